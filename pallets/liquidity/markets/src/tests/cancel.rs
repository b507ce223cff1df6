use crate::{mock::*, Error};
use frame_support::{assert_noop, assert_ok};
use hanse_market::Phase;

#[test]
fn everybody_has_its_own_back() {
	with_draft(|| {
		assert_ok!(Markets::add_reserve(signed(CAROL), 0, 40_000));
		assert_ok!(Markets::cancel(signed(MERCHANT), 0));
		assert_eq!(Markets::state(0), Some(Phase::Liquidating));
		assert_ok!(Markets::claim_reserve(signed(CAROL), 0));
		assert_ok!(Markets::claim_reserve(signed(MERCHANT), 0));
		assert_eq!((free(&USD, CAROL), free(&USD, MERCHANT)), (WEALTH, WEALTH - MINIMUM));
		assert_eq!(free(&TOKEN, MERCHANT), SUPPLY - 1);
		wait(WINDOW);
		advance();
		assert_eq!(on_hold(&NATIVE, MERCHANT), 0);
		// And another one can be opened.
		assert_ok!(Markets::open(signed(MERCHANT), TOKEN, USD, terms(), funds()));
	});
}

#[test]
fn nobody_else_cancels_and_not_when_it_is_open() {
	with_draft(|| {
		assert_noop!(Markets::cancel(signed(ALICE), 0), Error::<Test>::NotMerchant);
		assert_noop!(Markets::cancel(signed(MERCHANT), 1), Error::<Test>::MarketNotFound);
		after(OPENS);
		assert_noop!(Markets::cancel(signed(MERCHANT), 0), Error::<Test>::WrongPhase);
	});
}
