//! What is true of the storage between any two calls.
//!
//! - As long as nothing has been returned, what is unclaimed is the sum of all entries; afterwards
//!   it is nothing, and the time to claim is over.
//! - The pot holds at least what is unclaimed. More is a donation.
//! - While something is unclaimed, nobody can keep the pot from being emptied.
//! - Each entry is something, of an address that has a key.

use crate::{Balance, Claims, Config, EthereumAddress, Pallet, Unclaimed};
use frame_support::{ensure, traits::fungible::Inspect};
use sp_runtime::TryRuntimeError;

impl<T: Config> Pallet<T> {
	/// Proves the invariants over the whole storage.
	///
	/// Also without `try-runtime`, so that tests of runtimes can call it.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		let mut sum: Balance = 0;
		for (address, amount) in Claims::<T>::iter() {
			ensure!(amount > 0, "an entry is nothing");
			ensure!(address != EthereumAddress([0; 20]), "an entry is nobody's");
			sum = sum.checked_add(amount).ok_or("the entries exceed every supply")?;
		}
		let unclaimed = Unclaimed::<T>::get();
		if unclaimed != sum {
			ensure!(unclaimed == 0, "what is unclaimed is not the sum of the entries");
			ensure!(Self::is_expired(), "something was returned early");
		}
		let pot = Self::pot();
		ensure!(T::Currency::balance(&pot) >= unclaimed, "the pot lacks what is unclaimed");
		if unclaimed > 0 {
			// One of the coins, one of the genesis.
			let providers = frame_system::Pallet::<T>::providers(&pot);
			ensure!(providers > 1, "the pot can be blocked from outside");
		}
		Ok(())
	}
}
