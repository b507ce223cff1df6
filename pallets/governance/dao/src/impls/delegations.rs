//! Delegations: one step, one track, counted once.

use crate::{
	CommunityId, Config, Delegation, Delegations, Error, Event, Lock, LockCause, Lots, Members,
	Pallet, Pools, TrackId,
};
use frame_support::ensure;
use sp_runtime::DispatchResult;

impl<T: Config> Pallet<T> {
	/// Whether somebody has delegated on a track, and not ended it.
	pub(crate) fn delegates(id: CommunityId, track: TrackId, who: &T::AccountId) -> bool {
		Delegations::<T>::get((id, track), who).is_some_and(|given| given.ended.is_none())
	}

	/// Lets another member vote with what is staked now.
	pub(crate) fn do_delegate(
		who: T::AccountId,
		id: CommunityId,
		track: TrackId,
		to: T::AccountId,
	) -> DispatchResult {
		let community = Self::community(id)?;
		Self::track(id, track)?;
		let now = Self::now();
		let mut member = Self::member(id, &community, &who, now)?;
		ensure!(who != to, Error::<T>::SelfDelegation);
		ensure!(Members::<T>::contains_key(id, &to), Error::<T>::NoDelegate);
		ensure!(!Self::delegates(id, track, &to), Error::<T>::NoDelegate);
		// A delegation whose lock is over is gone, so that this one is not.
		if let Some(last) = Delegations::<T>::get((id, track), &who) {
			let error = match last.ended {
				None => Error::<T>::AlreadyDelegated,
				Some(_) => Error::<T>::StillCounted,
			};
			return Err(error.into());
		}
		// Its own votes count it already.
		ensure!(!member.has_voted_on(track), Error::<T>::HasVotes);
		let amount = member.lots.total();
		ensure!(amount > 0, Error::<T>::StakeTooSmall);
		let mut pool = Pools::<T>::get((id, track), &to);
		pool.settle(community.oldest(now));
		pool.add_all(&member.lots).map_err(Self::pool_error)?;
		Pools::<T>::insert((id, track), &to, pool);
		let lock = Lock { cause: LockCause::Delegation { track }, amount, until: None };
		member.locks.try_push(lock).map_err(|_| Error::<T>::TooManyLocks)?;
		let given = Delegation { to: to.clone(), lots: member.lots.clone(), ended: None };
		Delegations::<T>::insert((id, track), &who, given);
		Self::put_member(id, &who, member)?;
		Self::deposit_event(Event::Delegated { community: id, track, who, to, amount });
		Ok(())
	}

	/// Ends a delegation.
	pub(crate) fn do_undelegate(
		who: T::AccountId,
		id: CommunityId,
		track: TrackId,
	) -> DispatchResult {
		let community = Self::community(id)?;
		Self::track(id, track)?;
		let now = Self::now();
		let mut member = Self::member(id, &community, &who, now)?;
		let given = Delegations::<T>::get((id, track), &who);
		let given = given.filter(|given| given.ended.is_none());
		let Delegation { to, mut lots, .. } = given.ok_or(Error::<T>::NotDelegated)?;
		let oldest = community.oldest(now);
		let mut pool = Pools::<T>::get((id, track), &to);
		pool.settle(oldest);
		lots.settle(oldest);
		pool.remove_all(&lots).map_err(Self::pool_error)?;
		match pool.is_empty() {
			true => Pools::<T>::remove((id, track), &to),
			false => Pools::<T>::insert((id, track), &to, pool),
		}
		// Until every vote that may contain it is over, the lock stays, and with it the memory of
		// the delegation. A vote may have begun when the track gave it more time than now.
		let until = now.saturating_add(community.longest);
		let lock = member.lock_mut(LockCause::Delegation { track });
		lock.ok_or(Error::<T>::NotDelegated)?.until = Some(until);
		let ended = Delegation { to: to.clone(), lots: Lots::default(), ended: Some(now) };
		Delegations::<T>::insert((id, track), &who, ended);
		Self::put_member(id, &who, member)?;
		Self::deposit_event(Event::Undelegated { community: id, track, who, to, until });
		Ok(())
	}
}
