//! Something for whoever is a member, so many times as the tier has earned.

use crate::{Config, Entitlement, Event, Goods, Pallet, Tier, Tiers};
use sp_runtime::DispatchResult;

impl<T: Config> Pallet<T> {
	/// Uses a benefit once.
	pub(crate) fn do_claim_benefit(
		holder: T::AccountId,
		asset: T::AssetId,
		tier: Tier,
		goods: Goods,
	) -> DispatchResult {
		let merchant = Self::merchant_of(&Self::token_of(&asset)?.merchant)?;
		merchant.state.ensure_open::<T>(Self::now())?;
		Self::ensure_offered(&asset, &Entitlement::Benefit { tier, goods: goods.clone() })?;
		T::Tiers::use_benefit(&holder, &asset, tier)?;
		Self::deposit_event(Event::BenefitClaimed { holder, asset, tier, goods });
		Ok(())
	}
}
