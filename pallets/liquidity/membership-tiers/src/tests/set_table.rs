//! What tiers take and give.

use crate::{mock::*, Change, Error, Event, Table, Terms};
use frame_support::{assert_noop, assert_ok};
use hanse_curve::time::DAY;
use hanse_membership::{Thresholds, Tier};

fn dearer() -> Terms {
	Terms { thresholds: Thresholds([2_000, 20_000, 200_000, 2_000_000]), ..terms() }
}

#[test]
fn first_terms_are_in_force_at_once_and_others_after_the_notice() {
	ExtBuilder::default().without_terms().build_and_execute(|| {
		assert_ok!(Membership::set_table(by(MERCHANT), MARKET, terms()));
		assert_eq!(events(), [Event::TableSet { market: MARKET, terms: terms(), from: NOW }]);
		member(ALICE, SILVER);
		assert_eq!(tier(ALICE), Some(Tier::Silver));
		let from = NOW + 7 * DAY + NOTICE;
		events();
		assert_ok!(Membership::set_table(by(MERCHANT), MARKET, dearer()));
		assert_eq!(events(), [Event::TableSet { market: MARKET, terms: dearer(), from }]);
		set_time(from - 1);
		assert_eq!(tier(ALICE), Some(Tier::Silver));
		set_time(from);
		assert_eq!(tier(ALICE), Some(Tier::Bronze));
	});
}

#[test]
fn announced_terms_are_replaced_and_those_in_force_stay_until_then() {
	ExtBuilder::default().build_and_execute(|| {
		let set = |terms| {
			assert_ok!(Membership::set_table(by(MERCHANT), MARKET, terms));
		};
		let table = || Membership::table_of(MARKET);
		set(dearer());
		day(10);
		let other = Terms { uses: [9; 4], ..terms() };
		set(other);
		let next = Some(Change { terms: other, from: NOW + 24 * DAY });
		assert_eq!(table(), Some(Table { current: terms(), next }));
		day(24);
		set(dearer());
		let next = Some(Change { terms: dearer(), from: NOW + 38 * DAY });
		assert_eq!(table(), Some(Table { current: other, next }));
	});
}

#[test]
fn manager_decides_or_the_chain_where_there_is_none() {
	ExtBuilder::default().without_terms().build_and_execute(|| {
		let (set, root) = (Membership::set_table, RuntimeOrigin::root);
		assert_noop!(set(by(MERCHANT), 9, terms()), Error::<Test>::MarketNotFound);
		assert_noop!(set(by(ALICE), MARKET, terms()), Error::<Test>::NotManager);
		assert_noop!(set(root(), MARKET, terms()), Error::<Test>::NotManager);
		assert_noop!(set(by(MERCHANT), PLAIN, terms()), Error::<Test>::NotManager);
		assert_ok!(set(root(), PLAIN, terms()));
	});
}

#[test]
fn terms_that_make_no_sense_are_refused() {
	ExtBuilder::default().build_and_execute(|| {
		let set = |terms| Membership::set_table(by(MERCHANT), MARKET, terms);
		for wrong in [[0, 1, 2, 3], [1, 1, 2, 3], [1, 2, 2, 3], [1, 2, 3, 3]] {
			let wrong = Terms { thresholds: Thresholds(wrong), ..terms() };
			assert_noop!(set(wrong), Error::<Test>::ThresholdsNotRising);
		}
		for uses in [[2, 1, 3, 4], [1, 3, 2, 4], [1, 2, 4, 3]] {
			assert_noop!(set(Terms { uses, ..terms() }), Error::<Test>::UsesFalling);
		}
		for period in [0, MAX_PERIOD + 1] {
			assert_noop!(set(Terms { period, ..terms() }), Error::<Test>::PeriodOutOfRange);
		}
		assert_ok!(set(Terms { period: MAX_PERIOD, ..terms() }));
	});
}
