//! What stands behind the token, and whose it is.

use crate::{seed::add, Balance, MarketError};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use hanse_curve::{share_down, share_up};
use scale_info::TypeInfo;

/// Shares of the users' part that nobody has, beside one unit that nobody gave.
///
/// Who is first cannot make a share so dear that the next one gets none for its money: to make what
/// `d` buys round to nothing, it has to give away more than `d × VIRTUAL_SHARES`, to those shares.
pub const VIRTUAL_SHARES: Balance = 1_000_000;

/// The books of a reserve, all in the quote.
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
pub struct Reserve {
	/// The merchant's part.
	pub merchant: Balance,
	/// The users' part.
	pub users: Balance,
	/// The shares of the users' part that somebody has.
	pub shares: Balance,
}

impl Reserve {
	/// All of it.
	pub fn total(&self) -> Balance {
		self.merchant.saturating_add(self.users)
	}

	/// With more of the merchant's.
	///
	/// Errors: `ZeroAmount`, `Overflow`.
	pub fn endow(&self, amount: Balance) -> Result<Self, MarketError> {
		if amount == 0 {
			return Err(MarketError::ZeroAmount);
		}
		let after = Self { merchant: add(self.merchant, amount)?, ..*self };
		add(after.merchant, after.users).map(|_| after)
	}

	/// With more of a user's. Returns the shares it gets for that.
	///
	/// Errors: `ZeroAmount`, `TooLittle`, `Overflow`.
	pub fn contribute(&self, amount: Balance) -> Result<(Self, Balance), MarketError> {
		if amount == 0 {
			return Err(MarketError::ZeroAmount);
		}
		let shares = share_down(amount, self.all_shares()?, self.all_users()?);
		let shares = shares.ok_or(MarketError::Overflow)?;
		if shares == 0 {
			return Err(MarketError::TooLittle);
		}
		let after =
			Self { users: add(self.users, amount)?, shares: add(self.shares, shares)?, ..*self };
		add(after.merchant, after.users)?;
		Ok((after, shares))
	}

	/// With what it earned, divided between both parts as they are. The rest is the merchant's.
	///
	/// Errors: `Overflow`.
	pub fn earn(&self, amount: Balance) -> Result<Self, MarketError> {
		let total = self.total();
		// Nobody gave anything yet: it is for whoever stands behind the token.
		let users = if self.shares == 0 || total == 0 {
			0
		} else {
			share_down(amount, self.users, total).ok_or(MarketError::Overflow)?
		};
		let merchant = amount.checked_sub(users).ok_or(MarketError::Overflow)?;
		let after = Self {
			users: add(self.users, users)?,
			merchant: add(self.merchant, merchant)?,
			..*self
		};
		add(after.merchant, after.users).map(|_| after)
	}

	/// What shares are worth, rounded down.
	pub fn value(&self, shares: Balance) -> Balance {
		let worth = || share_down(self.all_users().ok()?, shares, self.all_shares().ok()?);
		worth().unwrap_or_default().min(self.users)
	}

	/// Pays so much of the users' part. Returns how many shares that costs, rounded up.
	///
	/// Errors: `ZeroAmount`, `TooMuch`, `Overflow`.
	pub fn pay_user(&self, amount: Balance) -> Result<(Self, Balance), MarketError> {
		if amount == 0 {
			return Err(MarketError::ZeroAmount);
		}
		let users = self.users.checked_sub(amount).ok_or(MarketError::TooMuch)?;
		let cost = share_up(amount, self.all_shares()?, self.all_users()?);
		let cost = cost.ok_or(MarketError::Overflow)?;
		let shares = self.shares.checked_sub(cost).ok_or(MarketError::TooMuch)?;
		Ok((Self { users, shares, ..*self }, cost))
	}

	fn all_shares(&self) -> Result<Balance, MarketError> {
		add(self.shares, VIRTUAL_SHARES)
	}

	fn all_users(&self) -> Result<Balance, MarketError> {
		add(self.users, 1)
	}
}
