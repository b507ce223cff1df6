//! What the pallets that spend the emission can ask of it.

use crate::{Balance, BucketId, Progress};
use frame_support::dispatch::DispatchResult;

/// The pots that the emission fills, for the pallets that pay from them.
///
/// Whoever implements it trusts the caller: the runtime decides which pallet gets it, and no user
/// can reach it directly.
pub trait Pots<AccountId> {
	/// The bucket of that name. Names outlive the order of a list, so a runtime that serves several
	/// economies asks by name.
	fn find(name: &[u8]) -> Option<BucketId>;

	/// How far a bucket has come: so far, now, and in the end. None if there is no such bucket.
	fn progress(bucket: BucketId) -> Option<Progress>;

	/// Mints what a bucket has earned by now, without waiting for the next step, and returns how
	/// much it was: for a payer whose sums must be exact at this moment.
	fn settle(bucket: BucketId) -> Balance;

	/// Pays `amount` from a pot. Never more than the pot holds, and never so that a rest below the
	/// existential deposit would be lost; a pot may be emptied.
	fn withdraw(bucket: BucketId, to: &AccountId, amount: Balance) -> DispatchResult;

	/// Whether the emission has been ended for ever. What lies in the pots can still be drawn.
	fn is_closed() -> bool;
}
