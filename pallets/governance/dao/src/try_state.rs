//! What is true of the storage between any two calls.
//!
//! - Per community, the stake of all is the sum of its members' lots, slot by slot; the power of
//!   all is the sum of their powers; members and proposals are counted right.
//! - Per delegate and track, the pool is the sum of what was delegated and not ended.
//! - Who has delegated has locked as much, and has no vote of its own on the track.
//! - Per proposal, the tally is the sum of its votes, and no more power has voted than there was in
//!   the slot of the submission: nothing is counted twice. Every vote has its lock.
//! - Per account and asset, what is on hold is exactly the stake, the waiting and the deposits.
//! - A proposal's track is of the kind it was, and no vote can take longer than the longest.

use crate::{
	Balance, Communities, CommunityId, Config, Delegations, HoldReason, LockCause, Lots, Members,
	NextCommunity, NextProposal, Pallet, Pool, Pools, ProposalId, ProposalOf, Proposals, Stakes,
	Tracks, Votes,
};
use alloc::collections::btree_map::BTreeMap;
use frame_support::{
	ensure,
	traits::{fungibles::InspectHold, Get},
};
use hanse_ballot::{Power, Tally};
use sp_runtime::TryRuntimeError;

/// What this pallet should hold of each asset on each account.
type Sums<T> = BTreeMap<(<T as Config>::AssetId, <T as frame_system::Config>::AccountId), Balance>;

impl<T: Config> Pallet<T> {
	/// Proves the invariants over the whole storage.
	///
	/// Also without `try-runtime`, so that tests of other pallets can call it.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		for id in Communities::<T>::iter_keys() {
			Self::check_community(id)?;
		}
		Self::check_pools()?;
		for (id, proposal) in Proposals::<T>::iter() {
			Self::check_proposal(id, &proposal)?;
		}
		Self::check_votes()?;
		for reason in [HoldReason::Stake, HoldReason::Deposit] {
			for ((asset, who), sum) in Self::expected_holds(&reason)? {
				let reason = match reason {
					HoldReason::Stake => HoldReason::Stake.into(),
					_ => HoldReason::Deposit.into(),
				};
				let held = T::Assets::balance_on_hold(asset, &reason, &who);
				ensure!(held == sum, "what is on hold is not what was staked or deposited");
			}
		}
		Ok(())
	}

	/// What is true of one community.
	fn check_community(id: CommunityId) -> Result<(), TryRuntimeError> {
		let community = Self::community(id).map_err(|_| "a community is missing")?;
		ensure!(id < NextCommunity::<T>::get(), "a community's number is unused");
		ensure!(Tracks::<T>::iter_prefix(id).next().is_some(), "a community has no tracks");
		ensure!(community.settings.unbonding > community.longest, "stake leaves before its vote");
		ensure!(
			Tracks::<T>::iter_prefix(id)
				.all(|(_, track)| track.rules.longest() <= community.longest),
			"a vote takes longer than the longest"
		);
		let now = Self::now();
		let oldest = community.oldest(now);
		let ramp = &community.settings.ramp;
		let (mut sum, mut power, mut count) = (Pool::default(), Power::zero(), 0u32);
		for (_, mut member) in Members::<T>::iter_prefix(id) {
			ensure!(!member.is_empty(), "a member has nothing and is still there");
			ensure!(member.locked() <= member.lots.total(), "more is locked than staked");
			member.lots.settle(oldest);
			sum.add_all(&member.lots).map_err(|_| "stakes exceed every supply")?;
			power = power.saturating_add(member.lots.power(ramp, ramp.slot(now)));
			count = count.saturating_add(u32::from(!member.lots.is_empty()));
		}
		let mut all = Stakes::<T>::get(id);
		all.settle(oldest);
		ensure!(all == sum, "the stake of all is not that of the members");
		ensure!(all.power(ramp, ramp.slot(now)) == power, "powers do not add up");
		ensure!(community.members == count, "members are miscounted");
		let live = Proposals::<T>::iter_values().filter(|proposal| proposal.community == id);
		ensure!(u32::try_from(live.count()) == Ok(community.proposals), "proposals are miscounted");
		Ok(())
	}

	/// What is true of delegations and of the pools they make.
	fn check_pools() -> Result<(), TryRuntimeError> {
		let mut sums = BTreeMap::new();
		for ((id, track), who, given) in Delegations::<T>::iter() {
			let community = Self::community(id).map_err(|_| "a delegation of no community")?;
			let member = Members::<T>::get(id, &who).ok_or("a delegation of no member")?;
			let cause = LockCause::Delegation { track };
			let lock = member.locks.iter().find(|lock| lock.cause == cause);
			let lock = lock.ok_or("a delegation locks nothing")?;
			ensure!(given.ended.is_some() == lock.until.is_some(), "a delegation's end is unclear");
			if given.ended.is_some() {
				ensure!(given.lots == Lots::default(), "an ended delegation has stake");
				continue;
			}
			ensure!(lock.amount == given.lots.total(), "a delegation locks another amount");
			ensure!(!member.has_voted_on(track), "who has delegated has voted as well");
			let oldest = community.oldest(Self::now());
			let mut lots = given.lots;
			lots.settle(oldest);
			let pool: &mut Pool = sums.entry((id, track, given.to)).or_default();
			pool.add_all(&lots).map_err(|_| "delegations exceed every supply")?;
		}
		let mut pools = BTreeMap::new();
		for ((id, track), who, mut pool) in Pools::<T>::iter() {
			let community = Self::community(id).map_err(|_| "a pool of no community")?;
			pool.settle(community.oldest(Self::now()));
			pools.insert((id, track, who), pool);
		}
		ensure!(pools == sums, "a pool is not what was delegated");
		Ok(())
	}

	/// What is true of one proposal.
	fn check_proposal(id: ProposalId, proposal: &ProposalOf<T>) -> Result<(), TryRuntimeError> {
		ensure!(id < NextProposal::<T>::get(), "a proposal's number is unused");
		let mut tally = Tally::default();
		for (_, vote) in Votes::<T>::iter_prefix(id) {
			ensure!(
				(vote.community, vote.track) == (proposal.community, proposal.track),
				"a vote is on another track"
			);
			tally = tally.with(&vote.ballot).ok_or("votes exceed every power")?;
		}
		ensure!(tally == proposal.tally, "the tally is not the sum of the votes");
		ensure!(tally.turnout <= proposal.total, "more power has voted than there was");
		let community = Self::community(proposal.community).map_err(|_| "a proposal of nobody")?;
		let longest = proposal.terms.rules.longest();
		ensure!(longest <= community.longest, "a vote takes longer than the longest");
		let track = Tracks::<T>::get(proposal.community, proposal.track);
		let kind = track.map(|track| track.kind);
		ensure!(kind == Some(proposal.terms.kind), "a proposal's track is of another kind");
		Ok(())
	}

	/// Votes and their locks are the same.
	fn check_votes() -> Result<(), TryRuntimeError> {
		let mut locks = 0usize;
		for (id, who, member) in Members::<T>::iter() {
			for lock in &member.locks {
				let LockCause::Vote { proposal, track } = lock.cause else { continue };
				let vote = Votes::<T>::get(proposal, &who).ok_or("a lock of no vote")?;
				ensure!((vote.community, vote.track) == (id, track), "a lock of another vote");
				ensure!(lock.until.is_none(), "a vote's lock ends by itself");
				locks = locks.saturating_add(1);
			}
		}
		ensure!(Votes::<T>::iter_keys().count() == locks, "a vote has no lock");
		Ok(())
	}

	/// What the entries in storage say should be on hold for `reason`.
	pub(crate) fn expected_holds(reason: &HoldReason) -> Result<Sums<T>, TryRuntimeError> {
		let mut sums = Sums::<T>::new();
		let mut add = |asset, who, amount: Balance| -> Result<(), TryRuntimeError> {
			let sum = sums.entry((asset, who)).or_default();
			*sum = sum.checked_add(amount).ok_or("holds exceed every supply")?;
			Ok(())
		};
		if matches!(reason, HoldReason::Stake) {
			for (id, who, member) in Members::<T>::iter() {
				let community = Self::community(id).map_err(|_| "a member of no community")?;
				add(community.settings.asset, who, member.held())?;
			}
			return Ok(sums);
		}
		let proposed = Proposals::<T>::iter_values().map(|proposal| proposal.proposer);
		let created = Communities::<T>::iter_values().filter_map(|community| community.creator);
		for (_, payer, member) in Members::<T>::iter().filter(|(.., member)| member.deposit > 0) {
			add(T::NativeAsset::get(), payer, member.deposit)?;
		}
		for deposit in proposed.chain(created) {
			add(T::NativeAsset::get(), deposit.payer, deposit.amount)?;
		}
		Ok(sums)
	}
}
