//! A voter tries a new runtime on the state of a running chain before voting for it.

use anyhow::{ensure, Result};
use hanse_tests::{
	node::{program, Node, Recipe},
	patiently,
};
use hanse_trial_runtimes::{good, traps};
use std::{path::Path, process::Output};
use tokio::process::Command;

/// Runs the tool, which is built beside the node.
async fn check(wasm: &Path, node: &Node) -> Result<(Option<i32>, String)> {
	let tool = program().with_file_name("hanse-check-upgrade");
	let url = node.url();
	let run = Command::new(&tool).arg("--wasm").arg(wasm).args(["--url", &url]).output();
	let Output { status, stdout, stderr } =
		patiently("the check of an upgrade", async { Ok(run.await?) }).await?;
	let said = [stdout, stderr].concat();
	Ok((status.code(), String::from_utf8_lossy(&said).into_owned()))
}

#[tokio::test]
async fn voter_sees_which_upgrade_is_good_and_why_another_is_not() -> Result<()> {
	let folder = tempfile::tempdir()?;
	let recipe = Recipe::new("dev", folder.path(), &["--dev", "--seal", "1000"]);
	let node = Node::start(&recipe).await?;
	let chain = node.chain().await?;
	chain.wait_finalized(2).await?;
	let present = chain.code().await?;
	for (name, code, exit, findings) in [
		(
			"good",
			good::WASM_BINARY,
			0,
			&["Upgrades.Steps changed: 4 → 5", "TrialApi added", "the migrations end", "PASS"][..],
		),
		("traps", traps::WASM_BINARY, 1, &["the first block cannot begin", "FAIL"]),
		("present", Some(&present[..]), 1, &["FAIL: spec_version does not rise"]),
		("nothing", Some(&b"not a runtime"[..]), 2, &["error: "]),
	] {
		let code = code.expect("the runtimes were built: SKIP_WASM_BUILD was not set");
		let file = folder.path().join(name);
		std::fs::write(&file, code)?;
		let (status, said) = check(&file, &node).await?;
		ensure!(status == Some(exit), "{name}: {status:?}\n{said}");
		for finding in findings {
			ensure!(said.contains(finding), "{name}: `{finding}` is missing\n{said}");
		}
	}
	Ok(())
}
