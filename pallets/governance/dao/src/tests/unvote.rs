use crate::{mock::*, Error, Event};
use frame_support::{assert_noop, assert_ok};
use hanse_ballot::{Choice, Tally};
use hanse_curve::time::{DAY, HOUR};

#[test]
fn unvote_takes_everything_back() {
	ExtBuilder::default().with_three().build_and_execute(|| {
		let id = proposed(0, GENERAL, &remark());
		after(2 * HOUR);
		voted(BOB, id, Choice::Nay);
		events();
		assert_ok!(Dao::unvote(signed(BOB), id));
		assert_eq!(events(), [Event::Unvoted { proposal: id, who: BOB }]);
		assert_eq!(proposal(id).tally, Tally::default());
		assert_eq!(member(0, BOB).locked(), 0);
		assert_noop!(Dao::unvote(signed(BOB), id), Error::<Test>::VoteNotFound);
	});
}

#[test]
fn vote_on_what_is_decided_stands() {
	ExtBuilder::default().with_three().build_and_execute(|| {
		let id = proposed(0, GENERAL, &remark());
		after(2 * HOUR);
		voted(ALICE, id, Choice::Aye);
		after(2 * HOUR + DAY);
		assert_noop!(Dao::unvote(signed(ALICE), id), Error::<Test>::VoteClosed);
		assert_ok!(Dao::cancel(root(), id));
		assert_noop!(Dao::unvote(signed(ALICE), id), Error::<Test>::ProposalNotFound);
		assert_ok!(Dao::unlock(signed(EVE), id, ALICE));
	});
}
