#!/usr/bin/env bash
# Runs the soundness suite for MINUTES: the tests of the packages below (tampering, malicious provers, replays,
# determinism), then every fuzz target for an equal slice, then the tests again and again with fresh seeds.
# A short run has no time for all of them: tests stop being begun at half of the time, and the summary says what was
# left out; which fuzz target is first follows the seed. Ten minutes do for everything once.
# ZKVIN_SEED repeats the first round of a run. Exits 1 if anything failed.
set -euo pipefail
cd "$(dirname "$0")/.."

minutes=${MINUTES:-30}
suite=(./internal/tamper ./proof ./pcs ./iop ./verify ./prove ./ops ./tests/binding)
start=$SECONDS
end=$((start + minutes * 60))
seed=${ZKVIN_SEED:-$((RANDOM * 32768 + RANDOM + 1))}
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
failed=() skipped=() seeds=()
declare -A runs=() took=() mutants=() execs=()

# with_rapid tells whether the tests of a package take rapid's flags.
with_rapid() { go list -f '{{.TestImports}} {{.XTestImports}}' "$1" | grep -q pgregory.net/rapid; }

# tests runs the tests of a package under the seed.
tests() {
	local package=$1 begun=$SECONDS flags=()
	if with_rapid "$package"; then flags=(-args "-rapid.seed=$seed"); fi
	if ! ZKVIN_SEED=$seed go test -count 1 -timeout 60m -v "$package" "${flags[@]}" >"$dir/log" 2>&1; then
		failed+=("$package with seed $seed")
		grep -v '^=== \|^--- PASS\|^    --- PASS' "$dir/log" | tail -n 60
	fi
	took[$package]=$((SECONDS - begun))
	runs[$package]=$((${runs[$package]:-0} + 1))
	local n
	n=$(awk '/ mutants/ { for (i = 2; i <= NF; i++) if ($i ~ /^mutants/) n += $(i - 1) } END { print n + 0 }' "$dir/log")
	mutants[$package]=$((${mutants[$package]:-0} + n))
	echo "tests $package: seed $seed, $(grep -c '^--- PASS' "$dir/log" || true) passed, $(grep -c '^--- FAIL' "$dir/log" || true) failed, ${took[$package]} s"
}

# fuzz runs one target for so many seconds. Interesting inputs are hardly made smaller: at the minute that go test
# allows for each, targets with large seeds would do nothing else.
fuzz() {
	local package=$1 target=$2 slice=$3
	if ! go test -run '^$' -fuzz "^$target\$" -fuzztime "${slice}s" -fuzzminimizetime 20x "$package" >"$dir/log" 2>&1; then
		failed+=("$package $target")
		tail -n 60 "$dir/log"
	fi
	execs["$package $target"]=$(awk '/^fuzz: elapsed:.*execs:/ { n = $5 } END { print n + 0 }' "$dir/log")
	echo "fuzz $package $target: ${execs["$package $target"]} runs in $slice s"
}

echo "soundness suite for $minutes minutes, seed $seed"
seeds+=("$seed")
for package in "${suite[@]}"; do
	if ((SECONDS - start < minutes * 30)); then tests "$package"; fi
done

targets=()
for package in $(go list -f '{{if or .TestGoFiles .XTestGoFiles}}{{.ImportPath}}{{end}}' ./...); do
	for target in $(go test -list '^Fuzz' "$package" | awk '/^Fuzz/'); do targets+=("$package $target"); done
done
left=$((end - SECONDS))
slice=$((left * 2 / 3 / ${#targets[@]}))
slice=$((slice > 2 ? slice : 2))
build=4 # seconds that building a target takes, about
for ((i = 0; i < ${#targets[@]}; i++)); do
	target=${targets[(i + seed) % ${#targets[@]}]}
	if ((SECONDS + slice + build > end)); then
		skipped+=("$target")
		continue
	fi
	fuzz ${target% *} "${target#* }" "$slice"
done

begun=true
while $begun; do
	begun=false
	seed=$((seed + 1))
	for package in "${suite[@]}"; do
		if ((SECONDS + ${took[$package]:-60} <= end)); then
			tests "$package"
			begun=true
		fi
	done
	if $begun; then seeds+=("$seed"); fi
done

printf '\nsoundness suite: %d s, seeds %s\n' $((SECONDS - start)) "${seeds[0]} … ${seeds[-1]}"
printf '%-52s %10s\n' "tests" "rounds"
for package in "${suite[@]}"; do
	printf '%-52s %10s' "$package" "${runs[$package]:-no time}"
	if ((${mutants[$package]:-0})); then printf '  %d mutants refused' "${mutants[$package]}"; fi
	echo
done
printf '%-52s %10s\n' "fuzz targets ($slice s each)" "runs"
for target in "${targets[@]}"; do
	if [[ -v execs[$target] ]]; then printf '%-52s %10d\n' "${target#github.com/zkvin/zkvin}" "${execs[$target]}"; fi
done
for target in ${skipped[@]+"${skipped[@]}"}; do
	printf '%-52s %10s\n' "${target#github.com/zkvin/zkvin}" "no time"
done
if ((${#failed[@]})); then
	printf 'failed: %s\n' "${failed[@]}"
	exit 1
fi
echo "failed: none"
