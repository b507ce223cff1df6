//! `decline`.

use crate::{mock::*, Error, Event};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchResult;

fn decline(who: u64, id: u64) -> DispatchResult {
	Merchants::decline(signed(who), ALICE, id)
}

#[test]
fn decline_is_refused_for_anybody_but_the_merchant() {
	ExtBuilder::default().with_table(&menu()).build_and_execute(|| {
		let id = requested(ALICE, bread(), 1);
		for who in [ALICE, RIVAL] {
			assert_noop!(decline(who, id), Error::<Test>::NotMerchant);
		}
		assert_noop!(decline(SHOP, id + 1), Error::<Test>::RequestNotFound);
	});
}

#[test]
fn declined_tokens_are_free_again_once() {
	ExtBuilder::default().with_table(&menu()).build_and_execute(|| {
		let native = Balances::free_balance(ALICE);
		let id = requested(ALICE, cake(), 2);
		events();
		assert_ok!(decline(SHOP, id));
		assert_eq!(free(FIRST_ID, ALICE), SUPPLY / 2);
		assert_eq!(Balances::free_balance(ALICE), native);
		assert_eq!(events(), vec![Event::Declined { id, holder: ALICE, amount: 60 }]);
		assert_noop!(decline(SHOP, id), Error::<Test>::RequestNotFound);
		assert_noop!(Merchants::confirm(signed(SHOP), ALICE, id), Error::<Test>::RequestNotFound);
	});
}
