//! Amounts that become due evenly.

use crate::*;
use hanse_curve::time::{DAY, SECOND, YEAR};
use proptest::prelude::*;

const START: Moment = 1_700_000_000_000;

fn units(fine: Fine) -> Balance {
	whole(fine)
}

#[test]
fn stream_is_due_evenly_and_ends_exactly() {
	let mut stream = Stream::new(1_000, START, START + 100 * DAY);
	assert_eq!(units(stream.advance(START - 1)), 0);
	assert_eq!(stream.left(), 1_000);
	assert_eq!(units(stream.advance(START + 25 * DAY)), 250);
	assert_eq!(units(stream.advance(START + 25 * DAY)), 0);
	assert_eq!(units(stream.advance(START + 50 * DAY)), 250);
	assert_eq!(stream.left(), 500);
	assert!(!stream.is_over(START + 100 * DAY - 1));
	assert_eq!(units(stream.advance(START + 1_000 * DAY)), 500);
	assert!(stream.is_over(START + 100 * DAY));
	assert_eq!((stream.left(), units(stream.advance(Moment::MAX))), (0, 0));
}

#[test]
fn clock_that_stands_or_runs_back_pays_nothing() {
	let mut stream = Stream::new(1_000, START, START + 100);
	assert_eq!(units(stream.advance(START + 50)), 500);
	assert_eq!(units(stream.advance(START + 40)), 0);
	assert_eq!(units(stream.advance(START + 51)), 10);
}

/// What settling every time costs, in parts of 2^-64 of a unit: less than one each time.
#[test]
fn smallest_rate_is_not_truncated() {
	// One unit in a hundred years, asked for every millisecond.
	let mut stream = Stream::new(1, START, START + 100 * YEAR);
	let mut all = Accumulator::default();
	assert_eq!(all.distribute(stream.advance(START + 1), 1_000_000_000_000_000_000_000), 0);
	assert!(all.carry > 0 || all.per_share > U256::zero());
	// A thousand coupons in thirty days, asked for in every block of three seconds, among 10^21
	// shares: all of them arrive, and evenly.
	let shares = 1_000_000_000_000_000_000_000;
	let mut stream = Stream::new(1_000, START, START + 30 * DAY);
	let mut all = Accumulator::default();
	let blocks = 30 * DAY / (3 * SECOND);
	for block in 1..=blocks {
		assert_eq!(all.distribute(stream.advance(START + block * 3 * SECOND), shares), 0);
		if block == blocks / 2 {
			let half = all.per_share * U256::from(shares) + U256::from(all.carry);
			assert_eq!(whole(half + (U256::one() << 100)), 500);
		}
	}
	assert_eq!(
		all.per_share * U256::from(shares) + U256::from(all.carry),
		U256::from(1_000) << 128
	);
}

#[test]
fn daily_amount_of_a_unit_arrives_however_often_it_is_asked_for() {
	let mut fraction = 0;
	let mut sum = 0;
	for _ in 0..DAY / SECOND {
		sum += due(1, SECOND, &mut fraction);
	}
	// A second is no whole number of parts: less than one part is lost each time.
	sum += due(1, 1, &mut fraction);
	assert_eq!(sum, 1);
	assert_eq!(due(86_400_000, 1, &mut 0), 1);
	assert_eq!(due(Balance::MAX, DAY, &mut 0), Balance::MAX);
	assert_eq!(due(Balance::MAX, Moment::MAX, &mut 0), Balance::MAX);
}

#[test]
fn refilling_never_pays_less_than_was_promised() {
	let fresh = || {
		let mut stream = Stream::new(1_000, START, START + 100);
		assert_eq!(units(stream.advance(START + 50)), 500);
		stream
	};
	let now = START + 50;
	let mut stream = fresh();
	assert_eq!(stream.refill(500, START + 150, now), Ok(()));
	assert_eq!((stream.left(), stream.end()), (1_000, START + 150));
	assert_eq!(units(stream.advance(START + 100)), 500, "as fast as before");
	for (amount, end) in [(499, 150), (0, 101), (500, 99), (1_000_000, 0), (0, 50)] {
		let mut stream = fresh();
		assert_eq!(stream.refill(amount, START + end, now), Err(RateFalls), "{amount} {end}");
		assert_eq!(stream, fresh());
	}
	assert_eq!(fresh().refill(1, START + 100, now), Ok(()));
	// One that is over promises nothing.
	let mut over = fresh();
	assert_eq!(units(over.advance(START + 100)), 500);
	assert_eq!(over.refill(1, START + 1_000, START + 500), Ok(()));
	assert_eq!(over.refill(1, START + 400, START + 500), Err(RateFalls));
	assert_eq!(over, {
		let mut it = Stream::new(1, START + 500, START + 1_000);
		let _ = it.advance(0);
		it
	});
}

#[test]
fn cutting_keeps_the_rate_until_the_new_end() {
	let mut stream = Stream::new(1_000, START, START + 100);
	assert_eq!(units(stream.advance(START + 20)), 200);
	assert_eq!(stream.cut(START + 60), 400);
	assert_eq!((stream.left(), stream.end()), (400, START + 60));
	assert_eq!(units(stream.advance(START + 40)), 200);
	assert_eq!(units(stream.advance(START + 60)), 200);
	assert_eq!(stream.cut(START + 70), 0);
	// Before it begins, all of it is cut off.
	let mut stream = Stream::new(7, START, START + 100);
	assert_eq!(stream.cut(START - 10), 7);
	assert_eq!((stream.left(), units(stream.advance(START))), (0, 0));
}

#[test]
fn stream_that_ends_before_it_begins_is_due_at_its_end() {
	let mut stream = Stream::new(7, 10, 5);
	assert_eq!(units(stream.advance(4)), 0);
	assert_eq!(units(stream.advance(5)), 7);
}

proptest! {
	#[test]
	fn parts_add_up_to_the_amount(
		amount: u128, start in 0..1u64 << 40, length in 1..1u64 << 40,
		cuts in prop::collection::vec(0..1u64 << 41, 0..20),
	) {
		let mut stream = Stream::new(amount, start, start + length);
		let mut sum = U256::zero();
		let mut cuts = cuts;
		cuts.sort_unstable();
		for now in cuts {
			sum += stream.advance(now);
			let even = U256::from(amount) * U256::from(now.clamp(start, start + length) - start)
				/ U256::from(length);
			// Less than one part of 2^-64 behind for each step.
			let behind = (even << 128).saturating_sub(sum) >> 64;
			prop_assert!(sum >> 128 <= even);
			prop_assert!(behind < U256::from(20) * U256::from(1 + amount / 4).min(U256::from(1) << 64));
		}
		sum += stream.advance(Moment::MAX);
		prop_assert_eq!(sum, U256::from(amount) << 128);
	}
}
