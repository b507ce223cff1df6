use crate::{mock::*, Balance, Error, Event};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::{traits::BadOrigin, DispatchResult};

fn withdraw(amount: Balance) -> DispatchResult {
	Reserves::withdraw_profit(root(), 0, GOLD, amount, UPKEEP)
}

/// A fifth of a thousand that came on top of the principal.
#[test]
fn share_of_the_profit_is_withdrawn() {
	with_reserve(|| {
		fill();
		let before = free(&GOLD, UPKEEP);
		send(&GOLD, ALICE, account(0), 1_000 + MINIMUM);
		assert_noop!(withdraw(201), Error::<Test>::OverProfit);
		events();
		assert_ok!(withdraw(150));
		let event = Event::ProfitWithdrawn { reserve: 0, asset: GOLD, to: UPKEEP, amount: 150 };
		assert_eq!(events(), vec![event]);
		assert_noop!(withdraw(51), Error::<Test>::OverProfit);
		assert_ok!(withdraw(50));
		assert_noop!(withdraw(1), Error::<Test>::OverProfit);
		assert_eq!(free(&GOLD, UPKEEP), before + 200);
		assert_eq!((books(&GOLD).withdrawn, books(&GOLD).principal), (200, 300_000));
		assert_eq!(held(&GOLD), 300_000);
		// What was withdrawn counts as earned still: four more for upkeep of twenty more.
		send(&GOLD, ALICE, account(0), 24);
		assert_noop!(withdraw(5), Error::<Test>::OverProfit);
		assert_ok!(withdraw(4));
	});
}

/// Of coins, what makes the account exist is not profit.
#[test]
fn existence_is_not_profit() {
	with_reserve(|| {
		assert_eq!((withdrawable(&NATIVE), free(&NATIVE, account(0))), (0, ED));
		send(&NATIVE, ALICE, account(0), 100);
		let withdraw = |amount| Reserves::withdraw_profit(root(), 0, NATIVE, amount, UPKEEP);
		assert_noop!(withdraw(21), Error::<Test>::OverProfit);
		assert_ok!(withdraw(20));
	});
}

#[test]
fn principal_that_is_out_has_to_be_back_first() {
	with_reserve(|| {
		fill();
		send(&GOLD, ALICE, account(0), 10_000 + MINIMUM);
		assert_ok!(Reserves::place(root(), 0, GOLD, 9_000, VENUE));
		assert_noop!(withdraw(201), Error::<Test>::OverProfit);
		assert_eq!(withdrawable(&GOLD), 200);
		assert_ok!(Reserves::place(root(), 0, GOLD, 1_000, VENUE));
		assert_noop!(withdraw(1), Error::<Test>::OverProfit);
		assert_ok!(Reserves::returned(signed(VENUE), 0, GOLD, 10_000));
		assert_ok!(withdraw(2_000));
	});
}

#[test]
fn withdrawal_is_refused_when_it_makes_no_sense() {
	with_reserve(|| {
		fill();
		let withdraw = |id, asset, to| Reserves::withdraw_profit(root(), id, asset, 1, to);
		assert_noop!(withdraw(1, GOLD, UPKEEP), Error::<Test>::ReserveNotFound);
		assert_noop!(withdraw(0, COIN, UPKEEP), Error::<Test>::AssetNotAllowed);
		let own = account(0);
		assert_noop!(withdraw(0, GOLD, own), Error::<Test>::OwnAccount);
		assert_noop!(withdraw(0, GOLD, UPKEEP), Error::<Test>::OverProfit);
		assert_noop!(
			Reserves::withdraw_profit(root(), 0, GOLD, 0, UPKEEP),
			Error::<Test>::ZeroAmount
		);
		assert_noop!(Reserves::withdraw_profit(signed(UPKEEP), 0, GOLD, 1, UPKEEP), BadOrigin);
	});
}

#[test]
fn nothing_is_withdrawn_once_the_end_is_announced() {
	with_reserve(|| {
		send(&GOLD, ALICE, account(0), 1_000);
		close_asset(COIN_ID);
		begin();
		assert_noop!(withdraw(1), Error::<Test>::SunsetBegun);
		assert_eq!(withdrawable(&GOLD), 0);
	});
}
