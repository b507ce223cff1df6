//! Builds the hub's runtime with the change that tests upgrade to, once as it should be and once with
//! a migration that traps.

fn main() {
	// `cargo clippy` names its own compiler here, which cannot build for the toolchain of the blob.
	std::env::remove_var("RUSTC_WORKSPACE_WRAPPER");
	std::env::remove_var("CLIPPY_ARGS");
	let hub = std::path::Path::new("../../runtime/hub/Cargo.toml");
	let hub = hub.canonicalize().expect("the repository holds the hub's runtime");
	for (name, feature) in
		[("hanse_hub_trial", "trial-upgrade"), ("hanse_hub_trial_traps", "trial-upgrade-traps")]
	{
		substrate_wasm_builder::WasmBuilder::new()
			.with_project(&hub)
			.expect("the hub's runtime is there")
			.export_heap_base()
			.import_memory()
			.enable_feature(feature)
			.set_file_name(name)
			.build();
	}
}
