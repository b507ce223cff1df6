//! What is true of the storage between any two calls.
//!
//! - Every vault has on hold of each asset what its books say, to the unit, so that everything that
//!   came in and has not gone out is there. Nobody but this pallet can touch that hold: not the team
//!   of the asset, which can burn and seize free balance only. So there is no tolerance.
//! - What everybody has in a market adds up to what its books say: principal, kept tokens, shares of
//!   the reserve, what waits for promoters, and the votes of a tally.
//! - No seed pool is below its floor, and no merchant has drawn more than it may.
//! - Every entry is paid for, and so are markets and alarms.
//! - Each token has one market, each market its own vault, and numbers were given out before they are
//!   used.

use crate::{
	Balance, Config, Enrolments, HoldReason, MarketByAsset, MarketByPool, MarketId, MarketOf,
	Markets, NextMarket, Pallet, Positions, Promotions, Stage, PLEDGE,
};
use alloc::{
	collections::{btree_map::BTreeMap, btree_set::BTreeSet},
	vec,
	vec::Vec,
};
use frame_support::{
	ensure,
	traits::{fungibles::InspectHold, ContainsPair, Get},
};
use hanse_market::{part_down, CLASSES};
use sp_runtime::TryRuntimeError;

/// What this pallet should hold of each asset on each account.
type Sums<T> = BTreeMap<(<T as Config>::AssetId, <T as frame_system::Config>::AccountId), Balance>;

impl<T: Config> Pallet<T> {
	/// Proves the invariants over the whole storage.
	///
	/// Also without `try-runtime`, so that tests of other pallets can call it.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		let next = NextMarket::<T>::get();
		let count = Markets::<T>::iter().count();
		let vaults = Markets::<T>::iter_values().map(|market| market.vault);
		ensure!(vaults.collect::<BTreeSet<_>>().len() == count, "two markets share a vault");
		for (id, market) in Markets::<T>::iter() {
			ensure!(id < next, "a market's number is unused");
			Self::check_places(id, &market)?;
			Self::check_sums(id, &market)?;
			Self::check_limits(&market)?;
		}
		let pools = Markets::<T>::iter_values().filter(|market| market.pool.is_some()).count();
		let listed = MarketByAsset::<T>::iter().count();
		ensure!(listed == count.saturating_add(pools), "an asset has no market");
		ensure!(MarketByPool::<T>::iter().count() == pools, "a pool has no market");
		Self::check_entries()?;
		for reason in Self::REASONS {
			for ((asset, who), sum) in Self::expected_holds(reason) {
				let held = T::Assets::balance_on_hold(asset, &reason.into(), &who);
				ensure!(held == sum, "what is on hold is not what the books say");
			}
		}
		Ok(())
	}

	/// All reasons for which this pallet holds money.
	pub(crate) const REASONS: [HoldReason; 7] = [
		HoldReason::Vault,
		HoldReason::Existence,
		HoldReason::Market,
		HoldReason::Entry,
		HoldReason::Alarm,
		HoldReason::Enrolled,
		HoldReason::Excluded,
	];

	/// What the books say should be on hold for `reason`.
	pub(crate) fn expected_holds(reason: HoldReason) -> Sums<T> {
		let mut sums = Sums::<T>::new();
		for market in Markets::<T>::iter_values() {
			for (asset, who, amount) in Self::holds_of(&market, reason) {
				let sum = sums.entry((asset, who)).or_default();
				*sum = sum.saturating_add(amount);
			}
		}
		let mut add = |asset: T::AssetId, who: T::AccountId, amount: Balance| {
			let sum = sums.entry((asset, who)).or_default();
			*sum = sum.saturating_add(amount);
		};
		for (_, who, position) in Positions::<T>::iter() {
			if reason == HoldReason::Entry {
				add(T::NativeAsset::get(), who, position.deposit);
			}
		}
		for (asset, who, enrolment) in Enrolments::<T>::iter() {
			match reason {
				HoldReason::Entry => add(T::NativeAsset::get(), who, enrolment.deposit),
				HoldReason::Enrolled => add(asset, who, enrolment.amount.total()),
				_ => {}
			}
		}
		sums
	}

	/// What should be on hold for one market.
	fn holds_of(
		market: &MarketOf<T>,
		reason: HoldReason,
	) -> Vec<(T::AssetId, T::AccountId, Balance)> {
		let (native, market, vault) = (T::NativeAsset::get(), market.clone(), market.vault.clone());
		match (reason, market.stage) {
			(HoldReason::Vault, _) => {
				let quote = market.quote_kept().unwrap_or(Balance::MAX);
				let tokens = market.tokens_kept().unwrap_or(Balance::MAX);
				let shares = market.pool.map(|pool| {
					(pool.shares, vault.clone(), pool.seed.saturating_add(pool.black_hole))
				});
				let both = [(market.quote, vault.clone(), quote), (market.token, vault, tokens)];
				both.into_iter().chain(shares).collect()
			}
			(HoldReason::Existence, _) => vec![(native, vault, PLEDGE)],
			(HoldReason::Market, _) => vec![(native, market.merchant, market.deposit)],
			(HoldReason::Alarm, _) => {
				let bond = market.alarm.map(|alarm| (native, alarm.by, alarm.bond));
				bond.into_iter().collect()
			}
			(HoldReason::Excluded, Stage::Liquidating(it)) => {
				vec![(market.token, market.merchant, it.excluded)]
			}
			_ => Vec::new(),
		}
	}

	/// Whether a market is found where it should be.
	fn check_places(id: MarketId, market: &MarketOf<T>) -> Result<(), TryRuntimeError> {
		ensure!(MarketByAsset::<T>::get(&market.token) == Some(id), "a token has another market");
		ensure!(market.token != market.quote, "a token is its own quote");
		let native = T::NativeAsset::get();
		ensure!(T::Accounts::contains(&native, &market.vault), "a vault does not exist");
		if let Some(pool) = &market.pool {
			ensure!(MarketByAsset::<T>::get(&pool.shares) == Some(id), "shares have no market");
			ensure!(MarketByPool::<T>::get(pool.id) == Some(id), "a pool has another market");
		}
		let open = matches!(market.stage, Stage::Graduated);
		ensure!(!open || market.pool.is_some(), "an open market has no pool");
		let seeds = matches!(market.stage, Stage::Seed | Stage::Subscribing);
		ensure!(!seeds || market.pool.is_none(), "a seed pool is open");
		let watched = matches!(market.stage, Stage::Seed | Stage::Graduated);
		ensure!(market.alarm.is_none() || watched, "nobody needs an alarm");
		Ok(())
	}

	/// Whether what everybody has adds up.
	fn check_sums(id: MarketId, market: &MarketOf<T>) -> Result<(), TryRuntimeError> {
		let mut sums = [0 as Balance; 3];
		let mut votes = [[0 as Balance; 2]; CLASSES];
		for (_, position) in Positions::<T>::iter_prefix(id) {
			let parts = [position.principal, position.tokens, position.reserve];
			for (sum, part) in sums.iter_mut().zip(parts) {
				*sum = sum.saturating_add(part.total());
			}
			let Some(ballot) = position.ballot.filter(|_| Self::is_counted(market, &position))
			else {
				continue;
			};
			for (votes, weight) in votes.iter_mut().zip(ballot.weights) {
				let side = &mut votes[usize::from(ballot.reopen)];
				*side = side.saturating_add(weight);
			}
		}
		let shares = match market.stage {
			Stage::Liquidating(it) => it.users.units.saturating_sub(it.users.claimed),
			_ => market.reserve.shares,
		};
		ensure!(sums[0] == market.seed.principal, "principal is not somebody's");
		ensure!(sums[1] == market.sold, "kept tokens are not somebody's");
		ensure!(sums[2] == shares, "shares of the reserve are not somebody's");
		let waits = Promotions::<T>::iter_prefix_values(id).fold(0, Balance::saturating_add);
		ensure!(waits == market.promotion, "fees do not wait for somebody");
		if let Stage::Locked(lock) = market.stage {
			for (side, [nays, ayes]) in lock.tally.sides.into_iter().zip(votes) {
				ensure!(side.ayes == ayes && side.nays == nays, "a vote is not somebody's");
			}
		}
		Ok(())
	}

	/// Whether the promises are kept.
	fn check_limits(market: &MarketOf<T>) -> Result<(), TryRuntimeError> {
		let (seed, limits) = (&market.seed, &market.limits);
		let above = market.pool.is_some() || seed.quote >= seed.floor(limits);
		ensure!(above, "a seed pool is below its floor");
		let cap = part_down(seed.outside, limits.draw).unwrap_or_default();
		ensure!(seed.drawn <= cap, "a merchant drew more than it may");
		let empty = [seed.quote, seed.tokens, seed.earned] == [0; 3];
		ensure!(market.pool.is_none() || empty, "an open market has a seed pool");
		if let Stage::Liquidating(it) = market.stage {
			for pot in [it.holders, it.users] {
				ensure!(pot.paid <= pot.amount, "more was paid than there was");
				ensure!(pot.claimed <= pot.units, "more was claimed than there was");
			}
			let rest = market.reserve.total().saturating_add(market.black_hole);
			let settled = seed.tokens == 0 && seed.quote <= seed.principal;
			ensure!(rest == 0 && settled, "something was not divided");
		}
		Ok(())
	}

	/// Whether every entry is there for something.
	fn check_entries() -> Result<(), TryRuntimeError> {
		let next = NextMarket::<T>::get();
		for (id, _, position) in Positions::<T>::iter() {
			ensure!(id < next, "somebody has something in no market");
			let used = !position.is_empty() || position.ballot.is_some();
			ensure!(used, "an entry is empty");
		}
		for (_, _, enrolment) in Enrolments::<T>::iter() {
			ensure!(enrolment.amount.total() > 0, "an enrolment is empty");
		}
		Ok(())
	}
}
