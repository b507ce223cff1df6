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
