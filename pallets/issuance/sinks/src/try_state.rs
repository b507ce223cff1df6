//! What is true of the storage between any two calls.
//!
//! - The shares are within what the chain allows.
//! - No sale lies in the future, and every asset that was sold has a pot that exists, so that what
//!   its next sale brings can be burnt to the last coin.
//! - Every entry was paid for: there is none without coins bought back.
//!
//! A pot owes nothing to anybody, so that there is no sum that it would have to have. The team of an
//! asset can take away what is in the pot of that asset, and no more than that is lost.

use crate::{Balance, BuyBack, Config, FeeBurn, LastBuyBack, Pallet, TotalBurnt};
use frame_support::{
	ensure,
	traits::{Get, Time},
};
use sp_runtime::TryRuntimeError;

impl<T: Config> Pallet<T> {
	/// Proves the invariants over the whole storage.
	///
	/// Also without `try-runtime`, so that tests of other pallets can call it.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		ensure!(FeeBurn::<T>::get() <= T::MaxFeeBurn::get(), "too much of fees is burnt");
		ensure!(BuyBack::<T>::get() <= T::MaxBuyBack::get(), "too much of commissions buys back");
		let now = T::Time::now();
		let mut count: Balance = 0;
		for (asset, last) in LastBuyBack::<T>::iter() {
			ensure!(asset != T::NativeAsset::get(), "the native coin was sold for itself");
			ensure!(last <= now, "an asset was sold in the future");
			let pot = Self::pot_account(&asset);
			ensure!(frame_system::Pallet::<T>::providers(&pot) > 0, "a pot does not exist");
			count = count.saturating_add(1);
		}
		ensure!(TotalBurnt::<T>::get().bought_back >= count, "an entry was not paid for");
		Ok(())
	}
}
