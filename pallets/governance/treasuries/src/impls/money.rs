//! Every movement of money. Each moves exactly what it is asked to, or fails.

use crate::{Balance, BudgetId, BudgetOf, CommunityId, Config, Event, HoldReason, Pallet, TermsOf};
use codec::{Decode, Encode};
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
use sp_runtime::{
	traits::{Convert, TrailingZeroInput},
	DispatchError, DispatchResult,
};

impl<T: Config> Pallet<T> {
	/// The account of what a community owns. Nobody has its key.
	pub(crate) fn treasury(community: CommunityId) -> T::AccountId {
		T::Treasury::convert(community)
	}

	/// What a treasury has of an asset that is not promised, but for what keeps its account alive.
	pub(crate) fn spendable(community: CommunityId, asset: &T::AssetId) -> Balance {
		let treasury = Self::treasury(community);
		T::FreeAssets::reducible_balance(asset.clone(), &treasury, Preserve, Polite)
	}

	/// Puts money of a treasury on hold.
	pub(crate) fn set_aside(
		community: CommunityId,
		asset: &T::AssetId,
		amount: Balance,
	) -> DispatchResult {
		Self::ensure_funds(community, asset, Some(amount))?;
		let treasury = Self::treasury(community);
		T::Assets::hold(asset.clone(), &HoldReason::Promised.into(), &treasury, amount)
	}

	/// Makes money of a treasury that was promised free again.
	pub(crate) fn set_free(
		community: CommunityId,
		asset: &T::AssetId,
		amount: Balance,
	) -> DispatchResult {
		let (reason, treasury) = (HoldReason::Promised.into(), Self::treasury(community));
		exactly(amount, T::Assets::release(asset.clone(), &reason, &treasury, amount, Exact)?)
	}

	/// Moves what is on hold of `from` to the free balance of `to`.
	pub(crate) fn pay_held(
		reason: HoldReason,
		asset: &T::AssetId,
		from: &T::AccountId,
		to: &T::AccountId,
		amount: Balance,
	) -> DispatchResult {
		let (reason, asset) = (reason.into(), asset.clone());
		// By force: nothing of an account without a key can be frozen for a good reason.
		let moved =
			T::Assets::transfer_on_hold(asset, &reason, from, to, amount, Exact, Free, Force)?;
		exactly(amount, moved)
	}

	/// The account of a budget that is opened in this block.
	///
	/// Nobody can know it before the block, or strangers could give it so many assets that no other
	/// one fits. Whoever fills it within the block only delays the budget to the next one.
	pub(crate) fn new_account(community: CommunityId, budget: BudgetId) -> Option<T::AccountId> {
		let parent = frame_system::Pallet::<T>::parent_hash();
		let seed = (b"hanse/treasuries/budget", community, budget, parent);
		let seed = seed.using_encoded(blake2_256);
		Decode::decode(&mut TrailingZeroInput::new(&seed)).ok()
	}

	/// Moves what a budget is opened with to its account, on hold, and lends the account what it
	/// needs to exist: what is on hold can be kept by an existing account only.
	pub(crate) fn fund_budget(
		community: CommunityId,
		account: &T::AccountId,
		terms: &TermsOf<T>,
	) -> DispatchResult {
		let (asset, amount, native) = (&terms.asset, terms.amount, T::NativeAsset::get());
		let treasury = Self::treasury(community);
		// The native asset first, as an account in another one may need it.
		if *asset != native {
			Self::lend(community, account, &native, 0)?;
		}
		Self::lend(community, account, asset, amount)?;
		let reason = HoldReason::Budget.into();
		let asset = asset.clone();
		let moved = T::Assets::transfer_and_hold(
			asset, &reason, &treasury, account, amount, Exact, Preserve, Polite,
		)?;
		exactly(amount, moved)
	}

	/// Moves the minimum of an asset to a budget's account, if the treasury has `more` beside it.
	fn lend(
		community: CommunityId,
		account: &T::AccountId,
		asset: &T::AssetId,
		more: Balance,
	) -> DispatchResult {
		let minimum = T::FreeAssets::minimum_balance(asset.clone());
		Self::ensure_funds(community, asset, minimum.checked_add(more))?;
		let treasury = Self::treasury(community);
		let moved = T::FreeAssets::transfer(asset.clone(), &treasury, account, minimum, Preserve)?;
		exactly(minimum, moved)
	}

	/// Gives the treasury what lies free on the account of a budget that is closed. Fails if
	/// something cannot be moved; whatever can be has been.
	pub(crate) fn take_back(
		community: CommunityId,
		id: BudgetId,
		budget: &BudgetOf<T>,
	) -> DispatchResult {
		let native = T::NativeAsset::get();
		let other = Some(&budget.terms.asset).filter(|asset| **asset != native).cloned();
		let take = |asset: T::AssetId| {
			let left = if asset == native {
				// Strangers can send such an account assets that keep it alive.
				T::FreeAssets::reducible_balance(
					native.clone(),
					&budget.account,
					Expendable,
					Polite,
				)
			} else {
				T::FreeAssets::balance(asset.clone(), &budget.account)
			};
			match left {
				0 => Ok(()),
				left => with_storage_layer(|| Self::sweep_to(community, id, budget, asset, left)),
			}
		};
		// The native asset last, as the account in another one may need it.
		other.into_iter().chain([native.clone()]).map(take).fold(Ok(()), DispatchResult::and)
	}

	/// What lies on the account of an open budget and is not the budget's.
	pub(crate) fn stray(budget: &BudgetOf<T>, asset: &T::AssetId) -> Balance {
		let needed = *asset == T::NativeAsset::get() || *asset == budget.terms.asset;
		let preservation = if needed { Preserve } else { Expendable };
		T::FreeAssets::reducible_balance(asset.clone(), &budget.account, preservation, Polite)
	}

	/// Moves what lies free on the account of a budget to the treasury.
	pub(crate) fn sweep_to(
		community: CommunityId,
		id: BudgetId,
		budget: &BudgetOf<T>,
		asset: T::AssetId,
		amount: Balance,
	) -> DispatchResult {
		let treasury = Self::treasury(community);
		let (from, id_of) = (&budget.account, asset.clone());
		let moved = T::FreeAssets::transfer(id_of, from, &treasury, amount, Expendable)?;
		exactly(amount, moved)?;
		Self::deposit_event(Event::Swept { community, budget: id, asset, amount });
		Ok(())
	}
}

/// Whether the asset pallets moved what they were asked to, as they promise.
fn exactly(asked: Balance, moved: Balance) -> DispatchResult {
	ensure!(asked == moved, DispatchError::Corruption);
	Ok(())
}
