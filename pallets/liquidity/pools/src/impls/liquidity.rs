//! Adding liquidity, removing it, and what a pool owes afterwards.

use super::{minus, plus, refused};
use crate::{
	Balance, Config, Debts, Error, Event, HoldReason, Moment, Pallet, PoolId, PoolOf, Pools,
	ShareIds,
};
use frame_support::{ensure, traits::Get};
use hanse_amm::{added_shares, removed};
use sp_runtime::{DispatchError, DispatchResult};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_add(
		who: T::AccountId,
		id: PoolId,
		offered: [Balance; 2],
		least_shares: Balance,
		deadline: Moment,
	) -> DispatchResult {
		Self::ensure_on_time(deadline)?;
		let mut pool = Self::usable(id)?;
		let share = Self::share(id)?;
		let supply = Self::supply_of(&share);
		let added = added_shares(offered, pool.reserves, supply).map_err(refused::<T>)?;
		ensure!(added.shares >= least_shares, Error::<T>::SlippageExceeded);
		Self::touch_and_store(id, &mut pool)?;
		for side in 0..2 {
			let amount = added.amounts[side];
			Self::pay_in(&pool.assets[side], &who, &pool.vault, amount)?;
			pool.reserves[side] = plus(pool.reserves[side], amount)?;
		}
		Self::mint(&share, &who, added.shares)?;
		Pools::<T>::insert(id, pool);
		let (amounts, shares) = (added.amounts, added.shares);
		Self::deposit_event(Event::Added { pool: id, who, amounts, shares });
		Ok(())
	}

	pub(crate) fn do_remove(
		who: T::AccountId,
		id: PoolId,
		shares: Balance,
		least: [Balance; 2],
		deadline: Moment,
	) -> DispatchResult {
		Self::ensure_on_time(deadline)?;
		let mut pool = Self::unlocked(id)?;
		let worth = Self::redeem(&who, id, &mut pool, shares)?;
		let within = worth.iter().zip(least).all(|(amount, least)| *amount >= least);
		ensure!(within, Error::<T>::SlippageExceeded);
		let amounts = Self::deliver_both(&pool, &who, worth);
		let owed = Self::outstanding(&pool, worth, amounts)?;
		ensure!(owed != worth, Error::<T>::Undeliverable);
		if owed != [0; 2] {
			Self::owe(id, &mut pool, &who, owed)?;
		}
		Pools::<T>::insert(id, pool);
		Self::deposit_event(Event::Removed { pool: id, who, shares, amounts, owed });
		Ok(())
	}

	/// Burns shares and takes what they are worth out of the reserves. Returns how much that is.
	pub(crate) fn redeem(
		who: &T::AccountId,
		id: PoolId,
		pool: &mut PoolOf<T>,
		shares: Balance,
	) -> Result<[Balance; 2], DispatchError> {
		let share = Self::share(id)?;
		let supply = Self::supply_of(&share);
		let worth = removed(shares, pool.reserves, supply).map_err(refused::<T>)?;
		Self::touch_and_store(id, pool)?;
		Self::burn(&share, who, shares)?;
		for (reserve, amount) in pool.reserves.iter_mut().zip(worth) {
			*reserve = minus(*reserve, amount)?;
		}
		Ok(worth)
	}

	/// What is still to be delivered of amounts. Nothing is of an asset that does not exist any
	/// more: who waited for it would never get it, nor the deposit for waiting.
	pub(crate) fn outstanding(
		pool: &PoolOf<T>,
		amounts: [Balance; 2],
		delivered: [Balance; 2],
	) -> Result<[Balance; 2], DispatchError> {
		let mut left = [minus(amounts[0], delivered[0])?, minus(amounts[1], delivered[1])?];
		for (amount, asset) in left.iter_mut().zip(&pool.assets) {
			if Self::is_gone(asset) {
				*amount = 0;
			}
		}
		Ok(left)
	}

	/// Notes what a pool owes. The first time, a deposit is left for the entry.
	fn owe(
		id: PoolId,
		pool: &mut PoolOf<T>,
		who: &T::AccountId,
		amounts: [Balance; 2],
	) -> DispatchResult {
		let mut debt = Debts::<T>::get(id, who).unwrap_or_default();
		if debt.deposit == 0 {
			debt.deposit = T::DebtDeposit::get();
			Self::hold(HoldReason::Debt, who, debt.deposit)?;
		}
		for (side, amount) in amounts.into_iter().enumerate() {
			debt.amounts[side] = plus(debt.amounts[side], amount)?;
			pool.owed[side] = plus(pool.owed[side], amount)?;
		}
		Debts::<T>::insert(id, who, debt);
		Ok(())
	}

	pub(crate) fn do_claim(who: T::AccountId, id: PoolId) -> DispatchResult {
		let mut pool = Self::existing(id)?;
		let mut debt = Debts::<T>::get(id, &who).ok_or(Error::<T>::NothingOwed)?;
		let amounts = Self::deliver_both(&pool, &who, debt.amounts);
		let left = Self::outstanding(&pool, debt.amounts, amounts)?;
		ensure!(left != debt.amounts, Error::<T>::Undeliverable);
		for (side, left) in left.into_iter().enumerate() {
			let settled = minus(debt.amounts[side], left)?;
			pool.owed[side] = minus(pool.owed[side], settled)?;
		}
		debt.amounts = left;
		if debt.amounts == [0; 2] {
			Debts::<T>::remove(id, &who);
			Self::release(HoldReason::Debt, &who, debt.deposit)?;
		} else {
			Debts::<T>::insert(id, &who, debt);
		}
		Pools::<T>::insert(id, pool);
		Self::deposit_event(Event::Claimed { pool: id, who, amounts });
		Ok(())
	}

	/// The asset that the shares of a pool are.
	pub(crate) fn share(id: PoolId) -> Result<T::ShareId, DispatchError> {
		Ok(T::ShareIds::of(id).ok_or(Error::<T>::NoShareId)?)
	}
}
