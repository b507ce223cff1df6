//! Who has a seat, how one is lost, and who follows.

use crate::{
	Balance, Candidates, Committee, CommitteeOf, Config, CoreMembers, Departure, Disclosure,
	ElectionId, Error, Event, Incumbent, Pallet, RunnerUp, Seat, SEATS,
};
use alloc::vec::Vec;
use frame_support::{ensure, BoundedVec};
use hanse_ballot::Moment;
use hanse_election::Place;
use sp_runtime::{
	DispatchError::{self, Corruption},
	DispatchResult,
};

impl<T: Config> Pallet<T> {
	/// Puts a committee in office, in the place of the one before.
	pub(crate) fn seat(
		election: ElectionId,
		chosen: Vec<(T::AccountId, Place)>,
	) -> Result<(), DispatchError> {
		let now = Self::now();
		let periods = Self::periods();
		let mut committee = Committee {
			election,
			since: now,
			until: now.saturating_add(periods.term),
			core_from: now.saturating_add(periods.core),
			seats: BoundedVec::new(),
			runners_up: BoundedVec::new(),
		};
		for (who, place) in chosen {
			if committee.seats.len() < SEATS as usize {
				let seat = Seat::new(who, place, now);
				committee.seats.try_push(seat).map_err(|_| Corruption)?;
			} else {
				let next = RunnerUp { who, place };
				committee.runners_up.try_push(next).map_err(|_| Corruption)?;
			}
		}
		let number = |len: usize| u32::try_from(len).unwrap_or(u32::MAX);
		Self::deposit_event(Event::Seated {
			election,
			seats: number(committee.seats.len()),
			runners_up: number(committee.runners_up.len()),
			until: committee.until,
		});
		Self::take_over(committee, now);
		Ok(())
	}

	/// Ends the term of the committee before, and begins that of another one.
	fn take_over(committee: CommitteeOf<T>, now: Moment) {
		let former = Incumbent::<T>::get();
		for seat in former.iter().flat_map(|former| &former.seats) {
			if committee.seat(&seat.who).is_none() {
				Self::extend_liability(&seat.who, now);
			}
		}
		// The former core has no say in this term.
		CoreMembers::<T>::kill();
		Self::report_chief(former.and_then(|former| former.chief()), &committee);
		Incumbent::<T>::put(committee);
	}

	/// The committee, if its term and extension are not over.
	pub(crate) fn in_office() -> Result<CommitteeOf<T>, DispatchError> {
		let last =
			|committee: &CommitteeOf<T>| committee.until.saturating_add(Self::periods().extension);
		let committee = Incumbent::<T>::get().filter(|one| Self::now() < last(one));
		Ok(committee.ok_or(Error::<T>::NotInOffice)?)
	}

	/// The committee, if somebody has taken a seat in it.
	pub(crate) fn seated(who: &T::AccountId) -> Result<CommitteeOf<T>, DispatchError> {
		let committee = Self::in_office()?;
		let seat = committee.seat(who).ok_or(Error::<T>::NotRepresentative)?;
		ensure!(seat.disclosure.is_some(), Error::<T>::SeatNotTaken);
		Ok(committee)
	}

	/// Whether the bond of somebody stands for something: a candidacy, also one that was
	/// withdrawn, a seat, or waiting for one.
	pub(crate) fn needs_bond(who: &T::AccountId) -> bool {
		let stands = Candidates::<T>::get().iter().any(|candidate| candidate.who == *who);
		stands || Incumbent::<T>::get().is_some_and(|committee| committee.has(who))
	}

	/// Writes down what a representative discloses.
	pub(crate) fn do_take_seat(who: T::AccountId, pay: Balance, check: [u8; 32]) -> DispatchResult {
		let mut committee = Self::in_office()?;
		let seat = committee.seat_mut(&who).ok_or(Error::<T>::NotRepresentative)?;
		seat.disclosure = Some(Disclosure { pay, check });
		Incumbent::<T>::put(committee);
		Self::deposit_event(Event::SeatTaken { who, pay, check });
		Ok(())
	}

	/// Gives up a seat, or waiting for one.
	pub(crate) fn do_resign(who: T::AccountId) -> DispatchResult {
		let left = Self::leave(&who, Departure::Resigned)?;
		ensure!(left, Error::<T>::NotRepresentative);
		Ok(())
	}

	/// Ends a seat that was not taken in time.
	pub(crate) fn do_vacate(who: T::AccountId) -> DispatchResult {
		let committee = Self::in_office()?;
		let seat = committee.seat(&who).ok_or(Error::<T>::NotRepresentative)?;
		ensure!(seat.disclosure.is_none(), Error::<T>::SeatTaken);
		let last = seat.since.saturating_add(Self::periods().seat);
		ensure!(Self::now() >= last, Error::<T>::TooEarly);
		Self::leave(&who, Departure::Absent)?;
		Ok(())
	}

	/// Ends every role of somebody, and takes its bond if that is wanted.
	pub(crate) fn do_recall(who: T::AccountId, slash: bool) -> DispatchResult {
		let stood = Self::end_candidacy(&who);
		let left = Self::leave(&who, Departure::Recalled)?;
		// Also of somebody who has left before it was decided.
		let slashed = slash && Self::slash_bond(&who)?;
		ensure!(stood || left || slashed, Error::<T>::NobodyToRecall);
		Ok(())
	}

	/// Takes somebody off the committee. Says whether it was there.
	fn leave(who: &T::AccountId, cause: Departure) -> Result<bool, DispatchError> {
		let Some(mut committee) = Incumbent::<T>::get() else { return Ok(false) };
		let now = Self::now();
		let chief = committee.chief();
		if let Some(at) = committee.seats.iter().position(|seat| seat.who == *who) {
			committee.seats.remove(at);
			Self::extend_liability(who, now);
			Self::leave_core(who, &mut committee, now);
			Self::deposit_event(Event::Left { who: who.clone(), cause });
			Self::fill(&mut committee, now)?;
			Self::report_chief(chief, &committee);
		} else if let Some(at) = committee.runners_up.iter().position(|next| next.who == *who) {
			committee.runners_up.remove(at);
			Self::deposit_event(Event::Left { who: who.clone(), cause });
		} else {
			return Ok(false);
		}
		Incumbent::<T>::put(committee);
		Ok(true)
	}

	/// Takes somebody off the core, which can be seated anew at once.
	fn leave_core(who: &T::AccountId, committee: &mut CommitteeOf<T>, now: Moment) {
		CoreMembers::<T>::mutate(|members| {
			let before = members.len();
			members.retain(|member| member.who != *who);
			if members.len() < before {
				committee.core_from = now;
			}
		});
	}

	/// Gives a vacancy to the next who waits for one.
	fn fill(committee: &mut CommitteeOf<T>, now: Moment) -> Result<(), DispatchError> {
		if committee.runners_up.is_empty() {
			return Ok(());
		}
		let RunnerUp { who, place } = committee.runners_up.remove(0);
		let seat = Seat::new(who.clone(), place, now);
		committee.seats.try_push(seat).map_err(|_| Corruption)?;
		Self::deposit_event(Event::Followed { who });
		Ok(())
	}
}
