//! Every movement of money. Each moves exactly what it is asked to, or fails.

use crate::{Balance, Config, HoldReason, MarketId, MarketOf, Pallet, PLEDGE};
use codec::{Decode, Encode};
use frame_support::{
	ensure,
	storage::with_storage_layer,
	traits::{
		fungibles::{Inspect, InspectHold, Mutate, MutateHold, Refund},
		tokens::{
			Fortitude::{Force, Polite},
			Precision::Exact,
			Preservation::{Expendable, Preserve, Protect},
			Restriction::Free,
		},
		AccountTouch, ContainsPair, Get,
	},
};
use sp_io::hashing::blake2_256;
use sp_runtime::{traits::TrailingZeroInput, DispatchError, DispatchResult};

impl<T: Config> Pallet<T> {
	/// The vault that a market of this number opened in this block has. Nobody has its key.
	///
	/// Nobody can know it before the block, or strangers could give it so many assets that it could
	/// not be opened.
	pub(crate) fn new_vault(id: MarketId) -> T::AccountId {
		let parent = frame_system::Pallet::<T>::parent_hash();
		let seed = (b"hanse/markets", id, parent).using_encoded(blake2_256);
		Decode::decode(&mut TrailingZeroInput::new(&seed))
			.expect("an account is read from any bytes that are long enough; qed")
	}

	/// Makes a new vault exist, in the native asset and in its two assets, at the merchant's expense.
	/// It keeps the minimum of each beside what is on hold.
	pub(crate) fn open_vault(market: &MarketOf<T>) -> DispatchResult {
		let (native, payer, vault) = (T::NativeAsset::get(), &market.merchant, &market.vault);
		let minimum = T::FreeAssets::minimum_balance(native.clone());
		Self::transfer(&native, payer, vault, minimum)?;
		let reason = HoldReason::Existence.into();
		let moved = T::Assets::transfer_and_hold(
			native.clone(),
			&reason,
			payer,
			vault,
			PLEDGE,
			Exact,
			Preserve,
			Polite,
		)?;
		exactly(PLEDGE, moved)?;
		for asset in [&market.token, &market.quote].into_iter().filter(|asset| **asset != native) {
			// By a deposit, so that it takes up no reference.
			if !T::Accounts::contains(asset, vault) {
				T::FreeAssets::touch(asset.clone(), vault, payer)?;
			}
			let minimum = T::FreeAssets::minimum_balance(asset.clone());
			Self::transfer(asset, payer, vault, minimum)?;
		}
		Ok(())
	}

	/// Puts free balance of `who` on hold on a vault. Who pays keeps its minimum.
	pub(crate) fn take(
		asset: &T::AssetId,
		who: &T::AccountId,
		vault: &T::AccountId,
		amount: Balance,
	) -> DispatchResult {
		if amount == 0 {
			return Ok(());
		}
		let (reason, asset) = (HoldReason::Vault.into(), asset.clone());
		let moved = T::Assets::transfer_and_hold(
			asset, &reason, who, vault, amount, Exact, Preserve, Polite,
		)?;
		exactly(amount, moved)
	}

	/// Moves what is on hold on a vault to the free balance of `to`.
	pub(crate) fn pay(
		asset: &T::AssetId,
		vault: &T::AccountId,
		to: &T::AccountId,
		amount: Balance,
	) -> DispatchResult {
		if amount == 0 {
			return Ok(());
		}
		let (reason, asset) = (HoldReason::Vault.into(), asset.clone());
		// By force: nothing of a vault can be frozen for a good reason.
		let moved =
			T::Assets::transfer_on_hold(asset, &reason, vault, to, amount, Exact, Free, Force)?;
		exactly(amount, moved)
	}

	/// Burns what is on hold on a vault.
	pub(crate) fn burn_kept(
		asset: &T::AssetId,
		vault: &T::AccountId,
		amount: Balance,
	) -> DispatchResult {
		if amount == 0 {
			return Ok(());
		}
		let reason = HoldReason::Vault.into();
		exactly(amount, T::Assets::burn_held(asset.clone(), &reason, vault, amount, Exact, Force)?)
	}

	/// Burns what is free on an account.
	pub(crate) fn burn_free(
		asset: &T::AssetId,
		who: &T::AccountId,
		amount: Balance,
	) -> DispatchResult {
		if amount == 0 {
			return Ok(());
		}
		let asset = asset.clone();
		exactly(amount, T::FreeAssets::burn_from(asset, who, amount, Expendable, Exact, Polite)?)
	}

	/// Makes what is free on a vault a part of what it keeps.
	pub(crate) fn keep(
		asset: &T::AssetId,
		vault: &T::AccountId,
		amount: Balance,
	) -> DispatchResult {
		if amount == 0 {
			return Ok(());
		}
		T::Assets::hold(asset.clone(), &HoldReason::Vault.into(), vault, amount)
	}

	/// Makes what a vault keeps free, for the venue to take it.
	pub(crate) fn unkeep(
		asset: &T::AssetId,
		vault: &T::AccountId,
		amount: Balance,
	) -> DispatchResult {
		if amount == 0 {
			return Ok(());
		}
		let reason = HoldReason::Vault.into();
		exactly(amount, T::Assets::release(asset.clone(), &reason, vault, amount, Exact)?)
	}

	/// What a vault has on hold of an asset.
	pub(crate) fn kept(asset: &T::AssetId, vault: &T::AccountId) -> Balance {
		T::Assets::balance_on_hold(asset.clone(), &HoldReason::Vault.into(), vault)
	}

	/// What is on an account of an asset beside what keeps it open. Nothing while it is frozen.
	pub(crate) fn loose(asset: &T::AssetId, who: &T::AccountId) -> Balance {
		T::FreeAssets::reducible_balance(asset.clone(), who, Preserve, Force)
	}

	/// What could be put on hold of an asset.
	pub(crate) fn holdable(asset: &T::AssetId, who: &T::AccountId) -> Balance {
		T::FreeAssets::reducible_balance(asset.clone(), who, Protect, Force)
	}

	/// All that an account has of an asset, on hold or not.
	pub(crate) fn total(asset: &T::AssetId, who: &T::AccountId) -> Balance {
		T::Assets::balance(asset.clone(), who)
			.saturating_add(T::Assets::total_balance_on_hold(asset.clone(), who))
	}

	/// Moves what is free. Who pays keeps its minimum.
	pub(crate) fn transfer(
		asset: &T::AssetId,
		from: &T::AccountId,
		to: &T::AccountId,
		amount: Balance,
	) -> DispatchResult {
		// An amount of zero would not be taken by an account that does not exist.
		if amount == 0 {
			return Ok(());
		}
		let before = T::FreeAssets::balance(asset.clone(), to);
		T::FreeAssets::transfer(asset.clone(), from, to, amount, Preserve)?;
		exactly(amount, T::FreeAssets::balance(asset.clone(), to).saturating_sub(before))
	}

	/// Puts native coins of somebody on hold.
	pub(crate) fn secure(
		reason: HoldReason,
		who: &T::AccountId,
		amount: Balance,
	) -> DispatchResult {
		if amount == 0 {
			return Ok(());
		}
		T::Assets::hold(T::NativeAsset::get(), &reason.into(), who, amount)
	}

	/// Lets go of native coins of somebody.
	pub(crate) fn unsecure(
		reason: HoldReason,
		who: &T::AccountId,
		amount: Balance,
	) -> DispatchResult {
		if amount == 0 {
			return Ok(());
		}
		let (native, reason) = (T::NativeAsset::get(), reason.into());
		exactly(amount, T::Assets::release(native, &reason, who, amount, Exact)?)
	}

	/// Moves the bond of somebody to the treasury. If that cannot receive it, it is free again: nothing
	/// that happens to the treasury keeps a market in alarm.
	pub(crate) fn forfeit(who: &T::AccountId, amount: Balance) -> DispatchResult {
		let reason = HoldReason::Alarm.into();
		let (native, to) = (T::NativeAsset::get(), T::Treasury::get());
		let moved = with_storage_layer(|| {
			let moved =
				T::Assets::transfer_on_hold(native, &reason, who, &to, amount, Exact, Free, Force)?;
			exactly(amount, moved)
		});
		moved.or_else(|_| Self::unsecure(HoldReason::Alarm, who, amount))
	}

	/// Empties and closes a vault. Everything that is still there goes to the treasury, but tokens,
	/// which are burnt. Returns how much of the quote and how many tokens that was.
	pub(crate) fn clear_vault(market: &MarketOf<T>) -> Result<[Balance; 2], DispatchError> {
		let (token, quote, vault) = (&market.token, &market.quote, &market.vault);
		let (native, treasury) = (T::NativeAsset::get(), T::Treasury::get());
		let kept = Self::kept(quote, vault);
		Self::unkeep(quote, vault, kept)?;
		let tokens = Self::kept(token, vault);
		Self::burn_kept(token, vault, tokens)?;
		let free = T::FreeAssets::balance(token.clone(), vault);
		Self::burn_free(token, vault, free)?;
		Self::untouch(token, vault)?;
		let mut paid = 0;
		if *quote != native {
			paid = T::FreeAssets::balance(quote.clone(), vault);
			if paid > 0 {
				T::FreeAssets::transfer(quote.clone(), vault, &treasury, paid, Expendable)?;
			}
			Self::untouch(quote, vault)?;
		}
		let reason = HoldReason::Existence.into();
		exactly(PLEDGE, T::Assets::release(native.clone(), &reason, vault, PLEDGE, Exact)?)?;
		// Strangers can send a vault assets that keep it alive, and its minimum with it.
		let left = T::FreeAssets::reducible_balance(native.clone(), vault, Expendable, Polite);
		if left > 0 {
			T::FreeAssets::transfer(native.clone(), vault, &treasury, left, Expendable)?;
		}
		let paid = if *quote == native { left } else { paid };
		Ok([paid, tokens.saturating_add(free)])
	}

	/// Returns what was paid for an account in an asset, which is empty.
	fn untouch(asset: &T::AssetId, vault: &T::AccountId) -> DispatchResult {
		let (asset, vault) = (asset.clone(), vault.clone());
		match <T::FreeAssets as Refund<_>>::deposit_held(asset.clone(), vault.clone()) {
			Some(_) => <T::FreeAssets as Refund<_>>::refund(asset, vault),
			None => Ok(()),
		}
	}
}

/// Whether what was asked for has moved: an asset may take a part on the way.
pub(crate) fn exactly(asked: Balance, moved: Balance) -> DispatchResult {
	ensure!(asked == moved, DispatchError::Unavailable);
	Ok(())
}
