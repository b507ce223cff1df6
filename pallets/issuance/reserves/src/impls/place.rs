//! How principal and profit come and go while a reserve stands.

use crate::{Balance, Config, Error, Event, Pallet, ReserveId, ReserveOf, Reserves};
use frame_support::{ensure, traits::Contains};
use sp_runtime::{ArithmeticError, DispatchError, DispatchResult};

impl<T: Config> Pallet<T> {
	/// The reserve of that number, if it can still be given something.
	fn find_unfinished(id: ReserveId) -> Result<ReserveOf<T>, DispatchError> {
		let reserve = Self::find(id)?;
		ensure!(reserve.sunset.is_none_or(|sunset| !Self::is_over(&sunset)), Error::<T>::TooLate);
		Ok(reserve)
	}

	/// Adds to the principal.
	pub(crate) fn do_deposit(
		who: T::AccountId,
		id: ReserveId,
		asset: T::AssetId,
		amount: Balance,
	) -> DispatchResult {
		ensure!(amount > 0, Error::<T>::ZeroAmount);
		let mut reserve = Self::find_unfinished(id)?;
		let account = reserve.account.clone();
		let holding = Self::holding(&mut reserve, &asset)?;
		holding.principal =
			holding.principal.checked_add(amount).ok_or(ArithmeticError::Overflow)?;
		Self::take_principal(&asset, &who, &account, amount)?;
		Reserves::<T>::insert(id, reserve);
		Self::deposit_event(Event::Deposited { reserve: id, asset, who, amount });
		Ok(())
	}

	/// Sends principal to a venue.
	pub(crate) fn do_place(
		id: ReserveId,
		asset: T::AssetId,
		amount: Balance,
		venue: T::AccountId,
	) -> DispatchResult {
		ensure!(amount > 0, Error::<T>::ZeroAmount);
		let mut reserve = Self::find_changeable(id)?;
		ensure!(reserve.venues.contains(&venue), Error::<T>::VenueNotFound);
		// It may have become one since it was listed.
		ensure!(!T::IsMember::contains(&venue), Error::<T>::VenueIsMember);
		let account = reserve.account.clone();
		let holding = Self::holding(&mut reserve, &asset)?;
		ensure!(amount <= holding.held(), Error::<T>::MoreThanHeld);
		holding.placed = holding.placed.checked_add(amount).ok_or(ArithmeticError::Overflow)?;
		Self::pay_principal(&asset, &account, &venue, amount)?;
		Reserves::<T>::insert(id, reserve);
		Self::deposit_event(Event::Placed { reserve: id, asset, venue, amount });
		Ok(())
	}

	/// Takes back what was placed, and what is more than that as profit.
	pub(crate) fn do_returned(
		who: T::AccountId,
		id: ReserveId,
		asset: T::AssetId,
		amount: Balance,
	) -> DispatchResult {
		ensure!(amount > 0, Error::<T>::ZeroAmount);
		let mut reserve = Self::find_unfinished(id)?;
		let account = reserve.account.clone();
		let holding = Self::holding(&mut reserve, &asset)?;
		let settled = amount.min(holding.placed);
		let profit = amount.saturating_sub(settled);
		holding.placed = holding.placed.saturating_sub(settled);
		Self::take_principal(&asset, &who, &account, settled)?;
		Self::transfer(&asset, &who, &account, profit)?;
		Reserves::<T>::insert(id, reserve);
		Self::deposit_event(Event::Returned { reserve: id, asset, who, settled, profit });
		Ok(())
	}

	/// Gives up what was placed.
	pub(crate) fn do_write_off(
		id: ReserveId,
		asset: T::AssetId,
		amount: Balance,
	) -> DispatchResult {
		ensure!(amount > 0, Error::<T>::ZeroAmount);
		let mut reserve = Self::find(id)?;
		let holding = Self::holding(&mut reserve, &asset)?;
		ensure!(amount <= holding.placed, Error::<T>::MoreThanPlaced);
		holding.placed = holding.placed.saturating_sub(amount);
		holding.principal =
			holding.principal.checked_sub(amount).ok_or(ArithmeticError::Underflow)?;
		holding.lost = holding.lost.checked_add(amount).ok_or(ArithmeticError::Overflow)?;
		Reserves::<T>::insert(id, reserve);
		Self::deposit_event(Event::WrittenOff { reserve: id, asset, amount });
		Ok(())
	}

	/// Pays upkeep out of profit.
	pub(crate) fn do_withdraw_profit(
		id: ReserveId,
		asset: T::AssetId,
		amount: Balance,
		to: T::AccountId,
	) -> DispatchResult {
		ensure!(amount > 0, Error::<T>::ZeroAmount);
		let mut reserve = Self::find_changeable(id)?;
		let (account, upkeep) = (reserve.account.clone(), reserve.upkeep);
		ensure!(to != account, Error::<T>::OwnAccount);
		let holding = Self::holding(&mut reserve, &asset)?;
		let most = holding.withdrawable(Self::profit(&asset, &account), upkeep);
		ensure!(amount <= most, Error::<T>::OverProfit);
		holding.withdrawn =
			holding.withdrawn.checked_add(amount).ok_or(ArithmeticError::Overflow)?;
		Self::transfer(&asset, &account, &to, amount)?;
		Reserves::<T>::insert(id, reserve);
		Self::deposit_event(Event::ProfitWithdrawn { reserve: id, asset, to, amount });
		Ok(())
	}
}
