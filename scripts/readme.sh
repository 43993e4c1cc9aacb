#!/usr/bin/env bash
# Runs every ```sh block of README.md that follows a line <!-- tested -->, all in one shell and an empty
# directory, with bin/zkvin on the PATH and the bundled models beside it as models/.
set -euo pipefail
cd "$(dirname "$0")/.."

root=$PWD
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
ln -s "$root/testdata/models" "$dir/models"
awk '/^<!-- tested -->$/ { armed = 1; next }
     armed && /^```sh$/   { inside = 1; armed = 0; next }
     /^```$/              { inside = 0 }
     inside' README.md >"$dir/readme.sh"
if [[ ! -s "$dir/readme.sh" ]]; then
	echo "README.md has no block marked <!-- tested -->"
	exit 1
fi
cd "$dir"
PATH="$root/bin:$PATH" bash -euxo pipefail readme.sh
