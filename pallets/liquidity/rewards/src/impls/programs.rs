//! What the chain pays from its pots.

use crate::{
	Balance, Config, Error, Event, FarmId, Farms, Funding, HoldReason, Multiplier, NextProgram,
	Pallet, Part, PotId, Program, ProgramId, Programs, Source, Subject, Terms,
};
use frame_support::{ensure, traits::Get};
use hanse_farm::{Accumulator, Loyalty};
use sp_runtime::{ArithmeticError, DispatchError, DispatchResult};

impl<T: Config> Pallet<T> {
	/// Makes a program.
	pub(crate) fn do_create_program(pot: PotId, daily: Balance) -> DispatchResult {
		ensure!(T::Funding::exists(pot), Error::<T>::UnknownPot);
		Self::ensure_custodian()?;
		let id = NextProgram::<T>::get();
		NextProgram::<T>::put(id.checked_add(1).ok_or(ArithmeticError::Overflow)?);
		let program = Program {
			pot,
			daily,
			multipliers: 0,
			rewards: Accumulator::default(),
			updated: Self::now(),
			fraction: 0,
			funds: 0,
			idle: 0,
			farms: 0,
		};
		Programs::<T>::insert(id, program);
		Self::deposit_event(Event::ProgramCreated { program: id, pot, daily });
		Ok(())
	}

	/// Changes what a program pays.
	pub(crate) fn do_set_daily(id: ProgramId, daily: Balance) -> DispatchResult {
		let program = Self::settled_program(id)?;
		Programs::<T>::insert(id, Program { daily, ..program });
		Self::deposit_event(Event::DailySet { program: id, daily });
		Ok(())
	}

	/// Opens a farm of a program.
	pub(crate) fn do_add_farm(
		id: ProgramId,
		staked: Subject<T::AssetId>,
		multiplier: Multiplier,
		min_stake: Balance,
		loyalty: Loyalty,
	) -> Result<FarmId, DispatchError> {
		let mut program = Self::settled_program(id)?;
		let terms = Terms { staked, reward: T::NativeAsset::get(), min_stake, loyalty };
		Self::ensure_terms(&terms)?;
		program.farms = program.farms.checked_add(1).ok_or(ArithmeticError::Overflow)?;
		program.multipliers = program.multipliers.saturating_add(multiplier.into());
		let part = Part { program: id, multiplier, seen: program.rewards.per_share };
		Programs::<T>::insert(id, program);
		let farm = Self::insert_farm(terms.clone(), Source::Program(part))?;
		Self::deposit_event(Event::FarmAdded { program: id, farm, terms, multiplier });
		Ok(farm)
	}

	/// Changes what a farm gets of its program.
	pub(crate) fn do_set_multiplier(id: FarmId, multiplier: Multiplier) -> DispatchResult {
		let mut farm = Self::settled(id)?;
		let Source::Program(part) = &mut farm.source else {
			return Err(Error::<T>::NotInProgram.into());
		};
		let mut program = Programs::<T>::get(part.program).ok_or(Error::<T>::ProgramNotFound)?;
		let others = program.multipliers.checked_sub(part.multiplier.into());
		let others = others.ok_or(ArithmeticError::Underflow)?;
		program.multipliers = others.saturating_add(multiplier.into());
		part.multiplier = multiplier;
		Programs::<T>::insert(part.program, program);
		Farms::<T>::insert(id, farm);
		Self::deposit_event(Event::MultiplierSet { farm: id, multiplier });
		Ok(())
	}

	/// Closes a farm of a program.
	pub(crate) fn do_remove_farm(id: FarmId) -> DispatchResult {
		let farm = Self::settled(id)?;
		let Source::Program(part) = &farm.source else {
			return Err(Error::<T>::NotInProgram.into());
		};
		ensure!(part.multiplier == 0, Error::<T>::StillWeighs);
		ensure!(farm.stakers == 0, Error::<T>::FarmInUse);
		Programs::<T>::try_mutate(part.program, |program| {
			let program = program.as_mut().ok_or(Error::<T>::ProgramNotFound)?;
			program.farms = program.farms.checked_sub(1).ok_or(ArithmeticError::Underflow)?;
			Ok::<_, DispatchError>(())
		})?;
		Self::unlink(id, &farm);
		Farms::<T>::remove(id);
		Self::deposit_event(Event::Closed { farm: id, returned: 0 });
		Ok(())
	}

	/// Closes a program.
	pub(crate) fn do_close_program(id: ProgramId) -> DispatchResult {
		let program = Programs::<T>::get(id).ok_or(Error::<T>::ProgramNotFound)?;
		ensure!(program.farms == 0, Error::<T>::ProgramInUse);
		let (native, custodian) = (T::NativeAsset::get(), T::Custodian::get());
		Self::release(HoldReason::Reward, &native, &custodian, program.funds)?;
		Programs::<T>::remove(id);
		Self::deposit_event(Event::ProgramClosed { program: id, returned: program.funds });
		Ok(())
	}

	/// A program, with everything that was due until now drawn.
	pub(crate) fn settled_program(id: ProgramId) -> Result<Program, DispatchError> {
		let program = Programs::<T>::get(id).ok_or(Error::<T>::ProgramNotFound)?;
		Ok(Self::settle_program(id, program, Self::now()))
	}
}
