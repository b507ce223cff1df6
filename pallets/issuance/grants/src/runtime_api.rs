//! What wallets and explorers can ask a node about grants.

use crate::{Balance, GrantId, GrantStatus, Offer};
use alloc::vec::Vec;
use codec::Codec;

sp_api::decl_runtime_apis! {
	/// What has been granted to whom, and what is due now.
	pub trait GrantsApi<AccountId, AssetId>
	where
		AccountId: Codec,
		AssetId: Codec,
	{
		/// The grants of an account, at most as many as an account can have.
		fn grants_of(beneficiary: AccountId) -> Vec<GrantStatus<AccountId, AssetId>>;

		/// One grant of an account, or nothing if there is none of that number.
		fn grant_status(
			beneficiary: AccountId,
			id: GrantId,
		) -> Option<GrantStatus<AccountId, AssetId>>;

		/// How much of an asset is offered or granted and not released.
		fn unreleased(asset: AssetId) -> Balance;

		/// An offer that nobody has accepted yet, or nothing if there is none of that number.
		fn offer_of(id: GrantId) -> Option<Offer<AccountId, AssetId>>;
	}
}
