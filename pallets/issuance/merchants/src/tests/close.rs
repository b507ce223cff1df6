//! `close`.

use crate::{mock::*, Error, Event, MerchantState, Tables};
use frame_support::{assert_noop, assert_ok};
use hanse_curve::time::DAY;
use sp_runtime::DispatchResult;

fn close() -> DispatchResult {
	Merchants::close(signed(BOB), SHOP)
}

fn wind_down() {
	assert_ok!(Merchants::wind_down(signed(SHOP), SHOP, NOW + WIND_DOWN_NOTICE));
}

#[test]
fn close_is_refused_out_of_turn() {
	ExtBuilder::default().build_and_execute(|| {
		assert_noop!(close(), Error::<Test>::MerchantNotFound);
		registered(SHOP);
		assert_noop!(close(), Error::<Test>::NotApproved);
		assert_ok!(Merchants::approve(root(), SHOP));
		assert_noop!(close(), Error::<Test>::NotWindingDown);
		assert_ok!(Merchants::suspend(root(), SHOP));
		assert_noop!(close(), Error::<Test>::NotWindingDown);
		assert_ok!(Merchants::reinstate(root(), SHOP));
		wind_down();
		after(WIND_DOWN_NOTICE - 1);
		assert_noop!(close(), Error::<Test>::StillRedeemable);
		after(WIND_DOWN_NOTICE);
		assert_ok!(close());
		assert_noop!(close(), Error::<Test>::MerchantClosed);
	});
}

#[test]
fn suspended_merchant_closes_when_its_end_has_come() {
	ExtBuilder::default().with_table(&menu()).build_and_execute(|| {
		let before = Balances::free_balance(SHOP);
		let id = requested(ALICE, bread(), 1);
		assert_ok!(Merchants::suspend(root(), SHOP));
		assert_ok!(Merchants::wind_down(root(), SHOP, NOW + WIND_DOWN_NOTICE));
		after(WIND_DOWN_NOTICE - 1);
		assert_noop!(close(), Error::<Test>::StillRedeemable);
		after(WIND_DOWN_NOTICE);
		assert_noop!(close(), Error::<Test>::RequestsOpen);
		assert_ok!(Merchants::take_back(signed(BOB), ALICE, id));
		assert_ok!(close());
		assert_eq!(merchant(SHOP).state, MerchantState::Closed);
		assert_eq!(Balances::free_balance(SHOP), before + MERCHANT_DEPOSIT);
	});
}

#[test]
fn close_waits_for_open_requests() {
	ExtBuilder::default().with_table(&menu()).build_and_execute(|| {
		wind_down();
		after(WIND_DOWN_NOTICE - DAY);
		let id = requested(ALICE, bread(), 1);
		after(WIND_DOWN_NOTICE);
		assert_noop!(close(), Error::<Test>::RequestsOpen);
		// Anybody can clear the way, so no holder can keep the merchant from closing.
		assert_ok!(Merchants::take_back(signed(SHOP), ALICE, id));
		assert_ok!(close());
	});
}

#[test]
fn closed_merchant_has_its_deposit_and_is_over_for_good() {
	ExtBuilder::default().with_table(&menu()).build_and_execute(|| {
		let (coin, before) = (coin(), Balances::free_balance(SHOP));
		assert_ok!(Merchants::claim_allowance(signed(ALICE), coin, tea()));
		wind_down();
		after(WIND_DOWN_NOTICE);
		events();
		assert_ok!(close());
		assert_eq!(events(), vec![Event::Closed { merchant: SHOP }]);
		assert_eq!(Balances::free_balance(SHOP), before + MERCHANT_DEPOSIT);
		assert_eq!(deposited(SHOP), 0);
		let closed = merchant(SHOP);
		assert_eq!((closed.state, closed.token), (MerchantState::Closed, Some(coin)));
		assert!(closed.name.is_empty() && closed.uri.is_empty());
		assert!(!Tables::<Test>::contains_key(coin));
		// What an allowance holds is the holder's, although its period has not ended.
		let window = Merchants::window_of(ALICE, coin, tea()).expect("it has begun");
		assert!(window.until > Timestamp::get());
		let terms = Merchants::name_of(&tea());
		assert_ok!(Merchants::release_allowance(signed(BOB), ALICE, coin, terms));
		assert_eq!(free(coin, ALICE), SUPPLY / 2);
		assert_noop!(
			Merchants::register(signed(SHOP), name("Shop"), uri(""), None),
			Error::<Test>::AlreadyRegistered
		);
	});
}
