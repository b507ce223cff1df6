//! What can be read. Nothing of it changes anything: what asking would settle is undone.

use crate::{
	Balance, Config, FarmId, FarmOf, FarmStatus, FarmStatusOf, Pallet, Position, PositionStatus,
	Positions, Programs, Source, MAX_PAGE,
};
use alloc::vec::Vec;
use frame_support::{storage::with_transaction, traits::Get};
use hanse_farm::{share_down, whole, DAY};
use sp_runtime::{DispatchError, TransactionOutcome};

impl<T: Config> Pallet<T> {
	/// A farm as settling it now would make it.
	fn preview(id: FarmId) -> Option<FarmOf<T>> {
		with_transaction(|| TransactionOutcome::Rollback(Ok::<_, DispatchError>(Self::settled(id))))
			.ok()?
			.ok()
	}

	/// One farm.
	pub(crate) fn status(id: FarmId) -> Option<FarmStatusOf<T>> {
		let farm = Self::preview(id)?;
		let (daily, end) = match &farm.source {
			Source::Deposit(source) => (Self::next_day(&farm), Some(source.stream.end())),
			Source::Program(part) => {
				let program = Programs::<T>::get(part.program)?;
				let (part, all) = (part.multiplier.into(), program.multipliers.into());
				(share_down(program.daily, part, all).unwrap_or_default(), None)
			}
		};
		Some(FarmStatus { id, farm, daily, end })
	}

	/// What becomes due of a farm in the day to come.
	fn next_day(farm: &FarmOf<T>) -> Balance {
		let Source::Deposit(source) = &farm.source else { return 0 };
		let mut stream = source.stream;
		whole(stream.advance(Self::now().saturating_add(DAY)))
	}

	/// Farms from a number on.
	pub(crate) fn statuses(from: FarmId, count: u32) -> Vec<FarmStatusOf<T>> {
		let until = from.saturating_add(count.min(MAX_PAGE).into());
		(from..until).filter_map(Self::status).collect()
	}

	/// What an account has in farms.
	pub(crate) fn positions(who: &T::AccountId) -> Vec<PositionStatus> {
		Positions::<T>::iter_prefix(who)
			.take(T::MaxStakes::get().try_into().unwrap_or(usize::MAX))
			.filter_map(|(id, position)| Self::position_status(id, position))
			.collect()
	}

	/// What an account has in one farm.
	pub(crate) fn position(who: &T::AccountId, id: FarmId) -> Option<PositionStatus> {
		Self::position_status(id, Positions::<T>::get(who, id)?)
	}

	fn position_status(id: FarmId, mut position: Position) -> Option<PositionStatus> {
		let farm = Self::preview(id)?;
		position.stake.settle(&farm.rewards, &farm.terms.loyalty, Self::now());
		let (claimable, pending) = (position.stake.owed, position.stake.pending());
		Some(PositionStatus { farm: id, position, claimable, pending })
	}
}
