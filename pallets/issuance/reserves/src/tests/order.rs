//! In whatever order holders come, each gets its part.
//!
//! The oracle is exact arithmetic on the beginning: nobody gets a unit less than the part rounded
//! down, nor more than one unit above it for each redemption before, and all of it is paid in the
//! end. `PROPTEST_RNG_SEED` replays a run, `HANSE_SOAK` makes it long.

use crate::{mock::*, Balance};
use frame_support::{assert_ok, traits::fungible::NativeOrWithId};
use hanse_curve::share_down;
use proptest::prelude::*;
use std::collections::BTreeMap;

const TOKEN: Asset = NativeOrWithId::WithId(100);
const POTS: [Asset; 2] = [NativeOrWithId::WithId(101), NativeOrWithId::WithId(102)];
/// Has all there is of what the reserve holds.
const GIVER: u64 = 500;

/// Amounts of every size.
fn amount() -> impl Strategy<Value = Balance> {
	prop_oneof![1..100u128, 1..1_000_000u128, 1..10u128.pow(30), 10u128.pow(27)..2 * 10u128.pow(27),]
}

fn cases() -> ProptestConfig {
	let soak = std::env::var_os("HANSE_SOAK").is_some();
	ProptestConfig { cases: if soak { 10_000 } else { 100 }, ..ProptestConfig::default() }
}

/// A reserve of two assets behind a token that holders have so much of.
fn prepare(holders: &[Balance], pots: [Balance; 2]) {
	for id in [100, 101, 102] {
		assert_ok!(Assets::force_create(root(), id, ISSUER, true, 1));
	}
	for (who, amount) in (1_000..).zip(holders) {
		endow(TOKEN, who, *amount);
	}
	opened(TOKEN, &POTS);
	for (asset, amount) in POTS.iter().zip(pots) {
		endow(asset.clone(), GIVER, amount + 1);
		assert_ok!(Reserves::deposit(signed(GIVER), 0, asset.clone(), amount));
	}
	close_asset(100);
	begin();
	after(FROM);
}

proptest! {
	#![proptest_config(cases())]

	#[test]
	fn everybody_gets_its_part_in_any_order(
		holders in prop::collection::vec(amount(), 1..12),
		pots in [amount(), amount()],
		order in prop::collection::vec((any::<prop::sample::Index>(), 1..101u128), 0..30),
	) {
		build_and_execute(|| {
			prepare(&holders, pots);
			let supply = issuance(&TOKEN);
			let mut left: BTreeMap<u64, Balance> = (1_000..).zip(holders.clone()).collect();
			// In pieces of some percent, then whatever each has left.
			let pieces = order.iter().map(|(who, part)| (1_000 + who.index(holders.len()) as u64, *part));
			let rest = left.keys().rev().map(|who| (*who, 100)).collect::<Vec<_>>();
			let (mut before, mut sums) = (0, [0; 2]);
			for (who, part) in pieces.chain(rest) {
				let amount = share_down(left[&who], part, 100).expect("it is a part");
				let had = POTS.map(|asset| free(&asset, who));
				let expected = Reserves::payouts(0, who, amount);
				let worth = expected.iter().any(|payout| payout.amount > 0);
				let done = Reserves::redeem(signed(who), 0, amount, anything(0));
				prop_assert_eq!(done.is_ok(), amount > 0 && worth, "{:?}", done);
				if done.is_err() {
					continue;
				}
				for asset in 0..2 {
					let paid = free(&POTS[asset], who) - had[asset];
					let fair = share_down(pots[asset], amount, supply).expect("it is a part");
					prop_assert!(paid >= fair, "{} of {}", paid, fair);
					prop_assert!(paid <= fair + before, "{} of {}", paid, fair);
					prop_assert_eq!(paid, expected[asset].amount);
					sums[asset] += paid;
				}
				*left.get_mut(&who).expect("it is a holder") -= amount;
				before += 1;
			}
			for asset in 0..2 {
				prop_assert_eq!(sums[asset] + held(&POTS[asset]), pots[asset]);
				if issuance(&TOKEN) == 0 {
					prop_assert_eq!(held(&POTS[asset]), 0);
				}
			}
			Ok(())
		})?;
	}
}

/// The bound is reached: units that were rounded away are paid to who comes last.
#[test]
fn last_of_many_gets_what_was_rounded_away() {
	build_and_execute(|| {
		prepare(&[1; 10], [19, 10]);
		for who in 1_000..1_010 {
			assert_ok!(Reserves::redeem(signed(who), 0, 1, anything(0)));
			let expected = if who == 1_000 { 1 } else { 2 };
			assert_eq!((free(&POTS[0], who), free(&POTS[1], who)), (expected, 1));
		}
		assert_eq!(held(&POTS[0]), 0);
	});
}
