use crate::{mock::*, Error, Event};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::{DispatchError, TokenError};

#[test]
fn add_takes_both_assets_at_the_price_of_the_pool() {
	build_and_execute(|| {
		opened(&GOLD, &SILVER, 1_000_000, 4_000_000);
		events();
		assert_ok!(add(BOB, 0, [100_000, 400_000]));
		assert_eq!(reserves(0), [1_100_000, 4_400_000]);
		assert_eq!((free(&share(0), BOB), supply(0)), (200_000, 2_200_000));
		assert_eq!(free(&GOLD, BOB), WEALTH - 100_000);
		assert_eq!(free(&SILVER, BOB), WEALTH - 400_000);
		let added =
			Event::Added { pool: 0, who: BOB, amounts: [100_000, 400_000], shares: 200_000 };
		assert_eq!(events(), [added]);
	});
}

#[test]
fn add_takes_no_more_than_the_scarcer_offer() {
	build_and_execute(|| {
		opened(&GOLD, &SILVER, 1_000_000, 4_000_000);
		assert_ok!(add(BOB, 0, [100_000, WEALTH]));
		assert_ok!(add(CAROL, 0, [WEALTH, 400_000]));
		assert_eq!(reserves(0), [1_200_000, 4_800_000]);
		assert_eq!(free(&share(0), BOB), free(&share(0), CAROL));
		// Three units of silver are one share and a half: one is made, and costs half of gold.
		assert_ok!(add(BOB, 0, [WEALTH / 2, 3]));
		assert_eq!(reserves(0), [1_200_001, 4_800_002]);
		assert_eq!(free(&share(0), BOB), 200_001);
	});
}

#[test]
fn add_counts_what_was_paid_and_not_what_the_account_has() {
	with_pool(|| {
		send(&GOLD, CAROL, pool(0).vault, DEPTH);
		assert_ok!(add(BOB, 0, [1_000_000, 1_000_000]));
		assert_eq!(free(&share(0), BOB), 1_000_000);
	});
}

#[test]
fn add_refuses_fewer_shares_than_asked_for() {
	with_pool(|| {
		let call = |least| Pools::add(signed(BOB), 0, [1_000_000; 2], least, LATER);
		assert_noop!(call(1_000_001), Error::<Test>::SlippageExceeded);
		assert_ok!(call(1_000_000));
	});
}

#[test]
fn add_refuses_after_the_deadline() {
	with_pool(|| {
		let call = |deadline| Pools::add(signed(BOB), 0, [1_000_000; 2], 0, deadline);
		assert_noop!(call(NOW - 1), Error::<Test>::Expired);
		assert_ok!(call(NOW));
	});
}

#[test]
fn add_refuses_where_there_is_no_pool() {
	build_and_execute(|| {
		assert_noop!(add(BOB, 0, [DEPTH; 2]), Error::<Test>::PoolNotFound);
	});
}

#[test]
fn add_refuses_a_locked_pool() {
	with_managed(|| {
		assert_ok!(lock(0));
		assert_noop!(add(BOB, 0, [DEPTH; 2]), Error::<Test>::PoolLocked);
		assert_ok!(unlock(0));
		assert_ok!(add(BOB, 0, [DEPTH; 2]));
	});
}

#[test]
fn add_refuses_nothing_and_too_little() {
	build_and_execute(|| {
		opened(&GOLD, &SILVER, 1_000_000, 4_000_000);
		assert_noop!(add(BOB, 0, [0, 1_000]), Error::<Test>::ZeroAmount);
		assert_noop!(add(BOB, 0, [1_000, 0]), Error::<Test>::ZeroAmount);
		// A share costs two of silver.
		assert_noop!(add(BOB, 0, [1_000, 1]), Error::<Test>::TooLittle);
		assert_ok!(add(BOB, 0, [1_000, 2]));
	});
}

#[test]
fn add_refuses_who_cannot_pay() {
	with_pool(|| {
		assert_noop!(add(NOVICE, 0, [DEPTH; 2]), TokenError::FundsUnavailable);
		freeze(&SILVER, BOB);
		assert!(add(BOB, 0, [DEPTH; 2]).is_err());
		assert_eq!(reserves(0), [DEPTH; 2]);
		let unsigned = Pools::add(RuntimeOrigin::none(), 0, [DEPTH; 2], 0, LATER);
		assert_noop!(unsigned, DispatchError::BadOrigin);
	});
}

#[test]
fn add_notes_the_price_that_stood_and_what_the_block_began_with() {
	with_pool(|| {
		next_minute();
		assert_ok!(add(BOB, 0, [DEPTH; 2]));
		assert_eq!((pool(0).oracle.made, pool(0).oracle.newest), (2, NOW + 60_000));
		assert_eq!((pool(0).book.at, pool(0).book.begin), (NOW + 60_000, [DEPTH; 2]));
	});
}

#[test]
fn add_moves_no_price() {
	with_pool(|| {
		assert_ok!(sell(BOB, &GOLD, 0, 7_654_321));
		let before = pool(0).book;
		assert_ok!(add(CAROL, 0, [1_000_000, 900_000]));
		assert_eq!(pool(0).book, before);
	});
}
