//! What each call costs at its worst: a member with as many lots as it can have, of which all count
//! now, and a level that fades.

use super::*;
use frame_benchmarking::v2::*;
use frame_support::traits::{fungibles::InspectHold, Get};
use frame_system::RawOrigin;
use hanse_membership::{Moment, Thresholds, MAX_LOTS};
use sp_runtime::traits::StaticLookup;

type Helper<T> = <T as Config>::BenchmarkHelper;

/// When everything begins: well after the clock's own beginning, as on a live chain.
const NOW: Moment = 1_800_000_000_000;
/// The least level of the highest tier: far above the minimum balance of any asset.
const LEVEL: Balance = 1_000_000_000_000_000_000_000;

fn terms<T: Config>() -> Terms {
	Terms {
		thresholds: Thresholds([LEVEL / 8, LEVEL / 4, LEVEL / 2, LEVEL]),
		// So many that one is earned in no time.
		uses: [u32::MAX; 4],
		period: T::MaxPeriod::get(),
	}
}

/// A market with terms.
fn market<T: Config>() -> Result<T::MarketId, BenchmarkError> {
	Helper::<T>::set_time(NOW);
	let market = Helper::<T>::market();
	let manager = Helper::<T>::manager(&market);
	Pallet::<T>::do_set_table(Some(manager), market.clone(), terms::<T>())?;
	Ok(market)
}

/// An account that can pay for everything.
fn rich<T: Config>(name: &'static str, market: &T::MarketId) -> T::AccountId {
	let who = account(name, 0, 0);
	Helper::<T>::fund(&who, market, 10 * LEVEL);
	who
}

/// A member whose level fades and who has as many lots as it can have, all of which count now.
fn member<T: Config>() -> Result<(T::AccountId, T::MarketId), BenchmarkError> {
	let market = market::<T>()?;
	let who = rich::<T>("member", &market);
	Pallet::<T>::do_join(who.clone(), market.clone())?;
	let see = |staked, now| {
		Helper::<T>::set_time(now);
		Helper::<T>::set_staked(&who, &market, staked);
		Pallet::<T>::do_refresh(&who, &market, true)
	};
	// Long enough for the slowest of all half-lives.
	let slowest = T::HalfLives::get().into_iter().max().unwrap_or_default();
	let left = NOW + T::Wait::get() + slowest;
	see(2 * LEVEL, NOW)?;
	see(0, left)?;
	let part = LEVEL / Balance::from(MAX_LOTS) / 2;
	for lot in 1..=MAX_LOTS {
		see(part * Balance::from(lot), left + Moment::from(lot))?;
	}
	let standing = Members::<T>::get(&market, &who).expect("it has joined").standing;
	assert_eq!(standing.rising.len() as u32, MAX_LOTS);
	Helper::<T>::set_time(left + Moment::from(MAX_LOTS) + T::Wait::get());
	Ok((who, market))
}

/// A member that wears an item of its own.
fn wearer<T: Config>() -> Result<(T::AccountId, T::MarketId), BenchmarkError> {
	let (who, market) = member::<T>()?;
	Pallet::<T>::do_mint(who.clone(), market.clone(), Tier::Black)?;
	Pallet::<T>::do_wear(who.clone(), 0)?;
	Ok((who, market))
}

fn deposited<T: Config>(who: &T::AccountId) -> Balance {
	T::Assets::balance_on_hold(T::NativeAsset::get(), &HoldReason::Deposit.into(), who)
}

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn set_table() -> Result<(), BenchmarkError> {
		let market = market::<T>()?;
		let manager = Helper::<T>::manager(&market);

		#[extrinsic_call]
		_(RawOrigin::Signed(manager), market.clone(), terms::<T>());

		assert!(Tables::<T>::get(market).is_some_and(|table| table.next.is_some()));
		Ok(())
	}

	#[benchmark]
	fn join() -> Result<(), BenchmarkError> {
		let market = market::<T>()?;
		let who = rich::<T>("member", &market);
		Helper::<T>::set_staked(&who, &market, LEVEL);

		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()), market);

		assert_eq!(deposited::<T>(&who), T::MemberDeposit::get());
		Ok(())
	}

	#[benchmark]
	fn refresh() -> Result<(), BenchmarkError> {
		let (who, market) = member::<T>()?;
		Helper::<T>::set_staked(&who, &market, 1);
		let by = account("anybody", 0, 0);

		#[extrinsic_call]
		_(RawOrigin::Signed(by), market.clone(), T::Lookup::unlookup(who.clone()));

		let standing = Members::<T>::get(market, who).expect("it has joined").standing;
		assert!(standing.fading.is_some() && standing.staked() == 1);
		Ok(())
	}

	#[benchmark]
	fn leave() -> Result<(), BenchmarkError> {
		let (who, market) = member::<T>()?;

		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()), market);

		assert_eq!(deposited::<T>(&who), 0);
		Ok(())
	}

	#[benchmark]
	fn mint() -> Result<(), BenchmarkError> {
		let (who, market) = member::<T>()?;

		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()), market, Tier::Bronze);

		assert_eq!(T::Items::owner(0), Some(who));
		Ok(())
	}

	#[benchmark]
	fn wear() -> Result<(), BenchmarkError> {
		let (who, market) = wearer::<T>()?;
		let next = rich::<T>("next", &market);
		Pallet::<T>::do_join(next.clone(), market.clone())?;
		Helper::<T>::transfer(0, &who, &next);
		Helper::<T>::set_time(Pallet::<T>::now() + T::Rebind::get());

		#[extrinsic_call]
		_(RawOrigin::Signed(next.clone()), 0);

		assert!(Members::<T>::get(market, next).is_some_and(|member| member.worn == Some(0)));
		Ok(())
	}

	#[benchmark]
	fn take_off() -> Result<(), BenchmarkError> {
		let (who, market) = wearer::<T>()?;

		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()), market.clone());

		assert!(Members::<T>::get(market, who).is_some_and(|member| member.worn.is_none()));
		Ok(())
	}

	#[benchmark]
	fn use_benefit() -> Result<(), BenchmarkError> {
		let (who, market) = member::<T>()?;

		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()), market.clone(), Pass::Own);

		let member = Members::<T>::get(market, who).expect("it has joined");
		assert!(member.usage.saved.iter().any(|saved| *saved > 0));
		assert!(member.standing.rising.is_empty());
		Ok(())
	}

	#[benchmark]
	fn forget() -> Result<(), BenchmarkError> {
		let (who, _) = wearer::<T>()?;
		Helper::<T>::burn(0, &who);
		let by = account("anybody", 0, 0);

		#[extrinsic_call]
		_(RawOrigin::Signed(by), 0);

		assert!(!Cards::<T>::contains_key(0));
		Ok(())
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::new_test_ext(), crate::mock::Test);
}
