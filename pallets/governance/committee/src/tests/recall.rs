use crate::{mock::*, Bonds, Candidates, Departure, Error, Event};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError;

#[test]
fn recall_ends_a_seat_and_takes_the_bond() {
	ExtBuilder::default().with_committee().build_and_execute(|| {
		assert_ok!(Committee::recall(root(), 200, true));
		let left = Event::Left { who: 200, cause: Departure::Recalled };
		assert_eq!(events(), [left, Event::BondSlashed { who: 200, amount: BOND }]);
		assert_eq!((free(TREASURY), bonded(200)), (BOND, 0));
		assert_eq!((seats().len(), core().len()), (29, 4));
		assert_eq!(Bonds::<Test>::get(200), None);
	});
}

#[test]
fn recall_without_slash_leaves_the_bond() {
	ExtBuilder::default().with_committee().build_and_execute(|| {
		assert_ok!(Committee::recall(root(), 210, false));
		assert_eq!((free(TREASURY), bonded(210)), (0, BOND));
		after(PERIODS.liability);
		assert_ok!(Committee::release_bond(signed(EVE), 210));
	});
}

#[test]
fn recall_is_for_referenda() {
	ExtBuilder::default().with_committee().build_and_execute(|| {
		for origin in [signed(200), signed(URGENT), RuntimeOrigin::none()] {
			assert_noop!(Committee::recall(origin, 201, true), DispatchError::BadOrigin);
		}
		assert_noop!(Committee::recall(root(), EVE, true), Error::<Test>::NobodyToRecall);
		assert_noop!(Committee::recall(root(), EVE, false), Error::<Test>::NobodyToRecall);
	});
}

#[test]
fn who_resigns_can_still_be_slashed() {
	ExtBuilder::default().with_committee().build_and_execute(|| {
		assert_ok!(Committee::resign(signed(200)));
		events();
		assert_noop!(Committee::recall(root(), 200, false), Error::<Test>::NobodyToRecall);
		assert_ok!(Committee::recall(root(), 200, true));
		assert_eq!(events(), [Event::BondSlashed { who: 200, amount: BOND }]);
		assert_noop!(Committee::recall(root(), 200, true), Error::<Test>::NobodyToRecall);
	});
}

#[test]
fn candidates_can_be_recalled_and_leave_room() {
	ExtBuilder::default().build_and_execute(|| {
		opened(64);
		events();
		assert_ok!(Committee::recall(root(), FIRST, true));
		let withdrawn = Event::Withdrawn { election: 1, who: FIRST };
		assert_eq!(events(), [withdrawn, Event::BondSlashed { who: FIRST, amount: BOND }]);
		assert_ok!(Committee::stand(signed(ALICE)));
		after(COMMITS);
		assert_ok!(Committee::recall(root(), ALICE, true));
		let last = Candidates::<Test>::get()[63].clone();
		assert_eq!((last.who, last.withdrawn), (ALICE, true));
	});
}

#[test]
fn runners_up_can_be_recalled() {
	ExtBuilder::default().with_four().build_and_execute(|| {
		elected();
		let waiting = runners_up();
		assert_ok!(Committee::recall(root(), waiting[2], true));
		assert_eq!(runners_up().len(), 9);
		assert!(!runners_up().contains(&waiting[2]));
	});
}
