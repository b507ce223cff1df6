//! What wallets and explorers can ask a node about farms.

use crate::{Balance, FarmId, FarmStatus, PositionStatus, SubjectId};
use alloc::vec::Vec;
use codec::Codec;
use hanse_farm::Moment;

sp_api::decl_runtime_apis! {
	/// What farms pay, and what has been earned.
	pub trait RewardsApi<AccountId, AssetId>
	where
		AccountId: Codec,
		AssetId: Codec,
	{
		/// A farm as it stands now, or nothing if there is none of that number.
		fn farm_status(farm: FarmId) -> Option<FarmStatus<AccountId, AssetId>>;

		/// The farms of so many numbers, from one on; at most a hundred numbers.
		fn farms(from: FarmId, count: u32) -> Vec<FarmStatus<AccountId, AssetId>>;

		/// What an account has in farms now, at most as many as it can have.
		fn positions_of(who: AccountId) -> Vec<PositionStatus>;

		/// What a claim of an account would pay now.
		fn claimable(who: AccountId, farm: FarmId) -> Balance;

		/// How much of an asset an account has staked, in all farms together.
		fn staked_of(who: AccountId, asset: AssetId) -> Balance;

		/// How much of that has been staked since a moment without a break, at least.
		fn staked_since(who: AccountId, asset: AssetId, moment: Moment) -> Balance;

		/// The farms in which what is kept elsewhere is counted, those of programs first.
		fn farms_elsewhere(subject: SubjectId) -> Vec<FarmId>;
	}
}
