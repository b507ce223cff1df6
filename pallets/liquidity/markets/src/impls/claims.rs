//! Who fetches what is its own.

use crate::{
	Balance, Config, Error, Event, Liquidation, MarketId, MarketOf, Markets, Pallet, Positions,
	Promotions, Stage,
};
use frame_support::{
	ensure,
	traits::{
		fungibles::{Inspect, Mutate},
		tokens::Preservation::Expendable,
		Get,
	},
};
use hanse_market::Phase;
use sp_runtime::{DispatchError, DispatchResult};

use super::books::minus;

impl<T: Config> Pallet<T> {
	/// The market and its liquidation.
	fn find_liquidating(id: MarketId) -> Result<(MarketOf<T>, Liquidation), DispatchError> {
		let market = Self::find(id)?;
		match market.stage {
			Stage::Liquidating(liquidation) => Ok((market, liquidation)),
			_ => Err(Error::<T>::WrongPhase.into()),
		}
	}

	/// Pays for tokens.
	pub(crate) fn do_claim(who: T::AccountId, id: MarketId, tokens: Balance) -> DispatchResult {
		let (mut market, mut liquidation) = Self::find_liquidating(id)?;
		Self::ensure_outside(&market, &who)?;
		let paid = liquidation.holders.pay(tokens).map_err(Error::<T>::from)?;
		let (holders, received) = paid;
		liquidation.holders = holders;
		let mut position = Positions::<T>::get(id, &who);
		let kept = tokens.min(position.tokens.total());
		position.tokens = position.tokens.take(kept).ok_or(Error::<T>::AmountTooLarge)?;
		Self::burn_tokens(&mut market, &who, kept, tokens)?;
		market.stage = Stage::Liquidating(liquidation);
		Self::put(id, &market, &who, position)?;
		Self::pay(&market.quote, &market.vault, &who, received)?;
		Markets::<T>::insert(id, market);
		Self::deposit_event(Event::Claimed { market: id, who, tokens, received });
		Ok(())
	}

	/// Pays what is left of the reserve.
	pub(crate) fn do_claim_reserve(who: T::AccountId, id: MarketId) -> DispatchResult {
		let (mut market, mut liquidation) = Self::find_liquidating(id)?;
		let mut position = Positions::<T>::get(id, &who);
		let shares = position.reserve.total();
		let (mut user, mut merchant, mut tokens) = (0, 0, 0);
		if shares > 0 {
			let paid = liquidation.users.pay(shares).map_err(Error::<T>::from)?;
			(liquidation.users, user) = paid;
			position.reserve = Default::default();
			Self::put(id, &market, &who, position)?;
		}
		if market.merchant == who {
			merchant = core::mem::take(&mut liquidation.merchant);
			// With those of an open market it could claim under another name, before those who are
			// meant: it has them in the end.
			if market.pool.is_none() {
				tokens = core::mem::take(&mut market.stock);
			}
		}
		ensure!(shares > 0 || merchant > 0 || tokens > 0, Error::<T>::NothingToClaim);
		market.stage = Stage::Liquidating(liquidation);
		Self::pay(&market.quote, &market.vault, &who, user)?;
		Self::pay(&market.quote, &market.vault, &who, merchant)?;
		Self::pay(&market.token, &market.vault, &who, tokens)?;
		Markets::<T>::insert(id, market);
		Self::deposit_event(Event::ReserveClaimed { market: id, who, user, merchant, tokens });
		Ok(())
	}

	/// Redeems shares of an open pool for their quote.
	pub(crate) fn do_withdraw_liquidity(
		who: T::AccountId,
		id: MarketId,
		shares: Balance,
	) -> DispatchResult {
		let market = Self::find_in(id, &[Phase::Liquidating])?;
		let pool = market.pool.clone().ok_or(Error::<T>::WrongPhase)?;
		ensure!(shares > 0, Error::<T>::ZeroAmount);
		// By way of the vault: tokens go no further, and nobody needs an account in them.
		T::FreeAssets::transfer(pool.shares, &who, &market.vault, shares, Expendable)?;
		let [burnt, received] = Self::redeem(&market, pool.id, shares)?;
		Self::transfer(&market.quote, &market.vault, &who, received)?;
		let event = Event::LiquidityWithdrawn { market: id, who, shares, received, burnt };
		Self::deposit_event(event);
		Ok(())
	}

	/// Pays out fees.
	pub(crate) fn do_collect(id: MarketId, promoter: Option<T::AccountId>) -> DispatchResult {
		let mut market = Self::find(id)?;
		let (to, amount) = match promoter {
			Some(promoter) => {
				let amount = Promotions::<T>::take(id, &promoter);
				market.promotion = minus::<T>(market.promotion, amount)?;
				(promoter, amount)
			}
			None => (T::TaxAccount::get(), core::mem::take(&mut market.tax)),
		};
		ensure!(amount > 0, Error::<T>::NothingToClaim);
		Self::pay(&market.quote, &market.vault, &to, amount)?;
		Markets::<T>::insert(id, market);
		Self::deposit_event(Event::FeesCollected { market: id, to, amount });
		Ok(())
	}

	/// What all tokens of somebody would be paid in a liquidation.
	pub(crate) fn holder_value(
		market: &MarketOf<T>,
		liquidation: &Liquidation,
		who: &T::AccountId,
		kept: Balance,
	) -> Balance {
		if market.merchant == *who {
			return 0;
		}
		let free = match market.pool {
			Some(_) => T::Assets::balance(market.token.clone(), who),
			None => 0,
		};
		liquidation.holders.worth(kept.saturating_add(free))
	}
}
