//! How a jury is drawn.

use crate::{
	jury::choose, ClaimId, ClaimOf, Claims, Config, Error, Event, List, ListedOf, Pallet, Phase,
	Seat, Stage, Vote,
};
use alloc::vec::Vec;
use codec::Encode;
use frame_support::{
	ensure,
	traits::{Get, Randomness},
};
use frame_system::pallet_prelude::BlockNumberFor;
use sp_io::hashing::blake2_128;
use sp_runtime::{traits::Saturating, DispatchError, DispatchResult};

impl<T: Config> Pallet<T> {
	/// Draws the jury of a claim.
	pub(crate) fn do_draw(by: T::AccountId, id: ClaimId) -> DispatchResult {
		let mut claim = Self::claim(id)?;
		let now = Self::now();
		let waits = matches!(claim.phase(now), Phase::Waiting { .. });
		let Stage::Waiting { since, .. } = claim.stage else {
			return Err(Error::<T>::NotWaiting.into());
		};
		ensure!(waits, Error::<T>::NotWaiting);
		let subject = (b"hanse/contributions/draw", id, claim.round, claim.redrawn).encode();
		let (seed, known) = T::Randomness::random(&subject);
		let fresh = since.saturating_add(T::SeedMargin::get()) < known;
		ensure!(fresh, Error::<T>::SeedTooOld);
		let jury = Self::choose_jury(&claim, known, &seed)?;
		for who in &jury {
			Self::with_juror(who, |juror| {
				juror.duties = juror.duties.checked_add(1)?;
				Some(())
			})?;
		}
		let seats = jury.iter().map(|who| Seat { juror: who.clone(), vote: Vote::Missing });
		let seats: Vec<_> = seats.collect();
		claim.jury = seats.try_into().map_err(|_| DispatchError::Corruption)?;
		let commit = now.saturating_add(T::CommitPeriod::get());
		let reveal = commit.saturating_add(T::RevealPeriod::get());
		claim.stage = Stage::Judging { commit, reveal };
		let fee = claim.terms.fee;
		let fee = Self::pay_if_possible(&mut claim, &by, fee);
		Claims::<T>::insert(id, claim);
		Self::deposit_event(Event::Drawn { claim: id, by, fee, jury });
		Ok(())
	}

	/// Chooses a jury.
	///
	/// Who can be in it was known before the seed, like everything else that this depends on.
	fn choose_jury(
		claim: &ClaimOf<T>,
		known: BlockNumberFor<T>,
		seed: &T::Hash,
	) -> Result<Vec<T::AccountId>, DispatchError> {
		let size = usize::try_from(claim.round.size()).map_err(|_| DispatchError::Corruption)?;
		let mut draw = 0u32;
		let chance = || {
			draw = draw.saturating_add(1);
			u128::from_le_bytes((seed, draw).using_encoded(blake2_128))
		};
		let candidates = Self::candidates(claim, known);
		Ok(choose(candidates, size, chance).ok_or(Error::<T>::TooFewJurors)?)
	}

	/// Whether there are enough jurors for a claim that waits from now on.
	///
	/// The seeds that are young enough for it draw all who are on the list now, but for those who
	/// have retired.
	pub(crate) fn ensure_jurors(claim: &ClaimOf<T>) -> DispatchResult {
		let list = List::<T>::get();
		let judges =
			|listed: &&ListedOf<T>| listed.until.is_none() && !Self::is_party(claim, listed);
		let count = u32::try_from(list.iter().filter(judges).count()).unwrap_or(u32::MAX);
		ensure!(count >= claim.round.size(), Error::<T>::TooFewJurors);
		Ok(())
	}

	/// The jurors that a seed can draw and who have no part in the claim.
	fn candidates(claim: &ClaimOf<T>, known: BlockNumberFor<T>) -> Vec<T::AccountId> {
		Self::eligible(known)
			.into_iter()
			.filter(|listed| !Self::is_party(claim, listed))
			.map(|listed| listed.who)
			.collect()
	}

	/// Whether a juror made the claim or challenges it, or has judged it.
	fn is_party(claim: &ClaimOf<T>, listed: &ListedOf<T>) -> bool {
		let same = |who: &T::AccountId, identity: Option<&T::IdentityId>| {
			*who == listed.who || (identity.is_some() && identity == listed.identity.as_ref())
		};
		let challenges = claim
			.challenge
			.as_ref()
			.is_some_and(|challenge| same(&challenge.challenger, challenge.identity.as_ref()));
		challenges
			|| same(&claim.claimant, Some(&claim.identity))
			|| claim.former.contains(&listed.who)
	}
}
