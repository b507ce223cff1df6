//! Answers, and the checks of what the runtime configured.

use crate::{Balance, Claims, Config, EthereumAddress, Pallet, WeightInfo, TITLE};
use alloc::{format, string::String};
use codec::Encode;
use frame_support::traits::Get;
use frame_system::pallet_prelude::BlockNumberFor;
use sp_core::hexdisplay::HexDisplay;
use sp_runtime::traits::{AccountIdConversion, Zero};

impl<T: Config> Pallet<T> {
	/// The account that holds what is not claimed yet. Nobody has its key.
	pub fn pot() -> T::AccountId {
		T::PalletId::get().into_account_truncating()
	}

	/// What the holder of an address signs to have `dest` paid.
	///
	/// The system pallet keeps the hash of the genesis for ever, for the transactions that other
	/// accounts sign contain it as well.
	pub(crate) fn text(dest: &T::AccountId) -> String {
		let chain = frame_system::Pallet::<T>::block_hash(Self::genesis()).encode();
		let dest = dest.encode();
		format!(
			"{TITLE}\nchain 0x{:?}\nto 0x{:?}",
			HexDisplay::from(&chain),
			HexDisplay::from(&dest)
		)
	}

	/// The text, unless the chain is still in its genesis, whose hash only the next block knows.
	pub(crate) fn known_text(dest: &T::AccountId) -> Option<String> {
		let is_running = frame_system::Pallet::<T>::block_number() > Self::genesis();
		is_running.then(|| Self::text(dest))
	}

	/// What an address can claim at this moment.
	pub(crate) fn claimable(address: &EthereumAddress) -> Option<Balance> {
		if Self::is_expired() {
			return None;
		}
		Claims::<T>::get(address)
	}

	/// Stops a build whose constants make no sense.
	pub(crate) fn check_constants() {
		assert!(T::MaxCleared::get() > 0, "entries in storage could never be removed");
		assert!(T::Beneficiary::get() != Self::pot(), "what is left could never leave the pot");
		let block = T::BlockWeights::get().max_block;
		assert!(
			T::WeightInfo::expire(T::MaxCleared::get()).saturating_mul(4).all_lte(block),
			"removing entries fills more than a quarter of a block",
		);
	}

	/// The number of the block before the first one.
	fn genesis() -> BlockNumberFor<T> {
		Zero::zero()
	}
}
