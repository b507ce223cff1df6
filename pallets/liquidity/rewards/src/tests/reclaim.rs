//! What nobody will earn.

use crate::{mock::*, Error, Event, HoldReason};
use frame_support::{assert_noop, assert_ok};
use hanse_curve::time::DAY;

#[test]
fn time_without_stakes_goes_back_to_the_funder_and_to_nobody_else() {
	ExtBuilder::default().build_and_execute(|| {
		let farm = create(terms(), 1_000, 100);
		after(40 * DAY);
		stake(ALICE, farm, 100);
		after(50 * DAY);
		events();
		assert_ok!(Rewards::reclaim(by(FUNDER), farm));
		assert_eq!(events(), [Event::Reclaimed { farm, funder: FUNDER, amount: 400 }]);
		assert_eq!(free(&GOLD, FUNDER), WEALTH - 600);
		assert_eq!(held(HoldReason::Reward, &GOLD, FUNDER), 600);
		after(100 * DAY);
		assert_eq!(claim(ALICE, farm), 600);
	});
}

#[test]
fn what_can_be_earned_cannot_be_reclaimed() {
	ExtBuilder::default().build_and_execute(|| {
		let farm = create(terms(), 1_000, 100);
		stake(ALICE, farm, 100);
		let reclaim = |who, farm| Rewards::reclaim(by(who), farm);
		assert_noop!(reclaim(FUNDER, farm + 1), Error::<Test>::FarmNotFound);
		assert_noop!(reclaim(ALICE, farm), Error::<Test>::NotFunder);
		let paid_by_chain = add_farm(program(10), SHARES, 1);
		assert_noop!(reclaim(FUNDER, paid_by_chain), Error::<Test>::NotFunded);
		for day in [0, 50, 100, 1_000] {
			after(day * DAY);
			assert_noop!(reclaim(FUNDER, farm), Error::<Test>::NothingToReclaim);
		}
		assert_eq!(claim(ALICE, farm), 1_000);
	});
}

#[test]
fn frozen_asset_waits() {
	ExtBuilder::default().build_and_execute(|| {
		let farm = create(terms(), 1_000, 100);
		after(40 * DAY);
		freeze(GOLD_ID);
		assert_noop!(
			Rewards::reclaim(by(FUNDER), farm),
			pallet_assets::Error::<Test>::AssetNotLive
		);
		thaw(GOLD_ID);
		assert_ok!(Rewards::reclaim(by(FUNDER), farm));
	});
}
