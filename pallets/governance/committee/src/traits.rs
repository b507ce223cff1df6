//! What a committee asks of other parts of the chain.

use hanse_ballot::{Moment, Power};
use sp_runtime::DispatchResult;

/// Who has how much power to elect.
pub trait Stakes<AccountId> {
	/// The power that somebody had at a moment, as far as the stake is still there.
	///
	/// Asked until the ballots of the election that was opened at that moment are revealed. What is
	/// staked at that moment or later has none, or it could be borrowed.
	fn power_at(who: &AccountId, moment: Moment) -> Power;

	/// The power of everybody at a moment, and never less than a floor below which too little would
	/// decide. Asked in the block of that moment only.
	fn total_at(moment: Moment) -> Power;
}

/// Where upgrades are authorised.
pub trait Upgrades<Hash> {
	/// Lets anybody apply the runtime with this hash. The runtime itself checks that it is a newer
	/// version of the same chain.
	fn authorize(code_hash: Hash) -> DispatchResult;
}

/// What benchmarks need of the chain they run on.
#[cfg(feature = "runtime-benchmarks")]
pub trait BenchmarkHelper<AccountId> {
	/// Gives `who` an account and `amount` of the native coin, beside what the account has.
	fn fund(who: &AccountId, amount: crate::Balance);

	/// Gives `who` enough power for a ballot in an election that is opened at `moment`, which lies
	/// after now.
	fn empower(who: &AccountId, moment: Moment);

	/// Sets the clock.
	fn set_time(now: Moment);

	/// A pallet that can be paused.
	fn pausable() -> crate::PalletName;
}
