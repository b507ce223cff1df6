//! How a holder of the earlier token is paid.

use crate::{
	ethereum, Balance, Claims, Config, EcdsaSignature, Error, EthereumAddress, Event, Expires,
	Pallet, Refusal, Unclaimed,
};
use frame_support::{
	ensure,
	traits::{
		fungible::{Inspect, Mutate},
		tokens::{Preservation::Expendable, Provenance::Extant},
		Time,
	},
};
use sp_runtime::DispatchResult;

/// A claim that can be paid now.
pub(crate) struct Payment {
	/// Whose claim it is.
	pub(crate) source: EthereumAddress,
	/// How much it is.
	pub(crate) amount: Balance,
	/// How much will be unclaimed afterwards.
	left: Balance,
}

impl<T: Config> Pallet<T> {
	/// Pays all that the signer of the text can claim.
	pub(crate) fn do_claim(dest: T::AccountId, signature: &EcdsaSignature) -> DispatchResult {
		let payment = Self::payable(&dest, signature).map_err(Error::<T>::from)?;
		let Payment { source, amount, left } = payment;
		Claims::<T>::remove(source);
		Unclaimed::<T>::put(left);
		// The last claim may empty the pot, whose account has another reason to exist.
		T::Currency::transfer(&Self::pot(), &dest, amount, Expendable)?;
		Self::deposit_event(Event::Claimed { source, dest, amount });
		Ok(())
	}

	/// The claim that this signature makes for `dest`, if all of it can be paid.
	///
	/// Nothing that `do_claim` does afterwards can fail. A failure would be in a block for free, and
	/// again in the next one.
	pub(crate) fn payable(
		dest: &T::AccountId,
		signature: &EcdsaSignature,
	) -> Result<Payment, Refusal> {
		ensure!(!Self::is_expired(), Refusal::Expired);
		let source = ethereum::signer(&Self::text(dest), signature)?;
		let amount = Claims::<T>::get(source).ok_or(Refusal::ClaimNotFound)?;
		let left = Unclaimed::<T>::get().checked_sub(amount).ok_or(Refusal::PotInsufficient)?;
		let pot = Self::pot();
		ensure!(*dest != pot, Refusal::CannotReceive);
		T::Currency::can_withdraw(&pot, amount)
			.into_result(false)
			.map_err(|_| Refusal::PotInsufficient)?;
		T::Currency::can_deposit(dest, amount, Extant)
			.into_result()
			.map_err(|_| Refusal::CannotReceive)?;
		Ok(Payment { source, amount, left })
	}

	/// Whether the time to claim is over.
	pub(crate) fn is_expired() -> bool {
		T::Time::now() >= Expires::<T>::get()
	}
}
