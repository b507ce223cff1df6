//! What `make testnet` starts, and the network that zombienet asserts about.

use anyhow::{Context, Result};
use hanse_tests::{
	node::{program, write_raw_spec},
	scripts,
};
use std::time::Duration;

#[tokio::test]
async fn testnet_reaches_finality_and_tears_itself_down() -> Result<()> {
	let folder = tempfile::tempdir()?;
	let (spec, node) = (write_raw_spec("local", folder.path())?, program());
	let args = ["--free-ports", "--until-finalized", "3", "--spec", &spec];
	let node = ["--node", node.to_str().context("text")?];
	let args: Vec<_> = args.into_iter().chain(node).collect();
	let result = scripts::run("testnet.mjs", &args, Duration::from_secs(420)).await?;
	let result: serde_json::Value = serde_json::from_str(&result).context(result)?;
	let seconds = result["secondsToFirstFinalized"].as_f64().context("a number")?;
	println!("first finalised block after {seconds} s");
	Ok(())
}

#[tokio::test]
async fn zombienet_assertions_hold() -> Result<()> {
	let folder = tempfile::tempdir()?;
	let (spec, node) = (write_raw_spec("local", folder.path())?, program());
	let args = ["../../zombienet/hub.zndsl", "--spec", &spec];
	let node = ["--node", node.to_str().context("text")?];
	let args: Vec<_> = args.into_iter().chain(node).collect();
	scripts::run("zndsl.mjs", &args, Duration::from_secs(1_020)).await?;
	Ok(())
}
