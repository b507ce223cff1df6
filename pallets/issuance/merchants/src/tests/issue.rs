//! `issue`.

use crate::{mock::*, Allocation, Error, Event, Name, Share, Symbol, MAX_SUPPLY};
use frame_support::{
	assert_noop, assert_ok,
	traits::fungibles::{metadata, roles},
};
use hanse_curve::{time::DAY, Release};
use sp_runtime::{traits::BadOrigin, TokenError};

/// What the keeper of a token called "Shop coin" and "SHOP" needs: to exist, an account in the token,
/// and metadata, of which a byte costs one.
const KEEPER_COST: u128 = ED + 10 + 1 + 13;

#[test]
fn issue_is_refused_for_anybody_but_active_merchants() {
	ExtBuilder::default().build_and_execute(|| {
		let attempt = || issue(SHOP, SUPPLY, &division(SHOP));
		let all = division(SHOP).try_into().expect("few enough");
		assert_noop!(Merchants::issue(root(), name("X"), symbol("X"), SUPPLY, all), BadOrigin);
		assert_noop!(attempt(), Error::<Test>::MerchantNotFound);
		registered(SHOP);
		assert_noop!(attempt(), Error::<Test>::NotApproved);
		assert_ok!(Merchants::approve(root(), SHOP));
		assert_ok!(Merchants::pause(signed(SHOP)));
		assert_noop!(attempt(), Error::<Test>::MerchantPaused);
		assert_ok!(Merchants::suspend(root(), SHOP));
		assert_noop!(attempt(), Error::<Test>::MerchantSuspended);
		assert_ok!(Merchants::reinstate(root(), SHOP));
		assert_ok!(Merchants::wind_down(root(), SHOP, NOW + WIND_DOWN_NOTICE));
		assert_noop!(attempt(), Error::<Test>::MerchantWindingDown);
		after(WIND_DOWN_NOTICE);
		assert_ok!(Merchants::close(signed(SHOP), SHOP));
		assert_noop!(attempt(), Error::<Test>::MerchantClosed);
	});
}

/// Who is approved and then becomes somebody else issues nothing.
#[test]
fn issue_is_refused_when_the_judgement_is_gone() {
	ExtBuilder::default().build_and_execute(|| {
		approved(SHOP);
		judge(SHOP, false);
		assert_noop!(issue(SHOP, SUPPLY, &division(SHOP)), Error::<Test>::NotJudged);
		judge(SHOP, true);
		assert_ok!(issue(SHOP, SUPPLY, &division(SHOP)));
	});
}

#[test]
fn issue_is_refused_twice() {
	ExtBuilder::default().build_and_execute(|| {
		issued(SHOP);
		assert_noop!(issue(SHOP, SUPPLY, &division(SHOP)), Error::<Test>::AlreadyIssued);
	});
}

#[test]
fn issue_is_refused_without_names() {
	ExtBuilder::default().build_and_execute(|| {
		approved(SHOP);
		for (name, symbol) in [(Name::new(), symbol("X")), (name("X"), Symbol::new())] {
			let all = division(SHOP).try_into().expect("few enough");
			assert_noop!(
				Merchants::issue(signed(SHOP), name, symbol, SUPPLY, all),
				Error::<Test>::EmptyName
			);
		}
	});
}

#[test]
fn issue_is_refused_when_the_allocations_do_not_add_up() {
	ExtBuilder::default().build_and_execute(|| {
		approved(SHOP);
		let all = division(SHOP);
		assert_noop!(issue(SHOP, SUPPLY + 1, &all), Error::<Test>::AllocationsMissing);
		assert_noop!(issue(SHOP, SUPPLY - 1, &all), Error::<Test>::AllocationsExcess);
		assert_noop!(issue(SHOP, SUPPLY, &[]), Error::<Test>::AllocationsMissing);
		// A sum that wraps around is no sum.
		let wrapping = [due(ALICE, u128::MAX), due(BOB, SUPPLY), due(CAROL, 1)];
		assert_noop!(issue(SHOP, SUPPLY, &wrapping), Error::<Test>::AllocationsExcess);
	});
}

#[test]
fn issue_is_refused_for_amounts_that_make_no_sense() {
	ExtBuilder::default().build_and_execute(|| {
		approved(SHOP);
		assert_noop!(issue(SHOP, 0, &[]), Error::<Test>::InvalidSupply);
		let much = MAX_SUPPLY + 1;
		assert_noop!(issue(SHOP, much, &[due(ALICE, much)]), Error::<Test>::InvalidSupply);
		let nothing = [due(ALICE, SUPPLY), due(BOB, 0)];
		assert_noop!(issue(SHOP, SUPPLY, &nothing), Error::<Test>::ZeroAmount);
		assert_ok!(issue(SHOP, MAX_SUPPLY, &[due(ALICE, MAX_SUPPLY)]));
	});
}

#[test]
fn issue_is_refused_for_schedules_that_make_no_sense() {
	ExtBuilder::default().build_and_execute(|| {
		approved(SHOP);
		let by = |start, end| {
			let release = Release::Linear { start, end };
			[Allocation { beneficiary: ALICE, amount: SUPPLY, release }]
		};
		assert_noop!(issue(SHOP, SUPPLY, &by(NOW, NOW)), Error::<Test>::InvalidRelease);
		// One written in seconds ended in 1970, and would give everything at once.
		assert_noop!(issue(SHOP, SUPPLY, &by(NOW / 2_000, NOW / 1_000)), Error::<Test>::TooEarly);
		assert_noop!(issue(SHOP, SUPPLY, &by(NOW - DAY, NOW)), Error::<Test>::TooEarly);
		assert_noop!(issue(SHOP, SUPPLY, &by(NOW, NOW + HORIZON + 1)), Error::<Test>::TooLate);
		assert_ok!(issue(SHOP, SUPPLY, &by(NOW, NOW + HORIZON)));
	});
}

#[test]
fn issue_is_refused_when_the_merchant_cannot_pay_the_keeper() {
	ExtBuilder::default().build_and_execute(|| {
		approved(SHOP);
		let spare = Balances::free_balance(SHOP) - ED - KEEPER_COST + 1;
		assert_ok!(Balances::transfer_keep_alive(signed(SHOP), ALICE, spare));
		assert_noop!(issue(SHOP, SUPPLY, &division(SHOP)), TokenError::Frozen);
		assert_ok!(Balances::transfer_keep_alive(signed(ALICE), SHOP, 1));
		assert_ok!(issue(SHOP, SUPPLY, &division(SHOP)));
	});
}

#[test]
fn issued_token_is_all_the_keepers_and_no_ones() {
	ExtBuilder::default().build_and_execute(|| {
		approved(SHOP);
		let before = Balances::free_balance(SHOP);
		events();
		let all = [
			due(ALICE, SUPPLY - 1),
			Allocation {
				beneficiary: BOB,
				amount: 1,
				release: Release::Linear { start: NOW, end: NOW + DAY },
			},
		];
		assert_ok!(issue(SHOP, SUPPLY, &all));
		let asset = FIRST_ID;
		let keeper = Merchants::keeper_of(&asset);
		assert_eq!(merchant(SHOP).token, Some(asset));
		let issued = token(asset);
		assert_eq!((issued.merchant, issued.supply, issued.burnt), (SHOP, SUPPLY, 0));
		let shares = all.clone().map(|allocation| Share { allocation, collected: false });
		assert_eq!(issued.shares.into_inner(), shares.to_vec());

		assert_eq!(free(asset, keeper), SUPPLY);
		assert_eq!(Balances::free_balance(SHOP), before - KEEPER_COST);
		for role in [
			<Assets as roles::Inspect<u64>>::owner(asset),
			<Assets as roles::Inspect<u64>>::issuer(asset),
			<Assets as roles::Inspect<u64>>::admin(asset),
			<Assets as roles::Inspect<u64>>::freezer(asset),
		] {
			assert_eq!(role, Some(keeper));
		}
		assert_eq!(<Assets as metadata::Inspect<u64>>::name(asset), b"Shop coin");
		assert_eq!(<Assets as metadata::Inspect<u64>>::symbol(asset), b"SHOP");
		assert_eq!(<Assets as metadata::Inspect<u64>>::decimals(asset), 18);
		assert_eq!(
			events(),
			vec![Event::Issued {
				asset,
				merchant: SHOP,
				supply: SUPPLY,
				allocations: all.to_vec().try_into().expect("few enough"),
			}]
		);
	});
}

#[test]
fn every_token_has_its_own_keeper() {
	ExtBuilder::default().build_and_execute(|| {
		let (first, second) = (issued(SHOP), issued(RIVAL));
		assert_eq!((first, second), (FIRST_ID, FIRST_ID + 1));
		assert_ne!(Merchants::keeper_of(&first), Merchants::keeper_of(&second));
	});
}
