//! What governance decides about the pair: how the flow is divided, and when mining begins.

use crate::{pallet::*, split::Split, Plan};
use frame_support::{dispatch::DispatchResult, ensure, traits::Get};
use hanse_curve::{Moment, Release};
use sp_runtime::Perbill;

impl<T: Config> Pallet<T> {
	/// See [`Pallet::resplit`].
	pub(crate) fn do_resplit(share: Perbill) -> DispatchResult {
		Self::ensure_running()?;
		ensure!(share >= T::LiquidityFloor::get(), Error::<T>::ShareBelowFloor);
		let mut pair = SharingPair::<T>::get().ok_or(Error::<T>::PairNotFound)?;
		let buckets = Buckets::<T>::get();
		let now = Self::now();
		let plan = Plan { buckets: &buckets, pair: Some(&pair) };

		let curve = plan.mining_curve().ok_or(Error::<T>::PairNotFound)?;
		ensure!(now >= curve.start, Error::<T>::MiningNotStarted);
		let earned = plan.pair_earned(now).ok_or(Error::<T>::Overflow)?;
		let totals = plan.pair_earned(Moment::MAX).ok_or(Error::<T>::Overflow)?;
		ensure!(earned != totals, Error::<T>::NothingLeft);

		pair.split = Some(Split::new(earned.0, earned.1, share).ok_or(Error::<T>::Overflow)?);
		let plan = Plan { buckets: &buckets, pair: Some(&pair) };
		let (liquidity_total, mining_total) =
			plan.pair_earned(Moment::MAX).ok_or(Error::<T>::Overflow)?;
		SharingPair::<T>::put(pair);
		Self::deposit_event(Event::Resplit {
			liquidity_share: share,
			liquidity_total,
			mining_total,
		});
		Ok(())
	}

	/// See [`Pallet::set_mining_start`].
	pub(crate) fn do_set_mining_start(start: Moment) -> DispatchResult {
		Self::ensure_running()?;
		let pair = SharingPair::<T>::get().ok_or(Error::<T>::PairNotFound)?;
		let mut buckets = Buckets::<T>::get();
		let now = Self::now();
		let plan = Plan { buckets: &buckets, pair: Some(&pair) };

		let current = plan.mining_curve().ok_or(Error::<T>::PairNotFound)?;
		ensure!(now < current.start, Error::<T>::MiningAlreadyStarted);
		ensure!(start >= now, Error::<T>::StartInPast);
		let curve =
			pair.mining_curve.compressed(start).map_err(|_| Error::<T>::StartOutsideCurve)?;
		let keeps_floor = plan.keeps_floor_with(curve, T::LiquidityFloor::get());
		ensure!(keeps_floor == Some(true), Error::<T>::ShareBelowFloor);

		for (_, bucket) in (0..).zip(buckets.iter_mut()).filter(|(id, _)| *id == pair.mining) {
			bucket.schedule = Release::Curve(curve);
		}
		Buckets::<T>::put(buckets);
		Self::deposit_event(Event::MiningStartSet { start });
		Ok(())
	}
}
