//! Every movement of money. Each moves exactly what it is asked to, or fails.

use crate::{Balance, ClaimOf, Config, HoldReason, Pallet};
use codec::Decode;
use frame_support::{
	ensure,
	storage::with_storage_layer,
	traits::{
		fungibles::{Inspect, Mutate, MutateHold},
		tokens::{
			Fortitude::{Force, Polite},
			Precision::Exact,
			Preservation::Preserve,
			Restriction::Free,
		},
	},
};
use sp_runtime::{traits::TrailingZeroInput, ArithmeticError, DispatchError, DispatchResult};

impl<T: Config> Pallet<T> {
	/// The account of all budgets. Nobody has its key.
	pub(crate) fn pot() -> T::AccountId {
		let seed = sp_io::hashing::blake2_256(b"hanse/contributions/pot");
		Decode::decode(&mut TrailingZeroInput::new(&seed))
			.expect("an account is read from any bytes that are long enough; qed")
	}

	/// What the pot can spend of an asset, but for the minimum of its account.
	pub(crate) fn spendable(asset: &T::AssetId) -> Balance {
		T::FreeAssets::reducible_balance(asset.clone(), &Self::pot(), Preserve, Polite)
	}

	/// Puts free balance of `who` on hold. The account keeps its minimum.
	pub(crate) fn hold(
		reason: HoldReason,
		asset: T::AssetId,
		who: &T::AccountId,
		amount: Balance,
	) -> DispatchResult {
		T::Assets::hold(asset, &reason.into(), who, amount)
	}

	/// Makes what is on hold free again.
	pub(crate) fn unhold(
		reason: HoldReason,
		asset: T::AssetId,
		who: &T::AccountId,
		amount: Balance,
	) -> DispatchResult {
		if amount == 0 {
			return Ok(());
		}
		exactly(amount, T::Assets::release(asset, &reason.into(), who, amount, Exact)?)
	}

	/// Gives what is on hold to somebody else.
	pub(crate) fn take(
		reason: HoldReason,
		asset: T::AssetId,
		from: &T::AccountId,
		to: &T::AccountId,
		amount: Balance,
	) -> DispatchResult {
		// By force: the owner could otherwise keep the amount by freezing its own balance.
		let moved = T::Assets::transfer_on_hold(
			asset,
			&reason.into(),
			from,
			to,
			amount,
			Exact,
			Free,
			Force,
		)?;
		exactly(amount, moved)
	}

	/// Pays out of the pot.
	pub(crate) fn pay_out(asset: T::AssetId, to: &T::AccountId, amount: Balance) -> DispatchResult {
		if amount == 0 {
			return Ok(());
		}
		exactly(amount, T::FreeAssets::transfer(asset, &Self::pot(), to, amount, Preserve)?)
	}

	/// Pays out of what is set aside for a claim.
	pub(crate) fn pay(
		claim: &mut ClaimOf<T>,
		to: &T::AccountId,
		amount: Balance,
	) -> DispatchResult {
		let rest = claim.reserved.checked_sub(amount).ok_or(ArithmeticError::Underflow)?;
		let asset = claim.terms.asset.clone();
		Self::pay_out(asset.clone(), to, amount)?;
		Self::with_fund(&asset, |fund| {
			fund.reserved = fund.reserved.checked_sub(amount)?;
			fund.paid = fund.paid.saturating_add(amount);
			Some(())
		})?;
		claim.reserved = rest;
		Ok(())
	}

	/// Pays somebody who may have made it impossible, so that nobody else waits for that. Returns
	/// what was paid.
	pub(crate) fn pay_if_possible(
		claim: &mut ClaimOf<T>,
		to: &T::AccountId,
		amount: Balance,
	) -> Balance {
		match with_storage_layer(|| Self::pay(claim, to, amount)) {
			Ok(()) => amount,
			Err(_) => 0,
		}
	}
}

/// Whether the asset pallets moved what they were asked to, as they promise.
pub(crate) fn exactly(asked: Balance, moved: Balance) -> DispatchResult {
	ensure!(asked == moved, DispatchError::Corruption);
	Ok(())
}
