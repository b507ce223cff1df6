//! What wallets and explorers can ask a node about markets.

use crate::{Balance, Claimable, FloorStatus, Market, MarketId, Position, VoteStatus};
use codec::Codec;
use hanse_market::Phase;

sp_api::decl_runtime_apis! {
	/// Merchants' markets, and what somebody has in them.
	pub trait MarketsApi<AccountId, AssetId>
	where
		AccountId: Codec,
		AssetId: Codec,
	{
		/// The number of the market of a token or of shares of an open pool, or nothing.
		fn market_of(asset: AssetId) -> Option<MarketId>;

		/// A market, or nothing.
		fn market(market: MarketId) -> Option<Market<AccountId, AssetId>>;

		/// The stage that a market is in. Closed, if it was one.
		fn state(market: MarketId) -> Option<Phase>;

		/// What somebody has in a market.
		fn position(market: MarketId, who: AccountId) -> Position;

		/// How far a seed pool is from its floor, and a reserve from what it has to have.
		fn floor(market: MarketId) -> Option<FloorStatus>;

		/// What the merchant can draw now.
		fn draw_left(market: MarketId) -> Balance;

		/// What somebody could have of a market now.
		fn claimable(market: MarketId, who: AccountId) -> Claimable;

		/// How the vote about a locked market stands.
		fn vote_status(market: MarketId) -> Option<VoteStatus>;

		/// How many tokens so much of the quote buys in a seed pool now.
		fn quote_buy(market: MarketId, paid: Balance) -> Option<Balance>;

		/// What so many tokens bring in a seed pool now.
		fn quote_sell(market: MarketId, tokens: Balance) -> Option<Balance>;
	}
}
