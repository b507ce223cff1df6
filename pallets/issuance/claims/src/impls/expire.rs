//! What happens to what nobody claimed.

use crate::{Balance, Claims, Config, Error, Event, Pallet, Unclaimed};
use frame_support::{
	ensure,
	traits::{
		fungible::{Inspect, Mutate},
		tokens::{Fortitude::Polite, Preservation::Expendable},
		Get,
	},
};
use sp_runtime::DispatchError;

impl<T: Config> Pallet<T> {
	/// Empties the pot and removes entries. Returns how many were removed.
	pub(crate) fn do_expire(limit: u32) -> Result<u32, DispatchError> {
		ensure!(Self::is_expired(), Error::<T>::NotExpired);
		let returned = Self::return_all()?;
		let removed = Self::clear(limit.min(T::MaxCleared::get()));
		ensure!(returned > 0 || removed > 0, Error::<T>::NothingToExpire);
		Ok(removed)
	}

	/// Moves everything that is on the pot to the beneficiary, however it got there.
	fn return_all() -> Result<Balance, DispatchError> {
		Unclaimed::<T>::kill();
		let pot = Self::pot();
		let amount = T::Currency::reducible_balance(&pot, Expendable, Polite);
		if amount > 0 {
			let beneficiary = T::Beneficiary::get();
			T::Currency::transfer(&pot, &beneficiary, amount, Expendable)?;
			Self::deposit_event(Event::Returned { beneficiary, amount });
		}
		Ok(amount)
	}

	/// Removes up to `limit` entries. Nobody can claim them any more.
	fn clear(limit: u32) -> u32 {
		// The limit first: an entry that was looked at is gone. Each step finds the next entry as
		// this block has left them, so that two calls in a block do not look at the same ones.
		let removed =
			(0..limit).zip(Claims::<T>::drain()).map(|(index, _)| index.saturating_add(1));
		let removed = removed.last().unwrap_or(0);
		if removed > 0 {
			Self::deposit_event(Event::Cleared { removed });
		}
		removed
	}
}
