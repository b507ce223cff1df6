//! The passing of time: what is due is minted.

use crate::{pallet::*, Balance, BucketId, Phase, Plan, Status, WeightInfo, LOG_TARGET};
use alloc::vec::Vec;
use frame_support::{
	ensure,
	storage::with_storage_layer,
	traits::{
		fungible::{Inspect, Mutate},
		Get,
	},
	weights::Weight,
};
use hanse_curve::Moment;
use sp_runtime::DispatchError;

impl<T: Config> Pallet<T> {
	/// Steps if it is time to. Returns the weight of what it did.
	pub(crate) fn tick(now: Moment) -> Weight {
		let Status { last_step, phase } = CurrentStatus::<T>::get();
		let waited = now.saturating_sub(last_step);
		if phase != Phase::Running || waited < T::StepPeriod::get() {
			return T::WeightInfo::step_not_due();
		}
		let (_, buckets) = Self::step(now);
		T::WeightInfo::step(buckets)
	}

	/// Steps now, at the wish of a user. Returns the number of buckets.
	pub(crate) fn do_poke() -> Result<u32, DispatchError> {
		Self::ensure_running()?;
		// A step writes before it can know that no pot received anything.
		with_storage_layer(|| {
			let (minted, buckets) = Self::step(Self::now());
			ensure!(minted > 0, Error::<T>::NothingDue);
			Ok(buckets)
		})
	}

	/// Refuses what makes no sense once nothing more is issued.
	pub(crate) fn ensure_running() -> Result<(), Error<T>> {
		match CurrentStatus::<T>::get().phase {
			Phase::Running => Ok(()),
			Phase::Complete => Err(Error::<T>::NothingLeft),
			Phase::Closed => Err(Error::<T>::AlreadyClosed),
		}
	}

	/// Mints what every bucket is due, and notes that it has been done. Returns how much it was,
	/// and how many buckets there are.
	///
	/// Expects that the emission runs.
	pub(crate) fn step(now: Moment) -> (Balance, u32) {
		let minted = Self::mint_due(now, None);
		let buckets = Buckets::<T>::get();
		let plan = Plan { buckets: &buckets, pair: None };
		let is_complete = plan.minted() == plan.total();
		if is_complete {
			Self::deposit_event(Event::Completed);
		}
		let phase = if is_complete { Phase::Complete } else { Phase::Running };
		CurrentStatus::<T>::put(Status { last_step: now, phase });
		(minted, buckets.len().try_into().unwrap_or(u32::MAX))
	}

	/// Mints what is due, in one bucket or in all, and returns how much it was.
	///
	/// A single bucket does not count as a step: whoever settles its own often must not keep the
	/// others waiting.
	pub(crate) fn mint_due(now: Moment, only: Option<BucketId>) -> Balance {
		let mut buckets = Buckets::<T>::get();
		let pair = SharingPair::<T>::get();
		let plan = Plan { buckets: &buckets, pair: pair.as_ref() };
		let dues: Vec<Balance> = (0..).take(buckets.len()).map(|id| plan.due(id, now)).collect();

		let mut sum: Balance = 0;
		for ((id, due), bucket) in (0..).zip(dues).zip(buckets.iter_mut()) {
			if due == 0 || only.is_some_and(|only| only != id) {
				continue;
			}
			let minted = Self::mint(id, due);
			bucket.minted = bucket.minted.saturating_add(minted);
			sum = sum.saturating_add(minted);
		}
		if sum > 0 {
			Buckets::<T>::put(buckets);
		}
		sum
	}

	/// Mints into a pot and returns what the pot really received: zero if it could not.
	fn mint(id: BucketId, due: Balance) -> Balance {
		match Self::mint_within_cap(id, due) {
			Ok(amount) => {
				Self::deposit_event(Event::Minted { bucket: id, amount });
				amount
			}
			Err(error) => {
				log::debug!(target: LOG_TARGET, "bucket {id} waits for {due}: {error:?}");
				Self::deposit_event(Event::Postponed { bucket: id, due });
				0
			}
		}
	}

	/// The counters alone keep the cap. This is the second lock, for the day on which something
	/// else mints.
	pub(crate) fn mint_within_cap(id: BucketId, amount: Balance) -> Result<Balance, DispatchError> {
		let issuance = T::Currency::total_issuance().checked_add(amount);
		let is_within = issuance.is_some_and(|sum| Cap::<T>::get().is_some_and(|cap| sum <= cap));
		ensure!(is_within, Error::<T>::CapReached);
		T::Currency::mint_into(&Self::pot(id), amount)
	}
}
