use super::*;
use crate::{Mean, Moment, MAX_RATIO};

#[test]
fn mean_weighs_values_by_their_time() {
	let mut mean = Mean::new(1_000, 10);
	mean.set(1_300, 40);
	assert_eq!(mean.sum_at(1_300), 3_000);
	assert_eq!(mean.since(1_000, 0, 1_400), Some((3_000 + 4_000) / 400));
	assert_eq!(mean.since(1_300, 3_000, 1_400), Some(40));
	assert_eq!(mean.since(1_400, 7_000, 1_400), None);
	assert_eq!(mean.since(1_500, 0, 1_400), None);
}

/// A spike between two moments counts for its time only, and not beyond the most.
#[test]
fn spike_counts_for_its_time() {
	let mut mean = Mean::new(0, 100);
	mean.set(1_000, u64::MAX);
	mean.set(1_000, 100);
	assert_eq!(mean.since(0, 0, 2_000), Some(100));
	mean.set(2_000, u64::MAX);
	assert_eq!(mean.value, MAX_RATIO);
	// The clock never runs backwards.
	mean.set(1_500, 1);
	assert_eq!((mean.last, mean.sum), (2_000, 200_000));
	assert!(mean.sum_at(Moment::MAX) > 0);
}

proptest! {
	#![proptest_config(cases())]

	#[test]
	fn mean_agrees_with_a_sum_over_milliseconds(
		steps in prop::collection::vec((0..1_000u64, 0..30u64), 1..20),
	) {
		let (mut mean, mut now, mut values) = (Mean::new(0, 7), 0, Vec::new());
		let mut value = 7;
		for (next, time) in steps {
			values.extend(vec![value; time as usize]);
			now += time;
			mean.set(now, next);
			value = next;
		}
		let sum: u64 = values.iter().sum();
		prop_assert_eq!(mean.sum_at(now), u128::from(sum));
		prop_assert_eq!(mean.since(0, 0, now), sum.checked_div(now));
	}
}
