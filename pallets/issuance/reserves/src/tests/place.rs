use crate::{mock::*, Error, Event};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::{traits::BadOrigin, TokenError};

#[test]
fn placement_goes_out_and_stays_principal() {
	with_reserve(|| {
		fill();
		events();
		assert_ok!(Reserves::place(root(), 0, GOLD, 100_000, VENUE));
		let event = Event::Placed { reserve: 0, asset: GOLD, venue: VENUE, amount: 100_000 };
		assert_eq!(events(), vec![event]);
		let gold = books(&GOLD);
		assert_eq!((gold.principal, gold.placed, held(&GOLD)), (300_000, 100_000, 200_000));
		assert_eq!(free(&GOLD, VENUE), WEALTH + 100_000);
		assert_ok!(Reserves::place(root(), 0, NATIVE, 3_000, VENUE));
		assert_eq!((books(&NATIVE).placed, held(&NATIVE)), (3_000, 0));
	});
}

#[test]
fn no_more_is_placed_than_is_there() {
	with_reserve(|| {
		fill();
		let place = |amount| Reserves::place(root(), 0, GOLD, amount, VENUE);
		assert_noop!(place(300_001), Error::<Test>::MoreThanHeld);
		assert_noop!(place(0), Error::<Test>::ZeroAmount);
		assert_ok!(place(299_999));
		assert_noop!(place(2), Error::<Test>::MoreThanHeld);
		assert_ok!(place(1));
		// Profit is not placed.
		send(&GOLD, ALICE, account(0), 1_000);
		assert_noop!(place(1), Error::<Test>::MoreThanHeld);
	});
}

#[test]
fn nothing_is_placed_with_members_or_strangers() {
	with_reserve(|| {
		fill();
		let place = |venue| Reserves::place(root(), 0, GOLD, 1_000, venue);
		assert_noop!(place(BOB), Error::<Test>::VenueNotFound);
		// A venue that became a member since.
		Joined::insert(VENUE, ());
		assert_noop!(place(VENUE), Error::<Test>::VenueIsMember);
		Joined::remove(VENUE);
		assert_ok!(place(VENUE));
	});
}

#[test]
fn placement_is_refused_when_it_makes_no_sense() {
	with_reserve(|| {
		fill();
		assert_noop!(Reserves::place(root(), 1, GOLD, 1, VENUE), Error::<Test>::ReserveNotFound);
		assert_noop!(Reserves::place(root(), 0, COIN, 1, VENUE), Error::<Test>::AssetNotAllowed);
		assert_noop!(Reserves::place(signed(VENUE), 0, GOLD, 1, VENUE), BadOrigin);
		// A venue that could not receive it.
		assert_ok!(Reserves::allow_venue(root(), 0, STRANGER));
		assert_noop!(Reserves::place(root(), 0, GOLD, 1_000, STRANGER), TokenError::CannotCreate);
	});
}

#[test]
fn nothing_is_placed_once_the_end_is_announced() {
	with_sunset(|| {
		assert_noop!(Reserves::place(root(), 0, GOLD, 1, VENUE), Error::<Test>::SunsetBegun);
	});
}
