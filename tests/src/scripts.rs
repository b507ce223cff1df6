//! Clients that are not written in Rust: Node scripts beside this crate.

use anyhow::{Context, Result};
use std::{path::PathBuf, process::Stdio, time::Duration};
use tokio::process::Command;

/// The folder of the scripts.
pub fn folder() -> PathBuf {
	PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("js")
}

/// Runs a script with Node and returns the last line it printed.
///
/// # Errors
///
/// With everything the script said when it fails or does not end within `limit`.
pub async fn run(script: &str, args: &[&str], limit: Duration) -> Result<String> {
	let mut command = Command::new("node");
	command.arg(script).args(args).current_dir(folder()).stdin(Stdio::null()).kill_on_drop(true);
	let output = tokio::time::timeout(limit, command.output())
		.await
		.with_context(|| format!("{script} did not end within {} s", limit.as_secs()))?
		.context("running node: is Node.js 20 or newer installed?")?;
	let stdout = String::from_utf8_lossy(&output.stdout);
	let stderr = String::from_utf8_lossy(&output.stderr);
	anyhow::ensure!(output.status.success(), "{script} failed:\n{stdout}\n{stderr}");
	Ok(stdout.lines().last().unwrap_or_default().to_owned())
}
