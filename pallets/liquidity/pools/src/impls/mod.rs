//! What the calls do, by cause.

mod close;
mod fees;
mod liquidity;
mod managed;
mod money;
mod open;
mod prices;
mod queries;
mod swap;

pub(crate) use swap::Amount;

use crate::{
	Config, Error, FeeTerms, Kind, Limits, Pallet, Path, PoolId, PoolOf, Pools, ShareIds,
	WeightInfo,
};
use close::SWEPT;
use frame_support::{
	ensure,
	traits::{fungible::Inspect, Get, Time},
	weights::Weight,
};
use hanse_amm::{AmmError, Moment, MINIMUM_SHARES, WHOLE};
use sp_runtime::{ArithmeticError, DispatchError, DispatchResult};

impl<T: Config> Pallet<T> {
	/// The time of the block.
	pub(crate) fn now() -> Moment {
		T::Time::now()
	}

	/// The pool of that number.
	pub(crate) fn existing(id: PoolId) -> Result<PoolOf<T>, DispatchError> {
		Ok(Pools::<T>::get(id).ok_or(Error::<T>::PoolNotFound)?)
	}

	/// The pool of that number, if it is not locked.
	pub(crate) fn unlocked(id: PoolId) -> Result<PoolOf<T>, DispatchError> {
		let pool = Self::existing(id)?;
		ensure!(!pool.locked, Error::<T>::PoolLocked);
		Ok(pool)
	}

	/// The pool of that number, if it can be traded with and added to.
	pub(crate) fn usable(id: PoolId) -> Result<PoolOf<T>, DispatchError> {
		let pool = Self::unlocked(id)?;
		ensure!(pool.kind != Kind::Retired, Error::<T>::PoolRetired);
		Ok(pool)
	}

	pub(crate) fn ensure_on_time(deadline: Moment) -> DispatchResult {
		ensure!(Self::now() <= deadline, Error::<T>::Expired);
		Ok(())
	}

	/// What a swap through these pools costs.
	pub(crate) fn swap_weight(path: &Path) -> Weight {
		let hops = u32::try_from(path.len()).unwrap_or(u32::MAX).max(1);
		// Once in the time of a promoter, a trade notes what the one before has left.
		let each = T::FeeTerms::weight().saturating_add(T::DbWeight::get().reads_writes(1, 1));
		T::WeightInfo::swap(hops).saturating_add(each.saturating_mul(hops.into()))
	}

	/// What closing a pool costs, with empty accounts and approvals of its shares: of each an
	/// entry, an account of the chain and a deposit.
	pub(crate) fn close_weight() -> Weight {
		let entries = u64::from(SWEPT).saturating_mul(6);
		T::WeightInfo::close().saturating_add(T::DbWeight::get().reads_writes(entries, entries))
	}

	/// What has to be true of the constants of a runtime.
	pub(crate) fn check_constants() {
		let minimum = T::Currency::minimum_balance();
		assert!(T::Deposit::get() >= minimum, "a deposit could fail to be returned");
		assert!(T::DebtDeposit::get() >= minimum, "a deposit could fail to be returned");
		assert!(T::MinTrade::get() > MINIMUM_SHARES, "a pool could begin with locked shares only");
		assert!(T::TaxPeriod::get() > 0, "a period would take no time");
		for Limits { price, outflow } in [T::PlainLimits::get(), T::ManagedLimits::get()] {
			assert!(price > 0 && outflow > 0, "nobody could trade");
			assert!(outflow < WHOLE, "a block could empty a pool");
		}
		assert!(T::ShareIds::of(0).is_some(), "there are no ids for shares");
	}
}

/// What the pallet says where the sums cannot be done.
pub(crate) fn refused<T: Config>(error: AmmError) -> DispatchError {
	match error {
		AmmError::ZeroAmount => Error::<T>::ZeroAmount.into(),
		AmmError::Empty => Error::<T>::TooShallow.into(),
		AmmError::TooMuch => Error::<T>::TooMuch.into(),
		AmmError::TooLittle => Error::<T>::TooLittle.into(),
		AmmError::FirstDepositTooSmall => Error::<T>::FirstDepositTooSmall.into(),
		AmmError::PathLength => Error::<T>::EmptyPath.into(),
		AmmError::PriceMoved => Error::<T>::PriceMoved.into(),
		AmmError::Outflow => Error::<T>::Outflow.into(),
		AmmError::Overflow => ArithmeticError::Overflow.into(),
		// Rates are cut to what they can be before.
		AmmError::RateTooHigh => DispatchError::Corruption,
	}
}

/// The sum of what there is and what comes.
pub(crate) fn plus(one: u128, other: u128) -> Result<u128, DispatchError> {
	Ok(one.checked_add(other).ok_or(ArithmeticError::Overflow)?)
}

/// What is left of what there is.
pub(crate) fn minus(one: u128, other: u128) -> Result<u128, DispatchError> {
	Ok(one.checked_sub(other).ok_or(ArithmeticError::Underflow)?)
}
