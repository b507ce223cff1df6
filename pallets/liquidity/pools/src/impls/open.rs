//! How pools begin.

use super::{plus, refused};
use crate::{
	Balance, Config, Dues, Error, Event, HoldReason, Kind, NextPool, Observations, Opened, Pairs,
	Pallet, Pool, PoolId, PoolOf, Pools, Report, ShareIds,
};
use frame_support::{
	ensure,
	traits::{
		fungibles::{Create, Inspect},
		Get,
	},
};
use hanse_amm::{first_shares, BlockBook, Oracle};
use sp_runtime::{DispatchError, DispatchResult};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_open_plain(
		who: T::AccountId,
		assets: [T::AssetId; 2],
		amounts: [Balance; 2],
	) -> DispatchResult {
		let deposit = T::Deposit::get();
		Self::hold(HoldReason::Pool, &who, deposit)?;
		let kind = Kind::Plain { opener: who.clone(), deposit };
		Self::do_open(&who, kind, assets, amounts).map(|_| ())
	}

	/// Opens a pool with what `who` pays.
	pub(crate) fn do_open(
		who: &T::AccountId,
		kind: Kind<T::AccountId>,
		assets: [T::AssetId; 2],
		amounts: [Balance; 2],
	) -> Result<Opened<T::ShareId>, DispatchError> {
		let managed = kind == Kind::Managed;
		let (assets, amounts) = Self::ordered(assets, amounts);
		Self::ensure_pair(&assets, managed)?;
		ensure!(!amounts.contains(&0), Error::<T>::ZeroAmount);
		let enough = amounts.iter().all(|amount| *amount >= T::MinTrade::get());
		ensure!(enough, Error::<T>::FirstDepositTooSmall);
		let first = first_shares(amounts).map_err(refused::<T>)?;

		let (id, share) = Self::next_number()?;
		let vault = Self::new_vault(id);
		Self::sustain(&vault);
		for (asset, amount) in assets.iter().zip(amounts) {
			let minimum = T::Assets::minimum_balance(asset.clone());
			Self::pay_in(asset, who, &vault, plus(amount, minimum)?)?;
		}
		T::Shares::create(share.clone(), vault.clone(), false, 1)?;
		Self::mint(&share, &vault, first.locked)?;
		Self::mint(&share, who, first.shares)?;

		let pool = Self::new_pool(id, kind, assets.clone(), vault, amounts);
		let [one, other] = assets.clone();
		Pairs::<T>::insert((one, other, managed), id);
		Pools::<T>::insert(id, pool);
		let (pool, who, shares) = (id, who.clone(), first.shares);
		let opened = Opened { pool, share: share.clone(), shares };
		Self::deposit_event(Event::Opened { pool, who, assets, amounts, share, shares, managed });
		Ok(opened)
	}

	/// Two assets in the order of pools, with what belongs to them.
	pub(crate) fn ordered<V>(assets: [T::AssetId; 2], values: [V; 2]) -> ([T::AssetId; 2], [V; 2]) {
		let ([one, other], [first, second]) = (assets, values);
		if one <= other {
			([one, other], [first, second])
		} else {
			([other, one], [second, first])
		}
	}

	/// Whether there can be a pool of a pair.
	fn ensure_pair(assets: &[T::AssetId; 2], managed: bool) -> DispatchResult {
		let [one, other] = assets.clone();
		ensure!(one != other, Error::<T>::SameAsset);
		ensure!(!assets.iter().any(T::ShareIds::is_share), Error::<T>::IsShare);
		ensure!(!Pairs::<T>::contains_key((one, other, managed)), Error::<T>::PoolExists);
		Ok(())
	}

	/// The number of a new pool, and the asset that its shares are.
	fn next_number() -> Result<(PoolId, T::ShareId), DispatchError> {
		let id = NextPool::<T>::get();
		let share = T::ShareIds::of(id).ok_or(Error::<T>::NoShareId)?;
		NextPool::<T>::put(id.checked_add(1).ok_or(Error::<T>::NoShareId)?);
		Ok((id, share))
	}

	/// A pool that nobody has traded with, and its first observation.
	fn new_pool(
		id: PoolId,
		kind: Kind<T::AccountId>,
		assets: [T::AssetId; 2],
		vault: T::AccountId,
		reserves: [Balance; 2],
	) -> PoolOf<T> {
		let now = Self::now();
		let (oracle, observation) = Oracle::begin(now);
		Observations::<T>::insert(id, 0, observation);
		Pool {
			assets,
			kind,
			locked: false,
			vault,
			reserves,
			dues: [Dues::default(); 2],
			promoter: None,
			owed: [0; 2],
			oracle,
			book: BlockBook::begin(now, reserves),
			report: Report { period: Self::period(now), ..Report::default() },
		}
	}
}
