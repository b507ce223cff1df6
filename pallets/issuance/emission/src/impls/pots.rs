//! Paying from the pots.

use crate::{pallet::*, Balance, BucketId, Phase, Pots, Progress};
use frame_support::{
	dispatch::DispatchResult,
	ensure,
	traits::{
		fungible::{Inspect, Mutate},
		tokens::{Fortitude::Polite, Preservation::Expendable},
	},
};

impl<T: Config> Pots<T::AccountId> for Pallet<T> {
	fn find(name: &[u8]) -> Option<BucketId> {
		let buckets = Buckets::<T>::get();
		(0..).zip(buckets).find(|(_, bucket)| bucket.name.as_slice() == name).map(|(id, _)| id)
	}

	fn progress(bucket: BucketId) -> Option<Progress> {
		Self::progress_of(bucket)
	}

	fn settle(bucket: BucketId) -> Balance {
		match Self::ensure_running() {
			Ok(()) => Self::mint_due(Self::now(), Some(bucket)),
			Err(_) => 0,
		}
	}

	fn withdraw(bucket: BucketId, to: &T::AccountId, amount: Balance) -> DispatchResult {
		let buckets = Buckets::<T>::decode_len().unwrap_or(0);
		let exists = usize::try_from(bucket).is_ok_and(|id| id < buckets);
		ensure!(exists, Error::<T>::BucketNotFound);
		let pot = Self::pot(bucket);
		if amount == 0 || *to == pot {
			return Ok(());
		}
		let held = T::Currency::reducible_balance(&pot, Expendable, Polite);
		ensure!(amount <= held, Error::<T>::PotInsufficient);
		let left = T::Currency::balance(&pot).saturating_sub(amount);
		ensure!(left == 0 || left >= T::Currency::minimum_balance(), Error::<T>::DustLeft);
		T::Currency::transfer(&pot, to, amount, Expendable)?;
		Self::deposit_event(Event::Withdrawn { bucket, to: to.clone(), amount });
		Ok(())
	}

	fn is_closed() -> bool {
		CurrentStatus::<T>::get().phase == Phase::Closed
	}
}
