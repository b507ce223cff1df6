//! How pools end.

use crate::{
	Config, Dues, Error, Event, FeeTerms, HoldReason, Kind, Observations, Pairs, Pallet, PastDues,
	PoolId, Pools, Reports, MAX_REPORTS,
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
		let to = match &pool.kind {
			Kind::Plain { opener, .. } => {
				ensure!(*opener == who, Error::<T>::NotOpener);
				who
			}
			Kind::Managed => return Err(Error::<T>::IsManaged.into()),
			Kind::Retired => T::FeeTerms::reserve_account(id),
		};
		let share = Self::share(id)?;
		// Who sends shares to the account of the pool must not keep it from closing.
		let supply = Self::supply_of(&share);
		let unused = supply == T::Shares::balance(share.clone(), &pool.vault);
		ensure!(unused && pool.owed == [0; 2], Error::<T>::NotEmpty);
		let wait = |(asset, dues): (_, &Dues)| *dues != Dues::default() && !Self::is_gone(asset);
		let due = pool.assets.iter().zip(&pool.dues).any(wait);
		let past = PastDues::<T>::iter_key_prefix(id).next().is_some();
		ensure!(!due && !past, Error::<T>::DuesLeft);

		Self::burn(&share, &pool.vault, supply)?;
		let [one, other] = pool.assets.clone();
		let amounts =
			[Self::sweep(&one, &pool.vault, &to)?, Self::sweep(&other, &pool.vault, &to)?];
		Self::abandon(&pool.vault);
		Self::end_shares(&share);
		if let Kind::Plain { deposit, .. } = pool.kind {
			Self::release(HoldReason::Pool, &to, deposit)?;
			Pairs::<T>::remove((one, other, false));
		}
		if pool.report.turnover != [0; 2] {
			Self::deposit_event(Event::Reported { pool: id, report: pool.report });
		}
		Pools::<T>::remove(id);
		let _ = Observations::<T>::clear_prefix(id, RING, None);
		let _ = Reports::<T>::clear_prefix(id, MAX_REPORTS, None);
		Self::deposit_event(Event::Closed { pool: id, to, amounts });
		Ok(())
	}

	/// Removes the asset that nobody has any more.
	fn end_shares(share: &T::ShareId) {
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
