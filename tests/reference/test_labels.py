"""The labels of a key, as package proof writes them, read a second time."""

import pathlib
import sys
import unittest

HERE = pathlib.Path(__file__).parent
sys.path.insert(0, str(HERE))

from zkvin_reference.errors import FormatError
from zkvin_reference.files import Graph, Tensor
from zkvin_reference.labels import read_labels
from zkvin_reference.reader import Reader

GOLDEN = HERE / "../../proof/testdata/labels.bin"


def graph():
    """The graph that the golden labels describe."""
    shapes = [[1, 4], [1, 3, 2, 5], [1, 4, 300], [1, 300]]
    tensors = [Tensor(str(i), shape, 0, 0) for i, shape in enumerate(shapes)]
    return Graph("labelled", tensors, [], [0, 1], [2, 3], [], [], [])


class Labels(unittest.TestCase):
    def test_golden(self):
        r = Reader(GOLDEN.read_bytes(), "zkv")
        labels = read_labels(r, graph())
        r.end()
        self.assertEqual(labels["text"], {"input": 0, "output": 1, "tokenizer": 2, "vocabulary": [ord("a"), ord("é")], "padding": 1, "pad": 1})
        self.assertEqual(labels["image"], {"input": 1, "layout": 0, "invert": True, "scale": 1 / 255, "mean": [0.485, 0.456, 0.406], "std": [0.25]})

    def test_cut_or_changed(self):
        data = GOLDEN.read_bytes()
        for n in range(len(data)):
            with self.assertRaises(FormatError):
                read_labels(Reader(data[:n], "zkv"), graph())
        for at, value in ((0, 2), (1, 1), (5, 2), (9, 5), (20, 1), (21, 0x61), (25, 3), (30, 2), (33, 2)):
            changed = bytearray(data)
            changed[at] = value
            with self.subTest(at), self.assertRaises(FormatError):
                r = Reader(bytes(changed), "zkv")
                read_labels(r, graph())
                r.end()


if __name__ == "__main__":
    unittest.main()
