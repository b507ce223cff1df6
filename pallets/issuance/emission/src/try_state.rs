//! What must hold at any time.

use crate::{pallet::*, Balance, Phase, Plan};
use frame_support::{
	ensure,
	traits::{fungible::Inspect, Get},
};
use hanse_curve::Moment;
use sp_runtime::TryRuntimeError;

impl<T: Config> Pallet<T> {
	/// Recounts everything.
	pub(crate) fn do_try_state() -> Result<(), TryRuntimeError> {
		let buckets = Buckets::<T>::get();
		let pair = SharingPair::<T>::get();
		let plan = Plan { buckets: &buckets, pair: pair.as_ref() };
		Self::check_cap(plan)?;
		Self::check_buckets(plan)?;
		Self::check_pair(plan)?;
		Self::check_phase(plan)
	}

	/// `Σ minted <= Σ totals <= cap`; and what exists, with all that is still to come, is no more
	/// than the cap, which fails as soon as anything but this pallet mints.
	fn check_cap(plan: Plan) -> Result<(), TryRuntimeError> {
		let total = plan.total().ok_or("the totals overflow")?;
		let minted = plan.minted().ok_or("what was minted overflows")?;
		ensure!(minted <= total, "more was minted than all buckets hold");
		let Some(cap) = Cap::<T>::get() else {
			ensure!(plan.buckets.is_empty(), "there are buckets without a cap");
			return Ok(());
		};
		ensure!(total <= cap, "the buckets hold more than the cap");
		let ahead = total.saturating_sub(minted);
		let most = T::Currency::total_issuance().checked_add(ahead).ok_or("issuance overflows")?;
		ensure!(most <= cap, "what exists and what is to come exceed the cap");
		Ok(())
	}

	/// Nothing was minted early, in any bucket.
	fn check_buckets(plan: Plan) -> Result<(), TryRuntimeError> {
		for (id, bucket) in (0..).zip(plan.buckets) {
			ensure!(bucket.schedule.validate().is_ok(), "a schedule cannot be followed");
			let earned = plan.earned(id, Self::now()).ok_or("a bucket has no schedule")?;
			let total = plan.earned(id, Moment::MAX).ok_or("a bucket has no end")?;
			ensure!(bucket.minted <= earned, "a bucket was minted early");
			ensure!(earned <= total, "a bucket has earned more than it ever will");
			let has_provider = frame_system::Pallet::<T>::providers(&Self::pot(id)) > 0;
			ensure!(has_provider, "a pot can be blocked from outside");
		}
		Ok(())
	}

	/// The pair divides what it should, and liquidity keeps its floor.
	fn check_pair(plan: Plan) -> Result<(), TryRuntimeError> {
		let Some(pair) = plan.pair else { return Ok(()) };
		ensure!(pair.liquidity != pair.mining, "a bucket shares with itself");
		let floor = T::LiquidityFloor::get();
		let curve = plan.mining_curve().ok_or("mining follows no curve")?;
		let keeps_floor = plan.keeps_floor_with(curve, floor).ok_or("liquidity has no curve")?;
		ensure!(keeps_floor, "the curves leave liquidity below its floor");
		ensure!(pair.mining_curve.end == curve.end, "the end of mining has moved");
		if let Some(split) = pair.split {
			let sum = split.liquidity.checked_add(split.mining);
			ensure!(sum == Some(split.base), "a split created or lost coins");
			ensure!(split.share >= floor, "the share of liquidity is below its floor");
		}
		let (liquidity, mining) = plan.pair_earned(Moment::MAX).ok_or("the pair has no end")?;
		let totals = [pair.liquidity, pair.mining]
			.iter()
			.try_fold(0, |sum: Balance, id| sum.checked_add(plan.bucket(*id)?.total));
		ensure!(liquidity.checked_add(mining) == totals, "the pair does not end exactly");
		Ok(())
	}

	/// It runs as long as something is left, and no longer.
	fn check_phase(plan: Plan) -> Result<(), TryRuntimeError> {
		let is_done = plan.left() == 0;
		match CurrentStatus::<T>::get().phase {
			Phase::Complete => ensure!(is_done, "the emission rests although something is left"),
			// A single bucket may be settled between two steps: the next step notices the end.
			Phase::Running => ensure!(!plan.buckets.is_empty(), "nothing is being issued for ever"),
			Phase::Closed => {}
		}
		Ok(())
	}
}
