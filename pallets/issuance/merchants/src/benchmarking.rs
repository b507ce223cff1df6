//! What each call costs at its worst: full names, full lists, the last entry of its kind, and
//! somebody else's signature where anybody can sign.

use super::*;
use crate::impls::MAX_TAKEN;
use alloc::{vec, vec::Vec};
use frame_benchmarking::v2::*;
use frame_support::traits::{
	fungibles::{Create, Inspect, InspectHold},
	EnsureOrigin, Get,
};
use frame_system::RawOrigin;
use hanse_curve::{Halving, Moment, Release, MAX_EPOCHS};
use sp_runtime::traits::StaticLookup;

type Helper<T> = <T as Config>::BenchmarkHelper;
type AccountIdOf<T> = <T as frame_system::Config>::AccountId;
type LookupOf<T> = <<T as frame_system::Config>::Lookup as StaticLookup>::Source;
/// A merchant, a holder of its token, and the token.
type SceneOf<T> = (AccountIdOf<T>, AccountIdOf<T>, <T as Config>::AssetId);

/// When everything begins: well after the clock's own beginning, as on a live chain.
const NOW: Moment = 1_800_000_000_000;
/// Far above the minimum balance and the deposits of any chain.
const WEALTH: Balance = 1_000_000_000_000_000_000_000;
/// Of each allocation.
const AMOUNT: Balance = 1_000_000_000_000_000_000;

fn lookup<T: Config>(who: &T::AccountId) -> LookupOf<T> {
	T::Lookup::unlookup(who.clone())
}

/// An account with coins and a judgement.
fn rich<T: Config>(name: &'static str) -> T::AccountId {
	let who = account(name, 0, 0);
	Helper::<T>::fund(&who, WEALTH);
	Helper::<T>::judge(&who);
	who
}

fn full<const N: usize, Text: TryFrom<Vec<u8>>>() -> Result<Text, BenchmarkError> {
	Text::try_from(vec![b'x'; N]).map_err(|_| BenchmarkError::Stop("the text is too long"))
}

fn approver<T: Config>() -> Result<T::RuntimeOrigin, BenchmarkError> {
	T::ApproveOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)
}

/// A merchant with full texts and a promoter.
fn registered<T: Config>() -> Result<T::AccountId, BenchmarkError> {
	Helper::<T>::set_time(NOW);
	let who = rich::<T>("merchant");
	let until = NOW + T::MaxHorizon::get();
	let promotion = Some(Promotion { promoter: account("promoter", 0, 0), until });
	Pallet::<T>::do_register(who.clone(), full::<32, _>()?, full::<128, _>()?, promotion)?;
	Ok(who)
}

fn approved<T: Config>() -> Result<T::AccountId, BenchmarkError> {
	let who = registered::<T>()?;
	Pallet::<T>::do_approve(who.clone())?;
	Ok(who)
}

/// So many allocations to one holder: the first due, the others on the schedule that takes the
/// most to evaluate.
fn allocations<T: Config>(count: u32) -> Result<AllocationsOf<T>, BenchmarkError> {
	let length = T::MaxHorizon::get() / 2;
	let epoch = length.div_ceil(MAX_EPOCHS);
	let curve = Release::Curve(Halving { start: NOW, end: NOW + length, epoch });
	let all = (0..count).map(|index| {
		let release = if index == 0 { Release::Immediate } else { curve };
		Allocation { beneficiary: account("holder", 0, 0), amount: AMOUNT, release }
	});
	AllocationsOf::<T>::try_from(all.collect::<Vec<_>>())
		.map_err(|_| BenchmarkError::Stop("too many allocations"))
}

fn redemption(settlement: Settlement) -> Result<Redemption, BenchmarkError> {
	Ok(Redemption { tokens: AMOUNT / 100, units: 5, goods: full::<64, _>()?, settlement })
}

fn allowance<T: Config>() -> Result<Allowance, BenchmarkError> {
	let period = T::MaxPeriod::get();
	Ok(Allowance { threshold: AMOUNT / 100, claims: 1, period, goods: full::<64, _>()? })
}

/// So many entitlements: two redemptions and an allowance come last, to be found last.
fn entitlements<T: Config>(count: u32) -> Result<Entitlements, BenchmarkError> {
	let mut all = Vec::new();
	for units in 3..count {
		let units = u64::from(units) + 100;
		all.push(Entitlement::Redeem(Redemption { units, ..redemption(Settlement::Burn)? }));
	}
	all.push(Entitlement::Redeem(redemption(Settlement::Burn)?));
	all.push(Entitlement::Redeem(redemption(Settlement::Pay)?));
	all.push(Entitlement::Allow(allowance::<T>()?));
	all.truncate(count as usize);
	Entitlements::try_from(all).map_err(|_| BenchmarkError::Stop("too many entitlements"))
}

/// A merchant with a token, a full table and another one announced, and a holder of the first
/// allocation.
fn issued<T: Config>() -> Result<SceneOf<T>, BenchmarkError> {
	let who = approved::<T>()?;
	let holder = rich::<T>("holder");
	let supply = AMOUNT * Balance::from(MAX_ALLOCATIONS);
	let all = allocations::<T>(MAX_ALLOCATIONS)?;
	Pallet::<T>::do_issue(who.clone(), full::<32, _>()?, full::<12, _>()?, supply, all)?;
	let asset =
		Pallet::<T>::merchant_of(&who)?.token.ok_or(BenchmarkError::Stop("there is a token"))?;
	// The first one is in force, the second one announced.
	for _ in 0..2 {
		Pallet::<T>::do_set_table(who.clone(), entitlements::<T>(MAX_ENTITLEMENTS)?)?;
	}
	Pallet::<T>::do_collect(holder.clone(), asset.clone(), 0)?;
	Ok((who, holder, asset))
}

/// A request of such a holder: the only one, so that every count goes with it.
fn requested<T: Config>(settlement: Settlement) -> Result<SceneOf<T>, BenchmarkError> {
	let (who, holder, asset) = issued::<T>()?;
	let terms = redemption(settlement)?;
	Pallet::<T>::do_request(holder.clone(), asset.clone(), terms, 7)?;
	Ok((who, holder, asset))
}

fn on_hold<T: Config>(reason: HoldReason, asset: &T::AssetId, who: &T::AccountId) -> Balance {
	T::TokenHolds::balance_on_hold(asset.clone(), &reason.into(), who)
}

/// Nothing of the only request is left.
fn assert_gone<T: Config>(holder: &T::AccountId, asset: &T::AssetId) {
	assert!(!Requests::<T>::contains_key(holder, 0));
	assert!(!RequestCount::<T>::contains_key(holder) && !OpenRequests::<T>::contains_key(asset));
	assert_eq!(on_hold::<T>(HoldReason::Redemption, asset, holder), 0);
}

/// Whether a full table is announced beside the full one in force.
fn assert_announced<T: Config>(asset: &T::AssetId, announced: bool) {
	let full = MAX_ENTITLEMENTS as usize;
	let Table { current, next } = Tables::<T>::get(asset);
	assert_eq!(current.len(), full);
	assert_eq!(next.map(|change| change.entitlements.len()), announced.then_some(full));
}

fn assert_state<T: Config>(who: &T::AccountId, state: MerchantState) {
	assert_eq!(Registry::<T>::get(who).map(|merchant| merchant.state), Some(state));
}

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn register() -> Result<(), BenchmarkError> {
		// The promoter is a merchant with a promoter itself.
		let promoter = registered::<T>()?;
		let who = rich::<T>("another");
		let promotion = Some(Promotion { promoter, until: NOW + T::MaxHorizon::get() });
		let (name, uri) = (full::<32, _>()?, full::<128, _>()?);

		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()), name, uri, promotion);

		assert_state::<T>(&who, MerchantState::Pending);
		Ok(())
	}

	#[benchmark]
	fn unregister() -> Result<(), BenchmarkError> {
		let who = registered::<T>()?;

		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()));

		assert!(!Registry::<T>::contains_key(&who));
		Ok(())
	}

	#[benchmark]
	fn approve() -> Result<(), BenchmarkError> {
		let (who, origin) = (registered::<T>()?, approver::<T>()?);

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, lookup::<T>(&who));

		assert_state::<T>(&who, MerchantState::Active);
		Ok(())
	}

	#[benchmark]
	fn refuse() -> Result<(), BenchmarkError> {
		let (who, origin) = (registered::<T>()?, approver::<T>()?);

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, lookup::<T>(&who));

		assert!(!Registry::<T>::contains_key(&who));
		Ok(())
	}

	#[benchmark]
	fn pause() -> Result<(), BenchmarkError> {
		let (who, _, asset) = issued::<T>()?;
		assert_announced::<T>(&asset, true);

		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()));

		assert_state::<T>(&who, MerchantState::Paused);
		assert_announced::<T>(&asset, false);
		Ok(())
	}

	#[benchmark]
	fn resume() -> Result<(), BenchmarkError> {
		let who = approved::<T>()?;
		Pallet::<T>::do_pause(who.clone())?;

		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()));

		assert_state::<T>(&who, MerchantState::Active);
		Ok(())
	}

	#[benchmark]
	fn suspend() -> Result<(), BenchmarkError> {
		let ((who, _, asset), origin) = (issued::<T>()?, approver::<T>()?);
		assert_announced::<T>(&asset, true);

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, lookup::<T>(&who));

		assert_state::<T>(&who, MerchantState::Suspended { until: None });
		assert_announced::<T>(&asset, false);
		Ok(())
	}

	#[benchmark]
	fn reinstate() -> Result<(), BenchmarkError> {
		let (who, origin) = (approved::<T>()?, approver::<T>()?);
		Pallet::<T>::do_suspend(who.clone())?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, lookup::<T>(&who));

		assert_state::<T>(&who, MerchantState::Paused);
		Ok(())
	}

	#[benchmark]
	fn wind_down() -> Result<(), BenchmarkError> {
		let (who, _, asset) = issued::<T>()?;
		let until = NOW + T::WindDownNotice::get();
		assert_announced::<T>(&asset, true);

		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()), lookup::<T>(&who), until);

		assert_state::<T>(&who, MerchantState::WindingDown { until });
		assert_announced::<T>(&asset, false);
		Ok(())
	}

	#[benchmark]
	fn close() -> Result<(), BenchmarkError> {
		let (who, _, asset) = issued::<T>()?;
		let until = NOW + T::WindDownNotice::get();
		Pallet::<T>::do_wind_down(Some(who.clone()), who.clone(), until)?;
		Helper::<T>::set_time(until);
		assert!(Tables::<T>::contains_key(&asset));

		#[extrinsic_call]
		_(RawOrigin::Signed(account("caller", 0, 0)), lookup::<T>(&who));

		assert_state::<T>(&who, MerchantState::Closed);
		assert!(!Tables::<T>::contains_key(&asset));
		Ok(())
	}

	#[benchmark]
	fn issue(a: Linear<1, MAX_ALLOCATIONS>) -> Result<(), BenchmarkError> {
		let who = approved::<T>()?;
		for number in 0..MAX_TAKEN - 1 {
			let taken = T::TokenIds::nth(number).ok_or(BenchmarkError::Stop("there is an id"))?;
			T::Tokens::create(taken, who.clone(), false, MINIMUM)?;
		}
		let supply = AMOUNT * Balance::from(a);
		let all = allocations::<T>(a)?;
		let (name, symbol) = (full::<32, _>()?, full::<12, _>()?);

		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()), name, symbol, supply, all);

		let asset = Pallet::<T>::merchant_of(&who)?.token;
		let asset = asset.ok_or(BenchmarkError::Stop("there is a token"))?;
		assert_eq!(NextToken::<T>::get(), MAX_TAKEN);
		assert_eq!(T::Tokens::total_issuance(asset.clone()), supply);
		assert_eq!(Tokens::<T>::get(asset).map(|token| token.shares.len()), Some(a as usize));
		Ok(())
	}

	#[benchmark]
	fn collect() -> Result<(), BenchmarkError> {
		let (_, holder, asset) = issued::<T>()?;
		let last = MAX_ALLOCATIONS - 1;

		#[extrinsic_call]
		_(RawOrigin::Signed(holder.clone()), asset.clone(), last);

		let share =
			Tokens::<T>::get(&asset).and_then(|token| token.shares.get(last as usize).cloned());
		assert!(share.is_some_and(|share| share.collected));
		// As a grant: owned, and not free.
		assert_eq!(T::TokenHolds::balance(asset.clone(), &holder), AMOUNT);
		assert_eq!(T::TokenHolds::total_balance(asset, &holder), 2 * AMOUNT);
		Ok(())
	}

	#[benchmark]
	fn set_table(e: Linear<1, MAX_ENTITLEMENTS>) -> Result<(), BenchmarkError> {
		// Two full tables are there already, and two are written.
		let (who, _, asset) = issued::<T>()?;
		assert_announced::<T>(&asset, true);
		let table = entitlements::<T>(e)?;

		#[extrinsic_call]
		_(RawOrigin::Signed(who), table.clone());

		let stored = Tables::<T>::get(&asset);
		assert_eq!(stored.current.len(), MAX_ENTITLEMENTS as usize);
		assert_eq!(stored.next.map(|change| change.entitlements), Some(table));
		Ok(())
	}

	#[benchmark]
	fn request() -> Result<(), BenchmarkError> {
		let (_, holder, asset) = issued::<T>()?;
		let terms = redemption(Settlement::Pay)?;
		assert_announced::<T>(&asset, true);

		#[extrinsic_call]
		_(RawOrigin::Signed(holder.clone()), asset.clone(), terms.clone(), 7);

		assert!(Requests::<T>::contains_key(&holder, 0));
		assert_eq!(on_hold::<T>(HoldReason::Redemption, &asset, &holder), 7 * terms.tokens);
		Ok(())
	}

	#[benchmark]
	fn confirm() -> Result<(), BenchmarkError> {
		// Paid, not burnt: the merchant's account in the token is opened.
		let (who, holder, asset) = requested::<T>(Settlement::Pay)?;
		assert_eq!(T::TokenHolds::total_balance(asset.clone(), &who), 0);

		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()), lookup::<T>(&holder), 0);

		assert_gone::<T>(&holder, &asset);
		assert!(T::TokenHolds::balance(asset, &who) > 0);
		Ok(())
	}

	#[benchmark]
	fn decline() -> Result<(), BenchmarkError> {
		let (who, holder, asset) = requested::<T>(Settlement::Burn)?;

		#[extrinsic_call]
		_(RawOrigin::Signed(who), lookup::<T>(&holder), 0);

		assert_gone::<T>(&holder, &asset);
		Ok(())
	}

	#[benchmark]
	fn take_back() -> Result<(), BenchmarkError> {
		let (_, holder, asset) = requested::<T>(Settlement::Burn)?;
		Helper::<T>::set_time(NOW + T::ConfirmWindow::get());

		#[extrinsic_call]
		_(RawOrigin::Signed(account("caller", 0, 0)), lookup::<T>(&holder), 0);

		assert_gone::<T>(&holder, &asset);
		Ok(())
	}

	#[benchmark]
	fn claim_allowance() -> Result<(), BenchmarkError> {
		let (_, holder, asset) = issued::<T>()?;
		let terms = allowance::<T>()?;
		assert_announced::<T>(&asset, true);

		#[extrinsic_call]
		_(RawOrigin::Signed(holder.clone()), asset.clone(), terms.clone());

		let held = on_hold::<T>(HoldReason::Allowance, &asset, &holder);
		assert_eq!(held, terms.threshold - MINIMUM);
		Ok(())
	}

	#[benchmark]
	fn release_allowance() -> Result<(), BenchmarkError> {
		let (_, holder, asset) = issued::<T>()?;
		let terms = allowance::<T>()?;
		Pallet::<T>::do_claim_allowance(holder.clone(), asset.clone(), terms.clone())?;
		Helper::<T>::set_time(NOW + T::MaxPeriod::get());
		let (caller, name) = (account("caller", 0, 0), Pallet::<T>::name_of(&terms));

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), lookup::<T>(&holder), asset.clone(), name);

		assert_eq!(on_hold::<T>(HoldReason::Allowance, &asset, &holder), 0);
		assert!(!Windows::<T>::contains_key((holder, asset, name)));
		Ok(())
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::new_test_ext(), crate::mock::Test);
}
