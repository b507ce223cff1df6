use crate::{mock::*, Bonds, Departure, Error, Event};
use frame_support::{assert_noop, assert_ok};

#[test]
fn next_runner_up_follows_who_resigns() {
	ExtBuilder::default().with_four().build_and_execute(|| {
		elected();
		let (who, next) = (seats()[4], runners_up()[0]);
		seat_taken(who);
		events();
		after(COUNTS + 5);
		assert_ok!(Committee::resign(signed(who)));
		let left = Event::Left { who, cause: Departure::Resigned };
		assert_eq!(events(), [left, Event::Followed { who: next }]);
		assert_eq!(seats().last(), Some(&next));
		assert_eq!((seats().len(), runners_up().len()), (30, 9));
		assert_eq!((seat(next).since, seat(next).disclosure), (NOW + COUNTS + 5, None));
		let until = NOW + COUNTS + 5 + PERIODS.liability;
		assert_eq!(Bonds::<Test>::get(who).expect("it is there").until, until);
		assert_noop!(Committee::resign(signed(who)), Error::<Test>::NotRepresentative);
	});
}

#[test]
fn seat_stays_empty_when_nobody_waits() {
	ExtBuilder::default().with_committee().build_and_execute(|| {
		assert_ok!(Committee::resign(signed(200)));
		assert_eq!(events(), [Event::Left { who: 200, cause: Departure::Resigned }]);
		assert_eq!(seats().len(), 29);
		// The core has a vacancy that can be filled at once.
		assert_eq!(core(), [201, 202, 203, 204]);
		assert_eq!(committee().core_from, NOW);
	});
}

#[test]
fn runner_up_need_not_wait() {
	ExtBuilder::default().with_four().build_and_execute(|| {
		elected();
		let waiting = runners_up();
		assert_ok!(Committee::resign(signed(waiting[0])));
		assert_eq!(runners_up(), waiting[1..]);
		assert_noop!(Committee::resign(signed(EVE)), Error::<Test>::NotRepresentative);
	});
}

#[test]
fn nobody_resigns_from_no_committee() {
	ExtBuilder::default().build_and_execute(|| {
		assert_noop!(Committee::resign(signed(EVE)), Error::<Test>::NotRepresentative);
	});
}
