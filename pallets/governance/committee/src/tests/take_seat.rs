use crate::{mock::*, Disclosure, Error, Event};
use frame_support::{assert_noop, assert_ok};

#[test]
fn take_seat_discloses_pay_and_check() {
	ExtBuilder::default().with_four().build_and_execute(|| {
		elected();
		let who = seats()[3];
		assert_ok!(Committee::take_seat(signed(who), 12_000, [7; 32]));
		assert_eq!(events(), [Event::SeatTaken { who, pay: 12_000, check: [7; 32] }]);
		assert_eq!(seat(who).disclosure, Some(DISCLOSED));
		// Something else is disclosed in the same way.
		assert_ok!(Committee::take_seat(signed(who), 1, [8; 32]));
		assert_eq!(seat(who).disclosure, Some(Disclosure { pay: 1, check: [8; 32] }));
	});
}

#[test]
fn only_representatives_take_seats() {
	ExtBuilder::default().with_four().build_and_execute(|| {
		let take = |who| Committee::take_seat(signed(who), 1, [1; 32]);
		assert_noop!(take(FIRST), Error::<Test>::NotInOffice);
		elected();
		assert_noop!(take(EVE), Error::<Test>::NotRepresentative);
		assert_noop!(take(runners_up()[0]), Error::<Test>::NotRepresentative);
	});
}

#[test]
fn committee_acts_until_its_extension_is_over() {
	ExtBuilder::default().with_committee().build_and_execute(|| {
		let end = ENDS + PERIODS.extension;
		set_time(end - 1);
		assert_ok!(Committee::take_seat(signed(200), 1, [1; 32]));
		assert!(Committee::is_in_office());
		set_time(end);
		assert!(!Committee::is_in_office());
		let late = Committee::take_seat(signed(200), 1, [1; 32]);
		assert_noop!(late, Error::<Test>::NotInOffice);
	});
}
