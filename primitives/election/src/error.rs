//! Why nothing is counted.

use core::fmt;

/// Why a count cannot begin or go on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum CountError {
	/// There are more candidates than [`MAX_CANDIDATES`](crate::MAX_CANDIDATES).
	TooManyCandidates,
	/// The count is over.
	AlreadyOver,
	/// No candidate has this place.
	NoCandidate,
}

impl fmt::Display for CountError {
	fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
		formatter.write_str(match self {
			Self::TooManyCandidates => "there are too many candidates",
			Self::AlreadyOver => "the count is over",
			Self::NoCandidate => "no candidate has this place",
		})
	}
}

impl core::error::Error for CountError {}
