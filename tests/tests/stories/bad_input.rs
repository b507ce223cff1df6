//! Whatever is wrong, the user is told what, and nothing panics or hangs.

use anyhow::{Context, Result};
use hanse_tests::{
	chain::{fresh_key, transfer, UNIT},
	node::{program, Node, Recipe},
};
use std::{net::TcpListener, process::Command};
use subxt_signer::sr25519::dev;

#[tokio::test]
async fn bad_transactions_are_refused_with_their_cause() -> Result<()> {
	let folder = tempfile::tempdir()?;
	let node =
		Node::start(&Recipe::new("dev", folder.path(), &["--dev", "--seal", "instant"])).await?;
	let chain = node.chain().await?;
	let alice = dev::alice();
	let to = fresh_key(1).public_key().to_account_id();
	chain.finalize(&transfer(&to, UNIT), &alice).await?;

	let stale = chain.sign(&transfer(&to, UNIT), &alice, Some(0)).await?;
	let good = chain.sign(&transfer(&to, UNIT), &alice, None).await?;
	let mut bad_signature = good.clone();
	// Length prefix, version byte, address (1 + 32), kind of signature: the signature begins at 37.
	bad_signature[40] ^= 1;
	let unfunded = chain.sign(&transfer(&to, 1), &fresh_key(99), Some(0)).await?;
	let too_big = subxt::dynamic::transaction(
		"System",
		"remark",
		vec![subxt::dynamic::Value::from_bytes(vec![0u8; 4 * 1024 * 1024])],
	);
	let too_big = chain.sign(&too_big, &alice, None).await?;
	let other_folder = tempfile::tempdir()?;
	let other = Node::start(
		&Recipe::new("other", other_folder.path(), &["--chain", "local"])
			.with(&["--alice", "--force-authoring"]),
	)
	.await?;
	let foreign = other.chain().await?.sign(&transfer(&to, UNIT), &alice, Some(1)).await?;

	let cases: [(&str, &[u8], &str); 6] = [
		("a nonce that was used", &stale, "outdated"),
		("a changed signature", &bad_signature, "bad signature"),
		("an account that cannot pay", &unfunded, "Inability to pay"),
		("a transaction larger than a block", &too_big, "exhaust"),
		("another chain's transaction", &foreign, "bad signature"),
		("bytes that are no transaction", &[1, 2, 3], "decode"),
	];
	let before = chain.best().await?;
	for (what, bytes, cause) in cases {
		let error = chain.submit(bytes).await.expect_err(what);
		let words = format!("{error:#}").to_lowercase();
		assert!(words.contains(&cause.to_lowercase()), "{what}: {words}");
	}
	assert_eq!(chain.best().await?, before, "no refusal made a block");
	chain.submit(&good).await.context("the good one still passes")?;
	assert!(!node.log().contains("panicked"), "{}", node.log());
	Ok(())
}

/// Runs the program with arguments that it must refuse. Returns what it said.
fn refused(args: &[&str]) -> Result<String> {
	let output = Command::new(program()).args(args).output()?;
	let words = String::from_utf8_lossy(&output.stderr).into_owned();
	anyhow::ensure!(!output.status.success(), "{args:?} was accepted");
	anyhow::ensure!(!words.contains("panicked"), "{args:?}: {words}");
	Ok(words)
}

#[test]
fn unknown_chain_and_malformed_spec_are_named() -> Result<()> {
	let words = refused(&["--chain", "locall", "--tmp"])?;
	assert!(words.contains("no built-in chain") && words.contains("dev, local"), "{words}");

	let folder = tempfile::tempdir()?;
	let spec = folder.path().join("broken.json");
	for (content, cause) in [("{ not json", "not a chain spec"), ("{}", "missing field")] {
		std::fs::write(&spec, content)?;
		let words = refused(&["--chain", spec.to_str().context("text")?, "--tmp"])?;
		assert!(words.contains("broken.json") && words.contains(cause), "{words}");
	}
	Ok(())
}

/// What the program says of the preset's genesis once `edit` has changed it; it must refuse it.
fn complaint_of(preset: &str, edit: impl FnOnce(&mut serde_json::Value)) -> Result<String> {
	let folder = tempfile::tempdir()?;
	let plain = Command::new(program()).args(["export-chain-spec", "--chain", preset]).output()?;
	let mut spec: serde_json::Value = serde_json::from_slice(&plain.stdout)?;
	edit(&mut spec["genesis"]["runtimeGenesis"]["patch"]);
	let path = folder.path().join("edited.json");
	std::fs::write(&path, spec.to_string())?;
	let output = Command::new(program())
		.args(["export-chain-spec", "--raw", "--chain"])
		.arg(&path)
		.output()?;
	anyhow::ensure!(!output.status.success(), "the genesis was accepted");
	Ok(String::from_utf8_lossy(&output.stderr).into_owned())
}

#[test]
fn genesis_that_the_runtime_refuses_is_explained() -> Result<()> {
	let words = complaint_of("dev", |genesis| genesis["balances"]["balances"][0][1] = 1.into())?;
	assert!(words.contains("at least the existential deposit"), "{words}");
	Ok(())
}

#[test]
fn economy_that_does_not_add_up_is_refused_with_bucket_and_difference() -> Result<()> {
	// Seven units too many for mining, whose bucket comes last.
	let mining = 58_000_000_000_000_000_000_000_007u128;
	let words = complaint_of("metamart-local", |genesis| {
		genesis["emission"]["buckets"][1]["total"] = serde_json::json!(mining);
	})?;
	assert!(words.contains("with bucket `mining`") && words.contains("by 7 units"), "{words}");

	let words = complaint_of("mutual-local", |genesis| {
		genesis["balances"]["balances"][0][1] =
			serde_json::json!(60_000_000_000_000_000_000_000_001u128);
	})?;
	assert!(words.contains("exceed the cap") && words.contains("by 1"), "{words}");
	Ok(())
}

#[test]
fn dev_tools_are_refused_outside_development() -> Result<()> {
	let words = refused(&["--chain", "local", "--seal", "instant", "--tmp"])?;
	assert!(words.contains("--dev"), "{words}");
	let words = refused(&["--dev", "--seal", "soon"])?;
	assert!(words.contains("instant") && words.contains("manual"), "{words}");
	Ok(())
}

#[tokio::test]
async fn port_in_use_is_named() -> Result<()> {
	let folder = tempfile::tempdir()?;
	let recipe = Recipe::new("late", folder.path(), &["--chain", "local"]);
	let _taken = TcpListener::bind(("127.0.0.1", recipe.rpc_port))?;
	let (status, words) = recipe.refusal().await?;
	assert!(!status.success());
	assert!(words.to_lowercase().contains("in use") && !words.contains("panicked"), "{words}");
	Ok(())
}

#[tokio::test]
async fn port_for_other_nodes_in_use_is_named() -> Result<()> {
	let folder = tempfile::tempdir()?;
	let recipe = Recipe::new("late", folder.path(), &["--chain", "local"]);
	let _taken = TcpListener::bind(("127.0.0.1", recipe.p2p_port))?;
	let (status, words) = recipe.refusal().await?;
	assert!(!status.success());
	assert!(words.contains(&recipe.p2p_port.to_string()) && words.contains("--port"), "{words}");
	Ok(())
}

#[tokio::test]
async fn folder_of_another_chain_is_refused_and_left_as_it_was() -> Result<()> {
	let folder = tempfile::tempdir()?;
	let spec = |preset: &str, id: &str| -> Result<String> {
		let output =
			Command::new(program()).args(["export-chain-spec", "--chain", preset]).output()?;
		let mut value: serde_json::Value = serde_json::from_slice(&output.stdout)?;
		value["id"] = id.into();
		let path = folder.path().join(format!("{preset}.json"));
		std::fs::write(&path, value.to_string())?;
		Ok(path.to_str().context("text")?.into())
	};
	// Two chains that claim the same id share a folder.
	let (first, second) = (spec("local", "mine")?, spec("dev", "mine")?);
	let recipe = Recipe::new("node", folder.path(), &["--chain", &first, "--alice"])
		.with(&["--node-key", &"1".repeat(64)]);
	let mut node = Node::start(&recipe).await?;
	let genesis = node.chain().await?.hash_of(0).await?;
	node.kill();

	let other = Recipe::new("node", folder.path(), &["--chain", &second]);
	let (status, words) = other.refusal().await?;
	assert!(!status.success());
	assert!(words.to_lowercase().contains("genesis"), "{words}");
	assert!(!words.contains("panicked"), "{words}");

	let node = Node::start(&recipe).await?;
	assert_eq!(node.chain().await?.hash_of(0).await?, genesis);
	Ok(())
}
