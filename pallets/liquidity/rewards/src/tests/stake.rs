//! Staking.

use crate::{mock::*, Error, Event, HoldReason, Positions, StakeCount};
use frame_support::{assert_noop, assert_ok, traits::fungibles::Inspect};
use hanse_curve::time::DAY;
use sp_runtime::TokenError;

#[test]
fn staking_holds_the_amount_and_a_deposit_and_earns_from_then_on() {
	ExtBuilder::default().build_and_execute(|| {
		let farm = create(terms(), 1_000, 100);
		events();
		stake(ALICE, farm, 256);
		assert_eq!(events(), [Event::Staked { farm, who: ALICE, amount: 256 }]);
		assert_eq!(held(HoldReason::Stake, &SHARES, ALICE), 256);
		assert_eq!(held(HoldReason::Deposit, &NATIVE, ALICE), STAKE_DEPOSIT);
		assert_eq!(free(&SHARES, ALICE), WEALTH - 256);
		assert_eq!((farm_of(farm).total, farm_of(farm).stakers), (256, 1));
		assert_eq!(Told::get(), [(ALICE, SHARES, 256)]);
		assert_eq!(claimable(ALICE, farm), 0);
		after(50 * DAY);
		assert_eq!(claimable(ALICE, farm), 500);
	});
}

#[test]
fn adding_takes_no_second_deposit_and_keeps_what_was_earned() {
	ExtBuilder::default().build_and_execute(|| {
		let farm = create(terms(), 1_000, 100);
		stake(ALICE, farm, 300);
		stake(BOB, farm, 100);
		after(40 * DAY);
		// Less than the least stake: it is added to one.
		stake(ALICE, farm, 1);
		assert_eq!(claimable(ALICE, farm), 300);
		assert_eq!(held(HoldReason::Deposit, &NATIVE, ALICE), STAKE_DEPOSIT);
		assert_eq!((farm_of(farm).total, farm_of(farm).stakers), (401, 2));
		assert_eq!(StakeCount::<Test>::get(ALICE), 1);
		assert_eq!(Told::get().last(), Some(&(ALICE, SHARES, 301)));
	});
}

#[test]
fn stakes_of_one_asset_in_many_farms_add_up() {
	ExtBuilder::default().build_and_execute(|| {
		let farms = [create(terms(), 1_000, 100), create(terms(), 1_000, 100)];
		for farm in farms {
			stake(ALICE, farm, 100);
		}
		assert_eq!(Rewards::staked_of(ALICE, SHARES), 200);
		assert_eq!(Told::get(), [(ALICE, SHARES, 100), (ALICE, SHARES, 200)]);
	});
}

#[test]
fn staking_is_refused_where_it_makes_no_sense() {
	ExtBuilder::default().build_and_execute(|| {
		let farm = create(terms(), 1_000, 100);
		assert_noop!(Rewards::stake(by(ALICE), farm + 1, 100), Error::<Test>::FarmNotFound);
		assert_noop!(Rewards::stake(by(ALICE), farm, 0), Error::<Test>::StakeTooSmall);
		assert_noop!(Rewards::stake(by(ALICE), farm, MIN_STAKE - 1), Error::<Test>::StakeTooSmall);
		stake(ALICE, farm, MIN_STAKE);
		assert_noop!(Rewards::stake(by(ALICE), farm, 0), Error::<Test>::StakeTooSmall);
		assert_noop!(
			Rewards::stake(by(ALICE), farm, WEALTH - MIN_STAKE),
			TokenError::FundsUnavailable
		);
		assert_noop!(Rewards::stake(by(77), farm, 100), TokenError::FundsUnavailable);
		let counted = create(seeded(), 1_000, 100);
		assert_noop!(Rewards::stake(by(ALICE), counted, 100), Error::<Test>::StakedElsewhere);
		after(100 * DAY - 1);
		stake(BOB, farm, MIN_STAKE);
		after(100 * DAY);
		assert_noop!(Rewards::stake(by(CAROL), farm, 100), Error::<Test>::FarmOver);
		assert_noop!(Rewards::stake(by(ALICE), farm, 100), Error::<Test>::FarmOver);
	});
}

#[test]
fn account_has_at_most_so_many_places_and_leaving_frees_one() {
	ExtBuilder::default().build_and_execute(|| {
		let farms: Vec<_> = (0..=MAX_STAKES).map(|_| create(terms(), 1_000, 100)).collect();
		for farm in &farms[1..] {
			stake(ALICE, *farm, 100);
		}
		assert_noop!(Rewards::stake(by(ALICE), farms[0], 100), Error::<Test>::TooManyStakes);
		// More in a place that it has.
		stake(ALICE, farms[1], 100);
		assert_ok!(Rewards::unstake_all(by(ALICE), farms[1]));
		stake(ALICE, farms[0], 100);
		assert_eq!(StakeCount::<Test>::get(ALICE), MAX_STAKES);
		assert_eq!(Positions::<Test>::iter_prefix(ALICE).count() as u32, MAX_STAKES);
	});
}

#[test]
fn stake_that_could_never_be_released_is_refused() {
	ExtBuilder::default().build_and_execute(|| {
		let farm = create(terms(), 1_000, 100);
		let supply = AllAssets::total_issuance(SHARES);
		endow(SHARES, ALICE, u128::MAX - supply - 99);
		assert_noop!(Rewards::stake(by(ALICE), farm, 100), Error::<Test>::SupplyTooLarge);
		assert_ok!(Assets::burn(by(ISSUER), SHARES_ID, ALICE, 1));
		stake(ALICE, farm, 100);
	});
}

#[test]
fn staking_works_before_a_farm_begins_and_earns_nothing_until_then() {
	ExtBuilder::default().build_and_execute(|| {
		let (start, end) = (NOW + 10 * DAY, NOW + 20 * DAY);
		assert_ok!(Rewards::create(by(FUNDER), terms(), 1_000, start, end));
		stake(ALICE, 0, 100);
		after(10 * DAY);
		assert_eq!(claimable(ALICE, 0), 0);
		after(11 * DAY);
		assert_eq!(claimable(ALICE, 0), 100);
	});
}
