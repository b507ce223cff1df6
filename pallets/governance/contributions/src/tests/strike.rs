use crate::{mock::*, Error, Event, Jurors};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError;

#[test]
fn strike_retires_a_juror_that_keeps_its_bond() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(Contributions::strike(root(), JUROR));
		assert_eq!(events(), [Event::Retired { who: JUROR, struck: true }]);
		let juror = Jurors::<Test>::get(JUROR).expect("it still is one");
		assert_eq!((juror.bond, juror.retired), (BOND, Some(NOW)));
		assert_noop!(Contributions::strike(root(), JUROR), Error::<Test>::AlreadyRetired);
		assert_noop!(Contributions::strike(root(), ALICE), Error::<Test>::NotJuror);
	});
}

#[test]
fn strike_is_for_whoever_manages() {
	ExtBuilder::default().build_and_execute(|| {
		assert_noop!(Contributions::strike(signed(ALICE), JUROR), DispatchError::BadOrigin);
	});
}
