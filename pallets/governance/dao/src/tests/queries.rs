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

/// What other pallets ask: the power of a moment that is past.
#[test]
fn power_is_that_of_a_past_moment() {
	ExtBuilder::default().with_three().build_and_execute(|| {
		assert_ok!(Dao::stake(signed(DAVE), 0, 1_000));
		after(2 * DAY);
		assert_ok!(Dao::stake(signed(DAVE), 0, 500));
		after(12 * DAY);
		let power = |days: u64| Dao::power_at(0, &DAVE, NOW + days * DAY + HOUR);
		// Joined with day one: a step for each whole day since then. The rest with day three.
		assert_eq!([0, 1, 2, 3].map(power), [0u32, 0, 1_000, 2_000].map(Power::from));
		assert_eq!(power(11), Power::from(10u32 * 1_000 + 8 * 500));
		for days in 0..12 {
			let sum = [ALICE, BOB, CAROL, DAVE]
				.map(|who| Dao::power_at(0, &who, NOW + days * DAY))
				.into_iter()
				.fold(Power::zero(), |sum, power| sum + power);
			assert_eq!(Dao::total_power_at(0, NOW + days * DAY), sum);
		}
		// What is to come is not known.
		assert_eq!(power(40), Dao::power_of(0, DAVE));
		assert_eq!(Dao::total_power_at(0, NOW + 40 * DAY), Dao::total_power(0));
		// Delegated or not, and without what others have delegated.
		assert_ok!(Dao::delegate(signed(DAVE), 0, GENERAL, ALICE));
		assert_eq!(power(3), Power::from(2_000u32));
		assert_eq!(Dao::power_at(0, &ALICE, NOW + 3 * DAY), full(5_000));
		assert_eq!((Dao::members_count(0), Dao::members_count(7)), (4, 0));
		assert_eq!(Dao::power_at(7, &ALICE, NOW), Power::zero());
	});
}

/// Stake that goes through two hands after the moment counts in neither, and what is out of reach
/// counts for nobody.
#[test]
fn power_of_a_past_moment_counts_once() {
	ExtBuilder::default().with_three().build_and_execute(|| {
		let power = |who: u64| Dao::power_at(0, &who, NOW);
		assert_ok!(Dao::unstake(signed(ALICE), 0, 1_000));
		assert_eq!((power(ALICE), power(DAVE)), (full(4_000), Power::zero()));
		assert_ok!(Dao::stake(signed(DAVE), 0, 1_000));
		after(13 * DAY);
		assert_eq!((power(ALICE), power(DAVE)), (full(4_000), Power::zero()));
		assert_eq!(Dao::total_power_at(0, NOW), full(9_000));
		// The longest vote of this community takes 13 days and 2 hours.
		assert_eq!(RULES.longest(), 13 * DAY + 2 * HOUR);
		after(14 * DAY + 2 * HOUR - 1);
		assert_eq!(power(BOB), full(3_000));
		after(14 * DAY + 2 * HOUR);
		assert_eq!((power(BOB), Dao::total_power_at(0, NOW)), (Power::zero(), Power::zero()));
		assert_eq!(Dao::power_at(0, &BOB, NOW + DAY), full(3_000));
	});
}
