//! What an operator does with a node that is not running.

use anyhow::{Context, Result};
use hanse_tests::{
	chain::{fresh_key, transfer, UNIT},
	node::{program, Node, Recipe},
};
use std::{path::Path, process::Command};
use subxt_signer::sr25519::dev;

/// Runs a command of the program on a folder. Returns what it said.
fn run(command: &str, folder: &Path, args: &[&str]) -> Result<String> {
	let output = Command::new(program())
		.args([command, "--chain", "dev", "--base-path"])
		.arg(folder)
		.args(args)
		.output()?;
	let words = format!(
		"{}{}",
		String::from_utf8_lossy(&output.stdout),
		String::from_utf8_lossy(&output.stderr)
	);
	anyhow::ensure!(output.status.success(), "{command} {args:?}: {words}");
	Ok(words)
}

#[tokio::test]
async fn blocks_are_exported_imported_reverted_and_purged() -> Result<()> {
	let folder = tempfile::tempdir()?;
	// Real consensus, so that the blocks carry seals that an import checks.
	let recipe = Recipe::new("first", folder.path(), &["--chain", "dev", "--alice"])
		.with(&["--force-authoring", "--node-key", &"1".repeat(64)])
		.with(&["--state-pruning", "archive"]);
	let mut node = Node::start(&recipe).await?;
	let chain = node.chain().await?;
	let receiver = fresh_key(1).public_key().to_account_id();
	chain.finalize(&transfer(&receiver, UNIT), &dev::alice()).await?;
	let (height, hash) = chain.finalized().await?;
	node.kill();

	let info = run("chain-info", recipe.folder(), &[])?;
	assert!(info.contains("finalized_hash"), "{info}");

	let file = folder.path().join("blocks.bin");
	let file = file.to_str().context("text")?;
	run("export-blocks", recipe.folder(), &["--binary", "--state-pruning", "archive", file])?;
	let copy = Recipe::new("copy", folder.path(), &["--chain", "dev"]);
	run("import-blocks", copy.folder(), &["--binary", file])?;
	let node = Node::start(&copy).await?;
	let chain = node.chain().await?;
	let best = chain.best().await?;
	assert!(best > height, "the last block was not final yet");
	assert_eq!(chain.hash_of(height).await?, Some(hash));
	drop(node);

	// The last block is not final, so it can go.
	let words = run("revert", copy.folder(), &["1"])?;
	let node = Node::start(&copy).await?;
	assert_eq!(node.chain().await?.best().await?, best - 1, "{words}");
	drop(node);

	run("purge-chain", copy.folder(), &["-y"])?;
	let node = Node::start(&copy).await?;
	assert_eq!(node.chain().await?.best().await?, 0);
	Ok(())
}

#[test]
fn keys_are_generated_and_inspected() -> Result<()> {
	let output =
		Command::new(program()).args(["key", "generate", "--output-type", "json"]).output()?;
	let made: serde_json::Value = serde_json::from_slice(&output.stdout)?;
	let phrase = made["secretPhrase"].as_str().context("a phrase")?;
	let output = Command::new(program())
		.args(["key", "inspect", "--output-type", "json", phrase])
		.output()?;
	let read: serde_json::Value = serde_json::from_slice(&output.stdout)?;
	assert_eq!(made["ss58Address"], read["ss58Address"]);
	Ok(())
}

#[test]
fn help_says_how_to_begin() -> Result<()> {
	let output = Command::new(program()).arg("--help").output()?;
	let help = String::from_utf8_lossy(&output.stdout);
	for words in
		["--dev --seal instant", "--chain local", "export-chain-spec", "ws://127.0.0.1:9944"]
	{
		assert!(help.contains(words), "{words} is missing in:\n{help}");
	}
	Ok(())
}
