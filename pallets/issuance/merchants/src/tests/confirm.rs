//! `confirm`.

use crate::{mock::*, Error, Event, HoldReason, OpenRequests, RequestCount, Settlement};
use frame_support::{assert_noop, assert_ok, traits::fungibles::Inspect};
use sp_runtime::{traits::BadOrigin, DispatchResult, TokenError};

fn confirm(who: u64, holder: u64, id: u64) -> DispatchResult {
	Merchants::confirm(signed(who), holder, id)
}

#[test]
fn confirm_is_refused_for_anybody_but_the_merchant() {
	ExtBuilder::default().with_table(&menu()).build_and_execute(|| {
		issued(RIVAL);
		let id = requested(ALICE, bread(), 1);
		assert_noop!(Merchants::confirm(root(), ALICE, id), BadOrigin);
		for who in [ALICE, BOB, RIVAL] {
			assert_noop!(confirm(who, ALICE, id), Error::<Test>::NotMerchant);
		}
		assert_noop!(confirm(SHOP, BOB, id), Error::<Test>::RequestNotFound);
		assert_noop!(confirm(SHOP, ALICE, id + 1), Error::<Test>::RequestNotFound);
	});
}

#[test]
fn confirm_is_refused_from_the_deadline_on() {
	ExtBuilder::default().with_table(&menu()).build_and_execute(|| {
		let (first, second) = (requested(ALICE, bread(), 1), requested(ALICE, bread(), 1));
		after(CONFIRM_WINDOW - 1);
		assert_ok!(confirm(SHOP, ALICE, first));
		after(CONFIRM_WINDOW);
		assert_noop!(confirm(SHOP, ALICE, second), Error::<Test>::DeadlinePassed);
	});
}

#[test]
fn confirm_is_refused_when_suspended() {
	ExtBuilder::default().with_table(&menu()).build_and_execute(|| {
		let id = requested(ALICE, cake(), 1);
		assert_ok!(Merchants::suspend(root(), SHOP));
		assert_noop!(confirm(SHOP, ALICE, id), Error::<Test>::MerchantSuspended);
	});
}

#[test]
fn confirmed_tokens_are_burnt_once() {
	ExtBuilder::default().with_table(&menu()).build_and_execute(|| {
		let native = Balances::free_balance(ALICE);
		let id = requested(ALICE, bread(), 7);
		events();
		assert_ok!(confirm(SHOP, ALICE, id));
		assert_eq!(free(FIRST_ID, ALICE), SUPPLY / 2 - 14);
		assert_eq!(held(FIRST_ID, HoldReason::Redemption, ALICE), 0);
		assert_eq!(free(FIRST_ID, SHOP), SUPPLY / 4);
		assert_eq!(Assets::total_issuance(FIRST_ID), SUPPLY - 14);
		assert_eq!(token(FIRST_ID).burnt, 14);
		assert_eq!(Balances::free_balance(ALICE), native);
		assert!(!RequestCount::<Test>::contains_key(ALICE));
		assert!(!OpenRequests::<Test>::contains_key(FIRST_ID));
		let settlement = Settlement::Burn;
		assert_eq!(
			events(),
			vec![Event::Redeemed { id, holder: ALICE, asset: FIRST_ID, amount: 14, settlement }]
		);
		assert_noop!(confirm(SHOP, ALICE, id), Error::<Test>::RequestNotFound);
	});
}

#[test]
fn confirmed_tokens_are_paid_once() {
	ExtBuilder::default().with_table(&menu()).build_and_execute(|| {
		let id = requested(ALICE, cake(), 2);
		events();
		assert_ok!(confirm(SHOP, ALICE, id));
		assert_eq!(free(FIRST_ID, ALICE), SUPPLY / 2 - 60);
		assert_eq!(free(FIRST_ID, SHOP), SUPPLY / 4 + 60);
		assert_eq!(Assets::total_issuance(FIRST_ID), SUPPLY);
		let settlement = Settlement::Pay;
		assert_eq!(
			events(),
			vec![Event::Redeemed { id, holder: ALICE, asset: FIRST_ID, amount: 60, settlement }]
		);
		assert_noop!(confirm(SHOP, ALICE, id), Error::<Test>::RequestNotFound);
	});
}

#[test]
fn merchant_redeems_with_itself_like_anybody() {
	ExtBuilder::default().with_table(&menu()).build_and_execute(|| {
		let (paid, burnt) = (requested(SHOP, cake(), 1), requested(SHOP, bread(), 1));
		assert_ok!(confirm(SHOP, SHOP, paid));
		assert_ok!(confirm(SHOP, SHOP, burnt));
		assert_eq!(free(FIRST_ID, SHOP), SUPPLY / 4 - 2);
	});
}

/// A merchant that cannot be paid has to see to it; the holder loses nothing by it.
#[test]
fn confirm_waits_for_a_merchant_that_cannot_be_paid() {
	ExtBuilder::default().with_table(&menu()).build_and_execute(|| {
		let id = requested(ALICE, cake(), 1);
		assert_ok!(Assets::transfer_all(signed(SHOP), FIRST_ID, BOB, false));
		// The shop has other assets that use up its references.
		for _ in 0..15 {
			let _ = System::inc_consumers(&SHOP);
		}
		assert_noop!(confirm(SHOP, ALICE, id), TokenError::CannotCreate);
		for _ in 0..5 {
			System::dec_consumers(&SHOP);
		}
		assert_ok!(confirm(SHOP, ALICE, id));
		assert_eq!(free(FIRST_ID, SHOP), 30);
	});
}
