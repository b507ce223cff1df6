use crate::{mock::*, Debts, Error, Event, HoldReason};
use frame_support::{assert_noop, assert_ok, traits::fungible::InspectHold};
use sp_runtime::DispatchError;

fn claim(who: u64, pool: u32) -> sp_runtime::DispatchResult {
	Pools::claim(signed(who), pool)
}

#[test]
fn claim_delivers_what_is_owed_and_frees_the_deposit() {
	with_pool(|| {
		block(&GOLD, ALICE);
		assert_ok!(remove(ALICE, 0, 400_000));
		thaw(&GOLD, ALICE);
		let before = free(&GOLD, ALICE);
		events();
		assert_ok!(claim(ALICE, 0));
		assert_eq!(free(&GOLD, ALICE), before + 400_000);
		assert_eq!((Debts::<Test>::get(0, ALICE), pool(0).owed), (None, [0; 2]));
		assert_eq!(Balances::balance_on_hold(&HoldReason::Debt.into(), &ALICE), 0);
		assert_eq!(events(), [Event::Claimed { pool: 0, who: ALICE, amounts: [400_000, 0] }]);
		assert_noop!(claim(ALICE, 0), Error::<Test>::NothingOwed);
	});
}

#[test]
fn claim_delivers_one_asset_and_leaves_the_other() {
	with_pool(|| {
		block(&GOLD, ALICE);
		assert_ok!(remove(ALICE, 0, 400_000));
		thaw(&GOLD, ALICE);
		block(&SILVER, ALICE);
		assert_ok!(remove(ALICE, 0, 300_000));
		assert_eq!(pool(0).owed, [400_000, 300_000]);
		assert_ok!(claim(ALICE, 0));
		let debt = Debts::<Test>::get(0, ALICE).expect("it is owed");
		assert_eq!((debt.amounts, debt.deposit), ([0, 300_000], FOR_DEBT));
		thaw(&SILVER, ALICE);
		assert_ok!(claim(ALICE, 0));
		assert_eq!(pool(0).owed, [0; 2]);
	});
}

#[test]
fn claim_refuses_what_cannot_be_delivered_yet() {
	with_pool(|| {
		block(&GOLD, ALICE);
		assert_ok!(remove(ALICE, 0, 400_000));
		assert_noop!(claim(ALICE, 0), Error::<Test>::Undeliverable);
	});
}

#[test]
fn claim_refuses_whom_nothing_is_owed_to() {
	with_pool(|| {
		assert_noop!(claim(ALICE, 0), Error::<Test>::NothingOwed);
		block(&GOLD, ALICE);
		assert_ok!(remove(ALICE, 0, 400_000));
		assert_noop!(claim(BOB, 0), Error::<Test>::NothingOwed);
		assert_noop!(claim(ALICE, 1), Error::<Test>::PoolNotFound);
		assert_noop!(Pools::claim(RuntimeOrigin::none(), 0), DispatchError::BadOrigin);
	});
}

/// Nobody waits for what does not exist, nor leaves a deposit for it.
#[test]
fn claim_ends_what_is_owed_of_an_asset_that_is_gone() {
	with_pool(|| {
		block(&GOLD, ALICE);
		assert_ok!(remove(ALICE, 0, 400_000));
		block(&SILVER, ALICE);
		destroy(&GOLD);
		// What is redeemed now is only owed of what there is.
		assert_ok!(remove(ALICE, 0, 300_000));
		assert_eq!(pool(0).owed, [400_000, 300_000]);
		events();
		assert_ok!(claim(ALICE, 0));
		assert_eq!(events(), [Event::Claimed { pool: 0, who: ALICE, amounts: [0; 2] }]);
		let debt = Debts::<Test>::get(0, ALICE).expect("it is owed");
		assert_eq!((debt.amounts, pool(0).owed), ([0, 300_000], [0, 300_000]));
		assert_noop!(claim(ALICE, 0), Error::<Test>::Undeliverable);
		thaw(&SILVER, ALICE);
		assert_ok!(claim(ALICE, 0));
		assert_eq!(Balances::balance_on_hold(&HoldReason::Debt.into(), &ALICE), 0);
		assert_ok!(remove(ALICE, 0, free(&share(0), ALICE)));
		assert_eq!((Debts::<Test>::get(0, ALICE), pool(0).owed), (None, [0; 2]));
		// The account has less gold than the books say, so the pool ends before they are proved.
		assert_ok!(Pools::close(signed(ALICE), 0));
	});
}

#[test]
fn claim_is_possible_while_the_pool_is_locked() {
	with_managed(|| {
		block(&GOLD, MARKET);
		assert_ok!(remove(MARKET, 0, 400_000));
		assert_ok!(lock(0));
		thaw(&GOLD, MARKET);
		assert_ok!(claim(MARKET, 0));
	});
}
