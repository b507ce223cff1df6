use crate::{mock::*, Error, Event, Votes};
use frame_support::{assert_noop, assert_ok};
use hanse_ballot::{Choice, Conviction};
use hanse_curve::time::{DAY, HOUR};

fn rejected(conviction: u8) -> u64 {
	let id = proposed(0, GENERAL, &remark());
	after(2 * HOUR);
	let conviction = Conviction::new(conviction).expect("there is such a level");
	assert_ok!(Dao::vote(signed(ALICE), id, Choice::Nay, conviction));
	assert_noop!(Dao::unlock(signed(EVE), id, ALICE), Error::<Test>::NotEnded);
	after(2 * HOUR + 10 * DAY);
	// Nobody has written down that it is rejected.
	assert_noop!(Dao::unlock(signed(EVE), id, ALICE), Error::<Test>::NotEnded);
	assert_ok!(Dao::poke(signed(EVE), id));
	events();
	id
}

#[test]
fn unlock_frees_the_stake_of_a_vote_that_is_over() {
	ExtBuilder::default().with_three().build_and_execute(|| {
		let id = rejected(0);
		assert_noop!(Dao::unstake(signed(ALICE), 0, 5_000), Error::<Test>::StakeLocked);
		assert_ok!(Dao::unlock(signed(EVE), id, ALICE));
		assert_eq!(events(), [Event::Unlocked { proposal: id, who: ALICE, until: None }]);
		assert_ok!(Dao::unstake(signed(ALICE), 0, 5_000));
		assert_noop!(Dao::unlock(signed(EVE), id, ALICE), Error::<Test>::VoteNotFound);
		assert_noop!(Dao::unlock(signed(EVE), id, BOB), Error::<Test>::VoteNotFound);
		assert_eq!(Votes::<Test>::iter().count(), 0);
	});
}

#[test]
fn conviction_locks_the_stake_for_its_periods() {
	ExtBuilder::default().with_three().build_and_execute(|| {
		let id = rejected(2);
		// Two periods after the latest end that the vote could have had.
		let until = NOW + RULES.longest() + 2 * LOCK_PERIOD;
		assert_ok!(Dao::unlock(signed(EVE), id, ALICE));
		let unlocked = Event::Unlocked { proposal: id, who: ALICE, until: Some(until) };
		assert_eq!(events(), [unlocked]);
		set_time(until - 1);
		assert_noop!(Dao::unstake(signed(ALICE), 0, 1), Error::<Test>::StakeLocked);
		// It is no vote any more.
		assert_ok!(Dao::delegate(signed(ALICE), 0, GENERAL, BOB));
		assert_ok!(Dao::undelegate(signed(ALICE), 0, GENERAL));
		set_time(until + RULES.longest());
		assert_ok!(Dao::unstake(signed(ALICE), 0, 5_000));
	});
}

#[test]
fn conviction_that_is_over_locks_nothing() {
	ExtBuilder::default().with_three().build_and_execute(|| {
		let id = rejected(1);
		set_time(NOW + RULES.longest() + LOCK_PERIOD);
		assert_ok!(Dao::unlock(signed(EVE), id, ALICE));
		assert_eq!(events(), [Event::Unlocked { proposal: id, who: ALICE, until: None }]);
		assert_ok!(Dao::unstake(signed(ALICE), 0, 5_000));
	});
}

/// Somebody votes on everything with the highest conviction there is.
#[test]
fn conviction_takes_one_place_however_often_somebody_votes() {
	ExtBuilder::default().with_three().build_and_execute(|| {
		let level = Conviction::new(3).expect("there is such a level");
		for round in 0..40 {
			after(round * HOUR);
			let id = proposed(0, CANCEL, &RuntimeCall::Dao(crate::Call::cancel { proposal: 99 }));
			assert_ok!(Dao::vote(signed(ALICE), id, Choice::Nay, level));
			assert_ok!(Dao::cancel(root(), id));
			assert_ok!(Dao::unlock(signed(EVE), id, ALICE));
		}
		let locks = member(0, ALICE).locks;
		let last = NOW + 39 * HOUR + Dao::track(0, CANCEL).expect("it is there").rules.longest();
		assert_eq!((locks.len(), locks[0].amount), (1, 5_000));
		assert_eq!(locks[0].until, Some(last + 4 * LOCK_PERIOD));
	});
}

/// A smaller lock that lasts longer is not covered, whichever comes first.
#[test]
fn convictions_that_do_not_cover_each_other_stay() {
	ExtBuilder::default().with_three().build_and_execute(|| {
		let rejected = |level: u8| {
			let id = proposed(0, CANCEL, &RuntimeCall::Dao(crate::Call::cancel { proposal: 99 }));
			let level = Conviction::new(level).expect("there is such a level");
			assert_ok!(Dao::vote(signed(ALICE), id, Choice::Nay, level));
			assert_ok!(Dao::cancel(root(), id));
			assert_ok!(Dao::unlock(signed(EVE), id, ALICE));
			let locks: Vec<_> = member(0, ALICE).locks.iter().map(|lock| lock.amount).collect();
			locks
		};
		assert_eq!(rejected(2), [5_000]);
		assert_ok!(Dao::stake(signed(ALICE), 0, 1_000));
		// More and shorter; the same again; less long than both.
		assert_eq!(rejected(1), [5_000, 6_000]);
		assert_eq!(rejected(1), [5_000, 6_000]);
		let long = NOW + Dao::track(0, CANCEL).expect("it is there").rules.longest();
		set_time(long + LOCK_PERIOD);
		assert_noop!(Dao::unstake(signed(ALICE), 0, 1_001), Error::<Test>::StakeLocked);
		assert_ok!(Dao::unstake(signed(ALICE), 0, 1_000));
		set_time(long + 2 * LOCK_PERIOD);
		assert_ok!(Dao::unstake(signed(ALICE), 0, 5_000));
	});
}

/// A delegate without stake of its own votes with conviction, and leaves: nothing stays behind that
/// nobody could remove, and nobody's deposit with it.
#[test]
fn conviction_without_stake_leaves_nothing_behind() {
	ExtBuilder::default().build_and_execute(|| {
		let tracks = tracks();
		let with = crate::Settings { max_conviction: 3, lock_period: 30 * DAY, ..settings() };
		assert_ok!(Dao::create(signed(EVE), with, tracks));
		for who in [ALICE, BOB] {
			assert_ok!(Dao::stake(signed(who), 1, 1_000));
		}
		after(40 * DAY);
		assert_ok!(Dao::unstake(signed(BOB), 1, 1_000));
		assert_ok!(Dao::delegate(signed(ALICE), 1, 0, BOB));
		let id = proposed(1, 0, &remark());
		after(40 * DAY + 2 * HOUR);
		let level = Conviction::new(3).expect("there is such a level");
		assert_ok!(Dao::vote(signed(BOB), id, Choice::Nay, level));
		after(60 * DAY);
		assert_ok!(Dao::withdraw(signed(BOB), 1, BOB));
		assert_eq!((held(&GOLD, BOB), deposited(BOB)), (0, MEMBER_DEPOSIT));
		assert_ok!(Dao::poke(signed(EVE), id));
		events();
		assert_ok!(Dao::unlock(signed(EVE), id, BOB));
		let left = Event::Left { community: 1, who: BOB, deposit: MEMBER_DEPOSIT };
		assert_eq!(events()[0], left);
		assert!(!crate::Members::<Test>::contains_key(1, BOB));
		assert_eq!(deposited(BOB), 0);
	});
}
