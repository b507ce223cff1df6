use crate::{mock::*, Error, Event, HoldReason, Juror, Jurors, List};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::TokenError;

/// The first who is no juror yet.
const NEW: u64 = JUROR + JURORS;

#[test]
fn enlist_holds_the_bond() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(Contributions::enlist(signed(NEW)));
		assert_eq!(events(), [Event::Enlisted { who: NEW, bond: BOND }]);
		assert_eq!(held(HoldReason::Juror, &NATIVE, NEW), BOND);
		let juror = Juror { bond: BOND, duties: 0, retired: None };
		assert_eq!(Jurors::<Test>::get(NEW), Some(juror));
		let list = List::<Test>::get();
		let listed = list.last().expect("it is there");
		assert_eq!((listed.who, listed.identity), (NEW, Some(NEW)));
		assert_eq!((listed.from, listed.until), (System::block_number(), None));
	});
}

#[test]
fn enlist_is_for_persons_who_are_no_juror() {
	ExtBuilder::default().build_and_execute(|| {
		let enlist = |who| Contributions::enlist(signed(who));
		assert_noop!(enlist(JUROR), Error::<Test>::AlreadyJuror);
		assert_noop!(enlist(NOBODY), Error::<Test>::NoIdentity);
		assert_noop!(enlist(JUROR + ALIAS), Error::<Test>::IdentityTaken);
		// Not before its bond is released.
		assert_ok!(Contributions::retire(signed(JUROR)));
		assert_noop!(enlist(JUROR), Error::<Test>::AlreadyJuror);
		assert_noop!(enlist(JUROR + ALIAS), Error::<Test>::IdentityTaken);
	});
}

#[test]
fn enlist_is_refused_without_a_bond() {
	ExtBuilder::default().build_and_execute(|| {
		let all = WEALTH - BOND;
		assert_ok!(Balances::transfer_keep_alive(signed(NEW), ALICE, all));
		assert_noop!(Contributions::enlist(signed(NEW)), TokenError::FundsUnavailable);
		assert_ok!(Balances::transfer_keep_alive(signed(ALICE), NEW, ED));
		assert_ok!(Contributions::enlist(signed(NEW)));
	});
}

#[test]
fn list_has_room_for_so_many() {
	ExtBuilder::default().build_and_execute(|| {
		for who in NEW..JUROR + u64::from(MAX_JURORS) {
			assert_ok!(Contributions::enlist(signed(who)));
		}
		let last = JUROR + u64::from(MAX_JURORS);
		assert_noop!(Contributions::enlist(signed(last)), Error::<Test>::ListFull);
		// A place is free when a bond is released, not before.
		assert_ok!(Contributions::retire(signed(JUROR)));
		assert_noop!(Contributions::enlist(signed(last)), Error::<Test>::ListFull);
		fresh_seed();
		wait(7 * hanse_curve::time::DAY);
		assert_ok!(Contributions::release(signed(last), JUROR));
		assert_ok!(Contributions::enlist(signed(last)));
	});
}
