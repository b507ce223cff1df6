//! Leaving.

use crate::{mock::*, Error, Event, Members, Pass};
use frame_support::{assert_noop, assert_ok};

#[test]
fn deposit_comes_back_and_what_one_was_is_lost() {
	ExtBuilder::default().build_and_execute(|| {
		member(ALICE, GOLD);
		day(100);
		events();
		assert_ok!(Membership::leave(by(ALICE), MARKET));
		let (market, who, deposit) = (MARKET, ALICE, MEMBER_DEPOSIT);
		assert_eq!(events(), [Event::Left { market, who, deposit }]);
		assert!(!Members::<Test>::contains_key(MARKET, ALICE));
		assert_eq!(free(&NATIVE, ALICE), WEALTH);
		join(ALICE);
		assert_eq!((tier(ALICE), status(ALICE).own_uses), (None, 0), "it waits anew");
		day(107);
		assert!(Membership::use_benefit(by(ALICE), MARKET, Pass::Own).is_err());
	});
}

#[test]
fn nobody_leaves_who_has_not_joined() {
	ExtBuilder::default().build_and_execute(|| {
		assert_noop!(Membership::leave(by(ALICE), MARKET), Error::<Test>::NotMember);
		join(ALICE);
		assert_noop!(Membership::leave(by(BOB), MARKET), Error::<Test>::NotMember);
		assert_ok!(Membership::leave(by(ALICE), MARKET));
		assert_noop!(Membership::leave(by(ALICE), MARKET), Error::<Test>::NotMember);
	});
}
