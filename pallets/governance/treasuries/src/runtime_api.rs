//! What wallets and explorers can ask a node about treasuries.

use crate::{Asked, Budget, BudgetId, CommunityId, Funds, Payment, PaymentId};
use alloc::vec::Vec;
use codec::Codec;

sp_api::decl_runtime_apis! {
	/// What communities own, and what becomes of it.
	pub trait TreasuriesApi<AccountId, AssetId, Hash>
	where
		AccountId: Codec,
		AssetId: Codec,
		Hash: Codec,
	{
		/// What a treasury has of the assets asked about.
		fn funds_of(community: CommunityId, assets: Asked<AssetId>) -> Vec<Funds<AssetId>>;

		/// The payments of a community that are neither paid out nor ended.
		fn payments_of(community: CommunityId) -> Vec<(PaymentId, Payment<AccountId, AssetId>)>;

		/// The budgets of a community that are not closed.
		fn budgets_of(community: CommunityId) -> Vec<(BudgetId, Budget<AccountId, AssetId, Hash>)>;
	}
}
