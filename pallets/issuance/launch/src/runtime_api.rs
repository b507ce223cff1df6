//! What wallets and explorers can ask a node about sales.

use crate::{Balance, Due, Entry, Lots, Phase, RankedBid, Round, RoundId};
use alloc::vec::Vec;
use codec::Codec;

sp_api::decl_runtime_apis! {
	/// What is sold, and what an account has in it.
	pub trait LaunchApi<AccountId, AssetId>
	where
		AccountId: Codec,
		AssetId: Codec,
	{
		/// A round and where it is in its life.
		fn round(round: RoundId) -> Option<(Round<AccountId, AssetId>, Phase)>;

		/// What an account has in a round and has not settled.
		fn entry(round: RoundId, who: AccountId) -> Option<Entry>;

		/// What an account would get if it settled now. None before the round is decided.
		fn due(round: RoundId, who: AccountId) -> Option<Due>;

		/// What so many lots would cost now: together, and the dearest of them.
		fn quote(round: RoundId, lots: Lots) -> Option<(Balance, Balance)>;

		/// The revealed bids for which better ones leave lots, best first. Those below the price in
		/// the progress of the round are not accepted as it stands.
		fn best_bids(round: RoundId) -> Vec<RankedBid<AccountId>>;
	}
}
