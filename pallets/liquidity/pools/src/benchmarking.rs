//! What each call costs at its worst: assets of the assets pallet, a full ring whose next
//! observation is due, a report that is complete, accounts that begin to exist, and for what ends a
//! pool, all that it ever stored.

use super::*;
use frame_benchmarking::v2::*;
use frame_support::traits::{
	fungibles::{Inspect, Mutate},
	Get,
};
use frame_system::RawOrigin;
use hanse_amm::{Oracle, MAX_WINDOW, RING, SPACING};

type Helper<T> = <T as Config>::BenchmarkHelper;

/// When everything begins: well after the clock's own beginning, as on a live chain.
const NOW: Moment = 1_800_000_000_000;
/// What pools begin with: far above the minimum balance and the least trade of any chain.
const DEPTH: Balance = 1_000_000_000_000_000_000_000_000;
/// What is traded and collected: a small part of that, so that no block moves too far.
const AMOUNT: Balance = DEPTH / 1_000;
/// A deadline that does not pass.
const LATER: Moment = Moment::MAX;

fn assets<T: Config>(first: u32) -> [T::AssetId; 2] {
	[Helper::<T>::asset(first), Helper::<T>::asset(first + 1)]
}

/// Somebody with plenty of two assets.
fn rich<T: Config>(name: &'static str, first: u32) -> T::AccountId {
	let who: T::AccountId = account(name, 0, 0);
	for asset in assets::<T>(first) {
		Helper::<T>::fund(&asset, &who, 4 * DEPTH);
	}
	who
}

/// A plain pool of two assets that has a past: a full ring and a report of an earlier period.
fn opened<T: Config>(first: u32) -> Result<(T::AccountId, PoolId), BenchmarkError> {
	Helper::<T>::set_time(NOW);
	let (opener, id) = (rich::<T>("opener", first), NextPool::<T>::get());
	Pallet::<T>::do_open_plain(opener.clone(), assets::<T>(first), [DEPTH; 2])?;
	age::<T>(id)?;
	Ok((opener, id))
}

/// A managed one.
fn managed<T: Config>() -> Result<(T::AccountId, PoolId), BenchmarkError> {
	Helper::<T>::set_time(NOW);
	let market = rich::<T>("market", 0);
	let opened = <Pallet<T> as Managed<_, _, _>>::open(&market, assets::<T>(0), [DEPTH; 2])?;
	age::<T>(opened.pool)?;
	Ok((market, opened.pool))
}

/// Gives a pool a past, after which everything that can be due is.
fn age<T: Config>(id: PoolId) -> Result<(), BenchmarkError> {
	let mut pool = Pallet::<T>::existing(id)?;
	for place in 0..RING {
		let at = NOW + SPACING * Moment::from(place);
		Observations::<T>::insert(id, place, Observation { at, sums: Default::default() });
		let last = Observation { at, sums: Default::default() };
		pool.oracle = Oracle { now: last, newest: at, made: u64::from(place) + 1 };
	}
	pool.report.turnover = [AMOUNT; 2];
	Pools::<T>::insert(id, pool);
	Helper::<T>::set_time(NOW + T::TaxPeriod::get().max(SPACING * Moment::from(RING)));
	Ok(())
}

/// Lets an amount of everything wait for everybody.
fn due<T: Config>(id: PoolId) -> Result<T::AccountId, BenchmarkError> {
	let promoter = account("promoter", 0, 0);
	let mut pool = Pallet::<T>::existing(id)?;
	for recipient in [&promoter, &T::FeeTerms::tax_account(), &T::FeeTerms::reserve_account(id)] {
		frame_system::Pallet::<T>::inc_providers(recipient);
	}
	for asset in &pool.assets {
		T::Assets::mint_into(asset.clone(), &pool.vault, 3 * AMOUNT)?;
	}
	pool.dues = [Dues { tax: AMOUNT, promoter: AMOUNT, reserve: AMOUNT }; 2];
	pool.promoter = Some(promoter.clone());
	Pools::<T>::insert(id, pool);
	Ok(promoter)
}

/// Whether a touch of the pool left an observation where another one was.
fn has_observed<T: Config>(id: PoolId) -> bool {
	let made = Pools::<T>::get(id).map(|pool| pool.oracle.made);
	made == Some(u64::from(RING) + 1) && Observations::<T>::iter_prefix(id).count() == RING as usize
}

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn open() -> Result<(), BenchmarkError> {
		Helper::<T>::set_time(NOW);
		let who = rich::<T>("opener", 0);

		#[extrinsic_call]
		_(RawOrigin::Signed(who), assets::<T>(0), [DEPTH; 2]);

		assert_eq!(Pools::<T>::get(0).map(|pool| pool.reserves), Some([DEPTH; 2]));
		Ok(())
	}

	#[benchmark]
	fn add() -> Result<(), BenchmarkError> {
		let (_, id) = opened::<T>(0)?;
		let who = rich::<T>("provider", 0);

		#[extrinsic_call]
		_(RawOrigin::Signed(who), id, [AMOUNT; 2], AMOUNT, LATER);

		assert!(has_observed::<T>(id));
		assert_eq!(Pools::<T>::get(id).map(|pool| pool.reserves), Some([DEPTH + AMOUNT; 2]));
		Ok(())
	}

	#[benchmark]
	fn remove() -> Result<(), BenchmarkError> {
		let (opener, id) = opened::<T>(0)?;
		Helper::<T>::block(&Helper::<T>::asset(0), &opener, true);

		#[extrinsic_call]
		_(RawOrigin::Signed(opener.clone()), id, AMOUNT, [AMOUNT; 2], LATER);

		assert!(has_observed::<T>(id));
		let owed = Debts::<T>::get(id, opener).expect("it is owed").amounts;
		assert!(owed == [AMOUNT, 0] || owed == [0, AMOUNT]);
		Ok(())
	}

	#[benchmark]
	fn swap(h: Linear<1, { hanse_amm::MAX_HOPS }>) -> Result<(), BenchmarkError> {
		let mut path = Path::default();
		for first in 0..h {
			let (_, id) = opened::<T>(first)?;
			path.try_push(id).map_err(|_| "a path is too short")?;
		}
		let (from, to) = (Helper::<T>::asset(0), Helper::<T>::asset(h));
		let trader: T::AccountId = account("trader", 0, 0);
		Helper::<T>::fund(&from, &trader, 2 * AMOUNT);

		#[extrinsic_call]
		swap_exact_out(
			RawOrigin::Signed(trader.clone()),
			from,
			path.clone(),
			AMOUNT,
			2 * AMOUNT,
			LATER,
		);

		assert_eq!(T::Assets::balance(to, &trader), AMOUNT);
		for id in path {
			assert!(has_observed::<T>(id));
			assert_eq!(Reports::<T>::iter_prefix(id).count(), 1);
		}
		Ok(())
	}

	/// What a swap costs beside `p` other pools: `--low N --high N` measures it beside exactly so many.
	#[benchmark(extra)]
	fn swap_beside_pools(p: Linear<10, 100_000>) -> Result<(), BenchmarkError> {
		let (_, id) = opened::<T>(0)?;
		let pool = Pallet::<T>::existing(id)?;
		// Entries like those of the pool itself, under numbers of their own.
		for other in (id + 1..).take(p as usize) {
			Pools::<T>::insert(other, &pool);
			Observations::<T>::insert(other, 0, Observation::default());
		}
		NextPool::<T>::put(id + 1 + p);
		let (from, to) = (Helper::<T>::asset(0), Helper::<T>::asset(1));
		let trader: T::AccountId = account("trader", 0, 0);
		Helper::<T>::fund(&from, &trader, 2 * AMOUNT);
		let path = Path::try_from(alloc::vec![id]).map_err(|_| "a path is too short")?;

		#[extrinsic_call]
		swap_exact_in(RawOrigin::Signed(trader.clone()), from, path, AMOUNT, 0, LATER);

		assert!(T::Assets::balance(to, &trader) > 0);
		assert_eq!(Pools::<T>::iter().count() as u32, p + 1);
		Ok(())
	}

	#[benchmark]
	fn claim() -> Result<(), BenchmarkError> {
		let (opener, id) = opened::<T>(0)?;
		for asset in assets::<T>(0) {
			Helper::<T>::block(&asset, &opener, true);
			Pallet::<T>::do_remove(opener.clone(), id, AMOUNT, [0; 2], LATER)?;
			Helper::<T>::block(&asset, &opener, false);
		}
		assert_eq!(Debts::<T>::get(id, &opener).map(|debt| debt.amounts), Some([AMOUNT; 2]));

		#[extrinsic_call]
		_(RawOrigin::Signed(opener.clone()), id);

		assert!(Debts::<T>::get(id, &opener).is_none());
		Ok(())
	}

	#[benchmark]
	fn collect() -> Result<(), BenchmarkError> {
		let (opener, id) = opened::<T>(0)?;
		let promoter = due::<T>(id)?;

		#[extrinsic_call]
		_(RawOrigin::Signed(opener), id);

		assert_eq!(Pools::<T>::get(id).map(|pool| pool.dues), Some([Dues::default(); 2]));
		assert_eq!(T::Assets::balance(Helper::<T>::asset(0), &promoter), AMOUNT);
		Ok(())
	}

	#[benchmark]
	fn collect_past() -> Result<(), BenchmarkError> {
		let (opener, id) = opened::<T>(0)?;
		let promoter = due::<T>(id)?;
		PastDues::<T>::insert(id, &promoter, [AMOUNT; 2]);

		#[extrinsic_call]
		_(RawOrigin::Signed(opener), id, promoter.clone());

		assert!(!PastDues::<T>::contains_key(id, &promoter));
		assert_eq!(T::Assets::balance(Helper::<T>::asset(1), &promoter), AMOUNT);
		Ok(())
	}

	#[benchmark]
	fn close() -> Result<(), BenchmarkError> {
		let (opener, id) = opened::<T>(0)?;
		let share = Pallet::<T>::share(id)?;
		for place in 0..MAX_REPORTS {
			Reports::<T>::insert(id, place, Report { period: place, ..Report::default() });
		}
		let shares = T::Shares::balance(share.clone(), &opener);
		Pallet::<T>::do_remove(opener.clone(), id, shares, [0; 2], LATER)?;

		#[extrinsic_call]
		_(RawOrigin::Signed(opener), id);

		assert!(!Pools::<T>::contains_key(id) && !T::Shares::asset_exists(share));
		let left =
			Observations::<T>::iter_prefix(id).count() + Reports::<T>::iter_prefix(id).count();
		assert!(left == 0);
		Ok(())
	}

	#[benchmark]
	fn lock() -> Result<(), BenchmarkError> {
		let (_, id) = managed::<T>()?;

		#[block]
		{
			<Pallet<T> as Managed<_, _, _>>::lock(id)?;
		}

		assert_eq!(Pools::<T>::get(id).map(|pool| pool.locked), Some(true));
		Ok(())
	}

	#[benchmark]
	fn withdraw() -> Result<(), BenchmarkError> {
		let (market, id) = managed::<T>()?;

		#[block]
		{
			<Pallet<T> as Managed<_, _, _>>::withdraw(&market, id, AMOUNT)?;
		}

		assert!(has_observed::<T>(id));
		assert_eq!(Pools::<T>::get(id).map(|pool| pool.reserves), Some([DEPTH - AMOUNT; 2]));
		Ok(())
	}

	#[benchmark]
	fn twap() -> Result<(), BenchmarkError> {
		let (_, id) = opened::<T>(0)?;
		let last = NOW + SPACING * Moment::from(RING - 1);
		Helper::<T>::set_time(last);
		let asset = Helper::<T>::asset(0);
		let worth;

		#[block]
		{
			worth = Pallet::<T>::average_of(id, &asset, AMOUNT, MAX_WINDOW - 1);
		}

		assert!(worth.is_some());
		Ok(())
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::new_test_ext(), crate::mock::Test);
}
