//! Ending a payment that was not made in time.

use crate::{mock::*, Error, Event, Order, Used};
use frame_support::{assert_noop, assert_ok};
use hanse_curve::time::DAY;
use sp_runtime::DispatchError;

#[test]
fn expire_makes_the_amount_free_again() {
	build_and_execute(|| {
		let id = spent(Order { release: even(), ..order() });
		events();
		after(PAYOUT_PERIOD - 1);
		assert_noop!(expire(id), Error::<Test>::NotExpired);
		after(PAYOUT_PERIOD);
		assert_ok!(expire(id));
		let expired = Event::Expired { community: FIRST, payment: id, asset: GOLD, amount: 1_000 };
		assert_eq!(events(), vec![expired]);
		assert_eq!((free(&GOLD, treasury(FIRST)), promised(&GOLD, FIRST)), (WEALTH, 0));
		assert!(!has_payment(id) && !Used::<Test>::contains_key(FIRST));
		assert_noop!(expire(id), Error::<Test>::PaymentNotFound);
		assert_noop!(payout(id), Error::<Test>::PaymentNotFound);
	});
}

#[test]
fn expire_is_refused_before_it_could_be_paid_out() {
	build_and_execute(|| {
		let id = spent(Order { valid_from: Some(NOW + DAY), ..order() });
		assert_noop!(expire(id), Error::<Test>::NotExpired);
		let nobody = Treasuries::expire(RuntimeOrigin::none(), FIRST, id);
		assert_noop!(nobody, DispatchError::BadOrigin);
		let other = Treasuries::expire(signed(DAVE), SECOND, id);
		assert_noop!(other, Error::<Test>::PaymentNotFound);
	});
}

#[test]
fn expire_does_not_give_back_the_limit() {
	build_and_execute(|| {
		let all = Order { amount: MOST, expires: Some(NOW + DAY), ..order() };
		let id = spent(all);
		after(DAY);
		assert_ok!(expire(id));
		assert_noop!(spend(order()), DispatchError::Exhausted);
		after(LIMIT_PERIOD);
		assert_ok!(spend(order()));
	});
}
