use crate::{mock::*, Attestations, Backing, Error, Event, Reserves as Stored, PLEDGE};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::{DispatchError, DispatchResult};

fn finish() -> DispatchResult {
	Reserves::finish(signed(BOB), 0)
}

#[test]
fn remainder_receives_the_rest() {
	with_sunset(|| {
		assert_ok!(redeem(ALICE, WEALTH));
		assert_ok!(Reserves::attest(signed(ATTESTOR), 0, statement()));
		let account = account(0);
		send(&GOLD, BOB, account, 777);
		let (sponsor, coins) = (free(&NATIVE, SPONSOR), free(&NATIVE, REMAINDER));
		after(UNTIL + GRACE_TIME);
		events();
		assert_ok!(finish());
		let cleared = |asset, amount| Event::Cleared { reserve: 0, asset, amount };
		assert_eq!(
			events(),
			vec![
				cleared(GOLD, 200_777),
				cleared(SILVER, 20_000),
				cleared(NATIVE, 2_000),
				Event::Finished { reserve: 0, amount: ED + PLEDGE },
			]
		);
		assert_eq!(free(&GOLD, REMAINDER), 200_777);
		assert_eq!(free(&SILVER, REMAINDER), 20_000);
		assert_eq!(free(&NATIVE, REMAINDER), coins + 2_000 + ED + PLEDGE);
		// The sponsor paid once more, for the accounts of who receives it all.
		assert_eq!(free(&NATIVE, SPONSOR), sponsor + 2 * ACCOUNT_DEPOSIT - 2 * ACCOUNT_DEPOSIT);
		assert!(!System::account_exists(&account));
		assert!(Assets::maybe_balance(GOLD_ID, account).is_none());
		assert_eq!(Stored::<Test>::iter().count() + Backing::<Test>::iter().count(), 0);
		assert_eq!(Attestations::<Test>::iter().count(), 0);
	});
}

#[test]
fn sponsor_gets_everything_back_of_a_reserve_that_is_redeemed() {
	with_sunset(|| {
		for who in HOLDERS {
			assert_ok!(redeem(who, WEALTH));
		}
		after(UNTIL + GRACE_TIME);
		assert_ok!(finish());
		assert_eq!(free(&NATIVE, SPONSOR), WEALTH - ED - PLEDGE);
		assert_eq!(free(&NATIVE, REMAINDER), WEALTH + ED + PLEDGE);
	});
}

#[test]
fn finish_waits_for_the_grace() {
	with_reserve(|| {
		assert_noop!(finish(), Error::<Test>::NoSunset);
		close_asset(COIN_ID);
		begin();
		after(UNTIL + GRACE_TIME - 1);
		assert_noop!(finish(), Error::<Test>::NotOver);
		after(UNTIL + GRACE_TIME);
		assert_ok!(finish());
		assert_noop!(finish(), Error::<Test>::ReserveNotFound);
	});
}

#[test]
fn token_may_have_another_reserve_afterwards() {
	with_sunset(|| {
		let first = account(0);
		after(UNTIL + GRACE_TIME);
		assert_ok!(finish());
		assert_eq!(opened(COIN, &[GOLD]), 1);
		assert_ne!(account(1), first);
		assert_eq!(reserve(1).sunset, None);
	});
}

#[test]
fn frozen_asset_does_not_keep_the_others() {
	with_sunset(|| {
		after(UNTIL + GRACE_TIME);
		assert_ok!(Assets::freeze_asset(signed(ISSUER), GOLD_ID));
		events();
		assert_ok!(finish());
		let cleared = |asset, amount| Event::Cleared { reserve: 0, asset, amount };
		assert_eq!(events(), vec![cleared(SILVER, 30_000), cleared(NATIVE, 3_000)]);
		assert_eq!(reserve(0).holdings.len(), 1);
		check_invariants();
		// Nothing more can be done until it thaws.
		assert_noop!(finish(), pallet_assets::Error::<Test>::AssetNotLive);
		assert_ok!(Assets::thaw_asset(signed(ISSUER), GOLD_ID));
		assert_ok!(finish());
		assert_eq!(free(&GOLD, REMAINDER), 300_000);
		assert_eq!(Stored::<Test>::iter().count(), 0);
	});
}

/// What was destroyed cannot keep a reserve for ever.
#[test]
fn destroyed_asset_is_passed_over() {
	with_reserve(|| {
		close_asset(COIN_ID);
		begin();
		after(UNTIL + GRACE_TIME);
		assert_ok!(Assets::start_destroy(signed(ISSUER), GOLD_ID));
		assert_ok!(finish());
		assert_eq!(reserve(0).holdings.len(), 1);
		while Assets::finish_destroy(signed(BOB), GOLD_ID).is_err() {
			assert_ok!(Assets::destroy_accounts(signed(BOB), GOLD_ID));
		}
		assert_ok!(finish());
		assert_eq!(Stored::<Test>::iter().count(), 0);
	});
}

/// Worthless assets that strangers sent stay where they are, and what they need with them.
#[test]
fn strangers_assets_keep_the_account_and_nothing_else() {
	with_sunset(|| {
		let account = account(0);
		assert_ok!(Assets::force_create(root(), 100, BOB, false, 1));
		assert_ok!(Assets::mint(signed(BOB), 100, account, 5));
		after(UNTIL + GRACE_TIME);
		assert_ok!(finish());
		assert_eq!((free(&NATIVE, account), free(&GOLD, account)), (ED, 0));
		assert_eq!(Stored::<Test>::iter().count(), 0);
	});
}

/// The sponsor cannot open the account of who receives the rest. It waits.
#[test]
fn rest_waits_for_a_receiver() {
	with_sunset(|| {
		after(UNTIL + GRACE_TIME);
		send(&NATIVE, SPONSOR, BOB, free(&NATIVE, SPONSOR) - ED);
		assert_ok!(finish());
		assert_eq!(reserve(0).holdings.len(), 2);
		assert_noop!(finish(), DispatchError::ConsumerRemaining);
		assert_eq!(sent(&NATIVE, BOB, SPONSOR, 1_000), Ok(()));
		assert_ok!(finish());
	});
}
