//! An emission in halving epochs that ends on a given day.
//!
//! Bitcoin's halving, with two differences. Inside an epoch the amount grows linearly with time
//! instead of by blocks, so that missed blocks change nothing. And the last epoch pays all that is
//! left, so that the total is paid exactly and on a known day, where Bitcoin's ends some way below
//! its cap when the reward falls under the smallest unit.

use crate::{share_down, Moment, ReleaseError};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};

/// The most epochs a curve can have.
///
/// The 64th epoch of the largest amount a `u128` holds begins with less than 2^65 units to pay, so
/// more would hardly divide anything. At this bound the fraction that [`Halving::released`] works
/// with, 2^63 parts of an epoch of less than 2^64 ms, also fits a `u128`.
pub const MAX_EPOCHS: u64 = 64;

/// An emission in epochs, each of which pays half of what the one before it paid.
///
/// Epoch k pays `total / 2^(k+1)`, evenly over its length. The last epoch is whatever lies between
/// the last full multiple of `epoch` and `end`, so it may be shorter than the others, and it pays
/// all that is left, evenly as well. An `epoch` longer than the whole curve makes it one straight
/// line.
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
pub struct Halving {
	/// When the emission begins; nothing is released at this moment itself.
	pub start: Moment,
	/// When everything has been released.
	pub end: Moment,
	/// The length of an epoch, in milliseconds.
	pub epoch: Moment,
}

impl Halving {
	/// Whether the curve can be followed.
	///
	/// Errors: `EndBeforeStart`, `ZeroLength`, `ZeroEpoch`, and `TooManyEpochs` when the period
	/// divides into more than [`MAX_EPOCHS`].
	pub fn validate(&self) -> Result<(), ReleaseError> {
		let length = self.end.checked_sub(self.start).ok_or(ReleaseError::EndBeforeStart)?;
		if length == 0 {
			return Err(ReleaseError::ZeroLength);
		}
		if self.epoch == 0 {
			return Err(ReleaseError::ZeroEpoch);
		}
		if length.div_ceil(self.epoch) > MAX_EPOCHS {
			return Err(ReleaseError::TooManyEpochs);
		}
		Ok(())
	}

	/// How much of `total` has been released by `now`: zero up to the start, `total` from the end
	/// on, and never less than at an earlier moment.
	///
	/// The result is the exact curve rounded down once, not a sum of rounded epochs, so it is less
	/// than one unit below the curve at any moment. The work does not depend on the number of
	/// epochs. A curve that [`validate`](Self::validate) refuses releases everything at its end and
	/// nothing before.
	pub fn released(&self, total: u128, now: Moment) -> u128 {
		if now >= self.end {
			return total;
		}
		if now <= self.start || self.validate().is_err() {
			return 0;
		}
		// A fraction below one always gives a result, and on a valid curve there is a fraction.
		// Were there none, to release nothing would be the side on which to err.
		self.fraction(now).and_then(|(part, whole)| share_down(total, part, whole)).unwrap_or(0)
	}

	/// The same curve begun later: the epochs shrink in proportion, so that `end` does not move.
	///
	/// The length of an epoch is rounded up to a millisecond. Rounded down, a curve that divides
	/// evenly would gain an extra epoch of a few milliseconds at its end. Rounded up, epoch k
	/// begins less than k milliseconds late, and there are never more epochs than before; there
	/// are fewer only where the last one would have shrunk to fewer milliseconds than there are
	/// epochs.
	///
	/// Errors: those of [`validate`](Self::validate); `StartTooEarly` when `start` lies before the
	/// curve's own; `ZeroLength` or `EndBeforeStart` when it does not lie before the end.
	pub fn compressed(&self, start: Moment) -> Result<Halving, ReleaseError> {
		self.validate()?;
		if start < self.start {
			return Err(ReleaseError::StartTooEarly);
		}
		let left = self.end.checked_sub(start).ok_or(ReleaseError::EndBeforeStart)?;
		if left == 0 {
			return Err(ReleaseError::ZeroLength);
		}
		let length = self.end.abs_diff(self.start);
		let epoch = crate::share_up(self.epoch.into(), left.into(), length.into())
			.and_then(|epoch| Moment::try_from(epoch).ok())
			// `left <= length`, so the new epoch is no longer than the old one.
			.ok_or(ReleaseError::MomentOverflow)?;
		Ok(Halving { start, end: self.end, epoch })
	}

	/// The part of the total released by `now`, as a numerator and a denominator.
	///
	/// Counted in parts of which the current epoch pays exactly one. When an ordinary epoch k
	/// begins, `1/2^k` of the total is left and half of it is this epoch's: there are `2^(k+1)`
	/// parts, two of them unpaid. When the last epoch begins, all that is left is its own: there
	/// are `2^k` parts, one of them unpaid.
	///
	/// Expects a valid curve and `start <= now < end`; then `k < MAX_EPOCHS`, no step overflows
	/// and the fraction is less than one.
	fn fraction(&self, now: Moment) -> Option<(u128, u128)> {
		let elapsed = now.checked_sub(self.start)?;
		let k = elapsed.checked_div(self.epoch)?;
		let into_epoch = elapsed.checked_rem(self.epoch)?;
		let left_at_epoch_start = self.end.checked_sub(now)?.checked_add(into_epoch)?;
		let is_last = left_at_epoch_start <= self.epoch;

		let halvings = if is_last { k } else { k.checked_add(1)? };
		let unpaid = if is_last { 1 } else { 2 };
		let length = u128::from(left_at_epoch_start.min(self.epoch));

		let parts = 2u128.checked_pow(halvings.try_into().ok()?)?;
		let paid = parts.checked_sub(unpaid)?;
		let part = paid.checked_mul(length)?.checked_add(into_epoch.into())?;
		Some((part, parts.checked_mul(length)?))
	}
}
