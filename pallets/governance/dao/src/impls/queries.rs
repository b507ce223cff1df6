//! What can be read.

use crate::{
	Communities, CommunityId, CommunityOf, Config, Members, Pallet, Proposal, ProposalId,
	ProposalStatus, ProposalStatusOf, Proposals, Stakes,
};
use hanse_ballot::{Moment, Power, Slot};

impl<T: Config> Pallet<T> {
	/// A proposal as it stands now, whether or not somebody has written that down.
	pub(crate) fn status(id: ProposalId) -> Option<ProposalStatusOf<T>> {
		let mut proposal = Proposals::<T>::get(id)?;
		let rules = proposal.terms.rules;
		let now = Self::now();
		let Proposal { tally, total, .. } = proposal;
		proposal.progress.advance(&rules, &tally, total, now);
		let elapsed = now.saturating_sub(proposal.progress.opens(&rules));
		Some(ProposalStatus {
			phase: proposal.progress.phase(&rules, now),
			approval: rules.approval.at(elapsed, rules.decide),
			support: rules.support.at(elapsed, rules.decide),
			proposal,
		})
	}

	/// The power that the stake of `who` had in the slot of `moment`, for votes of other pallets.
	///
	/// It is that of the member's own stake, delegated or not, without what is delegated to it.
	/// What was staked in that slot or later has none, nor has what was taken out since. So nothing
	/// counts for two accounts, however often they ask: what is taken out and staked again by
	/// somebody else was staked later. A moment to come counts as now. A moment longer ago than the
	/// longest vote of the community cannot be measured any more, and nobody has power in it.
	pub fn power_at(id: CommunityId, who: &T::AccountId, moment: Moment) -> Power {
		let power = || {
			let (community, slot) = Self::measured(id, moment)?;
			let lots = Members::<T>::get(id, who)?.lots;
			Some(lots.power(&community.settings.ramp, slot))
		};
		power().unwrap_or_default()
	}

	/// The power that all stake together had in the slot of `moment`, for votes of other pallets.
	///
	/// It is the sum of [`power_at`](Self::power_at) of all members, and so falls when stake is
	/// taken out: to be asked when a vote begins, and kept. The floor of the community is not in
	/// it.
	pub fn total_power_at(id: CommunityId, moment: Moment) -> Power {
		let power = || {
			let (community, slot) = Self::measured(id, moment)?;
			Some(Stakes::<T>::get(id).power(&community.settings.ramp, slot))
		};
		power().unwrap_or_default()
	}

	/// How many accounts have staked in a community. None if there is no such community.
	pub fn members_count(id: CommunityId) -> u32 {
		Communities::<T>::get(id).map_or(0, |community| community.members)
	}

	/// A community, and the slot of a moment if power can be measured in it.
	fn measured(id: CommunityId, moment: Moment) -> Option<(CommunityOf<T>, Slot)> {
		let community = Communities::<T>::get(id)?;
		let now = Self::now();
		let slot = community.settings.ramp.slot(moment.min(now));
		(slot >= community.measurable(now)).then_some((community, slot))
	}
}
