//! What wallets and explorers can ask a node about claims.

use crate::{Balance, EthereumAddress};
use alloc::string::String;
use codec::Codec;
use hanse_curve::Moment;

sp_api::decl_runtime_apis! {
	/// Who can claim how much, and what has to be signed for it.
	pub trait ClaimsApi<AccountId>
	where
		AccountId: Codec,
	{
		/// How much an address can claim now, or nothing.
		fn claim_of(address: EthereumAddress) -> Option<Balance>;

		/// What the holder of an address signs to have `dest` paid. Nothing before the first block.
		fn text_to_sign(dest: AccountId) -> Option<String>;

		/// How much is neither claimed nor returned, and from when on nothing can be claimed.
		fn unclaimed() -> (Balance, Moment);
	}
}
