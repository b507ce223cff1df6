//! What can be read.

use crate::{
	Communities, CommunityId, Config, Members, Pallet, Proposal, ProposalId, ProposalStatus,
	ProposalStatusOf, Proposals, Stakes,
};
use hanse_ballot::Power;

impl<T: Config> Pallet<T> {
	/// A proposal as it stands now, whether or not somebody has written that down.
	pub(crate) fn status(id: ProposalId) -> Option<ProposalStatusOf<T>> {
		let mut proposal = Proposals::<T>::get(id)?;
		let rules = Self::track(proposal.community, proposal.track).ok()?.rules;
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

	/// The power of a member's own stake in this slot.
	pub(crate) fn power_now(id: CommunityId, who: &T::AccountId) -> Power {
		let power = || {
			let ramp = Communities::<T>::get(id)?.settings.ramp;
			let lots = Members::<T>::get(id, who)?.lots;
			Some(lots.power(&ramp, ramp.slot(Self::now())))
		};
		power().unwrap_or_default()
	}

	/// The power of everybody in this slot.
	pub(crate) fn total_now(id: CommunityId) -> Power {
		let power = || {
			let ramp = Communities::<T>::get(id)?.settings.ramp;
			Some(Stakes::<T>::get(id).power(&ramp, ramp.slot(Self::now())))
		};
		power().unwrap_or_default()
	}
}
