use crate::{mock::*, Error, Event, Jurors, List};
use frame_support::{assert_noop, assert_ok};

#[test]
fn retire_keeps_place_and_bond() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(Contributions::retire(signed(JUROR)));
		assert_eq!(events(), [Event::Retired { who: JUROR, struck: false }]);
		let juror = Jurors::<Test>::get(JUROR).expect("it still is one");
		assert_eq!((juror.bond, juror.retired), (BOND, Some(NOW)));
		let list = List::<Test>::get();
		assert_eq!((list[0].who, list[0].until), (JUROR, Some(System::block_number())));
		assert_eq!(list.len(), jurors().len());
	});
}

#[test]
fn retire_is_for_jurors_and_once() {
	ExtBuilder::default().build_and_execute(|| {
		assert_noop!(Contributions::retire(signed(ALICE)), Error::<Test>::NotJuror);
		assert_ok!(Contributions::retire(signed(JUROR)));
		assert_noop!(Contributions::retire(signed(JUROR)), Error::<Test>::AlreadyRetired);
	});
}
