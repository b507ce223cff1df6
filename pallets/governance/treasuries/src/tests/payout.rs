//! Making a payment.

use crate::{mock::*, Error, Event, Order, Used};
use frame_support::{assert_noop, assert_ok};
use hanse_curve::{time::DAY, Release};
use sp_runtime::{DispatchError, TokenError};

#[test]
fn payout_pays_the_beneficiary_once() {
	build_and_execute(|| {
		let id = spent(order());
		events();
		assert_ok!(payout(id));
		let paid = Event::PaidOut {
			community: FIRST,
			payment: id,
			beneficiary: ALICE,
			asset: GOLD,
			amount: 1_000,
			granted: false,
		};
		assert_eq!(events(), vec![paid]);
		assert_eq!((free(&GOLD, ALICE), free(&GOLD, treasury(FIRST))), (1_001_000, 999_000));
		assert_eq!(promised(&GOLD, FIRST), 0);
		assert!(!has_payment(id) && !Used::<Test>::contains_key(FIRST));
		assert_noop!(payout(id), Error::<Test>::PaymentNotFound);
	});
}

#[test]
fn payout_makes_an_account_for_whoever_has_none() {
	build_and_execute(|| {
		let of = |asset, amount| Order { asset, amount, beneficiary: STRANGER, ..order() };
		for (asset, minimum) in [(NATIVE, ED), (GOLD, GOLD_MINIMUM), (SILVER, 1)] {
			let id = spent(of(asset.clone(), minimum));
			assert_ok!(payout(id));
			assert_eq!(free(&asset, STRANGER), minimum);
		}
	});
}

#[test]
fn payout_is_refused_outside_its_time() {
	build_and_execute(|| {
		let (valid_from, expires) = (Some(NOW + 2 * DAY), Some(NOW + 4 * DAY));
		let id = spent(Order { valid_from, expires, ..order() });
		after(2 * DAY - 1);
		assert_noop!(payout(id), Error::<Test>::NotYetValid);
		after(4 * DAY);
		assert_noop!(payout(id), Error::<Test>::Expired);
		after(4 * DAY - 1);
		assert_ok!(payout(id));
		after(0);
		let id = spent(Order { valid_from, expires, ..order() });
		after(2 * DAY);
		assert_ok!(payout(id));
	});
}

#[test]
fn payout_is_refused_for_what_is_not_there() {
	build_and_execute(|| {
		let id = spent(order());
		assert_noop!(payout(id + 1), Error::<Test>::PaymentNotFound);
		let other = Treasuries::payout(signed(DAVE), SECOND, id);
		assert_noop!(other, Error::<Test>::PaymentNotFound);
		let nobody = Treasuries::payout(RuntimeOrigin::none(), FIRST, id);
		assert_noop!(nobody, DispatchError::BadOrigin);
	});
}

#[test]
fn payout_becomes_a_grant_when_released_later() {
	build_and_execute(|| {
		let id = spent(Order { release: even(), ..order() });
		events();
		after(DAY);
		// It takes a place of the beneficiary's.
		for who in [DAVE, ISSUER, track(FIRST)] {
			let call = Treasuries::payout(signed(who), FIRST, id);
			assert_noop!(call, Error::<Test>::NotBeneficiary);
		}
		assert_ok!(Treasuries::payout(signed(ALICE), FIRST, id));
		let granted = Event::PaidOut {
			community: FIRST,
			payment: id,
			beneficiary: ALICE,
			asset: GOLD,
			amount: 1_000,
			granted: true,
		};
		assert_eq!(events(), vec![granted]);
		let all = Granted::get(ALICE).expect("something was granted");
		assert_eq!(all, vec![(GOLD, 1_000, even().expect("it has a schedule"))]);
		assert_eq!((free(&GOLD, treasury(FIRST)), promised(&GOLD, FIRST)), (999_000, 0));
	});
}

#[test]
fn payout_grants_all_that_a_treasury_has_but_the_minimum() {
	build_and_execute(|| {
		for (asset, minimum) in [(NATIVE, ED), (GOLD, GOLD_MINIMUM), (SILVER, 1)] {
			let amount = WEALTH - minimum;
			let order = Order { asset: asset.clone(), amount, release: even(), ..order() };
			assert_ok!(Treasuries::spend(root(), order));
			let id = crate::NextPayment::<Test>::get() - 1;
			assert_ok!(Treasuries::payout(signed(ALICE), 0, id));
			assert_eq!((free(&asset, treasury(0)), promised(&asset, 0)), (minimum, 0));
		}
	});
}

#[test]
fn payout_is_free_when_its_schedule_is_over() {
	build_and_execute(|| {
		let end = NOW + 5 * DAY;
		let short = Some(Release::Linear { start: NOW, end });
		let [first, second] =
			[short, Some(Release::Immediate)].map(|release| spent(Order { release, ..order() }));
		after(5 * DAY - 1);
		assert_noop!(payout(first), Error::<Test>::NotBeneficiary);
		after(5 * DAY);
		assert_ok!(payout(first));
		assert_ok!(payout(second));
		assert_eq!((free(&GOLD, ALICE), Granted::get(ALICE)), (1_002_000, None));
	});
}

#[test]
fn payout_that_fails_changes_nothing_and_can_be_tried_again() {
	build_and_execute(|| {
		let id = spent(Order { release: even(), ..order() });
		Refusing::put(true);
		let call = Treasuries::payout(signed(ALICE), FIRST, id);
		assert_noop!(call, DispatchError::Unavailable);
		assert_eq!(promised(&GOLD, FIRST), 1_000);
		Refusing::kill();
		assert_ok!(Treasuries::payout(signed(ALICE), FIRST, id));
	});
}

/// A beneficiary that cannot receive keeps nobody else from it.
#[test]
fn payout_of_others_does_not_wait_for_who_cannot_receive() {
	build_and_execute(|| {
		let first = spent(order());
		let second = spent(Order { beneficiary: BOB, ..order() });
		assert_ok!(Assets::block(signed(ISSUER), GOLD_ID, ALICE));
		assert_noop!(payout(first), TokenError::CannotCreate);
		assert_ok!(payout(second));
		assert_ok!(Assets::thaw(signed(ISSUER), GOLD_ID, ALICE));
		assert_ok!(payout(first));
	});
}
