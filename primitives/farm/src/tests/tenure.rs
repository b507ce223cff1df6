//! What has been there without a break.

use crate::{Moment, Tenure};
use proptest::prelude::*;

const SPAN: Moment = 100;

/// So much came at each of these moments.
fn of(steps: &[(u128, Moment)]) -> Tenure {
	let add = |it: Tenure, (amount, now): &(u128, Moment)| it.add(*amount, *now, SPAN);
	steps.iter().try_fold(Tenure::default(), add).expect("it fits")
}

#[test]
fn amount_counts_from_the_moment_on_at_which_it_came() {
	let tenure = of(&[(5, 1_000)]);
	assert_eq!([0, 999, 1_000, 1_001, Moment::MAX].map(|at| tenure.since(at)), [0, 0, 5, 5, 5]);
	let tenure = of(&[(5, 1_000), (7, 1_050)]);
	assert_eq!([999, 1_000, 1_049, 1_050].map(|at| tenure.since(at)), [0, 5, 5, 12]);
	assert_eq!(Tenure::default().since(Moment::MAX), 0);
}

#[test]
fn third_step_joins_the_second_and_makes_it_younger() {
	let tenure = of(&[(5, 1_000), (7, 1_050), (1, 1_060)]);
	assert_eq!([1_000, 1_050, 1_059, 1_060].map(|at| tenure.since(at)), [5, 5, 5, 13]);
}

#[test]
fn what_is_older_than_anybody_asks_about_is_one_part() {
	let early = of(&[(5, 1_000), (7, 1_050), (1, 1_149)]);
	assert_eq!([1_000, 1_050, 1_149].map(|at| early.since(at)), [5, 5, 13]);
	let late = of(&[(5, 1_000), (7, 1_050), (1, 1_150)]);
	assert_eq!([1_000, 1_050, 1_149, 1_150].map(|at| late.since(at)), [0, 12, 12, 13]);
}

#[test]
fn steps_of_one_moment_are_one() {
	let tenure = of(&[(5, 1_000), (5, 1_000), (7, 1_050), (7, 1_050)]);
	assert_eq!(tenure, of(&[(10, 1_000), (14, 1_050)]));
}

#[test]
fn youngest_goes_first_and_makes_room_for_another_step() {
	let tenure = of(&[(5, 1_000), (7, 1_050)]);
	assert_eq!(tenure.take(6), Some(of(&[(5, 1_000), (1, 1_050)])));
	assert_eq!(tenure.take(7), Some(of(&[(5, 1_000)])));
	assert_eq!(tenure.take(8), Some(of(&[(4, 1_000)])));
	assert_eq!(tenure.take(12), Some(Tenure::default()));
	assert_eq!(tenure.take(13), None);
	let again = tenure.take(7).and_then(|it| it.add(9, 1_060, SPAN)).expect("it fits");
	assert_eq!(again, of(&[(5, 1_000), (9, 1_060)]));
}

#[test]
fn taking_out_and_putting_back_begins_anew() {
	let tenure = of(&[(5, 1_000)]).take(3).and_then(|it| it.add(3, 1_050, SPAN));
	assert_eq!(tenure.map(|it| [1_049, 1_050].map(|at| it.since(at))), Some([2, 5]));
	let tenure = of(&[(5, 1_000)]).take(5).and_then(|it| it.add(5, 1_000, SPAN));
	assert_eq!(tenure, Some(of(&[(5, 1_000)])), "at one moment nobody can tell");
}

#[test]
fn largest_amounts_and_moments_do_not_overflow() {
	let most = of(&[(u128::MAX - 1, Moment::MAX - 1), (1, Moment::MAX)]);
	assert_eq!((most.total(), most.since(Moment::MAX - 1)), (u128::MAX, u128::MAX - 1));
	assert_eq!(most.add(1, Moment::MAX, SPAN), None);
	assert_eq!(most.add(0, Moment::MAX, SPAN), Some(most));
}

/// An amount in every state that it was in, with the moments.
#[derive(Default)]
struct History(Vec<(Moment, u128)>);

impl History {
	fn total(&self) -> u128 {
		self.0.last().map_or(0, |(_, total)| *total)
	}

	/// The least that there was from the end of a moment on.
	fn least_since(&self, moment: Moment) -> u128 {
		let before = self.0.iter().rfind(|(at, _)| *at <= moment).map_or(0, |(_, total)| *total);
		let later = self.0.iter().filter(|(at, _)| *at > moment).map(|(_, total)| *total);
		later.fold(before, u128::min)
	}
}

proptest! {
	#![proptest_config(ProptestConfig {
		cases: if std::env::var_os("HANSE_SOAK").is_some() { 100_000 } else { 1_000 },
		..ProptestConfig::default()
	})]

	/// Against all that ever was: never more than the least, whatever moment is asked about. And the
	/// least itself for whoever adds no more often than once in the span.
	#[test]
	fn never_more_than_the_least_that_there_was(
		patient in any::<bool>(),
		steps in prop::collection::vec((any::<bool>(), 0..50u128, 0..60u64), 1..40),
	) {
		let (mut tenure, mut history, mut now) = (Tenure::default(), History::default(), 1_000);
		let mut added = 0;
		for (adds, amount, time) in steps {
			now += time;
			let after = if adds {
				if patient && now < added + SPAN {
					continue;
				}
				added = now;
				tenure.add(amount, now, SPAN)
			} else {
				tenure.take(amount)
			};
			let total = history.total();
			let expected = if adds { total.checked_add(amount) } else { total.checked_sub(amount) };
			prop_assert_eq!(after.map(|it| it.total()), expected);
			let Some(after) = after else { continue };
			tenure = after;
			history.0.push((now, tenure.total()));
			prop_assert!(tenure.old > 0 || tenure == Tenure::default());
			for moment in 990..=now + 1 {
				let (said, least) = (tenure.since(moment), history.least_since(moment));
				prop_assert!(said <= least, "{} at {}, and there was {}", said, moment, least);
				if patient && moment + SPAN >= now {
					prop_assert_eq!(said, least, "at {}", moment);
				}
			}
			prop_assert_eq!(tenure.since(now), tenure.total());
		}
	}
}
