//! A chain replaces its own rules: its members decide, anybody applies the code, and no node is
//! restarted. Bad code is refused or let go, and the chain lives on.

use anyhow::{ensure, Context, Result};
use hanse_tests::{
	chain::{transfer, Chain, UNIT},
	contracts::{call, code, plenty_of_gas},
	governance::{apply_upgrade, authorize_upgrade, members, ROOT_TRACK},
	network::Network,
	patiently,
};
use hanse_trial_runtimes::{good, traps};
use serde::Deserialize;
use subxt::{
	dynamic,
	utils::{AccountId32, H256},
};
use subxt_signer::sr25519::dev;

/// The messages of the example contract.
const NEW: [u8; 4] = [0x9b, 0xae, 0x9d, 0x5e];
const FLIP: [u8; 4] = [0x63, 0x3a, 0xa5, 0x51];
const GET: [u8; 4] = [0x2f, 0x86, 0x5b, 0xd9];

/// Where all accounts are stored.
const ACCOUNTS: &str = "0x26aa394eea5630e07c48ae0c9558cef7b99d880ec681799c0cf30e8886371da9";

/// How many accounts a step of the good runtime's migration counts.
const PER_STEP: u32 = 3;

#[derive(Debug, Deserialize, PartialEq, Eq, Clone)]
#[serde(rename_all = "camelCase")]
struct Version {
	spec_name: String,
	spec_version: u32,
}

async fn version(chain: &Chain) -> Result<Version> {
	chain.call("state_getRuntimeVersion", []).await
}

/// Applies an authorised runtime as somebody who need not have an account. Returns the events as
/// `Pallet.Name`.
async fn apply(chain: &Chain, code: &[u8]) -> Result<Vec<String>> {
	let events = chain.finalize_unsigned(&apply_upgrade(code)).await?;
	events
		.iter()
		.map(|event| {
			let event = event?;
			Ok(format!("{}.{}", event.pallet_name(), event.event_name()))
		})
		.collect()
}

fn blob(code: Option<&'static [u8]>) -> Result<&'static [u8]> {
	code.context("the runtimes were not built: SKIP_WASM_BUILD was set")
}

/// What has to survive an upgrade.
#[derive(Debug, PartialEq, Eq)]
struct Belongings {
	balances: Vec<(u128, u128)>,
	issuance: u128,
	flipped: Vec<u8>,
}

impl Belongings {
	/// Of accounts that do nothing meanwhile, and of a contract.
	async fn of(chain: &Chain, contract: &AccountId32) -> Result<Self> {
		let mut balances = vec![];
		for who in [dev::ferdie(), dev::one()] {
			let held = chain.holdings(&who.public_key().to_account_id()).await?;
			balances.push((held.free, held.reserved));
		}
		let eve = dev::eve().public_key().to_account_id();
		let flipped = chain.ask(contract, &GET, &eve).await?.data;
		Ok(Self { balances, issuance: chain.value("Balances", "TotalIssuance").await?, flipped })
	}
}

#[tokio::test]
async fn four_validators_take_a_good_upgrade_and_survive_bad_ones() -> Result<()> {
	let network = Network::local().await?;
	let pids: Vec<u32> = network.nodes.iter().map(|node| node.pid()).collect();
	let chain = network.nodes[0].chain().await?;
	chain.wait_finalized(1).await?;
	let input = [&NEW[..], &[1]].concat();
	let contract = chain.deploy(&code("flipper")?, UNIT, &input, &dev::alice()).await?;

	// Everything is decided at once; what is authorised last counts, so each is applied in turn.
	let present = chain.code().await?;
	let foreign = blob(hanse_template_runtime::WASM_BINARY)?;
	let (trapping, better) = (blob(traps::WASM_BINARY)?, blob(good::WASM_BINARY)?);
	let mut proposals = vec![];
	for (code, proposer) in [
		(foreign, dev::alice()),
		(&present, dev::bob()),
		(trapping, dev::charlie()),
		(better, dev::dave()),
	] {
		let proposal = chain.propose(ROOT_TRACK, &authorize_upgrade(code), &proposer).await?;
		chain.approve(proposal, &members()[..5]).await?;
		proposals.push(proposal);
	}
	let before = version(&chain).await?;
	ensure!(before.spec_name == "hanse-hub", "{before:?}");

	// Another chain's rules, and rules that are not newer: the system refuses them.
	let refused = "System.RejectedInvalidAuthorizedUpgrade";
	let bad = [(foreign, refused), (&present, refused), (trapping, "Upgrades.Aborted")];
	for ((code, outcome), proposal) in bad.into_iter().zip(&proposals) {
		chain.execute(*proposal, &dev::eve()).await?;
		let events = apply(&chain, code).await?;
		ensure!(events.iter().any(|event| event == outcome), "{outcome}: {events:?}");
		ensure!(!events.iter().any(|event| event == "System.CodeUpdated"), "{events:?}");
		chain.wait_finalized_more(2).await?;
		ensure!(version(&chain).await? == before, "after {outcome}");
	}

	// The good one.
	chain.execute(proposals[3], &dev::eve()).await?;
	// From here on nobody pays a fee, of which a part would be burnt.
	let belongings = Belongings::of(&chain, &contract).await?;
	let (from, _) = chain.finalized().await?;
	let events = apply(&chain, better).await?;
	ensure!(events.iter().any(|event| event == "Upgrades.Adopted"), "{events:?}");
	migrated(&chain).await?;
	let (to, _) = chain.finalized().await?;
	report_pace(&chain, from, to).await?;

	// Every node follows the new rules, and none was restarted.
	let after = Version { spec_version: before.spec_version + 1, ..before };
	for (node, pid) in network.nodes.iter().zip(pids) {
		let chain = node.chain().await?;
		chain.wait_finalized(to).await?;
		ensure!(version(&chain).await? == after, "{}", node.log());
		ensure!(node.pid() == pid, "it is the same process");
	}
	// A client that connects now sees what is new, and what was before is still there.
	let chain = network.nodes[3].chain().await?;
	let steps = dynamic::constant::<u32>("Upgrades", "Steps");
	let steps = chain.api.at_current_block().await?.constants().entry(steps)?;
	ensure!(steps == 5, "a constant of the new rules: {steps}");
	let kept = Belongings::of(&chain, &contract).await?;
	ensure!(kept == belongings, "{kept:?} instead of {belongings:?}");
	chain.finalize(&call(&contract, &FLIP, plenty_of_gas()), &dev::alice()).await?;
	let eve = dev::eve().public_key().to_account_id();
	ensure!(chain.ask(&contract, &GET, &eve).await?.data == [0, 0], "the contract works");
	chain.finalize(&transfer(&eve, UNIT), &dev::ferdie()).await?;
	chain.wait_finalized_more(3).await?;
	Ok(())
}

/// Waits until the migration of several blocks has counted every account, a few in each block.
async fn migrated(chain: &Chain) -> Result<()> {
	let keys: Vec<String> =
		chain.call("state_getKeysPaged", [ACCOUNTS.into(), 1_000.into()]).await?;
	let accounts = keys.len() as u32;
	// The last step finds nobody left.
	let whole = (accounts, accounts.div_ceil(PER_STEP) + 1);
	patiently(&format!("the migration to count {whole:?}"), async {
		let mut heads = chain.finalized_heads().await?;
		loop {
			heads.next().await.context("the node closed the connection")??;
			// The rules before do not know the question.
			let census = chain.ask_api::<(u32, u32)>("TrialApi", "census", vec![]).await;
			if census.is_ok_and(|census| census == whole) {
				return Ok(());
			}
		}
	})
	.await
}

/// Prints how long the chain was without a block while it changed its rules. That every number has
/// a block follows from the numbers themselves; how fast they came is for the reader to judge.
async fn report_pace(chain: &Chain, from: u32, to: u32) -> Result<()> {
	let mut moments = vec![];
	for number in from..=to {
		let hash: H256 = chain.hash_of(number).await?.context("no block is missing")?;
		moments.push(chain.moment(hash).await?);
	}
	let longest = moments.windows(2).map(|pair| pair[1] - pair[0]).max().unwrap_or(0);
	println!("blocks {from} to {to}, at most {longest} ms apart");
	Ok(())
}
