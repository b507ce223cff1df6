//! A new division of what liquidity and mining earn.

use crate::{mock::*, split::Split, *};
use frame_support::{assert_noop, assert_ok};
use hanse_curve::{
	time::{END_OF_2140, FOUR_YEARS, HOUR, SECOND, YEAR},
	Release,
};
use sp_runtime::{DispatchError, Perbill};

fn percent(number: u32) -> Perbill {
	Perbill::from_percent(number)
}

/// What the pair has received.
fn pair() -> (Balance, Balance) {
	(minted(LIQUIDITY), minted(MINING))
}

#[test]
fn resplit_is_refused_unless_governance_decides() {
	ExtBuilder::metamart().build_and_execute(|| {
		block_at(START + HOUR);
		assert_noop!(Emission::resplit(signed(1), percent(50)), DispatchError::BadOrigin);
	});
}

#[test]
fn resplit_is_refused_below_the_floor() {
	ExtBuilder::metamart().build_and_execute(|| {
		block_at(START + HOUR);
		let below = Perbill::from_parts(percent(5).deconstruct() - 1);
		assert_noop!(Emission::resplit(root(), below), Error::<Test>::ShareBelowFloor);
		assert_noop!(Emission::resplit(root(), percent(4)), Error::<Test>::ShareBelowFloor);
		assert_noop!(Emission::resplit(root(), percent(0)), Error::<Test>::ShareBelowFloor);
		assert_ok!(Emission::resplit(root(), percent(5)));
		assert_ok!(Emission::resplit(root(), percent(100)));
	});
}

#[test]
fn resplit_is_refused_without_a_pair() {
	ExtBuilder::metamart().pair(None).build_and_execute(|| {
		block_at(START + HOUR);
		assert_noop!(Emission::resplit(root(), percent(50)), Error::<Test>::PairNotFound);
	});
	ExtBuilder::inert().build_and_execute(|| {
		assert_noop!(Emission::resplit(root(), percent(50)), Error::<Test>::NothingLeft);
	});
}

#[test]
fn resplit_is_refused_before_mining_begins() {
	ExtBuilder::metamart().mining_start(START + YEAR).build_and_execute(|| {
		block_at(START + YEAR - 1);
		assert_noop!(Emission::resplit(root(), percent(50)), Error::<Test>::MiningNotStarted);
		set_time(START + YEAR);
		assert_ok!(Emission::resplit(root(), percent(50)));
	});
}

#[test]
fn resplit_is_refused_when_the_pair_has_nothing_left() {
	let mut buckets = buckets_of(&hanse_curve::economy::METAMART);
	buckets[0].schedule = Release::Linear { start: START, end: END_OF_2140 + YEAR };
	ExtBuilder::metamart().buckets(buckets).build_and_execute(|| {
		block_at(END_OF_2140);
		assert_eq!(CurrentStatus::<Test>::get().phase, Phase::Running);
		assert_noop!(Emission::resplit(root(), percent(50)), Error::<Test>::NothingLeft);
	});
}

#[test]
fn resplit_invents_no_number_when_a_sum_does_not_fit() {
	let mut ext = ExtBuilder::metamart().build();
	ext.execute_with(|| {
		block_at(START + HOUR);
		// No call leads here.
		let share = percent(50);
		let split = Split { base: 0, liquidity: Balance::MAX, mining: 0, share };
		SharingPair::<Test>::mutate(|pair| {
			pair.as_mut().expect("there is a pair").split = Some(split);
		});
		assert_noop!(Emission::resplit(root(), share), Error::<Test>::Overflow);
		set_time(START + YEAR);
		let before = pair();
		assert_ok!(Emission::poke(signed(1)));
		assert_eq!(pair(), before);
	});
}

#[test]
fn resplit_divides_only_what_comes_after() {
	ExtBuilder::metamart().build_and_execute(|| {
		block_at(START + FOUR_YEARS);
		assert_eq!(pair(), (coins(15_000_000), coins(29_000_000)));
		take_events();
		assert_ok!(Emission::resplit(root(), percent(50)));
		assert_eq!(
			take_events(),
			[Event::Resplit {
				liquidity_share: percent(50),
				liquidity_total: coins(37_000_000),
				mining_total: coins(51_000_000),
			}]
		);
		assert_eq!(pair(), (coins(15_000_000), coins(29_000_000)));
		// The second epoch pays 7.5 and 14.5 million, 11 to each now.
		block_at(START + 2 * FOUR_YEARS);
		assert_eq!(pair(), (coins(26_000_000), coins(40_000_000)));
		block_at(END_OF_2140);
		assert_eq!(pair(), (coins(37_000_000), coins(51_000_000)));
		assert_eq!(issuance(), coins(100_000_000));
	});
}

#[test]
fn resplit_keeps_what_is_earned_but_not_minted() {
	ExtBuilder::metamart().build_and_execute(|| {
		// No step has been made at all.
		set_time(START + FOUR_YEARS);
		assert_ok!(Emission::resplit(root(), percent(100)));
		assert_ok!(Emission::poke(signed(1)));
		assert_eq!(pair(), (coins(15_000_000), coins(29_000_000)));
		block_at(END_OF_2140);
		assert_eq!(pair(), (coins(59_000_000), coins(29_000_000)));
	});
}

#[test]
fn resplit_moves_nothing_when_repeated_in_a_block() {
	ExtBuilder::metamart().build_and_execute(|| {
		block_at(START + 12_345 * SECOND);
		let before = pair();
		for share in [5, 95, 33, 100, 7, 50] {
			assert_ok!(Emission::resplit(root(), percent(share)));
			Emission::step(START + 12_345 * SECOND);
			assert_eq!(pair(), before);
		}
		block_at(END_OF_2140);
		let flow = coins(88_000_000) - before.0 - before.1;
		assert_eq!(pair(), (before.0 + flow / 2, coins(88_000_000) - before.0 - flow / 2));
	});
}

#[test]
fn resplit_is_exact_at_the_end_after_many_odd_shares() {
	ExtBuilder::metamart().build_and_execute(|| {
		for i in 1..200u32 {
			block_at(START + u64::from(i) * 7_919_777 * SECOND);
			let parts = percent(5).deconstruct() + i * 4_700_001 % 950_000_000;
			assert_ok!(Emission::resplit(root(), Perbill::from_parts(parts)));
			check();
		}
		block_at(END_OF_2140);
		assert_eq!(pair().0 + pair().1, coins(88_000_000));
		assert_eq!(issuance(), coins(100_000_000));
	});
}

#[test]
fn resplit_in_every_block_costs_liquidity_no_more_than_rounding() {
	ExtBuilder::metamart().build_and_execute(|| {
		let share = Perbill::from_parts(50_000_001);
		block_at(START + FOUR_YEARS);
		assert_ok!(Emission::resplit(root(), share));
		let before = pair();
		for i in 1..=1_000u64 {
			set_time(START + FOUR_YEARS + i * 3 * SECOND);
			assert_ok!(Emission::resplit(root(), share));
		}
		assert_ok!(Emission::poke(signed(1)));
		let after = pair();
		let flow = after.0 + after.1 - before.0 - before.1;
		let exact = flow * Balance::from(share.deconstruct()) / 1_000_000_000;
		assert!(after.0 - before.0 <= exact && exact - (after.0 - before.0) <= 1_000);
	});
}
