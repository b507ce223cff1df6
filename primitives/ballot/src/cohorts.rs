//! Amounts by the slot with which they joined.

use crate::{Balance, CohortError, Power, Ramp, Slot};
use bounded_collections::{BoundedVec, ConstU32};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;

/// An amount that joined with one slot.
#[derive(
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Clone,
	Copy,
	PartialEq,
	Eq,
	Debug,
)]
pub struct Cohort {
	/// With which slot.
	pub joined: Slot,
	/// How much.
	pub amount: Balance,
}

/// Amounts by the slot with which they joined, of one account or of many.
///
/// Old cohorts are put together: [`settle`](Self::settle) names a slot, and whatever joined before
/// it counts as old for good. As long as that slot lies `steps` before every slot that anybody
/// still asks for, no power changes by it, and the number of cohorts is bounded by the slots in
/// between, whatever the number of accounts.
#[derive(
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Clone,
	PartialEq,
	Eq,
	Debug,
	Default,
)]
pub struct Cohorts<const N: u32> {
	/// What has joined long ago.
	old: Balance,
	/// What has joined since, oldest first, one entry for each slot.
	young: BoundedVec<Cohort, ConstU32<N>>,
}

impl<const N: u32> Cohorts<N> {
	/// All amounts together.
	pub fn total(&self) -> Balance {
		// Adding checks that this fits.
		self.young.iter().fold(self.old, |sum, cohort| sum.saturating_add(cohort.amount))
	}

	/// Whether there is nothing.
	pub fn is_empty(&self) -> bool {
		self.old == 0 && self.young.is_empty()
	}

	/// What joined long ago.
	pub fn old(&self) -> Balance {
		self.old
	}

	/// What joined since, oldest first.
	pub fn young(&self) -> &[Cohort] {
		&self.young
	}

	/// Puts together what joined before `oldest`.
	pub fn settle(&mut self, oldest: Slot) {
		let settled = self.young.partition_point(|cohort| cohort.joined < oldest);
		for cohort in self.young.drain(..settled) {
			self.old = self.old.saturating_add(cohort.amount);
		}
	}

	/// The power in `slot`, exactly.
	///
	/// Of slots that lie fewer than `steps` after the one that was settled last, what is old would
	/// be counted as older than it was.
	pub fn power(&self, ramp: &Ramp, slot: Slot) -> Power {
		self.young.iter().fold(ramp.full(self.old), |sum, cohort| {
			sum.saturating_add(ramp.power(cohort.amount, cohort.joined, slot))
		})
	}

	/// Adds an amount that joins with a slot.
	///
	/// Errors: `Full`, `Overflow`. An error changes nothing.
	pub fn add(&mut self, joined: Slot, amount: Balance) -> Result<(), CohortError> {
		self.total().checked_add(amount).ok_or(CohortError::Overflow)?;
		match self.young.binary_search_by_key(&joined, |cohort| cohort.joined) {
			Ok(at) => {
				let cohort = self.young.get_mut(at).ok_or(CohortError::Missing)?;
				cohort.amount = cohort.amount.saturating_add(amount);
				Ok(())
			}
			Err(at) => {
				self.young.try_insert(at, Cohort { joined, amount }).map_err(|_| CohortError::Full)
			}
		}
	}

	/// Adds an amount that has joined long ago.
	///
	/// Errors: `Overflow`. An error changes nothing.
	pub fn add_old(&mut self, amount: Balance) -> Result<(), CohortError> {
		self.total().checked_add(amount).ok_or(CohortError::Overflow)?;
		self.old = self.old.saturating_add(amount);
		Ok(())
	}

	/// Takes away an amount that joined with a slot.
	///
	/// Errors: `Missing`. An error changes nothing.
	pub fn remove(&mut self, joined: Slot, amount: Balance) -> Result<(), CohortError> {
		let at = self
			.young
			.binary_search_by_key(&joined, |cohort| cohort.joined)
			.map_err(|_| CohortError::Missing)?;
		let cohort = self.young.get_mut(at).ok_or(CohortError::Missing)?;
		cohort.amount = cohort.amount.checked_sub(amount).ok_or(CohortError::Missing)?;
		if cohort.amount == 0 {
			self.young.remove(at);
		}
		Ok(())
	}

	/// Adds everything that others have. Both have to be settled to the same slot.
	///
	/// Errors: `Full`, `Overflow`. An error leaves a part added.
	pub fn add_all<const M: u32>(&mut self, others: &Cohorts<M>) -> Result<(), CohortError> {
		self.total().checked_add(others.total()).ok_or(CohortError::Overflow)?;
		self.old = self.old.saturating_add(others.old);
		others.young.iter().try_for_each(|cohort| self.add(cohort.joined, cohort.amount))
	}

	/// Takes away everything that others have. Both have to be settled to the same slot.
	///
	/// Errors: `Missing`. An error leaves a part taken.
	pub fn remove_all<const M: u32>(&mut self, others: &Cohorts<M>) -> Result<(), CohortError> {
		self.old = self.old.checked_sub(others.old).ok_or(CohortError::Missing)?;
		others.young.iter().try_for_each(|cohort| self.remove(cohort.joined, cohort.amount))
	}

	/// Takes an amount from the youngest cohorts first, so that the rest keeps its age. Returns
	/// what was taken.
	///
	/// Errors: `Missing`. An error changes nothing.
	pub fn take_youngest(&mut self, amount: Balance) -> Result<Self, CohortError> {
		let mut rest = self.clone();
		let mut taken = Self::default();
		let mut missing = amount;
		while missing > 0 {
			let Some(cohort) = rest.young.pop() else { break };
			let part = cohort.amount.min(missing);
			missing = missing.saturating_sub(part);
			taken.add(cohort.joined, part)?;
			if part < cohort.amount {
				rest.add(cohort.joined, cohort.amount.saturating_sub(part))?;
			}
		}
		rest.old = rest.old.checked_sub(missing).ok_or(CohortError::Missing)?;
		taken.old = missing;
		*self = rest;
		Ok(taken)
	}
}
