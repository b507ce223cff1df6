//! Offers: made by a granter, answered by a beneficiary.

use crate::{
	Config, Error, Event, Grant, GrantId, NextGrantId, Offer, OfferOf, Offers, Pallet,
	StorageDeposit, TermsOf,
};
use frame_support::{ensure, traits::Get};
use sp_runtime::{ArithmeticError, DispatchError, DispatchResult};

impl<T: Config> Pallet<T> {
	/// Makes an offer of `terms.granter`.
	pub(crate) fn do_offer(beneficiary: T::AccountId, terms: TermsOf<T>) -> DispatchResult {
		Self::ensure_terms(&terms)?;
		Self::ensure_ahead(&terms.release)?;
		let id = Self::next_id()?;
		let deposit = Self::take_deposit(&terms.granter)?;
		Self::hold(&terms.asset, &terms.granter, terms.amount)?;
		let offer = Offer { beneficiary: beneficiary.clone(), terms: terms.clone(), deposit };
		Offers::<T>::insert(id, offer);
		Self::deposit_event(Event::Offered { id, beneficiary, terms });
		Ok(())
	}

	/// Ends an offer for its granter.
	pub(crate) fn do_withdraw(granter: T::AccountId, id: GrantId) -> DispatchResult {
		let offer = Offers::<T>::get(id).ok_or(Error::<T>::OfferNotFound)?;
		ensure!(offer.terms.granter == granter, Error::<T>::NotGranter);
		Self::end_offer(id, &offer)?;
		Self::deposit_event(Event::Withdrawn { id, granter });
		Ok(())
	}

	/// Ends an offer for its beneficiary.
	pub(crate) fn do_decline(beneficiary: T::AccountId, id: GrantId) -> DispatchResult {
		let offer = Offers::<T>::get(id).ok_or(Error::<T>::OfferNotFound)?;
		ensure!(offer.beneficiary == beneficiary, Error::<T>::NotBeneficiary);
		Self::end_offer(id, &offer)?;
		Self::deposit_event(Event::Declined { id, beneficiary, granter: offer.terms.granter });
		Ok(())
	}

	/// Turns an offer into a grant.
	pub(crate) fn do_accept(
		beneficiary: T::AccountId,
		id: GrantId,
		expected: &TermsOf<T>,
	) -> DispatchResult {
		let offer = Offers::<T>::get(id).ok_or(Error::<T>::OfferNotFound)?;
		ensure!(offer.beneficiary == beneficiary, Error::<T>::NotBeneficiary);
		ensure!(offer.terms == *expected, Error::<T>::TermsDiffer);
		let terms = offer.terms;
		Self::ensure_account(&beneficiary, &terms.asset)?;
		let places = T::MaxGrants::get().saturating_sub(T::ReservedGrants::get());
		Self::ensure_room(&beneficiary, places)?;
		Self::hand_over(&terms.asset, &terms.granter, &beneficiary, terms.amount)?;
		Offers::<T>::remove(id);
		let deposit = StorageDeposit { payer: terms.granter.clone(), amount: offer.deposit };
		Self::insert(&beneficiary, id, Grant { terms, claimed: 0, deposit: Some(deposit) })?;
		Self::deposit_event(Event::Accepted { id, beneficiary });
		Ok(())
	}

	/// Gives the granter back what an offer held.
	fn end_offer(id: GrantId, offer: &OfferOf<T>) -> DispatchResult {
		let terms = &offer.terms;
		Offers::<T>::remove(id);
		Self::release(&terms.asset, &terms.granter, terms.amount)?;
		Self::return_deposit(&terms.granter, offer.deposit)
	}

	/// A number that was never used.
	pub(crate) fn next_id() -> Result<GrantId, DispatchError> {
		let id = NextGrantId::<T>::get();
		NextGrantId::<T>::put(id.checked_add(1).ok_or(ArithmeticError::Overflow)?);
		Ok(id)
	}
}
