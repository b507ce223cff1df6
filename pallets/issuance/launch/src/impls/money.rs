//! Every movement of money. Each moves exactly what it is asked to, or fails.

use crate::{Balance, Config, HoldReason, Pallet, RoundId, Seeds, TermsOf, PLEDGE};
use alloc::vec::Vec;
use codec::Encode;
use frame_support::{
	ensure,
	storage::with_storage_layer,
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
use sp_io::hashing::blake2_256;
use sp_runtime::{traits::AccountIdConversion, DispatchError, DispatchResult};

impl<T: Config> Pallet<T> {
	/// The account of a round that is not closed. Nobody has its key.
	pub fn account(round: RoundId) -> T::AccountId {
		let place = (round, Seeds::<T>::get(round)).using_encoded(blake2_256);
		T::PalletId::get().into_sub_account_truncating(place)
	}

	/// Decides what the account of a round will be.
	///
	/// Nobody can know it before the block, or strangers could give it so many assets that no other
	/// one fits, and stop every sale: whatever fails does not use up the number of the round.
	pub(crate) fn seed(round: RoundId) {
		Seeds::<T>::insert(round, frame_system::Pallet::<T>::parent_hash());
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
	///
	/// A little of the quote is on hold from the beginning, as what is sold is. That keeps it from
	/// being destroyed, or somebody else could create it anew and pay with it.
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
		let (reason, quote) = (HoldReason::Loan.into(), terms.quote.clone());
		let moved = T::Assets::transfer_and_hold(
			quote, &reason, seller, &account, PLEDGE, Exact, Preserve, Polite,
		)?;
		exactly(PLEDGE, moved)
	}

	/// Makes the part of the loan free that keeps the quote from being destroyed. Left behind, it
	/// would do so for ever.
	pub(crate) fn unpledge(round: RoundId, quote: &T::AssetId) -> DispatchResult {
		let (reason, account) = (HoldReason::Loan.into(), Self::account(round));
		exactly(PLEDGE, T::Assets::release(quote.clone(), &reason, &account, PLEDGE, Exact)?)
	}

	/// Gives the seller what is left on the account of a round. Fails if something of the assets
	/// that were sold and paid cannot be moved; whatever can be has been.
	pub(crate) fn take_back(
		round: RoundId,
		seller: &T::AccountId,
		terms: &TermsOf<T>,
	) -> DispatchResult {
		let (account, native) = (Self::account(round), T::NativeAsset::get());
		let take = |asset: T::AssetId| {
			let left = if asset == native {
				// Strangers can send such an account assets that keep it alive.
				T::FreeAssets::reducible_balance(native.clone(), &account, Expendable, Polite)
			} else {
				T::FreeAssets::balance(asset.clone(), &account)
			};
			if left == 0 {
				return Ok(());
			}
			T::FreeAssets::transfer(asset, &account, seller, left, Expendable).map(|_| ())
		};
		// The native asset last, as accounts in the others may need it.
		let taken = Self::assets_of(terms).into_iter().rev();
		taken.map(|asset| with_storage_layer(|| take(asset))).fold(Ok(()), DispatchResult::and)
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
