//! `claim`.

use crate::{mock::*, Error, Event, GrantCount, Grants as StoredGrants, Terms};
use frame_support::{assert_noop, assert_ok, traits::fungible::MutateFreeze};
use hanse_curve::{
	time::{DAY, MONTH, YEAR},
	Halving, Release,
};
use sp_runtime::{DispatchError, DispatchResult, TokenError};

fn claim(beneficiary: u64, id: u64) -> DispatchResult {
	Grants::claim(RuntimeOrigin::signed(DAVE), beneficiary, id)
}

#[test]
fn claim_is_refused_when_unsigned() {
	ExtBuilder::default().build_and_execute(|| {
		let id = accepted(BOB, &terms_in(NATIVE));
		after(DAY);
		assert_noop!(Grants::claim(RuntimeOrigin::none(), BOB, id), DispatchError::BadOrigin);
	});
}

#[test]
fn claim_is_refused_when_there_is_no_grant() {
	ExtBuilder::default().build_and_execute(|| {
		let offered = offer(BOB, &terms_in(NATIVE));
		let granted = accepted(BOB, &terms_in(NATIVE));
		after(DAY);
		assert_noop!(claim(BOB, offered), Error::<Test>::GrantNotFound);
		// Not for anybody else either, so nobody can be paid from another's grant.
		assert_noop!(claim(CAROL, granted), Error::<Test>::GrantNotFound);
	});
}

#[test]
fn claim_is_refused_when_nothing_is_due() {
	ExtBuilder::default().build_and_execute(|| {
		let monthly = Release::CliffTranches { cliff: NOW + 6 * MONTH, tranches: 5, step: MONTH };
		let id = accepted(BOB, &Terms { release: monthly, ..terms_in(GOLD) });
		for moment in [0, 6 * MONTH - 1, 6 * MONTH, 7 * MONTH - 1] {
			after(moment);
			assert_noop!(claim(BOB, id), Error::<Test>::NothingToClaim);
		}
		after(7 * MONTH);
		assert_ok!(claim(BOB, id));
		// Twice in a block.
		assert_noop!(claim(BOB, id), Error::<Test>::NothingToClaim);
		assert_eq!(free(&GOLD, BOB), WEALTH + 200);
	});
}

#[test]
fn claim_pays_what_is_due_to_the_beneficiary_only() {
	ExtBuilder::default().build_and_execute(|| {
		for asset in [NATIVE, GOLD, SILVER] {
			after(0);
			let before = free(&asset, DAVE);
			let id = accepted(BOB, &terms_in(asset.clone()));
			events();
			after(25 * DAY);
			assert_ok!(claim(BOB, id));
			assert_eq!((free(&asset, BOB), held(&asset, BOB)), (WEALTH + 250, 750));
			assert_eq!(grant_of(BOB, id).claimed, 250);
			after(26 * DAY);
			assert_ok!(claim(BOB, id));
			assert_eq!((free(&asset, BOB), held(&asset, BOB)), (WEALTH + 260, 740));
			assert_eq!(
				events(),
				vec![
					Event::Claimed { id, beneficiary: BOB, amount: 250 },
					Event::Claimed { id, beneficiary: BOB, amount: 10 },
				]
			);
			assert_eq!(free(&asset, DAVE), before);
		}
	});
}

#[test]
fn last_claim_removes_the_grant_and_returns_the_deposit_once() {
	ExtBuilder::default().build_and_execute(|| {
		for asset in [NATIVE, GOLD, SILVER] {
			after(0);
			let native = free(&NATIVE, ALICE);
			let id = accepted(BOB, &terms_in(asset.clone()));
			after(30 * DAY);
			assert_ok!(claim(BOB, id));
			assert_eq!(deposited(ALICE), DEPOSIT);
			events();
			after(100 * DAY);
			assert_ok!(claim(BOB, id));

			assert!(!StoredGrants::<Test>::contains_key(BOB, id));
			assert!(!GrantCount::<Test>::contains_key(BOB));
			assert_eq!((held(&asset, BOB), free(&asset, BOB)), (0, WEALTH + 1_000));
			assert_eq!(deposited(ALICE), 0);
			let paid = if asset == NATIVE { 1_000 } else { 0 };
			assert_eq!(free(&NATIVE, ALICE), native - paid);
			assert_eq!(
				events(),
				vec![
					Event::Claimed { id, beneficiary: BOB, amount: 700 },
					Event::Closed { id, beneficiary: BOB },
				]
			);
			assert_noop!(claim(BOB, id), Error::<Test>::GrantNotFound);
		}
	});
}

#[test]
fn claim_works_while_the_beneficiary_has_frozen_its_balance() {
	ExtBuilder::default().build_and_execute(|| {
		let id = accepted(BOB, &terms_in(NATIVE));
		assert_ok!(Balances::set_freeze(&0, &BOB, WEALTH + 1_000));
		after(50 * DAY);
		assert_ok!(claim(BOB, id));
		assert_eq!(free(&NATIVE, BOB), WEALTH + 500);
	});
}

#[test]
fn deposit_returns_to_the_granter_whatever_the_asset() {
	ExtBuilder::default().build_and_execute(|| {
		let id = accepted(BOB, &Terms { release: Release::Immediate, ..terms_in(SILVER) });
		// Alice has given all she has meanwhile; her deposit keeps her account alive.
		assert_ok!(Balances::transfer_all(RuntimeOrigin::signed(ALICE), CAROL, false));
		assert_eq!(free(&NATIVE, ALICE), ED);
		assert_ok!(claim(BOB, id));
		assert_eq!(free(&NATIVE, ALICE), ED + DEPOSIT);
	});
}

/// A touched account has no balance of its own: small parts arrive all the same, to the last unit.
#[test]
fn claims_below_the_minimum_reach_an_account_without_balance() {
	ExtBuilder::default().with_balance(STRANGER, 1_000).build_and_execute(|| {
		assert_ok!(Assets::touch(RuntimeOrigin::signed(STRANGER), GOLD_ID));
		let release = Release::CliffTranches { cliff: NOW, tranches: 5, step: DAY };
		let id = accepted(STRANGER, &Terms { amount: 7, release, ..terms_in(GOLD) });
		for day in 1..=4 {
			after(day * DAY);
			assert_ok!(claim(STRANGER, id));
			assert_eq!(free(&GOLD, STRANGER), u128::from(day));
		}
		after(5 * DAY);
		assert_ok!(claim(STRANGER, id));
		assert_eq!((free(&GOLD, STRANGER), held(&GOLD, STRANGER)), (7, 0));
	});
}

/// An account that an asset keeps alive can have no free native balance at all.
#[test]
fn claim_below_the_existential_deposit_waits_for_more() {
	ExtBuilder::default().build_and_execute(|| {
		let id = accepted(BOB, &terms_in(NATIVE));
		// Another provider than the native balance: now all of it can go.
		System::inc_providers(&BOB);
		assert_ok!(Balances::transfer_all(RuntimeOrigin::signed(BOB), CAROL, false));
		assert_eq!(free(&NATIVE, BOB), 0);
		after(DAY / 2);
		assert_noop!(claim(BOB, id), TokenError::CannotCreate);
		after(DAY);
		assert_ok!(claim(BOB, id));
		assert_eq!((free(&NATIVE, BOB), held(&NATIVE, BOB)), (10, 990));
	});
}

/// Eighty million coins behind a lock of one year, then evenly over two, claimed every day.
#[test]
fn daily_claims_add_up_exactly() {
	const AMOUNT: u128 = 80_000_000 * 1_000_000_000_000_000_000;
	ExtBuilder::default().build_and_execute(|| {
		endow(GOLD, ALICE, AMOUNT);
		let release = Release::CliffLinear { cliff: NOW + 365 * DAY, length: 730 * DAY };
		let id = accepted(BOB, &Terms { amount: AMOUNT, release, ..terms_in(GOLD) });
		after(365 * DAY);
		assert_noop!(claim(BOB, id), Error::<Test>::NothingToClaim);
		for day in 366..=1_095 {
			after(day * DAY);
			assert_ok!(claim(BOB, id));
		}
		assert_eq!((free(&GOLD, BOB), held(&GOLD, BOB)), (WEALTH + AMOUNT, 0));
		assert_noop!(claim(BOB, id), Error::<Test>::GrantNotFound);
	});
}

#[test]
fn claims_of_the_largest_amount_add_up_exactly() {
	// With the supply, half of what a balance can count: more could not be released.
	const AMOUNT: u128 = u128::MAX / 2 - 6 * WEALTH;
	ExtBuilder::default().build_and_execute(|| {
		endow(GOLD, ALICE, AMOUNT);
		let end = NOW + 115 * YEAR;
		let curve = Release::Curve(Halving { start: NOW, end, epoch: 4 * YEAR });
		let id = accepted(BOB, &Terms { amount: AMOUNT, release: curve, ..terms_in(GOLD) });
		after(4 * YEAR);
		assert_ok!(claim(BOB, id));
		assert_eq!(free(&GOLD, BOB), WEALTH + AMOUNT / 2);
		for year in 5..=115 {
			after(year * YEAR);
			assert_ok!(claim(BOB, id));
		}
		assert_eq!((free(&GOLD, BOB), held(&GOLD, BOB)), (WEALTH + AMOUNT, 0));
	});
}
