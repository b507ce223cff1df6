use crate::{mock::*, Communities, Error, Event, Stakes, MAX_LOTS};
use frame_support::{assert_noop, assert_ok};
use hanse_ballot::Power;
use hanse_curve::time::DAY;
use sp_runtime::TokenError;

#[test]
fn stake_is_held_and_gains_power_daily() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(Dao::stake(signed(ALICE), 0, 1_000));
		assert_eq!(events(), [Event::Staked { community: 0, who: ALICE, amount: 1_000 }]);
		assert_eq!((free(&NATIVE, ALICE), held(&NATIVE, ALICE)), (WEALTH - 1_000, 1_000));
		assert_eq!(Communities::<Test>::get(0).map(|chain| chain.members), Some(1));
		// It joins with the next day, whose end is the first with any power.
		for (days, steps) in [(0, 0), (1, 0), (2, 1), (3, 2), (30, 29), (31, 30), (90, 30)] {
			after(days * DAY);
			let power = Power::from(1_000 * steps);
			assert_eq!((Dao::power_of(0, ALICE), Dao::total_power(0)), (power, power));
		}
	});
}

#[test]
fn more_stake_gains_power_by_itself() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(Dao::stake(signed(ALICE), 0, 100));
		after(20 * DAY);
		assert_ok!(Dao::stake(signed(ALICE), 0, 1_000));
		assert_ok!(Dao::stake(signed(ALICE), 0, 1_000));
		assert_ok!(Dao::stake(signed(BOB), 0, 50));
		after(31 * DAY);
		assert_eq!(Dao::power_of(0, ALICE), Power::from(100u32 * 30 + 2_000 * 10));
		assert_eq!(Dao::total_power(0), Power::from(100u32 * 30 + 2_050 * 10));
		assert_eq!(Communities::<Test>::get(0).map(|chain| chain.members), Some(2));
	});
}

#[test]
fn stake_of_a_community_is_in_its_asset() {
	ExtBuilder::default().build_and_execute(|| {
		let id = created(EVE);
		assert_ok!(Dao::stake(signed(ALICE), id, 1_000));
		assert_eq!((held(&NATIVE, ALICE), held(&GOLD, ALICE)), (0, 1_000));
		assert_ok!(Dao::stake(signed(ALICE), 0, 500));
		assert_eq!((held(&NATIVE, ALICE), held(&GOLD, ALICE)), (500, 1_000));
		assert_eq!(Stakes::<Test>::get(0).total(), 500);
		assert_eq!(Stakes::<Test>::get(id).total(), 1_000);
	});
}

#[test]
fn stake_is_refused_when_it_is_too_small() {
	ExtBuilder::default().build_and_execute(|| {
		let stake = |amount| Dao::stake(signed(ALICE), 0, amount);
		assert_noop!(stake(0), Error::<Test>::StakeTooSmall);
		assert_noop!(stake(MIN_STAKE - 1), Error::<Test>::StakeTooSmall);
		assert_ok!(stake(MIN_STAKE));
		assert_ok!(stake(1));
		assert_noop!(stake(0), Error::<Test>::StakeTooSmall);
	});
}

#[test]
fn stake_is_refused_when_it_cannot_be_held() {
	ExtBuilder::default().build_and_execute(|| {
		let all = WEALTH - ED;
		assert_noop!(Dao::stake(signed(ALICE), 7, 100), Error::<Test>::CommunityNotFound);
		assert_noop!(Dao::stake(signed(ALICE), 0, all + 1), TokenError::FundsUnavailable);
		assert_noop!(Dao::stake(signed(ALICE), 0, u128::MAX), Error::<Test>::SupplyTooLarge);
		assert_ok!(Dao::stake(signed(ALICE), 0, all));
	});
}

/// Every day more than there are places for, until the oldest has full power in every proposal that
/// can still be voted on.
#[test]
fn stake_is_refused_on_too_many_days() {
	ExtBuilder::default().build_and_execute(|| {
		for day in 0..u64::from(MAX_LOTS) {
			after(day * DAY);
			assert_ok!(Dao::stake(signed(ALICE), 0, 100));
		}
		after(u64::from(MAX_LOTS) * DAY);
		assert_noop!(Dao::stake(signed(ALICE), 0, 100), Error::<Test>::TooManyLots);
		// Thirty days to full power, and the longest vote of thirteen and a bit.
		after(44 * DAY);
		assert_noop!(Dao::stake(signed(ALICE), 0, 100), Error::<Test>::TooManyLots);
		after(45 * DAY);
		assert_ok!(Dao::stake(signed(ALICE), 0, 100));
	});
}

/// An asset can be worth nothing, and what a member has in storage is not.
#[test]
fn stake_of_another_asset_takes_a_deposit_once() {
	ExtBuilder::default().build_and_execute(|| {
		let id = created(EVE);
		events();
		assert_ok!(Dao::stake(signed(ALICE), id, 1_000));
		let deposit = MEMBER_DEPOSIT;
		let entered = Event::Entered { community: id, who: ALICE, deposit };
		let staked = |amount| Event::Staked { community: id, who: ALICE, amount };
		assert_eq!(events(), [entered, staked(1_000)]);
		assert_ok!(Dao::stake(signed(ALICE), id, 50));
		assert_eq!((events(), deposited(ALICE)), (vec![staked(50)], deposit));
		assert_ok!(Dao::unstake(signed(ALICE), id, 1_050));
		assert_eq!(deposited(ALICE), deposit);
		after(UNBONDING);
		events();
		assert_ok!(Dao::withdraw(signed(BOB), id, ALICE));
		let withdrawn = Event::Withdrawn { community: id, who: ALICE, amount: 1_050 };
		let left = Event::Left { community: id, who: ALICE, deposit };
		assert_eq!(events(), [left, withdrawn]);
		assert_eq!((deposited(ALICE), free(&NATIVE, ALICE)), (0, WEALTH));
		// In the chain, stake pays for itself.
		assert_ok!(Dao::stake(signed(ALICE), 0, 1_000));
		assert_eq!(deposited(ALICE), 0);
		let all = free(&NATIVE, BOB) - MEMBER_DEPOSIT;
		assert_ok!(Balances::transfer_keep_alive(signed(BOB), EVE, all));
		assert_noop!(Dao::stake(signed(BOB), id, 100), TokenError::FundsUnavailable);
	});
}
