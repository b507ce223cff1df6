use crate::{mock::*, Dues, Error, Event, PastDues};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError;

fn collect(promoter: u64) -> sp_runtime::DispatchResult {
	Pools::collect_past(signed(BOB), 0, promoter)
}

/// Has the promoter of the pool change after a trade.
fn promoted_by_carol() {
	assert_ok!(sell(BOB, &GOLD, 0, 1_000_000));
	assert_ok!(sell(BOB, &SILVER, 0, 2_000_000));
	Divided::insert(0, (1_000, Some(CAROL)));
	assert_ok!(sell(BOB, &GOLD, 0, 4_000_000));
}

#[test]
fn earlier_promoter_keeps_what_it_has_earned() {
	with_managed(|| {
		promoted_by_carol();
		assert_eq!(PastDues::<Test>::get(0, PROMOTER), [500, 1_000]);
		assert_eq!(pool(0).promoter, Some(CAROL));
		let dues = Dues { tax: 5_000, promoter: 2_000, reserve: 2_500 };
		assert_eq!(pool(0).dues[0], dues);
		assert_eq!(pool(0).dues[1].promoter, 0);
		events();
		assert_ok!(collect(PROMOTER));
		assert_eq!(free(&GOLD, PROMOTER), WEALTH + 500);
		assert_eq!(free(&SILVER, PROMOTER), WEALTH + 1_000);
		assert!(!PastDues::<Test>::contains_key(0, PROMOTER));
		let collected = Event::PastCollected { pool: 0, promoter: PROMOTER, amounts: [500, 1_000] };
		assert_eq!(events(), [collected]);
		assert_ok!(Pools::collect(signed(BOB), 0));
		assert_eq!(free(&GOLD, CAROL), WEALTH + 2_000);
	});
}

#[test]
fn earlier_promoter_that_comes_back_adds_to_it() {
	with_managed(|| {
		promoted_by_carol();
		Divided::insert(0, (1_000, Some(PROMOTER)));
		assert_ok!(sell(BOB, &GOLD, 0, 1_000_000));
		assert_eq!(PastDues::<Test>::get(0, CAROL), [2_000, 0]);
		Divided::insert(0, (1_000, Some(CAROL)));
		assert_ok!(sell(BOB, &GOLD, 0, 1_000_000));
		assert_eq!(PastDues::<Test>::get(0, PROMOTER), [1_000, 1_000]);
	});
}

#[test]
fn promoter_whose_time_is_over_keeps_its_place() {
	with_managed(|| {
		assert_ok!(sell(BOB, &GOLD, 0, 1_000_000));
		Divided::insert(0, (1_000, None::<u64>));
		assert_ok!(sell(BOB, &GOLD, 0, 1_000_000));
		let dues = Dues { tax: 2_000, promoter: 500, reserve: 1_500 };
		assert_eq!((pool(0).promoter, pool(0).dues[0]), (Some(PROMOTER), dues));
	});
}

#[test]
fn collect_past_leaves_what_cannot_be_received() {
	with_managed(|| {
		promoted_by_carol();
		block(&GOLD, PROMOTER);
		assert_ok!(collect(PROMOTER));
		assert_eq!(PastDues::<Test>::get(0, PROMOTER), [500, 0]);
		assert_noop!(collect(PROMOTER), Error::<Test>::NothingDue);
		thaw(&GOLD, PROMOTER);
		assert_ok!(collect(PROMOTER));
	});
}

#[test]
fn collect_past_refuses_where_nothing_waits() {
	with_managed(|| {
		promoted_by_carol();
		assert_noop!(collect(CAROL), Error::<Test>::NothingDue);
		let nowhere = Pools::collect_past(signed(BOB), 1, PROMOTER);
		assert_noop!(nowhere, Error::<Test>::PoolNotFound);
		let unsigned = Pools::collect_past(RuntimeOrigin::none(), 0, PROMOTER);
		assert_noop!(unsigned, DispatchError::BadOrigin);
	});
}
