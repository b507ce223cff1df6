//! Several validators that know each other.

use crate::node::{Node, Recipe};
use anyhow::Result;
use futures::future::try_join_all;
use std::path::Path;
use tempfile::TempDir;

/// The names of the validators of the `local` preset, in its order.
pub const VALIDATORS: [&str; 4] = ["alice", "bob", "charlie", "dave"];

/// A network of validators, each a process. All are killed when it is dropped.
pub struct Network {
	/// The validators, in the order of [`VALIDATORS`].
	pub nodes: Vec<Node>,
	folder: TempDir,
}

impl Network {
	/// Starts the four validators of the `local` preset.
	pub async fn local() -> Result<Self> {
		Self::start("local", &VALIDATORS, &[]).await
	}

	/// Starts validators of the chain that `chain` names, each with `args` beside its keys.
	pub async fn start(chain: &str, validators: &[&str], args: &[&str]) -> Result<Self> {
		let folder = tempfile::tempdir()?;
		let mut recipes: Vec<_> = validators
			.iter()
			.enumerate()
			.map(|(index, name)| {
				Recipe::new(name, folder.path(), &["--chain", chain, &format!("--{name}")])
					.with(&["--node-key", &node_key(index)])
					.with(args)
			})
			.collect();
		let first = bootnode(0, recipes[0].p2p_port);
		for recipe in &mut recipes[1..] {
			*recipe = recipe.clone().with(&["--bootnodes", &first]);
		}
		let nodes = try_join_all(recipes.iter().map(Node::start)).await?;
		Ok(Self { nodes, folder })
	}

	/// The address at which other nodes reach the first validator.
	pub fn bootnode(&self) -> String {
		bootnode(0, self.nodes[0].recipe().p2p_port)
	}

	/// Where the nodes keep their data.
	pub fn folder(&self) -> &Path {
		self.folder.path()
	}
}

/// A network key that follows from the node's place, so that its address is known beforehand.
fn node_key(index: usize) -> String {
	format!("{:064x}", index + 1)
}

fn bootnode(index: usize, port: u16) -> String {
	/// The peer ids that follow from [`node_key`] of the first validators.
	const PEER_IDS: [&str; 1] = ["12D3KooWEyoppNCUx8Yx66oV9fJnriXwCcXwDDUA2kj6vnc6iDEp"];
	format!("/ip4/127.0.0.1/tcp/{port}/ws/p2p/{}", PEER_IDS[index])
}
