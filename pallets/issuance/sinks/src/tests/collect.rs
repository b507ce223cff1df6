//! Commissions.

use crate::{mock::*, Balance, Event};
use frame_support::{
	assert_noop, assert_ok, assert_storage_noop,
	traits::{LockableCurrency, WithdrawReasons},
};
use sp_runtime::{Perbill, TokenError};

#[test]
fn commission_of_the_coin_burns_its_part_at_once() {
	build_and_execute(|| {
		let before = issuance(&NATIVE);
		assert_ok!(collect(ALICE, &NATIVE, 1_000));
		assert_eq!(free(&NATIVE, ALICE), WEALTH - 1_000);
		assert_eq!(free(&NATIVE, TREASURY), WEALTH + 850);
		assert_eq!(before - issuance(&NATIVE), 150);
		assert_eq!(Sinks::burnt().commission, 150);
		assert_eq!(in_pot(&NATIVE), 0);
		let collected = Event::Collected {
			payer: ALICE,
			asset: NATIVE,
			to_beneficiary: 850,
			to_pot: 0,
			burnt: 150,
		};
		assert_eq!(events(), [collected]);
	});
}

#[test]
fn commission_of_another_asset_fills_its_pot() {
	build_and_execute(|| {
		for asset in [GOLD, SILVER] {
			let before = issuance(&asset);
			assert_ok!(collect(ALICE, &asset, 1_000));
			assert_eq!(free(&asset, ALICE), WEALTH - 1_000);
			assert_eq!((free(&asset, TREASURY), in_pot(&asset)), (850, 150));
			assert_eq!(issuance(&asset), before);
			let collected = Event::Collected {
				payer: ALICE,
				asset,
				to_beneficiary: 850,
				to_pot: 150,
				burnt: 0,
			};
			assert_eq!(events(), [collected]);
		}
		assert_eq!((issuance(&NATIVE), Sinks::burnt()), (5 * WEALTH, Default::default()));
	});
}

/// The part is rounded down; whatever it is, all the rest is the treasury's.
#[test]
fn remainder_is_the_beneficiarys() {
	build_and_execute(|| {
		for (amount, part) in [(6, 0), (7, 1), (13, 1), (14, 2), (19, 2), (20, 3), (99_999, 14_999)]
		{
			let before = (free(&SILVER, TREASURY), in_pot(&SILVER), free(&NATIVE, TREASURY));
			let burnt = Sinks::burnt().commission;
			assert_ok!(collect(ALICE, &SILVER, amount));
			assert_ok!(collect(ALICE, &NATIVE, amount));
			assert_eq!(free(&SILVER, TREASURY) - before.0, amount - part, "of {amount}");
			assert_eq!(in_pot(&SILVER) - before.1, part, "of {amount}");
			assert_eq!(free(&NATIVE, TREASURY) - before.2, amount - part, "of {amount}");
			assert_eq!(Sinks::burnt().commission - burnt, part, "of {amount}");
		}
	});
}

#[test]
fn commission_of_nothing_is_nothing() {
	build_and_execute(|| {
		for asset in [NATIVE, GOLD, Asset::WithId(404)] {
			assert_storage_noop!(assert_ok!(collect(STRANGER, &asset, 0)));
		}
		assert!(events().is_empty());
	});
}

#[test]
fn payer_keeps_its_account() {
	build_and_execute(|| {
		for (asset, minimum) in [(NATIVE, ED), (GOLD, GOLD_MINIMUM), (SILVER, 1)] {
			let most = WEALTH - minimum;
			for amount in [most + 1, WEALTH, WEALTH + 1, Balance::MAX] {
				let refused = sp_io::storage::root(sp_runtime::StateVersion::V1);
				assert!(collect(ALICE, &asset, amount).is_err(), "{amount} of {asset:?}");
				let now = sp_io::storage::root(sp_runtime::StateVersion::V1);
				assert_eq!(refused, now, "{amount} of {asset:?} changed something");
			}
			assert_ok!(collect(ALICE, &asset, most));
			assert_eq!(free(&asset, ALICE), minimum);
			assert!(collect(ALICE, &asset, 1).is_err());
		}
		assert_noop!(collect(STRANGER, &SILVER, 100), TokenError::FundsUnavailable);
	});
}

/// What votes or stakes have frozen is not free.
#[test]
fn frozen_coins_are_not_taken() {
	build_and_execute(|| {
		Balances::set_lock(*b"in stake", &ALICE, WEALTH - 100, WithdrawReasons::all());
		// The part could be burnt, and the rest not be moved.
		assert_noop!(collect(ALICE, &NATIVE, 101), TokenError::Frozen);
		assert_ok!(collect(ALICE, &NATIVE, 100));
		assert_noop!(collect(ALICE, &NATIVE, 1), TokenError::Frozen);
	});
}

/// Until a part is large enough to open the pot, the treasury has it.
#[test]
fn part_below_the_minimum_of_an_empty_pot_is_the_beneficiarys() {
	build_and_execute(|| {
		assert_ok!(collect(ALICE, &GOLD, 33));
		assert_eq!((free(&GOLD, TREASURY), in_pot(&GOLD)), (33, 0));
		let collected =
			Event::Collected { payer: ALICE, asset: GOLD, to_beneficiary: 33, to_pot: 0, burnt: 0 };
		assert_eq!(events(), [collected]);
		assert_ok!(collect(ALICE, &GOLD, 34));
		assert_eq!((free(&GOLD, TREASURY), in_pot(&GOLD)), (62, 5));
		// From then on parts of any size are taken.
		assert_ok!(collect(ALICE, &GOLD, 7));
		assert_eq!((free(&GOLD, TREASURY), in_pot(&GOLD)), (68, 6));
	});
}

/// The treasury gets what it is due or nobody pays: its first gold has to be enough to exist.
#[test]
fn commission_that_the_beneficiary_cannot_take_is_refused() {
	build_and_execute(|| {
		assert_noop!(collect(ALICE, &GOLD, 4), TokenError::BelowMinimum);
		// Five would be enough, were it all the treasury's; the part cannot open the pot, so it is.
		assert_ok!(collect(ALICE, &GOLD, 5));
		assert_ok!(collect(ALICE, &GOLD, 4));
		assert_eq!(free(&GOLD, TREASURY), 9);
	});
}

#[test]
fn beneficiary_pays_its_part_like_everybody() {
	build_and_execute(|| {
		assert_ok!(collect(TREASURY, &NATIVE, 1_000));
		assert_eq!(free(&NATIVE, TREASURY), WEALTH - 150);
		assert_eq!(issuance(&NATIVE), 5 * WEALTH - 150);
	});
}

#[test]
fn unknown_assets_are_refused() {
	build_and_execute(|| {
		assert_noop!(collect(ALICE, &Asset::WithId(404), 100), TokenError::UnknownAsset);
	});
}

#[test]
fn all_or_nothing_of_a_share_is_possible() {
	build_and_execute(|| {
		assert_ok!(Sinks::set_buy_back(root(), Perbill::zero()));
		assert_ok!(collect(ALICE, &GOLD, 1_000));
		assert_ok!(collect(ALICE, &NATIVE, 1_000));
		assert_eq!((free(&GOLD, TREASURY), in_pot(&GOLD)), (1_000, 0));
		assert_eq!((free(&NATIVE, TREASURY), issuance(&NATIVE)), (WEALTH + 1_000, 5 * WEALTH));
		// With a bound that allows it.
		MaxBuyBack::set(Perbill::one());
		assert_ok!(Sinks::set_buy_back(root(), Perbill::one()));
		assert_ok!(collect(ALICE, &GOLD, 1_000));
		assert_ok!(collect(ALICE, &NATIVE, 1_000));
		assert_eq!((free(&GOLD, TREASURY), in_pot(&GOLD)), (1_000, 1_000));
		assert_eq!(issuance(&NATIVE), 5 * WEALTH - 1_000);
		check_invariants();
		assert_ok!(Sinks::set_buy_back(root(), percent(15)));
		MaxBuyBack::set(percent(40));
	});
}
