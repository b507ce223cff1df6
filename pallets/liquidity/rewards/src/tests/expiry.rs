//! What happens when rewards end, run dry, or cannot be paid. Elsewhere, each of these has kept
//! stakes for ever.

use crate::{mock::*, Error, Event, HoldReason, Terms};
use frame_support::{assert_noop, assert_ok};
use hanse_curve::time::DAY;

/// In pallet-asset-rewards, the first call after the end makes every later one underflow.
#[test]
fn stakes_leave_one_after_the_other_long_after_the_end() {
	ExtBuilder::default().build_and_execute(|| {
		let farm = create(terms(), 1_000, 100);
		for who in [ALICE, BOB, CAROL, NEWCOMER] {
			stake(who, farm, 100);
		}
		after(100 * DAY + 1);
		assert_ok!(Rewards::unstake(by(ALICE), farm, 100));
		after(150 * DAY);
		assert_eq!(claim(BOB, farm), 250);
		assert_ok!(Rewards::unstake(by(BOB), farm, 100));
		after(5_000 * DAY);
		assert_ok!(Rewards::unstake_all(by(CAROL), farm));
		assert_ok!(Rewards::unstake_all(by(NEWCOMER), farm));
		assert_eq!(claim(ALICE, farm), 250);
		assert_eq!(claimable(CAROL, farm), 0);
		assert_eq!(free(&GOLD, CAROL), WEALTH + 250);
		assert_eq!(free(&GOLD, NEWCOMER), 250);
		assert_eq!(farm_of(farm).stakers, 0);
		assert_ok!(Rewards::close(by(FUNDER), farm));
	});
}

/// There, anybody may take out for a staker once the rewards have ended.
#[test]
fn nobody_takes_out_for_somebody_else_after_the_end() {
	ExtBuilder::default().build_and_execute(|| {
		let farm = create(terms(), 1_000, 100);
		stake(ALICE, farm, 100);
		after(1_000 * DAY);
		for who in [BOB, FUNDER, ISSUER] {
			assert_noop!(Rewards::unstake(by(who), farm, 100), Error::<Test>::NotStaked);
			assert_noop!(Rewards::unstake_all(by(who), farm), Error::<Test>::NotStaked);
			assert_noop!(Rewards::claim(by(who), farm), Error::<Test>::NotStaked);
		}
		assert_eq!(held(HoldReason::Stake, &SHARES, ALICE), 100);
	});
}

#[test]
fn clock_that_runs_back_keeps_nobody() {
	ExtBuilder::default().build_and_execute(|| {
		let farm = create(terms(), 1_000, 100);
		stake(ALICE, farm, 100);
		after(50 * DAY);
		stake(BOB, farm, 100);
		after(40 * DAY);
		assert_ok!(Rewards::unstake_all(by(ALICE), farm));
		assert_eq!(free(&GOLD, ALICE), WEALTH + 500);
		assert_ok!(Rewards::unstake_all(by(BOB), farm));
	});
}

/// There, rates of less than a part of 4,096 of a unit a block pay nothing.
#[test]
fn smallest_rate_pays() {
	ExtBuilder::default().build_and_execute(|| {
		let farm = create(Terms { reward: SILVER, ..terms() }, 2, 1_825);
		stake(ALICE, farm, WEALTH / 2);
		for block in 1..2_000 {
			after(block * 3_000);
			// Every block asks.
			assert_ok!(Rewards::stake(by(ALICE), farm, 1));
		}
		after(1_825 * DAY / 2 + DAY);
		assert_eq!(claim(ALICE, farm), 1, "half of the time is half of two");
	});
}

#[test]
fn pot_that_runs_dry_keeps_nobody_and_promises_nothing() {
	ExtBuilder::default().build_and_execute(|| {
		let program = program(WEALTH / 10);
		let farm = add_farm(program, SHARES, 1);
		stake(ALICE, farm, 128);
		stake(BOB, farm, 128);
		after(8 * DAY);
		assert_eq!(claim(ALICE, farm), WEALTH / 10 * 4);
		after(20 * DAY);
		events();
		assert_ok!(Rewards::unstake_all(by(ALICE), farm));
		let (drawn, missing) = (WEALTH / 5 - ED, WEALTH + ED);
		assert_eq!(
			events()[..2],
			[Event::Drawn { program, amount: drawn }, Event::RanDry { program, missing }]
		);
		assert_eq!(free(&NATIVE, ALICE), WEALTH + WEALTH / 2 - ED / 2);
		after(30 * DAY);
		assert_ok!(Rewards::unstake(by(BOB), farm, 128));
		assert_eq!(claimable(BOB, farm), WEALTH / 2 - ED / 2);
		assert_ok!(Rewards::claim(by(BOB), farm));
		// What was missing is not made up once the pot has something again.
		stake(CAROL, farm, 128);
		endow(NATIVE, pot_account(0), WEALTH);
		after(31 * DAY);
		assert_eq!(claim(CAROL, farm), WEALTH / 10);
	});
}

#[test]
fn pot_that_fails_or_lies_pays_nothing_and_keeps_nobody() {
	ExtBuilder::default().build_and_execute(|| {
		let program = program(1_000);
		let farm = add_farm(program, SHARES, 1);
		for (day, does) in (0..).zip([Pot::Fails, Pot::Overstates, Pot::Overpays]) {
			stake(ALICE, farm, 100);
			PotDoes::set(does);
			after((day + 1) * DAY);
			events();
			assert_ok!(Rewards::unstake_all(by(ALICE), farm));
			assert_eq!(events()[0], Event::RanDry { program, missing: 1_000 }, "{does:?}");
			assert_eq!(free(&NATIVE, ALICE), WEALTH);
			assert_eq!(free(&NATIVE, pot_account(0)), WEALTH);
			assert_eq!(free(&NATIVE, CUSTODIAN), WEALTH);
		}
	});
}

#[test]
fn everything_but_the_payment_goes_on_while_the_reward_is_frozen() {
	ExtBuilder::default().build_and_execute(|| {
		let farm = create(terms(), 1_000, 100);
		stake(ALICE, farm, 200);
		after(10 * DAY);
		freeze(GOLD_ID);
		stake(BOB, farm, 200);
		after(20 * DAY);
		stake(ALICE, farm, 200);
		assert_ok!(Rewards::unstake(by(ALICE), farm, 200));
		assert_ok!(Rewards::unstake_all(by(BOB), farm));
		after(30 * DAY);
		assert_ok!(Rewards::unstake_all(by(ALICE), farm));
		assert_noop!(Rewards::claim(by(ALICE), farm), pallet_assets::Error::<Test>::AssetNotLive);
		assert_eq!(free(&SHARES, ALICE) + free(&SHARES, BOB), 2 * WEALTH);
		// Coming back does not lose what was owed.
		stake(BOB, farm, 100);
		assert_eq!((claimable(ALICE, farm), claimable(BOB, farm)), (250, 50));
		thaw(GOLD_ID);
		assert_eq!((claim(ALICE, farm), claim(BOB, farm)), (250, 50));
	});
}

#[test]
fn blocked_staker_and_frozen_funder_keep_no_stake() {
	ExtBuilder::default().build_and_execute(|| {
		let farm = create(terms(), 1_000, 100);
		stake(ALICE, farm, 200);
		after(10 * DAY);
		assert_ok!(Assets::block(by(ISSUER), GOLD_ID, ALICE));
		assert_ok!(Rewards::unstake_all(by(ALICE), farm));
		assert_ok!(Assets::thaw(by(ISSUER), GOLD_ID, ALICE));
		let paid = match crate::Positions::<Test>::contains_key(ALICE, farm) {
			true => claim(ALICE, farm),
			false => free(&GOLD, ALICE) - WEALTH,
		};
		assert_eq!(paid, 100);
		stake(BOB, farm, 200);
		after(20 * DAY);
		assert_ok!(Assets::freeze(by(ISSUER), GOLD_ID, FUNDER));
		assert_ok!(Rewards::unstake(by(BOB), farm, 200));
		assert_eq!(claimable(BOB, farm), 100);
	});
}

#[test]
fn asset_that_is_staked_or_owed_cannot_be_destroyed() {
	ExtBuilder::default().build_and_execute(|| {
		let farm = create(terms(), 1_000, 100);
		stake(ALICE, farm, 200);
		for id in [GOLD_ID, SHARES_ID] {
			assert!(Assets::start_destroy(by(ISSUER), id).is_err());
		}
	});
}
