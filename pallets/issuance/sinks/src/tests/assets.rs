//! What the team behind an asset, or anybody with a grudge, can try.

use crate::{mock::*, Error};
use frame_support::{assert_noop, assert_ok};
use hanse_curve::time::DAY;
use sp_runtime::TokenError;

fn issuer() -> RuntimeOrigin {
	signed(ISSUER)
}

#[test]
fn frozen_assets_wait_and_lose_nothing() {
	build_and_execute(|| {
		assert_ok!(collect(ALICE, &GOLD, 10_000));
		assert_ok!(Assets::freeze_asset(issuer(), GOLD_ID));
		assert_noop!(collect(ALICE, &GOLD, 1_000), TokenError::Frozen);
		assert_noop!(buy_back(&GOLD), Error::<Test>::TooLittle);
		assert_ok!(Assets::thaw_asset(issuer(), GOLD_ID));
		assert_ok!(collect(ALICE, &GOLD, 1_000));
		assert_ok!(buy_back(&GOLD));
	});
}

#[test]
fn frozen_pot_still_takes_and_waits_to_sell() {
	build_and_execute(|| {
		assert_ok!(collect(ALICE, &GOLD, 10_000));
		assert_ok!(Assets::freeze(issuer(), GOLD_ID, Sinks::pot_account(&GOLD)));
		assert_ok!(collect(ALICE, &GOLD, 1_000));
		assert_eq!(in_pot(&GOLD), 1_650);
		assert_noop!(buy_back(&GOLD), Error::<Test>::TooLittle);
		assert_ok!(Assets::thaw(issuer(), GOLD_ID, Sinks::pot_account(&GOLD)));
		assert_ok!(buy_back(&GOLD));
	});
}

/// Blocking the pot keeps nobody from paying, and earns nobody anything.
#[test]
fn part_of_a_blocked_pot_is_the_beneficiarys() {
	build_and_execute(|| {
		assert_ok!(collect(ALICE, &GOLD, 10_000));
		assert_ok!(Assets::block(issuer(), GOLD_ID, Sinks::pot_account(&GOLD)));
		assert_ok!(collect(ALICE, &GOLD, 1_000));
		assert_eq!((in_pot(&GOLD), free(&GOLD, TREASURY)), (1_500, 9_500));
	});
}

/// The treasury is not passed over.
#[test]
fn commission_of_a_blocked_beneficiary_is_refused() {
	build_and_execute(|| {
		assert_ok!(collect(ALICE, &GOLD, 10_000));
		assert_ok!(Assets::block(issuer(), GOLD_ID, TREASURY));
		assert_noop!(collect(ALICE, &GOLD, 1_000), TokenError::Blocked);
	});
}

#[test]
fn payer_whose_account_is_frozen_pays_nothing() {
	build_and_execute(|| {
		assert_ok!(Assets::freeze(issuer(), GOLD_ID, ALICE));
		assert_noop!(collect(ALICE, &GOLD, 1_000), TokenError::Frozen);
		assert_ok!(collect(BOB, &GOLD, 1_000));
	});
}

/// The team reaches what is in the pot of its own asset, and nothing else.
#[test]
fn team_can_empty_the_pot_of_its_asset_only() {
	build_and_execute(|| {
		assert_ok!(collect(ALICE, &GOLD, 10_000));
		assert_ok!(collect(ALICE, &SILVER, 10_000));
		let pot = Sinks::pot_account(&GOLD);
		assert_ok!(Assets::burn(issuer(), GOLD_ID, pot.clone(), 1_000));
		assert_ok!(buy_back(&GOLD));
		assert_ok!(Assets::force_transfer(issuer(), GOLD_ID, pot.clone(), ISSUER, 377));
		after(DAY);
		assert_noop!(buy_back(&GOLD), Error::<Test>::TooLittle);
		assert_ok!(buy_back(&SILVER));
		check_invariants();
		// Gold goes on afterwards, beginning with a part that can open the pot.
		let left = in_pot(&GOLD);
		assert_eq!(left, 0);
		assert_ok!(collect(ALICE, &GOLD, 10_000));
		assert_ok!(buy_back(&GOLD));
	});
}

#[test]
fn destroyed_asset_leaves_the_others_alone() {
	build_and_execute(|| {
		assert_ok!(collect(ALICE, &GOLD, 10_000));
		assert_ok!(buy_back(&GOLD));
		assert_ok!(Assets::start_destroy(issuer(), GOLD_ID));
		after(DAY);
		assert_noop!(collect(ALICE, &GOLD, 1_000), TokenError::UnknownAsset);
		assert_noop!(buy_back(&GOLD), Error::<Test>::TooLittle);
		for _ in 0..2 {
			assert_ok!(Assets::destroy_accounts(issuer(), GOLD_ID));
		}
		assert_ok!(Assets::finish_destroy(issuer(), GOLD_ID));
		assert_noop!(collect(ALICE, &GOLD, 1_000), TokenError::UnknownAsset);
		assert_noop!(buy_back(&GOLD), Error::<Test>::TooLittle);
		assert_ok!(collect(ALICE, &SILVER, 10_000));
		assert_ok!(buy_back(&SILVER));
	});
}

/// Opens so many accounts in worthless assets that `who` can have no more.
fn crowd(who: AccountId) {
	for id in 100..115 {
		assert_ok!(Assets::force_create(root(), id, BOB, false, 1));
		assert_ok!(Assets::mint(signed(BOB), id, who.clone(), 1));
	}
	assert!(!System::can_accrue_consumers(&who, 2));
}

/// Whoever crowds a pot before its first commission pays for it and gains nothing by it: the
/// treasury has the parts.
#[test]
fn part_of_a_crowded_pot_is_the_beneficiarys() {
	build_and_execute(|| {
		let pot = Sinks::pot_account(&GOLD);
		assert_ok!(Balances::transfer_keep_alive(signed(BOB), pot.clone(), ED));
		crowd(pot);
		assert_ok!(collect(ALICE, &GOLD, 1_000));
		assert_eq!((in_pot(&GOLD), free(&GOLD, TREASURY)), (0, 1_000));
		// Neither the pot of another asset nor one that has its asset can be crowded out.
		assert_ok!(collect(ALICE, &SILVER, 1_000));
		assert_eq!(in_pot(&SILVER), 150);
	});
}

#[test]
fn pot_that_has_its_asset_cannot_be_crowded_out() {
	build_and_execute(|| {
		assert_ok!(collect(ALICE, &GOLD, 10_000));
		let pot = Sinks::pot_account(&GOLD);
		for id in 100..114 {
			assert_ok!(Assets::force_create(root(), id, BOB, false, 1));
			assert_ok!(Assets::mint(signed(BOB), id, pot.clone(), 1));
		}
		assert!(!System::can_accrue_consumers(&pot, 2));
		assert_ok!(collect(ALICE, &GOLD, 10_000));
		assert_ok!(buy_back(&GOLD));
		assert_eq!(free(&NATIVE, pot), 0);
	});
}

/// A treasury that cannot have one more asset refuses it, loudly.
#[test]
fn commission_of_a_crowded_beneficiary_is_refused() {
	build_and_execute(|| {
		crowd(TREASURY);
		assert_noop!(collect(ALICE, &GOLD, 1_000), TokenError::CannotCreate);
		assert_ok!(collect(ALICE, &SILVER, 1_000));
		assert_ok!(collect(ALICE, &NATIVE, 1_000));
	});
}
