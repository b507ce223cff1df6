//! What is stored, signed and refused.

use alloc::string::String;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use core::{fmt, str::FromStr};
use scale_info::TypeInfo;
use serde::{de::Error as _, Deserialize, Deserializer, Serialize, Serializer};
use sp_io::hashing::keccak_256;
use sp_runtime::transaction_validity::InvalidTransaction;

/// An amount of the native coin, in its smallest units.
pub type Balance = u128;

/// Who held the earlier token: the last 20 bytes of the hash of a public key.
///
/// Written as `0x` and 40 digits. Where they mix capital and small letters, these have to be the
/// checksum of EIP-55, so that a mistyped address is noticed.
#[derive(
	Clone,
	Copy,
	Debug,
	Decode,
	DecodeWithMemTracking,
	Encode,
	Eq,
	MaxEncodedLen,
	Ord,
	PartialEq,
	PartialOrd,
	TypeInfo,
)]
pub struct EthereumAddress(pub [u8; 20]);

/// A signature as Ethereum wallets write it: 32 bytes `r`, 32 bytes `s`, and `v`.
#[derive(
	Clone,
	Copy,
	Debug,
	Decode,
	DecodeWithMemTracking,
	Encode,
	Eq,
	MaxEncodedLen,
	PartialEq,
	TypeInfo,
)]
pub struct EcdsaSignature(pub [u8; 65]);

/// Why a claim is not paid, and why a node refuses the transaction: as `InvalidTransaction::Custom`
/// with this number. While claims are paused, it says `InvalidTransaction::Call` instead.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[repr(u8)]
pub enum Refusal {
	/// See [`Error::Expired`](crate::Error::Expired).
	Expired = 1,
	/// See [`Error::MalformedSignature`](crate::Error::MalformedSignature).
	MalformedSignature = 2,
	/// See [`Error::MalleableSignature`](crate::Error::MalleableSignature).
	MalleableSignature = 3,
	/// See [`Error::ClaimNotFound`](crate::Error::ClaimNotFound).
	ClaimNotFound = 4,
	/// See [`Error::CannotReceive`](crate::Error::CannotReceive).
	CannotReceive = 5,
	/// See [`Error::PotInsufficient`](crate::Error::PotInsufficient).
	PotInsufficient = 6,
}

impl From<Refusal> for InvalidTransaction {
	fn from(refusal: Refusal) -> Self {
		Self::Custom(refusal as u8)
	}
}

/// How many digits an address has.
const DIGITS: usize = 40;

impl EthereumAddress {
	/// The digits with the checksum of EIP-55: a letter is a capital one where the hash of all
	/// digits, written in small letters, has a digit above seven.
	fn digits(&self) -> [u8; DIGITS] {
		let nibbles = |bytes: &[u8]| {
			let halves = bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]);
			halves.collect::<alloc::vec::Vec<_>>()
		};
		let mut digits = [b'0'; DIGITS];
		for (digit, value) in digits.iter_mut().zip(nibbles(&self.0)) {
			*digit = if value < 10 { b'0' + value } else { b'a' - 10 + value };
		}
		let checks = nibbles(&keccak_256(&digits));
		for (digit, check) in digits.iter_mut().zip(checks) {
			if check > 7 {
				digit.make_ascii_uppercase();
			}
		}
		digits
	}
}

impl fmt::Display for EthereumAddress {
	fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
		formatter.write_str("0x")?;
		self.digits().iter().try_for_each(|digit| write!(formatter, "{}", char::from(*digit)))
	}
}

impl FromStr for EthereumAddress {
	type Err = &'static str;

	fn from_str(text: &str) -> Result<Self, Self::Err> {
		let digits = text.strip_prefix("0x").ok_or("an address begins with 0x")?.as_bytes();
		if digits.len() != DIGITS {
			return Err("an address has 40 digits");
		}
		let mut address = Self([0; 20]);
		for (byte, pair) in address.0.iter_mut().zip(digits.chunks_exact(2)) {
			for digit in pair {
				let value = char::from(*digit).to_digit(16).ok_or("a digit is 0 to 9 or a to f")?;
				*byte = *byte << 4 | u8::try_from(value).map_err(|_| "a digit is below 16")?;
			}
		}
		let has_small = digits.iter().any(u8::is_ascii_lowercase);
		let has_capital = digits.iter().any(u8::is_ascii_uppercase);
		if has_small && has_capital && digits != address.digits() {
			return Err("the checksum is wrong");
		}
		Ok(address)
	}
}

impl Serialize for EthereumAddress {
	fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
		serializer.collect_str(self)
	}
}

impl<'de> Deserialize<'de> for EthereumAddress {
	fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
		let text = String::deserialize(deserializer)?;
		text.parse().map_err(|reason| {
			D::Error::custom(alloc::format!("`{text}` is no Ethereum address: {reason}"))
		})
	}
}
