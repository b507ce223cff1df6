//! What contributions to the chain are rewarded with, and who judges them.

use super::{
	issuance::{AssetId, FreeAssets, HoldableAssets, Judgements, NativeAsset},
	items::VoucherItems,
};
use crate::{
	units::{DAY, UNIT},
	AccountId, Balance, BlockNumber, Moment, Runtime, RuntimeHoldReason, Timestamp,
	EPOCH_DURATION_IN_SLOTS,
};
use frame_support::{
	parameter_types,
	traits::{
		fungibles::{Inspect, Mutate},
		tokens::{Fortitude, Preservation},
		ConstU16, ConstU32, Contains,
	},
};
use frame_system::EnsureRoot;
use hanse_curve::share_down;
use hanse_runtime_common::fees::TreasuryAccount;
use pallet_babe::RandomnessFromOneEpochAgo;
use pallet_contributions::{EpochId, Funding, Score};
use sp_runtime::{traits::Convert, ArithmeticError, DispatchError};

/// Names a person by the account that a registrar has judged, its sub-accounts included.
pub struct People;

impl Convert<AccountId, Option<AccountId>> for People {
	fn convert(who: AccountId) -> Option<AccountId> {
		// Its own judgement first: anybody can call an account its sub-account without asking it.
		if Judgements::contains(&who) {
			return Some(who);
		}
		let (main, _) = pallet_identity::SuperOf::<Runtime>::get(&who)?;
		Judgements::contains(&main).then_some(main)
	}
}

/// A hundredth of what the chain's treasury has free, in each epoch.
pub struct TreasuryShare;

impl Funding<AccountId, AssetId> for TreasuryShare {
	fn fund(
		asset: &AssetId,
		to: &AccountId,
		_: EpochId,
		carried: Balance,
	) -> Result<Balance, DispatchError> {
		let treasury = TreasuryAccount::get();
		let free = FreeAssets::reducible_balance(
			asset.clone(),
			&treasury,
			Preservation::Preserve,
			Fortitude::Polite,
		);
		let budget = share_down(free, 1, 100).ok_or(ArithmeticError::Overflow)?;
		let amount = budget.saturating_sub(carried);
		if amount > 0 {
			FreeAssets::transfer(asset.clone(), &treasury, to, amount, Preservation::Preserve)?;
		}
		Ok(amount)
	}
}

parameter_types! {
	/// A seed is made over one epoch of block production, and a block takes a slot at least.
	pub const SeedMargin: BlockNumber = EPOCH_DURATION_IN_SLOTS as BlockNumber;
	/// How often there is a budget.
	pub const RewardEpoch: Moment = 30 * DAY;
	/// What a juror leaves.
	pub const JurorBond: Balance = 1_000 * UNIT;
	/// How long a juror's bond stays after it has retired.
	pub const RetireDelay: Moment = 7 * DAY;
	/// What a claim costs until it ends: about what judging it costs.
	pub const ClaimDeposit: Balance = 10 * UNIT;
	/// For a jury to be drawn: each epoch has another seed, and who could wait for one chooses.
	pub const DrawPeriod: Moment = 2 * DAY;
	/// For jurors to seal a score.
	pub const CommitPeriod: Moment = 2 * DAY;
	/// For jurors to reveal it.
	pub const RevealPeriod: Moment = 2 * DAY;
	/// For anybody to challenge a first score.
	pub const ChallengePeriod: Moment = 5 * DAY;
	/// For a reward to be collected.
	pub const CollectPeriod: Moment = 30 * DAY;
}

/// A tenth of the full score.
const TENTH: Score = pallet_contributions::FULL_SCORE / 10;

impl pallet_contributions::Config for Runtime {
	type AssetId = AssetId;
	type RuntimeHoldReason = RuntimeHoldReason;
	type Assets = HoldableAssets;
	type FreeAssets = FreeAssets;
	type NativeAsset = NativeAsset;
	type Time = Timestamp;
	type Randomness = RandomnessFromOneEpochAgo<Runtime>;
	type SeedMargin = SeedMargin;
	type IdentityId = AccountId;
	type Identity = People;
	type Funding = TreasuryShare;
	type Vouchers = VoucherItems;
	type Treasury = TreasuryAccount;
	type ManageOrigin = EnsureRoot<AccountId>;
	type EpochLength = RewardEpoch;
	type MaxJurors = ConstU32<512>;
	type JurorBond = JurorBond;
	type RetireDelay = RetireDelay;
	type ClaimDeposit = ClaimDeposit;
	type MaxClaims = ConstU32<256>;
	type MaxOwnClaims = ConstU32<4>;
	type DrawPeriod = DrawPeriod;
	type CommitPeriod = CommitPeriod;
	type RevealPeriod = RevealPeriod;
	type ChallengePeriod = ChallengePeriod;
	type CollectPeriod = CollectPeriod;
	type Tolerance = ConstU16<TENTH>;
	type MinScore = ConstU16<TENTH>;
	type WeightInfo = pallet_contributions::weights::SubstrateWeight<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = crate::benchmarks::Purse;
}
