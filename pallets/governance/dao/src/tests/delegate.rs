use crate::{mock::*, Error, Event, LockCause, Pools, MAX_LOCKS};
use frame_support::{assert_noop, assert_ok};
use hanse_ballot::{Choice, Power};
use hanse_curve::time::{DAY, HOUR};

fn delegate(who: u64, to: u64) -> sp_runtime::DispatchResult {
	Dao::delegate(signed(who), 0, GENERAL, to)
}

#[test]
fn delegate_votes_with_what_was_delegated() {
	ExtBuilder::default().with_three().build_and_execute(|| {
		assert_ok!(delegate(ALICE, BOB));
		let delegated =
			Event::Delegated { community: 0, track: GENERAL, who: ALICE, to: BOB, amount: 5_000 };
		assert_eq!(events(), [delegated]);
		assert_ok!(delegate(CAROL, BOB));
		// Staked later, and so not delegated.
		assert_ok!(Dao::stake(signed(ALICE), 0, 9_000));
		let id = proposed(0, GENERAL, &remark());
		after(2 * HOUR);
		voted(BOB, id, Choice::Nay);
		let tally = proposal(id).tally;
		assert_eq!((tally.nays, tally.turnout), (full(10_000), full(10_000)));
		assert_eq!(proposal(id).total, full(10_000));
	});
}

#[test]
fn delegation_is_for_one_track() {
	ExtBuilder::default().with_three().build_and_execute(|| {
		assert_ok!(delegate(ALICE, BOB));
		let id = proposed(0, ROOT, &remark());
		after(2 * HOUR);
		voted(BOB, id, Choice::Aye);
		voted(ALICE, id, Choice::Nay);
		let tally = proposal(id).tally;
		assert_eq!((tally.ayes, tally.nays), (full(3_000), full(5_000)));
	});
}

#[test]
fn who_has_delegated_does_not_vote() {
	ExtBuilder::default().with_three().build_and_execute(|| {
		let id = proposed(0, GENERAL, &remark());
		assert_ok!(delegate(ALICE, BOB));
		after(2 * HOUR);
		let vote = Dao::vote(signed(ALICE), id, Choice::Aye, Default::default());
		assert_noop!(vote, Error::<Test>::AlreadyDelegated);
		assert_noop!(delegate(ALICE, CAROL), Error::<Test>::AlreadyDelegated);
	});
}

#[test]
fn who_has_voted_does_not_delegate_on_that_track() {
	ExtBuilder::default().with_three().build_and_execute(|| {
		let id = proposed(0, GENERAL, &remark());
		after(2 * HOUR);
		voted(ALICE, id, Choice::Aye);
		assert_noop!(delegate(ALICE, BOB), Error::<Test>::HasVotes);
		assert_ok!(Dao::delegate(signed(ALICE), 0, ROOT, BOB));
		assert_ok!(Dao::unvote(signed(ALICE), id));
		assert_ok!(delegate(ALICE, BOB));
	});
}

#[test]
fn delegation_reaches_one_step() {
	ExtBuilder::default().with_three().build_and_execute(|| {
		assert_ok!(delegate(ALICE, BOB));
		assert_ok!(delegate(BOB, CAROL));
		// Not to one who has delegated.
		assert_noop!(delegate(DAVE, BOB), Error::<Test>::NotMember);
		assert_noop!(delegate(CAROL, BOB), Error::<Test>::NoDelegate);
		let id = proposed(0, GENERAL, &remark());
		after(2 * HOUR);
		voted(CAROL, id, Choice::Aye);
		// Bob's stake and hers, but not Alice's.
		assert_eq!(proposal(id).tally.ayes, full(5_000));
		let vote = Dao::vote(signed(BOB), id, Choice::Aye, Default::default());
		assert_noop!(vote, Error::<Test>::AlreadyDelegated);
	});
}

#[test]
fn delegated_stake_cannot_be_taken_out() {
	ExtBuilder::default().with_three().build_and_execute(|| {
		assert_ok!(delegate(ALICE, BOB));
		assert_noop!(Dao::unstake(signed(ALICE), 0, 1), Error::<Test>::StakeLocked);
		assert_ok!(Dao::unstake(signed(BOB), 0, 3_000));
		assert_eq!(Pools::<Test>::get((0, GENERAL), BOB).total(), 5_000);
	});
}

/// The delegate has voted already: the tally stays as it is until it votes again.
#[test]
fn late_delegation_counts_with_the_next_vote() {
	ExtBuilder::default().with_three().build_and_execute(|| {
		let id = proposed(0, GENERAL, &remark());
		after(2 * HOUR);
		voted(BOB, id, Choice::Nay);
		assert_ok!(delegate(ALICE, BOB));
		assert_eq!(proposal(id).tally.nays, full(3_000));
		voted(BOB, id, Choice::Nay);
		assert_eq!(proposal(id).tally.nays, full(8_000));
	});
}

/// Young stake is young in the hands of a delegate too, however late it votes.
#[test]
fn delegated_stake_keeps_its_age() {
	ExtBuilder::default().with_three().build_and_execute(|| {
		assert_ok!(Dao::stake(signed(DAVE), 0, 1_000));
		assert_ok!(delegate(DAVE, BOB));
		after(11 * DAY);
		let id = proposed(0, GENERAL, &remark());
		after(16 * DAY);
		voted(BOB, id, Choice::Nay);
		assert_eq!(proposal(id).tally.nays, full(3_000) + Power::from(1_000u32 * 10));
	});
}

#[test]
fn delegation_is_refused_when_there_is_nobody_or_nothing() {
	ExtBuilder::default().with_three().build_and_execute(|| {
		assert_noop!(delegate(ALICE, ALICE), Error::<Test>::SelfDelegation);
		assert_noop!(delegate(ALICE, EVE), Error::<Test>::NoDelegate);
		assert_noop!(delegate(EVE, ALICE), Error::<Test>::NotMember);
		assert_noop!(Dao::delegate(signed(ALICE), 7, 0, BOB), Error::<Test>::CommunityNotFound);
		assert_noop!(Dao::delegate(signed(ALICE), 0, 9, BOB), Error::<Test>::TrackNotFound);
		assert_ok!(Dao::unstake(signed(ALICE), 0, 5_000));
		assert_noop!(delegate(ALICE, BOB), Error::<Test>::StakeTooSmall);
	});
}

#[test]
fn delegation_is_refused_when_there_are_too_many_locks() {
	ExtBuilder::default().with_three().build_and_execute(|| {
		for _ in 0..MAX_LOCKS {
			proposed(0, GENERAL, &remark());
		}
		after(2 * HOUR);
		for id in 0..MAX_LOCKS {
			voted(ALICE, id.into(), Choice::Nay);
		}
		let delegate = || Dao::delegate(signed(ALICE), 0, ROOT, BOB);
		assert_noop!(delegate(), Error::<Test>::TooManyLocks);
		assert_ok!(Dao::unvote(signed(ALICE), 3));
		assert_ok!(delegate());
		let cause = LockCause::Delegation { track: ROOT };
		assert!(member(0, ALICE).locks.iter().any(|lock| lock.cause == cause));
	});
}
