//! One file per subject; then what has to be true of any numbers, against sums without bounds.

mod breaker;
mod fee;
mod oracle;
mod path;
mod properties;
mod shares;
mod trade;

use crate::{AmmError, Balance, Reserves};
use num_bigint::BigUint;

/// A coin of 18 decimals.
const UNIT: Balance = 1_000_000_000_000_000_000;

fn reserves(input: Balance, output: Balance) -> Reserves {
	Reserves { input, output }
}

fn big(number: Balance) -> BigUint {
	BigUint::from(number)
}

/// The product that must not fall.
fn product(reserves: Reserves) -> BigUint {
	big(reserves.input) * big(reserves.output)
}

#[test]
fn errors_say_what_is_wrong() {
	let all = [
		AmmError::ZeroAmount,
		AmmError::Empty,
		AmmError::TooMuch,
		AmmError::TooLittle,
		AmmError::FirstDepositTooSmall,
		AmmError::RateTooHigh,
		AmmError::PathLength,
		AmmError::Overflow,
		AmmError::PriceMoved,
		AmmError::Outflow,
	];
	let texts: std::collections::BTreeSet<_> = all.iter().map(|error| error.to_string()).collect();
	assert_eq!(texts.len(), all.len());
}
