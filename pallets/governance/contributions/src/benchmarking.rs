//! What each call costs at its worst: a list full of jurors, an asset of the assets pallet, a claim
//! in its second round with the longest evidence, the last seat of a large jury, and for what ends
//! something, the end with everything that comes with it.

use super::*;
use alloc::{vec, vec::Vec};
use frame_benchmarking::v2::*;
use frame_support::traits::{
	fungibles::{Inspect, InspectHold},
	EnsureOrigin, Get, Time,
};
use frame_system::{pallet_prelude::BlockNumberFor, RawOrigin};
use hanse_curve::Moment;
use sp_runtime::traits::{Convert, Hash as _, SaturatedConversion, Saturating, StaticLookup};

type Helper<T> = <T as Config>::BenchmarkHelper;
type LookupOf<T> = <<T as frame_system::Config>::Lookup as StaticLookup>::Source;

/// When everything begins: well after the clock's own beginning, as on a live chain.
const NOW: Moment = 1_700_000_000_000;
/// Far above the minimum balance, the deposits and bonds of any chain.
const AMOUNT: Balance = 1_000_000_000_000_000_000_000_000;
/// The claim.
const CLAIM: ClaimId = 0;

/// What a juror gets: as little as it can be, so that any budget is large enough.
fn fee<T: Config>() -> Balance {
	T::FreeAssets::minimum_balance(Helper::<T>::asset()).max(1)
}

/// What is asked: enough for a bounty, and within the share of a budget.
fn asked<T: Config>() -> Balance {
	100 * fee::<T>()
}

fn fill_treasury<T: Config>() {
	Helper::<T>::fill_treasury(&Helper::<T>::asset(), 10_000 * fee::<T>());
}

fn lookup<T: Config>(who: &T::AccountId) -> LookupOf<T> {
	T::Lookup::unlookup(who.clone())
}

/// An account with an identity, the native asset and the other one.
fn rich<T: Config>(name: &'static str, number: u32) -> T::AccountId {
	let who = account(name, number, 0);
	Helper::<T>::fund(&T::NativeAsset::get(), &who, AMOUNT);
	Helper::<T>::fund(&Helper::<T>::asset(), &who, AMOUNT);
	Helper::<T>::identify(&who);
	who
}

fn terms<T: Config>() -> TermsOf<T> {
	Terms {
		asset: Helper::<T>::asset(),
		fee: fee::<T>(),
		reward: Reward::Money { most: asked::<T>() },
	}
}

/// So many jurors and no others, all of whom can be drawn with later seeds.
fn enlisted<T: Config>(count: u32) -> Result<(), BenchmarkError> {
	List::<T>::kill();
	let _ = Jurors::<T>::clear(u32::MAX, None);
	for number in 0..count {
		Pallet::<T>::do_enlist(rich::<T>("juror", number))?;
	}
	Ok(())
}

/// An epoch with a budget, in which code is rewarded.
fn opened<T: Config>() -> Result<(), BenchmarkError> {
	Helper::<T>::set_time(NOW);
	frame_system::Pallet::<T>::inc_providers(&Pallet::<T>::pot());
	// What is taken from jurors goes to an account that exists.
	Helper::<T>::fund(&T::NativeAsset::get(), &T::Treasury::get(), AMOUNT);
	fill_treasury::<T>();
	Pallet::<T>::set_terms(Kind::Other, Some(terms::<T>()))?;
	Pallet::<T>::do_open_epoch(Helper::<T>::asset())?;
	Ok(())
}

fn evidence<T: Config>() -> EvidenceOf<T> {
	let uri = vec![b'u'; MAX_URI as usize];
	EvidenceOf::<T> { hash: T::Hashing::hash(&uri), uri: uri.try_into().expect("short enough") }
}

/// A claim, and as many jurors as there can be.
fn submitted<T: Config>() -> Result<T::AccountId, BenchmarkError> {
	opened::<T>()?;
	enlisted::<T>(T::MaxJurors::get())?;
	let claimant = rich::<T>("claimant", 0);
	Pallet::<T>::do_submit(claimant.clone(), Kind::Other, evidence::<T>(), asked::<T>())?;
	Ok(claimant)
}

/// Lets a seed be known that nobody could foresee before.
fn fresh_seed<T: Config>() {
	let block = frame_system::Pallet::<T>::block_number()
		.saturating_add(T::SeedMargin::get())
		.saturating_add(1u32.saturated_into::<BlockNumberFor<T>>());
	frame_system::Pallet::<T>::set_block_number(block);
	Helper::<T>::set_known_since(block);
}

fn wait<T: Config>(time: Moment) {
	Helper::<T>::set_time(T::Time::now() + time);
}

fn drawn<T: Config>() -> Result<Vec<T::AccountId>, BenchmarkError> {
	fresh_seed::<T>();
	let by = rich::<T>("caller", 0);
	Pallet::<T>::do_draw(by, CLAIM)?;
	let claim = Claims::<T>::get(CLAIM).expect("it was made");
	Ok(claim.jury.into_iter().map(|seat| seat.juror).collect())
}

/// So many of the jury vote, the last seats first.
fn voted<T: Config>(jury: &[T::AccountId], votes: u32, score: Score) -> Result<(), BenchmarkError> {
	let voters = || jury.iter().rev().take(votes as usize);
	for who in voters() {
		let seal = Pallet::<T>::seal(CLAIM, who, score, &[7; 32]);
		Pallet::<T>::do_commit(who.clone(), CLAIM, seal)?;
	}
	wait::<T>(T::CommitPeriod::get());
	for who in voters() {
		Pallet::<T>::do_reveal(who.clone(), CLAIM, score, [7; 32])?;
	}
	Ok(())
}

/// A claim with a first score.
fn judged<T: Config>(score: Score) -> Result<T::AccountId, BenchmarkError> {
	let claimant = submitted::<T>()?;
	let jury = drawn::<T>()?;
	voted::<T>(&jury, JURY, score)?;
	Pallet::<T>::do_settle(CLAIM)?;
	Ok(claimant)
}

/// A claim whose first score is challenged as too high. Returns the large jury.
fn challenged<T: Config>() -> Result<Vec<T::AccountId>, BenchmarkError> {
	judged::<T>(FULL_SCORE)?;
	let challenger = rich::<T>("challenger", 0);
	Pallet::<T>::do_challenge(challenger, CLAIM, Direction::TooHigh)?;
	drawn::<T>()
}

fn on_hold<T: Config>(reason: HoldReason, who: &T::AccountId) -> Balance {
	T::Assets::balance_on_hold(T::NativeAsset::get(), &reason.into(), who)
}

fn manager<T: Config>() -> Result<T::RuntimeOrigin, BenchmarkError> {
	T::ManageOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)
}

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn set_reward() -> Result<(), BenchmarkError> {
		let origin = manager::<T>()?;
		// On a real chain the asset exists once somebody has some of it.
		rich::<T>("issuer", 0);

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, Kind::Code, Some(terms::<T>()));

		assert_eq!(Rewards::<T>::get(Kind::Code), Some(terms::<T>()));
		Ok(())
	}

	#[benchmark]
	fn reclaim() -> Result<(), BenchmarkError> {
		let origin = manager::<T>()?;
		opened::<T>()?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, Helper::<T>::asset());

		let fund = Funds::<T>::get(Helper::<T>::asset()).expect("it was opened");
		assert_eq!(fund.left, 0);
		Ok(())
	}

	#[benchmark]
	fn open_epoch() -> Result<(), BenchmarkError> {
		opened::<T>()?;
		let caller = account("caller", 0, 0);
		wait::<T>(T::EpochLength::get());
		fill_treasury::<T>();
		let before = Funds::<T>::get(Helper::<T>::asset()).expect("it was opened");

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), Helper::<T>::asset());

		let fund = Funds::<T>::get(Helper::<T>::asset()).expect("it was opened");
		assert_eq!(fund.epoch, before.epoch + 1);
		Ok(())
	}

	#[benchmark]
	fn enlist() -> Result<(), BenchmarkError> {
		enlisted::<T>(T::MaxJurors::get() - 1)?;
		let who = rich::<T>("last", 0);

		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()));

		assert_eq!(List::<T>::get().len(), T::MaxJurors::get() as usize);
		assert_eq!(on_hold::<T>(HoldReason::Juror, &who), T::JurorBond::get());
		Ok(())
	}

	#[benchmark]
	fn retire() -> Result<(), BenchmarkError> {
		enlisted::<T>(T::MaxJurors::get())?;
		let who: T::AccountId = account("juror", T::MaxJurors::get() - 1, 0);

		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()));

		assert!(List::<T>::get().last().is_some_and(|listed| listed.until.is_some()));
		Ok(())
	}

	#[benchmark]
	fn strike() -> Result<(), BenchmarkError> {
		let origin = manager::<T>()?;
		enlisted::<T>(T::MaxJurors::get())?;
		let who: T::AccountId = account("juror", T::MaxJurors::get() - 1, 0);

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, lookup::<T>(&who));

		assert!(List::<T>::get().last().is_some_and(|listed| listed.until.is_some()));
		Ok(())
	}

	#[benchmark]
	fn release() -> Result<(), BenchmarkError> {
		Helper::<T>::set_time(NOW);
		enlisted::<T>(T::MaxJurors::get())?;
		let who: T::AccountId = account("juror", T::MaxJurors::get() - 1, 0);
		Pallet::<T>::do_retire(who.clone(), false)?;
		fresh_seed::<T>();
		wait::<T>(T::RetireDelay::get());
		let caller = account("caller", 0, 0);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), lookup::<T>(&who));

		assert!(!Jurors::<T>::contains_key(&who));
		assert_eq!(on_hold::<T>(HoldReason::Juror, &who), 0);
		Ok(())
	}

	#[benchmark]
	fn submit() -> Result<(), BenchmarkError> {
		opened::<T>()?;
		let claimant = rich::<T>("claimant", 0);

		#[extrinsic_call]
		_(RawOrigin::Signed(claimant.clone()), Kind::Other, evidence::<T>(), asked::<T>());

		assert_eq!(on_hold::<T>(HoldReason::Claim, &claimant), T::ClaimDeposit::get());
		assert!(Claims::<T>::contains_key(CLAIM));
		Ok(())
	}

	#[benchmark]
	fn draw() -> Result<(), BenchmarkError> {
		judged::<T>(FULL_SCORE)?;
		let challenger = rich::<T>("challenger", 0);
		Pallet::<T>::do_challenge(challenger, CLAIM, Direction::TooHigh)?;
		fresh_seed::<T>();
		let caller = rich::<T>("caller", 0);
		assert_eq!(List::<T>::get().len(), T::MaxJurors::get() as usize);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), CLAIM);

		let claim = Claims::<T>::get(CLAIM).expect("it has not ended");
		assert_eq!(claim.jury.len(), LARGE_JURY as usize);
		Ok(())
	}

	#[benchmark]
	fn commit() -> Result<(), BenchmarkError> {
		let jury = challenged::<T>()?;
		let last = jury.last().expect("it is large").clone();
		let seal = Pallet::<T>::seal(CLAIM, &last, 1, &[7; 32]);

		#[extrinsic_call]
		_(RawOrigin::Signed(last), CLAIM, seal);

		let claim = Claims::<T>::get(CLAIM).expect("it has not ended");
		assert!(claim.jury.last().is_some_and(|seat| seat.vote == Vote::Sealed(seal)));
		Ok(())
	}

	#[benchmark]
	fn reveal() -> Result<(), BenchmarkError> {
		let jury = challenged::<T>()?;
		let last = jury.last().expect("it is large").clone();
		let seal = Pallet::<T>::seal(CLAIM, &last, 1, &[7; 32]);
		Pallet::<T>::do_commit(last.clone(), CLAIM, seal)?;
		wait::<T>(T::CommitPeriod::get());

		#[extrinsic_call]
		_(RawOrigin::Signed(last), CLAIM, 1, [7; 32]);

		let claim = Claims::<T>::get(CLAIM).expect("it has not ended");
		assert!(claim.jury.last().is_some_and(|seat| seat.vote == Vote::Open(1)));
		Ok(())
	}

	#[benchmark]
	fn settle() -> Result<(), BenchmarkError> {
		let jury = challenged::<T>()?;
		let votes = jury::quorum(LARGE_JURY as usize) as u32;
		voted::<T>(&jury, votes, T::MinScore::get())?;
		wait::<T>(T::RevealPeriod::get());
		let caller = account("caller", 0, 0);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), CLAIM);

		let claim = Claims::<T>::get(CLAIM).expect("it has not ended");
		assert!(matches!(claim.stage, Stage::Judged { .. }) && claim.challenge.is_none());
		let struck = List::<T>::get().iter().filter(|listed| listed.until.is_some()).count();
		assert_eq!(struck, (LARGE_JURY - votes) as usize);
		let challenger: T::AccountId = account("challenger", 0, 0);
		assert!(
			T::Assets::balance_on_hold(
				Helper::<T>::asset(),
				&HoldReason::Challenge.into(),
				&challenger
			) == 0
		);
		Ok(())
	}

	#[benchmark]
	fn challenge() -> Result<(), BenchmarkError> {
		judged::<T>(FULL_SCORE)?;
		let challenger = rich::<T>("challenger", 0);

		#[extrinsic_call]
		_(RawOrigin::Signed(challenger), CLAIM, Direction::TooHigh);

		let claim = Claims::<T>::get(CLAIM).expect("it has not ended");
		assert!(claim.challenge.is_some() && claim.former.len() == JURY as usize);
		Ok(())
	}

	#[benchmark]
	fn collect() -> Result<(), BenchmarkError> {
		let claimant = judged::<T>(FULL_SCORE)?;
		wait::<T>(T::ChallengePeriod::get());
		let caller = account("caller", 0, 0);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), CLAIM);

		assert!(!Claims::<T>::contains_key(CLAIM));
		assert_eq!(on_hold::<T>(HoldReason::Claim, &claimant), 0);
		Ok(())
	}

	#[benchmark]
	fn expire() -> Result<(), BenchmarkError> {
		let claimant = judged::<T>(0)?;
		wait::<T>(T::ChallengePeriod::get() + T::CollectPeriod::get());
		let caller = account("caller", 0, 0);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), CLAIM);

		assert!(!Claims::<T>::contains_key(CLAIM));
		assert_eq!(on_hold::<T>(HoldReason::Claim, &claimant), 0);
		Ok(())
	}

	#[benchmark]
	fn forget() -> Result<(), BenchmarkError> {
		let claimant = rich::<T>("claimant", 0);
		let identity = T::Identity::convert(claimant).expect("it was identified");
		Helper::<T>::set_time(NOW);
		let usage = Usage { epoch: 0, asked: 1, open: 0 };
		Usages::<T>::insert(Helper::<T>::asset(), &identity, usage);
		let caller = account("caller", 0, 0);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), Helper::<T>::asset(), identity.clone());

		assert!(!Usages::<T>::contains_key(Helper::<T>::asset(), &identity));
		Ok(())
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::new_test_ext(), crate::mock::Test);
}
