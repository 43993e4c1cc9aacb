"""The golden proofs are accepted, the tampered ones refused, and so is any other change of a decoded proof."""

import copy
import json
import random
import unittest
from dataclasses import fields
from pathlib import Path

from zkvin_reference import bn254
from zkvin_reference.batch import decode_inclusion, root, verify_inclusion
from zkvin_reference.errors import FormatError, Reject, ShapeError
from zkvin_reference.files import decode_key, decode_proof
from zkvin_reference.keccak import keccak256
from zkvin_reference.verifier import Verifier

HERE = Path(__file__).parent
GOLDEN = {"public": "corpus/public", "private": "corpus/private", "batch": "golden/batch", "attention": "golden/attention"}
CHANGES_A_FIELD = 2


class Corpus(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.keys = {b: (HERE / f"{stem}.zkv").read_bytes() for b, stem in GOLDEN.items()}
        cls.proofs = {b: (HERE / f"{stem}.zkp").read_bytes() for b, stem in GOLDEN.items()}
        cls.verifiers = {b: Verifier(decode_key(key)) for b, key in cls.keys.items()}

    def test_golden_proofs_are_accepted(self):
        for b in GOLDEN:
            self.verifiers[b].verify(decode_proof(self.proofs[b]), allow_unsafe=True)

    def test_development_srs_is_refused_unless_allowed(self):
        for b in GOLDEN:
            with self.assertRaisesRegex(Reject, "development SRS"):
                self.verifiers[b].verify(decode_proof(self.proofs[b]))

    def test_proof_of_another_model_is_refused(self):
        with self.assertRaisesRegex(Reject, "another model"):
            self.verifiers["public"].verify(decode_proof(self.proofs["private"]), allow_unsafe=True)

    def test_tampered_proofs_are_refused(self):
        samples = json.loads((HERE / "corpus/tampered.json").read_text())
        self.assertGreaterEqual(len(samples), 50)
        for s in samples:
            with self.subTest(base=s["base"], field=s["field"], mutation=s["mutation"]):
                data = splice(self.proofs[s["base"]], s["splices"])
                self.assertNotEqual(data, self.proofs[s["base"]])
                with self.assertRaises(Reject) as refusal:
                    self.verifiers[s["base"]].verify(decode_proof(data), allow_unsafe=True)
                self.assertEqual(type(refusal.exception), KINDS.get(s["verdict"], FormatError), refusal.exception)

    def test_every_field_matters(self):
        for b in GOLDEN:
            for f in fields(decode_proof(self.proofs[b])):
                for seed in range(CHANGES_A_FIELD):
                    with self.subTest(base=b, field=f.name, seed=seed):
                        proof = decode_proof(self.proofs[b])
                        setattr(proof, f.name, changed(getattr(proof, f.name), random.Random(f"{b} {f.name} {seed}")))
                        with self.assertRaises(Reject):
                            self.verifiers[b].verify(proof, allow_unsafe=True)

    def test_requests_of_a_batch_cannot_be_exchanged(self):
        for swap in (lambda p: p.requests.reverse(), swap_outputs, swap_inputs, lambda p: p.requests.pop()):
            proof = decode_proof(self.proofs["batch"])
            swap(proof)
            with self.assertRaises(Reject):
                self.verifiers["batch"].verify(proof, allow_unsafe=True)

    def test_inclusion(self):
        """The inclusion proof of the batch's second request, under the root that the other implementation wrote."""
        verifier, expected = self.verifiers["batch"], bytes.fromhex((HERE / "golden/batch.root").read_text().strip())
        self.assertEqual(root(verifier.leaves(decode_proof(self.proofs["batch"]))), expected)
        data = (HERE / "golden/batch.zki").read_bytes()
        verify_inclusion(verifier, decode_inclusion(data), expected, allow_unsafe=True)
        with self.assertRaisesRegex(Reject, "development SRS"):
            verify_inclusion(verifier, decode_inclusion(data), expected)
        with self.assertRaisesRegex(Reject, "not under this root"):
            verify_inclusion(verifier, decode_inclusion(data), bytes(32), allow_unsafe=True)
        with self.assertRaises(Reject):
            verify_inclusion(self.verifiers["public"], decode_inclusion(data), expected, allow_unsafe=True)
        for f in fields(decode_inclusion(data)):
            for seed in range(CHANGES_A_FIELD):
                with self.subTest(field=f.name, seed=seed), self.assertRaises(Reject):
                    inclusion = decode_inclusion(data)
                    setattr(inclusion, f.name, changed(getattr(inclusion, f.name), random.Random(f"{f.name} {seed}")))
                    verify_inclusion(verifier, inclusion, expected, allow_unsafe=True)

    def test_damage_is_found_by_the_checksum(self):
        rng = random.Random(1)
        for data, decode in ((self.proofs["public"], decode_proof), (self.keys["public"], decode_key)):
            for _ in range(20):
                at = rng.randrange(8, len(data))
                with self.assertRaisesRegex(FormatError, "checksum"):
                    decode(data[:at] + bytes([data[at] ^ 1 << rng.randrange(8)]) + data[at + 1:])

    def test_changed_keys_are_refused_or_name_another_model(self):
        """Any byte of a key, its checksum repaired."""
        key, rng = self.keys["public"], random.Random(2)
        for _ in range(40):
            at = rng.randrange(8, len(key) - 32)
            data = key[:at] + bytes([key[at] ^ 1 << rng.randrange(8)]) + key[at + 1:-32]
            with self.subTest(at=at), self.assertRaises(Reject):
                verifier = Verifier(decode_key(data + keccak256(data)))
                verifier.verify(decode_proof(self.proofs["public"]), allow_unsafe=True)


KINDS = {"rejected": Reject, "another model": Reject, "wrong shape": ShapeError}


def swap_outputs(p):
    a, b = p.requests
    a.outputs, b.outputs = b.outputs, a.outputs


def swap_inputs(p):
    a, b = p.requests
    a.inputs, b.inputs = b.inputs, a.inputs


def splice(data, splices):
    for s in reversed(splices):
        data = data[:s["at"]] + bytes.fromhex(s["insert"]) + data[s["at"] + s["remove"]:]
    return data


def changed(value, rng):
    """Another value of the same type: one leaf of it changed."""
    if isinstance(value, bool):
        return not value
    if isinstance(value, int):
        return (value + 1) % bn254.R
    if isinstance(value, bytes):
        at = rng.randrange(len(value))
        return value[:at] + bytes([value[at] ^ 1]) + value[at + 1:]
    if value is None or isinstance(value, tuple):
        return bn254.msm([1, 1], [value, bn254.G1])
    value = copy.copy(value)
    if isinstance(value, list):
        at = rng.randrange(len(value))
        value[at] = changed(value[at], rng)
        return value
    name = rng.choice([f.name for f in fields(value) if getattr(value, f.name) not in ([],)])
    setattr(value, name, changed(getattr(value, name), rng))
    return value


if __name__ == "__main__":
    unittest.main()
