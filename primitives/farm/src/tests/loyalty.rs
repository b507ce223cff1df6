//! Loyalty, and stakes that have some.

use crate::*;
use hanse_curve::time::DAY;
use proptest::prelude::*;

/// A quarter at once, all of it after 100 days.
const QUARTER: Loyalty = Loyalty { first: WHOLE / 4, time: 100 * DAY };

#[test]
fn part_grows_evenly_up_to_everything() {
	for (days, part) in [(0, 250), (20, 400), (50, 625), (99, 992), (100, 1_000), (5_000, 1_000)] {
		assert_eq!(QUARTER.apply(1_000, days * DAY), part, "after {days} days");
	}
}

#[test]
fn no_loyalty_pays_everything_at_once() {
	assert_eq!(Loyalty::NONE.apply(7, 0), 7);
	assert_eq!(Loyalty { first: WHOLE, time: DAY }.apply(7, 0), 7);
	assert_eq!(Loyalty { first: 0, time: 0 }.apply(7, 0), 7);
	assert_eq!(Loyalty { first: 0, time: DAY }.apply(7, 0), 0);
}

#[test]
fn largest_numbers_do_not_overflow() {
	let slow = Loyalty { first: 1, time: Moment::MAX };
	assert_eq!(slow.apply(Balance::MAX, Moment::MAX), Balance::MAX);
	assert!(slow.apply(Balance::MAX, Moment::MAX - 1) < Balance::MAX);
	assert_eq!(slow.joined(0, Balance::MAX, Balance::MAX, Moment::MAX), Moment::MAX / 2 + 1);
}

#[test]
fn more_of_it_makes_the_mean_younger_and_age_beyond_the_loyalty_does_not_count() {
	let now = 1_000 * DAY;
	assert_eq!(QUARTER.joined(now - 40 * DAY, 3, 1, now), now - 30 * DAY);
	assert_eq!(QUARTER.joined(0, 1, 999, now), now - 100 * DAY / 1_000);
	assert_eq!(QUARTER.joined(now, 5, 5, now), now);
	assert_eq!(QUARTER.joined(0, 0, 5, now), now, "nothing was there before");
}

/// 100 staked, 1,000 earned, after so many days.
fn after(days: Moment) -> (Stake, Accumulator) {
	let mut all = Accumulator::default();
	let mut stake = Stake { amount: 100, ..Default::default() };
	assert_eq!(all.distribute(U256::from(1_000) << 128, 100), 0);
	stake.settle(&all, &QUARTER, days * DAY);
	(stake, all)
}

#[test]
fn asking_early_loses_nothing() {
	let (mut stake, all) = after(20);
	assert_eq!((stake.owed, stake.pending()), (400, 600));
	stake.owed = 0;
	stake.settle(&all, &QUARTER, 50 * DAY);
	assert_eq!(stake.owed, 225);
	stake.owed = 0;
	stake.settle(&all, &QUARTER, 100 * DAY);
	assert_eq!((stake.owed, stake.pending()), (375, 0));
}

#[test]
fn what_is_taken_out_leaves_its_part_behind_and_the_rest_keeps_its_own() {
	let (mut stake, all) = after(20);
	assert_eq!(stake.take(25), Some(150));
	assert_eq!((stake.amount, stake.owed, stake.secured, stake.pending()), (75, 400, 300, 450));
	stake.settle(&all, &QUARTER, 100 * DAY);
	assert_eq!((stake.owed, stake.pending()), (850, 0), "850 + 150 = 1,000");
	assert_eq!(stake.take(76), None);
	assert_eq!(stake.take(75), Some(0));
	assert_eq!(stake, Stake { owed: 850, since: 0, index: all.per_share, ..Default::default() });
	assert!(!stake.is_empty());
}

#[test]
fn what_is_secured_is_never_taken_back_by_adding() {
	let (mut stake, all) = after(60);
	assert_eq!(stake.owed, 700);
	assert_eq!(stake.add(9_900, &QUARTER, 60 * DAY), Some(()));
	stake.settle(&all, &QUARTER, 60 * DAY);
	assert_eq!((stake.owed, stake.pending()), (700, 300));
	stake.settle(&all, &QUARTER, 160 * DAY);
	assert_eq!((stake.owed, stake.pending()), (1_000, 0));
	assert_eq!(stake.add(Balance::MAX, &QUARTER, 160 * DAY), None);
}

proptest! {
	#[test]
	fn part_is_exact_and_grows(
		first in 0..=WHOLE, time in 1..u64::MAX, earned: u128, age: u64, more: u64,
	) {
		use num_bigint::BigUint;
		let loyalty = Loyalty { first, time };
		let part = loyalty.apply(earned, age);
		prop_assert!(part <= earned);
		prop_assert!(part <= loyalty.apply(earned, age.saturating_add(more)));
		if age < time {
			let reached = BigUint::from(first) * time + BigUint::from(WHOLE - first) * age;
			let exact = BigUint::from(earned) * reached / (BigUint::from(WHOLE) * time);
			prop_assert_eq!(BigUint::from(part), exact);
		}
	}

	#[test]
	fn taking_out_conserves(
		amount in 1..u128::MAX, earned: u128, part in 0..=WHOLE, taken in 0..=WHOLE,
	) {
		let share = |of: u128, part: Share| {
			hanse_curve::share_down(of, part.into(), WHOLE.into()).expect("a part fits")
		};
		let secured = share(earned, part);
		let before = Stake { amount, earned, secured, ..Default::default() };
		let mut after = before;
		let forfeited = after.take(share(amount, taken)).expect("there is so much");
		prop_assert_eq!(after.pending() + forfeited, before.pending());
		prop_assert!(after.secured <= after.earned);
	}

	#[test]
	fn mean_lies_between(since in 0..1_000u64, amount: u128, more: u128, wait in 0..1_000u64) {
		let loyalty = Loyalty { first: 0, time: 500 };
		let now = since + wait;
		let joined = loyalty.joined(since, amount, more, now);
		prop_assert!(since <= joined && joined <= now);
		prop_assert!(now - joined <= 500);
	}
}
