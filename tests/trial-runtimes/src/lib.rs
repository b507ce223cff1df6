//! The hub's next runtime as tests upgrade to it: as it should be, and with a migration that traps.
// What the builder of runtimes writes has no words.
#![allow(missing_docs)]

/// Counts all accounts in a migration of several blocks; see `runtime/hub/src/trial.rs`.
pub mod good {
	include!(concat!(env!("OUT_DIR"), "/hanse_hub_trial"));
}

/// The same, but its first block traps.
pub mod traps {
	include!(concat!(env!("OUT_DIR"), "/hanse_hub_trial_traps"));
}
