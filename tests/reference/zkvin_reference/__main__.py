"""python3 -m zkvin_reference KEY.zkv PROOF.zkp …: exit code 0 if every proof is accepted, else 1 and why not."""

import argparse
import sys
from pathlib import Path

from .batch import root
from .errors import Reject
from .files import decode_key, decode_proof
from .verifier import Verifier


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
            proof = decode_proof(path.read_bytes())
            verifier.verify(proof, args.allow_unsafe_srs)
            print(f"{path}: accepted, root 0x{root(verifier.leaves(proof)).hex()}")
        except Reject as e:
            failed = True
            print(f"{path}: rejected: {e}")
    return int(failed)


sys.exit(main())
