//! What each call costs at its worst: an asset of the assets pallet is staked, a program draws from
//! its pot for the time since the last call, and what ends something ends it with everything that
//! comes with it.

use super::*;
use frame_benchmarking::v2::*;
use frame_support::traits::{fungibles::InspectHold, EnsureOrigin, Get};
use frame_system::RawOrigin;
use hanse_farm::{Loyalty, Moment, DAY, WHOLE};

type Helper<T> = <T as Config>::BenchmarkHelper;

/// When everything begins: well after the clock's own beginning, as on a live chain.
const NOW: Moment = 1_800_000_000_000;
/// Far above the minimum balance and the deposits of any chain.
const AMOUNT: Balance = 1_000_000_000_000_000_000_000;
/// What a program pays a day.
const DAILY: Balance = AMOUNT / 1_000;

/// An account with the native asset and the other one.
fn rich<T: Config>(name: &'static str) -> T::AccountId {
	let who = account(name, 0, 0);
	Helper::<T>::fund(&T::NativeAsset::get(), &who, 4 * AMOUNT);
	Helper::<T>::fund(&Helper::<T>::asset(), &who, 4 * AMOUNT);
	who
}

/// A loyalty that is never reached here, so that something is left behind.
fn loyalty<T: Config>() -> Loyalty {
	Loyalty { first: WHOLE / 4, time: T::MaxLoyalty::get() }
}

fn terms<T: Config>() -> TermsOf<T> {
	let reward = Helper::<T>::asset();
	let staked = Subject::Asset(reward.clone());
	Terms { staked, reward, min_stake: AMOUNT / 4, loyalty: loyalty::<T>() }
}

/// The same of what is kept elsewhere, where `who` has something and "funder" is the manager.
fn terms_elsewhere<T: Config>(who: &T::AccountId) -> TermsOf<T> {
	let manager = account("funder", 0, 0);
	let subject = T::Elsewhere::prepare(&manager, who, AMOUNT);
	Terms { staked: Subject::Elsewhere(subject), ..terms::<T>() }
}

fn manager<T: Config>() -> Result<T::RuntimeOrigin, BenchmarkError> {
	T::ManageOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)
}

/// A program with a full pot.
fn program<T: Config>() -> Result<ProgramId, BenchmarkError> {
	Helper::<T>::set_time(NOW);
	Helper::<T>::fund(&T::NativeAsset::get(), &T::Custodian::get(), AMOUNT);
	let pot = T::Funding::fill(AMOUNT);
	Pallet::<T>::do_create_program(pot, DAILY)?;
	Ok(NextProgram::<T>::get() - 1)
}

/// A farm of a program in which somebody has staked, so that what is due is divided.
fn drawn<T: Config>() -> Result<FarmId, BenchmarkError> {
	let program = program::<T>()?;
	let TermsOf::<T> { staked, min_stake, loyalty, .. } = terms::<T>();
	let farm = Pallet::<T>::do_add_farm(program, staked, 1, min_stake, loyalty)?;
	Pallet::<T>::do_stake(rich::<T>("other"), farm, AMOUNT)?;
	Ok(farm)
}

/// The same with a stake of `who`, a day later.
fn staked<T: Config>() -> Result<(T::AccountId, FarmId), BenchmarkError> {
	let (who, farm) = (rich::<T>("staker"), drawn::<T>()?);
	Pallet::<T>::do_stake(who.clone(), farm, AMOUNT)?;
	Helper::<T>::set_time(NOW + DAY);
	Ok((who, farm))
}

/// A farm of what is kept elsewhere, of a program.
fn open<T: Config>(program: ProgramId, terms: TermsOf<T>) -> Result<FarmId, BenchmarkError> {
	let TermsOf::<T> { staked, min_stake, loyalty, .. } = terms;
	Ok(Pallet::<T>::do_add_farm(program, staked, 1, min_stake, loyalty)?)
}

/// A farm of a program that "staker" can join with what it has elsewhere.
fn joinable<T: Config>() -> Result<(T::AccountId, FarmId), BenchmarkError> {
	let (who, program) = (rich::<T>("staker"), program::<T>()?);
	let terms = terms_elsewhere::<T>(&who);
	Helper::<T>::set_time(NOW);
	Ok((who, open::<T>(program, terms)?))
}

/// A farm that somebody has paid for and in which nobody has staked, and half of its time is over. It
/// is of what is kept elsewhere, so that it has an entry more.
fn paid<T: Config>() -> Result<(T::AccountId, FarmId, Moment), BenchmarkError> {
	Helper::<T>::set_time(NOW);
	let funder = rich::<T>("funder");
	let end = NOW + T::MaxHorizon::get();
	let terms = terms_elsewhere::<T>(&rich::<T>("staker"));
	Helper::<T>::set_time(NOW);
	Pallet::<T>::do_create(funder.clone(), terms, AMOUNT, NOW, end)?;
	Helper::<T>::set_time(NOW + T::MaxHorizon::get() / 2);
	Ok((funder, NextFarm::<T>::get() - 1, end))
}

fn on_hold<T: Config>(reason: HoldReason, asset: &T::AssetId, who: &T::AccountId) -> Balance {
	T::Assets::balance_on_hold(asset.clone(), &reason.into(), who)
}

/// Whether the program has drawn: the call was as dear as it can be.
fn assert_drawn<T: Config>() {
	let program = Programs::<T>::get(0).expect("it was made");
	assert!(program.updated > NOW && program.rewards.per_share > hanse_farm::U256::zero());
}

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn stake() -> Result<(), BenchmarkError> {
		let (who, farm) = (rich::<T>("staker"), drawn::<T>()?);
		Helper::<T>::set_time(NOW + DAY);

		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()), farm, AMOUNT);

		assert_drawn::<T>();
		assert_eq!(on_hold::<T>(HoldReason::Stake, &Helper::<T>::asset(), &who), AMOUNT);
		Ok(())
	}

	#[benchmark]
	fn unstake() -> Result<(), BenchmarkError> {
		let (who, farm) = staked::<T>()?;

		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()), farm, AMOUNT);

		assert_drawn::<T>();
		assert!(Programs::<T>::get(0).is_some_and(|program| program.idle > 0));
		assert!(!Staked::<T>::contains_key(&who, Helper::<T>::asset()));
		Ok(())
	}

	#[benchmark]
	fn unstake_all() -> Result<(), BenchmarkError> {
		let (who, farm) = staked::<T>()?;

		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()), farm);

		assert_drawn::<T>();
		assert!(Programs::<T>::get(0).is_some_and(|program| program.idle > 0));
		assert!(!StakeCount::<T>::contains_key(&who));
		Ok(())
	}

	#[benchmark]
	fn claim() -> Result<(), BenchmarkError> {
		let (who, farm) = staked::<T>()?;
		Pallet::<T>::do_unstake(who.clone(), farm, AMOUNT)?;
		Helper::<T>::set_time(NOW + 2 * DAY);

		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()), farm);

		assert_drawn::<T>();
		assert!(!StakeCount::<T>::contains_key(&who));
		Ok(())
	}

	#[benchmark]
	fn create() {
		Helper::<T>::set_time(NOW);
		let (funder, end) = (rich::<T>("funder"), NOW + T::MaxHorizon::get());
		let terms = terms_elsewhere::<T>(&rich::<T>("staker"));
		Helper::<T>::set_time(NOW);

		#[extrinsic_call]
		_(RawOrigin::Signed(funder.clone()), terms, AMOUNT, NOW, end);

		assert_eq!(FarmsElsewhere::<T>::iter().count(), 1);
		assert_eq!(on_hold::<T>(HoldReason::Reward, &Helper::<T>::asset(), &funder), AMOUNT);
	}

	#[benchmark]
	fn top_up() -> Result<(), BenchmarkError> {
		let (funder, farm, end) = paid::<T>()?;

		#[extrinsic_call]
		_(RawOrigin::Signed(funder.clone()), farm, AMOUNT, end + DAY);

		assert_eq!(on_hold::<T>(HoldReason::Reward, &Helper::<T>::asset(), &funder), 2 * AMOUNT);
		Ok(())
	}

	#[benchmark]
	fn stop() -> Result<(), BenchmarkError> {
		let (funder, farm, end) = paid::<T>()?;

		#[extrinsic_call]
		_(RawOrigin::Signed(funder), farm, end - 1);

		let source = Farms::<T>::get(farm).expect("it was made").source;
		assert!(matches!(source, Source::Deposit(it) if it.stream.end() == end - 1));
		Ok(())
	}

	#[benchmark]
	fn reclaim() -> Result<(), BenchmarkError> {
		let (funder, farm, _) = paid::<T>()?;

		#[extrinsic_call]
		_(RawOrigin::Signed(funder.clone()), farm);

		assert!(on_hold::<T>(HoldReason::Reward, &Helper::<T>::asset(), &funder) < AMOUNT);
		Ok(())
	}

	#[benchmark]
	fn close() -> Result<(), BenchmarkError> {
		let (funder, farm, end) = paid::<T>()?;
		Helper::<T>::set_time(end);

		#[extrinsic_call]
		_(RawOrigin::Signed(funder.clone()), farm);

		assert!(!Farms::<T>::contains_key(farm));
		assert_eq!(FarmsElsewhere::<T>::iter().count(), 0);
		assert_eq!(on_hold::<T>(HoldReason::Reward, &Helper::<T>::asset(), &funder), 0);
		Ok(())
	}

	#[benchmark]
	fn create_program() -> Result<(), BenchmarkError> {
		program::<T>()?;
		let pot = T::Funding::fill(AMOUNT);
		let origin = manager::<T>()?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, pot, DAILY);

		assert!(Programs::<T>::contains_key(1));
		Ok(())
	}

	#[benchmark]
	fn set_daily() -> Result<(), BenchmarkError> {
		staked::<T>()?;
		let origin = manager::<T>()?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, 0, DAILY / 2);

		assert_drawn::<T>();
		Ok(())
	}

	#[benchmark]
	fn add_farm() -> Result<(), BenchmarkError> {
		let (who, _) = staked::<T>()?;
		let TermsOf::<T> { staked, min_stake, loyalty, .. } = terms_elsewhere::<T>(&who);
		Helper::<T>::set_time(NOW + DAY);
		let origin = manager::<T>()?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, 0, staked, 1, min_stake, loyalty);

		assert_drawn::<T>();
		assert!(Farms::<T>::contains_key(1));
		assert_eq!(FarmsElsewhere::<T>::iter().count(), 1);
		Ok(())
	}

	#[benchmark]
	fn set_multiplier() -> Result<(), BenchmarkError> {
		let (_, farm) = staked::<T>()?;
		let origin = manager::<T>()?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, farm, 2);

		assert_drawn::<T>();
		assert!(Programs::<T>::get(0).is_some_and(|program| program.multipliers == 2));
		Ok(())
	}

	#[benchmark]
	fn close_program() -> Result<(), BenchmarkError> {
		let program = program::<T>()?;
		// The asset exists with the first who has some.
		rich::<T>("other");
		let TermsOf::<T> { staked, min_stake, loyalty, .. } = terms::<T>();
		let farm = Pallet::<T>::do_add_farm(program, staked, 1, min_stake, loyalty)?;
		// Nobody stakes, so that what is drawn is left.
		Helper::<T>::set_time(NOW + DAY);
		Pallet::<T>::do_set_multiplier(farm, 0)?;
		Pallet::<T>::do_remove_farm(farm)?;
		let (native, custodian) = (T::NativeAsset::get(), T::Custodian::get());
		assert!(on_hold::<T>(HoldReason::Reward, &native, &custodian) > 0);
		let origin = manager::<T>()?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, program);

		assert!(!Programs::<T>::contains_key(program));
		assert_eq!(on_hold::<T>(HoldReason::Reward, &native, &custodian), 0);
		Ok(())
	}

	#[benchmark]
	fn forgo() -> Result<(), BenchmarkError> {
		// What counted is left behind with what was owed.
		let (who, farm) = joinable::<T>()?;
		Pallet::<T>::do_join(who.clone(), farm)?;
		Helper::<T>::set_time(NOW + DAY);
		let idle = || Programs::<T>::get(0).map(|program| program.idle);
		let before = idle();

		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()), farm);

		assert_drawn::<T>();
		assert!(idle() > before, "something was owed");
		assert!(!StakeCount::<T>::contains_key(&who));
		Ok(())
	}

	#[benchmark]
	fn join() -> Result<(), BenchmarkError> {
		let (who, farm) = joinable::<T>()?;
		// As if somebody had, so that what is due is divided.
		Farms::<T>::mutate(farm, |it| it.as_mut().expect("it was made").total = AMOUNT);
		Helper::<T>::set_time(NOW + DAY);

		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()), farm);

		assert_drawn::<T>();
		assert!(Positions::<T>::get(&who, farm).is_some_and(|it| it.stake.amount >= AMOUNT / 2));
		Ok(())
	}

	#[benchmark]
	fn changed_elsewhere() -> Result<(), BenchmarkError> {
		// As many farms as there can be, each of a program of its own or paid for.
		Helper::<T>::set_time(NOW);
		Helper::<T>::fund(&T::NativeAsset::get(), &T::Custodian::get(), AMOUNT);
		let (who, funder) = (rich::<T>("staker"), rich::<T>("funder"));
		let (terms, pot) = (terms_elsewhere::<T>(&who), T::Funding::fill(AMOUNT));
		Helper::<T>::set_time(NOW);
		let Subject::Elsewhere(subject) = terms.staked else { panic!("it is kept elsewhere") };
		for _ in 0..MAX_SUBJECT_FARMS {
			Pallet::<T>::do_create_program(pot, DAILY)?;
			open::<T>(NextProgram::<T>::get() - 1, terms.clone())?;
			let end = NOW + T::MaxHorizon::get();
			Pallet::<T>::do_create(funder.clone(), terms.clone(), AMOUNT / 2, NOW, end)?;
		}
		let farms = FarmsElsewhere::<T>::get(subject).all().collect::<alloc::vec::Vec<_>>();
		assert_eq!(farms.len() as u32, 2 * MAX_SUBJECT_FARMS);
		for farm in &farms {
			Pallet::<T>::do_join(who.clone(), *farm)?;
			// As if it had had more, so that it has less now and leaves something behind.
			Positions::<T>::mutate(&who, farm, |it| it.as_mut().expect("joined").stake.amount *= 2);
			Farms::<T>::mutate(farm, |it| it.as_mut().expect("it was made").total *= 2);
		}
		Helper::<T>::set_time(NOW + DAY);

		#[block]
		{
			<Pallet<T> as OnElsewhere<T::AccountId>>::changed_elsewhere(subject, &who);
		}

		for id in farms {
			let farm = Farms::<T>::get(id).expect("it was made");
			let left = match farm.source {
				Source::Deposit(source) => source.unspent,
				Source::Program(part) => Programs::<T>::get(part.program).map_or(0, |it| it.idle),
			};
			assert!(left > 0 && farm.rewards.per_share > hanse_farm::U256::zero());
			let counts = Positions::<T>::get(&who, id).map(|it| it.stake.amount);
			assert_eq!(Some(farm.total), counts);
		}
		Ok(())
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::new_test_ext(), crate::mock::Test);
}
