//! What wallets and explorers can ask a node about members.

use crate::{ItemId, ItemStatus, MemberStatus, Table, Tier};
use codec::Codec;

sp_api::decl_runtime_apis! {
	/// What somebody is in a market, and for how long.
	pub trait MembershipApi<AccountId, MarketId>
	where
		AccountId: Codec,
		MarketId: Codec,
	{
		/// What an account is in a market now, or nothing if it has not joined.
		fn member_status(market: MarketId, who: AccountId) -> Option<MemberStatus>;

		/// The tier of an account in a market now.
		fn tier_of(market: MarketId, who: AccountId) -> Option<Tier>;

		/// An item as it stands now, or nothing if there is none of that number.
		fn item_status(item: ItemId) -> Option<ItemStatus<AccountId, MarketId>>;

		/// What the tiers of a market take and give, now and later.
		fn table_of(market: MarketId) -> Option<Table>;
	}
}
