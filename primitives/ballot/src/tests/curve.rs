use super::{oracle, power, PERCENT};
use crate::{Curve, Moment, Power, RuleError, Share, U256, WHOLE};
use hanse_curve::time::DAY;
use proptest::prelude::*;

const HALVED: Curve = Curve::Linear { from: 80 * PERCENT, to: 50 * PERCENT };
const STEPS: Curve = Curve::Stepped { from: 80 * PERCENT, to: 50 * PERCENT, steps: 3 };

#[test]
fn linear_threshold_falls_evenly() {
	let at = |elapsed| HALVED.at(elapsed, 30 * DAY);
	assert_eq!(at(0), 80 * PERCENT);
	assert_eq!(at(10 * DAY), 70 * PERCENT);
	assert_eq!(at(15 * DAY), 65 * PERCENT);
	assert_eq!(at(30 * DAY), 50 * PERCENT);
	assert_eq!(at(Moment::MAX), 50 * PERCENT);
	// Rounded up: what has fallen is rounded down.
	assert_eq!(HALVED.at(1, 7), 800_000_000 - 42_857_142);
	assert_eq!(at(30 * DAY - 1), 50 * PERCENT + 1);
}

#[test]
fn stepped_threshold_falls_at_the_end_of_each_part() {
	let at = |elapsed| STEPS.at(elapsed, 30 * DAY);
	for (elapsed, percent) in [
		(0, 80),
		(10 * DAY - 1, 80),
		(10 * DAY, 70),
		(20 * DAY - 1, 70),
		(20 * DAY, 60),
		(30 * DAY - 1, 60),
		(30 * DAY, 50),
		(Moment::MAX, 50),
	] {
		assert_eq!(at(elapsed), percent * PERCENT);
	}
}

#[test]
fn period_of_no_length_is_over_at_once() {
	assert_eq!(HALVED.at(0, 0), 50 * PERCENT);
	assert_eq!(STEPS.at(0, 0), 50 * PERCENT);
	assert_eq!(HALVED.reached_after(power(1), power(2), 0), Some(0));
}

#[test]
fn threshold_is_reached_by_exactly_its_share() {
	let half = WHOLE / 2;
	assert!(Curve::reaches(half, power(1), power(2)));
	assert!(!Curve::reaches(half + 1, power(1), power(2)));
	assert!(!Curve::reaches(half, power(u128::MAX / 2), power(u128::MAX)));
	assert!(Curve::reaches(half, power(u128::MAX / 2 + 1), power(u128::MAX)));
	// Nobody is no majority of nobody.
	assert!(!Curve::reaches(0, power(0), power(0)));
	// Never by what cannot be counted.
	assert!(!Curve::reaches(half, U256::MAX, U256::MAX));
}

#[test]
fn crossing_is_the_first_moment() {
	let after = |part, length| HALVED.reached_after(power(part), power(100), length);
	assert_eq!(after(80, 30 * DAY), Some(0));
	assert_eq!(after(100, 30 * DAY), Some(0));
	assert_eq!(after(70, 30 * DAY), Some(10 * DAY));
	assert_eq!(after(50, 30 * DAY), Some(30 * DAY));
	assert_eq!(after(49, 30 * DAY), None);
	assert_eq!(HALVED.reached_after(power(0), power(0), DAY), None);
	let after = |part| STEPS.reached_after(power(part), power(100), 30 * DAY);
	assert_eq!(after(79), Some(10 * DAY));
	assert_eq!(after(70), Some(10 * DAY));
	assert_eq!(after(69), Some(20 * DAY));
	assert_eq!(after(55), Some(30 * DAY));
	assert_eq!(after(49), None);
	let flat = Curve::Linear { from: WHOLE, to: WHOLE };
	assert_eq!(flat.reached_after(power(99), power(100), DAY), None);
	assert_eq!(flat.reached_after(power(100), power(100), DAY), Some(0));
}

#[test]
fn threshold_is_refused_when_it_rises_or_exceeds_the_whole() {
	assert_eq!(HALVED.validate(), Ok(()));
	assert_eq!(STEPS.validate(), Ok(()));
	for (curve, error) in [
		(Curve::Linear { from: WHOLE + 1, to: 0 }, RuleError::ThresholdTooHigh),
		(Curve::Linear { from: 1, to: WHOLE + 1 }, RuleError::ThresholdTooHigh),
		(Curve::Linear { from: 1, to: 2 }, RuleError::ThresholdRises),
		(Curve::Stepped { from: 2, to: 1, steps: 0 }, RuleError::ZeroSteps),
	] {
		assert_eq!(curve.validate(), Err(error));
	}
}

pub fn curve() -> impl Strategy<Value = Curve> {
	let share = || prop_oneof![0..=WHOLE, (0..=100u32).prop_map(|part| part * PERCENT)];
	let ends = || {
		(share(), share()).prop_map(|(one, other): (Share, Share)| (one.max(other), one.min(other)))
	};
	prop_oneof![
		ends().prop_map(|(from, to)| Curve::Linear { from, to }),
		(ends(), prop_oneof![1..20u16, 1..=u16::MAX])
			.prop_map(|((from, to), steps)| Curve::Stepped { from, to, steps }),
	]
}

fn parts() -> impl Strategy<Value = (Power, Power)> {
	let amount = || prop_oneof![0..50u128, any::<u128>()];
	(amount(), amount()).prop_map(|(one, other)| {
		// As large as the power of everything with the longest conviction.
		let times = U256::from(64u8 * 3);
		(power(one.min(other)) * times, power(one.max(other)) * times)
	})
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(4_000))]

	#[test]
	fn threshold_never_rises_and_keeps_its_ends(
		curve in curve(), length in 1..=40 * DAY, picks in (any::<u64>(), any::<u64>()),
	) {
		let (one, other) = (picks.0 % (length + 2), picks.1 % (length + 2));
		let (early, late) = (one.min(other), one.max(other));
		prop_assert_eq!(curve.validate(), Ok(()));
		prop_assert!(curve.at(early, length) >= curve.at(late, length));
		prop_assert_eq!(curve.at(0, length), curve.from());
		prop_assert_eq!(curve.at(length, length), curve.to());
		prop_assert!(curve.at(early, length) <= curve.from());
		prop_assert!(curve.at(early, length) >= curve.to());
	}

	#[test]
	fn reaching_is_what_fractions_give(
		curve in curve(), length in prop_oneof![1..40u64, 1..=40 * DAY], pick in any::<u64>(),
		(part, whole) in parts(),
	) {
		let curve = match curve {
			// The oracle counts steps one by one.
			Curve::Stepped { from, to, steps } => {
				Curve::Stepped { from, to, steps: steps % 50 + 1 }
			},
			linear => linear,
		};
		let elapsed = pick % (length + 2);
		prop_assert_eq!(
			Curve::reaches(curve.at(elapsed, length), part, whole),
			oracle::reaches(&curve, elapsed, length, &oracle::big(part), &oracle::big(whole)),
		);
	}

	#[test]
	fn crossing_is_what_looking_at_every_moment_gives(
		curve in curve(), length in 1..60u64, (part, whole) in parts(),
	) {
		let first =
			(0..=length).find(|elapsed| Curve::reaches(curve.at(*elapsed, length), part, whole));
		prop_assert_eq!(curve.reached_after(part, whole, length), first);
	}

	#[test]
	fn crossing_of_a_long_period_is_exact_to_the_millisecond(
		curve in curve(), length in DAY..=365 * DAY, (part, whole) in parts(),
	) {
		let reaches = |elapsed| Curve::reaches(curve.at(elapsed, length), part, whole);
		match curve.reached_after(part, whole, length) {
			None => prop_assert!(!reaches(length)),
			Some(0) => prop_assert!(reaches(0)),
			Some(first) => prop_assert!(first <= length && reaches(first) && !reaches(first - 1)),
		}
	}
}
