use crate::{mock::*, Error, Event};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::TokenError;

fn withdraw(who: u64, shares: u128) -> sp_runtime::DispatchResult {
	Markets::withdraw_liquidity(signed(who), 0, shares)
}

#[test]
fn shares_are_redeemed_for_the_quote_alone() {
	with_end(|| {
		let (_, [tokens, quote], _) = Pools::get(0).expect("it exists");
		let (all, issued) = (issuance(&SHARES), issuance(&TOKEN));
		let before = free(&USD, BOB);
		assert_ok!(withdraw(BOB, 1_000));
		let (received, burnt) = (quote * 1_000 / all, tokens * 1_000 / all);
		let event =
			Event::LiquidityWithdrawn { market: 0, who: BOB, shares: 1_000, received, burnt };
		assert_eq!(events(), vec![event]);
		assert_eq!(free(&USD, BOB), before + received);
		assert_eq!((free(&TOKEN, BOB), issuance(&TOKEN)), (0, issued - burnt));
		// What holders are paid does not depend on it.
		assert_ok!(Markets::claim(signed(DAVE), 0, 1_000));
	});
}

/// Also of those who did not convert in time.
#[test]
fn principal_is_converted_and_redeemed() {
	with_trade(|| {
		graduate();
		wait(AGE);
		set_price(1_000, 9_000);
		lock();
		wait(DEADLINE);
		advance();
		assert_ok!(Markets::convert(signed(BOB), 0));
		let shares = free(&SHARES, BOB);
		assert_ok!(withdraw(BOB, shares));
		assert!(free(&USD, BOB) > WEALTH - 20_000);
	});
}

#[test]
fn withdrawal_is_refused() {
	with_lock(|| {
		let unknown = Markets::withdraw_liquidity(signed(BOB), 1, 1);
		assert_noop!(unknown, Error::<Test>::MarketNotFound);
		assert_noop!(withdraw(BOB, 1_000), Error::<Test>::WrongPhase);
		wait(DEADLINE);
		advance();
		assert_noop!(withdraw(BOB, 0), Error::<Test>::ZeroAmount);
		assert_noop!(withdraw(STRANGER, 1_000), TokenError::FundsUnavailable);
	});
	with_seed_end(|| {
		assert_noop!(withdraw(BOB, 1_000), Error::<Test>::WrongPhase);
	});
}
