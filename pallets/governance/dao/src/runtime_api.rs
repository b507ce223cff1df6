//! What wallets and explorers can ask a node about communities.

use crate::{CommunityId, Member, ProposalId, ProposalStatus, TrackId, Vote};
use alloc::vec::Vec;
use codec::Codec;
use hanse_ballot::{Power, Usage};

sp_api::decl_runtime_apis! {
	/// What is being decided, and with what power.
	pub trait DaoApi<AccountId, AssetId, Hash>
	where
		AccountId: Codec,
		AssetId: Codec,
		Hash: Codec,
	{
		/// A proposal that has not ended, as it stands now, or nothing.
		fn proposal_status(proposal: ProposalId) -> Option<ProposalStatus<AccountId, Hash>>;

		/// What somebody has in a community, or nothing.
		fn member_of(community: CommunityId, who: AccountId) -> Option<Member>;

		/// The power that a member's own stake would have in a proposal submitted now.
		fn power_of(community: CommunityId, who: AccountId) -> Power;

		/// The power of everybody now. In a proposal it counts as no less than the floor.
		fn total_power(community: CommunityId) -> Power;

		/// The votes of a member that are not unlocked.
		fn votes_of(community: CommunityId, who: AccountId) -> Vec<(ProposalId, Vote)>;

		/// What belongs to a community.
		fn treasury_of(community: CommunityId) -> AccountId;

		/// What a track has spent of an asset in its current period, or nothing.
		fn spent_by(community: CommunityId, track: TrackId, asset: AssetId) -> Option<Usage>;
	}
}
