#!/usr/bin/env bash
# The main job on the bundled LeNet: compile it, prove its answer for one handwritten digit, verify the proof.
# Files stay in bin/demo. Usage: scripts/demo.sh [row of the test set, 7 unless given]
set -euo pipefail
cd "$(dirname "$0")/.."

index=${1:-7}
zkvin=bin/zkvin
model=testdata/models/lenet-digits
out=bin/demo
mkdir -p "$out"
bold='' plain=''
if [[ -t 1 ]]; then bold=$'\033[1m' plain=$'\033[0m'; fi
TIMEFORMAT='  took %R s (%U s of CPU)'

step() {
	printf '\n%s\n' "$bold$1$plain"
	shift
	printf '$ %s\n' "$*"
	time "$@"
}

step "Compile the float model to an integer program, with its accuracy" \
	"$zkvin" compile "$model.onnx" --calibrate "$model.npz" -o "$out/lenet.zkm"
step "Prove what it answers on row $index of the test set, without showing the weights" \
	"$zkvin" prove "$out/lenet.zkm" --input "$model.npz" --index "$index" -o "$out/digit.zkp" --show
printf '  proof: %d bytes\n' "$(wc -c <"$out/digit.zkp")"
step "Verify with the public key alone (the development SRS is not for production, so it must be allowed)" \
	"$zkvin" verify "$out/lenet.zkv" "$out/digit.zkp" --allow-unsafe-srs
