//! Parts of a treasury that somebody manages.

use crate::{
	Balance, Budget, BudgetId, BudgetOf, Budgets, CommunityId, Config, Error, Event, HoldReason,
	NextBudget, Pallet, Report, Spending, TermsOf, Text,
};
use frame_support::ensure;
use sp_runtime::{ArithmeticError, DispatchError, DispatchResult};

impl<T: Config> Pallet<T> {
	/// Opens a budget.
	pub(crate) fn do_open_budget(origin: T::RuntimeOrigin, terms: TermsOf<T>) -> DispatchResult {
		let funds = |community| Self::spendable(community, &terms.asset);
		let community = T::Spending::spend(origin, &terms.asset, &funds, terms.amount)?;
		Self::ensure_terms(&terms)?;
		Self::count(community, |counts| {
			counts.budgets = counts.budgets.checked_add(1)?;
			Some(())
		})?;
		let id = NextBudget::<T>::get();
		NextBudget::<T>::put(id.checked_add(1).ok_or(ArithmeticError::Overflow)?);
		let account = Self::new_account(community, id).ok_or(DispatchError::Corruption)?;
		Self::fund_budget(community, &account, &terms)?;
		let due = Self::now().saturating_add(terms.period);
		let left = terms.amount;
		let budget =
			Budget { terms: terms.clone(), account: account.clone(), left, due, report: None };
		Budgets::<T>::insert(community, id, budget);
		Self::deposit_event(Event::BudgetOpened { community, budget: id, account, terms });
		Ok(())
	}

	/// The budget, if `who` is its manager.
	fn managed(
		who: &T::AccountId,
		community: CommunityId,
		id: BudgetId,
	) -> Result<BudgetOf<T>, DispatchError> {
		let budget = Self::budget(community, id)?;
		ensure!(budget.terms.manager == *who, Error::<T>::NotManager);
		Ok(budget)
	}

	/// Pays from a budget.
	pub(crate) fn do_pay(
		who: T::AccountId,
		community: CommunityId,
		id: BudgetId,
		to: T::AccountId,
		amount: Balance,
		memo: Text,
	) -> DispatchResult {
		let mut budget = Self::managed(&who, community, id)?;
		let now = Self::now();
		ensure!(now < budget.terms.until, Error::<T>::BudgetEnded);
		ensure!(now < budget.due, Error::<T>::ReportOverdue);
		ensure!(amount > 0, Error::<T>::AmountTooSmall);
		ensure!(amount <= budget.terms.cap, Error::<T>::CapExceeded);
		ensure!(to != budget.account, Error::<T>::OwnAccount);
		let left = budget.left.checked_sub(amount).ok_or(Error::<T>::BudgetExceeded)?;
		budget.left = left;
		let (asset, account) = (budget.terms.asset.clone(), budget.account.clone());
		Budgets::<T>::insert(community, id, budget);
		Self::pay_held(HoldReason::Budget, &asset, &account, &to, amount)?;
		Self::deposit_event(Event::Paid { community, budget: id, to, asset, amount, memo, left });
		Ok(())
	}

	/// Enters a report. From now on the next one is due in a period.
	pub(crate) fn do_report(
		who: T::AccountId,
		community: CommunityId,
		id: BudgetId,
		hash: T::Hash,
		uri: Text,
	) -> DispatchResult {
		let mut budget = Self::managed(&who, community, id)?;
		ensure!(!uri.is_empty(), Error::<T>::NoPlace);
		let at = Self::now();
		let due = at.saturating_add(budget.terms.period);
		budget.due = due;
		budget.report = Some(Report { at, hash, uri: uri.clone() });
		Budgets::<T>::insert(community, id, budget);
		Self::deposit_event(Event::Reported { community, budget: id, hash, uri, due });
		Ok(())
	}

	/// Gives a budget another manager.
	pub(crate) fn do_replace_manager(
		community: CommunityId,
		id: BudgetId,
		manager: T::AccountId,
	) -> DispatchResult {
		let mut budget = Self::budget(community, id)?;
		let before = core::mem::replace(&mut budget.terms.manager, manager.clone());
		Budgets::<T>::insert(community, id, budget);
		Self::deposit_event(Event::ManagerReplaced { community, budget: id, before, manager });
		Ok(())
	}

	/// Returns what is left of a budget to the treasury. Nobody: the community itself.
	pub(crate) fn do_close_budget(
		who: Option<T::AccountId>,
		community: CommunityId,
		id: BudgetId,
	) -> DispatchResult {
		let budget = Self::budget(community, id)?;
		let terms = &budget.terms;
		let may = who.as_ref().is_none_or(|who| *who == terms.manager);
		ensure!(may || Self::now() >= terms.until, Error::<T>::NotEnded);
		Budgets::<T>::remove(community, id);
		Self::count(community, |counts| {
			counts.budgets = counts.budgets.checked_sub(1)?;
			Some(())
		})?;
		let (reason, returned) = (HoldReason::Budget, budget.left);
		if returned > 0 {
			let treasury = Self::treasury(community);
			Self::pay_held(reason, &terms.asset, &budget.account, &treasury, returned)?;
		}
		let asset = terms.asset.clone();
		Self::deposit_event(Event::BudgetClosed { community, budget: id, asset, returned });
		let taken = Self::take_back(community, id, &budget);
		// Only the community gives up what cannot be moved.
		who.map_or(Ok(()), |_| taken)
	}

	/// Gives the treasury what strangers have sent to the account of a budget.
	pub(crate) fn do_sweep(
		community: CommunityId,
		id: BudgetId,
		asset: T::AssetId,
	) -> DispatchResult {
		let budget = Self::budget(community, id)?;
		let amount = Self::stray(&budget, &asset);
		ensure!(amount > 0, Error::<T>::NothingToSweep);
		Self::sweep_to(community, id, &budget, asset, amount)
	}
}
