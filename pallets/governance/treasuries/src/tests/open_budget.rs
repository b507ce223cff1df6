//! Opening a budget.

use crate::{mock::*, Balance, Budget, Error, Event, Name, Terms, Used};
use frame_support::{assert_noop, assert_ok, traits::fungibles::Inspect};
use hanse_curve::{
	time::{DAY, YEAR},
	Moment,
};
use sp_runtime::DispatchError;

#[test]
fn open_budget_moves_the_amount_to_an_account_of_its_own() {
	build_and_execute(|| {
		assert_ok!(open_budget(terms()));
		let stored = budget(0);
		let account = stored.account;
		let expected =
			Budget { terms: terms(), account, left: 10_000, due: NOW + 30 * DAY, report: None };
		assert_eq!(stored, expected);
		let opened = Event::BudgetOpened { community: FIRST, budget: 0, account, terms: terms() };
		assert_eq!(events(), vec![opened]);
		assert_eq!((entrusted(&stored), free(&GOLD, account)), (10_000, GOLD_MINIMUM));
		assert_eq!(free(&NATIVE, account), ED);
		let lent = free(&GOLD, treasury(FIRST)) + GOLD_MINIMUM + 10_000;
		assert_eq!((lent, free(&NATIVE, treasury(FIRST))), (WEALTH, WEALTH - ED));
		assert_eq!(Used::<Test>::get(FIRST).budgets, 1);
	});
}

#[test]
fn open_budget_takes_any_asset_and_keeps_the_minimum() {
	build_and_execute(|| {
		// The native asset last, as it is needed for the others.
		let lent_before = 2 * ED;
		for (asset, minimum, lent) in
			[(GOLD, GOLD_MINIMUM, 0), (SILVER, 1, 0), (NATIVE, ED, lent_before)]
		{
			// It keeps its own minimum and lends the same to the budget.
			let amount = WEALTH - 2 * minimum - lent;
			let all = Terms { asset: asset.clone(), amount, ..terms() };
			let more = Terms { amount: amount + 1, ..all.clone() };
			let refused = Treasuries::open_budget(root(), more);
			assert_noop!(refused, Error::<Test>::InsufficientFunds);
			assert_ok!(Treasuries::open_budget(root(), all));
			assert_eq!(free(&asset, treasury(0)), minimum);
		}
	});
}

#[test]
fn open_budget_needs_what_its_account_needs_to_exist() {
	build_and_execute(|| {
		let spare = WEALTH - 2 * ED + 1;
		assert_ok!(Balances::transfer_keep_alive(signed(treasury(FIRST)), BOB, spare));
		assert_noop!(open_budget(terms()), Error::<Test>::InsufficientFunds);
		endow(NATIVE, treasury(FIRST), 1);
		assert_ok!(open_budget(terms()));
	});
}

#[test]
fn open_budget_is_refused_when_the_origin_decides_nothing() {
	build_and_execute(|| {
		for who in [ALICE, MANAGER, treasury(FIRST), managing(FIRST)] {
			let call = Treasuries::open_budget(signed(who), terms());
			assert_noop!(call, DispatchError::BadOrigin);
		}
	});
}

#[test]
fn open_budget_is_refused_above_the_limit_of_the_origin() {
	build_and_execute(|| {
		let of = |amount| Terms { amount, ..terms() };
		assert_noop!(open_budget(of(MOST + 1)), DispatchError::Exhausted);
		assert_ok!(open_budget(of(MOST)));
		// Payments and budgets share the limit.
		assert_noop!(spend(order()), DispatchError::Exhausted);
	});
}

#[test]
fn open_budget_is_refused_without_a_name() {
	build_and_execute(|| {
		let nameless = Terms { name: Name::default(), ..terms() };
		assert_noop!(open_budget(nameless), Error::<Test>::NoName);
	});
}

#[test]
fn open_budget_is_refused_when_the_amounts_make_no_sense() {
	build_and_execute(|| {
		let of = |asset, amount| Terms { asset, amount, ..terms() };
		assert_noop!(open_budget(of(Asset::WithId(9), 0)), Error::<Test>::UnknownAsset);
		assert_noop!(open_budget(of(GOLD, GOLD_MINIMUM - 1)), Error::<Test>::AmountTooSmall);
		let capped = |cap| Terms { cap, ..terms() };
		assert_noop!(open_budget(capped(0)), Error::<Test>::CapTooSmall);
		assert_noop!(open_budget(capped(GOLD_MINIMUM - 1)), Error::<Test>::CapTooSmall);
		assert_ok!(open_budget(capped(GOLD_MINIMUM)));
		assert_ok!(open_budget(capped(Balance::MAX)));
		assert_ok!(open_budget(of(GOLD, GOLD_MINIMUM)));
	});
}

#[test]
fn open_budget_is_refused_when_the_supply_could_not_pay_it() {
	build_and_execute(|| {
		let rest = Balance::MAX - 9 * WEALTH - 9_999;
		assert_ok!(Assets::mint(signed(ISSUER), GOLD_ID, ISSUER, rest));
		assert_noop!(open_budget(terms()), Error::<Test>::SupplyTooLarge);
		assert_ok!(open_budget(Terms { amount: 9_999, ..terms() }));
	});
}

#[test]
fn open_budget_is_refused_when_reports_are_not_due_in_time() {
	build_and_execute(|| {
		let every = |period| Terms { period, ..terms() };
		for period in [0, MAX_REPORT_PERIOD + 1, Moment::MAX] {
			assert_noop!(open_budget(every(period)), Error::<Test>::PeriodOutOfRange);
		}
		assert_ok!(open_budget(every(1)));
		assert_ok!(open_budget(every(MAX_REPORT_PERIOD)));
	});
}

#[test]
fn open_budget_is_refused_when_it_ends_too_early_or_too_late() {
	build_and_execute(|| {
		let until = |until| Terms { until, ..terms() };
		assert_noop!(open_budget(until(NOW)), Error::<Test>::EndsTooEarly);
		assert_noop!(open_budget(until(NOW + YEAR + 1)), Error::<Test>::BeyondHorizon);
		assert_ok!(open_budget(until(NOW + 1)));
		assert_ok!(open_budget(until(NOW + YEAR)));
	});
}

#[test]
fn open_budget_is_refused_when_there_are_too_many() {
	build_and_execute(|| {
		for _ in 0..MAX_BUDGETS {
			assert_ok!(open_budget(terms()));
		}
		assert_noop!(open_budget(terms()), Error::<Test>::TooManyBudgets);
		assert_ok!(close(MANAGER, 1));
		assert_ok!(open_budget(terms()));
		// Payments are counted apart.
		assert_ok!(spend(order()));
	});
}

#[test]
fn open_budget_gives_each_an_account_of_its_own() {
	build_and_execute(|| {
		let accounts = [0, 0].map(|_| {
			let id = opened(terms());
			budget(id).account
		});
		assert_ne!(accounts[0], accounts[1]);
		for account in accounts {
			assert_eq!(AllAssets::total_balance(GOLD, &account), 10_000 + GOLD_MINIMUM);
		}
	});
}
