use super::*;
use crate::{Tally, Verdict, CLASSES};

const QUORUM: u32 = 200_000_000;

/// A vote of classes worth so much, of as many units.
fn vote(values: [u128; CLASSES]) -> Tally {
	Tally::new(values.map(|value| (value, value)))
}

#[test]
fn no_class_weighs_more_than_all_others() {
	assert_eq!(vote([100, 200, 300]).weights(), [100, 200, 300]);
	assert_eq!(vote([100, 200, 900]).weights(), [100, 200, 300]);
	assert_eq!(vote([400, 400, 0]).weights(), [400, 400, 0]);
	assert_eq!(vote([500, 0, 0]).weights(), [0, 0, 0]);
}

#[test]
fn class_with_next_to_nothing_does_not_count() {
	assert_eq!(vote([5_000, 4_900, 100]).weights(), [5_000, 4_900, 100]);
	assert_eq!(vote([5_001, 4_900, 99]).weights(), [4_900, 4_900, 0]);
	// Nor does it spoil the quorum.
	let tally = vote([5_001, 4_900, 99]).with(true, [5_001, 4_900, 0]).expect("it fits");
	assert_eq!(tally.verdict(QUORUM), Verdict::Reopen);
	let tally = vote([5_000, 4_900, 100]).with(true, [5_000, 4_900, 0]).expect("it fits");
	assert_eq!(tally.verdict(QUORUM), Verdict::NoQuorum);
}

#[test]
fn quorum_is_asked_of_each_class() {
	let tally = vote([100, 200, 300]).with(true, [20, 40, 59]).expect("it fits");
	assert_eq!(tally.verdict(QUORUM), Verdict::NoQuorum);
	let tally = tally.with(false, [0, 0, 1]).expect("it fits");
	assert_eq!(tally.verdict(QUORUM), Verdict::Reopen);
	assert_eq!(Tally::default().verdict(QUORUM), Verdict::NoQuorum);
	assert_eq!(
		vote([500, 0, 0]).with(true, [500, 0, 0]).map(|it| it.verdict(0)),
		Some(Verdict::NoQuorum)
	);
}

#[test]
fn more_than_half_is_needed() {
	let tally = vote([100, 100, 200]);
	let half = tally.with(true, [100, 100, 0]).and_then(|it| it.with(false, [0, 0, 200]));
	assert_eq!(half.expect("it fits").verdict(QUORUM), Verdict::Liquidate);
	let more =
		half.and_then(|it| it.without(false, [0, 0, 2])).and_then(|it| it.with(true, [0, 0, 2]));
	assert_eq!(more.expect("it fits").verdict(QUORUM), Verdict::Reopen);
}

/// The richest class alone decides nothing, whatever it is worth.
#[test]
fn no_class_decides_alone() {
	for rich in 0..CLASSES {
		let mut values = [1_000; CLASSES];
		values[rich] = 10_000;
		let mut ayes = [0; CLASSES];
		ayes[rich] = 10_000;
		let nays = values.map(|value| if value == 1_000 { 1_000 } else { 0 });
		let tally = vote(values).with(true, ayes).and_then(|it| it.with(false, nays));
		assert_eq!(tally.expect("it fits").verdict(QUORUM), Verdict::Liquidate);
	}
}

#[test]
fn votes_are_taken_back_exactly() {
	let tally = vote([100, 200, 300]);
	let more = tally.with(true, [1, 2, 3]).expect("it fits");
	assert_eq!(more.without(true, [1, 2, 3]), Some(tally));
	assert_eq!(tally.without(true, [0, 0, 1]), None);
	assert_eq!(more.without(false, [1, 0, 0]), None);
}

/// A quorum of nothing is still somebody.
#[test]
fn somebody_has_to_vote() {
	let one = vote([1_000, 1_000, 0]).with(true, [1_000, 0, 0]).expect("it fits");
	assert_eq!(one.verdict(0), Verdict::NoQuorum);
	let both = one.with(true, [0, 1, 0]).expect("it fits");
	assert_eq!(both.verdict(0), Verdict::Reopen);
}

proptest! {
	#![proptest_config(cases())]

	/// By exact fractions: more than half of the weight, and a fifth of every class that counts.
	#[test]
	fn verdict_agrees_with_fractions(
		values in [0..1_000u128, 0..1_000u128, 0..1_000u128],
		votes in [(0..1_000u128, 0..1_000u128), (0..1_000u128, 0..1_000u128), (0..1_000u128, 0..1_000u128)],
	) {
		let votes = [0, 1, 2].map(|at| {
			let ayes = votes[at].0.min(values[at]);
			(ayes, votes[at].1.min(values[at] - ayes))
		});
		let tally = vote(values)
			.with(true, votes.map(|vote| vote.0))
			.and_then(|tally| tally.with(false, votes.map(|vote| vote.1)))
			.expect("it fits");
		let all: u128 = values.iter().sum();
		let counted = values.map(|value| if value * 100 >= all { value } else { 0 });
		let sum: u128 = counted.iter().sum();
		let weights = counted.map(|value| value.min(sum - value));
		let quorate = (0..3).all(|at| {
			weights[at] == 0 || (votes[at].0 + votes[at].1) * 5 >= values[at]
		});
		let expected = if weights == [0; 3] || !quorate {
			Verdict::NoQuorum
		} else {
			// Common denominator of the three turnouts.
			let turnout = |at: usize| (votes[at].0 + votes[at].1).max(1);
			let whole = turnout(0) * turnout(1) * turnout(2);
			let ayes: u128 =
				(0..3).map(|at| weights[at] * votes[at].0 * (whole / turnout(at))).sum();
			let weight: u128 = weights.iter().sum();
			match ayes * 2 > weight * whole {
				true => Verdict::Reopen,
				false => Verdict::Liquidate,
			}
		};
		let verdict = tally.verdict(QUORUM);
		// Rounding is against reopening, by less than a unit of each class.
		prop_assert!(verdict == expected
			|| (expected, verdict) == (Verdict::Reopen, Verdict::Liquidate));
	}
}
