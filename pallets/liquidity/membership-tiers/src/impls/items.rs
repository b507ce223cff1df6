//! Items that carry tiers.

use crate::{
	Balance, Binding, Cards, Config, Error, Event, Item, ItemId, ItemOf, Items, Members, NextItem,
	Pallet, WHOLE,
};
use frame_support::{
	ensure,
	traits::{fungibles::Mutate, tokens::Preservation::Preserve, Get},
};
use hanse_curve::share_up;
use hanse_membership::{Moment, Tier, Usage};
use sp_runtime::{ArithmeticError, DispatchError, DispatchResult};

impl<T: Config> Pallet<T> {
	/// Makes a tier permanent.
	pub(crate) fn do_mint(who: T::AccountId, market: T::MarketId, tier: Tier) -> DispatchResult {
		let terms = Self::terms(&market)?;
		let mut member = Self::member(&who, &market)?;
		Self::observe(&mut member, &who, &market, &terms, false);
		let (now, pace) = (Self::now(), Self::pace());
		let staked = member.standing.staked();
		let reached = terms.thresholds.reached(member.standing.level(staked, now, &pace));
		ensure!(reached >= Some(tier), Error::<T>::TierTooLow);
		let price = Self::price(terms.thresholds.least(tier))?;
		let at = Self::market(&market)?;
		let paid = T::FreeAssets::transfer(at.asset, &who, &at.reserve, price, Preserve)?;
		ensure!(paid == price, DispatchError::Corruption);
		let item = NextItem::<T>::get();
		NextItem::<T>::put(item.checked_add(1).ok_or(ArithmeticError::Overflow)?);
		T::Items::mint(item, &who)?;
		member.standing.spend(staked, now, &terms.thresholds, &pace);
		// What the maker has saved goes with the tier, or it would be there twice.
		let usage = core::mem::replace(&mut member.usage, Usage::new(now));
		let card = Item { market: market.clone(), tier, usage, binding: None };
		Cards::<T>::insert(item, card);
		Members::<T>::insert(&market, &who, member);
		Self::deposit_event(Event::Minted { item, market, who, tier, price });
		Ok(())
	}

	/// What an item costs, rounded up.
	fn price(least: Balance) -> Result<Balance, DispatchError> {
		share_up(least, T::Price::get().into(), WHOLE.into())
			.ok_or_else(|| ArithmeticError::Overflow.into())
	}

	/// Puts an item on.
	pub(crate) fn do_wear(who: T::AccountId, id: ItemId) -> DispatchResult {
		let mut item = Cards::<T>::get(id).ok_or(Error::<T>::ItemNotFound)?;
		ensure!(T::Items::owner(id).as_ref() == Some(&who), Error::<T>::NotOwner);
		let mut member = Self::member(&who, &item.market)?;
		let now = Self::now();
		let since = match &item.binding {
			Some(binding) if binding.who == who => binding.since,
			binding => {
				let free_from = binding.as_ref().map_or(0, |binding| Self::free_from(binding));
				ensure!(now >= free_from, Error::<T>::BoundElsewhere);
				now
			}
		};
		item.binding = Some(Binding { who: who.clone(), since });
		member.worn = Some(id);
		Members::<T>::insert(&item.market, &who, member);
		Cards::<T>::insert(id, item);
		Self::deposit_event(Event::Worn { item: id, who });
		Ok(())
	}

	/// Takes an item off.
	pub(crate) fn do_take_off(who: T::AccountId, market: T::MarketId) -> DispatchResult {
		let mut member = Self::member(&who, &market)?;
		let item = member.worn.take().ok_or(Error::<T>::NotWorn)?;
		Members::<T>::insert(&market, &who, member);
		Self::deposit_event(Event::TakenOff { item, who });
		Ok(())
	}

	/// Forgets an item that was burnt.
	pub(crate) fn do_forget(id: ItemId) -> DispatchResult {
		ensure!(Cards::<T>::contains_key(id), Error::<T>::ItemNotFound);
		ensure!(T::Items::owner(id).is_none(), Error::<T>::ItemExists);
		Cards::<T>::remove(id);
		Self::deposit_event(Event::Forgotten { item: id });
		Ok(())
	}

	/// From when on an item can count for somebody else.
	pub(crate) fn free_from(binding: &Binding<T::AccountId>) -> Moment {
		binding.since.saturating_add(T::Rebind::get())
	}

	/// The item that somebody wears, as far as it counts: it is still its own, and nobody else has
	/// put it on since.
	pub(crate) fn worn_by(who: &T::AccountId, worn: Option<ItemId>) -> Option<(ItemId, ItemOf<T>)> {
		let id = worn?;
		let item = Cards::<T>::get(id)?;
		let is_bound = item.binding.as_ref().is_some_and(|binding| binding.who == *who);
		(is_bound && T::Items::owner(id).as_ref() == Some(who)).then_some((id, item))
	}
}
