//! Benefits, counted where they come from.

use crate::{Cards, Config, Entitled, Error, Event, Members, Pallet, Pass, Positions, Terms};
use frame_support::storage::with_storage_layer;
use hanse_membership::{Tier, Usage};
use sp_runtime::{DispatchError, DispatchResult};

impl<T: Config> Pallet<T> {
	/// Uses a benefit of a tier once.
	pub(crate) fn do_use_benefit(
		who: &T::AccountId,
		market: &T::MarketId,
		pass: Pass,
		least: Tier,
	) -> DispatchResult {
		let terms = Self::terms(market)?;
		let mut member = Self::member(who, market)?;
		let (tier, left) = match pass {
			Pass::Own => {
				Self::observe(&mut member, who, market, &terms, false);
				let staked = member.standing.staked();
				let level = member.standing.level(staked, Self::now(), &Self::pace());
				let tier = terms.thresholds.reached(level);
				let used = Self::take_use(&mut member.usage, tier, least, &terms)?;
				Members::<T>::insert(market, who, member);
				used
			}
			Pass::Item => {
				let (id, mut item) = Self::worn_by(who, member.worn).ok_or(Error::<T>::NotWorn)?;
				item.usage.earn(Some(item.tier), &terms.allowance(), Self::now());
				let used = Self::take_use(&mut item.usage, Some(item.tier), least, &terms)?;
				Cards::<T>::insert(id, item);
				used
			}
		};
		let (market, who) = (market.clone(), who.clone());
		Self::deposit_event(Event::BenefitUsed { market, who, pass, tier, left });
		Ok(())
	}

	/// Counts a use, of those earned until now by `least` or higher. Returns the tier, no higher than
	/// the one that has earned it, and how many uses are left.
	fn take_use(
		usage: &mut Usage,
		tier: Option<Tier>,
		least: Tier,
		terms: &Terms,
	) -> Result<(Tier, u32), DispatchError> {
		let tier = tier.filter(|tier| *tier >= least).ok_or(Error::<T>::TierTooLow)?;
		let earned = usage.take(&terms.allowance(), least).ok_or(Error::<T>::NoUsesLeft)?;
		Ok((tier.min(earned), usage.left(&terms.allowance())))
	}

	/// The tier of a member's own standing, and of the item that it wears.
	pub(crate) fn tiers(
		who: &T::AccountId,
		market: &T::MarketId,
	) -> Option<(Option<Tier>, Option<Tier>)> {
		let terms = Self::terms(market).ok()?;
		let member = Members::<T>::get(market, who)?;
		let staked = T::Positions::staked(who, market);
		let level = member.standing.level(staked, Self::now(), &Self::pace());
		let item = Self::worn_by(who, member.worn).map(|(_, item)| item.tier);
		Some((terms.thresholds.reached(level), item))
	}
}

impl<T: Config> Entitled<T::AccountId, T::MarketId> for Pallet<T> {
	fn tier_of(who: &T::AccountId, market: &T::MarketId) -> Option<Tier> {
		let (own, item) = Self::tiers(who, market)?;
		own.max(item)
	}

	fn use_benefit(
		who: &T::AccountId,
		market: &T::MarketId,
		least: Tier,
	) -> Result<Pass, DispatchError> {
		let by = |pass| {
			with_storage_layer(|| Self::do_use_benefit(who, market, pass, least)).map(|()| pass)
		};
		// If neither can, the own standing says why.
		by(Pass::Own).or_else(|error| by(Pass::Item).map_err(|_| error))
	}
}
