//! What a caller, a payer or a market would try.

use crate::{mock::*, Balance, Error, Event, LastBuyBack};
use frame_support::{assert_noop, assert_ok, assert_storage_noop};
use hanse_curve::time::DAY;
use proptest::prelude::*;

fn filled() {
	assert_ok!(collect(BOB, &GOLD, 10_000));
	events();
}

/// A market that keeps the asset and says that it has paid.
#[test]
fn market_that_lies_sells_nothing() {
	build_and_execute(|| {
		filled();
		for less in [4, 100, 176] {
			behave(Manner::Short(less));
			assert_noop!(buy_back(&GOLD), Error::<Test>::SlippageTooHigh);
		}
		assert_eq!(in_pot(&GOLD), 1_500);
	});
}

/// Coins that somebody sent the pot are not taken for proceeds, nor taken at all.
#[test]
fn market_that_steals_coins_gets_none() {
	build_and_execute(|| {
		filled();
		let pot = Sinks::pot_account(&GOLD);
		endow(&NATIVE, pot.clone(), 5_000);
		behave(Manner::Thievish);
		assert_noop!(buy_back(&GOLD), Error::<Test>::SlippageTooHigh);
		behave(Manner::Short(4));
		assert_noop!(buy_back(&GOLD), Error::<Test>::SlippageTooHigh);
		behave(Manner::Fair);
		assert_ok!(buy_back(&GOLD));
		assert_eq!((free(&NATIVE, pot), Sinks::burnt().bought_back), (5_000, 186));
	});
}

#[test]
fn nobody_sells_twice_in_one_block() {
	build_and_execute(|| {
		filled();
		assert_ok!(buy_back(&GOLD));
		for _ in 0..3 {
			assert_noop!(buy_back(&GOLD), Error::<Test>::TooSoon);
		}
		assert_eq!(in_pot(&GOLD), 1_500 - 373);
		// A refused sale does not use the period up.
		after(DAY);
		behave(Manner::Short(100));
		assert_noop!(buy_back(&GOLD), Error::<Test>::SlippageTooHigh);
		behave(Manner::Fair);
		assert_ok!(buy_back(&GOLD));
	});
}

/// Sending the market back into the pallet in the middle of a sale: it cannot sell again, and what
/// others pay meanwhile is neither proceeds nor sold.
#[test]
fn market_gains_nothing_by_coming_back() {
	build_and_execute(|| {
		filled();
		behave(Manner::Meddling(1_000));
		let before = (issuance(&NATIVE), free(&NATIVE, TREASURY), free(&GOLD, TREASURY));
		assert_ok!(buy_back(&GOLD));
		// Of the sale 186, of Bob's commission 150.
		assert_eq!(before.0 - issuance(&NATIVE), 186 + 150);
		assert_eq!(free(&NATIVE, TREASURY), before.1 + 850);
		assert_eq!(free(&GOLD, TREASURY), before.2 + 850);
		assert_eq!(in_pot(&GOLD), 1_500 - 373 + 150);
		let burnt = Sinks::burnt();
		assert_eq!((burnt.bought_back, burnt.commission), (186, 150));
		let report = Event::BoughtBack { asset: GOLD, sold: 373 - 150, burnt: 186 };
		assert_eq!(events().last(), Some(&report));
		assert_eq!(LastBuyBack::<Test>::iter().collect::<Vec<_>>(), [(GOLD, NOW)]);
	});
}

/// Coming back counts for nothing when the sale fails.
#[test]
fn market_that_comes_back_and_fails_changes_nothing() {
	build_and_execute(|| {
		filled();
		// Bob cannot pay so much.
		behave(Manner::Meddling(WEALTH));
		assert_storage_noop!(assert!(buy_back(&GOLD).is_err()));
	});
}

/// A market that charges commission of what it sells charges the pot like everybody.
#[test]
fn pot_pays_commission_out_of_its_slice() {
	build_and_execute(|| {
		filled();
		behave(Manner::Charging(100));
		assert_ok!(buy_back(&GOLD));
		// Of the hundred, fifteen stay in the pot.
		assert_eq!(in_pot(&GOLD), 1_500 - 373 + 15);
		let report = Event::BoughtBack { asset: GOLD, sold: 373 - 15, burnt: 186 };
		assert_eq!(events().last(), Some(&report));
	});
}

/// A pool of a million gold and a million coins, an average of one for one, and a pot that sells so
/// much at once.
fn pool(slice: Balance) {
	Average::insert(GOLD, 1);
	Limits::insert(GOLD, (slice, slice));
	endow(&GOLD, ALICE, 100 * WEALTH);
	endow(&NATIVE, ALICE, 100 * WEALTH);
	endow(&GOLD, BOB, 100 * WEALTH);
	assert_ok!(collect(BOB, &GOLD, 10 * WEALTH));
	behave(Manner::Pool);
}

/// What Alice gains in gold by selling so much before a buy-back and buying back after it. None if
/// the buy-back was refused.
fn surround(amount: Balance) -> Option<i128> {
	let before = free(&GOLD, ALICE);
	let coins = Bazaar::swap(&ALICE, &GOLD, &NATIVE, amount);
	let done = buy_back(&GOLD);
	Bazaar::swap(&ALICE, &NATIVE, &GOLD, coins);
	match done {
		Ok(()) => Some(free(&GOLD, ALICE) as i128 - before as i128),
		Err(error) => {
			assert_eq!(error, Error::<Test>::SlippageTooHigh.into());
			None
		}
	}
}

/// Pressing the price further than the slippage sells nothing, however it is done.
#[test]
fn surrounding_beyond_the_slippage_is_refused() {
	build_and_execute(|| {
		pool(3_000);
		for amount in [10_000, 100_000, 10 * WEALTH] {
			let before = in_pot(&GOLD);
			assert_eq!(surround(amount), None, "with {amount}");
			assert_eq!((in_pot(&GOLD), LastBuyBack::<Test>::get(GOLD)), (before, None));
		}
		// The attempts left their fees in the pool, and the next sale is a fair one.
		assert_ok!(buy_back(&GOLD));
	});
}

/// Within the fee's share of the pool nobody gains, however much is traded around the sale.
#[test]
fn surrounding_a_slice_of_the_fees_share_only_costs() {
	for amount in (0..30).map(|step| 1u128 << step).take_while(|amount| *amount < 10 * WEALTH) {
		build_and_execute(|| {
			pool(WEALTH * POOL_FEE / 1_000);
			if let Some(gain) = surround(amount) {
				assert!(gain <= 0, "{amount} brought {gain}");
			}
		});
	}
}

/// A market that takes more at once can be milked, but of no more than the slippage of one slice.
#[test]
fn surrounding_a_larger_slice_gains_no_more_than_the_slippage() {
	let slice = 8_000;
	let mut best = i128::MIN;
	for amount in (0..200).map(|step| step * 50 + 1) {
		build_and_execute(|| {
			pool(slice);
			best = best.max(surround(amount).unwrap_or(i128::MIN));
		});
	}
	// Were there nothing to gain, the limit of the market would not be needed.
	let most = (slice * 2 / 100) as i128;
	assert!((1..=most).contains(&best), "the best is {best} of {most}");
}

/// What a pool of these reserves gives, less its fee.
fn bought(has: u128, gives: u128, amount: u128) -> u128 {
	let charged = amount * (1_000 - POOL_FEE);
	gives * charged / (has * 1_000 + charged)
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(20_000))]

	/// The same for pools and trades of every size, by the arithmetic of the pool alone.
	#[test]
	fn surrounding_within_the_limit_never_pays(
		gold in 1_000u128..1 << 50,
		coins in 1_000u128..1 << 50,
		before in 0..1u128 << 56,
		shift in 0u32..40,
	) {
		let (slice, before) = (gold * POOL_FEE / 1_000, before >> shift);
		let earned = bought(gold, coins, before);
		let (gold, coins) = (gold + before, coins - earned);
		let burnt = bought(gold, coins, slice);
		let (gold, coins) = (gold + slice, coins - burnt);
		prop_assert!(bought(coins, gold, earned) <= before);
	}
}

/// A thousand commissions of one unit: no unit is lost or made, and none is burnt.
#[test]
fn dust_is_the_beneficiarys_to_the_unit() {
	build_and_execute(|| {
		assert_ok!(collect(ALICE, &GOLD, 10_000));
		let before = (free(&GOLD, TREASURY), free(&NATIVE, TREASURY), free(&SILVER, TREASURY));
		for _ in 0..1_000 {
			for asset in [NATIVE, GOLD, SILVER] {
				assert_ok!(collect(BOB, &asset, 1));
			}
		}
		assert_eq!(free(&NATIVE, TREASURY), before.1 + 1_000);
		assert_eq!(free(&GOLD, TREASURY), before.0 + 1_000);
		assert_eq!(free(&SILVER, TREASURY), before.2 + 1_000);
		for asset in [NATIVE, GOLD, SILVER] {
			assert_eq!(free(&asset, BOB), WEALTH - 1_000);
		}
		assert_eq!((in_pot(&GOLD), in_pot(&SILVER), Sinks::burnt().commission), (1_500, 0, 0));
	});
}

/// Paying in pieces saves nothing: the payer pays the sum, whatever is burnt of it.
#[test]
fn pieces_cost_what_the_whole_costs() {
	build_and_execute(|| {
		for _ in 0..100 {
			assert_ok!(collect(ALICE, &NATIVE, 13));
		}
		assert_ok!(collect(BOB, &NATIVE, 1_300));
		assert_eq!(free(&NATIVE, ALICE), free(&NATIVE, BOB));
		assert_eq!(Sinks::burnt().commission, 100 + 195);
	});
}

/// Selling a unit at a time, for less than a coin, so that rounding would give it away.
#[test]
fn dust_is_not_sold_for_nothing() {
	build_and_execute(|| {
		filled();
		Average::insert(GOLD, 1_000);
		for least in [0, 1, 500] {
			Limits::insert(GOLD, (least, 500));
			assert_noop!(buy_back(&GOLD), Error::<Test>::TooLittle);
		}
	});
}

/// A donation moves no bound: it is sold with the rest, a slice at a time.
#[test]
fn donations_are_burnt_with_the_rest() {
	build_and_execute(|| {
		filled();
		let pot = Sinks::pot_account(&GOLD);
		assert_ok!(Assets::transfer(signed(ALICE), GOLD_ID, pot, 8_000));
		assert_ok!(buy_back(&GOLD));
		let report = Event::BoughtBack { asset: GOLD, sold: 2_373, burnt: 1_186 };
		assert_eq!(events().last(), Some(&report));
	});
}
