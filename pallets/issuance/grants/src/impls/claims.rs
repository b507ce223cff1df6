//! How grants are paid out and revoked.

use crate::{Balance, Config, Error, Event, GrantId, GrantOf, Grants, Pallet};
use frame_support::ensure;
use hanse_curve::Release;
use sp_runtime::{ArithmeticError, DispatchError, DispatchResult};

impl<T: Config> Pallet<T> {
	/// Releases what is due.
	pub(crate) fn do_claim(beneficiary: T::AccountId, id: GrantId) -> DispatchResult {
		let mut grant = Grants::<T>::get(&beneficiary, id).ok_or(Error::<T>::GrantNotFound)?;
		let amount = grant.claimable(Self::now());
		ensure!(amount > 0, Error::<T>::NothingToClaim);
		grant.claimed = grant.claimed.checked_add(amount).ok_or(ArithmeticError::Overflow)?;
		Self::release(&grant.terms.asset, &beneficiary, amount)?;
		Self::deposit_event(Event::Claimed { id, beneficiary: beneficiary.clone(), amount });
		Self::update(beneficiary, id, grant)
	}

	/// Takes back what is not due. Returns how much that was.
	///
	/// What is due but not claimed stays on hold as a grant that is released at once. Were it paid
	/// here, a beneficiary that cannot receive it could not be revoked from.
	pub(crate) fn do_revoke(
		granter: T::AccountId,
		beneficiary: T::AccountId,
		id: GrantId,
	) -> Result<Balance, DispatchError> {
		let mut grant = Grants::<T>::get(&beneficiary, id).ok_or(Error::<T>::GrantNotFound)?;
		ensure!(grant.terms.granter == granter, Error::<T>::NotGranter);
		ensure!(grant.terms.revocable, Error::<T>::NotRevocable);
		let now = Self::now();
		let returned = grant.unvested(now);
		ensure!(returned > 0, Error::<T>::NothingToRevoke);
		grant.terms.amount = grant.kept(now);
		grant.terms.release = Release::Immediate;
		grant.terms.revocable = false;
		Self::take_back(&grant.terms.asset, &beneficiary, &granter, returned)?;
		Self::deposit_event(Event::Revoked {
			id,
			beneficiary: beneficiary.clone(),
			granter,
			returned,
		});
		Self::update(beneficiary, id, grant)?;
		Ok(returned)
	}

	/// Stores a changed grant, or removes it when nothing is left of it.
	fn update(beneficiary: T::AccountId, id: GrantId, grant: GrantOf<T>) -> DispatchResult {
		if grant.unreleased() == 0 {
			return Self::close(beneficiary, id, grant);
		}
		Grants::<T>::insert(&beneficiary, id, grant);
		Ok(())
	}
}
