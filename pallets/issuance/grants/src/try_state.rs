//! What is true of the storage between any two calls.
//!
//! - Per account and asset, what is on hold as unreleased is exactly the sum of its offers and of
//!   what its grants have not released. Nobody but this pallet can touch that hold: not the team
//!   of the asset, which can burn and seize free balance only. So there is no tolerance.
//! - Per asset, the holds of all accounts together are the counted sum.
//! - Per account, the deposits on hold are exactly those of its entries.
//! - Numbers were given out before they are used; counts are right and within bounds.
//! - A grant has released less than its amount, and no more than was due.
//! - Schedules are valid, grow with time and end at the amount.

use crate::{
	Balance, Config, GrantCount, GrantId, GrantOf, Grants, HoldReason, NextGrantId, Offers, Pallet,
	Unreleased,
};
use alloc::collections::btree_map::BTreeMap;
use frame_support::{
	ensure,
	traits::{
		fungibles::{Inspect, InspectHold},
		Get,
	},
};
use hanse_curve::{time::DAY, Moment};
use sp_runtime::TryRuntimeError;

/// What this pallet should hold of each asset on each account.
type Sums<T> = BTreeMap<(<T as Config>::AssetId, <T as frame_system::Config>::AccountId), Balance>;

impl<T: Config> Pallet<T> {
	/// Proves the invariants over the whole storage.
	///
	/// Also without `try-runtime`, so that tests of other pallets can call it.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		let next = NextGrantId::<T>::get();
		ensure!(Offers::<T>::iter_keys().all(|id| id < next), "an offer's number is unused");
		let mut counts = BTreeMap::<T::AccountId, u32>::new();
		for (beneficiary, id, grant) in Grants::<T>::iter() {
			Self::check_grant(id, next, &grant)?;
			let count = counts.entry(beneficiary).or_default();
			*count = count.checked_add(1).ok_or("too many grants to count")?;
		}
		let stored = GrantCount::<T>::iter().collect::<BTreeMap<_, _>>();
		ensure!(stored == counts, "the counts are not those of the grants");
		ensure!(
			counts.values().all(|count| *count <= T::MaxGrants::get()),
			"an account has more grants than it can have"
		);
		let mut totals = BTreeMap::<T::AssetId, Balance>::new();
		for ((asset, who), sum) in Self::expected_holds(HoldReason::Unreleased)? {
			let reason = HoldReason::Unreleased.into();
			let held = T::Assets::balance_on_hold(asset.clone(), &reason, &who);
			ensure!(held == sum, "what is on hold is not what is unreleased");
			let total = totals.entry(asset).or_default();
			*total = total.checked_add(sum).ok_or("holds exceed every supply")?;
		}
		let counted = Unreleased::<T>::iter().collect::<BTreeMap<_, _>>();
		ensure!(counted == totals, "the counted sums are not those of the holds");
		for ((asset, who), sum) in Self::expected_holds(HoldReason::Deposit)? {
			let held = T::Assets::balance_on_hold(asset, &HoldReason::Deposit.into(), &who);
			ensure!(held == sum, "what is on hold is not what was deposited");
		}
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
		for offer in Offers::<T>::iter_values() {
			let terms = offer.terms;
			match reason {
				HoldReason::Unreleased => add(terms.asset, terms.granter, terms.amount)?,
				_ => add(T::NativeAsset::get(), terms.granter, offer.deposit)?,
			}
		}
		for (beneficiary, _, grant) in Grants::<T>::iter() {
			match (&reason, &grant.deposit) {
				(HoldReason::Unreleased, _) => {
					add(grant.terms.asset.clone(), beneficiary, grant.unreleased())?
				}
				(_, Some(deposit)) => {
					add(T::NativeAsset::get(), deposit.payer.clone(), deposit.amount)?
				}
				(_, None) => {}
			}
		}
		Ok(sums)
	}

	/// What is true of one grant.
	fn check_grant(id: GrantId, next: GrantId, grant: &GrantOf<T>) -> Result<(), TryRuntimeError> {
		let now = Self::now();
		let amount = grant.terms.amount;
		ensure!(id < next, "a grant's number is unused");
		ensure!(grant.claimed < amount, "a grant is paid out and still there");
		// What the genesis advances, see `GenesisGrant::advance`.
		let minimum = T::Assets::minimum_balance(grant.terms.asset.clone());
		let advance = minimum.max(T::MaxAdvance::get());
		ensure!(grant.claimed <= grant.vested(now).max(advance), "a grant has paid early");
		ensure!(grant.terms.release.validate().is_ok(), "a schedule is invalid");
		let later = grant.vested(now.saturating_add(DAY));
		ensure!(grant.vested(now) <= later && later <= amount, "a schedule shrinks");
		ensure!(grant.vested(Moment::MAX) == amount, "a schedule does not end at its amount");
		Ok(())
	}
}
