//! What the team behind an asset, or anybody with a grudge, can try.

use crate::{
	mock::*,
	Claim::{AtLeast, Forfeit},
	Error,
};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::TokenError;

type AssetsError = pallet_assets::Error<Test>;

fn issuer() -> RuntimeOrigin {
	signed(ISSUER)
}

/// Principal is on hold. What merely lies there is within reach, as anywhere.
#[test]
fn team_can_take_profit_and_no_principal() {
	with_reserve(|| {
		fill();
		let account = account(0);
		let burn = |amount| Assets::burn(issuer(), GOLD_ID, account, amount);
		let seize = || Assets::force_transfer(issuer(), GOLD_ID, account, ISSUER, 1);
		assert_noop!(burn(1_000), AssetsError::ContainsHolds);
		assert_noop!(seize(), AssetsError::BalanceLow);
		assert_eq!((held(&GOLD), issuance(&GOLD)), (300_000, 6 * WEALTH));
		send(&GOLD, ALICE, account, 1_000);
		assert_ok!(burn(500));
		assert_ok!(seize());
		check_invariants();
		assert_eq!((held(&GOLD), free(&GOLD, account)), (300_000, 499));
	});
}

#[test]
fn asset_of_a_reserve_cannot_be_destroyed() {
	with_reserve(|| {
		fill();
		assert_noop!(Assets::start_destroy(issuer(), GOLD_ID), AssetsError::ContainsHolds);
		assert_ok!(Reserves::place(root(), 0, GOLD, 299_999, VENUE));
		assert_noop!(Assets::start_destroy(issuer(), GOLD_ID), AssetsError::ContainsHolds);
	});
}

#[test]
fn frozen_asset_waits_and_does_not_block_the_others() {
	with_sunset(|| {
		assert_ok!(Assets::freeze_asset(issuer(), GOLD_ID));
		assert_noop!(redeem(ALICE, 100_000), Error::<Test>::PayoutFailed);
		let wants = claims(&[Forfeit, AtLeast(1_000), AtLeast(100)]);
		assert_ok!(Reserves::redeem(signed(ALICE), 0, 100_000, wants));
		assert_ok!(Assets::thaw_asset(issuer(), GOLD_ID));
		// Alice's part of the gold is the others'.
		let before = free(&GOLD, BOB);
		assert_ok!(redeem(BOB, WEALTH));
		assert_eq!(free(&GOLD, BOB), before + 300_000 * 10 / 29);
	});
}

/// Freezing the account of the reserve does not stop what is on hold.
#[test]
fn frozen_or_blocked_reserve_still_pays() {
	with_sunset(|| {
		let account = account(0);
		send(&GOLD, BOB, account, 30_000 + MINIMUM);
		assert_ok!(Assets::freeze(issuer(), GOLD_ID, account));
		let before = free(&GOLD, ALICE);
		assert_ok!(redeem(ALICE, 100_000));
		// Without the part of what cannot be moved, which is the others' when it thaws.
		assert_eq!(free(&GOLD, ALICE), before + 10_000);
		assert_ok!(Assets::block(issuer(), GOLD_ID, account));
		assert_ok!(redeem(ALICE, 100_000));
		let deposit = Reserves::deposit(signed(BOB), 0, GOLD, 1_000);
		assert_eq!(deposit, Err(TokenError::CannotCreate.into()));
		assert_ok!(Assets::thaw(issuer(), GOLD_ID, account));
		let before = free(&GOLD, BOB);
		assert_ok!(redeem(BOB, 100_000));
		assert_eq!(free(&GOLD, BOB), before + 310_000 / 28);
	});
}

#[test]
fn blocked_holder_forfeits_or_waits() {
	with_sunset(|| {
		assert_ok!(Assets::block(issuer(), SILVER_ID, ALICE));
		assert_noop!(redeem(ALICE, 100_000), Error::<Test>::PayoutFailed);
		let expected = Reserves::payouts(0, ALICE, 100_000);
		let receivable = expected.iter().map(|payout| payout.receivable).collect::<Vec<_>>();
		assert_eq!(receivable, vec![true, false, true]);
		let wants = claims(&[AtLeast(10_000), Forfeit, AtLeast(100)]);
		assert_ok!(Reserves::redeem(signed(ALICE), 0, 100_000, wants));
		assert_ok!(Assets::thaw(issuer(), SILVER_ID, ALICE));
		assert_ok!(redeem(ALICE, 100_000));
	});
}

/// The team mints so much that no more fits. Its asset waits, and nothing of it is lost.
#[test]
fn full_supply_delays_and_loses_nothing() {
	with_reserve(|| {
		fill();
		assert_ok!(Reserves::place(root(), 0, GOLD, 1_000, VENUE));
		send(&GOLD, ALICE, account(0), 10_000 + MINIMUM);
		let room = u128::MAX - issuance(&GOLD);
		assert_ok!(Assets::mint(issuer(), GOLD_ID, BOB, room));
		let place = Reserves::place(root(), 0, GOLD, 1_000, VENUE);
		assert!(place.is_err());
		// Here the assets pallet would have taken the amount and not given it to anybody.
		let withdraw = || Reserves::withdraw_profit(root(), 0, GOLD, 1_000, UPKEEP);
		assert_noop!(withdraw(), sp_runtime::DispatchError::Corruption);
		let returned = || Reserves::returned(signed(VENUE), 0, GOLD, 2_000);
		assert_noop!(returned(), sp_runtime::DispatchError::Corruption);
		// What goes on hold needs no room.
		assert_ok!(Reserves::returned(signed(VENUE), 0, GOLD, 1_000));
		assert_ok!(Reserves::deposit(signed(VENUE), 0, GOLD, 1_000));
		close_asset(COIN_ID);
		begin();
		after(FROM);
		assert_noop!(redeem(ALICE, 100_000), Error::<Test>::PayoutFailed);
		assert_ok!(Assets::burn(issuer(), GOLD_ID, BOB, room));
		assert_ok!(redeem(ALICE, 100_000));
		assert_eq!(free(&GOLD, ALICE), WEALTH - 10_000 - MINIMUM + 311_000 / 30);
	});
}

/// An asset that was destroyed while the reserve had none pays nothing and blocks nothing.
#[test]
fn destroyed_asset_pays_nothing() {
	with_reserve(|| {
		assert_ok!(Reserves::deposit(signed(UPKEEP), 0, SILVER, 30_000));
		assert_ok!(Assets::start_destroy(issuer(), GOLD_ID));
		while Assets::finish_destroy(issuer(), GOLD_ID).is_err() {
			assert_ok!(Assets::destroy_accounts(issuer(), GOLD_ID));
		}
		check_invariants();
		close_asset(COIN_ID);
		begin();
		after(FROM);
		assert_ok!(redeem(ALICE, WEALTH));
		assert_eq!(free(&SILVER, ALICE), WEALTH + 10_000);
	});
}

#[test]
fn destroyed_asset_can_leave_the_list() {
	with_reserve(|| {
		assert_ok!(Assets::start_destroy(issuer(), GOLD_ID));
		while Assets::finish_destroy(issuer(), GOLD_ID).is_err() {
			assert_ok!(Assets::destroy_accounts(issuer(), GOLD_ID));
		}
		assert_noop!(Reserves::deposit(signed(ALICE), 0, GOLD, 1), AssetsError::Unknown);
		assert_ok!(Reserves::disallow(root(), 0, GOLD));
		assert_noop!(Reserves::allow(root(), 0, GOLD), Error::<Test>::UnknownAsset);
	});
}
