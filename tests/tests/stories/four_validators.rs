//! Four validators make blocks every three seconds and agree on them.

use anyhow::{Context, Result};
use hanse_tests::{
	chain::{fresh_key, transfer, Chain, UNIT},
	network::Network,
};
use std::time::{Duration, SystemTime, UNIX_EPOCH};
use subxt_signer::sr25519::dev;

async fn moment(chain: &Chain, number: u32) -> Result<u64> {
	chain.moment(chain.hash_of(number).await?.context("the block exists")?).await
}

#[tokio::test]
async fn blocks_come_every_three_seconds_and_are_final_within_four() -> Result<()> {
	let network = Network::local().await?;
	let chain = network.nodes[0].chain().await?;
	chain.wait_finalized(1).await?;

	// Finality: how far each new best block is ahead of the last final one.
	let mut heads = chain.best_heads().await?;
	let mut lags = vec![];
	while lags.len() < 10 {
		let best = heads.next().await.context("heads keep coming")??.number as u32;
		let (finalized, _) = chain.finalized().await?;
		lags.push(best.saturating_sub(finalized));
	}
	lags.sort_unstable();
	// The worst of ten may be a moment at which this busy machine was late.
	anyhow::ensure!(lags[8] <= 4, "more than 4 behind: {lags:?}");

	// Pace: by the blocks' own clock, which does not depend on when this test looked.
	let best = chain.best().await?;
	let first = moment(&chain, 2).await?;
	let span = moment(&chain, best).await? - first;
	let mean = span / u64::from(best - 2);
	anyhow::ensure!((2_900..=3_600).contains(&mean), "a block every {mean} ms");
	let now = SystemTime::now().duration_since(UNIX_EPOCH)?;
	let age = now.saturating_sub(Duration::from_millis(moment(&chain, best).await?));
	anyhow::ensure!(age < Duration::from_secs(60), "the chain's clock is {age:?} behind");

	for node in &network.nodes {
		let chain = node.chain().await?;
		chain.wait_finalized(5).await?;
		assert!(!node.log().contains("panicked"), "{}", node.log());
		assert_eq!(node.metric("substrate_node_roles").await?, 4.0, "it is an authority");
	}
	Ok(())
}

#[tokio::test]
async fn transfer_given_to_one_node_is_read_on_another() -> Result<()> {
	let network = Network::local().await?;
	let (alice, dave) = (network.nodes[0].chain().await?, network.nodes[3].chain().await?);
	let receiver = fresh_key(1).public_key().to_account_id();
	let sender = dev::eve().public_key().to_account_id();
	let before = alice.balance(&sender).await?;

	let events = alice.finalize(&transfer(&receiver, 3 * UNIT), &dev::eve()).await?;
	assert!(events.iter().flatten().any(|event| event.event_name() == "Transfer"));

	let (final_block, _) = alice.finalized().await?;
	dave.wait_finalized(final_block).await?;
	assert_eq!(dave.balance(&receiver).await?, 3 * UNIT);
	let after = dave.balance(&sender).await?;
	assert!(after < before - 3 * UNIT, "a fee was paid");
	assert!(after > before - 4 * UNIT, "the fee is small");
	Ok(())
}
