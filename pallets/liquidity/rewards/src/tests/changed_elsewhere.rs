//! Being told that somebody has another amount elsewhere.

use crate::{mock::*, Event, Farms, OnElsewhere, Positions, Terms};
use frame_support::{assert_ok, assert_storage_noop};
use hanse_curve::time::DAY;

#[test]
fn change_counts_in_every_farm_that_was_joined_and_in_no_other() {
	ExtBuilder::default().build_and_execute(|| {
		let (paid, drawn) = (create(seeded(), 1_000, 100), add_seeded(program(100), 1));
		let not_joined = create(seeded(), 1_000, 100);
		let others = create(terms(), 1_000, 100);
		stake(ALICE, others, 100);
		join(ALICE, paid, 300);
		assert_ok!(Rewards::join(by(ALICE), drawn));
		join(BOB, paid, 100);
		events();
		has_elsewhere(SEED, ALICE, 700);
		assert_eq!(
			events(),
			[drawn, paid].map(|farm| Event::Counted {
				farm,
				who: ALICE,
				amount: 700,
				forfeited: 0
			})
		);
		let total = |farm| farm_of(farm).total;
		assert_eq!([paid, drawn, not_joined, others].map(total), [800, 700, 0, 100]);
		assert!(!Positions::<Test>::contains_key(ALICE, not_joined));
		// The same place elsewhere, and another one.
		assert_storage_noop!(Rewards::changed_elsewhere(SEED + 1, &ALICE));
		assert_storage_noop!(Rewards::changed_elsewhere(SEED, &CAROL));
	});
}

#[test]
fn what_was_earned_before_stays_earned() {
	ExtBuilder::default().build_and_execute(|| {
		let farm = create(seeded(), 1_000, 100);
		join(ALICE, farm, 384);
		join(BOB, farm, 128);
		after(10 * DAY);
		has_elsewhere(SEED, ALICE, 128);
		after(20 * DAY);
		assert_eq!((claimable(ALICE, farm), claimable(BOB, farm)), (75 + 50, 25 + 50));
		has_elsewhere(SEED, ALICE, 0);
		after(30 * DAY);
		assert_eq!((claim(ALICE, farm), claim(BOB, farm)), (125, 75 + 100));
	});
}

#[test]
fn less_than_the_least_stake_counts_as_nothing_and_comes_back_by_itself() {
	ExtBuilder::default().build_and_execute(|| {
		let farm = create(seeded(), 1_000, 100);
		join(ALICE, farm, 300);
		events();
		has_elsewhere(SEED, ALICE, MIN_STAKE - 1);
		assert_eq!(events(), [Event::Counted { farm, who: ALICE, amount: 0, forfeited: 0 }]);
		assert_eq!((farm_of(farm).total, farm_of(farm).stakers), (0, 1));
		// Nothing is said of what changes nothing.
		has_elsewhere(SEED, ALICE, 1);
		has_elsewhere(SEED, ALICE, 0);
		assert_eq!(events(), []);
		after(10 * DAY);
		has_elsewhere(SEED, ALICE, MIN_STAKE);
		assert_eq!(
			events(),
			[Event::Counted { farm, who: ALICE, amount: MIN_STAKE, forfeited: 0 }]
		);
		after(20 * DAY);
		assert_eq!(claim(ALICE, farm), 100, "nothing for the time between");
		assert_eq!(unspent(farm), 100);
	});
}

#[test]
fn more_is_younger_and_less_leaves_behind_what_waits() {
	ExtBuilder::default().build_and_execute(|| {
		let farm = create(Terms { loyalty: loyal().loyalty, ..seeded() }, 1_000, 100);
		join(ALICE, farm, 200);
		after(20 * DAY);
		// A quarter and three quarters of a fifth: two fifths of 200.
		assert_eq!(claimable(ALICE, farm), 80);
		has_elsewhere(SEED, ALICE, 400);
		after(30 * DAY);
		// As old as ten days in the mean, and then ten more: again two fifths.
		assert_eq!(claimable(ALICE, farm), 120);
		events();
		has_elsewhere(SEED, ALICE, 100);
		assert_eq!(events(), [Event::Counted { farm, who: ALICE, amount: 100, forfeited: 135 }]);
		assert_eq!((claimable(ALICE, farm), unspent(farm)), (120, 135));
		has_elsewhere(SEED, ALICE, 0);
		assert_eq!((claimable(ALICE, farm), unspent(farm)), (120, 180));
	});
}

#[test]
fn farm_that_is_over_goes_on_counting() {
	ExtBuilder::default().build_and_execute(|| {
		let farm = create(seeded(), 1_000, 10);
		join(ALICE, farm, 256);
		join(BOB, farm, 256);
		after(20 * DAY);
		has_elsewhere(SEED, ALICE, 768);
		has_elsewhere(SEED, BOB, 256);
		assert_eq!((claim(ALICE, farm), claim(BOB, farm)), (500, 500));
		// It begins again with what is there.
		assert_ok!(Rewards::top_up(by(FUNDER), farm, 800, NOW + 30 * DAY));
		after(30 * DAY);
		assert_eq!((claim(ALICE, farm), claim(BOB, farm)), (600, 200));
	});
}

/// Nothing that could fail is done when somebody leaves elsewhere.
#[test]
fn frozen_reward_empty_pot_and_locked_deposit_keep_nothing_from_being_counted() {
	ExtBuilder::default().build_and_execute(|| {
		let (paid, drawn) = (create(seeded(), 1_000, 100), add_seeded(program(1_000), 1));
		join(ALICE, paid, 256);
		assert_ok!(Rewards::join(by(ALICE), drawn));
		after(10 * DAY);
		freeze(GOLD_ID);
		for does in [Pot::Fails, Pot::Overstates, Pot::Overpays] {
			PotDoes::set(does);
			after(11 * DAY);
			has_elsewhere(SEED, ALICE, 0);
			assert_eq!((farm_of(paid).total, farm_of(drawn).total), (0, 0));
			has_elsewhere(SEED, ALICE, 256);
		}
		assert_eq!(claimable(ALICE, paid), 110);
	});
}

#[test]
fn nobody_is_asked_about_who_has_joined_nothing() {
	ExtBuilder::default().build_and_execute(|| {
		let farm = add_seeded(program(1_000), 1);
		join(ALICE, farm, 300);
		let (asked, draws) = (Asked::get(), Draws::get());
		after(10 * DAY);
		has_elsewhere(SEED, BOB, 300);
		assert_eq!((Asked::get(), Draws::get()), (asked, draws), "work that nobody has paid for");
		has_elsewhere(SEED, ALICE, 400);
		assert_eq!((Asked::get(), Draws::get()), (asked + 1, draws + 1));
	});
}

/// What adds up to more than can be counted is counted as far as it can be.
#[test]
fn largest_amounts_elsewhere_do_not_overflow() {
	ExtBuilder::default().build().execute_with(|| {
		let farm = create(seeded(), 1_000_000, 100);
		join(ALICE, farm, u128::MAX);
		join(BOB, farm, 300);
		assert_eq!(farm_of(farm).total, u128::MAX);
		after(50 * DAY);
		has_elsewhere(SEED, BOB, u128::MAX);
		has_elsewhere(SEED, ALICE, 300);
		assert_eq!(farm_of(farm).total, 300);
		has_elsewhere(SEED, BOB, u128::MAX);
		after(100 * DAY);
		for who in [ALICE, BOB] {
			has_elsewhere(SEED, who, 0);
		}
		assert_eq!(farm_of(farm).total, 0);
		let paid = claim(ALICE, farm);
		assert!((499_990..=500_000).contains(&paid), "{paid}");
		assert_ok!(Rewards::forgo(by(BOB), farm));
		assert_ok!(Rewards::close(by(FUNDER), farm));
		assert!(!Farms::<Test>::contains_key(farm));
		check_invariants();
	});
}
