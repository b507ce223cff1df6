//! Something for whoever has enough, so many times in each period.

use crate::{
	Allowance, Balance, Config, Entitlement, Error, Event, HoldReason, MerchantState, Pallet,
	Window, Windows, MINIMUM,
};
use frame_support::{
	ensure,
	traits::{fungibles::Inspect, Get},
};
use sp_runtime::{traits::Hash, ArithmeticError, DispatchError, DispatchResult};

impl<T: Config> Pallet<T> {
	/// Uses an allowance once.
	pub(crate) fn do_claim_allowance(
		holder: T::AccountId,
		asset: T::AssetId,
		terms: Allowance,
	) -> DispatchResult {
		let merchant = Self::merchant_of(&Self::token_of(&asset)?.merchant)?;
		let now = Self::now();
		merchant.state.ensure_open::<T>(now)?;
		let name = Self::name_of(&terms);
		let key = (holder.clone(), asset.clone(), name);
		let window = match Windows::<T>::get(&key) {
			// A period that has begun keeps its terms, as its tokens are kept for it.
			Some(window) if now < window.until => {
				ensure!(window.used < window.terms.claims, Error::<T>::AllowanceUsed);
				let used = window.used.checked_add(1).ok_or(ArithmeticError::Overflow)?;
				Window { used, ..window }
			}
			before => Self::begin(&holder, &asset, terms, before)?,
		};
		let Window { used, until, held, .. } = window;
		Windows::<T>::insert(key, window);
		Self::deposit_event(Event::AllowanceClaimed {
			holder,
			asset,
			terms: name,
			used,
			until,
			held,
		});
		Ok(())
	}

	/// Begins a period, with the tokens of the one before if they are still on hold.
	fn begin(
		holder: &T::AccountId,
		asset: &T::AssetId,
		terms: Allowance,
		before: Option<Window>,
	) -> Result<Window, DispatchError> {
		let entitlement = Entitlement::Allow(terms.clone());
		Self::ensure_offered(asset, &entitlement)?;
		let until = Self::now().saturating_add(terms.period);
		if let Some(window) = before {
			return Ok(Window { used: 1, until, ..window });
		}
		let (held, deposit) = Self::lock_threshold(holder, asset, &terms)?;
		Ok(Window { terms, used: 1, until, held, deposit })
	}

	/// Holds what an allowance counts, so that nobody else can have it counted. Returns how much
	/// that is, and the deposit.
	fn lock_threshold(
		holder: &T::AccountId,
		asset: &T::AssetId,
		terms: &Allowance,
	) -> Result<(Balance, Balance), DispatchError> {
		// Free balance: what counts for another allowance, or waits to be redeemed, is taken.
		let free = T::TokenHolds::balance(asset.clone(), holder);
		ensure!(free >= terms.threshold, Error::<T>::BelowThreshold);
		let held = terms.threshold.checked_sub(MINIMUM).ok_or(ArithmeticError::Underflow)?;
		let deposit = Self::take_deposit(holder, T::RequestDeposit::get())?;
		Self::hold(HoldReason::Allowance, asset, holder, held)?;
		Ok((held, deposit))
	}

	/// Frees what a period held that is over, or whose merchant is.
	pub(crate) fn do_release_allowance(
		holder: T::AccountId,
		asset: T::AssetId,
		terms: T::Hash,
	) -> DispatchResult {
		let key = (holder.clone(), asset.clone(), terms);
		let window = Windows::<T>::take(&key).ok_or(Error::<T>::WindowNotFound)?;
		// A closed merchant gives nothing more, so there is nothing to count the tokens for.
		let merchant = Self::merchant_of(&Self::token_of(&asset)?.merchant)?;
		let closed = merchant.state == MerchantState::Closed;
		ensure!(closed || Self::now() >= window.until, Error::<T>::WindowOpen);
		Self::release(HoldReason::Allowance, &asset, &holder, window.held)?;
		Self::return_deposit(&holder, window.deposit)?;
		let held = window.held;
		Self::deposit_event(Event::AllowanceReleased { holder, asset, terms, held });
		Ok(())
	}

	/// What names an allowance: the hash of its terms.
	pub fn name_of(terms: &Allowance) -> T::Hash {
		T::Hashing::hash_of(terms)
	}
}
