use crate::{mock::*, Dues, Error, Event, Fee, Trade};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::{DispatchError, DispatchResult};

fn swap(from: &Asset, pools: &[u32], bought: u128, most: u128) -> DispatchResult {
	Pools::swap_exact_out(signed(BOB), from.clone(), path(pools), bought, most, LATER)
}

#[test]
fn swap_brings_exactly_and_pays_the_least() {
	with_pool(|| {
		assert_ok!(swap(&GOLD, &[0], 996_006, 1_000_000));
		assert_eq!(free(&GOLD, BOB), WEALTH - 1_000_000);
		assert_eq!(free(&SILVER, BOB), WEALTH + 996_006);
		assert_eq!(reserves(0), [DEPTH + 998_000, DEPTH - 996_006]);
		let dues = Dues { tax: 1_000, promoter: 0, reserve: 1_000 };
		assert_eq!(pool(0).dues, [dues, Dues::default()]);
		let fee = Fee { tax: 1_000, lp: 1_000, promoter: 0, reserve: 1_000 };
		let trade = Trade { paid: 1_000_000, fee, bought: 996_006 };
		assert_eq!(events(), [Event::Traded { pool: 0, who: BOB, from: GOLD, to: SILVER, trade }]);
	});
}

#[test]
fn swap_through_four_pools_brings_exactly() {
	with_path(|| {
		let quote =
			Pools::quote_exact_out(NATIVE, path(&[0, 1, 2, 3]), 1_000_000).expect("it can be done");
		assert_ok!(swap(&NATIVE, &[0, 1, 2, 3], 1_000_000, quote.paid));
		assert_eq!(free(&NATIVE, BOB), WEALTH - quote.paid);
		assert_eq!(free(&TIN, BOB), WEALTH + 1_000_000);
		assert_eq!(events().len(), 4);
	});
}

#[test]
fn swap_refuses_to_pay_more_than_allowed() {
	with_pool(|| {
		let refused = swap(&GOLD, &[0], 996_006, 999_999);
		assert_noop!(refused, Error::<Test>::SlippageExceeded);
	});
}

#[test]
fn swap_refuses_after_the_deadline() {
	with_pool(|| {
		let call = |deadline| {
			Pools::swap_exact_out(signed(BOB), GOLD, path(&[0]), 996_006, WEALTH, deadline)
		};
		assert_noop!(call(NOW - 1), Error::<Test>::Expired);
		assert_ok!(call(NOW));
	});
}

#[test]
fn swap_refuses_more_than_there_is() {
	with_pool(|| {
		assert_noop!(swap(&GOLD, &[0], DEPTH, WEALTH), Error::<Test>::TooMuch);
		assert_noop!(swap(&GOLD, &[0], 2 * DEPTH, WEALTH), Error::<Test>::TooMuch);
		assert_noop!(swap(&GOLD, &[0], DEPTH - 1, u128::MAX), Error::<Test>::TooShallow);
		assert_noop!(swap(&GOLD, &[0], DEPTH / 2, u128::MAX), Error::<Test>::PriceMoved);
	});
}

#[test]
fn swap_refuses_nothing_and_dust() {
	with_path(|| {
		assert_noop!(swap(&NATIVE, &[0], 0, WEALTH), Error::<Test>::ZeroAmount);
		assert_noop!(swap(&NATIVE, &[0], 8, WEALTH), Error::<Test>::TradeTooSmall);
		assert_noop!(swap(&NATIVE, &[0], LEAST - 32, WEALTH), Error::<Test>::TradeTooSmall);
		assert_ok!(swap(&NATIVE, &[0], LEAST - 31, WEALTH));
	});
}

#[test]
fn swap_refuses_a_path_that_is_none() {
	with_path(|| {
		assert_noop!(swap(&NATIVE, &[], 1_000_000, WEALTH), Error::<Test>::EmptyPath);
		assert_noop!(swap(&NATIVE, &[9], 1_000_000, WEALTH), Error::<Test>::PoolNotFound);
		assert_noop!(swap(&NATIVE, &[0, 0], 1_000_000, WEALTH), Error::<Test>::RepeatedPool);
		assert_noop!(swap(&TIN, &[0], 1_000_000, WEALTH), Error::<Test>::WrongAsset);
		let back = opened(&NATIVE, &SILVER, DEPTH, DEPTH);
		let circle = swap(&NATIVE, &[0, 1, back], 1_000_000, WEALTH);
		assert_noop!(circle, Error::<Test>::SameAsset);
		let unsigned = Pools::swap_exact_out(RuntimeOrigin::none(), GOLD, path(&[1]), 1, 1, LATER);
		assert_noop!(unsigned, DispatchError::BadOrigin);
	});
}

#[test]
fn swap_refuses_a_locked_pool() {
	with_managed(|| {
		assert_ok!(lock(0));
		assert_noop!(swap(&GOLD, &[0], 1_000_000, WEALTH), Error::<Test>::PoolLocked);
	});
}
