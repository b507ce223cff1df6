//! What a proposal has to go through.

use crate::{Curve, Moment, RuleError, WHOLE};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use hanse_curve::time::DAY;
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};

/// The longest that any one period can take.
pub const MAX_PERIOD: Moment = 365 * DAY;

/// What follows when the first quorum is reached just before the end of deciding, or when a
/// proposal ceases to pass then or while it is confirmed after that: there is more time, once, so
/// that whichever side did not see it coming can answer.
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
pub struct Late {
	/// How long the last part of the deciding period is, in milliseconds.
	pub within: Moment,
	/// By how much the deciding period is extended, once.
	pub extend: Moment,
}

/// The periods and thresholds of a track. All periods are in milliseconds.
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
pub struct Rules {
	/// From the submission until votes are taken.
	pub prepare: Moment,
	/// How long votes are taken, while the thresholds fall.
	pub decide: Moment,
	/// How long a proposal has to pass without interruption.
	pub confirm: Moment,
	/// From the confirmation until the proposal may be executed.
	pub enact: Moment,
	/// How long it may be executed then.
	pub window: Moment,
	/// What a late change of the result leads to.
	pub late: Late,
	/// The share of those who took a side that has to be for it.
	pub approval: Curve,
	/// The share of all power that has to be for it or abstain.
	pub support: Curve,
}

impl Rules {
	/// Whether proposals can be decided by these rules.
	///
	/// Errors: those of [`Curve::validate`], `ApprovalTooLow`, `SupportZero`, `ZeroPeriod`,
	/// `PeriodTooLong`, `LateTooLong`.
	pub fn validate(&self) -> Result<(), RuleError> {
		self.approval.validate()?;
		self.support.validate()?;
		if self.approval.to() < WHOLE / 2 {
			return Err(RuleError::ApprovalTooLow);
		}
		if self.support.to() == 0 {
			return Err(RuleError::SupportZero);
		}
		if [self.decide, self.confirm, self.enact, self.window].contains(&0) {
			return Err(RuleError::ZeroPeriod);
		}
		let all =
			[self.prepare, self.decide, self.confirm, self.enact, self.window, self.late.extend];
		if all.iter().any(|period| *period > MAX_PERIOD) {
			return Err(RuleError::PeriodTooLong);
		}
		if self.late.within > self.decide {
			return Err(RuleError::LateTooLong);
		}
		Ok(())
	}

	/// After how long every vote is over, at the latest.
	pub fn longest(&self) -> Moment {
		self.prepare
			.saturating_add(self.decide)
			.saturating_add(self.late.extend)
			.saturating_add(self.confirm)
	}
}
