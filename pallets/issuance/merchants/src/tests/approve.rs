//! `approve`.

use crate::{mock::*, Error, Event, MerchantState};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError;

#[test]
fn approve_is_refused_for_anybody_but_the_approvers() {
	ExtBuilder::default().build_and_execute(|| {
		registered(SHOP);
		for who in [SHOP, ALICE] {
			assert_noop!(Merchants::approve(signed(who), SHOP), DispatchError::BadOrigin);
		}
	});
}

#[test]
fn approve_is_refused_when_nothing_is_pending() {
	ExtBuilder::default().build_and_execute(|| {
		assert_noop!(Merchants::approve(root(), SHOP), Error::<Test>::MerchantNotFound);
		approved(SHOP);
		assert_noop!(Merchants::approve(root(), SHOP), Error::<Test>::NotPending);
	});
}

#[test]
fn approve_is_refused_without_a_judgement() {
	ExtBuilder::default().build_and_execute(|| {
		registered(NOBODY);
		assert_noop!(Merchants::approve(root(), NOBODY), Error::<Test>::NotJudged);
		judge(NOBODY, true);
		assert_ok!(Merchants::approve(root(), NOBODY));
	});
}

#[test]
fn approved_merchant_is_active() {
	ExtBuilder::default().build_and_execute(|| {
		registered(SHOP);
		events();
		assert_ok!(Merchants::approve(root(), SHOP));
		assert_eq!(merchant(SHOP).state, MerchantState::Active);
		assert_eq!(deposited(SHOP), MERCHANT_DEPOSIT);
		assert_eq!(events(), vec![Event::Approved { merchant: SHOP }]);
	});
}
