//! Against the library of the SDK: the same members in the same order.

use super::{elected, elected_without};
use crate::{Approvals, Place, Voter, Weight};
use proptest::prelude::*;
use sp_npos_elections::seq_phragmen;
use sp_runtime::Perbill;

/// Whom the library elects, without those that nobody approves of.
fn by_library(candidates: u32, seats: u32, voters: &[Voter], barred: &[Place]) -> Vec<Place> {
	let names: Vec<u64> = (0..u64::from(candidates))
		.filter(|name| !barred.iter().any(|place| u64::from(*place) == *name))
		.collect();
	let ballots: Vec<(u64, u64, Vec<u64>)> = voters
		.iter()
		.zip(1_000..)
		.map(|(voter, name)| {
			(name, voter.weight, voter.approvals.places().map(u64::from).collect())
		})
		.collect();
	let approved = |name: &u64| {
		voters.iter().any(|voter| {
			voter.weight > 0 && voter.approvals.places().any(|one| u64::from(one) == *name)
		})
	};
	let seats = usize::try_from(seats).expect("it fits");
	let result = seq_phragmen::<u64, Perbill>(seats, names, ballots, None).expect("it is counted");
	let winners = result.winners.into_iter().map(|(name, _)| name);
	winners.filter(approved).map(|name| Place::try_from(name).expect("it is a place")).collect()
}

fn weight() -> impl Strategy<Value = Weight> {
	prop_oneof![
		3 => 1..20u64,
		3 => 1..1_000_000u64,
		3 => any::<u64>(),
		1 => Just(u64::MAX),
		1 => Just(0),
	]
}

/// Ballots at random, or of few kinds so that there are ties and groups.
fn ballots(candidates: u32) -> impl Strategy<Value = Vec<Voter>> {
	let bits = prop_oneof![
		any::<u64>(),
		(any::<u64>(), any::<u64>()).prop_map(|(one, other)| one & other)
	];
	let any_voter = move || (weight(), bits.clone());
	let kinds =
		(prop::collection::vec(any_voter(), 1..6), prop::collection::vec(0..6usize, 1..150));
	let few = kinds
		.prop_map(|(kinds, picks)| picks.iter().map(|pick| kinds[pick % kinds.len()]).collect());
	prop_oneof![prop::collection::vec(any_voter(), 0..150), few].prop_map(move |voters: Vec<_>| {
		let all = Approvals::first(candidates);
		voters
			.into_iter()
			.map(|(weight, bits)| Voter::new(weight, Approvals::from_bits(bits).and(all)))
			.collect()
	})
}

fn elections() -> impl Strategy<Value = (u32, u32, Vec<Voter>)> {
	(1..=64u32, 1..=64u32)
		.prop_flat_map(|(candidates, seats)| (Just(candidates), Just(seats), ballots(candidates)))
}

fn cases() -> ProptestConfig {
	let soak = std::env::var_os("HANSE_SOAK").is_some();
	ProptestConfig { cases: if soak { 10_000 } else { 300 }, ..ProptestConfig::default() }
}

proptest! {
	#![proptest_config(cases())]

	#[test]
	fn count_elects_whom_the_library_elects((candidates, seats, voters) in elections()) {
		let expected = by_library(candidates, seats, &voters, &[]);
		for page in [1, 7, 64, 128, 1_000] {
			prop_assert_eq!(&elected(candidates, seats, &voters, page), &expected, "pages of {}", page);
		}
	}

	#[test]
	fn order_of_voters_does_not_matter(
		(candidates, seats, voters) in elections(),
		turn in 0..150usize,
	) {
		let mut turned = voters.clone();
		turned.rotate_left(turn % voters.len().max(1));
		turned.reverse();
		prop_assert_eq!(elected(candidates, seats, &turned, 32), elected(candidates, seats, &voters, 32));
	}

	#[test]
	fn barred_candidates_are_as_if_they_were_not_there(
		(candidates, seats, voters) in elections(),
		barred in prop::collection::btree_set(0..64u8, 0..20),
	) {
		let barred: Vec<_> = barred.into_iter().filter(|one| u32::from(*one) < candidates).collect();
		let expected = by_library(candidates, seats, &voters, &barred);
		prop_assert_eq!(elected_without(candidates, seats, &voters, 64, &barred), expected);
	}
}
