//! What this pallet asks of the chain.

/// Whether there can ever be more of a token.
pub trait Emission<AssetId> {
	/// Whether nobody can make more of `token`: its emission is over, nobody has the right to mint
	/// it, and nobody can give that right to anybody.
	fn is_closed(token: &AssetId) -> bool;
}

/// Closes nothing, for chains on which no reserve ever ends.
impl<AssetId> Emission<AssetId> for () {
	fn is_closed(_: &AssetId) -> bool {
		false
	}
}

/// What benchmarks need of the chain they run on.
#[cfg(feature = "runtime-benchmarks")]
pub trait BenchmarkHelper<AccountId, AssetId> {
	/// One of nine different assets, numbered from 0. All are of the kind that is costliest to move:
	/// not the native one if there are others.
	fn asset(index: u32) -> AssetId;

	/// Gives `who` an account in `asset` and `amount` of it, beside what the account has. Makes the
	/// asset if there is none.
	fn fund(asset: &AssetId, who: &AccountId, amount: crate::Balance);

	/// Closes the emission of a token.
	fn close(token: &AssetId);

	/// Makes an account eligible.
	fn admit(who: &AccountId);

	/// Sets the clock.
	fn set_time(now: hanse_curve::Moment);
}
