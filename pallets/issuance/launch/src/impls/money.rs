//! Every movement of money. Each moves exactly what it is asked to, or fails.

use crate::{Balance, Config, HoldReason, Pallet, RoundId, TermsOf};
use alloc::vec::Vec;
use frame_support::{
	ensure,
	traits::{
		fungibles::{Inspect, Mutate, MutateHold},
		tokens::{
			Fortitude::{Force, Polite},
			Precision::Exact,
			Preservation::{Expendable, Preserve},
			Restriction::Free,
		},
		Get,
	},
};
use sp_runtime::{traits::AccountIdConversion, DispatchError, DispatchResult};

impl<T: Config> Pallet<T> {
	/// The account of a round. Nobody has its key.
	pub fn account(round: RoundId) -> T::AccountId {
		T::PalletId::get().into_sub_account_truncating(round)
	}

	/// Moves free balance of `who` to the round's account, on hold. Who pays keeps its minimum.
	pub(crate) fn escrow(
		round: RoundId,
		asset: &T::AssetId,
		who: &T::AccountId,
		amount: Balance,
	) -> DispatchResult {
		let (reason, account) = (HoldReason::Escrow.into(), Self::account(round));
		let asset = asset.clone();
		let moved = T::Assets::transfer_and_hold(
			asset, &reason, who, &account, amount, Exact, Preserve, Polite,
		)?;
		exactly(amount, moved)
	}

	/// Moves what is on hold of a round to the free balance of `who`.
	pub(crate) fn pay(
		round: RoundId,
		asset: &T::AssetId,
		who: &T::AccountId,
		amount: Balance,
	) -> DispatchResult {
		if amount == 0 {
			return Ok(());
		}
		let (reason, account) = (HoldReason::Escrow.into(), Self::account(round));
		let asset = asset.clone();
		// By force: nothing of a round's account can be frozen for a good reason.
		let moved =
			T::Assets::transfer_on_hold(asset, &reason, &account, who, amount, Exact, Free, Force)?;
		exactly(amount, moved)
	}

	/// Makes what is on hold of a round free, on the round's own account.
	pub(crate) fn unlock(round: RoundId, asset: &T::AssetId, amount: Balance) -> DispatchResult {
		let (reason, account) = (HoldReason::Escrow.into(), Self::account(round));
		exactly(amount, T::Assets::release(asset.clone(), &reason, &account, amount, Exact)?)
	}

	/// Lends the account of a round its minimum of each asset, so that it exists: what is on hold
	/// can be released to an existing account only.
	pub(crate) fn lend(
		round: RoundId,
		seller: &T::AccountId,
		terms: &TermsOf<T>,
	) -> DispatchResult {
		let account = Self::account(round);
		for asset in Self::assets_of(terms) {
			let minimum = T::FreeAssets::minimum_balance(asset.clone());
			T::FreeAssets::transfer(asset, seller, &account, minimum, Preserve)?;
		}
		Ok(())
	}

	/// Gives the seller what is left on the account of a round, as far as it can be moved.
	///
	/// Nobody has a claim to it, so that it must not keep a round from being closed: strangers can
	/// send such an account assets that keep it alive.
	pub(crate) fn take_back(round: RoundId, seller: &T::AccountId, terms: &TermsOf<T>) {
		let account = Self::account(round);
		for asset in Self::assets_of(terms).into_iter().rev() {
			let left =
				T::FreeAssets::reducible_balance(asset.clone(), &account, Expendable, Polite);
			let _ = frame_support::storage::with_storage_layer(|| {
				T::FreeAssets::transfer(asset, &account, seller, left, Expendable)
			});
		}
	}

	/// The assets of a round: the native one first, as accounts in the others may need it.
	fn assets_of(terms: &TermsOf<T>) -> Vec<T::AssetId> {
		let native = T::NativeAsset::get();
		let others = [terms.asset.clone(), terms.quote.clone()];
		let others = others.into_iter().filter(|asset| *asset != native).collect::<Vec<_>>();
		[alloc::vec![native], others].concat()
	}

	/// Holds the deposit for an entry in storage.
	pub(crate) fn take_deposit(who: &T::AccountId, amount: Balance) -> DispatchResult {
		T::Assets::hold(T::NativeAsset::get(), &HoldReason::Deposit.into(), who, amount)
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
