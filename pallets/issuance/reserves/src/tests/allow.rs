use crate::{mock::*, Error, Event, Holding, MAX_ASSETS};
use frame_support::{assert_noop, assert_ok, traits::fungible::NativeOrWithId};
use sp_runtime::traits::BadOrigin;

#[test]
fn asset_is_listed_and_its_account_opened() {
	build_and_execute(|| {
		opened(COIN, &[]);
		events();
		let before = free(&NATIVE, SPONSOR);
		assert_ok!(Reserves::allow(root(), 0, GOLD));
		assert_eq!(events(), vec![Event::Allowed { reserve: 0, asset: GOLD }]);
		assert_eq!(books(&GOLD), Holding::new(GOLD));
		assert_eq!(free(&NATIVE, SPONSOR), before - ACCOUNT_DEPOSIT);
		assert_ok!(Reserves::deposit(signed(ALICE), 0, GOLD, 1));
	});
}

/// Somebody can have sent it some before. The sponsor pays nothing then.
#[test]
fn account_that_exists_is_not_opened_again() {
	build_and_execute(|| {
		opened(COIN, &[]);
		send(&GOLD, ALICE, account(0), 100);
		let before = free(&NATIVE, SPONSOR);
		assert_ok!(Reserves::allow(root(), 0, GOLD));
		assert_eq!(free(&NATIVE, SPONSOR), before);
		// What was sent is profit from now on, but for the minimum that keeps the account.
		assert_eq!((withdrawable(&GOLD), books(&GOLD).principal), ((100 - MINIMUM) / 5, 0));
	});
}

#[test]
fn listing_is_refused_when_it_makes_no_sense() {
	with_reserve(|| {
		assert_noop!(Reserves::allow(root(), 1, GOLD), Error::<Test>::ReserveNotFound);
		let unknown = NativeOrWithId::WithId(9);
		assert_noop!(Reserves::allow(root(), 0, unknown), Error::<Test>::UnknownAsset);
		assert_noop!(Reserves::allow(root(), 0, COIN), Error::<Test>::OwnToken);
		assert_noop!(Reserves::allow(root(), 0, GOLD), Error::<Test>::AlreadyAllowed);
		assert_noop!(Reserves::allow(signed(ALICE), 0, GOLD), BadOrigin);
	});
}

#[test]
fn list_is_bounded() {
	with_reserve(|| {
		for id in 100..=100 + MAX_ASSETS {
			assert_ok!(Assets::force_create(root(), id, ISSUER, true, 1));
		}
		for id in 100..100 + MAX_ASSETS - 3 {
			assert_ok!(Reserves::allow(root(), 0, NativeOrWithId::WithId(id)));
		}
		let one_more = NativeOrWithId::WithId(100 + MAX_ASSETS);
		assert_noop!(Reserves::allow(root(), 0, one_more.clone()), Error::<Test>::TooManyAssets);
		assert_ok!(Reserves::disallow(root(), 0, SILVER));
		assert_ok!(Reserves::allow(root(), 0, one_more));
	});
}

#[test]
fn list_does_not_change_once_the_end_is_announced() {
	with_sunset(|| {
		let id = NativeOrWithId::WithId(100);
		assert_ok!(Assets::force_create(root(), 100, ISSUER, true, 1));
		assert_noop!(Reserves::allow(root(), 0, id), Error::<Test>::SunsetBegun);
	});
}
