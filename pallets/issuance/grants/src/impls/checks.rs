//! What terms have to fulfil before money moves.

use crate::{Balance, Config, Error, GrantCount, Pallet, TermsOf};
use frame_support::{
	ensure,
	traits::{fungibles::Inspect, ContainsPair, Get, Time},
};
use hanse_curve::{Moment, Release};
use sp_runtime::DispatchResult;

impl<T: Config> Pallet<T> {
	/// What the clock says.
	pub(crate) fn now() -> Moment {
		T::Time::now()
	}

	/// Whether the terms make sense, whoever the parties are.
	pub(crate) fn ensure_terms(terms: &TermsOf<T>) -> DispatchResult {
		Self::ensure_amount(&terms.asset, terms.amount)?;
		terms.release.validate().map_err(Error::<T>::from)?;
		let horizon = Self::now().saturating_add(T::MaxHorizon::get());
		ensure!(terms.release.end().is_none_or(|end| end <= horizon), Error::<T>::EndsTooLate);
		Ok(())
	}

	/// Whether the amount can be held and released again.
	pub(crate) fn ensure_amount(asset: &T::AssetId, amount: Balance) -> DispatchResult {
		ensure!(T::Assets::asset_exists(asset.clone()), Error::<T>::UnknownAsset);
		let minimum = T::Assets::minimum_balance(asset.clone()).max(1);
		ensure!(amount >= minimum, Error::<T>::AmountTooSmall);
		// On release the assets pallet asks whether the supply could grow by the amount, although
		// it does not. Where it could not, money would enter the hold and never leave it.
		let supply = T::Assets::total_issuance(asset.clone());
		ensure!(supply.checked_add(amount).is_some(), Error::<T>::SupplyTooLarge);
		Ok(())
	}

	/// Whether a schedule still has something ahead of it. One written in seconds has not: it ended
	/// in 1970, and would give everything at once.
	pub(crate) fn ensure_ahead(release: &Release) -> DispatchResult {
		let now = Self::now();
		ensure!(release.end().is_none_or(|end| end > now), Error::<T>::AlreadyEnded);
		Ok(())
	}

	/// Whether the chain can grant these terms to `beneficiary`.
	pub(crate) fn ensure_grantable(
		beneficiary: &T::AccountId,
		terms: &TermsOf<T>,
	) -> DispatchResult {
		Self::ensure_terms(terms)?;
		Self::ensure_account(beneficiary, &terms.asset)?;
		Self::ensure_room(beneficiary, T::MaxGrants::get())
	}

	/// Whether `who` can hold the asset and have every part of it released.
	pub(crate) fn ensure_account(who: &T::AccountId, asset: &T::AssetId) -> DispatchResult {
		ensure!(T::Accounts::contains(asset, who), Error::<T>::NoAccount);
		Ok(())
	}

	/// Whether `who` has fewer than `limit` grants.
	pub(crate) fn ensure_room(who: &T::AccountId, limit: u32) -> DispatchResult {
		ensure!(GrantCount::<T>::get(who) < limit, Error::<T>::TooManyGrants);
		Ok(())
	}
}
