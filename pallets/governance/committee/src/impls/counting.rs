//! The count, a few pages at a time, by whoever asks for it.

use crate::{
	Candidates, Config, Counting, Election, Error, Event, Failure, Pages, Pallet, Phase, Running,
	Stage, WeightInfo, MAX_PAGES, RUNNERS_UP, SEATS,
};
use frame_support::{
	dispatch::{DispatchResultWithPostInfo, Pays, PostDispatchInfo},
	ensure,
	traits::Get,
	weights::Weight,
};
use hanse_election::{Count, Place};
use sp_runtime::{DispatchError, DispatchError::Corruption};

/// How many places are given: the seats and those who wait for one.
const PLACES: u32 = SEATS.saturating_add(RUNNERS_UP);

impl<T: Config> Pallet<T> {
	/// Counts or clears as many pages, as far as there are. Costs no fee: it is work for everybody,
	/// and none of it can be done twice.
	pub(crate) fn do_count(pages: u32) -> DispatchResultWithPostInfo {
		ensure!(pages > 0, Error::<T>::ZeroPages);
		ensure!(pages <= MAX_PAGES, Error::<T>::TooManyPages);
		let mut election = Self::in_count()?;
		if election.stage == Stage::Voting {
			Self::begin_count(&mut election)?;
		}
		let mut rest = pages;
		let mut decided = false;
		if election.stage == Stage::Counting {
			decided = Self::count_pages(&mut election, &mut rest)?;
		}
		if let Stage::Clearing { next } = election.stage {
			Self::clear_pages(&mut election, next, &mut rest);
		} else {
			Running::<T>::put(election);
		}
		let mut weight = T::WeightInfo::count(pages.saturating_sub(rest));
		if decided {
			weight = weight.saturating_add(T::WeightInfo::seat());
		}
		Ok(PostDispatchInfo { actual_weight: Some(weight), pays_fee: Pays::No })
	}

	/// What a call of `count` can cost at most.
	pub(crate) fn count_weight(pages: u32) -> Weight {
		T::WeightInfo::count(pages.min(MAX_PAGES)).saturating_add(T::WeightInfo::seat())
	}

	/// Begins the count, unless too little power has voted.
	fn begin_count(election: &mut Election) -> Result<(), DispatchError> {
		if !election.has_quorum(T::Quorum::get()) {
			Self::fail(election, Failure::BelowQuorum);
			return Ok(());
		}
		let candidates = Candidates::<T>::get();
		let number = u32::try_from(candidates.len()).map_err(|_| Corruption)?;
		let mut count = Count::new(number, PLACES, election.pages()).map_err(|_| Corruption)?;
		for (candidate, place) in candidates.iter().zip(0..) {
			if candidate.withdrawn {
				count.bar(place).map_err(|_| Corruption)?;
			}
		}
		Counting::<T>::put(count);
		election.stage = Stage::Counting;
		Ok(())
	}

	/// Counts pages until there are no more to count now, or at all. Says whether it is decided.
	fn count_pages(election: &mut Election, rest: &mut u32) -> Result<bool, DispatchError> {
		let mut count = Counting::<T>::get().ok_or(Corruption)?;
		while *rest > 0 && !count.is_over() {
			*rest = rest.saturating_sub(1);
			Pages::<T>::try_mutate(count.next(), |page| {
				count.visit(page.as_mut()).map_err(|_| Corruption)
			})?;
		}
		let seats = u32::try_from(count.elected().len()).map_err(|_| Corruption)?;
		let page = count.next();
		Self::deposit_event(Event::Counted { election: election.number, seats, page });
		if !count.is_over() {
			Counting::<T>::put(count);
			return Ok(false);
		}
		Counting::<T>::kill();
		Self::decide(election, count.elected())?;
		Ok(true)
	}

	/// Gives the seats to those who were elected, but for those who ceased to be candidates.
	fn decide(election: &mut Election, elected: &[Place]) -> Result<(), DispatchError> {
		let candidates = Candidates::<T>::get();
		let mut chosen = alloc::vec::Vec::new();
		for place in elected {
			let candidate = candidates.get(usize::from(*place)).ok_or(Corruption)?;
			if !candidate.withdrawn {
				chosen.push((candidate.who.clone(), *place));
			}
		}
		match chosen.len() < crate::CORE as usize {
			true => Self::fail(election, Failure::TooFewElected),
			false => {
				Self::seat(election.number, chosen)?;
				Self::end_voting(election);
			}
		}
		Ok(())
	}

	/// Ends an election that nobody has won. The committee stays.
	fn fail(election: &mut Election, reason: Failure) {
		Self::end_voting(election);
		Self::deposit_event(Event::Failed { election: election.number, reason });
	}

	/// Nobody is a candidate any more, and the pages are to be removed.
	fn end_voting(election: &mut Election) {
		Candidates::<T>::kill();
		election.stage = Stage::Clearing { next: 0 };
	}

	/// Removes pages, and the election with the last of them.
	fn clear_pages(election: &mut Election, next: u32, rest: &mut u32) {
		let pages = election.pages();
		let end = next.saturating_add(*rest).min(pages);
		*rest = rest.saturating_sub(end.saturating_sub(next));
		for page in next..end {
			Pages::<T>::remove(page);
		}
		if end < pages {
			election.stage = Stage::Clearing { next: end };
			Running::<T>::put(*election);
		} else {
			Running::<T>::kill();
			Self::deposit_event(Event::Closed { election: election.number });
		}
	}

	/// How far the count is.
	pub(crate) fn counting_now(election: &Election) -> Phase {
		let pages = election.pages();
		match Counting::<T>::get() {
			None => Phase::Counting { given: 0, seats: PLACES, page: 0, pages },
			Some(count) => {
				let given = u32::try_from(count.elected().len()).unwrap_or(u32::MAX);
				Phase::Counting { given, seats: PLACES, page: count.next(), pages }
			}
		}
	}
}
