//! Challenges: made and decided.

use crate::{
	Balance, Challenge, ClaimId, ClaimOf, Claims, Config, Direction, Error, Event, HoldReason,
	Pallet, Phase, Round, Score, BOUNTY,
};
use alloc::vec::Vec;
use frame_support::traits::Get;
use hanse_curve::share_down;
use sp_runtime::{traits::Convert, ArithmeticError, DispatchError, DispatchResult};

/// A challenge on chain `T`.
type ChallengeOf<T> = Challenge<<T as frame_system::Config>::AccountId, <T as Config>::IdentityId>;

impl<T: Config> Pallet<T> {
	/// Challenges the first score of a claim.
	pub(crate) fn do_challenge(
		challenger: T::AccountId,
		id: ClaimId,
		direction: Direction,
	) -> DispatchResult {
		let mut claim = Self::claim(id)?;
		let Phase::Challengeable { score, .. } = claim.phase(Self::now()) else {
			return Err(Error::<T>::NotChallengeable.into());
		};
		let bond = claim.terms.bond().ok_or(ArithmeticError::Overflow)?;
		Self::hold(HoldReason::Challenge, claim.terms.asset.clone(), &challenger, bond)?;
		let former: Vec<_> = claim.jury.iter().map(|seat| seat.juror.clone()).collect();
		claim.former = former.try_into().map_err(|_| DispatchError::Corruption)?;
		claim.jury = Default::default();
		claim.round = Round::Second;
		claim.redrawn = false;
		claim.stage = Self::waiting();
		let identity = T::Identity::convert(challenger.clone());
		let made = Challenge { challenger: challenger.clone(), identity, direction, score, bond };
		claim.challenge = Some(made);
		// A challenge that nobody can judge would delay the claim at no cost.
		Self::ensure_jurors(&claim)?;
		Claims::<T>::insert(id, claim);
		Self::deposit_event(Event::Challenged { claim: id, challenger, direction, bond });
		Ok(())
	}

	/// Decides a challenge by the second score.
	pub(crate) fn decide(
		id: ClaimId,
		claim: &mut ClaimOf<T>,
		challenge: ChallengeOf<T>,
		second: Score,
	) -> DispatchResult {
		let asset = claim.terms.asset.clone();
		let Challenge { challenger, direction, score: first, bond, .. } = challenge;
		if direction.is_right(first, second, T::Tolerance::get()) {
			Self::unhold(HoldReason::Challenge, asset, &challenger, bond)?;
			let bounty = Self::bounty(claim, first, second)?;
			let bounty = Self::pay_if_possible(claim, &challenger, bounty);
			Self::deposit_event(Event::ChallengeUpheld { claim: id, challenger, bond, bounty });
			return Ok(());
		}
		// To the budget and not to the claimant, so that it does not pay to challenge oneself.
		let pot = Self::pot();
		Self::take(HoldReason::Challenge, asset.clone(), &challenger, &pot, bond)?;
		Self::with_fund(&asset, |fund| {
			fund.left = fund.left.checked_add(bond)?;
			Some(())
		})?;
		Self::deposit_event(Event::ChallengeRejected { claim: id, challenger, bond });
		Ok(())
	}

	/// What a challenger gets of what it has saved. Nothing if the second score is higher.
	fn bounty(claim: &ClaimOf<T>, first: Score, second: Score) -> Result<Balance, DispatchError> {
		let least = T::MinScore::get();
		let worth = |score| claim.reward(score, least).ok_or(ArithmeticError::Overflow);
		let saved = worth(first)?.saturating_sub(worth(second)?);
		Ok(share_down(saved, BOUNTY, 100).ok_or(ArithmeticError::Overflow)?)
	}

	/// Ends what no jury has judged: the challenge, or the claim itself.
	pub(crate) fn give_up(id: ClaimId, mut claim: ClaimOf<T>) -> DispatchResult {
		let Some(challenge) = claim.challenge.take() else { return Self::lapse(id, claim) };
		let Challenge { challenger, score, bond, .. } = challenge;
		let asset = claim.terms.asset.clone();
		Self::unhold(HoldReason::Challenge, asset, &challenger, bond)?;
		Self::await_collection(id, claim, score, Self::now());
		Self::deposit_event(Event::ChallengeLapsed { claim: id, challenger, bond });
		Ok(())
	}
}
