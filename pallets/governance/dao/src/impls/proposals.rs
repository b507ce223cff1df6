//! Proposals: made, followed, ended.

use crate::{
	Communities, CommunityId, CommunityOf, Config, Content, ContentOf, Error, Event, NextProposal,
	Pallet, Proposal, ProposalId, ProposalOf, Proposals, Settings, Stakes, StatementOf,
	StorageDeposit, Terms, Track, TrackFilter, TrackId, TrackKind,
};
use codec::{DecodeLimit, MemTrackingInput};
use frame_support::{
	ensure,
	traits::{EnsureOriginWithArg, Get, QueryPreimage},
	MAX_EXTRINSIC_DEPTH,
};
use hanse_ballot::{Moment, Phase, Progress, Rules, Tally};
use sp_runtime::{ArithmeticError, DispatchError, DispatchResult};

/// How much memory a call can take, as much as the longest in a transaction. Many short calls in one
/// take a hundred times their length: a runtime that runs out of memory stops, and nobody pays.
const MAX_CALL_MEMORY: usize = 16 * 1024 * 1024;

impl<T: Config> Pallet<T> {
	/// How many bytes of preimages a proposal makes somebody read.
	pub(crate) fn length_of(content: &ContentOf<T>) -> u32 {
		match content {
			Content::Call { len, .. } => (*len).min(T::MaxCallLength::get()),
			Content::Text => 0,
		}
	}

	/// Makes a proposal.
	pub(crate) fn do_submit(
		proposer: T::AccountId,
		of: CommunityId,
		number: TrackId,
		content: ContentOf<T>,
		statement: Option<StatementOf<T>>,
	) -> DispatchResult {
		let community = Self::community(of)?;
		let track = Self::track(of, number)?;
		let spoken = content == Content::Text || community.members >= T::StatementsFrom::get();
		ensure!(!spoken || statement.is_some(), Error::<T>::StatementMissing);
		Self::ensure_content(track.kind, &content)?;
		let deposit = Self::take_deposit(proposer.clone(), track.deposit)?;
		let said = statement.clone();
		let id = Self::enter((of, community), (number, track), deposit, content, said)?;
		Self::deposit_event(Event::Submitted {
			proposal: id,
			community: of,
			track: number,
			proposer,
			content,
			statement,
			deposit: track.deposit,
		});
		Ok(())
	}

	/// Enters a proposal, with the power that everybody has in this slot.
	fn enter(
		(of, mut community): (CommunityId, CommunityOf<T>),
		(number, track): (TrackId, Track),
		proposer: StorageDeposit<T::AccountId>,
		content: ContentOf<T>,
		statement: Option<StatementOf<T>>,
	) -> Result<ProposalId, DispatchError> {
		let id = NextProposal::<T>::get();
		NextProposal::<T>::put(id.checked_add(1).ok_or(ArithmeticError::Overflow)?);
		community.proposals =
			community.proposals.checked_add(1).ok_or(ArithmeticError::Overflow)?;
		let now = Self::now();
		let Settings { ramp, floor, max_conviction, lock_period, .. } = community.settings;
		let slot = ramp.slot(now);
		let staked = Stakes::<T>::get(of).power(&ramp, slot);
		let Track { kind, rules, .. } = track;
		let transaction_version = Self::transaction_version();
		let proposal = Proposal {
			community: of,
			track: number,
			terms: Terms { kind, rules, max_conviction, lock_period, transaction_version },
			proposer,
			content,
			statement,
			slot,
			total: staked.max(ramp.full(floor)),
			tally: Tally::default(),
			progress: Progress::new(now),
			attempts: 0,
		};
		Proposals::<T>::insert(id, proposal);
		Communities::<T>::insert(of, community);
		Ok(id)
	}

	/// By which version of the chain's transactions calls are read now.
	pub(crate) fn transaction_version() -> u32 {
		<T as frame_system::Config>::Version::get().transaction_version
	}

	/// Whether a call can be proposed on a track. It has to be known, so that who votes can read
	/// it. It is not requested: the preimage pallet lets everybody note what is requested at no
	/// cost, again and again, so that a single proposal would make blocks free to fill.
	fn ensure_content(kind: TrackKind, content: &ContentOf<T>) -> DispatchResult {
		let Content::Call { hash, len } = content else { return Ok(()) };
		ensure!(*len <= T::MaxCallLength::get(), Error::<T>::CallTooLong);
		let known = T::Preimages::len(hash).ok_or(Error::<T>::PreimageMissing)?;
		ensure!(known == *len, Error::<T>::LengthDiffers);
		Self::read_call(kind, hash, *len).map(|_| ())
	}

	/// The call of that hash, if the track may make it.
	pub(crate) fn read_call(
		kind: TrackKind,
		hash: &T::Hash,
		len: u32,
	) -> Result<T::RuntimeCall, DispatchError> {
		let bytes =
			T::Preimages::fetch(hash, Some(len)).map_err(|_| Error::<T>::PreimageMissing)?;
		let mut rest = &bytes[..];
		let mut limited = MemTrackingInput::new(&mut rest, MAX_CALL_MEMORY);
		let call = T::RuntimeCall::decode_with_depth_limit(MAX_EXTRINSIC_DEPTH, &mut limited)
			.map_err(|_| Error::<T>::CallUnreadable)?;
		ensure!(rest.is_empty(), Error::<T>::CallUnreadable);
		ensure!(T::TrackFilter::admits(kind, &call), Error::<T>::CallNotAllowed);
		Ok(call)
	}

	/// A proposal with all that happened until now, and its rules.
	pub(crate) fn proposal_now(
		id: ProposalId,
	) -> Result<(ProposalOf<T>, Rules, Moment), DispatchError> {
		let mut proposal = Proposals::<T>::get(id).ok_or(Error::<T>::ProposalNotFound)?;
		let rules = proposal.terms.rules;
		let now = Self::now();
		let before = proposal.progress;
		let Proposal { tally, total, .. } = proposal;
		proposal.progress.advance(&rules, &tally, total, now);
		Self::tell_progress(id, &before, &proposal.progress, &rules, now);
		Ok((proposal, rules, now))
	}

	/// Reports that a proposal has begun to pass, ceased to, or that the vote is over.
	pub(crate) fn tell_progress(
		id: ProposalId,
		before: &Progress,
		after: &Progress,
		rules: &Rules,
		now: Moment,
	) {
		let changed = before.passing() != after.passing() || before.outcome() != after.outcome();
		if changed {
			let phase = after.phase(rules, now);
			Self::deposit_event(Event::Progressed { proposal: id, phase });
		}
	}

	/// Writes down where a proposal stands, and ends it if it is over.
	pub(crate) fn do_poke(id: ProposalId) -> DispatchResult {
		let stored = Proposals::<T>::get(id).ok_or(Error::<T>::ProposalNotFound)?;
		let (proposal, rules, now) = Self::proposal_now(id)?;
		let phase = proposal.progress.phase(&rules, now);
		let approved = matches!(phase, Phase::Enacting { .. } | Phase::Executable { .. });
		let over = matches!(phase, Phase::Rejected | Phase::Expired);
		if over || (approved && proposal.content == Content::Text) {
			return Self::end(id, proposal, phase);
		}
		let changed = stored.progress.outcome() != proposal.progress.outcome()
			|| stored.progress.passing() != proposal.progress.passing()
			|| stored.progress.quorum() != proposal.progress.quorum();
		ensure!(changed, Error::<T>::NothingChanged);
		Proposals::<T>::insert(id, proposal);
		Ok(())
	}

	/// Ends a proposal and returns its deposit.
	pub(crate) fn end(id: ProposalId, proposal: ProposalOf<T>, phase: Phase) -> DispatchResult {
		Self::remove(id, &proposal)?;
		Self::return_deposit(&proposal.proposer)?;
		let (proposer, deposit) = (proposal.proposer.payer, proposal.proposer.amount);
		let tally = proposal.tally;
		Self::deposit_event(Event::Ended { proposal: id, phase, tally, proposer, deposit });
		Ok(())
	}

	/// Ends a proposal for whoever may, and returns its deposit.
	pub(crate) fn do_cancel(origin: T::RuntimeOrigin, id: ProposalId) -> DispatchResult {
		let proposal = Proposals::<T>::get(id).ok_or(Error::<T>::ProposalNotFound)?;
		T::CancelOrigin::ensure_origin(origin, &proposal.community)?;
		Self::remove(id, &proposal)?;
		Self::return_deposit(&proposal.proposer)?;
		let (proposer, deposit) = (proposal.proposer.payer, proposal.proposer.amount);
		Self::deposit_event(Event::Cancelled { proposal: id, proposer, deposit });
		Ok(())
	}

	/// Ends a proposal for whoever may, and takes its deposit.
	pub(crate) fn do_kill(origin: T::RuntimeOrigin, id: ProposalId) -> DispatchResult {
		let proposal = Proposals::<T>::get(id).ok_or(Error::<T>::ProposalNotFound)?;
		T::KillOrigin::ensure_origin(origin, &proposal.community)?;
		Self::remove(id, &proposal)?;
		Self::slash_deposit(&proposal.proposer, proposal.community)?;
		let (proposer, deposit) = (proposal.proposer.payer, proposal.proposer.amount);
		Self::deposit_event(Event::Killed { proposal: id, proposer, deposit });
		Ok(())
	}

	/// Removes a proposal.
	fn remove(id: ProposalId, proposal: &ProposalOf<T>) -> DispatchResult {
		Proposals::<T>::remove(id);
		Self::with_community(proposal.community, |community| {
			community.proposals = community.proposals.checked_sub(1)?;
			Some(())
		})
	}
}
