//! Who is paid what at the end.

use crate::{Balance, MarketError, Price, Reserve};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use hanse_curve::share_down;
use scale_info::TypeInfo;

/// What is divided at the end of a market.
///
/// Liquidity providers have had their part of the quote already, or can have it any time; it is not
/// in here. The holders' fund is what they paid themselves and is still in the seed pool, the quote
/// behind the merchant's black hole, and the whole reserve. Holders are paid the floor price for every
/// token outside, or as much of it as the fund can pay; and never less than what they paid, which they
/// would have if they all sold. What they leave goes to those who gave to the reserve, and only what
/// these leave to the merchant. So losses hit the black hole first, then the merchant's part of the
/// reserve, then the users'.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Waterfall {
	/// For all tokens outside together.
	pub holders: Balance,
	/// For all users who gave to the reserve together.
	pub users: Balance,
	/// For the merchant.
	pub merchant: Balance,
	/// What is left of the black hole, and of what was paid if nobody has any tokens: nobody's.
	pub rest: Balance,
}

impl Waterfall {
	/// Divides a fund between so many tokens outside, and those who gave it. `paid` is what buyers left
	/// in a seed pool.
	///
	/// Whenever there is anything in the fund and any token outside, holders get something.
	///
	/// Errors: `Overflow`.
	pub fn new(
		paid: Balance,
		black_hole: Balance,
		reserve: &Reserve,
		outside: Balance,
		floor: &Price,
	) -> Result<Self, MarketError> {
		let first = paid.checked_add(black_hole).ok_or(MarketError::Overflow)?;
		let fund = first.checked_add(reserve.total()).ok_or(MarketError::Overflow)?;
		// What does not fit is more than any fund.
		let due = floor.value_up(outside).unwrap_or(Balance::MAX);
		let least = if outside > 0 { paid } else { 0 };
		let holders = due.max(least).min(fund);
		let take =
			|from: Balance, rest: Balance| (from.saturating_sub(rest), rest.saturating_sub(from));
		let (rest, missing) = take(first, holders);
		let (merchant, missing) = take(reserve.merchant, missing);
		let (users, _) = take(reserve.users, missing);
		Ok(Self { holders, users, merchant, rest })
	}
}

/// A sum that is divided by units, each of which is paid once.
///
/// Everybody is paid by the sum and the units of the beginning, rounded down: whoever comes first or
/// last gets the same, to the unit.
#[derive(
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Clone,
	Copy,
	Default,
	PartialEq,
	Eq,
	Debug,
)]
pub struct Pot {
	/// The sum.
	pub amount: Balance,
	/// The units.
	pub units: Balance,
	/// What was paid of the sum.
	pub paid: Balance,
	/// How many units were paid.
	pub claimed: Balance,
}

impl Pot {
	/// A sum of which nothing is paid.
	pub fn new(amount: Balance, units: Balance) -> Self {
		Self { amount, units, paid: 0, claimed: 0 }
	}

	/// What is there of it.
	pub fn left(&self) -> Balance {
		self.amount.saturating_sub(self.paid)
	}

	/// What so many units are paid, rounded down.
	pub fn worth(&self, units: Balance) -> Balance {
		share_down(self.amount, units.min(self.units), self.units).unwrap_or_default()
	}

	/// Pays so many units. Returns what they get.
	///
	/// Errors: `ZeroAmount`, `TooMuch` if more units were paid than there were.
	pub fn pay(&self, units: Balance) -> Result<(Self, Balance), MarketError> {
		if units == 0 {
			return Err(MarketError::ZeroAmount);
		}
		let claimed = self.claimed.checked_add(units).filter(|claimed| *claimed <= self.units);
		let claimed = claimed.ok_or(MarketError::TooMuch)?;
		let amount = self.worth(units);
		let paid = self.paid.checked_add(amount).ok_or(MarketError::Overflow)?;
		Ok((Self { paid, claimed, ..*self }, amount))
	}
}

/// What tokens are paid for before the end is decided: the floor price, or their part of the fund if
/// it cannot pay that for all of them.
///
/// So that nobody who stays is worse off: what is left by `tokens` of `outside` tokens is worth as
/// much for each of the others as before, up to the floor price.
pub fn exit_value(
	tokens: Balance,
	fund: Balance,
	outside: Balance,
	floor: &Price,
) -> Option<Balance> {
	let part = share_down(fund, tokens, outside)?;
	Some(floor.value_down(tokens).unwrap_or(Balance::MAX).min(part))
}
