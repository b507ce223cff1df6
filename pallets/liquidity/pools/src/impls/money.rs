//! Every movement of money. Each moves exactly what it is asked to, or fails.

use super::plus;
use crate::{Balance, Config, HoldReason, Pallet, PoolId, PoolOf, Redeeming, ShareIds};
use codec::{Decode, Encode};
use frame_support::{
	ensure,
	storage::with_storage_layer,
	traits::{
		fungible::MutateHold,
		fungibles::{Inspect, Mutate},
		tokens::{
			Fortitude::Force,
			Precision::Exact,
			Preservation::{self, Expendable, Preserve},
		},
		ContainsPair, Get,
	},
};
use sp_io::hashing::blake2_256;
use sp_runtime::{traits::TrailingZeroInput, ArithmeticError, DispatchError, DispatchResult};

impl<T: Config> Pallet<T> {
	/// The account that a pool of this number opened in this block has. Nobody has its key.
	///
	/// Nobody can know it before the block, or strangers could give it so many assets that the pool
	/// could not be opened, and no other one after it: what fails does not use up the number.
	pub(crate) fn new_vault(id: PoolId) -> T::AccountId {
		let parent = frame_system::Pallet::<T>::parent_hash();
		let seed = (b"hanse/pools", T::PalletId::get(), id, parent).using_encoded(blake2_256);
		Decode::decode(&mut TrailingZeroInput::new(&seed))
			.expect("an account is read from any bytes that are long enough; qed")
	}

	/// Gives the account of a pool a reference of its own, without which it could not have an asset
	/// whose accounts do not exist by themselves.
	pub(crate) fn sustain(vault: &T::AccountId) {
		frame_system::Pallet::<T>::inc_providers(vault);
	}

	/// Takes it back. It stays if strangers have put assets on the account that need it.
	pub(crate) fn abandon(vault: &T::AccountId) {
		let _ = frame_system::Pallet::<T>::dec_providers(vault);
	}

	/// Moves what somebody pays to a pool. Who does not pay all it has keeps its minimum, so that
	/// nothing is lost of what it does not pay.
	pub(crate) fn pay_in(
		asset: &T::AssetId,
		who: &T::AccountId,
		vault: &T::AccountId,
		amount: Balance,
	) -> DispatchResult {
		let all = T::Assets::balance(asset.clone(), who) == amount;
		let preservation = if all { Expendable } else { Preserve };
		Self::shift(asset, who, vault, amount, preservation)
	}

	/// Moves what a pool pays. Its account keeps the minimum that it was opened with.
	pub(crate) fn pay_out(
		asset: &T::AssetId,
		vault: &T::AccountId,
		to: &T::AccountId,
		amount: Balance,
	) -> DispatchResult {
		Self::shift(asset, vault, to, amount, Preserve)
	}

	/// The same if it is possible. Returns how much was delivered: all or nothing.
	pub(crate) fn deliver(
		asset: &T::AssetId,
		vault: &T::AccountId,
		to: &T::AccountId,
		amount: Balance,
	) -> Balance {
		if amount == 0 {
			return 0;
		}
		let delivered = with_storage_layer(|| Self::pay_out(asset, vault, to, amount));
		delivered.map_or(0, |()| amount)
	}

	/// Both assets of a pool, as far as it is possible.
	pub(crate) fn deliver_both(
		pool: &PoolOf<T>,
		to: &T::AccountId,
		amounts: [Balance; 2],
	) -> [Balance; 2] {
		let [first, second] = amounts;
		[
			Self::deliver(&pool.assets[0], &pool.vault, to, first),
			Self::deliver(&pool.assets[1], &pool.vault, to, second),
		]
	}

	/// Moves all that is on the account of a pool that ends. Returns how much it was.
	pub(crate) fn sweep(
		asset: &T::AssetId,
		vault: &T::AccountId,
		to: &T::AccountId,
	) -> Result<Balance, DispatchError> {
		let amount = T::Assets::balance(asset.clone(), vault);
		// An asset that is gone refuses to move even nothing.
		if amount > 0 {
			Self::shift(asset, vault, to, amount, Expendable)?;
		}
		Ok(amount)
	}

	/// Moves so much of an asset from one account to another one.
	///
	/// What counts is what arrives. Where the supply of an asset and the amount together do not fit
	/// 128 bits, the assets pallet takes the amount, credits nobody, and says that all went well.
	fn shift(
		asset: &T::AssetId,
		from: &T::AccountId,
		to: &T::AccountId,
		amount: Balance,
		preservation: Preservation,
	) -> DispatchResult {
		let had = T::Assets::balance(asset.clone(), to);
		T::Assets::transfer(asset.clone(), from, to, amount, preservation)?;
		let arrived = T::Assets::balance(asset.clone(), to) == plus(had, amount)?;
		ensure!(arrived, ArithmeticError::Overflow);
		Ok(())
	}

	/// Whether an asset does not exist any more, so that nobody can be owed anything of it.
	pub(crate) fn is_gone(asset: &T::AssetId) -> bool {
		!T::Assets::asset_exists(asset.clone())
	}

	/// How many shares of a pool there are.
	pub(crate) fn supply_of(share: &T::ShareId) -> Balance {
		T::Shares::total_issuance(share.clone())
	}

	/// Makes shares.
	pub(crate) fn mint(share: &T::ShareId, who: &T::AccountId, amount: Balance) -> DispatchResult {
		exactly(amount, T::Shares::mint_into(share.clone(), who, amount)?)
	}

	/// Burns shares that somebody redeems, also those that are stuck.
	pub(crate) fn burn(share: &T::ShareId, who: &T::AccountId, amount: Balance) -> DispatchResult {
		// The assets pallet burns nothing that is frozen, with whatever force it is asked to.
		let stuck = Self::is_stuck(share, who);
		if stuck {
			Redeeming::<T>::put(who);
		}
		let burnt = T::Shares::burn_from(share.clone(), who, amount, Expendable, Exact, Force)?;
		if stuck {
			Redeeming::<T>::kill();
		}
		exactly(amount, burnt)
	}

	/// Whether shares cannot leave an account, because it is frozen in an asset of their pool.
	///
	/// For what says to the assets pallet how much of a balance is frozen: of these shares, all.
	pub fn is_stuck(share: &T::ShareId, who: &T::AccountId) -> bool {
		let Some(pool) = T::ShareIds::pool(share).and_then(crate::Pools::<T>::get) else {
			return false;
		};
		pool.assets.iter().any(|asset| T::Frozen::contains(asset, who))
			&& Redeeming::<T>::get().as_ref() != Some(who)
	}

	/// Puts a deposit of the native coin on hold.
	pub(crate) fn hold(reason: HoldReason, who: &T::AccountId, amount: Balance) -> DispatchResult {
		T::Currency::hold(&reason.into(), who, amount)
	}

	/// Makes it free again.
	pub(crate) fn release(
		reason: HoldReason,
		who: &T::AccountId,
		amount: Balance,
	) -> DispatchResult {
		exactly(amount, T::Currency::release(&reason.into(), who, amount, Exact)?)
	}
}

/// Whether the asset pallets moved what they were asked to, as they promise.
fn exactly(asked: Balance, moved: Balance) -> DispatchResult {
	ensure!(asked == moved, DispatchError::Corruption);
	Ok(())
}
