//! What somebody would try.

use crate::{
	mock::*,
	Claim::{AtLeast, Forfeit},
	Error, NextReserve,
};
use frame_support::{
	assert_noop, assert_ok, storage::with_storage_layer, traits::fungible::NativeOrWithId,
};
use hanse_curve::time::DAY;
use sp_runtime::{DispatchError, TokenError};

/// Everything that somebody has of what the reserve holds.
fn wealth(who: u64) -> [u128; 3] {
	[GOLD, SILVER, NATIVE].map(|asset| free(&asset, who))
}

/// Gives something to the reserve and redeems at once, hoping for more than was given.
#[test]
fn donation_does_not_come_back_whole() {
	with_sunset(|| {
		for _ in 0..3 {
			let (before, fair) = (wealth(ALICE), Reserves::payouts(0, ALICE, 200_000));
			send(&GOLD, ALICE, account(0), 90_000);
			assert_ok!(redeem(ALICE, 200_000));
			let gain = free(&GOLD, ALICE).checked_sub(before[0]);
			// Less than without the gift.
			assert!(gain.is_none_or(|gain| gain < fair[0].amount));
		}
	});
}

/// The same by a deposit in the same block, and by whoever holds nearly all of the token.
#[test]
fn deposit_and_redemption_in_one_block_gain_nothing() {
	with_sunset(|| {
		for who in [BOB, CAROL] {
			send(&COIN, who, ALICE, WEALTH - MINIMUM);
		}
		let share = Reserves::payouts(0, ALICE, free(&COIN, ALICE))[0].amount;
		let before = free(&GOLD, ALICE);
		assert_ok!(Reserves::deposit(signed(ALICE), 0, GOLD, 900_000));
		assert_ok!(redeem(ALICE, free(&COIN, ALICE)));
		assert!(free(&GOLD, ALICE) <= before + share);
		assert!(held(&GOLD) > 0);
	});
}

/// The same tokens twice.
#[test]
fn tokens_are_redeemed_once() {
	with_sunset(|| {
		assert_ok!(redeem(ALICE, WEALTH));
		assert_noop!(redeem(ALICE, 1_000), TokenError::FundsUnavailable);
		assert_noop!(sent(&COIN, ALICE, BOB, 1), pallet_assets::Error::<Test>::NoAccount);
		assert_eq!(issuance(&COIN), 2 * WEALTH);
	});
}

/// In as many pieces as possible: every piece is rounded down.
#[test]
fn splitting_gains_less_than_it_rounds() {
	let paid = |pieces: u128| {
		with_sunset(|| {
			let before = wealth(ALICE);
			for _ in 0..pieces {
				assert_ok!(redeem(ALICE, 12_000 / pieces));
			}
			let after = wealth(ALICE);
			[0, 1, 2].map(|asset| after[asset] - before[asset])
		})
	};
	assert_eq!(paid(1), [1_200, 120, 12]);
	assert_eq!(paid(7), [1_197, 119, 7]);
	assert_eq!(paid(400), [1_200, 0, 0]);
}

/// The token as part of what backs it: a reserve would pay out claims on itself.
#[test]
fn token_is_never_part_of_its_own_reserve() {
	with_reserve(|| {
		assert_noop!(Reserves::allow(root(), 0, COIN), Error::<Test>::OwnToken);
		assert_noop!(
			Reserves::deposit(signed(ALICE), 0, COIN, 1_000),
			Error::<Test>::AssetNotAllowed
		);
		fill();
		// Sent there, it has no claim, and nobody is paid with it.
		send(&COIN, BOB, account(0), WEALTH - MINIMUM);
		close_asset(COIN_ID);
		begin();
		after(FROM);
		assert_ok!(redeem(ALICE, WEALTH));
		assert_eq!(free(&GOLD, ALICE), WEALTH + 300_000 * 1_000_000 / 2_000_005);
		assert_eq!(free(&COIN, account(0)), WEALTH - MINIMUM);
	});
}

/// Somebody can mint after all: the chain gave a role back, or its idea of a closed emission was
/// wrong. New tokens take nothing from those that were there.
#[test]
fn minted_tokens_have_no_claim() {
	with_sunset(|| {
		team_of(COIN_ID, ISSUER);
		assert_ok!(Assets::mint(signed(ISSUER), COIN_ID, ISSUER, 1_000_000_000));
		assert_noop!(redeem(ISSUER, 1_000_000_000), Error::<Test>::SupplyGrew);
		assert_noop!(redeem(ALICE, 1_000), Error::<Test>::SupplyGrew);
		// Paid again when the surplus is gone.
		assert_ok!(Assets::burn(signed(ISSUER), COIN_ID, ISSUER, 999_999_995));
		assert_noop!(redeem(ALICE, 1_000), Error::<Test>::SupplyGrew);
		assert_ok!(Assets::burn(signed(ISSUER), COIN_ID, ISSUER, MINIMUM));
		assert_ok!(redeem(ALICE, 1_000));
		// Nor does minting take the place of what was redeemed.
		assert_ok!(Assets::mint(signed(ISSUER), COIN_ID, ISSUER, 1_000));
		assert_noop!(redeem(ISSUER, 1_000), Error::<Test>::SupplyGrew);
		assert_ok!(Assets::burn(signed(ISSUER), COIN_ID, ISSUER, 1_000));
	});
}

/// Somebody who knows first buys before the announcement, and sells or redeems after it. There is
/// nothing to gain but what every holder has, and nothing at all before the notice has passed.
#[test]
fn announcement_gives_nobody_an_advantage() {
	with_reserve(|| {
		fill();
		close_asset(COIN_ID);
		let before = Reserves::payouts(0, ALICE, 1_000);
		begin();
		assert_eq!(Reserves::payouts(0, ALICE, 1_000), before);
		assert_noop!(redeem(ALICE, 1_000), Error::<Test>::TooEarly);
		after(FROM - 1);
		assert_noop!(redeem(ALICE, 1_000), Error::<Test>::TooEarly);
		after(FROM);
		assert_ok!(redeem(ALICE, 1_000));
		assert_eq!(Reserves::payouts(0, BOB, 1_000), before);
	});
}

/// Whoever manages the reserve takes what it can before the announcement, and tries to go on after.
#[test]
fn nobody_starves_the_holders() {
	with_reserve(|| {
		fill();
		send(&GOLD, ALICE, account(0), 100_000 + MINIMUM);
		close_asset(COIN_ID);
		let withdraw = |amount| Reserves::withdraw_profit(root(), 0, GOLD, amount, UPKEEP);
		assert_noop!(withdraw(20_001), Error::<Test>::OverProfit);
		assert_ok!(withdraw(20_000));
		begin();
		assert_noop!(withdraw(1), Error::<Test>::SunsetBegun);
		assert_noop!(Reserves::place(root(), 0, GOLD, 1, VENUE), Error::<Test>::SunsetBegun);
		assert_noop!(Reserves::write_off(root(), 0, GOLD, 1), Error::<Test>::MoreThanPlaced);
		assert_noop!(Reserves::disallow(root(), 0, GOLD), Error::<Test>::SunsetBegun);
		assert_noop!(Reserves::set_eligibility(root(), 0, true), Error::<Test>::SunsetBegun);
		assert_noop!(Reserves::finish(signed(ALICE), 0), Error::<Test>::NotOver);
		after(FROM);
		let before = free(&GOLD, BOB);
		assert_ok!(redeem(BOB, WEALTH));
		assert_eq!(free(&GOLD, BOB), before + 380_000 / 3);
	});
}

/// Principal comes back by a plain transfer, to look like profit.
#[test]
fn returned_principal_is_no_profit() {
	with_reserve(|| {
		fill();
		assert_ok!(Reserves::place(root(), 0, GOLD, 100_000, VENUE));
		send(&GOLD, VENUE, account(0), 100_000 + MINIMUM);
		assert_eq!(withdrawable(&GOLD), 0);
		// Nor if it is written off first, or afterwards.
		assert_ok!(Reserves::write_off(root(), 0, GOLD, 60_000));
		assert_eq!(withdrawable(&GOLD), 0);
		assert_ok!(Reserves::write_off(root(), 0, GOLD, 40_000));
		assert_eq!(withdrawable(&GOLD), 0);
		// A real profit is.
		send(&GOLD, VENUE, account(0), 50);
		assert_eq!(withdrawable(&GOLD), 10);
	});
}

/// Writing off, and having it returned afterwards.
#[test]
fn write_off_makes_no_profit() {
	with_reserve(|| {
		fill();
		for _ in 0..3 {
			assert_ok!(Reserves::place(root(), 0, GOLD, 50_000, VENUE));
			assert_ok!(Reserves::write_off(root(), 0, GOLD, 50_000));
			assert_ok!(Reserves::returned(signed(VENUE), 0, GOLD, 50_000));
		}
		let gold = books(&GOLD);
		assert_eq!((gold.principal, gold.lost), (150_000, 150_000));
		assert_eq!(withdrawable(&GOLD), 0);
		// Holders have it all, whatever it is called.
		assert_eq!(Reserves::payouts(0, ALICE, 3 * WEALTH)[0].amount, 300_000 - MINIMUM);
	});
}

/// Withdrawing, depositing what was withdrawn, and withdrawing again.
#[test]
fn deposit_of_profit_makes_no_profit() {
	with_reserve(|| {
		send(&GOLD, ALICE, account(0), 1_000 + MINIMUM);
		assert_ok!(Reserves::withdraw_profit(root(), 0, GOLD, 200, UPKEEP));
		assert_ok!(Reserves::deposit(signed(UPKEEP), 0, GOLD, 200));
		assert_eq!(withdrawable(&GOLD), 0);
		// As a gift it is profit again, but of an ever smaller share.
		send(&GOLD, UPKEEP, account(0), 200);
		assert_eq!(withdrawable(&GOLD), 40);
	});
}

/// Worthless assets are sent to where the next reserve will be.
#[test]
fn account_cannot_be_crowded_before_it_exists() {
	build_and_execute(|| {
		let guess = Reserves::new_account(NextReserve::<Test>::get());
		send(&NATIVE, BOB, guess, ED);
		crowd(guess);
		System::set_parent_hash([9; 32].into());
		opened(COIN, &[GOLD, SILVER, NATIVE]);
		assert_ne!(account(0), guess);
		fill();
	});
}

/// Opens so many accounts in worthless assets that `who` can have no more.
fn crowd(who: u64) {
	let mut id = 1_000;
	while System::can_accrue_consumers(&who, 2) {
		assert_ok!(Assets::force_create(root(), id, BOB, false, 1));
		assert_ok!(Assets::mint(signed(BOB), id, who, 1));
		id += 1;
	}
}

/// Nor afterwards, before its first deposits.
#[test]
fn account_cannot_be_crowded_out() {
	with_reserve(|| {
		crowd(account(0));
		fill();
		assert_eq!([GOLD, SILVER, NATIVE].map(|asset| held(&asset)), [300_000, 30_000, 3_000]);
		assert_ok!(Reserves::place(root(), 0, NATIVE, 3_000, VENUE));
		assert_ok!(Reserves::returned(signed(VENUE), 0, NATIVE, 3_000));
		assert_ok!(Assets::force_create(root(), 100, ISSUER, false, 1));
		assert_ok!(Reserves::allow(root(), 0, NativeOrWithId::WithId(100)));
		endow(NativeOrWithId::WithId(100), ALICE, 1_000);
		assert_ok!(Reserves::deposit(signed(ALICE), 0, NativeOrWithId::WithId(100), 999));
	});
}

/// A holder whose account can have no more assets.
#[test]
fn crowded_holder_forfeits() {
	with_sunset(|| {
		send(&NATIVE, BOB, STRANGER, ED);
		send(&COIN, ALICE, STRANGER, 300_000);
		crowd(STRANGER);
		assert_noop!(redeem(STRANGER, 200_000), Error::<Test>::PayoutFailed);
		let wants = claims(&[Forfeit, AtLeast(2_000), AtLeast(200)]);
		assert_ok!(Reserves::redeem(signed(STRANGER), 0, 200_000, wants));
		assert_eq!(wealth(STRANGER), [0, 2_000, ED + 200]);
	});
}

/// Whoever decides about the reserve redeems what the treasury has, like anybody else.
#[test]
fn treasury_redeems_like_anybody() {
	with_reserve(|| {
		fill();
		send(&COIN, ALICE, REMAINDER, 600_000);
		close_asset(COIN_ID);
		begin();
		after(FROM);
		let bob = Reserves::payouts(0, BOB, 600_000);
		let before = wealth(REMAINDER);
		assert_ok!(redeem(REMAINDER, 600_000));
		let paid = wealth(REMAINDER);
		for asset in 0..3 {
			assert_eq!(paid[asset] - before[asset], bob[asset].amount);
		}
		let left = Reserves::payouts(0, BOB, 600_000);
		assert_eq!(left, bob);
	});
}

/// A hostile redeemer forfeits all but dust, again and again, to drain the books unevenly. What it
/// forfeits is the others'.
#[test]
fn forfeiting_harms_nobody_else() {
	with_sunset(|| {
		for _ in 0..5 {
			let wants = claims(&[Forfeit, Forfeit, AtLeast(1)]);
			assert_ok!(Reserves::redeem(signed(ALICE), 0, 100_000, wants));
		}
		let before = wealth(BOB);
		assert_ok!(redeem(BOB, WEALTH));
		assert_eq!(free(&GOLD, BOB) - before[0], 300_000 * 10 / 25);
		assert_eq!(free(&NATIVE, BOB) - before[2], 1_000);
	});
}

/// Amounts whose product exceeds 128 bits by far.
#[test]
fn large_amounts_do_not_overflow() {
	build_and_execute(|| {
		const UNITS: u128 = 1_000_000_000_000_000_000;
		let supply = 2_000_000_000 * UNITS;
		let pot = 1_000_000_000_000_000_000_000_000_000_000;
		for id in [100, 101] {
			assert_ok!(Assets::force_create(root(), id, ISSUER, true, 1));
		}
		let (token, asset) = (NativeOrWithId::WithId(100), NativeOrWithId::WithId(101));
		endow(token.clone(), ALICE, supply / 2);
		endow(token.clone(), BOB, supply / 2);
		endow(asset.clone(), CAROL, pot + 1);
		opened(token, std::slice::from_ref(&asset));
		assert_ok!(Reserves::deposit(signed(CAROL), 0, asset.clone(), pot));
		close_asset(100);
		begin();
		after(FROM);
		assert_ok!(redeem(ALICE, supply / 4));
		assert_eq!(free(&asset, ALICE), pot / 4);
		// One whole token of the two billion.
		assert_ok!(redeem(ALICE, UNITS));
		assert_eq!(free(&asset, ALICE), pot / 4 + 500_000_000_000_000_000_000);
		assert_ok!(redeem(BOB, supply / 2));
		assert_ok!(redeem(ALICE, supply / 4 - UNITS));
		assert_eq!((free(&asset, ALICE) + free(&asset, BOB), held(&asset)), (pot, 0));
	});
}

#[test]
fn books_do_not_overflow() {
	build_and_execute(|| {
		assert_ok!(Assets::force_create(root(), 100, ISSUER, true, 1));
		let asset = NativeOrWithId::WithId(100);
		opened(COIN, std::slice::from_ref(&asset));
		endow(asset.clone(), ALICE, u128::MAX);
		assert_ok!(Reserves::deposit(signed(ALICE), 0, asset.clone(), u128::MAX - 1));
		let more = Reserves::deposit(signed(ALICE), 0, asset.clone(), 2);
		assert_eq!(more, Err(sp_runtime::ArithmeticError::Overflow.into()));
		assert_eq!(Reserves::payouts(0, ALICE, 3 * WEALTH)[0].amount, u128::MAX - 1);
	});
}

/// One who redeems all of its coins and would be gone before it is paid.
#[test]
fn redeemer_of_the_native_asset_lives_or_is_paid_all_the_same() {
	build_and_execute(|| {
		opened(NATIVE, &[GOLD, SILVER]);
		for who in [ALICE, BOB, UPKEEP] {
			assert_ok!(Reserves::deposit(signed(who), 0, GOLD, 900_000));
			assert_ok!(Reserves::deposit(signed(who), 0, SILVER, 900_000));
		}
		NativeClosed::put(true);
		begin();
		after(FROM);
		// Attestor has coins and nothing else. Without any it could not have gold.
		assert_noop!(redeem(ATTESTOR, WEALTH), Error::<Test>::PayoutFailed);
		assert_noop!(redeem(ATTESTOR, WEALTH - ED + 1), Error::<Test>::RestTooSmall);
		let result = with_storage_layer(|| {
			Reserves::redeem(signed(ATTESTOR), 0, WEALTH, claims(&[Forfeit, AtLeast(1)]))?;
			assert!(free(&SILVER, ATTESTOR) > 0 && free(&NATIVE, ATTESTOR) == 0);
			Err::<(), _>(DispatchError::Other("undo"))
		});
		assert_eq!(result, Err(DispatchError::Other("undo")));
		assert_ok!(redeem(ATTESTOR, WEALTH - ED));
		assert!(free(&GOLD, ATTESTOR) > 0);
		// What an account needs to have assets stays with it.
		assert_noop!(redeem(ATTESTOR, ED), TokenError::FundsUnavailable);
	});
}

/// A moment in microseconds would put the end, which cannot be taken back, beyond everybody's life.
#[test]
fn end_is_not_announced_for_ever() {
	with_reserve(|| {
		close_asset(COIN_ID);
		let micro = |moment| (NOW + moment) * 1_000;
		assert_noop!(
			Reserves::begin_sunset(root(), 0, micro(FROM), micro(UNTIL)),
			Error::<Test>::TooFarAhead
		);
		after(DAY);
		assert_ok!(Reserves::begin_sunset(root(), 0, NOW + DAY + FROM, NOW + DAY + UNTIL));
	});
}
