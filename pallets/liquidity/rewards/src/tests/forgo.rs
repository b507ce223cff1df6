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
		assert_eq!(held(HoldReason::Reward, &GOLD, FUNDER), 2_000);
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
