//! Why rules are refused.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use core::fmt;
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};

/// Why rules are refused. Each names the one thing to correct.
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
#[serde(rename_all = "camelCase")]
pub enum RuleError {
	/// A threshold exceeds the whole.
	ThresholdTooHigh,
	/// A threshold would rise while the proposal is decided.
	ThresholdRises,
	/// A stepped threshold has no steps.
	ZeroSteps,
	/// Fewer than half of the votes could decide against the others.
	ApprovalTooLow,
	/// Nobody at all would have to take part.
	SupportZero,
	/// A period that must take time takes none: deciding, confirming, enacting or the time left to
	/// execute. Without them a decision could be made and carried out before anybody saw it.
	ZeroPeriod,
	/// A period is longer than [`MAX_PERIOD`](crate::MAX_PERIOD).
	PeriodTooLong,
	/// A late change is one in the last part of the deciding period, not of more than that.
	LateTooLong,
	/// A step of age takes less than a second, or no steps are asked for.
	ZeroRamp,
	/// There are more steps of age than [`MAX_STEPS`](crate::MAX_STEPS).
	RampTooFine,
	/// New stake would count at once, or never.
	DelayOutOfRange,
	/// A limit allows nothing, more than everything, or has no period.
	LimitOutOfRange,
}

impl fmt::Display for RuleError {
	fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
		formatter.write_str(match self {
			Self::ThresholdTooHigh => "a threshold exceeds the whole",
			Self::ThresholdRises => "a threshold rises",
			Self::ZeroSteps => "a stepped threshold has no steps",
			Self::ApprovalTooLow => "fewer than half of the votes could decide against the others",
			Self::SupportZero => "nobody would have to take part",
			Self::ZeroPeriod => "a period that must take time takes none",
			Self::PeriodTooLong => "a period is too long",
			Self::LateTooLong => "the last part of the deciding period is longer than it",
			Self::ZeroRamp => "a step of age takes no time or there are none",
			Self::RampTooFine => "there are too many steps of age",
			Self::DelayOutOfRange => "new stake would count at once or never",
			Self::LimitOutOfRange => "a limit allows nothing or more than everything",
		})
	}
}

impl core::error::Error for RuleError {}

/// Why an amount cannot be added to cohorts or taken from them.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum CohortError {
	/// There is no place for one more moment of joining.
	Full,
	/// The amounts exceed what a balance can count.
	Overflow,
	/// There is not that much to take.
	Missing,
}
