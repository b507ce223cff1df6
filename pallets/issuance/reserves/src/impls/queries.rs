//! What can be read.

use crate::{
	Balance, Config, HoldingOf, HoldingStatus, Pallet, Payout, ReserveId, ReserveOf, ReserveStatus,
	ReserveStatusOf, Reserves,
};
use alloc::vec::Vec;
use frame_support::traits::{
	fungibles::Inspect,
	tokens::{DepositConsequence, Provenance::Extant},
};
use sp_runtime::Perbill;

impl<T: Config> Pallet<T> {
	/// A reserve as it stands now.
	pub(crate) fn status(id: ReserveId) -> Option<ReserveStatusOf<T>> {
		let reserve = Reserves::<T>::get(id)?;
		let supply = Self::supply(&reserve.token, &reserve.account);
		let redeemable = Self::is_redeemable(&reserve, supply);
		// Nothing is withdrawn any more once the end is announced.
		let upkeep = if reserve.sunset.is_some() { Perbill::zero() } else { reserve.upkeep };
		let status = |holding| Self::holding_status(holding, &reserve.account, upkeep);
		let holdings = reserve.holdings.clone().into_iter().map(status).collect();
		Some(ReserveStatus {
			token: reserve.token,
			supply,
			upkeep: reserve.upkeep,
			attestor: reserve.attestor,
			eligible_only: reserve.eligible_only,
			holdings,
			venues: reserve.venues.into_inner(),
			sunset: reserve.sunset,
			redeemable,
			account: reserve.account,
		})
	}

	/// Whether somebody who is eligible could redeem now.
	fn is_redeemable(reserve: &ReserveOf<T>, supply: Balance) -> bool {
		reserve.sunset.is_some_and(|sunset| {
			Self::now() >= sunset.from && !Self::is_over(&sunset) && supply <= sunset.supply
		})
	}

	/// One asset as it stands now.
	fn holding_status(
		holding: HoldingOf<T>,
		account: &T::AccountId,
		upkeep: Perbill,
	) -> HoldingStatus<T::AssetId> {
		let profit = Self::profit(&holding.asset, account);
		HoldingStatus {
			balance: holding.held().saturating_add(profit),
			profit,
			withdrawable: holding.withdrawable(profit, upkeep),
			holding,
		}
	}

	/// What a redemption would pay now.
	pub(crate) fn expected_payouts(
		id: ReserveId,
		who: &T::AccountId,
		amount: Balance,
	) -> Vec<Payout<T::AssetId>> {
		let Some(reserve) = Reserves::<T>::get(id) else { return Vec::new() };
		let supply = Self::supply(&reserve.token, &reserve.account);
		let payout = |holding: HoldingOf<T>| {
			let part = Self::part(&holding, &reserve.account, amount.min(supply), supply);
			let (asset, amount) = (holding.asset, part.unwrap_or_default());
			let outcome = T::FreeAssets::can_deposit(asset.clone(), who, amount, Extant);
			let receivable = amount == 0 || outcome == DepositConsequence::Success;
			Payout { asset, amount, receivable }
		};
		reserve.holdings.clone().into_iter().map(payout).collect()
	}
}
