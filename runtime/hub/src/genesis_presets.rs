//! Who owns what in the first block of the built-in networks.

use crate::{
	configs::consensus::GENESIS_EPOCH_CONFIG, units::UNIT, AccountId, BabeConfig, Balance,
	BalancesConfig, RuntimeGenesisConfig, SessionConfig, SessionKeys,
};
use alloc::{string::ToString, vec, vec::Vec};
use frame_support::build_struct_json_patch;
use serde_json::Value;
use sp_genesis_builder::PresetId;
use sp_keyring::{Ed25519Keyring, Sr25519Keyring};

/// The preset of one node for development.
pub const DEV_PRESET: &str = "dev";

/// The preset of a network of four validators on one machine.
pub const LOCAL_PRESET: &str = "local";

/// What each development account owns.
const ENDOWMENT: Balance = 10_000_000 * UNIT;

/// The names whose keys anyone can derive. Never use them where money is real.
const DEVELOPERS: [Sr25519Keyring; 6] = [
	Sr25519Keyring::Alice,
	Sr25519Keyring::Bob,
	Sr25519Keyring::Charlie,
	Sr25519Keyring::Dave,
	Sr25519Keyring::Eve,
	Sr25519Keyring::Ferdie,
];

/// One validator: its account, which is also the name of its keys.
type Validator = (Sr25519Keyring, Ed25519Keyring);

const ALICE: Validator = (Sr25519Keyring::Alice, Ed25519Keyring::Alice);
const BOB: Validator = (Sr25519Keyring::Bob, Ed25519Keyring::Bob);
const CHARLIE: Validator = (Sr25519Keyring::Charlie, Ed25519Keyring::Charlie);
const DAVE: Validator = (Sr25519Keyring::Dave, Ed25519Keyring::Dave);

fn session_keys((babe, grandpa): Validator) -> (AccountId, AccountId, SessionKeys) {
	let account = babe.to_account_id();
	let keys = SessionKeys { babe: babe.public().into(), grandpa: grandpa.public().into() };
	(account.clone(), account, keys)
}

fn network_of(validators: &[Validator]) -> Value {
	let mut balances: Vec<_> =
		DEVELOPERS.iter().map(|who| (who.to_account_id(), ENDOWMENT)).collect();
	// The treasury exists from the start, so that no fee is too small to reach it.
	balances.push((
		hanse_runtime_common::fees::TreasuryAccount::get(),
		crate::units::EXISTENTIAL_DEPOSIT,
	));
	build_struct_json_patch!(RuntimeGenesisConfig {
		babe: BabeConfig { epoch_config: GENESIS_EPOCH_CONFIG },
		balances: BalancesConfig { balances },
		session: SessionConfig { keys: validators.iter().copied().map(session_keys).collect() },
	})
}

/// The preset of that name as JSON, or nothing if there is none.
pub fn get_preset(id: &PresetId) -> Option<Vec<u8>> {
	let patch = match id.as_ref() {
		DEV_PRESET => network_of(&[ALICE]),
		LOCAL_PRESET => network_of(&[ALICE, BOB, CHARLIE, DAVE]),
		_ => return None,
	};
	Some(patch.to_string().into_bytes())
}

/// The names of all presets.
pub fn preset_names() -> Vec<PresetId> {
	vec![PresetId::from(DEV_PRESET), PresetId::from(LOCAL_PRESET)]
}
