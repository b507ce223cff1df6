//! Closing a program.

use crate::{mock::*, Error, Event, HoldReason, Programs};
use frame_support::{assert_noop, assert_ok};
use hanse_curve::time::DAY;
use sp_runtime::DispatchError;

#[test]
fn what_nobody_has_earned_comes_free_for_the_custodian() {
	ExtBuilder::default().build_and_execute(|| {
		let (program, root) = (program(100), RuntimeOrigin::root);
		let farm = add_farm(program, SHARES, 1);
		after(10 * DAY);
		assert_ok!(Rewards::set_multiplier(root(), farm, 0));
		assert_noop!(Rewards::close_program(by(ALICE), program), DispatchError::BadOrigin);
		assert_noop!(Rewards::close_program(root(), program + 1), Error::<Test>::ProgramNotFound);
		assert_noop!(Rewards::close_program(root(), program), Error::<Test>::ProgramInUse);
		assert_ok!(Rewards::close(root(), farm));
		assert_eq!(held(HoldReason::Reward, &NATIVE, CUSTODIAN), 1_000);
		events();
		assert_ok!(Rewards::close_program(root(), program));
		assert_eq!(events(), [Event::ProgramClosed { program, returned: 1_000 }]);
		assert!(!Programs::<Test>::contains_key(program));
		assert_eq!(free(&NATIVE, CUSTODIAN), WEALTH + 1_000);
	});
}

#[test]
fn program_that_has_drawn_nothing_closes() {
	ExtBuilder::default().build_and_execute(|| {
		let id = program(100);
		assert_ok!(Rewards::close_program(RuntimeOrigin::root(), id));
		assert_eq!(program(100), id + 1, "its number is not used again");
	});
}
