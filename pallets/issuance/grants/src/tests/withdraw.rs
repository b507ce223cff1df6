//! `withdraw`.

use crate::{mock::*, Error, Event, Offers};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError;

#[test]
fn withdraw_is_refused_to_all_but_the_granter() {
	ExtBuilder::default().build_and_execute(|| {
		let id = offer(BOB, &terms_in(NATIVE));
		assert_noop!(Grants::withdraw(RuntimeOrigin::root(), id), DispatchError::BadOrigin);
		for who in [BOB, CAROL, POT] {
			assert_noop!(
				Grants::withdraw(RuntimeOrigin::signed(who), id),
				Error::<Test>::NotGranter
			);
		}
	});
}

#[test]
fn withdraw_is_refused_when_there_is_no_offer() {
	ExtBuilder::default().build_and_execute(|| {
		let alice = || RuntimeOrigin::signed(ALICE);
		assert_noop!(Grants::withdraw(alice(), 0), Error::<Test>::OfferNotFound);
		// Nor after it was accepted, even if revocable.
		let id = accepted(BOB, &terms_in(NATIVE));
		assert_noop!(Grants::withdraw(alice(), id), Error::<Test>::OfferNotFound);
	});
}

#[test]
fn withdraw_gives_everything_back_once() {
	ExtBuilder::default().build_and_execute(|| {
		for asset in [NATIVE, GOLD, SILVER] {
			let id = offer(BOB, &terms_in(asset.clone()));
			events();
			let withdraw = || Grants::withdraw(RuntimeOrigin::signed(ALICE), id);
			assert_ok!(withdraw());

			assert!(!Offers::<Test>::contains_key(id));
			assert_eq!(free(&asset, ALICE), WEALTH);
			assert_eq!((held(&asset, ALICE), deposited(ALICE)), (0, 0));
			assert_eq!(events(), vec![Event::Withdrawn { id, granter: ALICE }]);
			assert_noop!(withdraw(), Error::<Test>::OfferNotFound);
		}
		assert_eq!(free(&NATIVE, ALICE), WEALTH);
	});
}

#[test]
fn withdraw_leaves_other_offers_alone() {
	ExtBuilder::default().build_and_execute(|| {
		let first = offer(BOB, &terms_in(GOLD));
		let second = offer(CAROL, &terms_in(GOLD));
		assert_ok!(Grants::withdraw(RuntimeOrigin::signed(ALICE), first));
		assert_eq!((held(&GOLD, ALICE), deposited(ALICE)), (1_000, DEPOSIT));
		assert!(Offers::<Test>::contains_key(second));
	});
}
