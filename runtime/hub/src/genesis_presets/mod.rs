//! Who owns what in the first block of the built-in networks.

pub mod economies;
mod governance;

use crate::{
	configs::{consensus::GENESIS_EPOCH_CONFIG, issuance::NativeAsset},
	units::{EXISTENTIAL_DEPOSIT, UNIT},
	AccountId, AuditorsConfig, BabeConfig, Balance, BalancesConfig, ClaimsConfig, CommitteeConfig,
	ContributionsConfig, DaoConfig, EmissionConfig, GrantsConfig, MarketsConfig,
	RuntimeGenesisConfig, SessionConfig, SessionKeys, SinksConfig,
};
use alloc::{string::ToString, vec, vec::Vec};
use economies::Endowment;
use frame_support::{build_struct_json_patch, traits::ConstU32, BoundedVec};
use hanse_runtime_common::fees::TreasuryAccount;
use pallet_markets::QuoteRules;
use serde_json::Value;
use sp_genesis_builder::PresetId;
use sp_keyring::{Ed25519Keyring, Sr25519Keyring};
use sp_runtime::Perbill;

/// The preset of one node for development.
pub const DEV_PRESET: &str = "dev";

/// The preset of a network of four validators on one machine.
pub const LOCAL_PRESET: &str = "local";

/// Who approves merchants on the built-in networks.
pub const AUDITOR: Sr25519Keyring = Sr25519Keyring::Eve;

/// The share of every fee that the built-in networks burn.
const FEE_BURN: Perbill = Perbill::from_percent(10);

/// What a market against the native coin needs at least.
const NATIVE_QUOTE: QuoteRules = QuoteRules { least: UNIT, reserve: 100 * UNIT };

/// What each development account owns.
const ENDOWMENT: Balance = 10_000_000 * UNIT;

/// What of it each of them has staked, so that a network can decide from its first block on.
const STAKE: Balance = 1_000_000 * UNIT;

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

/// A network for development: ten million coins for everybody, and no cap.
fn development(validators: &[Validator]) -> Value {
	let mut balances: Vec<_> =
		DEVELOPERS.iter().map(|who| (who.to_account_id(), ENDOWMENT)).collect();
	// The treasury exists from the start, so that no fee is too small to reach it.
	balances.push((TreasuryAccount::get(), EXISTENTIAL_DEPOSIT));
	let stakes = DEVELOPERS.iter().map(|who| (who.to_account_id(), STAKE)).collect();
	let community = governance::in_a_minute("Hanse", stakes);
	let committee = governance::elected_in_a_minute();
	network(validators, Endowment { balances, ..Default::default() }, community, committee)
}

/// A network of these validators in which everybody owns what the endowment says, and which decides
/// and elects like this.
fn network(
	validators: &[Validator],
	endowment: Endowment,
	community: governance::Community,
	committee: CommitteeConfig,
) -> Value {
	let Endowment { balances, grants, cap, buckets, pair, claims, claims_expire } = endowment;
	build_struct_json_patch!(RuntimeGenesisConfig {
		babe: BabeConfig { epoch_config: GENESIS_EPOCH_CONFIG },
		balances: BalancesConfig { balances },
		session: SessionConfig { keys: validators.iter().copied().map(session_keys).collect() },
		auditors: AuditorsConfig { members: auditors() },
		grants: GrantsConfig { grants },
		claims: ClaimsConfig { claims, expires: claims_expire },
		sinks: SinksConfig { fee_burn: FEE_BURN },
		emission: EmissionConfig { cap, buckets, pair },
		dao: DaoConfig { chain: Some(community) },
		committee,
		markets: MarketsConfig { quotes: vec![(NativeAsset::get(), NATIVE_QUOTE)] },
		contributions: ContributionsConfig { rewards: governance::rewards(), jurors: vec![] },
	})
}

/// Who approves merchants, on a network whose keys anyone can derive.
fn auditors() -> BoundedVec<AccountId, ConstU32<32>> {
	BoundedVec::truncate_from(vec![AUDITOR.to_account_id()])
}

/// The preset of that name as JSON, or nothing if there is none.
pub fn get_preset(id: &PresetId) -> Option<Vec<u8>> {
	let patch = match id.as_ref() {
		DEV_PRESET => development(&[ALICE]),
		LOCAL_PRESET => development(&[ALICE, BOB, CHARLIE, DAVE]),
		_ => economies::patch(id)?,
	};
	Some(patch.to_string().into_bytes())
}

/// The names of all presets.
pub fn preset_names() -> Vec<PresetId> {
	[DEV_PRESET, LOCAL_PRESET].map(PresetId::from).into_iter().chain(economies::names()).collect()
}
