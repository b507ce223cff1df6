//! Deciding which share of commissions is burnt or buys back.

use crate::{mock::*, Error, Event};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::{traits::BadOrigin, Perbill};

#[test]
fn share_is_set_and_followed() {
	build_and_execute(|| {
		for (share, burnt) in [(0, 0), (1, 10), (40, 400)] {
			assert_ok!(Sinks::set_buy_back(root(), percent(share)));
			assert_eq!(Sinks::buy_back_share(), percent(share));
			assert_eq!(events(), [Event::BuyBackSet { share: percent(share) }]);
			let before = issuance(&NATIVE);
			assert_ok!(collect(ALICE, &NATIVE, 1_000));
			assert_eq!(before - issuance(&NATIVE), burnt);
			events();
		}
	});
}

/// What was collected under another share stays what it is.
#[test]
fn share_of_the_past_stays() {
	build_and_execute(|| {
		assert_ok!(collect(ALICE, &GOLD, 1_000));
		assert_ok!(Sinks::set_buy_back(root(), Perbill::zero()));
		assert_ok!(collect(ALICE, &GOLD, 1_000));
		assert_eq!((in_pot(&GOLD), free(&GOLD, TREASURY)), (150, 1_850));
	});
}

#[test]
fn share_above_the_bound_is_refused() {
	build_and_execute(|| {
		for share in [Perbill::from_parts(400_000_001), Perbill::one()] {
			assert_noop!(Sinks::set_buy_back(root(), share), Error::<Test>::ShareTooHigh);
		}
	});
}

#[test]
fn nobody_else_sets_the_share() {
	build_and_execute(|| {
		for origin in [signed(ALICE), signed(TREASURY), RuntimeOrigin::none()] {
			assert_noop!(Sinks::set_buy_back(origin, percent(1)), BadOrigin);
		}
	});
}
