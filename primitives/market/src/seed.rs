//! The pool of the first stage, and why nobody loses more than the floor allows.

use crate::{part_down, part_up, Balance, MarketError, Price, Share, MAX_RATIO, WHOLE};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use hanse_amm::{exact_in, removed, split_fee, Fee, Reserves, Terms, Trade};
use hanse_curve::{share_down, share_up};
use scale_info::TypeInfo;

/// The books of a seed pool.
///
/// Subscribers put in the quote at one price and get one share for each unit, their *principal*. The
/// merchant puts in the token. Then it is a pool of constant product, of which the quote has a floor.
///
/// # The floor theorem
///
/// Let `Q` be the quote in the pool, `S` the principal of those who have not left, and `f` the floor
/// share. *Whoever leaves with `s` of the principal, at any time and after any history, is paid at
/// least `⌊f·s⌋` of the quote.*
///
/// Proof. First, `Q ≥ f·S` always holds, by induction over what can happen:
///
/// 1. Empty books: `0 ≥ 0`.
/// 2. [`subscribe`](Self::subscribe) adds the same amount to both sides, and `f ≤ 1`.
/// 3. [`start`](Self::start) touches neither.
/// 4. [`buy`](Self::buy) adds to `Q` and leaves `S`.
/// 5. [`sell`](Self::sell) and [`draw`](Self::draw) take `g` from `Q` and leave `S`. They are refused
///    unless `Q - g ≥ ⌈f·S⌉`; the part of their fee that comes back only adds to it.
/// 6. [`leave`](Self::leave) with `s` pays `q = ⌊Q·s/S⌋`. If `s = S`, then `q = Q` and `0 ≥ 0`
///    remains. Otherwise `Q - q ≥ Q - Q·s/S = Q·(S - s)/S ≥ f·(S - s)`, by the hypothesis.
///
/// No other function changes `Q` or `S`. And so who leaves is paid
/// `⌊Q·s/S⌋ ≥ ⌊f·S·s/S⌋ = ⌊f·s⌋`. ∎
///
/// Nothing in it depends on where tokens come from, on what they are worth, or on whether the
/// merchant is honest. What remains to be shown of an implementation is that what the books say is
/// there, and that leaving is never refused.
///
/// # What the merchant can have
///
/// All that it [draws](Self::draw) ever, fees included, is at most the cap times what others
/// subscribed ever. Its own subscriptions do not count. Subscribing from an account that nobody knows
/// to be its own does not help: of `x` so subscribed the cap gives back `c·x` and the floor keeps
/// others at `f` of theirs, whatever the merchant does with its shares.
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
pub struct Seed {
	/// The quote in the pool.
	pub quote: Balance,
	/// The token in the pool.
	pub tokens: Balance,
	/// The principal of those who have not left, and so the number of shares.
	pub principal: Balance,
	/// What others than the merchant subscribed ever.
	pub outside: Balance,
	/// What the merchant drew ever.
	pub drawn: Balance,
}

/// What limits a seed pool.
#[derive(
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Clone,
	Copy,
	PartialEq,
	Eq,
	Debug,
)]
pub struct Limits {
	/// The share of the principal that always stays in the pool.
	pub floor: Share,
	/// The share of outside subscriptions that the merchant may draw.
	pub draw: Share,
}

/// Tokens sold into a seed pool.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Sale {
	/// What of the quote they bring, fee included.
	pub gross: Balance,
	/// What of it is fee. The part of liquidity providers stays in the pool.
	pub fee: Fee,
	/// What the seller gets.
	pub received: Balance,
}

/// What a merchant draws.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Draw {
	/// What of its tokens goes into the pool.
	pub tokens: Balance,
	/// What it gets of the quote.
	pub sale: Sale,
}

/// What somebody who leaves gets.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Left {
	/// Of the quote.
	pub quote: Balance,
	/// Of the token.
	pub tokens: Balance,
}

impl Seed {
	/// With one more subscription. `linked` ones, of the merchant itself, give it nothing to draw.
	///
	/// Errors: `ZeroAmount`, `Overflow`.
	pub fn subscribe(&self, amount: Balance, linked: bool) -> Result<Self, MarketError> {
		if amount == 0 {
			return Err(MarketError::ZeroAmount);
		}
		let outside = if linked { 0 } else { amount };
		Ok(Self {
			quote: add(self.quote, amount)?,
			principal: add(self.principal, amount)?,
			outside: add(self.outside, outside)?,
			..*self
		})
	}

	/// With so much of the token as makes the price that of the subscription, at most.
	///
	/// Errors: `Empty` if nobody subscribed, `TooLittle` if that is no token, `Overflow`.
	pub fn start(&self, price: &Price) -> Result<Self, MarketError> {
		if self.quote == 0 {
			return Err(MarketError::Empty);
		}
		match price.tokens_down(self.quote).ok_or(MarketError::Overflow)? {
			0 => Err(MarketError::TooLittle),
			tokens => Ok(Self { tokens, ..*self }),
		}
	}

	/// What always stays of the quote: the floor share of the principal, rounded up.
	pub fn floor(&self, limits: &Limits) -> Balance {
		// Not more than the principal, as no share exceeds the whole.
		part_up(self.principal, limits.floor).unwrap_or(self.principal)
	}

	/// How much of the quote can leave before the floor is reached.
	pub fn headroom(&self, limits: &Limits) -> Balance {
		self.quote.saturating_sub(self.floor(limits))
	}

	/// How much the merchant can draw now.
	pub fn draw_left(&self, limits: &Limits) -> Balance {
		self.under_cap(limits).min(self.headroom(limits))
	}

	fn under_cap(&self, limits: &Limits) -> Balance {
		part_down(self.outside, limits.draw).unwrap_or_default().saturating_sub(self.drawn)
	}

	/// Buys tokens for exactly so much of the quote.
	///
	/// Errors: `ZeroAmount`, `Empty`, `TooLittle`, `RateTooHigh`, `Overflow`.
	pub fn buy(&self, paid: Balance, terms: Terms) -> Result<(Self, Trade), MarketError> {
		let before = Reserves { input: self.quote, output: self.tokens };
		let trade = exact_in(before, paid, terms)?;
		let after = trade.after(before)?;
		Ok((Self { quote: after.input, tokens: after.output, ..*self }, trade))
	}

	/// Sells exactly so much of the token.
	///
	/// The fee is taken of the quote that it brings, so that the tax, the reserve and the promoter
	/// never have to take a merchant's token.
	///
	/// Errors: `ZeroAmount`, `Empty`, `TooLittle`, `FloorReached`, `RateTooHigh`, `Overflow`.
	pub fn sell(
		&self,
		tokens: Balance,
		terms: Terms,
		limits: &Limits,
	) -> Result<(Self, Sale), MarketError> {
		match (tokens, self.quote, self.tokens) {
			(0, _, _) => return Err(MarketError::ZeroAmount),
			(_, 0, _) | (_, _, 0) => return Err(MarketError::Empty),
			_ => {}
		}
		let sum = add(self.tokens, tokens)?;
		let gross = share_down(self.quote, tokens, sum).ok_or(MarketError::Overflow)?;
		self.take(gross, tokens, terms, limits)
	}

	/// Sells so much of the merchant's own tokens that exactly `gross` of the quote leaves the pool,
	/// its fee included.
	///
	/// Errors: `ZeroAmount`, `Empty`, `DrawCapReached`, `FloorReached`, `TooLittle`, `RateTooHigh`,
	/// `Overflow`.
	pub fn draw(
		&self,
		gross: Balance,
		terms: Terms,
		limits: &Limits,
	) -> Result<(Self, Draw), MarketError> {
		match (gross, self.quote, self.tokens) {
			(0, _, _) => return Err(MarketError::ZeroAmount),
			(_, 0, _) | (_, _, 0) => return Err(MarketError::Empty),
			_ => {}
		}
		if gross > self.under_cap(limits) {
			return Err(MarketError::DrawCapReached);
		}
		// Before the tokens, which may be more than can be counted when hardly any quote is left.
		let left = self.quote.checked_sub(gross).filter(|left| *left > 0);
		let left = left.filter(|left| *left >= self.floor(limits));
		let left = left.ok_or(MarketError::FloorReached)?;
		let tokens = share_up(self.tokens, gross, left).ok_or(MarketError::Overflow)?;
		let (after, sale) = self.take(gross, tokens, terms, limits)?;
		Ok((Self { drawn: add(self.drawn, gross)?, ..after }, Draw { tokens, sale }))
	}

	/// Takes quote for tokens, if enough of it stays.
	fn take(
		&self,
		gross: Balance,
		tokens: Balance,
		terms: Terms,
		limits: &Limits,
	) -> Result<(Self, Sale), MarketError> {
		// Without the part of the fee that comes back, so that what can leave is known before.
		if gross > self.headroom(limits) {
			return Err(MarketError::FloorReached);
		}
		let fee = split_fee(gross, terms)?;
		let all = fee.total().ok_or(MarketError::Overflow)?;
		let received = gross.checked_sub(all).filter(|received| *received > 0);
		let received = received.ok_or(MarketError::TooLittle)?;
		let left = self.quote.checked_sub(gross).ok_or(MarketError::FloorReached)?;
		let after = Self { quote: add(left, fee.lp)?, tokens: add(self.tokens, tokens)?, ..*self };
		Ok((after, Sale { gross, fee, received }))
	}

	/// Leaves with some of the principal, for its part of everything in the pool.
	///
	/// Errors: `ZeroAmount`, `TooMuch`, `Overflow`.
	pub fn leave(&self, shares: Balance) -> Result<(Self, Left), MarketError> {
		let principal = self.principal.checked_sub(shares).ok_or(MarketError::TooMuch)?;
		let [quote, tokens] = match (shares, self.tokens) {
			(0, _) => return Err(MarketError::ZeroAmount),
			// Before it starts a pool has no tokens.
			(_, 0) => [part_of(self.quote, shares, self.principal)?, 0],
			(_, tokens) => removed(shares, [self.quote, tokens], self.principal)?,
		};
		let after = Self {
			quote: self.quote.checked_sub(quote).ok_or(MarketError::Overflow)?,
			tokens: self.tokens.checked_sub(tokens).ok_or(MarketError::Overflow)?,
			principal,
			..*self
		};
		Ok((after, Left { quote, tokens }))
	}

	/// The quote in the pool by the principal, in parts of the whole and at most [`MAX_RATIO`]. Nothing
	/// if nobody is in.
	pub fn ratio(&self) -> u64 {
		if self.principal == 0 {
			return 0;
		}
		let ratio = share_down(self.quote, WHOLE.into(), self.principal);
		ratio.and_then(|ratio| u64::try_from(ratio).ok()).unwrap_or(MAX_RATIO).min(MAX_RATIO)
	}
}

/// The sum, if it fits.
pub(crate) fn add(a: Balance, b: Balance) -> Result<Balance, MarketError> {
	a.checked_add(b).ok_or(MarketError::Overflow)
}

fn part_of(amount: Balance, part: Balance, whole: Balance) -> Result<Balance, MarketError> {
	share_down(amount, part, whole).ok_or(MarketError::Overflow)
}
