//! A trade through several pools.

use crate::{exact_in, exact_out, AmmError, Balance, Reserves, Terms, Trade};
use bounded_collections::{BoundedVec, ConstU32};

/// The most pools of a path.
pub const MAX_HOPS: u32 = 4;

/// The trades of a path, in its order: each pays what the one before it brings.
pub type Trades = BoundedVec<Trade, ConstU32<MAX_HOPS>>;

/// One pool of a path.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Hop {
	/// What the pool has.
	pub reserves: Reserves,
	/// How it divides its fee.
	pub terms: Terms,
}

/// The trades that pay exactly so much to the first pool. All pools have to be different ones.
///
/// Errors: `PathLength` and those of [`exact_in`].
pub fn path_in(hops: &[Hop], paid: Balance) -> Result<Trades, AmmError> {
	let mut amount = paid;
	trades(hops.iter(), |hop| {
		let trade = exact_in(hop.reserves, amount, hop.terms)?;
		amount = trade.bought;
		Ok(trade)
	})
}

/// The trades that bring exactly so much from the last pool. All pools have to be different ones.
///
/// Errors: `PathLength` and those of [`exact_out`].
pub fn path_out(hops: &[Hop], bought: Balance) -> Result<Trades, AmmError> {
	let mut amount = bought;
	let mut trades = trades(hops.iter().rev(), |hop| {
		let trade = exact_out(hop.reserves, amount, hop.terms)?;
		amount = trade.paid;
		Ok(trade)
	})?;
	trades.as_mut().reverse();
	Ok(trades)
}

/// One trade for each pool.
fn trades<'a>(
	hops: impl Iterator<Item = &'a Hop>,
	mut trade: impl FnMut(&Hop) -> Result<Trade, AmmError>,
) -> Result<Trades, AmmError> {
	let mut trades = Trades::new();
	for hop in hops {
		if trades.is_full() {
			return Err(AmmError::PathLength);
		}
		trades.try_push(trade(hop)?).map_err(|_| AmmError::PathLength)?;
	}
	if trades.is_empty() {
		return Err(AmmError::PathLength);
	}
	Ok(trades)
}
