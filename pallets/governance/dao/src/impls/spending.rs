//! What the decisions of a track have spent.

use crate::{
	Balance, CommunityId, Config, Error, Limit, Origin, Pallet, Spendings, Spent, Track, TrackId,
	TrackKind, CHAIN,
};
use frame_system::ensure_root;
use hanse_ballot::{Moment, SpendLimit, Usage};
use sp_runtime::{traits::BadOrigin, DispatchError};

impl<T: Config> Pallet<T> {
	/// Books what a decision is about to spend against what its track may. Says whose treasury
	/// pays: `funds` is asked for what that has.
	///
	/// Root, that is the root track of the chain, spends of the chain's treasury without a limit.
	/// Other decisions spend on tracks of the kinds `BigSpend`, `SmallSpend` and `General` that
	/// have a limit for it, of the treasury of their own community. To be called by the call that
	/// pays: where that fails, the booking is undone with it. What is paid back does not come back
	/// to the limit.
	///
	/// Errors: `BadOrigin`, `SpendingNotAllowed`, `TooManyAssets`, `OverBudget`.
	pub fn spend(
		origin: T::RuntimeOrigin,
		asset: &T::AssetId,
		funds: &dyn Fn(CommunityId) -> Balance,
		amount: Balance,
	) -> Result<CommunityId, DispatchError> {
		let origin: Result<Origin, T::RuntimeOrigin> = origin.into();
		let Origin::Track { community, track } = match origin {
			Ok(decision) => decision,
			Err(other) => return Ok(ensure_root(other).map(|_| CHAIN)?),
		};
		let rules = Self::track(community, track).map_err(|_| BadOrigin)?;
		let limit = Self::spend_limit(&rules).ok_or(Error::<T>::SpendingNotAllowed)?;
		Self::book(community, track, &limit, asset, funds(community), amount)?;
		Ok(community)
	}

	/// What the decisions of a track may spend, if they may spend at all.
	fn spend_limit(track: &Track) -> Option<SpendLimit> {
		match (track.kind, track.limit) {
			(
				TrackKind::BigSpend | TrackKind::SmallSpend | TrackKind::General,
				Limit::Spend(limit),
			) => Some(limit),
			_ => None,
		}
	}

	/// Books an amount, and forgets what was spent in periods that are over.
	fn book(
		community: CommunityId,
		track: TrackId,
		limit: &SpendLimit,
		asset: &T::AssetId,
		funds: Balance,
		amount: Balance,
	) -> Result<(), DispatchError> {
		let now = Self::now();
		let mut all = Spendings::<T>::get(community, track);
		all.retain(|spent| limit.is_current(&spent.usage, now));
		let last = all.iter_mut().find(|spent| spent.asset == *asset);
		let before = last.as_ref().map(|spent| spent.usage);
		let usage = limit.spend(before, funds, amount, now).ok_or(Error::<T>::OverBudget)?;
		match last {
			Some(spent) => spent.usage = usage,
			None => {
				let spent = Spent { asset: asset.clone(), usage };
				all.try_push(spent).map_err(|_| Error::<T>::TooManyAssets)?;
			}
		}
		Spendings::<T>::insert(community, track, all);
		Ok(())
	}

	/// What a track has spent of an asset in its current period.
	pub(crate) fn spent(
		community: CommunityId,
		track: TrackId,
		asset: &T::AssetId,
	) -> Option<Usage> {
		let limit = Self::spend_limit(&Self::track(community, track).ok()?)?;
		let all = Spendings::<T>::get(community, track);
		let spent = all.iter().find(|spent| spent.asset == *asset)?;
		let now: Moment = Self::now();
		limit.is_current(&spent.usage, now).then_some(spent.usage)
	}
}
