//! Taking note of a stake.

use crate::{mock::*, Error, Event, Watch};
use frame_support::{assert_noop, assert_ok};
use hanse_curve::time::DAY;
use hanse_membership::Tier;

#[test]
fn anybody_can_have_a_stake_noted() {
	ExtBuilder::default().build_and_execute(|| {
		join(ALICE);
		put_stake(ALICE, MARKET, GOLD);
		events();
		assert_ok!(Membership::refresh(by(BOB), MARKET, ALICE));
		assert_eq!(events(), [Event::Observed { market: MARKET, who: ALICE, staked: GOLD }]);
		day(7);
		assert_ok!(Membership::refresh(by(BOB), MARKET, ALICE));
		assert_eq!(events(), [], "nothing has changed");
		assert_eq!(tier(ALICE), Some(Tier::Gold));
	});
}

#[test]
fn stake_that_nobody_told_about_is_no_tier() {
	ExtBuilder::default().build_and_execute(|| {
		member(ALICE, GOLD);
		day(100);
		put_stake(ALICE, MARKET, SILVER);
		assert_eq!(tier(ALICE), Some(Tier::Silver), "never more than is staked");
		put_stake(ALICE, MARKET, BLACK);
		assert_eq!(tier(ALICE), Some(Tier::Gold));
		// What is found missing leaves nothing behind, whoever asks first.
		put_stake(ALICE, MARKET, SILVER);
		assert_ok!(Membership::refresh(by(BOB), MARKET, ALICE));
		assert_eq!(status(ALICE).level, SILVER);
		put_stake(ALICE, MARKET, 0);
		assert!(Membership::use_benefit(by(ALICE), MARKET, crate::Pass::Own).is_err());
		assert!(Membership::mint(by(ALICE), MARKET, Tier::Bronze).is_err());
		assert_ok!(Membership::refresh(by(BOB), MARKET, ALICE));
		assert_eq!(status(ALICE).level, 0);
	});
}

#[test]
fn what_was_staked_fades_once_it_is_taken_out() {
	ExtBuilder::default().build_and_execute(|| {
		member(ALICE, 2 * GOLD);
		day(200);
		stake(ALICE, 0);
		assert_eq!(status(ALICE).next_drop, Some(NOW + 260 * DAY + 1));
		day(260);
		assert_eq!((tier(ALICE), status(ALICE).level), (Some(Tier::Gold), GOLD));
		set_time(NOW + 260 * DAY + 1);
		assert_eq!(tier(ALICE), Some(Tier::Silver));
		day(200 + 60 * 5);
		assert_eq!((tier(ALICE), status(ALICE).level), (Some(Tier::Bronze), 2 * GOLD / 32));
		day(200 + 60 * 128);
		assert_eq!((tier(ALICE), status(ALICE).level), (None, 0));
	});
}

#[test]
fn watching_and_refreshing_need_a_member() {
	ExtBuilder::default().build_and_execute(|| {
		assert_noop!(Membership::refresh(by(BOB), MARKET, ALICE), Error::<Test>::NotMember);
		let before = root();
		<Membership as Watch<_, _>>::stake_changed(&ALICE, &MARKET);
		<Membership as Watch<_, _>>::stake_changed(&ALICE, &9);
		assert_eq!(root(), before);
	});
	ExtBuilder::default().without_terms().build_and_execute(|| {
		assert_noop!(Membership::refresh(by(BOB), MARKET, ALICE), Error::<Test>::NoTiers);
	});
}
