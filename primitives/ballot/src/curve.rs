//! Thresholds that fall while a proposal is decided.

use crate::{Moment, Power, RuleError, Share, U256, WHOLE};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};

/// A threshold that falls from one share to another during a period.
///
/// At the start it is `from`, at the end and ever after it is `to`, and in between it never rises.
/// It is rounded up, so that a result never passes early.
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
pub enum Curve {
	/// Falls evenly.
	Linear {
		/// At the start.
		from: Share,
		/// At the end and ever after.
		to: Share,
	},
	/// Falls in equal steps, at the ends of equal parts of the period. The last step is at its end.
	Stepped {
		/// At the start, until the first step.
		from: Share,
		/// At the end and ever after.
		to: Share,
		/// How many steps there are.
		steps: u16,
	},
}

impl Curve {
	/// Whether the threshold makes sense.
	///
	/// Errors: `ThresholdTooHigh`, `ThresholdRises`, `ZeroSteps`.
	pub fn validate(&self) -> Result<(), RuleError> {
		match (self.from(), self.to(), *self) {
			(from, to, _) if from > WHOLE || to > WHOLE => Err(RuleError::ThresholdTooHigh),
			(from, to, _) if from < to => Err(RuleError::ThresholdRises),
			(_, _, Self::Stepped { steps: 0, .. }) => Err(RuleError::ZeroSteps),
			_ => Ok(()),
		}
	}

	/// The threshold at the start.
	pub fn from(&self) -> Share {
		match *self {
			Self::Linear { from, .. } | Self::Stepped { from, .. } => from,
		}
	}

	/// The threshold at the end.
	pub fn to(&self) -> Share {
		match *self {
			Self::Linear { to, .. } | Self::Stepped { to, .. } => to,
		}
	}

	/// The threshold when `elapsed` of a period has passed, rounded up.
	pub fn at(&self, elapsed: Moment, length: Moment) -> Share {
		if elapsed >= length {
			return self.to();
		}
		let fall = u128::from(self.fall());
		// 32 bits times 64, and less than the fall once divided.
		let fallen = match *self {
			Self::Linear { .. } => fall.saturating_mul(elapsed.into()).checked_div(length.into()),
			Self::Stepped { steps, .. } => u128::from(elapsed)
				.saturating_mul(steps.into())
				.checked_div(length.into())
				.and_then(|step| fall.saturating_mul(step).checked_div(steps.into())),
		};
		let fallen = fallen.and_then(|fallen| Share::try_from(fallen).ok()).unwrap_or(0);
		self.from().saturating_sub(fallen)
	}

	/// Whether `part` of `whole` reaches a threshold. Nothing of nothing never does.
	pub fn reaches(threshold: Share, part: Power, whole: Power) -> bool {
		if whole.is_zero() {
			return false;
		}
		match (part.checked_mul(WHOLE.into()), whole.checked_mul(threshold.into())) {
			(Some(reached), Some(asked)) => reached >= asked,
			_ => false,
		}
	}

	/// After how much of a period `part` of `whole` reaches the threshold for the first time, if it
	/// stays as it is. From then on it does. None if never.
	pub fn reached_after(&self, part: Power, whole: Power, length: Moment) -> Option<Moment> {
		let share = share(part, whole)?;
		// By how much the threshold has to fall.
		let missing = self.from().saturating_sub(share);
		if missing == 0 {
			return Some(0);
		}
		let fall = self.fall();
		if missing > fall {
			return None;
		}
		let elapsed = match *self {
			Self::Linear { .. } => ceil(missing.into(), length.into(), fall.into())?,
			Self::Stepped { steps, .. } => {
				let step = ceil(missing.into(), steps.into(), fall.into())?;
				ceil(step, length.into(), steps.into())?
			}
		};
		elapsed.try_into().ok()
	}

	/// By how much the threshold falls in all.
	fn fall(&self) -> Share {
		self.from().saturating_sub(self.to())
	}
}

/// The share that `part` is of `whole`, rounded down and at most everything. A threshold is reached
/// by a part exactly if it is reached by this.
fn share(part: Power, whole: Power) -> Option<Share> {
	let parts = part.checked_mul(U256::from(WHOLE))?.checked_div(whole)?;
	Some(parts.min(WHOLE.into()).low_u32())
}

/// `a × b ÷ c`, rounded up.
fn ceil(a: u128, b: u128, c: u128) -> Option<u128> {
	hanse_curve::share_up(a, b, c)
}
