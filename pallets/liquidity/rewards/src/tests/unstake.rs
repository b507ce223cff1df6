//! Taking a part out.

use crate::{mock::*, Error, Event, HoldReason, Positions, StakeCount, Staked};
use frame_support::{assert_noop, assert_ok};
use hanse_curve::time::DAY;

#[test]
fn part_comes_free_and_the_rest_goes_on_earning() {
	ExtBuilder::default().build_and_execute(|| {
		let farm = create(terms(), 1_000, 100);
		stake(ALICE, farm, 384);
		stake(BOB, farm, 128);
		after(10 * DAY);
		events();
		assert_ok!(Rewards::unstake(by(ALICE), farm, 256));
		assert_eq!(events(), [Event::Unstaked { farm, who: ALICE, amount: 256, forfeited: 0 }]);
		assert_eq!(held(HoldReason::Stake, &SHARES, ALICE), 128);
		assert_eq!(Told::get().last(), Some(&(ALICE, SHARES, 128)));
		after(50 * DAY);
		assert_eq!((claimable(ALICE, farm), claimable(BOB, farm)), (75 + 200, 25 + 200));
	});
}

#[test]
fn last_part_leaves_what_was_earned_to_be_claimed() {
	ExtBuilder::default().build_and_execute(|| {
		let farm = create(terms(), 1_000, 100);
		stake(ALICE, farm, 256);
		after(10 * DAY);
		assert_ok!(Rewards::unstake(by(ALICE), farm, 256));
		assert_eq!(held(HoldReason::Stake, &SHARES, ALICE), 0);
		assert_eq!(held(HoldReason::Deposit, &NATIVE, ALICE), STAKE_DEPOSIT);
		assert!(!Staked::<Test>::contains_key(ALICE, SHARES));
		assert_eq!((farm_of(farm).total, farm_of(farm).stakers), (0, 1));
		after(20 * DAY);
		assert_eq!(claim(ALICE, farm), 100);
		assert_eq!(held(HoldReason::Deposit, &NATIVE, ALICE), 0);
		assert_eq!((farm_of(farm).stakers, StakeCount::<Test>::get(ALICE)), (0, 0));
	});
}

#[test]
fn last_part_that_has_earned_nothing_ends_the_position() {
	ExtBuilder::default().build_and_execute(|| {
		let farm = create(terms(), 1_000, 100);
		stake(ALICE, farm, 300);
		assert_ok!(Rewards::unstake(by(ALICE), farm, 300));
		assert!(!Positions::<Test>::contains_key(ALICE, farm));
		assert_eq!(free(&SHARES, ALICE), WEALTH);
		assert_eq!(free(&NATIVE, ALICE), WEALTH);
	});
}

#[test]
fn taking_out_is_refused_where_it_makes_no_sense() {
	ExtBuilder::default().build_and_execute(|| {
		let farm = create(terms(), 1_000, 100);
		assert_noop!(Rewards::unstake(by(ALICE), farm + 1, 1), Error::<Test>::FarmNotFound);
		assert_noop!(Rewards::unstake(by(ALICE), farm, 1), Error::<Test>::NotStaked);
		stake(ALICE, farm, 300);
		assert_noop!(Rewards::unstake(by(ALICE), farm, 301), Error::<Test>::StakeTooLarge);
		assert_noop!(Rewards::unstake(by(ALICE), farm, 0), Error::<Test>::StakeTooSmall);
		assert_noop!(Rewards::unstake(by(ALICE), farm, 201), Error::<Test>::StakeTooSmall);
		assert_noop!(Rewards::unstake(by(ALICE), farm, 299), Error::<Test>::StakeTooSmall);
		assert_ok!(Rewards::unstake(by(ALICE), farm, 200));
		let counted = create(seeded(), 1_000, 100);
		assert_noop!(Rewards::unstake(by(ALICE), counted, 100), Error::<Test>::StakedElsewhere);
		join(ALICE, counted, 300);
		assert_noop!(Rewards::unstake(by(ALICE), counted, 100), Error::<Test>::StakedElsewhere);
		// Somebody else's stake.
		assert_noop!(Rewards::unstake(by(BOB), farm, 100), Error::<Test>::NotStaked);
	});
}

#[test]
fn frozen_stake_waits_and_is_not_lost() {
	ExtBuilder::default().build_and_execute(|| {
		let farm = create(terms(), 1_000, 100);
		stake(ALICE, farm, 300);
		freeze(SHARES_ID);
		assert_noop!(
			Rewards::unstake(by(ALICE), farm, 300),
			pallet_assets::Error::<Test>::AssetNotLive
		);
		thaw(SHARES_ID);
		assert_ok!(Rewards::unstake(by(ALICE), farm, 300));
	});
}
