//! Groups get the seats that they are worth, if they agree.

use super::{crowd, elected};
use crate::{Approvals, Place, Voter};
use proptest::prelude::*;

/// How many of the elected are in a range.
fn seats_of(elected: &[Place], range: std::ops::Range<Place>) -> usize {
	elected.iter().filter(|place| range.contains(place)).count()
}

fn slate(range: std::ops::Range<Place>) -> Vec<Place> {
	range.collect()
}

/// Three parties of 60, 30 and 10 percent, with more candidates than seats each.
#[test]
fn parties_get_their_shares() {
	let voters =
		[crowd(60, &slate(0..12)), crowd(30, &slate(12..24)), crowd(10, &slate(24..36))].concat();
	let result = elected(36, 10, &voters, 64);
	assert_eq!(seats_of(&result, 0..12), 6);
	assert_eq!(seats_of(&result, 12..24), 3);
	assert_eq!(seats_of(&result, 24..36), 1);
}

/// 51 percent do not take all thirty seats from 49.
#[test]
fn majority_does_not_take_everything() {
	let voters = [crowd(51, &slate(0..32)), crowd(49, &slate(32..64))].concat();
	let result = elected(64, 30, &voters, 10);
	assert_eq!(seats_of(&result, 0..32), 15);
	assert_eq!(seats_of(&result, 32..64), 15);
}

/// A minority of a thirtieth that agrees on one candidate gets it, whatever the others do.
#[test]
fn minority_of_a_seat_gets_a_seat() {
	let voters = [crowd(4, &[63]), crowd(116, &slate(0..63))].concat();
	assert!(elected(64, 30, &voters, 7).contains(&63));
}

/// One whale with nearly a third of all weight gets less than a third of the seats, however many
/// candidates it makes.
#[test]
fn whale_gets_its_share_and_no_more() {
	let whale = vec![Voter::new(1_000_000, Approvals::first(32))];
	let others: Vec<_> = (0..2_100)
		.map(|_| Voter::new(1_000, Approvals::first(64).without(Approvals::first(32))))
		.collect();
	let result = elected(64, 30, &[whale, others].concat(), 128);
	assert_eq!(seats_of(&result, 0..32), 9);
}

/// Two groups with candidates in common: those are elected once, for both.
#[test]
fn common_candidates_are_paid_by_both() {
	let voters = [crowd(50, &[0, 1, 2, 3]), crowd(50, &[0, 4, 5, 6])].concat();
	let result = elected(7, 5, &voters, 9);
	assert_eq!(result[0], 0);
	assert_eq!(seats_of(&result, 1..4), 2);
	assert_eq!(seats_of(&result, 4..7), 2);
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(300))]

	/// Proportional justified representation: a group of l/k of the voters that all approve of the
	/// same l candidates (of k seats) have at least l among the elected whom one of them approves
	/// of.
	#[test]
	fn cohesive_groups_are_represented(
		seats in 1..8u32,
		groups in prop::collection::vec((1..40usize, any::<u16>()), 1..10),
	) {
		let voters: Vec<Voter> = groups
			.iter()
			.flat_map(|(size, bits)| vec![Voter::new(1, Approvals::from_bits(u64::from(*bits))); *size])
			.filter(|voter| !voter.approvals.is_empty())
			.collect();
		prop_assume!(!voters.is_empty());
		let result = Approvals::of(elected(16, seats, &voters, 50)).expect("they exist");
		// Groups that agree: everybody who approves of some pair, triple or single of candidates.
		for agreed in (1..=u64::from(u16::MAX)).step_by(97).map(Approvals::from_bits) {
			let all: Vec<_> = voters.iter().filter(|voter| voter.approvals.and(agreed) == agreed).collect();
			let worth = (all.len() * seats as usize / voters.len()).min(agreed.len() as usize);
			let union = all.iter().fold(0, |bits, voter| bits | voter.approvals.bits());
			let represented = result.and(Approvals::from_bits(union)).len() as usize;
			prop_assert!(represented >= worth, "{agreed:?} is worth {worth}, has {represented}");
		}
	}
}
