use crate::{
	mock::*, Communities, Error, GenesisCommunity, GenesisConfig, Members, NextCommunity, Tracks,
};
use frame_support::{assert_noop, assert_ok};
use hanse_ballot::{table, Ramp};
use std::panic::{catch_unwind, AssertUnwindSafe};

/// Why a genesis is refused.
fn complaint(chain: GenesisCommunity<u64, Asset>) -> String {
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
	let rules = [chain().tracks, vec![track(crate::TrackKind::Rules)]].concat();
	let many = [chain().tracks, vec![chain().tracks[1]; 13]].concat();
	for (chain, reason) in [
		(headless, "RootMisplaced"),
		(twice, "RootMisplaced"),
		(GenesisCommunity { tracks: rules, ..chain() }, "RulesMisplaced"),
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
	// With stakes, and back again.
	let chain = GenesisCommunity { stakes: vec![(ALICE, 5_000), (BOB, 50)], ..chain() };
	let text = serde_json::to_string(&chain).expect("it is a genesis");
	assert!(text.contains(r#""stakes":[[1,5000],[2,50]]"#), "{text}");
	let read: GenesisCommunity<u64, Asset> = serde_json::from_str(&text).expect("it is one");
	assert_eq!(read, chain);
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

/// A chain made today governs itself today.
#[test]
fn stakes_of_the_genesis_have_their_full_power() {
	use hanse_ballot::Choice;
	use hanse_curve::time::{DAY, HOUR};
	let stakes = vec![(ALICE, 5_000), (BOB, 3_000), (ALICE, 1_000)];
	let genesis = GenesisCommunity { stakes, ..chain() };
	ExtBuilder::default().with_chain(Some(genesis)).build_and_execute(|| {
		assert_eq!((held(&NATIVE, ALICE), free(&NATIVE, ALICE)), (6_000, WEALTH - 6_000));
		assert_eq!((Dao::power_of(0, ALICE), Dao::power_of(0, BOB)), (full(6_000), full(3_000)));
		assert_eq!((Dao::total_power(0), Dao::members_count(0)), (full(9_000), 2));
		check_invariants();
		let id = proposed(0, ROOT, &set_storage(7));
		after(2 * HOUR);
		voted(ALICE, id, Choice::Aye);
		after(8 * HOUR + DAY);
		assert_ok!(execute(id));
		// It leaves as any other.
		assert_ok!(Dao::unlock(signed(EVE), id, ALICE));
		assert_ok!(Dao::unstake(signed(ALICE), 0, 6_000));
		after(8 * HOUR + DAY + UNBONDING);
		assert_ok!(Dao::withdraw(signed(EVE), 0, ALICE));
		assert!(!Members::<Test>::contains_key(0, ALICE));
		assert_noop!(Dao::unstake(signed(BOB), 0, 3_001), Error::<Test>::StakeTooLarge);
	});
	let genesis = GenesisCommunity { asset: GOLD, stakes: vec![(EVE, 50)], ..chain() };
	ExtBuilder::default().with_chain(Some(genesis)).build_and_execute(|| {
		assert_eq!((held(&GOLD, EVE), held(&NATIVE, EVE)), (50, 0));
	});
}

#[test]
fn stake_of_the_genesis_has_to_be_there() {
	let with = |who, amount| GenesisCommunity { stakes: vec![(who, amount)], ..chain() };
	for (who, amount, reason) in [
		(BOB, WEALTH - ED + 1, "FundsUnavailable"),
		(1_000, 50, "FundsUnavailable"),
		(BOB, 49, "StakeTooSmall"),
		(BOB, 0, "StakeTooSmall"),
	] {
		let complaint = complaint(with(who, amount));
		let stake = format!("stake of {amount} by {who}");
		assert!(complaint.contains(reason) && complaint.contains(&stake), "{complaint}");
	}
	ExtBuilder::default().with_chain(Some(with(BOB, WEALTH - ED))).build_and_execute(|| ());
}
