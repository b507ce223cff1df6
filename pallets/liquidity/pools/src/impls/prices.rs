//! What a pool notes when it is touched.

use super::refused;
use crate::{
	Balance, Config, Error, Event, Observation, Observations, Pallet, PoolId, PoolOf, Pools,
	Report, Reports, MAX_REPORTS,
};
use frame_support::traits::Get;
use hanse_amm::{value, Moment};
use sp_runtime::{DispatchError, DispatchResult};

impl<T: Config> Pallet<T> {
	/// Counts the time until now, before reserves change, and begins the books of the block.
	/// Returns what is to be stored of it beside the pool.
	pub(crate) fn touch(pool: &mut PoolOf<T>) -> Result<Option<(u32, Observation)>, DispatchError> {
		let now = Self::now();
		let place = pool.oracle.touch(pool.reserves, now).map_err(refused::<T>)?;
		pool.book.touch(now, pool.reserves);
		Ok(place)
	}

	/// Touches a pool, and stores what belongs to it.
	pub(crate) fn touch_and_store(id: PoolId, pool: &mut PoolOf<T>) -> DispatchResult {
		if let Some((place, observation)) = Self::touch(pool)? {
			Observations::<T>::insert(id, place, observation);
		}
		Ok(())
	}

	/// The number of the period of the tax report.
	pub(crate) fn period(now: Moment) -> u32 {
		now.checked_div(T::TaxPeriod::get())
			.and_then(|period| period.try_into().ok())
			.unwrap_or(u32::MAX)
	}

	/// Begins another report if the period of the current one is over. Returns that, if there is
	/// anything to report.
	pub(crate) fn turn_page(pool: &mut PoolOf<T>) -> Option<Report> {
		let period = Self::period(Self::now());
		if pool.report.period == period {
			return None;
		}
		let complete = core::mem::replace(&mut pool.report, Report { period, ..Report::default() });
		(complete.turnover != [0; 2]).then_some(complete)
	}

	/// Keeps the report of a period that is over, where the one of [`MAX_REPORTS`] periods before
	/// was.
	pub(crate) fn keep_report(pool: PoolId, report: Report) {
		Reports::<T>::insert(pool, report.period % MAX_REPORTS, report);
		Self::deposit_event(Event::Reported { pool, report });
	}

	/// The place of an asset in a pool.
	pub(crate) fn side(pool: &PoolOf<T>, asset: &T::AssetId) -> Result<usize, DispatchError> {
		let found = pool.assets.iter().position(|it| it == asset);
		Ok(found.ok_or(Error::<T>::WrongAsset)?)
	}

	/// What so much of an asset of a pool was worth in the other one over a time.
	pub(crate) fn average_of(
		id: PoolId,
		asset: &T::AssetId,
		amount: Balance,
		window: Moment,
	) -> Option<Balance> {
		let pool = Pools::<T>::get(id)?;
		let side = Self::side(&pool, asset).ok()?;
		let read = |place: u32| Observations::<T>::get(id, place);
		let averages = pool.oracle.average(pool.reserves, Self::now(), window, read)?;
		value(amount, *averages.get(side)?)
	}
}
