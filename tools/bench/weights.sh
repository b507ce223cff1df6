#!/usr/bin/env bash
# Measures the pallets named (all of ours by default) and writes their weights.rs.
#
# Stop what else runs on the machine first: everything measured beside other work comes out dearer.
set -euo pipefail
cd "$(dirname "$0")/../.."
here=tools/bench
tool=${CARGO_TARGET_DIR:?names the folder of build output}/release/hanse-weights
pallets=("$@")
if [ ${#pallets[@]} = 0 ]; then
  pallets=(claims committee contributions dao emission grants launch markets membership-tiers
    merchants pools reserves rewards sinks treasuries)
fi

# The runner brings a runtime of its own, for another kind of benchmark.
root=$PWD
(cd "$here" && SKIP_FRAME_STORAGE_ACCESS_TEST_RUNTIME_WASM_BUILD=1 \
  WASM_BUILD_WORKSPACE_HINT="$root" cargo build --release --locked)
mkdir -p "$CARGO_TARGET_DIR/weights"
for pallet in "${pallets[@]}"; do
  echo "measuring $pallet"
  folder=$(echo pallets/*/"$pallet")
  "$tool" --genesis-builder runtime --genesis-builder-preset dev \
    --pallet "pallet_${pallet//-/_}" --extrinsic '*' --steps "${STEPS:-50}" --repeat "${REPEAT:-20}" \
    --heap-pages 4096 --template "$here/weights.hbs" \
    --output "$folder/src/weights.rs" \
    --json-file "$CARGO_TARGET_DIR/weights/$pallet.json"
done
cargo fmt --all
