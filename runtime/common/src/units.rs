//! Units of money, of time and of the deposits that storage costs.

use crate::{Balance, Moment};

/// Decimals of the native coin on every Hanse chain.
pub const DECIMALS: u8 = 18;
/// One coin.
pub const UNIT: Balance = 1_000_000_000_000_000_000;
/// A thousandth of a coin.
pub const MILLI: Balance = UNIT / 1_000;
/// A millionth of a coin.
pub const MICRO: Balance = MILLI / 1_000;

/// The least balance an account can hold; below it the account is removed.
pub const EXISTENTIAL_DEPOSIT: Balance = MILLI;

/// The prefix of an address in its written form (SS58), the same on every Hanse chain because the
/// accounts are the same.
pub const SS58_PREFIX: u16 = 42;

/// One second, in milliseconds.
pub const SECOND: Moment = 1_000;
/// One minute, in milliseconds.
pub const MINUTE: Moment = 60 * SECOND;
/// One hour, in milliseconds.
pub const HOUR: Moment = 60 * MINUTE;
/// One day, in milliseconds.
pub const DAY: Moment = 24 * HOUR;

/// The refundable deposit for `items` entries of storage that hold `bytes` bytes together.
pub const fn deposit(items: u32, bytes: u32) -> Balance {
	items as Balance * 20 * MILLI + bytes as Balance * 100 * MICRO
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn unit_has_eighteen_decimals() {
		assert_eq!(UNIT, 10u128.pow(DECIMALS.into()));
	}

	#[test]
	fn deposit_grows_with_items_and_bytes() {
		assert_eq!(deposit(0, 0), 0);
		assert_eq!(deposit(1, 0), 20 * MILLI);
		assert_eq!(deposit(2, 1_000), 140 * MILLI);
		// The largest arguments stay far from the end of the type.
		assert!(deposit(u32::MAX, u32::MAX) < Balance::MAX / 1_000);
	}
}
