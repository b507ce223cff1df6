use crate::{mock::*, Communities, Error, Event, Stakes, MAX_UNBONDING};
use frame_support::{assert_noop, assert_ok};
use hanse_ballot::{Choice, Power};
use hanse_curve::time::{DAY, HOUR};

#[test]
fn unstake_takes_the_youngest_and_keeps_it_on_hold() {
	ExtBuilder::default().with_stake(ALICE, 1_000).build_and_execute(|| {
		assert_ok!(Dao::stake(signed(ALICE), 0, 500));
		events();
		assert_ok!(Dao::unstake(signed(ALICE), 0, 600));
		let until = NOW + UNBONDING;
		let unstaked = Event::Unstaked { community: 0, who: ALICE, amount: 600, until };
		assert_eq!(events(), [unstaked]);
		assert_eq!(held(&NATIVE, ALICE), 1_500);
		let member = member(0, ALICE);
		assert_eq!((member.lots.total(), member.waiting()), (900, 600));
		assert_eq!((Dao::power_of(0, ALICE), Dao::total_power(0)), (full(900), full(900)));
		assert_eq!(Stakes::<Test>::get(0).total(), 900);
	});
}

#[test]
fn member_without_stake_is_none() {
	ExtBuilder::default().with_stake(ALICE, 1_000).build_and_execute(|| {
		assert_ok!(Dao::unstake(signed(ALICE), 0, 1_000));
		assert_eq!(Communities::<Test>::get(0).map(|chain| chain.members), Some(0));
		assert_eq!(Dao::total_power(0), Power::zero());
		// Until it stakes again, beside what waits.
		assert_ok!(Dao::stake(signed(ALICE), 0, 100));
		assert_eq!(Communities::<Test>::get(0).map(|chain| chain.members), Some(1));
		assert_eq!(held(&NATIVE, ALICE), 1_100);
	});
}

#[test]
fn unstake_is_refused_when_there_is_not_as_much() {
	ExtBuilder::default().with_stake(ALICE, 1_000).build_and_execute(|| {
		let unstake = |amount| Dao::unstake(signed(ALICE), 0, amount);
		assert_noop!(unstake(1_001), Error::<Test>::StakeTooLarge);
		assert_noop!(unstake(0), Error::<Test>::StakeTooSmall);
		assert_noop!(unstake(1_000 - MIN_STAKE + 1), Error::<Test>::StakeTooSmall);
		assert_noop!(Dao::unstake(signed(BOB), 0, 1), Error::<Test>::NotMember);
		assert_noop!(Dao::unstake(signed(BOB), 7, 1), Error::<Test>::CommunityNotFound);
		assert_ok!(unstake(1_000 - MIN_STAKE));
	});
}

#[test]
fn stake_that_votes_cannot_be_taken_out() {
	ExtBuilder::default().with_three().build_and_execute(|| {
		let id = proposed(0, GENERAL, &remark());
		after(2 * HOUR);
		voted(ALICE, id, Choice::Nay);
		assert_noop!(Dao::unstake(signed(ALICE), 0, 1), Error::<Test>::StakeLocked);
		// What is staked on top can.
		assert_ok!(Dao::stake(signed(ALICE), 0, 100));
		assert_noop!(Dao::unstake(signed(ALICE), 0, 101), Error::<Test>::StakeLocked);
		assert_ok!(Dao::unstake(signed(ALICE), 0, 100));
		assert_ok!(Dao::unvote(signed(ALICE), id));
		assert_ok!(Dao::unstake(signed(ALICE), 0, 5_000));
	});
}

#[test]
fn stake_can_be_taken_out_a_few_times_before_it_is_withdrawn() {
	ExtBuilder::default().with_stake(ALICE, 1_000).build_and_execute(|| {
		for hour in 0..u64::from(MAX_UNBONDING) {
			after(hour * HOUR);
			assert_ok!(Dao::unstake(signed(ALICE), 0, 10));
		}
		let unstake = || Dao::unstake(signed(ALICE), 0, 10);
		assert_noop!(unstake(), Error::<Test>::TooManyUnbondings);
		after(UNBONDING + DAY);
		assert_noop!(unstake(), Error::<Test>::TooManyUnbondings);
		assert_ok!(Dao::withdraw(signed(ALICE), 0, ALICE));
		assert_ok!(unstake());
	});
}
