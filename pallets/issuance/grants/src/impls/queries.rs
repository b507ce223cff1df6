//! What can be read.

use crate::{Config, GrantId, GrantOf, GrantStatus, GrantStatusOf, Grants, Pallet};
use alloc::vec::Vec;
use frame_support::traits::Get;

impl<T: Config> Pallet<T> {
	/// Every grant of an account, as it stands now.
	pub(crate) fn statuses(beneficiary: &T::AccountId) -> Vec<GrantStatusOf<T>> {
		Grants::<T>::iter_prefix(beneficiary)
			.take(T::MaxGrants::get().try_into().unwrap_or(usize::MAX))
			.map(|(id, grant)| Self::status_of(id, grant))
			.collect()
	}

	/// One grant of an account, as it stands now.
	pub(crate) fn status(beneficiary: &T::AccountId, id: GrantId) -> Option<GrantStatusOf<T>> {
		Grants::<T>::get(beneficiary, id).map(|grant| Self::status_of(id, grant))
	}

	fn status_of(id: GrantId, grant: GrantOf<T>) -> GrantStatusOf<T> {
		let now = Self::now();
		GrantStatus {
			id,
			vested: grant.vested(now),
			claimable: grant.claimable(now),
			next_unlock: grant.terms.release.next_unlock(grant.terms.amount, now),
			grant,
		}
	}
}
