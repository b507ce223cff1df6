//! Every movement of money. Each moves exactly what it is asked to, or fails.

use crate::{Balance, Config, HoldReason, Pallet};
use frame_support::{
	ensure,
	traits::{
		fungible::{Inspect as _, Mutate as _, MutateHold as _},
		fungibles::{metadata::MetadataDeposit, MutateHold},
		tokens::{Fortitude::Force, Precision::Exact, Preservation::Preserve, Restriction::Free},
		AccountTouch, Time,
	},
};
use hanse_curve::Moment;
use sp_runtime::{ArithmeticError, DispatchError, DispatchResult};

impl<T: Config> Pallet<T> {
	/// The time of the block.
	pub(crate) fn now() -> Moment {
		T::Time::now()
	}

	/// Holds a deposit of the native coin. Returns how much it is.
	pub(crate) fn take_deposit(
		who: &T::AccountId,
		amount: Balance,
	) -> Result<Balance, DispatchError> {
		T::Currency::hold(&HoldReason::Deposit.into(), who, amount)?;
		Ok(amount)
	}

	/// Makes a deposit free again.
	pub(crate) fn return_deposit(who: &T::AccountId, amount: Balance) -> DispatchResult {
		let reason = HoldReason::Deposit.into();
		exactly(amount, T::Currency::release(&reason, who, amount, Exact)?)
	}

	/// Gives the keeper of a new token what it needs to exist, to have an account in the token, and
	/// to name it.
	pub(crate) fn pay_keeper(
		payer: &T::AccountId,
		keeper: &T::AccountId,
		asset: &T::AssetId,
		name: &[u8],
		symbol: &[u8],
	) -> DispatchResult {
		let deposits = [
			T::Tokens::calc_metadata_deposit(name, symbol),
			T::Tokens::deposit_required(asset.clone()),
		];
		let amount = deposits
			.into_iter()
			.try_fold(T::Currency::minimum_balance(), |sum: Balance, deposit| {
				sum.checked_add(deposit)
			})
			.ok_or(ArithmeticError::Overflow)?;
		exactly(amount, T::Currency::transfer(payer, keeper, amount, Preserve)?)
	}

	/// Puts tokens of `who` on hold. The account keeps its smallest unit.
	pub(crate) fn hold(
		reason: HoldReason,
		asset: &T::AssetId,
		who: &T::AccountId,
		amount: Balance,
	) -> DispatchResult {
		T::TokenHolds::hold(asset.clone(), &reason.into(), who, amount)
	}

	/// Makes tokens on hold free again.
	pub(crate) fn release(
		reason: HoldReason,
		asset: &T::AssetId,
		who: &T::AccountId,
		amount: Balance,
	) -> DispatchResult {
		let released = T::TokenHolds::release(asset.clone(), &reason.into(), who, amount, Exact)?;
		exactly(amount, released)
	}

	/// Burns tokens on hold for a redemption.
	pub(crate) fn burn_held(
		asset: &T::AssetId,
		who: &T::AccountId,
		amount: Balance,
	) -> DispatchResult {
		let reason = HoldReason::Redemption.into();
		// By force, here and below: a holder could otherwise keep what it redeemed by letting the
		// tokens on hold count for a freeze of its own.
		let burnt = T::TokenHolds::burn_held(asset.clone(), &reason, who, amount, Exact, Force)?;
		exactly(amount, burnt)
	}

	/// Moves tokens on hold for a redemption to the merchant.
	pub(crate) fn pay(
		asset: &T::AssetId,
		from: &T::AccountId,
		to: &T::AccountId,
		amount: Balance,
	) -> DispatchResult {
		// To oneself there is no transfer to make.
		if from == to {
			return Self::release(HoldReason::Redemption, asset, from, amount);
		}
		let reason = HoldReason::Redemption.into();
		let asset = asset.clone();
		let moved =
			T::TokenHolds::transfer_on_hold(asset, &reason, from, to, amount, Exact, Free, Force)?;
		exactly(amount, moved)
	}
}

/// Whether the asset pallets moved what they were asked to, as they promise.
fn exactly(asked: Balance, moved: Balance) -> DispatchResult {
	ensure!(asked == moved, DispatchError::Corruption);
	Ok(())
}
