//! A minimal chain on Aura: another set of rules for the same node.

use anyhow::{Context, Result};
use sc_chain_spec::{ChainType, GenericChainSpec};
use std::path::Path;

/// Writes the raw chain spec of the template's preset `dev` or `local` into `folder`. Returns its
/// path, ready for `--chain`.
pub fn write_chain_spec(preset: &str, folder: &Path) -> Result<String> {
	let code = hanse_template_runtime::WASM_BINARY
		.context("built without Wasm: build again without SKIP_WASM_BUILD")?;
	let id = format!("hanse_template_{preset}");
	let spec: GenericChainSpec = GenericChainSpec::builder(code, None)
		.with_name("Hanse Template")
		.with_id(&id)
		.with_protocol_id(&id)
		.with_chain_type(ChainType::Local)
		.with_genesis_config_preset_name(preset)
		.build();
	let path = folder.join(format!("{id}.raw.json"));
	let json = spec.as_json(true).map_err(|error| anyhow::anyhow!(error))?;
	std::fs::write(&path, json)?;
	Ok(path.to_str().context("the folder's path is text")?.into())
}
