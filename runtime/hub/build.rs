//! Builds the Wasm runtime, with the hash of its metadata inside so that hardware wallets can check
//! what they sign. The symbol of the coin is part of that hash, see `TOKEN_SYMBOL`.

fn main() {
	// `cargo clippy` names its own compiler here, which cannot build for the toolchain of the blob.
	std::env::remove_var("RUSTC_WORKSPACE_WRAPPER");
	std::env::remove_var("CLIPPY_ARGS");
	#[cfg(feature = "std")]
	{
		println!("cargo:rerun-if-env-changed=HANSE_TOKEN_SYMBOL");
		let symbol = std::env::var("HANSE_TOKEN_SYMBOL").unwrap_or_else(|_| "HANSE".into());
		substrate_wasm_builder::WasmBuilder::init_with_defaults()
			.enable_metadata_hash(symbol, 18)
			.build();
	}
}
