//! Adding to a farm.

use crate::{mock::*, Error, Event, HoldReason};
use frame_support::{assert_noop, assert_ok, traits::fungibles::Inspect};
use hanse_curve::time::DAY;
use sp_runtime::TokenError;

fn top_up(amount: u128, days: u64) -> sp_runtime::DispatchResult {
	Rewards::top_up(by(FUNDER), 0, amount, NOW + days * DAY)
}

#[test]
fn more_is_paid_in_the_same_time() {
	ExtBuilder::default().build_and_execute(|| {
		let farm = create(terms(), 1_000, 100);
		stake(ALICE, farm, 100);
		after(50 * DAY);
		events();
		assert_ok!(top_up(500, 100));
		assert_eq!(events(), [Event::ToppedUp { farm, amount: 500, end: NOW + 100 * DAY }]);
		assert_eq!(held(HoldReason::Reward, &GOLD, FUNDER), 1_500);
		after(60 * DAY);
		assert_eq!(claim(ALICE, farm), 500 + 200);
		after(100 * DAY);
		assert_eq!(claim(ALICE, farm), 800);
	});
}

#[test]
fn more_is_paid_for_longer_as_fast_as_before() {
	ExtBuilder::default().build_and_execute(|| {
		let farm = create(terms(), 1_000, 100);
		stake(ALICE, farm, 100);
		after(50 * DAY);
		assert_noop!(top_up(499, 150), Error::<Test>::RateFalls);
		assert_ok!(top_up(500, 150));
		after(60 * DAY);
		assert_eq!(claimable(ALICE, farm), 600);
		after(150 * DAY);
		assert_eq!(claim(ALICE, farm), 1_500);
	});
}

#[test]
fn stakers_are_not_diluted_and_ends_do_not_come_nearer() {
	ExtBuilder::default().build_and_execute(|| {
		let farm = create(terms(), 1_000, 100);
		after(50 * DAY);
		assert_noop!(top_up(0, 101), Error::<Test>::RateFalls);
		assert_noop!(top_up(1_000_000, 99), Error::<Test>::RateFalls);
		assert_noop!(top_up(1, 365 * 6), Error::<Test>::EndsTooLate);
		assert_noop!(
			Rewards::top_up(by(ALICE), farm, 1, NOW + 100 * DAY),
			Error::<Test>::NotFunder
		);
		assert_noop!(
			Rewards::top_up(by(FUNDER), farm + 1, 1, NOW + 100 * DAY),
			Error::<Test>::FarmNotFound
		);
		let paid_by_chain = add_farm(program(10), SHARES, 1);
		assert_noop!(
			Rewards::top_up(by(FUNDER), paid_by_chain, 1, NOW + 100 * DAY),
			Error::<Test>::NotFunded
		);
		assert_noop!(top_up(WEALTH, 100), TokenError::FundsUnavailable);
		let supply = AllAssets::total_issuance(GOLD);
		endow(GOLD, FUNDER, u128::MAX - supply - 1_099);
		assert_noop!(top_up(100, 100), Error::<Test>::SupplyTooLarge);
		assert_ok!(top_up(99, 100));
	});
}

#[test]
fn farm_that_is_over_begins_anew() {
	ExtBuilder::default().build_and_execute(|| {
		let farm = create(terms(), 1_000, 100);
		stake(ALICE, farm, 100);
		after(200 * DAY);
		assert_noop!(top_up(10, 200), Error::<Test>::RateFalls);
		assert_ok!(top_up(10, 210));
		assert_eq!(claimable(ALICE, farm), 1_000, "nothing for the time between");
		stake(BOB, farm, 100);
		after(205 * DAY);
		assert_eq!((claim(ALICE, farm), claimable(BOB, farm)), (1_002, 2));
	});
}
