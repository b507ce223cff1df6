//! Giving a budget another manager.

use crate::{mock::*, Error, Event};
use frame_support::{assert_noop, assert_ok};
use hanse_curve::time::DAY;
use sp_runtime::DispatchError;

#[test]
fn replace_manager_hands_the_budget_over() {
	build_and_execute(|| {
		let id = opened(terms());
		assert_ok!(pay(id, BOB, 400));
		events();
		assert_ok!(Treasuries::replace_manager(signed(managing(FIRST)), FIRST, id, CAROL));
		let replaced = Event::ManagerReplaced {
			community: FIRST,
			budget: id,
			before: MANAGER,
			manager: CAROL,
		};
		assert_eq!(events(), vec![replaced]);
		assert_noop!(pay(id, BOB, 10), Error::<Test>::NotManager);
		assert_noop!(report(id), Error::<Test>::NotManager);
		assert_noop!(close(MANAGER, id), Error::<Test>::NotEnded);
		assert_ok!(Treasuries::pay(signed(CAROL), FIRST, id, BOB, 10, text("stamps")));
		// What is due stays due.
		assert_eq!((budget(id).left, budget(id).due), (9_590, NOW + 30 * DAY));
	});
}

#[test]
fn replace_manager_is_refused_to_everybody_else() {
	build_and_execute(|| {
		let id = opened(terms());
		for who in [MANAGER, ALICE, track(FIRST), managing(SECOND)] {
			let call = Treasuries::replace_manager(signed(who), FIRST, id, CAROL);
			assert_noop!(call, DispatchError::BadOrigin);
		}
		let other = Treasuries::replace_manager(signed(managing(SECOND)), SECOND, id, CAROL);
		assert_noop!(other, Error::<Test>::BudgetNotFound);
		let none = Treasuries::replace_manager(root(), FIRST, id + 1, CAROL);
		assert_noop!(none, Error::<Test>::BudgetNotFound);
		assert_ok!(Treasuries::replace_manager(root(), FIRST, id, CAROL));
	});
}
