use crate::{
	mock::*, AssetListOf, Backing, Error, Event, HoldReason, Holding, NextReserve, MAX_ASSETS,
	PLEDGE,
};
use frame_support::{
	assert_noop, assert_ok,
	traits::{fungible::NativeOrWithId, fungibles::InspectHold},
};
use sp_runtime::{traits::BadOrigin, DispatchError, Perbill, TokenError};

#[test]
fn reserve_is_opened_with_empty_books() {
	build_and_execute(|| {
		let id = opened(COIN, &[GOLD, SILVER, NATIVE]);
		let reserve = reserve(id);
		assert_eq!((id, NextReserve::<Test>::get(), Backing::<Test>::get(COIN)), (0, 1, Some(0)));
		assert_eq!((reserve.token, reserve.attestor), (COIN, Some(ATTESTOR)));
		assert_eq!(reserve.upkeep, Perbill::from_percent(20));
		assert!(!reserve.eligible_only && reserve.venues.is_empty() && reserve.sunset.is_none());
		let expected = [GOLD, SILVER, NATIVE].map(Holding::new);
		assert_eq!(reserve.holdings.to_vec(), expected);
		let account = reserve.account;
		let allowed = |asset| Event::Allowed { reserve: 0, asset };
		assert_eq!(
			events(),
			vec![
				Event::Opened { reserve: 0, token: COIN, account, upkeep: reserve.upkeep },
				allowed(GOLD),
				allowed(SILVER),
				allowed(NATIVE),
			]
		);
	});
}

/// The sponsor pays for the existence of the account and for its accounts in two assets.
#[test]
fn sponsor_pays_for_the_accounts() {
	build_and_execute(|| {
		opened(COIN, &[GOLD, SILVER, NATIVE]);
		let account = account(0);
		assert_eq!(free(&NATIVE, SPONSOR), WEALTH - ED - PLEDGE - 2 * ACCOUNT_DEPOSIT);
		assert_eq!(free(&NATIVE, account), ED);
		let reason = HoldReason::Existence.into();
		assert_eq!(HoldableAssets::balance_on_hold(NATIVE, &reason, &account), PLEDGE);
		assert!(Assets::maybe_balance(GOLD_ID, account) == Some(0));
		assert!(Assets::maybe_balance(SILVER_ID, account) == Some(0));
		assert_eq!(System::consumers(&account), 1);
	});
}

#[test]
fn sponsor_that_cannot_pay_opens_nothing() {
	build_and_execute(|| {
		let left = ED + PLEDGE + ACCOUNT_DEPOSIT + ED;
		send(&NATIVE, SPONSOR, ALICE, WEALTH - left + 1);
		assert_noop!(open(COIN, &[GOLD]), DispatchError::ConsumerRemaining);
		send(&NATIVE, ALICE, SPONSOR, 1);
		assert_ok!(open(COIN, &[GOLD]));
		assert_noop!(open(GOLD, &[]), TokenError::Frozen);
	});
}

#[test]
fn reserve_may_begin_with_nothing_listed_and_nobody_attesting() {
	build_and_execute(|| {
		assert_ok!(Reserves::open(
			root(),
			NATIVE,
			AssetListOf::<Test>::default(),
			Perbill::zero(),
			None
		));
		assert_eq!(reserve(0).attestor, None);
		assert_eq!(free(&NATIVE, SPONSOR), WEALTH - ED - PLEDGE);
	});
}

#[test]
fn reserve_holds_as_many_assets_as_it_can() {
	build_and_execute(|| {
		let most: Vec<Asset> = (100..100 + MAX_ASSETS).map(NativeOrWithId::WithId).collect();
		for id in 100..100 + MAX_ASSETS {
			assert_ok!(Assets::force_create(root(), id, ISSUER, false, 1));
		}
		opened(COIN, &most);
		assert_eq!(reserve(0).holdings.len(), MAX_ASSETS as usize);
		// None of them takes a reference that others could have taken.
		assert_eq!(System::consumers(&account(0)), 1);
		let more = [most, vec![GOLD]].concat();
		assert!(AssetListOf::<Test>::try_from(more).is_err());
	});
}

#[test]
fn opening_is_refused_when_it_makes_no_sense() {
	build_and_execute(|| {
		let unknown = NativeOrWithId::WithId(9);
		assert_noop!(open(unknown.clone(), &[GOLD]), Error::<Test>::UnknownAsset);
		assert_noop!(open(COIN, &[unknown]), Error::<Test>::UnknownAsset);
		assert_noop!(open(COIN, &[GOLD, COIN]), Error::<Test>::OwnToken);
		assert_noop!(open(NATIVE, &[NATIVE]), Error::<Test>::OwnToken);
		assert_noop!(open(COIN, &[GOLD, SILVER, GOLD]), Error::<Test>::AlreadyAllowed);
		opened(COIN, &[GOLD]);
		assert_noop!(open(COIN, &[SILVER]), Error::<Test>::AlreadyBacked);
		assert_eq!(NextReserve::<Test>::get(), 1);
	});
}

#[test]
fn two_tokens_may_back_each_other() {
	build_and_execute(|| {
		opened(COIN, &[GOLD]);
		opened(GOLD, &[COIN]);
		assert_ne!(account(0), account(1));
	});
}

#[test]
fn only_the_manager_opens() {
	build_and_execute(|| {
		let open = |origin| {
			let list = AssetListOf::<Test>::default();
			Reserves::open(origin, COIN, list, Perbill::zero(), None)
		};
		assert_noop!(open(signed(ALICE)), BadOrigin);
		assert_noop!(open(RuntimeOrigin::none()), BadOrigin);
		assert_ok!(open(root()));
	});
}
