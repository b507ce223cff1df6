//! What the tiers of markets take and give.

use crate::{Change, Config, Error, Event, MarketOf, Pallet, Positions, Table, Tables, Terms};
use frame_support::{
	ensure,
	traits::{Get, Time},
};
use hanse_membership::{Moment, Pace};
use sp_runtime::{DispatchError, DispatchResult};

impl<T: Config> Pallet<T> {
	/// What the clock says.
	pub(crate) fn now() -> Moment {
		T::Time::now()
	}

	/// How fast tiers come and go.
	pub(crate) fn pace() -> Pace {
		Pace { wait: T::Wait::get(), half_lives: T::HalfLives::get() }
	}

	/// A market that there is.
	pub(crate) fn market(market: &T::MarketId) -> Result<MarketOf<T>, DispatchError> {
		T::Positions::market(market).ok_or_else(|| Error::<T>::MarketNotFound.into())
	}

	/// What the tiers of a market take and give now.
	pub(crate) fn terms(market: &T::MarketId) -> Result<Terms, DispatchError> {
		let table = Tables::<T>::get(market).ok_or(Error::<T>::NoTiers)?;
		Ok(*table.in_force(Self::now()))
	}

	/// Sets or announces terms, for the account that asks or for the chain.
	pub(crate) fn do_set_table(
		by: Option<T::AccountId>,
		market: T::MarketId,
		terms: Terms,
	) -> DispatchResult {
		ensure!(Self::market(&market)?.manager == by, Error::<T>::NotManager);
		ensure!(terms.thresholds.is_valid(), Error::<T>::ThresholdsNotRising);
		ensure!(terms.allowance().is_rising(), Error::<T>::UsesFalling);
		let in_range = terms.period > 0 && terms.period <= T::MaxPeriod::get();
		ensure!(in_range, Error::<T>::PeriodOutOfRange);
		let now = Self::now();
		let (table, from) = match Tables::<T>::get(&market) {
			None => (Table { current: terms, next: None }, now),
			Some(table) => {
				let from = now.saturating_add(T::TableNotice::get());
				let current = *table.in_force(now);
				(Table { current, next: Some(Change { terms, from }) }, from)
			}
		};
		Tables::<T>::insert(&market, table);
		Self::deposit_event(Event::TableSet { market, terms, from });
		Ok(())
	}
}
