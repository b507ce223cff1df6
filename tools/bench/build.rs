//! Builds the hub's runtime with its benchmarks.

fn main() {
	std::env::remove_var("RUSTC_WORKSPACE_WRAPPER");
	std::env::remove_var("CLIPPY_ARGS");
	let hub = std::path::Path::new("../../runtime/hub/Cargo.toml");
	let hub = hub.canonicalize().expect("the repository holds the hub's runtime");
	substrate_wasm_builder::WasmBuilder::new()
		.with_project(hub)
		.expect("the hub's runtime is there")
		.export_heap_base()
		.import_memory()
		.enable_feature("runtime-benchmarks")
		// Another name than that of the runtime in the node, whose folder it is built in.
		.set_file_name("hanse_hub_benchmarks")
		.build();
}
