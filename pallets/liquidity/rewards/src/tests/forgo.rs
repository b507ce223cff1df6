//! Giving up what was earned.

use crate::{mock::*, Error, Event, HoldReason, Positions, StakeCount};
use frame_support::{assert_noop, assert_ok};
use hanse_curve::time::DAY;

/// Somebody lures stakers with an asset of its own and freezes it.
#[test]
fn reward_that_is_frozen_for_ever_keeps_no_deposit_and_no_place() {
	ExtBuilder::default().build_and_execute(|| {
		let farms: Vec<_> = (0..MAX_STAKES).map(|_| create(terms(), 1_000, 100)).collect();
		for farm in &farms {
			stake(ALICE, *farm, 128);
		}
		after(10 * DAY);
		freeze(GOLD_ID);
		for farm in &farms {
			assert_ok!(Rewards::unstake_all(by(ALICE), *farm));
		}
		// Everything of hers is back but the deposits, and she can stake nowhere any more.
		let good = create(loyal_in_silver(), 1_000, 100);
		assert_noop!(Rewards::stake(by(ALICE), good, 128), Error::<Test>::TooManyStakes);
		events();
		for farm in farms {
			assert_ok!(Rewards::forgo(by(ALICE), farm));
			assert_eq!(events(), [Event::Forgone { farm, who: ALICE, amount: 100 }]);
			assert!(!Positions::<Test>::contains_key(ALICE, farm));
			assert_eq!((farm_of(farm).stakers, unspent(farm)), (0, 100));
		}
		assert_eq!((StakeCount::<Test>::get(ALICE), free(&NATIVE, ALICE)), (0, WEALTH));
		stake(ALICE, good, 128);
		// Nothing is claimed twice, and the funder gets back what it had paid.
		thaw(GOLD_ID);
		assert_noop!(Rewards::claim(by(ALICE), 0), Error::<Test>::NotStaked);
		after(100 * DAY);
		assert_ok!(Rewards::reclaim(by(FUNDER), 0));
		assert_ok!(Rewards::close(by(FUNDER), 1));
		let open = u128::from(MAX_STAKES - 2);
		assert_eq!(held(HoldReason::Reward, &GOLD, FUNDER), 1_000 * open);
	});
}

fn loyal_in_silver() -> crate::Terms<Asset> {
	crate::Terms { reward: SILVER, ..loyal() }
}

#[test]
fn what_a_program_owed_is_spent_by_it_again() {
	ExtBuilder::default().build_and_execute(|| {
		let program = program(1_000);
		let farm = add_farm(program, SHARES, 1);
		stake(ALICE, farm, 100);
		after(DAY);
		assert_ok!(Rewards::unstake(by(ALICE), farm, 100));
		assert_ok!(Rewards::forgo(by(ALICE), farm));
		assert_eq!((program_of(program).idle, program_of(program).funds), (1_000, 1_000));
		stake(BOB, farm, 100);
		after(2 * DAY);
		assert_eq!(claim(BOB, farm), 1_000);
		assert_eq!(held(HoldReason::Reward, &NATIVE, CUSTODIAN), 0, "nothing more was drawn");
	});
}

#[test]
fn giving_up_is_refused_to_those_who_have_a_stake_or_nothing() {
	ExtBuilder::default().build_and_execute(|| {
		let farm = create(terms(), 1_000, 100);
		assert_noop!(Rewards::forgo(by(ALICE), farm + 1), Error::<Test>::FarmNotFound);
		assert_noop!(Rewards::forgo(by(ALICE), farm), Error::<Test>::NotStaked);
		stake(ALICE, farm, 128);
		after(10 * DAY);
		assert_noop!(Rewards::forgo(by(ALICE), farm), Error::<Test>::StillStaked);
		// Nor can anybody do it for somebody else.
		assert_noop!(Rewards::forgo(by(BOB), farm), Error::<Test>::NotStaked);
		assert_ok!(Rewards::unstake(by(ALICE), farm, 128));
		assert_ok!(Rewards::forgo(by(ALICE), farm));
		assert_noop!(Rewards::forgo(by(ALICE), farm), Error::<Test>::NotStaked);
	});
}

/// There is no other way out for who stays where it has it: a funder could never close.
#[test]
fn who_has_something_elsewhere_leaves_by_it_and_gives_up_what_waits() {
	ExtBuilder::default().build_and_execute(|| {
		let terms = crate::Terms { loyalty: loyal().loyalty, ..seeded() };
		let farm = create(terms, 1_000, 100);
		join(ALICE, farm, 300);
		join(BOB, farm, 100);
		after(20 * DAY);
		// Two fifths of 150, of which half is claimed.
		assert_eq!(claim(ALICE, farm), 60);
		after(40 * DAY);
		events();
		assert_ok!(Rewards::forgo(by(ALICE), farm));
		assert_eq!(
			events(),
			[
				Event::Counted { farm, who: ALICE, amount: 0, forfeited: 135 },
				Event::Forgone { farm, who: ALICE, amount: 105 },
			]
		);
		assert_eq!((farm_of(farm).total, farm_of(farm).stakers, unspent(farm)), (100, 1, 240));
		assert_eq!((StakeCount::<Test>::get(ALICE), free(&NATIVE, ALICE)), (0, WEALTH));
		// It is still there, counts no more whatever happens to it, and can join again.
		has_elsewhere(SEED, ALICE, 400);
		assert!(!Positions::<Test>::contains_key(ALICE, farm));
		assert_ok!(Rewards::join(by(ALICE), farm));
		assert_eq!(farm_of(farm).total, 500);
	});
}

#[test]
fn who_has_left_elsewhere_without_earning_gets_the_deposit_back_by_it() {
	ExtBuilder::default().build_and_execute(|| {
		let farm = create(seeded(), 1_000, 100);
		join(ALICE, farm, 300);
		has_elsewhere(SEED, ALICE, 0);
		assert_eq!(held(HoldReason::Deposit, &NATIVE, ALICE), STAKE_DEPOSIT);
		assert_noop!(Rewards::claim(by(ALICE), farm), Error::<Test>::NothingToClaim);
		events();
		assert_ok!(Rewards::forgo(by(ALICE), farm));
		assert_eq!(events(), [Event::Forgone { farm, who: ALICE, amount: 0 }]);
		assert_eq!(free(&NATIVE, ALICE), WEALTH);
		assert_noop!(Rewards::forgo(by(ALICE), farm), Error::<Test>::NotStaked);
	});
}
