//! Signatures, also those of an independent implementation.

use crate::{ethereum::signer, mock::*, EcdsaSignature, EthereumAddress, Refusal};
use codec::{DecodeAll, Encode};
use frame_support::assert_ok;
use sp_core::U256;

/// What `eth_account` 0.14.0 for Python makes of the keys 0x0101…01 and 0x0303…03, for account
/// 0x2222…22 on the chain 0x1111…11:
///
/// ```python
/// from eth_account import Account
/// from eth_account.messages import encode_defunct
/// text = "Hanse token claim\nchain 0x" + "11" * 32 + "\nto 0x" + "22" * 32
/// for key in ("01" * 32, "03" * 32):
///     print(Account.from_key(key).address)
///     print(Account.sign_message(encode_defunct(text=text), key).signature.hex())
/// ```
const VECTORS: [(u8, &str, &str); 2] = [
	(
		1,
		"0x1a642f0E3c3aF545E7AcBD38b07251B3990914F1",
		"155ab939774f7feb83164505a5f9a50cc5174416f0702114580600a10ba31d29\
		 31c7bc944cda5a8f457f4714a4c6e2f75152c5ea10eb6f0e5e36eb84349ba1a7\
		 1b",
	),
	(
		3,
		"0x3325a78425F17a7E487Eb5666b2bFd93aBb06c70",
		"1f1731b47f1b865a6de26dc21a397c9c3e95483e38829d8416515c0c5e1fd15b\
		 53682a7fcd8861b305145c57c4f74f687e7728d2cfe24599479fec0f43891ef2\
		 1c",
	),
];

/// The text that those sign.
const TEXT: &str = "Hanse token claim\n\
	chain 0x1111111111111111111111111111111111111111111111111111111111111111\n\
	to 0x2222222222222222222222222222222222222222222222222222222222222222";

/// The order of the curve.
const ORDER: &str = "fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141";

/// A signature from its digits.
fn signature(digits: &str) -> EcdsaSignature {
	let bytes = sp_core::bytes::from_hex(digits).expect("the digits are hexadecimal");
	EcdsaSignature(bytes.try_into().expect("a signature has 65 bytes"))
}

fn parsed(text: &str) -> EthereumAddress {
	text.parse().expect("the address is sound")
}

/// Replaces `r` or `s`, which begins at that byte.
fn with(signature: EcdsaSignature, at: usize, number: U256) -> EcdsaSignature {
	let mut bytes = signature.0;
	bytes[at..at + 32].copy_from_slice(&number.to_big_endian());
	EcdsaSignature(bytes)
}

fn order() -> U256 {
	U256::from_str_radix(ORDER, 16).expect("the digits are hexadecimal")
}

/// The other form of a signature, which the same key could have made as well.
pub(super) fn malleated(signature: EcdsaSignature) -> EcdsaSignature {
	let s = U256::from_big_endian(&signature.0[32..64]);
	let mut other = with(signature, 32, order() - s);
	// 27 and 28 change places.
	other.0[64] = 55 - other.0[64];
	other
}

#[test]
fn signer_is_the_one_that_another_implementation_says() {
	for (number, holder, digits) in VECTORS {
		let signature = signature(digits);
		assert_eq!(signer(TEXT, &signature), Ok(parsed(holder)));
		assert_eq!(address(number), parsed(holder));
		// Both follow RFC 6979, so that even the bytes are the same.
		assert_eq!(personal_sign(number, TEXT), signature);
	}
}

#[test]
fn claim_is_paid_for_the_signature_of_another_implementation() {
	ExtBuilder::default().build_and_execute(|| {
		assert_eq!(Claims::text_to_sign(BOB).as_deref(), Some(TEXT));
		for (_, holder, digits) in VECTORS {
			assert!(Claims::claim_of(parsed(holder)).is_some());
			assert_ok!(claim(&BOB, signature(digits)));
		}
		assert_eq!(balance(&BOB), AMOUNTS[0] + AMOUNTS[2]);
	});
}

#[test]
fn signer_is_the_same_whether_v_starts_at_zero_or_27() {
	for (_, holder, digits) in VECTORS {
		let mut signature = signature(digits);
		signature.0[64] -= 27;
		assert_eq!(signer(TEXT, &signature), Ok(parsed(holder)));
	}
}

#[test]
fn signer_differs_when_anything_else_was_signed() {
	for (_, holder, digits) in VECTORS {
		let signature = signature(digits);
		for text in [&TEXT[1..], &TEXT[..TEXT.len() - 1], &TEXT.replace("claim", "Claim"), ""] {
			assert_ne!(signer(text, &signature), Ok(parsed(holder)));
		}
		// The other `v` is another key.
		let mut flipped = signature;
		flipped.0[64] = 55 - flipped.0[64];
		assert_ne!(signer(TEXT, &flipped), Ok(parsed(holder)));
	}
}

#[test]
fn signer_is_unknown_when_v_is_none() {
	let mut signature = signature(VECTORS[0].2);
	for v in (0..=u8::MAX).filter(|v| ![0, 1, 27, 28].contains(v)) {
		signature.0[64] = v;
		assert_eq!(signer(TEXT, &signature), Err(Refusal::MalformedSignature), "v {v}");
	}
}

/// Two more values of `v` exist, for an `r` so small that no wallet will ever meet one.
#[test]
fn signer_is_unknown_when_v_is_for_a_tiny_r() {
	let sound = signature(VECTORS[0].2);
	let tiny = (1..100).map(|r| with(sound, 0, r.into())).find(|case| {
		let mut bytes = case.0;
		bytes[64] = 2;
		sp_io::crypto::secp256k1_ecdsa_recover(&bytes, &[7; 32]).is_ok()
	});
	let mut case = tiny.expect("every other number is an abscissa");
	for v in [2, 3, 29, 30] {
		case.0[64] = v;
		assert_eq!(signer(TEXT, &case), Err(Refusal::MalformedSignature), "v {v}");
	}
}

#[test]
fn signer_is_unknown_when_r_or_s_is_out_of_range() {
	let sound = signature(VECTORS[0].2);
	let zero = U256::zero();
	let cases = [
		with(sound, 0, zero),
		with(sound, 32, zero),
		with(sound, 0, order()),
		with(sound, 0, U256::MAX),
		// No point of the curve has the abscissa 5.
		with(sound, 0, 5.into()),
	];
	for case in cases {
		assert_eq!(signer(TEXT, &case), Err(Refusal::MalformedSignature));
	}
}

/// Without the check the malleated form would be a signature of the same address.
#[test]
fn signer_refuses_the_other_form_of_a_signature() {
	let half = order() / 2;
	for (_, _, digits) in VECTORS {
		let sound = signature(digits);
		let other = malleated(sound);
		assert_eq!(signer(TEXT, &other), Err(Refusal::MalleableSignature));
		assert_eq!(malleated(other), sound);
		// At the boundary.
		assert!(signer(TEXT, &with(sound, 32, half)).is_ok());
		for large in [half + 1, order() - 1, order(), U256::MAX] {
			let case = with(sound, 32, large);
			assert_eq!(signer(TEXT, &case), Err(Refusal::MalleableSignature));
		}
	}
}

#[test]
fn signature_is_not_decoded_when_truncated() {
	let encoded = signature(VECTORS[0].2).encode();
	assert_eq!(encoded.len(), 65);
	assert!(EcdsaSignature::decode_all(&mut &encoded[..64]).is_err());
	let whole = call(&BOB, signature(VECTORS[0].2)).encode();
	assert!(crate::Call::<Test>::decode_all(&mut &whole[..]).is_ok());
	assert!(crate::Call::<Test>::decode_all(&mut &whole[..whole.len() - 1]).is_err());
}
