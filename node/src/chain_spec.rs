//! Which chain to run: a built-in preset by name, or a file.

use crate::cache;
use hanse_hub_runtime::{
	genesis_presets::{self, economies},
	units, TOKEN_SYMBOL, WASM_BINARY,
};
use sc_chain_spec::ChainSpecExtension;
use sc_service::{ChainType, Properties};

use serde::{Deserialize, Serialize};
use sp_runtime::traits::{BlakeTwo256, Hash};
use std::path::PathBuf;

/// A chain spec as this node reads it.
pub type ChainSpec = sc_service::GenericChainSpec<Extensions>;

/// What a spec may carry beside its genesis. Light clients refuse fields they do not know, so only
/// the one they do know is here.
#[derive(Clone, Debug, Default, Deserialize, Serialize, ChainSpecExtension)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Extensions {
	/// A recent finalised state from which a light client can start.
	#[serde(skip_serializing_if = "Option::is_none", default)]
	pub light_sync_state: sc_sync_state_rpc::LightSyncStateExtension,
}

/// One built-in network.
struct Preset {
	/// What the user types after `--chain`, and the name of the runtime's genesis preset.
	name: &'static str,
	title: &'static str,
	id: &'static str,
	chain_type: ChainType,
}

/// A network of an economy, on one machine.
const fn economy(name: &'static str, title: &'static str, id: &'static str) -> Preset {
	Preset { name, title, id, chain_type: ChainType::Local }
}

static PRESETS: [Preset; 6] = [
	Preset {
		name: genesis_presets::DEV_PRESET,
		title: "Hanse Hub Development",
		id: "hanse_hub_dev",
		chain_type: ChainType::Development,
	},
	Preset {
		name: genesis_presets::LOCAL_PRESET,
		title: "Hanse Hub Testnet",
		id: "hanse_hub_local",
		chain_type: ChainType::Local,
	},
	economy("metamars-local", "META MARS Testnet", "metamars_local"),
	economy("metamart-local", "MetaMart Testnet", "metamart_local"),
	economy("mbt-local", "MBT Chain Testnet", "mbt_local"),
	economy("mutual-local", "Mutual Community Testnet", "mutual_local"),
];

/// Finds the chain that `--chain` names.
///
/// # Errors
///
/// Says which built-in names exist when `id` is neither one of them nor a file, and what is wrong
/// with the file when it cannot be read as a chain spec.
pub fn load(id: &str) -> Result<Box<dyn sc_service::ChainSpec>, String> {
	match find(id) {
		Some(preset) => Ok(Box::new(raw(preset)?)),
		None => from_file(id),
	}
}

/// Finds the chain that `--chain` names, with a built-in one's genesis as its authors wrote it.
///
/// # Errors
///
/// As [`load`].
pub fn load_plain(id: &str) -> Result<Box<dyn sc_service::ChainSpec>, String> {
	match find(id) {
		Some(preset) => Ok(Box::new(build(preset)?)),
		None => from_file(id),
	}
}

fn find(id: &str) -> Option<&'static Preset> {
	PRESETS.iter().find(|preset| preset.name == id)
}

fn from_file(id: &str) -> Result<Box<dyn sc_service::ChainSpec>, String> {
	let path = PathBuf::from(id);
	if !path.is_file() {
		let names: Vec<_> = PRESETS.iter().map(|preset| preset.name).collect();
		return Err(format!(
			"there is no built-in chain and no file called `{id}`. Built-in chains are: {}. To run \
			 your own chain, give the path of its chain spec: --chain ./my-chain.json",
			names.join(", ")
		));
	}
	ChainSpec::from_json_file(path)
		.map(|spec| Box::new(spec) as _)
		.map_err(|error| format!("the file `{id}` is not a chain spec: {error}"))
}

/// The raw spec of a preset.
///
/// Genesis is computed by the runtime, which takes seconds to compile, so the result is kept under
/// a name that follows from the code and everything else that goes into it.
fn raw(preset: &Preset) -> Result<ChainSpec, String> {
	let Some(folder) = cache::folder() else { return build(preset) };
	let plain = build(preset)?;
	let plain_json = plain.as_json(false)?;
	let name = BlakeTwo256::hash(plain_json.as_bytes());
	let path = folder.join(format!("{}-{name:x}.json", preset.name));
	if let Ok(spec) = ChainSpec::from_json_file(path.clone()) {
		return Ok(spec);
	}
	let json = plain.as_json(true)?;
	cache::keep(&path, json.as_bytes());
	ChainSpec::from_json_bytes(json.into_bytes())
}

fn build(preset: &Preset) -> Result<ChainSpec, String> {
	let code = WASM_BINARY.ok_or(
		"this binary was built without a runtime (SKIP_WASM_BUILD was set), so it has no built-in \
		 chains. Give the path of a chain spec with --chain, or build again without it",
	)?;
	Ok(ChainSpec::builder(code, Extensions::default())
		.with_name(preset.title)
		.with_id(preset.id)
		.with_protocol_id(preset.id)
		.with_chain_type(preset.chain_type.clone())
		.with_properties(properties(preset))
		.with_genesis_config_preset_name(preset.name)
		.build())
}

/// How wallets write amounts and addresses of the chain.
fn properties(preset: &Preset) -> Properties {
	let symbol = economies::symbol_of(preset.name).unwrap_or(TOKEN_SYMBOL);
	let mut properties = Properties::new();
	properties.insert("tokenSymbol".into(), symbol.into());
	properties.insert("tokenDecimals".into(), units::DECIMALS.into());
	properties.insert("ss58Format".into(), units::SS58_PREFIX.into());
	properties
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn unknown_chain_names_the_built_in_ones() {
		let error = load("locall").map(|_| ()).expect_err("there is no such chain");
		assert!(error.contains("`locall`"), "{error}");
		assert!(error.contains("dev, local, metamars-local"), "{error}");
	}

	#[test]
	fn node_and_runtime_know_the_same_presets() {
		let known: Vec<_> = PRESETS.iter().map(|preset| preset.name.to_string()).collect();
		let names = genesis_presets::preset_names();
		assert_eq!(known, names.iter().map(ToString::to_string).collect::<Vec<_>>());
	}

	#[test]
	fn economies_carry_their_own_symbol() {
		let symbols: Vec<_> =
			PRESETS.iter().map(|preset| properties(preset)["tokenSymbol"].clone()).collect();
		assert_eq!(symbols, [TOKEN_SYMBOL, TOKEN_SYMBOL, "MSCA", "MB", "MBTC", "MTN"]);
	}

	#[test]
	fn every_preset_builds_its_genesis_without_unknown_fields() {
		for preset in &PRESETS {
			let spec = build(preset).expect("the preset is valid");
			let raw = spec.as_json(true).expect("genesis builds");
			let value: serde_json::Value = serde_json::from_str(&raw).expect("a spec is JSON");
			let mut keys: Vec<_> =
				value.as_object().expect("a spec is an object").keys().cloned().collect();
			keys.sort();
			// Exactly what smoldot knows.
			let known = [
				"bootNodes",
				"chainType",
				"codeSubstitutes",
				"genesis",
				"id",
				"name",
				"properties",
				"protocolId",
				"telemetryEndpoints",
			];
			assert_eq!(keys, known);
			assert!(value["genesis"]["raw"]["top"].is_object());
		}
	}
}
