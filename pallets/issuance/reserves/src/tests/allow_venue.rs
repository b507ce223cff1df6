use crate::{mock::*, Error, Event, MAX_VENUES};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::traits::BadOrigin;

#[test]
fn venue_is_listed() {
	with_reserve(|| {
		assert_ok!(Reserves::allow_venue(root(), 0, BOB));
		assert_eq!(events(), vec![Event::VenueAllowed { reserve: 0, venue: BOB }]);
		assert_eq!(reserve(0).venues.to_vec(), vec![VENUE, BOB]);
	});
}

#[test]
fn venue_is_refused_when_it_makes_no_sense() {
	with_reserve(|| {
		assert_noop!(Reserves::allow_venue(root(), 1, BOB), Error::<Test>::ReserveNotFound);
		assert_noop!(Reserves::allow_venue(root(), 0, VENUE), Error::<Test>::AlreadyVenue);
		assert_noop!(Reserves::allow_venue(root(), 0, MEMBER), Error::<Test>::VenueIsMember);
		let own = account(0);
		assert_noop!(Reserves::allow_venue(root(), 0, own), Error::<Test>::OwnAccount);
		assert_noop!(Reserves::allow_venue(signed(BOB), 0, BOB), BadOrigin);
	});
}

#[test]
fn venues_are_bounded() {
	with_reserve(|| {
		for venue in 200..200 + u64::from(MAX_VENUES) - 1 {
			assert_ok!(Reserves::allow_venue(root(), 0, venue));
		}
		assert_noop!(Reserves::allow_venue(root(), 0, BOB), Error::<Test>::TooManyVenues);
		assert_ok!(Reserves::disallow_venue(root(), 0, 200));
		assert_ok!(Reserves::allow_venue(root(), 0, BOB));
	});
}

#[test]
fn no_venue_is_added_once_the_end_is_announced() {
	with_sunset(|| {
		assert_noop!(Reserves::allow_venue(root(), 0, BOB), Error::<Test>::SunsetBegun);
	});
}
