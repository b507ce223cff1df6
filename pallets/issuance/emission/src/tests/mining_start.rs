//! When mining begins.

use crate::{mock::*, *};
use frame_support::{assert_noop, assert_ok};
use hanse_curve::{
	time::{DAY, END_OF_2140, FOUR_YEARS, HOUR, YEAR},
	Release,
};
use sp_runtime::{DispatchError, Perbill};

/// Mining begins after a year, unless somebody decides otherwise.
fn after_a_year() -> ExtBuilder {
	ExtBuilder::metamart().mining_start(START + YEAR)
}

#[test]
fn mining_start_is_refused_unless_governance_decides() {
	after_a_year().build_and_execute(|| {
		let start = START + 2 * YEAR;
		assert_noop!(Emission::set_mining_start(signed(1), start), DispatchError::BadOrigin);
	});
}

#[test]
fn mining_start_moves_and_the_end_does_not() {
	after_a_year().build_and_execute(|| {
		block_at(START + DAY);
		take_events();
		let start = START + 2 * FOUR_YEARS;
		assert_ok!(Emission::set_mining_start(root(), start));
		assert_eq!(take_events(), [Event::MiningStartSet { start }]);

		block_at(start);
		assert_eq!(minted(MINING), 0);
		// Four of 115 years become as much of what is left.
		let scaled = u128::from(FOUR_YEARS) * u128::from(END_OF_2140 - start);
		let epoch = (scaled / u128::from(END_OF_2140 - START)) as u64;
		block_at(start + epoch);
		assert!(minted(MINING).abs_diff(coins(29_000_000)) < coins(1));
		block_at(END_OF_2140 - HOUR);
		assert!(minted(MINING) < coins(58_000_000));
		block_at(END_OF_2140);
		assert_eq!(minted(MINING), coins(58_000_000));
		assert_eq!(issuance(), coins(100_000_000));
	});
}

#[test]
fn mining_start_can_move_back_and_forth_without_a_trace() {
	let direct = {
		let mut ext = after_a_year().build();
		ext.execute_with(|| {
			assert_ok!(Emission::set_mining_start(root(), START + 777 * DAY));
			Buckets::<Test>::get()
		})
	};
	after_a_year().build_and_execute(|| {
		for days in [1_000, 3, 800, 999, 777] {
			assert_ok!(Emission::set_mining_start(root(), START + days * DAY));
		}
		assert_eq!(Buckets::<Test>::get(), direct);
		// Back to the curve that the economy was published with.
		assert_ok!(Emission::set_mining_start(root(), START));
		assert_eq!(Buckets::<Test>::get()[3].schedule, Release::Curve(curve()));
	});
}

#[test]
fn mining_start_is_refused_once_mining_has_begun() {
	after_a_year().build_and_execute(|| {
		set_time(START + YEAR - 1);
		assert_ok!(Emission::set_mining_start(root(), START + YEAR));
		set_time(START + YEAR);
		assert_noop!(
			Emission::set_mining_start(root(), START + 2 * YEAR),
			Error::<Test>::MiningAlreadyStarted
		);
	});
}

#[test]
fn mining_start_is_refused_in_the_past() {
	after_a_year().build_and_execute(|| {
		block_at(START + DAY);
		assert_noop!(
			Emission::set_mining_start(root(), START + DAY - 1),
			Error::<Test>::StartInPast
		);
		assert_noop!(Emission::set_mining_start(root(), 0), Error::<Test>::StartInPast);
		// A clock that falls back does not open the past again.
		set_time(START);
		assert_noop!(
			Emission::set_mining_start(root(), START + DAY - 1),
			Error::<Test>::StartInPast
		);
		assert_ok!(Emission::set_mining_start(root(), START + DAY));
		block_at(START + DAY + HOUR);
		assert!(minted(MINING) > 0);
	});
}

#[test]
fn mining_start_is_refused_outside_the_curve() {
	after_a_year().build_and_execute(|| {
		set_time(START - DAY);
		for start in [START - 1, END_OF_2140, END_OF_2140 + 1, u64::MAX] {
			assert_noop!(
				Emission::set_mining_start(root(), start),
				Error::<Test>::StartOutsideCurve
			);
		}
	});
}

#[test]
fn mining_start_is_refused_when_liquidity_would_fall_below_its_floor() {
	after_a_year().build_and_execute(|| {
		// Liquidity halves every four years. In the fourth epoch it still has 5.4 % beside mining
		// at its richest, in the fifth it would have 2.7 %.
		assert_ok!(Emission::set_mining_start(root(), START + 3 * FOUR_YEARS));
		for start in [START + 3 * FOUR_YEARS + YEAR, START + 4 * FOUR_YEARS, END_OF_2140 - 1] {
			assert_noop!(Emission::set_mining_start(root(), start), Error::<Test>::ShareBelowFloor);
		}
	});
}

#[test]
fn mining_start_keeps_the_floor_in_every_month() {
	after_a_year().build_and_execute(|| {
		assert_ok!(Emission::set_mining_start(root(), START + 3 * FOUR_YEARS));
		let buckets = Buckets::<Test>::get();
		let plan = Plan { buckets: &buckets, pair: None };
		let mut before = (0, 0);
		let mut now = START;
		while now < END_OF_2140 {
			now += 30 * DAY;
			let after = (
				plan.earned(LIQUIDITY, now).expect("liquidity is a bucket"),
				plan.earned(MINING, now).expect("mining is a bucket"),
			);
			let (liquidity, both) = (after.0 - before.0, after.0 - before.0 + after.1 - before.1);
			assert!(liquidity * 20 + 60 >= both, "{liquidity} of {both} at {now}");
			before = after;
		}
	});
}

#[test]
fn mining_start_is_refused_without_mining() {
	ExtBuilder::metamart().pair(None).build_and_execute(|| {
		assert_noop!(Emission::set_mining_start(root(), START + YEAR), Error::<Test>::PairNotFound);
	});
	ExtBuilder::inert().build_and_execute(|| {
		assert_noop!(Emission::set_mining_start(root(), START + YEAR), Error::<Test>::NothingLeft);
	});
}

#[test]
fn mining_start_and_resplit_follow_each_other() {
	after_a_year().build_and_execute(|| {
		let start = START + FOUR_YEARS;
		assert_ok!(Emission::set_mining_start(root(), start));
		block_at(start);
		assert_eq!((minted(LIQUIDITY), minted(MINING)), (coins(15_000_000), 0));
		assert_ok!(Emission::resplit(root(), Perbill::from_percent(5)));
		block_at(END_OF_2140);
		// Five in a hundred of the 15 and 58 million that were to come.
		assert_eq!(minted(LIQUIDITY), coins(15_000_000) + coins(73_000_000) / 20);
		assert_eq!(minted(MINING), coins(73_000_000) / 20 * 19);
	});
}
