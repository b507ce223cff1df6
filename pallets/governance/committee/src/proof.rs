//! The ballot behind a commitment.

use crate::ElectionId;
use codec::Encode;
use hanse_election::Approvals;
use sp_io::hashing::blake2_256;

/// What a commitment is a hash of, first of all: no other hash of this chain begins like that.
const BALLOT_DOMAIN: &[u8] = b"hanse/committee/ballot/1";

/// The commitment to a ballot.
///
/// To be computed where the voter is, never by asking a node: whoever sees the salt sees the
/// ballot. The salt has to be random, or the ballot can be guessed. The voter, the election and the
/// chain are part of the hash, so that a copied commitment can be revealed by nobody, anywhere.
pub fn commitment<AccountId: Encode, Hash: Encode>(
	genesis: &Hash,
	election: ElectionId,
	voter: &AccountId,
	approvals: Approvals,
	salt: &[u8; 32],
) -> [u8; 32] {
	(BALLOT_DOMAIN, genesis, election, voter, approvals, salt).using_encoded(blake2_256)
}
