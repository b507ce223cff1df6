//! Every movement of money. Each moves exactly what it is asked to, or fails.

use crate::{Balance, Config, HoldReason, Pallet, Unreleased};
use frame_support::{
	ensure,
	traits::{
		fungibles::MutateHold,
		tokens::{
			Fortitude::{Force, Polite},
			Precision::Exact,
			Preservation,
			Restriction::{Free, OnHold},
		},
		Get,
	},
};
use sp_runtime::{ArithmeticError, DispatchError, DispatchResult};

impl<T: Config> Pallet<T> {
	/// Puts free balance of `who` on hold. The account keeps its minimum.
	pub(crate) fn hold(asset: &T::AssetId, who: &T::AccountId, amount: Balance) -> DispatchResult {
		T::Assets::hold(asset.clone(), &HoldReason::Unreleased.into(), who, amount)?;
		Self::count_held(asset, amount)
	}

	/// Makes what is on hold of `who` free.
	pub(crate) fn release(
		asset: &T::AssetId,
		who: &T::AccountId,
		amount: Balance,
	) -> DispatchResult {
		let reason = HoldReason::Unreleased.into();
		exactly(amount, T::Assets::release(asset.clone(), &reason, who, amount, Exact)?)?;
		Self::count_released(asset, amount)
	}

	/// Moves what is on hold of `from` to the hold of `to`.
	pub(crate) fn hand_over(
		asset: &T::AssetId,
		from: &T::AccountId,
		to: &T::AccountId,
		amount: Balance,
	) -> DispatchResult {
		// To oneself it already lies where it has to.
		if from == to {
			return Ok(());
		}
		let reason = HoldReason::Unreleased.into();
		let asset = asset.clone();
		// Politely: the granter may have let the amount count for a freeze of its own meanwhile.
		let moved =
			T::Assets::transfer_on_hold(asset, &reason, from, to, amount, Exact, OnHold, Polite)?;
		exactly(amount, moved)
	}

	/// Moves what is on hold of `from` to the free balance of `to`.
	pub(crate) fn take_back(
		asset: &T::AssetId,
		from: &T::AccountId,
		to: &T::AccountId,
		amount: Balance,
	) -> DispatchResult {
		if from == to {
			return Self::release(asset, to, amount);
		}
		let reason = HoldReason::Unreleased.into();
		let id = asset.clone();
		// By force: a beneficiary could otherwise keep the amount by freezing its own balance, as
		// voting or staking does.
		let moved = T::Assets::transfer_on_hold(id, &reason, from, to, amount, Exact, Free, Force)?;
		exactly(amount, moved)?;
		Self::count_released(asset, amount)
	}

	/// Moves free balance of `from` to the hold of `to`.
	///
	/// With `Expendable` the amount has to be all that `from` has, see `Granting::grant`.
	pub(crate) fn pay_on_hold(
		asset: &T::AssetId,
		from: &T::AccountId,
		to: &T::AccountId,
		amount: Balance,
		preservation: Preservation,
	) -> DispatchResult {
		let reason = HoldReason::Unreleased.into();
		let moved = T::Assets::transfer_and_hold(
			asset.clone(),
			&reason,
			from,
			to,
			amount,
			Exact,
			preservation,
			Polite,
		)?;
		exactly(amount, moved)?;
		Self::count_held(asset, amount)
	}

	/// Counts what has been put on hold as unreleased.
	fn count_held(asset: &T::AssetId, amount: Balance) -> DispatchResult {
		let more = Unreleased::<T>::get(asset).checked_add(amount);
		Unreleased::<T>::insert(asset, more.ok_or(ArithmeticError::Overflow)?);
		Ok(())
	}

	/// Counts what has been released from a hold.
	fn count_released(asset: &T::AssetId, amount: Balance) -> DispatchResult {
		let fewer = Unreleased::<T>::get(asset).checked_sub(amount);
		match fewer.ok_or(ArithmeticError::Underflow)? {
			0 => Unreleased::<T>::remove(asset),
			rest => Unreleased::<T>::insert(asset, rest),
		}
		Ok(())
	}

	/// Holds the deposit for an entry in storage. Returns how much that is.
	pub(crate) fn take_deposit(who: &T::AccountId) -> Result<Balance, DispatchError> {
		let amount = T::Deposit::get();
		T::Assets::hold(T::NativeAsset::get(), &HoldReason::Deposit.into(), who, amount)?;
		Ok(amount)
	}

	/// Makes a deposit free again.
	pub(crate) fn return_deposit(who: &T::AccountId, amount: Balance) -> DispatchResult {
		let reason = HoldReason::Deposit.into();
		let native = T::NativeAsset::get();
		exactly(amount, T::Assets::release(native, &reason, who, amount, Exact)?)
	}
}

/// Whether the asset pallets moved what they were asked to, as they promise.
fn exactly(asked: Balance, moved: Balance) -> DispatchResult {
	ensure!(asked == moved, DispatchError::Corruption);
	Ok(())
}
