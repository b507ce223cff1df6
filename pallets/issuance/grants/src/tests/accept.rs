//! `accept`.

use crate::{mock::*, Error, Event, GrantCount, Offers, Terms};
use frame_support::{
	assert_noop, assert_ok,
	traits::fungible::{Mutate, MutateFreeze},
};
use hanse_curve::{time::DAY, Release};
use sp_runtime::{DispatchError, TokenError};

fn accept(who: u64, id: u64, terms: &Terms<u64, Asset>) -> sp_runtime::DispatchResult {
	Grants::accept(RuntimeOrigin::signed(who), id, terms.clone())
}

#[test]
fn accept_is_refused_to_all_but_the_beneficiary() {
	ExtBuilder::default().build_and_execute(|| {
		let terms = terms_in(GOLD);
		let id = offer(BOB, &terms);
		assert_noop!(
			Grants::accept(RuntimeOrigin::root(), id, terms.clone()),
			DispatchError::BadOrigin
		);
		for who in [ALICE, CAROL, POT] {
			assert_noop!(accept(who, id, &terms), Error::<Test>::NotBeneficiary);
		}
	});
}

#[test]
fn accept_is_refused_when_there_is_no_offer() {
	ExtBuilder::default().build_and_execute(|| {
		let terms = terms_in(GOLD);
		assert_noop!(accept(BOB, 0, &terms), Error::<Test>::OfferNotFound);
		let id = offer(BOB, &terms);
		assert_ok!(Grants::withdraw(RuntimeOrigin::signed(ALICE), id));
		assert_noop!(accept(BOB, id, &terms), Error::<Test>::OfferNotFound);
	});
}

#[test]
fn accept_is_refused_when_any_term_differs() {
	ExtBuilder::default().build_and_execute(|| {
		let terms = terms_in(GOLD);
		let id = offer(BOB, &terms);
		let other = [
			Terms { granter: CAROL, ..terms.clone() },
			Terms { asset: SILVER, ..terms.clone() },
			Terms { amount: 1_001, ..terms.clone() },
			Terms { release: Release::Immediate, ..terms.clone() },
			Terms { revocable: false, ..terms.clone() },
		];
		for terms in other {
			assert_noop!(accept(BOB, id, &terms), Error::<Test>::TermsDiffer);
		}
	});
}

/// Alice withdraws the offer that Bob has read and puts a worse one in front of his answer.
#[test]
fn accept_cannot_be_redirected_to_another_offer() {
	ExtBuilder::default().build_and_execute(|| {
		let good = Terms { revocable: false, ..terms_in(GOLD) };
		let id = offer(BOB, &good);
		assert_ok!(Grants::withdraw(RuntimeOrigin::signed(ALICE), id));
		let bad = offer(BOB, &terms_in(GOLD));
		assert_ne!(id, bad);
		assert_noop!(accept(BOB, id, &good), Error::<Test>::OfferNotFound);
		assert_noop!(accept(BOB, bad, &good), Error::<Test>::TermsDiffer);
	});
}

#[test]
fn accept_is_refused_when_beneficiary_has_no_account() {
	ExtBuilder::default().with_balance(STRANGER, 1_000).build_and_execute(|| {
		for asset in [GOLD, SILVER] {
			// A hold alone would be no account, and could not be released in small parts.
			let terms = terms_in(asset);
			let id = offer(STRANGER, &terms);
			assert_noop!(accept(STRANGER, id, &terms), Error::<Test>::NoAccount);
		}
		assert_ok!(Assets::touch(RuntimeOrigin::signed(STRANGER), GOLD_ID));
		assert_ok!(accept(STRANGER, 0, &terms_in(GOLD)));
	});
}

#[test]
fn accept_is_refused_when_beneficiary_is_below_the_existential_deposit() {
	ExtBuilder::default().build_and_execute(|| {
		let terms = terms_in(NATIVE);
		let id = offer(STRANGER, &terms);
		assert_noop!(accept(STRANGER, id, &terms), Error::<Test>::NoAccount);
		// An account that only an asset keeps alive has nothing that could hold native money.
		endow(SILVER, STRANGER, 1);
		assert!(System::account_exists(&STRANGER));
		assert_noop!(accept(STRANGER, id, &terms), Error::<Test>::NoAccount);
		assert_ok!(Balances::mint_into(&STRANGER, ED));
		assert_ok!(accept(STRANGER, id, &terms));
	});
}

#[test]
fn accept_is_refused_when_beneficiary_has_as_many_as_it_can_accept() {
	ExtBuilder::default().build_and_execute(|| {
		let terms = terms_in(GOLD);
		for _ in 0..MAX_ACCEPTED {
			accepted(BOB, &terms);
		}
		let id = offer(BOB, &terms);
		assert_noop!(accept(BOB, id, &terms), Error::<Test>::TooManyGrants);
		// The last claim of one makes room for another.
		after(100 * DAY);
		assert_ok!(Grants::claim(RuntimeOrigin::signed(CAROL), BOB, 0));
		assert_ok!(accept(BOB, id, &terms));
		assert_eq!(GrantCount::<Test>::get(BOB), MAX_ACCEPTED);
	});
}

#[test]
fn accept_is_refused_when_granter_froze_the_money() {
	ExtBuilder::default().build_and_execute(|| {
		let terms = Terms { amount: WEALTH - 100, ..terms_in(NATIVE) };
		let id = offer(BOB, &terms);
		assert_ok!(Balances::set_freeze(&0, &ALICE, WEALTH));
		assert_noop!(accept(BOB, id, &terms), TokenError::Frozen);
		assert_ok!(Balances::thaw(&0, &ALICE));
		assert_ok!(accept(BOB, id, &terms));
	});
}

#[test]
fn accept_moves_the_amount_and_leaves_the_deposit() {
	ExtBuilder::default().build_and_execute(|| {
		for (count, asset) in [NATIVE, GOLD, SILVER].into_iter().enumerate() {
			let terms = terms_in(asset.clone());
			let id = offer(BOB, &terms);
			events();
			assert_ok!(accept(BOB, id, &terms));

			assert!(!Offers::<Test>::contains_key(id));
			assert_eq!((held(&asset, ALICE), held(&asset, BOB)), (0, 1_000));
			assert_eq!(free(&asset, BOB), WEALTH);
			assert_eq!(deposited(ALICE), DEPOSIT * (count as u128 + 1));
			assert_eq!(deposited(BOB), 0);
			let grant = grant_of(BOB, id);
			assert_eq!((grant.claimed, &grant.terms), (0, &terms));
			let deposit = grant.deposit.expect("Alice left a deposit");
			assert_eq!((deposit.payer, deposit.amount), (ALICE, DEPOSIT));
			assert_eq!(events(), vec![Event::Accepted { id, beneficiary: BOB }]);
			assert_noop!(accept(BOB, id, &terms), Error::<Test>::OfferNotFound);
		}
	});
}

#[test]
fn granted_money_cannot_be_transferred() {
	ExtBuilder::default().build_and_execute(|| {
		accepted(BOB, &terms_in(NATIVE));
		accepted(BOB, &terms_in(GOLD));
		// The account gives all it can and stays, with what is on hold and its minimum.
		assert_ok!(Balances::transfer_all(RuntimeOrigin::signed(BOB), CAROL, false));
		assert_ok!(Assets::transfer_all(RuntimeOrigin::signed(BOB), GOLD_ID, CAROL, false));
		assert_eq!((free(&NATIVE, BOB), held(&NATIVE, BOB)), (ED, 1_000));
		assert_eq!((free(&GOLD, BOB), held(&GOLD, BOB)), (GOLD_MINIMUM, 1_000));
	});
}

#[test]
fn granter_can_lock_its_own_money() {
	ExtBuilder::default().build_and_execute(|| {
		for asset in [NATIVE, GOLD, SILVER] {
			let terms = Terms { revocable: false, ..terms_in(asset.clone()) };
			let id = accepted(ALICE, &terms);
			assert_eq!((held(&asset, ALICE), deposited(ALICE)), (1_000, DEPOSIT));
			after(100 * DAY);
			assert_ok!(Grants::claim(RuntimeOrigin::signed(ALICE), ALICE, id));
			assert_eq!((free(&asset, ALICE), deposited(ALICE)), (WEALTH, 0));
			after(0);
		}
	});
}
