//! What has been staked since a moment without a break, for votes that ask.

use crate::{mock::*, Stakes};
use frame_support::assert_ok;
use hanse_curve::time::DAY;

/// How old a stake has to be to vote.
const AGE: u64 = 7 * DAY;

/// What Alice may vote with in a market that is locked on a day.
fn votes(locked: u64) -> u128 {
	<Rewards as Stakes<_, _>>::staked_since(&ALICE, &SHARES, NOW + locked * DAY - AGE)
}

#[test]
fn stake_made_before_a_lock_counts_once_it_is_old_enough() {
	ExtBuilder::default().build_and_execute(|| {
		after(10 * DAY);
		stake(ALICE, create(terms(), 1_000, 100), 300);
		after(20 * DAY);
		assert_eq!([16, 17, 18, 20].map(votes), [0, 300, 300, 300]);
		assert_eq!(<Rewards as Stakes<_, _>>::staked_since(&BOB, &SHARES, NOW + DAY), 0);
		assert_eq!(<Rewards as Stakes<_, _>>::staked_since(&ALICE, &GOLD, NOW + 15 * DAY), 0);
	});
}

/// The mean age is that of an old stake. The truth is not.
#[test]
fn flash_stake_beside_an_old_one_does_not_count() {
	ExtBuilder::default().build_and_execute(|| {
		let farm = create(loyal(), 1_000, 100);
		stake(ALICE, farm, 300);
		after(30 * DAY);
		stake(ALICE, farm, 100_000);
		assert_eq!(votes(30), 300);
		after(35 * DAY);
		assert_eq!([36, 37].map(votes), [300, 100_300]);
	});
}

#[test]
fn adding_after_the_lock_makes_neither_more_nor_less_count() {
	ExtBuilder::default().build_and_execute(|| {
		let farms = [create(terms(), 1_000, 100), create(terms(), 1_000, 100)];
		stake(ALICE, farms[0], 300);
		after(8 * DAY);
		stake(ALICE, farms[1], 500);
		// Locked on the tenth day: what came on the eighth is too young, and stays so.
		after(10 * DAY);
		assert_eq!(votes(10), 300);
		for day in 11..=23 {
			after(day * DAY);
			assert_eq!(votes(10), 300);
			stake(ALICE, farms[0], 100);
			assert_eq!(votes(10), 300, "on day {day}");
		}
	});
}

#[test]
fn who_adds_once_in_the_span_is_told_the_truth() {
	ExtBuilder::default().build_and_execute(|| {
		let farm = create(terms(), 1_000, 100);
		for step in 0..4 {
			after(step * SPAN);
			stake(ALICE, farm, 100);
		}
		let locked = |moment| <Rewards as Stakes<_, _>>::staked_since(&ALICE, &SHARES, moment);
		assert_eq!([2 * SPAN, 3 * SPAN].map(|time| locked(NOW + time)), [300, 400]);
		// Longer ago than anybody asks, and then it is less than it was.
		assert_eq!(locked(NOW + 2 * SPAN - 1), 0);
	});
}

#[test]
fn taking_out_counts_at_once_and_takes_the_youngest_first() {
	ExtBuilder::default().build_and_execute(|| {
		let farm = create(terms(), 1_000, 100);
		stake(ALICE, farm, 300);
		after(20 * DAY);
		stake(ALICE, farm, 200);
		after(21 * DAY);
		assert_ok!(Rewards::unstake(by(ALICE), farm, 200));
		assert_eq!(votes(21), 300);
		assert_ok!(Rewards::unstake(by(ALICE), farm, 100));
		assert_eq!(votes(21), 200);
		stake(ALICE, farm, 100);
		assert_eq!([21, 28].map(votes), [200, 300]);
		assert_ok!(Rewards::unstake_all(by(ALICE), farm));
		assert_eq!(votes(28), 0);
	});
}

/// For a moment the stake is on nobody's hold, and could be anywhere.
#[test]
fn moving_a_stake_from_one_farm_to_another_begins_anew() {
	ExtBuilder::default().build_and_execute(|| {
		let (from, to) = (create(terms(), 1_000, 100), create(terms(), 1_000, 100));
		stake(ALICE, from, 300);
		after(20 * DAY);
		assert_ok!(Rewards::unstake_all(by(ALICE), from));
		stake(ALICE, to, 300);
		assert_eq!([20, 26, 27].map(votes), [0, 0, 300]);
		// Who has as much again stakes that first, and has had as much all the time.
		after(30 * DAY);
		stake(ALICE, from, 300);
		assert_ok!(Rewards::unstake_all(by(ALICE), to));
		assert_eq!(votes(30), 300);
	});
}

#[test]
fn what_is_counted_elsewhere_is_no_asset() {
	ExtBuilder::default().build_and_execute(|| {
		let farm = create(seeded(), 1_000, 100);
		join(ALICE, farm, 300);
		after(20 * DAY);
		for asset in ASSETS {
			assert_eq!(Rewards::staked_since(ALICE, asset, NOW + 20 * DAY), 0);
		}
	});
}
