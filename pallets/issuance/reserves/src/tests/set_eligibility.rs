use crate::{mock::*, Error, Event};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::traits::BadOrigin;

#[test]
fn eligibility_is_off_until_it_is_decided() {
	with_reserve(|| {
		assert!(!reserve(0).eligible_only);
		assert_ok!(Reserves::set_eligibility(root(), 0, true));
		assert_eq!(events(), vec![Event::EligibilitySet { reserve: 0, eligible_only: true }]);
		assert!(reserve(0).eligible_only);
		assert_ok!(Reserves::set_eligibility(root(), 0, false));
		assert!(!reserve(0).eligible_only);
		assert_noop!(Reserves::set_eligibility(root(), 1, true), Error::<Test>::ReserveNotFound);
		assert_noop!(Reserves::set_eligibility(signed(ALICE), 0, true), BadOrigin);
	});
}

/// Only redemption asks for it.
#[test]
fn only_eligible_accounts_redeem() {
	with_reserve(|| {
		assert_ok!(Reserves::set_eligibility(root(), 0, true));
		assert_ok!(Reserves::deposit(signed(ALICE), 0, GOLD, 300_000));
		close_asset(COIN_ID);
		begin();
		after(FROM);
		Admitted::insert(ALICE, ());
		assert_ok!(redeem(ALICE, 1_000));
		assert_noop!(redeem(BOB, 1_000), Error::<Test>::NotEligible);
		Admitted::insert(BOB, ());
		Admitted::remove(ALICE);
		assert_ok!(redeem(BOB, 1_000));
		assert_noop!(redeem(ALICE, 1_000), Error::<Test>::NotEligible);
	});
}

#[test]
fn nobody_is_excluded_once_the_end_is_announced() {
	with_reserve(|| {
		assert_ok!(Reserves::set_eligibility(root(), 0, true));
		close_asset(COIN_ID);
		begin();
		assert_noop!(Reserves::set_eligibility(root(), 0, true), Error::<Test>::SunsetBegun);
		assert_ok!(Reserves::set_eligibility(root(), 0, false));
		assert_noop!(Reserves::set_eligibility(root(), 0, true), Error::<Test>::SunsetBegun);
	});
}
