"""Proofs that zkvin makes here and now are accepted, for every operator. Needs the program: ZKVIN=bin/zkvin."""

import copy
import json
import math
import os
import struct
import subprocess
import tempfile
import unittest
import zipfile
from pathlib import Path

from zkvin_reference import bn254
from zkvin_reference.errors import Reject, ShapeError
from zkvin_reference.files import decode_key, decode_proof, decode_receipt
from zkvin_reference.receipt import run_id, verify_receipt
from zkvin_reference.verifier import LinkVerifier, Verifier

ROOT = Path(__file__).resolve().parents[2]
ZKVIN = os.environ.get("ZKVIN")
MODELS = ("mlp-digits", "lenet-digits", "cnn-264k", "micro-vit", "micro-gpt")
OPERATORS = 24

# Of onnx/testdata/ops.zip: all operators of docs/operators.md, axes that reshapes split and join, function tables,
# masks that are given, constant and shared by heads.
CASES = (
    "ArgMax-last00-21", "ArgMax-last11-21", "Attention-groups-23", "AveragePool-pad-21", "AveragePool-dilate-21",
    "BatchNorm-relu-14", "Concat--1-13", "Concat-1-13", "Conv-group-21", "Conv-stride-21", "Div-two-13",
    "Embedding-11", "Expand-1-13", "Flatten-2-21", "GRU-forward-21", "Gather-2-13", "Gemm-111-13", "HardSwish-21",
    "LayerNorm-1-21", "MatMul-6-13", "MatMul-two-13", "MaxPool-pad-21", "MaxPool-overlap-21", "Mul-two-13", "Pad-1-21",
    "ReduceMax-1-21", "ReduceMean-1-21", "Reshape-allowzero-14", "Sigmoid-1-21", "Slice-3-13",
    "Softmax--1-21", "Softmax-1-21", "TopK-1-21", "TopK-indices-13", "Transpose-1-21", "mask-input-13", "mask-trilu-14",
    "network-21", "spelled-rms-llama-18")


@unittest.skipUnless(ZKVIN, "ZKVIN names no program that could make proofs")
class Models(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.operators, cls.verifiers, cls.folder = set(), {}, tempfile.TemporaryDirectory()
        cls.dir = Path(cls.folder.name)

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def run_zkvin(self, *args):
        done = subprocess.run([ZKVIN, *map(str, args), "--json", "--quiet"], capture_output=True, text=True)
        self.assertEqual(done.returncode, 0, done.stderr)
        return json.loads(done.stdout)

    def verifier(self, key):
        """Of a .zkv file, read once."""
        if key not in self.verifiers:
            self.verifiers[key] = Verifier(decode_key(key.read_bytes()))
            self.operators.update(node.op for node in self.verifiers[key].key.graph.nodes)
        return self.verifiers[key]

    def accept(self, package, proof, *flags, key=None):
        """Proves with flags, verifies, and refuses the proof for another context."""
        self.run_zkvin("prove", package, "-o", proof, *flags)
        verifier = self.verifier(key or package.with_suffix(".zkv"))
        decoded = decode_proof(proof.read_bytes())
        verifier.verify(decoded, allow_unsafe=True)
        decoded.requests[0].context = bytes(31) + b"\x01"
        with self.assertRaises(Reject):
            verifier.verify(decoded, allow_unsafe=True)

    def test_bundled_models(self):
        for name in MODELS:
            with self.subTest(name):
                stem, package = self.bundled(name)
                data = ("--input", f"{stem}.npz", "--index", "7")
                self.accept(package, self.dir / f"{name}.zkp", *data)
                self.accept(package, self.dir / f"{name}-private.zkp", *data, "--private-input", "--private-output")

    def test_settlement_layout(self):
        """A key with a second layout of weights and tables: its link holds, whatever the batch, and no other does."""
        stem, package = ROOT / "testdata/models/micro-gpt", self.dir / "settled.zkm"
        self.run_zkvin("compile", f"{stem}.onnx", "--calibrate", f"{stem}.npz", "--tokenizer", "none", "--settlement", "-o", package)
        self.run_zkvin("prove", package, "--input", f"{stem}.npz", "--index", "7", "-o", self.dir / "settled.zkp")
        data = package.with_suffix(".zkv").read_bytes()
        verifier = Verifier(decode_key(data))
        verifier.verify(decode_proof((self.dir / "settled.zkp").read_bytes()), allow_unsafe=True)
        LinkVerifier(verifier)
        LinkVerifier(verifier.for_requests(3))

        def exchange(second):
            second.weight_rows[0], second.table_rows[0] = second.table_rows[0], second.weight_rows[0]

        def scale(second):
            second.weight_rows[0] = bn254.msm([2], [second.weight_rows[0]])

        def shift(second):
            second.link.blinder += 1
        for change in (exchange, scale, shift):
            verifier.key = decode_key(data)
            change(verifier.key.settlement)
            with self.assertRaises(Reject):
                LinkVerifier(verifier)

    def test_batch(self):
        """Two requests to a language model in one proof."""
        stem, package = self.bundled("micro-gpt")
        key = self.dir / "two.zkv"
        self.run_zkvin("key", package.with_suffix(".zkv"), "--batch", 2, "-o", key)
        self.accept(package, self.dir / "two.zkp", "--batch", f"{stem}.npz", "--rows", "3:5", key=key)

    def test_receipt(self):
        """A run of four steps in two proofs, drawn with noise; changed, it is refused."""
        _, package = self.bundled("micro-gpt", "--steps")
        path = self.dir / "run.zkr"
        flags = ("--tokens", 3, "--chunk", 2, "--temperature", 0.8, "--seed", "0x" + "5a" * 32)
        told = self.run_zkvin("generate", package, "--prompt", "Th", *flags, "-o", path)
        verifier, receipt = self.verifier(package.with_suffix(".zkv")), decode_receipt(path.read_bytes())
        self.assertEqual([c.steps for c in receipt.chunks], [2, 2])
        self.assertEqual(verify_receipt(verifier, receipt, allow_unsafe=True), told["run"]["generated"])
        self.assertEqual("0x" + run_id(receipt).hex(), told["run_id"])
        with self.assertRaisesRegex(Reject, "development SRS"):
            verify_receipt(verifier, receipt)
        with self.assertRaisesRegex(Reject, "carried inputs"):
            verifier.verify(receipt.chunks[0].proof, allow_unsafe=True)
        for name, change in CHANGED_RUNS.items():
            with self.subTest(name), self.assertRaises(Reject):
                changed = copy.deepcopy(receipt)
                change(changed)
                verify_receipt(verifier, changed, allow_unsafe=True)
        with self.assertRaises(ShapeError):
            verify_receipt(self.verifier(self.bundled("micro-gpt")[1].with_suffix(".zkv")), receipt, allow_unsafe=True)

    def bundled(self, name, *flags):
        """Path of a model without its suffix, and of its package."""
        stem, package = ROOT / "testdata/models" / name, self.dir / f"{name}{len(flags)}.zkm"
        if not package.exists():
            self.run_zkvin("compile", f"{stem}.onnx", "--calibrate", f"{stem}.npz", "-o", package, *flags)
        return stem, package

    def test_operators(self):
        with zipfile.ZipFile(ROOT / "onnx/testdata/ops.zip") as archive:
            for name in CASES:
                with self.subTest(name):
                    self.accept(*self.make(archive, name))
        self.assertEqual(self.operators, set(range(1, OPERATORS + 1)))

    def make(self, archive, name):
        """Compiles a model of the archive, to be run on the inputs that stand beside it."""
        model, package, data = (self.dir / f"{name}.{kind}" for kind in ("onnx", "zkm", "json"))
        model.write_bytes(archive.read(f"{name}/model.onnx"))
        names = [i["name"] for i in self.run_zkvin("compile", model, "-o", package)["inputs"]]
        data.write_text(json.dumps({n: tensor(archive.read(f"{name}/in{k}.pb")) for k, n in enumerate(names)}))
        flags = [x for n in names for x in ("--input", f"{n}={data}")]
        return package, self.dir / f"{name}.zkp", *flags


def messages(data):
    """Fields of a protobuf message: (number, integer or bytes)."""
    at = 0

    def varint():
        nonlocal at
        value = shift = 0
        while True:
            value |= (data[at] & 0x7f) << shift
            at, shift = at + 1, shift + 7
            if data[at - 1] < 0x80:
                return value
    while at < len(data):
        tag = varint()
        value = varint()
        if tag & 7 == 2:
            at += value
            value = data[at - value:at]
        yield tag >> 3, value


def tensor(data):
    """The nested lists of an ONNX TensorProto with raw data: dims 1, type 2, bytes 9."""
    fields = list(messages(data))
    shape, (kind,), (raw,) = ([v for k, v in fields if k == number] for number in (1, 2, 9))
    entries = struct.unpack(f"<{math.prod(shape)}{TYPES[kind]}", raw)

    def nest(part, shape):
        size = math.prod(shape[1:])
        return [nest(part[i * size:(i + 1) * size], shape[1:]) for i in range(shape[0])] if shape else part[0]
    return nest(entries, shape)


def end_early(r):
    r.tokens, r.steps, r.chunks = 1, r.steps[:2], r.chunks[:1]


def exchange_rows(r):
    r.steps[0].row, r.steps[2].row = r.steps[2].row, r.steps[0].row


CHANGED_RUNS = {
    "a step dropped": lambda r: (r.steps.pop(), r.chunks.pop()),
    "fewer tokens": end_early,
    "more tokens": lambda r: setattr(r, "tokens", 4),
    "another temperature": lambda r: setattr(r, "temperature", r.temperature + 1),
    "another seed": lambda r: setattr(r, "seed", bytes(32)),
    "another prompt": lambda r: r.prompt.__setitem__(0, r.prompt[0] + 1),
    "another token given": lambda r: setattr(r.steps[-1], "next", r.steps[-1].next ^ 1),
    "another token given for the prompt": lambda r: setattr(r.steps[0], "next", r.steps[0].next ^ 1),
    "a stop token": lambda r: setattr(r, "stop", 0),
    "a stop token given on the way": lambda r: setattr(r, "stop", r.steps[1].next),
    "chunks exchanged": lambda r: r.chunks.reverse(),
    "chunks of other lengths": lambda r: setattr(r.chunks[0], "steps", 3),
    "rows exchanged": exchange_rows,
    "a row missing": lambda r: r.steps[1].row.pop(),
    "a token past the vocabulary": lambda r: setattr(r.steps[0], "next", 76),
}

TYPES = {1: "f", 6: "i", 7: "q", 9: "?", 11: "d"}


if __name__ == "__main__":
    unittest.main()
