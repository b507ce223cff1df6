//! The first committee.

use crate::{
	Committee, Config, CoreMember, CoreMembers, Disclosure, Error, GenesisCommittee, Incumbent,
	NextElection, Pallet, Seat,
};
use frame_support::{ensure, BoundedVec};
use sp_runtime::DispatchResult;

impl<T: Config> Pallet<T> {
	/// Puts the first committee in office. Its seats are taken, for no pay.
	pub(crate) fn do_genesis(genesis: &GenesisCommittee<T::AccountId>) -> DispatchResult {
		let mut committee = Committee {
			election: 0,
			since: 0,
			until: genesis.ends,
			core_from: 0,
			seats: BoundedVec::new(),
			runners_up: BoundedVec::new(),
		};
		for (who, place) in genesis.representatives.iter().zip(0..) {
			ensure!(committee.seat(who).is_none(), Error::<T>::AlreadyCandidate);
			let disclosure = Some(Disclosure { pay: 0, check: [0; 32] });
			let seat = Seat { disclosure, ..Seat::new(who.clone(), place, 0) };
			committee.seats.try_push(seat).map_err(|_| Error::<T>::TooManyCandidates)?;
			Self::take_bond(who)?;
		}
		for who in &genesis.core {
			ensure!(committee.seat(who).is_some(), Error::<T>::NotRepresentative);
			let known = CoreMembers::<T>::get().iter().any(|member| member.who == *who);
			ensure!(!known, Error::<T>::AlreadyCandidate);
			CoreMembers::<T>::try_append(CoreMember::new(who.clone()))
				.map_err(|_| Error::<T>::TooManyCandidates)?;
		}
		NextElection::<T>::put(1);
		Incumbent::<T>::put(committee);
		Ok(())
	}
}
