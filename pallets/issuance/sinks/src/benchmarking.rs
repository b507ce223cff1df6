//! What each call costs at its worst: an asset of the assets pallet, the first commission in it, and
//! a pot whose native coins come and go with a sale.
//!
//! Buy-backs are measured with a market that does next to nothing, since the runtime's market says
//! itself what it costs, and may be none.

use super::*;
use core::marker::PhantomData;
use frame_benchmarking::v2::*;
use frame_support::{
	traits::{
		fungibles::{Inspect, Mutate},
		tokens::{Fortitude::Polite, Precision::Exact, Preservation::Preserve},
		EnsureOrigin, Get,
	},
	weights::Weight,
};
use hanse_curve::Moment;
use sp_runtime::{DispatchResult, Perbill};

type Helper<T> = <T as Config>::BenchmarkHelper;

/// When everything begins: well after the clock's own beginning, as on a live chain.
const NOW: Moment = 1_800_000_000_000;
/// Far above the minimum balance of any chain, also in parts.
const AMOUNT: Balance = 1_000_000_000_000_000_000_000;

/// Gives a unit of the native coin for a unit of any asset.
struct Stall<T>(PhantomData<T>);

impl<T: Config> Market<T::AccountId, T::AssetId> for Stall<T> {
	fn limits(_: &T::AssetId) -> Option<(Balance, Balance)> {
		Some((1, Balance::MAX))
	}

	fn twap(_: &T::AssetId, amount: Balance) -> Option<Balance> {
		Some(amount)
	}

	fn sell(who: &T::AccountId, asset: &T::AssetId, amount: Balance, _: Balance) -> DispatchResult {
		T::Assets::burn_from(asset.clone(), who, amount, Preserve, Exact, Polite)?;
		T::Assets::mint_into(T::NativeAsset::get(), who, amount).map(|_| ())
	}

	fn weight() -> Weight {
		Weight::zero()
	}
}

fn manager<T: Config>() -> Result<T::RuntimeOrigin, BenchmarkError> {
	T::ManageOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)
}

/// Somebody who pays the first commission in an asset, to a beneficiary that exists.
fn payer<T: Config>() -> (T::AccountId, T::AssetId) {
	let (payer, asset) = (account("payer", 0, 0), Helper::<T>::asset());
	Helper::<T>::set_time(NOW);
	Helper::<T>::fund(&T::NativeAsset::get(), &payer, AMOUNT);
	Helper::<T>::fund(&T::NativeAsset::get(), &T::Beneficiary::get(), AMOUNT);
	Helper::<T>::fund(&asset, &payer, 2 * AMOUNT);
	BuyBack::<T>::put(T::MaxBuyBack::get());
	(payer, asset)
}

fn in_pot<T: Config>(asset: &T::AssetId) -> Balance {
	T::Assets::balance(asset.clone(), &Pallet::<T>::pot_account(asset))
}

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn set_fee_burn() -> Result<(), BenchmarkError> {
		let (origin, share) = (manager::<T>()?, T::MaxFeeBurn::get());

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, share);

		assert_eq!(FeeBurn::<T>::get(), share);
		Ok(())
	}

	#[benchmark]
	fn set_buy_back() -> Result<(), BenchmarkError> {
		let (origin, share) = (manager::<T>()?, T::MaxBuyBack::get());
		BuyBack::<T>::put(Perbill::zero());

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, share);

		assert_eq!(BuyBack::<T>::get(), share);
		Ok(())
	}

	#[benchmark]
	fn buy_back() -> Result<(), BenchmarkError> {
		let (payer, asset) = payer::<T>();
		<Pallet<T> as Commission<_, _>>::collect(&payer, &asset, AMOUNT)?;
		let before = in_pot::<T>(&asset);

		#[block]
		{
			Pallet::<T>::do_buy_back::<Stall<T>>(asset.clone())?;
		}

		assert_eq!(LastBuyBack::<T>::get(&asset), Some(NOW));
		let sold = before - in_pot::<T>(&asset);
		assert!(sold > 0 && TotalBurnt::<T>::get().bought_back == sold);
		Ok(())
	}

	#[benchmark]
	fn collect() -> Result<(), BenchmarkError> {
		let (payer, asset) = payer::<T>();
		assert_eq!(in_pot::<T>(&asset), 0);

		#[block]
		{
			<Pallet<T> as Commission<_, _>>::collect(&payer, &asset, AMOUNT)?;
		}

		assert_eq!(in_pot::<T>(&asset), T::MaxBuyBack::get().mul_floor(AMOUNT));
		assert_eq!(T::Assets::balance(asset, &payer), AMOUNT);
		Ok(())
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::new_test_ext(), crate::mock::Test);
}
