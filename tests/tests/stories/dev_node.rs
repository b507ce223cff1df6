//! A development node makes blocks when it is told to, and its clock moves by years.

use anyhow::{Context, Result};
use hanse_tests::{
	chain::{fresh_key, transfer, Chain, UNIT},
	node::{Node, Recipe},
};
use serde_json::json;
use subxt::utils::H256;
use subxt_signer::sr25519::dev;

async fn start(folder: &tempfile::TempDir, seal: &[&str]) -> Result<(Node, Chain)> {
	let mut args = vec!["--dev"];
	args.extend(seal);
	let node = Node::start(&Recipe::new("dev", folder.path(), &args)).await?;
	let chain = node.chain().await?;
	Ok((node, chain))
}

#[tokio::test]
async fn instant_makes_one_final_block_for_each_transaction() -> Result<()> {
	let folder = tempfile::tempdir()?;
	let (_node, chain) = start(&folder, &["--seal", "instant"]).await?;
	assert_eq!(chain.best().await?, 0);
	for number in 1..=3 {
		let to = fresh_key(number).public_key().to_account_id();
		chain.finalize(&transfer(&to, UNIT), &dev::alice()).await?;
		assert_eq!(chain.best().await?, number);
		assert_eq!(chain.balance(&to).await?, UNIT);
	}
	Ok(())
}

#[tokio::test]
async fn manual_waits_for_the_order_and_the_clock_moves_by_years() -> Result<()> {
	let folder = tempfile::tempdir()?;
	let (_node, chain) = start(&folder, &["--seal", "manual"]).await?;
	let to = fresh_key(1).public_key().to_account_id();
	let signed = chain.sign(&transfer(&to, UNIT), &dev::alice(), None).await?;
	chain.submit(&signed).await?;
	assert_eq!(chain.best().await?, 0, "nobody asked for a block");

	let blocks: Vec<H256> = chain.call("dev_newBlocks", [json!(3)]).await?;
	assert_eq!(blocks.len(), 3);
	assert_eq!(chain.finalized().await?, (3, blocks[2]));
	assert_eq!(chain.balance_at(&to, blocks[0]).await?, UNIT);

	// Four years at a time to the end of 2140, as an emission schedule needs it.
	const FOUR_YEARS: u64 = 1_461 * 24 * 3_600 * 1_000;
	let mut before = chain.moment(blocks[2]).await?;
	for _ in 0..29 {
		let block: H256 = chain.call("dev_advanceTime", [json!(FOUR_YEARS)]).await?;
		let after = chain.moment(block).await?;
		let jump = after - before;
		assert!((FOUR_YEARS..FOUR_YEARS + 60_000).contains(&jump), "{jump}");
		before = after;
	}
	// The chain still works in the twenty-second century.
	let later: Vec<H256> = chain.call("dev_newBlocks", []).await?;
	let next = chain.sign(&transfer(&to, UNIT), &dev::alice(), None).await?;
	chain.submit(&next).await?;
	let last: Vec<H256> = chain.call("dev_newBlocks", []).await?;
	assert_ne!(later, last);
	assert_eq!(chain.balance_at(&to, last[0]).await?, 2 * UNIT);

	let error = chain.call::<H256>("dev_advanceTime", [json!(u64::MAX)]).await.expect_err("no");
	assert!(format!("{error:#}").contains("year 9999"), "{error:#}");
	let error = chain.call::<Vec<H256>>("dev_newBlocks", [json!(0)]).await.expect_err("no");
	assert!(format!("{error:#}").contains("1 to 1000 blocks"), "{error:#}");
	Ok(())
}

#[tokio::test]
async fn interval_makes_blocks_by_itself() -> Result<()> {
	let folder = tempfile::tempdir()?;
	let (_node, chain) = start(&folder, &["--seal", "100"]).await?;
	chain.wait_finalized(10).await?;
	Ok(())
}

#[tokio::test]
async fn node_without_seal_runs_real_consensus_and_has_no_dev_methods() -> Result<()> {
	let folder = tempfile::tempdir()?;
	let (_node, chain) = start(&folder, &[]).await?;
	chain.wait_finalized(2).await.context("one validator finalises alone")?;
	for method in ["dev_newBlocks", "dev_advanceTime"] {
		let error = chain.call::<H256>(method, []).await.expect_err("it is not offered");
		assert!(format!("{error:#}").contains("Method not found"), "{error:#}");
	}
	Ok(())
}
