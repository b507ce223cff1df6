//! What benchmarks need of the chain they run on.

use crate::Balance;
use hanse_ballot::Moment;

/// What benchmarks need of the chain they run on.
pub trait BenchmarkHelper<AccountId, AssetId> {
	/// The asset that is costliest to move: not the native one if there are others.
	fn asset() -> AssetId;

	/// Gives `who` an account in `asset` and `amount` of it, beside what the account has.
	fn fund(asset: &AssetId, who: &AccountId, amount: Balance);

	/// Sets the clock.
	fn set_time(now: Moment);

	/// Stores a preimage at nobody's cost.
	fn note(bytes: alloc::vec::Vec<u8>);
}
