//! What each call costs at its worst: an asset of the assets pallet, a curve as schedule, and for
//! what ends a grant, the end with everything that comes with it.

use super::*;
use frame_benchmarking::v2::*;
use frame_support::traits::{fungibles::InspectHold, EnsureOrigin, Get};
use frame_system::RawOrigin;
use hanse_curve::{Halving, Moment, Release, MAX_EPOCHS};
use sp_runtime::traits::StaticLookup;

type Helper<T> = <T as Config>::BenchmarkHelper;
type LookupOf<T> = <<T as frame_system::Config>::Lookup as StaticLookup>::Source;

/// When everything begins: well after the clock's own beginning, as on a live chain.
const NOW: Moment = 1_800_000_000_000;
/// Far above the minimum balance and the deposit of any chain.
const AMOUNT: Balance = 1_000_000_000_000_000_000_000;

fn lookup<T: Config>(who: &T::AccountId) -> LookupOf<T> {
	T::Lookup::unlookup(who.clone())
}

/// An account with the native asset and the other one.
fn rich<T: Config>(name: &'static str) -> T::AccountId {
	let who = account(name, 0, 0);
	Helper::<T>::fund(&T::NativeAsset::get(), &who, AMOUNT);
	Helper::<T>::fund(&Helper::<T>::asset(), &who, 2 * AMOUNT);
	who
}

/// The schedule that takes the most to evaluate.
fn curve<T: Config>() -> Release {
	let length = T::MaxHorizon::get() / 2;
	Release::Curve(Halving { start: NOW, end: NOW + length, epoch: length.div_ceil(MAX_EPOCHS) })
}

fn terms<T: Config>(granter: T::AccountId) -> TermsOf<T> {
	Terms {
		granter,
		asset: Helper::<T>::asset(),
		amount: AMOUNT,
		release: curve::<T>(),
		revocable: true,
	}
}

/// An offer, who may accept it, and what it says.
fn offered<T: Config>() -> Result<(T::AccountId, TermsOf<T>), BenchmarkError> {
	Helper::<T>::set_time(NOW);
	let beneficiary = rich::<T>("beneficiary");
	let terms = terms::<T>(rich::<T>("granter"));
	Pallet::<T>::do_offer(beneficiary.clone(), terms.clone())?;
	Ok((beneficiary, terms))
}

/// A grant with a deposit, who has it, and what it says.
fn granted<T: Config>() -> Result<(T::AccountId, TermsOf<T>), BenchmarkError> {
	let (beneficiary, terms) = offered::<T>()?;
	Pallet::<T>::do_accept(beneficiary.clone(), 0, &terms)?;
	Ok((beneficiary, terms))
}

fn on_hold<T: Config>(reason: HoldReason, asset: &T::AssetId, who: &T::AccountId) -> Balance {
	T::Assets::balance_on_hold(asset.clone(), &reason.into(), who)
}

/// Nothing of the only grant or offer is left.
fn assert_gone<T: Config>(beneficiary: &T::AccountId, terms: &TermsOf<T>) {
	assert!(!Offers::<T>::contains_key(0) && !Grants::<T>::contains_key(beneficiary, 0));
	assert_eq!(GrantCount::<T>::get(beneficiary), 0);
	for who in [beneficiary, &terms.granter] {
		assert_eq!(on_hold::<T>(HoldReason::Unreleased, &terms.asset, who), 0);
		assert_eq!(on_hold::<T>(HoldReason::Deposit, &T::NativeAsset::get(), who), 0);
	}
}

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn offer() {
		Helper::<T>::set_time(NOW);
		let beneficiary: T::AccountId = account("beneficiary", 0, 0);
		let terms = terms::<T>(rich::<T>("granter"));

		#[extrinsic_call]
		_(
			RawOrigin::Signed(terms.granter.clone()),
			lookup::<T>(&beneficiary),
			terms.asset.clone(),
			terms.amount,
			terms.release,
			terms.revocable,
		);

		assert!(Offers::<T>::contains_key(0));
		assert_eq!(on_hold::<T>(HoldReason::Unreleased, &terms.asset, &terms.granter), AMOUNT);
	}

	#[benchmark]
	fn withdraw() -> Result<(), BenchmarkError> {
		let (beneficiary, terms) = offered::<T>()?;

		#[extrinsic_call]
		_(RawOrigin::Signed(terms.granter.clone()), 0);

		assert_gone::<T>(&beneficiary, &terms);
		Ok(())
	}

	#[benchmark]
	fn decline() -> Result<(), BenchmarkError> {
		let (beneficiary, terms) = offered::<T>()?;

		#[extrinsic_call]
		_(RawOrigin::Signed(beneficiary.clone()), 0);

		assert_gone::<T>(&beneficiary, &terms);
		Ok(())
	}

	#[benchmark]
	fn accept() -> Result<(), BenchmarkError> {
		let (beneficiary, terms) = offered::<T>()?;

		#[extrinsic_call]
		_(RawOrigin::Signed(beneficiary.clone()), 0, terms.clone());

		assert!(Grants::<T>::contains_key(&beneficiary, 0));
		assert_eq!(on_hold::<T>(HoldReason::Unreleased, &terms.asset, &beneficiary), AMOUNT);
		Ok(())
	}

	#[benchmark]
	fn claim() -> Result<(), BenchmarkError> {
		let (beneficiary, terms) = granted::<T>()?;
		let caller = account("caller", 0, 0);
		// The last claim, by somebody else, after one that went through the curve.
		let length = T::MaxHorizon::get() / 2;
		Helper::<T>::set_time(NOW + length / 3);
		Pallet::<T>::do_claim(beneficiary.clone(), 0)?;
		Helper::<T>::set_time(NOW + length);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), lookup::<T>(&beneficiary), 0);

		assert_gone::<T>(&beneficiary, &terms);
		Ok(())
	}

	#[benchmark]
	fn revoke() -> Result<(), BenchmarkError> {
		let (beneficiary, terms) = granted::<T>()?;
		// In the middle of the curve, right after a claim, so that the grant goes.
		Helper::<T>::set_time(NOW + T::MaxHorizon::get() / 7);
		Pallet::<T>::do_claim(beneficiary.clone(), 0)?;

		#[extrinsic_call]
		_(RawOrigin::Signed(terms.granter.clone()), lookup::<T>(&beneficiary), 0);

		assert_gone::<T>(&beneficiary, &terms);
		Ok(())
	}

	#[benchmark]
	fn grant() -> Result<(), BenchmarkError> {
		Helper::<T>::set_time(NOW);
		let origin =
			T::GrantOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)?;
		let beneficiary = rich::<T>("beneficiary");
		let terms = terms::<T>(T::Pot::get());
		Helper::<T>::fund(&T::NativeAsset::get(), &terms.granter, AMOUNT);
		Helper::<T>::fund(&terms.asset, &terms.granter, 2 * AMOUNT);

		#[extrinsic_call]
		_(
			origin as T::RuntimeOrigin,
			lookup::<T>(&beneficiary),
			terms.asset.clone(),
			terms.amount,
			terms.release,
			terms.revocable,
		);

		assert!(Grants::<T>::contains_key(&beneficiary, 0));
		assert_eq!(on_hold::<T>(HoldReason::Unreleased, &terms.asset, &beneficiary), AMOUNT);
		Ok(())
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::new_test_ext(), crate::mock::Test);
}
