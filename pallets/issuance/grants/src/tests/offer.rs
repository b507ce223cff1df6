//! `offer`.

use crate::{mock::*, Balance, Error, Event, NextGrantId, Offers, Terms};
use frame_support::{assert_noop, assert_ok, traits::fungibles::Inspect};
use hanse_curve::{
	time::{DAY, YEAR},
	Halving, Release,
};
use sp_runtime::{ArithmeticError, DispatchError, TokenError};

/// What Bob is refused an offer of `amount` of `asset` by `release` with.
fn refused(asset: Asset, amount: Balance, release: Release, error: impl Into<DispatchError>) {
	let error: DispatchError = error.into();
	assert_noop!(
		Grants::offer(RuntimeOrigin::signed(ALICE), BOB, asset, amount, release, false),
		error
	);
}

#[test]
fn offer_is_refused_when_unsigned() {
	ExtBuilder::default().build_and_execute(|| {
		for origin in [RuntimeOrigin::none(), RuntimeOrigin::root()] {
			assert_noop!(
				Grants::offer(origin, BOB, NATIVE, 1_000, Release::Immediate, false),
				DispatchError::BadOrigin
			);
		}
	});
}

#[test]
fn offer_is_refused_when_asset_is_unknown() {
	ExtBuilder::default().build_and_execute(|| {
		let unknown = Asset::WithId(404);
		refused(unknown, 1_000, Release::Immediate, Error::<Test>::UnknownAsset);
	});
}

#[test]
fn offer_is_refused_when_amount_is_below_the_minimum() {
	ExtBuilder::default().build_and_execute(|| {
		for (asset, minimum) in [(NATIVE, ED), (GOLD, GOLD_MINIMUM), (SILVER, 1)] {
			for amount in [0, minimum - 1] {
				let error = Error::<Test>::AmountTooSmall;
				refused(asset.clone(), amount, Release::Immediate, error);
			}
			offer(BOB, &Terms { amount: minimum, ..terms_in(asset) });
		}
	});
}

#[test]
fn offer_is_refused_when_schedule_is_invalid() {
	ExtBuilder::default().build_and_execute(|| {
		let schedules = [
			(Release::Linear { start: NOW + 2, end: NOW + 1 }, Error::<Test>::EndBeforeStart),
			(Release::Linear { start: NOW + 1, end: NOW + 1 }, Error::<Test>::ZeroLength),
			(
				Release::CliffTranches { cliff: NOW, tranches: 0, step: DAY },
				Error::<Test>::ZeroTranches,
			),
			(Release::CliffTranches { cliff: NOW, tranches: 4, step: 0 }, Error::<Test>::ZeroStep),
			(
				Release::CliffTranches { cliff: NOW, tranches: u32::MAX, step: u64::MAX / 2 },
				Error::<Test>::MomentOverflow,
			),
			(Release::CliffLinear { cliff: NOW, length: 0 }, Error::<Test>::ZeroLength),
			(Release::CliffLinear { cliff: u64::MAX, length: DAY }, Error::<Test>::MomentOverflow),
			(
				Release::Curve(Halving { start: NOW, end: NOW + YEAR, epoch: 0 }),
				Error::<Test>::ZeroEpoch,
			),
			(
				Release::Curve(Halving { start: NOW, end: NOW + YEAR, epoch: 1 }),
				Error::<Test>::TooManyEpochs,
			),
		];
		for (release, error) in schedules {
			refused(NATIVE, 1_000, release, error);
		}
	});
}

#[test]
fn offer_is_refused_when_schedule_is_in_another_unit_of_time() {
	ExtBuilder::default().build_and_execute(|| {
		// In seconds it would be over since 1970, in microseconds it would last for ever.
		let seconds = Release::Linear { start: NOW / 1_000, end: (NOW + YEAR) / 1_000 };
		refused(NATIVE, 1_000, seconds, Error::<Test>::AlreadyEnded);
		let micros = Release::Linear { start: NOW * 1_000, end: (NOW + YEAR) * 1_000 };
		refused(NATIVE, 1_000, micros, Error::<Test>::EndsTooLate);
	});
}

#[test]
fn offer_ends_at_the_horizon_at_the_latest() {
	ExtBuilder::default().build_and_execute(|| {
		let until = |end| Release::Linear { start: NOW, end };
		refused(NATIVE, 1_000, until(NOW + HORIZON + 1), Error::<Test>::EndsTooLate);
		refused(NATIVE, 1_000, Release::Linear { start: 0, end: NOW }, Error::<Test>::AlreadyEnded);
		offer(BOB, &Terms { release: until(NOW + HORIZON), ..terms_in(NATIVE) });
		offer(BOB, &Terms { release: until(NOW + 1), ..terms_in(NATIVE) });
	});
}

#[test]
fn offer_is_refused_when_granter_lacks_the_money() {
	ExtBuilder::default().build_and_execute(|| {
		// The deposit and the existential deposit come on top of a native amount.
		let most = WEALTH - DEPOSIT - ED;
		refused(NATIVE, most + 1, Release::Immediate, TokenError::FundsUnavailable);
		refused(GOLD, WEALTH - GOLD_MINIMUM + 1, Release::Immediate, TokenError::FundsUnavailable);
		offer(BOB, &Terms { amount: most, ..terms_in(NATIVE) });
		// Nothing is left for another deposit.
		refused(GOLD, 1_000, Release::Immediate, TokenError::FundsUnavailable);
	});
}

#[test]
fn offer_is_refused_when_no_number_is_left() {
	ExtBuilder::default().build_and_execute(|| {
		NextGrantId::<Test>::put(u64::MAX);
		refused(NATIVE, 1_000, Release::Immediate, ArithmeticError::Overflow);
	});
}

#[test]
fn offer_holds_amount_and_deposit_of_the_granter() {
	ExtBuilder::default().build_and_execute(|| {
		for (id, asset) in [NATIVE, GOLD, SILVER].into_iter().enumerate() {
			let terms = terms_in(asset.clone());
			assert_eq!(offer(BOB, &terms), id as u64);

			assert_eq!(held(&asset, ALICE), 1_000);
			assert_eq!(held(&asset, BOB), 0);
			assert_eq!(AllAssets::total_balance(asset.clone(), &ALICE), WEALTH);
			let stored = Offers::<Test>::get(id as u64).expect("the offer exists");
			assert_eq!((stored.beneficiary, stored.deposit), (BOB, DEPOSIT));
			assert_eq!(stored.terms, terms);
			let expected = Event::Offered { id: id as u64, beneficiary: BOB, terms };
			assert_eq!(events(), vec![expected]);
		}
		assert_eq!(deposited(ALICE), 3 * DEPOSIT);
		assert_eq!(free(&NATIVE, ALICE), WEALTH - 1_000 - 3 * DEPOSIT);
	});
}

#[test]
fn offered_money_cannot_be_transferred() {
	ExtBuilder::default().build_and_execute(|| {
		offer(BOB, &Terms { amount: WEALTH - 100, ..terms_in(NATIVE) });
		offer(BOB, &Terms { amount: WEALTH - 100, ..terms_in(GOLD) });
		assert_noop!(
			Balances::transfer_allow_death(RuntimeOrigin::signed(ALICE), CAROL, 100),
			TokenError::FundsUnavailable
		);
		assert_noop!(
			Assets::transfer(RuntimeOrigin::signed(ALICE), GOLD_ID, CAROL, 101),
			pallet_assets::Error::<Test>::BalanceLow
		);
	});
}

#[test]
fn offers_cannot_fill_the_account_of_a_stranger() {
	ExtBuilder::default().build_and_execute(|| {
		// More than anybody may have, to somebody who has never agreed to anything.
		for _ in 0..3 * MAX_GRANTS {
			offer(STRANGER, &terms_in(GOLD));
			offer(BOB, &terms_in(GOLD));
		}
		assert!(!System::account_exists(&STRANGER));
		assert_eq!(free(&GOLD, BOB), WEALTH);
		// And Bob still has room for what he wants.
		let terms = Terms { granter: CAROL, ..terms_in(GOLD) };
		let id = offer(BOB, &terms);
		assert_ok!(Grants::accept(RuntimeOrigin::signed(BOB), id, terms));
	});
}
