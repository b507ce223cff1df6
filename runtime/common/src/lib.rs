//! What the Hanse runtimes share: the types of an account and a block, the units of money and
//! time, and how a transaction is paid for.
#![cfg_attr(not(feature = "std"), no_std)]

pub mod fees;
pub mod units;

use sp_runtime::{
	generic,
	traits::{BlakeTwo256, IdentifyAccount, Verify},
	MultiAddress, MultiSignature,
};

/// A signature by any of the supported schemes: sr25519, ed25519 or ecdsa.
pub type Signature = MultiSignature;
/// An account: 32 bytes derived from a public key, the same on every Hanse chain.
pub type AccountId = <<Signature as Verify>::Signer as IdentifyAccount>::AccountId;
/// How a transaction names an account.
pub type Address = MultiAddress<AccountId, ()>;
/// An amount of the native coin or of an asset, in units of 10^-18.
pub type Balance = u128;
/// The number of a block.
pub type BlockNumber = u32;
/// How many transactions an account has sent.
pub type Nonce = u32;
/// The hash of a block or of a piece of state.
pub type Hash = <BlakeTwo256 as sp_runtime::traits::Hash>::Output;
/// A moment in milliseconds since 1970-01-01.
pub type Moment = u64;
/// The header of a block.
pub type Header = generic::Header<BlockNumber, BlakeTwo256>;
