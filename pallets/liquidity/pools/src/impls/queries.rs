//! What can be read.

use super::Amount;
use crate::{
	Config, Debts, Pallet, Path, PoolId, PoolStatus, PoolStatusOf, Pools, Position, Quote, Report,
	Reports, ShareIds, MAX_REPORTS,
};
use alloc::vec::Vec;
use frame_support::traits::fungibles::Inspect;
use hanse_amm::removed;

/// The most pools on a page.
const PAGE: u32 = 100;

impl<T: Config> Pallet<T> {
	/// What a swap would do now, for who promotes none of its pools.
	pub(crate) fn quote(
		from: &T::AssetId,
		path: &Path,
		amount: Amount,
	) -> Option<Quote<T::AssetId>> {
		let mut legs = Self::route(None, from, path).ok()?;
		let (trades, paid, bought) = Self::trades(&legs, amount).ok()?;
		for (leg, trade) in legs.iter_mut().zip(&trades) {
			Self::settle(leg, trade).ok()?;
		}
		let to = legs.last()?.to().clone();
		Some(Quote { to, paid, bought, trades })
	}

	pub(crate) fn status(id: PoolId) -> Option<PoolStatusOf<T>> {
		let pool = Pools::<T>::get(id)?;
		let share = T::ShareIds::of(id)?;
		Some(PoolStatus {
			id,
			supply: Self::supply_of(&share),
			share,
			assets: pool.assets,
			kind: pool.kind,
			locked: pool.locked,
			vault: pool.vault,
			reserves: pool.reserves,
			dues: pool.dues,
			owed: pool.owed,
		})
	}

	pub(crate) fn page(first: PoolId, count: u32) -> Vec<PoolStatusOf<T>> {
		let end = first.saturating_add(count.min(PAGE));
		(first..end).filter_map(Self::status).collect()
	}

	pub(crate) fn position_of(id: PoolId, who: &T::AccountId) -> Option<Position> {
		let pool = Pools::<T>::get(id)?;
		let share = T::ShareIds::of(id)?;
		let shares = T::Shares::total_balance(share.clone(), who);
		let worth = removed(shares, pool.reserves, Self::supply_of(&share)).unwrap_or_default();
		let owed = Debts::<T>::get(id, who).unwrap_or_default().amounts;
		Some(Position { shares, worth, owed })
	}

	pub(crate) fn reports_of(id: PoolId) -> Vec<Report> {
		let Some(pool) = Pools::<T>::get(id) else { return Vec::new() };
		let kept = (0..MAX_REPORTS).filter_map(|place| Reports::<T>::get(id, place));
		let mut reports: Vec<Report> = kept.collect();
		reports.sort_by_key(|report| report.period);
		reports.push(pool.report);
		reports
	}
}
