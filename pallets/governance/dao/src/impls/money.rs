//! Every movement of money. Each moves exactly what it is asked to, or fails.

use crate::{Balance, CommunityId, Config, HoldReason, Pallet, StorageDeposit, CHAIN};
use codec::{Decode, Encode};
use frame_support::{
	ensure,
	traits::{
		fungibles::MutateHold,
		tokens::{Fortitude::Force, Precision::Exact, Restriction::Free},
		Get,
	},
};
use sp_runtime::{traits::TrailingZeroInput, DispatchError, DispatchResult};

impl<T: Config> Pallet<T> {
	/// Puts free balance of `who` on hold as stake. The account keeps its minimum.
	pub(crate) fn hold_stake(
		asset: &T::AssetId,
		who: &T::AccountId,
		amount: Balance,
	) -> DispatchResult {
		T::Assets::hold(asset.clone(), &HoldReason::Stake.into(), who, amount)
	}

	/// Makes what was on hold as stake free.
	pub(crate) fn release_stake(
		asset: &T::AssetId,
		who: &T::AccountId,
		amount: Balance,
	) -> DispatchResult {
		let reason = HoldReason::Stake.into();
		exactly(amount, T::Assets::release(asset.clone(), &reason, who, amount, Exact)?)
	}

	/// Holds the deposit for an entry in storage.
	pub(crate) fn take_deposit(
		payer: T::AccountId,
		amount: Balance,
	) -> Result<StorageDeposit<T::AccountId>, DispatchError> {
		T::Assets::hold(T::NativeAsset::get(), &HoldReason::Deposit.into(), &payer, amount)?;
		Ok(StorageDeposit { payer, amount })
	}

	/// What a member leaves for its entry. Nothing where the native asset is staked, as the least
	/// stake is no less: any other asset can be worth nothing.
	pub(crate) fn member_deposit(asset: &T::AssetId) -> Balance {
		match *asset == T::NativeAsset::get() {
			true => 0,
			false => T::MemberDeposit::get(),
		}
	}

	/// Makes a deposit free again.
	pub(crate) fn return_deposit(deposit: &StorageDeposit<T::AccountId>) -> DispatchResult {
		let StorageDeposit { payer, amount } = deposit;
		let reason = HoldReason::Deposit.into();
		let native = T::NativeAsset::get();
		exactly(*amount, T::Assets::release(native, &reason, payer, *amount, Exact)?)
	}

	/// Gives a deposit to a community.
	pub(crate) fn slash_deposit(
		deposit: &StorageDeposit<T::AccountId>,
		community: CommunityId,
	) -> DispatchResult {
		let StorageDeposit { payer, amount } = deposit;
		let reason = HoldReason::Deposit.into();
		let native = T::NativeAsset::get();
		let treasury = Self::treasury(community);
		// By force: the payer could otherwise keep the amount by freezing its own balance.
		let moved = T::Assets::transfer_on_hold(
			native, &reason, payer, &treasury, *amount, Exact, Free, Force,
		)?;
		exactly(*amount, moved)
	}

	/// The account of what belongs to a community. Nobody has its key.
	pub(crate) fn treasury(community: CommunityId) -> T::AccountId {
		if community == CHAIN {
			return T::ChainTreasury::get();
		}
		let seed = (b"hanse/dao/treasury", community).using_encoded(sp_io::hashing::blake2_256);
		Decode::decode(&mut TrailingZeroInput::new(&seed))
			.expect("an account is read from any bytes that are long enough; qed")
	}
}

/// Whether the asset pallets moved what they were asked to, as they promise.
fn exactly(asked: Balance, moved: Balance) -> DispatchResult {
	ensure!(asked == moved, DispatchError::Corruption);
	Ok(())
}
