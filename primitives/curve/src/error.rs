//! Why a schedule is refused.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use core::fmt;
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};

/// Why a schedule is refused. Each names the one field to correct.
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
pub enum ReleaseError {
	/// The end lies before the start.
	EndBeforeStart,
	/// The release has no length: its end is its start. A payment at one moment is a single
	/// tranche.
	ZeroLength,
	/// An epoch has no length.
	ZeroEpoch,
	/// There are no tranches.
	ZeroTranches,
	/// A step has no length: all tranches would fall on the cliff.
	ZeroStep,
	/// The last moment does not fit the clock.
	MomentOverflow,
	/// There are more epochs than [`MAX_EPOCHS`](crate::MAX_EPOCHS).
	TooManyEpochs,
	/// A curve was to begin before its own start; it can only begin later.
	StartTooEarly,
}

impl fmt::Display for ReleaseError {
	fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
		formatter.write_str(match self {
			Self::EndBeforeStart => "the end lies before the start",
			Self::ZeroLength => "the release has no length",
			Self::ZeroEpoch => "an epoch has no length",
			Self::ZeroTranches => "there are no tranches",
			Self::ZeroStep => "a step has no length",
			Self::MomentOverflow => "the last moment does not fit the clock",
			Self::TooManyEpochs => "there are too many epochs",
			Self::StartTooEarly => "the curve can only begin later than its own start",
		})
	}
}

impl core::error::Error for ReleaseError {}
