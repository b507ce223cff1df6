//! How much one decision can do.

use crate::{Balance, Moment, RuleError, Share, U256, WHOLE};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use hanse_curve::share_down;
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};

/// The share of a treasury that the decisions of one track can spend in a period.
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
pub struct SpendLimit {
	/// The share of what the treasury had at the beginning of the period.
	pub share: Share,
	/// How long a period takes, in milliseconds. It begins with the first payment after the last.
	pub period: Moment,
}

/// What a track has spent in its current period.
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
pub struct Usage {
	/// When the period began.
	pub since: Moment,
	/// What may be spent in it.
	pub limit: Balance,
	/// What has been.
	pub spent: Balance,
}

impl SpendLimit {
	/// Whether the limit allows something and less than everything at once.
	///
	/// Errors: `LimitOutOfRange`.
	pub fn validate(&self) -> Result<(), RuleError> {
		match *self {
			Self { share, period } if share == 0 || share > WHOLE || period == 0 => {
				Err(RuleError::LimitOutOfRange)
			}
			_ => Ok(()),
		}
	}

	/// Whether the period of a usage is not over.
	pub fn is_current(&self, usage: &Usage, now: Moment) -> bool {
		now < usage.since.saturating_add(self.period)
	}

	/// The usage after spending `amount` of a treasury that has `funds`. None if that is too much.
	///
	/// The limit of a period is fixed by what the treasury has at its beginning, rounded down: what
	/// comes in meanwhile does not raise it, and spending does not lower it. Two periods can touch,
	/// so that any span as long as a period sees at most two limits.
	pub fn spend(
		&self,
		usage: Option<Usage>,
		funds: Balance,
		amount: Balance,
		now: Moment,
	) -> Option<Usage> {
		let current = usage.filter(|usage| self.is_current(usage, now));
		let usage = match current {
			Some(usage) => usage,
			None => {
				let limit = share_down(funds, self.share.into(), WHOLE.into())?;
				Usage { since: now, limit, spent: 0 }
			}
		};
		let spent = usage.spent.checked_add(amount)?;
		(amount <= funds && spent <= usage.limit).then_some(Usage { spent, ..usage })
	}
}

/// Whether a parameter moves by at most a share of what it was. From zero it cannot move at all.
pub fn within_step(before: Balance, after: Balance, share: Share) -> bool {
	let moved = U256::from(before.abs_diff(after)).checked_mul(WHOLE.into());
	let allowed = U256::from(before).checked_mul(share.into());
	moved.zip(allowed).is_some_and(|(moved, allowed)| moved <= allowed)
}
