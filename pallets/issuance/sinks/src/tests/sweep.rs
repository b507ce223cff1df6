//! Commission that was left on the account for it.

use crate::{mock::*, Error, Event};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError;

#[test]
fn sweep_divides_what_lies_there() {
	build_and_execute(|| {
		let income = Sinks::income_account;
		for asset in [GOLD, NATIVE] {
			endow(&asset, income(), 10_000);
		}
		assert_ok!(Sinks::sweep(signed(ALICE), GOLD));
		// The minimum stays, which keeps the account open.
		let swept = 10_000 - free(&GOLD, income());
		assert!(free(&GOLD, income()) <= 5);
		let part = swept * 15 / 100;
		assert_eq!((free(&GOLD, TREASURY), in_pot(&GOLD)), (swept - part, part));
		let before = issuance(&NATIVE);
		events();
		assert_ok!(Sinks::sweep(signed(ALICE), NATIVE));
		let swept = 10_000 - free(&NATIVE, income());
		let burnt = before - issuance(&NATIVE);
		assert_eq!(burnt, swept * 15 / 100);
		let to_beneficiary = swept - burnt;
		let collected =
			Event::Collected { payer: income(), asset: NATIVE, to_beneficiary, to_pot: 0, burnt };
		assert_eq!(events(), [collected]);
	});
}

#[test]
fn sweep_refuses_where_nothing_is() {
	build_and_execute(|| {
		assert_noop!(Sinks::sweep(signed(ALICE), GOLD), Error::<Test>::NothingToSweep);
		assert_noop!(Sinks::sweep(RuntimeOrigin::none(), GOLD), DispatchError::BadOrigin);
		endow(&GOLD, Sinks::income_account(), 10_000);
		assert_ok!(Sinks::sweep(signed(ALICE), GOLD));
		assert_noop!(Sinks::sweep(signed(ALICE), GOLD), Error::<Test>::NothingToSweep);
	});
}

/// From the first block on, also in an asset whose accounts do not exist by themselves.
#[test]
fn account_for_commission_exists_by_itself() {
	build_and_execute(|| {
		assert!(System::account_exists(&Sinks::income_account()));
		assert_eq!(free(&NATIVE, Sinks::income_account()), 0);
	});
}
