//! Merchants' markets: who can open one, what stands behind it, and how it ends.

use super::{
	governance::EnsureParameters,
	issuance::{Accounts, AssetId, FreeAssets, HoldableAssets, NativeAsset},
};
use crate::{
	units::{deposit, DAY, HOUR, MINUTE, UNIT},
	AccountId, Balance, Merchants, Moment, Pools, Rewards, Runtime, RuntimeHoldReason, Timestamp,
};
use frame_support::{
	parameter_types,
	traits::{fungible::NativeOrWithId, ConstU8},
	weights::Weight,
};
use hanse_market::{Share, WHOLE};
use hanse_runtime_common::fees::TreasuryAccount;
use pallet_markets::{Commitments, MarketId, OnPrincipal, Opened, PoolId, Venue};
use pallet_merchants::Merchants as _;
use pallet_pools::Managed;
use pallet_rewards::OnElsewhere;
use sp_runtime::{DispatchError, DispatchResult};

/// Who issued tokens, as the merchants pallet says.
pub struct ByMerchants;

impl pallet_markets::Merchants<AccountId, AssetId> for ByMerchants {
	fn issuer_of(token: &AssetId) -> Option<AccountId> {
		let NativeOrWithId::WithId(id) = token else { return None };
		Merchants::issuer_of(id)
	}

	fn is_active(merchant: &AccountId) -> bool {
		Merchants::is_active(merchant)
	}

	fn promoter_of(merchant: &AccountId) -> Option<AccountId> {
		Merchants::promoter_of(merchant)
	}
}

/// Open markets are pools that only the markets pallet manages.
pub struct ByPools;

impl Venue<AccountId, AssetId> for ByPools {
	fn open(
		payer: &AccountId,
		token: &AssetId,
		quote: &AssetId,
		amounts: [Balance; 2],
	) -> Result<Opened<AssetId>, DispatchError> {
		let pair = [token.clone(), quote.clone()];
		let opened = <Pools as Managed<_, _, _>>::open(payer, pair, amounts)?;
		let shares = NativeOrWithId::WithId(opened.share);
		Ok(Opened { pool: opened.pool, shares, amount: opened.shares })
	}

	fn lock(pool: PoolId) -> DispatchResult {
		<Pools as Managed<_, _, _>>::lock(pool)
	}

	fn unlock(pool: PoolId) -> DispatchResult {
		<Pools as Managed<_, _, _>>::unlock(pool)
	}

	fn retire(pool: PoolId) -> DispatchResult {
		<Pools as Managed<_, _, _>>::retire(pool)
	}

	fn reserves(pool: PoolId, token: &AssetId) -> Option<[Balance; 2]> {
		let [(first, one), (second, other)] =
			<Pools as Managed<AccountId, _, u32>>::reserves(pool)?;
		match () {
			() if first == *token => Some([one, other]),
			() if second == *token => Some([other, one]),
			() => None,
		}
	}

	fn twap(pool: PoolId, token: &AssetId, amount: Balance, window: Moment) -> Option<Balance> {
		<Pools as Managed<AccountId, _, u32>>::twap(pool, token, amount, window)
	}

	fn withdraw(who: &AccountId, pool: PoolId, shares: Balance) -> DispatchResult {
		<Pools as Managed<_, _, _>>::withdraw(who, pool, shares).map(|_| ())
	}

	fn weight() -> Weight {
		<Pools as Managed<AccountId, AssetId, u32>>::weight()
	}
}

/// What is staked in farms votes like what is enrolled, and farms of seed pools pay for principal.
pub struct ByFarms;

impl Commitments<AccountId, AssetId> for ByFarms {
	fn committed_since(asset: &AssetId, who: &AccountId, moment: Moment) -> Balance {
		Rewards::staked_since(who.clone(), asset.clone(), moment)
	}

	fn weight() -> Weight {
		<Runtime as frame_system::Config>::DbWeight::get().reads(1)
	}
}

impl OnPrincipal<AccountId> for ByFarms {
	fn changed(market: MarketId, who: &AccountId, _: Balance) {
		Rewards::changed_elsewhere(market, who);
	}

	fn weight() -> Weight {
		<Rewards as OnElsewhere<AccountId>>::weight()
	}
}

parameter_types! {
	/// What a merchant leaves for its market.
	pub const MarketDeposit: Balance = 100 * UNIT;
	/// What somebody leaves for an entry in a market.
	pub const PositionDeposit: Balance = deposit(1, 400);
	/// What somebody leaves that says that a price is too low.
	pub const AlarmBond: Balance = 100 * UNIT;
	/// Whoever leaves a seed pool has six tenths of its principal at least.
	pub const FloorShare: Share = WHOLE / 10 * 6;
	/// The most that a merchant may draw of what others subscribed.
	pub const MaxDraw: Share = WHOLE / 10 * 4;
	/// A merchant stands behind all the tokens that it has put into its pool.
	pub const PoolCover: Share = WHOLE;
	/// The longest subscription, and the farthest ahead of one.
	pub const MaxSubscription: Moment = 60 * DAY;
	/// How long a seed pool lives: from a month to two years.
	pub const SeedTerm: (Moment, Moment) = (30 * DAY, 730 * DAY);
	/// How long before it a graduation is announced.
	pub const GraduationNotice: Moment = 7 * DAY;
	/// A market is locked when its price is below the floor price and a twentieth.
	pub const TriggerShare: Share = WHOLE / 100 * 105;
	/// By how much lower a market that was reopened has to be to be locked again.
	pub const Hysteresis: Share = WHOLE / 10;
	/// What prices are averaged over.
	pub const TwapWindow: Moment = 30 * MINUTE;
	/// The least and the most time between two looks at a price that is too low.
	pub const ObservationGap: (Moment, Moment) = (10 * MINUTE, HOUR);
	/// How long before a lock something has to be there to have a vote.
	pub const VoteAge: Moment = 7 * DAY;
	/// When a vote can be decided.
	pub const VotePeriod: Moment = 7 * DAY;
	/// When a market is paid out that was not reopened.
	pub const VoteDeadline: Moment = 14 * DAY;
	/// The part of each class that has to vote.
	pub const ClassQuorum: Share = WHOLE / 5;
	/// How long everybody can fetch its part of what a market had.
	pub const ClaimWindow: Moment = 180 * DAY;
}

impl pallet_markets::Config for Runtime {
	type AssetId = AssetId;
	type RuntimeHoldReason = RuntimeHoldReason;
	type Assets = HoldableAssets;
	type FreeAssets = FreeAssets;
	type Accounts = Accounts;
	type NativeAsset = NativeAsset;
	type Time = Timestamp;
	type Merchants = ByMerchants;
	type Venue = ByPools;
	type Commitments = ByFarms;
	type OnPrincipal = ByFarms;
	type ManageOrigin = EnsureParameters;
	type Treasury = TreasuryAccount;
	type TaxAccount = TreasuryAccount;
	type MarketDeposit = MarketDeposit;
	type PositionDeposit = PositionDeposit;
	type AlarmBond = AlarmBond;
	type FloorShare = FloorShare;
	type MaxDraw = MaxDraw;
	type PoolCover = PoolCover;
	type MaxSubscription = MaxSubscription;
	type SeedTerm = SeedTerm;
	type TriggerShare = TriggerShare;
	type Hysteresis = Hysteresis;
	type TwapWindow = TwapWindow;
	type Observations = ConstU8<6>;
	type ObservationGap = ObservationGap;
	type GraduationNotice = GraduationNotice;
	type VoteAge = VoteAge;
	type VotePeriod = VotePeriod;
	type VoteDeadline = VoteDeadline;
	type Quorum = ClassQuorum;
	type ClaimWindow = ClaimWindow;
	type WeightInfo = pallet_markets::weights::SubstrateWeight<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = crate::benchmarks::Purse;
}
