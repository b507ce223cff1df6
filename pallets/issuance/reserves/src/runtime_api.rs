//! What wallets and explorers can ask a node about reserves.

use crate::{Attestation, Balance, Payout, ReserveId, ReserveStatus};
use alloc::vec::Vec;
use codec::Codec;

sp_api::decl_runtime_apis! {
	/// What stands behind tokens, and what a token is redeemed for.
	pub trait ReservesApi<AccountId, AssetId>
	where
		AccountId: Codec,
		AssetId: Codec,
	{
		/// The number of the reserve behind a token, or nothing.
		fn reserve_of(token: AssetId) -> Option<ReserveId>;

		/// A reserve as it stands now, or nothing.
		fn reserve_status(reserve: ReserveId) -> Option<ReserveStatus<AccountId, AssetId>>;

		/// What so much of the token would be redeemed for now by `who`, whether or not it can be
		/// redeemed yet. Nothing if there is no such reserve.
		fn payouts(reserve: ReserveId, who: AccountId, amount: Balance) -> Vec<Payout<AssetId>>;

		/// The latest statement of what there is outside the chain, or nothing.
		fn attestation_of(reserve: ReserveId) -> Option<Attestation<AccountId>>;
	}
}
