"""Proofs that zkvin makes here and now are accepted, for every operator. Needs the program: ZKVIN=bin/zkvin."""

import json
import os
import random
import subprocess
import tempfile
import unittest
import zipfile
from pathlib import Path

from zkvin_reference.errors import Reject
from zkvin_reference.files import decode_key, decode_proof
from zkvin_reference.verifier import Verifier

ROOT = Path(__file__).resolve().parents[2]
ZKVIN = os.environ.get("ZKVIN")
MODELS = ("mlp-digits", "lenet-digits", "cnn-264k")
OPERATORS = 18

# Of onnx/testdata/ops.zip: all operators of docs/operators.md, axes that reshapes split and join, function tables.
CASES = (
    "ArgMax-last00-21", "ArgMax-last11-21", "AveragePool-pad-21", "AveragePool-dilate-21",
    "BatchNorm-relu-14", "Concat--1-13", "Concat-1-13", "Conv-group-21", "Conv-stride-21", "Expand-1-13",
    "Flatten-2-21", "Gather-2-13", "Gemm-111-13", "HardSwish-21", "MatMul-6-13", "MaxPool-pad-21",
    "MaxPool-overlap-21", "Pad-1-21", "ReduceMean-1-21", "Reshape-allowzero-14", "Sigmoid-1-21", "Slice-3-13",
    "Softmax--1-21", "Softmax-1-21", "Transpose-1-21", "network-21")


@unittest.skipUnless(ZKVIN, "ZKVIN names no program that could make proofs")
class Models(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.operators, cls.folder = set(), tempfile.TemporaryDirectory()
        cls.dir = Path(cls.folder.name)

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def run_zkvin(self, *args):
        done = subprocess.run([ZKVIN, *map(str, args), "--json", "--quiet"], capture_output=True, text=True)
        self.assertEqual(done.returncode, 0, done.stderr)
        return json.loads(done.stdout)

    def accept(self, package, proof, *flags):
        """Proves with flags, verifies, and refuses the proof for another context."""
        self.run_zkvin("prove", package, "-o", proof, *flags)
        key = decode_key(package.with_suffix(".zkv").read_bytes())
        verifier = Verifier(key)
        decoded = decode_proof(proof.read_bytes())
        verifier.verify(decoded, allow_unsafe=True)
        decoded.requests[0].context = bytes(31) + b"\x01"
        with self.assertRaises(Reject):
            verifier.verify(decoded, allow_unsafe=True)
        self.operators.update(node.op for node in key.graph.nodes)

    def test_bundled_models(self):
        for name in MODELS:
            with self.subTest(name):
                stem, package = ROOT / "testdata/models" / name, self.dir / f"{name}.zkm"
                self.run_zkvin("compile", f"{stem}.onnx", "--calibrate", f"{stem}.npz", "-o", package)
                data = ("--input", f"{stem}.npz", "--index", "7")
                self.accept(package, self.dir / f"{name}.zkp", *data)
                self.accept(package, self.dir / f"{name}-private.zkp", *data, "--private-input", "--private-output")

    def test_operators(self):
        with zipfile.ZipFile(ROOT / "onnx/testdata/ops.zip") as archive:
            for name in CASES:
                with self.subTest(name):
                    self.accept(*self.make(archive, name))
        self.assertEqual(self.operators, set(range(1, OPERATORS + 1)))

    def make(self, archive, name):
        """Compiles a model of the archive and draws an input."""
        model, package, data = (self.dir / f"{name}.{kind}" for kind in ("onnx", "zkm", "json"))
        model.write_bytes(archive.read(f"{name}/model.onnx"))
        compiled, rng = self.run_zkvin("compile", model, "-o", package), random.Random(name)
        data.write_text(json.dumps({i["name"]: draw(i["shape"], rng) for i in compiled["inputs"]}))
        flags = [x for i in compiled["inputs"] for x in ("--input", f"{i['name']}={data}")]
        return package, self.dir / f"{name}.zkp", *flags


def draw(shape, rng):
    return [draw(shape[1:], rng) for _ in range(shape[0])] if shape else rng.uniform(-2, 2)


if __name__ == "__main__":
    unittest.main()
