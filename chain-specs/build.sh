#!/usr/bin/env bash
# Writes the chain specs of the built-in networks, or of those named, beside this script: plain (to
# read and edit) and raw (to run: every node and light client that uses it has the same genesis).
set -euo pipefail
cd "$(dirname "$0")"
node=${1:?usage: chain-specs/build.sh PATH-OF-HANSE-NODE [PRESET…]}
presets=("${@:2}")
if [ ${#presets[@]} = 0 ]; then
  presets=(dev local metamars-local metamart-local mbt-local mutual-local)
fi

for preset in "${presets[@]}"; do
  for form in '' .raw; do
    file=hub-$preset$form.json
    # Up to date when newer than the node it was made by.
    [ "$file" -nt "$node" ] && continue
    "$node" export-chain-spec --chain "$preset" ${form:+--raw} --output "$file.new" >/dev/null
    mv "$file.new" "$file"
    echo "wrote chain-specs/$file"
  done
done
