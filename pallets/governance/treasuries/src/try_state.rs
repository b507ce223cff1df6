//! What is true of the storage between any two calls.
//!
//! - Of each asset, what is on hold on a treasury is exactly what is promised. Nobody but this
//!   pallet can touch that hold, so there is no tolerance.
//! - What is on hold on the account of a budget is exactly what is left of it, and no two budgets
//!   share an account.
//! - Payments can be paid out before they expire, and to somebody else. Budgets have not paid more
//!   than they had.
//! - Numbers were given out before they are used, counts are right and within the bounds.

use crate::{
	Balance, Budgets, CommunityId, Config, Counts, HoldReason, NextBudget, NextPayment, Pallet,
	Payments, Used,
};
use alloc::collections::{btree_map::BTreeMap, btree_set::BTreeSet};
use codec::Encode;
use frame_support::{
	ensure,
	traits::{fungibles::InspectHold, Get},
};
use sp_runtime::TryRuntimeError;

/// What should be on hold of an asset on an account. Assets have no order, their encodings have.
type Sums<T> = BTreeMap<
	(alloc::vec::Vec<u8>, <T as frame_system::Config>::AccountId),
	(<T as Config>::AssetId, Balance),
>;

impl<T: Config> Pallet<T> {
	/// Proves the invariants over the whole storage.
	///
	/// Also without `try-runtime`, so that tests of other pallets can call it.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		Self::check_payments()?;
		Self::check_budgets()?;
		Self::check_counts()?;
		for (reason, sums) in Self::expected_holds()? {
			for ((_, who), (asset, sum)) in sums {
				let held = T::Assets::balance_on_hold(asset, &reason.into(), &who);
				ensure!(held == sum, "what is on hold is not what was promised or budgeted");
			}
		}
		Ok(())
	}

	/// What should be on hold for each reason.
	pub(crate) fn expected_holds() -> Result<[(HoldReason, Sums<T>); 2], TryRuntimeError> {
		let (mut promised, mut budgeted) = (Sums::<T>::new(), Sums::<T>::new());
		for (community, _, payment) in Payments::<T>::iter() {
			let treasury = Self::treasury(community);
			add::<T>(&mut promised, payment.asset, treasury, payment.amount)?;
		}
		for (_, _, budget) in Budgets::<T>::iter() {
			add::<T>(&mut budgeted, budget.terms.asset, budget.account, budget.left)?;
		}
		Ok([(HoldReason::Promised, promised), (HoldReason::Budget, budgeted)])
	}

	/// What is true of every payment.
	fn check_payments() -> Result<(), TryRuntimeError> {
		for (community, id, payment) in Payments::<T>::iter() {
			ensure!(id < NextPayment::<T>::get(), "a payment's number is unused");
			ensure!(payment.amount > 0, "a payment pays nothing");
			ensure!(payment.valid_from < payment.expires, "a payment can never be paid out");
			let other = payment.beneficiary != Self::treasury(community);
			ensure!(other, "a treasury pays itself");
		}
		Ok(())
	}

	/// What is true of every budget.
	fn check_budgets() -> Result<(), TryRuntimeError> {
		let mut accounts = BTreeSet::new();
		for (_, id, budget) in Budgets::<T>::iter() {
			ensure!(id < NextBudget::<T>::get(), "a budget's number is unused");
			ensure!(budget.left <= budget.terms.amount, "a budget has more than it had");
			ensure!(budget.terms.cap > 0 && budget.terms.period > 0, "a budget can pay nothing");
			ensure!(accounts.insert(budget.account), "two budgets share an account");
		}
		Ok(())
	}

	/// Whether communities have as many entries as they are said to.
	fn check_counts() -> Result<(), TryRuntimeError> {
		let mut counts = BTreeMap::<CommunityId, Counts>::new();
		for (community, _) in Payments::<T>::iter_keys() {
			counts.entry(community).or_default().payments += 1;
		}
		for (community, _) in Budgets::<T>::iter_keys() {
			counts.entry(community).or_default().budgets += 1;
		}
		let most = (T::MaxPayments::get(), T::MaxBudgets::get());
		let within = |it: &Counts| it.payments <= most.0 && it.budgets <= most.1;
		ensure!(counts.values().all(within), "a community has too many entries");
		let stored = Used::<T>::iter().collect::<BTreeMap<_, _>>();
		ensure!(stored == counts, "entries were miscounted");
		Ok(())
	}
}

/// Adds to what should be on hold.
fn add<T: Config>(
	sums: &mut Sums<T>,
	asset: T::AssetId,
	who: T::AccountId,
	amount: Balance,
) -> Result<(), TryRuntimeError> {
	let sum = sums.entry((asset.encode(), who)).or_insert((asset, 0));
	sum.1 = sum.1.checked_add(amount).ok_or("holds exceed every supply")?;
	Ok(())
}
