use crate::{mock::*, Communities, GenesisCommunity, GenesisConfig, NextCommunity, Tracks};
use hanse_ballot::{table, Ramp};
use std::panic::{catch_unwind, AssertUnwindSafe};

/// Why a genesis is refused.
fn complaint(chain: GenesisCommunity<Asset>) -> String {
	let built =
		catch_unwind(AssertUnwindSafe(|| ExtBuilder::default().with_chain(Some(chain)).build()));
	let Err(panic) = built else { panic!("the genesis is accepted") };
	panic.downcast_ref::<String>().cloned().expect("it says why")
}

#[test]
fn genesis_makes_the_chain_a_community() {
	ExtBuilder::default().build_and_execute(|| {
		let community = Communities::<Test>::get(0).expect("it is the chain");
		assert_eq!(community.settings.name.to_vec(), b"Chain");
		assert_eq!(community.creator, None);
		assert_eq!(Tracks::<Test>::iter_prefix(0).count(), 4);
		assert_eq!(NextCommunity::<Test>::get(), 1);
	});
}

#[test]
fn chain_need_not_govern_itself() {
	ExtBuilder::default().with_chain(None).build_and_execute(|| {
		assert_eq!(Communities::<Test>::iter().count(), 0);
		assert_eq!(NextCommunity::<Test>::get(), 1);
	});
}

#[test]
fn genesis_is_refused_with_a_reason() {
	let mut headless = chain();
	headless.tracks.remove(0);
	let mut twice = chain();
	twice.tracks[1] = twice.tracks[0];
	let many = [chain().tracks, vec![chain().tracks[1]; 13]].concat();
	for (chain, reason) in [
		(headless, "RootMisplaced"),
		(twice, "RootMisplaced"),
		(GenesisCommunity { tracks: many, ..chain() }, "TrackNotFound"),
		(GenesisCommunity { tracks: vec![], ..chain() }, "NoTracks"),
		(GenesisCommunity { name: "n".repeat(33), ..chain() }, "NoName"),
		(GenesisCommunity { unbonding: 0, ..chain() }, "UnbondingTooShort"),
		(GenesisCommunity { ramp: Ramp { delay: 0, ..RAMP }, ..chain() }, "DelayOutOfRange"),
	] {
		let complaint = complaint(chain);
		assert!(complaint.contains(reason), "{complaint}");
	}
}

#[test]
fn genesis_reads_from_json() {
	let mut config: GenesisConfig<Test> = serde_json::from_str(
		r#"{ "chain": {
			"name": "Chain", "asset": "Native", "minStake": 50, "floor": 1000,
			"ramp": { "step": 86400000, "steps": 30, "delay": 1 },
			"unbonding": 1728000000, "maxConviction": 3, "lockPeriod": 604800000,
			"tracks": [ {
				"kind": "root", "deposit": 100, "limit": "none",
				"rules": {
					"prepare": 7200000, "decide": 864000000, "confirm": 86400000,
					"enact": 21600000, "window": 432000000,
					"late": { "within": 86400000, "extend": 172800000 },
					"approval": { "linear": { "from": 800000000, "to": 500000000 } },
					"support": { "linear": { "from": 500000000, "to": 100000000 } }
				}
			} ]
		} }"#,
	)
	.expect("it is a genesis");
	let read = config.chain.take().expect("there is one");
	assert_eq!(read, GenesisCommunity { tracks: vec![chain().tracks[0]], ..chain() });
}

/// The design's own numbers make a chain: thirty days to full power, votes of up to a month.
#[test]
fn tracks_of_the_design_make_a_chain() {
	use crate::{Limit, Track, TrackKind};
	use hanse_curve::time::DAY;
	let track = |kind, rules, limit| Track { kind, deposit: DEPOSIT, rules, limit };
	let tracks = vec![
		track(TrackKind::Root, table::ROOT, Limit::None),
		track(TrackKind::Whitelisted, table::WHITELISTED, Limit::None),
		track(TrackKind::BigSpend, table::BIG_SPENDER, Limit::Spend(table::BIG_SPEND)),
		track(TrackKind::SmallSpend, table::SMALL_SPENDER, Limit::Spend(table::SMALL_SPEND)),
		track(TrackKind::Parameters, table::PARAMETERS, Limit::Step(table::PARAMETER_STEP)),
		track(TrackKind::Recall, table::RECALL, Limit::None),
		track(TrackKind::Cancel, table::CANCEL, Limit::None),
		track(TrackKind::Kill, table::CANCEL, Limit::None),
	];
	let chain = GenesisCommunity { tracks, unbonding: 40 * DAY, ..chain() };
	ExtBuilder::default().with_chain(Some(chain)).build_and_execute(|| {
		let community = Communities::<Test>::get(0).expect("it is the chain");
		assert!(community.window() < crate::MAX_COHORTS);
	});
}
