//! `release_allowance`.

use crate::{mock::*, Error, Event, HoldReason};
use frame_support::{assert_noop, assert_ok};
use hanse_curve::time::DAY;
use sp_runtime::DispatchResult;

fn release(who: u64) -> DispatchResult {
	let terms = Merchants::name_of(&coffee());
	Merchants::release_allowance(signed(who), ALICE, FIRST_ID, terms)
}

#[test]
fn release_is_refused_before_the_period_ends() {
	ExtBuilder::default().with_table(&menu()).build_and_execute(|| {
		assert_noop!(release(ALICE), Error::<Test>::WindowNotFound);
		assert_ok!(Merchants::claim_allowance(signed(ALICE), FIRST_ID, coffee()));
		after(DAY - 1);
		assert_noop!(release(ALICE), Error::<Test>::WindowOpen);
	});
}

#[test]
fn tokens_and_deposit_are_free_after_the_period_once() {
	ExtBuilder::default().with_table(&menu()).build_and_execute(|| {
		let native = Balances::free_balance(ALICE);
		assert_ok!(Merchants::claim_allowance(signed(ALICE), FIRST_ID, coffee()));
		after(DAY);
		events();
		assert_ok!(release(STRANGER));
		assert_eq!(free(FIRST_ID, ALICE), SUPPLY / 2);
		assert_eq!(held(FIRST_ID, HoldReason::Allowance, ALICE), 0);
		assert_eq!(Balances::free_balance(ALICE), native);
		let terms = Merchants::name_of(&coffee());
		assert_eq!(
			events(),
			vec![Event::AllowanceReleased { holder: ALICE, asset: FIRST_ID, terms, held: 499 }]
		);
		assert_noop!(release(ALICE), Error::<Test>::WindowNotFound);
	});
}
