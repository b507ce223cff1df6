#!/usr/bin/env bash
# Builds every contract from source into ${CARGO_TARGET_DIR:-contracts/target}/ink: <name>.wasm,
# <name>.json (its interface) and <name>.contract (both in one).
#
# WASM_BUILD_TOOLCHAIN names the rustup toolchain that has the target wasm32v1-none; without it,
# the default one has it.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

export CARGO_TARGET_DIR=${CARGO_TARGET_DIR:-$PWD/target}
target=wasm32v1-none
run=()
if [ -n "${WASM_BUILD_TOOLCHAIN:-}" ]; then run=(rustup run "$WASM_BUILD_TOOLCHAIN"); fi
cargo=("${run[@]}" cargo)
compiler=$("${run[@]}" rustc --version | cut -d ' ' -f 1,2)

# The host owns the memory, so it is imported; 64 KiB of stack and at most sixteen pages in all.
link=(-Clink-arg=--import-memory -Clink-arg=--max-memory=1048576 -Clink-arg=-zstack-size=65536)

for example in */examples/pack.rs; do
  name=${example%%/*}
  "${cargo[@]}" rustc -q --locked --release --target "$target" -p "$name" --lib \
    --no-default-features --crate-type cdylib -- "${link[@]}"
  "${cargo[@]}" run -q --locked -p "$name" --example "pack-$name" -- \
    "$CARGO_TARGET_DIR/$target/release/$name.wasm" "$CARGO_TARGET_DIR/ink" "$compiler"
done
