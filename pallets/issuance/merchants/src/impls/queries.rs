//! What can be read, by wallets and by other pallets.

use crate::{
	Config, MerchantState, Merchants, Pallet, Registry, RequestId, RequestOf, Requests, Tables,
	Tiers, Tokens,
};
use alloc::vec::Vec;
use frame_support::traits::{fungibles::Inspect, Get};

impl<T: Config> Pallet<T> {
	/// The discount of a holder now, in parts per million. What is on hold counts: it is still
	/// the holder's.
	pub(crate) fn discount_now(holder: &T::AccountId, asset: &T::AssetId) -> u32 {
		let now = Self::now();
		let merchant = Tokens::<T>::get(asset).and_then(|token| Registry::<T>::get(token.merchant));
		if merchant.is_none_or(|merchant| merchant.state.ensure_open::<T>(now).is_err()) {
			return 0;
		}
		let balance = T::TokenHolds::total_balance(asset.clone(), holder);
		let is_at_least = |tier| T::Tiers::is_entitled(holder, asset, tier);
		Tables::<T>::get(asset).discount(balance, is_at_least, now)
	}

	/// The open redemptions of a holder.
	pub(crate) fn open_requests(holder: &T::AccountId) -> Vec<(RequestId, RequestOf<T>)> {
		Requests::<T>::iter_prefix(holder)
			.take(T::MaxRequests::get().try_into().unwrap_or(usize::MAX))
			.collect()
	}
}

impl<T: Config> Merchants<T::AccountId, T::AssetId> for Pallet<T> {
	fn issuer_of(asset: &T::AssetId) -> Option<T::AccountId> {
		Tokens::<T>::get(asset).map(|token| token.merchant)
	}

	fn is_active(merchant: &T::AccountId) -> bool {
		Registry::<T>::get(merchant).is_some_and(|it| it.state == MerchantState::Active)
	}

	fn promoter_of(merchant: &T::AccountId) -> Option<T::AccountId> {
		let merchant = Registry::<T>::get(merchant)?;
		if matches!(merchant.state, MerchantState::Pending | MerchantState::Closed) {
			return None;
		}
		let promotion = merchant.promotion?;
		(Self::now() < promotion.until).then_some(promotion.promoter)
	}
}
