//! Money among shares.

use crate::*;

fn fine(units: Balance) -> Fine {
	U256::from(units) << 128
}

#[test]
fn money_is_divided_in_proportion() {
	let mut all = Accumulator::default();
	assert_eq!(all.distribute(fine(100), 4), 0);
	assert_eq!(whole(all.earned(U256::zero(), 1)), 25);
	assert_eq!(whole(all.earned(U256::zero(), 3)), 75);
}

#[test]
fn money_for_nobody_is_returned_in_whole_units() {
	let mut all = Accumulator::default();
	let half = fine(1) >> 1;
	assert_eq!(all.distribute(fine(7) + half, 0), 7);
	assert_eq!(all.distribute(half, 0), 1, "two halves are one");
	assert_eq!(all, Accumulator::default());
}

#[test]
fn nothing_is_lost_when_money_is_far_less_than_the_shares() {
	// One part of 2^-128 at a time among 10^38 shares.
	let shares = 100_000_000_000_000_000_000_000_000_000_000_000_000;
	let mut all = Accumulator::default();
	for _ in 0..1_000 {
		assert_eq!(all.distribute(U256::from(1_000_000_000_000_000_000_u64), shares), 0);
	}
	assert_eq!(all.per_share, U256::zero());
	assert_eq!(all.carry, 1_000_000_000_000_000_000_000);
	assert_eq!(all.distribute(fine(1), shares), 0);
	let given = fine(1) + U256::from(1_000_000_000_000_000_000_000_u128);
	assert_eq!(all.per_share * U256::from(shares) + U256::from(all.carry), given);
}

#[test]
fn the_largest_amount_goes_to_the_smallest_share_and_back() {
	let mut all = Accumulator::default();
	assert_eq!(all.distribute(fine(Balance::MAX), 1), 0);
	assert_eq!(whole(all.earned(U256::zero(), 1)), Balance::MAX);
	// More than all there is: cut off, not wrapped.
	assert_eq!(all.distribute(fine(Balance::MAX), 1), 0);
	assert_eq!(all.per_share, U256::MAX);
	assert_eq!(whole(all.earned(U256::zero(), Balance::MAX)), Balance::MAX);
}

#[test]
fn shares_that_came_later_earn_only_what_came_after_them() {
	let mut all = Accumulator::default();
	assert_eq!(all.distribute(fine(90), 3), 0);
	let since = all.per_share;
	assert_eq!(all.distribute(fine(100), 5), 0);
	assert_eq!(whole(all.earned(since, 2)), 40);
	assert_eq!(whole(all.earned(U256::zero(), 3)), 150);
}
