//! What is true of the storage between any two calls.
//!
//! - Per account and asset, what is on hold as stake, as reward and as deposit is exactly the sum of
//!   what the entries in storage say. Nobody but this pallet can touch these holds, so there is no
//!   tolerance.
//! - A farm has on hold at least what it owes to everybody in it, earned or still to be earned, and
//!   what belongs to its funder. A program has at least what its farms owe, and what is idle.
//! - Per farm, the stakes add up to its total, and none is smaller than it may be.
//! - Per account, what it has staked of an asset is the sum of its stakes, and its farms are counted.
//! - What counts of what is kept elsewhere is what there is, and a subject knows exactly its farms.
//! - The multipliers of a program are those of its farms.
//! - Nobody is owed what the loyalty has not reached, and nobody has more waiting than was earned.

use crate::{
	Balance, Config, Elsewhere, FarmId, FarmOf, Farms, FarmsElsewhere, HoldReason, NextFarm,
	NextProgram, Pallet, Position, Positions, ProgramId, Programs, Source, StakeCount, Staked,
	Subject, SubjectFarms, SubjectId, Tenure,
};
use alloc::collections::btree_map::BTreeMap;
use frame_support::{
	ensure,
	traits::{fungibles::InspectHold, Get},
};
use hanse_farm::{Fine, U256};
use sp_runtime::TryRuntimeError;

/// What this pallet should hold of each asset on each account.
type Sums<T> = BTreeMap<(<T as Config>::AssetId, <T as frame_system::Config>::AccountId), Balance>;

/// An amount as a fine one.
fn fine(amount: Balance) -> Fine {
	U256::from(amount) << 128usize
}

fn add(sum: &mut Fine, more: Fine) -> Result<(), TryRuntimeError> {
	*sum = sum.checked_add(more).ok_or("debts exceed every supply")?;
	Ok(())
}

impl<T: Config> Pallet<T> {
	/// Proves the invariants over the whole storage.
	///
	/// Also without `try-runtime`, so that tests of other pallets can call it.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		Self::check_counts()?;
		Self::check_staked()?;
		Self::check_elsewhere()?;
		Self::check_debts()?;
		for reason in [HoldReason::Stake, HoldReason::Reward, HoldReason::Deposit] {
			for ((asset, who), sum) in Self::expected_holds(reason)? {
				let held = T::Assets::balance_on_hold(asset, &reason.into(), &who);
				ensure!(held == sum, "what is on hold is not what the entries say");
			}
		}
		Ok(())
	}

	/// What is counted: numbers, farms of accounts, multipliers, stakes.
	fn check_counts() -> Result<(), TryRuntimeError> {
		let next = (NextFarm::<T>::get(), NextProgram::<T>::get());
		ensure!(Farms::<T>::iter_keys().all(|id| id < next.0), "a farm's number is unused");
		ensure!(Programs::<T>::iter_keys().all(|id| id < next.1), "a program's number is unused");
		let mut counts = BTreeMap::<T::AccountId, u32>::new();
		for (who, _) in Positions::<T>::iter_keys() {
			let count = counts.entry(who).or_default();
			*count = count.saturating_add(1);
		}
		let stored = StakeCount::<T>::iter().collect::<BTreeMap<_, _>>();
		ensure!(stored == counts, "the counts are not those of the positions");
		ensure!(
			counts.values().all(|count| *count <= T::MaxStakes::get()),
			"an account has more than it can have"
		);
		let mut programs = BTreeMap::<ProgramId, (u32, u64)>::new();
		for farm in Farms::<T>::iter_values() {
			if let Source::Program(part) = farm.source {
				let (farms, multipliers) = programs.entry(part.program).or_default();
				*farms = farms.saturating_add(1);
				*multipliers = multipliers.saturating_add(part.multiplier.into());
			}
		}
		for (id, program) in Programs::<T>::iter() {
			let (farms, multipliers) = programs.remove(&id).unwrap_or_default();
			ensure!(program.farms == farms, "the farms of a program are miscounted");
			ensure!(program.multipliers == multipliers, "multipliers do not add up");
		}
		ensure!(programs.is_empty(), "a farm belongs to no program");
		Ok(())
	}

	/// What accounts have staked of each asset, and since when.
	fn check_staked() -> Result<(), TryRuntimeError> {
		let staked = Staked::<T>::iter().map(|(who, asset, it)| ((asset, who), it.total()));
		let expected = Self::expected_holds(HoldReason::Stake)?;
		ensure!(
			staked.collect::<Sums<T>>() == expected,
			"what accounts have staked is not the sum of their stakes"
		);
		let now = Self::now();
		for Tenure { old, old_since, young, young_since } in Staked::<T>::iter_values() {
			ensure!(old > 0 && young_since <= now, "something was staked by nobody, or will be");
			let in_order =
				if young == 0 { old_since == young_since } else { old_since < young_since };
			ensure!(in_order, "what is older is younger");
		}
		Ok(())
	}

	/// What is kept elsewhere.
	fn check_elsewhere() -> Result<(), TryRuntimeError> {
		let mut subjects = BTreeMap::<SubjectId, SubjectFarms>::new();
		let mut farms = Farms::<T>::iter().collect::<alloc::vec::Vec<_>>();
		farms.sort_by_key(|(id, _)| *id);
		for (id, farm) in farms {
			if let Subject::Elsewhere(subject) = farm.terms.staked {
				let known = subjects.entry(subject).or_default().like(&farm.source).try_push(id);
				ensure!(known.is_ok(), "a subject has more farms than it can have");
			}
		}
		let stored = FarmsElsewhere::<T>::iter().collect::<BTreeMap<_, _>>();
		ensure!(stored == subjects, "a subject does not know its farms");
		for (who, id, position) in Positions::<T>::iter() {
			let farm = Farms::<T>::get(id).ok_or("a position is in no farm")?;
			if let Subject::Elsewhere(subject) = farm.terms.staked {
				let there = T::Elsewhere::amount(subject, &who);
				let counts = Self::worth_counting(&farm.terms, there);
				ensure!(position.stake.amount == counts, "what counts is not what is elsewhere");
			}
		}
		Ok(())
	}

	/// Whether an entry for an account in a farm is needed.
	fn is_needed(farm: &FarmOf<T>, position: &Position) -> bool {
		// Who has joined with what is elsewhere stays so until it claims the last or gives it up.
		!position.stake.is_empty() || matches!(farm.terms.staked, Subject::Elsewhere(_))
	}

	/// Whether everybody can be paid.
	fn check_debts() -> Result<(), TryRuntimeError> {
		let mut positions = BTreeMap::<FarmId, (Balance, u32, Fine)>::new();
		for (_, id, position) in Positions::<T>::iter() {
			let farm = Farms::<T>::get(id).ok_or("a position is in no farm")?;
			ensure!(Self::is_needed(&farm, &position), "a position has nothing");
			let stake = position.stake;
			ensure!(stake.secured <= stake.earned, "more was reached than earned");
			ensure!(
				stake.amount == 0 || stake.amount >= farm.terms.min_stake,
				"a stake is smaller than it may be"
			);
			let (total, count, debt) = positions.entry(id).or_default();
			*total = total.checked_add(stake.amount).ok_or("stakes exceed every supply")?;
			*count = count.saturating_add(1);
			add(debt, farm.rewards.earned(stake.index, stake.amount))?;
			add(debt, stake.fraction.into())?;
			add(debt, fine(stake.owed))?;
			add(debt, fine(stake.pending()))?;
		}
		let mut programs = BTreeMap::<ProgramId, Fine>::new();
		for (id, farm) in Farms::<T>::iter() {
			let (total, count, mut debt) = positions.remove(&id).unwrap_or_default();
			ensure!(farm.total == total, "the stakes of a farm do not add up");
			ensure!(farm.stakers == count, "the stakers of a farm are miscounted");
			add(&mut debt, farm.rewards.carry.into())?;
			Self::check_farm(&farm, debt, &mut programs)?;
		}
		for (id, program) in Programs::<T>::iter() {
			let mut debt = programs.remove(&id).unwrap_or_default();
			add(&mut debt, program.rewards.carry.into())?;
			add(&mut debt, fine(program.idle))?;
			ensure!(debt <= fine(program.funds), "a program owes more than it has drawn");
		}
		Ok(())
	}

	/// Whether a farm has what it owes. What a program owes for it is added to the program's.
	fn check_farm(
		farm: &FarmOf<T>,
		mut debt: Fine,
		programs: &mut BTreeMap<ProgramId, Fine>,
	) -> Result<(), TryRuntimeError> {
		match &farm.source {
			Source::Deposit(source) => {
				add(&mut debt, fine(source.unspent))?;
				let mut stream = source.stream;
				add(&mut debt, stream.advance(hanse_farm::Moment::MAX))?;
				ensure!(debt <= fine(source.funds), "a farm owes more than it has");
			}
			Source::Program(part) => {
				let program = Programs::<T>::get(part.program).ok_or("a program is missing")?;
				add(&mut debt, program.rewards.earned(part.seen, part.multiplier.into()))?;
				add(programs.entry(part.program).or_default(), debt)?;
			}
		}
		Ok(())
	}

	/// What the entries in storage say should be on hold for `reason`.
	pub(crate) fn expected_holds(reason: HoldReason) -> Result<Sums<T>, TryRuntimeError> {
		let mut sums = Sums::<T>::new();
		let mut add = |asset, who, amount: Balance| -> Result<(), TryRuntimeError> {
			if amount > 0 {
				let sum = sums.entry((asset, who)).or_default();
				*sum = sum.checked_add(amount).ok_or("holds exceed every supply")?;
			}
			Ok(())
		};
		let native = T::NativeAsset::get();
		for farm in Farms::<T>::iter_values() {
			if let Source::Deposit(source) = farm.source {
				match reason {
					HoldReason::Reward => add(farm.terms.reward, source.funder, source.funds)?,
					HoldReason::Deposit => add(native.clone(), source.funder, source.deposit)?,
					HoldReason::Stake => {}
				}
			}
		}
		for program in Programs::<T>::iter_values() {
			if let HoldReason::Reward = reason {
				add(native.clone(), T::Custodian::get(), program.funds)?;
			}
		}
		for (who, id, position) in Positions::<T>::iter() {
			let farm = Farms::<T>::get(id).ok_or("a position is in no farm")?;
			match reason {
				HoldReason::Stake => {
					if let Subject::Asset(asset) = farm.terms.staked {
						add(asset, who, position.stake.amount)?;
					}
				}
				HoldReason::Deposit => add(native.clone(), who, position.deposit)?,
				HoldReason::Reward => {}
			}
		}
		Ok(sums)
	}
}
