//! Cancelling a payment.

use crate::{mock::*, Error, Event, Order, Used};
use frame_support::{assert_noop, assert_ok};
use hanse_curve::time::DAY;
use sp_runtime::DispatchError;

#[test]
fn cancel_makes_the_amount_free_again() {
	build_and_execute(|| {
		for (at, order) in [
			(0, Order { valid_from: Some(NOW + DAY), ..order() }),
			(DAY, order()),
			// Nobody has ended it yet.
			(40 * DAY, order()),
		] {
			after(0);
			let id = spent(order);
			events();
			after(at);
			assert_ok!(cancel(id));
			let (community, asset, amount) = (FIRST, GOLD, 1_000);
			let cancelled = Event::Cancelled { community, payment: id, asset, amount };
			assert_eq!(events(), vec![cancelled]);
			assert_eq!((free(&GOLD, treasury(FIRST)), promised(&GOLD, FIRST)), (WEALTH, 0));
			assert!(!has_payment(id) && !Used::<Test>::contains_key(FIRST));
			assert_noop!(cancel(id), Error::<Test>::PaymentNotFound);
			assert_noop!(payout(id), Error::<Test>::PaymentNotFound);
		}
	});
}

#[test]
fn cancel_is_refused_to_everybody_else() {
	build_and_execute(|| {
		let id = spent(order());
		for who in [ALICE, DAVE, track(FIRST), managing(SECOND), treasury(FIRST)] {
			let call = Treasuries::cancel(signed(who), FIRST, id);
			assert_noop!(call, DispatchError::BadOrigin);
		}
		// Who manages another community finds nothing there.
		let other = Treasuries::cancel(signed(managing(SECOND)), SECOND, id);
		assert_noop!(other, Error::<Test>::PaymentNotFound);
		assert_ok!(Treasuries::cancel(root(), FIRST, id));
	});
}

#[test]
fn cancel_is_refused_after_the_payout() {
	build_and_execute(|| {
		let id = spent(order());
		assert_ok!(payout(id));
		assert_noop!(cancel(id), Error::<Test>::PaymentNotFound);
	});
}
