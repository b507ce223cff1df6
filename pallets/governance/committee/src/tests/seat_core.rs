use super::vote_core::choices;
use crate::{mock::*, Error, Event};
use frame_support::{assert_noop, assert_ok};
use hanse_curve::time::DAY;

/// A committee of which everybody has taken the seat and votes for these.
fn voted_by_all(whom: &[u64]) {
	for who in seats() {
		seat_taken(who);
		assert_ok!(Committee::vote_core(signed(who), choices(whom)));
	}
	events();
}

#[test]
fn five_with_the_most_votes_are_the_core() {
	ExtBuilder::default().with_four().build_and_execute(|| {
		elected();
		let all = seats();
		voted_by_all(&all[5..10]);
		// Two want somebody else instead of one of those.
		for who in &all[..2] {
			assert_ok!(Committee::vote_core(
				signed(*who),
				choices(&[all[20], all[6], all[7], all[8], all[9]])
			));
		}
		after(COUNTS + PERIODS.core);
		events();
		assert_ok!(Committee::seat_core(signed(EVE)));
		let mut expected = all[6..10].to_vec();
		expected.sort_by_key(|who| seat(*who).place);
		expected.push(all[5]);
		assert_eq!(events(), [Event::CoreSeated { members: choices(&expected) }]);
		assert_eq!(core(), expected);
		assert_eq!(committee().core_from, NOW + COUNTS + 2 * PERIODS.core);
	});
}

#[test]
fn older_candidacy_decides_between_equals() {
	ExtBuilder::default().with_four().build_and_execute(|| {
		elected();
		let mut all = seats();
		all.iter().copied().for_each(seat_taken);
		// Each votes for itself: all have one vote.
		for who in &all {
			assert_ok!(Committee::vote_core(signed(*who), choices(&[*who])));
		}
		after(COUNTS + PERIODS.core);
		assert_ok!(Committee::seat_core(signed(EVE)));
		all.sort();
		assert_eq!(core(), all[..5]);
	});
}

#[test]
fn core_needs_votes_of_more_than_half() {
	ExtBuilder::default().with_four().build_and_execute(|| {
		assert_noop!(Committee::seat_core(signed(EVE)), Error::<Test>::NotInOffice);
		elected();
		let all = seats();
		all.iter().copied().for_each(seat_taken);
		after(COUNTS + PERIODS.core);
		for who in &all[..15] {
			assert_ok!(Committee::vote_core(signed(*who), choices(&all[..5])));
		}
		assert_noop!(Committee::seat_core(signed(EVE)), Error::<Test>::TooFewVotes);
		assert_ok!(Committee::vote_core(signed(all[15]), choices(&all[..5])));
		assert_ok!(Committee::seat_core(signed(EVE)));
	});
}

#[test]
fn core_changes_no_sooner_than_it_may() {
	ExtBuilder::default().with_four().build_and_execute(|| {
		elected();
		let all = seats();
		voted_by_all(&all[..5]);
		after(COUNTS + PERIODS.core - 1);
		assert_noop!(Committee::seat_core(signed(EVE)), Error::<Test>::TooEarly);
		after(COUNTS + PERIODS.core);
		assert_ok!(Committee::seat_core(signed(EVE)));
		voted_by_all(&all[5..10]);
		assert_noop!(Committee::seat_core(signed(EVE)), Error::<Test>::TooEarly);
		after(COUNTS + 2 * PERIODS.core);
		assert_ok!(Committee::seat_core(signed(EVE)));
		after(COUNTS + 3 * PERIODS.core);
		assert_noop!(Committee::seat_core(signed(EVE)), Error::<Test>::NothingChanged);
	});
}

#[test]
fn vacancy_in_the_core_is_filled_at_once() {
	ExtBuilder::default().with_committee().build_and_execute(|| {
		voted_by_all(&[200, 201, 202, 203, 204]);
		assert_ok!(Committee::vote_core(signed(229), choices(&[220])));
		set_time(NOW + DAY);
		assert_noop!(Committee::seat_core(signed(EVE)), Error::<Test>::NothingChanged);
		assert_ok!(Committee::resign(signed(202)));
		assert_ok!(Committee::seat_core(signed(EVE)));
		assert_eq!(core(), [200, 201, 203, 204, 220]);
	});
}

/// Who has not taken its seat has disclosed nothing, whoever votes for it.
#[test]
fn core_members_have_taken_their_seats() {
	ExtBuilder::default().with_four().build_and_execute(|| {
		elected();
		let all = seats();
		for who in &all[1..] {
			seat_taken(*who);
			assert_ok!(Committee::vote_core(signed(*who), choices(&all[..5])));
		}
		after(COUNTS + PERIODS.core);
		assert_ok!(Committee::seat_core(signed(EVE)));
		assert_eq!(core().len(), 4);
		assert!(!core().contains(&all[0]));
	});
}
