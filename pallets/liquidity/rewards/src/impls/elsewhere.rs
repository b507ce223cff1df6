//! What is kept elsewhere, and only counted here.

use crate::{
	Balance, Config, Elsewhere, Error, Event, FarmId, FarmOf, Farms, FarmsElsewhere, Pallet,
	Position, Positions, Source, Subject, SubjectId, TermsOf,
};
use frame_support::ensure;
use sp_runtime::DispatchResult;

impl<T: Config> Pallet<T> {
	/// Makes what somebody has elsewhere count.
	pub(crate) fn do_join(who: T::AccountId, id: FarmId) -> DispatchResult {
		let mut farm = Self::settled(id)?;
		let Subject::Elsewhere(subject) = farm.terms.staked else {
			return Err(Error::<T>::StakedHere.into());
		};
		Self::ensure_open(&farm)?;
		ensure!(!Positions::<T>::contains_key(&who, id), Error::<T>::AlreadyJoined);
		ensure!(T::Elsewhere::exists(subject), Error::<T>::SubjectNotFound);
		let amount = Self::worth_counting(&farm.terms, T::Elsewhere::amount(subject, &who));
		ensure!(amount > 0, Error::<T>::StakeTooSmall);
		let mut position = Self::enter(&who, &mut farm)?;
		// It had nothing before, and so leaves nothing behind.
		let _nothing = Self::count(&mut farm, &mut position, amount);
		let amount = position.stake.amount;
		Positions::<T>::insert(&who, id, position);
		Farms::<T>::insert(id, farm);
		Self::deposit_event(Event::Joined { farm: id, who, amount });
		Ok(())
	}

	/// Counts anew what somebody has elsewhere, in all farms that it has joined.
	pub(crate) fn do_recount(subject: SubjectId, who: &T::AccountId) {
		let farms = FarmsElsewhere::<T>::get(subject);
		let mut joined = farms
			.all()
			.filter_map(|id| Some((id, Positions::<T>::get(who, id)?, Farms::<T>::get(id)?)))
			.peekable();
		// Most have joined none, and nobody has to be asked.
		if joined.peek().is_none() {
			return;
		}
		let amount = T::Elsewhere::amount(subject, who);
		for (id, position, farm) in joined {
			Self::recount(id, farm, who, position, amount);
		}
	}

	/// Counts anew what somebody has elsewhere, in one farm.
	fn recount(
		id: FarmId,
		farm: FarmOf<T>,
		who: &T::AccountId,
		mut position: Position,
		amount: Balance,
	) {
		let amount = Self::worth_counting(&farm.terms, amount);
		if amount == position.stake.amount {
			return;
		}
		let mut farm = Self::settle_farm(farm);
		let forfeited = Self::count(&mut farm, &mut position, amount);
		let amount = position.stake.amount;
		// Also if nothing is left in it: to give back a deposit can fail, and this must not.
		Positions::<T>::insert(who, id, position);
		Farms::<T>::insert(id, farm);
		Self::deposit_event(Event::Counted { farm: id, who: who.clone(), amount, forfeited });
	}

	/// Makes what somebody has elsewhere not count any more, though it is there.
	pub(crate) fn uncount(
		id: FarmId,
		farm: FarmOf<T>,
		who: &T::AccountId,
		position: &mut Position,
	) -> FarmOf<T> {
		let mut farm = Self::settle_farm(farm);
		let forfeited = Self::count(&mut farm, position, 0);
		Self::deposit_event(Event::Counted { farm: id, who: who.clone(), amount: 0, forfeited });
		farm
	}

	/// Makes so much count in a settled farm. Returns what is left behind by that, and gives it back.
	fn count(farm: &mut FarmOf<T>, position: &mut Position, amount: Balance) -> Balance {
		let (loyalty, now) = (farm.terms.loyalty, Self::now());
		position.stake.settle(&farm.rewards, &loyalty, now);
		let before = position.stake.amount;
		let others = farm.total.saturating_sub(before);
		// Nothing real is so large. Whoever says so is counted as far as can be counted.
		let amount = amount.min(Balance::MAX.saturating_sub(others));
		let forfeited = match amount.checked_sub(before) {
			Some(more) => position.stake.add(more, &loyalty, now).map(|()| 0),
			None => position.stake.take(before.saturating_sub(amount)),
		};
		// Neither is more than there is, nor more than can be counted.
		let forfeited = forfeited.unwrap_or_default();
		Self::give_back(farm, forfeited);
		farm.total = others.saturating_add(position.stake.amount);
		forfeited
	}

	/// How much of an amount elsewhere counts: nothing, if it is less than the least stake.
	pub(crate) fn worth_counting(terms: &TermsOf<T>, amount: Balance) -> Balance {
		if amount < terms.min_stake {
			0
		} else {
			amount
		}
	}

	/// Whether somebody may pay for farms of a subject.
	pub(crate) fn ensure_manager(terms: &TermsOf<T>, who: &T::AccountId) -> DispatchResult {
		if let Subject::Elsewhere(subject) = terms.staked {
			let manages = T::Elsewhere::manager(subject).is_some_and(|manager| manager == *who);
			ensure!(manages, Error::<T>::NotManager);
		}
		Ok(())
	}

	/// Enters a farm where changes elsewhere look for it.
	pub(crate) fn link(
		id: FarmId,
		terms: &TermsOf<T>,
		source: &Source<T::AccountId>,
	) -> DispatchResult {
		let Subject::Elsewhere(subject) = terms.staked else { return Ok(()) };
		FarmsElsewhere::<T>::try_mutate(subject, |farms| farms.like(source).try_push(id))
			.map_err(|_| Error::<T>::TooManyFarms.into())
	}

	/// Removes it from there.
	pub(crate) fn unlink(id: FarmId, farm: &FarmOf<T>) {
		let Subject::Elsewhere(subject) = farm.terms.staked else { return };
		let mut farms = FarmsElsewhere::<T>::get(subject);
		farms.like(&farm.source).retain(|other| *other != id);
		if farms.is_empty() {
			FarmsElsewhere::<T>::remove(subject);
		} else {
			FarmsElsewhere::<T>::insert(subject, farms);
		}
	}
}
