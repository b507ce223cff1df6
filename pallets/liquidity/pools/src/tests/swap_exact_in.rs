use crate::{mock::*, Dues, Error, Event, Fee, Limits, Trade};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::{DispatchError, DispatchResult, TokenError};

fn swap(from: &Asset, pools: &[u32], paid: u128, least: u128) -> DispatchResult {
	Pools::swap_exact_in(signed(BOB), from.clone(), path(pools), paid, least, LATER)
}

#[test]
fn swap_pays_exactly_and_divides_the_fee() {
	with_pool(|| {
		let vault = pool(0).vault;
		let before = [free(&GOLD, vault), free(&SILVER, vault)];
		assert_ok!(swap(&GOLD, &[0], 1_000_000, 996_006));
		assert_eq!(free(&GOLD, BOB), WEALTH - 1_000_000);
		assert_eq!(free(&SILVER, BOB), WEALTH + 996_006);
		// All that was paid is there; what is for others is not in the reserves.
		assert_eq!(
			[free(&GOLD, vault), free(&SILVER, vault)],
			[before[0] + 1_000_000, before[1] - 996_006]
		);
		assert_eq!(reserves(0), [DEPTH + 998_000, DEPTH - 996_006]);
		let dues = Dues { tax: 1_000, promoter: 0, reserve: 1_000 };
		assert_eq!(pool(0).dues, [dues, Dues::default()]);
		let fee = Fee { tax: 1_000, lp: 1_000, promoter: 0, reserve: 1_000 };
		let trade = Trade { paid: 1_000_000, fee, bought: 996_006 };
		let traded = Event::Traded { pool: 0, who: BOB, from: GOLD, to: SILVER, trade };
		assert_eq!(events(), [traded]);
	});
}

#[test]
fn swap_in_the_other_direction_is_the_same() {
	with_pool(|| {
		assert_ok!(swap(&SILVER, &[0], 1_000_000, 996_006));
		assert_eq!(reserves(0), [DEPTH - 996_006, DEPTH + 998_000]);
		assert_eq!(pool(0).dues[1].tax, 1_000);
		assert_eq!(free(&GOLD, BOB), WEALTH + 996_006);
	});
}

#[test]
fn swap_through_four_pools_moves_the_money_from_one_to_the_next() {
	with_path(|| {
		let quote =
			Pools::quote_exact_in(NATIVE, path(&[0, 1, 2, 3]), 1_000_000).expect("it can be done");
		assert_ok!(swap(&NATIVE, &[0, 1, 2, 3], 1_000_000, quote.bought));
		assert_eq!(free(&NATIVE, BOB), WEALTH - 1_000_000);
		assert_eq!(free(&TIN, BOB), WEALTH + quote.bought);
		for asset in [GOLD, SILVER, COPPER] {
			assert_eq!(free(&asset, BOB), WEALTH);
		}
		let events = events();
		assert_eq!(events.len(), 4);
		for ((event, trade), id) in events.into_iter().zip(quote.trades).zip(0u32..) {
			let [from, to] = [ASSETS[id as usize].clone(), ASSETS[id as usize + 1].clone()];
			assert_eq!(event, Event::Traded { pool: id, who: BOB, from, to, trade });
			assert_eq!(reserves(id)[0], DEPTH + trade.paid - trade.fee.tax - trade.fee.reserve);
			assert_eq!(reserves(id)[1], DEPTH - trade.bought);
		}
	});
}

#[test]
fn swap_of_all_that_somebody_has_is_possible() {
	with_pool(|| {
		send(&GOLD, BOB, CAROL, WEALTH - 1_000_000);
		assert_ok!(swap(&GOLD, &[0], 1_000_000, 0));
		assert_eq!(free(&GOLD, BOB), 0);
	});
}

#[test]
fn swap_that_would_leave_dust_is_refused() {
	with_pool(|| {
		send(&GOLD, BOB, CAROL, WEALTH - 1_000_000);
		let refused = swap(&GOLD, &[0], 1_000_000 - GOLD_MINIMUM + 1, 0);
		assert_noop!(refused, TokenError::NotExpendable);
		assert_ok!(swap(&GOLD, &[0], 1_000_000 - GOLD_MINIMUM, 0));
	});
}

#[test]
fn swap_refuses_after_the_deadline() {
	with_pool(|| {
		let call =
			|deadline| Pools::swap_exact_in(signed(BOB), GOLD, path(&[0]), 1_000_000, 0, deadline);
		assert_noop!(call(NOW - 1), Error::<Test>::Expired);
		assert_ok!(call(NOW));
	});
}

#[test]
fn swap_refuses_less_than_asked_for() {
	with_pool(|| {
		let refused = swap(&GOLD, &[0], 1_000_000, 996_007);
		assert_noop!(refused, Error::<Test>::SlippageExceeded);
	});
}

#[test]
fn swap_refuses_a_path_that_is_none() {
	with_path(|| {
		assert_noop!(swap(&NATIVE, &[], 1_000_000, 0), Error::<Test>::EmptyPath);
		assert_noop!(swap(&NATIVE, &[0, 9], 1_000_000, 0), Error::<Test>::PoolNotFound);
		assert_noop!(swap(&NATIVE, &[0, 0], 1_000_000, 0), Error::<Test>::RepeatedPool);
		assert_noop!(swap(&NATIVE, &[0, 1, 0], 1_000_000, 0), Error::<Test>::RepeatedPool);
		assert_noop!(swap(&NATIVE, &[1], 1_000_000, 0), Error::<Test>::WrongAsset);
		assert_noop!(swap(&NATIVE, &[0, 2], 1_000_000, 0), Error::<Test>::WrongAsset);
		assert!(crate::Path::try_from(vec![0, 1, 2, 3, 4]).is_err());
	});
}

#[test]
fn swap_refuses_to_end_where_it_begins() {
	with_path(|| {
		let back = opened(&NATIVE, &SILVER, DEPTH, DEPTH);
		let circle = swap(&NATIVE, &[0, 1, back], 1_000_000, 0);
		assert_noop!(circle, Error::<Test>::SameAsset);
	});
}

#[test]
fn swap_refuses_a_locked_pool_anywhere_on_its_path() {
	with_pool(|| {
		let managed = manage(&SILVER, &COPPER);
		assert_ok!(lock(managed));
		assert_noop!(swap(&GOLD, &[0, managed], 1_000_000, 0), Error::<Test>::PoolLocked);
		assert_noop!(swap(&SILVER, &[managed], 1_000_000, 0), Error::<Test>::PoolLocked);
		// Another pool does not notice.
		assert_ok!(swap(&GOLD, &[0], 1_000_000, 0));
		assert_ok!(unlock(managed));
		assert_ok!(swap(&GOLD, &[0, managed], 1_000_000, 0));
	});
}

#[test]
fn swap_refuses_nothing_and_dust() {
	with_path(|| {
		assert_noop!(swap(&NATIVE, &[0], 0, 0), Error::<Test>::ZeroAmount);
		assert_noop!(swap(&NATIVE, &[0], 1, 0), Error::<Test>::TradeTooSmall);
		assert_noop!(swap(&NATIVE, &[0], LEAST - 1, 0), Error::<Test>::TradeTooSmall);
		// What reaches the second pool is less.
		assert_noop!(swap(&NATIVE, &[0, 1], LEAST, 0), Error::<Test>::TradeTooSmall);
		assert_ok!(swap(&NATIVE, &[0], LEAST, 0));
		assert_ok!(swap(&NATIVE, &[0, 1], LEAST + 100, 0));
	});
}

#[test]
fn swap_refuses_what_brings_nothing() {
	build_and_execute(|| {
		opened(&GOLD, &SILVER, 100_000_000_000, LEAST);
		assert_noop!(swap(&GOLD, &[0], LEAST, 0), Error::<Test>::TooLittle);
	});
}

#[test]
fn swap_refuses_a_pool_that_has_little() {
	build_and_execute(|| {
		opened(&GOLD, &SILVER, DEPTH, LEAST);
		// The silver would be less than it has to be.
		assert_noop!(swap(&GOLD, &[0], 1_000_000, 0), Error::<Test>::TooShallow);
		let id = opened(&GOLD, &COPPER, DEPTH, DEPTH);
		assert_ok!(remove(ALICE, id, free(&share(id), ALICE)));
		assert_noop!(swap(&GOLD, &[id], LEAST, 0), Error::<Test>::TooShallow);
		assert_noop!(swap(&COPPER, &[id], LEAST, 0), Error::<Test>::TooShallow);
		// Also of the asset that it is paid.
		let id = opened(&TIN, &COPPER, LEAST, DEPTH);
		assert_ok!(remove(ALICE, id, 100_000));
		assert_eq!(reserves(id)[1], LEAST - 316);
		assert_noop!(swap(&TIN, &[id], LEAST, 0), Error::<Test>::TooShallow);
	});
}

#[test]
fn block_moves_a_price_only_so_far() {
	with_pool(|| {
		// At a limit of 50 %, by what leaves the square root of 3/2 of what there was.
		assert_noop!(swap(&GOLD, &[0], 230_000_000, 0), Error::<Test>::PriceMoved);
		assert_ok!(swap(&GOLD, &[0], 120_000_000, 0));
		assert_noop!(swap(&GOLD, &[0], 120_000_000, 0), Error::<Test>::PriceMoved);
		// Somebody who trades back makes room again.
		assert_ok!(swap(&SILVER, &[0], 50_000_000, 0));
		assert_ok!(swap(&GOLD, &[0], 60_000_000, 0));
		next_block(6_000);
		assert_ok!(swap(&GOLD, &[0], 120_000_000, 0));
	});
}

#[test]
fn block_takes_only_so_much_out_of_a_pool() {
	with_managed(|| {
		// 4.5 % may leave.
		assert_noop!(swap(&GOLD, &[0], 47_300_000, 0), Error::<Test>::Outflow);
		assert_ok!(swap(&GOLD, &[0], 47_000_000, 0));
		assert_noop!(swap(&GOLD, &[0], 1_000_000, 0), Error::<Test>::Outflow);
		assert_ok!(swap(&SILVER, &[0], 2_000_000, 0));
		assert_ok!(swap(&GOLD, &[0], 1_000_000, 0));
		next_block(6_000);
		assert_ok!(swap(&GOLD, &[0], 40_000_000, 0));
	});
}

#[test]
fn limits_of_plain_pools_are_theirs() {
	with_pool(|| {
		PlainLimits::set(Limits { price: 500_000, outflow: 10_000 });
		assert_noop!(swap(&GOLD, &[0], 11_000_000, 0), Error::<Test>::Outflow);
		PlainLimits::set(Limits { price: 500_000, outflow: 200_000 });
		assert_ok!(swap(&GOLD, &[0], 11_000_000, 0));
	});
}

#[test]
fn swap_refuses_who_cannot_pay_or_be_paid() {
	with_pool(|| {
		assert_noop!(swap(&GOLD, &[0], WEALTH + 1, 0), Error::<Test>::PriceMoved);
		send(&GOLD, BOB, CAROL, WEALTH - 50_000);
		assert_noop!(swap(&GOLD, &[0], 60_000, 0), TokenError::FundsUnavailable);
		freeze(&GOLD, BOB);
		assert!(swap(&GOLD, &[0], 20_000, 0).is_err());
		thaw(&GOLD, BOB);
		block(&SILVER, BOB);
		assert!(swap(&GOLD, &[0], 20_000, 0).is_err());
		assert_eq!((reserves(0), free(&GOLD, BOB)), ([DEPTH; 2], 50_000));
		let unsigned =
			Pools::swap_exact_in(RuntimeOrigin::none(), GOLD, path(&[0]), 20_000, 0, LATER);
		assert_noop!(unsigned, DispatchError::BadOrigin);
	});
}

/// The account of a pool that is frozen stops its trades, and no others.
#[test]
fn frozen_pool_stops_nothing_else() {
	with_path(|| {
		freeze(&GOLD, pool(0).vault);
		assert!(swap(&NATIVE, &[0], 1_000_000, 0).is_err());
		assert_ok!(swap(&GOLD, &[1], 1_000_000, 0));
	});
}

#[test]
fn swap_of_who_has_no_account_in_what_it_buys_opens_one() {
	with_path(|| {
		let call = Pools::swap_exact_in(signed(NOVICE), NATIVE, path(&[0]), 1_000_000, 0, LATER);
		assert_ok!(call);
		assert_eq!(free(&GOLD, NOVICE), 996_006);
	});
}
