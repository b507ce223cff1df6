//! What a farm gets of its program.

use crate::{mock::*, Error, Event};
use frame_support::{assert_noop, assert_ok};
use hanse_curve::time::DAY;
use sp_runtime::DispatchError;

#[test]
fn young_market_gets_more_until_it_has_grown() {
	ExtBuilder::default().build_and_execute(|| {
		let program = program(100);
		let (seed, grown) = (add_farm(program, SHARES, 4), add_farm(program, SILVER, 1));
		stake(ALICE, seed, 100);
		stake(BOB, grown, 100);
		after(10 * DAY);
		events();
		assert_ok!(Rewards::set_multiplier(RuntimeOrigin::root(), seed, 1));
		assert_eq!(events().last(), Some(&Event::MultiplierSet { farm: seed, multiplier: 1 }));
		assert_eq!(program_of(program).multipliers, 2);
		after(20 * DAY);
		assert_eq!((claim(ALICE, seed), claim(BOB, grown)), (800 + 500, 200 + 500));
	});
}

#[test]
fn largest_multipliers_add_up() {
	ExtBuilder::default().build_and_execute(|| {
		let program = program(100);
		let farms = [add_farm(program, SHARES, u32::MAX), add_farm(program, SILVER, u32::MAX)];
		for farm in farms {
			stake(ALICE, farm, 100);
		}
		after(10 * DAY);
		// Half of the day's amount is divided among more parts than there are units.
		assert_eq!(farms.map(|farm| claimable(ALICE, farm)), [499, 499]);
		after(11 * DAY);
		assert_eq!(farms.map(|farm| claim(ALICE, farm)), [549, 549]);
	});
}

#[test]
fn only_the_chain_decides_about_its_own_farms() {
	ExtBuilder::default().build_and_execute(|| {
		let (farm, root) = (create(terms(), 1_000, 100), RuntimeOrigin::root);
		assert_noop!(Rewards::set_multiplier(by(ALICE), farm, 1), DispatchError::BadOrigin);
		assert_noop!(Rewards::set_multiplier(root(), farm, 1), Error::<Test>::NotInProgram);
		assert_noop!(Rewards::set_multiplier(root(), farm + 1, 1), Error::<Test>::FarmNotFound);
	});
}
