//! What liquidity is worth in shares of a pool.

use crate::{AmmError, Balance, U256};
use hanse_curve::{share_down, share_up};

/// The shares of a pool that belong to nobody and are never redeemed.
///
/// Without them the first provider could own a single unit of the shares, which rounding makes
/// worth taking from those who come after. With them, and with reserves that only count what was
/// paid in, making a share expensive costs a thousand times what it can take.
pub const MINIMUM_SHARES: Balance = 1_000;

/// The shares of a first deposit.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct First {
	/// What whoever deposits gets.
	pub shares: Balance,
	/// What is locked for ever: [`MINIMUM_SHARES`].
	pub locked: Balance,
}

/// The shares of a further deposit.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Added {
	/// What whoever deposits gets.
	pub shares: Balance,
	/// What it pays of each asset: never more than was offered.
	pub amounts: [Balance; 2],
}

/// The shares of the first deposit: the square root of the product, rounded down, so that they
/// grow as the amounts do, whatever the assets are worth.
///
/// Errors: `ZeroAmount`, `FirstDepositTooSmall`.
pub fn first_shares(amounts: [Balance; 2]) -> Result<First, AmmError> {
	let [first, second] = amounts;
	if first == 0 || second == 0 {
		return Err(AmmError::ZeroAmount);
	}
	let product = U256::from(first).checked_mul(U256::from(second)).ok_or(AmmError::Overflow)?;
	let all: Balance = product.integer_sqrt().try_into().map_err(|_| AmmError::Overflow)?;
	let shares = all.checked_sub(MINIMUM_SHARES).filter(|shares| *shares > 0);
	let shares = shares.ok_or(AmmError::FirstDepositTooSmall)?;
	Ok(First { shares, locked: MINIMUM_SHARES })
}

/// The most shares that a deposit of at most these amounts is worth, and what they cost of each
/// asset, rounded up.
///
/// Errors: `ZeroAmount`, `Empty`, `TooLittle`, `Overflow`.
pub fn added_shares(
	offered: [Balance; 2],
	reserves: [Balance; 2],
	supply: Balance,
) -> Result<Added, AmmError> {
	if offered.contains(&0) {
		return Err(AmmError::ZeroAmount);
	}
	ensure_liquid(reserves, supply)?;
	// What does not fit is more than what the other asset can be worth.
	let worth = |at: usize| share_down(offered[at], supply, reserves[at]);
	let shares = match (worth(0), worth(1)) {
		(Some(first), Some(second)) => first.min(second),
		(Some(shares), None) | (None, Some(shares)) => shares,
		(None, None) => return Err(AmmError::Overflow),
	};
	if shares == 0 {
		return Err(AmmError::TooLittle);
	}
	let cost = |at: usize| share_up(reserves[at], shares, supply).ok_or(AmmError::Overflow);
	let amounts = [cost(0)?, cost(1)?];
	for (reserve, amount) in reserves.into_iter().zip(amounts) {
		reserve.checked_add(amount).ok_or(AmmError::Overflow)?;
	}
	supply.checked_add(shares).ok_or(AmmError::Overflow)?;
	Ok(Added { shares, amounts })
}

/// What so many shares are worth of each asset, rounded down.
///
/// Errors: `ZeroAmount`, `Empty`, `TooMuch`.
pub fn removed(
	shares: Balance,
	reserves: [Balance; 2],
	supply: Balance,
) -> Result<[Balance; 2], AmmError> {
	if shares == 0 {
		return Err(AmmError::ZeroAmount);
	}
	ensure_liquid(reserves, supply)?;
	if shares > supply {
		return Err(AmmError::TooMuch);
	}
	let worth = |reserve: Balance| share_down(reserve, shares, supply).ok_or(AmmError::Overflow);
	Ok([worth(reserves[0])?, worth(reserves[1])?])
}

fn ensure_liquid(reserves: [Balance; 2], supply: Balance) -> Result<(), AmmError> {
	if supply == 0 || reserves.contains(&0) {
		return Err(AmmError::Empty);
	}
	Ok(())
}
