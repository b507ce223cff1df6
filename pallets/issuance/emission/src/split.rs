//! How two buckets share one flow of coins. Pure functions: no storage, no clock.
//!
//! # The division
//!
//! Let `L(t)` and `M(t)` be what the schedules of the liquidity and the mining bucket release by
//! moment `t`, with totals `TL` and `TM`, and `C(t) = L(t) + M(t)` what they release together. As
//! long as nobody divides anew, each bucket earns its own: `S_L = L` and `S_M = M`.
//!
//! A [`Split`] made at `t0` with share `p` keeps what each has earned by then and divides only the
//! flow that comes after it, `F(t) = C(t) − C(t0)`:
//!
//! ```text
//! S_L(t) = S_L(t0) + floor(p · F(t))
//! S_M(t) = S_M(t0) + F(t) − floor(p · F(t))
//! ```
//!
//! # Why it holds
//!
//! 1. *Nothing is created or lost.* Adding both lines, `S_L(t) + S_M(t) = S_L(t0) + S_M(t0) + F(t)`.
//!    Before the first split the sum at `t0` is `C(t0)`, so afterwards it is `C(t)`; each later
//!    split starts from that, so it stays `C(t)` whatever the number of splits and their shares.
//! 2. *Exact at the end.* `C` ends at `TL + TM` exactly, and by 1 so do the two buckets together.
//!    The remainder of each division is with mining.
//! 3. *What is minted stays earned.* `F(t0) = 0`, so a split moves neither bucket at `t0`, and it
//!    never lowers what a bucket had earned. Both lines only grow: when `F` grows by one unit,
//!    `floor(p · F)` grows by none or by one.
//! 4. *Repeating is harmless.* A second split at the same `t0` starts from the same numbers. One
//!    that follows later costs liquidity less than one unit of rounding.
//! 5. *The floor.* Of any flow after a split, liquidity earns the share `p` less one unit at most,
//!    and `p` is never below the floor. Before any split, [`keeps_floor`] proves the same of the
//!    two schedules.
//!
//! A moment before `t0` reads as `t0`: the division never takes back.

use crate::Balance;
use alloc::vec::Vec;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use hanse_curve::{share_down, Halving, Moment, MAX_EPOCHS};
use scale_info::TypeInfo;
use sp_runtime::{PerThing, Perbill};

/// A division of the flow of two buckets, from one moment on.
#[derive(
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Clone,
	Copy,
	PartialEq,
	Eq,
	Debug,
)]
pub struct Split {
	/// What both buckets had earned together when it was made; always the sum of the two below.
	pub base: Balance,
	/// What the liquidity bucket had earned.
	pub liquidity: Balance,
	/// What the mining bucket had earned.
	pub mining: Balance,
	/// Liquidity's share of everything earned since.
	pub share: Perbill,
}

impl Split {
	/// Divides anew from the moment at which the buckets have earned this much. None if the sum
	/// does not fit, which no cap allows.
	pub fn new(liquidity: Balance, mining: Balance, share: Perbill) -> Option<Self> {
		Some(Self { base: liquidity.checked_add(mining)?, liquidity, mining, share })
	}

	/// What liquidity and mining have earned, once their schedules have released `combined`.
	pub fn divide(&self, combined: Balance) -> Option<(Balance, Balance)> {
		let flow = combined.saturating_sub(self.base);
		let whole = Perbill::ACCURACY.into();
		let to_liquidity = share_down(flow, self.share.deconstruct().into(), whole)?;
		let to_mining = flow.checked_sub(to_liquidity)?;
		let liquidity = self.liquidity.checked_add(to_liquidity)?;
		Some((liquidity, self.mining.checked_add(to_mining)?))
	}
}

/// An amount and the curve on which it is released.
#[derive(Clone, Copy, Debug)]
pub struct Stream {
	/// The whole amount.
	pub total: Balance,
	/// When its parts are due.
	pub curve: Halving,
}

impl Stream {
	/// The moments between which the stream flows evenly, at most [`MAX_EPOCHS`] and one of them.
	fn bounds(self) -> impl Iterator<Item = Moment> {
		let Halving { start, end, epoch } = self.curve;
		(0..=MAX_EPOCHS).map(move |k| start.saturating_add(epoch.saturating_mul(k)).min(end))
	}

	/// What flows between two moments.
	fn flow(self, from: Moment, to: Moment) -> Balance {
		let before = self.curve.released(self.total, from);
		self.curve.released(self.total, to).saturating_sub(before)
	}
}

/// How far rounding can move the comparison below: less than one unit for what liquidity earns, and
/// less than two for what both earn.
const ROUNDING: Balance = 3;

/// Whether liquidity, by the schedules alone, earns at least the share `floor` of what both earn
/// over every period of time.
///
/// Both streams flow evenly between two neighbouring bounds, so that the share is constant there.
/// The share over any period is an average of these, weighted by what flows, so that it suffices to
/// look at every pair of neighbours.
pub fn keeps_floor(liquidity: Stream, mining: Stream, floor: Perbill) -> bool {
	let mut moments: Vec<Moment> = liquidity.bounds().chain(mining.bounds()).collect();
	moments.sort_unstable();
	let keeps = |from, to| {
		let earned = liquidity.flow(from, to);
		let both = earned.checked_add(mining.flow(from, to))?;
		let least = share_down(both, floor.deconstruct().into(), Perbill::ACCURACY.into())?;
		Some(least <= earned.saturating_add(ROUNDING))
	};
	moments.iter().zip(moments.iter().skip(1)).all(|(from, to)| keeps(*from, *to) == Some(true))
}
