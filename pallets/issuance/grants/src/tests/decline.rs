//! `decline`.

use crate::{mock::*, Error, Event, Offers};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError;

#[test]
fn decline_is_refused_to_all_but_the_beneficiary() {
	ExtBuilder::default().build_and_execute(|| {
		let id = offer(BOB, &terms_in(NATIVE));
		assert_noop!(Grants::decline(RuntimeOrigin::none(), id), DispatchError::BadOrigin);
		for who in [ALICE, CAROL, POT] {
			assert_noop!(
				Grants::decline(RuntimeOrigin::signed(who), id),
				Error::<Test>::NotBeneficiary
			);
		}
	});
}

#[test]
fn decline_gives_everything_back_to_the_granter_once() {
	ExtBuilder::default().build_and_execute(|| {
		for asset in [NATIVE, GOLD, SILVER] {
			let id = offer(BOB, &terms_in(asset.clone()));
			events();
			let decline = || Grants::decline(RuntimeOrigin::signed(BOB), id);
			assert_ok!(decline());

			assert!(!Offers::<Test>::contains_key(id));
			assert_eq!((free(&asset, ALICE), free(&asset, BOB)), (WEALTH, WEALTH));
			assert_eq!(deposited(ALICE), 0);
			assert_eq!(events(), vec![Event::Declined { id, beneficiary: BOB, granter: ALICE }]);
			assert_noop!(decline(), Error::<Test>::OfferNotFound);
		}
	});
}
