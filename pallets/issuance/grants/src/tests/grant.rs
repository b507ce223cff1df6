//! `grant`.

use crate::{mock::*, Balance, Error, Event, GrantCount, Terms};
use frame_support::{assert_noop, assert_ok};
use hanse_curve::{time::DAY, Release};
use sp_runtime::{DispatchError, DispatchResult, TokenError};

fn grant(beneficiary: u64, asset: Asset, amount: Balance, release: Release) -> DispatchResult {
	Grants::grant(RuntimeOrigin::root(), beneficiary, asset, amount, release, false)
}

#[test]
fn grant_is_refused_without_authority() {
	ExtBuilder::default().build_and_execute(|| {
		for origin in [RuntimeOrigin::none(), RuntimeOrigin::signed(POT)] {
			assert_noop!(
				Grants::grant(origin, BOB, GOLD, 1_000, Release::Immediate, false),
				DispatchError::BadOrigin
			);
		}
	});
}

#[test]
fn grant_is_refused_when_terms_are_not_sound() {
	ExtBuilder::default().build_and_execute(|| {
		let late = Release::Linear { start: NOW, end: NOW + HORIZON + 1 };
		let over = Release::Linear { start: 0, end: NOW };
		let now = Release::Immediate;
		let unknown = Asset::WithId(404);
		assert_noop!(grant(BOB, unknown, 1_000, now), Error::<Test>::UnknownAsset);
		assert_noop!(grant(BOB, GOLD, 4, now), Error::<Test>::AmountTooSmall);
		assert_noop!(grant(BOB, GOLD, 1_000, late), Error::<Test>::EndsTooLate);
		assert_noop!(grant(BOB, GOLD, 1_000, over), Error::<Test>::AlreadyEnded);
		assert_noop!(grant(STRANGER, GOLD, 1_000, now), Error::<Test>::NoAccount);
		assert_noop!(grant(STRANGER, NATIVE, 1_000, now), Error::<Test>::NoAccount);
	});
}

#[test]
fn grant_leaves_the_pot_its_minimum() {
	ExtBuilder::default().build_and_execute(|| {
		for (asset, minimum) in [(NATIVE, ED), (GOLD, GOLD_MINIMUM), (SILVER, 1)] {
			for amount in [WEALTH, WEALTH - minimum + 1] {
				assert!(grant(BOB, asset.clone(), amount, hundred_days()).is_err());
			}
			assert_ok!(grant(BOB, asset.clone(), WEALTH - minimum, hundred_days()));
			assert_eq!(free(&asset, POT), minimum);
		}
		assert_noop!(grant(BOB, NATIVE, 1_000, hundred_days()), TokenError::FundsUnavailable);
	});
}

#[test]
fn grant_moves_the_amount_without_deposit() {
	ExtBuilder::default().build_and_execute(|| {
		for (id, asset) in [NATIVE, GOLD, SILVER].into_iter().enumerate() {
			let id = id as u64;
			after(0);
			assert_ok!(grant(BOB, asset.clone(), 1_000, hundred_days()));

			assert_eq!((free(&asset, POT), held(&asset, BOB)), (WEALTH - 1_000, 1_000));
			assert_eq!((deposited(POT), deposited(BOB)), (0, 0));
			assert_eq!(grant_of(BOB, id).deposit, None);
			let terms = Terms { granter: POT, revocable: false, ..terms_in(asset.clone()) };
			assert_eq!(events(), vec![Event::Granted { id, beneficiary: BOB, terms }]);
			after(100 * DAY);
			assert_ok!(Grants::claim(RuntimeOrigin::signed(BOB), BOB, id));
			assert_eq!(free(&asset, BOB), WEALTH + 1_000);
			events();
		}
	});
}

#[test]
fn grant_finds_a_reserved_place_until_all_are_taken() {
	ExtBuilder::default().build_and_execute(|| {
		for _ in 0..MAX_ACCEPTED {
			accepted(BOB, &terms_in(GOLD));
		}
		for _ in MAX_ACCEPTED..MAX_GRANTS {
			assert_ok!(grant(BOB, GOLD, 1_000, hundred_days()));
		}
		assert_eq!(GrantCount::<Test>::get(BOB), MAX_GRANTS);
		let full = Error::<Test>::TooManyGrants;
		assert_noop!(grant(BOB, GOLD, 1_000, hundred_days()), full);
	});
}
