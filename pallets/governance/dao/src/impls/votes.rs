//! Votes, and what they lock.

use crate::{
	CommunityId, CommunityOf, Config, Delegations, Error, Event, Lock, LockCause, Member, Pallet,
	Pools, Proposal, ProposalId, ProposalOf, Proposals, Vote, Votes,
};
use frame_support::ensure;
use hanse_ballot::{Ballot, Choice, Conviction, Moment, Power, Rules};
use sp_runtime::{ArithmeticError, DispatchError, DispatchResult};

impl<T: Config> Pallet<T> {
	/// Votes, or changes a vote.
	pub(crate) fn do_vote(
		who: T::AccountId,
		id: ProposalId,
		choice: Choice,
		conviction: Conviction,
	) -> DispatchResult {
		let (mut proposal, rules, now) = Self::open_vote(id)?;
		let community = Self::community(proposal.community)?;
		let mut member = Self::member(proposal.community, &community, &who, now)?;
		let highest = proposal.terms.max_conviction;
		ensure!(conviction.level() <= highest, Error::<T>::ConvictionOutOfRange);
		let (own, delegated) = Self::powers(&community, &proposal, &who, &member, now)?;
		ensure!(!(own.is_zero() && delegated.is_zero()), Error::<T>::NoPower);
		let ballot = Ballot { choice, conviction, own, delegated };
		let last = Votes::<T>::get(id, &who);
		let without = match &last {
			Some(vote) => proposal.tally.without(&vote.ballot),
			None => Some(proposal.tally),
		};
		let tally = without.and_then(|tally| tally.with(&ballot));
		proposal.tally = tally.ok_or(ArithmeticError::Overflow)?;
		Self::lock_vote(&mut member, id, &proposal)?;
		let until = Self::conviction_ends(&proposal, conviction);
		let (community, track) = (proposal.community, proposal.track);
		Votes::<T>::insert(id, &who, Vote { community, track, ballot, until });
		Self::put_member(community, &who, member)?;
		Self::deposit_event(Event::Voted { proposal: id, who, choice, conviction, own, delegated });
		Self::put_recounted(id, proposal, &rules, now);
		Ok(())
	}

	/// Takes a vote back.
	pub(crate) fn do_unvote(who: T::AccountId, id: ProposalId) -> DispatchResult {
		let (mut proposal, rules, now) = Self::open_vote(id)?;
		let vote = Votes::<T>::take(id, &who).ok_or(Error::<T>::VoteNotFound)?;
		let tally = proposal.tally.without(&vote.ballot);
		proposal.tally = tally.ok_or(ArithmeticError::Underflow)?;
		Self::end_lock(&who, id, &vote, None, now)?;
		Self::deposit_event(Event::Unvoted { proposal: id, who });
		Self::put_recounted(id, proposal, &rules, now);
		Ok(())
	}

	/// Ends the lock of a vote on a proposal that has ended.
	pub(crate) fn do_unlock(who: T::AccountId, id: ProposalId) -> DispatchResult {
		ensure!(!Proposals::<T>::contains_key(id), Error::<T>::NotEnded);
		let vote = Votes::<T>::take(id, &who).ok_or(Error::<T>::VoteNotFound)?;
		let now = Self::now();
		let until = vote.until.filter(|until| *until > now);
		Self::end_lock(&who, id, &vote, until, now)?;
		Self::deposit_event(Event::Unlocked { proposal: id, who, until });
		Ok(())
	}

	/// A proposal on which votes are taken now, with all that happened so far.
	fn open_vote(id: ProposalId) -> Result<(ProposalOf<T>, Rules, Moment), DispatchError> {
		let (proposal, rules, now) = Self::proposal_now(id)?;
		ensure!(proposal.progress.outcome().is_none(), Error::<T>::VoteClosed);
		ensure!(now >= proposal.progress.opens(&rules), Error::<T>::NotOpen);
		Ok((proposal, rules, now))
	}

	/// The power that somebody has in a proposal: its own, and that of those who delegated to it.
	fn powers(
		community: &CommunityOf<T>,
		proposal: &ProposalOf<T>,
		who: &T::AccountId,
		member: &Member,
		now: Moment,
	) -> Result<(Power, Power), DispatchError> {
		let ramp = &community.settings.ramp;
		let on = (proposal.community, proposal.track);
		let own = match Delegations::<T>::get(on, who).map(|given| given.ended) {
			None => member.lots.power(ramp, proposal.slot),
			Some(None) => return Err(Error::<T>::AlreadyDelegated.into()),
			// What was submitted while it was delegated may contain it already.
			Some(Some(ended)) if proposal.progress.submitted() <= ended => Power::zero(),
			Some(Some(_)) => member.lots.power(ramp, proposal.slot),
		};
		let mut pool = Pools::<T>::get(on, who);
		pool.settle(community.oldest(now));
		Ok((own, pool.power(ramp, proposal.slot)))
	}

	/// Locks what a member has staked, as long as its vote does.
	fn lock_vote(member: &mut Member, id: ProposalId, proposal: &ProposalOf<T>) -> DispatchResult {
		let amount = member.lots.total();
		let cause = LockCause::Vote { proposal: id, track: proposal.track };
		match member.lock_mut(cause) {
			Some(lock) => lock.amount = amount,
			None => {
				let lock = Lock { cause, amount, until: None };
				member.locks.try_push(lock).map_err(|_| Error::<T>::TooManyLocks)?;
			}
		}
		Ok(())
	}

	/// Ends the lock of a vote, or makes it one of conviction.
	fn end_lock(
		who: &T::AccountId,
		id: ProposalId,
		vote: &Vote,
		until: Option<Moment>,
		now: Moment,
	) -> DispatchResult {
		let Vote { community: of, track, .. } = *vote;
		let community = Self::community(of)?;
		let mut member = Self::member(of, &community, who, now)?;
		let cause = LockCause::Vote { proposal: id, track };
		match until {
			None => member.locks.retain(|lock| lock.cause != cause),
			Some(until) => {
				let lock = *member.lock_mut(cause).ok_or(Error::<T>::VoteNotFound)?;
				member.locks.retain(|lock| lock.cause != cause);
				member.lock_by_conviction(lock.amount, until);
			}
		}
		Self::put_member(of, who, member)
	}

	/// Until when a conviction locks: its periods, from the latest end that the vote can have.
	fn conviction_ends(proposal: &ProposalOf<T>, conviction: Conviction) -> Option<Moment> {
		let periods = Some(conviction.periods()).filter(|periods| *periods > 0)?;
		let terms = &proposal.terms;
		let latest = proposal.progress.submitted().saturating_add(terms.rules.longest());
		Some(latest.saturating_add(terms.lock_period.saturating_mul(periods)))
	}

	/// Stores a proposal whose tally has changed.
	fn put_recounted(id: ProposalId, mut proposal: ProposalOf<T>, rules: &Rules, now: Moment) {
		let before = proposal.progress;
		let Proposal { tally, total, .. } = proposal;
		proposal.progress.recount(rules, &tally, total, now);
		Self::tell_progress(id, &before, &proposal.progress, rules, now);
		Proposals::<T>::insert(id, proposal);
	}

	/// The votes of a member that are not unlocked.
	pub(crate) fn votes_by(
		community: CommunityId,
		who: &T::AccountId,
	) -> alloc::vec::Vec<(ProposalId, Vote)> {
		let member = crate::Members::<T>::get(community, who).unwrap_or_default();
		let voted = member.locks.iter().filter_map(|lock| match lock.cause {
			LockCause::Vote { proposal, .. } => Some(proposal),
			_ => None,
		});
		voted.filter_map(|id| Votes::<T>::get(id, who).map(|vote| (id, vote))).collect()
	}
}
