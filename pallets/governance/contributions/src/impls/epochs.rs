//! Budgets: opened, set aside, given back.

use crate::{
	Balance, ClaimOf, Config, EpochId, Error, Event, Fund, Funding, Funds, Kind, Pallet, Reward,
	Rewards, TermsOf, Usages, IDENTITY_SHARE,
};
use frame_support::{
	ensure,
	traits::{fungibles::Inspect, Get, Time},
};
use hanse_curve::{share_down, Moment};
use sp_runtime::{ArithmeticError, DispatchError, DispatchResult};

use super::money::exactly;

impl<T: Config> Pallet<T> {
	/// What the clock says.
	pub(crate) fn now() -> Moment {
		T::Time::now()
	}

	/// Which epoch it is.
	pub(crate) fn epoch_now() -> EpochId {
		let epoch = Self::now().checked_div(T::EpochLength::get()).unwrap_or(0);
		epoch.try_into().unwrap_or(EpochId::MAX)
	}

	/// Says how a kind of contributions is rewarded.
	pub(crate) fn set_terms(kind: Kind, terms: Option<TermsOf<T>>) -> DispatchResult {
		if let Some(terms) = &terms {
			ensure!(T::FreeAssets::asset_exists(terms.asset.clone()), Error::<T>::UnknownAsset);
			let least = T::FreeAssets::minimum_balance(terms.asset.clone()).max(1);
			ensure!(terms.fee >= least, Error::<T>::FeeTooSmall);
			let most = match terms.reward {
				Reward::Money { most } => {
					ensure!(most > 0, Error::<T>::AskedOutOfRange);
					most
				}
				Reward::Voucher => 0,
			};
			let countable = terms.reserve(most).is_some() && terms.bond().is_some();
			ensure!(countable, Error::<T>::RewardTooLarge);
		}
		Rewards::<T>::set(kind, terms);
		Ok(())
	}

	/// Opens the epoch for an asset.
	pub(crate) fn do_open_epoch(asset: T::AssetId) -> DispatchResult {
		let rewarded = |kind: &Kind| {
			Rewards::<T>::get(kind).is_some_and(|terms: TermsOf<T>| terms.asset == asset)
		};
		ensure!(Kind::ALL.iter().any(rewarded), Error::<T>::NotRewarded);
		let epoch = Self::epoch_now();
		let last = Funds::<T>::get(&asset);
		ensure!(last.is_none_or(|fund| fund.epoch < epoch), Error::<T>::AlreadyOpen);
		let reserved = last.map_or(0, |fund| fund.reserved);
		let funded = Self::raise(&asset, epoch, reserved)?;
		// What others gave to the pot is counted as well, and its minimum never.
		let left = Self::spendable(&asset).checked_sub(reserved);
		let left = left.ok_or(ArithmeticError::Underflow)?;
		ensure!(left > 0, Error::<T>::NothingFunded);
		Funds::<T>::insert(&asset, Fund { epoch, budget: left, left, reserved, paid: 0 });
		Self::deposit_event(Event::EpochOpened { epoch, asset, budget: left, funded });
		Ok(())
	}

	/// Has the budget of an epoch moved to the pot. Returns how much that was.
	fn raise(
		asset: &T::AssetId,
		epoch: EpochId,
		reserved: Balance,
	) -> Result<Balance, DispatchError> {
		let pot = Self::pot();
		let carried = Self::spendable(asset).saturating_sub(reserved);
		let before = T::FreeAssets::balance(asset.clone(), &pot);
		let funded = T::Funding::fund(asset, &pot, epoch, carried)?;
		let after = T::FreeAssets::balance(asset.clone(), &pot);
		exactly(funded, after.checked_sub(before).ok_or(ArithmeticError::Underflow)?)?;
		Ok(funded)
	}

	/// Gives what is left of a budget back.
	pub(crate) fn do_reclaim(asset: T::AssetId) -> DispatchResult {
		let left = Funds::<T>::get(&asset).map_or(0, |fund| fund.left);
		ensure!(left > 0, Error::<T>::NothingLeft);
		Self::pay_out(asset.clone(), &T::Treasury::get(), left)?;
		Self::with_fund(&asset, |fund| {
			fund.left = fund.left.checked_sub(left)?;
			Some(())
		})?;
		Self::deposit_event(Event::Reclaimed { asset, amount: left });
		Ok(())
	}

	/// Changes what there is of an asset.
	pub(crate) fn with_fund(
		asset: &T::AssetId,
		change: impl FnOnce(&mut Fund) -> Option<()>,
	) -> DispatchResult {
		let mut fund = Funds::<T>::get(asset).ok_or(DispatchError::Corruption)?;
		change(&mut fund).ok_or(ArithmeticError::Overflow)?;
		Funds::<T>::insert(asset, fund);
		Ok(())
	}

	/// Sets aside what a claim can cost, within the share of one person. Returns how much.
	pub(crate) fn reserve(
		terms: &TermsOf<T>,
		identity: &T::IdentityId,
		asked: Balance,
	) -> Result<Balance, DispatchError> {
		let epoch = Self::epoch_now();
		let fund = Funds::<T>::get(&terms.asset).filter(|fund| fund.epoch == epoch);
		let mut fund = fund.ok_or(Error::<T>::NotOpen)?;
		Self::count_asked(&terms.asset, identity, &fund, asked)?;
		let amount = terms.reserve(asked).ok_or(ArithmeticError::Overflow)?;
		fund.left = fund.left.checked_sub(amount).ok_or(Error::<T>::BudgetExhausted)?;
		fund.reserved = fund.reserved.checked_add(amount).ok_or(ArithmeticError::Overflow)?;
		Funds::<T>::insert(&terms.asset, fund);
		Ok(amount)
	}

	/// Counts a claim of a person, if it has room for it.
	fn count_asked(
		asset: &T::AssetId,
		identity: &T::IdentityId,
		fund: &Fund,
		asked: Balance,
	) -> DispatchResult {
		let mut usage = Usages::<T>::get(asset, identity);
		if usage.epoch != fund.epoch {
			usage.epoch = fund.epoch;
			usage.asked = 0;
		}
		ensure!(usage.open < T::MaxOwnClaims::get(), Error::<T>::TooManyOwnClaims);
		usage.open = usage.open.saturating_add(1);
		usage.asked = usage.asked.checked_add(asked).ok_or(ArithmeticError::Overflow)?;
		let share = share_down(fund.budget, IDENTITY_SHARE, 100);
		ensure!(Some(usage.asked) <= share, Error::<T>::ShareExceeded);
		Usages::<T>::insert(asset, identity, usage);
		Ok(())
	}

	/// Gives back what is still set aside for a claim that ends with `won`.
	pub(crate) fn unreserve(claim: &ClaimOf<T>, won: Balance) -> DispatchResult {
		let asset = &claim.terms.asset;
		Self::with_fund(asset, |fund| {
			fund.reserved = fund.reserved.checked_sub(claim.reserved)?;
			fund.left = fund.left.checked_add(claim.reserved)?;
			Some(())
		})?;
		let mut usage = Usages::<T>::get(asset, &claim.identity);
		usage.open = usage.open.checked_sub(1).ok_or(ArithmeticError::Underflow)?;
		if usage.epoch == claim.epoch {
			let unused = claim.asked.checked_sub(won).ok_or(ArithmeticError::Underflow)?;
			usage.asked = usage.asked.checked_sub(unused).ok_or(ArithmeticError::Underflow)?;
		}
		let counts = usage.open > 0 || (usage.asked > 0 && usage.epoch == Self::epoch_now());
		if counts {
			Usages::<T>::insert(asset, &claim.identity, usage);
		} else {
			Usages::<T>::remove(asset, &claim.identity);
		}
		Ok(())
	}

	/// Forgets what a person claimed in an epoch that is over.
	pub(crate) fn do_forget(asset: T::AssetId, identity: T::IdentityId) -> DispatchResult {
		let known = Usages::<T>::try_get(&asset, &identity);
		let over = known.is_ok_and(|usage| usage.open == 0 && usage.epoch < Self::epoch_now());
		ensure!(over, Error::<T>::NothingToForget);
		Usages::<T>::remove(&asset, &identity);
		Ok(())
	}
}
