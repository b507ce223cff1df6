//! What the chain tells this pallet.

use crate::TrackKind;
#[cfg(feature = "runtime-benchmarks")]
use {crate::Balance, hanse_ballot::Moment};

/// What the decisions of each kind of track may call.
pub trait TrackFilter<Call> {
	/// Whether a track of that kind may make this call. Calls inside it are asked for one by one
	/// when they are made, so that there is no need to look inside.
	fn admits(kind: TrackKind, call: &Call) -> bool;
}

/// What benchmarks need of the chain they run on.
#[cfg(feature = "runtime-benchmarks")]
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
