use crate::{mock::*, Error, Event};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::traits::BadOrigin;

#[test]
fn loss_is_no_principal_any_more() {
	with_reserve(|| {
		fill();
		assert_ok!(Reserves::place(root(), 0, GOLD, 100_000, VENUE));
		events();
		assert_ok!(Reserves::write_off(root(), 0, GOLD, 30_000));
		assert_eq!(events(), vec![Event::WrittenOff { reserve: 0, asset: GOLD, amount: 30_000 }]);
		let gold = books(&GOLD);
		assert_eq!((gold.principal, gold.placed, gold.lost), (270_000, 70_000, 30_000));
		assert_eq!(held(&GOLD), 200_000);
	});
}

/// What is on hold cannot be lost, so that only what is out can be written off.
#[test]
fn only_what_is_out_is_written_off() {
	with_reserve(|| {
		fill();
		let write_off = |amount| Reserves::write_off(root(), 0, GOLD, amount);
		assert_noop!(write_off(1), Error::<Test>::MoreThanPlaced);
		assert_ok!(Reserves::place(root(), 0, GOLD, 100, VENUE));
		assert_noop!(write_off(0), Error::<Test>::ZeroAmount);
		assert_noop!(write_off(101), Error::<Test>::MoreThanPlaced);
		assert_ok!(write_off(100));
		assert_noop!(write_off(1), Error::<Test>::MoreThanPlaced);
		assert_noop!(Reserves::write_off(root(), 1, GOLD, 1), Error::<Test>::ReserveNotFound);
		assert_noop!(Reserves::write_off(root(), 0, COIN, 1), Error::<Test>::AssetNotAllowed);
		assert_noop!(Reserves::write_off(signed(ALICE), 0, GOLD, 1), BadOrigin);
	});
}

/// Losses are made good by profit before anything of it is upkeep's.
#[test]
fn loss_is_earned_back_first() {
	with_reserve(|| {
		fill();
		assert_ok!(Reserves::place(root(), 0, GOLD, 100_000, VENUE));
		assert_ok!(Reserves::write_off(root(), 0, GOLD, 40_000));
		assert_ok!(Reserves::returned(signed(VENUE), 0, GOLD, 60_000));
		send(&GOLD, ALICE, account(0), 40_000 + MINIMUM);
		assert_eq!(withdrawable(&GOLD), 0);
		send(&GOLD, ALICE, account(0), 1_000);
		assert_eq!(withdrawable(&GOLD), 200);
	});
}
