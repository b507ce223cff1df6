//! Goods for tokens: asked for by a holder, answered by the merchant.

use crate::{
	Balance, Config, Entitlement, Error, Event, HoldReason, NextRequest, OpenRequests, Pallet,
	Redemption, Request, RequestCount, RequestId, RequestOf, Requests, Settlement, Tokens,
};
use frame_support::{ensure, traits::Get};
use sp_runtime::{ArithmeticError, DispatchError, DispatchResult};

impl<T: Config> Pallet<T> {
	/// Puts the price of what a holder wants on hold.
	pub(crate) fn do_request(
		holder: T::AccountId,
		asset: T::AssetId,
		terms: Redemption,
		lots: u32,
	) -> DispatchResult {
		let merchant = Self::merchant_of(&Self::token_of(&asset)?.merchant)?;
		let now = Self::now();
		let end = merchant.state.ensure_open::<T>(now)?;
		let entitlement = Entitlement::Redeem(terms.clone());
		Self::ensure_offered(&asset, &entitlement)?;
		ensure!(lots > 0, Error::<T>::ZeroLots);
		let amount = terms.tokens.checked_mul(lots.into()).ok_or(Error::<T>::PriceOverflow)?;
		let deadline = now.saturating_add(T::ConfirmWindow::get());
		let deadline = end.map_or(deadline, |end| deadline.min(end));
		let deposit = Self::take_deposit(&holder, T::RequestDeposit::get())?;
		Self::hold(HoldReason::Redemption, &asset, &holder, amount)?;
		let request = Request { asset, terms, lots, amount, deadline, deposit };
		let id = Self::insert_request(&holder, &request)?;
		Self::deposit_event(Event::Requested { id, holder, request });
		Ok(())
	}

	/// Gives the merchant what was requested to be redeemed, or burns it.
	pub(crate) fn do_confirm(
		who: T::AccountId,
		holder: T::AccountId,
		id: RequestId,
	) -> DispatchResult {
		let request = Self::take_request(&holder, id)?;
		Self::ensure_merchant(&who, &request)?;
		Self::merchant_of(&who)?.state.ensure_trusted::<T>()?;
		ensure!(Self::now() < request.deadline, Error::<T>::DeadlinePassed);
		let Request { asset, amount, deposit, terms, .. } = request;
		let settlement = terms.settlement;
		match settlement {
			Settlement::Burn => Self::burn(&asset, &holder, amount)?,
			Settlement::Pay => Self::pay(&asset, &holder, &who, amount)?,
		}
		Self::return_deposit(&holder, deposit)?;
		Self::deposit_event(Event::Redeemed { id, holder, asset, amount, settlement });
		Ok(())
	}

	/// Gives the holder everything back, by the merchant's will.
	pub(crate) fn do_decline(
		who: T::AccountId,
		holder: T::AccountId,
		id: RequestId,
	) -> DispatchResult {
		let request = Self::take_request(&holder, id)?;
		Self::ensure_merchant(&who, &request)?;
		let amount = Self::undo(&holder, request)?;
		Self::deposit_event(Event::Declined { id, holder, amount });
		Ok(())
	}

	/// Gives the holder everything back, by the clock or because the merchant is not trusted.
	pub(crate) fn do_take_back(holder: T::AccountId, id: RequestId) -> DispatchResult {
		let request = Self::take_request(&holder, id)?;
		let merchant = Self::merchant_of(&Self::token_of(&request.asset)?.merchant)?;
		let late = Self::now() >= request.deadline;
		let trusted = merchant.state.ensure_trusted::<T>().is_ok();
		ensure!(late || !trusted, Error::<T>::StillConfirmable);
		let amount = Self::undo(&holder, request)?;
		Self::deposit_event(Event::TakenBack { id, holder, amount });
		Ok(())
	}

	/// Frees what a request has on hold. Returns how many tokens that are.
	fn undo(holder: &T::AccountId, request: RequestOf<T>) -> Result<Balance, DispatchError> {
		Self::release(HoldReason::Redemption, &request.asset, holder, request.amount)?;
		Self::return_deposit(holder, request.deposit)?;
		Ok(request.amount)
	}

	/// Whether `who` issued the token of the request.
	fn ensure_merchant(who: &T::AccountId, request: &RequestOf<T>) -> DispatchResult {
		let issuer = Self::token_of(&request.asset)?.merchant;
		ensure!(issuer == *who, Error::<T>::NotMerchant);
		Ok(())
	}

	/// Burns what a holder has on hold, and writes down that it is gone.
	fn burn(asset: &T::AssetId, holder: &T::AccountId, amount: Balance) -> DispatchResult {
		Self::burn_held(asset, holder, amount)?;
		let mut token = Self::token_of(asset)?;
		token.burnt = token.burnt.checked_add(amount).ok_or(ArithmeticError::Overflow)?;
		Tokens::<T>::insert(asset, token);
		Ok(())
	}

	/// Enters a request and counts it.
	fn insert_request(
		holder: &T::AccountId,
		request: &RequestOf<T>,
	) -> Result<RequestId, DispatchError> {
		let count = RequestCount::<T>::get(holder);
		ensure!(count < T::MaxRequests::get(), Error::<T>::TooManyRequests);
		RequestCount::<T>::insert(holder, more(count)?);
		let open = OpenRequests::<T>::get(&request.asset);
		OpenRequests::<T>::insert(&request.asset, more(open)?);
		let id = NextRequest::<T>::get();
		NextRequest::<T>::put(id.checked_add(1).ok_or(ArithmeticError::Overflow)?);
		Requests::<T>::insert(holder, id, request);
		Ok(id)
	}

	/// Removes a request and counts it off. Whatever becomes of it happens once.
	fn take_request(holder: &T::AccountId, id: RequestId) -> Result<RequestOf<T>, DispatchError> {
		let request = Requests::<T>::take(holder, id).ok_or(Error::<T>::RequestNotFound)?;
		count_off::<RequestCount<T>, _>(holder)?;
		count_off::<OpenRequests<T>, _>(&request.asset)?;
		Ok(request)
	}
}

fn more(count: u32) -> Result<u32, DispatchError> {
	Ok(count.checked_add(1).ok_or(ArithmeticError::Overflow)?)
}

/// Takes one off a count, which goes when nothing is left.
fn count_off<Counts, Key>(key: &Key) -> DispatchResult
where
	Key: codec::FullEncode,
	Counts: frame_support::StorageMap<Key, u32, Query = u32>,
{
	match Counts::get(key).checked_sub(1).ok_or(ArithmeticError::Underflow)? {
		0 => Counts::remove(key),
		fewer => Counts::insert(key, fewer),
	}
	Ok(())
}
