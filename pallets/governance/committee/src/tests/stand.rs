use crate::{mock::*, Bond, Bonds, Candidate, Candidates, Error, Event, MAX_CANDIDATES};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::TokenError;

#[test]
fn stand_holds_the_bond() {
	ExtBuilder::default().build_and_execute(|| {
		opened(0);
		events();
		assert_ok!(Committee::stand(signed(ALICE)));
		assert_eq!(events(), [Event::Stood { election: 1, who: ALICE, bond: BOND }]);
		assert_eq!((bonded(ALICE), free(ALICE)), (BOND, WEALTH - BOND));
		assert_eq!(
			Candidates::<Test>::get().to_vec(),
			[Candidate { who: ALICE, withdrawn: false }]
		);
	});
}

#[test]
fn candidates_stand_in_the_candidacy_only() {
	ExtBuilder::default().build_and_execute(|| {
		assert_noop!(Committee::stand(signed(ALICE)), Error::<Test>::NotCandidacy);
		opened(0);
		after(COMMITS);
		assert_noop!(Committee::stand(signed(ALICE)), Error::<Test>::NotCandidacy);
		after(COMMITS - 1);
		assert_ok!(Committee::stand(signed(ALICE)));
	});
}

#[test]
fn nobody_stands_twice() {
	ExtBuilder::default().build_and_execute(|| {
		opened(1);
		assert_noop!(Committee::stand(signed(FIRST)), Error::<Test>::AlreadyCandidate);
		assert_eq!(bonded(FIRST), BOND);
	});
}

#[test]
fn list_of_candidates_is_bounded() {
	ExtBuilder::default().build_and_execute(|| {
		opened(MAX_CANDIDATES.into());
		assert_noop!(Committee::stand(signed(ALICE)), Error::<Test>::TooManyCandidates);
		assert_eq!(bonded(ALICE), 0);
	});
}

#[test]
fn bond_that_is_there_serves_again() {
	ExtBuilder::default().with_committee().build_and_execute(|| {
		assert_ok!(Committee::open(root()));
		assert_ok!(Committee::stand(signed(200)));
		assert_eq!(bonded(200), BOND);
		// One that was smaller is filled up, and its liability stays.
		Bonds::<Test>::insert(ALICE, Bond { amount: 400, until: 77 });
		assert_ok!(Committee::hold(crate::HoldReason::Bond, &ALICE, 400));
		assert_ok!(Committee::stand(signed(ALICE)));
		assert_eq!(Bonds::<Test>::get(ALICE), Some(Bond { amount: BOND, until: 77 }));
		assert_eq!(bonded(ALICE), BOND);
	});
}

#[test]
fn nobody_stands_without_the_bond() {
	ExtBuilder::default().build_and_execute(|| {
		opened(0);
		assert_ok!(Balances::transfer_keep_alive(signed(ALICE), BOB, WEALTH - BOND));
		assert_noop!(Committee::stand(signed(ALICE)), TokenError::FundsUnavailable);
	});
}
