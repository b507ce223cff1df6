//! Leaving.

use crate::{mock::*, Error, Event, HoldReason, Positions};
use frame_support::{assert_noop, assert_ok};
use hanse_curve::time::DAY;
use sp_runtime::{DispatchError, TokenError};

#[test]
fn everything_comes_back_with_what_was_earned_and_the_deposit() {
	ExtBuilder::default().build_and_execute(|| {
		let farm = create(terms(), 1_000, 100);
		stake(ALICE, farm, 256);
		after(10 * DAY);
		events();
		assert_ok!(Rewards::unstake_all(by(ALICE), farm));
		assert_eq!(
			events(),
			[
				Event::Unstaked { farm, who: ALICE, amount: 256, forfeited: 0 },
				Event::Claimed { farm, who: ALICE, amount: 100 },
			]
		);
		assert_eq!(free(&SHARES, ALICE), WEALTH);
		assert_eq!(free(&NATIVE, ALICE), WEALTH);
		assert_eq!(free(&GOLD, ALICE), WEALTH + 100);
		assert!(!Positions::<Test>::contains_key(ALICE, farm));
		assert_eq!(held(HoldReason::Reward, &GOLD, FUNDER), 900);
	});
}

#[test]
fn nothing_earned_is_nothing_paid() {
	ExtBuilder::default().build_and_execute(|| {
		let farm = create(terms(), 1_000, 100);
		stake(ALICE, farm, 256);
		events();
		assert_ok!(Rewards::unstake_all(by(ALICE), farm));
		assert_eq!(events(), [Event::Unstaked { farm, who: ALICE, amount: 256, forfeited: 0 }]);
		assert!(!Positions::<Test>::contains_key(ALICE, farm));
	});
}

#[test]
fn payment_that_fails_keeps_nobody_and_stays_claimable() {
	ExtBuilder::default().build_and_execute(|| {
		let farm = create(terms(), 1_000, 100);
		stake(ALICE, farm, 256);
		after(10 * DAY);
		freeze(GOLD_ID);
		events();
		assert_ok!(Rewards::unstake_all(by(ALICE), farm));
		let error = DispatchError::from(pallet_assets::Error::<Test>::AssetNotLive);
		assert_eq!(
			events(),
			[
				Event::Unstaked { farm, who: ALICE, amount: 256, forfeited: 0 },
				Event::PaymentFailed { farm, who: ALICE, amount: 100, error },
			]
		);
		assert_eq!(free(&SHARES, ALICE), WEALTH);
		assert_eq!(held(HoldReason::Reward, &GOLD, FUNDER), 1_000);
		assert_noop!(Rewards::unstake_all(by(ALICE), farm), Error::<Test>::NotStaked);
		thaw(GOLD_ID);
		after(500 * DAY);
		assert_eq!(claim(ALICE, farm), 100);
		assert_eq!(free(&NATIVE, ALICE), WEALTH);
	});
}

#[test]
fn newcomer_without_an_account_in_the_reward_leaves_and_claims_later() {
	ExtBuilder::default().build_and_execute(|| {
		let farm = create(terms(), 100_000, 100);
		stake(NEWCOMER, farm, 256);
		after(DAY / 1_000);
		// One of gold, less than an account needs.
		assert_ok!(Rewards::unstake_all(by(NEWCOMER), farm));
		assert_eq!(free(&SHARES, NEWCOMER), WEALTH);
		assert_noop!(Rewards::claim(by(NEWCOMER), farm), TokenError::CannotCreate);
		assert_ok!(Assets::touch(by(NEWCOMER), GOLD_ID));
		endow(GOLD, NEWCOMER, GOLD_MINIMUM);
		assert_eq!(claim(NEWCOMER, farm), 1);
	});
}

#[test]
fn leaving_is_refused_to_those_who_have_not_staked() {
	ExtBuilder::default().build_and_execute(|| {
		let farm = create(terms(), 1_000, 100);
		assert_noop!(Rewards::unstake_all(by(ALICE), farm + 1), Error::<Test>::FarmNotFound);
		assert_noop!(Rewards::unstake_all(by(ALICE), farm), Error::<Test>::NotStaked);
		stake(ALICE, farm, 100);
		assert_noop!(Rewards::unstake_all(by(BOB), farm), Error::<Test>::NotStaked);
		let counted = create(seeded(), 1_000, 100);
		join(ALICE, counted, 300);
		assert_noop!(Rewards::unstake_all(by(ALICE), counted), Error::<Test>::StakedElsewhere);
		freeze(SHARES_ID);
		assert_noop!(
			Rewards::unstake_all(by(ALICE), farm),
			pallet_assets::Error::<Test>::AssetNotLive
		);
	});
}
