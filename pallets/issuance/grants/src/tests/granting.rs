//! What other pallets ask.

use crate::{mock::*, Error, Granting, NextGrantId, Terms};
use frame_support::{
	assert_noop, assert_ok,
	storage::{with_transaction, TransactionOutcome},
};
use hanse_curve::{time::DAY, Release};
use sp_runtime::{DispatchError, TokenError};

fn grant(terms: Terms<u64, Asset>, depositor: Option<&u64>) -> Result<u64, DispatchError> {
	<Grants as Granting<_, _>>::grant(&BOB, terms, depositor)
}

fn can_grant(beneficiary: u64, terms: &Terms<u64, Asset>) -> Result<(), DispatchError> {
	<Grants as Granting<_, _>>::can_grant(&beneficiary, terms)
}

#[test]
fn can_grant_answers_as_grant_does() {
	ExtBuilder::default().build_and_execute(|| {
		let sound = terms_in(GOLD);
		assert_ok!(can_grant(BOB, &sound));
		assert_noop!(can_grant(STRANGER, &sound), Error::<Test>::NoAccount);
		let small = Terms { amount: 1, ..sound.clone() };
		assert_noop!(can_grant(BOB, &small), Error::<Test>::AmountTooSmall);
		let empty = Release::CliffTranches { cliff: NOW, tranches: 0, step: 1 };
		let empty = Terms { release: empty, ..sound.clone() };
		assert_noop!(can_grant(BOB, &empty), Error::<Test>::ZeroTranches);
		for _ in 0..MAX_GRANTS {
			assert_ok!(can_grant(BOB, &sound));
			assert_ok!(grant(sound.clone(), None));
		}
		assert_noop!(can_grant(BOB, &sound), Error::<Test>::TooManyGrants);
		assert_noop!(grant(sound, None), Error::<Test>::TooManyGrants);
	});
}

#[test]
fn grant_with_a_depositor_returns_the_deposit_to_it() {
	ExtBuilder::default().build_and_execute(|| {
		let id = grant(terms_in(GOLD), Some(&CAROL)).expect("Alice has gold");
		assert_eq!((deposited(ALICE), deposited(CAROL)), (0, DEPOSIT));
		assert_eq!((free(&GOLD, ALICE), held(&GOLD, BOB)), (WEALTH - 1_000, 1_000));
		after(100 * DAY);
		assert_ok!(Grants::claim(RuntimeOrigin::signed(DAVE), BOB, id));
		assert_eq!((deposited(CAROL), free(&NATIVE, CAROL)), (0, WEALTH));
	});
}

/// A sale gives what it sold, to the unit, and then its account may go.
#[test]
fn grant_of_everything_empties_the_source_exactly() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(grant(Terms { amount: WEALTH, ..terms_in(GOLD) }, None));
		assert_eq!((free(&GOLD, ALICE), held(&GOLD, BOB)), (0, WEALTH));
		assert!(!pallet_assets::Account::<Test>::contains_key(GOLD_ID, ALICE));
		assert_ok!(grant(Terms { amount: WEALTH, ..terms_in(SILVER) }, None));
		assert_ok!(grant(Terms { amount: WEALTH, ..terms_in(NATIVE) }, None));
		assert_eq!((free(&NATIVE, ALICE), held(&NATIVE, BOB)), (0, WEALTH));
	});
}

/// The rest below the minimum would be burned, or added to the grant.
#[test]
fn grant_that_would_leave_dust_is_refused() {
	ExtBuilder::default().with_balance(STRANGER, 1_000).build_and_execute(|| {
		let give =
			|granter, asset, amount| grant(Terms { granter, amount, ..terms_in(asset) }, None);
		for rest in [1, GOLD_MINIMUM - 1] {
			let error = pallet_assets::Error::<Test>::BalanceLow;
			assert_noop!(give(ALICE, GOLD, WEALTH - rest), error);
		}
		// Nothing but its balance keeps this account alive, so all of it could go.
		for rest in [1, ED - 1] {
			assert_noop!(give(STRANGER, NATIVE, 1_000 - rest), TokenError::FundsUnavailable);
		}
		assert_ok!(give(ALICE, GOLD, WEALTH - GOLD_MINIMUM));
		assert_ok!(give(STRANGER, NATIVE, 1_000 - ED));
		assert_eq!((free(&GOLD, ALICE), free(&NATIVE, STRANGER)), (GOLD_MINIMUM, ED));
	});
}

/// The amount has moved when the deposit turns out to be missing.
#[test]
fn grant_changes_nothing_when_it_fails_halfway() {
	ExtBuilder::default().build_and_execute(|| {
		assert_noop!(grant(terms_in(GOLD), Some(&STRANGER)), TokenError::FundsUnavailable);
		assert_eq!((NextGrantId::<Test>::get(), held(&GOLD, BOB)), (0, 0));
	});
}

/// Somebody who claims what was bought long ago gets it, and claims it at once.
#[test]
fn grant_of_a_schedule_that_has_ended_is_due_at_once() {
	ExtBuilder::default().build_and_execute(|| {
		after(101 * DAY);
		let id = grant(terms_in(GOLD), None).expect("Alice has gold");
		assert_ok!(Grants::claim(RuntimeOrigin::signed(BOB), BOB, id));
		assert_eq!(free(&GOLD, BOB), WEALTH + 1_000);
	});
}

#[test]
fn revoke_returns_what_is_not_due_to_the_source() {
	ExtBuilder::default().build_and_execute(|| {
		let revoke = |granter| <Grants as Granting<_, Asset>>::revoke(&granter, &BOB, 0);
		assert_ok!(grant(terms_in(GOLD), None));
		after(90 * DAY);
		assert_noop!(revoke(CAROL), Error::<Test>::NotGranter);
		assert_eq!(revoke(ALICE), Ok(100));
		assert_noop!(revoke(ALICE), Error::<Test>::NotRevocable);
		assert_eq!((free(&GOLD, ALICE), held(&GOLD, BOB)), (WEALTH - 900, 900));
	});
}

#[test]
fn nothing_grants_nothing() {
	ExtBuilder::default().build_and_execute(|| {
		let terms = terms_in(GOLD);
		let refused = Err(DispatchError::Unavailable);
		assert_eq!(<() as Granting<_, _>>::can_grant(&BOB, &terms), refused);
		assert!(<() as Granting<_, _>>::grant(&BOB, terms, None).is_err());
		assert!(<() as Granting<u64, Asset>>::revoke(&ALICE, &BOB, 0).is_err());
	});
}

/// Used inside a caller's own transaction, which may still change its mind.
#[test]
fn grant_is_undone_with_its_caller() {
	ExtBuilder::default().build_and_execute(|| {
		let outcome: Result<(), DispatchError> = with_transaction(|| {
			assert_ok!(grant(terms_in(GOLD), None));
			TransactionOutcome::Rollback(Err(DispatchError::Other("the caller failed")))
		});
		assert!(outcome.is_err());
		assert_eq!((free(&GOLD, ALICE), held(&GOLD, BOB)), (WEALTH, 0));
	});
}
