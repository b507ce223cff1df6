//! Trades with one pool.

use super::*;
use crate::*;

const POOL: Reserves = Reserves { input: 1_000_000_000, output: 1_000_000_000 };

#[test]
fn exact_in_buys_at_constant_product() {
	// 997,000 buy 10^9 × 997,000 / 1,000,997,000 = 996,006.98 of it.
	let trade = exact_in(POOL, 1_000_000, Terms::PLAIN).expect("it can be done");
	let fee = Fee { tax: 1_000, lp: 1_000, promoter: 0, reserve: 1_000 };
	assert_eq!(trade, Trade { paid: 1_000_000, fee, bought: 996_006 });
	// What is for liquidity providers stays.
	assert_eq!(trade.net(), Ok(998_000));
	assert_eq!(trade.after(POOL), Ok(reserves(1_000_998_000, 999_003_994)));
}

#[test]
fn exact_out_pays_the_least_that_does() {
	let trade = exact_out(POOL, 996_006, Terms::PLAIN).expect("it can be done");
	assert_eq!((trade.paid, trade.bought), (1_000_000, 996_006));
	let more = exact_out(POOL, 996_007, Terms::PLAIN).expect("it can be done");
	assert_eq!(more.paid, 1_000_002);
	assert!(exact_in(POOL, more.paid - 1, Terms::PLAIN).expect("it can").bought < 996_007);
}

#[test]
fn trades_of_nothing_are_refused() {
	assert_eq!(exact_in(POOL, 0, Terms::PLAIN), Err(AmmError::ZeroAmount));
	assert_eq!(exact_out(POOL, 0, Terms::PLAIN), Err(AmmError::ZeroAmount));
}

#[test]
fn trades_with_an_empty_pool_are_refused() {
	for empty in [reserves(0, 5), reserves(5, 0), reserves(0, 0)] {
		assert_eq!(exact_in(empty, 1_000, Terms::PLAIN), Err(AmmError::Empty));
		assert_eq!(exact_out(empty, 1_000, Terms::PLAIN), Err(AmmError::Empty));
	}
}

#[test]
fn trades_that_bring_nothing_are_refused() {
	// The whole of it is fee.
	assert_eq!(exact_in(POOL, 1, Terms::PLAIN), Err(AmmError::TooLittle));
	assert_eq!(exact_in(reserves(1_000, 10), 100, Terms::PLAIN), Err(AmmError::TooLittle));
}

#[test]
fn pool_is_never_bought_empty() {
	assert_eq!(exact_out(POOL, POOL.output, Terms::PLAIN), Err(AmmError::TooMuch));
	assert_eq!(exact_out(POOL, POOL.output + 1, Terms::PLAIN), Err(AmmError::TooMuch));
	let all_but_one = exact_out(POOL, POOL.output - 1, Terms::PLAIN).expect("one is left");
	assert!(all_but_one.paid > 999_999_999 * 1_000_000_000);
	let trade = exact_in(POOL, Balance::MAX / 2, Terms::PLAIN).expect("one is left");
	assert_eq!(trade.bought, POOL.output - 1);
}

#[test]
fn numbers_that_do_not_fit_are_refused() {
	let full = reserves(Balance::MAX - 10, UNIT);
	assert_eq!(exact_in(full, 1_000_000, Terms::PLAIN), Err(AmmError::Overflow));
	assert_eq!(exact_out(full, UNIT / 2, Terms::PLAIN), Err(AmmError::Overflow));
	assert_eq!(exact_out(full, UNIT - 1, Terms::PLAIN), Err(AmmError::Overflow));
	let trade = exact_in(POOL, 1_000_000, Terms::PLAIN).expect("it can be done");
	assert_eq!(trade.after(reserves(Balance::MAX, UNIT)), Err(AmmError::Overflow));
	assert_eq!(trade.after(reserves(1, 1)), Err(AmmError::TooMuch));
}

#[test]
fn terms_that_give_too_much_are_refused() {
	let terms = Terms { lp: LP_FEE + 1, promoted: false };
	assert_eq!(exact_in(POOL, 1_000_000, terms), Err(AmmError::RateTooHigh));
	assert_eq!(exact_out(POOL, 1_000_000, terms), Err(AmmError::RateTooHigh));
}

/// The whole fee is taken, whoever gets it.
#[test]
fn price_does_not_depend_on_who_gets_the_fee() {
	for lp in [0, 400, LP_FEE] {
		for promoted in [false, true] {
			let trade = exact_in(POOL, 7_654_321, Terms { lp, promoted }).expect("it can be done");
			assert_eq!(trade.bought, 7_573_561);
		}
	}
}
