//! The fee and its parts.

use crate::*;

fn parts(paid: Balance, lp: Rate, promoted: bool) -> [Balance; 4] {
	let Fee { tax, lp, promoter, reserve } =
		split_fee(paid, Terms { lp, promoted }).expect("the terms are right");
	[tax, lp, promoter, reserve]
}

/// The vectors of the specification.
#[test]
fn fee_of_a_million_is_divided_as_published() {
	assert_eq!(fee_of(1_000_000), Ok(3_000));
	assert_eq!(parts(1_000_000, LP_FEE, true), [1_000, 1_000, 500, 500]);
	assert_eq!(parts(1_000_000, LP_FEE, false), [1_000, 1_000, 0, 1_000]);
	assert_eq!(parts(1_000_000, 400, true), [1_000, 400, 500, 1_100]);
	assert_eq!(fee_of(333), Ok(1));
	assert_eq!(parts(333, LP_FEE, true), [0, 0, 0, 1]);
}

#[test]
fn fee_is_three_in_a_thousand() {
	assert_eq!((TAX, LP_FEE, PROMOTER_FEE, RESERVE_FEE), (1_000, 1_000, 500, 500));
	assert_eq!((FEE, WHOLE), (3_000, 1_000_000));
}

#[test]
fn fee_is_rounded_up_and_its_parts_down() {
	assert_eq!(fee_of(0), Ok(0));
	assert_eq!(fee_of(1), Ok(1));
	assert_eq!(fee_of(334), Ok(2));
	assert_eq!(parts(1_999, LP_FEE, true), [1, 1, 0, 4]);
	assert_eq!(parts(2_000, LP_FEE, true), [2, 2, 1, 1]);
}

#[test]
fn fee_of_the_most_is_divided_without_overflow() {
	let fee = split_fee(Balance::MAX, Terms::PLAIN).expect("it fits");
	assert_eq!(fee.total(), fee_of(Balance::MAX).ok());
	assert_eq!(fee.leaving(), fee.total().map(|total| total - fee.lp));
}

#[test]
fn totals_that_do_not_fit_are_none() {
	let fee = Fee { tax: Balance::MAX, lp: 1, promoter: 0, reserve: 0 };
	assert_eq!((fee.leaving(), fee.total()), (Some(Balance::MAX), None));
	let fee = Fee { promoter: 1, ..fee };
	assert_eq!(fee.leaving(), None);
}

#[test]
fn rate_of_liquidity_providers_is_bounded() {
	assert!(split_fee(1_000, Terms { lp: LP_FEE, promoted: true }).is_ok());
	let terms = Terms { lp: LP_FEE + 1, promoted: true };
	assert_eq!(split_fee(1_000, terms), Err(AmmError::RateTooHigh));
}
