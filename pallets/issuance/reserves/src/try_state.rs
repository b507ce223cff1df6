//! What is true of the storage between any two calls.
//!
//! - Of each asset, the principal that is not placed is on hold on the reserve's account, to the
//!   unit; of no other asset is anything. Nobody but this pallet can touch that hold: not the team of
//!   the asset, which can burn and seize free balance only. So there is no tolerance.
//! - No more is out than is principal, and nothing is once the end is announced.
//! - The account exists, and has on hold what keeps it so.
//! - Each token has one reserve, each reserve its own account, and neither lists anything twice, nor
//!   its own token or account.
//! - Numbers were given out before they are used. Statements are about reserves that exist, and of
//!   moments that have come.

use crate::{
	Attestations, Backing, Balance, Config, HoldReason, NextReserve, Pallet, ReserveId, ReserveOf,
	Reserves, PLEDGE,
};
use alloc::collections::{btree_map::BTreeMap, btree_set::BTreeSet};
use frame_support::{
	ensure,
	traits::{fungibles::InspectHold, ContainsPair, Get},
};
use sp_runtime::TryRuntimeError;

/// What this pallet should hold of each asset on each account.
type Sums<T> = BTreeMap<(<T as Config>::AssetId, <T as frame_system::Config>::AccountId), Balance>;

impl<T: Config> Pallet<T> {
	/// Proves the invariants over the whole storage.
	///
	/// Also without `try-runtime`, so that tests of other pallets can call it.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		let (next, now) = (NextReserve::<T>::get(), Self::now());
		let count = Reserves::<T>::iter().count();
		let accounts = Reserves::<T>::iter_values().map(|reserve| reserve.account);
		let different = accounts.collect::<BTreeSet<_>>();
		ensure!(different.len() == count, "two reserves share an account");
		for (id, reserve) in Reserves::<T>::iter() {
			ensure!(id < next, "a reserve's number is unused");
			Self::check_reserve(id, &reserve)?;
		}
		ensure!(Backing::<T>::iter().count() == count, "a token has no reserve");
		for (id, attestation) in Attestations::<T>::iter() {
			ensure!(Reserves::<T>::contains_key(id), "a statement is about no reserve");
			let said = attestation.statement;
			ensure!(said.as_of <= attestation.made, "a statement is ahead of its time");
			ensure!(attestation.made <= now, "a statement was made in the future");
			ensure!(said.valid_until > attestation.made, "a statement was never valid");
		}
		for ((asset, who), sum) in Self::expected_holds(HoldReason::Principal) {
			let reason = HoldReason::Principal.into();
			let held = T::Assets::balance_on_hold(asset, &reason, &who);
			ensure!(held == sum, "what is on hold is not the principal");
		}
		for ((asset, who), sum) in Self::expected_holds(HoldReason::Existence) {
			let reason = HoldReason::Existence.into();
			let held = T::Assets::balance_on_hold(asset, &reason, &who);
			ensure!(held == sum, "what is on hold does not keep the account");
		}
		Ok(())
	}

	/// What the books say should be on hold for `reason`.
	pub(crate) fn expected_holds(reason: HoldReason) -> Sums<T> {
		let mut sums = Sums::<T>::new();
		for reserve in Reserves::<T>::iter_values() {
			if reason == HoldReason::Existence {
				sums.insert((T::NativeAsset::get(), reserve.account), PLEDGE);
				continue;
			}
			for holding in reserve.holdings {
				let held = holding.held();
				sums.insert((holding.asset, reserve.account.clone()), held);
			}
		}
		sums
	}

	/// What is true of one reserve.
	fn check_reserve(id: ReserveId, reserve: &ReserveOf<T>) -> Result<(), TryRuntimeError> {
		let ReserveOf::<T> { token, account, holdings, venues, sunset, .. } = reserve;
		ensure!(Backing::<T>::get(token) == Some(id), "a token has another reserve");
		let native = T::NativeAsset::get();
		ensure!(T::Accounts::contains(&native, account), "an account does not exist");
		let assets = holdings.iter().map(|holding| &holding.asset).collect::<BTreeSet<_>>();
		ensure!(assets.len() == holdings.len(), "an asset is listed twice");
		ensure!(!assets.contains(token), "a token is part of its own reserve");
		let different = venues.iter().collect::<BTreeSet<_>>();
		ensure!(different.len() == venues.len(), "a venue is listed twice");
		ensure!(!different.contains(account), "a reserve is a venue of its own");
		for holding in holdings {
			ensure!(holding.placed <= holding.principal, "more is out than is principal");
			ensure!(sunset.is_none() || holding.placed == 0, "something is out at the end");
		}
		if let Some(sunset) = sunset {
			let least = sunset.from.saturating_add(T::MinWindow::get());
			ensure!(sunset.until >= least, "an end is shorter than it may be");
		}
		Ok(())
	}
}
