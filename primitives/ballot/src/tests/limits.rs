use super::PERCENT;
use crate::{within_step, RuleError, SpendLimit, Usage, WHOLE};
use hanse_curve::time::DAY;
use proptest::{collection::vec, prelude::*};

const FIVE: SpendLimit = SpendLimit { share: 5 * PERCENT, period: 30 * DAY };

#[test]
fn spending_stops_at_the_share_of_the_period() {
	let first = FIVE.spend(None, 1_000, 30, 7).expect("it is within the limit");
	assert_eq!(first, Usage { since: 7, limit: 50, spent: 30 });
	assert_eq!(FIVE.spend(Some(first), 970, 21, 8), None);
	let second = FIVE.spend(Some(first), 970, 20, 8).expect("it is within the limit");
	assert_eq!(second.spent, 50);
	assert_eq!(FIVE.spend(Some(second), 950, 1, 7 + 30 * DAY - 1), None);
	let next = FIVE.spend(Some(second), 950, 47, 7 + 30 * DAY).expect("a new period");
	assert_eq!(next, Usage { since: 7 + 30 * DAY, limit: 47, spent: 47 });
}

#[test]
fn period_is_current_until_it_is_over() {
	let usage = Usage { since: 7, limit: 50, spent: 0 };
	for (now, current) in [(7, true), (6 + 30 * DAY, true), (7 + 30 * DAY, false)] {
		assert_eq!(FIVE.is_current(&usage, now), current);
	}
	let last = Usage { since: u64::MAX, ..usage };
	assert!(!FIVE.is_current(&last, u64::MAX));
}

/// Paying into a treasury to be able to take more out of it at once, in the same period.
#[test]
fn limit_of_a_period_does_not_grow() {
	let usage = FIVE.spend(None, 1_000, 0, 0).expect("it is within the limit");
	assert_eq!(FIVE.spend(Some(usage), 1_000_000, 51, 1), None);
	assert!(FIVE.spend(Some(usage), 1_000_000, 50, 1).is_some());
}

#[test]
fn nothing_is_spent_that_is_not_there() {
	let all = SpendLimit { share: WHOLE, period: 1 };
	assert_eq!(all.spend(None, 10, 11, 0), None);
	assert!(all.spend(None, 10, 10, 0).is_some());
	let usage = Usage { since: 0, limit: u128::MAX, spent: 1 };
	assert_eq!(all.spend(Some(usage), u128::MAX, u128::MAX, 0), None);
	assert_eq!(all.spend(None, u128::MAX, u128::MAX, 0).map(|usage| usage.limit), Some(u128::MAX));
}

#[test]
fn limit_is_refused_when_it_allows_nothing_or_more_than_everything() {
	assert_eq!(FIVE.validate(), Ok(()));
	assert_eq!(SpendLimit { share: WHOLE, ..FIVE }.validate(), Ok(()));
	for limit in [
		SpendLimit { share: 0, ..FIVE },
		SpendLimit { share: WHOLE + 1, ..FIVE },
		SpendLimit { period: 0, ..FIVE },
	] {
		assert_eq!(limit.validate(), Err(RuleError::LimitOutOfRange));
	}
}

#[test]
fn parameter_moves_by_a_fifth_at_most() {
	let step = |before, after| within_step(before, after, 20 * PERCENT);
	for after in [80, 100, 120] {
		assert!(step(100, after));
	}
	assert!(!step(100, 79) && !step(100, 121));
	// A fifth of seven is less than two.
	assert!(step(7, 8) && step(7, 6) && !step(7, 9) && !step(7, 5));
	assert!(step(0, 0) && !step(0, 1) && !step(4, 5));
	assert!(step(u128::MAX, u128::MAX / 5 * 4) && !step(u128::MAX, u128::MAX / 5 * 4 - 1));
}

proptest! {
	/// Whatever is asked for, no period sees more than the share of its beginning, and no span as
	/// long as a period more than two of them.
	#[test]
	fn treasury_is_not_drained(asked in vec((0..20 * DAY, 0..2_000u128, 0..500u128), 1..40)) {
		let (mut now, mut funds, mut usage) = (0, 10_000u128, None);
		let mut paid: Vec<(u64, u128)> = Vec::new();
		let mut highest = 0;
		for (wait, amount, income) in asked {
			now += wait;
			funds += income;
			if let Some(next) = FIVE.spend(usage, funds, amount, now) {
				prop_assert!(next.spent <= next.limit);
				prop_assert!(now - next.since < FIVE.period);
				highest = highest.max(next.limit);
				funds -= amount;
				usage = Some(next);
				paid.push((now, amount));
			}
			let span: u128 =
				paid.iter().filter(|(at, _)| now - at < FIVE.period).map(|(_, paid)| *paid).sum();
			prop_assert!(span <= 2 * highest);
		}
	}
}
