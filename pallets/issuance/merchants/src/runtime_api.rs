//! What wallets and shops can ask a node about merchants.

use crate::{Allowance, Balance, Difference, Merchant, Request, RequestId, Table, Token, Window};
use alloc::vec::Vec;
use codec::Codec;

sp_api::decl_runtime_apis! {
	/// Who sells what, and what a token is good for.
	pub trait MerchantsApi<AccountId, AssetId>
	where
		AccountId: Codec,
		AssetId: Codec,
	{
		/// A merchant as it stands.
		fn merchant(who: AccountId) -> Option<Merchant<AccountId, AssetId>>;

		/// A token and how it was divided.
		fn token(asset: AssetId) -> Option<Token<AccountId>>;

		/// What a token entitles to, and what has been announced.
		fn table(asset: AssetId) -> Table;

		/// The discount that a holder has now, in parts per million.
		fn discount_of(holder: AccountId, asset: AssetId) -> u32;

		/// The open redemptions of a holder.
		fn requests_of(holder: AccountId) -> Vec<(RequestId, Request<AssetId>)>;

		/// The period of an allowance that a holder has used, if it has not been released.
		fn window_of(holder: AccountId, asset: AssetId, terms: Allowance) -> Option<Window>;

		/// How far amounts are from a supply that is to be divided into them.
		fn allocation_difference(supply: Balance, amounts: Vec<Balance>) -> Difference;
	}
}
