//! Contracts are uploaded, instantiated, called, run out of gas, pay for storage and end.

use anyhow::{Context, Result};
use hanse_tests::{
	chain::{fresh_key, Chain, UNIT},
	contracts::{built, call, code, gas, plenty_of_gas, remove, upload},
	node::{Node, Recipe},
	scripts, PATIENCE,
};
use subxt::utils::AccountId32;
use subxt_signer::sr25519::{dev, Keypair};

/// The first four bytes of a message say which one it is; ink! derives them from its name.
mod flipper {
	pub const NEW: [u8; 4] = [0x9b, 0xae, 0x9d, 0x5e];
	pub const FLIP: [u8; 4] = [0x63, 0x3a, 0xa5, 0x51];
	pub const GET: [u8; 4] = [0x2f, 0x86, 0x5b, 0xd9];
	pub const STORE: [u8; 4] = [0xc8, 0x4d, 0x22, 0x80];
	pub const CLEAR: [u8; 4] = [0x6b, 0x38, 0x53, 0x65];
	pub const BURN_GAS: [u8; 4] = [0x9e, 0x43, 0x06, 0xaf];
	pub const TERMINATE: [u8; 4] = [0x47, 0x6d, 0x83, 0x9f];
}

mod token {
	pub const NEW: [u8; 4] = [0x9b, 0xae, 0x9d, 0x5e];
	pub const TOTAL_SUPPLY: [u8; 4] = [0xdb, 0x63, 0x75, 0xa8];
	pub const BALANCE_OF: [u8; 4] = [0x0f, 0x75, 0x5a, 0x56];
	pub const TRANSFER: [u8; 4] = [0x84, 0xa1, 0x5d, 0xa1];
	pub const APPROVE: [u8; 4] = [0x68, 0x12, 0x66, 0xa0];
	pub const TRANSFER_FROM: [u8; 4] = [0x0b, 0x39, 0x6f, 0x18];
}

async fn start(folder: &tempfile::TempDir) -> Result<(Node, Chain)> {
	let recipe = Recipe::new("dev", folder.path(), &["--dev", "--seal", "instant"]);
	let node = Node::start(&recipe).await?;
	let chain = node.chain().await?;
	Ok((node, chain))
}

fn id(key: &Keypair) -> AccountId32 {
	key.public_key().to_account_id()
}

#[tokio::test]
async fn flipper_is_uploaded_instantiated_called_and_terminated() -> Result<()> {
	let folder = tempfile::tempdir()?;
	let (_node, chain) = start(&folder).await?;
	let (alice, bob) = (dev::alice(), dev::bob());
	let code = code("flipper")?;
	let before = chain.holdings(&id(&alice)).await?;

	chain.finalize(&upload(&code), &alice).await?;
	let uploaded = chain.holdings(&id(&alice)).await?;
	assert!(uploaded.reserved > before.reserved, "the code's deposit is held");

	let input = [&flipper::NEW[..], &[1]].concat();
	let contract = chain.deploy(&code, 5 * UNIT, &input, &alice).await?;
	assert!(chain.balance(&contract).await? >= 5 * UNIT);
	assert_eq!(chain.ask(&contract, &flipper::GET, &id(&bob)).await?.data, [0, 1]);

	chain.finalize(&call(&contract, &flipper::FLIP, plenty_of_gas()), &bob).await?;
	assert_eq!(chain.ask(&contract, &flipper::GET, &id(&bob)).await?.data, [0, 0]);

	// Bob does not own the contract: refused, and it still answers.
	let refused =
		chain.finalize(&call(&contract, &flipper::TERMINATE, plenty_of_gas()), &bob).await;
	let words = format!("{:#}", refused.err().context("Bob is not the owner")?);
	assert!(words.contains("ContractReverted"), "{words}");
	assert_eq!(chain.ask(&contract, &flipper::GET, &id(&bob)).await?.data, [0, 0]);

	let bound = chain.holdings(&id(&alice)).await?;
	chain.finalize(&call(&contract, &flipper::TERMINATE, plenty_of_gas()), &alice).await?;
	let after = chain.holdings(&id(&alice)).await?;
	assert!(after.free > bound.free + 4 * UNIT, "its balance comes back to the owner");
	assert_eq!(chain.balance(&contract).await?, 0);
	let gone = chain.ask(&contract, &flipper::GET, &id(&bob)).await;
	assert!(gone.is_err(), "it no longer answers: {gone:?}");

	// Without contracts that use it, the code can go too, and its deposit comes back.
	let hash = sp_crypto_hashing::blake2_256(&code);
	chain.finalize(&remove(hash), &alice).await?;
	assert_eq!(chain.holdings(&id(&alice)).await?.reserved, before.reserved);
	Ok(())
}

#[tokio::test]
async fn storage_takes_a_deposit_and_gives_it_back() -> Result<()> {
	let folder = tempfile::tempdir()?;
	let (_node, chain) = start(&folder).await?;
	let (alice, bob) = (dev::alice(), dev::bob());
	let input = [&flipper::NEW[..], &[0]].concat();
	let contract = chain.deploy(&code("flipper")?, UNIT, &input, &alice).await?;
	let empty = chain.holdings(&contract).await?.reserved;
	let before = chain.holdings(&id(&bob)).await?.free;
	let store = [&flipper::STORE[..], &7u32.to_le_bytes(), &[9; 32]].concat();
	chain.finalize(&call(&contract, &store, plenty_of_gas()), &bob).await?;
	let full = chain.holdings(&contract).await?.reserved;
	assert!(full > empty, "{full} {empty}");
	let stored = chain.holdings(&id(&bob)).await?.free;
	assert!(before - stored > full - empty, "Bob paid the deposit and a fee");

	let clear = [&flipper::CLEAR[..], &7u32.to_le_bytes()].concat();
	chain.finalize(&call(&contract, &clear, plenty_of_gas()), &bob).await?;
	// A refund is rounded down, by less than one of the smallest unit.
	assert!(chain.holdings(&contract).await?.reserved - empty <= 1);
	assert!(
		chain.holdings(&id(&bob)).await?.free > stored,
		"the deposit is worth more than the fee"
	);
	Ok(())
}

#[tokio::test]
async fn call_that_runs_out_of_gas_changes_nothing_but_the_fee() -> Result<()> {
	let folder = tempfile::tempdir()?;
	let (_node, chain) = start(&folder).await?;
	let (alice, bob) = (dev::alice(), dev::bob());
	let input = [&flipper::NEW[..], &[0]].concat();
	let contract = chain.deploy(&code("flipper")?, UNIT, &input, &alice).await?;
	let burn = [&flipper::BURN_GAS[..], &u32::MAX.to_le_bytes()].concat();

	let before = chain.holdings(&id(&bob)).await?;
	let result = chain.finalize(&call(&contract, &burn, gas(20_000_000_000)), &bob).await;
	let words = format!("{:#}", result.err().context("it cannot finish")?);
	assert!(words.contains("OutOfGas"), "{words}");
	let after = chain.holdings(&id(&bob)).await?;
	assert!(after.free < before.free, "the fee is paid");
	assert_eq!(after.reserved, before.reserved);

	// The same with few rounds passes.
	let burn = [&flipper::BURN_GAS[..], &10u32.to_le_bytes()].concat();
	chain.finalize(&call(&contract, &burn, plenty_of_gas()), &bob).await?;
	Ok(())
}

#[tokio::test]
async fn token_moves_between_accounts_and_keeps_its_supply() -> Result<()> {
	let folder = tempfile::tempdir()?;
	let (_node, chain) = start(&folder).await?;
	let (alice, bob) = (dev::alice(), dev::bob());
	let carol = fresh_key(3).public_key().to_account_id();
	let supply = 1_000_000u128;
	let input = [&token::NEW[..], &supply.to_le_bytes()].concat();
	let contract = chain.deploy(&code("token")?, 0, &input, &alice).await?;
	let of = |who: AccountId32| {
		let (chain, contract) = (chain.clone(), contract);
		async move {
			let input = [&token::BALANCE_OF[..], &who.0].concat();
			let data = chain.ask(&contract, &input, &who).await?.data;
			Ok::<_, anyhow::Error>(u128::from_le_bytes(data[1..17].try_into()?))
		}
	};

	let transfer = [&token::TRANSFER[..], &id(&bob).0, &300u128.to_le_bytes()].concat();
	chain.finalize(&call(&contract, &transfer, plenty_of_gas()), &alice).await?;
	let approve = [&token::APPROVE[..], &id(&bob).0, &50u128.to_le_bytes()].concat();
	chain.finalize(&call(&contract, &approve, plenty_of_gas()), &alice).await?;
	let take = |amount: u128| {
		[&token::TRANSFER_FROM[..], &id(&alice).0, &carol.0, &amount.to_le_bytes()].concat()
	};
	let too_much = chain.finalize(&call(&contract, &take(51), plenty_of_gas()), &bob).await;
	assert!(too_much.is_err(), "more than was approved");
	chain.finalize(&call(&contract, &take(50), plenty_of_gas()), &bob).await?;

	assert_eq!(of(id(&alice)).await?, supply - 350);
	assert_eq!(of(id(&bob)).await?, 300);
	assert_eq!(of(carol).await?, 50);
	let data = chain.ask(&contract, &token::TOTAL_SUPPLY, &id(&bob)).await?.data;
	assert_eq!(data[1..17], supply.to_le_bytes());
	Ok(())
}

/// The commands of docs/contracts.md.
#[tokio::test]
async fn contracts_are_deployed_and_called_from_the_command_line() -> Result<()> {
	let folder = tempfile::tempdir()?;
	let (node, _chain) = start(&folder).await?;
	let url = node.url();
	let deploy = async |file: &str, args: &[&str]| -> Result<serde_json::Value> {
		let file = built(file)?;
		let file = file.to_str().context("the path is text")?;
		let args = [&[file, "--url", &url], args].concat();
		let result = scripts::run("deploy.mjs", &args, PATIENCE).await?;
		serde_json::from_str(&result).context(result)
	};

	let args = ["--args", r#"{"value":true}"#, "get", "flip", "get"];
	let made = deploy("flipper.contract", &args).await?;
	assert_eq!(made["answers"][0]["value"], true, "{made}");
	assert_eq!(made["answers"][2]["value"], false, "{made}");
	let contract = made["contract"].as_str().context("an address")?;
	let again = deploy("flipper.contract", &["--at", contract, "get"]).await?;
	assert_eq!(again["answers"][0]["value"], false, "{again}");

	let bob = id(&dev::bob()).to_string();
	let (to, of) = (
		format!(r#"transfer={{"to":"{bob}","value":"300n"}}"#),
		format!(r#"balance_of={{"owner":"{bob}"}}"#),
	);
	let args = ["--args", r#"{"total_supply":"1000000n"}"#, &to, &of];
	let made = deploy("token.contract", &args).await?;
	assert_eq!(made["answers"][1]["value"], "300", "{made}");

	// Only who made it may end it; the contract says so in its own words.
	let args = ["--at", contract, "--from", "//Bob", "terminate"];
	let refused = deploy("flipper.contract", &args).await.expect_err("not Bob's");
	assert!(format!("{refused:#}").contains("refuses terminate"), "{refused:#}");
	Ok(())
}
