//! What has to be true before money is set aside or handed to a manager.

use crate::{
	Balance, BudgetId, BudgetOf, Budgets, CommunityId, Config, Counts, Error, OrderOf, Pallet,
	Payment, PaymentId, PaymentOf, Payments, TermsOf, Used,
};
use frame_support::{
	ensure,
	traits::{fungibles::Inspect, Get, Time},
};
use hanse_curve::{Moment, Release};
use sp_runtime::{ArithmeticError, DispatchError, DispatchResult};

impl<T: Config> Pallet<T> {
	/// What the clock says.
	pub(crate) fn now() -> Moment {
		T::Time::now()
	}

	/// A payment that has neither been paid out nor ended.
	pub(crate) fn payment(
		community: CommunityId,
		id: PaymentId,
	) -> Result<PaymentOf<T>, DispatchError> {
		Ok(Payments::<T>::get(community, id).ok_or(Error::<T>::PaymentNotFound)?)
	}

	/// A budget that is not closed.
	pub(crate) fn budget(
		community: CommunityId,
		id: BudgetId,
	) -> Result<BudgetOf<T>, DispatchError> {
		Ok(Budgets::<T>::get(community, id).ok_or(Error::<T>::BudgetNotFound)?)
	}

	/// Changes how many entries a community has. Fewer are always possible.
	pub(crate) fn count(
		community: CommunityId,
		change: impl FnOnce(&mut Counts) -> Option<()>,
	) -> DispatchResult {
		let before = Used::<T>::get(community);
		let mut counts = before;
		change(&mut counts).ok_or(ArithmeticError::Overflow)?;
		let payments = before.payments.max(T::MaxPayments::get());
		let budgets = before.budgets.max(T::MaxBudgets::get());
		ensure!(counts.payments <= payments, Error::<T>::TooManyPayments);
		ensure!(counts.budgets <= budgets, Error::<T>::TooManyBudgets);
		match counts == Counts::default() {
			true => Used::<T>::remove(community),
			false => Used::<T>::insert(community, counts),
		}
		Ok(())
	}

	/// What an order comes to now, if it can be followed.
	pub(crate) fn ensure_order(
		community: CommunityId,
		order: OrderOf<T>,
	) -> Result<PaymentOf<T>, DispatchError> {
		let OrderOf::<T> { asset, amount, beneficiary, purpose, .. } = order;
		let now = Self::now();
		ensure!(!purpose.is_empty(), Error::<T>::NoPurpose);
		ensure!(beneficiary != Self::treasury(community), Error::<T>::OwnAccount);
		Self::ensure_amount(&asset, amount)?;
		let valid_from = order.valid_from.unwrap_or(now).max(now);
		let period = T::PayoutPeriod::get();
		let expires = order.expires.unwrap_or_else(|| valid_from.saturating_add(period));
		ensure!(expires > valid_from, Error::<T>::ExpiresTooEarly);
		Self::ensure_ahead(now, expires)?;
		if let Some(release) = &order.release {
			Self::ensure_release(now, release)?;
		}
		let release = order.release;
		Ok(Payment { asset, amount, beneficiary, purpose, valid_from, expires, release })
	}

	/// Whether a budget can be run on these terms.
	pub(crate) fn ensure_terms(terms: &TermsOf<T>) -> DispatchResult {
		let now = Self::now();
		ensure!(!terms.name.is_empty(), Error::<T>::NoName);
		Self::ensure_amount(&terms.asset, terms.amount)?;
		let minimum = T::Assets::minimum_balance(terms.asset.clone()).max(1);
		ensure!(terms.cap >= minimum, Error::<T>::CapTooSmall);
		let longest = T::MaxReportPeriod::get();
		ensure!((1..=longest).contains(&terms.period), Error::<T>::PeriodOutOfRange);
		ensure!(terms.until > now, Error::<T>::EndsTooEarly);
		Self::ensure_ahead(now, terms.until)
	}

	/// Whether an amount can be set aside, paid to an account without any of the asset, and put
	/// back.
	fn ensure_amount(asset: &T::AssetId, amount: Balance) -> DispatchResult {
		ensure!(T::Assets::asset_exists(asset.clone()), Error::<T>::UnknownAsset);
		let minimum = T::Assets::minimum_balance(asset.clone()).max(1);
		ensure!(amount >= minimum, Error::<T>::AmountTooSmall);
		// When it pays, the assets pallet asks whether the supply could grow by the amount,
		// although it does not. Where it could not, money would enter the hold and never leave it.
		let supply = T::Assets::total_issuance(asset.clone());
		ensure!(supply.checked_add(amount).is_some(), Error::<T>::SupplyTooLarge);
		Ok(())
	}

	/// Whether a schedule can be followed, and ends in time.
	fn ensure_release(now: Moment, release: &Release) -> DispatchResult {
		ensure!(release.validate().is_ok(), Error::<T>::InvalidRelease);
		release.end().map_or(Ok(()), |end| Self::ensure_ahead(now, end))
	}

	/// Whether a moment is no further away than anything can be. One in microseconds is.
	fn ensure_ahead(now: Moment, moment: Moment) -> DispatchResult {
		let horizon = now.saturating_add(T::MaxHorizon::get());
		ensure!(moment <= horizon, Error::<T>::BeyondHorizon);
		Ok(())
	}

	/// Whether a treasury can part with so much.
	pub(crate) fn ensure_funds(
		community: CommunityId,
		asset: &T::AssetId,
		amount: Option<Balance>,
	) -> DispatchResult {
		let amount = amount.ok_or(Error::<T>::InsufficientFunds)?;
		ensure!(amount <= Self::spendable(community, asset), Error::<T>::InsufficientFunds);
		Ok(())
	}
}
