//! Ballots that nobody can read before all are made.

use crate::{
	proof, Ballot, Ballots, Candidates, Config, Election, ElectionId, Error, Event, HoldReason,
	Pages, Pallet, Running, Stakes, Vote, MAX_APPROVALS, PAGE,
};
use frame_support::{ensure, traits::Get};
use frame_system::pallet_prelude::BlockNumberFor;
use hanse_ballot::Power;
use hanse_election::{Approvals, Voter};
use sp_runtime::{
	traits::Zero,
	ArithmeticError::Overflow,
	DispatchError::{self, Corruption},
	DispatchResult,
};

impl<T: Config> Pallet<T> {
	/// Commits somebody to a ballot, or to another one.
	pub(crate) fn do_commit(who: T::AccountId, commitment: [u8; 32]) -> DispatchResult {
		let mut election = Self::in_commit()?;
		let power = T::Stakes::power_at(&who, election.opened);
		let enough = crate::is_share(power, election.total, T::MinShare::get());
		ensure!(enough && !power.is_zero(), Error::<T>::NotEnoughPower);
		let old = Ballots::<T>::get(&who);
		let deposit = match old {
			Some(ballot) if ballot.election == election.number => ballot.deposit,
			_ => {
				ensure!(election.voters < T::MaxVoters::get(), Error::<T>::TooManyVoters);
				if let Some(ballot) = old {
					// Of an earlier election, which nobody has settled.
					Self::settle_deposit(&who, &ballot)?;
				}
				let deposit = T::BallotDeposit::get();
				Self::hold(HoldReason::Deposit, &who, deposit)?;
				election.voters = election.voters.checked_add(1).ok_or(Overflow)?;
				Running::<T>::put(election);
				deposit
			}
		};
		let election = election.number;
		Ballots::<T>::insert(&who, Ballot { election, deposit, vote: Vote::Sealed(commitment) });
		Self::deposit_event(Event::Committed { election, who, deposit });
		Ok(())
	}

	/// Reveals the ballot of somebody.
	pub(crate) fn do_reveal(
		who: T::AccountId,
		approvals: Approvals,
		salt: &[u8; 32],
	) -> DispatchResult {
		let mut election = Self::in_reveal()?;
		let number = election.number;
		let mut ballot = Self::ballot_in(&who, number)?;
		let Vote::Sealed(sealed) = ballot.vote else {
			return Err(Error::<T>::AlreadyRevealed.into());
		};
		ensure!(
			sealed == Self::commitment(number, &who, approvals, salt),
			Error::<T>::BallotDiffers
		);
		Self::ensure_approvals(approvals)?;
		// Less than when it was committed, if stake has been taken out meanwhile.
		let power = T::Stakes::power_at(&who, election.opened);
		let weight = election.weight_of(power).ok_or(Overflow)?;
		ensure!(weight > 0, Error::<T>::NotEnoughPower);
		Self::enter(&mut election, power, Voter::new(weight, approvals))?;
		ballot.vote = Vote::Open { approvals, weight };
		Ballots::<T>::insert(&who, ballot);
		Running::<T>::put(election);
		Self::deposit_event(Event::Revealed { election: number, who, approvals, weight });
		Ok(())
	}

	/// Puts a voter on the last page.
	fn enter(election: &mut Election, power: Power, voter: Voter) -> DispatchResult {
		// Full pages only before the last one.
		let page = election.revealed / PAGE;
		Pages::<T>::try_mutate(page, |voters| voters.try_push(voter).map_err(|_| Corruption))?;
		election.revealed = election.revealed.checked_add(1).ok_or(Overflow)?;
		election.power = election.power.checked_add(power).ok_or(Overflow)?;
		Ok(())
	}

	/// Whether a ballot names candidates, and not too many.
	fn ensure_approvals(approvals: Approvals) -> DispatchResult {
		let candidates = Candidates::<T>::decode_len().unwrap_or(0);
		let known = Approvals::first(u32::try_from(candidates).unwrap_or(u32::MAX));
		let fits = (1..=MAX_APPROVALS).contains(&approvals.len());
		ensure!(fits && approvals.without(known).is_empty(), Error::<T>::InvalidApprovals);
		Ok(())
	}

	/// The ballot of somebody in an election.
	fn ballot_in(who: &T::AccountId, election: ElectionId) -> Result<Ballot, DispatchError> {
		let ballot = Ballots::<T>::get(who).filter(|ballot| ballot.election == election);
		Ok(ballot.ok_or(Error::<T>::NoBallot)?)
	}

	/// The commitment to a ballot in an election of this chain.
	pub fn commitment(
		election: ElectionId,
		voter: &T::AccountId,
		approvals: Approvals,
		salt: &[u8; 32],
	) -> [u8; 32] {
		// The system keeps the hash of the first block for ever.
		let genesis = frame_system::Pallet::<T>::block_hash(BlockNumberFor::<T>::zero());
		proof::commitment(&genesis, election, voter, approvals, salt)
	}

	/// Settles the deposit of a ballot that can be revealed no more.
	pub(crate) fn do_settle(who: T::AccountId) -> DispatchResult {
		let ballot = Ballots::<T>::get(&who).ok_or(Error::<T>::NoBallot)?;
		let open = Running::<T>::get().is_some_and(|election| {
			election.number == ballot.election && Self::now() < election.counts
		});
		ensure!(!open, Error::<T>::TooEarly);
		Ballots::<T>::remove(&who);
		Self::settle_deposit(&who, &ballot)
	}

	/// Returns the deposit of a ballot that was revealed, and keeps that of another.
	fn settle_deposit(who: &T::AccountId, ballot: &Ballot) -> DispatchResult {
		let amount = ballot.deposit;
		let who = who.clone();
		match ballot.vote {
			Vote::Open { .. } => {
				Self::release(HoldReason::Deposit, &who, amount)?;
				Self::deposit_event(Event::DepositReturned { who, amount });
			}
			Vote::Sealed(_) => {
				Self::forfeit(HoldReason::Deposit, &who, amount)?;
				Self::deposit_event(Event::DepositForfeited { who, amount });
			}
		}
		Ok(())
	}
}
