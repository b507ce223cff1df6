use crate::{mock::*, Error, Event};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError;

#[test]
fn reclaim_gives_back_what_is_left_and_no_more() {
	ExtBuilder::default().build_and_execute(|| {
		let id = submitted(ALICE, 1_000);
		events();
		let left = BUDGET - 1_000 - FEES;
		assert_ok!(Contributions::reclaim(root(), GOLD));
		assert_eq!(events(), [Event::Reclaimed { asset: GOLD, amount: left }]);
		assert_eq!(free(&GOLD, TREASURY), RICHES - BUDGET + left);
		assert_eq!((fund().left, fund().reserved), (0, 1_000 + FEES));
		assert_noop!(Contributions::reclaim(root(), GOLD), Error::<Test>::NothingLeft);
		assert_noop!(Contributions::reclaim(root(), NATIVE), Error::<Test>::NothingLeft);
		let submit = Contributions::submit(signed(BOB), crate::Kind::Code, evidence(), 1);
		assert_noop!(submit, Error::<Test>::BudgetExhausted);
		// What was promised is still there.
		judged(id, &[1_000; 9]);
		check_invariants();
	});
}

#[test]
fn reclaim_is_for_whoever_manages() {
	ExtBuilder::default().build_and_execute(|| {
		assert_noop!(Contributions::reclaim(signed(ALICE), GOLD), DispatchError::BadOrigin);
	});
}
