use super::*;
use crate::{Aged, Moment};

const AGE: Moment = 100;

#[test]
fn amount_counts_from_its_age_on() {
	let aged = Aged::default().add(5, 1_000, AGE).expect("it fits");
	assert_eq!([1_099, 1_100].map(|now| aged.ripe_at(now, AGE)), [0, 5]);
	let aged = aged.add(7, 1_100, AGE).expect("it fits");
	assert_eq!((aged.ripe, aged.fresh), (5, 7));
	assert_eq!([1_199, 1_200].map(|now| aged.ripe_at(now, AGE)), [5, 12]);
	assert_eq!(aged.ripe_at(Moment::MAX, Moment::MAX), 5);
}

#[test]
fn youngest_goes_first() {
	let aged = Aged { ripe: 5, fresh: 7, since: 1_000 };
	assert_eq!(aged.take(6), Some(Aged { ripe: 5, fresh: 1, since: 1_000 }));
	assert_eq!(aged.take(8), Some(Aged { ripe: 4, fresh: 0, since: 1_000 }));
	assert_eq!(aged.take(13), None);
	assert_eq!(Aged { ripe: u128::MAX, ..aged }.add(1, 1_050, AGE), None);
}

proptest! {
	#![proptest_config(cases())]

	/// Against a list of all that came: never counted earlier than it is old enough.
	#[test]
	fn nothing_counts_too_early(
		steps in prop::collection::vec((any::<bool>(), 0..50u128, 0..60u64), 1..40),
	) {
		let (mut aged, mut list, mut now) = (Aged::default(), Vec::<(u128, Moment)>::new(), 0);
		for (adds, amount, time) in steps {
			now += time;
			if adds {
				aged = aged.add(amount, now, AGE).expect("it fits");
				list.push((amount, now));
			} else if let Some(after) = aged.take(amount) {
				aged = after;
				let mut left = amount;
				while left > 0 {
					let (some, since) = list.pop().expect("there is as much");
					let taken = some.min(left);
					left -= taken;
					if some > taken {
						list.push((some - taken, since));
					}
				}
			}
			let sum: u128 = list.iter().map(|(amount, _)| amount).sum();
			prop_assert_eq!(aged.total(), sum);
			let ripe = |moment| list.iter().filter(|(_, since)| since + AGE <= moment)
				.map(|(amount, _)| amount).sum::<u128>();
			prop_assert!(aged.ripe_at(now, AGE) <= ripe(now));
			// All of it in the end.
			prop_assert_eq!(aged.ripe_at(now + AGE, AGE), sum);
		}
	}
}
