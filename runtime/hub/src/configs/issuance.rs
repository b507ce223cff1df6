//! Who gets which token, when: emission, grants, sales, merchants, claims and sinks.
//!
//! The pallets do not know each other. Here they are tied: a sale and a merchant's allocation become
//! grants, what is granted does not circulate, and everything moves through one view of all assets.

use crate::{
	configs::{governance::EnsureParameters, pools::ByPools, tiers::ByTokens},
	units::{deposit, DAY, UNIT},
	AccountId, Assets, AssetsHolder, Auditors, Balance, Balances, Grants, Moment, Runtime,
	RuntimeEvent, RuntimeHoldReason, Sinks, System, Timestamp,
};
use frame_support::{
	parameter_types,
	traits::{
		fungible::{Inspect, NativeFromLeft, NativeOrWithId, UnionOf},
		ConstU32, Contains, ContainsPair, EitherOfDiverse, Get,
	},
	PalletId,
};
use frame_system::{EnsureRoot, EnsureSignedBy};
use hanse_curve::{
	time::{HOUR, YEAR},
	Release,
};
use hanse_runtime_common::fees::{FeeBurn, TreasuryAccount};
use pallet_identity::Judgement;
use pallet_merchants::IdRange;
use pallet_sinks::FeeBurnShare;
use sp_runtime::{traits::AccountIdConversion, DispatchResult, Perbill};

/// Names any asset: the native coin, or one of the assets pallet.
pub type AssetId = NativeOrWithId<u32>;

/// All assets, where something is put on hold.
pub type HoldableAssets = UnionOf<Balances, AssetsHolder, NativeFromLeft, AssetId, AccountId>;

/// All assets, where what is free moves.
pub type FreeAssets = UnionOf<Balances, Assets, NativeFromLeft, AssetId, AccountId>;

/// Whether an account exists: natively by a provider, in other assets by an entry of its own.
pub struct Accounts;

impl ContainsPair<AssetId, AccountId> for Accounts {
	fn contains(asset: &AssetId, who: &AccountId) -> bool {
		match asset {
			NativeOrWithId::Native => System::providers(who) > 0,
			NativeOrWithId::WithId(id) => Assets::contains(id, who),
		}
	}
}

parameter_types! {
	/// The native coin among all assets.
	pub const NativeAsset: AssetId = NativeOrWithId::Native;
	/// What the community decides about; no key controls it.
	pub CommunityAccount: AccountId = PalletId(*b"hanse/co").into_account_truncating();
	/// What a committee decides about; no key controls it.
	pub ReserveAccount: AccountId = PalletId(*b"hanse/re").into_account_truncating();
}

/// What exists and is nobody's to spend: grants not released yet, and accounts without a key.
pub struct NotCirculating;

impl Get<Balance> for NotCirculating {
	fn get() -> Balance {
		let keyless = [
			TreasuryAccount::get(),
			CommunityAccount::get(),
			ReserveAccount::get(),
			pallet_claims::Pallet::<Runtime>::pot(),
		];
		let kept = keyless.iter().map(Balances::total_balance);
		kept.fold(Grants::unreleased(NativeAsset::get()), Balance::saturating_add)
	}
}

parameter_types! {
	/// The root of the accounts that receive what is issued by schedule.
	pub const EmissionPalletId: PalletId = PalletId(*b"hanse/em");
	/// Blocks issue by themselves once an hour; whoever cannot wait pokes.
	pub const StepPeriod: Moment = HOUR;
	/// The least share of liquidity in what it and mining receive.
	pub const LiquidityFloor: Perbill = Perbill::from_percent(5);
}

impl pallet_emission::Config for Runtime {
	type Currency = Balances;
	type Time = Timestamp;
	type ManageOrigin = EnsureRoot<AccountId>;
	type NotCirculating = NotCirculating;
	type PalletId = EmissionPalletId;
	type StepPeriod = StepPeriod;
	type MaxBuckets = ConstU32<8>;
	type LiquidityFloor = LiquidityFloor;
	type WeightInfo = pallet_emission::weights::SubstrateWeight<Runtime>;
}

parameter_types! {
	/// The deposit for an offer, and for the grant that it becomes.
	pub const GrantDeposit: Balance = deposit(2, 300);
	/// The most that a grant of the genesis pays in advance: fees for years.
	pub const MaxAdvance: Balance = 100 * UNIT;
	/// How far ahead a schedule may end: beyond the end of 2140.
	pub const GrantHorizon: Moment = 150 * YEAR;
}

impl pallet_grants::Config for Runtime {
	type AssetId = AssetId;
	type RuntimeHoldReason = RuntimeHoldReason;
	type Assets = HoldableAssets;
	type Accounts = Accounts;
	type NativeAsset = NativeAsset;
	type Time = Timestamp;
	type GrantOrigin = EnsureRoot<AccountId>;
	type Pot = TreasuryAccount;
	type Deposit = GrantDeposit;
	type MaxGrants = ConstU32<32>;
	type ReservedGrants = ConstU32<16>;
	type MaxAdvance = MaxAdvance;
	type MaxHorizon = GrantHorizon;
	type WeightInfo = pallet_grants::weights::SubstrateWeight<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = crate::benchmarks::Purse;
}

/// What a sale and a merchant's allocation become when they are released by a schedule: grants that
/// nobody can revoke, and whose place in storage is paid for by the beneficiary, who asked for them.
pub struct ByGrants;

impl ByGrants {
	fn terms(
		granter: &AccountId,
		asset: AssetId,
		amount: Balance,
		release: Release,
	) -> pallet_grants::TermsOf<Runtime> {
		pallet_grants::Terms { granter: granter.clone(), asset, amount, release, revocable: false }
	}

	/// Grants by the terms that are the same for every pallet that asks.
	fn give(
		granter: &AccountId,
		beneficiary: &AccountId,
		asset: AssetId,
		amount: Balance,
		release: Release,
	) -> DispatchResult {
		let terms = Self::terms(granter, asset, amount, release);
		<Grants as pallet_grants::Granting<_, _>>::grant(beneficiary, terms, Some(beneficiary))
			.map(|_| ())
	}
}

impl pallet_launch::Granter<AccountId, AssetId> for ByGrants {
	fn can_grant(
		from: &AccountId,
		beneficiary: &AccountId,
		asset: &AssetId,
		amount: Balance,
		release: &Release,
	) -> DispatchResult {
		let terms = Self::terms(from, asset.clone(), amount, *release);
		<Grants as pallet_grants::Granting<_, _>>::can_grant(beneficiary, &terms)
	}

	fn grant(
		from: &AccountId,
		beneficiary: &AccountId,
		asset: &AssetId,
		amount: Balance,
		release: &Release,
	) -> DispatchResult {
		Self::give(from, beneficiary, asset.clone(), amount, *release)
	}
}

impl pallet_treasuries::Granting<AccountId, AssetId> for ByGrants {
	fn grant(
		granter: &AccountId,
		beneficiary: &AccountId,
		asset: AssetId,
		amount: Balance,
		release: Release,
	) -> DispatchResult {
		Self::give(granter, beneficiary, asset, amount, release)
	}
}

impl pallet_merchants::Granting<AccountId, u32> for ByGrants {
	fn grant(
		granter: &AccountId,
		beneficiary: &AccountId,
		asset: u32,
		amount: Balance,
		release: Release,
	) -> DispatchResult {
		Self::give(granter, beneficiary, NativeOrWithId::WithId(asset), amount, release)
	}
}

parameter_types! {
	/// The root of the accounts of rounds.
	pub const LaunchPalletId: PalletId = PalletId(*b"hanse/la");
	/// The deposit of a seller for a round.
	pub const RoundDeposit: Balance = deposit(3, 2_000);
	/// The deposit of a buyer or bidder until it settles. It pays for the grant that a purchase under
	/// a lock becomes, so that somebody without other coins can fetch it.
	pub const EntryDeposit: Balance = GrantDeposit::get();
	/// How far ahead a round may start, and how long each part of it may last.
	pub const MaxRound: Moment = YEAR;
	/// The least time there is to reveal bids.
	pub const MinReveal: Moment = HOUR;
	/// The most a bid that is not revealed can forfeit, of the reserve price of one lot.
	pub const MaxPenalty: Perbill = Perbill::from_percent(10);
}

impl pallet_launch::Config for Runtime {
	type AssetId = AssetId;
	type RuntimeHoldReason = RuntimeHoldReason;
	type Assets = HoldableAssets;
	type FreeAssets = FreeAssets;
	type NativeAsset = NativeAsset;
	type Time = Timestamp;
	type Granter = ByGrants;
	type Eligibility = ();
	type ManageOrigin = EnsureRoot<AccountId>;
	type PalletId = LaunchPalletId;
	type RoundDeposit = RoundDeposit;
	type EntryDeposit = EntryDeposit;
	type MaxBids = ConstU32<256>;
	type MaxDuration = MaxRound;
	type MinReveal = MinReveal;
	type MaxPenalty = MaxPenalty;
	type WeightInfo = pallet_launch::weights::SubstrateWeight<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = crate::benchmarks::Purse;
}

/// Root, or any of the [`Auditors`].
pub type EnsureAuditor =
	EitherOfDiverse<EnsureRoot<AccountId>, EnsureSignedBy<Auditors, AccountId>>;

impl pallet_membership::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type AddOrigin = EnsureRoot<AccountId>;
	type RemoveOrigin = EnsureRoot<AccountId>;
	type SwapOrigin = EnsureRoot<AccountId>;
	type ResetOrigin = EnsureRoot<AccountId>;
	type PrimeOrigin = EnsureRoot<AccountId>;
	type MembershipInitialized = ();
	type MembershipChanged = ();
	type MaxMembers = ConstU32<32>;
	type WeightInfo = pallet_membership::weights::SubstrateWeight<Runtime>;
}

/// What registrars said of an account: something good, and nothing bad.
pub struct Judgements;

impl pallet_merchants::Evidence<AccountId> for Judgements {
	fn is_judged(who: &AccountId) -> bool {
		let Some(identity) = pallet_identity::IdentityOf::<Runtime>::get(who) else { return false };
		let said = |what: fn(&Judgement<Balance>) -> bool| {
			identity.judgements.iter().any(|(_, judgement)| what(judgement))
		};
		said(|it| matches!(it, Judgement::Reasonable | Judgement::KnownGood))
			&& !said(|it| matches!(it, Judgement::LowQuality | Judgement::Erroneous))
	}
}

impl Contains<AccountId> for Judgements {
	fn contains(who: &AccountId) -> bool {
		<Self as pallet_merchants::Evidence<_>>::is_judged(who)
	}
}

/// The ids of merchant tokens; nobody else can create an asset there.
pub type MerchantTokenIds = IdRange<1_000_000, 1_000_000>;

parameter_types! {
	/// What the keyless accounts of merchant tokens are derived from.
	pub const MerchantsPalletId: PalletId = PalletId(*b"hanse/me");
	/// What a merchant leaves until it closes.
	pub const MerchantDeposit: Balance = 100 * UNIT;
	/// What a holder leaves for a redemption or a period of an allowance.
	pub const RequestDeposit: Balance = deposit(2, 200);
	/// How long a merchant has to confirm a redemption.
	pub const ConfirmWindow: Moment = 3 * DAY;
	/// How long before it comes into force a changed table is announced.
	pub const TableNotice: Moment = 14 * DAY;
	/// How long a merchant that winds down can at least be redeemed at.
	pub const WindDownNotice: Moment = 30 * DAY;
	/// The longest period of an allowance.
	pub const MaxPeriod: Moment = YEAR;
	/// How far ahead a promotion, a wind-down and an allocation's schedule may end.
	pub const MerchantHorizon: Moment = 50 * YEAR;
}

impl pallet_merchants::Config for Runtime {
	type AssetId = u32;
	type RuntimeHoldReason = RuntimeHoldReason;
	type Currency = Balances;
	type Tokens = Assets;
	type TokenHolds = AssetsHolder;
	type TokenIds = MerchantTokenIds;
	type Grants = ByGrants;
	type ApproveOrigin = EnsureAuditor;
	type Tiers = ByTokens;
	type Evidence = Judgements;
	type Time = Timestamp;
	type PalletId = MerchantsPalletId;
	type MerchantDeposit = MerchantDeposit;
	type RequestDeposit = RequestDeposit;
	type MaxRequests = ConstU32<64>;
	type ConfirmWindow = ConfirmWindow;
	type TableNotice = TableNotice;
	type WindDownNotice = WindDownNotice;
	type MaxPeriod = MaxPeriod;
	type MaxHorizon = MerchantHorizon;
	type WeightInfo = pallet_merchants::weights::SubstrateWeight<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = crate::benchmarks::Purse;
}

parameter_types! {
	/// What the accounts of pots that buy back are derived from.
	pub const SinksPalletId: PalletId = PalletId(*b"hanse/si");
	/// At least half of every fee goes to those who keep the chain running.
	pub const MaxFeeBurn: Perbill = Perbill::from_percent(50);
	/// At least half of every commission goes to the treasury.
	pub const MaxBuyBack: Perbill = Perbill::from_percent(50);
	/// How long after a buy-back of an asset there can be another one.
	pub const BuyBackPeriod: Moment = 6 * HOUR;
	/// The share of a pot that is sold at once.
	pub const MaxSlice: Perbill = Perbill::from_percent(10);
	/// By how much what a slice brings may stay below its value by the average price.
	pub const MaxSlippage: Perbill = Perbill::from_percent(1);
}

/// What part of fees is burnt, as the sinks say and count it.
pub struct BurnBySinks;

impl FeeBurn for BurnBySinks {
	fn share() -> Perbill {
		FeeBurnShare::<Runtime>::get()
	}

	fn note(burnt: Balance) {
		Sinks::note_burnt_fee(burnt);
	}
}

impl pallet_sinks::Config for Runtime {
	type AssetId = AssetId;
	type Assets = FreeAssets;
	type NativeAsset = NativeAsset;
	type Time = Timestamp;
	type Market = ByPools;
	type ManageOrigin = EnsureParameters;
	type Beneficiary = TreasuryAccount;
	type PalletId = SinksPalletId;
	type MaxFeeBurn = MaxFeeBurn;
	type MaxBuyBack = MaxBuyBack;
	type BuyBackPeriod = BuyBackPeriod;
	type MaxSlice = MaxSlice;
	type MaxSlippage = MaxSlippage;
	type WeightInfo = pallet_sinks::weights::SubstrateWeight<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = crate::benchmarks::Purse;
}

parameter_types! {
	/// The root of the account that holds what can be claimed.
	pub const ClaimsPalletId: PalletId = PalletId(*b"hanse/cl");
}

impl pallet_claims::Config for Runtime {
	type Currency = Balances;
	type Time = Timestamp;
	type PalletId = ClaimsPalletId;
	type Beneficiary = CommunityAccount;
	type MaxCleared = ConstU32<500>;
	type WeightInfo = pallet_claims::weights::SubstrateWeight<Runtime>;
}

/// When there can never be more of a token. The team of an asset can always name somebody who mints
/// it, so that only the native coin of an economy can come to its end.
pub struct Supplies;

impl pallet_reserves::Emission<AssetId> for Supplies {
	fn is_closed(token: &AssetId) -> bool {
		let is_over = pallet_emission::CurrentStatus::<Runtime>::get().phase
			!= pallet_emission::Phase::Running;
		let is_capped = pallet_emission::Cap::<Runtime>::exists();
		// Benchmarks measure with assets that cost more to move.
		let is_measured = cfg!(feature = "runtime-benchmarks");
		is_measured || (*token == NativeAsset::get() && is_capped && is_over)
	}
}

/// Who decides about the chain is its member; reserves are not placed with those.
pub struct Members;

impl Contains<AccountId> for Members {
	fn contains(who: &AccountId) -> bool {
		pallet_dao::Members::<Runtime>::contains_key(pallet_dao::CHAIN, who)
	}
}

parameter_types! {
	/// How long before it begins the end of a reserve is announced.
	pub const EndNotice: Moment = 90 * DAY;
	/// How long a reserve can be redeemed at least.
	pub const EndWindow: Moment = YEAR;
	/// How much longer who is late can redeem.
	pub const EndGrace: Moment = 90 * DAY;
	/// How far ahead an end may be announced.
	pub const EndHorizon: Moment = 10 * YEAR;
}

impl pallet_reserves::Config for Runtime {
	type AssetId = AssetId;
	type RuntimeHoldReason = RuntimeHoldReason;
	type Assets = HoldableAssets;
	type FreeAssets = FreeAssets;
	type Accounts = Accounts;
	type NativeAsset = NativeAsset;
	type Time = Timestamp;
	type Emission = Supplies;
	type Eligible = Judgements;
	type IsMember = Members;
	type ManageOrigin = EnsureRoot<AccountId>;
	type Sponsor = TreasuryAccount;
	type Remainder = CommunityAccount;
	type MinNotice = EndNotice;
	type MinWindow = EndWindow;
	type Grace = EndGrace;
	type MaxHorizon = EndHorizon;
	type WeightInfo = pallet_reserves::weights::SubstrateWeight<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = crate::benchmarks::Purse;
}
