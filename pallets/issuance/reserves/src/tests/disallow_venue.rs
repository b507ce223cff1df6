use crate::{mock::*, Error, Event};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::traits::BadOrigin;

/// What is out with it is so still, and comes back as before.
#[test]
fn venue_leaves_the_list_and_still_owes() {
	with_reserve(|| {
		fill();
		assert_ok!(Reserves::place(root(), 0, GOLD, 1_000, VENUE));
		events();
		assert_ok!(Reserves::disallow_venue(root(), 0, VENUE));
		assert_eq!(events(), vec![Event::VenueDisallowed { reserve: 0, venue: VENUE }]);
		assert_noop!(Reserves::place(root(), 0, GOLD, 1, VENUE), Error::<Test>::VenueNotFound);
		assert_eq!(books(&GOLD).placed, 1_000);
		assert_ok!(Reserves::returned(signed(VENUE), 0, GOLD, 1_000));
		assert_eq!(books(&GOLD).placed, 0);
	});
}

#[test]
fn only_listed_venues_leave() {
	with_reserve(|| {
		assert_noop!(Reserves::disallow_venue(root(), 1, VENUE), Error::<Test>::ReserveNotFound);
		assert_noop!(Reserves::disallow_venue(root(), 0, BOB), Error::<Test>::VenueNotFound);
		assert_noop!(Reserves::disallow_venue(signed(BOB), 0, VENUE), BadOrigin);
	});
}

/// It changes nothing for holders.
#[test]
fn venue_may_leave_after_the_announcement() {
	with_sunset(|| {
		assert_ok!(Reserves::disallow_venue(root(), 0, VENUE));
	});
}
