use crate::{mock::*, Error, Event};
use frame_support::{assert_noop, assert_ok};
use hanse_market::{Reserve, VIRTUAL_SHARES};

fn add(who: u64, amount: u128) -> sp_runtime::DispatchResult {
	Markets::add_reserve(signed(who), 0, amount)
}

#[test]
fn users_get_shares_and_the_merchant_none() {
	with_draft(|| {
		assert_ok!(add(CAROL, 50_000));
		assert_ok!(add(MERCHANT, 1_000));
		let shares = 50_000 * VIRTUAL_SHARES;
		let added = |who, amount, shares| Event::ReserveAdded { market: 0, who, amount, shares };
		assert_eq!(events(), vec![added(CAROL, 50_000, shares), added(MERCHANT, 1_000, 0)]);
		assert_eq!(reserve(), Reserve { merchant: 101_000, users: 50_000, shares });
		assert_eq!(position(CAROL).reserve.total(), shares);
		assert_eq!(Markets::claimable(0, CAROL).reserve, 50_000);
	});
}

/// What the reserve earned before belongs to those who were there.
#[test]
fn later_ones_pay_for_what_was_earned() {
	with_seed(|| {
		buy(DAVE, 9_000_000);
		let before = Markets::claimable(0, CAROL).reserve;
		assert!(before > 50_000);
		assert_ok!(add(BOB, 50_000));
		let status = Markets::claimable(0, BOB).reserve;
		assert!((49_999..=50_000).contains(&status));
		assert!(Markets::claimable(0, CAROL).reserve >= before);
	});
}

#[test]
fn capacity_is_reached_to_the_unit() {
	with_draft(|| {
		assert_noop!(add(CAROL, 400_001), Error::<Test>::CapacityReached);
		assert_ok!(add(CAROL, 400_000));
		assert_noop!(add(CAROL, LEAST), Error::<Test>::CapacityReached);
		assert_noop!(add(MERCHANT, LEAST), Error::<Test>::CapacityReached);
	});
}

/// Only the merchant fills the reserve of a locked market, and nobody that of one that is paid out.
#[test]
fn only_the_merchant_gives_when_it_is_locked() {
	with_lock(|| {
		assert_noop!(add(CAROL, 1_000), Error::<Test>::WrongPhase);
		assert_ok!(add(MERCHANT, 1_000));
		wait(DEADLINE);
		advance();
		assert_noop!(add(MERCHANT, 1_000), Error::<Test>::WrongPhase);
		assert_noop!(add(CAROL, 1_000), Error::<Test>::WrongPhase);
	});
}

#[test]
fn gift_is_refused() {
	with_draft(|| {
		let unknown = Markets::add_reserve(signed(CAROL), 1, 1_000);
		assert_noop!(unknown, Error::<Test>::MarketNotFound);
		assert_noop!(add(CAROL, LEAST - 1), Error::<Test>::AmountTooSmall);
		assert_noop!(add(STRANGER, 1_000), pallet_assets::Error::<Test>::NoAccount);
	});
}
