//! Statements of what there is outside the chain.

use crate::{Attestation, Attestations, Config, Error, Event, Pallet, ReserveId, Statement};
use frame_support::{ensure, traits::Get};
use sp_runtime::DispatchResult;

impl<T: Config> Pallet<T> {
	/// Stores a statement as the latest.
	pub(crate) fn do_attest(
		attestor: T::AccountId,
		id: ReserveId,
		statement: Statement,
	) -> DispatchResult {
		let reserve = Self::find(id)?;
		ensure!(reserve.attestor.as_ref() == Some(&attestor), Error::<T>::NotAttestor);
		let made = Self::now();
		let Statement { as_of, valid_until, .. } = &statement;
		ensure!(*as_of <= made, Error::<T>::AheadOfTime);
		ensure!(*valid_until > made, Error::<T>::AlreadyExpired);
		let horizon = made.saturating_add(T::MaxHorizon::get());
		ensure!(*valid_until <= horizon, Error::<T>::TooFarAhead);
		// One of the same moment corrects the other.
		let latest = Attestations::<T>::get(id).map_or(0, |latest| latest.statement.as_of);
		ensure!(*as_of >= latest, Error::<T>::OlderThanLatest);
		let stored = Attestation { attestor: attestor.clone(), made, statement: statement.clone() };
		Attestations::<T>::insert(id, stored);
		Self::deposit_event(Event::Attested { reserve: id, attestor, statement });
		Ok(())
	}
}
