use crate::{mock::*, Error, Event, Sunset};
use frame_support::{assert_noop, assert_ok};
use hanse_curve::Moment;
use sp_runtime::{traits::BadOrigin, DispatchResult};

fn begin_at(from: Moment, until: Moment) -> DispatchResult {
	Reserves::begin_sunset(root(), 0, NOW + from, NOW + until)
}

#[test]
fn end_is_announced_once() {
	with_reserve(|| {
		fill();
		close_asset(COIN_ID);
		assert_ok!(begin_at(FROM, UNTIL));
		let sunset = Sunset { from: NOW + FROM, until: NOW + UNTIL, supply: 3 * WEALTH };
		let event = Event::SunsetBegun { reserve: 0, sunset };
		assert!(events().ends_with(&[event]));
		assert_eq!(reserve(0).sunset, Some(sunset));
		assert_noop!(begin_at(FROM, UNTIL), Error::<Test>::SunsetBegun);
		after(UNTIL + GRACE_TIME);
		assert_noop!(begin_at(UNTIL + GRACE_TIME + FROM, HORIZON), Error::<Test>::SunsetBegun);
	});
}

#[test]
fn end_needs_a_notice_and_a_window() {
	with_reserve(|| {
		close_asset(COIN_ID);
		assert_noop!(begin_at(FROM - 1, UNTIL), Error::<Test>::NoticeTooShort);
		assert_noop!(begin_at(FROM, UNTIL - 1), Error::<Test>::WindowTooShort);
		assert_noop!(begin_at(FROM + 1, UNTIL), Error::<Test>::WindowTooShort);
		assert_noop!(begin_at(FROM, HORIZON + 1), Error::<Test>::TooFarAhead);
		assert_noop!(begin_at(Moment::MAX / 2, Moment::MAX - NOW), Error::<Test>::TooFarAhead);
		assert_ok!(begin_at(FROM, HORIZON));
	});
}

#[test]
fn end_needs_a_closed_emission() {
	with_reserve(|| {
		assert_noop!(begin_at(FROM, UNTIL), Error::<Test>::EmissionOpen);
		// Who owns the token could still name an issuer.
		assert_ok!(Assets::set_team(signed(ISSUER), COIN_ID, KEYLESS, KEYLESS, KEYLESS));
		assert_noop!(begin_at(FROM, UNTIL), Error::<Test>::EmissionOpen);
		assert_ok!(Assets::transfer_ownership(signed(ISSUER), COIN_ID, KEYLESS));
		assert_ok!(begin_at(FROM, UNTIL));
	});
}

#[test]
fn end_of_the_native_asset_needs_its_emission_closed() {
	build_and_execute(|| {
		opened(NATIVE, &[GOLD]);
		assert_noop!(begin_at(FROM, UNTIL), Error::<Test>::EmissionOpen);
		NativeClosed::put(true);
		assert_ok!(begin_at(FROM, UNTIL));
		// But for what keeps the account of the reserve.
		assert_eq!(sunset(0).supply, issuance(&NATIVE) - ED - crate::PLEDGE);
	});
}

#[test]
fn end_needs_everything_back() {
	with_reserve(|| {
		fill();
		close_asset(COIN_ID);
		assert_ok!(Reserves::place(root(), 0, SILVER, 1_000, VENUE));
		assert_noop!(begin_at(FROM, UNTIL), Error::<Test>::StillPlaced);
		assert_ok!(Reserves::returned(signed(VENUE), 0, SILVER, 999));
		assert_noop!(begin_at(FROM, UNTIL), Error::<Test>::StillPlaced);
		assert_ok!(Reserves::write_off(root(), 0, SILVER, 1));
		assert_ok!(begin_at(FROM, UNTIL));
	});
}

#[test]
fn only_the_manager_announces() {
	with_reserve(|| {
		close_asset(COIN_ID);
		let by = |origin| Reserves::begin_sunset(origin, 0, NOW + FROM, NOW + UNTIL);
		assert_noop!(by(signed(ALICE)), BadOrigin);
		assert_noop!(
			Reserves::begin_sunset(root(), 1, NOW + FROM, NOW + UNTIL),
			Error::<Test>::ReserveNotFound
		);
	});
}
