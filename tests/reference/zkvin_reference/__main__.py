"""python3 -m zkvin_reference KEY.zkv PROOF.zkp|RUN.zkr …: exit code 0 if all are accepted, else 1 and why not."""

import argparse
import sys
from pathlib import Path

from .batch import root
from .errors import Reject
from .files import decode_key, decode_proof, decode_receipt
from .receipt import run_id, verify_receipt
from .verifier import Verifier


def accept(verifier, data, allow_unsafe):
    """Verifies a proof or receipt and returns what it is about."""
    if data[:4] == b"ZKVR":
        receipt = decode_receipt(data)
        given = verify_receipt(verifier, receipt, allow_unsafe)
        return f"run 0x{run_id(receipt).hex()}, tokens {receipt.prompt} gave {given}"
    proof = decode_proof(data)
    verifier.verify(proof, allow_unsafe)
    return f"root 0x{root(verifier.leaves(proof)).hex()}"


def main():
    parser = argparse.ArgumentParser(prog="zkvin_reference")
    parser.add_argument("key", type=Path)
    parser.add_argument("proofs", type=Path, nargs="+")
    parser.add_argument("--allow-unsafe-srs", action="store_true")
    args = parser.parse_args()
    try:
        verifier = Verifier(decode_key(args.key.read_bytes()))
    except Reject as e:
        print(f"{args.key}: {e}")
        return 1
    failed = False
    for path in args.proofs:
        try:
            print(f"{path}: accepted, {accept(verifier, path.read_bytes(), args.allow_unsafe_srs)}")
        except Reject as e:
            failed = True
            print(f"{path}: rejected: {e}")
    return int(failed)


sys.exit(main())
