use crate::{mock::*, Departure, Error, Event};
use frame_support::{assert_noop, assert_ok};

#[test]
fn seat_that_is_not_taken_in_time_goes_to_the_next() {
	ExtBuilder::default().with_four().build_and_execute(|| {
		assert_noop!(Committee::vacate(signed(EVE), FIRST), Error::<Test>::NotInOffice);
		elected();
		let (who, other, next) = (seats()[0], seats()[1], runners_up()[0]);
		seat_taken(other);
		after(COUNTS + PERIODS.seat - 1);
		assert_noop!(Committee::vacate(signed(EVE), who), Error::<Test>::TooEarly);
		after(COUNTS + PERIODS.seat);
		events();
		assert_ok!(Committee::vacate(signed(EVE), who));
		let left = Event::Left { who, cause: Departure::Absent };
		assert_eq!(events(), [left, Event::Followed { who: next }]);
		assert_noop!(Committee::vacate(signed(EVE), other), Error::<Test>::SeatTaken);
		assert_noop!(Committee::vacate(signed(EVE), who), Error::<Test>::NotRepresentative);
		// Who follows has as much time.
		assert_noop!(Committee::vacate(signed(EVE), next), Error::<Test>::TooEarly);
	});
}
