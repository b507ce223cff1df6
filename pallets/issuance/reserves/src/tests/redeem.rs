use crate::{
	mock::*,
	Claim::{AtLeast, Forfeit},
	Error, Event, Payouts,
};
use frame_support::{
	assert_noop, assert_ok,
	traits::{fungible::MutateFreeze, fungibles::MutateHold},
};
use hanse_curve::time::DAY;
use sp_runtime::TokenError;

fn payouts(payouts: &[u128]) -> Payouts {
	payouts.to_vec().try_into().expect("few enough")
}

/// A tenth of a million of three million is a thirtieth of everything.
#[test]
fn holder_burns_and_is_paid_its_part() {
	with_sunset(|| {
		let before = [GOLD, SILVER, NATIVE].map(|asset| free(&asset, ALICE));
		assert_ok!(redeem(ALICE, 100_000));
		let paid = [10_000, 1_000, 100];
		let event =
			Event::Redeemed { reserve: 0, who: ALICE, amount: 100_000, payouts: payouts(&paid) };
		assert_eq!(events(), vec![event]);
		for ((asset, before), paid) in [GOLD, SILVER, NATIVE].iter().zip(before).zip(paid) {
			assert_eq!(free(asset, ALICE), before + paid);
			assert_eq!(held(asset), 29 * paid);
			assert_eq!(books(asset).principal, 29 * paid);
		}
		assert_eq!(free(&COIN, ALICE), WEALTH - 100_000);
		assert_eq!(issuance(&COIN), 3 * WEALTH - 100_000);
		assert_eq!(sunset(0).supply, 3 * WEALTH - 100_000);
	});
}

#[test]
fn last_holder_gets_all_that_remains() {
	with_sunset(|| {
		assert_ok!(redeem(ALICE, 333_333));
		assert_ok!(redeem(BOB, WEALTH));
		assert_ok!(redeem(ALICE, WEALTH - 333_333));
		assert_ok!(redeem(CAROL, WEALTH));
		assert_eq!([GOLD, SILVER, NATIVE].map(|asset| held(&asset)), [0, 0, 0]);
		assert_eq!((issuance(&COIN), sunset(0).supply), (0, 0));
		assert_noop!(redeem(ALICE, 1), TokenError::FundsUnavailable);
	});
}

/// What merely lies on the account is the holders' as well, but for what keeps it open.
#[test]
fn profit_is_paid_out_too() {
	with_sunset(|| {
		let account = account(0);
		send(&GOLD, BOB, account, 30_000 + MINIMUM);
		send(&NATIVE, BOB, account, 300);
		let before = free(&GOLD, ALICE);
		assert_ok!(redeem(ALICE, 100_000));
		let folded = |asset, amount| Event::Folded { reserve: 0, asset, amount };
		let paid = payouts(&[11_000, 1_000, 110]);
		assert_eq!(
			events(),
			vec![
				folded(GOLD, 30_000),
				folded(NATIVE, 300),
				Event::Redeemed { reserve: 0, who: ALICE, amount: 100_000, payouts: paid },
			]
		);
		assert_eq!(free(&GOLD, ALICE), before + 11_000);
		assert_eq!((free(&GOLD, account), free(&NATIVE, account)), (MINIMUM, ED));
	});
}

#[test]
fn holders_redeem_in_time() {
	with_reserve(|| {
		assert_noop!(redeem(ALICE, 1_000), Error::<Test>::NoSunset);
		fill();
		close_asset(COIN_ID);
		begin();
		after(FROM - 1);
		assert_noop!(redeem(ALICE, 1_000), Error::<Test>::TooEarly);
		after(FROM);
		assert_ok!(redeem(ALICE, 1_000));
		after(UNTIL + GRACE_TIME - 1);
		assert_ok!(redeem(ALICE, 1_000));
		after(UNTIL + GRACE_TIME);
		assert_noop!(redeem(ALICE, 1_000), Error::<Test>::TooLate);
		assert_noop!(
			Reserves::redeem(signed(ALICE), 1, 1_000, claims(&[])),
			Error::<Test>::ReserveNotFound
		);
	});
}

#[test]
fn holder_names_the_least_that_it_wants() {
	with_sunset(|| {
		let redeem =
			|wants: &[crate::Claim]| Reserves::redeem(signed(ALICE), 0, 100_000, claims(wants));
		let gold = |least| [AtLeast(least), AtLeast(1_000), AtLeast(100)];
		assert_noop!(redeem(&gold(10_001)), Error::<Test>::PayoutTooSmall);
		assert_noop!(
			redeem(&[AtLeast(0), AtLeast(0), AtLeast(101)]),
			Error::<Test>::PayoutTooSmall
		);
		assert_ok!(redeem(&gold(10_000)));
	});
}

#[test]
fn every_asset_is_claimed_or_forfeited_by_name() {
	with_sunset(|| {
		let redeem =
			|wants: &[crate::Claim]| Reserves::redeem(signed(ALICE), 0, 100_000, claims(wants));
		for count in [0, 1, 2, 4, 8] {
			assert_noop!(redeem(&vec![AtLeast(0); count]), Error::<Test>::ClaimsDiffer);
		}
		assert_noop!(redeem(&[Forfeit; 3]), Error::<Test>::NothingToPay);
		let silver = free(&SILVER, ALICE);
		assert_ok!(redeem(&[AtLeast(1), Forfeit, AtLeast(1)]));
		let paid = payouts(&[10_000, 0, 100]);
		let event = Event::Redeemed { reserve: 0, who: ALICE, amount: 100_000, payouts: paid };
		assert_eq!(events(), vec![event]);
		// What is forfeited is left to the others.
		assert_eq!((free(&SILVER, ALICE), held(&SILVER)), (silver, 30_000));
		assert_eq!(Reserves::payouts(0, BOB, 2 * WEALTH + 900_000)[1].amount, 30_000);
	});
}

#[test]
fn nobody_burns_for_nothing() {
	with_sunset(|| {
		assert_noop!(redeem(ALICE, 0), Error::<Test>::ZeroAmount);
		// A tenth of a unit of gold, and less of the others.
		assert_noop!(redeem(ALICE, 9), Error::<Test>::NothingToPay);
		assert_ok!(redeem(ALICE, 10));
	});
}

/// The asset pallets would burn a rest below the minimum beside what they are asked to.
#[test]
fn no_rest_is_lost() {
	with_sunset(|| {
		assert_noop!(redeem(ALICE, WEALTH - MINIMUM + 1), Error::<Test>::RestTooSmall);
		assert_noop!(redeem(ALICE, WEALTH - 1), Error::<Test>::RestTooSmall);
		assert_ok!(redeem(ALICE, WEALTH - MINIMUM));
		assert_eq!(free(&COIN, ALICE), MINIMUM);
		assert_ok!(redeem(BOB, WEALTH));
		assert!(Assets::maybe_balance(COIN_ID, BOB).is_none());
	});
}

#[test]
fn nobody_redeems_more_than_it_has_free() {
	with_sunset(|| {
		assert_noop!(redeem(ALICE, WEALTH + 1), TokenError::FundsUnavailable);
		assert_noop!(redeem(ALICE, u128::MAX), TokenError::FundsUnavailable);
		assert_noop!(redeem(VENUE, 1_000), TokenError::FundsUnavailable);
		// What is on hold is not free.
		let reason = crate::HoldReason::Principal.into();
		let hold = |amount| HoldableAssets::hold(COIN, &reason, &ALICE, amount);
		assert_ok!(hold(WEALTH - 1_000));
		assert_noop!(redeem(ALICE, 1_001), TokenError::FundsUnavailable);
		assert_noop!(redeem(ALICE, 1_000), TokenError::FundsUnavailable);
		assert_ok!(redeem(ALICE, 1_000 - MINIMUM));
		let released = HoldableAssets::release(
			COIN,
			&reason,
			&ALICE,
			WEALTH - 1_000,
			frame_support::traits::tokens::Precision::Exact,
		);
		assert_ok!(released);
	});
}

/// A reserve of the native asset: what is frozen for votes or stakes cannot be redeemed.
#[test]
fn frozen_coins_are_not_redeemed() {
	build_and_execute(|| {
		opened(NATIVE, &[SILVER]);
		assert_ok!(Reserves::deposit(signed(BOB), 0, SILVER, 1_000));
		NativeClosed::put(true);
		begin();
		after(FROM);
		assert_ok!(Balances::set_freeze(&1, &ALICE, 600_000));
		assert_noop!(redeem(ALICE, 400_001), TokenError::FundsUnavailable);
		let supply = sunset(0).supply;
		assert_ok!(redeem(ALICE, 400_000));
		assert_eq!(free(&SILVER, ALICE), WEALTH + 1_000 * 400_000 / supply);
		assert_eq!(sunset(0).supply, supply - 400_000);
	});
}

/// Tokens that lie on the reserve's own account have no claim on it.
#[test]
fn own_tokens_do_not_count() {
	with_reserve(|| {
		fill();
		send(&COIN, CAROL, account(0), 500_000);
		close_asset(COIN_ID);
		begin();
		assert_eq!(sunset(0).supply, 2_500_000);
		send(&COIN, CAROL, account(0), 100_000);
		after(FROM);
		let before = free(&GOLD, ALICE);
		assert_ok!(redeem(ALICE, WEALTH));
		assert_eq!(free(&GOLD, ALICE), before + 300_000 * 10 / 24);
	});
}

/// Nobody has to do it in the first minute.
#[test]
fn late_holders_lose_nothing() {
	with_sunset(|| {
		let before = free(&GOLD, CAROL);
		assert_ok!(redeem(ALICE, WEALTH));
		after(UNTIL + DAY);
		assert_ok!(redeem(BOB, WEALTH));
		assert_ok!(redeem(CAROL, WEALTH));
		assert_eq!(free(&GOLD, CAROL), before + 100_000);
	});
}

/// Somebody who has nothing but some of the token, and not enough for an account in gold.
#[test]
fn redemption_fails_as_a_whole() {
	with_sunset(|| {
		send(&NATIVE, BOB, STRANGER, ED);
		send(&COIN, ALICE, STRANGER, 100_000);
		let expected = Reserves::payouts(0, STRANGER, 40);
		assert_eq!((expected[0].amount, expected[0].receivable), (4, false));
		assert_noop!(redeem(STRANGER, 40), Error::<Test>::PayoutFailed);
		assert_ok!(redeem(STRANGER, 50));
		assert_eq!(free(&GOLD, STRANGER), 5);
		// With an account, any amount arrives.
		assert_ok!(redeem(STRANGER, 10));
		assert_eq!(free(&GOLD, STRANGER), 6);
	});
}
