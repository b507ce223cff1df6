//! `refuse`.

use crate::{mock::*, Error, Event, Registry};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError;

#[test]
fn refuse_is_refused_for_others_and_without_anything_pending() {
	ExtBuilder::default().build_and_execute(|| {
		assert_noop!(Merchants::refuse(root(), SHOP), Error::<Test>::MerchantNotFound);
		registered(SHOP);
		assert_noop!(Merchants::refuse(signed(RIVAL), SHOP), DispatchError::BadOrigin);
		assert_ok!(Merchants::approve(root(), SHOP));
		assert_noop!(Merchants::refuse(root(), SHOP), Error::<Test>::NotPending);
	});
}

#[test]
fn refused_merchant_has_its_deposit_and_may_try_again() {
	ExtBuilder::default().build_and_execute(|| {
		registered(SHOP);
		events();
		assert_ok!(Merchants::refuse(root(), SHOP));
		assert!(!Registry::<Test>::contains_key(SHOP));
		assert_eq!((deposited(SHOP), Balances::free_balance(SHOP)), (0, WEALTH));
		assert_eq!(events(), vec![Event::Refused { merchant: SHOP }]);
		approved(SHOP);
	});
}
