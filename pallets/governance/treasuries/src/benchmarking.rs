//! What each call costs at its worst: an asset of the assets pallet, texts as long as there can be,
//! receivers without an account in the asset, and a schedule that makes a payment a grant.

use super::*;
use alloc::vec;
use frame_benchmarking::v2::*;
use frame_support::traits::{
	fungibles::{Inspect, InspectHold},
	EnsureOriginWithArg, Get,
};
use frame_system::RawOrigin;
use hanse_curve::{time::DAY, Moment, Release};
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

fn caller<T: Config>() -> RawOrigin<T::AccountId> {
	RawOrigin::Signed(account("caller", 0, 0))
}

fn text() -> Text {
	vec![b't'; MAX_TEXT as usize].try_into().expect("as long as it can be")
}

/// An account with the native asset and no other one.
fn poor<T: Config>(name: &'static str) -> T::AccountId {
	let who = account(name, 0, 0);
	Helper::<T>::fund(&T::NativeAsset::get(), &who, AMOUNT);
	who
}

/// What decides, and a treasury with plenty of everything.
fn decider<T: Config>() -> Result<(T::RuntimeOrigin, CommunityId), BenchmarkError> {
	Helper::<T>::set_time(NOW);
	let asset = Helper::<T>::asset();
	let (origin, community) =
		T::Spending::successful_origin(&asset, AMOUNT).ok_or(BenchmarkError::Weightless)?;
	let treasury = Pallet::<T>::treasury(community);
	for asset in [T::NativeAsset::get(), asset] {
		Helper::<T>::fund(&asset, &treasury, 1_000_000 * AMOUNT);
	}
	Ok((origin, community))
}

fn manager<T: Config>(community: CommunityId) -> Result<T::RuntimeOrigin, BenchmarkError> {
	T::ManageOrigin::try_successful_origin(&community).map_err(|_| BenchmarkError::Weightless)
}

/// A payment to somebody with an account in the asset, which a grant needs, released later.
fn order<T: Config>() -> OrderOf<T> {
	let (asset, beneficiary) = (Helper::<T>::asset(), poor::<T>("beneficiary"));
	Helper::<T>::fund(&asset, &beneficiary, AMOUNT);
	let release = Release::CliffTranches { cliff: NOW + DAY, tranches: 5, step: DAY };
	Order {
		asset,
		amount: AMOUNT,
		beneficiary,
		purpose: text(),
		valid_from: Some(NOW),
		expires: Some(NOW + DAY),
		release: Some(release),
	}
}

fn terms<T: Config>() -> TermsOf<T> {
	Terms {
		name: vec![b'n'; MAX_NAME as usize].try_into().expect("as long as it can be"),
		manager: poor::<T>("manager"),
		asset: Helper::<T>::asset(),
		amount: AMOUNT,
		cap: AMOUNT,
		period: DAY.min(T::MaxReportPeriod::get()),
		until: NOW + DAY,
	}
}

/// A community with a payment, number 0.
fn promised<T: Config>() -> Result<CommunityId, BenchmarkError> {
	let (origin, community) = decider::<T>()?;
	Pallet::<T>::do_spend(origin, order::<T>())?;
	Ok(community)
}

/// A community with a budget, number 0.
fn opened<T: Config>() -> Result<(CommunityId, BudgetOf<T>), BenchmarkError> {
	let (origin, community) = decider::<T>()?;
	Pallet::<T>::do_open_budget(origin, terms::<T>())?;
	Ok((community, Pallet::<T>::budget(community, 0)?))
}

fn set_aside<T: Config>(community: CommunityId) -> Balance {
	let treasury = Pallet::<T>::treasury(community);
	T::Assets::balance_on_hold(Helper::<T>::asset(), &HoldReason::Promised.into(), &treasury)
}

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn spend() -> Result<(), BenchmarkError> {
		let (origin, community) = decider::<T>()?;
		let order = order::<T>();

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, order);

		assert_eq!(set_aside::<T>(community), AMOUNT);
		Ok(())
	}

	#[benchmark]
	fn payout() -> Result<(), BenchmarkError> {
		let community = promised::<T>()?;
		let beneficiary = Pallet::<T>::payment(community, 0)?.beneficiary;
		let before = T::Assets::total_balance(Helper::<T>::asset(), &beneficiary);

		#[extrinsic_call]
		_(RawOrigin::Signed(beneficiary.clone()), community, 0);

		let after = T::Assets::total_balance(Helper::<T>::asset(), &beneficiary);
		assert_eq!((after - before, set_aside::<T>(community)), (AMOUNT, 0));
		assert!(!Used::<T>::contains_key(community));
		Ok(())
	}

	#[benchmark]
	fn expire() -> Result<(), BenchmarkError> {
		let community = promised::<T>()?;
		Helper::<T>::set_time(NOW + DAY);

		#[extrinsic_call]
		_(caller::<T>(), community, 0);

		assert_eq!(set_aside::<T>(community), 0);
		assert!(!Used::<T>::contains_key(community));
		Ok(())
	}

	#[benchmark]
	fn cancel() -> Result<(), BenchmarkError> {
		let community = promised::<T>()?;
		let origin = manager::<T>(community)?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, community, 0);

		assert_eq!(set_aside::<T>(community), 0);
		assert!(!Used::<T>::contains_key(community));
		Ok(())
	}

	#[benchmark]
	fn open_budget() -> Result<(), BenchmarkError> {
		let (origin, community) = decider::<T>()?;
		let terms = terms::<T>();

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, terms);

		let budget = Pallet::<T>::budget(community, 0)?;
		let total = T::Assets::total_balance(Helper::<T>::asset(), &budget.account);
		assert_eq!(total, AMOUNT + T::Assets::minimum_balance(Helper::<T>::asset()));
		Ok(())
	}

	#[benchmark]
	fn pay() -> Result<(), BenchmarkError> {
		let (community, budget) = opened::<T>()?;
		let to = poor::<T>("receiver");

		#[extrinsic_call]
		_(RawOrigin::Signed(budget.terms.manager), community, 0, lookup::<T>(&to), AMOUNT, text());

		assert_eq!(T::Assets::balance(Helper::<T>::asset(), &to), AMOUNT);
		Ok(())
	}

	#[benchmark]
	fn report() -> Result<(), BenchmarkError> {
		let (community, budget) = opened::<T>()?;

		#[extrinsic_call]
		_(RawOrigin::Signed(budget.terms.manager), community, 0, T::Hash::default(), text());

		assert!(Pallet::<T>::budget(community, 0)?.report.is_some_and(|it| it.uri == text()));
		Ok(())
	}

	#[benchmark]
	fn replace_manager() -> Result<(), BenchmarkError> {
		let (community, _) = opened::<T>()?;
		let (origin, next) = (manager::<T>(community)?, poor::<T>("next"));

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, community, 0, lookup::<T>(&next));

		assert_eq!(Pallet::<T>::budget(community, 0)?.terms.manager, next);
		Ok(())
	}

	#[benchmark]
	fn close_budget() -> Result<(), BenchmarkError> {
		let (community, budget) = opened::<T>()?;
		Helper::<T>::set_time(NOW + DAY);

		#[extrinsic_call]
		_(caller::<T>(), community, 0);

		for asset in [T::NativeAsset::get(), Helper::<T>::asset()] {
			assert_eq!(T::Assets::total_balance(asset, &budget.account), 0);
		}
		assert!(!Used::<T>::contains_key(community));
		Ok(())
	}

	#[benchmark]
	fn sweep() -> Result<(), BenchmarkError> {
		let (community, budget) = opened::<T>()?;
		let asset = Helper::<T>::asset();
		Helper::<T>::fund(&asset, &budget.account, AMOUNT);

		#[extrinsic_call]
		_(caller::<T>(), community, 0, asset.clone());

		let minimum = T::Assets::minimum_balance(asset.clone());
		assert_eq!(T::Assets::balance(asset, &budget.account), minimum);
		Ok(())
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::new_test_ext(), crate::mock::Test);
}
