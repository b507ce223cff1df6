//! What this pallet asks of the chain, and what it tells others.

use crate::{Balance, ItemId, Market, Pass};
use frame_support::weights::Weight;
use hanse_membership::Tier;
use sp_runtime::{DispatchError, DispatchResult};

/// What is staked in markets.
pub trait Positions<AccountId, MarketId, AssetId> {
	/// What is known of a market. None if there is no such market.
	fn market(market: &MarketId) -> Option<Market<AccountId, AssetId>>;

	/// How much of the shares of a market's pool somebody has staked, now.
	fn staked(who: &AccountId, market: &MarketId) -> Balance;

	/// What both cost, at most.
	fn weight() -> Weight;
}

/// The items that carry tiers: whose they are, and nothing else. They can be given away and sold by
/// whatever means the chain has for that.
pub trait Items<AccountId> {
	/// Makes an item of `to`, who pays what its entries in storage cost. No item of that number was
	/// made before. A failure changes nothing.
	fn mint(item: ItemId, to: &AccountId) -> DispatchResult;

	/// Whose an item is. None if it was burnt.
	fn owner(item: ItemId) -> Option<AccountId>;
}

/// Makes no items, for chains on which no tier is permanent.
impl<AccountId> Items<AccountId> for () {
	fn mint(_: ItemId, _: &AccountId) -> DispatchResult {
		Err(DispatchError::Unavailable)
	}

	fn owner(_: ItemId) -> Option<AccountId> {
		None
	}
}

/// What other pallets ask about members: a merchant that gives something to some tiers only.
pub trait Entitled<AccountId, MarketId> {
	/// What somebody is in a market now.
	fn tier_of(who: &AccountId, market: &MarketId) -> Option<Tier>;

	/// Whether somebody is at least that in a market now.
	fn is_entitled(who: &AccountId, market: &MarketId, least: Tier) -> bool {
		Self::tier_of(who, market).is_some_and(|tier| tier >= least)
	}

	/// Uses a benefit of a tier once, of what that tier or a higher one has earned, by the standing of
	/// `who` or by the item that it wears. Returns by which.
	///
	/// To be called where something is given so many times and not just shown: what was used by an
	/// item stays used when the item is sold. A failure changes nothing.
	fn use_benefit(who: &AccountId, market: &MarketId, least: Tier) -> Result<Pass, DispatchError>;
}

/// Nobody is a member, for chains without tiers.
impl<AccountId, MarketId> Entitled<AccountId, MarketId> for () {
	fn tier_of(_: &AccountId, _: &MarketId) -> Option<Tier> {
		None
	}

	fn use_benefit(_: &AccountId, _: &MarketId, _: Tier) -> Result<Pass, DispatchError> {
		Err(DispatchError::Unavailable)
	}
}

/// What the pallet that keeps the stakes tells this one.
pub trait Watch<AccountId, MarketId> {
	/// The stake of `who` in a market has just changed. Refuses nothing.
	fn stake_changed(who: &AccountId, market: &MarketId);

	/// What that costs, at most.
	fn weight() -> Weight;
}

/// What benchmarks need of the chain they run on.
#[cfg(feature = "runtime-benchmarks")]
pub trait BenchmarkHelper<AccountId, MarketId> {
	/// A market that has a manager. There may be only this one.
	fn market() -> MarketId;

	/// Who manages a market.
	fn manager(market: &MarketId) -> AccountId;

	/// Gives `who` enough of the native asset, and so much of the shares of a market's pool, beside
	/// what it has. The reserve of the market can receive shares.
	fn fund(who: &AccountId, market: &MarketId, shares: Balance);

	/// Changes what somebody has staked in a market, without telling anybody.
	fn set_staked(who: &AccountId, market: &MarketId, staked: Balance);

	/// Gives an item to somebody else.
	fn transfer(item: ItemId, from: &AccountId, to: &AccountId);

	/// Burns an item of `who`.
	fn burn(item: ItemId, who: &AccountId);

	/// Sets the clock.
	fn set_time(now: hanse_membership::Moment);
}
