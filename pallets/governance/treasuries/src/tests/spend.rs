//! Deciding a payment.

use crate::{mock::*, Balance, Error, Event, NextPayment, Order, Payment, Payments, Text, Used};
use frame_support::{assert_noop, assert_ok};
use hanse_curve::{
	time::{DAY, YEAR},
	Moment, Release,
};
use sp_runtime::DispatchError;

#[test]
fn spend_sets_the_amount_aside() {
	build_and_execute(|| {
		assert_ok!(spend(order()));
		let details = Payment {
			asset: GOLD,
			amount: 1_000,
			beneficiary: ALICE,
			purpose: text("audit"),
			valid_from: NOW,
			expires: NOW + PAYOUT_PERIOD,
			release: None,
		};
		assert_eq!(payment(0), details);
		assert_eq!(events(), vec![Event::Promised { community: FIRST, payment: 0, details }]);
		assert_eq!((free(&GOLD, treasury(FIRST)), promised(&GOLD, FIRST)), (999_000, 1_000));
		assert_eq!(free(&GOLD, ALICE), WEALTH);
		assert_eq!(Used::<Test>::get(FIRST).payments, 1);
	});
}

#[test]
fn spend_takes_any_asset_and_keeps_the_minimum() {
	build_and_execute(|| {
		for (asset, minimum) in [(NATIVE, ED), (GOLD, GOLD_MINIMUM), (SILVER, 1)] {
			let all = Order { asset: asset.clone(), amount: WEALTH - minimum, ..order() };
			let more = Order { amount: all.amount + 1, ..all.clone() };
			assert_noop!(Treasuries::spend(root(), more), Error::<Test>::InsufficientFunds);
			assert_ok!(Treasuries::spend(root(), all));
			assert_eq!(free(&asset, treasury(0)), minimum);
			assert_eq!(promised(&asset, 0), WEALTH - minimum);
		}
	});
}

#[test]
fn spend_numbers_payments_of_all_communities() {
	build_and_execute(|| {
		assert_eq!(spent(order()), 0);
		assert_ok!(Treasuries::spend(signed(track(SECOND)), order()));
		assert_ok!(Treasuries::spend(root(), order()));
		assert_eq!(NextPayment::<Test>::get(), 3);
		for (community, id) in [(FIRST, 0), (SECOND, 1), (0, 2)] {
			assert!(Payments::<Test>::contains_key(community, id));
		}
	});
}

#[test]
fn spend_is_refused_when_the_origin_decides_nothing() {
	build_and_execute(|| {
		for who in [ALICE, MANAGER, treasury(FIRST), managing(FIRST), track(9)] {
			assert_noop!(Treasuries::spend(signed(who), order()), DispatchError::BadOrigin);
		}
		assert_noop!(Treasuries::spend(RuntimeOrigin::none(), order()), DispatchError::BadOrigin);
	});
}

#[test]
fn spend_is_refused_above_the_limit_of_the_origin() {
	build_and_execute(|| {
		let amount = |amount| Order { amount, ..order() };
		assert_noop!(spend(amount(MOST + 1)), DispatchError::Exhausted);
		assert_ok!(spend(amount(MOST)));
		assert_noop!(spend(amount(GOLD_MINIMUM)), DispatchError::Exhausted);
	});
}

#[test]
fn spend_is_refused_without_a_purpose() {
	build_and_execute(|| {
		let silent = Order { purpose: Text::default(), ..order() };
		assert_noop!(spend(silent), Error::<Test>::NoPurpose);
	});
}

#[test]
fn spend_is_refused_to_the_treasury_itself() {
	build_and_execute(|| {
		let order = Order { beneficiary: treasury(FIRST), ..order() };
		assert_noop!(spend(order.clone()), Error::<Test>::OwnAccount);
		// Another community is somebody else.
		assert_ok!(Treasuries::spend(signed(track(SECOND)), order));
	});
}

#[test]
fn spend_is_refused_when_the_amount_makes_no_sense() {
	build_and_execute(|| {
		let of = |asset, amount| Order { asset, amount, ..order() };
		assert_noop!(spend(of(Asset::WithId(9), 0)), Error::<Test>::UnknownAsset);
		assert_noop!(spend(of(GOLD, 0)), Error::<Test>::AmountTooSmall);
		assert_noop!(spend(of(SILVER, 0)), Error::<Test>::AmountTooSmall);
		assert_noop!(spend(of(GOLD, GOLD_MINIMUM - 1)), Error::<Test>::AmountTooSmall);
		assert_noop!(spend(of(NATIVE, ED - 1)), Error::<Test>::AmountTooSmall);
		for (asset, minimum) in [(NATIVE, ED), (GOLD, GOLD_MINIMUM), (SILVER, 1)] {
			assert_ok!(spend(of(asset, minimum)));
		}
	});
}

#[test]
fn spend_is_refused_when_the_supply_could_not_pay_it() {
	build_and_execute(|| {
		let supply = 9 * WEALTH;
		let mint = |amount| Assets::mint(signed(ISSUER), GOLD_ID, ISSUER, amount);
		assert_ok!(mint(Balance::MAX - supply - 999));
		assert_noop!(spend(order()), Error::<Test>::SupplyTooLarge);
		let less = Order { amount: 999, ..order() };
		assert_ok!(spend(less));
		assert_ok!(payout(0));
	});
}

#[test]
fn spend_is_refused_when_it_could_not_be_paid_out_in_time() {
	build_and_execute(|| {
		let at = |valid_from, expires| Order { valid_from, expires, ..order() };
		let early = || Error::<Test>::ExpiresTooEarly;
		assert_noop!(spend(at(None, Some(NOW))), early());
		assert_noop!(spend(at(Some(NOW + DAY), Some(NOW + DAY))), early());
		// Decided for a time that was over when it was carried out.
		assert_noop!(spend(at(Some(NOW - 2 * DAY), Some(NOW - DAY))), early());
		assert_ok!(spend(at(None, Some(NOW + 1))));
		assert_ok!(spend(at(Some(NOW + DAY), Some(NOW + DAY + 1))));
		assert_ok!(spend(at(Some(NOW + DAY), None)));
		assert_eq!(payment(2).expires, NOW + DAY + PAYOUT_PERIOD);
		assert_ok!(spend(at(Some(NOW - 2 * DAY), Some(NOW + DAY))));
		assert_eq!(payment(3).valid_from, NOW);
	});
}

#[test]
fn spend_is_refused_beyond_the_horizon() {
	build_and_execute(|| {
		let at = |valid_from, expires| Order { valid_from, expires, ..order() };
		let late = NOW + YEAR;
		assert_noop!(spend(at(None, Some(late + 1))), Error::<Test>::BeyondHorizon);
		assert_noop!(spend(at(None, Some(Moment::MAX))), Error::<Test>::BeyondHorizon);
		let from = Some(late - PAYOUT_PERIOD + 1);
		assert_noop!(spend(at(from, None)), Error::<Test>::BeyondHorizon);
		assert_noop!(spend(at(Some(Moment::MAX), None)), Error::<Test>::ExpiresTooEarly);
		assert_ok!(spend(at(None, Some(late))));
		let over = |end| Order { release: Some(Release::Linear { start: NOW, end }), ..order() };
		assert_noop!(spend(over(late + 1)), Error::<Test>::BeyondHorizon);
		assert_ok!(spend(over(late)));
	});
}

#[test]
fn spend_is_refused_when_the_schedule_cannot_be_followed() {
	build_and_execute(|| {
		let released = |release| Order { release: Some(release), ..order() };
		let never = Release::Linear { start: NOW, end: NOW };
		assert_noop!(spend(released(never)), Error::<Test>::InvalidRelease);
		let none = Release::CliffTranches { cliff: NOW, tranches: 0, step: DAY };
		assert_noop!(spend(released(none)), Error::<Test>::InvalidRelease);
		assert_ok!(spend(released(Release::Immediate)));
	});
}

#[test]
fn spend_is_refused_when_there_are_too_many_payments() {
	build_and_execute(|| {
		for _ in 0..MAX_PAYMENTS {
			assert_ok!(spend(order()));
		}
		assert_noop!(spend(order()), Error::<Test>::TooManyPayments);
		// Others are not concerned.
		assert_ok!(Treasuries::spend(signed(track(SECOND)), order()));
		assert_ok!(payout(2));
		assert_ok!(spend(order()));
	});
}

#[test]
fn decisions_pay_for_being_booked() {
	use crate::{Call, Config, WeightInfo};
	use frame_support::dispatch::GetDispatchInfo;
	let call = Call::<Test>::spend { order: order() };
	let own = <<Test as Config>::WeightInfo as WeightInfo>::spend();
	assert_eq!(call.get_dispatch_info().call_weight, own + BOOKING);
}
