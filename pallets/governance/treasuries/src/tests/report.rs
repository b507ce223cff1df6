//! Reporting on a budget.

use crate::{mock::*, Error, Event, Report, Text};
use frame_support::{assert_noop, assert_ok};
use hanse_curve::time::DAY;
use sp_runtime::DispatchError;

#[test]
fn report_is_kept_and_the_next_one_is_due_a_period_later() {
	build_and_execute(|| {
		let id = opened(terms());
		events();
		for at in [10 * DAY, 75 * DAY] {
			after(at);
			assert_ok!(report(id));
			let (hash, uri) = (Hash::repeat_byte(7), text("ipfs://report"));
			let due = NOW + at + 30 * DAY;
			assert_eq!(budget(id).due, due);
			let stored = Report { at: NOW + at, hash, uri: uri.clone() };
			assert_eq!(budget(id).report, Some(stored));
			let reported = Event::Reported { community: FIRST, budget: id, hash, uri, due };
			assert_eq!(events(), vec![reported]);
		}
	});
}

#[test]
fn report_is_refused_from_everybody_but_the_manager() {
	build_and_execute(|| {
		let id = opened(terms());
		let call = |origin, community, id| {
			Treasuries::report(origin, community, id, Hash::default(), text("here"))
		};
		for who in [ALICE, managing(FIRST), track(FIRST)] {
			assert_noop!(call(signed(who), FIRST, id), Error::<Test>::NotManager);
		}
		assert_noop!(call(root(), FIRST, id), DispatchError::BadOrigin);
		assert_noop!(call(signed(MANAGER), FIRST, id + 1), Error::<Test>::BudgetNotFound);
		assert_noop!(call(signed(MANAGER), SECOND, id), Error::<Test>::BudgetNotFound);
	});
}

#[test]
fn report_is_refused_when_it_is_nowhere() {
	build_and_execute(|| {
		let id = opened(terms());
		let call = Treasuries::report(signed(MANAGER), FIRST, id, Hash::default(), Text::default());
		assert_noop!(call, Error::<Test>::NoPlace);
	});
}

/// Also after the end: somebody may want to know.
#[test]
fn report_is_taken_after_the_end() {
	build_and_execute(|| {
		let id = opened(terms());
		after(200 * DAY);
		assert_ok!(report(id));
		assert_noop!(pay(id, BOB, 10), Error::<Test>::BudgetEnded);
	});
}
