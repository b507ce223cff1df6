//! What is true of the storage between any two calls.
//!
//! - Per account, what is on hold is exactly the sum of the deposits of its memberships.
//! - Every member is in a market with tiers, and every item is of one.
//! - Numbers of items were given out before they are used.
//! - What counts has been staked for the least time, what waits is in order, and none of it began
//!   in the future. What fades does so no slower than its tier may.
//! - Tiers of all terms take more than the ones below them.

use crate::{Balance, Cards, Config, HoldReason, Members, NextItem, Pallet, Tables};
use alloc::collections::btree_map::BTreeMap;
use frame_support::{
	ensure,
	traits::{fungibles::InspectHold, Get},
};
use hanse_membership::Standing;
use sp_runtime::TryRuntimeError;

impl<T: Config> Pallet<T> {
	/// Proves the invariants over the whole storage.
	///
	/// Also without `try-runtime`, so that tests of other pallets can call it.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		for table in Tables::<T>::iter_values() {
			let next = table.next.map(|change| change.terms);
			for terms in [Some(table.current), next].into_iter().flatten() {
				ensure!(terms.thresholds.is_valid(), "a tier takes no more than one below it");
				ensure!(terms.allowance().is_rising(), "a tier earns less than one below it");
				ensure!(
					terms.period > 0 && terms.period <= T::MaxPeriod::get(),
					"a period is out of range"
				);
			}
		}
		for (market, _, member) in Members::<T>::iter() {
			ensure!(Tables::<T>::contains_key(market), "a member is of a market without tiers");
			Self::check_standing(&member.standing)?;
			ensure!(member.usage.updated <= Self::now(), "uses were earned in the future");
		}
		let next = NextItem::<T>::get();
		for (id, item) in Cards::<T>::iter() {
			ensure!(id < next, "an item's number is unused");
			ensure!(Tables::<T>::contains_key(item.market), "an item is of a market without tiers");
		}
		for (who, sum) in Self::expected_holds()? {
			let (native, reason) = (T::NativeAsset::get(), HoldReason::Deposit.into());
			let held = T::Assets::balance_on_hold(native, &reason, &who);
			ensure!(held == sum, "what is on hold is not what was deposited");
		}
		Ok(())
	}

	/// What the entries in storage say should be on hold.
	pub(crate) fn expected_holds() -> Result<BTreeMap<T::AccountId, Balance>, TryRuntimeError> {
		let mut sums = BTreeMap::<T::AccountId, Balance>::new();
		for (_, who, member) in Members::<T>::iter() {
			let sum = sums.entry(who).or_default();
			*sum = sum.checked_add(member.deposit).ok_or("deposits exceed every supply")?;
		}
		Ok(sums)
	}

	/// What is true of one standing.
	fn check_standing(standing: &Standing) -> Result<(), TryRuntimeError> {
		let (now, pace) = (Self::now(), Self::pace());
		let ripe = now.saturating_sub(pace.wait);
		ensure!(standing.counted == 0 || standing.since <= ripe, "something counts too early");
		let lots = &standing.rising;
		ensure!(lots.iter().all(|lot| lot.amount > 0 && lot.since <= now), "a lot is impossible");
		let mut pairs = lots.iter().zip(lots.iter().skip(1));
		ensure!(pairs.all(|(older, younger)| older.since <= younger.since), "lots are in disorder");
		if let Some(fading) = standing.fading {
			let slowest = pace.half_lives.iter().max().copied().unwrap_or_default();
			ensure!(fading.half_life <= slowest, "a level fades too slowly");
			ensure!(fading.from <= now, "a level fades from the future on");
		}
		Ok(())
	}
}
