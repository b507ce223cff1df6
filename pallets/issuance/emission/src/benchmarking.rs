//! The cost of every call and of the step, each in its worst case: all buckets taken, names and
//! curves as long as they can be, every pot due.

use super::*;
use crate::split::Split;
use alloc::vec::Vec;
use frame_benchmarking::v2::*;
use frame_support::{
	traits::{
		fungible::{Inspect, Mutate},
		EnsureOrigin, Get, Time,
	},
	BoundedVec,
};
use frame_system::RawOrigin;
use hanse_curve::{Halving, Moment, Release, MAX_EPOCHS};
use sp_runtime::Perbill;

/// When the benchmarked economy begins: later than any clock of a benchmarked chain.
const START: Moment = 4_000_000_000_000;
/// The length of an epoch: four years.
const EPOCH: Moment = 1_461 * 24 * 3_600 * 1_000;
/// What each bucket issues.
const TOTAL: Balance = 100_000_000 * 1_000_000_000_000_000_000;

/// As many epochs as a curve can have, the last one shorter.
fn curve() -> Halving {
	let length = EPOCH.saturating_mul(MAX_EPOCHS).saturating_sub(EPOCH / 4);
	Halving { start: START, end: START.saturating_add(length), epoch: EPOCH }
}

/// An economy with `count` buckets, in which the last step was at `last_step`.
fn setup<T: Config>(count: u32, last_step: Moment) {
	let buckets: Vec<Bucket> = (0..count)
		.map(|id| {
			let mut name = [b'n'; MAX_NAME as usize];
			name[..4].copy_from_slice(&id.to_be_bytes());
			frame_system::Pallet::<T>::inc_providers(&Pallet::<T>::pot(id));
			Bucket {
				name: name.to_vec().try_into().expect("a name of the longest length fits; qed"),
				total: TOTAL,
				minted: 0,
				schedule: Release::Curve(curve()),
			}
		})
		.collect();
	let totals = TOTAL.saturating_mul(count.into());
	Cap::<T>::put(T::Currency::total_issuance().saturating_add(totals));
	let buckets = BoundedVec::try_from(buckets).expect("`count` is at most `MaxBuckets`; qed");
	Buckets::<T>::put(buckets);
	CurrentStatus::<T>::put(Status { last_step, phase: Phase::Running });
	SharingPair::<T>::kill();
	if count > 1 {
		let split = Split::new(0, 0, Perbill::from_percent(50));
		SharingPair::<T>::put(Pair { liquidity: 0, mining: 1, mining_curve: curve(), split });
	}
}

/// Gives way where a runtime allows fewer than two buckets, which cannot share.
fn ensure_pair<T: Config>() -> Result<(), BenchmarkError> {
	if T::MaxBuckets::get() < 2 {
		return Err(BenchmarkError::Weightless);
	}
	Ok(())
}

fn all_received<T: Config>(count: u32) -> bool {
	let buckets = Buckets::<T>::get();
	buckets.len() == count as usize && buckets.iter().all(|bucket| bucket.minted > 0)
}

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn step_not_due() {
		let now = START.saturating_add(EPOCH);
		setup::<T>(T::MaxBuckets::get(), now);

		#[block]
		{
			let _ = T::Time::now();
			Pallet::<T>::tick(now);
		}

		assert!(Buckets::<T>::get().iter().all(|bucket| bucket.minted == 0));
	}

	#[benchmark]
	fn step(b: Linear<1, { T::MaxBuckets::get() }>) {
		let now = START.saturating_add(EPOCH.saturating_mul(MAX_EPOCHS - 2));
		setup::<T>(b, START);

		#[block]
		{
			let _ = T::Time::now();
			Pallet::<T>::tick(now);
		}

		assert!(all_received::<T>(b));
		assert_eq!(CurrentStatus::<T>::get(), Status { last_step: now, phase: Phase::Running });
	}

	/// Not a weight but a measurement: that holders make no step dearer.
	#[benchmark(extra)]
	fn step_beside_holders(h: Linear<0, 2_000>) -> Result<(), BenchmarkError> {
		let now = START.saturating_add(EPOCH.saturating_mul(MAX_EPOCHS - 2));
		for index in 0..h {
			let holder: T::AccountId = account("holder", index, 0);
			T::Currency::mint_into(&holder, T::Currency::minimum_balance())?;
		}
		setup::<T>(T::MaxBuckets::get(), START);

		#[block]
		{
			Pallet::<T>::tick(now);
		}

		assert!(all_received::<T>(T::MaxBuckets::get()));
		Ok(())
	}

	#[benchmark]
	fn poke(b: Linear<1, { T::MaxBuckets::get() }>) {
		let caller: T::AccountId = whitelisted_caller();
		setup::<T>(b, START.saturating_add(EPOCH.saturating_mul(MAX_EPOCHS - 2)));

		#[extrinsic_call]
		_(RawOrigin::Signed(caller));

		assert!(all_received::<T>(b));
	}

	#[benchmark]
	fn resplit() -> Result<(), BenchmarkError> {
		ensure_pair::<T>()?;
		let origin =
			T::ManageOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)?;
		setup::<T>(
			T::MaxBuckets::get(),
			START.saturating_add(EPOCH.saturating_mul(MAX_EPOCHS - 2)),
		);
		let share = Perbill::from_percent(70).max(T::LiquidityFloor::get());

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, share);

		let split = SharingPair::<T>::get().and_then(|pair| pair.split);
		assert_eq!(split.map(|split| split.share), Some(share));
		assert!(split.is_some_and(|split| split.liquidity > 0 && split.mining > 0));
		Ok(())
	}

	#[benchmark]
	fn set_mining_start() -> Result<(), BenchmarkError> {
		ensure_pair::<T>()?;
		let origin =
			T::ManageOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)?;
		setup::<T>(T::MaxBuckets::get(), START - 1);
		// So little is mined that liquidity keeps any floor: the check looks at all bounds.
		Buckets::<T>::mutate(|buckets| buckets[1].total = 1);
		let start = START.saturating_add(EPOCH / 2);

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, start);

		let buckets = Buckets::<T>::get();
		assert!(matches!(buckets[1].schedule, Release::Curve(curve) if curve.start == start));
		Ok(())
	}

	#[benchmark]
	fn close(b: Linear<1, { T::MaxBuckets::get() }>) -> Result<(), BenchmarkError> {
		let origin =
			T::ManageOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)?;
		setup::<T>(b, START.saturating_add(EPOCH.saturating_mul(MAX_EPOCHS - 2)));

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin);

		assert!(all_received::<T>(b));
		assert!(<Pallet<T> as Pots<T::AccountId>>::is_closed());
		Ok(())
	}

	#[benchmark]
	fn settle() {
		let last = T::MaxBuckets::get().saturating_sub(1);
		setup::<T>(last + 1, START.saturating_add(EPOCH.saturating_mul(MAX_EPOCHS - 2)));

		#[block]
		{
			<Pallet<T> as Pots<T::AccountId>>::settle(last);
		}

		assert!(Buckets::<T>::get().last().is_some_and(|bucket| bucket.minted > 0));
	}

	#[benchmark]
	fn withdraw() -> Result<(), BenchmarkError> {
		let to: T::AccountId = account("to", 0, 0);
		let last = T::MaxBuckets::get().saturating_sub(1);
		setup::<T>(last + 1, START);
		let amount = T::Currency::minimum_balance().saturating_mul(10);
		T::Currency::mint_into(&Pallet::<T>::pot(last), amount)?;

		#[block]
		{
			<Pallet<T> as Pots<T::AccountId>>::withdraw(last, &to, amount)?;
		}

		assert_eq!(T::Currency::balance(&to), amount);
		Ok(())
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::ExtBuilder::inert().build(), crate::mock::Test);
}
