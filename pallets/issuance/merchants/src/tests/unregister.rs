//! `unregister`.

use crate::{mock::*, Error, Event, Registry};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError;

#[test]
fn unregister_is_refused_when_there_is_nothing_pending() {
	ExtBuilder::default().build_and_execute(|| {
		assert_noop!(Merchants::unregister(root()), DispatchError::BadOrigin);
		assert_noop!(Merchants::unregister(signed(SHOP)), Error::<Test>::MerchantNotFound);
		approved(SHOP);
		assert_noop!(Merchants::unregister(signed(SHOP)), Error::<Test>::NotPending);
	});
}

#[test]
fn unregister_returns_the_deposit_once() {
	ExtBuilder::default().build_and_execute(|| {
		registered(SHOP);
		events();
		assert_ok!(Merchants::unregister(signed(SHOP)));
		assert!(!Registry::<Test>::contains_key(SHOP));
		assert_eq!(Balances::free_balance(SHOP), WEALTH);
		assert_eq!(events(), vec![Event::Unregistered { merchant: SHOP }]);
		assert_noop!(Merchants::unregister(signed(SHOP)), Error::<Test>::MerchantNotFound);
		registered(SHOP);
	});
}
