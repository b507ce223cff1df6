//! Taking an item off.

use crate::{mock::*, Error, Event};
use frame_support::{assert_noop, assert_ok};
use hanse_membership::Tier;

#[test]
fn item_counts_no_more() {
	ExtBuilder::default().build_and_execute(|| {
		assert_noop!(Membership::take_off(by(ALICE), MARKET), Error::<Test>::NotMember);
		member(ALICE, GOLD);
		assert_noop!(Membership::take_off(by(ALICE), MARKET), Error::<Test>::NotWorn);
		let item = mint(ALICE, Tier::Gold);
		assert_ok!(Membership::wear(by(ALICE), item));
		events();
		assert_ok!(Membership::take_off(by(ALICE), MARKET));
		assert_eq!(events(), [Event::TakenOff { item, who: ALICE }]);
		assert_eq!(tier(ALICE), None);
		assert_noop!(Membership::take_off(by(ALICE), MARKET), Error::<Test>::NotWorn);
		// The binding stays: it was worn not long ago.
		give(item, ALICE, BOB);
		join(BOB);
		assert_noop!(Membership::wear(by(BOB), item), Error::<Test>::BoundElsewhere);
	});
}
