use crate::{Phase, TRANSITIONS};
use std::collections::BTreeSet;

const ALL: [Phase; 7] = [
	Phase::Draft,
	Phase::Subscribing,
	Phase::Seed,
	Phase::Graduated,
	Phase::Locked,
	Phase::Liquidating,
	Phase::Closed,
];

fn reachable(from: Phase) -> BTreeSet<Phase> {
	let mut found = BTreeSet::from([from]);
	for _ in ALL {
		let next = TRANSITIONS.into_iter().filter(|(before, _)| found.contains(before));
		let next = next.map(|(_, after)| after).collect::<Vec<_>>();
		found.extend(next);
	}
	found
}

#[test]
fn every_phase_is_reached_and_comes_to_an_end() {
	assert_eq!(reachable(Phase::Draft), BTreeSet::from(ALL));
	for phase in ALL {
		assert!(reachable(phase).contains(&Phase::Closed), "{phase:?} is for ever");
	}
}

#[test]
fn what_is_liquidated_never_trades_again() {
	assert_eq!(reachable(Phase::Liquidating), BTreeSet::from([Phase::Liquidating, Phase::Closed]));
	assert_eq!(reachable(Phase::Closed), BTreeSet::from([Phase::Closed]));
}

/// Every pair of phases, by hand.
#[test]
fn table_is_complete() {
	let may = |from: Phase| ALL.into_iter().filter(|to| from.may_become(*to)).collect::<Vec<_>>();
	use Phase::*;
	assert_eq!(may(Draft), [Subscribing, Liquidating]);
	assert_eq!(may(Subscribing), [Seed, Liquidating]);
	assert_eq!(may(Seed), [Graduated, Locked, Liquidating]);
	assert_eq!(may(Graduated), [Locked]);
	assert_eq!(may(Locked), [Seed, Graduated, Liquidating]);
	assert_eq!(may(Liquidating), [Closed]);
	assert_eq!(may(Closed), []);
}
