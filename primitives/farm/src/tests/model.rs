//! A farm of a few stakers against exact fractions.

use crate::*;
use num_bigint::BigUint;
use proptest::prelude::*;

#[derive(Clone, Debug)]
enum Step {
	Pay(u128),
	Add(usize, u128),
	Take(usize, u32),
}

fn step() -> impl Strategy<Value = Step> {
	let amount = || prop_oneof![1..10u128, 1..1_000_000_000_000_000_000_000_000u128];
	prop_oneof![
		(0..1_000_000u128).prop_map(Step::Pay),
		(0..4usize, amount()).prop_map(|(who, amount)| Step::Add(who, amount)),
		(0..4usize, 0..=WHOLE).prop_map(|(who, part)| Step::Take(who, part)),
	]
}

/// A sum of fractions over one large denominator.
const BITS: usize = 600;

proptest! {
	#[test]
	fn everybody_gets_the_exact_share_but_for_a_unit(
		steps in prop::collection::vec(step(), 1..60),
	) {
		let mut all = Accumulator::default();
		let mut stakes = [Stake::default(); 4];
		let mut exact: [BigUint; 4] = Default::default();
		let (mut given, mut left) = (0u128, 0u128);
		for step in &steps {
			let total: u128 = stakes.iter().map(|stake| stake.amount).sum();
			match *step {
				Step::Pay(amount) => {
					given += amount;
					left += all.distribute(U256::from(amount) << 128, total);
					for (stake, exact) in stakes.iter().zip(&mut exact) {
						if total > 0 {
							*exact += ((BigUint::from(amount) * stake.amount) << BITS) / total;
						}
					}
				}
				Step::Add(who, amount) => {
					stakes[who].settle(&all, &Loyalty::NONE, 0);
					stakes[who].add(amount, &Loyalty::NONE, 0).expect("it fits");
				}
				Step::Take(who, part) => {
					let amount = hanse_curve::share_down(stakes[who].amount, part.into(), WHOLE.into());
					stakes[who].settle(&all, &Loyalty::NONE, 0);
					prop_assert_eq!(stakes[who].take(amount.expect("a part fits")), Some(0));
				}
			}
		}
		let mut paid = 0;
		for (stake, exact) in stakes.iter_mut().zip(&exact) {
			stake.settle(&all, &Loyalty::NONE, 0);
			// Its own roundings down, and what was less than a unit when nobody had staked.
			let exact: BigUint = (exact + steps.len()) >> BITS;
			prop_assert!(BigUint::from(stake.owed) <= exact.clone() + 1u8);
			prop_assert!(BigUint::from(stake.owed) + 1usize >= exact);
			paid += stake.owed;
		}
		prop_assert!(paid + left <= given);
		prop_assert!(paid + left + 5 >= given);
	}
}
