//! Farms that somebody pays for.

use crate::{
	Balance, Config, Deposit, Error, Event, Farm, FarmId, FarmOf, Farms, HoldReason, NextFarm,
	Pallet, Source, TermsOf,
};
use frame_support::{
	ensure,
	traits::{fungibles::Inspect, Get},
};
use hanse_farm::{Accumulator, Moment, Stream};
use sp_runtime::{ArithmeticError, DispatchError, DispatchResult};

impl<T: Config> Pallet<T> {
	/// Makes a farm.
	pub(crate) fn do_create(
		funder: T::AccountId,
		terms: TermsOf<T>,
		amount: Balance,
		start: Moment,
		end: Moment,
	) -> DispatchResult {
		Self::ensure_terms(&terms)?;
		Self::ensure_manager(&terms, &funder)?;
		let now = Self::now();
		ensure!(start >= now, Error::<T>::StartsTooEarly);
		ensure!(end > start, Error::<T>::EndBeforeStart);
		Self::ensure_horizon(end, now)?;
		let minimum = T::Assets::minimum_balance(terms.reward.clone()).max(1);
		ensure!(amount >= minimum, Error::<T>::AmountTooSmall);
		Self::ensure_holdable(&terms.reward, amount)?;
		let deposit = Self::take_deposit(&funder, T::FarmDeposit::get())?;
		Self::hold(HoldReason::Reward, &terms.reward, &funder, amount)?;
		let stream = Stream::new(amount, start, end);
		let source = Source::Deposit(Deposit {
			funder: funder.clone(),
			stream,
			funds: amount,
			unspent: 0,
			deposit,
		});
		let farm = Self::insert_farm(terms.clone(), source)?;
		Self::deposit_event(Event::Created { farm, funder, terms, amount, start, end });
		Ok(())
	}

	/// Adds to a farm.
	pub(crate) fn do_top_up(
		funder: T::AccountId,
		id: FarmId,
		amount: Balance,
		end: Moment,
	) -> DispatchResult {
		let now = Self::now();
		Self::ensure_horizon(end, now)?;
		let (mut farm, mut source) = Self::funded_by(&funder, id)?;
		source.stream.refill(amount, end, now).map_err(|_| Error::<T>::RateFalls)?;
		source.funds = source.funds.checked_add(amount).ok_or(ArithmeticError::Overflow)?;
		Self::ensure_holdable(&farm.terms.reward, source.funds)?;
		if amount > 0 {
			Self::hold(HoldReason::Reward, &farm.terms.reward, &funder, amount)?;
		}
		farm.source = Source::Deposit(source);
		Farms::<T>::insert(id, farm);
		Self::deposit_event(Event::ToppedUp { farm: id, amount, end });
		Ok(())
	}

	/// Announces an earlier end.
	pub(crate) fn do_stop(funder: T::AccountId, id: FarmId, end: Moment) -> DispatchResult {
		let (mut farm, mut source) = Self::funded_by(&funder, id)?;
		ensure!(end < source.stream.end(), Error::<T>::NotEarlier);
		let soonest = Self::now().saturating_add(T::MinNotice::get());
		ensure!(end >= soonest, Error::<T>::NoticeTooShort);
		let freed = source.stream.cut(end);
		source.unspent = source.unspent.saturating_add(freed);
		farm.source = Source::Deposit(source);
		Farms::<T>::insert(id, farm);
		Self::deposit_event(Event::Stopping { farm: id, end, freed });
		Ok(())
	}

	/// Makes what nobody will earn free.
	pub(crate) fn do_reclaim(funder: T::AccountId, id: FarmId) -> DispatchResult {
		let (mut farm, mut source) = Self::funded_by(&funder, id)?;
		let amount = core::mem::take(&mut source.unspent);
		ensure!(amount > 0, Error::<T>::NothingToReclaim);
		source.funds = source.funds.checked_sub(amount).ok_or(ArithmeticError::Underflow)?;
		Self::release(HoldReason::Reward, &farm.terms.reward, &funder, amount)?;
		farm.source = Source::Deposit(source);
		Farms::<T>::insert(id, farm);
		Self::deposit_event(Event::Reclaimed { farm: id, funder, amount });
		Ok(())
	}

	/// Closes a farm for its funder.
	pub(crate) fn do_close(funder: T::AccountId, id: FarmId) -> DispatchResult {
		let (farm, source) = Self::funded_by(&funder, id)?;
		ensure!(source.stream.is_over(Self::now()), Error::<T>::FarmNotOver);
		ensure!(farm.stakers == 0, Error::<T>::FarmInUse);
		// What nobody has earned and what rounding has left, all of it.
		Self::release(HoldReason::Reward, &farm.terms.reward, &funder, source.funds)?;
		Self::return_deposit(&funder, source.deposit)?;
		Self::unlink(id, &farm);
		Farms::<T>::remove(id);
		Self::deposit_event(Event::Closed { farm: id, returned: source.funds });
		Ok(())
	}

	/// A settled farm that `funder` has paid for.
	fn funded_by(
		funder: &T::AccountId,
		id: FarmId,
	) -> Result<(FarmOf<T>, Deposit<T::AccountId>), DispatchError> {
		let farm = Farms::<T>::get(id).ok_or(Error::<T>::FarmNotFound)?;
		match &farm.source {
			Source::Deposit(source) => ensure!(source.funder == *funder, Error::<T>::NotFunder),
			// Before it is settled: what a pot does for that is in no weight of these calls.
			Source::Program(_) => return Err(Error::<T>::NotFunded.into()),
		}
		let farm = Self::settle_farm(farm);
		match farm.source.clone() {
			Source::Deposit(source) => Ok((farm, source)),
			Source::Program(_) => Err(Error::<T>::NotFunded.into()),
		}
	}

	/// Enters a farm under a number that was never used.
	pub(crate) fn insert_farm(
		terms: TermsOf<T>,
		source: Source<T::AccountId>,
	) -> Result<FarmId, DispatchError> {
		let id = NextFarm::<T>::get();
		NextFarm::<T>::put(id.checked_add(1).ok_or(ArithmeticError::Overflow)?);
		Self::link(id, &terms, &source)?;
		let rewards = Accumulator::default();
		Farms::<T>::insert(id, Farm { terms, total: 0, stakers: 0, rewards, source });
		Ok(id)
	}
}
