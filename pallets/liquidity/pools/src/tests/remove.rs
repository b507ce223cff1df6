use crate::{mock::*, Debts, Error, Event, HoldReason};
use frame_support::{assert_noop, assert_ok, traits::fungible::InspectHold};
use sp_runtime::{DispatchError, TokenError};

#[test]
fn remove_pays_the_part_of_both_assets() {
	build_and_execute(|| {
		opened(&GOLD, &SILVER, 1_000_000, 4_000_000);
		events();
		assert_ok!(remove(ALICE, 0, 500_001));
		// 250,000.5 of gold is rounded down, the half stays.
		assert_eq!(reserves(0), [1_000_000 - 250_000, 4_000_000 - 1_000_002]);
		assert_eq!(free(&GOLD, ALICE), WEALTH - 750_000 - GOLD_MINIMUM);
		assert_eq!(free(&SILVER, ALICE), WEALTH - 2_999_998 - 1);
		assert_eq!(supply(0), 1_499_999);
		let removed = Event::Removed {
			pool: 0,
			who: ALICE,
			shares: 500_001,
			amounts: [250_000, 1_000_002],
			owed: [0; 2],
		};
		assert_eq!(events(), [removed]);
	});
}

#[test]
fn remove_of_everything_leaves_what_is_locked() {
	with_pool(|| {
		assert_ok!(remove(ALICE, 0, DEPTH - 1_000));
		assert_eq!((reserves(0), supply(0)), ([1_000; 2], 1_000));
		assert_eq!(free(&share(0), ALICE), 0);
	});
}

#[test]
fn remove_notes_the_price_that_stood_and_what_the_block_began_with() {
	with_pool(|| {
		next_minute();
		assert_ok!(remove(ALICE, 0, DEPTH / 2));
		assert_eq!((pool(0).oracle.made, pool(0).oracle.newest), (2, NOW + 60_000));
		assert_eq!((pool(0).book.at, pool(0).book.begin), (NOW + 60_000, [DEPTH; 2]));
	});
}

#[test]
fn remove_with_its_part_of_fees() {
	with_pool(|| {
		assert_ok!(add(BOB, 0, [DEPTH; 2]));
		assert_ok!(sell(CAROL, &GOLD, 0, 10_000_000));
		assert_ok!(sell(CAROL, &SILVER, 0, 10_000_000));
		assert_ok!(remove(BOB, 0, DEPTH));
		let has = free(&GOLD, BOB) + free(&SILVER, BOB);
		// Half of 0.1 % of either trade.
		assert!((2 * WEALTH + 9_900..2 * WEALTH + 10_100).contains(&has), "{has}");
	});
}

#[test]
fn remove_refuses_less_than_asked_for() {
	with_pool(|| {
		let call = |least| Pools::remove(signed(ALICE), 0, 1_000, least, LATER);
		assert_noop!(call([1_001, 0]), Error::<Test>::SlippageExceeded);
		assert_noop!(call([0, 1_001]), Error::<Test>::SlippageExceeded);
		assert_ok!(call([1_000, 1_000]));
	});
}

#[test]
fn remove_refuses_after_the_deadline() {
	with_pool(|| {
		let call = |deadline| Pools::remove(signed(ALICE), 0, 1_000, [0; 2], deadline);
		assert_noop!(call(NOW - 1), Error::<Test>::Expired);
		assert_ok!(call(NOW));
	});
}

#[test]
fn remove_refuses_where_there_is_no_pool() {
	build_and_execute(|| {
		assert_noop!(remove(BOB, 0, 1), Error::<Test>::PoolNotFound);
	});
}

#[test]
fn remove_refuses_a_locked_pool() {
	with_managed(|| {
		assert_ok!(lock(0));
		assert_noop!(remove(MARKET, 0, 1_000), Error::<Test>::PoolLocked);
		assert_ok!(unlock(0));
		assert_ok!(remove(MARKET, 0, 1_000));
	});
}

#[test]
fn remove_refuses_shares_that_are_not_there() {
	with_pool(|| {
		assert_noop!(remove(ALICE, 0, 0), Error::<Test>::ZeroAmount);
		assert_noop!(remove(ALICE, 0, DEPTH + 1), Error::<Test>::TooMuch);
		// The locked ones are nobody's.
		assert_noop!(remove(ALICE, 0, DEPTH - 999), TokenError::FundsUnavailable);
		assert_noop!(remove(BOB, 0, 1), TokenError::FundsUnavailable);
		let unsigned = Pools::remove(RuntimeOrigin::none(), 0, 1, [0; 2], LATER);
		assert_noop!(unsigned, DispatchError::BadOrigin);
	});
}

#[test]
fn remove_leaves_owed_what_cannot_be_delivered() {
	with_pool(|| {
		block(&GOLD, ALICE);
		let before = free(&SILVER, ALICE);
		assert_ok!(remove(ALICE, 0, 400_000));
		assert_eq!(free(&SILVER, ALICE), before + 400_000);
		assert_eq!(reserves(0), [DEPTH - 400_000; 2]);
		assert_eq!((pool(0).owed, supply(0)), ([400_000, 0], DEPTH - 400_000));
		let debt = Debts::<Test>::get(0, ALICE).expect("it is owed");
		assert_eq!((debt.amounts, debt.deposit), ([400_000, 0], FOR_DEBT));
		assert_eq!(Balances::balance_on_hold(&HoldReason::Debt.into(), &ALICE), FOR_DEBT);
		let removed = Event::Removed {
			pool: 0,
			who: ALICE,
			shares: 400_000,
			amounts: [0, 400_000],
			owed: [400_000, 0],
		};
		assert_eq!(events(), [removed]);
		// The second time, nothing more is left for it.
		assert_ok!(remove(ALICE, 0, 100_000));
		let debt = Debts::<Test>::get(0, ALICE).expect("it is owed");
		assert_eq!((debt.amounts, debt.deposit), ([500_000, 0], FOR_DEBT));
		assert_eq!(Balances::balance_on_hold(&HoldReason::Debt.into(), &ALICE), FOR_DEBT);
	});
}

/// The team of an asset that freezes the account of a pool has nobody's other asset.
#[test]
fn remove_delivers_one_asset_when_the_pool_is_frozen_in_the_other() {
	with_pool(|| {
		freeze(&GOLD, pool(0).vault);
		assert_ok!(remove(ALICE, 0, DEPTH / 2));
		assert_eq!(pool(0).owed, [DEPTH / 2, 0]);
		assert_eq!(free(&SILVER, ALICE), WEALTH - DEPTH / 2 - 1);
		// What is owed is not traded with.
		thaw(&GOLD, pool(0).vault);
		assert_ok!(sell(BOB, &SILVER, 0, 1_000_000));
		assert_eq!(pool(0).owed, [DEPTH / 2, 0]);
	});
}

#[test]
fn remove_that_could_deliver_nothing_is_refused() {
	with_pool(|| {
		block(&GOLD, ALICE);
		block(&SILVER, ALICE);
		assert_noop!(remove(ALICE, 0, 400_000), Error::<Test>::Undeliverable);
	});
}
