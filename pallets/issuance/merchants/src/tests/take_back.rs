//! `take_back`.

use crate::{mock::*, Error, Event};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchResult;

fn take_back(who: u64, id: u64) -> DispatchResult {
	Merchants::take_back(signed(who), ALICE, id)
}

#[test]
fn take_back_is_refused_while_the_merchant_can_confirm() {
	ExtBuilder::default().with_table(&menu()).build_and_execute(|| {
		let id = requested(ALICE, bread(), 1);
		after(CONFIRM_WINDOW - 1);
		assert_noop!(take_back(ALICE, id), Error::<Test>::StillConfirmable);
		assert_ok!(Merchants::pause(signed(SHOP)));
		assert_noop!(take_back(ALICE, id), Error::<Test>::StillConfirmable);
		assert_noop!(take_back(ALICE, id + 1), Error::<Test>::RequestNotFound);
	});
}

#[test]
fn tokens_are_the_holders_after_the_deadline_whoever_asks() {
	ExtBuilder::default().with_table(&menu()).build_and_execute(|| {
		let native = Balances::free_balance(ALICE);
		let id = requested(ALICE, cake(), 3);
		events();
		after(CONFIRM_WINDOW);
		assert_ok!(take_back(STRANGER, id));
		assert_eq!(free(FIRST_ID, ALICE), SUPPLY / 2);
		assert_eq!(Balances::free_balance(ALICE), native);
		assert_eq!(events(), vec![Event::TakenBack { id, holder: ALICE, amount: 90 }]);
		assert_noop!(take_back(ALICE, id), Error::<Test>::RequestNotFound);
	});
}

#[test]
fn tokens_are_the_holders_at_once_when_the_merchant_is_suspended() {
	ExtBuilder::default().with_table(&menu()).build_and_execute(|| {
		let id = requested(ALICE, cake(), 3);
		assert_ok!(Merchants::suspend(root(), SHOP));
		assert_ok!(take_back(ALICE, id));
		assert_eq!(free(FIRST_ID, ALICE), SUPPLY / 2);
	});
}
