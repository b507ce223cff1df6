//! Items that were burnt.

use crate::{mock::*, Cards, Error, Event};
use frame_support::{assert_noop, assert_ok};
use hanse_membership::Tier;

#[test]
fn burnt_item_is_forgotten_and_counts_for_nobody() {
	ExtBuilder::default().build_and_execute(|| {
		member(ALICE, GOLD);
		let item = mint(ALICE, Tier::Gold);
		assert_ok!(Membership::wear(by(ALICE), item));
		assert_noop!(Membership::forget(by(BOB), item + 1), Error::<Test>::ItemNotFound);
		assert_noop!(Membership::forget(by(BOB), item), Error::<Test>::ItemExists);
		assert_ok!(Nfts::burn(by(ALICE), COLLECTION, item));
		assert_eq!(tier(ALICE), None);
		assert_eq!(Membership::item_status(item).expect("not forgotten").owner, None);
		events();
		assert_ok!(Membership::forget(by(BOB), item));
		assert_eq!(events(), [Event::Forgotten { item }]);
		assert!(!Cards::<Test>::contains_key(item));
		assert_noop!(Membership::forget(by(BOB), item), Error::<Test>::ItemNotFound);
		assert_eq!(tier(ALICE), None);
		day(14);
		assert_eq!(mint(ALICE, Tier::Gold), item + 1, "its number is not used again");
	});
}
