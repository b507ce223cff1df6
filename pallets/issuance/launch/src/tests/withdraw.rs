//! The proceeds, and what was not sold.

use crate::{mock::*, Budget, Error, Event, Terms};
use frame_support::{assert_noop, assert_ok, BoundedVec};
use hanse_curve::time::DAY;
use sp_runtime::TokenError;

#[test]
fn withdraw_pays_the_budgets_and_returns_the_rest() {
	build_and_execute(|| {
		let id = opened(terms());
		for who in [ALICE, BOB] {
			assert_ok!(buy(who, id, 4));
		}
		assert_noop!(withdraw(id), Error::<Test>::NotDecided);
		after(10 * DAY);
		let gold = free(&GOLD, SELLER);
		events();
		assert_ok!(withdraw(id));
		let paid = |account, amount| Event::ProceedsPaid { round: id, account, amount };
		let returned = Event::UnsoldReturned { round: id, amount: 1_200 };
		assert_eq!(events(), [returned, paid(TREASURY, 280), paid(LEGAL, 120)]);
		assert_eq!(free(&SILVER, TREASURY), WEALTH + 280);
		assert_eq!(free(&SILVER, LEGAL), WEALTH + 120);
		assert_eq!(free(&GOLD, SELLER), gold + 1_200);
		assert_noop!(withdraw(id), Error::<Test>::NothingToWithdraw);
		assert_noop!(withdraw(9), Error::<Test>::RoundNotFound);
		for who in [ALICE, BOB] {
			assert_ok!(claim(who, id));
		}
	});
}

/// The shares are rounded down and the last takes the rest: 1/3, 1/3, and what is left.
#[test]
fn withdraw_divides_to_the_unit() {
	build_and_execute(|| {
		let budget = |account, parts| Budget { account, parts };
		let thirds = vec![budget(ALICE, 333_333), budget(BOB, 333_333), budget(TREASURY, 333_334)];
		let sale = tranches(&[(7, 1)]);
		let budgets = BoundedVec::truncate_from(thirds);
		let id = opened(Terms { sale, limit: 0, minimum: 0, budgets, ..terms() });
		assert_ok!(buy(CAROL, id, 7));
		assert_ok!(withdraw(id));
		for (who, share) in [(ALICE, 2), (BOB, 2), (TREASURY, 3)] {
			assert_eq!(free(&SILVER, who), WEALTH + share);
		}
	});
}

#[test]
fn withdraw_of_a_failed_round_returns_everything() {
	build_and_execute(|| {
		let id = opened(terms());
		assert_ok!(buy(ALICE, id, 1));
		after(10 * DAY);
		assert_ok!(withdraw(id));
		assert_eq!(free(&GOLD, SELLER), WEALTH - GOLD_MINIMUM);
		assert_eq!(free(&SILVER, TREASURY), WEALTH);
		assert_eq!(escrowed(&SILVER, id), 50);
		assert_noop!(withdraw(id), Error::<Test>::NothingToWithdraw);
		assert_ok!(refund(ALICE, id));
	});
}

/// A budget that cannot receive keeps nobody from anything, and loses nothing.
#[test]
fn withdraw_postpones_who_cannot_receive() {
	build_and_execute(|| {
		let id = opened(terms());
		assert_ok!(buy(ALICE, id, 4));
		assert_ok!(buy(BOB, id, 2));
		after(10 * DAY);
		assert_ok!(Assets::block(signed(ISSUER), SILVER_ID, TREASURY));
		events();
		assert_ok!(withdraw(id));
		let postponed = Event::Postponed { round: id, account: TREASURY, amount: 210 };
		assert!(events().contains(&postponed));
		assert_eq!(free(&SILVER, LEGAL), WEALTH + 90);
		// Nobody else is left to be paid, so that nothing happens.
		assert_noop!(withdraw(id), TokenError::CannotCreate);
		assert_ok!(claim(ALICE, id));
		assert_ok!(claim(BOB, id));
		assert_noop!(close(id), Error::<Test>::NotSettled);
		assert_ok!(Assets::thaw(signed(ISSUER), SILVER_ID, TREASURY));
		assert_ok!(withdraw(id));
		assert_eq!((free(&SILVER, TREASURY), free(&SILVER, LEGAL)), (WEALTH + 210, WEALTH + 90));
		assert_ok!(close(id));
	});
}

/// A share too small for an account that does not exist waits for it to.
#[test]
fn withdraw_postpones_what_is_too_small_for_a_new_account() {
	build_and_execute(|| {
		let budget = |account, parts| Budget { account, parts };
		let list = vec![budget(STRANGER, 10_000), budget(TREASURY, 990_000)];
		let (quote, asset) = (NATIVE, SILVER);
		let budgets = BoundedVec::truncate_from(list);
		let id = opened(Terms { asset, quote, budgets, ..terms() });
		for who in [ALICE, BOB] {
			assert_ok!(buy(who, id, 4));
		}
		after(10 * DAY);
		assert_ok!(withdraw(id));
		assert_eq!((free(&NATIVE, TREASURY), escrowed(&NATIVE, id)), (WEALTH + 396, 4));
		endow(NATIVE, STRANGER, ED);
		assert_ok!(withdraw(id));
		assert_eq!(free(&NATIVE, STRANGER), ED + 4);
	});
}

/// The round's own account as a budget gets what the seller then takes back with its loan.
#[test]
fn withdraw_to_the_account_of_the_round_ends_with_the_seller() {
	build_and_execute(|| {
		let own = Budget { account: account_if_opened_now(0), parts: crate::WHOLE };
		let budgets = BoundedVec::truncate_from(vec![own]);
		let id = opened(Terms { budgets, minimum: 0, ..terms() });
		assert_ok!(buy(ALICE, id, 4));
		after(10 * DAY);
		assert_ok!(withdraw(id));
		assert_ok!(claim(ALICE, id));
		assert_ok!(close(id));
		assert_eq!(free(&SILVER, SELLER), WEALTH + 200);
	});
}
