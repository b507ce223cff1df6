//! Every movement of money. Each moves exactly what it is asked to, or fails.

use crate::{Balance, Bond, Bonds, Config, Error, Event, HoldReason, Pallet};
use frame_support::{
	ensure,
	traits::{
		fungible::MutateHold,
		tokens::{Fortitude::Force, Precision::Exact, Restriction::Free},
		Get,
	},
};
use hanse_ballot::Moment;
use sp_runtime::{DispatchError, DispatchResult};

impl<T: Config> Pallet<T> {
	/// Puts free balance of `who` on hold. The account keeps its minimum.
	pub(crate) fn hold(reason: HoldReason, who: &T::AccountId, amount: Balance) -> DispatchResult {
		T::Currency::hold(&reason.into(), who, amount)
	}

	/// Makes what was on hold free.
	pub(crate) fn release(
		reason: HoldReason,
		who: &T::AccountId,
		amount: Balance,
	) -> DispatchResult {
		exactly(amount, T::Currency::release(&reason.into(), who, amount, Exact)?)
	}

	/// Gives what was on hold to the treasury.
	pub(crate) fn forfeit(
		reason: HoldReason,
		who: &T::AccountId,
		amount: Balance,
	) -> DispatchResult {
		let treasury = T::Treasury::get();
		// By force: the owner could otherwise keep the amount by freezing its own balance.
		let moved = T::Currency::transfer_on_hold(
			&reason.into(),
			who,
			&treasury,
			amount,
			Exact,
			Free,
			Force,
		)?;
		exactly(amount, moved)
	}

	/// Makes sure that somebody has left the whole bond. Returns it.
	///
	/// A bond that is still there from before serves again.
	pub(crate) fn take_bond(who: &T::AccountId) -> Result<Balance, DispatchError> {
		let amount = T::Bond::get();
		let bond = Bonds::<T>::get(who).unwrap_or(Bond { amount: 0, until: 0 });
		let missing = amount.saturating_sub(bond.amount);
		if missing > 0 {
			Self::hold(HoldReason::Bond, who, missing)?;
		}
		let amount = bond.amount.max(amount);
		Bonds::<T>::insert(who, Bond { amount, ..bond });
		Ok(amount)
	}

	/// Lets the bond of somebody who leaves a seat or a candidacy be slashed for some time yet.
	pub(crate) fn extend_liability(who: &T::AccountId, now: Moment) {
		let until = now.saturating_add(Self::periods().liability);
		Bonds::<T>::mutate_extant(who, |bond| bond.until = bond.until.max(until));
	}

	/// Returns a bond that nothing depends on.
	pub(crate) fn do_release_bond(who: T::AccountId) -> DispatchResult {
		let bond = Bonds::<T>::get(&who).ok_or(Error::<T>::NoBond)?;
		ensure!(!Self::needs_bond(&who), Error::<T>::BondNeeded);
		ensure!(Self::now() >= bond.until, Error::<T>::TooEarly);
		Bonds::<T>::remove(&who);
		Self::release(HoldReason::Bond, &who, bond.amount)?;
		Self::deposit_event(Event::BondReturned { who, amount: bond.amount });
		Ok(())
	}

	/// Takes a bond, if there is one. Says whether there was.
	pub(crate) fn slash_bond(who: &T::AccountId) -> Result<bool, DispatchError> {
		let Some(bond) = Bonds::<T>::take(who) else { return Ok(false) };
		Self::forfeit(HoldReason::Bond, who, bond.amount)?;
		Self::deposit_event(Event::BondSlashed { who: who.clone(), amount: bond.amount });
		Ok(true)
	}
}

/// Whether the currency moved what it was asked to, as it promises.
fn exactly(asked: Balance, moved: Balance) -> DispatchResult {
	ensure!(asked == moved, DispatchError::Corruption);
	Ok(())
}
