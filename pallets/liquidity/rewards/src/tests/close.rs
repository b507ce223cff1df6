//! Closing a farm.

use crate::{mock::*, Error, Event, Farms};
use frame_support::{assert_noop, assert_ok};
use hanse_curve::time::DAY;
use sp_runtime::DispatchError;

#[test]
fn what_is_left_goes_back_with_the_deposit() {
	ExtBuilder::default().build_and_execute(|| {
		let farm = create(terms(), 1_000, 100);
		after(25 * DAY);
		for who in [ALICE, BOB, CAROL] {
			stake(who, farm, 100);
		}
		after(100 * DAY);
		for who in [ALICE, BOB, CAROL] {
			assert_ok!(Rewards::unstake_all(by(who), farm));
			assert_eq!(free(&GOLD, who), WEALTH + 250);
		}
		events();
		assert_ok!(Rewards::close(by(FUNDER), farm));
		assert_eq!(events(), [Event::Closed { farm, returned: 250 }]);
		assert!(!Farms::<Test>::contains_key(farm));
		assert_eq!(free(&GOLD, FUNDER), WEALTH - 750);
		assert_eq!(free(&NATIVE, FUNDER), WEALTH);
		assert_eq!(create(terms(), 1_000, 1), farm + 1, "its number is not used again");
	});
}

#[test]
fn farm_in_use_is_not_closed() {
	ExtBuilder::default().build_and_execute(|| {
		let farm = create(terms(), 1_000, 100);
		stake(ALICE, farm, 100);
		assert_noop!(Rewards::close(by(FUNDER), farm + 1), Error::<Test>::FarmNotFound);
		assert_noop!(Rewards::close(by(ALICE), farm), Error::<Test>::NotFunder);
		assert_noop!(Rewards::close(by(FUNDER), farm), Error::<Test>::FarmNotOver);
		after(100 * DAY);
		assert_noop!(Rewards::close(by(FUNDER), farm), Error::<Test>::FarmInUse);
		assert_ok!(Rewards::unstake(by(ALICE), farm, 100));
		assert_noop!(Rewards::close(by(FUNDER), farm), Error::<Test>::FarmInUse);
		assert_eq!(claim(ALICE, farm), 1_000);
		// The chain closes its own farms only.
		assert_noop!(Rewards::close(RuntimeOrigin::root(), farm), Error::<Test>::NotInProgram);
		assert_noop!(Rewards::close(RuntimeOrigin::none(), farm), DispatchError::BadOrigin);
		assert_ok!(Rewards::close(by(FUNDER), farm));
	});
}

#[test]
fn farm_of_a_program_is_closed_by_the_chain_once_it_weighs_nothing() {
	ExtBuilder::default().build_and_execute(|| {
		let farm = add_farm(program(10), SHARES, 1);
		let root = RuntimeOrigin::root;
		stake(ALICE, farm, 100);
		assert_noop!(Rewards::close(by(FUNDER), farm), Error::<Test>::NotFunded);
		assert_noop!(Rewards::close(root(), farm + 1), Error::<Test>::FarmNotFound);
		assert_noop!(Rewards::close(root(), farm), Error::<Test>::StillWeighs);
		after(10 * DAY);
		assert_ok!(Rewards::set_multiplier(root(), farm, 0));
		assert_noop!(Rewards::close(root(), farm), Error::<Test>::FarmInUse);
		after(20 * DAY);
		assert_ok!(Rewards::unstake_all(by(ALICE), farm));
		assert_eq!(free(&NATIVE, ALICE), WEALTH + 100);
		events();
		assert_ok!(Rewards::close(root(), farm));
		assert_eq!(events(), [Event::Closed { farm, returned: 0 }]);
		assert_eq!(program_of(0).farms, 0);
	});
}
