//! Scores: sealed, revealed, counted.

use crate::{
	jury::{median, quorum},
	ClaimId, ClaimOf, Claims, Config, Error, Event, Pallet, Phase, Score, Vote, FULL_SCORE,
};
use alloc::vec::Vec;
use codec::Encode;
use frame_support::{ensure, traits::Get};
use sp_runtime::{traits::Hash, DispatchError, DispatchResult};

impl<T: Config> Pallet<T> {
	/// What a juror commits to when it seals a score.
	///
	/// It contains the claim and the juror, so that nobody can reveal a seal that another juror has
	/// made, or use one of its own again.
	pub fn seal(claim: ClaimId, juror: &T::AccountId, score: Score, salt: &[u8; 32]) -> T::Hash {
		(claim, juror, score, salt).using_encoded(T::Hashing::hash)
	}

	/// Seals a score.
	pub(crate) fn do_commit(who: T::AccountId, id: ClaimId, seal: T::Hash) -> DispatchResult {
		let mut claim = Self::claim(id)?;
		let open = matches!(claim.phase(Self::now()), Phase::Committing { .. });
		ensure!(open, Error::<T>::NotCommitting);
		let vote = Self::vote_mut(&mut claim, &who)?;
		ensure!(*vote == Vote::Missing, Error::<T>::AlreadyCommitted);
		*vote = Vote::Sealed(seal);
		Claims::<T>::insert(id, claim);
		Self::deposit_event(Event::Committed { claim: id, juror: who });
		Ok(())
	}

	/// Reveals a score.
	pub(crate) fn do_reveal(
		who: T::AccountId,
		id: ClaimId,
		score: Score,
		salt: [u8; 32],
	) -> DispatchResult {
		let mut claim = Self::claim(id)?;
		let open = matches!(claim.phase(Self::now()), Phase::Revealing { .. });
		ensure!(open, Error::<T>::NotRevealing);
		let vote = Self::vote_mut(&mut claim, &who)?;
		let Vote::Sealed(seal) = *vote else { return Err(Error::<T>::NothingSealed.into()) };
		ensure!(score <= FULL_SCORE, Error::<T>::ScoreOutOfRange);
		ensure!(seal == Self::seal(id, &who, score, &salt), Error::<T>::SealDiffers);
		*vote = Vote::Open(score);
		Claims::<T>::insert(id, claim);
		Self::deposit_event(Event::Revealed { claim: id, juror: who, score });
		Ok(())
	}

	/// What a juror has said.
	fn vote_mut<'a>(
		claim: &'a mut ClaimOf<T>,
		who: &T::AccountId,
	) -> Result<&'a mut Vote<T::Hash>, DispatchError> {
		let seat = claim.jury.iter_mut().find(|seat| seat.juror == *who);
		Ok(&mut seat.ok_or(Error::<T>::NotInJury)?.vote)
	}

	/// Counts a vote that is over.
	pub(crate) fn do_settle(id: ClaimId) -> DispatchResult {
		let mut claim = Self::claim(id)?;
		ensure!(claim.phase(Self::now()) == Phase::Counting, Error::<T>::NotCounting);
		Self::dismiss(id, &claim.jury)?;
		let scores = claim.scores();
		let heard = scores.len() >= quorum(claim.jury.len());
		let voted = u32::try_from(scores.len()).unwrap_or(u32::MAX);
		match median(scores).filter(|_| heard) {
			Some(score) => {
				Self::pay_jury(id, &mut claim, score);
				Self::judge(id, claim, score, voted)
			}
			None => Self::retry(id, claim, voted),
		}
	}

	/// Pays every juror whose score is near the median.
	///
	/// The same to each, however many they are: nobody gains by another's being far from it.
	fn pay_jury(id: ClaimId, claim: &mut ClaimOf<T>, median: Score) {
		let tolerance = T::Tolerance::get();
		let near = |score: Score| score.abs_diff(median) <= tolerance;
		let coherent = claim.jury.iter().filter(|seat| seat.score().is_some_and(near));
		let coherent: Vec<T::AccountId> = coherent.map(|seat| seat.juror.clone()).collect();
		let fee = claim.terms.fee;
		for juror in coherent {
			let amount = Self::pay_if_possible(claim, &juror, fee);
			Self::deposit_event(Event::JurorPaid { claim: id, juror, amount });
		}
	}

	/// Enters the score of a claim, and decides its challenge if there is one.
	fn judge(id: ClaimId, mut claim: ClaimOf<T>, score: Score, voted: u32) -> DispatchResult {
		let now = Self::now();
		let challenge = claim.challenge.take();
		let from = match &challenge {
			None => now.saturating_add(T::ChallengePeriod::get()),
			Some(_) => now,
		};
		Self::deposit_event(Event::Judged { claim: id, score, voted, from });
		if let Some(challenge) = challenge {
			Self::decide(id, &mut claim, challenge, score)?;
		}
		Self::await_collection(id, claim, score, from);
		Ok(())
	}

	/// Lets another jury be drawn, once.
	fn retry(id: ClaimId, mut claim: ClaimOf<T>, voted: u32) -> DispatchResult {
		Self::deposit_event(Event::TooFewVoted { claim: id, voted });
		claim.jury = Default::default();
		if claim.redrawn {
			return Self::give_up(id, claim);
		}
		claim.redrawn = true;
		claim.stage = Self::waiting();
		Claims::<T>::insert(id, claim);
		Ok(())
	}
}
