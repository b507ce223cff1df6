//! A disk fills up: the node says so and ends before anything is lost, and goes on once there is
//! space again.

use anyhow::Result;
use hanse_tests::{
	chain::{fresh_key, transfer, UNIT},
	disk::SmallDisk,
	node::{Node, Recipe},
};
use subxt_signer::sr25519::dev;

/// A disk for a node, or nothing on a machine whose kernel lets this user mount nothing. Without
/// one these stories cannot be told (2026-11-21: Ubuntu 24.04 for users other than root).
fn small_disk() -> Option<SmallDisk> {
	SmallDisk::new(400).inspect_err(|reason| eprintln!("skipped: {reason:#}")).ok()
}

fn recipe(disk: &SmallDisk, threshold: &str) -> Recipe {
	Recipe::new("node", disk.path(), &["--chain", "dev", "--alice", "--force-authoring"])
		.with(&["--node-key", &"1".repeat(64)])
		.with(&["--db-storage-threshold", threshold, "--db-storage-polling-period", "1"])
}

/// Fills the disk under a validator but for `leave` mebibytes, and sees that it ends with `cause`,
/// that it can be started once there is space, and that nothing final is lost. Returns what it says
/// when it is started while the disk is still full.
async fn fill(disk: &SmallDisk, recipe: &Recipe, leave: u64, cause: &str) -> Result<String> {
	let mut node = Node::start(recipe).await?;
	let chain = node.chain().await?;
	let receiver = fresh_key(1).public_key().to_account_id();
	chain.finalize(&transfer(&receiver, UNIT), &dev::alice()).await?;
	let (height, hash) = chain.finalized().await?;

	disk.fill(leave)?;
	let status = node.ended().await?;
	let words = node.log();
	assert!(!status.success());
	assert!(words.contains(cause), "{words}");
	assert!(!words.contains("panicked"), "{words}");
	drop(node);
	let (status, refusal) = recipe.refusal().await?;
	assert!(!status.success());

	disk.free()?;
	let node = Node::start(recipe).await?;
	let chain = node.chain().await?;
	assert_eq!(chain.hash_of(height).await?, Some(hash));
	assert_eq!(chain.balance(&receiver).await?, UNIT);
	chain.wait_finalized(height + 1).await?;
	Ok(refusal)
}

#[tokio::test]
async fn node_ends_while_there_is_still_space_and_goes_on_when_there_is_more() -> Result<()> {
	let Some(disk) = small_disk() else { return Ok(()) };
	let cause = "dropped below threshold: 64MiB";
	let refusal = fill(&disk, &recipe(&disk, "64"), 32, cause).await?;
	assert!(refusal.contains("storage space") && !refusal.contains("panicked"), "{refusal}");
	Ok(())
}

#[tokio::test]
async fn node_that_may_fill_the_disk_ends_with_the_cause_and_loses_nothing() -> Result<()> {
	let Some(disk) = small_disk() else { return Ok(()) };
	fill(&disk, &recipe(&disk, "0"), 0, "No space left on device").await?;
	Ok(())
}
