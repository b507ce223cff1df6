//! `set_table`.

use crate::{mock::*, Allowance, Entitlement, Error, Event, Redemption, Tables, WHOLE};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchResult;

fn set(who: u64, table: &[Entitlement]) -> DispatchResult {
	Merchants::set_table(signed(who), table.to_vec().try_into().expect("few enough"))
}

fn in_force() -> Vec<Entitlement> {
	Tables::<Test>::get(coin()).in_force(Timestamp::get()).to_vec()
}

#[test]
fn set_table_is_refused_for_anybody_but_active_merchants_with_a_token() {
	ExtBuilder::default().build_and_execute(|| {
		assert_noop!(set(SHOP, &menu()), Error::<Test>::MerchantNotFound);
		registered(SHOP);
		assert_noop!(set(SHOP, &menu()), Error::<Test>::NotApproved);
		assert_ok!(Merchants::approve(root(), SHOP));
		assert_noop!(set(SHOP, &menu()), Error::<Test>::TokenNotFound);
		assert_ok!(Merchants::pause(signed(SHOP)));
		assert_noop!(set(SHOP, &menu()), Error::<Test>::MerchantPaused);
		assert_ok!(Merchants::wind_down(signed(SHOP), SHOP, NOW + WIND_DOWN_NOTICE));
		assert_noop!(set(SHOP, &menu()), Error::<Test>::MerchantWindingDown);
	});
}

#[test]
fn set_table_is_refused_for_entitlements_that_make_no_sense() {
	ExtBuilder::default().with_shop().build_and_execute(|| {
		let refused = |entitlement: Entitlement, error: Error<Test>| {
			assert_noop!(set(SHOP, &[entitlement]), error);
		};
		let discount = |threshold, rate| Entitlement::Discount { threshold, rate };
		for free in [Redemption { tokens: 0, ..bread() }, Redemption { units: 0, ..bread() }] {
			refused(Entitlement::Redeem(free), Error::<Test>::ZeroPrice);
		}
		refused(discount(1, 1), Error::<Test>::ThresholdTooSmall);
		refused(discount(2, 0), Error::<Test>::InvalidRate);
		refused(discount(2, WHOLE + 1), Error::<Test>::InvalidRate);
		let allow = |terms| Entitlement::Allow(terms);
		refused(allow(Allowance { threshold: 1, ..tea() }), Error::<Test>::ThresholdTooSmall);
		refused(allow(Allowance { claims: 0, ..tea() }), Error::<Test>::ZeroClaims);
		refused(allow(Allowance { period: 0, ..tea() }), Error::<Test>::InvalidPeriod);
		let long = Allowance { period: MAX_PERIOD + 1, ..tea() };
		refused(allow(long), Error::<Test>::InvalidPeriod);
		let longest = Allowance { threshold: 2, period: MAX_PERIOD, ..tea() };
		assert_ok!(set(SHOP, &[discount(2, WHOLE), allow(longest)]));
	});
}

#[test]
fn first_table_is_in_force_at_once() {
	ExtBuilder::default().with_shop().build_and_execute(|| {
		assert_ok!(set(SHOP, &menu()));
		assert_eq!(in_force(), menu());
		assert_eq!(events(), vec![Event::TableSet { asset: coin(), from: NOW }]);
	});
}

#[test]
fn changed_table_comes_into_force_after_the_notice() {
	ExtBuilder::default().with_table(&menu()).build_and_execute(|| {
		let dearer = [Entitlement::Redeem(Redemption { tokens: 3, ..bread() })];
		assert_ok!(set(SHOP, &dearer));
		let from = NOW + TABLE_NOTICE;
		assert_eq!(events(), vec![Event::TableSet { asset: coin(), from }]);
		after(TABLE_NOTICE - 1);
		assert_eq!(in_force(), menu());
		after(TABLE_NOTICE);
		assert_eq!(in_force(), dearer);
		// What is in force by now is what the next change has to announce a change of.
		assert_ok!(set(SHOP, &menu()));
		assert_eq!(in_force(), dearer);
		after(2 * TABLE_NOTICE);
		assert_eq!(in_force(), menu());
	});
}

#[test]
fn announcement_is_replaced_and_its_time_begins_again() {
	ExtBuilder::default().with_table(&menu()).build_and_execute(|| {
		assert_ok!(set(SHOP, &[]));
		after(TABLE_NOTICE - 1);
		assert_ok!(set(SHOP, &menu()[..1]));
		after(TABLE_NOTICE);
		assert_eq!(in_force(), menu());
		after(2 * TABLE_NOTICE - 1);
		assert_eq!(in_force(), menu()[..1].to_vec());
	});
}
