#!/usr/bin/env bash
# Runs every fuzz target of the given packages for FUZZTIME each; go test fuzzes one target at a time.
# Interesting inputs are hardly made smaller: at the minute that go test allows for each, targets with large seeds
# would do nothing else. Goes on after a failure, so that one run shows all of them; the failing input lies in the package's testdata/fuzz.
set -euo pipefail
cd "$(dirname "$0")/.."

fuzztime=${FUZZTIME:-30s}
failed=()
packages=$(go list -f '{{if or .TestGoFiles .XTestGoFiles}}{{.ImportPath}}{{end}}' "${@:-./...}")
for package in $packages; do
	targets=$(go test -list '^Fuzz' "$package" | awk '/^Fuzz/')
	for target in $targets; do
		echo "== $package $target"
		go test -run '^$' -fuzz "^$target\$" -fuzztime "$fuzztime" -fuzzminimizetime 20x "$package" || failed+=("$package $target")
	done
done
if ((${#failed[@]})); then
	printf 'failed: %s\n' "${failed[@]}"
	exit 1
fi
