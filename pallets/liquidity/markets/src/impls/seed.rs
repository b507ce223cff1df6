//! Subscribing, trading, drawing and leaving.

use crate::{
	Balance, Config, Error, Event, Market, MarketId, MarketOf, Merchants, OnPrincipal, Pallet,
	Positions, Stage,
};
use frame_support::{ensure, storage::with_storage_layer, traits::Get};
use hanse_market::{Left, Moment, Phase};
use sp_runtime::{DispatchError, DispatchResult};

use super::books::{minus, plus};

impl<T: Config> Pallet<T> {
	/// Subscribes.
	pub(crate) fn do_subscribe(who: T::AccountId, id: MarketId, amount: Balance) -> DispatchResult {
		let market = Self::find_in(id, &[Phase::Subscribing])?;
		// What is over is subscribed no more, though nobody has started the pool yet.
		let now = Self::now();
		ensure!(now < market.terms.closes, Error::<T>::WrongPhase);
		ensure!(amount >= market.least, Error::<T>::AmountTooSmall);
		let linked = market.merchant == who;
		let seed = market.seed.subscribe(amount, linked).map_err(Error::<T>::from)?;
		ensure!(seed.quote <= market.terms.maximum, Error::<T>::MaximumReached);
		Self::take(&market.quote, &who, &market.vault, amount)?;
		let mut position = Positions::<T>::get(id, &who);
		let principal = position.principal.add(amount, now, T::VoteAge::get());
		position.principal = principal.ok_or(Error::<T>::Overflow)?;
		Self::put(id, &market, &who, position)?;
		T::OnPrincipal::changed(id, &who, position.principal.total());
		Self::store(id, Market { seed, ..market });
		Self::deposit_event(Event::Subscribed { market: id, who, amount });
		Ok(())
	}

	/// The market, if somebody but the merchant can trade in it.
	fn find_trading(
		who: &T::AccountId,
		id: MarketId,
		deadline: Moment,
	) -> Result<MarketOf<T>, DispatchError> {
		let market = Self::find(id)?;
		ensure!(Self::now() <= deadline, Error::<T>::Expired);
		Self::ensure_outside(&market, who)?;
		ensure!(market.trades(Self::now()), Error::<T>::WrongPhase);
		Ok(market)
	}

	/// Buys tokens, which the vault keeps.
	pub(crate) fn do_buy(
		who: T::AccountId,
		id: MarketId,
		paid: Balance,
		least: Balance,
		deadline: Moment,
	) -> DispatchResult {
		let mut market = Self::find_trading(&who, id, deadline)?;
		ensure!(paid >= market.least, Error::<T>::AmountTooSmall);
		let promoter = Self::promoter(&market, &who);
		let terms = Self::trade_terms(&market, &promoter);
		let (seed, trade) = market.seed.buy(paid, terms).map_err(Error::<T>::from)?;
		let tokens = trade.bought;
		ensure!(tokens >= least, Error::<T>::SlippageExceeded);
		Self::take(&market.quote, &who, &market.vault, paid)?;
		Self::book_fee(id, &mut market, trade.fee, promoter)?;
		(market.seed, market.sold) = (seed, plus::<T>(market.sold, tokens)?);
		Self::give_tokens(id, &market, &who, tokens)?;
		Self::store(id, market);
		let fee = trade.fee.total().ok_or(Error::<T>::Overflow)?;
		Self::deposit_event(Event::Bought { market: id, who, paid, tokens, fee });
		Ok(())
	}

	/// Enters tokens that the vault keeps for somebody.
	fn give_tokens(
		id: MarketId,
		market: &MarketOf<T>,
		who: &T::AccountId,
		tokens: Balance,
	) -> DispatchResult {
		let mut position = Positions::<T>::get(id, who);
		let all = position.tokens.add(tokens, Self::now(), T::VoteAge::get());
		position.tokens = all.ok_or(Error::<T>::Overflow)?;
		Self::put(id, market, who, position)
	}

	/// Sells tokens that the vault kept.
	pub(crate) fn do_sell(
		who: T::AccountId,
		id: MarketId,
		tokens: Balance,
		least: Balance,
		deadline: Moment,
	) -> DispatchResult {
		let mut market = Self::find_trading(&who, id, deadline)?;
		let mut position = Positions::<T>::get(id, &who);
		position.tokens = position.tokens.take(tokens).ok_or(Error::<T>::AmountTooLarge)?;
		let promoter = Self::promoter(&market, &who);
		let terms = Self::trade_terms(&market, &promoter);
		let limits = market.limits;
		let (seed, sale) = market.seed.sell(tokens, terms, &limits).map_err(Error::<T>::from)?;
		// The last of what somebody has is sold however little it is.
		let counts = sale.gross >= market.least || position.tokens.total() == 0;
		ensure!(counts, Error::<T>::AmountTooSmall);
		ensure!(sale.received >= least, Error::<T>::SlippageExceeded);
		Self::book_fee(id, &mut market, sale.fee, promoter)?;
		(market.seed, market.sold) = (seed, minus::<T>(market.sold, tokens)?);
		Self::put(id, &market, &who, position)?;
		Self::pay(&market.quote, &market.vault, &who, sale.received)?;
		Self::store(id, market);
		let (received, fee) = (sale.received, sale.fee.total().ok_or(Error::<T>::Overflow)?);
		Self::deposit_event(Event::Sold { market: id, who, tokens, received, fee });
		Ok(())
	}

	/// Sells tokens of the merchant.
	pub(crate) fn do_draw(
		who: T::AccountId,
		id: MarketId,
		gross: Balance,
		most: Balance,
	) -> DispatchResult {
		let mut market = Self::find(id)?;
		Self::ensure_merchant(&market, &who)?;
		ensure!(T::Merchants::is_active(&who), Error::<T>::MerchantNotActive);
		ensure!(market.trades(Self::now()), Error::<T>::WrongPhase);
		let promoter = Self::promoter(&market, &who);
		let terms = Self::trade_terms(&market, &promoter);
		let limits = market.limits;
		let (seed, draw) = market.seed.draw(gross, terms, &limits).map_err(Error::<T>::from)?;
		let tokens = draw.tokens;
		ensure!(tokens <= most, Error::<T>::SlippageExceeded);
		market.stock = market.stock.checked_sub(tokens).ok_or(Error::<T>::StockTooSmall)?;
		Self::book_fee(id, &mut market, draw.sale.fee, promoter)?;
		market.seed = seed;
		let received = draw.sale.received;
		Self::pay(&market.quote, &market.vault, &who, received)?;
		Self::store(id, market);
		Self::deposit_event(Event::Drawn { market: id, tokens, gross, received });
		Ok(())
	}

	/// Leaves a seed pool, whatever happens in it.
	pub(crate) fn do_leave(who: T::AccountId, id: MarketId, principal: Balance) -> DispatchResult {
		let mut market = Self::find(id)?;
		ensure!(market.pool.is_none(), Error::<T>::WrongPhase);
		let mut position = Positions::<T>::get(id, &who);
		position.principal =
			position.principal.take(principal).ok_or(Error::<T>::AmountTooLarge)?;
		let linked = market.merchant == who;
		let Left { quote, tokens, spare } = Self::take_part(&mut market, principal, linked)?;
		let all = plus::<T>(tokens, spare)?;
		let [tokens, back, burnt] = match (market.trades(Self::now()), linked) {
			// Who takes both would take from the holders of a market that may be paid out.
			(false, _) => [0, 0, all],
			// What is the merchant's has no claim, and must not share with those who have.
			(true, true) => [0, all, 0],
			(true, false) => [tokens, spare, 0],
		};
		let kept = position.tokens.add(tokens, Self::now(), T::VoteAge::get());
		position.tokens = kept.ok_or(Error::<T>::Overflow)?;
		market.sold = plus::<T>(market.sold, tokens)?;
		Self::put(id, &market, &who, position)?;
		let burnt = Self::burn_or_stock(&mut market, burnt)?;
		Self::add_stock(id, &mut market, back)?;
		Self::pay(&market.quote, &market.vault, &who, quote)?;
		T::OnPrincipal::changed(id, &who, position.principal.total());
		Self::store(id, market);
		Self::deposit_event(Event::Left { market: id, who, principal, quote, tokens, burnt });
		Ok(())
	}

	/// Takes the part of some principal out of the books of the pool.
	fn take_part(
		market: &mut MarketOf<T>,
		principal: Balance,
		linked: bool,
	) -> Result<Left, DispatchError> {
		let (seed, left) = match market.stage {
			Stage::Subscribing => {
				let left = Left { quote: principal, tokens: 0, spare: 0 };
				market.seed.unsubscribe(principal, linked).map(|seed| (seed, left))
			}
			_ => market.seed.leave(principal, &market.terms.price),
		}
		.map_err(Error::<T>::from)?;
		market.seed = seed;
		Ok(left)
	}

	/// Enters tokens of a vault that the merchant can draw with.
	fn add_stock(id: MarketId, market: &mut MarketOf<T>, tokens: Balance) -> DispatchResult {
		if tokens > 0 {
			market.stock = plus::<T>(market.stock, tokens)?;
			Self::deposit_event(Event::StockAdded { market: id, tokens });
		}
		Ok(())
	}

	/// Burns tokens of the pool, or gives them back to the merchant if they cannot be burnt, which
	/// keeps nobody from its quote. Returns how many were burnt.
	pub(crate) fn burn_or_stock(
		market: &mut MarketOf<T>,
		tokens: Balance,
	) -> Result<Balance, DispatchError> {
		if with_storage_layer(|| Self::burn_kept(&market.token, &market.vault, tokens)).is_ok() {
			return Ok(tokens);
		}
		market.stock = plus::<T>(market.stock, tokens)?;
		Ok(0)
	}
}
