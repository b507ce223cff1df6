//! What those are who provide a merchant's market with liquidity, and what that gives.

use super::{
	governance::EnsureParameters,
	issuance::{AssetId, FreeAssets, HoldableAssets, NativeAsset},
	items::TierItems,
};
use crate::{
	units::{deposit, DAY},
	AccountId, Balance, Markets, MembershipTiers, Moment, Rewards, Runtime, RuntimeHoldReason,
	Timestamp,
};
use frame_support::{parameter_types, traits::fungible::NativeOrWithId, weights::Weight};
use hanse_curve::time::YEAR;
use pallet_markets::MarketId;
use pallet_membership_tiers::{
	hanse_membership::TIERS, Entitled, Market, Positions, Share, Tier, WeightInfo as _, WHOLE,
};
use pallet_rewards::Stakes;
use sp_runtime::{DispatchError, DispatchResult};

/// Open markets, with the shares of their pools that are staked in farms.
pub struct ByMarkets;

impl Positions<AccountId, MarketId, AssetId> for ByMarkets {
	fn market(market: &MarketId) -> Option<Market<AccountId, AssetId>> {
		let market = pallet_markets::Markets::<Runtime>::get(market)?;
		let asset = market.pool?.shares;
		Some(Market { asset, manager: Some(market.merchant), reserve: market.vault })
	}

	fn staked(who: &AccountId, market: &MarketId) -> Balance {
		let market = <Self as Positions<_, _, _>>::market(market);
		market.map_or(0, |market| Rewards::staked(who, &market.asset))
	}

	fn weight() -> Weight {
		// The market, and what is staked.
		<Runtime as frame_system::Config>::DbWeight::get().reads(2)
	}
}

/// What somebody is with the merchant of a token: what it is in the market of that token.
pub struct ByTokens;

impl ByTokens {
	fn market(token: &u32) -> Option<MarketId> {
		Markets::market_of(NativeOrWithId::WithId(*token))
	}
}

impl pallet_merchants::Tiers<AccountId, u32> for ByTokens {
	fn is_entitled(who: &AccountId, token: &u32, least: Tier) -> bool {
		Self::market(token).is_some_and(|market| {
			<MembershipTiers as Entitled<_, _>>::is_entitled(who, &market, least)
		})
	}

	fn use_benefit(who: &AccountId, token: &u32, least: Tier) -> DispatchResult {
		let market = Self::market(token).ok_or(DispatchError::Unavailable)?;
		<MembershipTiers as Entitled<_, _>>::use_benefit(who, &market, least).map(|_| ())
	}

	fn weight() -> Weight {
		type Weights = <Runtime as pallet_membership_tiers::Config>::WeightInfo;
		// By the own standing, and by an item if that cannot.
		let both = Weights::use_benefit().saturating_mul(2);
		both.saturating_add(<Runtime as frame_system::Config>::DbWeight::get().reads(1))
	}
}

parameter_types! {
	/// What a member leaves for its entry.
	pub const TierDeposit: Balance = deposit(1, 600);
	/// For how long something has to be staked before it counts.
	pub const TierWait: Moment = 7 * DAY;
	/// How long it takes until a level is halved, by tier.
	pub const TierHalfLives: [Moment; TIERS] = [15 * DAY, 30 * DAY, 60 * DAY, 120 * DAY];
	/// What an item costs of the least level of its tier: a twentieth.
	pub const ItemPrice: Share = WHOLE / 20;
	/// How long an item counts for one account at least.
	pub const ItemRebind: Moment = DAY;
	/// How long before they come into force changed terms are announced.
	pub const TermsNotice: Moment = 14 * DAY;
	/// The longest period that uses are counted in.
	pub const MaxUsePeriod: Moment = YEAR;
}

impl pallet_membership_tiers::Config for Runtime {
	type MarketId = MarketId;
	type AssetId = AssetId;
	type RuntimeHoldReason = RuntimeHoldReason;
	type Assets = HoldableAssets;
	type FreeAssets = FreeAssets;
	type NativeAsset = NativeAsset;
	type Time = Timestamp;
	type Positions = ByMarkets;
	type Items = TierItems;
	type ManageOrigin = EnsureParameters;
	type MemberDeposit = TierDeposit;
	type Wait = TierWait;
	type HalfLives = TierHalfLives;
	type Price = ItemPrice;
	type Rebind = ItemRebind;
	type TableNotice = TermsNotice;
	type MaxPeriod = MaxUsePeriod;
	type WeightInfo = pallet_membership_tiers::weights::SubstrateWeight<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = crate::benchmarks::Purse;
}
