//! Builds the Wasm runtime, with the hash of its metadata inside so that hardware wallets can check
//! what they sign.

fn main() {
	// `cargo clippy` names its own compiler here, which cannot build for the toolchain of the blob.
	std::env::remove_var("RUSTC_WORKSPACE_WRAPPER");
	std::env::remove_var("CLIPPY_ARGS");
	#[cfg(feature = "std")]
	substrate_wasm_builder::WasmBuilder::init_with_defaults()
		.enable_metadata_hash("HANSE", 18)
		.build();
}
