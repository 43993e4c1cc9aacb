#!/usr/bin/env bash
# Times proofs against a build of the same commit without hiding (-tags zkvin_clear), in turns, BENCH_COUNT times, and
# prints the medians and their ratio. The outputs of that build are no proofs: a test that runs first shows that they
# are refused.
set -euo pipefail
cd "$(dirname "$0")/.."

count=${BENCH_COUNT:-6}
time=${BENCH_TIME:-20x}
mkdir -p bin
go test -run '^TestClearBuildMakesNoProof$' -tags zkvin_clear .
go test -c -o bin/hiding.test .
go test -c -tags zkvin_clear -o bin/clear.test .
results=bin/hiding.txt
: >"$results"
for _ in $(seq "$count"); do
	for build in hiding clear; do
		"bin/$build.test" -test.run '^$' -test.bench '^BenchmarkProve$' -test.benchtime "$time" |
			awk -v build="$build" '/^BenchmarkProve\// {
				split($1, name, /[\/]/); sub(/-[0-9]+$/, "", name[2])
				for (i = 3; i < NF; i++) { if ($(i + 1) == "ns/op") wall = $i / 1e6; if ($(i + 1) == "user-ms/op") user = $i }
				print name[2], build, wall, user
			}' | tee -a "$results" >&2
	done
done

median() { # model build column
	awk -v m="$1" -v b="$2" -v c="$3" '$1 == m && $2 == b { print $c }' "$results" | sort -g |
		awk '{ v[NR] = $1 } END { print NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'
}
printf '%-14s %10s %10s %6s %10s %10s %6s\n' model 'wall ms' clear ratio 'user ms' clear ratio
for model in $(awk '!seen[$1]++ { print $1 }' "$results"); do
	wall=$(median "$model" hiding 3) wall0=$(median "$model" clear 3)
	user=$(median "$model" hiding 4) user0=$(median "$model" clear 4)
	awk -v m="$model" -v w="$wall" -v w0="$wall0" -v u="$user" -v u0="$user0" \
		'BEGIN { printf "%-14s %10.1f %10.1f %6.2f %10.1f %10.1f %6.2f\n", m, w, w0, w / w0, u, u0, u / u0 }'
done
