use crate::{mock::*, Error, Event, HoldReason, Jurors, List};
use frame_support::{assert_noop, assert_ok};
use hanse_curve::time::DAY;

fn release(who: u64) -> sp_runtime::DispatchResult {
	Contributions::release(signed(DAVE), who)
}

#[test]
fn release_frees_the_bond_after_delay_and_seed() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(Contributions::retire(signed(JUROR)));
		let block = System::block_number();
		wait(7 * DAY);
		// The time is over, but the seed of now draws it still.
		assert_noop!(release(JUROR), Error::<Test>::TooEarly);
		Seed::set((1, block + MARGIN));
		assert_noop!(release(JUROR), Error::<Test>::TooEarly);
		Seed::set((1, block + MARGIN + 1));
		set_time(NOW + 7 * DAY - 1);
		assert_noop!(release(JUROR), Error::<Test>::TooEarly);
		set_time(NOW + 7 * DAY);
		events();
		assert_ok!(release(JUROR));
		assert_eq!(events(), [Event::Released { who: JUROR, bond: BOND }]);
		assert_eq!((held(HoldReason::Juror, &NATIVE, JUROR), free(&NATIVE, JUROR)), (0, WEALTH));
		assert_eq!(Jurors::<Test>::get(JUROR), None);
		// The others keep their order.
		let list: Vec<u64> = List::<Test>::get().iter().map(|listed| listed.who).collect();
		assert_eq!(list, &jurors()[1..]);
		assert_noop!(release(JUROR), Error::<Test>::NotJuror);
	});
}

#[test]
fn release_is_refused_to_who_has_not_retired() {
	ExtBuilder::default().build_and_execute(|| {
		assert_noop!(release(JUROR), Error::<Test>::NotRetired);
		assert_noop!(release(ALICE), Error::<Test>::NotJuror);
	});
}

#[test]
fn release_waits_for_all_duties() {
	ExtBuilder::default().build_and_execute(|| {
		let id = submitted(ALICE, 1_000);
		let one = drawn(id)[0];
		assert_ok!(Contributions::retire(signed(one)));
		fresh_seed();
		wait(30 * DAY);
		assert_noop!(release(one), Error::<Test>::OnDuty);
		assert_ok!(Contributions::settle(signed(DAVE), id));
		// It was absent, and had retired before it was struck.
		assert_ok!(release(one));
		assert_eq!(free(&NATIVE, one), WEALTH - SLASH);
	});
}
