//! `register`.

use crate::{mock::*, Error, Event, Merchant, MerchantState, Name, Promotion, Uri};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::{DispatchError, DispatchResult, TokenError};

fn register(who: u64, promotion: Option<Promotion<u64>>) -> DispatchResult {
	Merchants::register(signed(who), name("Shop"), uri("https://shop"), promotion)
}

fn brought_by(promoter: u64) -> Option<Promotion<u64>> {
	Some(Promotion { promoter, until: NOW + 1_000 })
}

#[test]
fn register_is_refused_when_unsigned() {
	ExtBuilder::default().build_and_execute(|| {
		assert_noop!(
			Merchants::register(root(), name("Shop"), uri(""), None),
			DispatchError::BadOrigin
		);
	});
}

#[test]
fn register_is_refused_twice() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(register(SHOP, None));
		assert_noop!(register(SHOP, None), Error::<Test>::AlreadyRegistered);
	});
}

#[test]
fn register_is_refused_without_a_name() {
	ExtBuilder::default().build_and_execute(|| {
		assert_noop!(
			Merchants::register(signed(SHOP), Name::new(), Uri::new(), None),
			Error::<Test>::EmptyName
		);
	});
}

#[test]
fn register_is_refused_without_the_deposit() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(Balances::transfer_all(signed(SHOP), ALICE, true));
		assert_noop!(register(SHOP, None), TokenError::FundsUnavailable);
	});
}

#[test]
fn promoter_is_refused_when_it_is_the_merchant() {
	ExtBuilder::default().build_and_execute(|| {
		assert_noop!(register(SHOP, brought_by(SHOP)), Error::<Test>::SelfPromotion);
	});
}

#[test]
fn promoter_is_refused_when_the_merchant_promotes_it() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(register(SHOP, brought_by(RIVAL)));
		assert_noop!(register(RIVAL, brought_by(SHOP)), Error::<Test>::PromoterCycle);
		assert_ok!(register(RIVAL, brought_by(PROMOTER)));
	});
}

#[test]
fn sunset_is_refused_when_past_or_beyond_the_horizon() {
	ExtBuilder::default().build_and_execute(|| {
		let until = |until| Some(Promotion { promoter: PROMOTER, until });
		assert_noop!(register(SHOP, until(NOW)), Error::<Test>::TooEarly);
		assert_noop!(register(SHOP, until(NOW + HORIZON + 1)), Error::<Test>::TooLate);
		assert_ok!(register(SHOP, until(NOW + 1)));
		assert_ok!(register(RIVAL, until(NOW + HORIZON)));
	});
}

#[test]
fn registered_merchant_waits_and_leaves_its_deposit() {
	ExtBuilder::default().build_and_execute(|| {
		let promotion = brought_by(PROMOTER);
		assert_ok!(register(SHOP, promotion.clone()));
		assert_eq!(
			merchant(SHOP),
			Merchant {
				name: name("Shop"),
				uri: uri("https://shop"),
				promotion: promotion.clone(),
				state: MerchantState::Pending,
				token: None,
				deposit: MERCHANT_DEPOSIT,
			}
		);
		assert_eq!(deposited(SHOP), MERCHANT_DEPOSIT);
		assert_eq!(Balances::free_balance(SHOP), WEALTH - MERCHANT_DEPOSIT);
		assert_eq!(events(), vec![Event::Registered { merchant: SHOP, promotion }]);
	});
}
