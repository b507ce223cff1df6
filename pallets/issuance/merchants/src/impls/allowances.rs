//! Something for whoever has enough, so many times in each period.

use crate::{
	Allowance, Balance, Config, Entitlement, Error, Event, HoldReason, MerchantState, Pallet,
	Window, Windows, MINIMUM,
};
use frame_support::{
	ensure,
	traits::{
		fungibles::{Inspect, InspectHold},
		Get,
	},
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
		let Window { used, until, .. } = window;
		let counted = window.terms.threshold;
		Windows::<T>::insert(key, window);
		Self::deposit_event(Event::AllowanceClaimed {
			holder,
			asset,
			terms: name,
			used,
			until,
			counted,
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
		Self::lock_threshold(holder, asset, terms.threshold)?;
		let deposit = Self::take_deposit(holder, T::RequestDeposit::get())?;
		Ok(Window { terms, used: 1, until, deposit })
	}

	/// Holds what an allowance counts, so that nobody else can have it counted.
	///
	/// The smallest unit of the account, which it needs to exist, stays free. It cannot leave either
	/// while anything is on hold, so it counts: once for all the allowances of the account.
	fn lock_threshold(
		holder: &T::AccountId,
		asset: &T::AssetId,
		threshold: Balance,
	) -> DispatchResult {
		let unit_counts = Self::held_for_allowances(asset, holder) > 0;
		// Free balance: what counts for another allowance, or waits to be redeemed, is taken.
		let free = T::TokenHolds::balance(asset.clone(), holder);
		let (available, kept) =
			if unit_counts { (free.saturating_sub(MINIMUM), 0) } else { (free, MINIMUM) };
		ensure!(available >= threshold, Error::<T>::BelowThreshold);
		let amount = threshold.checked_sub(kept).ok_or(ArithmeticError::Underflow)?;
		Self::hold(HoldReason::Allowance, asset, holder, amount)
	}

	/// Frees what an allowance counted. Returns how many tokens that are: the last one of an account
	/// has its smallest unit free already.
	fn unlock_threshold(
		holder: &T::AccountId,
		asset: &T::AssetId,
		threshold: Balance,
	) -> Result<Balance, DispatchError> {
		let amount = threshold.min(Self::held_for_allowances(asset, holder));
		Self::release(HoldReason::Allowance, asset, holder, amount)?;
		Ok(amount)
	}

	/// What all the allowances of an account have on hold: what they count but one smallest unit.
	fn held_for_allowances(asset: &T::AssetId, holder: &T::AccountId) -> Balance {
		T::TokenHolds::balance_on_hold(asset.clone(), &HoldReason::Allowance.into(), holder)
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
		let held = Self::unlock_threshold(&holder, &asset, window.terms.threshold)?;
		Self::return_deposit(&holder, window.deposit)?;
		Self::deposit_event(Event::AllowanceReleased { holder, asset, terms, held });
		Ok(())
	}

	/// What names an allowance: the hash of its terms.
	pub fn name_of(terms: &Allowance) -> T::Hash {
		T::Hashing::hash_of(terms)
	}
}
