# Every task of this repository. `make help` lists them.

export HANSE_CACHE ?= $(HOME)/.cache/hanse
# CI starts from a fresh clone on a warm machine: build output lives outside the checkout there.
ifdef CI
export CARGO_TARGET_DIR ?= $(HANSE_CACHE)/target
else
export CARGO_TARGET_DIR ?= $(CURDIR)/target
endif
# The runtime builder looks for Cargo.lock above its output, which may lie elsewhere.
export WASM_BUILD_WORKSPACE_HINT := $(CURDIR)
export PATH := $(HOME)/.cargo/bin:$(PATH)
# Written by scripts/setup.sh: which toolchain builds Wasm.
-include $(HANSE_CACHE)/env.mk

release := $(CARGO_TARGET_DIR)/release
node := $(release)/hanse-node
export HANSE_NODE := $(node)
export HANSE_SPEC := $(CURDIR)/chain-specs/hub-local.raw.json
export HANSE_CONTRACTS := $(CARGO_TARGET_DIR)/contracts/ink

# The toolchain that builds the contracts also tests them, so that their dependencies compile once.
wasm_cargo := $(if $(WASM_BUILD_TOOLCHAIN),rustup run $(WASM_BUILD_TOOLCHAIN) cargo,cargo)

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help setup build testnet dev test soak bench weights check-upgrade lint fmt charts contracts chain-specs js clean-networks

help: ## List the tasks
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "  make %-16s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: ## Install what is missing; takes seconds when nothing is
	@scripts/setup.sh

# Set-up may write env.mk, which only a new make reads: what needs a compiler or Node.js is a task
# of its own, called once set-up is done.
define after_setup
@$(MAKE) --no-print-directory $(1)
endef

build: setup ## Build the node (the first time takes half an hour on two cores, with progress)
	$(call after_setup,node-only)

testnet: setup ## Launch a hub of four validators and watch it; Ctrl-C ends it
	$(call after_setup,testnet-only)

dev: setup ## Run one development node: a block for each transaction, temporary state
	$(call after_setup,dev-only)

test: setup ## Run every test: unit, property, runtime, and stories on real nodes
	$(call after_setup,test-only)

soak: setup ## Run the long forms of the stories as well
	$(call after_setup,soak-only)

bench: setup ## Measure throughput and latency; JSON under $CARGO_TARGET_DIR/bench
	$(call after_setup,bench-only)

weights: setup ## Measure what the calls of our pallets cost and write it into the code; PALLETS="grants …"
	$(call after_setup,weights-only)

check-upgrade: setup ## Try a new runtime on the state of a running chain: WASM=file [URL=ws://…] [AT=hash] [JSON=file]
	$(call after_setup,check-upgrade-only)

.PHONY: node-only testnet-only dev-only test-only soak-only bench-only weights-only
.PHONY: check-upgrade-only
node-only:
	cargo build --release --locked --workspace

testnet-only: node-only js
	@chain-specs/build.sh $(node) local
	@cd tests/js && exec node testnet.mjs

dev-only: node-only
	$(node) --dev --seal instant

# Stories start several nodes each and mostly wait for blocks: two at a time. Those about the pace of
# a chain have the machine to themselves, and those of zombienet its ports, which it takes from the
# range of outgoing connections.
alone := four_validators:: testnet:: upgrade::
test-only: js contracts node-only
	cd contracts && CARGO_TARGET_DIR=$(CARGO_TARGET_DIR)/contracts $(wasm_cargo) test --locked --workspace
	cargo test --release --locked --workspace -- --test-threads=2 $(addprefix --skip ,$(alone))
	cargo test --release --locked --workspace --test stories -- --test-threads=1 $(alone)

soak-only: js contracts node-only
	HANSE_SOAK=1 cargo test --release --locked --workspace -- --test-threads=1 --nocapture

bench-only: node-only
	$(release)/hanse-bench

weights-only:
	tools/bench/weights.sh $(PALLETS)

check-upgrade-only: node-only
	@test -n "$(WASM)" || { echo "which runtime? make check-upgrade WASM=path/to/runtime.wasm" >&2; exit 2; }
	@$(release)/hanse-check-upgrade --wasm "$(WASM)" $(if $(URL),--url $(URL)) $(if $(AT),--at $(AT)) $(if $(JSON),--json "$(JSON)")

lint: ## Check formatting and lints
	cargo fmt --all --check
	# Lints need no blob, and the tests build it right after.
	SKIP_WASM_BUILD=1 cargo clippy --release --locked --workspace --all-targets -- -D warnings

fmt: ## Format the code
	cargo fmt --all

charts: ## Draw the release charts of docs/economies from the schedules
	cargo run --release --locked -p hanse-curve --example charts

contracts: ## Build the example contracts from source
	@CARGO_TARGET_DIR=$(CARGO_TARGET_DIR)/contracts contracts/build.sh

chain-specs: node-only ## Write the chain specs of the built-in networks
	@chain-specs/build.sh $(node)

js: tests/js/node_modules/.package-lock.json ## Install the JavaScript clients from their lock file
tests/js/node_modules/.package-lock.json: tests/js/package-lock.json
	cd tests/js && npm ci --ignore-scripts --no-fund --no-audit
	@touch $@

clean-networks: ## End networks that were left running and remove their data
	@cd tests/js && node clean-networks.mjs
