//! What terms have to fulfil before money moves.

use crate::{Balance, Config, Error, Funding, OnStake, Pallet, TermsOf};
use frame_support::{
	ensure,
	traits::{fungibles::Inspect, Get, Time},
	weights::Weight,
};
use hanse_farm::{Loyalty, Moment};
use sp_runtime::DispatchResult;

impl<T: Config> Pallet<T> {
	/// What the clock says.
	pub(crate) fn now() -> Moment {
		T::Time::now()
	}

	/// What others do when somebody stakes or takes out.
	pub(crate) fn outside() -> Weight {
		T::Funding::weight().saturating_add(T::OnStake::weight())
	}

	/// Whether the terms make sense, whoever pays.
	pub(crate) fn ensure_terms(terms: &TermsOf<T>) -> DispatchResult {
		for asset in [&terms.staked, &terms.reward] {
			ensure!(T::Assets::asset_exists(asset.clone()), Error::<T>::UnknownAsset);
		}
		// On a smaller stake the assets pallet could refuse to release it.
		let minimum = T::Assets::minimum_balance(terms.staked.clone()).max(1);
		ensure!(terms.min_stake >= minimum, Error::<T>::MinStakeTooSmall);
		Self::ensure_loyalty(&terms.loyalty)
	}

	fn ensure_loyalty(loyalty: &Loyalty) -> DispatchResult {
		let is_valid = loyalty.is_valid() && loyalty.time <= T::MaxLoyalty::get();
		ensure!(is_valid, Error::<T>::InvalidLoyalty);
		Ok(())
	}

	/// Whether an amount can be held and released again.
	pub(crate) fn ensure_holdable(asset: &T::AssetId, amount: Balance) -> DispatchResult {
		// On release the assets pallet asks whether the supply could grow by the amount, although
		// it does not. Where it could not, money would enter the hold and never leave it.
		let supply = T::Assets::total_issuance(asset.clone());
		ensure!(supply.checked_add(amount).is_some(), Error::<T>::SupplyTooLarge);
		Ok(())
	}

	/// Whether a farm may end then.
	pub(crate) fn ensure_horizon(end: Moment, now: Moment) -> DispatchResult {
		let horizon = now.saturating_add(T::MaxHorizon::get());
		ensure!(end <= horizon, Error::<T>::EndsTooLate);
		Ok(())
	}
}
