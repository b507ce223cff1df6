//! What somebody has to show: a place on a list, or the bid behind a commitment.

use crate::{Balance, Lots, RoundId};
use codec::Encode;
use sp_io::hashing::blake2_256;

/// What a commitment is a hash of, first of all: no other hash of this chain begins like that.
const BID_DOMAIN: &[u8] = b"hanse/launch/bid/1";

/// The commitment to a bid.
///
/// To be computed where the bidder is, never by asking a node: whoever sees the salt sees the bid.
/// The salt has to be random, or the bid can be guessed. The bidder, the round and the chain are
/// part of the hash, so that a copied commitment can be revealed by nobody, anywhere.
pub fn commitment<AccountId: Encode, Hash: Encode>(
	genesis: &Hash,
	round: RoundId,
	bidder: &AccountId,
	price: Balance,
	lots: Lots,
	salt: &[u8; 32],
) -> [u8; 32] {
	(BID_DOMAIN, genesis, round, bidder, price, lots, salt).using_encoded(blake2_256)
}

/// The hash of an account on a list. It begins differently from [`node`], so that neither can be
/// passed off as the other.
pub fn leaf<AccountId: Encode>(who: &AccountId) -> [u8; 32] {
	(0u8, who).using_encoded(blake2_256)
}

/// The hash of two hashes. Sorted, so that a proof need not say on which side it is.
pub fn node(one: [u8; 32], other: [u8; 32]) -> [u8; 32] {
	(1u8, one.min(other), one.max(other)).using_encoded(blake2_256)
}

/// Whether the way from an account to the root of a list leads by these hashes.
pub fn on_list<AccountId: Encode>(root: [u8; 32], who: &AccountId, proof: &[[u8; 32]]) -> bool {
	proof.iter().fold(leaf(who), |hash, other| node(hash, *other)) == root
}
