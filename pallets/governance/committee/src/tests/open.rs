use crate::{mock::*, Election, Error, Event, Phase, Running, Stage};
use frame_support::{assert_noop, assert_ok};
use hanse_curve::time::DAY;
use sp_runtime::DispatchError;

#[test]
fn open_measures_everybodys_power_now() {
	ExtBuilder::default().with_four().build_and_execute(|| {
		stake(EVE, 5_000);
		assert_ok!(Committee::open(signed(EVE)));
		assert_eq!(events(), [Event::Opened { election: 1, total: 10_000.into() }]);
		let election = Election {
			number: 1,
			opened: NOW,
			commits: NOW + COMMITS,
			reveals: NOW + REVEALS,
			counts: NOW + COUNTS,
			total: 10_000.into(),
			voters: 0,
			revealed: 0,
			power: 0.into(),
			stage: Stage::Voting,
		};
		assert_eq!(Running::<Test>::get(), Some(election));
	});
}

#[test]
fn total_is_no_less_than_the_floor() {
	ExtBuilder::default().with_stake(ALICE, 1).build_and_execute(|| {
		assert_ok!(Committee::open(signed(EVE)));
		assert_eq!(Running::<Test>::get().expect("it was opened").total, FLOOR.into());
	});
}

#[test]
fn second_election_is_refused() {
	ExtBuilder::default().build_and_execute(|| {
		opened(1);
		assert_noop!(Committee::open(signed(EVE)), Error::<Test>::ElectionRunning);
		assert_noop!(Committee::open(root()), Error::<Test>::ElectionRunning);
		assert_noop!(Committee::open(RuntimeOrigin::none()), DispatchError::BadOrigin);
	});
}

#[test]
fn anybody_opens_it_so_that_it_is_counted_when_the_term_ends() {
	ExtBuilder::default().with_committee().build_and_execute(|| {
		assert_eq!(phase(), Phase::Closed { from: ENDS - COUNTS });
		after(100 * DAY - COUNTS - 1);
		assert_noop!(Committee::open(signed(EVE)), Error::<Test>::TooEarly);
		after(100 * DAY - COUNTS);
		assert_ok!(Committee::open(signed(EVE)));
		assert_eq!(Running::<Test>::get().expect("it was opened").counts, ENDS);
	});
}

#[test]
fn referendum_opens_it_at_any_time() {
	ExtBuilder::default().with_committee().build_and_execute(|| {
		assert_ok!(Committee::open(root()));
	});
}
