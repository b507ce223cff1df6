//! Every movement of money. Each moves exactly what it is asked to, or fails.

use crate::{Balance, Config, Pallet};
use frame_support::{
	ensure,
	traits::{
		fungibles::Mutate,
		tokens::{
			Fortitude::{Force, Polite},
			Precision::Exact,
			Preservation::{Expendable, Preserve},
		},
		Get,
	},
};
use sp_runtime::{traits::AccountIdConversion, DispatchError, DispatchResult};

impl<T: Config> Pallet<T> {
	/// The account that an asset waits on until it is sold. Nobody has its key.
	pub fn pot_account(asset: &T::AssetId) -> T::AccountId {
		T::PalletId::get().into_sub_account_truncating(asset)
	}

	/// The account on which commission can be left for anybody to have it divided. Nobody has its key.
	pub fn income_account() -> T::AccountId {
		T::PalletId::get().into_account_truncating()
	}

	/// Gives a pot a reference of its own.
	///
	/// Without one it could not have an asset whose accounts do not exist by themselves; and what
	/// it has of such an asset would keep the native coins that a sale brings from leaving it.
	/// Where the only reference is of coins that somebody sent, these coins stay, and are enough.
	/// There is one such account for each asset in which other pallets collect, which they decide.
	pub(crate) fn sustain(pot: &T::AccountId) {
		if frame_system::Pallet::<T>::providers(pot) == 0 {
			frame_system::Pallet::<T>::inc_providers(pot);
		}
	}

	/// Moves what a payer can spend. Who pays keeps its minimum.
	pub(crate) fn pay(
		asset: &T::AssetId,
		payer: &T::AccountId,
		to: &T::AccountId,
		amount: Balance,
	) -> DispatchResult {
		// An amount of zero would not be taken by an account that does not exist.
		if amount == 0 {
			return Ok(());
		}
		exactly(amount, T::Assets::transfer(asset.clone(), payer, to, amount, Preserve)?)
	}

	/// Burns what a payer can spend of the native coin. Who pays keeps its minimum.
	pub(crate) fn burn_of(payer: &T::AccountId, amount: Balance) -> DispatchResult {
		if amount == 0 {
			return Ok(());
		}
		let native = T::NativeAsset::get();
		exactly(amount, T::Assets::burn_from(native, payer, amount, Preserve, Exact, Polite)?)
	}

	/// Burns what a sale brought a pot.
	pub(crate) fn burn_proceeds(pot: &T::AccountId, amount: Balance) -> DispatchResult {
		let native = T::NativeAsset::get();
		// By force: nothing of a pot can be frozen for a good reason.
		exactly(amount, T::Assets::burn_from(native, pot, amount, Expendable, Exact, Force)?)
	}
}

/// Whether the asset pallets moved what they were asked to, as they promise.
fn exactly(asked: Balance, moved: Balance) -> DispatchResult {
	ensure!(asked == moved, DispatchError::Corruption);
	Ok(())
}
