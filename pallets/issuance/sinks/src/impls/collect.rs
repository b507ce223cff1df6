//! Commissions.

use super::shares::part_down;
use crate::{Balance, BuyBack, Commission, Config, Error, Event, Pallet, TotalBurnt};
use frame_support::{
	ensure,
	storage::with_storage_layer,
	traits::{
		fungibles::Inspect,
		tokens::{
			DepositConsequence, Fortitude::Polite, Preservation::Preserve, Provenance::Extant,
		},
		Get,
	},
};
use sp_runtime::{DispatchError, DispatchResult};

impl<T: Config> Commission<T::AccountId, T::AssetId> for Pallet<T> {
	fn collect(payer: &T::AccountId, asset: &T::AssetId, amount: Balance) -> DispatchResult {
		with_storage_layer(|| Self::do_collect(payer, asset, amount))
	}
}

impl<T: Config> Pallet<T> {
	/// Divides what lies on the account for commission.
	pub(crate) fn do_sweep(asset: T::AssetId) -> DispatchResult {
		let income = Self::income_account();
		let amount = T::Assets::reducible_balance(asset.clone(), &income, Preserve, Polite);
		ensure!(amount > 0, Error::<T>::NothingToSweep);
		Self::do_collect(&income, &asset, amount)
	}

	/// Divides a commission. Nothing happens if there is none.
	fn do_collect(payer: &T::AccountId, asset: &T::AssetId, amount: Balance) -> DispatchResult {
		if amount == 0 {
			return Ok(());
		}
		let part = part_down(amount, BuyBack::<T>::get())?;
		let (burnt, to_pot) = if *asset == T::NativeAsset::get() {
			Self::burn_of(payer, part)?;
			TotalBurnt::<T>::mutate(|all| all.commission = all.commission.saturating_add(part));
			(part, 0)
		} else {
			(0, Self::fill_pot(payer, asset, part)?)
		};
		let to_beneficiary = amount.saturating_sub(burnt).saturating_sub(to_pot);
		Self::pay(asset, payer, &T::Beneficiary::get(), to_beneficiary)?;
		let (payer, asset) = (payer.clone(), asset.clone());
		Self::deposit_event(Event::Collected { payer, asset, to_beneficiary, to_pot, burnt });
		Ok(())
	}

	/// Moves a part to the pot, or nothing if the pot cannot take it.
	fn fill_pot(
		payer: &T::AccountId,
		asset: &T::AssetId,
		part: Balance,
	) -> Result<Balance, DispatchError> {
		if part == 0 {
			return Ok(0);
		}
		let pot = Self::pot_account(asset);
		Self::sustain(&pot);
		let takes = T::Assets::can_deposit(asset.clone(), &pot, part, Extant);
		if takes != DepositConsequence::Success {
			return Ok(0);
		}
		Self::pay(asset, payer, &pot, part)?;
		Ok(part)
	}

	/// Counts what the runtime burnt of a fee.
	///
	/// The sums saturate rather than fail: what they count has happened.
	pub fn note_burnt_fee(amount: Balance) {
		TotalBurnt::<T>::mutate(|all| all.fees = all.fees.saturating_add(amount));
	}
}
