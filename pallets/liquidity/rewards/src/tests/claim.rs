//! Claiming.

use crate::{mock::*, Error, Event, HoldReason, Terms};
use frame_support::{assert_noop, assert_ok};
use hanse_curve::time::DAY;

#[test]
fn claim_pays_the_share_of_the_time_staked() {
	ExtBuilder::default().build_and_execute(|| {
		let farm = create(terms(), 1_000, 100);
		stake(ALICE, farm, 100);
		after(10 * DAY);
		stake(BOB, farm, 300);
		after(50 * DAY);
		events();
		assert_eq!(claim(ALICE, farm), 100 + 100);
		assert_eq!(events(), [Event::Claimed { farm, who: ALICE, amount: 200 }]);
		assert_eq!(claim(BOB, farm), 300);
		assert_eq!(held(HoldReason::Reward, &GOLD, FUNDER), 500);
		assert_eq!(held(HoldReason::Stake, &SHARES, ALICE), 100, "still staked");
	});
}

#[test]
fn claiming_often_pays_no_less_and_no_more() {
	ExtBuilder::default().build_and_execute(|| {
		let farm = create(terms(), 100_000, 100);
		stake(ALICE, farm, 100);
		stake(BOB, farm, 100);
		let sum: u128 = (1..=100)
			.map(|day| {
				after(day * DAY);
				claim(ALICE, farm)
			})
			.sum();
		assert_eq!(sum, 50_000);
		assert_eq!(claim(BOB, farm), 50_000);
	});
}

#[test]
fn claim_is_refused_when_there_is_nothing() {
	ExtBuilder::default().build_and_execute(|| {
		let farm = create(terms(), 1_000, 100);
		assert_noop!(Rewards::claim(by(ALICE), farm + 1), Error::<Test>::FarmNotFound);
		assert_noop!(Rewards::claim(by(ALICE), farm), Error::<Test>::NotStaked);
		stake(ALICE, farm, 128);
		assert_noop!(Rewards::claim(by(ALICE), farm), Error::<Test>::NothingToClaim);
		after(DAY / 10 - 1);
		assert_noop!(Rewards::claim(by(ALICE), farm), Error::<Test>::NothingToClaim);
		after(DAY / 10);
		assert_eq!(claim(ALICE, farm), 1);
		assert_noop!(Rewards::claim(by(ALICE), farm), Error::<Test>::NothingToClaim);
	});
}

#[test]
fn claim_that_cannot_be_paid_changes_nothing() {
	ExtBuilder::default().build_and_execute(|| {
		let farm = create(terms(), 1_000, 100);
		stake(ALICE, farm, 100);
		after(10 * DAY);
		freeze(GOLD_ID);
		assert_noop!(Rewards::claim(by(ALICE), farm), pallet_assets::Error::<Test>::AssetNotLive);
		// Staking and taking out go on.
		stake(ALICE, farm, 100);
		stake(BOB, farm, 100);
		assert_ok!(Rewards::unstake(by(ALICE), farm, 100));
		thaw(GOLD_ID);
		assert_eq!(claim(ALICE, farm), 100);
	});
}

#[test]
fn funder_can_stake_in_its_own_farm() {
	ExtBuilder::default().build_and_execute(|| {
		let farm = create(terms(), 1_000, 100);
		stake(FUNDER, farm, 100);
		after(10 * DAY);
		assert_eq!(claim(FUNDER, farm), 100);
		assert_eq!(free(&GOLD, FUNDER), WEALTH - 900);
	});
}

#[test]
fn freezing_its_own_balance_keeps_no_funder_from_paying() {
	use frame_support::traits::fungible::MutateFreeze;
	ExtBuilder::default().build_and_execute(|| {
		let farm = create(Terms { reward: NATIVE, ..terms() }, 1_000, 100);
		assert_ok!(<Balances as MutateFreeze<_>>::set_freeze(&1, &FUNDER, WEALTH));
		stake(ALICE, farm, 100);
		after(10 * DAY);
		assert_eq!(claim(ALICE, farm), 100);
	});
}
