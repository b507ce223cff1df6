//! Who can vote, and with what.

use crate::{
	Balance, Ballot, Commitments, Config, Enrolments, Error, Event, HoldReason, Lock,
	MarketByAsset, MarketId, MarketOf, Markets, Pallet, Position, Positions, Stage, Venue,
};
use frame_support::{
	ensure,
	traits::{
		fungibles::{Inspect, MutateHold},
		tokens::Precision::Exact,
		Get,
	},
};
use hanse_curve::share_down;
use hanse_market::{Moment, Phase, CLASSES};
use sp_runtime::DispatchResult;

use super::money::exactly;

impl<T: Config> Pallet<T> {
	/// Puts something on hold that will have a vote.
	pub(crate) fn do_enrol(
		who: T::AccountId,
		asset: T::AssetId,
		amount: Balance,
	) -> DispatchResult {
		ensure!(amount > 0, Error::<T>::ZeroAmount);
		let id = MarketByAsset::<T>::get(&asset).ok_or(Error::<T>::NotVoting)?;
		// Before there is an open pool, what votes is in the books. And what came after a lock would
		// ripen what was there before.
		let votes = Self::find(id)?.phase(Self::now()) == Phase::Graduated;
		ensure!(votes, Error::<T>::NotVoting);
		let mut enrolment = Enrolments::<T>::get(&asset, &who);
		if enrolment.deposit == 0 {
			enrolment.deposit = T::PositionDeposit::get();
			Self::secure(HoldReason::Entry, &who, enrolment.deposit)?;
		}
		let all = enrolment.amount.add(amount, Self::now(), T::VoteAge::get());
		enrolment.amount = all.ok_or(Error::<T>::Overflow)?;
		T::Assets::hold(asset.clone(), &HoldReason::Enrolled.into(), &who, amount)?;
		Enrolments::<T>::insert(&asset, &who, enrolment);
		Self::deposit_event(Event::Enrolled { asset, who, amount });
		Ok(())
	}

	/// Lets go of some of that.
	pub(crate) fn do_unenrol(
		who: T::AccountId,
		asset: T::AssetId,
		amount: Balance,
	) -> DispatchResult {
		ensure!(amount > 0, Error::<T>::ZeroAmount);
		let mut enrolment = Enrolments::<T>::get(&asset, &who);
		let left = enrolment.amount.take(amount).ok_or(Error::<T>::AmountTooLarge)?;
		enrolment.amount = left;
		let reason = HoldReason::Enrolled.into();
		let freed = T::Assets::release(asset.clone(), &reason, &who, amount, Exact)?;
		exactly(amount, freed)?;
		if left.total() == 0 {
			Self::unsecure(HoldReason::Entry, &who, enrolment.deposit)?;
			Enrolments::<T>::remove(&asset, &who);
		} else {
			Enrolments::<T>::insert(&asset, &who, enrolment);
		}
		Self::deposit_event(Event::Unenrolled { asset, who, amount });
		Ok(())
	}

	/// How many units each class has, and what they are worth, when a market is locked. Nothing of
	/// the merchant's counts, which does not vote.
	pub(crate) fn classes(market: &MarketOf<T>) -> [(Balance, Balance); CLASSES] {
		let tokens = Self::circulating(market);
		let value = market.terms.floor.value_down(tokens).unwrap_or(Balance::MAX);
		let users = market.reserve.users;
		[(tokens, value), Self::liquidity(market), (market.reserve.shares, users)]
	}

	/// The same of those who provide liquidity.
	fn liquidity(market: &MarketOf<T>) -> (Balance, Balance) {
		let worth = |quote, part, whole| share_down(quote, part, whole).unwrap_or_default();
		let Some(pool) = &market.pool else {
			let (seed, own) = (market.seed, Self::linked_principal(market));
			let shares = seed.principal.saturating_sub(own);
			return (shares, worth(seed.quote, shares, seed.principal));
		};
		let [_, quote] = T::Venue::reserves(pool.id, &market.token).unwrap_or_default();
		let all = T::Assets::total_issuance(pool.shares.clone());
		let waits = worth(pool.seed, Self::linked_principal(market), market.seed.principal);
		let own = Self::total(&pool.shares, &market.merchant).saturating_add(waits);
		let shares = all.saturating_sub(pool.black_hole).saturating_sub(own);
		(shares, worth(quote, shares, all))
	}

	/// The principal of the merchant itself.
	fn linked_principal(market: &MarketOf<T>) -> Balance {
		let Some(id) = MarketByAsset::<T>::get(&market.token) else { return 0 };
		Positions::<T>::get(id, &market.merchant).principal.total()
	}

	/// Votes.
	pub(crate) fn do_vote(who: T::AccountId, id: MarketId, reopen: bool) -> DispatchResult {
		let mut market = Self::find(id)?;
		let Stage::Locked(Lock { since, tally }) = market.stage else {
			return Err(Error::<T>::WrongPhase.into());
		};
		Self::ensure_outside(&market, &who)?;
		let mut position = Positions::<T>::get(id, &who);
		let weights = Self::weights(&market, &who, &position, since);
		ensure!(weights.iter().any(|weight| *weight > 0), Error::<T>::NoWeight);
		let earlier = position.ballot.filter(|ballot| ballot.lock == market.locks);
		let tally = match earlier {
			Some(ballot) => tally.without(ballot.reopen, ballot.weights),
			None => Some(tally),
		};
		let tally = tally.and_then(|tally| tally.with(reopen, weights));
		let tally = tally.ok_or(Error::<T>::Overflow)?;
		market.stage = Stage::Locked(Lock { since, tally });
		let ballot = Ballot { lock: market.locks, reopen, weights };
		position.ballot = Some(ballot);
		Self::put(id, &market, &who, position)?;
		Markets::<T>::insert(id, market);
		Self::deposit_event(Event::Voted { market: id, who, ballot });
		Ok(())
	}

	/// What somebody had for long enough before a lock, by class.
	pub(crate) fn weights(
		market: &MarketOf<T>,
		who: &T::AccountId,
		position: &Position,
		since: Moment,
	) -> [Balance; CLASSES] {
		let age = T::VoteAge::get();
		let tokens = position.tokens.ripe_at(since, age);
		let principal = position.principal.ripe_at(since, age);
		let reserve = position.reserve.ripe_at(since, age);
		let Some(pool) = &market.pool else { return [tokens, principal, reserve] };
		let committed = |asset: &T::AssetId| {
			let enrolled = Enrolments::<T>::get(asset, who).amount.ripe_at(since, age);
			let before = since.saturating_sub(age);
			enrolled.saturating_add(T::Commitments::committed_since(asset, who, before))
		};
		let waiting = share_down(pool.seed, principal, market.seed.principal).unwrap_or_default();
		let liquidity = committed(&pool.shares).saturating_add(waiting);
		[tokens.saturating_add(committed(&market.token)), liquidity, reserve]
	}

	/// Removes entries that nobody needs.
	pub(crate) fn do_forget(id: MarketId, who: T::AccountId) -> DispatchResult {
		let position = Positions::<T>::get(id, &who);
		if let Some(market) = Markets::<T>::get(id) {
			let needed = !position.is_empty() || Self::is_counted(&market, &position);
			ensure!(!needed, Error::<T>::MarketAlive);
			ensure!(Positions::<T>::contains_key(id, &who), Error::<T>::NothingToClaim);
		}
		Self::remove_entries(id, who, position)
	}
}
