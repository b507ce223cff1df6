use crate::{mock::*, Candidates, Error, Event};
use frame_support::{assert_noop, assert_ok};

#[test]
fn candidate_withdraws_before_ballots() {
	ExtBuilder::default().build_and_execute(|| {
		opened(3);
		events();
		assert_ok!(Committee::withdraw(signed(FIRST)));
		assert_eq!(events(), [Event::Withdrawn { election: 1, who: FIRST }]);
		// The others move up, and it can stand again as the youngest.
		assert_eq!(Candidates::<Test>::get()[0].who, FIRST + 1);
		assert_ok!(Committee::stand(signed(FIRST)));
		assert_eq!(Candidates::<Test>::get()[2].who, FIRST);
		assert_eq!(bonded(FIRST), BOND);
	});
}

#[test]
fn place_stays_once_ballots_name_it() {
	ExtBuilder::default().build_and_execute(|| {
		opened(3);
		after(COMMITS);
		assert_ok!(Committee::withdraw(signed(FIRST + 1)));
		let withdrawn: Vec<_> = Candidates::<Test>::get().iter().map(|one| one.withdrawn).collect();
		assert_eq!(withdrawn, [false, true, false]);
		let again = || Committee::withdraw(signed(FIRST + 1));
		assert_noop!(again(), Error::<Test>::NotCandidate);
		after(COUNTS - 1);
		assert_ok!(Committee::withdraw(signed(FIRST)));
	});
}

#[test]
fn nobody_withdraws_from_the_count() {
	ExtBuilder::default().with_four().build_and_execute(|| {
		assert_noop!(Committee::withdraw(signed(FIRST)), Error::<Test>::CandidacyOver);
		opened(3);
		assert_noop!(Committee::withdraw(signed(ALICE)), Error::<Test>::NotCandidate);
		after(COUNTS);
		assert_noop!(Committee::withdraw(signed(FIRST)), Error::<Test>::CandidacyOver);
	});
}
