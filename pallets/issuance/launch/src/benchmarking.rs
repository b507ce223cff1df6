//! What each call costs at its worst: two assets of the assets pallet, every tranche, budget and
//! bid there can be, a list with the longest proof, and a lock that makes a claim a grant.

use super::*;
use alloc::{vec, vec::Vec};
use frame_benchmarking::v2::*;
use frame_support::{
	traits::{
		fungibles::{Inspect, InspectHold},
		EnsureOrigin, Get,
	},
	BoundedVec,
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
const SALT: [u8; 32] = [7; 32];
const PRICE: Balance = AMOUNT / 1_000;

fn lookup<T: Config>(who: &T::AccountId) -> LookupOf<T> {
	T::Lookup::unlookup(who.clone())
}

/// An account with plenty of everything.
fn rich<T: Config>(name: &'static str, index: u32) -> T::AccountId {
	let who = account(name, index, 0);
	let (asset, quote) = Helper::<T>::assets();
	for asset in [T::NativeAsset::get(), asset, quote] {
		Helper::<T>::fund(&asset, &who, 100 * AMOUNT);
	}
	who
}

/// A proof as long as there can be.
fn proof() -> Proof {
	BoundedVec::truncate_from(vec![[9; 32]; MAX_PROOF as usize])
}

/// The root of the list that only `who` can prove to be on.
fn root<T: Config>(who: &T::AccountId) -> [u8; 32] {
	proof().iter().fold(proof::leaf(who), |hash, other| proof::node(hash, *other))
}

/// Every budget there can be. Each exists, and opens an account in the quote with its share.
fn budgets<T: Config>() -> Budgets<T::AccountId> {
	let part = WHOLE / MAX_BUDGETS;
	let budget = |index| {
		let account = account("budget", index, 0);
		Helper::<T>::fund(&T::NativeAsset::get(), &account, AMOUNT);
		Budget { account, parts: part }
	};
	let mut all = (0..MAX_BUDGETS).map(budget).collect::<Vec<_>>();
	if let Some(last) = all.last_mut() {
		last.parts += WHOLE - part * MAX_BUDGETS;
	}
	BoundedVec::truncate_from(all)
}

fn terms<T: Config>(sale: Sale, allowed: Option<[u8; 32]>) -> TermsOf<T> {
	let (asset, quote) = Helper::<T>::assets();
	let release = Release::CliffTranches { cliff: NOW + 100 * DAY, tranches: 5, step: DAY };
	Terms {
		asset,
		quote,
		lot: AMOUNT / 100,
		limit: 0,
		start: NOW,
		end: NOW + DAY,
		minimum: 0,
		release,
		allowed,
		sale,
		budgets: budgets::<T>(),
	}
}

/// As many tranches as there can be, of one lot each.
fn tranches() -> Sale {
	let tranche = |index| Tranche { lots: 1, price: PRICE + Balance::from(index) };
	Sale::Tranches(BoundedVec::truncate_from((0..MAX_TRANCHES).map(tranche).collect()))
}

fn auction<T: Config>() -> Sale {
	let reveal_end = NOW + DAY + T::MinReveal::get();
	let lots = T::MaxBids::get().into();
	Sale::Auction(Auction { lots, reserve: PRICE, reveal_end, penalty: 0 })
}

/// Opens a round.
fn opened<T: Config>(
	sale: Sale,
	allowed: Option<[u8; 32]>,
) -> Result<T::AccountId, BenchmarkError> {
	Helper::<T>::set_time(NOW);
	let seller = rich::<T>("seller", 0);
	Pallet::<T>::do_open(seller.clone(), terms::<T>(sale, allowed))?;
	Ok(seller)
}

/// Somebody with a bid of one lot, the lower the greater the index.
fn bidder<T: Config>(index: u32) -> Result<T::AccountId, BenchmarkError> {
	let who = rich::<T>("bidder", index);
	let hash = Pallet::<T>::commitment(0, &who, price::<T>(index), 1, &SALT);
	Pallet::<T>::do_commit(who.clone(), 0, hash, 2 * PRICE, &Proof::default())?;
	Ok(who)
}

fn price<T: Config>(index: u32) -> Balance {
	PRICE + Balance::from(T::MaxBids::get() - index)
}

/// An auction while bids are revealed, with a bid for every lot, of which the first `reveals` are
/// revealed. And somebody with a bid for all lots, above the others.
fn bidden<T: Config>(reveals: u32) -> Result<(Vec<T::AccountId>, T::AccountId), BenchmarkError> {
	opened::<T>(auction::<T>(), None)?;
	let bidders = (0..T::MaxBids::get()).map(bidder::<T>).collect::<Result<Vec<_>, _>>()?;
	let greedy = rich::<T>("greedy", 0);
	let lots = T::MaxBids::get().into();
	let hash = Pallet::<T>::commitment(0, &greedy, 2 * PRICE, lots, &SALT);
	let maximum = 2 * PRICE * Balance::from(lots);
	Pallet::<T>::do_commit(greedy.clone(), 0, hash, maximum, &Proof::default())?;
	Helper::<T>::set_time(NOW + DAY);
	for (who, index) in bidders.iter().zip(0..reveals) {
		Pallet::<T>::do_reveal(who.clone(), 0, price::<T>(index), 1, &SALT)?;
	}
	Ok((bidders, greedy))
}

/// The same auction, decided, without the bid for all lots.
fn decided<T: Config>(reveals: u32) -> Result<(Vec<T::AccountId>, T::AccountId), BenchmarkError> {
	let all = bidden::<T>(reveals)?;
	Helper::<T>::set_time(NOW + DAY + T::MinReveal::get());
	Ok(all)
}

fn escrowed<T: Config>(asset: T::AssetId) -> Balance {
	T::Assets::balance_on_hold(asset, &HoldReason::Escrow.into(), &Pallet::<T>::account(0))
}

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn open() {
		Helper::<T>::set_time(NOW);
		let seller = rich::<T>("seller", 0);
		let terms = terms::<T>(tranches(), Some([1; 32]));

		#[extrinsic_call]
		_(RawOrigin::Signed(seller), terms.clone());

		assert_eq!(escrowed::<T>(terms.asset), terms.lot * Balance::from(MAX_TRANCHES));
	}

	#[benchmark]
	fn buy() -> Result<(), BenchmarkError> {
		let buyer = rich::<T>("buyer", 0);
		opened::<T>(tranches(), Some(root::<T>(&buyer)))?;

		#[extrinsic_call]
		_(RawOrigin::Signed(buyer.clone()), 0, MAX_TRANCHES.into(), Balance::MAX, proof());

		let lots = Entries::<T>::get(0, &buyer).map(|entry| entry.lots);
		assert_eq!(lots, Some(MAX_TRANCHES.into()));
		Ok(())
	}

	#[benchmark]
	fn commit() -> Result<(), BenchmarkError> {
		let bidder = rich::<T>("bidder", 0);
		opened::<T>(auction::<T>(), Some(root::<T>(&bidder)))?;

		#[extrinsic_call]
		_(RawOrigin::Signed(bidder.clone()), 0, [1; 32], 2 * PRICE, proof());

		assert_eq!(escrowed::<T>(Helper::<T>::assets().1), 2 * PRICE);
		Ok(())
	}

	#[benchmark]
	fn reveal() -> Result<(), BenchmarkError> {
		let (_, greedy) = bidden::<T>(T::MaxBids::get())?;
		assert_eq!(BestBids::<T>::get(0).len() as u32, T::MaxBids::get());
		let before = frame_system::Pallet::<T>::event_count();

		#[extrinsic_call]
		_(RawOrigin::Signed(greedy), 0, 2 * PRICE, T::MaxBids::get().into(), SALT);

		assert_eq!(BestBids::<T>::get(0).len(), 1);
		// One for the bid, and one for each that it displaced.
		let events = frame_system::Pallet::<T>::event_count() - before;
		assert_eq!(events, 1 + T::MaxBids::get());
		Ok(())
	}

	#[benchmark]
	fn claim() -> Result<(), BenchmarkError> {
		let bidder = decided::<T>(T::MaxBids::get())?.0.pop().ok_or("there are bids")?;
		let caller = account("caller", 0, 0);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), 0, lookup::<T>(&bidder));

		assert_eq!(BestBids::<T>::get(0).len() as u32, T::MaxBids::get());
		assert!(!Entries::<T>::contains_key(0, &bidder));
		Ok(())
	}

	#[benchmark]
	fn refund() -> Result<(), BenchmarkError> {
		let (_, silent) = decided::<T>(T::MaxBids::get())?;
		let caller = account("caller", 0, 0);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), 0, lookup::<T>(&silent));

		assert_eq!(BestBids::<T>::get(0).len() as u32, T::MaxBids::get());
		assert!(!Entries::<T>::contains_key(0, &silent));
		Ok(())
	}

	#[benchmark]
	fn withdraw() -> Result<(), BenchmarkError> {
		// One lot is not sold, so that the seller is paid as well.
		decided::<T>(T::MaxBids::get() - 1)?;
		let caller = account("caller", 0, 0);
		let quote = Helper::<T>::assets().1;
		let poor = account::<T::AccountId>("budget", 0, 0);
		assert_eq!(T::Assets::balance(quote.clone(), &poor), 0);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), 0);

		let progress = Pallet::<T>::find(0)?.progress;
		assert!(progress.unsold_returned && progress.paid.count_ones() == MAX_BUDGETS);
		assert!(T::Assets::balance(quote, &poor) > 0);
		Ok(())
	}

	#[benchmark]
	fn cancel() -> Result<(), BenchmarkError> {
		bidden::<T>(T::MaxBids::get())?;
		let origin =
			T::ManageOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, 0);

		assert!(Pallet::<T>::find(0)?.progress.cancelled);
		Ok(())
	}

	#[benchmark]
	fn close() -> Result<(), BenchmarkError> {
		let (bidders, silent) = decided::<T>(T::MaxBids::get())?;
		for who in bidders {
			Pallet::<T>::do_claim(who, 0)?;
		}
		Pallet::<T>::do_refund(silent, 0)?;
		Pallet::<T>::do_withdraw(0)?;
		assert_eq!(BestBids::<T>::get(0).len() as u32, T::MaxBids::get());
		let caller = account("caller", 0, 0);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), 0);

		assert!(!Rounds::<T>::contains_key(0) && !BestBids::<T>::contains_key(0));
		Ok(())
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::new_test_ext(), crate::mock::Test);
}
