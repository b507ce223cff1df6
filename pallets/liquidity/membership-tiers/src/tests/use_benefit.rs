//! Using benefits.

use crate::{mock::*, Error, Event, Pass};
use frame_support::{assert_noop, assert_ok};
use hanse_curve::time::DAY;
use hanse_membership::Tier;

fn use_own(who: u64) -> sp_runtime::DispatchResult {
	Membership::use_benefit(by(who), MARKET, Pass::Own)
}

#[test]
fn uses_are_earned_by_the_time_of_a_tier_and_saved_for_a_period() {
	ExtBuilder::default().build_and_execute(|| {
		member(ALICE, GOLD);
		assert_noop!(use_own(ALICE), Error::<Test>::NoUsesLeft);
		set_time(NOW + 17 * DAY - 1);
		assert_noop!(use_own(ALICE), Error::<Test>::NoUsesLeft);
		day(17);
		assert_ok!(use_own(ALICE));
		assert_noop!(use_own(ALICE), Error::<Test>::NoUsesLeft);
		day(365);
		events();
		for left in [2, 1, 0] {
			assert_ok!(use_own(ALICE));
			let (market, who, pass, tier) = (MARKET, ALICE, Pass::Own, Tier::Gold);
			assert_eq!(events(), [Event::BenefitUsed { market, who, pass, tier, left }]);
		}
		assert_noop!(use_own(ALICE), Error::<Test>::NoUsesLeft);
	});
}

#[test]
fn higher_tier_earns_more_from_when_it_counts() {
	ExtBuilder::default().build_and_execute(|| {
		member(ALICE, SILVER);
		stake(ALICE, BLACK);
		day(14);
		// Seven days of Silver, and sixteen of Black: 78 of 30 days each.
		day(30);
		assert_eq!((tier(ALICE), status(ALICE).own_uses), (Some(Tier::Black), 2));
		for _ in 0..2 {
			assert_ok!(use_own(ALICE));
		}
		assert_noop!(use_own(ALICE), Error::<Test>::NoUsesLeft);
		day(33);
		assert_ok!(use_own(ALICE));
	});
}

#[test]
fn use_that_a_higher_tier_has_earned_is_one_of_what_the_member_is_now() {
	ExtBuilder::default().build_and_execute(|| {
		member(ALICE, BLACK);
		day(100);
		stake(ALICE, BRONZE);
		day(1_100);
		events();
		assert_ok!(use_own(ALICE));
		let (market, who, pass, tier) = (MARKET, ALICE, Pass::Own, Tier::Bronze);
		assert_eq!(events(), [Event::BenefitUsed { market, who, pass, tier, left: 0 }]);
	});
}

#[test]
fn tier_that_fades_earns_what_it_has_become() {
	ExtBuilder::default().build_and_execute(|| {
		member(ALICE, 2 * GOLD);
		day(200);
		stake(ALICE, 0);
		day(260);
		for _ in 0..3 {
			assert_ok!(use_own(ALICE));
		}
		day(300);
		// Silver now: whatever it was in between counts as that.
		assert_eq!((tier(ALICE), status(ALICE).own_uses), (Some(Tier::Silver), 2));
	});
}

#[test]
fn stake_that_is_missing_has_earned_nothing() {
	ExtBuilder::default().build_and_execute(|| {
		member(ALICE, BLACK);
		// Black would have earned two uses in twenty days, Bronze has not earned one.
		day(27);
		put_stake(ALICE, MARKET, BRONZE);
		assert_eq!((tier(ALICE), status(ALICE).own_uses), (Some(Tier::Bronze), 0));
		assert_noop!(use_own(ALICE), Error::<Test>::NoUsesLeft);
	});
}

#[test]
fn use_by_an_item_counts_there() {
	ExtBuilder::default().build_and_execute(|| {
		member(ALICE, GOLD);
		let item = mint(ALICE, Tier::Gold);
		let use_item = |who| Membership::use_benefit(by(who), MARKET, Pass::Item);
		assert_noop!(use_item(ALICE), Error::<Test>::NotWorn);
		assert_ok!(Membership::wear(by(ALICE), item));
		assert_noop!(use_item(ALICE), Error::<Test>::NoUsesLeft);
		assert_noop!(use_own(ALICE), Error::<Test>::TierTooLow);
		day(37);
		assert_ok!(use_item(ALICE));
		assert_eq!(Membership::item_status(item).expect("it exists").uses, 2);
		assert_eq!((status(ALICE).own_uses, status(ALICE).item_uses), (2, 2));
	});
}

#[test]
fn benefits_are_for_members_of_a_tier() {
	ExtBuilder::default().build_and_execute(|| {
		assert_noop!(use_own(ALICE), Error::<Test>::NotMember);
		member(ALICE, BRONZE - 1);
		assert_noop!(use_own(ALICE), Error::<Test>::TierTooLow);
		assert_noop!(Membership::use_benefit(by(ALICE), 9, Pass::Own), Error::<Test>::NoTiers);
	});
}
