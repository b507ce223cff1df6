//! What is left of a level.

use crate::*;
use hanse_curve::time::DAY;
use num_bigint::BigUint;
use proptest::prelude::*;

#[test]
fn level_is_halved_exactly_in_each_half_life() {
	for (half_lives, left) in [(0, 1_000), (1, 500), (2, 250), (3, 125), (4, 62), (9, 1), (10, 0)] {
		assert_eq!(decay(1_000, half_lives * 15 * DAY, 15 * DAY), left);
	}
	assert_eq!(decay(Balance::MAX, 120 * DAY, 120 * DAY), Balance::MAX / 2);
	assert_eq!(decay(Balance::MAX, 127 * DAY, DAY), 1);
	assert_eq!(decay(Balance::MAX, 128 * DAY, DAY), 0);
	assert_eq!(decay(Balance::MAX, Moment::MAX, 1), 0);
}

#[test]
fn level_between_halvings_is_a_root_of_two() {
	// 10^18 × 2^(-1/2), 2^(-1/4), 2^(-2/3), 2^(-3/2), rounded down.
	const LEVEL: Balance = 1_000_000_000_000_000_000;
	assert_eq!(decay(LEVEL, 15 * DAY, 30 * DAY), 707_106_781_186_547_524);
	assert_eq!(decay(LEVEL, 15 * DAY, 60 * DAY), 840_896_415_253_714_543);
	assert_eq!(decay(LEVEL, 10 * DAY, 15 * DAY), 629_960_524_947_436_582);
	assert_eq!(decay(LEVEL, 180 * DAY, 120 * DAY), 353_553_390_593_273_762);
}

#[test]
fn nothing_is_left_at_once_without_a_half_life() {
	assert_eq!(decay(7, 0, 0), 7);
	assert_eq!(decay(7, 1, 0), 0);
}

#[test]
fn every_step_of_a_short_half_life_falls() {
	const LEVEL: Balance = Balance::MAX;
	let mut last = LEVEL;
	for elapsed in 1..=127_999 {
		let left = decay(LEVEL, elapsed, 1_000);
		// In the end less than a unit falls.
		assert!(left < last || elapsed > 100_000 && left == last, "after {elapsed}");
		last = left;
	}
	assert_eq!(decay(LEVEL, 128_000, 1_000), 0);
}

#[test]
fn smallest_exponents_of_the_longest_half_life_fall() {
	for elapsed in
		(0..1_000).chain(1 << 32..(1 << 32) + 1_000).chain((1 << 63) - 500..(1 << 63) + 500)
	{
		let (now, next) =
			[elapsed, elapsed + 1].map(|it| decay(Balance::MAX, it, Moment::MAX)).into();
		assert!(next < now, "after {elapsed}");
	}
}

#[test]
fn time_until_a_threshold_is_exact() {
	assert_eq!(lasts(1_000, 500, DAY), Some(DAY + 1), "at a half it is still there");
	assert_eq!(lasts(1_000, 1_000, DAY), Some(1));
	assert_eq!(lasts(999, 1_000, DAY), Some(0));
	assert_eq!(lasts(999, 0, DAY), None);
	assert_eq!(lasts(7, 7, 0), Some(1));
	assert_eq!(lasts(Balance::MAX, 1, Moment::MAX), Some(Moment::MAX));
}

proptest! {
	/// `decay = level × 2^(-a/b)`, where `a/b` is a fraction with numbers small enough to be raised
	/// to: then `exact^b × 2^a = level^b`.
	#[test]
	fn level_is_within_one_unit_and_one_part_in_a_quintillion_of_exact(
		level: Balance, a in 0..2_000u64, b in 1..100u32, scale in 1..1_000_000_000u64,
	) {
		let left = decay(level, a * scale, Moment::from(b) * scale);
		let power = |it: Balance| BigUint::from(it).pow(b);
		prop_assert!(power(left) << a <= power(level), "more than exact");
		let slack = 1 + level / 1_000_000_000_000_000_000;
		prop_assert!(power(left.saturating_add(slack)) << a >= power(level), "less than exact");
	}

	#[test]
	fn level_never_rises(level: Balance, elapsed: Moment, more: Moment, half_life: Moment) {
		let left = decay(level, elapsed, half_life);
		prop_assert!(left <= level);
		prop_assert!(decay(level, elapsed.saturating_add(more), half_life) <= left);
		prop_assert!(decay(level, elapsed.saturating_add(1), half_life) <= left);
		prop_assert!(decay(level / 2, elapsed, half_life) <= left);
	}

	#[test]
	fn level_lasts_as_long_as_it_says(
		level: Balance, part in 1..1_000u128, half_life in 1..1u64 << 40,
	) {
		let threshold = (level / part).max(1);
		let time = lasts(level, threshold, half_life).expect("it is something");
		prop_assert!(decay(level, time, half_life) < threshold);
		prop_assert!(time == 0 || decay(level, time - 1, half_life) >= threshold);
	}
}
