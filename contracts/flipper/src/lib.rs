//! A boolean to flip, and what shows how the chain runs contracts: gas, storage deposits, the end.

#![cfg_attr(not(feature = "std"), no_std, no_main)]

#[cfg(test)]
mod tests;

#[ink::contract]
mod flipper {
	use ink::{env::hash::Blake2x256, storage::Mapping};

	/// What the contract keeps on chain.
	#[ink(storage)]
	pub struct Flipper {
		value: bool,
		owner: AccountId,
		slots: Mapping<u32, [u8; 32]>,
	}

	/// Why a message changed nothing.
	#[derive(Debug, PartialEq, Eq)]
	#[ink::scale_derive(Encode, Decode, TypeInfo)]
	pub enum Error {
		/// Only the account that instantiated the contract may do this.
		NotOwner,
	}

	impl Flipper {
		/// Starts with `value`. The caller owns the contract; value sent along stays in it.
		#[ink(constructor, payable)]
		pub fn new(value: bool) -> Self {
			Self { value, owner: Self::env().caller(), slots: Mapping::new() }
		}

		/// Starts with `false`.
		#[ink(constructor)]
		#[allow(clippy::should_implement_trait)] // A constructor needs this name, not the trait.
		pub fn default() -> Self {
			Self::new(false)
		}

		/// Turns the value into its opposite.
		#[ink(message)]
		pub fn flip(&mut self) {
			self.value = !self.value;
		}

		/// The value.
		#[ink(message)]
		pub fn get(&self) -> bool {
			self.value
		}

		/// Keeps `value` under `key`. A new key takes a storage deposit from the caller.
		#[ink(message)]
		pub fn store(&mut self, key: u32, value: [u8; 32]) {
			self.slots.insert(key, &value);
		}

		/// Forgets what is kept under `key`. The deposit goes to the caller, whoever stored it.
		#[ink(message)]
		pub fn clear(&mut self, key: u32) {
			self.slots.remove(key);
		}

		/// What is kept under `key`.
		#[ink(message)]
		pub fn stored(&self, key: u32) -> Option<[u8; 32]> {
			self.slots.get(key)
		}

		/// Hashes `rounds` times, so gas grows with the argument, and returns the last digest.
		#[ink(message)]
		pub fn burn_gas(&self, rounds: u32) -> [u8; 32] {
			(0..rounds).fold([0; 32], |digest, _| self.env().hash_bytes::<Blake2x256>(&digest))
		}

		/// Ends the contract and sends its balance to the caller, who has to be the owner.
		#[ink(message)]
		pub fn terminate(&mut self) -> Result<(), Error> {
			let caller = self.env().caller();
			if caller != self.owner {
				return Err(Error::NotOwner);
			}
			self.env().terminate_contract(caller)
		}
	}
}
