use crate::{mock::*, Delegations, Error, Event, Pools};
use frame_support::{assert_noop, assert_ok};
use hanse_ballot::Choice;
use hanse_curve::time::{DAY, HOUR};

fn undelegate(who: u64) -> sp_runtime::DispatchResult {
	Dao::undelegate(signed(who), 0, GENERAL)
}

fn delegated() {
	assert_ok!(Dao::delegate(signed(ALICE), 0, GENERAL, BOB));
	events();
}

#[test]
fn undelegated_stake_leaves_the_pool_and_stays_locked_for_a_vote() {
	ExtBuilder::default().with_three().build_and_execute(|| {
		delegated();
		assert_ok!(undelegate(ALICE));
		let until = NOW + RULES.longest();
		let undelegated =
			Event::Undelegated { community: 0, track: GENERAL, who: ALICE, to: BOB, until };
		assert_eq!(events(), [undelegated]);
		assert!(!Pools::<Test>::contains_key((0, GENERAL), BOB));
		set_time(until - 1);
		assert_noop!(Dao::unstake(signed(ALICE), 0, 1), Error::<Test>::StakeLocked);
		let again = || Dao::delegate(signed(ALICE), 0, GENERAL, CAROL);
		assert_noop!(again(), Error::<Test>::StillCounted);
		set_time(until);
		assert_ok!(again());
		assert_ok!(undelegate(ALICE));
		set_time(until + RULES.longest());
		assert_ok!(Dao::unstake(signed(ALICE), 0, 5_000));
		// Nothing remembers it any more.
		assert!(!Delegations::<Test>::contains_key((0, GENERAL), ALICE));
	});
}

#[test]
fn undelegating_twice_changes_nothing() {
	ExtBuilder::default().with_three().build_and_execute(|| {
		assert_noop!(undelegate(ALICE), Error::<Test>::NotDelegated);
		delegated();
		assert_ok!(undelegate(ALICE));
		after(DAY);
		assert_noop!(undelegate(ALICE), Error::<Test>::NotDelegated);
		assert_eq!(member(0, ALICE).locks[0].until, Some(NOW + RULES.longest()));
		assert_noop!(undelegate(EVE), Error::<Test>::NotMember);
		assert_noop!(Dao::undelegate(signed(ALICE), 7, 0), Error::<Test>::CommunityNotFound);
		assert_noop!(Dao::undelegate(signed(ALICE), 0, 9), Error::<Test>::TrackNotFound);
	});
}

/// The vote of the delegate stands with what it had; the member cannot add the same again.
#[test]
fn undelegated_stake_is_not_counted_twice() {
	ExtBuilder::default().with_three().build_and_execute(|| {
		delegated();
		let old = proposed(0, GENERAL, &remark());
		after(2 * HOUR);
		voted(BOB, old, Choice::Nay);
		assert_ok!(undelegate(ALICE));
		assert_eq!(proposal(old).tally.nays, full(8_000));
		let vote = |id| Dao::vote(signed(ALICE), id, Choice::Nay, Default::default());
		assert_noop!(vote(old), Error::<Test>::NoPower);
		// In the same moment as the undelegation.
		let same = proposed(0, GENERAL, &remark());
		after(2 * HOUR + 1);
		let new = proposed(0, GENERAL, &remark());
		after(5 * HOUR);
		assert_noop!(vote(same), Error::<Test>::NoPower);
		assert_ok!(vote(new));
		assert_eq!(proposal(new).tally.nays, full(5_000));
		// When the delegate votes again, what it has lost is gone.
		voted(BOB, old, Choice::Aye);
		assert_eq!((proposal(old).tally.ayes, proposal(old).tally.nays), (full(3_000), full(0)));
	});
}

/// Delegated when it was young, ended when it was old: the pool loses exactly what it got.
#[test]
fn pool_loses_what_it_got_whenever_that_is() {
	ExtBuilder::default().with_three().build_and_execute(|| {
		assert_ok!(Dao::stake(signed(DAVE), 0, 1_000));
		assert_ok!(Dao::delegate(signed(DAVE), 0, GENERAL, BOB));
		delegated();
		for (days, who, rest) in [(20, ALICE, 1_000), (70, DAVE, 0)] {
			after(days * DAY);
			check_invariants();
			assert_ok!(undelegate(who));
			assert_eq!(Pools::<Test>::get((0, GENERAL), BOB).total(), rest);
		}
	});
}
