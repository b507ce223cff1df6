//! Closing a budget.

use crate::{mock::*, Error, Event, Terms, Used};
use frame_support::{assert_noop, assert_ok, traits::fungibles::Inspect};
use hanse_curve::time::DAY;
use sp_runtime::DispatchError;

#[test]
fn close_budget_returns_what_is_left_and_lent() {
	build_and_execute(|| {
		let id = opened(terms());
		assert_ok!(pay(id, BOB, 400));
		let account = budget(id).account;
		events();
		assert_ok!(close(managing(FIRST), id));
		let (community, returned) = (FIRST, 9_600);
		let swept = |asset, amount| Event::Swept { community, budget: id, asset, amount };
		let expected = vec![
			Event::BudgetClosed { community, budget: id, asset: GOLD, returned },
			swept(GOLD, GOLD_MINIMUM),
			swept(NATIVE, ED),
		];
		assert_eq!(events(), expected);
		assert_eq!(free(&GOLD, treasury(FIRST)), WEALTH - 400);
		assert_eq!(free(&NATIVE, treasury(FIRST)), WEALTH);
		for asset in [NATIVE, GOLD] {
			assert_eq!(AllAssets::total_balance(asset, &account), 0);
		}
		assert!(!Used::<Test>::contains_key(FIRST));
		assert_noop!(close(managing(FIRST), id), Error::<Test>::BudgetNotFound);
		assert_noop!(pay(id, BOB, 1), Error::<Test>::BudgetNotFound);
	});
}

#[test]
fn close_budget_works_for_every_asset_and_an_empty_budget() {
	build_and_execute(|| {
		for asset in [NATIVE, GOLD, SILVER] {
			let before = free(&asset, treasury(FIRST));
			let id = opened(Terms { asset: asset.clone(), amount: 1_000, ..terms() });
			assert_ok!(pay(id, BOB, 1_000));
			events();
			assert_ok!(close(MANAGER, id));
			assert!(matches!(events()[0], Event::BudgetClosed { returned: 0, .. }));
			assert_eq!(free(&asset, treasury(FIRST)), before - 1_000);
		}
		assert_eq!(free(&NATIVE, treasury(FIRST)), WEALTH - 1_000);
	});
}

#[test]
fn close_budget_waits_for_its_end_unless_the_community_or_the_manager_asks() {
	build_and_execute(|| {
		let [first, second, third] = [(); 3].map(|()| opened(terms()));
		after(180 * DAY - 1);
		for who in [ALICE, DAVE, track(FIRST), managing(SECOND)] {
			assert_noop!(close(who, first), Error::<Test>::NotEnded);
		}
		assert_ok!(close(MANAGER, first));
		assert_ok!(Treasuries::close_budget(root(), FIRST, second));
		after(180 * DAY);
		assert_ok!(close(DAVE, third));
		assert_eq!(free(&GOLD, treasury(FIRST)), WEALTH);
		let nobody = Treasuries::close_budget(RuntimeOrigin::none(), FIRST, third);
		assert_noop!(nobody, DispatchError::BadOrigin);
	});
}

#[test]
fn close_budget_of_another_community_finds_nothing() {
	build_and_execute(|| {
		let id = opened(terms());
		let call = Treasuries::close_budget(signed(managing(SECOND)), SECOND, id);
		assert_noop!(call, Error::<Test>::BudgetNotFound);
		let call = Treasuries::close_budget(signed(managing(SECOND)), FIRST, id);
		assert_noop!(call, Error::<Test>::NotEnded);
	});
}
