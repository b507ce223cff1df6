use crate::mock::*;
use frame_support::assert_ok;
use hanse_ballot::{Choice, Phase, Power};
use hanse_curve::time::{DAY, HOUR};

#[test]
fn status_is_that_of_now() {
	ExtBuilder::default().with_three().build_and_execute(|| {
		let id = proposed(0, GENERAL, &remark());
		let status = || Dao::proposal_status(id).expect("the proposal has not ended");
		assert_eq!((status().approval, status().support), (80 * PERCENT, 50 * PERCENT));
		after(2 * HOUR);
		voted(BOB, id, Choice::Aye);
		let stored = proposal(id);
		after(2 * HOUR + 5 * DAY);
		assert_eq!((status().approval, status().support), (65 * PERCENT, 30 * PERCENT));
		assert_eq!(status().phase, Phase::Confirming { until: NOW + 2 * HOUR + 6 * DAY });
		after(90 * DAY);
		assert_eq!((status().approval, status().support), (50 * PERCENT, 10 * PERCENT));
		assert_eq!(status().phase, Phase::Expired);
		// Asking writes nothing down.
		assert_eq!(proposal(id), stored);
		assert_eq!(Dao::proposal_status(id + 1), None);
	});
}

#[test]
fn powers_and_votes_can_be_read() {
	ExtBuilder::default().with_three().build_and_execute(|| {
		assert_eq!(Dao::power_of(0, ALICE), full(5_000));
		assert_eq!(Dao::total_power(0), full(10_000));
		assert_eq!(
			(Dao::power_of(0, EVE), Dao::power_of(7, ALICE)),
			(Power::zero(), Power::zero())
		);
		assert_eq!(Dao::total_power(7), Power::zero());
		assert_eq!(Dao::member_of(0, ALICE), Some(member(0, ALICE)));
		assert_eq!(Dao::member_of(0, EVE), None);
		let id = proposed(0, GENERAL, &remark());
		after(2 * HOUR);
		voted(ALICE, id, Choice::Aye);
		assert_ok!(Dao::delegate(signed(ALICE), 0, ROOT, BOB));
		let votes = Dao::votes_of(0, ALICE);
		assert_eq!(votes.len(), 1);
		assert_eq!((votes[0].0, votes[0].1.ballot.own), (id, full(5_000)));
		assert_eq!(Dao::votes_of(0, EVE), vec![]);
	});
}
