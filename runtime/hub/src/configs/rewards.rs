//! What providing liquidity earns beside fees: from the emission, and from whoever pays for it.

use super::{
	governance::EnsureParameters,
	issuance::{AssetId, HoldableAssets, NativeAsset},
	markets::{VoteAge, VoteDeadline},
};
use crate::{
	units::{deposit, DAY, EXISTENTIAL_DEPOSIT},
	AccountId, Balance, Emission, Markets, MembershipTiers, Moment, Runtime, RuntimeHoldReason,
	Timestamp,
};
use frame_support::{parameter_types, traits::ConstU32, weights::Weight};
use hanse_curve::time::YEAR;
use hanse_market::Phase;
use hanse_runtime_common::fees::TreasuryAccount;
use pallet_emission::{Pots, WeightInfo as _};
use pallet_markets::MarketId;
use pallet_membership_tiers::Watch;
use pallet_rewards::{Elsewhere, Funding, OnStake, PotId, SubjectId};
use sp_runtime::DispatchError;

/// The pots that the emission fills, by the numbers of their buckets.
pub struct ByEmission;

impl Funding<AccountId> for ByEmission {
	fn exists(pot: PotId) -> bool {
		Emission::progress(pot).is_some()
	}

	fn draw(pot: PotId, to: &AccountId, amount: Balance) -> Result<Balance, DispatchError> {
		// What is due until this moment is minted first, so that the pot has it.
		Emission::settle(pot);
		let held = Emission::progress(pot).map_or(0, |progress| progress.held);
		let rest = held.saturating_sub(amount);
		// What the pot keeps must be enough to keep its account open, or nothing.
		let kept = if rest > 0 { rest.max(EXISTENTIAL_DEPOSIT) } else { 0 };
		let drawn = amount.min(held.saturating_sub(kept));
		Emission::withdraw(pot, to, drawn)?;
		Ok(drawn)
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn fill(amount: Balance) -> PotId {
		crate::benchmarks::fill_pot(amount)
	}

	fn weight() -> Weight {
		type Weights = <Runtime as pallet_emission::Config>::WeightInfo;
		Weights::settle().saturating_add(Weights::withdraw())
	}
}

/// Tells the tiers when what somebody has staked of the shares of a merchant's pool changes.
pub struct ByShares;

impl ByShares {
	/// The market of whose pool an asset is the shares.
	fn market(shares: &AssetId) -> Option<MarketId> {
		let id = Markets::market_of(shares.clone())?;
		let pool = Markets::market(id)?.pool?;
		(pool.shares == *shares).then_some(id)
	}
}

impl OnStake<AccountId, AssetId> for ByShares {
	fn changed(who: &AccountId, asset: &AssetId, _: Balance) {
		if let Some(market) = Self::market(asset) {
			MembershipTiers::stake_changed(who, &market);
		}
	}

	fn weight() -> Weight {
		// The market of the asset, and the market.
		let found = <Runtime as frame_system::Config>::DbWeight::get().reads(2);
		found.saturating_add(<MembershipTiers as Watch<AccountId, MarketId>>::weight())
	}
}

/// Principal in seed pools: what is counted in farms and cannot be staked in them.
pub struct Principal;

impl Elsewhere<AccountId> for Principal {
	fn manager(market: SubjectId) -> Option<AccountId> {
		let market = Markets::market(market)?;
		let phase = market.phase(Timestamp::get());
		let is_seed = matches!(phase, Phase::Draft | Phase::Subscribing | Phase::Seed);
		is_seed.then_some(market.merchant)
	}

	fn amount(market: SubjectId, who: &AccountId) -> Balance {
		Markets::principal_of(market, who)
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn prepare(manager: &AccountId, who: &AccountId, amount: Balance) -> SubjectId {
		crate::benchmarks::principal(manager, who, amount)
	}

	fn weight() -> Weight {
		// The market, the clock, and what somebody has in the market.
		<Runtime as frame_system::Config>::DbWeight::get().reads(3)
	}
}

parameter_types! {
	/// What a funder leaves for a farm.
	pub const FarmDeposit: Balance = deposit(3, 500);
	/// What somebody leaves for a place in a farm.
	pub const StakeDeposit: Balance = deposit(3, 300);
	/// How long before it a funder announces the end of a farm.
	pub const FarmNotice: Moment = 7 * DAY;
	/// How far ahead a farm may end.
	pub const FarmHorizon: Moment = 10 * YEAR;
	/// The longest time that loyalty may take.
	pub const MaxLoyalty: Moment = YEAR;
	/// How far back a vote asks since when something is staked: its age, and as long as a vote takes.
	pub const TenureSpan: Moment = VoteAge::get() + VoteDeadline::get();
}

impl pallet_rewards::Config for Runtime {
	type AssetId = AssetId;
	type RuntimeHoldReason = RuntimeHoldReason;
	type Assets = HoldableAssets;
	type NativeAsset = NativeAsset;
	type Time = Timestamp;
	type Funding = ByEmission;
	type OnStake = ByShares;
	type Elsewhere = Principal;
	type ManageOrigin = EnsureParameters;
	type Custodian = TreasuryAccount;
	type FarmDeposit = FarmDeposit;
	type StakeDeposit = StakeDeposit;
	type MaxStakes = ConstU32<64>;
	type MinNotice = FarmNotice;
	type MaxHorizon = FarmHorizon;
	type MaxLoyalty = MaxLoyalty;
	type TenureSpan = TenureSpan;
	type WeightInfo = pallet_rewards::weights::SubstrateWeight<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = crate::benchmarks::Purse;
}
