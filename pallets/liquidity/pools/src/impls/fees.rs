//! Parts of fees that wait to be collected.

use super::minus;
use crate::{
	Balance, Config, Dues, Error, Event, FeeTerms, Pallet, PastDues, PoolId, PoolOf, Pools,
};
use frame_support::ensure;
use sp_runtime::{DispatchError, DispatchResult};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_collect(id: PoolId) -> DispatchResult {
		let mut pool = Self::existing(id)?;
		let paid = [Self::collect_side(id, &mut pool, 0)?, Self::collect_side(id, &mut pool, 1)?];
		ensure!(paid != [Dues::default(); 2], Error::<T>::NothingDue);
		Pools::<T>::insert(id, pool);
		Self::deposit_event(Event::Collected { pool: id, paid });
		Ok(())
	}

	/// Delivers what waits of one asset, to each of the three as far as it can be.
	fn collect_side(id: PoolId, pool: &mut PoolOf<T>, side: usize) -> Result<Dues, DispatchError> {
		let (asset, dues) = (&pool.assets[side], pool.dues[side]);
		let deliver =
			|to: &T::AccountId, amount: Balance| Self::deliver(asset, &pool.vault, to, amount);
		let promoter = pool.promoter.as_ref();
		let paid = Dues {
			tax: deliver(&T::FeeTerms::tax_account(), dues.tax),
			reserve: deliver(&T::FeeTerms::reserve_account(id), dues.reserve),
			promoter: promoter.map_or(0, |promoter| deliver(promoter, dues.promoter)),
		};
		pool.dues[side] = Dues {
			tax: minus(dues.tax, paid.tax)?,
			reserve: minus(dues.reserve, paid.reserve)?,
			promoter: minus(dues.promoter, paid.promoter)?,
		};
		Ok(paid)
	}

	pub(crate) fn do_collect_past(id: PoolId, promoter: T::AccountId) -> DispatchResult {
		let pool = Self::existing(id)?;
		let dues = PastDues::<T>::get(id, &promoter);
		let amounts = Self::deliver_both(&pool, &promoter, dues);
		ensure!(amounts != [0; 2], Error::<T>::NothingDue);
		let left = [minus(dues[0], amounts[0])?, minus(dues[1], amounts[1])?];
		if left == [0; 2] {
			PastDues::<T>::remove(id, &promoter);
		} else {
			PastDues::<T>::insert(id, &promoter, left);
		}
		Self::deposit_event(Event::PastCollected { pool: id, promoter, amounts });
		Ok(())
	}
}
