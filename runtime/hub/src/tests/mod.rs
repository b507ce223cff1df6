//! The rules of the hub, tried as a whole.

mod brakes;
mod committee;
mod contracts;
mod contributions;
mod economies;
mod equivocation;
mod fees;
mod genesis;
mod governance;
mod issuance;
mod liquidity;
mod metadata;
mod reserves;

use crate::{
	genesis_presets, AccountId, AllPalletsWithSystem, Balances, Executive, Header, Runtime,
	RuntimeCall, RuntimeGenesisConfig, System, TxExtension, UncheckedExtrinsic,
};
use codec::Encode;
use frame_support::traits::fungible::Inspect;
use sp_consensus_babe::{
	digests::{PreDigest, SecondaryPlainPreDigest},
	Slot, BABE_ENGINE_ID,
};
use sp_genesis_builder::PresetId;
use sp_io::TestExternalities;
use sp_keyring::Sr25519Keyring;
use sp_runtime::{
	generic::{Digest, Era},
	ApplyExtrinsicResult, DigestItem, MultiSignature,
};

/// The chain just after the first block of a preset.
fn chain(preset: &'static str) -> TestExternalities {
	let patch = genesis_presets::get_preset(&PresetId::from(preset)).expect("the preset exists");
	let mut config =
		serde_json::to_value(RuntimeGenesisConfig::default()).expect("genesis is JSON");
	merge(&mut config, serde_json::from_slice(&patch).expect("a preset is JSON"));
	let mut ext = TestExternalities::new_empty();
	ext.execute_with(|| {
		frame_support::genesis_builder_helper::build_state::<RuntimeGenesisConfig>(
			config.to_string().into_bytes(),
		)
		.expect("the preset is a valid genesis");
	});
	ext
}

fn merge(into: &mut serde_json::Value, from: serde_json::Value) {
	match (into, from) {
		(serde_json::Value::Object(into), serde_json::Value::Object(from)) => {
			for (key, value) in from {
				merge(into.entry(key).or_insert(serde_json::Value::Null), value);
			}
		}
		(into, from) => *into = from,
	}
}

/// Opens block 1 with Alice as its author.
fn open_first_block() {
	let slot = Slot::from(1_000_000);
	let digest = PreDigest::SecondaryPlain(SecondaryPlainPreDigest { slot, authority_index: 0 });
	let header = Header {
		parent_hash: System::block_hash(0),
		number: 1,
		state_root: Default::default(),
		extrinsics_root: Default::default(),
		digest: Digest { logs: vec![DigestItem::PreRuntime(BABE_ENGINE_ID, digest.encode())] },
	};
	Executive::initialize_block(&header);
	let moment = u64::from(slot) * crate::SLOT_DURATION;
	let inherent = RuntimeCall::Timestamp(pallet_timestamp::Call::set { now: moment });
	Executive::apply_extrinsic(UncheckedExtrinsic::new_bare(inherent))
		.expect("the inherent is valid")
		.expect("the time can be set");
}

/// A call signed as a wallet would, with a tip.
fn signed(signer: Sr25519Keyring, nonce: u32, tip: u128, call: RuntimeCall) -> UncheckedExtrinsic {
	let extension: TxExtension = (
		frame_system::CheckNonZeroSender::new(),
		frame_system::CheckSpecVersion::new(),
		frame_system::CheckTxVersion::new(),
		frame_system::CheckGenesis::new(),
		frame_system::CheckEra::from(Era::Immortal),
		frame_system::CheckNonce::from(nonce),
		frame_system::CheckWeight::new(),
		pallet_transaction_payment::ChargeTransactionPayment::from(tip),
		frame_metadata_hash_extension::CheckMetadataHash::new(false),
		frame_system::WeightReclaim::new(),
	);
	let payload = sp_runtime::generic::SignedPayload::new(call.clone(), extension.clone())
		.expect("the payload can be made");
	let signature = payload.using_encoded(|bytes| signer.sign(bytes));
	UncheckedExtrinsic::new_signed(
		call,
		signer.to_account_id().into(),
		MultiSignature::Sr25519(signature),
		extension,
	)
}

/// Applies a signed call in the open block.
fn apply(signer: Sr25519Keyring, nonce: u32, tip: u128, call: RuntimeCall) -> ApplyExtrinsicResult {
	Executive::apply_extrinsic(signed(signer, nonce, tip, call))
}

fn account(who: Sr25519Keyring) -> AccountId {
	who.to_account_id()
}

fn transfer(to: AccountId, value: u128) -> RuntimeCall {
	RuntimeCall::Balances(pallet_balances::Call::transfer_keep_alive { dest: to.into(), value })
}
