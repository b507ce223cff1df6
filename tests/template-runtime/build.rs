//! Builds the Wasm runtime.

fn main() {
	// `cargo clippy` names its own compiler here, which cannot build for the toolchain of the blob.
	std::env::remove_var("RUSTC_WORKSPACE_WRAPPER");
	std::env::remove_var("CLIPPY_ARGS");
	#[cfg(feature = "std")]
	substrate_wasm_builder::WasmBuilder::build_using_defaults();
}
