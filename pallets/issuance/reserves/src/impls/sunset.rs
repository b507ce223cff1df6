//! How a reserve ends.

use crate::{
	Attestations, Backing, Config, Emission, Error, Event, Pallet, ReserveId, ReserveOf, Reserves,
	Sunset,
};
use alloc::vec::Vec;
use frame_support::{ensure, storage::with_storage_layer, traits::Get};
use hanse_curve::Moment;
use sp_runtime::{DispatchError, DispatchResult};

impl<T: Config> Pallet<T> {
	/// The first moment at which nothing is paid to holders any more.
	pub(crate) fn end(sunset: &Sunset) -> Moment {
		sunset.until.saturating_add(T::Grace::get())
	}

	/// Whether nothing is paid to holders any more.
	pub(crate) fn is_over(sunset: &Sunset) -> bool {
		Self::now() >= Self::end(sunset)
	}

	/// Announces the end.
	pub(crate) fn do_begin_sunset(id: ReserveId, from: Moment, until: Moment) -> DispatchResult {
		let mut reserve = Self::find_changeable(id)?;
		ensure!(T::Emission::is_closed(&reserve.token), Error::<T>::EmissionOpen);
		// Or who redeems early would have no part of what comes back late.
		let all_back = reserve.holdings.iter().all(|holding| holding.placed == 0);
		ensure!(all_back, Error::<T>::StillPlaced);
		let now = Self::now();
		let notice = now.saturating_add(T::MinNotice::get());
		ensure!(from >= notice, Error::<T>::NoticeTooShort);
		let window = from.saturating_add(T::MinWindow::get());
		ensure!(until >= window, Error::<T>::WindowTooShort);
		let horizon = now.saturating_add(T::MaxHorizon::get());
		ensure!(until <= horizon, Error::<T>::TooFarAhead);
		let supply = Self::supply(&reserve.token, &reserve.account);
		let sunset = Sunset { from, until, supply };
		reserve.sunset = Some(sunset);
		Reserves::<T>::insert(id, reserve);
		Self::deposit_event(Event::SunsetBegun { reserve: id, sunset });
		Ok(())
	}

	/// Moves what remains, and removes the reserve with the last of it.
	pub(crate) fn do_finish(id: ReserveId) -> DispatchResult {
		let mut reserve = Self::find(id)?;
		let sunset = reserve.sunset.ok_or(Error::<T>::NoSunset)?;
		ensure!(Self::is_over(&sunset), Error::<T>::NotOver);
		let before = reserve.holdings.len();
		let failure = Self::clear_all(id, &mut reserve);
		if reserve.holdings.is_empty() {
			return Self::remove(id, reserve);
		}
		ensure!(reserve.holdings.len() < before, failure.unwrap_or(DispatchError::Corruption));
		Reserves::<T>::insert(id, reserve);
		Ok(())
	}

	/// Moves whatever can be moved. Returns why the rest could not.
	fn clear_all(id: ReserveId, reserve: &mut ReserveOf<T>) -> Option<DispatchError> {
		let (account, to) = (reserve.account.clone(), T::Remainder::get());
		let mut failure = None;
		let assets = reserve.holdings.iter().map(|holding| holding.asset.clone());
		for asset in assets.collect::<Vec<_>>() {
			match with_storage_layer(|| Self::clear(&asset, &account, &to)) {
				Ok(amount) => {
					reserve.holdings.retain(|holding| holding.asset != asset);
					Self::deposit_event(Event::Cleared { reserve: id, asset, amount });
				}
				Err(error) => failure = failure.or(Some(error)),
			}
		}
		failure
	}

	/// Removes a reserve that has nothing.
	fn remove(id: ReserveId, reserve: ReserveOf<T>) -> DispatchResult {
		let amount = Self::close_account(&reserve.account, &T::Remainder::get())?;
		Reserves::<T>::remove(id);
		Backing::<T>::remove(reserve.token);
		Attestations::<T>::remove(id);
		Self::deposit_event(Event::Finished { reserve: id, amount });
		Ok(())
	}
}
