//! What wallets and explorers can ask a node about contributions.

use crate::{ClaimId, ClaimStatus, Duty, EpochStatus, Juror};
use alloc::vec::Vec;
use codec::Codec;

sp_api::decl_runtime_apis! {
	/// What is claimed, who judges it, and what there is to pay it.
	pub trait ContributionsApi<AccountId, AssetId, IdentityId, Hash, BlockNumber>
	where
		AccountId: Codec,
		AssetId: Codec,
		IdentityId: Codec,
		Hash: Codec,
		BlockNumber: Codec,
	{
		/// What there is of an asset to reward contributions, or nothing if there never was any.
		fn epoch_status(asset: AssetId) -> Option<EpochStatus>;

		/// A claim that has not ended, as it stands now, or nothing.
		fn claim_status(
			claim: ClaimId,
		) -> Option<ClaimStatus<AccountId, AssetId, IdentityId, Hash, BlockNumber>>;

		/// What a juror has to do.
		fn duties_of(who: AccountId) -> Vec<Duty<Hash>>;

		/// What a juror has on hold, and in how many juries it sits, or nothing.
		fn juror(who: AccountId) -> Option<Juror>;

		/// How many jurors could be drawn with the seed of now.
		fn juror_count() -> u32;

		/// What the money of budgets lies in. Nobody has its key.
		fn pot_account() -> AccountId;
	}
}
