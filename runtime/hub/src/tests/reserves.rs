//! How the coin of an economy comes to its end.

use super::*;
use crate::{
	configs::issuance::{AssetId, FreeAssets, Supplies},
	units::UNIT,
	Assets, Emission, Grants, Reserves, RuntimeOrigin,
};
use frame_support::{
	assert_noop, assert_ok,
	traits::{
		fungible::{Mutate as _, NativeOrWithId},
		fungibles::Inspect as _,
	},
};
use hanse_curve::{time::DAY, Moment};
use hanse_runtime_common::fees::TreasuryAccount;
use pallet_reserves::{Claim, Emission as _};
use sp_keyring::Sr25519Keyring::{Alice, Charlie, Ferdie};
use sp_runtime::Perbill;

/// When the tests begin: in the fifth year of the economies.
const START: Moment = crate::genesis_presets::economies::LAUNCH + 4 * hanse_curve::time::YEAR;

/// What stands behind the coin.
const GOLD: AssetId = NativeOrWithId::WithId(7);

fn by(who: Sr25519Keyring) -> RuntimeOrigin {
	RuntimeOrigin::signed(account(who))
}

fn economy(preset: &'static str, test: impl FnOnce()) {
	chain(preset).execute_with(|| {
		System::set_block_number(1);
		pallet_timestamp::Now::<Runtime>::put(START);
		test();
		assert_ok!(Reserves::do_try_state());
	});
}

/// The holders burn the coin of metamart and get their part of the gold, but only after the emission
/// was closed and the end announced.
#[test]
fn coin_is_redeemed_pro_rata_once_its_emission_is_closed() {
	economy("metamart-local", || {
		let root = RuntimeOrigin::root;
		assert_ok!(Balances::mint_into(&account(Ferdie), 1_000 * UNIT));
		assert_ok!(Balances::mint_into(&TreasuryAccount::get(), 1_000 * UNIT));
		assert_ok!(Assets::force_create(root(), 7.into(), account(Ferdie).into(), true, 1));
		assert_ok!(Assets::mint(by(Ferdie), 7.into(), account(Ferdie).into(), 5_000_000));
		let gold = [GOLD].to_vec().try_into().expect("one is not too many");
		let token = NativeOrWithId::Native;
		assert_noop!(
			Reserves::open(by(Alice), token.clone(), Default::default(), Perbill::zero(), None),
			sp_runtime::DispatchError::BadOrigin
		);
		assert_ok!(Reserves::open(root(), token, gold, Perbill::from_percent(10), None));
		assert_ok!(Reserves::deposit(by(Ferdie), 0, GOLD, 4_000_000));

		let (from, until) = (START + 100 * DAY, START + 600 * DAY);
		assert_noop!(
			Reserves::begin_sunset(root(), 0, from, until),
			pallet_reserves::Error::<Runtime>::EmissionOpen
		);
		assert_ok!(Emission::close(root()));
		assert_ok!(Reserves::begin_sunset(root(), 0, from, until));
		pallet_timestamp::Now::<Runtime>::put(from);

		// Alice's grant has been released in part since; what is not released cannot be burnt.
		assert_ok!(Grants::claim(by(Alice), account(Alice).into(), 0));
		let free = Balances::balance(&account(Alice)) - UNIT;
		let supply = Balances::total_issuance();
		let own = Balances::balance(&account_of_reserve());
		let due = 4_000_000 * free / (supply - own);
		assert!(due > 0);
		assert_ok!(Reserves::redeem(by(Alice), 0, free, whatever_is_due()));
		assert_eq!(FreeAssets::balance(GOLD, &account(Alice)), due);
		assert_eq!(Balances::total_issuance(), supply - free);
		assert!(Reserves::redeem(by(Charlie), 0, UNIT, whatever_is_due()).is_err());
	});
}

/// Of the one asset that there is.
fn whatever_is_due() -> pallet_reserves::Claims {
	[Claim::AtLeast(0)].to_vec().try_into().expect("one is not too many")
}

fn account_of_reserve() -> AccountId {
	Reserves::reserve_status(0).expect("it is open").account
}

#[test]
fn only_the_coin_of_an_economy_that_is_over_can_end() {
	economy("metamart-local", || {
		assert!(!Supplies::is_closed(&NativeOrWithId::Native));
		assert_ok!(Emission::close(RuntimeOrigin::root()));
		assert!(Supplies::is_closed(&NativeOrWithId::Native));
		assert!(!Supplies::is_closed(&GOLD), "whoever owns an asset can have more of it minted");
	});
	// Nothing caps the coin of a network for trying out.
	economy("local", || assert!(!Supplies::is_closed(&NativeOrWithId::Native)));
}
