//! Grants of the chain itself, and how grants are entered and removed.

use crate::{
	Config, Error, Event, GenesisGrant, Grant, GrantCount, GrantId, GrantOf, Grants, Pallet,
	StorageDeposit, Terms, TermsOf,
};
use frame_support::{
	ensure,
	traits::{
		fungibles::Inspect,
		tokens::{Fortitude::Force, Preservation, Preservation::Protect},
		Get,
	},
};
use sp_runtime::{ArithmeticError, DispatchError, DispatchResult};

impl<T: Config> Pallet<T> {
	/// Grants from the free balance of `terms.granter`, without acceptance.
	pub(crate) fn do_grant(
		beneficiary: T::AccountId,
		terms: TermsOf<T>,
		depositor: Option<&T::AccountId>,
		preservation: Preservation,
	) -> Result<GrantId, DispatchError> {
		Self::ensure_grantable(&beneficiary, &terms)?;
		let id = Self::next_id()?;
		let Terms { granter, asset, amount, .. } = &terms;
		Self::pay_on_hold(asset, granter, &beneficiary, *amount, preservation)?;
		let deposit = match depositor {
			Some(payer) => {
				Some(StorageDeposit { payer: payer.clone(), amount: Self::take_deposit(payer)? })
			}
			None => None,
		};
		Self::insert(&beneficiary, id, Grant { terms: terms.clone(), claimed: 0, deposit })?;
		Self::deposit_event(Event::Granted { id, beneficiary, terms });
		Ok(id)
	}

	/// Grants what the genesis put on the beneficiary's own account.
	pub(crate) fn do_genesis_grant(
		entry: &GenesisGrant<T::AccountId, T::AssetId>,
	) -> DispatchResult {
		let GenesisGrant { beneficiary, asset, amount, release, revocable, advance } =
			entry.clone();
		// The clock does not run yet, so that nothing can be too late or too far ahead.
		Self::ensure_amount(&asset, amount)?;
		release.validate().map_err(Error::<T>::from)?;
		Self::ensure_account(&beneficiary, &asset)?;
		Self::ensure_room(&beneficiary, T::MaxGrants::get())?;
		let owned = T::Assets::balance(asset.clone(), &beneficiary);
		let spare = T::Assets::reducible_balance(asset.clone(), &beneficiary, Protect, Force);
		ensure!(advance <= T::MaxAdvance::get(), Error::<T>::AdvanceTooLarge);
		let rest = amount.checked_sub(advance).ok_or(Error::<T>::AdvanceTooLarge)?;
		ensure!(rest > 0, Error::<T>::AdvanceTooLarge);
		let held = rest.min(spare);
		// What cannot be held is the minimum that keeps the account alive. One that has nothing
		// else has advanced it already, for the entry before.
		ensure!(owned >= rest && held > 0, Error::<T>::Underfunded);
		let claimed = amount.checked_sub(held).ok_or(ArithmeticError::Underflow)?;
		let id = Self::next_id()?;
		Self::hold(&asset, &beneficiary, held)?;
		let terms = Terms { granter: T::Pot::get(), asset, amount, release, revocable };
		Self::insert(&beneficiary, id, Grant { terms, claimed, deposit: None })
	}

	/// Enters a grant under its beneficiary.
	pub(crate) fn insert(
		beneficiary: &T::AccountId,
		id: GrantId,
		grant: GrantOf<T>,
	) -> DispatchResult {
		let count = GrantCount::<T>::get(beneficiary);
		let more = count.checked_add(1).ok_or(ArithmeticError::Overflow)?;
		GrantCount::<T>::insert(beneficiary, more);
		Grants::<T>::insert(beneficiary, id, grant);
		Ok(())
	}

	/// Removes a grant of which nothing is left, and returns its deposit.
	pub(crate) fn close(
		beneficiary: T::AccountId,
		id: GrantId,
		grant: GrantOf<T>,
	) -> DispatchResult {
		Grants::<T>::remove(&beneficiary, id);
		let count = GrantCount::<T>::get(&beneficiary);
		match count.checked_sub(1).ok_or(ArithmeticError::Underflow)? {
			0 => GrantCount::<T>::remove(&beneficiary),
			fewer => GrantCount::<T>::insert(&beneficiary, fewer),
		}
		if let Some(deposit) = grant.deposit {
			Self::return_deposit(&deposit.payer, deposit.amount)?;
		}
		Self::deposit_event(Event::Closed { id, beneficiary });
		Ok(())
	}
}
