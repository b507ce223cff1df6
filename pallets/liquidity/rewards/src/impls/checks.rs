//! What terms have to fulfil before money moves.

use crate::{
	Balance, Config, Elsewhere, Error, FarmOf, Funding, OnStake, Pallet, Source, Subject, TermsOf,
};
use frame_support::{
	ensure,
	traits::{fungibles::Inspect, Get, Time},
	weights::Weight,
};
use hanse_farm::{Loyalty, Moment};
use sp_runtime::{DispatchError, DispatchResult};

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
		let exists = |asset: &T::AssetId| T::Assets::asset_exists(asset.clone());
		ensure!(exists(&terms.reward), Error::<T>::UnknownAsset);
		let minimum = match &terms.staked {
			Subject::Asset(asset) => {
				ensure!(exists(asset), Error::<T>::UnknownAsset);
				// On a smaller stake the assets pallet could refuse to release it.
				T::Assets::minimum_balance(asset.clone())
			}
			Subject::Elsewhere(subject) => {
				ensure!(T::Elsewhere::exists(*subject), Error::<T>::SubjectNotFound);
				0
			}
		};
		ensure!(terms.min_stake >= minimum.max(1), Error::<T>::MinStakeTooSmall);
		Self::ensure_loyalty(&terms.loyalty)
	}

	fn ensure_loyalty(loyalty: &Loyalty) -> DispatchResult {
		let is_valid = loyalty.is_valid() && loyalty.time <= T::MaxLoyalty::get();
		ensure!(is_valid, Error::<T>::InvalidLoyalty);
		Ok(())
	}

	/// The asset that is staked in a farm.
	pub(crate) fn staked_asset(farm: &FarmOf<T>) -> Result<T::AssetId, DispatchError> {
		match &farm.terms.staked {
			Subject::Asset(asset) => Ok(asset.clone()),
			Subject::Elsewhere(_) => Err(Error::<T>::StakedElsewhere.into()),
		}
	}

	/// Whether a farm takes stakes.
	pub(crate) fn ensure_open(farm: &FarmOf<T>) -> DispatchResult {
		if let Source::Deposit(source) = &farm.source {
			ensure!(!source.stream.is_over(Self::now()), Error::<T>::FarmOver);
		}
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
