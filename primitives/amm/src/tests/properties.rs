//! What is true of any numbers.

use super::*;
use crate::*;
use num_bigint::BigUint;
use proptest::prelude::*;

/// Amounts of every size.
fn amount() -> impl Strategy<Value = Balance> {
	prop_oneof![
		2 => 1..20u128,
		3 => 1..1_000_000u128,
		3 => 1..1_000 * UNIT,
		1 => 1..1u128 << 100,
		1 => Just(Balance::MAX),
		1 => any::<u128>(),
	]
}

/// What a pool has: of one asset much more than of the other, now and then.
fn pool() -> impl Strategy<Value = Reserves> {
	let depth = || prop_oneof![1..1_000u128, 1..1u128 << 64, 1..1u128 << 110];
	(depth(), depth()).prop_map(|(input, output)| Reserves { input, output })
}

fn terms() -> impl Strategy<Value = Terms> {
	(0..=LP_FEE, any::<bool>()).prop_map(|(lp, promoted)| Terms { lp, promoted })
}

/// The product over the square of the shares, as two numbers to be compared crosswise.
fn quality(reserves: [Balance; 2], supply: Balance) -> (BigUint, BigUint) {
	(big(reserves[0]) * big(reserves[1]), big(supply) * big(supply))
}

fn not_less(after: (BigUint, BigUint), before: (BigUint, BigUint)) -> bool {
	after.0 * before.1 >= before.0 * after.1
}

fn cases() -> ProptestConfig {
	let soak = std::env::var_os("HANSE_SOAK").is_some();
	ProptestConfig { cases: if soak { 100_000 } else { 1_000 }, ..ProptestConfig::default() }
}

proptest! {
	#![proptest_config(cases())]

	#[test]
	fn parts_add_up_to_the_fee(paid in amount(), terms in terms()) {
		let fee = split_fee(paid, terms).expect("the terms are right");
		let whole = (big(paid) * 3u32 + 999u32) / 1_000u32;
		prop_assert_eq!(fee.total().map(big), Some(whole));
		prop_assert_eq!(big(fee.tax), big(paid) / 1_000u32);
		prop_assert_eq!(big(fee.lp), big(paid) * terms.lp / 1_000_000u32);
		let promoter = if terms.promoted { big(paid) / 2_000u32 } else { big(0) };
		prop_assert_eq!(big(fee.promoter), promoter);
		// The reserve never has less than its own part, but for the rounding of it.
		prop_assert!(big(fee.reserve) >= big(paid) * 500u32 / 1_000_000u32);
	}

	/// What is bought is the most that leaves the product where it was, without the fee.
	#[test]
	fn exact_in_is_the_most_that_keeps_the_product(
		pool in pool(), paid in amount(), terms in terms()
	) {
		let Ok(trade) = exact_in(pool, paid, terms) else { return Ok(()) };
		let buying = big(paid) - big(fee_of(paid).expect("it fits"));
		let sum = big(pool.input) + buying;
		let left = |bought: Balance| big(pool.output) - big(bought);
		prop_assert!(&sum * left(trade.bought) >= product(pool));
		prop_assert!(&sum * left(trade.bought + 1) < product(pool));
	}

	#[test]
	fn exact_out_is_the_least_that_does(pool in pool(), bought in amount(), terms in terms()) {
		let bought = bought % pool.output;
		let Ok(trade) = exact_out(pool, bought, terms) else { return Ok(()) };
		prop_assert_eq!(trade.bought, bought);
		let enough = exact_in(pool, trade.paid, terms).expect("it is enough");
		prop_assert!(enough.bought >= bought);
		let less = exact_in(pool, trade.paid - 1, terms).map_or(0, |trade| trade.bought);
		prop_assert!(less < bought);
	}

	#[test]
	fn product_never_falls(pool in pool(), amount in amount(), terms in terms()) {
		for trade in [exact_in(pool, amount, terms), exact_out(pool, amount, terms)] {
			let Ok(trade) = trade else { continue };
			let after = trade.after(pool).expect("it fits");
			prop_assert!(product(after) >= product(pool));
			prop_assert!(after.output > 0);
			// To the unit: what is paid is in the pool or is a part of the fee that leaves.
			let leaving = trade.fee.leaving().expect("it fits");
			prop_assert_eq!(trade.paid, after.input - pool.input + leaving);
		}
	}

	/// Whatever is bought and sold again is worth less than before.
	#[test]
	fn there_and_back_is_a_loss(pool in pool(), paid in amount(), terms in terms()) {
		let Ok(there) = exact_in(pool, paid, terms) else { return Ok(()) };
		let after = there.after(pool).expect("it fits");
		let turned = Reserves { input: after.output, output: after.input };
		let back = exact_in(turned, there.bought, terms).map_or(0, |trade| trade.bought);
		prop_assert!(back < paid);
	}

	/// A hundred trades of eight units bring no more than they cost, in any direction.
	#[test]
	fn tiny_trades_gain_nothing(
		pool in pool(), steps in prop::collection::vec((any::<bool>(), 1..9u128), 1..100)
	) {
		let mut now = pool;
		let mut has = [1_000i128, 1_000];
		for (forth, amount) in steps {
			let seen = if forth { now } else { reserves(now.output, now.input) };
			let Ok(trade) = exact_in(seen, amount, Terms::PLAIN) else { continue };
			let after = trade.after(seen).expect("it fits");
			prop_assert!(product(after) >= product(seen));
			now = if forth { after } else { reserves(after.output, after.input) };
			let (from, to) = if forth { (0, 1) } else { (1, 0) };
			has[from] -= trade.paid as i128;
			has[to] += trade.bought as i128;
		}
		// Not more of both, nor the same of one and more of the other.
		prop_assert!(has == [1_000, 1_000] || has[0] < 1_000 || has[1] < 1_000);
	}

	#[test]
	fn shares_are_never_worth_less(
		first in (1_001..1u128 << 90, 1_001..1u128 << 90),
		steps in prop::collection::vec((0..3u8, amount(), amount()), 1..60)
	) {
		let mut reserves = [first.0, first.1];
		let begun = first_shares(reserves).expect("it is enough");
		let mut supply = begun.shares + begun.locked;
		for (what, one, other) in steps {
			let before = quality(reserves, supply);
			match what {
				0 => {
					let offered = [one % (1 << 90) + 1, other % (1 << 90) + 1];
					let Ok(added) = added_shares(offered, reserves, supply) else { continue };
					for side in 0..2 {
						prop_assert!(added.amounts[side] <= offered[side]);
						reserves[side] += added.amounts[side];
					}
					supply += added.shares;
				}
				1 => {
					let shares = one % (supply - MINIMUM_SHARES + 1);
					let Ok(worth) = removed(shares, reserves, supply) else { continue };
					for side in 0..2 {
						reserves[side] -= worth[side];
					}
					supply -= shares;
				}
				_ => {
					let seen = Reserves { input: reserves[0], output: reserves[1] };
					let Ok(trade) = exact_in(seen, one, Terms::PLAIN) else { continue };
					let Ok(after) = trade.after(seen) else { continue };
					reserves = [after.output, after.input];
				}
			}
			prop_assert!(not_less(quality(reserves, supply), before));
		}
	}

	/// Adding and removing at once brings no more than it took.
	#[test]
	fn adding_and_removing_gains_nothing(
		pool in pool(), offered in (amount(), amount()), supply in 1_000..1u128 << 100
	) {
		let reserves = [pool.input, pool.output];
		let Ok(added) = added_shares([offered.0, offered.1], reserves, supply) else {
			return Ok(());
		};
		let grown = [reserves[0] + added.amounts[0], reserves[1] + added.amounts[1]];
		let back = removed(added.shares, grown, supply + added.shares).expect("they are there");
		prop_assert!(back[0] <= added.amounts[0] && back[1] <= added.amounts[1]);
	}

	#[test]
	fn value_is_the_exact_product_rounded_down(
		amount in any::<u128>(), of in 1..u128::MAX, within in 1..u128::MAX
	) {
		let (oracle, _) = Oracle::begin(0);
		let price = oracle.average([of, within], 1, 1, |_| None).expect("it existed")[0];
		let exact = ((big(within) << 96u32) / big(of) * big(amount)) >> 96u32;
		prop_assert_eq!(value(amount, price).map(big), Some(exact).filter(|it| it.bits() <= 128));
	}

	#[test]
	fn block_is_stopped_exactly_at_its_limits(
		begin in (1..1u128 << 100, 1..1u128 << 100),
		now in (1..1u128 << 100, 1..1u128 << 100),
		price in 1..WHOLE
	) {
		let mut book = BlockBook::begin(1, [begin.0, begin.1]);
		let limits = Limits { price, outflow: WHOLE };
		let done = book.trade(0, 0, 0, [now.0, now.1], limits);
		let (first, second) = (big(begin.0) * big(now.1), big(begin.1) * big(now.0));
		let most = |other: &BigUint| other * (WHOLE + price);
		let within = &first * WHOLE <= most(&second) && &second * WHOLE <= most(&first);
		prop_assert_eq!(done.is_ok(), within);
	}
}
