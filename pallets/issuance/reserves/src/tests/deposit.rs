use crate::{mock::*, Error, Event};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::TokenError;

#[test]
fn deposit_is_principal_on_hold() {
	with_reserve(|| {
		for asset in [GOLD, SILVER, NATIVE] {
			let before = free(&asset, ALICE);
			assert_ok!(Reserves::deposit(signed(ALICE), 0, asset.clone(), 1_000));
			let event =
				Event::Deposited { reserve: 0, asset: asset.clone(), who: ALICE, amount: 1_000 };
			assert_eq!(events(), vec![event]);
			assert_eq!(free(&asset, ALICE), before - 1_000);
			assert_ok!(Reserves::deposit(signed(BOB), 0, asset.clone(), 1));
			let books = books(&asset);
			assert_eq!((books.principal, books.placed, held(&asset)), (1_001, 0, 1_001));
			// None of it is profit.
			assert_eq!(withdrawable(&asset), 0);
			events();
		}
	});
}

#[test]
fn only_listed_assets_are_deposited() {
	with_reserve(|| {
		let deposit = |id, asset, amount| Reserves::deposit(signed(ALICE), id, asset, amount);
		assert_noop!(deposit(0, COIN, 1_000), Error::<Test>::AssetNotAllowed);
		assert_noop!(deposit(0, GOLD, 0), Error::<Test>::ZeroAmount);
		assert_noop!(deposit(1, GOLD, 1_000), Error::<Test>::ReserveNotFound);
	});
}

#[test]
fn depositor_keeps_its_minimum() {
	with_reserve(|| {
		let deposit = |asset, amount| Reserves::deposit(signed(ALICE), 0, asset, amount);
		let low = pallet_assets::Error::<Test>::BalanceLow;
		assert_noop!(deposit(GOLD, WEALTH - MINIMUM + 1), low);
		assert_ok!(deposit(GOLD, WEALTH - MINIMUM));
		assert_noop!(deposit(NATIVE, WEALTH - ED + 1), TokenError::FundsUnavailable);
		assert_ok!(deposit(NATIVE, WEALTH - ED));
	});
}

/// A late deposit is a gift to those who have not redeemed.
#[test]
fn deposit_is_taken_until_the_very_end() {
	with_sunset(|| {
		after(UNTIL + GRACE_TIME - 1);
		assert_ok!(Reserves::deposit(signed(ALICE), 0, GOLD, 1));
		after(UNTIL + GRACE_TIME);
		assert_noop!(Reserves::deposit(signed(ALICE), 0, GOLD, 1), Error::<Test>::TooLate);
	});
}

/// The team of an asset can close an account that is empty. It is opened again.
#[test]
fn account_that_was_closed_is_opened_again() {
	with_reserve(|| {
		let account = account(0);
		assert_ok!(Assets::refund_other(signed(ISSUER), GOLD_ID, account));
		assert!(Assets::maybe_balance(GOLD_ID, account).is_none());
		let before = free(&NATIVE, SPONSOR);
		assert_ok!(Reserves::deposit(signed(ALICE), 0, GOLD, 1));
		assert_eq!(free(&NATIVE, SPONSOR), before - ACCOUNT_DEPOSIT);
		assert_eq!((held(&GOLD), Assets::maybe_balance(GOLD_ID, account)), (1, Some(0)));
		// Not while there is something on hold.
		assert_noop!(
			Assets::refund_other(signed(ISSUER), GOLD_ID, account),
			pallet_assets::Error::<Test>::ContainsHolds
		);
	});
}
