#!/usr/bin/env bash
# Runs slither over the contracts and fails on a finding that contracts/SECURITY.md does not answer. Its list stands in
# contracts/slither.txt, one finding a line without line numbers; -update writes it again.
set -euo pipefail
cd "$(dirname "$0")/../contracts"

version=0.11.6
venv=cache/slither
if [[ ! -x $venv/bin/slither ]]; then
	python3 -m venv "$venv"
	"$venv/bin/pip" install -q --disable-pip-version-check "slither-analyzer==$version"
fi
../scripts/contracts.sh ast
# slither asks forge for its configuration.
forge=$(echo "$PWD"/node_modules/@foundry-rs/forge-*/bin)
export PATH=$PATH:$forge
rm -f cache/slither.json
"$venv/bin/slither" . --ignore-compile --foundry-out-directory cache/ast --config-file slither.config.json \
	--json cache/slither.json --fail-none >cache/slither.log 2>&1 || {
	cat cache/slither.log >&2
	exit 1
}
python3 - >cache/slither.txt <<'EOF2'
import json
with open("cache/slither.json") as f:
    report = json.load(f)
found = set()
for d in report["results"].get("detectors", []):
    e = d["elements"][0] if d["elements"] else {}
    name = e.get("name", "")
    parent = e.get("type_specific_fields", {}).get("parent", {}).get("name", "")
    file = e.get("source_mapping", {}).get("filename_relative", "")
    found.add(f'{d["check"]} {file} {parent + "." if parent else ""}{name}')
print("\n".join(sorted(found)))
EOF2
if [[ ${1:-} == -update ]]; then
	cp cache/slither.txt slither.txt
	exit
fi
diff slither.txt cache/slither.txt || {
	echo "slither finds other things than contracts/slither.txt: answer them in contracts/SECURITY.md, then run scripts/slither.sh -update" >&2
	exit 1
}
