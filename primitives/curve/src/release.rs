//! The schedules that a grant can follow.
//!
//! The shapes are those that vesting contracts have settled on: linear, linear behind a cliff,
//! tranches behind a cliff. A schedule vests a fixed amount: whatever else an account receives does
//! not vest along with it.

use crate::{share_down, Halving, Moment, ReleaseError};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};

/// When the parts of an amount become due.
///
/// A schedule that [`validate`](Self::validate) refuses is still safe to evaluate: everything is
/// due at its [`end`](Self::end) and nothing before.
#[derive(
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Serialize,
	Deserialize,
	Clone,
	Copy,
	PartialEq,
	Eq,
	Debug,
)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub enum Release {
	/// Everything is due at once, at any moment.
	Immediate,
	/// Evenly from nothing at `start` to everything at `end`.
	Linear {
		/// When the release begins.
		start: Moment,
		/// When everything is due.
		end: Moment,
	},
	/// Equal tranches behind a lock: tranche i of `1..=tranches` is due at `cliff + i × step`.
	///
	/// The cliff ends the lock and pays nothing itself: "locked for twelve months, then 20 % per
	/// month" pays first at the end of the thirteenth month. Each tranche is the amount divided by
	/// their number, rounded down, and the last one pays the remainder as well.
	CliffTranches {
		/// When the lock ends.
		cliff: Moment,
		/// How many tranches there are.
		tranches: u32,
		/// The time from one tranche to the next, in milliseconds.
		step: Moment,
	},
	/// Evenly behind a lock: nothing at `cliff`, everything at `cliff + length`.
	///
	/// Nothing accrues during the lock, so nothing falls due at once when it ends. The amounts are
	/// those of `Linear` from `cliff` on; this form says how long the release takes wherever the
	/// lock ends.
	CliffLinear {
		/// When the lock ends and the release begins.
		cliff: Moment,
		/// How long the release takes, in milliseconds.
		length: Moment,
	},
	/// In halving epochs.
	Curve(Halving),
}

/// What a holder can expect next of a schedule.
#[derive(
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Serialize,
	Deserialize,
	Clone,
	Copy,
	PartialEq,
	Eq,
	Debug,
)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub enum NextUnlock {
	/// Everything is due already.
	Done,
	/// Nothing more is due before `moment`; then `amount` more is.
	At {
		/// When the next change comes.
		moment: Moment,
		/// What is added at that moment. Zero where a continuous release begins: it starts from
		/// nothing and grows from then on.
		amount: u128,
	},
	/// The due amount is growing, until everything is due.
	Continuous {
		/// When everything is due.
		until: Moment,
	},
}

impl Release {
	/// Whether the schedule can be followed. A schedule that passes pays its whole amount, in
	/// steps or evenly, by [`end`](Self::end).
	///
	/// Errors: `EndBeforeStart`, `ZeroLength`, `ZeroTranches`, `ZeroStep`, `MomentOverflow` when
	/// the end does not fit a [`Moment`], and for a curve those of [`Halving::validate`].
	pub fn validate(&self) -> Result<(), ReleaseError> {
		match *self {
			Self::Immediate => Ok(()),
			Self::Linear { start, end } if end < start => Err(ReleaseError::EndBeforeStart),
			Self::Linear { start, end } if end == start => Err(ReleaseError::ZeroLength),
			Self::Linear { .. } => Ok(()),
			Self::CliffTranches { tranches: 0, .. } => Err(ReleaseError::ZeroTranches),
			Self::CliffTranches { step: 0, .. } => Err(ReleaseError::ZeroStep),
			Self::CliffTranches { cliff, tranches, step } => step
				.checked_mul(tranches.into())
				.and_then(|length| cliff.checked_add(length))
				.map(|_| ())
				.ok_or(ReleaseError::MomentOverflow),
			Self::CliffLinear { length: 0, .. } => Err(ReleaseError::ZeroLength),
			Self::CliffLinear { cliff, length } => {
				cliff.checked_add(length).map(|_| ()).ok_or(ReleaseError::MomentOverflow)
			}
			Self::Curve(curve) => curve.validate(),
		}
	}

	/// How much of `amount` is due by `now`.
	///
	/// It never falls as `now` grows and never exceeds `amount`; from [`end`](Self::end) on it is
	/// `amount` exactly. Rounded down, so nothing is due early.
	pub fn vested(&self, amount: u128, now: Moment) -> u128 {
		match self.end() {
			Some(end) if now < end => self.vested_before_end(amount, now),
			_ => amount,
		}
	}

	/// When everything is due. None for `Immediate`, where that is always.
	///
	/// An end beyond the clock, which [`validate`](Self::validate) refuses, reads as the last
	/// moment of the clock.
	pub fn end(&self) -> Option<Moment> {
		match *self {
			Self::Immediate => None,
			Self::Linear { end, .. } => Some(end),
			Self::CliffTranches { cliff, tranches, step } => {
				Some(cliff.saturating_add(step.saturating_mul(tranches.into())))
			}
			Self::CliffLinear { cliff, length } => Some(cliff.saturating_add(length)),
			Self::Curve(curve) => Some(curve.end),
		}
	}

	/// What the holder of `amount` can expect after `now`, for a wallet to show.
	pub fn next_unlock(&self, amount: u128, now: Moment) -> NextUnlock {
		let Some(end) = self.end().filter(|end| now < *end && amount > 0) else {
			return NextUnlock::Done;
		};
		if self.validate().is_err() {
			return NextUnlock::At { moment: end, amount };
		}
		match *self {
			Self::Immediate => NextUnlock::Done,
			Self::Linear { start, .. } => continuous(start, end, now),
			Self::CliffLinear { cliff, .. } => continuous(cliff, end, now),
			Self::Curve(curve) => continuous(curve.start, end, now),
			Self::CliffTranches { cliff, tranches, step } => {
				let due = tranches_due(cliff, step, now);
				let each = amount.checked_div(tranches.into()).unwrap_or(0);
				let next = due.saturating_add(1);
				// Fewer units than tranches: only the last tranche pays anything.
				if each == 0 || next >= u64::from(tranches) {
					let paid = each.saturating_mul(due.into());
					return NextUnlock::At { moment: end, amount: amount.saturating_sub(paid) };
				}
				let moment = cliff.saturating_add(step.saturating_mul(next));
				NextUnlock::At { moment, amount: each }
			}
		}
	}

	/// What is due at a `now` that lies before the end.
	fn vested_before_end(&self, amount: u128, now: Moment) -> u128 {
		if self.validate().is_err() {
			return 0;
		}
		match *self {
			Self::Immediate => amount,
			Self::Linear { start, end } => linear(amount, start, end.saturating_sub(start), now),
			Self::CliffLinear { cliff, length } => linear(amount, cliff, length, now),
			Self::Curve(curve) => curve.released(amount, now),
			// Before the end fewer than all tranches are due, so the product is below `amount`.
			Self::CliffTranches { cliff, tranches, step } => amount
				.checked_div(tranches.into())
				.unwrap_or(0)
				.saturating_mul(tranches_due(cliff, step, now).into()),
		}
	}
}

/// What is due of `amount` at a `now` before `start + length`.
fn linear(amount: u128, start: Moment, length: Moment, now: Moment) -> u128 {
	// Zero before the start. As less than `length` has elapsed there is always a share.
	let elapsed = now.saturating_sub(start);
	share_down(amount, elapsed.into(), length.into()).unwrap_or(0)
}

/// How many tranches would be due by `now` if they went on for ever.
fn tranches_due(cliff: Moment, step: Moment, now: Moment) -> u64 {
	now.saturating_sub(cliff).checked_div(step).unwrap_or(0)
}

/// What to expect of a release that grows from `start` to `end`, at a `now` before `end`.
fn continuous(start: Moment, end: Moment, now: Moment) -> NextUnlock {
	if now < start {
		NextUnlock::At { moment: start, amount: 0 }
	} else {
		NextUnlock::Continuous { until: end }
	}
}
