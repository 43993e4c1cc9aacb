#!/usr/bin/env bash
# Fails when a generated file is not what its generator writes: runs go generate in a copy of the tree, compares
# with the tree itself, and leaves the tree as it was.
set -euo pipefail
cd "$(dirname "$0")/.."

dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
git ls-files -z --cached --others --exclude-standard | while IFS= read -r -d '' file; do
	# A file deleted but still in the index is no part of the tree.
	if [[ -e "$file" ]]; then printf '%s\0' "$file"; fi
done >"$dir/files"
mkdir "$dir/tree"
tar --null -T "$dir/files" -cf - | tar -C "$dir/tree" -xf -
(cd "$dir/tree" && go generate ./...)
stale=0
while IFS= read -r -d '' file; do
	if ! cmp -s "$file" "$dir/tree/$file"; then
		echo "stale: $file (run make generate)"
		stale=1
	fi
done <"$dir/files"
exit "$stale"
