//! What changes in the state when these rules take over from those before.
//!
//! A migration that fits into one block is one of [`SingleBlock`], a longer one of [`MultiBlock`].
//! Once an upgrade has reached every network it may go.

#[cfg(feature = "trial-upgrade")]
use crate::trial;

/// Run in the first block, before anything else.
#[cfg(not(feature = "trial-upgrade"))]
pub type SingleBlock = ();
/// Run in the first blocks, beside them, while no transactions are taken.
#[cfg(not(feature = "trial-upgrade"))]
pub type MultiBlock = ();

/// That of the trial.
#[cfg(feature = "trial-upgrade")]
pub type SingleBlock = trial::Trap;
/// That of the trial.
#[cfg(feature = "trial-upgrade")]
pub type MultiBlock = (trial::Census,);
