//! What a pallet asks that sells at whatever pool there is.

use crate::{mock::*, Error, Trading};
use frame_support::{assert_noop, assert_ok, weights::Weight};
use sp_runtime::DispatchError;

fn limits(from: &Asset, to: &Asset) -> Option<(u128, u128)> {
	<Pools as Trading<u64, _>>::limits(from, to)
}

fn average(from: &Asset, to: &Asset) -> Option<u128> {
	<Pools as Trading<u64, _>>::average(from, to, 1_000_000, 60_000)
}

fn sold(from: &Asset, to: &Asset, amount: u128, least: u128) -> Result<u128, DispatchError> {
	<Pools as Trading<_, _>>::sell(&BOB, from, to, amount, least)
}

#[test]
fn no_more_is_sold_at_once_than_the_fee_of_the_reserve() {
	build_and_execute(|| {
		assert_eq!(limits(&GOLD, &NATIVE), None);
		opened(&GOLD, &NATIVE, 100_000_000, DEPTH);
		assert_eq!(limits(&GOLD, &NATIVE), Some((LEAST, 300_000)));
		assert_eq!(limits(&NATIVE, &GOLD), Some((LEAST, 3_000_000)));
		assert_eq!(limits(&GOLD, &SILVER), None);
	});
}

#[test]
fn sale_brings_what_a_swap_does() {
	build_and_execute(|| {
		opened(&GOLD, &NATIVE, DEPTH, DEPTH);
		let quote = Pools::quote_exact_in(GOLD, path(&[0]), 1_000_000).expect("it can be done");
		assert_eq!(sold(&GOLD, &NATIVE, 1_000_000, quote.bought), Ok(quote.bought));
		assert_eq!(free(&NATIVE, BOB), WEALTH + quote.bought);
		let least = quote.bought;
		assert_noop!(sold(&GOLD, &NATIVE, 1_000_000, least), Error::<Test>::SlippageExceeded);
		assert_noop!(sold(&TIN, &NATIVE, 1_000_000, 0), Error::<Test>::PoolNotFound);
	});
}

#[test]
fn average_needs_a_pool_that_has_existed() {
	build_and_execute(|| {
		assert_eq!(average(&GOLD, &NATIVE), None);
		opened(&GOLD, &NATIVE, DEPTH, 3 * DEPTH);
		assert_eq!(average(&GOLD, &NATIVE), None);
		next_minute();
		assert_eq!(average(&GOLD, &NATIVE), Some(3_000_000));
		assert_eq!(average(&NATIVE, &GOLD), Some(333_333));
	});
}

/// Anybody can open a plain pool with any price beside the managed one.
#[test]
fn managed_pool_is_the_market_also_while_it_is_locked() {
	build_and_execute(|| {
		opened(&GOLD, &NATIVE, DEPTH, 100 * DEPTH);
		next_minute();
		assert_eq!(average(&GOLD, &NATIVE), Some(100_000_000));
		let managed = manage(&GOLD, &NATIVE);
		assert_eq!(average(&GOLD, &NATIVE), None);
		next_minute();
		assert_eq!(average(&GOLD, &NATIVE), Some(1_000_000));
		assert_eq!(limits(&NATIVE, &GOLD), Some((LEAST, 3_000_000)));
		assert_ok!(lock(managed));
		assert_eq!(limits(&NATIVE, &GOLD), None);
		assert_noop!(sold(&GOLD, &NATIVE, 1_000_000, 0), Error::<Test>::PoolLocked);
	});
}

#[test]
fn weight_is_that_of_a_swap_and_more() {
	let weight = <Pools as Trading<u64, Asset>>::weight();
	let swap = crate::Pallet::<Test>::swap_weight(&path(&[0]));
	assert!(weight.all_gt(swap) && swap.all_gt(Weight::from_parts(1_000, 10)));
	let four = crate::Pallet::<Test>::swap_weight(&path(&[0, 1, 2, 3]));
	assert!(four.all_gt(swap));
}
