//! The pool of the first stage, and why nobody loses more than the floor allows.

use crate::{part_down, part_up, Balance, MarketError, Price, Share, MAX_RATIO, WHOLE};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use hanse_amm::{exact_in, split_fee, Fee, Reserves, Terms, Trade};
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
/// 2. [`subscribe`](Self::subscribe) adds the same amount to both sides, and `f ≤ 1`;
///    [`unsubscribe`](Self::unsubscribe) takes it off again while `Q = S`.
/// 3. [`start`](Self::start) touches neither.
/// 4. [`buy`](Self::buy) adds to `Q` and leaves `S`.
/// 5. [`sell`](Self::sell) and [`draw`](Self::draw) take `g` from `Q` and leave `S`. They are refused
///    unless `Q - g ≥ ⌈f·S⌉`.
/// 6. [`leave`](Self::leave) with `s` pays `q ≤ ⌊Q·s/S⌋`. If `s = S`, then `Q - q ≥ 0 = f·0`.
///    Otherwise `Q - q ≥ Q - Q·s/S = Q·(S - s)/S ≥ f·(S - s)`, by the hypothesis.
/// 7. [`settle`](Self::settle) takes off what `Q` is above `S`, at most.
///
/// No other function changes `Q` or `S`. And who leaves is paid the lesser of `⌊Q·s/S⌋` and `s`, beside
/// fees: `⌊Q·s/S⌋ ≥ ⌊f·S·s/S⌋ = ⌊f·s⌋`, and `s ≥ ⌊f·s⌋`. ∎
///
/// Nothing in it depends on where tokens come from, on what they are worth, or on whether the
/// merchant is honest. What remains to be shown of an implementation is that what the books say is
/// there, and that leaving is never refused.
///
/// # What leaving can bring at most
///
/// The tokens in the pool are the merchant's gift to whoever stays until it grows up. Who left with a
/// part of them at once would have its principal back and tokens for nothing, which it could sell to
/// those who stay, or have the reserve pay for. And who has most of the pool could buy tokens of itself.
/// So who leaves has its principal and its part of the fees, and no more; tokens only in place of quote
/// that is missing, no more of them than the price of the subscription would give for that. What others
/// paid above that stays: it is what stands behind their tokens.
///
/// # What the merchant can have
///
/// All that it [draws](Self::draw) ever, fees included, is at most the cap times what others
/// subscribed and did not take back before it started. Its own subscriptions do not count.
/// Subscribing from an account that nobody knows to be its own does not help: of `x` so subscribed the
/// cap gives back `c·x` and the floor keeps others at `f` of theirs, whatever the merchant does with its
/// shares.
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
	/// The quote in the pool, without fees.
	pub quote: Balance,
	/// The token in the pool.
	pub tokens: Balance,
	/// The principal of those who have not left, and so the number of shares.
	pub principal: Balance,
	/// What others than the merchant subscribed, and did not take back before it started.
	pub outside: Balance,
	/// What the merchant drew ever.
	pub drawn: Balance,
	/// The part of the fees that is for those who have not left. It lies beside the pool: in it, whoever
	/// sells would take some of it with the price.
	pub earned: Balance,
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
	/// What of it is fee.
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
	/// Of the quote, its part of the fees included.
	pub quote: Balance,
	/// Of the token, in place of quote that is missing.
	pub tokens: Balance,
	/// What else of the token leaves the pool, so that its price stays: the merchant's.
	pub spare: Balance,
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

	/// With a part of a subscription taken back before it starts, as if it had never been.
	///
	/// Errors: `ZeroAmount`, `TooMuch`.
	pub fn unsubscribe(&self, amount: Balance, linked: bool) -> Result<Self, MarketError> {
		if amount == 0 {
			return Err(MarketError::ZeroAmount);
		}
		let outside = if linked { 0 } else { amount };
		let left = |from: Balance, by: Balance| from.checked_sub(by).ok_or(MarketError::TooMuch);
		Ok(Self {
			quote: left(self.quote, amount)?,
			principal: left(self.principal, amount)?,
			outside: left(self.outside, outside)?,
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
		let quote = less(after.input, trade.fee.lp)?;
		let earned = add(self.earned, trade.fee.lp)?;
		Ok((Self { quote, tokens: after.output, earned, ..*self }, trade))
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
		if gross > self.headroom(limits) {
			return Err(MarketError::FloorReached);
		}
		let fee = split_fee(gross, terms)?;
		let all = fee.total().ok_or(MarketError::Overflow)?;
		let received = gross.checked_sub(all).filter(|received| *received > 0);
		let received = received.ok_or(MarketError::TooLittle)?;
		let quote = self.quote.checked_sub(gross).ok_or(MarketError::FloorReached)?;
		let (tokens, earned) = (add(self.tokens, tokens)?, add(self.earned, fee.lp)?);
		let after = Self { quote, tokens, earned, ..*self };
		Ok((after, Sale { gross, fee, received }))
	}

	/// Leaves with some of the principal, for its part of the fees and of the quote, but no more of that
	/// than it put in; and for tokens in place of what is missing, at the price of the subscription and
	/// of those that leave the pool with the quote.
	///
	/// Errors: `ZeroAmount`, `TooMuch`, `Overflow`.
	pub fn leave(&self, shares: Balance, price: &Price) -> Result<(Self, Left), MarketError> {
		let principal = self.principal.checked_sub(shares).ok_or(MarketError::TooMuch)?;
		if shares == 0 {
			return Err(MarketError::ZeroAmount);
		}
		let fees = part_of(self.earned, shares, self.principal)?;
		let quote = part_of(self.quote, shares, self.principal)?.min(shares);
		let out = match quote {
			0 => 0,
			quote => part_of(self.tokens, quote, self.quote)?,
		};
		// What does not fit is more than there is.
		let missing = price.tokens_down(shares.saturating_sub(quote));
		let tokens = missing.unwrap_or(Balance::MAX).min(out);
		let after = Self {
			quote: less(self.quote, quote)?,
			tokens: less(self.tokens, out)?,
			earned: less(self.earned, fees)?,
			principal,
			..*self
		};
		Ok((after, Left { quote: add(quote, fees)?, tokens, spare: less(out, tokens)? }))
	}

	/// At its end: without its tokens, and without the quote that is nobody's who is in the pool, which
	/// is what buyers paid. Returns how many tokens and how much of the quote that is.
	///
	/// Errors: `Overflow`.
	pub fn settle(&self) -> Result<(Self, [Balance; 2]), MarketError> {
		let quote = self.quote.min(self.principal);
		// Of trades after everybody has left.
		let fees = if self.principal == 0 { self.earned } else { 0 };
		let over = add(less(self.quote, quote)?, fees)?;
		let after = Self { quote, tokens: 0, earned: less(self.earned, fees)?, ..*self };
		Ok((after, [self.tokens, over]))
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

fn less(a: Balance, b: Balance) -> Result<Balance, MarketError> {
	a.checked_sub(b).ok_or(MarketError::Overflow)
}

fn part_of(amount: Balance, part: Balance, whole: Balance) -> Result<Balance, MarketError> {
	share_down(amount, part, whole).ok_or(MarketError::Overflow)
}
