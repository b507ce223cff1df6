//! The end that governance decides.

use crate::{mock::*, *};
use frame_support::{assert_noop, assert_ok, assert_storage_noop};
use hanse_curve::time::{END_OF_2140, FOUR_YEARS, HOUR};
use sp_runtime::{DispatchError, Perbill};

#[test]
fn close_is_refused_unless_governance_decides() {
	ExtBuilder::metamart().build_and_execute(|| {
		assert_noop!(Emission::close(signed(1)), DispatchError::BadOrigin);
		assert_noop!(Emission::close(RuntimeOrigin::none()), DispatchError::BadOrigin);
	});
}

#[test]
fn close_mints_what_is_due_and_nothing_ever_after() {
	ExtBuilder::metamart().build_and_execute(|| {
		set_time(START + FOUR_YEARS);
		assert_ok!(Emission::close(root()));
		assert_eq!(minted(LIQUIDITY), coins(15_000_000));
		let forgone = coins(100_000_000 - 5_000_000 - 2_000_000 - 15_000_000 - 29_000_000);
		assert_eq!(take_events().pop(), Some(Event::Closed { forgone }));
		assert!(<Emission as Pots<_>>::is_closed());

		let issued = issuance();
		block_at(END_OF_2140);
		assert_eq!(issuance(), issued);
		assert_eq!(take_events(), []);
	});
}

#[test]
fn close_is_for_ever() {
	ExtBuilder::metamart().build_and_execute(|| {
		block_at(START + HOUR);
		assert_ok!(Emission::close(root()));
		set_time(START + 2 * HOUR);
		assert_noop!(Emission::close(root()), Error::<Test>::AlreadyClosed);
		assert_noop!(Emission::poke(signed(1)), Error::<Test>::AlreadyClosed);
		assert_noop!(
			Emission::resplit(root(), Perbill::from_percent(50)),
			Error::<Test>::AlreadyClosed
		);
		assert_noop!(
			Emission::set_mining_start(root(), START + FOUR_YEARS),
			Error::<Test>::AlreadyClosed
		);
		assert_storage_noop!(assert_eq!(Emission::settle(LIQUIDITY), 0));
	});
}

#[test]
fn close_leaves_the_pots_to_those_they_pay() {
	ExtBuilder::metamart().build_and_execute(|| {
		block_at(START + FOUR_YEARS);
		assert_ok!(Emission::close(root()));
		assert_ok!(Emission::withdraw(LIQUIDITY, &account(2), coins(15_000_000)));
	});
}

#[test]
fn close_is_possible_when_nothing_is_left() {
	ExtBuilder::metamart().build_and_execute(|| {
		block_at(END_OF_2140);
		assert_ok!(Emission::close(root()));
		assert_eq!(take_events().pop(), Some(Event::Closed { forgone: 0 }));
	});
	ExtBuilder::inert().build_and_execute(|| {
		assert_ok!(Emission::close(root()));
		assert_eq!(take_events(), [Event::Closed { forgone: 0 }]);
	});
}
