use super::{crowd, elected, elected_without, of, voter};
use crate::{Count, CountError, Step, Voter};

#[test]
fn count_of_nothing_is_over() {
	for (candidates, seats, pages) in [(0, 1, 1), (1, 0, 1), (1, 1, 0)] {
		let mut count = Count::new(candidates, seats, pages).expect("few enough");
		assert!(count.is_over());
		assert_eq!(count.visit(&mut []), Err(CountError::AlreadyOver));
		assert!(count.elected().is_empty());
	}
}

#[test]
fn too_many_candidates_are_refused() {
	assert_eq!(Count::new(65, 1, 1), Err(CountError::TooManyCandidates));
	assert!(Count::new(64, 1, 1).is_ok());
}

#[test]
fn count_says_where_it_is() {
	let mut pages = [vec![voter(5, &[0]), voter(2, &[1])], vec![voter(4, &[1])]];
	let mut count = Count::new(3, 3, 2).expect("few enough");
	assert_eq!((count.next(), count.pages(), count.seats()), (0, 2, 3));
	assert_eq!(count.visit(&mut pages[0]), Ok(Step::More));
	assert_eq!(count.next(), 1);
	assert_eq!(count.visit(&mut pages[1]), Ok(Step::Elected(1)));
	let approvals: Vec<_> = count.standings().iter().map(|one| one.approval).collect();
	assert_eq!(approvals, [5, 6, 0]);
	assert_eq!(count.next(), 0);
	assert_eq!(count.visit(&mut pages[0]), Ok(Step::More));
	assert_eq!(count.visit(&mut pages[1]), Ok(Step::Elected(0)));
	// Each carries a sixth of a seat.
	assert_eq!((pages[0][1].load(), pages[1][0].load()), (u128::MAX / 6, u128::MAX / 6));
	assert_eq!(pages[0][0].load(), 0);
	// Nobody approves of the third.
	assert_eq!(count.visit(&mut pages[0]), Ok(Step::More));
	assert_eq!(count.visit(&mut pages[1]), Ok(Step::Over(None)));
	assert_eq!(pages[0][0].load(), u128::MAX / 5);
	assert_eq!(count.elected(), [1, 0]);
	assert_eq!(count.visit(&mut pages[0]), Err(CountError::AlreadyOver));
}

#[test]
fn last_seat_ends_the_count() {
	let mut page = vec![voter(1, &[0, 1])];
	let mut count = Count::new(2, 1, 1).expect("few enough");
	assert_eq!(count.visit(&mut page), Ok(Step::Over(Some(0))));
	assert!(count.is_over());
}

#[test]
fn older_of_two_equal_candidates_is_elected() {
	assert_eq!(elected(3, 1, &crowd(4, &[2, 1]), 3), [1]);
	assert_eq!(elected(3, 3, &[voter(1, &[2]), voter(1, &[0]), voter(1, &[1])], 1), [0, 1, 2]);
	// And not when the other has more by the least there is.
	assert_eq!(elected(3, 1, &[voter(7, &[1]), voter(8, &[2])], 1), [2]);
}

#[test]
fn nobody_is_elected_without_approval() {
	assert_eq!(elected(5, 5, &crowd(2, &[1, 3]), 1), [1, 3]);
	// A ballot without weight elects nobody.
	assert_eq!(elected(2, 2, &[voter(0, &[0]), voter(1, &[1])], 2), [1]);
	// Nor does one for somebody who is not there.
	assert_eq!(elected(2, 2, &[voter(9, &[2]), voter(1, &[1])], 2), [1]);
}

#[test]
fn barred_are_not_elected() {
	let voters = [voter(9, &[0]), voter(5, &[1]), voter(3, &[2])];
	assert_eq!(elected_without(3, 3, &voters, 2, &[0, 2]), [1]);
	let mut count = Count::new(3, 3, 1).expect("few enough");
	assert_eq!(count.bar(3), Err(CountError::NoCandidate));
	// Between two seats as well, and the votes of its approvers count for others.
	let mut page = vec![voter(9, &[0]), voter(5, &[1, 2]), voter(3, &[2])];
	assert_eq!(count.visit(&mut page), Ok(Step::Elected(0)));
	assert_eq!(count.bar(2), Ok(()));
	assert_eq!(count.visit(&mut page), Ok(Step::Elected(1)));
	assert_eq!(count.visit(&mut page), Ok(Step::Over(None)));
}

/// Counted by hand, with exact fractions.
#[test]
fn count_by_hand_is_confirmed() {
	let voters =
		[voter(10, &[0, 1]), voter(9, &[0, 2]), voter(4, &[0]), voter(3, &[1, 2]), voter(2, &[1])];
	// A with 1/23 for each of 23. Then B: (1 + 10/23) / 15 = 33/345 = 0.0957;
	// C: (1 + 9/23) / 12 = 32/276 = 0.1159. So B, and then C.
	assert_eq!(elected(3, 3, &voters, 5), [0, 1, 2]);
	// With seven more for C alone: C: (1 + 9/23) / 19 = 0.0732, before B.
	let more: Vec<Voter> = voters.iter().copied().chain([voter(7, &[2])]).collect();
	assert_eq!(elected(3, 3, &more, 5), [0, 2, 1]);
}

/// Weights so small that loads exceed a whole: they are cut off, and the order is by age.
#[test]
fn load_of_a_whole_is_the_most() {
	let lonely = [voter(1, &[3, 2, 1, 0])];
	assert_eq!(elected(4, 4, &lonely, 1), [0, 1, 2, 3]);
	let page = &mut [voter(1, &[0, 1, 2])];
	let mut count = Count::new(3, 3, 1).expect("few enough");
	for _ in 0..3 {
		count.visit(page).expect("it is not over");
	}
	assert_eq!(page[0].load(), u128::MAX);
}

#[test]
fn largest_weights_are_counted() {
	let voters = vec![Voter::new(u64::MAX, of(&[0, 63])); 300];
	assert_eq!(elected(64, 2, &voters, 128), [0, 63]);
}
