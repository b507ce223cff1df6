//! The end that governance can decide.

use crate::{pallet::*, Phase, Plan};
use frame_support::ensure;
use sp_runtime::DispatchError;

impl<T: Config> Pallet<T> {
	/// See [`Pallet::close`]. Returns the number of buckets.
	pub(crate) fn do_close() -> Result<u32, DispatchError> {
		let phase = CurrentStatus::<T>::get().phase;
		ensure!(phase != Phase::Closed, Error::<T>::AlreadyClosed);
		if phase == Phase::Running {
			Self::step(Self::now());
		}
		CurrentStatus::<T>::mutate(|status| status.phase = Phase::Closed);
		let buckets = Buckets::<T>::get();
		let forgone = Plan { buckets: &buckets, pair: None }.left();
		Self::deposit_event(Event::Closed { forgone });
		Ok(buckets.len().try_into().unwrap_or(u32::MAX))
	}
}
