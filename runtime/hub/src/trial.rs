//! A change of the rules for the tests of upgrades: another constant, something new to ask, and a
//! migration that counts all accounts over several blocks. No network runs it.
//!
//! With the feature `trial-upgrade-traps`, the first block traps instead.

use crate::{AccountId, Runtime, System};
use alloc::vec::Vec;
use codec::{Decode, Encode, MaxEncodedLen};
use frame_support::{
	migrations::{SteppedMigration, SteppedMigrationError},
	pallet_prelude::ValueQuery,
	storage_alias,
	traits::OnRuntimeUpgrade,
	weights::{Weight, WeightMeter},
};

/// How many steps of migrations these rules rehearse: another number than those before.
pub const STEPS: u32 = 5;

/// How many accounts the migration found, and in how many steps.
#[storage_alias]
type Counted = StorageValue<System, (u32, u32), ValueQuery>;

sp_api::decl_runtime_apis! {
	/// Something that the rules before could not be asked.
	pub trait TrialApi {
		/// How many accounts the migration found, and in how many steps.
		fn census() -> (u32, u32);
	}
}

/// See [`TrialApi`].
pub fn census() -> (u32, u32) {
	Counted::get()
}

/// How many accounts are counted in a step, so few that even a small chain takes several.
const PER_STEP: usize = 3;

/// Counts all accounts.
pub struct Census;

impl SteppedMigration for Census {
	type Cursor = Last;
	type Identifier = [u8; 12];

	fn id() -> Self::Identifier {
		*b"trial census"
	}

	fn step(
		cursor: Option<Self::Cursor>,
		meter: &mut WeightMeter,
	) -> Result<Option<Self::Cursor>, SteppedMigrationError> {
		// All that a block has for migrations, so that the next block takes the next step.
		meter.consume(meter.remaining());
		let accounts = match cursor {
			Some(Last(account)) => {
				let last = frame_system::Account::<Runtime>::hashed_key_for(account);
				frame_system::Account::<Runtime>::iter_keys_from(last)
			}
			None => frame_system::Account::<Runtime>::iter_keys(),
		};
		let page: Vec<_> = accounts.take(PER_STEP).collect();
		Counted::mutate(|(accounts, steps)| {
			*accounts += page.len() as u32;
			*steps += 1;
		});
		Ok(page.last().cloned().map(Last))
	}
}

/// The account that was counted last.
#[derive(Decode, Encode, MaxEncodedLen)]
pub struct Last(AccountId);

/// A migration as nobody should write it.
pub struct Trap;

impl OnRuntimeUpgrade for Trap {
	fn on_runtime_upgrade() -> Weight {
		#[cfg(feature = "trial-upgrade-traps")]
		assert!(Counted::exists(), "what the migration expects is not there");
		Weight::zero()
	}
}
