//! Programs of the chain.

use crate::{mock::*, Error, Event, HoldReason};
use frame_support::{assert_noop, assert_ok};
use hanse_curve::time::DAY;
use sp_runtime::DispatchError;

#[test]
fn program_draws_what_is_due_and_divides_it_by_multipliers() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(Rewards::create_program(RuntimeOrigin::root(), 1, 400));
		assert_eq!(events(), [Event::ProgramCreated { program: 0, pot: 1, daily: 400 }]);
		let (seed, grown) = (add_farm(0, SHARES, 3), add_farm(0, SILVER, 1));
		for who in [ALICE, BOB] {
			stake(who, seed, 100);
			stake(who, grown, 100);
		}
		events();
		after(10 * DAY);
		assert_eq!((claim(ALICE, seed), claim(ALICE, grown)), (1_500, 500));
		assert_eq!(events()[0], Event::Drawn { program: 0, amount: 4_000 });
		assert_eq!(held(HoldReason::Reward, &NATIVE, CUSTODIAN), 2_000);
		assert_eq!(free(&NATIVE, pot_account(1)), WEALTH - 4_000);
		assert_eq!((claim(BOB, grown), claim(BOB, seed)), (500, 1_500));
		assert_eq!(held(HoldReason::Reward, &NATIVE, CUSTODIAN), 0);
	});
}

#[test]
fn only_the_chain_makes_programs_and_only_of_pots_that_there_are() {
	ExtBuilder::default().build_and_execute(|| {
		let root = RuntimeOrigin::root;
		assert_noop!(Rewards::create_program(by(ALICE), 0, 1), DispatchError::BadOrigin);
		assert_noop!(Rewards::create_program(root(), POTS, 1), Error::<Test>::UnknownPot);
	});
	ExtBuilder::default().without_custodian().build_and_execute(|| {
		let root = RuntimeOrigin::root;
		assert_noop!(Rewards::create_program(root(), 0, 1), Error::<Test>::NoCustodian);
		endow(NATIVE, CUSTODIAN, ED);
		assert_ok!(Rewards::create_program(root(), 0, 1));
	});
}

#[test]
fn program_without_farms_or_with_none_that_weighs_draws_nothing() {
	ExtBuilder::default().build_and_execute(|| {
		let (root, program) = (RuntimeOrigin::root, program(100));
		after(10 * DAY);
		let farm = add_farm(program, SHARES, 0);
		stake(ALICE, farm, 100);
		after(20 * DAY);
		assert_eq!(claimable(ALICE, farm), 0);
		assert_ok!(Rewards::set_multiplier(root(), farm, 8));
		assert_eq!(program_of(program).funds, 0);
		after(21 * DAY);
		assert_eq!(claim(ALICE, farm), 100, "all of one day, and nothing of the days before");
	});
}

#[test]
fn what_nobody_earns_is_spent_before_more_is_drawn() {
	ExtBuilder::default().build_and_execute(|| {
		let program = program(100);
		let (empty, full) = (add_farm(program, SHARES, 1), add_farm(program, SILVER, 1));
		stake(ALICE, full, 100);
		after(10 * DAY);
		assert_eq!(claim(ALICE, full), 500);
		// Whoever comes first does not earn what nobody earned before.
		stake(BOB, empty, 100);
		assert_eq!(claimable(BOB, empty), 0);
		assert_eq!((program_of(program).idle, program_of(program).funds), (500, 500));
		after(14 * DAY);
		assert_eq!(claim(ALICE, full), 200);
		assert_eq!(free(&NATIVE, pot_account(0)), WEALTH - 1_000, "nothing more was drawn");
		assert_eq!(claim(BOB, empty), 200);
		assert_eq!((program_of(program).idle, program_of(program).funds), (100, 100));
		after(16 * DAY);
		assert_eq!(claim(ALICE, full), 100);
		assert_eq!(free(&NATIVE, pot_account(0)), WEALTH - 1_100);
	});
}
