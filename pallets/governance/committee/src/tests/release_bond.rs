use crate::{mock::*, Bonds, Error, Event};
use frame_support::{assert_noop, assert_ok};

#[test]
fn bond_of_who_was_not_elected_comes_back() {
	ExtBuilder::default().with_four().build_and_execute(|| {
		opened(7);
		assert_noop!(Committee::release_bond(signed(EVE), FIRST + 6), Error::<Test>::BondNeeded);
		voted(&[(ALICE, of(0..6))]);
		assert_noop!(Committee::release_bond(signed(EVE), FIRST + 6), Error::<Test>::BondNeeded);
		counted();
		events();
		assert_ok!(Committee::release_bond(signed(EVE), FIRST + 6));
		assert_eq!(events(), [Event::BondReturned { who: FIRST + 6, amount: BOND }]);
		assert_eq!((free(FIRST + 6), bonded(FIRST + 6)), (WEALTH, 0));
		assert_eq!(Bonds::<Test>::get(FIRST + 6), None);
		assert_noop!(Committee::release_bond(signed(EVE), FIRST + 6), Error::<Test>::NoBond);
		assert_noop!(Committee::release_bond(signed(EVE), FIRST), Error::<Test>::BondNeeded);
	});
}

#[test]
fn bond_of_who_withdraws_comes_back() {
	ExtBuilder::default().build_and_execute(|| {
		opened(2);
		assert_ok!(Committee::withdraw(signed(FIRST)));
		// Not before its liability is over.
		after(PERIODS.liability - 1);
		let early = Committee::release_bond(signed(FIRST), FIRST);
		assert_noop!(early, Error::<Test>::TooEarly);
		after(PERIODS.liability);
		assert_ok!(Committee::release_bond(signed(FIRST), FIRST));
		set_time(NOW + COMMITS);
		// With ballots about, not before the election is over either.
		assert_ok!(Committee::withdraw(signed(FIRST + 1)));
		after(COMMITS + PERIODS.liability);
		let early = Committee::release_bond(signed(EVE), FIRST + 1);
		assert_noop!(early, Error::<Test>::BondNeeded);
		counted();
		assert_ok!(Committee::release_bond(signed(EVE), FIRST + 1));
	});
}

#[test]
fn bond_of_a_representative_stays_for_its_liability() {
	ExtBuilder::default().with_committee().build_and_execute(|| {
		assert_ok!(Committee::resign(signed(210)));
		after(PERIODS.liability - 1);
		assert_noop!(Committee::release_bond(signed(210), 210), Error::<Test>::TooEarly);
		after(PERIODS.liability);
		assert_ok!(Committee::release_bond(signed(210), 210));
	});
}

#[test]
fn bond_of_a_runner_up_stays_while_it_waits() {
	ExtBuilder::default().with_four().build_and_execute(|| {
		elected();
		let next = runners_up()[0];
		assert_noop!(Committee::release_bond(signed(EVE), next), Error::<Test>::BondNeeded);
		assert_ok!(Committee::resign(signed(next)));
		assert_ok!(Committee::release_bond(signed(EVE), next));
	});
}
