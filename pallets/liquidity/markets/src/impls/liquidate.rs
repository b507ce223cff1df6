//! How a market ends.

use crate::{
	Balance, Config, Error, Event, HoldReason, Liquidation, MarketByAsset, MarketByPool, MarketId,
	MarketOf, Markets, OnPrincipal, Pallet, Position, Positions, Promotions, Stage, Venue,
};
use frame_support::{
	ensure,
	storage::with_storage_layer,
	traits::{
		fungibles::{Inspect, Mutate, MutateHold},
		tokens::{Precision::Exact, Preservation::Expendable},
		Get,
	},
};
use hanse_market::{Pot, Waterfall};
use sp_runtime::{DispatchError, DispatchResult};

use super::{books::plus, money::exactly};

impl<T: Config> Pallet<T> {
	/// Begins to pay everything out. What each gets is fixed from then on.
	///
	/// Nothing that fails for the sake of one asset keeps the others: what lies on the vault is folded
	/// if it can, and shares that cannot be redeemed now are at the end.
	pub(crate) fn liquidate(id: MarketId, mut market: MarketOf<T>) -> DispatchResult {
		Self::end_alarm(&mut market)?;
		let mut folded = market.clone();
		if with_storage_layer(|| Self::fold_into(&mut folded)).is_ok() {
			market = folded;
		}
		let traded = !matches!(market.stage, Stage::Subscribing);
		let (seed, [tokens, paid]) = market.seed.settle().map_err(Error::<T>::from)?;
		market.seed = seed;
		Self::burn_or_stock(&mut market, tokens)?;
		let black_hole = Self::empty_black_hole(&mut market)?;
		let excluded = Self::exclude(&market);
		let outside = Self::outside(&market).saturating_sub(excluded);
		let Waterfall { holders, users, mut merchant, mut rest } =
			Waterfall::new(paid, black_hole, &market.reserve, outside, &market.terms.floor)
				.map_err(Error::<T>::from)?;
		// A market that never traded owes nobody anything: the merchant has all of its own back.
		if !traded {
			merchant = plus::<T>(merchant, core::mem::take(&mut rest))?;
		}
		let liquidation = Liquidation {
			until: Self::now().saturating_add(T::ClaimWindow::get()),
			holders: Pot::new(holders, outside),
			users: Pot::new(users, market.reserve.shares),
			merchant,
			rest,
			excluded,
		};
		(market.reserve, market.notice) = (Default::default(), None);
		Self::enter(&mut market, Stage::Liquidating(liquidation))?;
		Markets::<T>::insert(id, market);
		Self::deposit_event(Event::LiquidationBegun { market: id, liquidation });
		Ok(())
	}

	/// Takes what is behind the black hole. Returns how much of the quote that is, which the vault has
	/// on hold.
	fn empty_black_hole(market: &mut MarketOf<T>) -> Result<Balance, DispatchError> {
		let Some(pool) = &market.pool else {
			return Ok(core::mem::take(&mut market.black_hole));
		};
		let (number, shares) = (pool.id, pool.black_hole);
		let taken = with_storage_layer(|| {
			let asset = pool.shares.clone();
			Self::unkeep(&asset, &market.vault, shares)?;
			let [_, quote] = Self::redeem(market, number, shares)?;
			Self::keep(&market.quote, &market.vault, quote)?;
			Ok::<_, DispatchError>(quote)
		});
		let Ok(quote) = taken else { return Ok(0) };
		if let Some(pool) = market.pool.as_mut() {
			pool.black_hole = 0;
		}
		Ok(quote)
	}

	/// Redeems free shares of the vault, and burns the tokens. Returns how many tokens that were, and
	/// how much of the quote is free on the vault now.
	pub(crate) fn redeem(
		market: &MarketOf<T>,
		pool: crate::PoolId,
		shares: Balance,
	) -> Result<[Balance; 2], DispatchError> {
		if shares == 0 {
			return Ok([0, 0]);
		}
		let free = |asset: &T::AssetId| T::FreeAssets::balance(asset.clone(), &market.vault);
		let before = [free(&market.token), free(&market.quote)];
		T::Venue::withdraw(&market.vault, pool, shares)?;
		let tokens = free(&market.token).saturating_sub(before[0]);
		let quote = free(&market.quote).saturating_sub(before[1]);
		Self::burn_free(&market.token, &market.vault, tokens)?;
		Ok([tokens, quote])
	}

	/// Puts what the merchant has of its token on hold: it has no claim, and cannot come to somebody
	/// who has. Before that it can; then it is in the number of tokens that are paid.
	fn exclude(market: &MarketOf<T>) -> Balance {
		if market.pool.is_none() {
			return 0;
		}
		let amount = Self::holdable(&market.token, &market.merchant);
		let reason = HoldReason::Excluded.into();
		let held = with_storage_layer(|| {
			T::Assets::hold(market.token.clone(), &reason, &market.merchant, amount)
		});
		if held.is_ok() {
			amount
		} else {
			0
		}
	}

	/// Moves all that is left to the treasury, and forgets the market.
	pub(crate) fn close(id: MarketId, mut market: MarketOf<T>) -> DispatchResult {
		let Stage::Liquidating(liquidation) = market.stage else {
			return Err(Error::<T>::WrongPhase.into());
		};
		Self::close_pool(&mut market)?;
		Self::return_stock(id, &mut market);
		let (quote, tax) = (market.quote.clone(), market.tax);
		if tax > 0 {
			let to = T::TaxAccount::get();
			// If it cannot receive it, the treasury does.
			let paid = with_storage_layer(|| Self::pay(&quote, &market.vault, &to, tax));
			if paid.is_ok() {
				Self::deposit_event(Event::FeesCollected { market: id, to, amount: tax });
			}
		}
		let [amount, tokens] = Self::clear_vault(&market)?;
		Self::unexclude(&market, liquidation.excluded)?;
		Self::unsecure(HoldReason::Market, &market.merchant, market.deposit)?;
		MarketByAsset::<T>::remove(&market.token);
		Markets::<T>::remove(id);
		Self::deposit_event(Event::Closed { market: id, quote: amount, tokens });
		Ok(())
	}

	/// Redeems the shares that nobody fetched. If the venue cannot, the treasury has them.
	fn close_pool(market: &mut MarketOf<T>) -> DispatchResult {
		let Some(pool) = market.pool.take() else { return Ok(()) };
		let shares = Self::kept(&pool.shares, &market.vault);
		Self::unkeep(&pool.shares, &market.vault, shares)?;
		let free = T::FreeAssets::balance(pool.shares.clone(), &market.vault);
		let redeemed = with_storage_layer(|| Self::redeem(market, pool.id, free));
		if redeemed.is_err() && free > 0 {
			let (asset, to) = (pool.shares.clone(), T::Treasury::get());
			T::FreeAssets::transfer(asset, &market.vault, &to, free, Expendable)?;
		}
		// Whoever did not come in time can still redeem its shares there. A venue that fails keeps the
		// others from nothing.
		let _ = with_storage_layer(|| T::Venue::retire(pool.id));
		MarketByAsset::<T>::remove(&pool.shares);
		MarketByPool::<T>::remove(pool.id);
		Ok(())
	}

	/// Gives the merchant what it has not drawn with. If it cannot receive it, it is burnt.
	fn return_stock(id: MarketId, market: &mut MarketOf<T>) {
		let (tokens, who) = (core::mem::take(&mut market.stock), market.merchant.clone());
		let paid = with_storage_layer(|| Self::pay(&market.token, &market.vault, &who, tokens));
		if tokens > 0 && paid.is_ok() {
			let (user, merchant) = (0, 0);
			Self::deposit_event(Event::ReserveClaimed { market: id, who, user, merchant, tokens });
		}
	}

	fn unexclude(market: &MarketOf<T>, amount: Balance) -> DispatchResult {
		if amount == 0 {
			return Ok(());
		}
		let reason = HoldReason::Excluded.into();
		let (token, who) = (market.token.clone(), &market.merchant);
		exactly(amount, T::Assets::release(token, &reason, who, amount, Exact)?)
	}

	/// Removes somebody's entries.
	pub(crate) fn remove_entries(
		id: MarketId,
		who: T::AccountId,
		position: Position,
	) -> DispatchResult {
		let promoted =
			if Markets::<T>::contains_key(id) { 0 } else { Promotions::<T>::take(id, &who) };
		let entered = Positions::<T>::contains_key(id, &who);
		ensure!(entered || promoted > 0, Error::<T>::NothingToClaim);
		if entered {
			Self::unsecure(HoldReason::Entry, &who, position.deposit)?;
			Positions::<T>::remove(id, &who);
			T::OnPrincipal::changed(id, &who, 0);
		}
		Self::deposit_event(Event::Forgotten { market: id, who });
		Ok(())
	}
}
