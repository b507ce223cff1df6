//! `collect`.

use crate::{mock::*, Allocation, Error, Event};
use frame_support::{assert_noop, assert_ok, traits::fungible::NativeOrWithId};
use hanse_curve::{time::DAY, Release};
use sp_runtime::{DispatchResult, TokenError};

fn collect(who: u64, index: u32) -> DispatchResult {
	Merchants::collect(signed(who), FIRST_ID, index)
}

fn over_a_hundred_days(beneficiary: u64, amount: u128) -> Allocation<u64> {
	let release = Release::Linear { start: NOW, end: NOW + 100 * DAY };
	Allocation { beneficiary, amount, release }
}

#[test]
fn collect_is_refused_when_there_is_nothing_to_collect() {
	ExtBuilder::default().build_and_execute(|| {
		assert_noop!(collect(ALICE, 0), Error::<Test>::TokenNotFound);
		issued(SHOP);
		assert_noop!(collect(ALICE, 3), Error::<Test>::AllocationNotFound);
		assert_ok!(collect(ALICE, 0));
		assert_noop!(collect(ALICE, 0), Error::<Test>::AlreadyCollected);
	});
}

#[test]
fn what_is_due_goes_to_the_beneficiary_whoever_asks() {
	ExtBuilder::default().build_and_execute(|| {
		let asset = issued(SHOP);
		events();
		assert_ok!(collect(STRANGER, 1));
		assert_eq!(free(asset, BOB), SUPPLY / 4);
		assert_eq!(
			events(),
			vec![Event::Collected {
				asset,
				index: 1,
				beneficiary: BOB,
				amount: SUPPLY / 4,
				granted: false,
			}]
		);
		assert!(token(asset).shares[1].collected);
	});
}

#[test]
fn what_is_released_later_becomes_a_grant_at_the_beneficiarys_cost() {
	ExtBuilder::default().build_and_execute(|| {
		approved(SHOP);
		let all = [due(ALICE, SUPPLY - 1_000), over_a_hundred_days(BOB, 1_000)];
		assert_ok!(issue(SHOP, SUPPLY, &all));
		assert_ok!(collect(ALICE, 0));
		// Nobody fills the places of another's account.
		assert_noop!(collect(SHOP, 1), Error::<Test>::NotBeneficiary);
		assert_noop!(collect(BOB, 1), pallet_grants::Error::<Test>::NoAccount);
		assert_ok!(Assets::touch(signed(BOB), FIRST_ID));
		let before = Balances::free_balance(BOB);
		events();
		assert_ok!(collect(BOB, 1));
		assert_eq!(
			events(),
			vec![Event::Collected {
				asset: FIRST_ID,
				index: 1,
				beneficiary: BOB,
				amount: 1_000,
				granted: true,
			}]
		);
		assert_eq!(Balances::free_balance(BOB), before - REQUEST_DEPOSIT);
		let grants = Grants::grants_of(BOB);
		assert_eq!(grants.len(), 1);
		assert_eq!(grants[0].grant.terms.asset, NativeOrWithId::WithId(FIRST_ID));
		assert!(!grants[0].grant.terms.revocable);
		after(25 * DAY);
		assert_ok!(Grants::claim(signed(ALICE), BOB, grants[0].id));
		assert_eq!(free(FIRST_ID, BOB), 250);
		assert_noop!(collect(BOB, 1), Error::<Test>::AlreadyCollected);
	});
}

#[test]
fn schedule_that_is_over_is_due() {
	ExtBuilder::default().build_and_execute(|| {
		approved(SHOP);
		assert_ok!(issue(SHOP, SUPPLY, &[over_a_hundred_days(BOB, SUPPLY)]));
		after(100 * DAY - 1);
		assert_noop!(collect(ALICE, 0), Error::<Test>::NotBeneficiary);
		after(100 * DAY);
		assert_ok!(collect(ALICE, 0));
		assert_eq!(free(FIRST_ID, BOB), SUPPLY);
	});
}

#[test]
fn allocation_to_an_account_that_does_not_exist_waits_for_it() {
	ExtBuilder::default().build_and_execute(|| {
		approved(SHOP);
		assert_ok!(issue(SHOP, SUPPLY, &[due(STRANGER, SUPPLY)]));
		assert_noop!(collect(STRANGER, 0), TokenError::CannotCreate);
		assert_ok!(Balances::transfer_keep_alive(signed(ALICE), STRANGER, 1_000));
		assert_ok!(collect(STRANGER, 0));
		assert_eq!(free(FIRST_ID, STRANGER), SUPPLY);
	});
}

#[test]
fn allocations_outlive_their_merchant() {
	ExtBuilder::default().build_and_execute(|| {
		issued(SHOP);
		assert_ok!(Merchants::wind_down(signed(SHOP), SHOP, NOW + WIND_DOWN_NOTICE));
		after(WIND_DOWN_NOTICE);
		assert_ok!(Merchants::close(signed(SHOP), SHOP));
		for index in 0..3 {
			assert_ok!(collect(ALICE, index));
		}
		assert_eq!(free(FIRST_ID, Merchants::keeper_of(&FIRST_ID)), 0);
	});
}
