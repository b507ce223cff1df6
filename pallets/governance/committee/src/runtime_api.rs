//! What wallets and explorers can ask a node about the committee.

use crate::{
	Ballot, Bond, Candidate, Committee, CoreMember, Election, Listed, Pause, Periods, Phase,
};
use alloc::vec::Vec;
use codec::Codec;

sp_api::decl_runtime_apis! {
	/// Who represents the community, who wants to, and what the core does.
	pub trait CommitteeApi<AccountId, Hash>
	where
		AccountId: Codec,
		Hash: Codec,
	{
		/// What can be done now, and until when.
		fn phase() -> Phase;

		/// How long everything takes.
		fn periods() -> Periods;

		/// The election that is not over, or nothing.
		fn election() -> Option<Election>;

		/// Its candidates, the oldest first.
		fn candidates() -> Vec<Candidate<AccountId>>;

		/// The representatives and those who wait for a vacancy, or nothing.
		fn committee() -> Option<Committee<AccountId>>;

		/// Whether the committee can act.
		fn is_in_office() -> bool;

		/// The core members and what they approve of, the one with the most votes first.
		fn core() -> Vec<CoreMember<AccountId, Hash>>;

		/// Whom more than half of the representatives want as chief.
		fn chief() -> Option<AccountId>;

		/// The upgrades that the core considers urgent.
		fn whitelisted() -> Vec<Listed<Hash>>;

		/// The pause that lasts, or nothing.
		fn current_pause() -> Option<Pause>;

		/// Somebody's ballot, until its deposit is settled.
		fn ballot_of(who: AccountId) -> Option<Ballot>;

		/// Somebody's bond.
		fn bond_of(who: AccountId) -> Option<Bond>;
	}
}
