//! Answers, and the checks of what the runtime configured.

use crate::{pallet::*, Balance, BucketId, BucketInfo, Phase, Plan, Progress, Supply, WeightInfo};
use alloc::vec::Vec;
use frame_support::traits::{
	fungible::Inspect,
	tokens::{Fortitude::Polite, Preservation::Expendable},
	Get, Time,
};
use hanse_curve::Moment;
use sp_runtime::{traits::AccountIdConversion, Perbill};

/// Keeps the pots apart from whatever else the runtime derives from the same root.
const POT: [u8; 3] = *b"pot";

impl<T: Config> Pallet<T> {
	/// The account that receives what a bucket issues. Nobody has its key.
	pub fn pot(bucket: BucketId) -> T::AccountId {
		T::PalletId::get().into_sub_account_truncating((POT, bucket))
	}

	/// The moment that counts: the chain's clock, which never falls behind the last step.
	pub(crate) fn now() -> Moment {
		T::Time::now().max(CurrentStatus::<T>::get().last_step)
	}

	pub(crate) fn progress_of(id: BucketId) -> Option<Progress> {
		let buckets = Buckets::<T>::get();
		let pair = SharingPair::<T>::get();
		Self::progress_in(Plan { buckets: &buckets, pair: pair.as_ref() }, id)
	}

	pub(crate) fn bucket_infos() -> Vec<BucketInfo<T::AccountId>> {
		let buckets = Buckets::<T>::get();
		let pair = SharingPair::<T>::get();
		let plan = Plan { buckets: &buckets, pair: pair.as_ref() };
		(0..)
			.zip(&buckets)
			.filter_map(|(id, bucket)| {
				let (name, schedule) = (bucket.name.clone(), bucket.schedule);
				let progress = Self::progress_in(plan, id)?;
				Some(BucketInfo { id, name, pot: Self::pot(id), schedule, progress })
			})
			.collect()
	}

	pub(crate) fn released(id: BucketId, moment: Moment) -> Option<Balance> {
		let buckets = Buckets::<T>::get();
		let pair = SharingPair::<T>::get();
		let plan = Plan { buckets: &buckets, pair: pair.as_ref() };
		if Self::is_over() {
			return plan.bucket(id).map(|bucket| bucket.minted);
		}
		plan.earned(id, moment)
	}

	pub(crate) fn current_supply() -> Supply {
		let buckets = Buckets::<T>::get();
		let plan = Plan { buckets: &buckets, pair: None };
		let left = plan.left();
		let (ahead, forgone) = if Self::is_over() { (0, left) } else { (left, 0) };
		let issuance = T::Currency::total_issuance();
		let in_pots = (0..).take(buckets.len()).fold(0, |sum: Balance, id| {
			sum.saturating_add(T::Currency::total_balance(&Self::pot(id)))
		});
		let cap = Cap::<T>::get();
		Supply {
			cap,
			issuance,
			minted: plan.minted().unwrap_or(0),
			ahead,
			forgone,
			burnt: cap.map_or(0, |cap| cap.saturating_sub(issuance).saturating_sub(left)),
			in_pots,
			circulating: issuance.saturating_sub(in_pots).saturating_sub(T::NotCirculating::get()),
		}
	}

	/// Stops a build whose constants make no sense.
	pub(crate) fn check_constants() {
		let most = T::MaxBuckets::get();
		assert!(most > 0, "an emission without buckets could never issue");
		assert!(T::StepPeriod::get() > 0, "a step in every block is for `poke`, not for the hook");
		assert!(T::LiquidityFloor::get() > Perbill::zero(), "liquidity has a floor");
		let longest: Option<T::AccountId> = T::PalletId::get().try_into_sub_account((POT, most));
		assert!(longest.is_some(), "an account is too short to tell the pots apart");
		let block = T::BlockWeights::get().max_block;
		assert!(
			T::WeightInfo::step(most).saturating_mul(4).all_lte(block),
			"a step fills more than a quarter of a block",
		);
	}

	fn progress_in(plan: Plan, id: BucketId) -> Option<Progress> {
		let minted = plan.bucket(id)?.minted;
		let held = T::Currency::reducible_balance(&Self::pot(id), Expendable, Polite);
		if Self::is_over() {
			return Some(Progress { total: minted, minted, due: 0, held });
		}
		let total = plan.earned(id, Moment::MAX)?;
		Some(Progress { total, minted, due: plan.due(id, Self::now()), held })
	}

	fn is_over() -> bool {
		CurrentStatus::<T>::get().phase == Phase::Closed
	}
}
