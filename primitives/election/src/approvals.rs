//! Whom a voter approves of.

use crate::{Place, MAX_CANDIDATES};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;

/// A set of candidates, one bit for each place in the list.
///
/// As bits, a ballot is eight bytes whatever is on it, and names nobody twice.
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
	PartialOrd,
	Ord,
	Debug,
	Default,
)]
pub struct Approvals(u64);

impl Approvals {
	/// Nobody.
	pub const NONE: Self = Self(0);

	/// The set whose bits these are, the lowest for the oldest candidate.
	pub const fn from_bits(bits: u64) -> Self {
		Self(bits)
	}

	/// The set of these places. None if there is no such place.
	pub fn of(places: impl IntoIterator<Item = Place>) -> Option<Self> {
		places.into_iter().try_fold(Self::NONE, |set, place| Some(Self(set.0 | Self::bit(place)?)))
	}

	/// The first so many candidates.
	pub fn first(candidates: u32) -> Self {
		Self(u64::MAX.checked_shr(MAX_CANDIDATES.saturating_sub(candidates)).unwrap_or(0))
	}

	/// The bits of the set.
	pub const fn bits(self) -> u64 {
		self.0
	}

	/// How many it names.
	pub const fn len(self) -> u32 {
		self.0.count_ones()
	}

	/// Whether it names nobody.
	pub const fn is_empty(self) -> bool {
		self.0 == 0
	}

	/// Whether it names this one.
	pub fn contains(self, place: Place) -> bool {
		Self::bit(place).is_some_and(|bit| self.0 & bit != 0)
	}

	/// The set with one more. The same if there is no such place.
	#[must_use]
	pub fn with(self, place: Place) -> Self {
		Self(self.0 | Self::bit(place).unwrap_or(0))
	}

	/// The set without those of another one.
	#[must_use]
	pub const fn without(self, others: Self) -> Self {
		Self(self.0 & !others.0)
	}

	/// Those that both sets name.
	#[must_use]
	pub const fn and(self, others: Self) -> Self {
		Self(self.0 & others.0)
	}

	/// The places it names, the oldest first.
	pub fn places(self) -> impl Iterator<Item = Place> {
		let mut rest = self.0;
		core::iter::from_fn(move || {
			let place = Place::try_from(rest.trailing_zeros()).ok()?;
			// Clears the lowest bit, and ends when there is none.
			rest &= rest.checked_sub(1)?;
			Some(place)
		})
	}

	/// The bit of a place, if there is such a place.
	fn bit(place: Place) -> Option<u64> {
		1u64.checked_shl(place.into())
	}
}
