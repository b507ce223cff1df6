//! The division of a flow, as mathematics.

use crate::{
	split::{keeps_floor, Split, Stream},
	Balance,
};
use hanse_curve::{
	time::{END_OF_2140, FOUR_YEARS},
	Halving,
};
use proptest::prelude::*;
use sp_core::U256;
use sp_runtime::Perbill;

const START: u64 = 1_767_225_600_000;

/// `floor(amount × share)` by another road.
fn floor_of(amount: Balance, share: Perbill) -> Balance {
	let product = U256::from(amount) * U256::from(share.deconstruct());
	(product / U256::from(1_000_000_000u32)).as_u128()
}

fn share() -> impl Strategy<Value = Perbill> {
	prop_oneof![
		(0u32..=1_000_000_000).prop_map(Perbill::from_parts),
		(0u32..=100).prop_map(Perbill::from_percent),
	]
}

/// Amounts of every magnitude, up to a quarter of what fits.
fn amount() -> impl Strategy<Value = Balance> {
	(any::<Balance>(), 2u32..128).prop_map(|(number, shift)| number >> shift)
}

proptest! {
	#![proptest_config(super::model::config())]

	/// Whatever the shares and the moments: the sum is what both released, nothing already earned
	/// is taken, each part of the flow is divided by the share in force.
	#[test]
	fn split_divides_any_history_exactly(
		earned in (amount(), amount()),
		flows in prop::collection::vec((amount(), prop::option::of(share())), 1..20),
	) {
		let mut split = Split::new(earned.0, earned.1, Perbill::from_percent(50))
			.expect("a half fits");
		let mut combined = split.base;
		let mut last = earned;
		for (flow, next) in flows {
			let Some(sum) = combined.checked_add(flow) else { break };
			combined = sum;
			let (liquidity, mining) = split.divide(combined).expect("the sum fits");
			prop_assert_eq!(liquidity + mining, combined);
			prop_assert!(liquidity >= last.0 && mining >= last.1);
			let since = combined - split.base;
			prop_assert_eq!(liquidity, split.liquidity + floor_of(since, split.share));
			last = (liquidity, mining);
			if let Some(share) = next {
				split = Split::new(liquidity, mining, share).expect("the sum fits");
				prop_assert_eq!(split.divide(combined), Some(last));
			}
		}
	}

	/// A part of a flow is divided as the whole: in how many steps it arrives does not matter.
	#[test]
	fn split_does_not_depend_on_steps(
		earned in (amount(), amount()),
		flow in 0u64..,
		steps in prop::collection::vec(any::<u64>(), 0..10),
		share in share(),
	) {
		let split = Split::new(earned.0, earned.1, share).expect("a half fits");
		let end = split.base + Balance::from(flow);
		let (mut received, mut now) = (earned, split.base);
		let mut stops: Vec<_> = steps.iter().map(|s| split.base + Balance::from(s % flow.max(1)))
			.collect();
		stops.sort_unstable();
		stops.push(end);
		for stop in stops {
			let before = split.divide(now).expect("it fits");
			let after = split.divide(stop).expect("it fits");
			received = (received.0 + after.0 - before.0, received.1 + after.1 - before.1);
			now = stop;
		}
		prop_assert_eq!(Some(received), split.divide(end));
	}

	/// Where the check says that the floor is kept, it is, over periods of every length.
	#[test]
	fn floor_is_kept_over_any_period(
		totals in (1_000_000u128..1 << 90, 1_000_000u128..1 << 90),
		epochs in (FOUR_YEARS / 2..FOUR_YEARS * 2, FOUR_YEARS / 2..FOUR_YEARS * 2),
		late in 0..3 * FOUR_YEARS,
		periods in prop::collection::vec((START..END_OF_2140, START..END_OF_2140), 40),
	) {
		let whole = |epoch| Halving { start: START, end: END_OF_2140, epoch };
		let liquidity = Stream { total: totals.0, curve: whole(epochs.0) };
		let curve = whole(epochs.1).compressed(START + late).expect("it begins before the end");
		let mining = Stream { total: totals.1, curve };
		let floor = Perbill::from_percent(5);
		prop_assume!(keeps_floor(liquidity, mining, floor));
		for (a, b) in periods {
			let flow = |stream: Stream| {
				stream.curve.released(stream.total, a.max(b))
					- stream.curve.released(stream.total, a.min(b))
			};
			let (part, both) = (flow(liquidity), flow(liquidity) + flow(mining));
			// Three units of rounding in each of at most 130 even pieces.
			prop_assert!(part + 390 >= floor_of(both, floor), "{} of {}", part, both);
		}
	}
}

#[test]
fn split_gives_the_remainder_to_mining() {
	let split = Split::new(10, 20, Perbill::from_percent(33)).expect("30 fits");
	assert_eq!(split.divide(30), Some((10, 20)));
	assert_eq!(split.divide(31), Some((10, 21)));
	assert_eq!(split.divide(33), Some((10, 23)));
	assert_eq!(split.divide(34), Some((11, 23)));
	// A moment before the split reads as the split.
	assert_eq!(split.divide(0), Some((10, 20)));
}

#[test]
fn split_refuses_what_does_not_fit() {
	assert_eq!(Split::new(Balance::MAX, 1, Perbill::from_percent(5)), None);
	let split = Split::new(Balance::MAX - 1, 0, Perbill::one()).expect("it fits");
	assert_eq!(split.divide(Balance::MAX), Some((Balance::MAX, 0)));
	// Not the sum of its parts: no number is invented.
	let broken = Split { base: 0, liquidity: Balance::MAX, mining: 0, share: Perbill::one() };
	assert_eq!(broken.divide(1), None);
}

#[test]
fn floor_holds_on_equal_curves_and_falls_with_the_total() {
	let curve = Halving { start: START, end: END_OF_2140, epoch: FOUR_YEARS };
	let floor = Perbill::from_percent(5);
	let of = |liquidity, mining| {
		keeps_floor(Stream { total: liquidity, curve }, Stream { total: mining, curve }, floor)
	};
	let coin = 1_000_000_000_000_000_000;
	assert!(of(30_000_000 * coin, 58_000_000 * coin));
	assert!(of(5_000_000 * coin, 95_000_000 * coin));
	assert!(!of(4_999_999 * coin, 95_000_001 * coin));
	// An end of liquidity before the end of mining leaves it with nothing.
	let short = Halving { end: END_OF_2140 - FOUR_YEARS, ..curve };
	let liquidity = Stream { total: 30_000_000 * coin, curve: short };
	assert!(!keeps_floor(liquidity, Stream { total: 58_000_000 * coin, curve }, floor));
}
