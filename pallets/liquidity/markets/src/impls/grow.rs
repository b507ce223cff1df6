//! How a seed pool becomes an open one, and everybody gets its part of that.

use crate::{
	Balance, Config, Error, Event, MarketByAsset, MarketByPool, MarketId, MarketOf, Markets,
	Merchants, OnPrincipal, Opened, Pallet, Pool, Positions, Stage, Venue,
};
use frame_support::{
	ensure,
	traits::{fungibles::Inspect, Get},
};
use hanse_curve::share_down;
use hanse_market::{Seed, Streak, WHOLE};
use sp_runtime::{DispatchError, DispatchResult};

use super::books::{minus, plus};

impl<T: Config> Pallet<T> {
	/// Announces that a seed pool becomes an open one, or makes it one.
	pub(crate) fn do_graduate(who: T::AccountId, id: MarketId) -> DispatchResult {
		let mut market = Self::find(id)?;
		Self::ensure_merchant(&market, &who)?;
		ensure!(T::Merchants::is_active(&who), Error::<T>::MerchantNotActive);
		let now = Self::now();
		ensure!(market.trades(now), Error::<T>::WrongPhase);
		ensure!(market.seed.principal > 0, Error::<T>::NoLiquidity);
		ensure!(market.seed.quote >= market.seed.principal, Error::<T>::BelowPrincipal);
		Self::ensure_covered(&market, Self::required_to_open(&market))?;
		Self::ensure_pool_covered(&market)?;
		let ready = now.saturating_sub(T::GraduationNotice::get());
		let (mean, whole) = (market.mean, u64::from(WHOLE));
		if let Some(notice) = market.notice {
			ensure!(notice.last <= ready, Error::<T>::TooSoon);
			// Who stayed could have left with all of its principal, most of the time or for long enough:
			// what it is worth more counts to twice the principal.
			if mean.since(notice.last, notice.sum, now).is_some_and(|mean| mean >= whole) {
				return Self::open_pool(id, market);
			}
		}
		market.notice = Some(Streak { count: 0, last: now, sum: mean.sum_at(now) });
		Markets::<T>::insert(id, market);
		let from = now.saturating_add(T::GraduationNotice::get());
		Self::deposit_event(Event::GraduationAnnounced { market: id, from });
		Ok(())
	}

	/// Makes a seed pool an open one.
	fn open_pool(id: MarketId, mut market: MarketOf<T>) -> DispatchResult {
		let least = market.terms.closes.saturating_add(T::SeedTerm::get().0);
		ensure!(Self::now() >= least, Error::<T>::TooSoon);
		let (seed, black_hole) = (market.seed, market.black_hole);
		let quote = plus::<T>(seed.quote, seed.earned)?;
		// The black hole joins at the price of the pool, with tokens of the merchant.
		let added = share_down(seed.tokens, black_hole, quote).ok_or(Error::<T>::Overflow)?;
		let amounts = [plus::<T>(seed.tokens, added)?, plus::<T>(quote, black_hole)?];
		let opened = Self::fund_pool(&mut market, added, amounts)?;
		let kept = opened.amount.min(Self::holdable(&opened.shares, &market.vault));
		Self::keep(&opened.shares, &market.vault, kept)?;
		let shares = share_down(kept, quote, amounts[1]).ok_or(Error::<T>::Overflow)?;
		ensure!(shares > 0, Error::<T>::AmountTooSmall);
		let nobodys = minus::<T>(kept, shares)?;
		let (asset, number) = (opened.shares.clone(), opened.pool);
		let pool =
			Pool { id: opened.pool, shares: opened.shares, seed: shares, black_hole: nobodys };
		market.seed = Seed { quote: 0, tokens: 0, earned: 0, ..seed };
		market.black_hole = 0;
		market.pool = Some(pool.clone());
		market.notice = None;
		Self::end_alarm(&mut market)?;
		Self::enter(&mut market, Stage::Graduated)?;
		MarketByAsset::<T>::insert(asset, id);
		MarketByPool::<T>::insert(number, id);
		Markets::<T>::insert(id, market);
		Self::deposit_event(Event::Graduated { market: id, pool, amounts });
		Ok(())
	}

	/// Opens the pool with what the vault has, and the minimum of either asset from the merchant: of
	/// the token out of its stock, of the quote out of its own pocket.
	fn fund_pool(
		market: &mut MarketOf<T>,
		added: Balance,
		[tokens, quote]: [Balance; 2],
	) -> Result<Opened<T::AssetId>, DispatchError> {
		let minimum = T::FreeAssets::minimum_balance(market.token.clone());
		let from_stock = plus::<T>(added, minimum)?;
		market.stock = market.stock.checked_sub(from_stock).ok_or(Error::<T>::StockTooSmall)?;
		Self::unkeep(&market.token, &market.vault, plus::<T>(tokens, minimum)?)?;
		Self::unkeep(&market.quote, &market.vault, quote)?;
		let minimum = T::FreeAssets::minimum_balance(market.quote.clone());
		Self::transfer(&market.quote, &market.merchant, &market.vault, minimum)?;
		T::Venue::open(&market.vault, &market.token, &market.quote, [tokens, quote])
	}

	/// Fetches shares of the open pool for one's principal.
	pub(crate) fn do_convert(who: T::AccountId, id: MarketId) -> DispatchResult {
		let mut market = Self::find(id)?;
		let pool = market.pool.as_mut().ok_or(Error::<T>::WrongPhase)?;
		let mut position = Positions::<T>::get(id, &who);
		let principal = position.principal.total();
		ensure!(principal > 0, Error::<T>::NothingToClaim);
		let shares = share_down(pool.seed, principal, market.seed.principal);
		let shares = shares.ok_or(Error::<T>::Overflow)?;
		pool.seed = minus::<T>(pool.seed, shares)?;
		let asset = pool.shares.clone();
		market.seed.principal = minus::<T>(market.seed.principal, principal)?;
		position.principal = Default::default();
		Self::put(id, &market, &who, position)?;
		Self::pay(&asset, &market.vault, &who, shares)?;
		T::OnPrincipal::changed(id, &who, 0);
		Markets::<T>::insert(id, market);
		Self::deposit_event(Event::Converted { market: id, who, principal, shares });
		Ok(())
	}

	/// Fetches tokens that the vault kept.
	pub(crate) fn do_release(who: T::AccountId, id: MarketId) -> DispatchResult {
		let mut market = Self::find(id)?;
		ensure!(market.pool.is_some(), Error::<T>::WrongPhase);
		let mut position = Positions::<T>::get(id, &who);
		let tokens = position.tokens.total();
		ensure!(tokens > 0, Error::<T>::NothingToClaim);
		position.tokens = Default::default();
		market.sold = minus::<T>(market.sold, tokens)?;
		Self::put(id, &market, &who, position)?;
		Self::pay(&market.token, &market.vault, &who, tokens)?;
		Markets::<T>::insert(id, market);
		Self::deposit_event(Event::Released { market: id, who, tokens });
		Ok(())
	}
}
