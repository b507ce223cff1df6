//! What is true of the storage between any two calls.
//!
//! - Pools and pairs name each other, and no number is given out twice.
//! - The account of every pool has what belongs to its shares, what waits to be collected, what is
//!   owed, and the minimum that keeps it open. It may have more. Only the team of an asset can make
//!   it less, by seizing it there or ending the asset, and then this says so.
//! - The locked shares are there, and every pool has something of both assets.
//! - Debts add up to what pools owe; deposits are on hold for pools and debts.
//! - Rings and reports have no more places than they may, and nothing of them lies in the future.
//! - Nothing is stored of a pool that is gone, and nobody is redeeming.

use crate::{
	Balance, Config, Debts, Dues, HoldReason, Kind, NextPool, Observations, Pairs, Pallet,
	PastDues, PoolId, PoolOf, Pools, Redeeming, Reports, ShareIds, MAX_REPORTS,
};
use alloc::{collections::BTreeMap, vec::Vec};
use frame_support::{
	ensure,
	traits::{fungible::InspectHold as _, fungibles::Inspect as _},
};
use hanse_amm::{MINIMUM_SHARES, RING};
use sp_runtime::TryRuntimeError;

type Checked = Result<(), TryRuntimeError>;

impl<T: Config> Pallet<T> {
	/// Proves the invariants over the whole storage.
	///
	/// Also without `try-runtime`, so that tests of other pallets can call it.
	pub fn do_try_state() -> Checked {
		ensure!(!Redeeming::<T>::exists(), "somebody is redeeming between two calls");
		for (id, pool) in Pools::<T>::iter() {
			Self::check_pool(id, &pool)?;
			Self::check_money(id, &pool)?;
			Self::check_past(id, &pool)?;
		}
		for ((one, other, managed), id) in Pairs::<T>::iter() {
			let pool = Pools::<T>::get(id).ok_or("a pair names no pool")?;
			ensure!(pool.assets == [one, other], "a pair names a pool of another one");
			let named = (pool.kind == Kind::Managed) == managed && pool.kind != Kind::Retired;
			ensure!(named, "a pair names a pool of another kind");
		}
		Self::check_deposits()?;
		let exists = |id: PoolId| Pools::<T>::contains_key(id);
		let of_pools = Observations::<T>::iter_keys().all(|(id, _)| exists(id))
			&& Reports::<T>::iter_keys().all(|(id, _)| exists(id))
			&& PastDues::<T>::iter_keys().all(|(id, _)| exists(id))
			&& Debts::<T>::iter_keys().all(|(id, _)| exists(id));
		ensure!(of_pools, "something is stored of a pool that is gone");
		Ok(())
	}

	fn check_pool(id: PoolId, pool: &PoolOf<T>) -> Checked {
		let [one, other] = pool.assets.clone();
		ensure!(one < other, "the assets of a pool are not in order");
		ensure!(id < NextPool::<T>::get(), "a number will be given out twice");
		let managed = pool.kind == Kind::Managed;
		let found = Pairs::<T>::get((one, other, managed)) == Some(id);
		ensure!(found || pool.kind == Kind::Retired, "a pool is not found");
		ensure!(!pool.locked || managed, "a pool is locked that is nobody's");
		let share = T::ShareIds::of(id).ok_or("a pool has no shares")?;
		let locked = T::Shares::balance(share.clone(), &pool.vault);
		ensure!(locked >= MINIMUM_SHARES, "locked shares are gone");
		ensure!(Self::supply_of(&share) >= locked, "there are more locked shares than shares");
		ensure!(!pool.reserves.contains(&0), "a pool is empty");
		Ok(())
	}

	/// Whether the account of a pool has what it has to have.
	fn check_money(id: PoolId, pool: &PoolOf<T>) -> Checked {
		let debts: Vec<_> = Debts::<T>::iter_prefix_values(id).collect();
		let past: Vec<_> = PastDues::<T>::iter_prefix_values(id).collect();
		for (side, asset) in pool.assets.iter().enumerate() {
			let owed: Balance = debts.iter().map(|debt| debt.amounts[side]).sum();
			ensure!(owed == pool.owed[side], "debts do not add up");
			let earlier: Balance = past.iter().map(|dues| dues[side]).sum();
			let Dues { tax, promoter, reserve } = pool.dues[side];
			let minimum = T::Assets::minimum_balance(asset.clone());
			let needed =
				[pool.reserves[side], tax, promoter, reserve, earlier, owed, minimum].iter().sum();
			let has = T::Assets::balance(asset.clone(), &pool.vault);
			ensure!(has >= needed, "the account of a pool lacks money");
		}
		let unclaimed = pool.dues.iter().all(|dues| dues.promoter == 0);
		ensure!(unclaimed || pool.promoter.is_some(), "a part of fees is nobody's");
		Ok(())
	}

	/// Whether what a pool remembers is in order.
	fn check_past(id: PoolId, pool: &PoolOf<T>) -> Checked {
		let now = Self::now();
		let (oracle, ring) = (&pool.oracle, u64::from(RING));
		ensure!(oracle.newest <= oracle.now.at && oracle.now.at <= now, "time runs backwards");
		ensure!(pool.book.at <= now, "a block lies in the future");
		let mut last = None;
		for number in oracle.made.saturating_sub(ring)..oracle.made {
			let place = u32::try_from(number % ring).map_err(|_| "a place is too far")?;
			let found = Observations::<T>::get(id, place).ok_or("an observation is missing")?;
			ensure!(last < Some(found.at), "observations are not in order");
			last = Some(found.at);
		}
		ensure!(last == Some(oracle.newest), "the newest observation is another one");
		let kept = Observations::<T>::iter_prefix(id).count() as u64;
		ensure!(kept == oracle.made.min(ring), "there are more observations than were made");
		for (place, report) in Reports::<T>::iter_prefix(id) {
			ensure!(place == report.period % MAX_REPORTS, "a report is in another place");
			ensure!(report.period < pool.report.period, "a report lies in the future");
		}
		Ok(())
	}

	fn check_deposits() -> Checked {
		for reason in [HoldReason::Pool, HoldReason::Debt] {
			for (who, amount) in Self::expected_holds(reason) {
				let held = T::Currency::balance_on_hold(&reason.into(), &who);
				ensure!(held == amount, "a deposit is not on hold");
			}
		}
		ensure!(Debts::<T>::iter_values().all(|debt| debt.amounts != [0; 2]), "nothing is owed");
		Ok(())
	}

	/// What the books say is on hold, by account.
	pub(crate) fn expected_holds(reason: HoldReason) -> BTreeMap<T::AccountId, Balance> {
		let mut sums = BTreeMap::<T::AccountId, Balance>::new();
		let mut add = |who: T::AccountId, amount: Balance| {
			let sum = sums.entry(who).or_default();
			*sum = sum.saturating_add(amount);
		};
		match reason {
			HoldReason::Pool => Pools::<T>::iter_values().for_each(|pool| {
				if let Kind::Plain { opener, deposit } = pool.kind {
					add(opener, deposit);
				}
			}),
			HoldReason::Debt => {
				Debts::<T>::iter().for_each(|(_, who, debt)| add(who, debt.deposit))
			}
		}
		sums
	}
}
