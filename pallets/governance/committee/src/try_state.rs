//! What is true of the storage between any two calls.
//!
//! - Nobody is twice among the candidates, or among the representatives and runners-up; whoever can
//!   be elected, has a seat or waits for one has a bond.
//! - All core members are representatives that have taken their seats.
//! - Per account, what is on hold is exactly the bond and the deposit of the ballot.
//! - The pages are the revealed ballots, and no more power has voted than there was.
//! - What belongs to an election is there while it is, and not longer.

use crate::{
	Ballots, Bonds, Candidates, Config, CoreMembers, Counting, Election, HoldReason, Incumbent,
	NextElection, Pages, Pallet, Running, Stage, Vote, Whitelisted, PAGE,
};
use alloc::{collections::btree_set::BTreeSet, vec::Vec};
use frame_support::{ensure, traits::fungible::InspectHold};
use hanse_election::{Approvals, Weight};
use sp_runtime::TryRuntimeError;

impl<T: Config> Pallet<T> {
	/// Proves the invariants over the whole storage.
	///
	/// Also without `try-runtime`, so that tests of other pallets can call it.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		Self::check_candidates()?;
		Self::check_committee()?;
		Self::check_holds()?;
		match Running::<T>::get() {
			Some(election) => Self::check_election(&election)?,
			None => {
				ensure!(!Candidates::<T>::exists(), "candidates stand in no election");
				ensure!(!Counting::<T>::exists(), "a count of no election");
				ensure!(Pages::<T>::iter_keys().next().is_none(), "a page of no election");
			}
		}
		let listed = Whitelisted::<T>::get();
		let hashes: Vec<_> = listed.iter().map(|one| one.hash).collect();
		let twice = hashes.iter().enumerate().any(|(at, hash)| hashes[..at].contains(hash));
		ensure!(!twice, "a hash is whitelisted twice");
		Ok(())
	}

	/// What is true of those who stand.
	fn check_candidates() -> Result<(), TryRuntimeError> {
		let mut seen = BTreeSet::new();
		for candidate in Candidates::<T>::get() {
			let bonded = Bonds::<T>::contains_key(&candidate.who);
			ensure!(candidate.withdrawn || bonded, "a candidate has no bond");
			// Who has withdrawn cannot stand again in the same election either.
			ensure!(seen.insert(candidate.who), "somebody stands twice");
		}
		Ok(())
	}

	/// What is true of the committee and its core.
	fn check_committee() -> Result<(), TryRuntimeError> {
		let core = CoreMembers::<T>::get();
		let Some(committee) = Incumbent::<T>::get() else {
			ensure!(core.is_empty(), "a core without representatives");
			return Ok(());
		};
		ensure!(committee.election < NextElection::<T>::get(), "an election's number is unused");
		let seats = committee.seats.iter().map(|seat| (&seat.who, seat.place));
		let next = committee.runners_up.iter().map(|next| (&next.who, next.place));
		let (mut people, mut places) = (BTreeSet::new(), BTreeSet::new());
		for (who, place) in seats.chain(next) {
			ensure!(Bonds::<T>::contains_key(who), "a representative has no bond");
			ensure!(people.insert(who.clone()), "somebody has two seats");
			ensure!(places.insert(place), "a place is taken twice");
		}
		let mut members = BTreeSet::new();
		for member in core {
			let seat = committee.seat(&member.who).ok_or("a core member has no seat")?;
			ensure!(seat.disclosure.is_some(), "a core member has disclosed nothing");
			ensure!(members.insert(member.who), "a core member is there twice");
		}
		Ok(())
	}

	/// What is on hold.
	fn check_holds() -> Result<(), TryRuntimeError> {
		for (who, bond) in Bonds::<T>::iter() {
			let held = T::Currency::balance_on_hold(&HoldReason::Bond.into(), &who);
			ensure!(held == bond.amount, "what is on hold is not the bond");
		}
		for (who, ballot) in Ballots::<T>::iter() {
			let held = T::Currency::balance_on_hold(&HoldReason::Deposit.into(), &who);
			ensure!(held == ballot.deposit, "what is on hold is not the deposit");
		}
		Ok(())
	}

	/// What is true of an election that is not over.
	fn check_election(election: &Election) -> Result<(), TryRuntimeError> {
		ensure!(election.number < NextElection::<T>::get(), "an election's number is unused");
		ensure!(election.power <= election.total, "more power has voted than there was");
		ensure!(election.revealed <= election.voters, "more ballots than voters");
		let counting = election.stage == Stage::Counting;
		ensure!(Counting::<T>::exists() == counting, "a count is there when it should not be");
		if let Stage::Clearing { next } = election.stage {
			ensure!(!Candidates::<T>::exists(), "candidates stand in a decided election");
			let rest = election.pages().saturating_sub(next) as usize;
			ensure!(Pages::<T>::iter_keys().count() == rest, "a page is cleared or not");
			return Ok(());
		}
		let mut counted = Vec::new();
		for number in 0..election.pages() {
			let page = Pages::<T>::get(number);
			let full = page.len() == PAGE as usize || number.saturating_add(1) == election.pages();
			ensure!(full && !page.is_empty(), "a page has gaps");
			counted.extend(page.iter().map(|voter| (voter.approvals, voter.weight)));
		}
		ensure!(counted.len() == election.revealed as usize, "ballots are miscounted");
		let pages = Pages::<T>::iter_keys().count();
		ensure!(pages == election.pages() as usize, "a page is beyond the last");
		if Self::now() < election.counts {
			Self::check_ballots(election, counted)?;
		}
		Ok(())
	}

	/// Pages and ballots are the same, as long as nobody can settle.
	fn check_ballots(
		election: &Election,
		mut counted: Vec<(Approvals, Weight)>,
	) -> Result<(), TryRuntimeError> {
		let cast = || Ballots::<T>::iter_values().filter(|one| one.election == election.number);
		ensure!(cast().count() == election.voters as usize, "voters are miscounted");
		let mut open: Vec<_> = cast()
			.filter_map(|ballot| match ballot.vote {
				Vote::Open { approvals, weight } => Some((approvals, weight)),
				Vote::Sealed(_) => None,
			})
			.collect();
		open.sort();
		counted.sort();
		ensure!(open == counted, "the pages are not the revealed ballots");
		Ok(())
	}
}
