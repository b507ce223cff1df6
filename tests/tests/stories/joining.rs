//! A fifth node without keys joins from the chain spec alone.

use anyhow::{Context, Result};
use hanse_tests::{
	chain::{fresh_key, transfer, UNIT},
	network::{Network, VALIDATORS},
	node::{write_raw_spec, Node, Recipe},
	patiently,
};
use subxt_signer::sr25519::dev;

#[tokio::test]
async fn fifth_node_joins_by_full_sync_and_by_warp_sync() -> Result<()> {
	let network = Network::local().await?;
	let alice = network.nodes[0].chain().await?;
	let receiver = fresh_key(5).public_key().to_account_id();
	alice.finalize(&transfer(&receiver, UNIT), &dev::eve()).await?;
	alice.wait_finalized(8).await?;

	let spec = write_raw_spec("local", network.folder())?;
	for mode in ["full", "warp"] {
		let recipe = Recipe::new(mode, network.folder(), &["--chain", &spec, "--sync", mode])
			.with(&["--bootnodes", &network.bootnode()]);
		let node = Node::start(&recipe).await?;
		let chain = node.chain().await?;
		let (target, hash) = alice.finalized().await?;
		chain.wait_finalized(target).await.with_context(|| format!("by {mode} sync"))?;
		assert_eq!(chain.hash_of(target).await?, Some(hash));
		patiently("the state to arrive", async {
			let mut heads = chain.finalized_heads().await?;
			// During warp sync the headers are there before the state is.
			while chain.balance(&receiver).await.ok() != Some(UNIT) {
				heads.next().await.context("heads keep coming")??;
			}
			Ok(())
		})
		.await?;
		assert_eq!(node.metric("substrate_node_roles").await?, 1.0, "it is no authority");
		if mode == "warp" {
			assert!(node.log().contains("Warp sync is complete"), "{}", node.log());
		}
	}
	Ok(())
}

#[tokio::test]
async fn node_of_another_chain_is_told_why_it_finds_no_peers() -> Result<()> {
	let network = Network::start("local", &VALIDATORS[..1], &[]).await?;
	let recipe = Recipe::new("stranger", network.folder(), &["--chain", "dev"])
		.with(&["--bootnodes", &network.bootnode()]);
	let stranger = Node::start(&recipe).await?;
	stranger.wait_for_log("of the same chain").await?;
	let genesis = stranger.chain().await?.hash_of(0).await?.context("block 0 exists")?;
	assert!(stranger.log().contains(&format!("{genesis:?}")), "{}", stranger.log());
	Ok(())
}
