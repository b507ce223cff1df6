use crate::{mock::*, Error, Event, Votes, MAX_LOCKS};
use frame_support::{assert_noop, assert_ok};
use hanse_ballot::{Choice, Conviction, Phase, Power};
use hanse_curve::time::{DAY, HOUR};

fn level(level: u8) -> Conviction {
	Conviction::new(level).expect("there is such a level")
}

#[test]
fn vote_counts_the_whole_stake() {
	ExtBuilder::default().with_three().build_and_execute(|| {
		let id = proposed(0, GENERAL, &remark());
		after(2 * HOUR);
		events();
		voted(BOB, id, Choice::Nay);
		let (choice, conviction) = (Choice::Nay, Conviction::default());
		let (own, delegated) = (full(3_000), Power::zero());
		let event = Event::Voted { proposal: id, who: BOB, choice, conviction, own, delegated };
		assert_eq!(events(), [event]);
		voted(CAROL, id, Choice::Abstain);
		let tally = proposal(id).tally;
		assert_eq!((tally.ayes, tally.nays), (full(0), full(3_000)));
		assert_eq!((tally.support, tally.turnout), (full(2_000), full(5_000)));
		assert_eq!(member(0, BOB).locked(), 3_000);
	});
}

#[test]
fn vote_can_be_changed_and_is_counted_exactly() {
	ExtBuilder::default().with_three().build_and_execute(|| {
		let id = proposed(0, GENERAL, &remark());
		after(2 * HOUR);
		for (choice, conviction) in [
			(Choice::Aye, 0),
			(Choice::Aye, 3),
			(Choice::Nay, 1),
			(Choice::Abstain, 2),
			(Choice::Nay, 0),
		] {
			assert_ok!(Dao::vote(signed(BOB), id, choice, level(conviction)));
			check_invariants();
		}
		let tally = proposal(id).tally;
		assert_eq!((tally.ayes, tally.nays, tally.support), (full(0), full(3_000), full(0)));
		assert_eq!(Votes::<Test>::iter_prefix(id).count(), 1);
		assert_eq!(member(0, BOB).locks.len(), 1);
	});
}

/// A vote that is cast again locks what is staked by then, with or without power.
#[test]
fn vote_locks_what_is_staked_when_it_is_cast() {
	ExtBuilder::default().with_three().build_and_execute(|| {
		let id = proposed(0, GENERAL, &remark());
		after(2 * HOUR);
		voted(BOB, id, Choice::Nay);
		assert_ok!(Dao::stake(signed(BOB), 0, 100));
		assert_eq!(member(0, BOB).locked(), 3_000);
		voted(BOB, id, Choice::Abstain);
		assert_eq!(member(0, BOB).locked(), 3_100);
	});
}

#[test]
fn conviction_weighs_in_approval_and_not_in_support() {
	ExtBuilder::default().with_three().build_and_execute(|| {
		let id = proposed(0, GENERAL, &remark());
		after(2 * HOUR);
		assert_ok!(Dao::vote(signed(CAROL), id, Choice::Aye, level(3)));
		let tally = proposal(id).tally;
		assert_eq!((tally.ayes, tally.support), (full(8_000), full(2_000)));
		// No more than the community admits.
		let vote = Dao::vote(signed(BOB), id, Choice::Aye, level(4));
		assert_noop!(vote, Error::<Test>::ConvictionOutOfRange);
	});
}

#[test]
fn vote_that_decides_is_reported() {
	ExtBuilder::default().with_three().build_and_execute(|| {
		let id = proposed(0, GENERAL, &remark());
		after(2 * HOUR);
		let progress = || {
			let all = events();
			let mut phases = all.into_iter().filter_map(|event| match event {
				Event::Progressed { phase, .. } => Some(phase),
				_ => None,
			});
			phases.next()
		};
		voted(ALICE, id, Choice::Aye);
		let until = NOW + 2 * HOUR + DAY;
		assert_eq!(progress(), Some(Phase::Confirming { until }));
		voted(BOB, id, Choice::Nay);
		let until = NOW + 2 * HOUR + 10 * DAY;
		assert_eq!(progress(), Some(Phase::Deciding { until }));
		voted(BOB, id, Choice::Nay);
		assert_eq!(progress(), None);
	});
}

#[test]
fn vote_is_refused_before_and_after_its_time() {
	ExtBuilder::default().with_three().build_and_execute(|| {
		let id = proposed(0, GENERAL, &remark());
		let vote = |who| Dao::vote(signed(who), id, Choice::Aye, Conviction::default());
		after(2 * HOUR - 1);
		assert_noop!(vote(ALICE), Error::<Test>::NotOpen);
		after(2 * HOUR);
		assert_ok!(vote(ALICE));
		after(2 * HOUR + DAY - 1);
		assert_ok!(vote(BOB));
		// It passed all the time, whether or not somebody wrote that down.
		after(2 * HOUR + DAY);
		assert_noop!(vote(CAROL), Error::<Test>::VoteClosed);
		let other = Dao::vote(signed(CAROL), id + 1, Choice::Aye, Conviction::default());
		assert_noop!(other, Error::<Test>::ProposalNotFound);
	});
}

#[test]
fn vote_is_refused_without_power() {
	ExtBuilder::default().with_three().build_and_execute(|| {
		assert_ok!(Dao::stake(signed(DAVE), 0, 1_000));
		let id = proposed(0, GENERAL, &remark());
		after(2 * DAY);
		let vote = |who| Dao::vote(signed(who), id, Choice::Aye, Conviction::default());
		assert_noop!(vote(EVE), Error::<Test>::NotMember);
		assert_noop!(vote(DAVE), Error::<Test>::NoPower);
		let id = proposed(0, GENERAL, &remark());
		after(3 * DAY);
		assert_ok!(Dao::vote(signed(DAVE), id, Choice::Aye, Conviction::default()));
		assert_eq!(proposal(id).tally.ayes, Power::from(1_000u32));
	});
}

#[test]
fn vote_is_refused_when_there_are_too_many() {
	ExtBuilder::default().with_three().build_and_execute(|| {
		for _ in 0..=MAX_LOCKS {
			proposed(0, GENERAL, &remark());
		}
		after(2 * HOUR);
		for id in 0..MAX_LOCKS {
			voted(ALICE, id.into(), Choice::Nay);
		}
		let last = u64::from(MAX_LOCKS);
		let vote = || Dao::vote(signed(ALICE), last, Choice::Nay, Conviction::default());
		assert_noop!(vote(), Error::<Test>::TooManyLocks);
		// Those that stand can be changed.
		voted(ALICE, 0, Choice::Abstain);
		assert_ok!(Dao::unvote(signed(ALICE), 0));
		assert_ok!(vote());
	});
}
