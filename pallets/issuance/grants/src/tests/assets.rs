//! What the team behind an asset, or anybody with a grudge, can try.

use crate::{mock::*, Error, Terms};
use frame_support::{assert_noop, assert_ok};
use hanse_curve::{time::DAY, Release};
use sp_runtime::{ArithmeticError, DispatchResult, TokenError};

type AssetsError = pallet_assets::Error<Test>;

fn claim(beneficiary: u64, id: u64) -> DispatchResult {
	Grants::claim(RuntimeOrigin::signed(DAVE), beneficiary, id)
}

fn issuer() -> RuntimeOrigin {
	RuntimeOrigin::signed(ISSUER)
}

#[test]
fn asset_with_live_grants_cannot_be_destroyed() {
	ExtBuilder::default().build_and_execute(|| {
		let offered = offer(CAROL, &terms_in(GOLD));
		let granted = accepted(BOB, &terms_in(GOLD));
		let destroy = || Assets::start_destroy(issuer(), GOLD_ID);
		assert_noop!(destroy(), AssetsError::ContainsHolds);
		assert_ok!(Grants::withdraw(RuntimeOrigin::signed(ALICE), offered));
		assert_noop!(destroy(), AssetsError::ContainsHolds);
		assert_noop!(
			Assets::start_destroy(RuntimeOrigin::root(), GOLD_ID),
			AssetsError::ContainsHolds
		);
		after(100 * DAY);
		assert_ok!(claim(BOB, granted));
		assert_ok!(destroy());
		after(0);
		// And nothing is offered of an asset that is going.
		let Terms { asset, amount, release, revocable, .. } = terms_in(GOLD);
		let alice = RuntimeOrigin::signed(ALICE);
		assert_noop!(
			Grants::offer(alice, BOB, asset, amount, release, revocable),
			TokenError::FundsUnavailable
		);
		// The rest of the checks count balances of an asset that has none any more.
		assert_ok!(Assets::destroy_accounts(RuntimeOrigin::signed(ALICE), GOLD_ID));
		assert_ok!(Assets::destroy_accounts(RuntimeOrigin::signed(ALICE), GOLD_ID));
		assert_ok!(Assets::finish_destroy(RuntimeOrigin::signed(ALICE), GOLD_ID));
		let alice = RuntimeOrigin::signed(ALICE);
		assert_noop!(
			Grants::offer(alice, BOB, GOLD, amount, release, revocable),
			Error::<Test>::UnknownAsset
		);
	});
}

#[test]
fn admin_cannot_burn_or_seize_what_is_on_hold() {
	ExtBuilder::default().build_and_execute(|| {
		let offered = offer(CAROL, &terms_in(GOLD));
		let granted = accepted(BOB, &terms_in(GOLD));
		for who in [ALICE, BOB] {
			// A burn takes all it can get: the free balance but for the minimum.
			assert_ok!(Assets::burn(issuer(), GOLD_ID, who, WEALTH * 2));
			assert_eq!((free(&GOLD, who), held(&GOLD, who)), (GOLD_MINIMUM, 1_000));
			assert_noop!(
				Assets::force_transfer(issuer(), GOLD_ID, who, ISSUER, GOLD_MINIMUM),
				AssetsError::BalanceLow
			);
		}
		after(100 * DAY);
		assert_ok!(Grants::withdraw(RuntimeOrigin::signed(ALICE), offered));
		assert_ok!(claim(BOB, granted));
		assert_eq!(free(&GOLD, ALICE), GOLD_MINIMUM + 1_000);
		assert_eq!(free(&GOLD, BOB), GOLD_MINIMUM + 1_000);
	});
}

#[test]
fn account_with_a_grant_cannot_be_closed() {
	ExtBuilder::default().with_balance(STRANGER, 1_000).build_and_execute(|| {
		let stranger = || RuntimeOrigin::signed(STRANGER);
		assert_ok!(Assets::touch(stranger(), GOLD_ID));
		let id = accepted(STRANGER, &terms_in(GOLD));
		assert_noop!(Assets::refund(stranger(), GOLD_ID, true), AssetsError::ContainsHolds);
		after(100 * DAY);
		assert_ok!(claim(STRANGER, id));
		assert_eq!(free(&GOLD, STRANGER), 1_000);
	});
}

/// Nothing moves while an asset is frozen, except from hold to hold. Then everything goes on.
#[test]
fn frozen_asset_delays_and_loses_nothing() {
	ExtBuilder::default().build_and_execute(|| {
		let offered = offer(CAROL, &terms_in(GOLD));
		let granted = accepted(BOB, &terms_in(GOLD));
		after(50 * DAY);
		assert_ok!(Assets::freeze_asset(issuer(), GOLD_ID));
		assert_noop!(claim(BOB, granted), AssetsError::AssetNotLive);
		let revoke = || Grants::revoke(RuntimeOrigin::signed(ALICE), BOB, granted);
		assert_noop!(revoke(), AssetsError::AssetNotLive);
		let withdraw = || Grants::withdraw(RuntimeOrigin::signed(ALICE), offered);
		assert_noop!(withdraw(), AssetsError::AssetNotLive);
		assert_noop!(
			Grants::decline(RuntimeOrigin::signed(CAROL), offered),
			AssetsError::AssetNotLive
		);
		assert_ok!(Grants::accept(RuntimeOrigin::signed(CAROL), offered, terms_in(GOLD)));
		assert_noop!(claim(CAROL, offered), AssetsError::AssetNotLive);

		assert_ok!(Assets::thaw_asset(issuer(), GOLD_ID));
		assert_ok!(claim(BOB, granted));
		assert_ok!(claim(CAROL, offered));
		assert_ok!(revoke());
		assert_eq!(free(&GOLD, ALICE), WEALTH - 2_000 + 500);
		assert_eq!(free(&GOLD, BOB), WEALTH + 500);
	});
}

#[test]
fn blocked_account_waits_until_it_is_thawed() {
	ExtBuilder::default().build_and_execute(|| {
		let terms = terms_in(GOLD);
		let offered = offer(BOB, &terms);
		let granted = accepted(BOB, &terms);
		after(50 * DAY);
		assert_ok!(Assets::block(issuer(), GOLD_ID, BOB));
		assert_noop!(claim(BOB, granted), TokenError::CannotCreate);
		assert_noop!(
			Grants::accept(RuntimeOrigin::signed(BOB), offered, terms),
			TokenError::CannotCreate
		);
		// The granter is not bound by the beneficiary's trouble.
		assert_ok!(Grants::revoke(RuntimeOrigin::signed(ALICE), BOB, granted));
		assert_ok!(Grants::withdraw(RuntimeOrigin::signed(ALICE), offered));
		assert_eq!(free(&GOLD, ALICE), WEALTH - 500);
		assert_ok!(Assets::thaw(issuer(), GOLD_ID, BOB));
		assert_ok!(claim(BOB, granted));
		assert_eq!(free(&GOLD, BOB), WEALTH + 500);
	});
}

#[test]
fn frozen_account_offers_nothing_new() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(Assets::freeze(issuer(), GOLD_ID, ALICE));
		let Terms { asset, amount, release, revocable, .. } = terms_in(GOLD);
		let alice = RuntimeOrigin::signed(ALICE);
		assert_noop!(
			Grants::offer(alice, BOB, asset, amount, release, revocable),
			TokenError::FundsUnavailable
		);
	});
}

#[test]
fn offer_is_refused_when_the_supply_leaves_no_room_to_release_it() {
	ExtBuilder::default().build_and_execute(|| {
		// Up to here the amount and the supply fit a balance together.
		endow(GOLD, ISSUER, u128::MAX - 6 * WEALTH - 1_000);
		let Terms { asset, amount, release, revocable, .. } = terms_in(GOLD);
		let alice = RuntimeOrigin::signed(ALICE);
		assert_noop!(
			Grants::offer(alice, BOB, asset, amount + 1, release, revocable),
			Error::<Test>::SupplyTooLarge
		);
		let id = offer(BOB, &terms_in(GOLD));
		assert_ok!(Grants::withdraw(RuntimeOrigin::signed(ALICE), id));
		assert_eq!(free(&GOLD, ALICE), WEALTH);
	});
}

/// An issuer that inflates its asset to the last unit delays claims like one that freezes it.
#[test]
fn inflated_supply_delays_and_loses_nothing() {
	ExtBuilder::default().build_and_execute(|| {
		let id = accepted(BOB, &terms_in(GOLD));
		after(50 * DAY);
		let rest = u128::MAX - 6 * WEALTH;
		assert_ok!(Assets::mint(issuer(), GOLD_ID, ISSUER, rest));
		assert_noop!(claim(BOB, id), ArithmeticError::Overflow);
		assert_ok!(Assets::burn(issuer(), GOLD_ID, ISSUER, rest));
		assert_ok!(claim(BOB, id));
		assert_eq!(free(&GOLD, BOB), WEALTH + 500);
	});
}

/// The account that would take money back may be gone. It has to exist again first.
#[test]
fn revoke_waits_for_a_granter_without_account() {
	ExtBuilder::default().build_and_execute(|| {
		let id = accepted(BOB, &Terms { amount: 100, ..terms_in(GOLD) });
		assert_ok!(Assets::transfer_all(RuntimeOrigin::signed(ALICE), GOLD_ID, CAROL, false));
		after(97 * DAY);
		let revoke = || Grants::revoke(RuntimeOrigin::signed(ALICE), BOB, id);
		assert_noop!(revoke(), TokenError::CannotCreate);
		assert_ok!(Assets::touch(RuntimeOrigin::signed(ALICE), GOLD_ID));
		assert_ok!(revoke());
		assert_eq!((free(&GOLD, ALICE), held(&GOLD, BOB)), (3, 97));
	});
}

#[test]
fn immediate_grant_is_due_whatever_the_clock_says() {
	ExtBuilder::default().build_and_execute(|| {
		let id = accepted(BOB, &Terms { release: Release::Immediate, ..terms_in(GOLD) });
		set_time(0);
		assert_ok!(claim(BOB, id));
		assert_eq!(free(&GOLD, BOB), WEALTH + 1_000);
	});
}
