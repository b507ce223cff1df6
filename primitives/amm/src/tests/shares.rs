//! Shares.

use super::*;
use crate::*;

#[test]
fn first_deposit_is_worth_the_root_of_its_product() {
	assert_eq!(first_shares([4_000, 9_000]), Ok(First { shares: 5_000, locked: 1_000 }));
	// Rounded down.
	assert_eq!(first_shares([1_001, 1_002]), Ok(First { shares: 1, locked: 1_000 }));
	let most = first_shares([Balance::MAX; 2]).expect("it fits");
	assert_eq!(most.shares, Balance::MAX - MINIMUM_SHARES);
}

#[test]
fn first_deposit_has_to_be_worth_more_than_what_is_locked() {
	assert_eq!(first_shares([0, UNIT]), Err(AmmError::ZeroAmount));
	assert_eq!(first_shares([UNIT, 0]), Err(AmmError::ZeroAmount));
	assert_eq!(first_shares([1_000, 1_001]), Err(AmmError::FirstDepositTooSmall));
	assert_eq!(first_shares([1, 1_000_000]), Err(AmmError::FirstDepositTooSmall));
	assert!(first_shares([1_001, 1_001]).is_ok());
}

#[test]
fn deposit_takes_no_more_than_the_scarcer_offer_is_worth() {
	let added = |offered| added_shares(offered, [2_000, 8_000], 4_000);
	assert_eq!(added([200, 900]), Ok(Added { shares: 400, amounts: [200, 800] }));
	assert_eq!(added([300, 800]), Ok(Added { shares: 400, amounts: [200, 800] }));
	// A share costs half a unit of the first and two of the second: what is odd is rounded up.
	assert_eq!(added([200, 3]), Ok(Added { shares: 1, amounts: [1, 2] }));
}

#[test]
fn deposit_of_nothing_is_refused() {
	assert_eq!(added_shares([0, 5], [10, 10], 10), Err(AmmError::ZeroAmount));
	assert_eq!(added_shares([5, 0], [10, 10], 10), Err(AmmError::ZeroAmount));
	assert_eq!(added_shares([5, 1], [10, 20], 10), Err(AmmError::TooLittle));
}

#[test]
fn deposit_in_nothing_is_refused() {
	assert_eq!(added_shares([5, 5], [10, 10], 0), Err(AmmError::Empty));
	assert_eq!(added_shares([5, 5], [0, 10], 10), Err(AmmError::Empty));
	assert_eq!(added_shares([5, 5], [10, 0], 10), Err(AmmError::Empty));
	assert_eq!(removed(5, [10, 10], 0), Err(AmmError::Empty));
	assert_eq!(removed(5, [0, 10], 10), Err(AmmError::Empty));
}

#[test]
fn deposit_that_does_not_fit_is_refused() {
	let most = Balance::MAX;
	// One of the offers is worth more than can be counted: the other one decides.
	let added = added_shares([most, 2], [1, 1], 10).expect("it fits");
	assert_eq!(added, Added { shares: 20, amounts: [2, 2] });
	let added = added_shares([2, most], [1, 1], 10).expect("it fits");
	assert_eq!(added, Added { shares: 20, amounts: [2, 2] });
	assert_eq!(added_shares([most; 2], [1, 1], 10), Err(AmmError::Overflow));
	assert_eq!(added_shares([most, most], [most, most], 1_000), Err(AmmError::Overflow));
	assert_eq!(added_shares([5, 5], [5, 5], most), Err(AmmError::Overflow));
}

#[test]
fn shares_are_worth_their_part_rounded_down() {
	assert_eq!(removed(3, [10, 99], 10), Ok([3, 29]));
	assert_eq!(removed(10, [10, 99], 10), Ok([10, 99]));
	assert_eq!(removed(0, [10, 99], 10), Err(AmmError::ZeroAmount));
	assert_eq!(removed(11, [10, 99], 10), Err(AmmError::TooMuch));
}
