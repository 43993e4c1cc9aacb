#!/usr/bin/env bash
# Runs the second verifier's tests: tests/reference/run.sh [PROGRAM]. PROGRAM (bin/zkvin unless given) makes proofs of all operators for it.
set -euo pipefail
program=$(realpath -m "${1:-$(dirname "$0")/../../bin/zkvin}")
cd "$(dirname "$0")"

if ! command -v python3 >/dev/null; then
	echo "SKIPPED: the second verifier was NOT tested: no python3 here; install Python 3.11 or later" >&2
	exit 0
fi
python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "python3 is older than 3.11" >&2; exit 1; }
[[ -x $program ]] || { echo "no program $program: run make build" >&2; exit 1; }

export ZKVIN=$program PYTHONDONTWRITEBYTECODE=1
python3 -m unittest -v test_primitives test_labels test_corpus test_models
