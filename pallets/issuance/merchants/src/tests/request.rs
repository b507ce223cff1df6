//! `request`.

use crate::{mock::*, Error, Event, HoldReason, OpenRequests, Redemption, Request, RequestCount};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::{traits::BadOrigin, DispatchResult, TokenError};

fn request(who: u64, terms: Redemption, lots: u32) -> DispatchResult {
	Merchants::request(signed(who), FIRST_ID, terms, lots)
}

#[test]
fn request_is_refused_when_the_merchant_takes_none() {
	ExtBuilder::default().with_table(&menu()).build_and_execute(|| {
		assert_noop!(Merchants::request(root(), coin(), bread(), 1), BadOrigin);
		assert_noop!(
			Merchants::request(signed(ALICE), coin() + 1, bread(), 1),
			Error::<Test>::TokenNotFound
		);
		assert_ok!(Merchants::pause(signed(SHOP)));
		assert_noop!(request(ALICE, bread(), 1), Error::<Test>::MerchantPaused);
		assert_ok!(Merchants::suspend(root(), SHOP));
		assert_noop!(request(ALICE, bread(), 1), Error::<Test>::MerchantSuspended);
		assert_ok!(Merchants::reinstate(root(), SHOP));
		assert_ok!(Merchants::wind_down(root(), SHOP, NOW + WIND_DOWN_NOTICE));
		assert_ok!(request(ALICE, bread(), 1));
		after(WIND_DOWN_NOTICE);
		assert_noop!(request(ALICE, bread(), 1), Error::<Test>::MerchantClosed);
	});
}

#[test]
fn request_is_refused_on_terms_that_are_not_offered() {
	ExtBuilder::default().with_table(&menu()).build_and_execute(|| {
		let cheaper = Redemption { tokens: 1, ..bread() };
		assert_noop!(request(ALICE, cheaper, 1), Error::<Test>::NotOffered);
		assert_noop!(request(ALICE, bread(), 0), Error::<Test>::ZeroLots);
	});
}

#[test]
fn request_is_refused_when_the_price_exceeds_a_balance() {
	let dear = Redemption { tokens: u128::MAX, ..bread() };
	let table = [crate::Entitlement::Redeem(dear.clone())];
	ExtBuilder::default().with_table(&table).build_and_execute(|| {
		assert_noop!(request(ALICE, dear, 2), Error::<Test>::PriceOverflow);
	});
}

#[test]
fn request_is_refused_without_the_tokens_or_the_deposit() {
	ExtBuilder::default().with_table(&menu()).build_and_execute(|| {
		assert_noop!(request(CAROL, bread(), 1), TokenError::FundsUnavailable);
		// All but the smallest unit can be redeemed.
		let all = u32::try_from(SUPPLY / 4 / bread().tokens).expect("fits");
		assert_noop!(request(BOB, bread(), all), TokenError::FundsUnavailable);
		assert_ok!(request(BOB, bread(), all - 1));
		assert_ok!(Balances::transfer_all(signed(ALICE), BOB, true));
		assert_noop!(request(ALICE, bread(), 1), TokenError::FundsUnavailable);
	});
}

#[test]
fn request_is_refused_when_the_holder_has_too_many() {
	ExtBuilder::default().with_table(&menu()).build_and_execute(|| {
		for _ in 0..MAX_REQUESTS {
			assert_ok!(request(ALICE, bread(), 1));
		}
		assert_noop!(request(ALICE, bread(), 1), Error::<Test>::TooManyRequests);
		// Nobody else is kept out by that.
		assert_ok!(request(BOB, bread(), 1));
		assert_ok!(Merchants::decline(signed(SHOP), ALICE, 1));
		assert_ok!(request(ALICE, bread(), 1));
	});
}

#[test]
fn requested_tokens_are_on_hold_and_still_the_holders() {
	ExtBuilder::default().with_table(&menu()).build_and_execute(|| {
		let native = Balances::free_balance(ALICE);
		let id = requested(ALICE, bread(), 7);
		let expected = Request {
			asset: FIRST_ID,
			terms: bread(),
			lots: 7,
			amount: 14,
			deadline: NOW + CONFIRM_WINDOW,
			deposit: REQUEST_DEPOSIT,
		};
		assert_eq!(Merchants::requests_of(ALICE), vec![(id, expected.clone())]);
		assert_eq!(held(FIRST_ID, HoldReason::Redemption, ALICE), 14);
		assert_eq!(free(FIRST_ID, ALICE), SUPPLY / 2 - 14);
		assert_eq!(Balances::free_balance(ALICE), native - REQUEST_DEPOSIT);
		assert_eq!((RequestCount::<Test>::get(ALICE), OpenRequests::<Test>::get(FIRST_ID)), (1, 1));
		assert_eq!(events(), vec![Event::Requested { id, holder: ALICE, request: expected }]);
		assert_noop!(
			Assets::transfer(signed(ALICE), FIRST_ID, BOB, SUPPLY / 2 - 13),
			pallet_assets::Error::<Test>::BalanceLow
		);
	});
}
