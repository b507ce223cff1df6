//! How payments are decided, paid out and ended.

use crate::{
	CommunityId, Config, Error, Event, Granting, HoldReason, NextPayment, OrderOf, Pallet,
	PaymentId, PaymentOf, Payments, Spending,
};
use frame_support::ensure;
use sp_runtime::{ArithmeticError, DispatchError, DispatchResult};

impl<T: Config> Pallet<T> {
	/// Promises a payment, and sets its amount aside.
	pub(crate) fn do_spend(origin: T::RuntimeOrigin, order: OrderOf<T>) -> DispatchResult {
		let funds = |community| Self::spendable(community, &order.asset);
		let community = T::Spending::spend(origin, &order.asset, &funds, order.amount)?;
		let payment = Self::ensure_order(community, order)?;
		Self::set_aside(community, &payment.asset, payment.amount)?;
		Self::count(community, |counts| {
			counts.payments = counts.payments.checked_add(1)?;
			Some(())
		})?;
		let id = NextPayment::<T>::get();
		NextPayment::<T>::put(id.checked_add(1).ok_or(ArithmeticError::Overflow)?);
		Payments::<T>::insert(community, id, &payment);
		Self::deposit_event(Event::Promised { community, payment: id, details: payment });
		Ok(())
	}

	/// Pays the beneficiary.
	pub(crate) fn do_payout(
		who: T::AccountId,
		community: CommunityId,
		id: PaymentId,
	) -> DispatchResult {
		let payment = Self::payment(community, id)?;
		let now = Self::now();
		ensure!(now >= payment.valid_from, Error::<T>::NotYetValid);
		ensure!(now < payment.expires, Error::<T>::Expired);
		let lock = payment.lock(now);
		let PaymentOf::<T> { asset, amount, beneficiary, .. } = payment;
		Self::remove_payment(community, id)?;
		let treasury = Self::treasury(community);
		match lock {
			None => {
				let reason = HoldReason::Promised;
				Self::pay_held(reason, &asset, &treasury, &beneficiary, amount)?;
			}
			Some(release) => {
				// A grant occupies storage of the beneficiary, for which it pays.
				ensure!(who == beneficiary, Error::<T>::NotBeneficiary);
				Self::set_free(community, &asset, amount)?;
				T::Granting::grant(&treasury, &beneficiary, asset.clone(), amount, release)?;
			}
		}
		let granted = lock.is_some();
		Self::deposit_event(Event::PaidOut {
			community,
			payment: id,
			beneficiary,
			asset,
			amount,
			granted,
		});
		Ok(())
	}

	/// Ends a payment that nobody has fetched in time.
	pub(crate) fn do_expire(community: CommunityId, id: PaymentId) -> DispatchResult {
		let payment = Self::payment(community, id)?;
		ensure!(Self::now() >= payment.expires, Error::<T>::NotExpired);
		let (asset, amount) = Self::end_payment(community, id, payment)?;
		Self::deposit_event(Event::Expired { community, payment: id, asset, amount });
		Ok(())
	}

	/// Ends a payment that the community no longer wants to make.
	pub(crate) fn do_cancel(community: CommunityId, id: PaymentId) -> DispatchResult {
		let payment = Self::payment(community, id)?;
		let (asset, amount) = Self::end_payment(community, id, payment)?;
		Self::deposit_event(Event::Cancelled { community, payment: id, asset, amount });
		Ok(())
	}

	/// Removes a payment and makes its amount free. Returns what that is.
	fn end_payment(
		community: CommunityId,
		id: PaymentId,
		payment: PaymentOf<T>,
	) -> Result<(T::AssetId, crate::Balance), DispatchError> {
		Self::remove_payment(community, id)?;
		Self::set_free(community, &payment.asset, payment.amount)?;
		Ok((payment.asset, payment.amount))
	}

	/// Takes a payment out of storage, before its money moves.
	fn remove_payment(community: CommunityId, id: PaymentId) -> DispatchResult {
		Payments::<T>::remove(community, id);
		Self::count(community, |counts| {
			counts.payments = counts.payments.checked_sub(1)?;
			Some(())
		})
	}
}
