use super::{oracle, power, MONTH};
use crate::{Cohort, CohortError, Cohorts, Slot};
use num_bigint::BigUint;
use proptest::{collection::vec, prelude::*};

fn of(cohorts: &[(Slot, u128)]) -> Cohorts<8> {
	let mut all = Cohorts::default();
	for (joined, amount) in cohorts {
		all.add(*joined, *amount).expect("there is room");
	}
	all
}

#[test]
fn cohorts_of_one_slot_are_one() {
	let all = of(&[(5, 10), (3, 1), (5, 20)]);
	let cohorts = [Cohort { joined: 3, amount: 1 }, Cohort { joined: 5, amount: 30 }];
	assert_eq!(all.young(), cohorts);
	assert_eq!((all.total(), all.old()), (31, 0));
	assert_eq!(all.power(&MONTH, 6), power(3 + 30));
}

#[test]
fn settled_cohorts_have_full_power() {
	let mut all = of(&[(3, 1), (5, 30), (7, 2)]);
	all.settle(5);
	assert_eq!((all.old(), all.young().len()), (1, 2));
	assert_eq!(all.power(&MONTH, 35), power(30 + 30 * 30 + 28 * 2));
	all.settle(100);
	assert_eq!((all.old(), all.young().len()), (33, 0));
	assert!(!all.is_empty());
}

#[test]
fn old_amount_has_full_power_in_every_slot() {
	let mut all = of(&[(5, 30)]);
	assert_eq!(all.add_old(2), Ok(()));
	assert_eq!((all.old(), all.total()), (2, 32));
	assert_eq!([0, 5, 6].map(|slot| all.power(&MONTH, slot)), [60, 60, 90].map(power));
	let before = all.clone();
	assert_eq!(all.add_old(u128::MAX - 31), Err(CohortError::Overflow));
	assert_eq!(all, before);
	assert_eq!(all.add_old(u128::MAX - 32), Ok(()));
	assert_eq!(all.total(), u128::MAX);
}

#[test]
fn cohort_that_has_no_place_changes_nothing() {
	let mut all = of(&[1, 2, 3, 4, 5, 6, 7, 8].map(|slot| (slot, 1)));
	let before = all.clone();
	assert_eq!(all.add(9, 1), Err(CohortError::Full));
	assert_eq!(all.add(8, u128::MAX - 7), Err(CohortError::Overflow));
	assert_eq!(all, before);
	assert_eq!(all.add(8, u128::MAX - 8), Ok(()));
	assert_eq!(all.total(), u128::MAX);
	let mut more = of(&[(1, 1)]);
	assert_eq!(more.add_all(&all), Err(CohortError::Overflow));
}

#[test]
fn cohort_that_is_not_there_cannot_be_taken() {
	let mut all = of(&[(1, 10)]);
	for (joined, amount) in [(1, 11), (2, 1), (0, 1)] {
		assert_eq!(all.remove(joined, amount), Err(CohortError::Missing));
	}
	assert_eq!(all.take_youngest(11), Err(CohortError::Missing));
	assert_eq!(all, of(&[(1, 10)]));
	assert_eq!(all.remove(1, 10), Ok(()));
	assert!(all.is_empty());
	assert_eq!(all.remove_all(&of(&[(1, 1)])), Err(CohortError::Missing));
	let mut old = of(&[(1, 1)]);
	old.settle(2);
	assert_eq!(all.remove_all(&old), Err(CohortError::Missing));
}

#[test]
fn youngest_are_taken_first() {
	let mut all = of(&[(1, 10), (4, 5), (6, 7)]);
	all.settle(2);
	let taken = all.take_youngest(9).expect("there is enough");
	assert_eq!(taken, of(&[(4, 2), (6, 7)]));
	assert_eq!((all.old(), all.young()), (10, &[Cohort { joined: 4, amount: 3 }][..]));
	let taken = all.take_youngest(5).expect("there is enough");
	assert_eq!((taken.old(), taken.total()), (2, 5));
	assert_eq!((all.old(), all.total()), (8, 8));
	assert_eq!(all.take_youngest(0), Ok(Cohorts::default()));
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(2_000))]

	/// Two sets of cohorts that are added, settled and taken from at random, against plain lists.
	#[test]
	fn cohorts_are_what_lists_give(
		steps in vec((0..4u8, 0..4u32, 0..1_000u128, any::<bool>()), 1..60),
	) {
		const KEPT: Slot = 10;
		let mut today = 100;
		let (mut one, mut all) = (Cohorts::<128>::default(), Cohorts::<128>::default());
		let mut list: Vec<(bool, Slot, u128)> = Vec::new();
		for (step, days, amount, mine) in steps {
			today += days;
			// Only slots back to `KEPT` before today are still asked for.
			let oldest = today - 30 - KEPT + 1;
			one.settle(oldest);
			all.settle(oldest);
			match step {
				0 | 1 => {
					prop_assert_eq!(all.add(today + 1, amount), Ok(()));
					if mine {
						prop_assert_eq!(one.add(today + 1, amount), Ok(()));
					}
					list.push((mine, today + 1, amount));
				},
				2 => {
					let amount = amount.min(one.total());
					let taken = one.take_youngest(amount).expect("there is as much");
					prop_assert_eq!(taken.total(), amount);
					prop_assert_eq!(all.remove_all(&taken), Ok(()));
					let mut rest = amount;
					for (_, _, part) in list.iter_mut().rev().filter(|(mine, ..)| *mine) {
						let less = rest.min(*part);
						*part -= less;
						rest -= less;
					}
				},
				_ => {
					// Everything of one leaves the others and comes back.
					prop_assert_eq!(all.remove_all(&one), Ok(()));
					prop_assert_eq!(all.add_all(&one), Ok(()));
				},
			}
			for slot in today - KEPT..=today {
				let sum = |only_mine: bool| -> BigUint {
					list.iter()
						.filter(|(mine, ..)| *mine || !only_mine)
						.map(|(_, joined, amount)| oracle::power(&MONTH, *amount, *joined, slot))
						.sum()
				};
				prop_assert_eq!(oracle::big(one.power(&MONTH, slot)), sum(true));
				prop_assert_eq!(oracle::big(all.power(&MONTH, slot)), sum(false));
			}
			prop_assert!(all.young().len() <= usize::try_from(30 + KEPT + 2).expect("fits"));
			prop_assert!(all.young().windows(2).all(|pair| pair[0].joined < pair[1].joined));
		}
	}
}
