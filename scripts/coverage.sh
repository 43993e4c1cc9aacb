#!/usr/bin/env bash
# Prints how many lines of market, AVS and verifier router the contracts' tests run, and fails below 95 %.
#   scripts/coverage.sh [-report]     -report reads the last run's contracts/cache/lcov.info, with the lines not run
# Settlement verifier, court and their libraries do not compile without the optimizer, so they are not measured.
set -euo pipefail
cd "$(dirname "$0")/../contracts"

report=cache/lcov.info
if [[ ${1:-} != -report ]]; then
	if [[ ! -e node_modules ]]; then npm ci --ignore-scripts --no-audit --no-fund; fi
	case $(uname -m) in
	aarch64 | arm64) arch=arm64 ;;
	*) arch=amd64 ;;
	esac
	forge=node_modules/@foundry-rs/forge-$(uname -s | tr '[:upper:]' '[:lower:]')-$arch/bin/forge
	mkdir -p cache
	# Gas without the optimizer is no gas to keep, and the router's limits are not for it. Unit tests alone: what only an
	# invariant's luck reaches is not tested.
	FORGE_SNAPSHOT_EMIT=false FOUNDRY_PROFILE=coverage \
		"$forge" coverage --ir-minimum --report lcov --report-file "$report" \
		--match-path 'test/{market/*,avs/*,Router*}' --no-match-contract 'Gas|Invariant' --no-match-test 'test_no_limit' \
		--skip 'test/{Direct,Court,Differential,Settlement,Bn254,Statements}*' 'test/**/*{Gas,Invariant}.t.sol' \
		>cache/coverage.log 2>&1 || {
		tail -40 cache/coverage.log >&2
		exit 1
	}
fi

python3 - "$report" "${1:-}" <<'EOF2'
import sys
from collections import defaultdict
# A line of an abstract contract counts once, whichever contract that inherits it ran it.
hits = defaultdict(lambda: defaultdict(int))
file = ""
for line in open(sys.argv[1]):
    key, _, value = line.strip().partition(":")
    if key == "SF":
        file = value
    elif key == "DA":
        number, count = value.split(",")[:2]
        hits[file][int(number)] = max(hits[file][int(number)], int(count))
measured = sorted(f for f in hits if f.startswith(("src/market/", "src/avs/")) or f == "src/VerifierRouter.sol")
parts = defaultdict(lambda: [0, 0])
for f in measured:
    lines = hits[f]
    run = sum(1 for n in lines.values() if n)
    print(f"{f:36} {run:4} of {len(lines):4} lines {100 * run / len(lines):6.1f} %")
    missing = sorted(n for n in lines if not lines[n])
    if sys.argv[2] == "-report" and missing:
        print("    not run:", ", ".join(map(str, missing)))
    for part in (f.rpartition("/")[0] if f.count("/") > 1 else f, "total"):
        parts[part][0] += run
        parts[part][1] += len(lines)
print()
for part, (run, all_) in parts.items():
    if part != "total":
        print(f"{part:36} {run:4} of {all_:4} lines {100 * run / all_:6.1f} %")
run, all_ = parts["total"]
print(f"{'total':36} {run:4} of {all_:4} lines {100 * run / all_:6.1f} %")
print("\nNot measured: settlement verifier, court and their libraries, which need the optimizer. Go tests hold them to the")
print("Go implementation on every change of golden proofs instead: make test takes a sample, make parity takes all.")
if run < 0.95 * all_:
    sys.exit("less than 95 % of the lines are run: scripts/coverage.sh -report lists those that are not")
EOF2
