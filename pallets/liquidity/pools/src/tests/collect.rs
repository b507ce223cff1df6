use crate::{mock::*, Dues, Error, Event};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError;

fn collect(pool: u32) -> sp_runtime::DispatchResult {
	Pools::collect(signed(CAROL), pool)
}

#[test]
fn collect_pays_everybody_its_part() {
	with_managed(|| {
		assert_ok!(sell(BOB, &GOLD, 0, 1_000_000));
		assert_ok!(sell(BOB, &SILVER, 0, 2_000_000));
		events();
		assert_ok!(collect(0));
		assert_eq!(free(&GOLD, TAX_ACCOUNT), WEALTH + 1_000);
		assert_eq!(free(&GOLD, RESERVE), WEALTH + 500);
		assert_eq!(free(&GOLD, PROMOTER), WEALTH + 500);
		assert_eq!(free(&SILVER, TAX_ACCOUNT), WEALTH + 2_000);
		assert_eq!(free(&SILVER, RESERVE), WEALTH + 1_000);
		assert_eq!(free(&SILVER, PROMOTER), WEALTH + 1_000);
		assert_eq!(pool(0).dues, [Dues::default(); 2]);
		let paid = [
			Dues { tax: 1_000, promoter: 500, reserve: 500 },
			Dues { tax: 2_000, promoter: 1_000, reserve: 1_000 },
		];
		assert_eq!(events(), [Event::Collected { pool: 0, paid }]);
		assert_noop!(collect(0), Error::<Test>::NothingDue);
	});
}

/// A recipient that cannot receive stops neither trades nor the others.
#[test]
fn collect_leaves_what_cannot_be_received() {
	with_managed(|| {
		block(&GOLD, TAX_ACCOUNT);
		block(&GOLD, PROMOTER);
		assert_ok!(sell(BOB, &GOLD, 0, 1_000_000));
		assert_ok!(collect(0));
		assert_eq!(free(&GOLD, RESERVE), WEALTH + 500);
		let left = Dues { tax: 1_000, promoter: 500, reserve: 0 };
		assert_eq!(pool(0).dues[0], left);
		assert_noop!(collect(0), Error::<Test>::NothingDue);
		assert_ok!(sell(BOB, &GOLD, 0, 1_000_000));
		thaw(&GOLD, TAX_ACCOUNT);
		assert_ok!(collect(0));
		assert_eq!(free(&GOLD, TAX_ACCOUNT), WEALTH + 2_000);
		assert_eq!(pool(0).dues[0], Dues { promoter: 1_000, ..Dues::default() });
	});
}

/// Also one that has no account and is due less than the minimum of one.
#[test]
fn collect_waits_until_there_is_enough_to_be_received() {
	with_managed(|| {
		crate::mock::Divided::insert(0, (1_000, Some(NOVICE)));
		MinTrade::set(1_001);
		assert_ok!(sell(BOB, &GOLD, 0, 8_000));
		assert_ok!(collect(0));
		assert_eq!(pool(0).dues[0].promoter, 4);
		assert_ok!(sell(BOB, &GOLD, 0, 2_000));
		assert_ok!(collect(0));
		assert_eq!((pool(0).dues[0].promoter, free(&GOLD, NOVICE)), (0, 5));
		MinTrade::set(LEAST);
	});
}

#[test]
fn collect_touches_no_reserves() {
	with_pool(|| {
		assert_ok!(sell(BOB, &GOLD, 0, 1_000_000));
		let before = reserves(0);
		assert_ok!(collect(0));
		assert_eq!(reserves(0), before);
	});
}

#[test]
fn collect_refuses_where_nothing_waits() {
	with_pool(|| {
		assert_noop!(collect(0), Error::<Test>::NothingDue);
		assert_noop!(collect(1), Error::<Test>::PoolNotFound);
		assert_noop!(Pools::collect(RuntimeOrigin::none(), 0), DispatchError::BadOrigin);
	});
}

#[test]
fn collect_is_possible_while_the_pool_is_locked() {
	with_managed(|| {
		assert_ok!(sell(BOB, &GOLD, 0, 1_000_000));
		assert_ok!(lock(0));
		assert_ok!(collect(0));
	});
}
