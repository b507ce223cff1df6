//! Electing many in proportion, a page of voters at a time.
//!
//! Voters approve of any number of candidates, with a weight. Seats are given one after another by
//! the sequential method of Phragmén: each seat is a load of one that those who approve of the
//! elected carry together, and it goes to whomever its approvers can carry with the least load each.
//! A group that has as much weight as so many seats are worth gets as many, if it agrees on whom,
//! and nobody else's votes can take them away.
//!
//! - [`Approvals`]: whom a voter approves of, one bit for each candidate.
//! - [`Voter`]: approvals, weight, and the load that it carries so far; 32 bytes in storage.
//! - [`Count`]: what has been counted, and which page of voters is to be visited next.
//!
//! # Pages
//!
//! A count takes one pass over all voters for each seat. The first pass adds up who approves of
//! whom, which decides the first seat; each later pass gives the last winner's load to its approvers
//! and adds up what the next seat would cost, page by page. A page is read and written once in each
//! pass, so that a chain can stop and go on after any page. The result depends neither on how many
//! voters are on a page nor on their order: adding is all that is done across voters.
//!
//! # Arithmetic
//!
//! Loads are 128-bit numbers in parts of 2^128 − 1, rounded down, and no load exceeds one: the same
//! arithmetic as that of `seq_phragmen` in `sp-npos-elections`, so that anybody can count the
//! published ballots again with a library that others wrote. Of equal candidates the older one is
//! elected, which is the one earlier in the list. Nobody is elected whom nobody approves of.
//!
//! Nothing here reads storage or a clock. Every function visits at most one page. How long that takes
//! is shown by `examples/largest_count.rs`.
#![cfg_attr(not(feature = "std"), no_std)]

mod approvals;
mod count;
mod error;

#[cfg(test)]
mod tests;

pub use approvals::Approvals;
pub use count::{Count, Load, Standing, Step, Voter, Weight};
pub use error::CountError;

/// The most candidates of an election: as many as a ballot has bits.
pub const MAX_CANDIDATES: u32 = 64;

/// Names a candidate of an election: its place in the list, the oldest first.
pub type Place = u8;
