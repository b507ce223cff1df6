//! How holders are paid.

use crate::{
	Balance, Claim, Claims, Config, Error, Event, HoldingOf, Pallet, Payouts, ReserveId, ReserveOf,
	Reserves,
};
use frame_support::{
	ensure,
	storage::with_storage_layer,
	traits::{fungibles::Inspect, Contains},
};
use hanse_curve::share_down;
use sp_runtime::{ArithmeticError, DispatchError, DispatchResult, TokenError};

impl<T: Config> Pallet<T> {
	/// Burns some of the token and pays its part of everything.
	pub(crate) fn do_redeem(
		who: T::AccountId,
		id: ReserveId,
		amount: Balance,
		claims: &Claims,
	) -> DispatchResult {
		let mut reserve = Self::find(id)?;
		Self::ensure_open(&reserve, &who)?;
		ensure!(claims.len() == reserve.holdings.len(), Error::<T>::ClaimsDiffer);
		Self::ensure_amount(&reserve.token, &who, amount)?;
		let supply = Self::supply(&reserve.token, &reserve.account);
		Self::lower_supply(&mut reserve, supply, amount)?;
		let payouts = Self::due(&reserve, claims, amount, supply)?;
		Self::burn(&reserve.token, &who, amount)?;
		let account = reserve.account.clone();
		for (holding, payout) in reserve.holdings.iter_mut().zip(&payouts) {
			// Why it failed is a matter of that asset, and named as such.
			with_storage_layer(|| Self::pay_part(id, holding, &account, &who, *payout))
				.map_err(|_| Error::<T>::PayoutFailed)?;
		}
		Reserves::<T>::insert(id, reserve);
		Self::deposit_event(Event::Redeemed { reserve: id, who, amount, payouts });
		Ok(())
	}

	/// Whether the reserve pays `who` now.
	fn ensure_open(reserve: &ReserveOf<T>, who: &T::AccountId) -> DispatchResult {
		let sunset = reserve.sunset.ok_or(Error::<T>::NoSunset)?;
		ensure!(Self::now() >= sunset.from, Error::<T>::TooEarly);
		ensure!(!Self::is_over(&sunset), Error::<T>::TooLate);
		let eligible = !reserve.eligible_only || T::Eligible::contains(who);
		ensure!(eligible, Error::<T>::NotEligible);
		Ok(())
	}

	/// Whether the amount can be burnt to the unit: the asset pallets would burn a rest below the
	/// minimum beside it.
	fn ensure_amount(token: &T::AssetId, who: &T::AccountId, amount: Balance) -> DispatchResult {
		ensure!(amount > 0, Error::<T>::ZeroAmount);
		let rest = T::FreeAssets::balance(token.clone(), who).checked_sub(amount);
		let rest = rest.ok_or(TokenError::FundsUnavailable)?;
		let minimum = T::FreeAssets::minimum_balance(token.clone());
		ensure!(rest == 0 || rest >= minimum, Error::<T>::RestTooSmall);
		Ok(())
	}

	/// Counts down what may be redeemed. The chain may have burnt more of the token meanwhile, but
	/// there cannot be more of it.
	fn lower_supply(
		reserve: &mut ReserveOf<T>,
		supply: Balance,
		amount: Balance,
	) -> DispatchResult {
		let sunset = reserve.sunset.as_mut().ok_or(Error::<T>::NoSunset)?;
		ensure!(supply <= sunset.supply, Error::<T>::SupplyGrew);
		sunset.supply = supply.checked_sub(amount).ok_or(ArithmeticError::Underflow)?;
		Ok(())
	}

	/// What is to be paid of each asset.
	fn due(
		reserve: &ReserveOf<T>,
		claims: &Claims,
		amount: Balance,
		supply: Balance,
	) -> Result<Payouts, DispatchError> {
		let mut payouts = Payouts::new();
		for (holding, claim) in reserve.holdings.iter().zip(claims) {
			let payout = match claim {
				Claim::Forfeit => 0,
				Claim::AtLeast(least) => {
					let part = Self::part(holding, &reserve.account, amount, supply);
					let part = part.ok_or(ArithmeticError::Overflow)?;
					ensure!(part >= *least, Error::<T>::PayoutTooSmall);
					part
				}
			};
			payouts.try_push(payout).map_err(|_| DispatchError::Corruption)?;
		}
		ensure!(payouts.iter().any(|payout| *payout > 0), Error::<T>::NothingToPay);
		Ok(payouts)
	}

	/// The part of an asset that `amount` of `supply` stands for, rounded down.
	pub(crate) fn part(
		holding: &HoldingOf<T>,
		account: &T::AccountId,
		amount: Balance,
		supply: Balance,
	) -> Option<Balance> {
		let balance = holding.held().checked_add(Self::profit(&holding.asset, account))?;
		share_down(balance, amount, supply)
	}

	/// Pays a part of one asset. What merely lies on the account is made principal first, so that
	/// all is paid from there.
	fn pay_part(
		id: ReserveId,
		holding: &mut HoldingOf<T>,
		account: &T::AccountId,
		who: &T::AccountId,
		payout: Balance,
	) -> DispatchResult {
		if payout == 0 {
			return Ok(());
		}
		let amount = Self::fold(holding, account)?;
		if amount > 0 {
			let asset = holding.asset.clone();
			Self::deposit_event(Event::Folded { reserve: id, asset, amount });
		}
		holding.principal =
			holding.principal.checked_sub(payout).ok_or(ArithmeticError::Underflow)?;
		Self::pay_principal(&holding.asset, account, who, payout)
	}
}
