use crate::{mock::*, Error, Event, HoldReason, Kind, NextClaim, Phase, Usage, Usages};
use frame_support::{assert_noop, assert_ok};
use hanse_curve::time::DAY;
use sp_runtime::TokenError;

fn submit(who: u64, asked: u128) -> sp_runtime::DispatchResult {
	Contributions::submit(signed(who), Kind::Code, evidence(), asked)
}

#[test]
fn submit_holds_the_deposit_and_sets_all_costs_aside() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(submit(ALICE, MOST));
		let submitted = Event::Submitted {
			claim: 0,
			claimant: ALICE,
			kind: Kind::Code,
			evidence: evidence(),
			asked: MOST,
			reserved: MOST + FEES,
			deposit: DEPOSIT,
		};
		assert_eq!(events(), [submitted]);
		assert_eq!(held(HoldReason::Claim, &NATIVE, ALICE), DEPOSIT);
		assert_eq!((fund().left, fund().reserved), (BUDGET - MOST - FEES, MOST + FEES));
		assert_eq!(phase(0), Phase::Waiting { until: NOW + 7 * DAY });
		let usage = Usage { epoch: EPOCH, asked: MOST, open: 1 };
		assert_eq!(Usages::<Test>::get(GOLD, ALICE), usage);
	});
}

#[test]
fn submit_is_refused_without_reward_identity_or_epoch() {
	ExtBuilder::default().build_and_execute(|| {
		let talk = Contributions::submit(signed(ALICE), Kind::Discussion, evidence(), 1);
		assert_noop!(talk, Error::<Test>::NotRewarded);
		assert_noop!(submit(NOBODY, 1), Error::<Test>::NoIdentity);
		set_time(NOW + 30 * DAY - 1);
		assert_ok!(submit(ALICE, 1));
		set_time(NOW + 30 * DAY);
		assert_noop!(submit(ALICE, 1), Error::<Test>::NotOpen);
		assert_ok!(Contributions::open_epoch(signed(DAVE), GOLD));
		assert_ok!(submit(ALICE, 1));
	});
	ExtBuilder::default().closed().build_and_execute(|| {
		assert_noop!(submit(ALICE, 1), Error::<Test>::NotOpen);
	});
}

#[test]
fn as_much_can_be_asked_as_the_terms_say() {
	ExtBuilder::default().build_and_execute(|| {
		for asked in [0, MOST + 1] {
			assert_noop!(submit(ALICE, asked), Error::<Test>::AskedOutOfRange);
		}
		let voucher = |asked| Contributions::submit(signed(ALICE), Kind::Other, evidence(), asked);
		assert_noop!(voucher(1), Error::<Test>::AskedOutOfRange);
		assert_ok!(voucher(0));
		assert_eq!(fund().reserved, FEES);
	});
}

#[test]
fn person_can_ask_for_its_share_of_the_budget() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(submit(ALICE, MOST));
		assert_noop!(submit(ALICE, SHARE - MOST + 1), Error::<Test>::ShareExceeded);
		assert_ok!(submit(ALICE, SHARE - MOST));
		assert_noop!(submit(ALICE, 1), Error::<Test>::ShareExceeded);
		assert_ok!(submit(BOB, SHARE - MOST));
		// The next epoch has its own share.
		set_time(NOW + 30 * DAY);
		assert_ok!(Contributions::open_epoch(signed(DAVE), GOLD));
		assert_ok!(submit(ALICE, MOST));
		let usage = Usage { epoch: EPOCH + 1, asked: MOST, open: 3 };
		assert_eq!(Usages::<Test>::get(GOLD, ALICE), usage);
		// What comes back from the last one makes no room in it.
		assert_ok!(Contributions::expire(signed(DAVE), 0));
		let usage = Usage { open: 2, ..usage };
		assert_eq!(Usages::<Test>::get(GOLD, ALICE), usage);
	});
}

#[test]
fn claims_are_taken_while_the_budget_lasts() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(Contributions::reclaim(root(), GOLD));
		assert_noop!(submit(ALICE, 1), Error::<Test>::BudgetExhausted);
		// Left by somebody else's claim that ends.
		wait(30 * DAY);
		assert_ok!(Contributions::open_epoch(signed(DAVE), GOLD));
		assert_ok!(submit(BOB, 1_000));
		assert_ok!(Contributions::reclaim(root(), GOLD));
		wait(7 * DAY);
		assert_ok!(Contributions::expire(signed(DAVE), 0));
		assert_eq!(fund().left, 1_000 + FEES);
		assert_noop!(submit(ALICE, 1_001), Error::<Test>::BudgetExhausted);
		assert_ok!(submit(ALICE, 1_000));
		assert_eq!(fund().left, 0);
	});
}

#[test]
fn so_many_claims_can_be_open() {
	ExtBuilder::default().build_and_execute(|| {
		for _ in 0..MAX_OWN_CLAIMS {
			assert_ok!(submit(ALICE, 1));
		}
		assert_noop!(submit(ALICE, 1), Error::<Test>::TooManyOwnClaims);
		for who in JUROR..JUROR + u64::from(MAX_CLAIMS - MAX_OWN_CLAIMS) {
			assert_ok!(submit(who, 1));
		}
		assert_noop!(submit(BOB, 1), Error::<Test>::TooManyClaims);
		wait(7 * DAY);
		assert_ok!(Contributions::expire(signed(DAVE), 0));
		assert_ok!(submit(ALICE, 1));
		assert_noop!(submit(BOB, 1), Error::<Test>::TooManyClaims);
	});
}

#[test]
fn submit_is_refused_without_a_deposit() {
	ExtBuilder::default().build_and_execute(|| {
		let all = WEALTH - DEPOSIT;
		assert_ok!(Balances::transfer_keep_alive(signed(ALICE), BOB, all));
		assert_noop!(submit(ALICE, 1), TokenError::FundsUnavailable);
		assert_eq!((NextClaim::<Test>::get(), fund().reserved), (0, 0));
	});
}
