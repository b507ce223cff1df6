//! Deciding which share of fees is burnt.

use crate::{mock::*, Error, Event, FeeBurnShare};
use frame_support::{assert_noop, assert_ok, traits::Get};
use sp_runtime::{traits::BadOrigin, Perbill};

#[test]
fn share_is_set_and_read_by_the_fee_splitter() {
	build_and_execute(|| {
		assert_eq!(FeeBurnShare::<Test>::get(), Perbill::zero());
		for share in [10, 50, 0] {
			assert_ok!(Sinks::set_fee_burn(root(), percent(share)));
			assert_eq!(FeeBurnShare::<Test>::get(), percent(share));
			assert_eq!(events(), [Event::FeeBurnSet { share: percent(share) }]);
		}
	});
}

#[test]
fn share_above_the_bound_is_refused() {
	build_and_execute(|| {
		assert_ok!(Sinks::set_fee_burn(root(), percent(50)));
		for share in [Perbill::from_parts(500_000_001), Perbill::one()] {
			assert_noop!(Sinks::set_fee_burn(root(), share), Error::<Test>::ShareTooHigh);
		}
	});
}

#[test]
fn nobody_else_sets_the_share() {
	build_and_execute(|| {
		for origin in [signed(ALICE), signed(TREASURY), RuntimeOrigin::none()] {
			assert_noop!(Sinks::set_fee_burn(origin, percent(1)), BadOrigin);
		}
	});
}

#[test]
fn burnt_fees_are_counted() {
	build_and_execute(|| {
		Sinks::note_burnt_fee(7);
		Sinks::note_burnt_fee(8);
		assert_eq!(Sinks::burnt().fees, 15);
		// It counts as far as it can, and stops nobody from paying a fee.
		Sinks::note_burnt_fee(u128::MAX);
		assert_eq!(Sinks::burnt().fees, u128::MAX);
		assert_eq!((Sinks::burnt().commission, Sinks::burnt().bought_back), (0, 0));
	});
}
