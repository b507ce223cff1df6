//! Joining a farm with what one has elsewhere.

use crate::{mock::*, Error, Event, HoldReason, Positions, StakeCount};
use frame_support::{assert_noop, assert_ok, weights::Weight};
use hanse_curve::time::DAY;
use sp_runtime::TokenError;

#[test]
fn what_is_elsewhere_counts_and_earns_from_then_on() {
	ExtBuilder::default().build_and_execute(|| {
		let farm = create(seeded(), 1_000, 100);
		has_elsewhere(SEED, ALICE, 256);
		after(10 * DAY);
		events();
		assert_ok!(Rewards::join(by(ALICE), farm));
		assert_eq!(events(), [Event::Joined { farm, who: ALICE, amount: 256 }]);
		assert_eq!(held(HoldReason::Deposit, &NATIVE, ALICE), STAKE_DEPOSIT);
		for asset in ASSETS {
			assert_eq!(held(HoldReason::Stake, &asset, ALICE), 0, "nothing else is on hold");
			assert_eq!(Rewards::staked_of(ALICE, asset), 0, "no asset is staked");
		}
		assert!(Told::get().is_empty());
		assert_eq!((farm_of(farm).total, farm_of(farm).stakers), (256, 1));
		assert_eq!(claimable(ALICE, farm), 0, "nothing for the time before");
		after(60 * DAY);
		assert_eq!(claim(ALICE, farm), 500);
	});
}

#[test]
fn joining_is_refused_where_it_makes_no_sense() {
	ExtBuilder::default().build_and_execute(|| {
		let (farm, other) = (create(seeded(), 1_000, 100), create(terms(), 1_000, 100));
		has_elsewhere(SEED, ALICE, MIN_STAKE);
		has_elsewhere(SEED, BOB, MIN_STAKE - 1);
		has_elsewhere(SEED, 77, MIN_STAKE);
		assert_noop!(Rewards::join(by(ALICE), other + 1), Error::<Test>::FarmNotFound);
		assert_noop!(Rewards::join(by(ALICE), other), Error::<Test>::StakedHere);
		assert_noop!(Rewards::join(by(BOB), farm), Error::<Test>::StakeTooSmall);
		assert_noop!(Rewards::join(by(CAROL), farm), Error::<Test>::StakeTooSmall);
		assert_noop!(Rewards::join(by(77), farm), TokenError::FundsUnavailable);
		after(100 * DAY - 1);
		assert_ok!(Rewards::join(by(ALICE), farm));
		assert_noop!(Rewards::join(by(ALICE), farm), Error::<Test>::AlreadyJoined);
		has_elsewhere(SEED, BOB, MIN_STAKE);
		after(100 * DAY);
		assert_noop!(Rewards::join(by(BOB), farm), Error::<Test>::FarmOver);
	});
}

#[test]
fn what_was_closed_is_joined_no_more() {
	ExtBuilder::default().build_and_execute(|| {
		let farm = add_seeded(program(100), 1);
		join(ALICE, farm, 256);
		has_elsewhere(SEED, BOB, 300);
		Managers::remove(SEED);
		assert_noop!(Rewards::join(by(BOB), farm), Error::<Test>::SubjectNotFound);
		// Who is in stays until it leaves there.
		after(10 * DAY);
		assert_eq!(claim(ALICE, farm), 1_000);
	});
}

#[test]
fn joining_takes_a_place_of_those_that_an_account_has() {
	ExtBuilder::default().build_and_execute(|| {
		let farm = create(seeded(), 1_000, 100);
		for _ in 0..MAX_STAKES {
			let other = create(terms(), 1_000, 100);
			stake(ALICE, other, 100);
		}
		has_elsewhere(SEED, ALICE, 300);
		assert_noop!(Rewards::join(by(ALICE), farm), Error::<Test>::TooManyStakes);
		assert_ok!(Rewards::unstake_all(by(ALICE), 1));
		assert_ok!(Rewards::join(by(ALICE), farm));
		assert_eq!(StakeCount::<Test>::get(ALICE), MAX_STAKES);
	});
}

#[test]
fn last_claim_of_who_has_left_ends_its_place() {
	ExtBuilder::default().build_and_execute(|| {
		let farm = create(seeded(), 1_000, 100);
		join(ALICE, farm, 256);
		after(10 * DAY);
		has_elsewhere(SEED, ALICE, 0);
		after(20 * DAY);
		assert_eq!(claim(ALICE, farm), 100);
		assert!(!Positions::<Test>::contains_key(ALICE, farm));
		assert_eq!((farm_of(farm).stakers, free(&NATIVE, ALICE)), (0, WEALTH));
	});
}

#[test]
fn calls_weigh_what_others_do_for_them() {
	use crate::{Call, Elsewhere, Funding, OnElsewhere, WeightInfo};
	use frame_support::dispatch::GetDispatchInfo;
	ExtBuilder::default().build_and_execute(|| {
		let weight = |call: Call<Test>| call.get_dispatch_info().call_weight;
		let (pot, seed) = (Pots::weight(), Seeds::weight());
		assert_eq!(weight(Call::join { farm: 0 }), <() as WeightInfo>::join() + pot + seed);
		assert_eq!(weight(Call::forgo { farm: 0 }), <() as WeightInfo>::forgo() + pot);
		let pots: Weight = pot * 2;
		let told = <Rewards as OnElsewhere<u64>>::weight();
		assert_eq!(told, <() as WeightInfo>::changed_elsewhere() + pots + seed);
		assert_ne!((pot, seed), (Weight::zero(), Weight::zero()));
	});
}
