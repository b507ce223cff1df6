use crate::{mock::*, Error, Event};
use frame_support::{assert_noop, assert_ok};

#[test]
fn what_is_out_is_settled_first_and_the_rest_is_profit() {
	with_reserve(|| {
		fill();
		assert_ok!(Reserves::place(root(), 0, GOLD, 100_000, VENUE));
		events();
		let event = |amount: [u128; 2]| Event::Returned {
			reserve: 0,
			asset: GOLD,
			who: VENUE,
			settled: amount[0],
			profit: amount[1],
		};
		assert_ok!(Reserves::returned(signed(VENUE), 0, GOLD, 60_000));
		assert_eq!(events(), vec![event([60_000, 0])]);
		assert_eq!((books(&GOLD).placed, held(&GOLD)), (40_000, 260_000));
		assert_ok!(Reserves::returned(signed(VENUE), 0, GOLD, 50_005));
		assert_eq!(events(), vec![event([40_000, 10_005])]);
		let gold = books(&GOLD);
		assert_eq!((gold.principal, gold.placed, held(&GOLD)), (300_000, 0, 300_000));
		assert_eq!(free(&GOLD, account(0)), 10_005);
		assert_eq!(withdrawable(&GOLD), 2_000);
		assert_eq!(free(&GOLD, VENUE), WEALTH - 10_005);
	});
}

/// Anybody may return what a venue owes, of coins as well.
#[test]
fn anybody_returns() {
	with_reserve(|| {
		fill();
		assert_ok!(Reserves::place(root(), 0, NATIVE, 1_000, VENUE));
		assert_ok!(Reserves::returned(signed(ALICE), 0, NATIVE, 1_000));
		assert_eq!((books(&NATIVE).placed, held(&NATIVE)), (0, 3_000));
		assert_ok!(Reserves::returned(signed(ALICE), 0, NATIVE, 1));
		assert_eq!(free(&NATIVE, account(0)), ED + 1);
	});
}

/// All of it had gone out, and the team had the empty account closed.
#[test]
fn account_that_was_closed_is_opened_again() {
	with_reserve(|| {
		fill();
		assert_ok!(Reserves::place(root(), 0, GOLD, 300_000, VENUE));
		assert_ok!(Assets::refund_other(signed(ISSUER), GOLD_ID, account(0)));
		assert_ok!(Reserves::returned(signed(VENUE), 0, GOLD, 300_000));
		assert_eq!(held(&GOLD), 300_000);
	});
}

#[test]
fn return_is_refused_when_it_makes_no_sense() {
	with_reserve(|| {
		let returned = |id, asset, amount| Reserves::returned(signed(VENUE), id, asset, amount);
		assert_noop!(returned(0, GOLD, 0), Error::<Test>::ZeroAmount);
		assert_noop!(returned(1, GOLD, 1), Error::<Test>::ReserveNotFound);
		assert_noop!(returned(0, COIN, 1), Error::<Test>::AssetNotAllowed);
		let all = returned(0, GOLD, WEALTH);
		assert_eq!(all, Err(sp_runtime::TokenError::NotExpendable.into()));
	});
}

/// What comes late is the holders', unless it is too late.
#[test]
fn what_comes_after_the_announcement_is_the_holders() {
	with_reserve(|| {
		fill();
		assert_ok!(Reserves::place(root(), 0, GOLD, 200_000, VENUE));
		assert_ok!(Reserves::write_off(root(), 0, GOLD, 200_000));
		close_asset(COIN_ID);
		begin();
		after(FROM);
		assert_ok!(Reserves::returned(signed(VENUE), 0, GOLD, 200_000));
		assert_ok!(redeem(ALICE, WEALTH));
		// All but the minimum of the account.
		assert_eq!(free(&GOLD, ALICE), WEALTH + (300_000 - MINIMUM) / 3);
		after(UNTIL + GRACE_TIME);
		assert_noop!(Reserves::returned(signed(VENUE), 0, GOLD, 1), Error::<Test>::TooLate);
	});
}
