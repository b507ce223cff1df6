//! Who wants to be elected.

use crate::{Candidate, Candidates, Config, Counting, Error, Event, Pallet, Running};
use frame_support::ensure;
use hanse_election::Place;
use sp_runtime::DispatchResult;

impl<T: Config> Pallet<T> {
	/// Makes somebody a candidate.
	pub(crate) fn do_stand(who: T::AccountId) -> DispatchResult {
		let election = Self::in_candidacy()?.number;
		let mut candidates = Candidates::<T>::get();
		let known = candidates.iter().any(|candidate| candidate.who == who);
		ensure!(!known, Error::<T>::AlreadyCandidate);
		let candidate = Candidate { who: who.clone(), withdrawn: false };
		candidates.try_push(candidate).map_err(|_| Error::<T>::TooManyCandidates)?;
		Candidates::<T>::put(candidates);
		let bond = Self::take_bond(&who)?;
		Self::deposit_event(Event::Stood { election, who, bond });
		Ok(())
	}

	/// Ends a candidacy that its candidate does not want any more.
	pub(crate) fn do_withdraw(who: T::AccountId) -> DispatchResult {
		// An elected one resigns: whoever is counted has been voted for.
		let open = Running::<T>::get().filter(|election| Self::now() < election.counts);
		ensure!(open.is_some(), Error::<T>::CandidacyOver);
		ensure!(Self::end_candidacy(&who), Error::<T>::NotCandidate);
		Ok(())
	}

	/// Ends a candidacy in whatever phase. Says whether there was one.
	pub(crate) fn end_candidacy(who: &T::AccountId) -> bool {
		let Some(election) = Running::<T>::get() else { return false };
		let now = Self::now();
		let mut candidates = Candidates::<T>::get();
		let at = candidates.iter().position(|one| one.who == *who && !one.withdrawn);
		let Some(at) = at else { return false };
		if now < election.commits {
			candidates.remove(at);
		} else if let Some(candidate) = candidates.get_mut(at) {
			// Ballots name places, so that this one has to stay.
			candidate.withdrawn = true;
			Self::bar(at);
		}
		Candidates::<T>::put(candidates);
		// Or whoever takes places away from others could give them up before it is slashed.
		Self::extend_liability(who, now);
		let who = who.clone();
		Self::deposit_event(Event::Withdrawn { election: election.number, who });
		true
	}

	/// Excludes a candidate from the count, if that has begun.
	fn bar(at: usize) {
		Counting::<T>::mutate_extant(|count| {
			// Every candidate has a place in the count.
			let _ = Place::try_from(at).map(|place| count.bar(place));
		});
	}
}
