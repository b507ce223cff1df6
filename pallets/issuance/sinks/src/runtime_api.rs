//! What wallets and explorers can ask a node about what leaves circulation.

use crate::{Balance, Burnt};
use codec::Codec;
use hanse_curve::Moment;
use sp_runtime::Perbill;

sp_api::decl_runtime_apis! {
	/// What is burnt, and what waits to be sold for that.
	pub trait SinksApi<AssetId>
	where
		AssetId: Codec,
	{
		/// The share of every fee that is burnt.
		fn fee_burn_share() -> Perbill;

		/// The share of every commission that is burnt or buys back.
		fn buy_back_share() -> Perbill;

		/// How much of an asset waits to be sold.
		fn pot(asset: AssetId) -> Balance;

		/// The first moment at which an asset can be sold. Zero if it never was.
		fn next_buy_back(asset: AssetId) -> Moment;

		/// How much has been burnt, by source.
		fn burnt() -> Burnt;
	}
}
