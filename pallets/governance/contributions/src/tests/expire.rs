use crate::{mock::*, Claims, Direction, Error, Event, HoldReason, Usages};
use frame_support::{assert_noop, assert_ok};
use hanse_curve::time::DAY;

fn expire(id: u64) -> sp_runtime::DispatchResult {
	Contributions::expire(signed(DAVE), id)
}

#[test]
fn expire_ends_a_claim_for_which_nobody_drew() {
	ExtBuilder::default().build_and_execute(|| {
		let id = submitted(ALICE, MOST);
		wait(7 * DAY - 1);
		assert_noop!(expire(id), Error::<Test>::NotExpired);
		wait(1);
		events();
		assert_ok!(expire(id));
		let lapsed = Event::Lapsed { claim: id, claimant: ALICE, deposit: DEPOSIT };
		assert_eq!(events(), [lapsed]);
		assert_eq!(free(&NATIVE, ALICE), WEALTH);
		assert_eq!((fund().left, fund().reserved), (BUDGET, 0));
		assert!(!Usages::<Test>::contains_key(GOLD, ALICE));
		assert_noop!(expire(id), Error::<Test>::ClaimNotFound);
	});
}

#[test]
fn expire_ends_a_challenge_for_which_nobody_drew() {
	ExtBuilder::default().build_and_execute(|| {
		let id = submitted(ALICE, MOST);
		judged(id, &[900; 9]);
		assert_noop!(expire(id), Error::<Test>::NotExpired);
		assert_ok!(Contributions::challenge(signed(BOB), id, Direction::TooHigh));
		wait(7 * DAY);
		events();
		assert_ok!(expire(id));
		let lapsed = Event::ChallengeLapsed { claim: id, challenger: BOB, bond: STAKE };
		assert_eq!(events(), [lapsed]);
		assert_eq!(held(HoldReason::Challenge, &GOLD, BOB), 0);
		assert_noop!(expire(id), Error::<Test>::NotExpired);
		assert_ok!(Contributions::collect(signed(DAVE), id));
		assert_eq!(free(&GOLD, ALICE), WEALTH + MOST * 9 / 10);
	});
}

#[test]
fn expire_ends_a_claim_that_nobody_collected() {
	ExtBuilder::default().build_and_execute(|| {
		let id = submitted(ALICE, MOST);
		judged(id, &[900; 9]);
		wait(35 * DAY - 1);
		assert_noop!(expire(id), Error::<Test>::NotExpired);
		wait(1);
		events();
		assert_ok!(expire(id));
		let lapsed = Event::Lapsed { claim: id, claimant: ALICE, deposit: DEPOSIT };
		assert_eq!(events(), [lapsed]);
		assert_eq!((free(&GOLD, ALICE), free(&NATIVE, ALICE)), (WEALTH, WEALTH));
		assert_eq!(fund().left, BUDGET - 10 * FEE);
		assert!(!Claims::<Test>::contains_key(id));
	});
}

#[test]
fn waiting_does_not_save_the_deposit_of_what_is_worth_nothing() {
	ExtBuilder::default().build_and_execute(|| {
		let id = submitted(ALICE, MOST);
		judged(id, &[99; 9]);
		wait(35 * DAY);
		assert_ok!(expire(id));
		assert!(matches!(events().pop(), Some(Event::Rejected { .. })));
		assert_eq!(free(&NATIVE, ALICE), WEALTH - DEPOSIT);
	});
}

#[test]
fn claim_that_is_judged_does_not_expire() {
	ExtBuilder::default().build_and_execute(|| {
		let id = submitted(ALICE, MOST);
		drawn(id);
		wait(300 * DAY);
		assert_noop!(expire(id), Error::<Test>::NotExpired);
	});
}
