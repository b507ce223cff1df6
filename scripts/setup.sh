#!/usr/bin/env bash
# Installs what the build needs and is missing: says what and why first, does nothing twice.
#
# It writes $HANSE_CACHE/env.mk, which tells the Makefile which toolchain builds Wasm. Where rustup
# can fetch targets it adds one; where it cannot (a closed network with a Debian mirror and the
# crate registry) it takes Debian's compiler and builds `core` and `alloc` for Wasm once.
set -euo pipefail

cache=${HANSE_CACHE:-$HOME/.cache/hanse}
mkdir -p "$cache"
target=wasm32v1-none
rust_minimum=1.90
node_minimum=20

say() { printf '\033[1msetup\033[0m  %s\n' "$*"; }
die() { printf 'setup failed: %s\n  fix: %s\n' "$1" "$2" >&2; exit 1; }
has() { command -v "$1" >/dev/null 2>&1; }
as_root() { if [ "$(id -u)" = 0 ]; then "$@"; elif has sudo; then sudo "$@"; else
  die "needs root to run: $*" "run it as root, or install sudo"; fi; }
# Whether version $1 is at least version $2.
at_least() { [ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1)" = "$2" ]; }

apt_updated=
apt_install() { # why, packages…
  local why=$1; shift
  has apt-get || die "missing for $why: $*" "install them with your system's package manager"
  say "installing $* ($why)"
  if [ -z "$apt_updated" ]; then as_root apt-get update -qq; apt_updated=1; fi
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >"$cache/apt.log" 2>&1 ||
    die "apt-get could not install $* (see $cache/apt.log)" "check the package sources of this machine"
}

system_packages() {
  has cc || apt_install 'linking Rust programs' build-essential
  has git || apt_install 'the version of the node names its commit' git
  has curl || apt_install 'asking what this network reaches' curl ca-certificates
  has protoc || apt_install 'the network protocols are compiled from their definitions' protobuf-compiler
  has pkg-config || apt_install 'finding system libraries' pkg-config
  pkg-config --exists openssl || apt_install 'encrypted connections, instead of compiling OpenSSL' libssl-dev
  has ps || apt_install 'zombienet watches its processes' procps
  has wasm-opt || apt_install 'compacting the runtime' binaryen
}

rust_version() { rustc --version 2>/dev/null | awk '{print $2}'; }
rust_is_new_enough() { has cargo && at_least "$(rust_version)" "$rust_minimum"; }

native_rust() {
  [ -f "$HOME/.cargo/env" ] && . "$HOME/.cargo/env"
  rust_is_new_enough && return
  if has rustup; then
    say "updating Rust (needs $rust_minimum or newer)"
    timeout 600 rustup toolchain install stable --profile minimal -c clippy -c rustfmt && rustup default stable || true
  elif curl -fsS --max-time 20 -o "$cache/rustup.sh" https://sh.rustup.rs 2>/dev/null; then
    say "installing Rust with rustup (nothing on this machine has $rust_minimum or newer)"
    sh "$cache/rustup.sh" -y --profile minimal -c clippy -c rustfmt >"$cache/rustup.log" 2>&1 || true
    [ -f "$HOME/.cargo/env" ] && . "$HOME/.cargo/env"
  fi
  rust_is_new_enough && return
  apt_install "Rust $rust_minimum or newer, which rustup could not fetch" \
    rustc-web cargo-web rust-web-clippy rustfmt-web
  rust_is_new_enough ||
    die "Rust $rust_minimum or newer is needed, found $(rust_version)" \
      "install it from https://rustup.rs, or give apt-get the security updates of Debian, which carry one"
}

# Whether the toolchain whose rustc is "$@" can compile for Wasm; tried, because a library that was
# built by another version of the compiler does not count.
builds_wasm() {
  echo '#![no_std] extern crate alloc;' |
    "$@" --target "$target" --crate-type rlib --crate-name probe -o "$cache/probe.rlib" - >/dev/null 2>&1
}

wasm_target() {
  : >"$cache/env.mk"
  if builds_wasm rustc; then return; fi
  if has rustup && rustup toolchain list | grep -q '^debian' && builds_wasm rustup run debian rustc; then
    echo 'export WASM_BUILD_TOOLCHAIN := debian' >"$cache/env.mk"; return
  fi
  if has rustup && timeout 120 rustup target add "$target" >"$cache/rustup.log" 2>&1 && builds_wasm rustc; then
    say "added the Rust target $target (runtimes and contracts are Wasm)"; return
  fi
  say "rustup cannot fetch $target here; building it with Debian's compiler (a minute, once)"
  debian_wasm
  if [ "$(command -v rustc)" != /usr/bin/rustc ] && ! has rustup; then
    die "cargo of $(command -v rustc) cannot build for $target, and without rustup it cannot use another" \
      "install rustup, or put /usr/bin before $(dirname "$(command -v rustc)") in PATH"
  fi
  if has rustup; then
    rustup toolchain link debian /usr
    echo 'export WASM_BUILD_TOOLCHAIN := debian' >"$cache/env.mk"
  fi
}

# Builds core and alloc for Wasm into the sysroot of Debian's compiler. They carry bitcode: without
# it, link-time optimisation of a runtime ends with "Can't find section .llvmbc".
debian_wasm() {
  local missing=()
  for package in rustc-web cargo-web rust-web-src lld-22; do
    dpkg -s "$package" >/dev/null 2>&1 || missing+=("$package")
  done
  [ ${#missing[@]} = 0 ] || apt_install "a compiler for $target with the source of its library" "${missing[@]}"
  builds_wasm /usr/bin/rustc && return
  local work; work=$(mktemp -d)
  mkdir "$work/src"; echo '#![no_std]' >"$work/src/lib.rs"
  printf '[package]\nname = "wasm-sysroot"\nversion = "0.0.0"\nedition = "2021"\n' >"$work/Cargo.toml"
  (cd "$work" && RUSTC_BOOTSTRAP=1 RUSTFLAGS=-Cembed-bitcode=yes RUSTC=/usr/bin/rustc \
    CARGO_TARGET_DIR="$work/target" /usr/bin/cargo build -q -Zbuild-std=core,alloc --release \
    --target "$target") || die "core and alloc did not build for $target" "see the messages above"
  as_root mkdir -p "/usr/lib/rustlib/$target/lib"
  as_root rm -f "/usr/lib/rustlib/$target/lib"/lib{core,alloc,compiler_builtins}-*.rlib
  as_root cp "$work/target/$target/release/deps"/lib{core,alloc,compiler_builtins}-*.rlib \
    "/usr/lib/rustlib/$target/lib/"
  rm -rf "$work"
}

node_js() {
  local arch=x64; [ "$(uname -m)" = aarch64 ] && arch=arm64
  local own=$cache/node/node_modules/node-linux-$arch/bin version
  if [ ! -x "$own/node" ]; then
    version=$(node --version 2>/dev/null | tr -d v || true)
    if has npm && [ -n "$version" ] && at_least "$version" "$node_minimum"; then return; fi
    has npm || apt_install 'zombienet and the JavaScript clients' nodejs npm
    version=$(node --version | tr -d v)
    at_least "$version" "$node_minimum" && return
    say "installing Node.js 22 beside the system's $version (the clients need $node_minimum or newer)"
    npm install --silent --prefix "$cache/node" "node-linux-$arch@22" ||
      die "Node.js $node_minimum or newer is needed, found $version" 'install it from https://nodejs.org'
  fi
  echo "export PATH := $own:\$(PATH)" >>"$cache/env.mk"
  PATH=$own:$PATH
}

system_packages
native_rust
wasm_target
node_js
say "ready: Rust $(rust_version), Wasm by $(grep -q debian "$cache/env.mk" && echo "Debian's compiler" || echo 'the same'), Node.js $(node --version)"
