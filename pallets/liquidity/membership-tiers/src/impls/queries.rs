//! What can be read.

use crate::{
	Cards, Config, ItemId, ItemOf, ItemStatus, ItemStatusOf, Items, MemberStatus, Members, Pallet,
	Positions, Tables, Terms,
};

impl<T: Config> Pallet<T> {
	/// What an account is in a market now.
	pub(crate) fn status(who: &T::AccountId, market: &T::MarketId) -> Option<MemberStatus> {
		let (own_tier, item_tier) = Self::tiers(who, market)?;
		let terms = Self::terms(market).ok()?;
		let member = Members::<T>::get(market, who)?;
		let staked = T::Positions::staked(who, market);
		let (now, tiers, pace) = (Self::now(), &terms.thresholds, &Self::pace());
		let (standing, mut usage) = (&member.standing, member.usage);
		standing.earn(&mut usage, staked, now, tiers, pace, &terms.allowance());
		let item = Self::worn_by(who, member.worn);
		Some(MemberStatus {
			tier: own_tier.max(item_tier),
			own_tier,
			item_tier,
			level: standing.level(staked, now, pace),
			staked,
			next_drop: standing.next_drop(staked, now, tiers, pace),
			next_rise: standing.next_rise(now, pace),
			own_uses: usage.left(&terms.allowance()),
			item_uses: item.map_or(0, |(_, item)| Self::uses_of(item, &terms)),
			member,
		})
	}

	/// An item as it stands now.
	pub(crate) fn card_status(id: ItemId) -> Option<ItemStatusOf<T>> {
		let item = Cards::<T>::get(id)?;
		let table = Tables::<T>::get(&item.market)?;
		Some(ItemStatus {
			owner: T::Items::owner(id),
			uses: Self::uses_of(item.clone(), table.in_force(Self::now())),
			free_from: item.binding.as_ref().map_or(0, |binding| Self::free_from(binding)),
			item,
		})
	}

	/// How often a benefit can be used by an item now.
	fn uses_of(mut item: ItemOf<T>, terms: &Terms) -> u32 {
		item.usage.earn(Some(item.tier), &terms.allowance(), Self::now());
		item.usage.left(&terms.allowance())
	}
}
