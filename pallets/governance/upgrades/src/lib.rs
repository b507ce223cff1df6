//! # Upgrades
//!
//! Replaces the chain's code only by code that can go on.
//!
//! A decision authorises the hash of a runtime (`system.authorize_upgrade`), and anybody applies
//! the code. The system pallet refuses another chain's name and a version that is not higher. This
//! pallet stands between that and the replacement: as [`frame_system::Config::OnSetCode`] it lets
//! the new runtime rehearse its first block and the first steps of its migrations on the state of
//! this very block, see [`hanse_rehearsal`]. If it gets through, it becomes the chain's code with
//! the next block. If it traps or a migration fails, the chain keeps the code that it has, and an
//! event says where it failed.
//!
//! ## What this pallet deliberately does not do
//!
//! - It does not carry out long migrations twice: [`Config::Steps`] are rehearsed. A later step
//!   that *fails* is the business of the migrations pallet; one that *traps* would still end the
//!   chain. `make check-upgrade` runs all of them, and so should every voter.
//! - It does not judge what the new code does, only whether it can go on.
//! - It does not hold against its own chain's root, which can write the code into the storage
//!   (`system.set_storage`) if a rehearsal should ever be wrong.
#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

mod impls;
#[cfg(test)]
mod mock;
#[cfg(test)]
mod tests;

pub use impls::PresentDigest;
pub use pallet::*;

#[frame_support::pallet]
pub mod pallet {
	use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
	use frame_support::pallet_prelude::*;
	use sp_runtime::Digest;

	/// The version of what this code stores, which is nothing.
	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	#[pallet::config]
	pub trait Config: frame_system::Config {
		/// What consensus wants to read in the header of a next block. See [`crate::PresentDigest`].
		type NextDigest: Get<Digest>;

		/// How many steps of the migrations are rehearsed. Each takes as long as the migrations may
		/// take in a block, all within the block of the upgrade.
		#[pallet::constant]
		type Steps: Get<u32>;
	}

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	/// Where a rehearsal ended.
	#[derive(
		Clone,
		Copy,
		Debug,
		Decode,
		DecodeWithMemTracking,
		Encode,
		Eq,
		MaxEncodedLen,
		PartialEq,
		TypeInfo,
	)]
	pub enum Failure {
		/// The first block could not begin: a migration of a single block or a hook traps.
		#[codec(index = 0)]
		FirstBlock,
		/// A migration of several blocks traps or fails, or the runtime cannot rehearse.
		#[codec(index = 1)]
		Migrations,
	}

	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// The new code got through its rehearsal. It rules from the next block on.
		Adopted {
			/// The hash of the code.
			code_hash: T::Hash,
		},
		/// The new code did not get through its rehearsal. The chain keeps the code that it has.
		Aborted {
			/// The hash of the code.
			code_hash: T::Hash,
			/// Where it ended.
			failure: Failure,
		},
	}
}
