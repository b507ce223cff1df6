//! What time decides.

use crate::{
	Config, Error, Event, Liquidation, Lock, MarketId, MarketOf, Markets, Pallet, Stage, Venue,
};
use frame_support::{ensure, storage::with_storage_layer, traits::Get};
use hanse_market::{Mean, Verdict};
use sp_runtime::DispatchResult;

use super::books::minus;

impl<T: Config> Pallet<T> {
	/// Carries out what is due.
	pub(crate) fn do_advance(id: MarketId) -> DispatchResult {
		let (market, now) = (Self::find(id)?, Self::now());
		let is_due = |moment| ensure_due::<T>(now >= moment);
		match market.stage {
			Stage::Subscribing => {
				is_due(market.terms.closes)?;
				Self::start(id, market)
			}
			Stage::Seed => {
				is_due(market.terms.until)?;
				Self::liquidate(id, market)
			}
			Stage::Graduated => Err(Error::<T>::NothingDue.into()),
			Stage::Locked(lock) => Self::decide(id, market, lock),
			Stage::Liquidating(liquidation) => {
				if !Self::is_fetched(&market, &liquidation) {
					is_due(liquidation.until)?;
				}
				Self::close(id, market)
			}
		}
	}

	/// Whether nobody has anything to fetch any more. Of an open pool that cannot be said.
	fn is_fetched(market: &MarketOf<T>, liquidation: &Liquidation) -> bool {
		let Liquidation { holders, users, merchant, .. } = liquidation;
		let claimed = holders.claimed == holders.units && users.claimed == users.units;
		let left = [market.seed.principal, market.promotion, *merchant];
		market.pool.is_none() && claimed && left == [0; 3]
	}

	/// Starts a seed pool, or gives everything back if too little was subscribed.
	fn start(id: MarketId, mut market: MarketOf<T>) -> DispatchResult {
		let seed = match market.seed.start(&market.terms.price) {
			Ok(seed) if seed.quote >= market.terms.minimum => seed,
			_ => return Self::liquidate(id, market),
		};
		// The terms ask for as many tokens as the most that is subscribed buys.
		market.stock = minus::<T>(market.stock, seed.tokens)?;
		market.seed = seed;
		market.mean = Mean::new(Self::now(), seed.ratio());
		Self::enter(&mut market, Stage::Seed)?;
		Markets::<T>::insert(id, market);
		let (quote, tokens) = (seed.quote, seed.tokens);
		Self::deposit_event(Event::Started { market: id, quote, tokens });
		Ok(())
	}

	/// Decides a vote. Without a quorum, or while the reserve is too small, there is time until the
	/// deadline.
	fn decide(id: MarketId, market: MarketOf<T>, lock: Lock) -> DispatchResult {
		let elapsed = Self::now().saturating_sub(lock.since);
		ensure_due::<T>(elapsed >= T::VotePeriod::get())?;
		let over = elapsed >= T::VoteDeadline::get();
		match lock.tally.verdict(T::Quorum::get()) {
			Verdict::Reopen => match with_storage_layer(|| Self::reopen(id, market.clone())) {
				// Nothing waits longer, whatever is in the way.
				Err(_) if over => Self::liquidate(id, market),
				reopened => reopened,
			},
			Verdict::Liquidate => Self::liquidate(id, market),
			Verdict::NoQuorum => {
				ensure_due::<T>(over)?;
				Self::liquidate(id, market)
			}
		}
	}

	/// Lets a market go on as what it was, if the reserve covers it.
	fn reopen(id: MarketId, mut market: MarketOf<T>) -> DispatchResult {
		Self::ensure_covered(&market, Self::required(&market))?;
		let stage = match &market.pool {
			Some(pool) => {
				T::Venue::unlock(pool.id)?;
				Stage::Graduated
			}
			None => Stage::Seed,
		};
		Self::enter(&mut market, stage)?;
		market.lowered = true;
		Markets::<T>::insert(id, market);
		Self::deposit_event(Event::Reopened { market: id });
		Ok(())
	}
}

fn ensure_due<T: Config>(due: bool) -> DispatchResult {
	ensure!(due, Error::<T>::NothingDue);
	Ok(())
}
