//! `revoke`.

use crate::{mock::*, Error, Event, GrantCount, Grants as StoredGrants, Terms};
use frame_support::{
	assert_noop, assert_ok,
	traits::fungible::{Inspect, MutateFreeze},
};
use hanse_curve::{time::DAY, Release};
use sp_runtime::{DispatchError, DispatchResult};

fn revoke(granter: u64, beneficiary: u64, id: u64) -> DispatchResult {
	Grants::revoke(RuntimeOrigin::signed(granter), beneficiary, id)
}

fn claim(beneficiary: u64, id: u64) -> DispatchResult {
	Grants::claim(RuntimeOrigin::signed(DAVE), beneficiary, id)
}

#[test]
fn revoke_is_refused_to_all_but_the_granter() {
	ExtBuilder::default().build_and_execute(|| {
		let id = accepted(BOB, &terms_in(GOLD));
		assert_noop!(Grants::revoke(RuntimeOrigin::none(), BOB, id), DispatchError::BadOrigin);
		for who in [BOB, CAROL, POT] {
			assert_noop!(revoke(who, BOB, id), Error::<Test>::NotGranter);
		}
		// Whoever grants from the pot has no power over what others granted.
		assert_noop!(Grants::revoke(RuntimeOrigin::root(), BOB, id), Error::<Test>::NotGranter);
	});
}

#[test]
fn revoke_is_refused_when_there_is_no_grant() {
	ExtBuilder::default().build_and_execute(|| {
		let id = offer(BOB, &terms_in(GOLD));
		assert_noop!(revoke(ALICE, BOB, id), Error::<Test>::GrantNotFound);
	});
}

#[test]
fn revoke_is_refused_when_terms_do_not_allow_it() {
	ExtBuilder::default().build_and_execute(|| {
		let id = accepted(BOB, &Terms { revocable: false, ..terms_in(GOLD) });
		assert_noop!(revoke(ALICE, BOB, id), Error::<Test>::NotRevocable);
	});
}

#[test]
fn revoke_is_refused_when_everything_is_due() {
	ExtBuilder::default().build_and_execute(|| {
		let id = accepted(BOB, &terms_in(GOLD));
		after(100 * DAY);
		assert_noop!(revoke(ALICE, BOB, id), Error::<Test>::NothingToRevoke);
	});
}

#[test]
fn revoke_splits_at_what_is_due() {
	ExtBuilder::default().build_and_execute(|| {
		for asset in [NATIVE, GOLD, SILVER] {
			after(0);
			let owned = free(&asset, ALICE);
			let id = accepted(BOB, &terms_in(asset.clone()));
			after(20 * DAY);
			assert_ok!(claim(BOB, id));
			after(30 * DAY);
			events();
			assert_ok!(revoke(ALICE, BOB, id));

			let fee = if asset == NATIVE { DEPOSIT } else { 0 };
			assert_eq!((free(&asset, ALICE), held(&asset, ALICE)), (owned - 300 - fee, 0));
			assert_eq!((free(&asset, BOB), held(&asset, BOB)), (WEALTH + 200, 100));
			let revoked = Event::Revoked { id, beneficiary: BOB, granter: ALICE, returned: 700 };
			assert_eq!(events(), vec![revoked]);
			assert_noop!(revoke(ALICE, BOB, id), Error::<Test>::NotRevocable);

			// What was due stays due, and nothing more will be.
			assert_ok!(claim(BOB, id));
			assert_eq!((free(&asset, BOB), held(&asset, BOB)), (WEALTH + 300, 0));
			assert_eq!(deposited(ALICE), 0);
			after(100 * DAY);
			assert_noop!(claim(BOB, id), Error::<Test>::GrantNotFound);
		}
	});
}

#[test]
fn revoke_removes_a_grant_of_which_everything_due_is_claimed() {
	ExtBuilder::default().build_and_execute(|| {
		for (moment, kept) in [(0, 0), (40 * DAY, 400)] {
			after(0);
			let id = accepted(BOB, &terms_in(GOLD));
			after(moment);
			if kept > 0 {
				assert_ok!(claim(BOB, id));
			}
			events();
			assert_ok!(revoke(ALICE, BOB, id));

			assert!(!StoredGrants::<Test>::contains_key(BOB, id));
			assert!(!GrantCount::<Test>::contains_key(BOB));
			assert_eq!((held(&GOLD, BOB), deposited(ALICE)), (0, 0));
			assert_eq!(free(&GOLD, BOB), WEALTH + kept);
			assert_eq!(free(&GOLD, ALICE), WEALTH - kept);
			assert_eq!(
				events(),
				vec![
					Event::Revoked { id, beneficiary: BOB, granter: ALICE, returned: 1_000 - kept },
					Event::Closed { id, beneficiary: BOB },
				]
			);
		}
	});
}

/// Voting or staking with money on hold freezes it. That must not keep it from its granter.
#[test]
fn revoke_ignores_freezes_of_the_beneficiary() {
	ExtBuilder::default().build_and_execute(|| {
		let id = accepted(BOB, &terms_in(NATIVE));
		assert_ok!(Balances::transfer_all(RuntimeOrigin::signed(BOB), CAROL, false));
		assert_ok!(Balances::set_freeze(&0, &BOB, Balances::total_balance(&BOB)));
		assert_ok!(revoke(ALICE, BOB, id));
		assert_eq!(free(&NATIVE, ALICE), WEALTH);
	});
}

/// What is due is not paid out by a revocation, so a beneficiary that cannot be paid cannot hide
/// behind that.
#[test]
fn revoke_works_when_the_beneficiary_cannot_be_paid() {
	ExtBuilder::default().build_and_execute(|| {
		let id = accepted(BOB, &terms_in(NATIVE));
		System::inc_providers(&BOB);
		assert_ok!(Balances::transfer_all(RuntimeOrigin::signed(BOB), CAROL, false));
		after(DAY / 2);
		assert!(claim(BOB, id).is_err());
		assert_ok!(revoke(ALICE, BOB, id));
		assert_eq!(held(&NATIVE, BOB), 5);
		assert_ok!(Balances::transfer_allow_death(RuntimeOrigin::signed(CAROL), BOB, ED));
		assert_ok!(claim(BOB, id));
		assert_eq!(free(&NATIVE, BOB), ED + 5);
	});
}

#[test]
fn revoke_of_a_grant_to_oneself_frees_what_is_not_due() {
	ExtBuilder::default().build_and_execute(|| {
		for asset in [NATIVE, GOLD, SILVER] {
			after(0);
			let id = accepted(ALICE, &terms_in(asset.clone()));
			after(10 * DAY);
			assert_ok!(revoke(ALICE, ALICE, id));
			assert_eq!(held(&asset, ALICE), 100);
			assert_ok!(claim(ALICE, id));
			assert_eq!((free(&asset, ALICE), deposited(ALICE)), (WEALTH, 0));
		}
	});
}

#[test]
fn grant_from_the_pot_is_revoked_by_who_grants_from_it() {
	ExtBuilder::default().build_and_execute(|| {
		let release = Release::Linear { start: NOW, end: NOW + 100 * DAY };
		assert_ok!(Grants::grant(RuntimeOrigin::root(), BOB, GOLD, 1_000, release, true));
		after(60 * DAY);
		assert_noop!(revoke(ALICE, BOB, 0), Error::<Test>::NotGranter);
		assert_ok!(Grants::revoke(RuntimeOrigin::root(), BOB, 0));
		assert_eq!((free(&GOLD, POT), held(&GOLD, BOB)), (WEALTH - 600, 600));
	});
}
