//! What can be read.

use crate::{Balance, Config, LastBuyBack, Pallet};
use frame_support::traits::{
	fungibles::Inspect,
	tokens::{Fortitude::Polite, Preservation::Preserve},
	Get,
};
use hanse_curve::Moment;

impl<T: Config> Pallet<T> {
	/// What a pot can sell and still exist.
	pub(crate) fn for_sale(asset: &T::AssetId) -> Balance {
		let pot = Self::pot_account(asset);
		T::Assets::reducible_balance(asset.clone(), &pot, Preserve, Polite)
	}

	/// The first moment at which an asset can be sold.
	pub(crate) fn next_sale(asset: &T::AssetId) -> Moment {
		let after = |last: Moment| last.saturating_add(T::BuyBackPeriod::get());
		LastBuyBack::<T>::get(asset).map_or(0, after)
	}
}
