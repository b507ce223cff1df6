//! The same node runs a chain on Aura, because its runtime says so.

use anyhow::Result;
use hanse_tests::{
	chain::{fresh_key, transfer, UNIT},
	network::{Network, VALIDATORS},
	node::{Node, Recipe},
	template,
};
use subxt_signer::sr25519::dev;

#[tokio::test]
async fn four_validators_author_in_turn_and_finalise() -> Result<()> {
	let folder = tempfile::tempdir()?;
	let spec = template::write_chain_spec("local", folder.path())?;
	let network = Network::start(&spec, &VALIDATORS, &[]).await?;
	let chain = network.nodes[2].chain().await?;
	let to = fresh_key(1).public_key().to_account_id();
	chain.finalize(&transfer(&to, UNIT), &dev::alice()).await?;
	chain.wait_finalized(4).await?;
	assert_eq!(network.nodes[0].chain().await?.balance(&to).await?, UNIT);
	// No method that only BABE can answer.
	let error = chain.call::<serde_json::Value>("babe_epochAuthorship", []).await;
	assert!(format!("{:#}", error.expect_err("it is Aura")).contains("Method not found"));
	Ok(())
}

#[tokio::test]
async fn aura_chain_can_be_sealed_in_development() -> Result<()> {
	let folder = tempfile::tempdir()?;
	let spec = template::write_chain_spec("dev", folder.path())?;
	let args = ["--dev", "--chain", &spec, "--seal", "instant"];
	let node = Node::start(&Recipe::new("dev", folder.path(), &args)).await?;
	let chain = node.chain().await?;
	let to = fresh_key(1).public_key().to_account_id();
	chain.finalize(&transfer(&to, UNIT), &dev::alice()).await?;
	assert_eq!(chain.best().await?, 1);
	Ok(())
}
