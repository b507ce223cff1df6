//! The reserve: who gives to it, what it earns, what it has to cover, and who leaves it.

use crate::{Balance, Config, Error, Event, MarketId, MarketOf, Markets, Pallet, Positions, Venue};
use frame_support::{
	ensure,
	traits::{fungibles::Inspect, Get},
};
use hanse_curve::{share_down, share_up};
use hanse_market::{exit_value, Phase, WHOLE};
use sp_runtime::{DispatchError, DispatchResult};

use super::books::{minus, plus};

impl<T: Config> Pallet<T> {
	/// Gives to the reserve.
	pub(crate) fn do_add_reserve(
		who: T::AccountId,
		id: MarketId,
		amount: Balance,
	) -> DispatchResult {
		let open = [Phase::Draft, Phase::Subscribing, Phase::Seed, Phase::Graduated];
		let mut market = Self::find(id)?;
		let phase = market.phase(Self::now());
		let linked = market.merchant == who;
		// What others gave since the lock would ripen what they had before.
		ensure!(open.contains(&phase) || linked && phase == Phase::Locked, Error::<T>::WrongPhase);
		ensure!(amount >= market.least, Error::<T>::AmountTooSmall);
		let total = plus::<T>(market.reserve.total(), amount)?;
		ensure!(total <= market.terms.capacity, Error::<T>::CapacityReached);
		Self::take(&market.quote, &who, &market.vault, amount)?;
		let mut shares = 0;
		if linked {
			market.reserve = market.reserve.endow(amount).map_err(Error::<T>::from)?;
		} else {
			let added = market.reserve.contribute(amount).map_err(Error::<T>::from)?;
			(market.reserve, shares) = added;
			let mut position = Positions::<T>::get(id, &who);
			let all = position.reserve.add(shares, Self::now(), T::VoteAge::get());
			position.reserve = all.ok_or(Error::<T>::Overflow)?;
			Self::put(id, &market, &who, position)?;
		}
		Markets::<T>::insert(id, market);
		Self::deposit_event(Event::ReserveAdded { market: id, who, amount, shares });
		Ok(())
	}

	/// Books what lies on the vault.
	pub(crate) fn do_fold(id: MarketId) -> DispatchResult {
		let mut market = Self::find(id)?;
		ensure!(market.phase(Self::now()) != Phase::Liquidating, Error::<T>::WrongPhase);
		let [quote, burnt] = Self::fold_into(&mut market)?;
		ensure!(quote > 0 || burnt > 0, Error::<T>::NothingDue);
		Markets::<T>::insert(id, market);
		Self::deposit_event(Event::Folded { market: id, quote, burnt });
		Ok(())
	}

	/// Makes what lies on the vault the reserve's, and burns tokens that do.
	pub(crate) fn fold_into(market: &mut MarketOf<T>) -> Result<[Balance; 2], DispatchError> {
		let quote = Self::loose(&market.quote, &market.vault);
		let tokens = Self::loose(&market.token, &market.vault);
		Self::keep(&market.quote, &market.vault, quote)?;
		Self::burn_free(&market.token, &market.vault, tokens)?;
		market.reserve = market.reserve.earn(quote).map_err(Error::<T>::from)?;
		Ok([quote, tokens])
	}

	/// All tokens that could be paid for: those bought in a seed pool; once it has graduated, all that
	/// there are but those in the pool and those of the vault.
	pub(crate) fn outside(market: &MarketOf<T>) -> Balance {
		let Some(pool) = &market.pool else { return market.sold };
		let [pooled, _] = T::Venue::reserves(pool.id, &market.token).unwrap_or_default();
		Self::abroad(market).saturating_sub(pooled)
	}

	/// All tokens that there are but those of the vault itself.
	fn abroad(market: &MarketOf<T>) -> Balance {
		let own = Self::total(&market.token, &market.vault).saturating_sub(market.sold);
		T::Assets::total_issuance(market.token.clone()).saturating_sub(own)
	}

	/// Those of them that are not the merchant's.
	pub(crate) fn circulating(market: &MarketOf<T>) -> Balance {
		match market.pool {
			None => market.sold,
			Some(_) => {
				let own = Self::total(&market.token, &market.merchant);
				Self::outside(market).saturating_sub(own)
			}
		}
	}

	/// What the quote behind the black hole is.
	pub(crate) fn black_hole(market: &MarketOf<T>) -> Balance {
		let Some(pool) = &market.pool else { return market.black_hole };
		let [_, quote] = T::Venue::reserves(pool.id, &market.token).unwrap_or_default();
		let all = T::Assets::total_issuance(pool.shares.clone());
		share_down(quote, pool.black_hole, all).unwrap_or_default()
	}

	/// What the reserve has to have: the floor price of every token that circulates, up to its
	/// capacity.
	pub(crate) fn required(market: &MarketOf<T>) -> Balance {
		Self::due_for(market, Self::circulating(market))
	}

	/// The same for a seed pool to become an open one: from then on tokens have a claim that were never
	/// in the seed pool, and those of the pool once somebody has taken them out.
	pub(crate) fn required_to_open(market: &MarketOf<T>) -> Balance {
		let own = Self::total(&market.token, &market.merchant);
		let others = Self::abroad(market).saturating_sub(own);
		Self::due_for(market, others.saturating_add(Self::covered_tokens(market)))
	}

	/// How many of the tokens in a seed pool the merchant has to stand behind to open it.
	fn covered_tokens(market: &MarketOf<T>) -> Balance {
		let (share, whole) = (u128::from(T::PoolCover::get()), u128::from(WHOLE));
		share_up(market.seed.tokens, share, whole).unwrap_or(Balance::MAX)
	}

	/// Whether the merchant alone stands behind the tokens that it has put into the pool.
	///
	/// Liquidity providers have not paid for them. They could take them out of the open pool and have
	/// them paid at the floor price: not by others who gave to the reserve.
	pub(crate) fn ensure_pool_covered(market: &MarketOf<T>) -> DispatchResult {
		let due = market.terms.floor.value_up(Self::covered_tokens(market));
		let due = due.ok_or(Error::<T>::Overflow)?;
		ensure!(market.reserve.merchant >= due, Error::<T>::ReserveTooSmall);
		Ok(())
	}

	fn due_for(market: &MarketOf<T>, tokens: Balance) -> Balance {
		let due = market.terms.floor.value_up(tokens);
		due.unwrap_or(Balance::MAX).min(market.terms.capacity)
	}

	/// Whether the reserve has what it has to have.
	pub(crate) fn ensure_covered(market: &MarketOf<T>, required: Balance) -> DispatchResult {
		ensure!(market.reserve.total() >= required, Error::<T>::ReserveTooSmall);
		Ok(())
	}

	/// Gives back tokens and as much of one's part of the reserve.
	pub(crate) fn do_exit_reserve(
		who: T::AccountId,
		id: MarketId,
		tokens: Balance,
	) -> DispatchResult {
		let mut market = Self::find_in(id, &[Phase::Locked])?;
		ensure!(tokens > 0, Error::<T>::ZeroAmount);
		let fund = plus::<T>(market.reserve.total(), Self::black_hole(&market))?;
		// With the merchant's tokens: it can sell those until the vote is over.
		let outside = Self::outside(&market);
		ensure!(tokens <= outside, Error::<T>::AmountTooLarge);
		let value = exit_value(tokens, fund, outside, &market.terms.floor);
		let value = value.filter(|value| *value > 0).ok_or(Error::<T>::AmountTooSmall)?;
		let paid = market.reserve.pay_user(value).map_err(Error::<T>::from)?;
		let (reserve, shares) = paid;
		market.reserve = reserve;
		let mut position = Positions::<T>::get(id, &who);
		position.reserve = position.reserve.take(shares).ok_or(Error::<T>::AmountTooLarge)?;
		let kept = tokens.min(position.tokens.total());
		position.tokens = position.tokens.take(kept).ok_or(Error::<T>::AmountTooLarge)?;
		Self::burn_tokens(&mut market, &who, kept, tokens)?;
		Self::put(id, &market, &who, position)?;
		Self::pay(&market.quote, &market.vault, &who, value)?;
		Self::store(id, market);
		let received = value;
		Self::deposit_event(Event::ReserveExited { market: id, who, tokens, shares, received });
		Ok(())
	}

	/// Burns tokens of somebody: `kept` of them that the vault has, and the rest of its free ones,
	/// which count only once there was an open pool.
	pub(crate) fn burn_tokens(
		market: &mut MarketOf<T>,
		who: &T::AccountId,
		kept: Balance,
		tokens: Balance,
	) -> DispatchResult {
		let free = minus::<T>(tokens, kept)?;
		let has = T::Assets::balance(market.token.clone(), who);
		ensure!(free == 0 || market.pool.is_some() && free <= has, Error::<T>::AmountTooLarge);
		market.sold = minus::<T>(market.sold, kept)?;
		Self::burn_kept(&market.token, &market.vault, kept)?;
		Self::burn_free(&market.token, who, free)
	}
}
