//! Validators are killed without warning, one and all, under load.

use anyhow::{Context, Result};
use futures::future::try_join_all;
use hanse_tests::{
	chain::{fresh_key, transfer, Chain, UNIT},
	network::Network,
	node::{Node, Recipe},
	patiently,
};
use std::collections::BTreeMap;
use subxt::utils::H256;
use subxt_signer::sr25519::dev;

#[tokio::test]
async fn three_go_on_when_one_is_killed_and_it_catches_up_without_equivocating() -> Result<()> {
	let mut network = Network::local().await?;
	let alice = network.nodes[0].chain().await?;
	alice.wait_finalized(3).await?;

	network.nodes[3].kill();
	let without = alice.wait_finalized_more(6).await?;

	network.nodes[3].restart().await?;
	let dave = network.nodes[3].chain().await?;
	dave.wait_finalized(without + 3).await?;
	assert_eq!(dave.hash_of(without).await?, alice.hash_of(without).await?);
	// It takes part again: with one of the other three gone, finality needs its vote.
	network.nodes[2].kill();
	alice.wait_finalized_more(4).await?;
	ensure_no_equivocation(&network.nodes)
}

fn ensure_no_equivocation(nodes: &[Node]) -> Result<()> {
	for node in nodes {
		// The file keeps what was said before restarts.
		let log = std::fs::read_to_string(node.recipe().folder().join("node.log"))?;
		let bad = log.lines().find(|line| {
			let line = line.to_lowercase();
			line.contains("equivocat") || line.contains("panicked")
		});
		anyhow::ensure!(bad.is_none(), "{}: {bad:?}", node.recipe().name);
	}
	Ok(())
}

/// What was reported as final before a crash.
#[derive(Default)]
struct Promises {
	blocks: BTreeMap<u32, H256>,
	/// Receivers of transfers, each of one coin, that were reported final.
	receivers: Vec<u32>,
}

impl Promises {
	async fn check(&self, chain: &Chain) -> Result<()> {
		for (number, hash) in &self.blocks {
			let now = chain.hash_of(*number).await?;
			anyhow::ensure!(now == Some(*hash), "block {number} was {hash:?} and is {now:?}");
		}
		let (_, last) = chain.finalized().await?;
		for (seed, balance) in
			self.receivers.iter().zip(balances(chain, &self.receivers, last).await?)
		{
			anyhow::ensure!(balance == UNIT, "a final transfer is gone: {seed} holds {balance}");
		}
		Ok(())
	}
}

/// What the accounts of those seeds hold in a block.
async fn balances(chain: &Chain, seeds: &[u32], at: H256) -> Result<Vec<u128>> {
	let account = |seed: &u32| fresh_key(*seed).public_key().to_account_id();
	chain.balances_at(&seeds.iter().map(account).collect::<Vec<_>>(), at).await
}

/// Sends transfers until one of them is final, and notes every final block on the way.
async fn load(network: &Network, round: u32, promises: &mut Promises) -> Result<()> {
	const TRANSFERS: u32 = 20;
	let chain = network.nodes[round as usize % network.nodes.len()].chain().await?;
	let sender = dev::ferdie();
	let start = chain.next_nonce(&sender.public_key().to_account_id()).await?;
	let seeds: Vec<u32> = (0..TRANSFERS).map(|index| 1_000 + round * TRANSFERS + index).collect();
	for (index, seed) in seeds.iter().enumerate() {
		let to = fresh_key(*seed).public_key().to_account_id();
		let nonce = Some(start + index as u64);
		let signed = chain.sign(&transfer(&to, UNIT), &sender, nonce).await?;
		chain.submit(&signed).await?;
	}
	patiently("the first transfers to be final", async {
		let mut heads = chain.finalized_heads().await?;
		loop {
			let head = heads.next().await.context("heads keep coming")??;
			let hash =
				chain.hash_of(head.number as u32).await?.context("a final block is known")?;
			promises.blocks.insert(head.number as u32, hash);
			let received = balances(&chain, &seeds, hash).await?;
			let landed = seeds.iter().zip(received).filter(|(_, balance)| *balance == UNIT);
			let before = promises.receivers.len();
			promises.receivers.extend(landed.map(|(seed, _)| seed));
			if promises.receivers.len() > before {
				return Ok(());
			}
		}
	})
	.await
}

/// The crash promise of the database: a short form here, twenty rounds in `make soak`.
#[tokio::test]
async fn nothing_final_is_lost_when_all_are_killed_at_once_under_load() -> Result<()> {
	let rounds = if crate::soak() { 20 } else { 4 };
	let mut network = Network::local().await?;
	// A witness that is not killed remembers every vote and so sees one that is cast twice.
	let recipe = Recipe::new("witness", network.folder(), &["--chain", "local"])
		.with(&["--bootnodes", &network.bootnode()]);
	let witness = Node::start(&recipe).await?;
	let mut promises = Promises::default();
	for round in 0..rounds {
		load(&network, round, &mut promises).await?;
		// All at once: signals first, so that none of them sees another go.
		for node in &network.nodes {
			node.signal("KILL")?;
		}
		for node in &mut network.nodes {
			node.kill();
		}
		try_join_all(network.nodes.iter_mut().map(Node::restart)).await?;
		for node in &network.nodes {
			let chain = node.chain().await?;
			let reached = *promises.blocks.keys().last().context("a block was final")?;
			chain.wait_finalized(reached + 1).await?;
			promises.check(&chain).await.with_context(|| {
				format!("{} after crash {} of {rounds}", node.recipe().name, round + 1)
			})?;
		}
		ensure_no_equivocation(&network.nodes)?;
		ensure_no_equivocation(std::slice::from_ref(&witness))?;
		println!("crash {} of {rounds}: {} blocks kept", round + 1, promises.blocks.len());
	}
	Ok(())
}
