//! Jurors: enlisted, retired, released.

use crate::{
	Balance, ClaimId, Config, Error, Event, HoldReason, Juror, Jurors, JuryOf, List, Listed,
	ListedOf, Pallet, ABSENCE,
};
use alloc::vec::Vec;
use frame_support::{
	ensure,
	traits::{Get, Randomness},
};
use frame_system::pallet_prelude::BlockNumberFor;
use hanse_curve::share_up;
use sp_runtime::{traits::Convert, ArithmeticError, DispatchResult};

impl<T: Config> Pallet<T> {
	/// The block that is being made.
	pub(crate) fn block() -> BlockNumberFor<T> {
		frame_system::Pallet::<T>::block_number()
	}

	/// Changes a juror.
	pub(crate) fn with_juror(
		who: &T::AccountId,
		change: impl FnOnce(&mut Juror) -> Option<()>,
	) -> DispatchResult {
		let mut juror = Jurors::<T>::get(who).ok_or(Error::<T>::NotJuror)?;
		change(&mut juror).ok_or(ArithmeticError::Overflow)?;
		Jurors::<T>::insert(who, juror);
		Ok(())
	}

	/// All jurors that a seed known since that block can draw, in the order in which they came.
	pub(crate) fn eligible(known: BlockNumberFor<T>) -> Vec<ListedOf<T>> {
		let margin = T::SeedMargin::get();
		List::<T>::get().into_iter().filter(|listed| listed.serves(known, margin)).collect()
	}

	/// Makes an account a juror.
	pub(crate) fn do_enlist(who: T::AccountId) -> DispatchResult {
		let identity = T::Identity::convert(who.clone()).ok_or(Error::<T>::NoIdentity)?;
		Self::enter_juror(&who, Some(identity))?;
		Self::deposit_event(Event::Enlisted { who, bond: T::JurorBond::get() });
		Ok(())
	}

	/// Makes an account a juror from the first block on. Nobody has an identity then.
	pub(crate) fn genesis_juror(who: &T::AccountId) -> DispatchResult {
		Self::enter_juror(who, T::Identity::convert(who.clone()))
	}

	/// Enters a juror at the end of the list.
	fn enter_juror(who: &T::AccountId, identity: Option<T::IdentityId>) -> DispatchResult {
		ensure!(!Jurors::<T>::contains_key(who), Error::<T>::AlreadyJuror);
		let mut list = List::<T>::get();
		let taken = |listed: &ListedOf<T>| listed.identity.is_some() && listed.identity == identity;
		ensure!(!list.iter().any(taken), Error::<T>::IdentityTaken);
		let listed = Listed { who: who.clone(), identity, from: Self::block(), until: None };
		list.try_push(listed).map_err(|_| Error::<T>::ListFull)?;
		List::<T>::put(list);
		let bond = T::JurorBond::get();
		Self::hold(HoldReason::Juror, T::NativeAsset::get(), who, bond)?;
		Jurors::<T>::insert(who, Juror { bond, duties: 0, retired: None });
		Ok(())
	}

	/// Takes a juror off the list.
	pub(crate) fn do_retire(who: T::AccountId, struck: bool) -> DispatchResult {
		let juror = Jurors::<T>::get(&who).ok_or(Error::<T>::NotJuror)?;
		ensure!(juror.retired.is_none(), Error::<T>::AlreadyRetired);
		Self::unlist(&[who], struck)
	}

	/// Takes jurors off the list, as far as they are on it.
	///
	/// They keep their places: a seed that is known already draws whom it would have drawn.
	fn unlist(leavers: &[T::AccountId], struck: bool) -> DispatchResult {
		let block = Self::block();
		let now = Self::now();
		let mut list = List::<T>::get();
		for listed in list.iter_mut().filter(|listed| leavers.contains(&listed.who)) {
			if listed.until.is_some() {
				continue;
			}
			listed.until = Some(block);
			Self::with_juror(&listed.who, |juror| {
				juror.retired = Some(now);
				Some(())
			})?;
			Self::deposit_event(Event::Retired { who: listed.who.clone(), struck });
		}
		List::<T>::put(list);
		Ok(())
	}

	/// Frees the bond of a juror that has nothing more to do.
	pub(crate) fn do_release(who: T::AccountId) -> DispatchResult {
		let juror = Jurors::<T>::get(&who).ok_or(Error::<T>::NotJuror)?;
		let retired = juror.retired.ok_or(Error::<T>::NotRetired)?;
		ensure!(juror.duties == 0, Error::<T>::OnDuty);
		let due = retired.saturating_add(T::RetireDelay::get()) <= Self::now();
		ensure!(due, Error::<T>::TooEarly);
		let mut list = List::<T>::get();
		// While the seed of now can draw the juror, its place decides whom else it draws.
		let known = T::Randomness::random_seed().1;
		let margin = T::SeedMargin::get();
		let gone = |listed: &ListedOf<T>| listed.who == who && listed.has_left(known, margin);
		let place = list.iter().position(gone).ok_or(Error::<T>::TooEarly)?;
		// In order, so that all others keep theirs.
		list.remove(place);
		List::<T>::put(list);
		Jurors::<T>::remove(&who);
		Self::unhold(HoldReason::Juror, T::NativeAsset::get(), &who, juror.bond)?;
		Self::deposit_event(Event::Released { who, bond: juror.bond });
		Ok(())
	}

	/// Ends the duty of a jury. Who said nothing pays, and leaves the list.
	pub(crate) fn dismiss(id: ClaimId, jury: &JuryOf<T>) -> DispatchResult {
		let mut absent = Vec::new();
		for seat in jury {
			Self::with_juror(&seat.juror, |juror| {
				juror.duties = juror.duties.checked_sub(1)?;
				Some(())
			})?;
			if seat.score().is_none() {
				Self::slash(id, &seat.juror)?;
				absent.push(seat.juror.clone());
			}
		}
		if absent.is_empty() {
			return Ok(());
		}
		Self::unlist(&absent, true)
	}

	/// Takes a part of the bond, or what is left of it.
	fn slash(claim: ClaimId, who: &T::AccountId) -> DispatchResult {
		let part: Balance =
			share_up(T::JurorBond::get(), ABSENCE, 100).ok_or(ArithmeticError::Overflow)?;
		let mut amount = 0;
		Self::with_juror(who, |juror| {
			amount = part.min(juror.bond);
			juror.bond = juror.bond.checked_sub(amount)?;
			Some(())
		})?;
		if amount == 0 {
			return Ok(());
		}
		let treasury = T::Treasury::get();
		Self::take(HoldReason::Juror, T::NativeAsset::get(), who, &treasury, amount)?;
		Self::deposit_event(Event::JurorSlashed { claim, juror: who.clone(), amount });
		Ok(())
	}
}
