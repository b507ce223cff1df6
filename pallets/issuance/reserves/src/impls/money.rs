//! Every movement of money. Each moves exactly what it is asked to, or fails.

use crate::{Balance, Config, HoldReason, HoldingOf, Pallet, ReserveId, PLEDGE};
use codec::{Decode, Encode};
use frame_support::{
	ensure,
	traits::{
		fungibles::{Inspect, InspectHold, Mutate, MutateHold, Refund},
		tokens::{
			Fortitude::{Force, Polite},
			Precision::Exact,
			Preservation::{Expendable, Preserve},
			Restriction::Free,
		},
		AccountTouch, ContainsPair, Get,
	},
};
use sp_io::hashing::blake2_256;
use sp_runtime::{traits::TrailingZeroInput, DispatchError, DispatchResult};

impl<T: Config> Pallet<T> {
	/// The account that a reserve of this number opened in this block has. Nobody has its key.
	///
	/// Nobody can know it before the block, or strangers could give it so many assets that it could
	/// not be opened, and with it no other one: what fails does not use up the number.
	pub(crate) fn new_account(id: ReserveId) -> T::AccountId {
		let parent = frame_system::Pallet::<T>::parent_hash();
		let seed = (b"hanse/reserves", id, parent).using_encoded(blake2_256);
		Decode::decode(&mut TrailingZeroInput::new(&seed))
			.expect("an account is read from any bytes that are long enough; qed")
	}

	/// Makes the account of a new reserve exist.
	pub(crate) fn open_account(account: &T::AccountId) -> DispatchResult {
		let (native, sponsor) = (T::NativeAsset::get(), T::Sponsor::get());
		let minimum = T::FreeAssets::minimum_balance(native.clone());
		Self::transfer(&native, &sponsor, account, minimum)?;
		let reason = HoldReason::Existence.into();
		let moved = T::Assets::transfer_and_hold(
			native, &reason, &sponsor, account, PLEDGE, Exact, Preserve, Polite,
		)?;
		exactly(PLEDGE, moved)
	}

	/// Opens an account in an asset if there is none. One that `Sponsor` pays for takes up no
	/// reference, so that strangers cannot crowd it out.
	///
	/// It has to be asked before anything is put on hold: the team of an asset can close an account
	/// that is empty.
	pub(crate) fn touch(asset: &T::AssetId, account: &T::AccountId) -> DispatchResult {
		if T::Accounts::contains(asset, account) {
			return Ok(());
		}
		T::FreeAssets::touch(asset.clone(), account, &T::Sponsor::get())
	}

	/// What is on the account of a reserve beside its principal and what keeps it open.
	///
	/// Nothing while the asset or the account is frozen: it could not be moved.
	pub(crate) fn profit(asset: &T::AssetId, account: &T::AccountId) -> Balance {
		T::FreeAssets::reducible_balance(asset.clone(), account, Preserve, Force)
	}

	/// How much of the token there is outside the reserve.
	pub(crate) fn supply(token: &T::AssetId, account: &T::AccountId) -> Balance {
		let own = T::Assets::balance(token.clone(), account)
			.saturating_add(T::Assets::total_balance_on_hold(token.clone(), account));
		T::Assets::total_issuance(token.clone()).saturating_sub(own)
	}

	/// Puts free balance of `who` on hold as principal. Who pays keeps its minimum.
	pub(crate) fn take_principal(
		asset: &T::AssetId,
		who: &T::AccountId,
		account: &T::AccountId,
		amount: Balance,
	) -> DispatchResult {
		if amount == 0 {
			return Ok(());
		}
		Self::touch(asset, account)?;
		let (reason, asset) = (HoldReason::Principal.into(), asset.clone());
		let moved = T::Assets::transfer_and_hold(
			asset, &reason, who, account, amount, Exact, Preserve, Polite,
		)?;
		exactly(amount, moved)
	}

	/// Puts what lies on the account of a reserve on hold as principal. Returns how much that was.
	pub(crate) fn fold(
		holding: &mut HoldingOf<T>,
		account: &T::AccountId,
	) -> Result<Balance, DispatchError> {
		let amount = Self::profit(&holding.asset, account);
		if amount > 0 {
			let reason = HoldReason::Principal.into();
			T::Assets::hold(holding.asset.clone(), &reason, account, amount)?;
			holding.principal =
				holding.principal.checked_add(amount).ok_or(DispatchError::Corruption)?;
		}
		Ok(amount)
	}

	/// Moves principal to the free balance of `to`.
	pub(crate) fn pay_principal(
		asset: &T::AssetId,
		account: &T::AccountId,
		to: &T::AccountId,
		amount: Balance,
	) -> DispatchResult {
		if amount == 0 {
			return Ok(());
		}
		let (reason, asset) = (HoldReason::Principal.into(), asset.clone());
		// By force: nothing of a reserve's account can be frozen for a good reason.
		let moved =
			T::Assets::transfer_on_hold(asset, &reason, account, to, amount, Exact, Free, Force)?;
		exactly(amount, moved)
	}

	/// Moves what is free. Who pays keeps its minimum.
	pub(crate) fn transfer(
		asset: &T::AssetId,
		from: &T::AccountId,
		to: &T::AccountId,
		amount: Balance,
	) -> DispatchResult {
		Self::transfer_measured(asset, from, to, amount, false)
	}

	/// Moves what is free, and looks whether it arrives: of an asset whose supply hardly fits a
	/// balance the asset pallets would lose it on the way.
	fn transfer_measured(
		asset: &T::AssetId,
		from: &T::AccountId,
		to: &T::AccountId,
		amount: Balance,
		all: bool,
	) -> DispatchResult {
		// An amount of zero would not be taken by an account that does not exist.
		if amount == 0 {
			return Ok(());
		}
		let preservation = if all { Expendable } else { Preserve };
		let before = T::FreeAssets::balance(asset.clone(), to);
		T::FreeAssets::transfer(asset.clone(), from, to, amount, preservation)?;
		let after = T::FreeAssets::balance(asset.clone(), to);
		exactly(amount, after.saturating_sub(before))
	}

	/// Moves everything that a reserve has of an asset to `to`, and closes its account in it. Returns
	/// how much that was. What keeps the native account open stays.
	pub(crate) fn clear(
		asset: &T::AssetId,
		account: &T::AccountId,
		to: &T::AccountId,
	) -> Result<Balance, DispatchError> {
		let reason = HoldReason::Principal.into();
		let held = T::Assets::balance_on_hold(asset.clone(), &reason, account);
		let native = *asset == T::NativeAsset::get();
		let free = if native {
			Self::profit(asset, account)
		} else {
			T::FreeAssets::balance(asset.clone(), account)
		};
		let all = held.checked_add(free).ok_or(DispatchError::Corruption)?;
		// Of an asset that was destroyed meanwhile nothing is there, and nothing is in the way.
		if all > 0 {
			Self::touch(asset, to)?;
		}
		Self::pay_principal(asset, account, to, held)?;
		Self::transfer_measured(asset, account, to, free, !native)?;
		Self::untouch(asset, account)?;
		Ok(all)
	}

	/// Returns what was paid for an account in an asset, which is empty.
	fn untouch(asset: &T::AssetId, account: &T::AccountId) -> DispatchResult {
		let (asset, account) = (asset.clone(), account.clone());
		match <T::FreeAssets as Refund<_>>::deposit_held(asset.clone(), account.clone()) {
			Some(_) => <T::FreeAssets as Refund<_>>::refund(asset, account),
			None => Ok(()),
		}
	}

	/// Moves what kept the account of a reserve open to `to`. Returns how much that was.
	pub(crate) fn close_account(
		account: &T::AccountId,
		to: &T::AccountId,
	) -> Result<Balance, DispatchError> {
		let native = T::NativeAsset::get();
		let reason = HoldReason::Existence.into();
		exactly(PLEDGE, T::Assets::release(native.clone(), &reason, account, PLEDGE, Exact)?)?;
		// Strangers can send such an account assets that keep it alive, and its minimum with it.
		let left = T::FreeAssets::reducible_balance(native.clone(), account, Expendable, Polite);
		Self::transfer_measured(&native, account, to, left, true)?;
		Ok(left)
	}

	/// Burns what `who` has free of the token.
	pub(crate) fn burn(token: &T::AssetId, who: &T::AccountId, amount: Balance) -> DispatchResult {
		let burnt =
			T::FreeAssets::burn_from(token.clone(), who, amount, Expendable, Exact, Polite)?;
		exactly(amount, burnt)
	}
}

/// Whether the asset pallets moved what they were asked to, as they promise.
fn exactly(asked: Balance, moved: Balance) -> DispatchResult {
	ensure!(asked == moved, DispatchError::Corruption);
	Ok(())
}
