use crate::{mock::*, GenesisCommittee, GenesisConfig, NextElection, Periods, Phase};
use frame_support::assert_ok;
use std::panic::{catch_unwind, AssertUnwindSafe};

/// Why a genesis is refused.
fn complaint(genesis: ExtBuilder) -> String {
	let built = catch_unwind(AssertUnwindSafe(|| genesis.build()));
	let Err(panic) = built else { panic!("the genesis is accepted") };
	panic.downcast_ref::<String>().cloned().expect("it says why")
}

#[test]
fn first_committee_can_act_at_once() {
	ExtBuilder::default().with_committee().build_and_execute(|| {
		assert_eq!((seats(), core()), (REPS.collect(), REPS.take(5).collect()));
		assert!(REPS.clone().all(|who| bonded(who) == BOND && free(who) == WEALTH - BOND));
		assert!(Committee::is_in_office());
		assert_eq!((committee().until, NextElection::<Test>::get()), (ENDS, 1));
		assert_ok!(Committee::name_chief(signed(229), Some(EVE)));
	});
}

#[test]
fn chain_can_begin_without_a_committee() {
	ExtBuilder::default().build_and_execute(|| {
		assert_eq!((Committee::committee(), core()), (None, vec![]));
		assert!(!Committee::is_in_office());
		assert_eq!(phase(), Phase::Closed { from: 0 });
	});
}

#[test]
fn genesis_is_refused_with_a_reason() {
	let good = || GenesisCommittee { representatives: REPS.collect(), core: vec![], ends: ENDS };
	let seats = |representatives| GenesisCommittee { representatives, ..good() };
	let core = |core| GenesisCommittee { core, ..good() };
	for (genesis, reason) in [
		(seats((199..230).filter(|who| *who != 199).chain([100]).collect()), "TooManyCandidates"),
		(seats(vec![200, 200]), "AlreadyCandidate"),
		// Nobody with that key has the bond.
		(seats(vec![7]), "Token"),
		(core(vec![100]), "NotRepresentative"),
		(core(vec![200, 200]), "AlreadyCandidate"),
		(core((200..206).collect()), "TooManyCandidates"),
	] {
		let complaint = complaint(ExtBuilder::default().with(genesis));
		assert!(complaint.contains(reason) && complaint.starts_with("committee"), "{complaint}");
	}
}

#[test]
fn genesis_reads_from_json() {
	let config: GenesisConfig<Test> = serde_json::from_str(
		r#"{ "committee": { "representatives": [1, 2, 3], "core": [2], "ends": 1700000000000 } }"#,
	)
	.expect("it is a genesis");
	let expected =
		GenesisCommittee { representatives: vec![1, 2, 3], core: vec![2], ends: 1_700_000_000_000 };
	assert_eq!(config.committee, Some(expected));
}

#[test]
fn genesis_says_how_long_everything_takes() {
	let fast = Periods { candidacy: 3, commit: 2, reveal: 1, ..PERIODS };
	ExtBuilder::default().with_four().with_periods(fast).build_and_execute(|| {
		assert_eq!(Committee::periods(), fast);
		assert_ok!(Committee::open(signed(ALICE)));
		assert_eq!(phase(), Phase::Candidacy { until: NOW + 3 });
		set_time(NOW + 3);
		assert_eq!(phase(), Phase::Committing { until: NOW + 5 });
	});
	ExtBuilder::default().build_and_execute(|| assert_eq!(Committee::periods(), PERIODS));
}

#[test]
fn periods_of_the_genesis_make_sense() {
	let endless = Periods { term: PERIODS.election(), ..PERIODS };
	let complaint = complaint(ExtBuilder::default().with_periods(endless));
	assert!(complaint.starts_with("committee: a period makes no sense"), "{complaint}");
}
