//! How plain pools end.

use crate::{
	Config, Dues, Error, Event, HoldReason, Kind, Observations, Pairs, Pallet, PoolId, Pools,
	Reports, MAX_REPORTS,
};
use frame_support::{
	ensure,
	storage::with_storage_layer,
	traits::fungibles::{Destroy, Inspect},
};
use hanse_amm::RING;
use sp_runtime::{DispatchError, DispatchResult};

/// How many accounts and approvals of shares that nobody has are removed with a pool. Whoever made
/// more of them has left deposits for them, and anybody can have the assets pallet remove the rest.
pub(crate) const SWEPT: u32 = 8;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_close(who: T::AccountId, id: PoolId) -> DispatchResult {
		let pool = Self::existing(id)?;
		let Kind::Plain { opener, deposit } = pool.kind.clone() else {
			return Err(Error::<T>::IsManaged.into());
		};
		ensure!(opener == who, Error::<T>::NotOpener);
		let share = Self::share(id)?;
		// Who sends shares to the account of the pool must not keep it from closing.
		let supply = Self::supply_of(&share);
		let unused = supply == T::Shares::balance(share.clone(), &pool.vault);
		ensure!(unused && pool.owed == [0; 2], Error::<T>::NotEmpty);
		let wait = |(asset, dues): (_, &Dues)| *dues != Dues::default() && !Self::is_gone(asset);
		let due = pool.assets.iter().zip(&pool.dues).any(wait);
		ensure!(!due, Error::<T>::DuesLeft);

		Self::burn(&share, &pool.vault, supply)?;
		let [one, other] = pool.assets.clone();
		let amounts =
			[Self::sweep(&one, &pool.vault, &opener)?, Self::sweep(&other, &pool.vault, &opener)?];
		Self::abandon(&pool.vault);
		Self::retire(&share);
		Self::release(HoldReason::Pool, &opener, deposit)?;
		if pool.report.turnover != [0; 2] {
			Self::deposit_event(Event::Reported { pool: id, report: pool.report });
		}
		Pairs::<T>::remove((one, other, false));
		Pools::<T>::remove(id);
		let _ = Observations::<T>::clear_prefix(id, RING, None);
		let _ = Reports::<T>::clear_prefix(id, MAX_REPORTS, None);
		Self::deposit_event(Event::Closed { pool: id, opener, amounts });
		Ok(())
	}

	/// Removes the asset that nobody has any more.
	fn retire(share: &T::ShareId) {
		// As far as it goes. Accounts and approvals of shares that there are none of have no value,
		// and must not keep a pool from closing.
		let _ = with_storage_layer(|| -> DispatchResult {
			T::Shares::start_destroy(share.clone(), None)?;
			T::Shares::destroy_accounts(share.clone(), SWEPT)?;
			T::Shares::destroy_approvals(share.clone(), SWEPT)?;
			Ok(())
		});
		let _ = with_storage_layer(|| -> Result<(), DispatchError> {
			T::Shares::finish_destroy(share.clone())
		});
	}
}
