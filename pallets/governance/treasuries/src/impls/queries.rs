//! What can be read.

use crate::{
	Asked, BudgetId, BudgetOf, Budgets, CommunityId, Config, Counts, Funds, HoldReason, Pallet,
	PaymentId, PaymentOf, Payments, Used,
};
use alloc::vec::Vec;
use frame_support::traits::fungibles::InspectHold;

impl<T: Config> Pallet<T> {
	/// Whether a community has payments or budgets that have not ended. Whoever could end a
	/// community asks: afterwards nobody would decide about what comes back.
	pub fn is_in_use(community: CommunityId) -> bool {
		Used::<T>::get(community) != Counts::default()
	}

	/// What a treasury has of some assets.
	pub(crate) fn all_funds(
		community: CommunityId,
		assets: Asked<T::AssetId>,
	) -> Vec<Funds<T::AssetId>> {
		let (reason, treasury) = (HoldReason::Promised.into(), Self::treasury(community));
		let funds = |asset: T::AssetId| {
			let free = Self::spendable(community, &asset);
			let set_aside = T::Assets::balance_on_hold(asset.clone(), &reason, &treasury);
			Funds { asset, free, set_aside }
		};
		assets.into_iter().map(funds).collect()
	}

	/// The payments of a community. At most `MaxPayments`.
	pub(crate) fn all_payments(community: CommunityId) -> Vec<(PaymentId, PaymentOf<T>)> {
		Payments::<T>::iter_prefix(community).collect()
	}

	/// The budgets of a community. At most `MaxBudgets`.
	pub(crate) fn all_budgets(community: CommunityId) -> Vec<(BudgetId, BudgetOf<T>)> {
		Budgets::<T>::iter_prefix(community).collect()
	}
}
