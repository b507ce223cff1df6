use super::power;
use crate::{Ballot, Choice, Conviction, Power, Ramp, Tally, MAX_STEPS, U256};
use proptest::{collection::vec, prelude::*};

fn ballot(choice: Choice, level: u8, own: u128, delegated: u128) -> Ballot {
	let conviction = Conviction::new(level).expect("there is such a level");
	Ballot { choice, conviction, own: power(own), delegated: power(delegated) }
}

#[test]
fn conviction_multiplies_the_own_power_only() {
	let tally = Tally::default();
	let aye = tally.with(&ballot(Choice::Aye, 2, 100, 10)).expect("it can be counted");
	let ayes = Tally { ayes: power(310), support: power(110), turnout: power(110), ..tally };
	assert_eq!(aye, ayes);
	let nay = tally.with(&ballot(Choice::Nay, 0, 100, 10)).expect("it can be counted");
	assert_eq!(nay, Tally { nays: power(110), turnout: power(110), ..tally });
	let abstain = tally.with(&ballot(Choice::Abstain, 5, 100, 10)).expect("it can be counted");
	assert_eq!(abstain, Tally { support: power(110), turnout: power(110), ..tally });
}

#[test]
fn conviction_has_six_levels() {
	let levels: Vec<_> = (0..=5)
		.map(|level| Conviction::new(level).expect("there is such a level"))
		.map(|conviction| (conviction.times(), conviction.periods()))
		.collect();
	assert_eq!(levels, [(1, 0), (2, 1), (3, 2), (4, 4), (5, 8), (6, 16)]);
	assert_eq!(Conviction::new(6), None);
	// One that is read from outside is no higher than the highest.
	let read = codec::Decode::decode(&mut &[255u8][..]);
	assert_eq!(read.map(|read: Conviction| (read.times(), read.periods())), Ok((6, 16)));
}

#[test]
fn ballot_that_was_not_counted_cannot_be_taken_back() {
	let aye = ballot(Choice::Aye, 0, 1, 0);
	assert_eq!(Tally::default().without(&aye), None);
	let nays = Tally::default().with(&ballot(Choice::Nay, 0, 5, 0)).expect("it can be counted");
	assert_eq!(nays.without(&aye), None);
}

#[test]
fn what_cannot_be_counted_is_refused() {
	let all = Ballot { own: U256::MAX, ..ballot(Choice::Aye, 0, 0, 1) };
	assert_eq!(Tally::default().with(&all), None);
	let own = Ballot { own: U256::MAX, ..ballot(Choice::Aye, 1, 0, 0) };
	assert_eq!(Tally::default().with(&own), None);
}

/// Everything there can be, with the longest age and the highest conviction, is counted and
/// compared without coming near the end of the type.
#[test]
fn everything_there_is_fits() {
	let ramp = Ramp { step: 1_000, steps: MAX_STEPS, delay: 1 };
	let everything = Ballot {
		choice: Choice::Aye,
		conviction: Conviction::HIGHEST,
		own: ramp.full(u128::MAX),
		delegated: Power::zero(),
	};
	let tally = Tally::default().with(&everything).expect("it can be counted");
	assert!(tally.ayes.bits() <= 128 + 6 + 3);
	assert!(crate::Curve::reaches(crate::WHOLE, tally.ayes, tally.sides()));
}

proptest! {
	#[test]
	fn tally_is_the_sum_of_what_stands(
		votes in vec((0..3u8, 0..=5u8, any::<u128>(), any::<u128>(), any::<bool>()), 0..40),
	) {
		let mut tally = Tally::default();
		let mut standing: Vec<Ballot> = Vec::new();
		for (choice, level, own, delegated, back) in votes {
			let choice = [Choice::Aye, Choice::Nay, Choice::Abstain][usize::from(choice)];
			let ballot = ballot(choice, level, own, delegated);
			tally = tally.with(&ballot).expect("it can be counted");
			standing.push(ballot);
			if back {
				let gone = standing.remove(standing.len() / 2);
				tally = tally.without(&gone).expect("it was counted");
			}
		}
		let sum = |of: &dyn Fn(&Ballot) -> Power| {
			standing.iter().fold(Power::zero(), |sum, ballot| sum + of(ballot))
		};
		let counted = |ballot: &Ballot| {
			ballot.own * U256::from(ballot.conviction.level() + 1) + ballot.delegated
		};
		let plain = |ballot: &Ballot| ballot.own + ballot.delegated;
		let only = |yes: bool, power: Power| if yes { power } else { Power::zero() };
		prop_assert_eq!(tally.ayes, sum(&|b| only(b.choice == Choice::Aye, counted(b))));
		prop_assert_eq!(tally.nays, sum(&|b| only(b.choice == Choice::Nay, counted(b))));
		prop_assert_eq!(tally.support, sum(&|b| only(b.choice != Choice::Nay, plain(b))));
		prop_assert_eq!(tally.turnout, sum(&plain));
	}
}
