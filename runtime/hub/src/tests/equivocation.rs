//! A validator that signs two blocks for one slot is reported, proven and disabled.

use super::*;
use crate::{Babe, Historical, RuntimeEvent, Session};
use frame_support::traits::KeyOwnerProofSystem;
use sp_consensus_babe::{AuthorityId, EquivocationProof};
use sp_core::Pair;

/// Two different headers for the same slot, both sealed by `signer`.
fn double_block(signer: Sr25519Keyring, index: u32) -> EquivocationProof<Header> {
	let slot = Slot::from(1_000_000);
	let sealed = |salt: u8| {
		let digest =
			PreDigest::SecondaryPlain(SecondaryPlainPreDigest { slot, authority_index: index });
		let mut header = Header {
			parent_hash: Default::default(),
			number: 2,
			state_root: [salt; 32].into(),
			extrinsics_root: Default::default(),
			digest: Digest { logs: vec![DigestItem::PreRuntime(BABE_ENGINE_ID, digest.encode())] },
		};
		let seal = signer.pair().sign(header.hash().as_ref());
		header.digest.push(DigestItem::Seal(BABE_ENGINE_ID, seal.encode()));
		header
	};
	EquivocationProof {
		offender: AuthorityId::from(signer.public()),
		slot,
		first_header: sealed(1),
		second_header: sealed(2),
	}
}

/// The validator of `local` that stands at that place, and its key.
fn authority(index: usize) -> Sr25519Keyring {
	let (id, _) = Babe::authorities()[index].clone();
	[Sr25519Keyring::Alice, Sr25519Keyring::Bob, Sr25519Keyring::Charlie, Sr25519Keyring::Dave]
		.into_iter()
		.find(|who| AuthorityId::from(who.public()) == id)
		.expect("validators of local are developers")
}

fn report(proof: EquivocationProof<Header>) -> ApplyExtrinsicResult {
	let key = (sp_consensus_babe::KEY_TYPE, proof.offender.clone());
	let key_owner_proof = Historical::prove(key).expect("the offender is a validator");
	let call = RuntimeCall::Babe(pallet_babe::Call::report_equivocation_unsigned {
		equivocation_proof: Box::new(proof),
		key_owner_proof,
	});
	Executive::apply_extrinsic(UncheckedExtrinsic::new_bare(call))
}

#[test]
fn validator_is_disabled_once_when_its_double_block_is_proven() {
	chain("local").execute_with(|| {
		open_first_block();
		let proof = double_block(authority(1), 1);
		report(proof.clone()).expect("valid").expect("accepted");
		assert!(System::events()
			.iter()
			.any(|record| matches!(record.event, RuntimeEvent::Offences(_))));
		let disabled: Vec<_> = Session::disabled_validators().to_vec();
		assert_eq!(disabled, [1]);
		// The same proof again is refused.
		assert!(report(proof).is_err());
		assert_eq!(Session::disabled_validators().to_vec(), [1]);
	});
}

#[test]
fn nobody_is_disabled_by_a_forged_proof() {
	chain("local").execute_with(|| {
		open_first_block();
		let honest = double_block(authority(1), 1);
		// Signed by another key than the accused one.
		let mut forged = double_block(authority(2), 1);
		forged.offender = honest.offender.clone();
		// One header twice.
		let mut same = honest.clone();
		same.second_header = same.first_header.clone();
		for proof in [forged, same] {
			assert!(report(proof).is_err() || Session::disabled_validators().is_empty());
			assert_eq!(Session::disabled_validators().to_vec(), Vec::<u32>::new());
		}
	});
}

#[test]
fn at_most_a_third_is_disabled_at_a_time() {
	chain("local").execute_with(|| {
		open_first_block();
		for index in [1, 2, 3] {
			let _ = report(double_block(authority(index), index as u32));
		}
		assert_eq!(Session::disabled_validators().len(), 1);
	});
}
