//! The first block of the built-in networks.

use super::*;
use crate::{units::UNIT, Babe, Grandpa, Session, TxPause};
use hanse_runtime_common::fees::TreasuryAccount;

#[test]
fn dev_has_one_validator_and_local_has_four() {
	for (preset, validators) in [("dev", 1), ("local", 4)] {
		chain(preset).execute_with(|| {
			assert_eq!(Session::validators().len(), validators, "{preset}");
			assert_eq!(Babe::authorities().len(), validators, "{preset}");
			assert_eq!(Grandpa::grandpa_authorities().len(), validators, "{preset}");
		});
	}
}

#[test]
fn issuance_is_the_sum_of_what_the_preset_gives() {
	chain("local").execute_with(|| {
		let developers = 6 * 10_000_000 * UNIT;
		assert_eq!(Balances::total_issuance(), developers + Balances::minimum_balance());
		assert_eq!(Balances::total_balance(&account(Sr25519Keyring::Ferdie)), 10_000_000 * UNIT);
		assert_eq!(Balances::balance(&TreasuryAccount::get()), Balances::minimum_balance());
	});
}

#[test]
fn every_listed_preset_exists_and_no_other() {
	let names = genesis_presets::preset_names();
	assert_eq!(names.len(), 6);
	for name in names {
		assert!(genesis_presets::get_preset(&name).is_some(), "{name:?}");
	}
	assert_eq!(genesis_presets::get_preset(&PresetId::from("main")), None);
}

#[test]
fn genesis_validators_can_be_found_by_proof_of_their_keys() {
	use frame_support::traits::KeyOwnerProofSystem;
	chain("local").execute_with(|| {
		let (key, _) = Babe::authorities()[0].clone();
		let proof = crate::Historical::prove((sp_consensus_babe::KEY_TYPE, key.clone()))
			.expect("a validator's key can be proven");
		let (who, ()) = crate::Historical::check_proof((sp_consensus_babe::KEY_TYPE, key), proof)
			.expect("the proof holds");
		assert!(Session::validators().contains(&who));
	});
}

#[test]
fn nothing_is_paused_at_the_start() {
	use frame_support::traits::Contains;
	chain("local").execute_with(|| {
		let call = transfer(account(Sr25519Keyring::Bob), 1);
		assert!(<TxPause as Contains<RuntimeCall>>::contains(&call));
		assert!(<Runtime as frame_system::Config>::BaseCallFilter::contains(&call));
	});
}
