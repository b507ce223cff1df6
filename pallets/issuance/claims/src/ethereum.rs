//! Who signed a text in an Ethereum wallet, by `personal_sign` (EIP-191).

use crate::{EcdsaSignature, EthereumAddress, Refusal};
use frame_support::ensure;
use sp_io::{crypto::secp256k1_ecdsa_recover, hashing::keccak_256};

/// Half the order of the curve secp256k1, rounded down: the largest `s` of a usual signature.
const HALF_ORDER: [u8; 32] = [
	0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff,
	0x5d, 0x57, 0x6e, 0x73, 0x57, 0xa4, 0x50, 0x1d, 0xdf, 0xe9, 0x2f, 0x46, 0x68, 0x1b, 0x20, 0xa0,
];

/// The address whose key made the signature, if the text is the one that was signed. For any other
/// text it is an address that nobody has the key of.
pub(crate) fn signer(text: &str, signature: &EcdsaSignature) -> Result<EthereumAddress, Refusal> {
	let EcdsaSignature(bytes) = signature;
	// What is cheap to see comes first: nobody pays for the recovery.
	ensure!(matches!(bytes[64], 0 | 1 | 27 | 28), Refusal::MalformedSignature);
	ensure!(bytes[32..64] <= HALF_ORDER[..], Refusal::MalleableSignature);
	let key =
		secp256k1_ecdsa_recover(bytes, &digest(text)).map_err(|_| Refusal::MalformedSignature)?;
	let mut address = EthereumAddress([0; 20]);
	address.0.copy_from_slice(&keccak_256(&key)[12..]);
	Ok(address)
}

/// What a wallet signs for a text. The prefix keeps it apart from transactions of Ethereum.
fn digest(text: &str) -> [u8; 32] {
	let framed = alloc::format!("\x19Ethereum Signed Message:\n{}{text}", text.len());
	keccak_256(framed.as_bytes())
}
