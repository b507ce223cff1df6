//! What a program pays a day.

use crate::{mock::*, Error, Event};
use frame_support::{assert_noop, assert_ok};
use hanse_curve::time::DAY;
use sp_runtime::DispatchError;

#[test]
fn other_amount_is_paid_from_now_on() {
	ExtBuilder::default().build_and_execute(|| {
		let program = program(100);
		let farm = add_farm(program, SHARES, 1);
		stake(ALICE, farm, 100);
		after(10 * DAY);
		events();
		assert_ok!(Rewards::set_daily(RuntimeOrigin::root(), program, 10));
		assert_eq!(
			events(),
			[Event::Drawn { program, amount: 1_000 }, Event::DailySet { program, daily: 10 }]
		);
		after(20 * DAY);
		assert_eq!(claim(ALICE, farm), 1_100);
		assert_ok!(Rewards::set_daily(RuntimeOrigin::root(), program, 0));
		after(30 * DAY);
		assert_eq!(claimable(ALICE, farm), 0);
	});
}

#[test]
fn only_the_chain_decides() {
	ExtBuilder::default().build_and_execute(|| {
		let program = program(100);
		let root = RuntimeOrigin::root();
		assert_noop!(Rewards::set_daily(by(ALICE), program, 1), DispatchError::BadOrigin);
		assert_noop!(Rewards::set_daily(root, program + 1, 1), Error::<Test>::ProgramNotFound);
	});
}
