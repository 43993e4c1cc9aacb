#!/usr/bin/env bash
# Builds and tests the contracts: scripts/contracts.sh build | test | deep | gas | bindings | check-bindings | layout |
# check-layout | ast.
# forge and solc come from npm, pinned in contracts/package-lock.json.
set -euo pipefail
cd "$(dirname "$0")/../contracts"

# Contracts that Go calls; contracts/bindings has them all in one file.
bound=(BondVault CourtProgram DirectVerifier Directory Disputes InferenceMarket ModelRegistry Parameters SertnServiceManager SettlementVerifier SlashVault StakePolicy TaskHook VerifierRouter)

# Contracts of tests alone; contracts/test/harness has them.
harness=(DeliveryHarness OrdersHarness Proxy TableUpdater Token)

if [[ ! -e node_modules ]]; then npm ci --ignore-scripts --no-audit --no-fund; fi
# The binary itself: npm's wrapper of it exits with 0 whatever happens.
case $(uname -m) in
aarch64 | arm64) arch=arm64 ;;
*) arch=amd64 ;;
esac
forge=node_modules/@foundry-rs/forge-$(uname -s | tr '[:upper:]' '[:lower:]')-$arch/bin/forge

# Where forge put a contract. One that is compiled under several profiles of the optimizer is deployed as under the default.
artifact='
import os
def artifact(name):
    path = f"out/{name}.sol/{name}.default.json"
    return path if os.path.exists(path) else f"out/{name}.sol/{name}.json"
'

# What is bound, without the tests, which take longer than all else.
compile() { "$forge" build --quiet src test/DeliveryHarness.sol test/OrdersHarness.sol test/e2e; }

bindings() { # FILE PACKAGE CONTRACT...
	python3 - "${@:3}" >cache/combined.json <<EOF
import json, sys
$artifact
out = {}
for name in sys.argv[1:]:
    with open(artifact(name)) as f:
        a = json.load(f)
    out[f"{name}.sol:{name}"] = {"abi": a["abi"], "bin": a["bytecode"]["object"].removeprefix("0x")}
json.dump({"contracts": out, "version": ""}, sys.stdout)
EOF
	(cd .. && go run github.com/ethereum/go-ethereum/cmd/abigen --v2 --combined-json contracts/cache/combined.json --pkg "$2" --out "$1" 2>contracts/cache/abigen.txt) || {
		head -1 cache/abigen.txt >&2 # abigen shows the whole of what it cannot format
		exit 1
	}
}

# Sizes of the code and the storage of each contract that is deployed: a change must be seen.
layout() { # FILE
	compile
	python3 - "${bound[@]}" MarketClerk >"$1" <<EOF
import json, sys
$artifact
for name in sys.argv[1:]:
    with open(artifact(name)) as f:
        a = json.load(f)
    size = len(a["deployedBytecode"]["object"].removeprefix("0x")) // 2
    assert size <= 24576, f"{name} has {size} bytes of code, more than EIP-170 allows"
    print(f"{name}: {size} bytes")
    layout = a["storageLayout"]
    for v in layout["storage"]:
        print(f'  slot {v["slot"]} offset {v["offset"]}: {v["label"]} {layout["types"][v["type"]]["label"]}')
EOF
}

case ${1:-} in
build) "$forge" build ;;
test)
	"$forge" fmt --check
	FORGE_SNAPSHOT_CHECK=true "$forge" test
	;;
deep) FOUNDRY_PROFILE=deep "$forge" test ;;
gas) "$forge" test --match-contract Gas ;;
bindings)
	compile
	bindings contracts/bindings/contracts.go bindings "${bound[@]}"
	bindings contracts/test/harness/contracts.go harness "${harness[@]}"
	;;
check-bindings)
	compile
	bindings contracts/cache/bindings.txt bindings "${bound[@]}"
	bindings contracts/cache/harness.txt harness "${harness[@]}"
	diff -q cache/bindings.txt bindings/contracts.go && diff -q cache/harness.txt test/harness/contracts.go || {
		echo "contracts/bindings differ from the contracts: run make bindings" >&2
		exit 1
	}
	;;
layout) layout layout.txt ;;
check-layout)
	layout cache/layout.txt
	diff layout.txt cache/layout.txt || {
		echo "code sizes or storage differ from contracts/layout.txt: run make layout" >&2
		exit 1
	}
	;;
ast)
	# Build information of other versions of the sources would be read, too.
	rm -rf cache/ast cache/ast-cache
	"$forge" build --quiet --build-info --skip 'test/**' --out cache/ast --cache-path cache/ast-cache
	;;
*)
	echo "usage: scripts/contracts.sh build | test | deep | gas | bindings | check-bindings | layout | check-layout | ast" >&2
	exit 2
	;;
esac
