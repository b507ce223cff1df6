use crate::{mock::*, Enrolments, Error, Event};
use frame_support::{assert_noop, assert_ok};

#[test]
fn youngest_is_free_first_and_the_last_frees_the_entry() {
	with_pool(|| {
		assert_ok!(Markets::enrol(signed(DAVE), TOKEN, 1_000));
		wait(AGE);
		assert_ok!(Markets::enrol(signed(DAVE), TOKEN, 500));
		events();
		assert_ok!(Markets::unenrol(signed(DAVE), TOKEN, 600));
		assert_eq!(events(), vec![Event::Unenrolled { asset: TOKEN, who: DAVE, amount: 600 }]);
		let amount = Enrolments::<Test>::get(TOKEN, DAVE).amount;
		assert_eq!((amount.ripe, amount.fresh), (900, 0));
		assert_ok!(Markets::unenrol(signed(DAVE), TOKEN, 900));
		assert!(!Enrolments::<Test>::contains_key(TOKEN, DAVE));
		assert_eq!((on_hold(&TOKEN, DAVE), on_hold(&NATIVE, DAVE)), (0, 0));
	});
}

/// Also when the market is locked, paid out, or no more.
#[test]
fn nothing_keeps_it() {
	with_lock(|| {
		assert_ok!(Markets::unenrol(signed(DAVE), TOKEN, 1_000));
		wait(DEADLINE);
		advance();
		assert_ok!(Markets::unenrol(signed(ALICE), SHARES, 1_000));
		wait(WINDOW);
		advance();
		assert_ok!(Markets::unenrol(signed(ALICE), SHARES, on_hold(&SHARES, ALICE)));
		assert_ok!(Markets::unenrol(signed(DAVE), TOKEN, on_hold(&TOKEN, DAVE)));
	});
}

#[test]
fn more_than_is_enrolled_is_refused() {
	with_lock(|| {
		assert_noop!(Markets::unenrol(signed(DAVE), TOKEN, 0), Error::<Test>::ZeroAmount);
		let all = on_hold(&TOKEN, DAVE);
		let more = Markets::unenrol(signed(DAVE), TOKEN, all + 1);
		assert_noop!(more, Error::<Test>::AmountTooLarge);
		let none = Markets::unenrol(signed(BOB), TOKEN, 1);
		assert_noop!(none, Error::<Test>::AmountTooLarge);
	});
}
