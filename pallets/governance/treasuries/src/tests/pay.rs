//! Paying from a budget.

use crate::{mock::*, Error, Event, Terms, Text};
use frame_support::{assert_noop, assert_ok};
use hanse_curve::time::DAY;
use sp_runtime::{DispatchError, TokenError};

#[test]
fn pay_pays_from_the_budget() {
	build_and_execute(|| {
		let id = opened(terms());
		events();
		assert_ok!(pay(id, BOB, 600));
		let (to, memo) = (BOB, text("posters"));
		let (community, asset) = (FIRST, GOLD);
		let paid = Event::Paid { community, budget: id, to, asset, amount: 600, memo, left: 9_400 };
		assert_eq!(events(), vec![paid]);
		assert_eq!((budget(id).left, entrusted(&budget(id))), (9_400, 9_400));
		assert_eq!(free(&GOLD, BOB), WEALTH + 600);
		// A memo is not needed.
		assert_ok!(Treasuries::pay(signed(MANAGER), FIRST, id, BOB, 1, Text::default()));
	});
}

#[test]
fn pay_pays_from_any_asset_to_the_last_unit() {
	build_and_execute(|| {
		for asset in [NATIVE, GOLD, SILVER] {
			let id = opened(Terms { asset: asset.clone(), amount: 1_500, ..terms() });
			assert_ok!(pay(id, STRANGER, 1_000));
			assert_noop!(pay(id, STRANGER, 501), Error::<Test>::BudgetExceeded);
			assert_ok!(pay(id, STRANGER, 500));
			assert_eq!((budget(id).left, entrusted(&budget(id))), (0, 0));
			assert_noop!(pay(id, STRANGER, 1), Error::<Test>::BudgetExceeded);
			assert_eq!(free(&asset, STRANGER), 1_500);
		}
	});
}

#[test]
fn pay_is_refused_to_everybody_but_the_manager() {
	build_and_execute(|| {
		let id = opened(terms());
		for who in [ALICE, track(FIRST), managing(FIRST), treasury(FIRST)] {
			let call = Treasuries::pay(signed(who), FIRST, id, BOB, 10, text("posters"));
			assert_noop!(call, Error::<Test>::NotManager);
		}
		let call = Treasuries::pay(root(), FIRST, id, BOB, 10, text("posters"));
		assert_noop!(call, DispatchError::BadOrigin);
		assert_noop!(pay(id + 1, BOB, 10), Error::<Test>::BudgetNotFound);
		let other = Treasuries::pay(signed(MANAGER), SECOND, id, BOB, 10, text("posters"));
		assert_noop!(other, Error::<Test>::BudgetNotFound);
	});
}

#[test]
fn pay_is_refused_above_the_cap() {
	build_and_execute(|| {
		let id = opened(terms());
		assert_noop!(pay(id, BOB, 1_001), Error::<Test>::CapExceeded);
		assert_noop!(pay(id, BOB, 0), Error::<Test>::AmountTooSmall);
		assert_ok!(pay(id, BOB, 1_000));
	});
}

#[test]
fn pay_is_refused_while_a_report_is_due() {
	build_and_execute(|| {
		let id = opened(terms());
		after(30 * DAY - 1);
		assert_ok!(pay(id, BOB, 10));
		after(30 * DAY);
		assert_noop!(pay(id, BOB, 10), Error::<Test>::ReportOverdue);
		assert_ok!(report(id));
		assert_ok!(pay(id, BOB, 10));
		after(60 * DAY);
		assert_noop!(pay(id, BOB, 10), Error::<Test>::ReportOverdue);
	});
}

#[test]
fn pay_is_refused_when_the_budget_has_ended() {
	build_and_execute(|| {
		let id = opened(Terms { until: NOW + 10 * DAY, ..terms() });
		after(10 * DAY - 1);
		assert_ok!(pay(id, BOB, 10));
		after(10 * DAY);
		assert_noop!(pay(id, BOB, 10), Error::<Test>::BudgetEnded);
	});
}

#[test]
fn pay_is_refused_to_the_budget_itself() {
	build_and_execute(|| {
		let id = opened(terms());
		assert_noop!(pay(id, budget(id).account, 10), Error::<Test>::OwnAccount);
		// To the treasury it is a way to give something back.
		let before = free(&GOLD, treasury(FIRST));
		assert_ok!(pay(id, treasury(FIRST), 1_000));
		assert_eq!(free(&GOLD, treasury(FIRST)), before + 1_000);
	});
}

#[test]
fn pay_to_who_cannot_receive_changes_nothing() {
	build_and_execute(|| {
		let id = opened(terms());
		// Gold alone does not make an account: it needs a native one, and its own minimum.
		assert_noop!(pay(id, STRANGER, 100), TokenError::CannotCreate);
		endow(NATIVE, STRANGER, ED);
		assert_noop!(pay(id, STRANGER, GOLD_MINIMUM - 1), TokenError::CannotCreate);
		assert_ok!(pay(id, STRANGER, GOLD_MINIMUM));
	});
}
