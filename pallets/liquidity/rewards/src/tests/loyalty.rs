//! What part of what was earned one gets.

use crate::{mock::*, Event, Subject};
use frame_support::assert_ok;
use hanse_curve::time::DAY;

#[test]
fn part_grows_with_the_time_staked_and_asking_early_loses_nothing() {
	ExtBuilder::default().build_and_execute(|| {
		let farm = create(loyal(), 1_000, 100);
		stake(ALICE, farm, 100);
		stake(BOB, farm, 100);
		after(20 * DAY);
		assert_eq!(claim(ALICE, farm), 40, "two fifths of 100");
		after(100 * DAY);
		assert_eq!(claim(ALICE, farm), 460);
		assert_eq!(claim(BOB, farm), 500);
	});
}

#[test]
fn what_is_not_reached_is_left_behind_by_what_is_taken_out_only() {
	ExtBuilder::default().build_and_execute(|| {
		let farm = create(loyal(), 1_000, 100);
		stake(ALICE, farm, 512);
		after(20 * DAY);
		events();
		assert_ok!(Rewards::unstake(by(ALICE), farm, 256));
		let (who, amount) = (ALICE, 256);
		assert_eq!(events(), [Event::Unstaked { farm, who, amount, forfeited: 60 }]);
		assert_eq!(unspent(farm), 60);
		assert_eq!(claim(ALICE, farm), 80);
		after(100 * DAY);
		assert_eq!(claim(ALICE, farm), 1_000 - 80 - 60);
		assert_ok!(Rewards::reclaim(by(FUNDER), farm));
		assert_eq!(free(&GOLD, FUNDER), WEALTH - 940);
	});
}

#[test]
fn who_stays_after_the_end_gets_all_of_it() {
	ExtBuilder::default().build_and_execute(|| {
		let farm = create(loyal(), 1_000, 10);
		stake(ALICE, farm, 100);
		after(10 * DAY);
		assert_eq!(claim(ALICE, farm), 325);
		after(60 * DAY);
		assert_eq!(claim(ALICE, farm), 375);
		after(100 * DAY);
		assert_ok!(Rewards::unstake_all(by(ALICE), farm));
		assert_eq!(free(&GOLD, ALICE), WEALTH + 1_000);
	});
}

#[test]
fn what_is_staked_anew_is_as_young_as_it_is() {
	ExtBuilder::default().build_and_execute(|| {
		let farm = create(loyal(), 100_000, 1_000);
		stake(ALICE, farm, 100);
		after(500 * DAY);
		assert_eq!(claim(ALICE, farm), 50_000);
		// What is older than the loyalty lends no age to what joins it.
		stake(ALICE, farm, 900);
		after(510 * DAY);
		// 20 days old in the mean: what was paid already is more than two fifths of everything.
		assert_eq!(claimable(ALICE, farm), 0);
		after(590 * DAY);
		assert_eq!(claim(ALICE, farm), 9_000);
		assert_ok!(Rewards::unstake(by(ALICE), farm, 1_000));
		stake(ALICE, farm, 1_000);
		after(600 * DAY);
		assert_eq!(claimable(ALICE, farm), 325);
	});
}

#[test]
fn what_a_program_does_not_pay_to_the_impatient_is_paid_to_others() {
	use hanse_farm::{Loyalty, WHOLE};
	ExtBuilder::default().build_and_execute(|| {
		let (program, root) = (program(100), RuntimeOrigin::root());
		let loyalty = Loyalty { first: WHOLE / 2, time: 10 * DAY };
		assert_ok!(Rewards::add_farm(root, program, Subject::Asset(SHARES), 1, 1, loyalty));
		stake(ALICE, 0, 100);
		after(DAY);
		assert_ok!(Rewards::unstake_all(by(ALICE), 0));
		assert_eq!(free(&NATIVE, ALICE), WEALTH + 55);
		assert_eq!((program_of(program).idle, program_of(program).funds), (45, 45));
	});
}
