use crate::{mock::*, Enrolments, Error, Event};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::TokenError;

#[test]
fn tokens_and_shares_are_put_on_hold() {
	with_pool(|| {
		assert_ok!(Markets::enrol(signed(DAVE), TOKEN, 1_000));
		wait(AGE);
		assert_ok!(Markets::enrol(signed(DAVE), TOKEN, 500));
		assert_ok!(Markets::enrol(signed(ALICE), SHARES, 700));
		let enrolled = |who, asset, amount| Event::Enrolled { asset, who, amount };
		let all = [(DAVE, TOKEN, 1_000), (DAVE, TOKEN, 500), (ALICE, SHARES, 700)];
		assert_eq!(events(), all.map(|(who, asset, amount)| enrolled(who, asset, amount)));
		let amount = Enrolments::<Test>::get(TOKEN, DAVE).amount;
		assert_eq!((amount.ripe, amount.fresh), (1_000, 500));
		assert_eq!((on_hold(&TOKEN, DAVE), on_hold(&SHARES, ALICE)), (1_500, 700));
		assert_eq!(on_hold(&NATIVE, DAVE), ENTRY);
	});
}

#[test]
fn enrolment_is_refused() {
	with_trade(|| {
		assert_noop!(Markets::enrol(signed(DAVE), TOKEN, 1), Error::<Test>::NotVoting);
		assert_noop!(Markets::enrol(signed(DAVE), USD, 1), Error::<Test>::NotVoting);
	});
	with_lock(|| {
		assert_noop!(Markets::enrol(signed(DAVE), TOKEN, 0), Error::<Test>::ZeroAmount);
		// What came now would ripen what is there.
		assert_noop!(Markets::enrol(signed(DAVE), TOKEN, 1), Error::<Test>::NotVoting);
	});
	with_pool(|| {
		let all = free(&TOKEN, DAVE);
		let much = Markets::enrol(signed(DAVE), TOKEN, all);
		assert_noop!(much, TokenError::FundsUnavailable);
	});
}
