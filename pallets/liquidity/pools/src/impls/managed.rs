//! What other pallets can do.

use super::Amount;
use crate::{
	Balance, Config, Error, Event, Kind, Managed, Moment, Opened, Pairs, Pallet, Path, PoolId,
	PoolOf, Pools, Trading, WeightInfo,
};
use frame_support::{ensure, storage::with_storage_layer, traits::Get, weights::Weight};
use hanse_amm::fee_of;
use sp_runtime::{DispatchError, DispatchResult};

impl<T: Config> Managed<T::AccountId, T::AssetId, T::ShareId> for Pallet<T> {
	fn open(
		payer: &T::AccountId,
		assets: [T::AssetId; 2],
		amounts: [Balance; 2],
	) -> Result<Opened<T::ShareId>, DispatchError> {
		with_storage_layer(|| Self::do_open(payer, Kind::Managed, assets, amounts))
	}

	fn lock(pool: PoolId) -> DispatchResult {
		Self::set_locked(pool, true)
	}

	fn unlock(pool: PoolId) -> DispatchResult {
		Self::set_locked(pool, false)
	}

	fn retire(pool: PoolId) -> DispatchResult {
		Self::do_retire(pool)
	}

	fn reserves(pool: PoolId) -> Option<[(T::AssetId, Balance); 2]> {
		Pools::<T>::get(pool).map(|pool| Self::named(&pool, pool.reserves))
	}

	fn twap(pool: PoolId, asset: &T::AssetId, amount: Balance, window: Moment) -> Option<Balance> {
		Self::average_of(pool, asset, amount, window)
	}

	fn withdraw(
		who: &T::AccountId,
		pool: PoolId,
		shares: Balance,
	) -> Result<[(T::AssetId, Balance); 2], DispatchError> {
		with_storage_layer(|| Self::do_withdraw(who, pool, shares))
	}

	fn weight() -> Weight {
		let lighter = T::WeightInfo::lock().max(T::WeightInfo::twap());
		T::WeightInfo::open().max(T::WeightInfo::withdraw()).max(lighter)
	}
}

impl<T: Config> Pallet<T> {
	fn set_locked(id: PoolId, locked: bool) -> DispatchResult {
		let mut pool = Self::managed(id)?;
		if pool.locked == locked {
			return Ok(());
		}
		pool.locked = locked;
		Pools::<T>::insert(id, pool);
		Self::deposit_event(match locked {
			true => Event::Locked { pool: id },
			false => Event::Unlocked { pool: id },
		});
		Ok(())
	}

	fn do_retire(id: PoolId) -> DispatchResult {
		let mut pool = Self::managed(id)?;
		let [one, other] = pool.assets.clone();
		Pairs::<T>::remove((one, other, true));
		(pool.kind, pool.locked) = (Kind::Retired, false);
		Pools::<T>::insert(id, pool);
		Self::deposit_event(Event::Retired { pool: id });
		Ok(())
	}

	/// Redeems shares and delivers all that they are worth, but of an asset that is gone.
	fn do_withdraw(
		who: &T::AccountId,
		id: PoolId,
		shares: Balance,
	) -> Result<[(T::AssetId, Balance); 2], DispatchError> {
		let mut pool = Self::managed(id)?;
		let amounts = Self::redeem(who, id, &mut pool, shares)?;
		let delivered = Self::deliver_both(&pool, who, amounts);
		let owed = Self::outstanding(&pool, amounts, delivered)?;
		ensure!(owed == [0; 2], Error::<T>::Undeliverable);
		let named = Self::named(&pool, delivered);
		Pools::<T>::insert(id, pool);
		let (who, amounts) = (who.clone(), delivered);
		Self::deposit_event(Event::Removed { pool: id, who, shares, amounts, owed });
		Ok(named)
	}

	fn managed(id: PoolId) -> Result<PoolOf<T>, DispatchError> {
		let pool = Self::existing(id)?;
		ensure!(pool.kind == Kind::Managed, Error::<T>::NotManaged);
		Ok(pool)
	}

	fn named(pool: &PoolOf<T>, amounts: [Balance; 2]) -> [(T::AssetId, Balance); 2] {
		let ([one, other], [first, second]) = (pool.assets.clone(), amounts);
		[(one, first), (other, second)]
	}

	/// The pool of a pair, in any order.
	pub(crate) fn find(assets: [T::AssetId; 2], managed: bool) -> Option<PoolId> {
		let ([one, other], _) = Self::ordered(assets, [(), ()]);
		Pairs::<T>::get((one, other, managed))
	}

	/// The pool that a pair is sold at: its managed one, and a plain one where there is none.
	///
	/// Never a plain one beside a managed one that is locked: anybody can have opened that.
	fn market(from: &T::AssetId, to: &T::AssetId) -> Option<PoolId> {
		let pair = || [from.clone(), to.clone()];
		Self::find(pair(), true).or_else(|| Self::find(pair(), false))
	}
}

impl<T: Config> Trading<T::AccountId, T::AssetId> for Pallet<T> {
	fn limits(from: &T::AssetId, to: &T::AssetId) -> Option<(Balance, Balance)> {
		let pool = Self::usable(Self::market(from, to)?).ok()?;
		let reserve = pool.reserves.get(Self::side(&pool, from).ok()?)?;
		// Rounded up, which is less than a unit.
		Some((T::MinTrade::get(), fee_of(*reserve).ok()?))
	}

	fn average(
		from: &T::AssetId,
		to: &T::AssetId,
		amount: Balance,
		window: Moment,
	) -> Option<Balance> {
		Self::average_of(Self::market(from, to)?, from, amount, window)
	}

	fn sell(
		who: &T::AccountId,
		from: &T::AssetId,
		to: &T::AssetId,
		amount: Balance,
		least: Balance,
	) -> Result<Balance, DispatchError> {
		let pool = Self::market(from, to).ok_or(Error::<T>::PoolNotFound)?;
		let acceptable = |_, bought| bought >= least;
		let sold = || Self::swap(who, from, &[pool], Amount::Paid(amount), acceptable);
		with_storage_layer(sold).map(|(_, bought)| bought)
	}

	fn weight() -> Weight {
		let swap = Self::swap_weight(&Path::default());
		swap.saturating_add(T::WeightInfo::twap()).saturating_add(T::DbWeight::get().reads(6))
	}
}
