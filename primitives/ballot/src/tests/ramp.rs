use super::{oracle, power, MONTH};
use crate::{Ramp, RuleError, Slot, MAX_STEPS, U256};
use hanse_curve::time::{DAY, SECOND};
use proptest::prelude::*;

#[test]
fn power_grows_daily_and_stops_at_thirty() {
	let steps = [(0, 0), (1, 1), (2, 2), (15, 15), (29, 29), (30, 30), (31, 30), (10_000, 30)];
	for (age, factor) in steps {
		assert_eq!(MONTH.factor(100, 100 + age), factor, "after {age} days");
		assert_eq!(MONTH.power(7, 100, 100 + age), power(7 * u128::from(factor)));
	}
	assert_eq!(MONTH.full(7), power(210));
}

#[test]
fn stake_has_no_power_before_the_delay() {
	let slow = Ramp { delay: 10, ..MONTH };
	assert_eq!(slow.factor(5, 14), 0);
	assert_eq!(slow.factor(5, 15), 10);
	// Nor before it was made.
	assert_eq!(MONTH.factor(5, 4), 0);
	assert_eq!(MONTH.factor(5, 0), 0);
	assert_eq!(MONTH.factor(Slot::MAX, Slot::MAX), 0);
}

/// A stake counts for whole days only: made a millisecond before midnight or a whole day before, it
/// joins with the same day and weighs nothing in its own.
#[test]
fn stake_joins_with_the_next_slot() {
	let midnight = 20_000 * DAY;
	assert_eq!(MONTH.joins(midnight), 20_001);
	assert_eq!(MONTH.joins(midnight + DAY - 1), 20_001);
	assert_eq!(MONTH.joins(midnight + DAY), 20_002);
	for now in [midnight, midnight + DAY - 1] {
		assert_eq!(MONTH.factor(MONTH.joins(now), MONTH.slot(now)), 0);
		// The earliest moment with any power is a whole day later.
		assert_eq!(MONTH.factor(MONTH.joins(now), MONTH.slot(now + DAY)), 0);
		assert_eq!(MONTH.factor(MONTH.joins(now), MONTH.slot(midnight + 2 * DAY)), 1);
	}
}

#[test]
fn amount_is_rounded_down() {
	assert_eq!(MONTH.amount(power(59)), 1);
	assert_eq!(MONTH.amount(power(60)), 2);
	assert_eq!(MONTH.amount(U256::MAX), u128::MAX);
	assert_eq!(MONTH.amount(MONTH.full(u128::MAX)), u128::MAX);
	assert_eq!(Ramp { steps: 0, ..MONTH }.amount(power(60)), 0);
}

#[test]
fn ramp_is_refused_when_stake_would_count_at_once_or_never() {
	assert_eq!(MONTH.validate(), Ok(()));
	assert_eq!(Ramp { step: SECOND, steps: 1, delay: 1 }.validate(), Ok(()));
	assert_eq!(Ramp { steps: MAX_STEPS, ..MONTH }.validate(), Ok(()));
	for (ramp, error) in [
		(Ramp { step: SECOND - 1, ..MONTH }, RuleError::ZeroRamp),
		(Ramp { steps: 0, ..MONTH }, RuleError::ZeroRamp),
		(Ramp { steps: MAX_STEPS + 1, ..MONTH }, RuleError::RampTooFine),
		(Ramp { delay: 0, ..MONTH }, RuleError::DelayOutOfRange),
		(Ramp { delay: 31, ..MONTH }, RuleError::DelayOutOfRange),
	] {
		assert_eq!(ramp.validate(), Err(error));
	}
}

proptest! {
	#[test]
	fn power_is_what_counting_gives_and_never_falls(
		amount in any::<u128>(),
		joined in 0..200u32,
		slot in 0..300u32,
		steps in 1..=MAX_STEPS,
		delay in any::<u8>(),
	) {
		let ramp = Ramp { step: DAY, steps, delay: delay % steps + 1 };
		prop_assert_eq!(ramp.validate(), Ok(()));
		let now = ramp.power(amount, joined, slot);
		prop_assert_eq!(oracle::big(now), oracle::power(&ramp, amount, joined, slot));
		prop_assert!(now <= ramp.power(amount, joined, slot + 1));
		prop_assert!(now <= ramp.full(amount));
		if slot <= joined {
			prop_assert!(now.is_zero());
		}
	}
}
