//! # Check an upgrade
//!
//! A voter is asked to authorise the hash of a runtime. This tool takes the runtime itself and says
//! what the vote would change:
//!
//! - [`blob`]: whether the file is a runtime, and the hash that the chain would authorise
//! - [`description`], [`types`], [`diff`]: what the two runtimes say about themselves, compared: calls,
//!   storage, constants, events, errors, runtime APIs, transaction extensions
//! - [`state`]: all that the chain stores, downloaded from a node and checked against the block
//! - [`rehearse`]: the first block and *all* migrations of the new runtime, on that state
//! - [`items`]: what the keys mean, and whether the new runtime can still read every value
//! - [`report`]: all of it in words, with a verdict
//!
//! None of this decides whether the new rules are good ones: it says what they are, and whether the
//! chain goes on.
//!
//! Everything here is pure: what runs a runtime is a [`hanse_rehearsal::Conductor`], and what
//! answers questions is a [`state::Node`]. With the feature `run`, [`machine`] and [`node`] are
//! those that the binary uses.

pub mod blob;
pub mod description;
pub mod diff;
pub mod items;
pub mod rehearse;
pub mod report;
pub mod state;
pub mod types;

#[cfg(feature = "run")]
pub mod machine;
#[cfg(feature = "run")]
pub mod node;
#[cfg(test)]
mod tests;

use std::fmt;

/// What keeps the check from being made at all, and what the user can do about it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Trouble {
	/// What is wrong.
	pub cause: String,
	/// What to do.
	pub remedy: String,
}

impl Trouble {
	/// What is wrong and what to do.
	pub fn new(cause: impl Into<String>, remedy: impl Into<String>) -> Self {
		Self { cause: cause.into(), remedy: remedy.into() }
	}
}

impl fmt::Display for Trouble {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		write!(f, "{}\n{}", self.cause, self.remedy)
	}
}

impl std::error::Error for Trouble {}
