use crate::{mock::*, ChoicesOf, Error, Event};
use frame_support::{assert_noop, assert_ok};
use hanse_election::Approvals;

pub(super) fn choices(who: &[u64]) -> ChoicesOf<Test> {
	who.to_vec().try_into().expect("few enough")
}

#[test]
fn vote_is_written_down_and_changed() {
	ExtBuilder::default().with_committee().build_and_execute(|| {
		assert_ok!(Committee::vote_core(signed(210), choices(&[211, 200, 211])));
		assert_eq!(events(), [Event::CoreVoted { who: 210, choices: choices(&[211, 200, 211]) }]);
		// Twice the same is once.
		assert_eq!(seat(210).core, of([0, 11]));
		assert_ok!(Committee::vote_core(signed(210), choices(&[210])));
		assert_eq!(seat(210).core, of([10]));
		assert_ok!(Committee::vote_core(signed(210), choices(&[])));
		assert_eq!(seat(210).core, Approvals::NONE);
	});
}

#[test]
fn only_those_who_took_their_seats_vote_and_for_representatives() {
	ExtBuilder::default().with_four().build_and_execute(|| {
		let vote = |who, whom| Committee::vote_core(signed(who), choices(&[whom]));
		assert_noop!(vote(FIRST, FIRST), Error::<Test>::NotInOffice);
		elected();
		let (who, next) = (seats()[0], runners_up()[0]);
		assert_noop!(vote(EVE, who), Error::<Test>::NotRepresentative);
		assert_noop!(vote(next, who), Error::<Test>::NotRepresentative);
		assert_noop!(vote(who, who), Error::<Test>::SeatNotTaken);
		seat_taken(who);
		assert_noop!(vote(who, next), Error::<Test>::NotRepresentative);
		assert_ok!(vote(who, who));
	});
}
