use crate::{mock::*, Error, Event};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::traits::BadOrigin;

#[test]
fn empty_asset_leaves_the_list_and_its_account_is_closed() {
	with_reserve(|| {
		let before = free(&NATIVE, SPONSOR);
		assert_ok!(Reserves::disallow(root(), 0, GOLD));
		assert_eq!(events(), vec![Event::Disallowed { reserve: 0, asset: GOLD, amount: 0 }]);
		assert_eq!(free(&NATIVE, SPONSOR), before + ACCOUNT_DEPOSIT);
		assert!(Assets::maybe_balance(GOLD_ID, account(0)).is_none());
		assert_eq!(reserve(0).holdings.len(), 2);
		assert_noop!(Reserves::disallow(root(), 0, GOLD), Error::<Test>::AssetNotAllowed);
		assert_noop!(Reserves::deposit(signed(ALICE), 0, GOLD, 1), Error::<Test>::AssetNotAllowed);
		assert_ok!(Reserves::disallow(root(), 0, NATIVE));
	});
}

/// No more than the minimum does not count, and would keep the asset on the list for ever.
#[test]
fn what_does_not_count_goes_to_the_remainder() {
	with_reserve(|| {
		send(&GOLD, ALICE, account(0), MINIMUM + 1);
		assert_noop!(Reserves::disallow(root(), 0, GOLD), Error::<Test>::StillHeld);
		assert_ok!(Assets::force_transfer(signed(ISSUER), GOLD_ID, account(0), BOB, 1));
		assert_ok!(Reserves::disallow(root(), 0, GOLD));
		let event = Event::Disallowed { reserve: 0, asset: GOLD, amount: MINIMUM };
		assert_eq!(events(), vec![event]);
		assert_eq!(free(&GOLD, REMAINDER), MINIMUM);
	});
}

#[test]
fn asset_stays_while_anything_of_it_counts() {
	with_reserve(|| {
		assert_ok!(Reserves::deposit(signed(ALICE), 0, GOLD, 1));
		assert_noop!(Reserves::disallow(root(), 0, GOLD), Error::<Test>::StillHeld);
		// Also when it is out.
		assert_ok!(Reserves::deposit(signed(ALICE), 0, GOLD, 99));
		assert_ok!(Reserves::place(root(), 0, GOLD, 100, VENUE));
		assert_noop!(Reserves::disallow(root(), 0, GOLD), Error::<Test>::StillHeld);
		assert_ok!(Reserves::write_off(root(), 0, GOLD, 100));
		assert_ok!(Reserves::disallow(root(), 0, GOLD));
		// Coins that lie on the account are profit.
		send(&NATIVE, ALICE, account(0), 1);
		assert_noop!(Reserves::disallow(root(), 0, NATIVE), Error::<Test>::StillHeld);
	});
}

/// Profit that is frozen cannot be moved, but it is there.
#[test]
fn frozen_profit_counts() {
	with_reserve(|| {
		send(&GOLD, ALICE, account(0), 1_000);
		assert_ok!(Assets::freeze(signed(ISSUER), GOLD_ID, account(0)));
		assert_noop!(Reserves::disallow(root(), 0, GOLD), Error::<Test>::StillHeld);
		assert_ok!(Assets::freeze_asset(signed(ISSUER), GOLD_ID));
		assert_noop!(Reserves::disallow(root(), 0, GOLD), Error::<Test>::StillHeld);
	});
}

#[test]
fn asset_stays_once_the_end_is_announced() {
	with_reserve(|| {
		assert_noop!(Reserves::disallow(root(), 1, GOLD), Error::<Test>::ReserveNotFound);
		assert_noop!(Reserves::disallow(signed(ALICE), 0, GOLD), BadOrigin);
		close_asset(COIN_ID);
		begin();
		assert_noop!(Reserves::disallow(root(), 0, GOLD), Error::<Test>::SunsetBegun);
	});
}
