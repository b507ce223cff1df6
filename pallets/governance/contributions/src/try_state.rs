//! What is true of the storage between any two calls.
//!
//! - Per asset, what is set aside is the sum over the claims, and with what is left it is in the
//!   pot.
//! - Per claim, what is set aside covers whatever it can still cost; its jury has the size of its
//!   round, nobody twice, and nobody who has a part in it.
//! - Per juror, duties are its seats in juries that are not settled. The list and the jurors are
//!   the same, in the order in which they came, and nobody is two of them.
//! - Per person and asset, what it claims is counted.
//! - Per account and asset, what is on hold is exactly the bonds and deposits.

use crate::{
	Balance, ClaimOf, Claims, Config, Funds, HoldReason, Jurors, List, NextClaim, OpenClaims,
	Pallet, Round, Stage, Usages, JURY, LARGE_JURY,
};
use alloc::{
	collections::{btree_map::BTreeMap, btree_set::BTreeSet},
	vec::Vec,
};
use codec::Encode;
use frame_support::{
	ensure,
	traits::{fungibles::InspectHold, Get},
};
use sp_runtime::TryRuntimeError;

/// What this pallet should hold of each asset on each account.
type Sums<T> = BTreeMap<(<T as Config>::AssetId, <T as frame_system::Config>::AccountId), Balance>;

impl<T: Config> Pallet<T> {
	/// Proves the invariants over the whole storage.
	///
	/// Also without `try-runtime`, so that tests of other pallets can call it.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		let count = Claims::<T>::iter_keys().count();
		ensure!(u32::try_from(count) == Ok(OpenClaims::<T>::get()), "claims are miscounted");
		ensure!(OpenClaims::<T>::get() <= T::MaxClaims::get(), "there are too many claims");
		for (id, claim) in Claims::<T>::iter() {
			ensure!(id < NextClaim::<T>::get(), "a claim's number is unused");
			Self::check_claim(&claim)?;
		}
		Self::check_funds()?;
		Self::check_jurors()?;
		Self::check_usages()?;
		for reason in [HoldReason::Juror, HoldReason::Claim, HoldReason::Challenge] {
			for ((asset, who), sum) in Self::expected_holds(reason)? {
				let held = T::Assets::balance_on_hold(asset, &reason.into(), &who);
				ensure!(held == sum, "what is on hold is not what was bonded or deposited");
			}
		}
		Ok(())
	}

	/// What is true of one claim.
	fn check_claim(claim: &ClaimOf<T>) -> Result<(), TryRuntimeError> {
		let judged = matches!(claim.stage, Stage::Judged { .. });
		let second = claim.round == Round::Second;
		ensure!(claim.challenge.is_some() == (second && !judged), "a challenge is out of place");
		let seats = claim.jury.len();
		let size = usize::try_from(claim.round.size()).map_err(|_| "a jury is too large")?;
		match claim.stage {
			Stage::Waiting { .. } => ensure!(seats == 0, "a jury was there before it was drawn"),
			Stage::Judging { .. } => ensure!(seats == size, "a jury has another size"),
			// A challenge that was not judged leaves no jury.
			Stage::Judged { .. } => ensure!(seats == size || second, "a jury has another size"),
		}
		let former = if second { usize::try_from(JURY).unwrap_or(0) } else { 0 };
		ensure!(claim.former.len() == former, "the former jury is not kept");
		let judges = claim.jury.iter().map(|seat| &seat.juror).chain(&claim.former);
		let distinct: BTreeSet<_> = judges.clone().collect();
		ensure!(distinct.len() == judges.count(), "somebody judges twice");
		ensure!(!distinct.contains(&claim.claimant), "somebody judges its own claim");
		if let Some(challenge) = &claim.challenge {
			ensure!(
				!claim.jury.iter().any(|seat| seat.juror == challenge.challenger),
				"somebody judges its own challenge"
			);
		}
		let cost = Self::cost_at_most(claim).ok_or("a claim costs more than can be counted")?;
		ensure!(cost <= claim.reserved, "a claim could cost more than is set aside");
		Ok(())
	}

	/// What a claim can still cost, but for drawing its juries.
	fn cost_at_most(claim: &ClaimOf<T>) -> Option<Balance> {
		let jurors = match (claim.round, claim.stage) {
			(Round::Second, Stage::Judged { score, .. }) => {
				return claim.reward(score, T::MinScore::get());
			}
			(Round::First, Stage::Judged { .. }) | (Round::Second, _) => LARGE_JURY,
			(Round::First, _) => LARGE_JURY.saturating_add(JURY),
		};
		claim.terms.fee.checked_mul(jurors.into())?.checked_add(claim.asked)
	}

	/// What is true of the money of all claims.
	fn check_funds() -> Result<(), TryRuntimeError> {
		let mut sums = BTreeMap::<T::AssetId, Balance>::new();
		for claim in Claims::<T>::iter_values() {
			let sum = sums.entry(claim.terms.asset).or_default();
			*sum = sum.checked_add(claim.reserved).ok_or("claims exceed every supply")?;
		}
		for (asset, fund) in Funds::<T>::iter() {
			let sum = sums.remove(&asset).unwrap_or(0);
			ensure!(fund.reserved == sum, "what is set aside is not the sum of the claims");
			let both = fund.left.checked_add(fund.reserved).ok_or("a fund exceeds every supply")?;
			ensure!(both <= Self::spendable(&asset), "the pot has less than is promised");
			ensure!(fund.epoch <= Self::epoch_now(), "an epoch was opened before it began");
		}
		ensure!(sums.is_empty(), "a claim has no fund");
		Ok(())
	}

	/// What is true of all jurors.
	fn check_jurors() -> Result<(), TryRuntimeError> {
		let mut seats = BTreeMap::<T::AccountId, u32>::new();
		for claim in Claims::<T>::iter_values() {
			if !matches!(claim.stage, Stage::Judging { .. }) {
				continue;
			}
			for seat in claim.jury {
				let count = seats.entry(seat.juror).or_default();
				*count = count.saturating_add(1);
			}
		}
		let list = List::<T>::get();
		ensure!(Jurors::<T>::iter_keys().count() == list.len(), "a juror is not on the list");
		ensure!(list.is_sorted_by_key(|listed| listed.from), "the list is out of order");
		let identities = list.iter().filter_map(|listed| listed.identity.as_ref());
		let mut identities: Vec<Vec<u8>> = identities.map(Encode::encode).collect();
		identities.sort();
		ensure!(identities.windows(2).all(|pair| pair[0] != pair[1]), "a person is two jurors");
		for listed in list {
			let juror = Jurors::<T>::get(&listed.who).ok_or("somebody listed is no juror")?;
			ensure!(juror.retired.is_some() == listed.until.is_some(), "a retirement is unclear");
			let duties = seats.remove(&listed.who).unwrap_or(0);
			ensure!(juror.duties == duties, "duties are miscounted");
		}
		ensure!(seats.is_empty(), "somebody judges who is no juror");
		Ok(())
	}

	/// What is true of what persons have claimed.
	fn check_usages() -> Result<(), TryRuntimeError> {
		let mut sums = BTreeMap::<Vec<u8>, (u32, Balance)>::new();
		for claim in Claims::<T>::iter_values() {
			let usage = Usages::<T>::get(&claim.terms.asset, &claim.identity);
			let key = (&claim.terms.asset, &claim.identity).encode();
			let (open, asked) = sums.entry(key).or_default();
			*open = open.saturating_add(1);
			if usage.epoch == claim.epoch {
				*asked = asked.saturating_add(claim.asked);
			}
		}
		for (asset, identity, usage) in Usages::<T>::iter() {
			let (open, asked) = sums.remove(&(&asset, &identity).encode()).unwrap_or_default();
			ensure!(usage.open == open, "a person's claims are miscounted");
			ensure!(usage.asked >= asked, "a person asks for more than is counted");
			ensure!(usage.open > 0 || usage.asked > 0, "a person has claimed nothing");
		}
		ensure!(sums.is_empty(), "a claim is counted for nobody");
		Ok(())
	}

	/// What the entries in storage say should be on hold for `reason`.
	pub(crate) fn expected_holds(reason: HoldReason) -> Result<Sums<T>, TryRuntimeError> {
		let mut sums = Sums::<T>::new();
		let mut add = |asset, who, amount: Balance| -> Result<(), TryRuntimeError> {
			let sum = sums.entry((asset, who)).or_default();
			*sum = sum.checked_add(amount).ok_or("holds exceed every supply")?;
			Ok(())
		};
		if reason == HoldReason::Juror {
			for (who, juror) in Jurors::<T>::iter() {
				add(T::NativeAsset::get(), who, juror.bond)?;
			}
			return Ok(sums);
		}
		for claim in Claims::<T>::iter_values() {
			match (reason, claim.challenge) {
				(HoldReason::Claim, _) => {
					add(T::NativeAsset::get(), claim.claimant, claim.deposit)?
				}
				(_, Some(challenge)) => {
					add(claim.terms.asset, challenge.challenger, challenge.bond)?
				}
				(_, None) => {}
			}
		}
		Ok(sums)
	}
}
