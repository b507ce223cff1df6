//! `pause` and `resume`.

use crate::{mock::*, Error, Event, MerchantState};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError;

#[test]
fn pause_and_resume_are_refused_out_of_turn() {
	ExtBuilder::default().build_and_execute(|| {
		assert_noop!(Merchants::pause(root()), DispatchError::BadOrigin);
		assert_noop!(Merchants::resume(root()), DispatchError::BadOrigin);
		assert_noop!(Merchants::pause(signed(SHOP)), Error::<Test>::MerchantNotFound);
		registered(SHOP);
		assert_noop!(Merchants::pause(signed(SHOP)), Error::<Test>::NotApproved);
		assert_noop!(Merchants::resume(signed(SHOP)), Error::<Test>::NotApproved);
		assert_ok!(Merchants::approve(root(), SHOP));
		assert_noop!(Merchants::resume(signed(SHOP)), Error::<Test>::NotPaused);
		assert_ok!(Merchants::pause(signed(SHOP)));
		assert_noop!(Merchants::pause(signed(SHOP)), Error::<Test>::NotActive);
	});
}

#[test]
fn merchant_pauses_and_resumes() {
	ExtBuilder::default().build_and_execute(|| {
		approved(SHOP);
		events();
		assert_ok!(Merchants::pause(signed(SHOP)));
		assert_eq!(merchant(SHOP).state, MerchantState::Paused);
		assert_ok!(Merchants::resume(signed(SHOP)));
		assert_eq!(merchant(SHOP).state, MerchantState::Active);
		assert_eq!(
			events(),
			vec![Event::Paused { merchant: SHOP }, Event::Resumed { merchant: SHOP }]
		);
	});
}

#[test]
fn paused_merchant_still_answers_what_was_requested_before() {
	ExtBuilder::default().with_table(&menu()).build_and_execute(|| {
		let id = requested(ALICE, bread(), 1);
		assert_ok!(Merchants::pause(signed(SHOP)));
		assert_ok!(Merchants::confirm(signed(SHOP), ALICE, id));
	});
}
