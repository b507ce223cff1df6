//! Who represents those who have staked, and what the core of the representatives may do.
//!
//! The core calls an upgrade urgent, and a referendum still decides it. The core pauses a pallet of
//! [`Pausable`] for three days, and a referendum ends that sooner. It can do nothing else.

use super::governance::{Cancel, EnsureChainOrRoot, Recall, Whitelisted};
use crate::{
	units::{DAY, HOUR, UNIT},
	AccountId, Balance, Balances, Committee, Dao, Hash, Moment, Runtime, RuntimeCall,
	RuntimeHoldReason, System, Timestamp,
};
use frame_support::{
	parameter_types,
	traits::{ConstU32, Contains, GetCallMetadata},
};
use hanse_ballot::{Power, Share, WHOLE};
use hanse_runtime_common::fees::TreasuryAccount;
use pallet_committee::{PalletName, Periods, Stakes, Upgrades};
use pallet_dao::{Communities, EnsureChain, CHAIN};
use sp_runtime::DispatchResult;

/// The power that members of the chain have in votes.
pub struct Electorate;

impl Stakes<AccountId> for Electorate {
	fn power_at(who: &AccountId, moment: Moment) -> Power {
		Dao::power_at(CHAIN, who, moment)
	}

	fn total_at(moment: Moment) -> Power {
		// A chain without a community has a committee that nobody can elect.
		let floor = Communities::<Runtime>::get(CHAIN)
			.map_or(Power::MAX, |chain| chain.settings.ramp.full(chain.settings.floor));
		Dao::total_power_at(CHAIN, moment).max(floor)
	}
}

/// Where the system keeps what may be applied.
pub struct Authorize;

impl Upgrades<Hash> for Authorize {
	fn authorize(code_hash: Hash) -> DispatchResult {
		// That it is a newer version of this chain is checked when it is applied.
		System::do_authorize_upgrade(code_hash, true);
		Ok(())
	}
}

/// The pallets that the core can pause: those that people do business with.
///
/// Named one by one: a pallet added later stays open until somebody thinks about it. What makes
/// blocks, decides, and carries decisions out is not here, nor what people hold keys together with,
/// nor where somebody loses money by being late.
pub struct Pausable;

impl Pausable {
	fn has(name: &str) -> bool {
		const NAMES: [&str; 13] = [
			"Assets",
			"Balances",
			"Claims",
			"Contracts",
			"Emission",
			"Grants",
			"Identity",
			"Launch",
			"Merchants",
			"Nfts",
			"Reserves",
			"Sinks",
			"Treasuries",
		];
		NAMES.contains(&name)
	}
}

impl Contains<PalletName> for Pausable {
	fn contains(name: &PalletName) -> bool {
		core::str::from_utf8(name).is_ok_and(Self::has)
	}
}

/// Calls that the core has not paused.
pub struct NotPausedByCore;

impl Contains<RuntimeCall> for NotPausedByCore {
	fn contains(call: &RuntimeCall) -> bool {
		let name = call.get_call_metadata().pallet_name;
		// Most of what keeps the chain going never asks the storage.
		!Pausable::has(name) || !Committee::is_paused(name.as_bytes())
	}
}

parameter_types! {
	/// What a candidate leaves until nothing of its seat can be held against it.
	pub const CandidateBond: Balance = 10_000 * UNIT;
	/// What a voter leaves until its ballot is settled.
	pub const BallotDeposit: Balance = 10 * UNIT;
	/// A ten-thousandth of all power: as many as have it can vote.
	pub const MinElector: Share = WHOLE / 10_000;
	/// The share of all power that has to vote.
	pub const ElectionQuorum: Share = WHOLE / 10;
	/// How long everything takes on a chain that decides in weeks. An election takes no longer than
	/// the longest vote, for whose length power can be told.
	pub const ElectionPeriods: Periods = Periods {
		candidacy: 14 * DAY,
		commit: 7 * DAY,
		reveal: 7 * DAY,
		term: 365 * DAY,
		extension: 90 * DAY,
		liability: 28 * DAY,
		seat: 14 * DAY,
		core: 3 * DAY,
		intent: 7 * DAY,
		whitelist: 45 * DAY,
		pause: 72 * HOUR,
		between_pauses: 30 * DAY,
	};
}

impl pallet_committee::Config for Runtime {
	type RuntimeHoldReason = RuntimeHoldReason;
	type Currency = Balances;
	type Time = Timestamp;
	type Stakes = Electorate;
	type Upgrades = Authorize;
	type Pausable = Pausable;
	type RecallOrigin = EnsureChainOrRoot<Recall>;
	type WhitelistedOrigin = EnsureChain<Runtime, Whitelisted>;
	type UnpauseOrigin = EnsureChainOrRoot<Cancel>;
	type Treasury = TreasuryAccount;
	type Bond = CandidateBond;
	type BallotDeposit = BallotDeposit;
	type MaxVoters = ConstU32<10_000>;
	type MinShare = MinElector;
	type Quorum = ElectionQuorum;
	type Periods = ElectionPeriods;
	type WeightInfo = pallet_committee::weights::SubstrateWeight<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = crate::benchmarks::Purse;
}
