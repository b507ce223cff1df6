//! What each call costs at its worst: a reserve of as many assets as it can have, of the kind that is
//! costliest to move, something that merely lies on its account in each, all places taken, and
//! accounts that do not exist yet.

use super::*;
use alloc::{vec, vec::Vec};
use frame_benchmarking::v2::*;
use frame_support::{
	traits::{
		fungibles::{Inspect, InspectHold, Mutate},
		tokens::Preservation::Preserve,
		EnsureOrigin, Get,
	},
	BoundedVec,
};
use frame_system::RawOrigin;
use hanse_curve::Moment;
use sp_runtime::{traits::StaticLookup, Perbill};

type Helper<T> = <T as Config>::BenchmarkHelper;
type LookupOf<T> = <<T as frame_system::Config>::Lookup as StaticLookup>::Source;

/// When everything begins: well after the clock's own beginning, as on a live chain.
const NOW: Moment = 1_800_000_000_000;
/// Far above the minimum balance of any chain, also in parts.
const AMOUNT: Balance = 1_000_000_000_000_000_000_000_000;
const PART: Balance = AMOUNT / 1_000;

fn lookup<T: Config>(who: &T::AccountId) -> LookupOf<T> {
	T::Lookup::unlookup(who.clone())
}

fn manager<T: Config>() -> Result<T::RuntimeOrigin, BenchmarkError> {
	T::ManageOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)
}

fn token<T: Config>() -> T::AssetId {
	Helper::<T>::asset(0)
}

/// So many assets that are not the token.
fn assets<T: Config>(count: u32) -> Vec<T::AssetId> {
	(1..=count).map(Helper::<T>::asset).collect()
}

/// The last of all assets of a full reserve.
fn last<T: Config>() -> T::AssetId {
	Helper::<T>::asset(MAX_ASSETS)
}

/// Somebody who can exist without any asset.
fn somebody<T: Config>(name: &'static str) -> T::AccountId {
	let who = account(name, 0, 0);
	Helper::<T>::fund(&T::NativeAsset::get(), &who, AMOUNT);
	who
}

/// Somebody who has of the token and of every asset, which all exist from then on.
fn giver<T: Config>() -> T::AccountId {
	Helper::<T>::set_time(NOW);
	let who = somebody::<T>("giver");
	Helper::<T>::fund(&T::NativeAsset::get(), &T::Sponsor::get(), AMOUNT);
	Helper::<T>::fund(&T::NativeAsset::get(), &T::Remainder::get(), AMOUNT);
	Helper::<T>::fund(&token::<T>(), &who, AMOUNT);
	for asset in assets::<T>(MAX_ASSETS) {
		Helper::<T>::fund(&asset, &who, AMOUNT);
	}
	who
}

/// Opens a reserve of so many assets with as many venues as it can have. The last of them is
/// `somebody("venue")`.
fn reserve<T: Config>(count: u32) -> Result<T::AccountId, BenchmarkError> {
	let giver = giver::<T>();
	let list = assets::<T>(count).try_into().expect("few enough");
	let attestor = Some(account("attestor", 0, 0));
	Pallet::<T>::do_open(token::<T>(), list, Perbill::from_percent(50), attestor)?;
	for index in 1..MAX_VENUES {
		Pallet::<T>::do_allow_venue(0, account("venues", index, 0))?;
	}
	Pallet::<T>::do_allow_venue(0, somebody::<T>("venue"))?;
	Ok(giver)
}

fn found<T: Config>() -> ReserveOf<T> {
	Reserves::<T>::get(0).expect("it exists")
}

/// The books of the last asset.
fn books<T: Config>() -> HoldingOf<T> {
	found::<T>().holdings.last().expect("it is full").clone()
}

/// Opens a full reserve with principal of each asset, and something beside it.
fn filled<T: Config>() -> Result<T::AccountId, BenchmarkError> {
	let giver = reserve::<T>(MAX_ASSETS)?;
	let reserve = found::<T>();
	for asset in assets::<T>(MAX_ASSETS) {
		Pallet::<T>::do_deposit(giver.clone(), 0, asset.clone(), PART)?;
		T::FreeAssets::transfer(asset, &giver, &reserve.account, PART, Preserve)?;
	}
	Ok(giver)
}

/// The same, with an announced end. Returns when redemption begins and ends.
fn ending<T: Config>() -> Result<(T::AccountId, [Moment; 2]), BenchmarkError> {
	let giver = filled::<T>()?;
	Helper::<T>::close(&token::<T>());
	let from = NOW + T::MinNotice::get();
	let until = from + T::MinWindow::get();
	Pallet::<T>::do_begin_sunset(0, from, until)?;
	Ok((giver, [from, until]))
}

/// The longest statement.
fn statement() -> Statement {
	let uri = BoundedVec::try_from(vec![b'u'; MAX_URI as usize]).expect("short enough");
	Statement { hash: [7; 32], uri, amount: AMOUNT, as_of: NOW, valid_until: NOW + 1 }
}

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn open(a: Linear<0, MAX_ASSETS>) -> Result<(), BenchmarkError> {
		giver::<T>();
		let list: AssetListOf<T> = assets::<T>(a).try_into().expect("few enough");
		let attestor = Some(lookup::<T>(&account("attestor", 0, 0)));
		let origin = manager::<T>()?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, token::<T>(), list, Perbill::one(), attestor);

		assert_eq!(found::<T>().holdings.len(), a as usize);
		Ok(())
	}

	#[benchmark]
	fn allow() -> Result<(), BenchmarkError> {
		reserve::<T>(MAX_ASSETS - 1)?;
		let origin = manager::<T>()?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, 0, last::<T>());

		assert_eq!(found::<T>().holdings.len(), MAX_ASSETS as usize);
		Ok(())
	}

	#[benchmark]
	fn disallow() -> Result<(), BenchmarkError> {
		let giver = reserve::<T>(MAX_ASSETS)?;
		// What does not count, and has to be moved to who never had any.
		let minimum = T::FreeAssets::minimum_balance(last::<T>());
		let account = found::<T>().account;
		T::FreeAssets::transfer(last::<T>(), &giver, &account, minimum, Preserve)?;
		let origin = manager::<T>()?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, 0, last::<T>());

		assert_eq!(found::<T>().holdings.len(), MAX_ASSETS as usize - 1);
		assert_eq!(T::FreeAssets::balance(last::<T>(), &T::Remainder::get()), minimum);
		Ok(())
	}

	#[benchmark]
	fn allow_venue() -> Result<(), BenchmarkError> {
		reserve::<T>(MAX_ASSETS)?;
		let venue = account("venue", 0, 0);
		Pallet::<T>::do_disallow_venue(0, venue)?;
		let origin = manager::<T>()?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, 0, lookup::<T>(&account("venue", 0, 0)));

		assert_eq!(found::<T>().venues.len(), MAX_VENUES as usize);
		Ok(())
	}

	#[benchmark]
	fn disallow_venue() -> Result<(), BenchmarkError> {
		reserve::<T>(MAX_ASSETS)?;
		let origin = manager::<T>()?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, 0, lookup::<T>(&account("venue", 0, 0)));

		assert_eq!(found::<T>().venues.len(), MAX_VENUES as usize - 1);
		Ok(())
	}

	#[benchmark]
	fn set_attestor() -> Result<(), BenchmarkError> {
		reserve::<T>(MAX_ASSETS)?;
		let origin = manager::<T>()?;
		let other: T::AccountId = account("other", 0, 0);

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, 0, Some(lookup::<T>(&other)));

		assert_eq!(found::<T>().attestor, Some(other));
		Ok(())
	}

	#[benchmark]
	fn set_eligibility() -> Result<(), BenchmarkError> {
		reserve::<T>(MAX_ASSETS)?;
		let origin = manager::<T>()?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, 0, true);

		assert!(found::<T>().eligible_only);
		Ok(())
	}

	#[benchmark]
	fn deposit() -> Result<(), BenchmarkError> {
		let giver = reserve::<T>(MAX_ASSETS)?;

		#[extrinsic_call]
		_(RawOrigin::Signed(giver), 0, last::<T>(), PART);

		assert_eq!(books::<T>().principal, PART);
		Ok(())
	}

	#[benchmark]
	fn place() -> Result<(), BenchmarkError> {
		filled::<T>()?;
		let venue: T::AccountId = account("venue", 0, 0);
		assert_eq!(T::FreeAssets::balance(last::<T>(), &venue), 0);
		let origin = manager::<T>()?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, 0, last::<T>(), PART, lookup::<T>(&venue));

		assert_eq!((books::<T>().placed, books::<T>().held()), (PART, 0));
		Ok(())
	}

	#[benchmark]
	fn returned() -> Result<(), BenchmarkError> {
		let giver = filled::<T>()?;
		let venue: T::AccountId = account("venue", 0, 0);
		Pallet::<T>::do_place(0, last::<T>(), PART, venue)?;
		let account = found::<T>().account;

		#[extrinsic_call]
		_(RawOrigin::Signed(giver), 0, last::<T>(), 3 * PART);

		assert_eq!(books::<T>().held(), PART);
		assert_eq!(T::FreeAssets::balance(last::<T>(), &account), 3 * PART);
		Ok(())
	}

	#[benchmark]
	fn write_off() -> Result<(), BenchmarkError> {
		filled::<T>()?;
		Pallet::<T>::do_place(0, last::<T>(), PART, account("venue", 0, 0))?;
		let origin = manager::<T>()?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, 0, last::<T>(), PART);

		assert_eq!((books::<T>().lost, books::<T>().principal), (PART, 0));
		Ok(())
	}

	#[benchmark]
	fn withdraw_profit() -> Result<(), BenchmarkError> {
		filled::<T>()?;
		let to = somebody::<T>("upkeep");
		let origin = manager::<T>()?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, 0, last::<T>(), PART / 4, lookup::<T>(&to));

		assert_eq!(T::FreeAssets::balance(last::<T>(), &to), PART / 4);
		Ok(())
	}

	#[benchmark]
	fn attest() -> Result<(), BenchmarkError> {
		reserve::<T>(MAX_ASSETS)?;
		let attestor: T::AccountId = account("attestor", 0, 0);
		Pallet::<T>::do_attest(attestor.clone(), 0, statement())?;

		#[extrinsic_call]
		_(RawOrigin::Signed(attestor), 0, statement());

		assert!(Attestations::<T>::contains_key(0));
		Ok(())
	}

	#[benchmark]
	fn begin_sunset() -> Result<(), BenchmarkError> {
		filled::<T>()?;
		Helper::<T>::close(&token::<T>());
		let from = NOW + T::MinNotice::get();
		let origin = manager::<T>()?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, 0, from, from + T::MinWindow::get());

		assert!(found::<T>().sunset.is_some());
		Ok(())
	}

	#[benchmark]
	fn redeem() -> Result<(), BenchmarkError> {
		let giver = filled::<T>()?;
		Pallet::<T>::do_set_eligibility(0, true)?;
		let holder = somebody::<T>("holder");
		// All that it has, so that its account in the token ends.
		T::FreeAssets::transfer(token::<T>(), &giver, &holder, AMOUNT / 2, Preserve)?;
		Helper::<T>::admit(&holder);
		Helper::<T>::close(&token::<T>());
		let from = NOW + T::MinNotice::get();
		Pallet::<T>::do_begin_sunset(0, from, from + T::MinWindow::get())?;
		Helper::<T>::set_time(from);
		let wants = vec![Claim::AtLeast(1); MAX_ASSETS as usize].try_into().expect("few enough");

		#[extrinsic_call]
		_(RawOrigin::Signed(holder.clone()), 0, AMOUNT / 2, wants);

		assert_eq!(T::FreeAssets::balance(token::<T>(), &holder), 0);
		let account = found::<T>().account;
		let reason = HoldReason::Principal.into();
		for asset in assets::<T>(MAX_ASSETS) {
			// What lay there was folded, and all but what keeps the account was divided.
			let paid = T::FreeAssets::balance(asset.clone(), &holder);
			let held = T::Assets::balance_on_hold(asset.clone(), &reason, &account);
			let kept = T::FreeAssets::balance(asset, &account);
			assert!(paid > PART / 2 && paid + held + kept == 2 * PART);
		}
		Ok(())
	}

	#[benchmark]
	fn finish() -> Result<(), BenchmarkError> {
		let (giver, [_, until]) = ending::<T>()?;
		Helper::<T>::set_time(until + T::Grace::get());

		#[extrinsic_call]
		_(RawOrigin::Signed(giver), 0);

		assert!(!Reserves::<T>::contains_key(0));
		for asset in assets::<T>(MAX_ASSETS) {
			assert_eq!(T::FreeAssets::balance(asset, &T::Remainder::get()), 2 * PART);
		}
		Ok(())
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::new_test_ext(), crate::mock::Test);
}
