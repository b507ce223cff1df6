//! Stake: made, taken out, withdrawn.

use crate::{
	Balance, Community, CommunityId, CommunityOf, Config, Delegations, Error, Event, LockCause,
	Member, Members, Pallet, Stakes, StorageDeposit, Unbonding,
};
use frame_support::{ensure, traits::fungibles::Inspect};
use hanse_ballot::{CohortError, Moment};
use sp_runtime::{ArithmeticError, DispatchError, DispatchResult};

impl<T: Config> Pallet<T> {
	/// What somebody has in a community, with what is over removed.
	pub(crate) fn member(
		id: CommunityId,
		community: &CommunityOf<T>,
		who: &T::AccountId,
		now: Moment,
	) -> Result<Member, DispatchError> {
		let mut member = Members::<T>::get(id, who).ok_or(Error::<T>::NotMember)?;
		member.lots.settle(community.oldest(now));
		Self::lift_locks(id, who, &mut member, now);
		Ok(member)
	}

	/// Removes the locks whose time is over, and what was delegated until then.
	fn lift_locks(id: CommunityId, who: &T::AccountId, member: &mut Member, now: Moment) {
		member.locks.retain(|lock| {
			let over = lock.until.is_some_and(|until| until <= now);
			if let (true, LockCause::Delegation { track }) = (over, lock.cause) {
				Delegations::<T>::remove((id, track), who);
			}
			!over
		});
	}

	/// Takes the deposit of somebody who has nothing in a community yet.
	pub(crate) fn enter_member(
		id: CommunityId,
		community: &CommunityOf<T>,
		who: &T::AccountId,
	) -> Result<Member, DispatchError> {
		let amount = Self::member_deposit(&community.settings.asset);
		if amount > 0 {
			Self::take_deposit(who.clone(), amount)?;
			Self::deposit_event(Event::Entered {
				community: id,
				who: who.clone(),
				deposit: amount,
			});
		}
		Ok(Member { deposit: amount, ..Default::default() })
	}

	/// Stores what somebody has in a community. If that is nothing, its deposit becomes free.
	pub(crate) fn put_member(
		id: CommunityId,
		who: &T::AccountId,
		member: Member,
	) -> DispatchResult {
		if !member.is_empty() {
			Members::<T>::insert(id, who, member);
			return Ok(());
		}
		Members::<T>::remove(id, who);
		if member.deposit > 0 {
			let (payer, amount) = (who.clone(), member.deposit);
			Self::return_deposit(&StorageDeposit { payer, amount })?;
			Self::deposit_event(Event::Left { community: id, who: who.clone(), deposit: amount });
		}
		Ok(())
	}

	/// Stakes an amount.
	pub(crate) fn do_stake(who: T::AccountId, id: CommunityId, amount: Balance) -> DispatchResult {
		let mut community = Self::community(id)?;
		let now = Self::now();
		let Community { settings, .. } = &community;
		// On release the assets pallet asks whether the supply could grow by the amount, although
		// it does not. Where it could not, money would enter the hold and never leave it.
		let supply = T::Assets::total_issuance(settings.asset.clone());
		ensure!(supply.checked_add(amount).is_some(), Error::<T>::SupplyTooLarge);
		let mut member = match Members::<T>::contains_key(id, &who) {
			true => Self::member(id, &community, &who, now)?,
			false => Self::enter_member(id, &community, &who)?,
		};
		let is_new = member.lots.is_empty();
		let joins = settings.ramp.joins(now);
		member.lots.add(joins, amount).map_err(Self::lots_error)?;
		let enough = amount > 0 && member.lots.total() >= settings.min_stake;
		ensure!(enough, Error::<T>::StakeTooSmall);
		Self::hold_stake(&settings.asset, &who, amount)?;
		let mut all = Stakes::<T>::get(id);
		all.settle(community.oldest(now));
		all.add(joins, amount).map_err(Self::pool_error)?;
		Stakes::<T>::insert(id, all);
		Self::put_member(id, &who, member)?;
		if is_new {
			community.members =
				community.members.checked_add(1).ok_or(ArithmeticError::Overflow)?;
			crate::Communities::<T>::insert(id, community);
		}
		Self::deposit_event(Event::Staked { community: id, who, amount });
		Ok(())
	}

	/// Takes an amount out of the stake.
	pub(crate) fn do_unstake(
		who: T::AccountId,
		id: CommunityId,
		amount: Balance,
	) -> DispatchResult {
		let mut community = Self::community(id)?;
		let now = Self::now();
		let mut member = Self::member(id, &community, &who, now)?;
		let rest = member.lots.total().checked_sub(amount).ok_or(Error::<T>::StakeTooLarge)?;
		let enough = rest == 0 || rest >= community.settings.min_stake;
		ensure!(amount > 0 && enough, Error::<T>::StakeTooSmall);
		ensure!(rest >= member.locked(), Error::<T>::StakeLocked);
		let taken = member.lots.take_youngest(amount).map_err(Self::lots_error)?;
		let mut all = Stakes::<T>::get(id);
		all.settle(community.oldest(now));
		all.remove_all(&taken).map_err(Self::pool_error)?;
		Stakes::<T>::insert(id, all);
		let until = now.saturating_add(community.settings.unbonding);
		let waits = Unbonding { amount, until };
		member.unbonding.try_push(waits).map_err(|_| Error::<T>::TooManyUnbondings)?;
		Self::put_member(id, &who, member)?;
		if rest == 0 {
			community.members =
				community.members.checked_sub(1).ok_or(ArithmeticError::Underflow)?;
			crate::Communities::<T>::insert(id, community);
		}
		Self::deposit_event(Event::Unstaked { community: id, who, amount, until });
		Ok(())
	}

	/// Frees what has waited long enough.
	pub(crate) fn do_withdraw(who: T::AccountId, id: CommunityId) -> DispatchResult {
		let community = Self::community(id)?;
		let now = Self::now();
		let mut member = Self::member(id, &community, &who, now)?;
		let before = member.waiting();
		member.unbonding.retain(|part| part.until > now);
		let amount = before.checked_sub(member.waiting()).ok_or(ArithmeticError::Underflow)?;
		ensure!(amount > 0, Error::<T>::NothingToWithdraw);
		Self::release_stake(&community.settings.asset, &who, amount)?;
		Self::put_member(id, &who, member)?;
		Self::deposit_event(Event::Withdrawn { community: id, who, amount });
		Ok(())
	}

	/// What a member's own lots could not do.
	pub(crate) fn lots_error(error: CohortError) -> DispatchError {
		match error {
			CohortError::Full => Error::<T>::TooManyLots.into(),
			CohortError::Overflow => ArithmeticError::Overflow.into(),
			CohortError::Missing => Error::<T>::StakeTooLarge.into(),
		}
	}

	/// What the sums over members could not do. They have room for every slot and contain every
	/// member's lots, so that nothing but the end of the type can be in the way.
	pub(crate) fn pool_error(error: CohortError) -> DispatchError {
		match error {
			CohortError::Overflow => ArithmeticError::Overflow.into(),
			CohortError::Full | CohortError::Missing => DispatchError::Corruption,
		}
	}
}
