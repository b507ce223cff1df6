//! Fetching what strangers sent to the account of a budget.

use crate::{mock::*, Error, Event, Terms};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError;

#[test]
fn sweep_moves_what_is_not_the_budgets_to_the_treasury() {
	build_and_execute(|| {
		let id = opened(terms());
		let account = budget(id).account;
		for asset in [NATIVE, GOLD, SILVER] {
			assert_noop!(sweep(id, asset.clone()), Error::<Test>::NothingToSweep);
			let before = free(&asset, treasury(FIRST));
			endow(asset.clone(), account, 77);
			events();
			assert_ok!(sweep(id, asset.clone()));
			let (community, amount) = (FIRST, 77);
			let swept = Event::Swept { community, budget: id, asset: asset.clone(), amount };
			assert_eq!(events(), vec![swept]);
			assert_eq!(free(&asset, treasury(FIRST)), before + 77);
			assert_noop!(sweep(id, asset), Error::<Test>::NothingToSweep);
		}
		assert_eq!((entrusted(&budget(id)), free(&GOLD, account)), (10_000, GOLD_MINIMUM));
		assert_eq!((free(&NATIVE, account), free(&SILVER, account)), (ED, 0));
	});
}

#[test]
fn sweep_of_an_emptied_budget_leaves_what_was_lent() {
	build_and_execute(|| {
		let id = opened(Terms { amount: 1_000, ..terms() });
		assert_ok!(pay(id, BOB, 1_000));
		for asset in [NATIVE, GOLD, Asset::WithId(9)] {
			assert_noop!(sweep(id, asset), Error::<Test>::NothingToSweep);
		}
	});
}

#[test]
fn sweep_is_refused_when_there_is_no_budget() {
	build_and_execute(|| {
		let id = opened(terms());
		assert_noop!(sweep(id + 1, GOLD), Error::<Test>::BudgetNotFound);
		let other = Treasuries::sweep(signed(DAVE), SECOND, id, GOLD);
		assert_noop!(other, Error::<Test>::BudgetNotFound);
		let nobody = Treasuries::sweep(RuntimeOrigin::none(), FIRST, id, GOLD);
		assert_noop!(nobody, DispatchError::BadOrigin);
	});
}
