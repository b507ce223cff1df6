//! Average prices.

use crate::*;
use std::collections::BTreeMap;

const NOW: Moment = 1_700_000_000_000;

/// A pool with an oracle, and what it should remember.
struct Pool {
	oracle: Oracle,
	ring: BTreeMap<u32, Observation>,
	reserves: [Balance; 2],
	now: Moment,
	begin: Moment,
	/// The reserves that stood before each moment.
	history: Vec<(Moment, [Balance; 2])>,
}

impl Pool {
	fn new(reserves: [Balance; 2]) -> Self {
		let (oracle, first) = Oracle::begin(NOW);
		let ring = BTreeMap::from([(0, first)]);
		Self { oracle, ring, reserves, now: NOW, begin: NOW, history: Vec::new() }
	}

	fn wait(&mut self, time: Moment) {
		self.now += time;
	}

	/// A trade that leaves these reserves.
	fn trade(&mut self, reserves: [Balance; 2]) {
		let stored = self.oracle.touch(self.reserves, self.now).expect("there are reserves");
		if let Some((place, observation)) = stored {
			self.ring.insert(place, observation);
		}
		self.history.push((self.now, self.reserves));
		self.reserves = reserves;
	}

	fn average(&self, window: Moment) -> Option<[Price; 2]> {
		let read = |place: u32| self.ring.get(&place).copied();
		self.oracle.average(self.reserves, self.now, window, read)
	}

	/// What a million of the first asset was worth.
	fn worth(&self, window: Moment) -> Option<Balance> {
		value(1_000_000, self.average(window)?[0])
	}

	/// Whether the average is that of the whole history. A price is rounded down to 2^-96, and what
	/// it makes of an amount is as well: that can be one unit.
	fn is_exact(&self, window: Moment) -> bool {
		let (worth, expected) = (self.worth(window).expect("it existed"), self.expected(window));
		worth <= expected && expected - worth <= 1
	}

	/// The same by the whole history.
	fn expected(&self, window: Moment) -> Balance {
		let begin = self.now - window;
		assert!(begin >= self.begin);
		let mut sum = 0;
		let mut from = begin;
		for (until, reserves) in self.history.iter().chain([&(self.now, self.reserves)]) {
			if *until > from {
				sum += 1_000_000 * reserves[1] * u128::from(until - from) / reserves[0];
				from = *until;
			}
		}
		sum / u128::from(window)
	}
}

#[test]
fn fresh_pool_has_no_average() {
	let mut pool = Pool::new([1_000, 2_000]);
	assert_eq!(pool.average(1), None);
	pool.wait(SPACING);
	assert_eq!(pool.average(SPACING + 1), None);
	assert_eq!(pool.worth(SPACING), Some(2_000_000));
	assert_eq!(pool.worth(1), Some(2_000_000));
}

#[test]
fn window_is_bounded() {
	let mut pool = Pool::new([1_000, 2_000]);
	pool.wait(10 * MAX_WINDOW);
	assert_eq!(pool.average(0), None);
	assert_eq!(pool.worth(MAX_WINDOW), Some(2_000_000));
	assert_eq!(pool.average(MAX_WINDOW + 1), None);
	assert_eq!(MAX_WINDOW, 127 * 60_000);
}

#[test]
fn price_counts_from_the_next_block_on() {
	let mut pool = Pool::new([1_000, 1_000]);
	pool.wait(30 * SPACING);
	pool.trade([1_000, 1_000_000]);
	assert_eq!(pool.worth(SPACING), Some(1_000_000));
	pool.trade([1_000, 1_000]);
	pool.wait(SPACING);
	assert_eq!(pool.worth(SPACING), Some(1_000_000));
}

#[test]
fn average_weighs_prices_by_time() {
	let mut pool = Pool::new([1_000, 1_000]);
	pool.wait(10 * SPACING);
	pool.trade([1_000, 3_000]);
	pool.wait(10 * SPACING);
	assert_eq!(pool.worth(20 * SPACING), Some(2_000_000));
	assert_eq!(pool.worth(10 * SPACING), Some(3_000_000));
	assert_eq!(pool.worth(15 * SPACING), Some(2_333_333));
	let [first, second] = pool.average(20 * SPACING).expect("it existed");
	assert_eq!(value(3_000_000, first), Some(6_000_000));
	// The other way round: the average of 1 and 1/3.
	assert_eq!(value(3_000_000, second), Some(1_999_999));
}

/// A long silence before the last observation does not outweigh what came after it.
#[test]
fn average_is_exact_after_a_silence() {
	let mut pool = Pool::new([1_000, 1_000]);
	pool.wait(100_000 * SPACING);
	pool.trade([1_000, 5_000]);
	pool.wait(20 * SPACING);
	assert_eq!(pool.worth(40 * SPACING), Some(3_000_000));
	pool.trade([1_000, 1_000]);
	pool.wait(7 * SPACING);
	assert_eq!(pool.worth(40 * SPACING), Some(3_000_000));
}

#[test]
fn busy_pool_remembers_two_hours() {
	let mut pool = Pool::new([1_000_000, 1_000_000]);
	for step in 0..1_000u128 {
		pool.wait(SPACING);
		pool.trade([1_000_000, 1_000_000 + step * 1_000]);
	}
	assert_eq!(pool.ring.len() as u32, RING);
	for minutes in [1, 2, 30, 63, 64, 100, 126, 127] {
		let window = minutes * SPACING;
		assert!(pool.is_exact(window), "{minutes}");
	}
	// In the middle of a minute.
	pool.wait(SPACING / 2);
	assert!(pool.is_exact(10 * SPACING));
	assert!(pool.is_exact(SPACING / 4));
}

#[test]
fn observations_are_a_minute_apart() {
	let mut pool = Pool::new([1_000, 1_000]);
	pool.wait(SPACING - 1);
	pool.trade([1_000, 2_000]);
	assert_eq!((pool.ring.len(), pool.oracle.made), (1, 1));
	pool.wait(1);
	pool.trade([1_000, 2_000]);
	assert_eq!((pool.ring.len(), pool.oracle.made), (2, 2));
	assert_eq!(pool.oracle.newest, pool.now);
	// Once in a block.
	pool.trade([1_000, 4_000]);
	assert_eq!(pool.oracle.made, 2);
}

#[test]
fn average_between_observations_is_of_the_time_between_them() {
	let mut pool = Pool::new([1_000, 1_000]);
	pool.wait(SPACING / 2);
	pool.trade([1_000, 3_000]);
	pool.wait(10 * SPACING);
	pool.trade([1_000, 3_000]);
	pool.wait(SPACING);
	// The first half minute was at 1: spread over the ten and a half.
	let worth = pool.worth(11 * SPACING).expect("it existed");
	assert!((2_904_000..3_000_000).contains(&worth), "{worth}");
	assert!(pool.is_exact(11 * SPACING + SPACING / 2));
}

#[test]
fn sums_start_over_and_differences_survive() {
	let mut pool = Pool::new([1, Balance::MAX]);
	for _ in 0..200 {
		pool.wait(30 * 24 * 60 * SPACING);
		pool.trade([1, Balance::MAX]);
	}
	let [first, second] = pool.average(MAX_WINDOW).expect("it existed");
	assert_eq!(value(1, first), Some(Balance::MAX));
	assert_eq!(value(2, first), None);
	assert_eq!(value(Balance::MAX, second), Some(0));
}

#[test]
fn touch_of_an_empty_pool_is_refused() {
	let (mut oracle, _) = Oracle::begin(NOW);
	assert_eq!(oracle.touch([0, 1], NOW), Ok(None));
	assert_eq!(oracle.touch([0, 1], NOW + 1), Err(AmmError::Empty));
	assert_eq!(oracle.touch([1, 0], NOW + 1), Err(AmmError::Empty));
	// A clock that goes back counts nothing.
	assert_eq!(oracle.touch([1, 1], NOW - 1), Ok(None));
}

#[test]
fn missing_observations_are_no_price() {
	let mut pool = Pool::new([1_000, 1_000]);
	for _ in 0..10 {
		pool.wait(SPACING);
		pool.trade([1_000, 1_000]);
	}
	pool.ring.clear();
	assert_eq!(pool.average(5 * SPACING), None);
}
