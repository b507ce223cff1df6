//! Who judges, and what they say together. No storage, no FRAME.

use crate::Score;
use alloc::vec::Vec;

/// How many of a jury have to reveal a score: more than half.
pub(crate) fn quorum(size: usize) -> usize {
	size.saturating_div(2).saturating_add(1)
}

/// The score in the middle, the lower one of two: one that some juror has given.
///
/// While more than half of the scores are honest ones, it lies between the lowest and the highest
/// of those.
pub(crate) fn median(mut scores: Vec<Score>) -> Option<Score> {
	scores.sort_unstable();
	let middle = scores.len().checked_sub(1)?.checked_div(2)?;
	scores.get(middle).copied()
}

/// Chooses `size` of the candidates, each set of them as likely as any other.
///
/// `chance` is a number that is random, and another one each time. None if there are too few.
pub(crate) fn choose<Candidate>(
	mut candidates: Vec<Candidate>,
	size: usize,
	mut chance: impl FnMut() -> u128,
) -> Option<Vec<Candidate>> {
	for place in 0..size {
		let rest = candidates.len().checked_sub(place)?;
		// Of 2^128 numbers, the remainder of a few hundred is as good as uniform.
		let step = chance().checked_rem(u128::try_from(rest).ok()?)?;
		let other = place.checked_add(usize::try_from(step).ok()?)?;
		candidates.swap(place, other);
	}
	candidates.truncate(size);
	Some(candidates)
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn quorum_is_more_than_half() {
		assert_eq!([1, 2, 9, 19, 20].map(quorum), [1, 2, 5, 10, 11]);
	}

	#[test]
	fn median_is_the_lower_middle() {
		assert_eq!(median(vec![]), None);
		assert_eq!(median(vec![7]), Some(7));
		assert_eq!(median(vec![900, 100]), Some(100));
		assert_eq!(median(vec![5, 1_000, 0]), Some(5));
		assert_eq!(median(vec![4, 3, 2, 1]), Some(2));
	}

	/// Whatever a minority says, the median stays within what the majority says.
	#[test]
	fn minority_cannot_move_the_median_out_of_the_honest_range() {
		let honest = [600, 650, 700, 720, 750];
		for liars in [[0; 4], [1_000; 4], [0, 0, 1_000, 1_000], [600, 1_000, 1_000, 1_000]] {
			for count in 0..=4 {
				let scores = [&honest[..], &liars[..count]].concat();
				let median = median(scores).expect("there are scores");
				assert!((600..=750).contains(&median), "{liars:?}: {median}");
			}
		}
	}

	#[test]
	fn choice_has_the_size_and_nobody_twice() {
		let mut state = 1u128;
		let mut chance = || {
			state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
			state >> 7
		};
		let mut seen = [0u32; 12];
		for _ in 0..12_000 {
			let mut chosen = choose((0..12usize).collect(), 9, &mut chance).expect("enough");
			chosen.iter().for_each(|one| seen[*one] += 1);
			chosen.sort_unstable();
			chosen.dedup();
			assert_eq!(chosen.len(), 9);
		}
		// Each one nine times of twelve, give or take.
		assert!(seen.iter().all(|times| (8_700..9_300).contains(times)), "{seen:?}");
		assert_eq!(choose((0..8).collect::<Vec<i32>>(), 9, || 0), None);
		assert_eq!(
			choose((0..3).collect::<Vec<i32>>(), 3, || u128::MAX - 1).map(|v| v.len()),
			Some(3)
		);
		assert_eq!(choose(Vec::<i32>::new(), 0, || 0), Some(vec![]));
	}
}
