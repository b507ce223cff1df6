use crate::{mock::*, Ballots, Error, Event};
use frame_support::{assert_noop, assert_ok};

#[test]
fn deposit_of_a_revealed_ballot_comes_back() {
	ExtBuilder::default().with_four().build_and_execute(|| {
		opened(6);
		voted(&[(ALICE, of(0..6))]);
		events();
		assert_ok!(Committee::settle(signed(EVE), ALICE));
		assert_eq!(events(), [Event::DepositReturned { who: ALICE, amount: DEPOSIT }]);
		assert_eq!((free(ALICE), deposited(ALICE)), (WEALTH, 0));
		assert_eq!(Ballots::<Test>::get(ALICE), None);
		assert_noop!(Committee::settle(signed(EVE), ALICE), Error::<Test>::NoBallot);
		// It counts all the same.
		counted();
		assert_eq!(seats().len(), 6);
	});
}

#[test]
fn deposit_of_a_secret_is_lost() {
	ExtBuilder::default().with_four().build_and_execute(|| {
		opened(6);
		after(COMMITS);
		assert_ok!(commit(ALICE, of([0])));
		after(COUNTS);
		events();
		assert_ok!(Committee::settle(signed(EVE), ALICE));
		assert_eq!(events(), [Event::DepositForfeited { who: ALICE, amount: DEPOSIT }]);
		assert_eq!((free(ALICE), free(TREASURY)), (WEALTH - DEPOSIT, DEPOSIT));
	});
}

#[test]
fn nothing_is_settled_while_ballots_can_be_revealed() {
	ExtBuilder::default().with_four().build_and_execute(|| {
		opened(6);
		after(COMMITS);
		assert_ok!(commit(ALICE, of([0])));
		for moment in [COMMITS, REVEALS, COUNTS - 1] {
			after(moment);
			assert_noop!(Committee::settle(signed(ALICE), ALICE), Error::<Test>::TooEarly);
		}
		after(COUNTS);
		counted();
		assert_ok!(Committee::open(root()));
		// In another election as well.
		assert_ok!(Committee::settle(signed(ALICE), ALICE));
	});
}
