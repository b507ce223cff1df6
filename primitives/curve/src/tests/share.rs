use super::{oracle, MILLION};
use crate::{share_down, share_up, time::END_OF_2140};
use num_bigint::BigUint;
use proptest::prelude::*;

#[test]
fn share_down_and_share_up_differ_by_the_remainder() {
	assert_eq!(share_down(10, 1, 3), Some(3));
	assert_eq!(share_up(10, 1, 3), Some(4));
	assert_eq!(share_down(9, 1, 3), Some(3));
	assert_eq!(share_up(9, 1, 3), Some(3));
	assert_eq!(share_down(0, 1, 3), Some(0));
	assert_eq!(share_up(0, 1, 3), Some(0));
	assert_eq!(share_up(1, 1, u128::MAX), Some(1));
}

#[test]
fn share_is_none_when_there_is_no_whole_or_no_room() {
	assert_eq!(share_down(1, 1, 0), None);
	assert_eq!(share_up(1, 1, 0), None);
	assert_eq!(share_down(u128::MAX, 2, 1), None);
	assert_eq!(share_up(u128::MAX, 2, 1), None);
	// Rounding up can cross the end of the type where rounding down does not.
	let half = u128::MAX / 2 + 1;
	assert_eq!(share_down(half, u128::MAX, half), Some(u128::MAX));
	assert_eq!(share_down(u128::MAX, u128::MAX, u128::MAX - 1), None);
	assert_eq!(share_down(u128::MAX - 1, u128::MAX - 1, u128::MAX - 2), Some(u128::MAX));
	assert_eq!(share_up(u128::MAX - 1, u128::MAX - 1, u128::MAX - 2), None);
}

#[test]
fn share_survives_products_beyond_128_bits() {
	let century = u128::from(END_OF_2140 - super::LAUNCH);
	assert_eq!((100 * MILLION).checked_mul(century), None);
	assert_eq!(share_down(100 * MILLION, century, century), Some(100 * MILLION));
	assert_eq!(share_down(u128::MAX, u128::MAX, u128::MAX), Some(u128::MAX));
	assert_eq!(share_up(u128::MAX, u128::MAX, u128::MAX), Some(u128::MAX));
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(4_000))]

	#[test]
	fn share_is_what_long_division_gives(
		amount in super::strategies::amount(),
		one in super::strategies::amount(),
		other in super::strategies::amount(),
	) {
		let (part, whole) = (one.min(other), one.max(other).max(1));
		let product = BigUint::from(amount) * part;
		let down = oracle::small(&product / whole);
		let up = oracle::small((product + (whole - 1)) / whole);
		prop_assert_eq!(share_down(amount, part, whole), Some(down));
		prop_assert_eq!(share_up(amount, part, whole), Some(up));
	}
}
