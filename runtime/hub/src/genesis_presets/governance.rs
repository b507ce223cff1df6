//! How the built-in networks decide.

use crate::{
	configs::{committee::ElectionPeriods, issuance::AssetId},
	units::UNIT,
	AccountId, Balance, CommitteeConfig, Moment,
};
use alloc::{string::String, vec, vec::Vec};
use frame_support::traits::fungible::NativeOrWithId;
use hanse_ballot::{
	table::{self, BIG_SPEND, PARAMETER_STEP, SMALL_SPEND},
	Late, Ramp, Rules,
};
use hanse_curve::time::{DAY, MINUTE, SECOND};
use pallet_committee::Periods;
use pallet_contributions::{Kind, Reward, Terms};
use pallet_dao::{GenesisCommunity, Limit, Track, TrackKind};

/// The chain as a community.
pub(super) type Community = GenesisCommunity<AccountId, AssetId>;

/// The tracks of the chain, as the design has them.
fn tracks() -> Vec<Track> {
	use TrackKind::*;
	let none = Limit::None;
	[
		(Root, 10_000, table::ROOT, none),
		(Whitelisted, 1_000, table::WHITELISTED, none),
		(BigSpend, 2_000, table::BIG_SPENDER, Limit::Spend(BIG_SPEND)),
		(SmallSpend, 100, table::SMALL_SPENDER, Limit::Spend(SMALL_SPEND)),
		(Parameters, 500, table::PARAMETERS, Limit::Step(PARAMETER_STEP)),
		(Recall, 500, table::RECALL, none),
		(Cancel, 200, table::CANCEL, none),
		(Kill, 200, table::CANCEL, none),
	]
	.map(|(kind, deposit, rules, limit)| Track { kind, deposit: deposit * UNIT, rules, limit })
	.into()
}

/// A chain that decides in weeks, by the stake of a month, once a twentieth of what there will ever
/// be counts as staked.
pub(super) fn in_weeks(name: &str, cap: Balance) -> Community {
	GenesisCommunity {
		name: String::from(name),
		asset: NativeOrWithId::Native,
		min_stake: UNIT,
		floor: cap / 20,
		// Stake counts after a week, and fully after a month.
		ramp: Ramp { step: DAY, steps: 30, delay: 7 },
		unbonding: 42 * DAY,
		max_conviction: 3,
		lock_period: 7 * DAY,
		tracks: tracks(),
		stakes: vec![],
	}
}

/// A chain for trying out: it decides by the same shares, but in a minute.
pub(super) fn in_a_minute(name: &str, stakes: Vec<(AccountId, Balance)>) -> Community {
	GenesisCommunity {
		floor: stakes.iter().fold(0, |sum, (_, stake)| sum + stake) / 20,
		ramp: Ramp { step: 3 * SECOND, steps: 10, delay: 1 },
		unbonding: 240 * SECOND,
		lock_period: 30 * SECOND,
		tracks: tracks()
			.into_iter()
			.map(|track| Track { rules: hurried_rules(&track.rules), ..track })
			.collect(),
		stakes,
		..in_weeks(name, 0)
	}
}

/// How much faster than others a network for trying out decides: in a minute instead of 28 days.
const SPEED: Moment = 40_320;

/// A period that a developer can wait for: at least two blocks, or nobody could see it happen.
fn hurried(period: Moment) -> Moment {
	(period / SPEED).max(6 * SECOND)
}

/// The thresholds of some rules, with periods that a developer can wait for.
fn hurried_rules(rules: &Rules) -> Rules {
	Rules {
		prepare: rules.prepare / SPEED,
		decide: hurried(rules.decide),
		confirm: hurried(rules.confirm),
		enact: hurried(rules.enact),
		window: 60 * hurried(rules.window),
		late: Late { within: rules.late.within / SPEED, extend: rules.late.extend / SPEED },
		..*rules
	}
}

/// A chain for trying out: nobody represents it yet, and an election takes a minute.
pub(super) fn elected_in_a_minute() -> CommitteeConfig {
	let usual = ElectionPeriods::get();
	let periods = Periods {
		candidacy: hurried(usual.candidacy),
		commit: hurried(usual.commit),
		reveal: hurried(usual.reveal),
		term: hurried(usual.term),
		extension: hurried(usual.extension),
		liability: hurried(usual.liability),
		seat: hurried(usual.seat),
		core: hurried(usual.core),
		intent: hurried(usual.intent),
		whitelist: hurried(usual.whitelist),
		// Long enough to see what is paused.
		pause: MINUTE,
		between_pauses: 2 * MINUTE,
	};
	CommitteeConfig { committee: None, periods: Some(periods) }
}

/// What is rewarded from the first block on, as far as the treasury has something: a share of it is
/// what everybody together can ask for.
pub(super) fn rewards() -> Vec<(Kind, Terms<AssetId>)> {
	[
		(Kind::Discussion, 50),
		(Kind::Proposal, 500),
		(Kind::Code, 5_000),
		(Kind::Report, 5_000),
		(Kind::Other, 500),
	]
	.map(|(kind, most)| {
		let reward = Reward::Money { most: most * UNIT };
		(kind, Terms { asset: NativeOrWithId::Native, fee: UNIT, reward })
	})
	.into()
}
