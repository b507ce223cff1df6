//! A fifth node without keys joins from the chain spec alone.

use anyhow::{Context, Result};
use hanse_tests::{
	chain::{fresh_key, transfer, UNIT},
	network::Network,
	node::{program, Node, Recipe},
	patiently,
};
use std::process::Command;
use subxt_signer::sr25519::dev;

#[tokio::test]
async fn fifth_node_joins_by_full_sync_and_by_warp_sync() -> Result<()> {
	let network = Network::local().await?;
	let alice = network.nodes[0].chain().await?;
	let receiver = fresh_key(5).public_key().to_account_id();
	alice.finalize(&transfer(&receiver, UNIT), &dev::eve()).await?;
	alice.wait_finalized(8).await?;

	let spec = network.folder().join("spec.raw.json");
	let exported = Command::new(program())
		.args(["export-chain-spec", "--chain", "local", "--raw", "--output"])
		.arg(&spec)
		.status()?;
	assert!(exported.success());
	let spec = spec.to_str().context("the path is text")?;

	for mode in ["full", "warp"] {
		let recipe = Recipe::new(mode, network.folder(), &["--chain", spec, "--sync", mode])
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
