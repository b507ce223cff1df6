//! Starts real `hanse-node` processes and drives them as a user's client would.
//!
//! - [`node`]: one process, on free ports, in a temporary folder
//! - [`network`]: several validators that know each other
//! - [`chain`]: what a test asks a node and tells it to do
//! - [`governance`]: deciding as the chain's members do
//!
//! A story is a few lines: start a [`network::Network`], take a [`chain::Chain`], act, and wait for
//! what must follow. Every wait is for an event and has a limit.

pub mod chain;
pub mod contracts;
pub mod disk;
pub mod governance;
pub mod guide;
pub mod network;
pub mod node;
pub mod ports;
pub mod scripts;
pub mod template;

use std::time::Duration;

/// The limit of a wait for something that takes seconds on a healthy machine. Generous, because a
/// test must fail on a wrong chain and not on a slow machine.
pub const PATIENCE: Duration = Duration::from_secs(180);

/// Waits for `what`, at most [`PATIENCE`].
pub async fn patiently<T>(
	what: &str,
	event: impl std::future::Future<Output = anyhow::Result<T>>,
) -> anyhow::Result<T> {
	tokio::time::timeout(PATIENCE, event)
		.await
		.map_err(|_| anyhow::anyhow!("waited {} s in vain for {what}", PATIENCE.as_secs()))?
}
