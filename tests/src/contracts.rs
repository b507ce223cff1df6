//! Deploying and calling contracts.

use crate::chain::{address, Call, Chain};
use anyhow::{Context, Result};
use std::path::PathBuf;
use subxt::{
	dynamic::{self, Value},
	utils::AccountId32,
};
use subxt_signer::sr25519::Keypair;

/// The Wasm of an example contract.
pub fn code(name: &str) -> Result<Vec<u8>> {
	let path = built(&format!("{name}.wasm"))?;
	std::fs::read(&path).with_context(|| format!("reading {}", path.display()))
}

/// A file of the folder `HANSE_CONTRACTS`, where `make contracts` puts what it builds.
pub fn built(file: &str) -> Result<PathBuf> {
	let folder = std::env::var_os("HANSE_CONTRACTS")
		.map(PathBuf::from)
		.context("HANSE_CONTRACTS is not set: run `make contracts` and name its output folder")?;
	let path = folder.join(file);
	anyhow::ensure!(path.is_file(), "{} is missing: run `make contracts`", path.display());
	Ok(path)
}

/// What a contract answered.
#[derive(Debug, Clone, PartialEq, Eq, scale_decode::DecodeAsType)]
pub struct Returned {
	/// What it returned, as it encoded it. The first byte is 0 unless the message does not exist.
	pub data: Vec<u8>,
}

#[derive(Debug, scale_decode::DecodeAsType)]
struct DryRun {
	result: std::result::Result<Returned, Value>,
}

/// Gas for one call: a fifth of what a block holds.
pub fn plenty_of_gas() -> Value {
	gas(200_000_000_000)
}

/// A limit of computation, in picoseconds.
pub fn gas(ref_time: u64) -> Value {
	Value::named_composite([
		("ref_time", Value::u128(ref_time.into())),
		("proof_size", Value::u128(1_000_000)),
	])
}

fn none() -> Value {
	Value::unnamed_variant("None", [])
}

/// The call that uploads code without making a contract of it.
pub fn upload(code: &[u8]) -> Call {
	let enforced = Value::unnamed_variant("Enforced", []);
	dynamic::transaction(
		"Contracts",
		"upload_code",
		vec![Value::from_bytes(code), none(), enforced],
	)
}

/// The call that removes code that no contract uses.
pub fn remove(code_hash: [u8; 32]) -> Call {
	dynamic::transaction("Contracts", "remove_code", vec![Value::from_bytes(code_hash)])
}

/// The call that makes a contract of `code` with the constructor and arguments in `input`.
pub fn instantiate(code: &[u8], value: u128, input: &[u8]) -> Call {
	dynamic::transaction(
		"Contracts",
		"instantiate_with_code",
		vec![
			Value::u128(value),
			plenty_of_gas(),
			none(),
			Value::from_bytes(code),
			Value::from_bytes(input),
			Value::from_bytes([]),
		],
	)
}

/// The call that sends a contract the message and arguments in `input`.
pub fn call(contract: &AccountId32, input: &[u8], gas: Value) -> Call {
	dynamic::transaction(
		"Contracts",
		"call",
		vec![address(contract), Value::u128(0), gas, none(), Value::from_bytes(input)],
	)
}

impl Chain {
	/// Makes a contract and returns its account.
	pub async fn deploy(
		&self,
		code: &[u8],
		value: u128,
		input: &[u8],
		signer: &Keypair,
	) -> Result<AccountId32> {
		let events = self.finalize(&instantiate(code, value, input), signer).await?;
		for event in events.iter() {
			let event = event?;
			if (event.pallet_name(), event.event_name()) == ("Contracts", "Instantiated") {
				// The deployer, then the contract.
				let fields = event.field_bytes();
				let contract = fields.get(32..64).context("two accounts")?;
				return Ok(AccountId32(contract.try_into()?));
			}
		}
		anyhow::bail!("no contract was made")
	}

	/// Asks a contract without sending a transaction.
	pub async fn ask(
		&self,
		contract: &AccountId32,
		input: &[u8],
		caller: &AccountId32,
	) -> Result<Returned> {
		let payload = dynamic::runtime_api_call::<_, DryRun>(
			"ContractsApi",
			"call",
			vec![
				Value::from_bytes(caller.0),
				Value::from_bytes(contract.0),
				Value::u128(0),
				none(),
				none(),
				Value::from_bytes(input),
			],
		);
		let at = self.api.at_current_block().await?;
		let run = at.runtime_apis().call(payload).await?;
		run.result.map_err(|error| anyhow::anyhow!("the contract was not reached: {error}"))
	}
}
