//! Ranges of asset ids that a chain keeps for itself: the tokens of merchants, the shares of pools.
//!
//! Whoever may create assets must be kept out of them, or somebody takes the id of the next one.
#![cfg_attr(not(feature = "std"), no_std)]

/// `LENGTH` ids from `FIRST` on, numbered from zero. Those above `u32::MAX` there are not.
#[derive(Debug)]
pub struct IdRange<const FIRST: u32, const LENGTH: u32>;

impl<const FIRST: u32, const LENGTH: u32> IdRange<FIRST, LENGTH> {
	/// The id of that number, if the range is so long.
	pub const fn nth(number: u32) -> Option<u32> {
		if number < LENGTH {
			FIRST.checked_add(number)
		} else {
			None
		}
	}

	/// The number of an id, if it is in the range.
	pub const fn number(id: u32) -> Option<u32> {
		match id.checked_sub(FIRST) {
			Some(number) if number < LENGTH => Some(number),
			_ => None,
		}
	}

	/// Whether an id is in the range.
	pub const fn contains(id: u32) -> bool {
		Self::number(id).is_some()
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	type Ids = IdRange<1_000, 50>;

	#[test]
	fn ids_and_numbers_name_each_other() {
		for number in 0..50 {
			assert_eq!(Ids::nth(number), Some(1_000 + number));
			assert_eq!(Ids::number(1_000 + number), Some(number));
		}
	}

	#[test]
	fn what_is_outside_has_no_number() {
		assert_eq!((Ids::nth(50), Ids::nth(u32::MAX)), (None, None));
		for id in [0, 999, 1_050, u32::MAX] {
			assert_eq!((Ids::number(id), Ids::contains(id)), (None, false));
		}
		assert!(Ids::contains(1_000) && Ids::contains(1_049));
	}

	#[test]
	fn ids_end_where_numbers_do() {
		type Last = IdRange<{ u32::MAX }, 9>;
		assert_eq!((Last::nth(0), Last::nth(1)), (Some(u32::MAX), None));
	}
}
