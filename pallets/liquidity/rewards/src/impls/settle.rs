//! What has been earned until now. None of this can fail: whoever wants to leave, leaves.

use crate::{Config, Error, FarmId, FarmOf, Farms, Pallet, Program, ProgramId, Programs, Source};
use hanse_farm::{due, Moment, U256};
use sp_runtime::DispatchError;

impl<T: Config> Pallet<T> {
	/// A farm, with everything that was earned in it until now in its accumulator.
	pub(crate) fn settled(id: FarmId) -> Result<FarmOf<T>, DispatchError> {
		Ok(Self::settle_farm(Farms::<T>::get(id).ok_or(Error::<T>::FarmNotFound)?))
	}

	/// The same of a farm that has been read. One of a program draws from its pot.
	pub(crate) fn settle_farm(mut farm: FarmOf<T>) -> FarmOf<T> {
		let now = Self::now();
		let due = match &mut farm.source {
			Source::Deposit(source) => source.stream.advance(now),
			Source::Program(part) => {
				let rewards = match Programs::<T>::get(part.program) {
					Some(program) => Self::settle_program(part.program, program, now).rewards,
					// It has a farm and so it is there. Were it not, the farm earned nothing.
					None => return farm,
				};
				let due = rewards.earned(part.seen, part.multiplier.into());
				part.seen = rewards.per_share;
				due
			}
		};
		let idle = farm.rewards.distribute(due, farm.total);
		Self::give_back(&mut farm, idle);
		farm
	}

	/// Draws what is due of a program until now, and divides it among its farms.
	///
	/// What nobody earned before is spent first. What the pot does not have is not made up.
	pub(crate) fn settle_program(id: ProgramId, mut program: Program, now: Moment) -> Program {
		let span = now.saturating_sub(program.updated);
		program.updated = program.updated.max(now);
		if span > 0 && program.multipliers > 0 {
			let wanted = due(program.daily, span, &mut program.fraction);
			let from_idle = wanted.min(program.idle);
			let rest = wanted.saturating_sub(from_idle);
			let drawn = Self::draw(program.pot, rest);
			program.idle = program.idle.saturating_sub(from_idle);
			program.funds = program.funds.saturating_add(drawn);
			let given = U256::from(from_idle.saturating_add(drawn)) << 128usize;
			// There are farms, so that nothing is left over.
			let _nothing = program.rewards.distribute(given, program.multipliers.into());
			Self::report_drawn(id, drawn, rest.saturating_sub(drawn));
		}
		Programs::<T>::insert(id, &program);
		program
	}
}
