//! Putting an item on.

use crate::{mock::*, Error, Event, Pass};
use frame_support::{assert_noop, assert_ok};
use hanse_curve::time::DAY;
use hanse_membership::Tier;

#[test]
fn item_counts_for_whoever_wears_and_owns_it() {
	ExtBuilder::default().build_and_execute(|| {
		member(ALICE, GOLD);
		let item = mint(ALICE, Tier::Gold);
		assert_eq!(tier(ALICE), None);
		events();
		assert_ok!(Membership::wear(by(ALICE), item));
		assert_eq!(events(), [Event::Worn { item, who: ALICE }]);
		assert_eq!(tier(ALICE), Some(Tier::Gold));
		day(10_000);
		stake(ALICE, 0);
		day(20_000);
		assert_eq!(tier(ALICE), Some(Tier::Gold), "for ever");
		give(item, ALICE, BOB);
		assert_eq!((tier(ALICE), tier(BOB)), (None, None));
		join(BOB);
		assert_ok!(Membership::wear(by(BOB), item));
		assert_eq!((tier(ALICE), tier(BOB)), (None, Some(Tier::Gold)));
		give(item, BOB, ALICE);
		assert_eq!((tier(ALICE), tier(BOB)), (None, None), "she has to put it on again");
	});
}

#[test]
fn another_item_replaces_the_one_that_was_worn() {
	ExtBuilder::default().build_and_execute(|| {
		member(ALICE, GOLD);
		let gold = mint(ALICE, Tier::Gold);
		day(14);
		let bronze = mint(ALICE, Tier::Bronze);
		assert_ok!(Membership::wear(by(ALICE), gold));
		assert_ok!(Membership::wear(by(ALICE), bronze));
		assert_eq!(tier(ALICE), Some(Tier::Bronze));
		assert_ok!(Membership::wear(by(ALICE), gold));
		assert_eq!(tier(ALICE), Some(Tier::Gold));
	});
}

#[test]
fn item_is_refused_to_others_and_to_the_next_owner_for_a_while() {
	ExtBuilder::default().build_and_execute(|| {
		member(ALICE, GOLD);
		let item = mint(ALICE, Tier::Gold);
		join(BOB);
		assert_noop!(Membership::wear(by(ALICE), item + 1), Error::<Test>::ItemNotFound);
		assert_noop!(Membership::wear(by(BOB), item), Error::<Test>::NotOwner);
		give(item, ALICE, CAROL);
		assert_noop!(Membership::wear(by(CAROL), item), Error::<Test>::NotMember);
		join(CAROL);
		assert_ok!(Membership::wear(by(CAROL), item));
		give(item, CAROL, BOB);
		assert_noop!(Membership::wear(by(BOB), item), Error::<Test>::BoundElsewhere);
		set_time(NOW + 8 * DAY - 1);
		assert_noop!(Membership::wear(by(BOB), item), Error::<Test>::BoundElsewhere);
		set_time(NOW + 7 * DAY + REBIND);
		assert_ok!(Membership::wear(by(BOB), item));
		day(30);
		assert_ok!(Membership::use_benefit(by(BOB), MARKET, Pass::Item));
	});
}
