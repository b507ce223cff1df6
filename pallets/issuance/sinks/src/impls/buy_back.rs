//! Buy-backs.

use super::shares::{part_down, part_up};
use crate::{Balance, Config, Error, Event, LastBuyBack, Market, Pallet, TotalBurnt};
use frame_support::{
	ensure,
	traits::{fungibles::Inspect, Get, Time},
};
use sp_runtime::{DispatchError, DispatchResult, PerThing};

impl<T: Config> Pallet<T> {
	/// Sells a slice of a pot at the market `M` and burns what it brings.
	pub(crate) fn do_buy_back<M: Market<T::AccountId, T::AssetId>>(
		asset: T::AssetId,
	) -> DispatchResult {
		ensure!(asset != T::NativeAsset::get(), Error::<T>::IsNative);
		let now = T::Time::now();
		ensure!(Self::next_sale(&asset) <= now, Error::<T>::TooSoon);
		let amount = Self::slice::<M>(&asset)?;
		let least = Self::least::<M>(&asset, amount)?;
		// Before the market runs, so that nothing that runs within it can come back.
		LastBuyBack::<T>::insert(&asset, now);
		let (sold, burnt) = Self::sell::<M>(&asset, amount, least)?;
		TotalBurnt::<T>::mutate(|all| all.bought_back = all.bought_back.saturating_add(burnt));
		Self::deposit_event(Event::BoughtBack { asset, sold, burnt });
		Ok(())
	}

	/// How much of a pot to sell: its share, but as much as the market takes at least and no more
	/// than it takes at most.
	fn slice<M: Market<T::AccountId, T::AssetId>>(
		asset: &T::AssetId,
	) -> Result<Balance, DispatchError> {
		let (least, most) = M::limits(asset).ok_or(Error::<T>::NoMarket)?;
		let pot = Self::for_sale(asset);
		let amount = part_down(pot, T::MaxSlice::get())?.max(least).min(most).min(pot);
		ensure!(amount >= least && amount > 0, Error::<T>::TooLittle);
		Ok(amount)
	}

	/// The least that a slice has to bring.
	fn least<M: Market<T::AccountId, T::AssetId>>(
		asset: &T::AssetId,
		amount: Balance,
	) -> Result<Balance, DispatchError> {
		let worth = M::twap(asset, amount).ok_or(Error::<T>::NoMarket)?;
		let least = part_up(worth, T::MaxSlippage::get().left_from_one())?;
		// Less could not arrive on a pot that has no coins.
		let minimum = T::Assets::minimum_balance(T::NativeAsset::get());
		ensure!(least >= minimum.max(1), Error::<T>::TooLittle);
		Ok(least)
	}

	/// Lets the market sell. Returns how much less the pot has of the asset, and how much of the
	/// native coin it had more until that was burnt.
	fn sell<M: Market<T::AccountId, T::AssetId>>(
		asset: &T::AssetId,
		amount: Balance,
		least: Balance,
	) -> Result<(Balance, Balance), DispatchError> {
		let pot = Self::pot_account(asset);
		Self::sustain(&pot);
		let native = T::NativeAsset::get();
		let balance = |of: &T::AssetId| T::Assets::balance(of.clone(), &pot);
		let before = (balance(asset), balance(&native));
		M::sell(&pot, asset, amount, least)?;
		let sold = before.0.saturating_sub(balance(asset));
		let received = balance(&native).saturating_sub(before.1);
		ensure!(sold <= amount, Error::<T>::Overdrawn);
		ensure!(received >= least, Error::<T>::SlippageTooHigh);
		Self::burn_proceeds(&pot, received)?;
		Ok((sold, received))
	}
}
