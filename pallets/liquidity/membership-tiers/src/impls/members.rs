//! Members: joined, observed, left.

use crate::{
	Balance, Config, Error, Event, HoldReason, Members, Membership, Pallet, Positions, Terms,
	Watch, WeightInfo,
};
use frame_support::{
	ensure,
	traits::{fungibles::MutateHold, tokens::Precision::Exact, Get},
	weights::Weight,
};
use hanse_membership::{Standing, Usage};
use sp_runtime::{DispatchError, DispatchResult};

impl<T: Config> Pallet<T> {
	/// Makes an account a member.
	pub(crate) fn do_join(who: T::AccountId, market: T::MarketId) -> DispatchResult {
		Self::market(&market)?;
		let terms = Self::terms(&market)?;
		ensure!(!Members::<T>::contains_key(&market, &who), Error::<T>::AlreadyMember);
		let deposit = T::MemberDeposit::get();
		T::Assets::hold(T::NativeAsset::get(), &HoldReason::Deposit.into(), &who, deposit)?;
		let mut member = Membership {
			standing: Default::default(),
			usage: Usage::new(Self::now()),
			worn: None,
			deposit,
		};
		Self::deposit_event(Event::Joined { market: market.clone(), who: who.clone(), deposit });
		Self::observe(&mut member, &who, &market, &terms, true);
		Members::<T>::insert(&market, &who, member);
		Ok(())
	}

	/// Takes note of a stake that was found, or told to have just changed.
	pub(crate) fn do_refresh(
		who: &T::AccountId,
		market: &T::MarketId,
		told: bool,
	) -> DispatchResult {
		let terms = Self::terms(market)?;
		let mut member = Self::member(who, market)?;
		Self::observe(&mut member, who, market, &terms, told);
		Members::<T>::insert(market, who, member);
		Ok(())
	}

	/// Ends a membership.
	pub(crate) fn do_leave(who: T::AccountId, market: T::MarketId) -> DispatchResult {
		let Membership { deposit, .. } = Self::member(&who, &market)?;
		Members::<T>::remove(&market, &who);
		Self::return_deposit(&who, deposit)?;
		Self::deposit_event(Event::Left { market, who, deposit });
		Ok(())
	}

	/// What an account is in a market.
	pub(crate) fn member(
		who: &T::AccountId,
		market: &T::MarketId,
	) -> Result<Membership, DispatchError> {
		Members::<T>::get(market, who).ok_or_else(|| Error::<T>::NotMember.into())
	}

	/// Takes note of what somebody has staked now.
	pub(crate) fn observe(
		member: &mut Membership,
		who: &T::AccountId,
		market: &T::MarketId,
		terms: &Terms,
		told: bool,
	) {
		let staked = T::Positions::staked(who, market);
		let (now, tiers, pace) = (Self::now(), &terms.thresholds, &Self::pace());
		let known = member.standing.staked();
		// What was there until now earns. What is found missing was perhaps not there.
		let there = if told { known } else { known.min(staked) };
		let Membership { standing, usage, .. } = member;
		standing.earn(usage, there, now, tiers, pace, &terms.allowance());
		let note = if told { Standing::observe } else { Standing::find };
		note(standing, staked, now, tiers, pace);
		if staked != known {
			let (market, who) = (market.clone(), who.clone());
			Self::deposit_event(Event::Observed { market, who, staked });
		}
	}

	/// Makes a deposit free again.
	fn return_deposit(who: &T::AccountId, amount: Balance) -> DispatchResult {
		let (native, reason) = (T::NativeAsset::get(), HoldReason::Deposit.into());
		let released = T::Assets::release(native, &reason, who, amount, Exact)?;
		ensure!(released == amount, DispatchError::Corruption);
		Ok(())
	}
}

impl<T: Config> Watch<T::AccountId, T::MarketId> for Pallet<T> {
	fn stake_changed(who: &T::AccountId, market: &T::MarketId) {
		// Somebody who has not joined has no standing, and no deposit that would pay for one.
		let _ = Self::do_refresh(who, market, true);
	}

	fn weight() -> Weight {
		T::WeightInfo::refresh().saturating_add(T::Positions::weight())
	}
}
