//! What tokens entitle to.

use crate::{
	Allowance, Change, Config, Entitlement, Entitlements, Error, Event, Pallet, Redemption, Table,
	Tables, MINIMUM, WHOLE,
};
use frame_support::{ensure, traits::Get};
use sp_runtime::DispatchResult;

impl<T: Config> Pallet<T> {
	/// Publishes a table.
	///
	/// Better or worse is not asked: of two tables with several entries that is often a matter of
	/// taste, and a rule with one case is one that holders can remember.
	pub(crate) fn do_set_table(who: T::AccountId, entitlements: Entitlements) -> DispatchResult {
		let merchant = Self::merchant_of(&who)?;
		merchant.state.ensure_active::<T>()?;
		let asset = merchant.token.ok_or(Error::<T>::TokenNotFound)?;
		entitlements.iter().try_for_each(Self::ensure_entitlement)?;
		let now = Self::now();
		let current = Tables::<T>::get(&asset).in_force(now).clone();
		let (table, from) = if current.is_empty() {
			(Table { current: entitlements, next: None }, now)
		} else {
			let from = now.saturating_add(T::TableNotice::get());
			(Table { current, next: Some(Change { entitlements, from }) }, from)
		};
		Tables::<T>::insert(&asset, table);
		Self::deposit_event(Event::TableSet { asset, from });
		Ok(())
	}

	/// Lets what is offered now stand, because its merchant is active no more.
	///
	/// Notice is time in which the old terms can be used. It does not run while nothing is taken,
	/// nor towards the end of what was promised to be redeemable until then.
	pub(crate) fn withdraw_change(asset: &T::AssetId) {
		let table = Tables::<T>::get(asset);
		let Some(change) = &table.next else { return };
		let now = Self::now();
		let (ahead, current) = (change.from > now, table.in_force(now).clone());
		Tables::<T>::insert(asset, Table { current, next: None });
		if ahead {
			Self::deposit_event(Event::ChangeWithdrawn { asset: asset.clone() });
		}
	}

	/// Whether an entitlement makes sense.
	pub(crate) fn ensure_entitlement(entitlement: &Entitlement) -> DispatchResult {
		match entitlement {
			Entitlement::Redeem(Redemption { tokens, units, .. }) => {
				ensure!(*tokens > 0 && *units > 0, Error::<T>::ZeroPrice);
			}
			Entitlement::Discount { threshold, rate } => {
				ensure!(*threshold > MINIMUM, Error::<T>::ThresholdTooSmall);
				Self::ensure_rate(*rate)?;
			}
			Entitlement::MemberDiscount { rate, .. } => Self::ensure_rate(*rate)?,
			Entitlement::Benefit { .. } => {}
			Entitlement::Allow(Allowance { threshold, claims, period, .. }) => {
				// Above it, so that a claim always has something on hold.
				ensure!(*threshold > MINIMUM, Error::<T>::ThresholdTooSmall);
				ensure!(*claims > 0, Error::<T>::ZeroClaims);
				let fits = *period > 0 && *period <= T::MaxPeriod::get();
				ensure!(fits, Error::<T>::InvalidPeriod);
			}
		}
		Ok(())
	}

	fn ensure_rate(rate: u32) -> DispatchResult {
		ensure!(rate > 0 && rate <= WHOLE, Error::<T>::InvalidRate);
		Ok(())
	}

	/// Whether the table offers this now.
	pub(crate) fn ensure_offered(asset: &T::AssetId, wanted: &Entitlement) -> DispatchResult {
		let table = Tables::<T>::get(asset);
		ensure!(table.in_force(Self::now()).contains(wanted), Error::<T>::NotOffered);
		Ok(())
	}
}
