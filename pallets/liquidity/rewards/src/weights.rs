//! What each call costs, measured.
//!
//! Written by `make weights`; do not edit. Measured on: AMD EPYC, 2026-11-25, with 20
//! steps and 10 repeats. A picosecond is the unit of time, a byte that of proofs.

#![allow(clippy::unnecessary_cast, missing_docs)]

use core::marker::PhantomData;
use frame_support::{
	traits::Get,
	weights::{constants::RocksDbWeight, Weight},
};

/// The weight of each call.
pub trait WeightInfo {
	fn stake() -> Weight;
	fn unstake() -> Weight;
	fn unstake_all() -> Weight;
	fn claim() -> Weight;
	fn create() -> Weight;
	fn top_up() -> Weight;
	fn stop() -> Weight;
	fn reclaim() -> Weight;
	fn close() -> Weight;
	fn create_program() -> Weight;
	fn set_daily() -> Weight;
	fn add_farm() -> Weight;
	fn set_multiplier() -> Weight;
	fn close_program() -> Weight;
	fn forgo() -> Weight;
	fn join() -> Weight;
	fn changed_elsewhere() -> Weight;
}

/// The weights on a chain with the database costs of `T`.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `Rewards::Farms` (r:1 w:1)
	/// Proof: `Rewards::Farms` (`max_values`: None, `max_size`: Some(252), added: 2727, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Rewards::Programs` (r:1 w:1)
	/// Proof: `Rewards::Programs` (`max_values`: None, `max_size`: Some(140), added: 2615, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:3 w:3)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Emission::CurrentStatus` (r:1 w:0)
	/// Proof: `Emission::CurrentStatus` (`max_values`: Some(1), `max_size`: Some(9), added: 504, mode: `MaxEncodedLen`)
	/// Storage: `Emission::Buckets` (r:1 w:1)
	/// Proof: `Emission::Buckets` (`max_values`: Some(1), `max_size`: Some(721), added: 1216, mode: `MaxEncodedLen`)
	/// Storage: `Emission::SharingPair` (r:1 w:0)
	/// Proof: `Emission::SharingPair` (`max_values`: Some(1), `max_size`: Some(85), added: 580, mode: `MaxEncodedLen`)
	/// Storage: `Emission::Cap` (r:1 w:0)
	/// Proof: `Emission::Cap` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:2 w:2)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(715), added: 3190, mode: `MaxEncodedLen`)
	/// Storage: `Rewards::Positions` (r:1 w:1)
	/// Proof: `Rewards::Positions` (`max_values`: None, `max_size`: Some(200), added: 2675, mode: `MaxEncodedLen`)
	/// Storage: `Rewards::StakeCount` (r:1 w:1)
	/// Proof: `Rewards::StakeCount` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:1 w:1)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:1)
	/// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `AssetsFreezer::FrozenBalances` (r:1 w:0)
	/// Proof: `AssetsFreezer::FrozenBalances` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::Holds` (r:1 w:1)
	/// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(735), added: 3210, mode: `MaxEncodedLen`)
	/// Storage: `Rewards::Staked` (r:1 w:1)
	/// Proof: `Rewards::Staked` (`max_values`: None, `max_size`: Some(117), added: 2592, mode: `MaxEncodedLen`)
	/// Storage: `Markets::MarketByAsset` (r:1 w:0)
	/// Proof: `Markets::MarketByAsset` (`max_values`: None, `max_size`: Some(25), added: 2500, mode: `MaxEncodedLen`)
	fn stake() -> Weight {
		// Proof: `2459` recorded, `8799` estimated.
		// Least time: 374_696_000 ps.
		Weight::from_parts(449_838_000, 8799)
			.saturating_add(T::DbWeight::get().reads(21_u64))
			.saturating_add(T::DbWeight::get().writes(15_u64))
	}
	/// Storage: `Rewards::Farms` (r:1 w:1)
	/// Proof: `Rewards::Farms` (`max_values`: None, `max_size`: Some(252), added: 2727, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Rewards::Programs` (r:1 w:1)
	/// Proof: `Rewards::Programs` (`max_values`: None, `max_size`: Some(140), added: 2615, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Emission::CurrentStatus` (r:1 w:0)
	/// Proof: `Emission::CurrentStatus` (`max_values`: Some(1), `max_size`: Some(9), added: 504, mode: `MaxEncodedLen`)
	/// Storage: `Emission::Buckets` (r:1 w:1)
	/// Proof: `Emission::Buckets` (`max_values`: Some(1), `max_size`: Some(721), added: 1216, mode: `MaxEncodedLen`)
	/// Storage: `Emission::SharingPair` (r:1 w:0)
	/// Proof: `Emission::SharingPair` (`max_values`: Some(1), `max_size`: Some(85), added: 580, mode: `MaxEncodedLen`)
	/// Storage: `Emission::Cap` (r:1 w:0)
	/// Proof: `Emission::Cap` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(715), added: 3190, mode: `MaxEncodedLen`)
	/// Storage: `Rewards::Positions` (r:1 w:1)
	/// Proof: `Rewards::Positions` (`max_values`: None, `max_size`: Some(200), added: 2675, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:1 w:1)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::Holds` (r:1 w:1)
	/// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(735), added: 3210, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:1)
	/// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `Rewards::Staked` (r:1 w:1)
	/// Proof: `Rewards::Staked` (`max_values`: None, `max_size`: Some(117), added: 2592, mode: `MaxEncodedLen`)
	/// Storage: `Markets::MarketByAsset` (r:1 w:0)
	/// Proof: `Markets::MarketByAsset` (`max_values`: None, `max_size`: Some(25), added: 2500, mode: `MaxEncodedLen`)
	fn unstake() -> Weight {
		// Proof: `2601` recorded, `6196` estimated.
		// Least time: 285_744_000 ps.
		Weight::from_parts(344_512_000, 6196)
			.saturating_add(T::DbWeight::get().reads(17_u64))
			.saturating_add(T::DbWeight::get().writes(12_u64))
	}
	/// Storage: `Rewards::Farms` (r:1 w:1)
	/// Proof: `Rewards::Farms` (`max_values`: None, `max_size`: Some(252), added: 2727, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Rewards::Programs` (r:1 w:1)
	/// Proof: `Rewards::Programs` (`max_values`: None, `max_size`: Some(140), added: 2615, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:3 w:3)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Emission::CurrentStatus` (r:1 w:0)
	/// Proof: `Emission::CurrentStatus` (`max_values`: Some(1), `max_size`: Some(9), added: 504, mode: `MaxEncodedLen`)
	/// Storage: `Emission::Buckets` (r:1 w:1)
	/// Proof: `Emission::Buckets` (`max_values`: Some(1), `max_size`: Some(721), added: 1216, mode: `MaxEncodedLen`)
	/// Storage: `Emission::SharingPair` (r:1 w:0)
	/// Proof: `Emission::SharingPair` (`max_values`: Some(1), `max_size`: Some(85), added: 580, mode: `MaxEncodedLen`)
	/// Storage: `Emission::Cap` (r:1 w:0)
	/// Proof: `Emission::Cap` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:2 w:2)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(715), added: 3190, mode: `MaxEncodedLen`)
	/// Storage: `Rewards::Positions` (r:1 w:1)
	/// Proof: `Rewards::Positions` (`max_values`: None, `max_size`: Some(200), added: 2675, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:1 w:1)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::Holds` (r:1 w:1)
	/// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(735), added: 3210, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:1)
	/// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `Rewards::Staked` (r:1 w:1)
	/// Proof: `Rewards::Staked` (`max_values`: None, `max_size`: Some(117), added: 2592, mode: `MaxEncodedLen`)
	/// Storage: `Markets::MarketByAsset` (r:1 w:0)
	/// Proof: `Markets::MarketByAsset` (`max_values`: None, `max_size`: Some(25), added: 2500, mode: `MaxEncodedLen`)
	/// Storage: `Rewards::StakeCount` (r:1 w:1)
	/// Proof: `Rewards::StakeCount` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	fn unstake_all() -> Weight {
		// Proof: `2849` recorded, `8799` estimated.
		// Least time: 395_527_000 ps.
		Weight::from_parts(442_477_000, 8799)
			.saturating_add(T::DbWeight::get().reads(20_u64))
			.saturating_add(T::DbWeight::get().writes(15_u64))
	}
	/// Storage: `Rewards::Farms` (r:1 w:1)
	/// Proof: `Rewards::Farms` (`max_values`: None, `max_size`: Some(252), added: 2727, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Rewards::Programs` (r:1 w:1)
	/// Proof: `Rewards::Programs` (`max_values`: None, `max_size`: Some(140), added: 2615, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:3 w:3)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Emission::CurrentStatus` (r:1 w:0)
	/// Proof: `Emission::CurrentStatus` (`max_values`: Some(1), `max_size`: Some(9), added: 504, mode: `MaxEncodedLen`)
	/// Storage: `Emission::Buckets` (r:1 w:1)
	/// Proof: `Emission::Buckets` (`max_values`: Some(1), `max_size`: Some(721), added: 1216, mode: `MaxEncodedLen`)
	/// Storage: `Emission::SharingPair` (r:1 w:0)
	/// Proof: `Emission::SharingPair` (`max_values`: Some(1), `max_size`: Some(85), added: 580, mode: `MaxEncodedLen`)
	/// Storage: `Emission::Cap` (r:1 w:0)
	/// Proof: `Emission::Cap` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:2 w:2)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(715), added: 3190, mode: `MaxEncodedLen`)
	/// Storage: `Rewards::Positions` (r:1 w:1)
	/// Proof: `Rewards::Positions` (`max_values`: None, `max_size`: Some(200), added: 2675, mode: `MaxEncodedLen`)
	/// Storage: `Rewards::StakeCount` (r:1 w:1)
	/// Proof: `Rewards::StakeCount` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	fn claim() -> Weight {
		// Proof: `1837` recorded, `8799` estimated.
		// Least time: 316_730_000 ps.
		Weight::from_parts(372_463_000, 8799)
			.saturating_add(T::DbWeight::get().reads(14_u64))
			.saturating_add(T::DbWeight::get().writes(10_u64))
	}
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Markets::Markets` (r:1 w:0)
	/// Proof: `Markets::Markets` (`max_values`: None, `max_size`: Some(874), added: 3349, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(715), added: 3190, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:1 w:1)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:1)
	/// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `AssetsFreezer::FrozenBalances` (r:1 w:0)
	/// Proof: `AssetsFreezer::FrozenBalances` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::Holds` (r:1 w:1)
	/// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(735), added: 3210, mode: `MaxEncodedLen`)
	/// Storage: `Rewards::NextFarm` (r:1 w:1)
	/// Proof: `Rewards::NextFarm` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Rewards::FarmsElsewhere` (r:1 w:1)
	/// Proof: `Rewards::FarmsElsewhere` (`max_values`: None, `max_size`: Some(46), added: 2521, mode: `MaxEncodedLen`)
	/// Storage: `Rewards::Farms` (r:0 w:1)
	/// Proof: `Rewards::Farms` (`max_values`: None, `max_size`: Some(252), added: 2727, mode: `MaxEncodedLen`)
	fn create() -> Weight {
		// Proof: `1657` recorded, `4339` estimated.
		// Least time: 177_434_000 ps.
		Weight::from_parts(196_852_000, 4339)
			.saturating_add(T::DbWeight::get().reads(11_u64))
			.saturating_add(T::DbWeight::get().writes(9_u64))
	}
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Rewards::Farms` (r:1 w:1)
	/// Proof: `Rewards::Farms` (`max_values`: None, `max_size`: Some(252), added: 2727, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:1 w:1)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:1)
	/// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `AssetsFreezer::FrozenBalances` (r:1 w:0)
	/// Proof: `AssetsFreezer::FrozenBalances` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::Holds` (r:1 w:1)
	/// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(735), added: 3210, mode: `MaxEncodedLen`)
	fn top_up() -> Weight {
		// Proof: `1271` recorded, `4200` estimated.
		// Least time: 106_028_000 ps.
		Weight::from_parts(116_142_000, 4200)
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `Rewards::Farms` (r:1 w:1)
	/// Proof: `Rewards::Farms` (`max_values`: None, `max_size`: Some(252), added: 2727, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	fn stop() -> Weight {
		// Proof: `523` recorded, `3717` estimated.
		// Least time: 22_995_000 ps.
		Weight::from_parts(26_740_000, 3717)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Rewards::Farms` (r:1 w:1)
	/// Proof: `Rewards::Farms` (`max_values`: None, `max_size`: Some(252), added: 2727, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:1 w:1)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::Holds` (r:1 w:1)
	/// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(735), added: 3210, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:1)
	/// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	fn reclaim() -> Weight {
		// Proof: `1267` recorded, `4200` estimated.
		// Least time: 71_616_000 ps.
		Weight::from_parts(79_588_000, 4200)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `Rewards::Farms` (r:1 w:1)
	/// Proof: `Rewards::Farms` (`max_values`: None, `max_size`: Some(252), added: 2727, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:1 w:1)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::Holds` (r:1 w:1)
	/// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(735), added: 3210, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:1)
	/// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(715), added: 3190, mode: `MaxEncodedLen`)
	/// Storage: `Rewards::FarmsElsewhere` (r:1 w:1)
	/// Proof: `Rewards::FarmsElsewhere` (`max_values`: None, `max_size`: Some(46), added: 2521, mode: `MaxEncodedLen`)
	fn close() -> Weight {
		// Proof: `1605` recorded, `4200` estimated.
		// Least time: 119_227_000 ps.
		Weight::from_parts(131_725_000, 4200)
			.saturating_add(T::DbWeight::get().reads(9_u64))
			.saturating_add(T::DbWeight::get().writes(8_u64))
	}
	/// Storage: `Emission::Buckets` (r:1 w:0)
	/// Proof: `Emission::Buckets` (`max_values`: Some(1), `max_size`: Some(721), added: 1216, mode: `MaxEncodedLen`)
	/// Storage: `Emission::SharingPair` (r:1 w:0)
	/// Proof: `Emission::SharingPair` (`max_values`: Some(1), `max_size`: Some(85), added: 580, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:0)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Emission::CurrentStatus` (r:1 w:0)
	/// Proof: `Emission::CurrentStatus` (`max_values`: Some(1), `max_size`: Some(9), added: 504, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:0)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(715), added: 3190, mode: `MaxEncodedLen`)
	/// Storage: `Rewards::NextProgram` (r:1 w:1)
	/// Proof: `Rewards::NextProgram` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Rewards::Programs` (r:0 w:1)
	/// Proof: `Rewards::Programs` (`max_values`: None, `max_size`: Some(140), added: 2615, mode: `MaxEncodedLen`)
	fn create_program() -> Weight {
		// Proof: `831` recorded, `6196` estimated.
		// Least time: 43_985_000 ps.
		Weight::from_parts(50_695_000, 6196)
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Rewards::Programs` (r:1 w:1)
	/// Proof: `Rewards::Programs` (`max_values`: None, `max_size`: Some(140), added: 2615, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Emission::CurrentStatus` (r:1 w:0)
	/// Proof: `Emission::CurrentStatus` (`max_values`: Some(1), `max_size`: Some(9), added: 504, mode: `MaxEncodedLen`)
	/// Storage: `Emission::Buckets` (r:1 w:1)
	/// Proof: `Emission::Buckets` (`max_values`: Some(1), `max_size`: Some(721), added: 1216, mode: `MaxEncodedLen`)
	/// Storage: `Emission::SharingPair` (r:1 w:0)
	/// Proof: `Emission::SharingPair` (`max_values`: Some(1), `max_size`: Some(85), added: 580, mode: `MaxEncodedLen`)
	/// Storage: `Emission::Cap` (r:1 w:0)
	/// Proof: `Emission::Cap` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(715), added: 3190, mode: `MaxEncodedLen`)
	fn set_daily() -> Weight {
		// Proof: `1137` recorded, `6196` estimated.
		// Least time: 195_420_000 ps.
		Weight::from_parts(223_982_000, 6196)
			.saturating_add(T::DbWeight::get().reads(9_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `Rewards::Programs` (r:1 w:1)
	/// Proof: `Rewards::Programs` (`max_values`: None, `max_size`: Some(140), added: 2615, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Emission::CurrentStatus` (r:1 w:0)
	/// Proof: `Emission::CurrentStatus` (`max_values`: Some(1), `max_size`: Some(9), added: 504, mode: `MaxEncodedLen`)
	/// Storage: `Emission::Buckets` (r:1 w:1)
	/// Proof: `Emission::Buckets` (`max_values`: Some(1), `max_size`: Some(721), added: 1216, mode: `MaxEncodedLen`)
	/// Storage: `Emission::SharingPair` (r:1 w:0)
	/// Proof: `Emission::SharingPair` (`max_values`: Some(1), `max_size`: Some(85), added: 580, mode: `MaxEncodedLen`)
	/// Storage: `Emission::Cap` (r:1 w:0)
	/// Proof: `Emission::Cap` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(715), added: 3190, mode: `MaxEncodedLen`)
	/// Storage: `Markets::Markets` (r:1 w:0)
	/// Proof: `Markets::Markets` (`max_values`: None, `max_size`: Some(874), added: 3349, mode: `MaxEncodedLen`)
	/// Storage: `Rewards::NextFarm` (r:1 w:1)
	/// Proof: `Rewards::NextFarm` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Rewards::FarmsElsewhere` (r:1 w:1)
	/// Proof: `Rewards::FarmsElsewhere` (`max_values`: None, `max_size`: Some(46), added: 2521, mode: `MaxEncodedLen`)
	/// Storage: `Rewards::Farms` (r:0 w:1)
	/// Proof: `Rewards::Farms` (`max_values`: None, `max_size`: Some(252), added: 2727, mode: `MaxEncodedLen`)
	fn add_farm() -> Weight {
		// Proof: `1880` recorded, `6196` estimated.
		// Least time: 225_785_000 ps.
		Weight::from_parts(263_972_000, 6196)
			.saturating_add(T::DbWeight::get().reads(12_u64))
			.saturating_add(T::DbWeight::get().writes(8_u64))
	}
	/// Storage: `Rewards::Farms` (r:1 w:1)
	/// Proof: `Rewards::Farms` (`max_values`: None, `max_size`: Some(252), added: 2727, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Rewards::Programs` (r:1 w:1)
	/// Proof: `Rewards::Programs` (`max_values`: None, `max_size`: Some(140), added: 2615, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Emission::CurrentStatus` (r:1 w:0)
	/// Proof: `Emission::CurrentStatus` (`max_values`: Some(1), `max_size`: Some(9), added: 504, mode: `MaxEncodedLen`)
	/// Storage: `Emission::Buckets` (r:1 w:1)
	/// Proof: `Emission::Buckets` (`max_values`: Some(1), `max_size`: Some(721), added: 1216, mode: `MaxEncodedLen`)
	/// Storage: `Emission::SharingPair` (r:1 w:0)
	/// Proof: `Emission::SharingPair` (`max_values`: Some(1), `max_size`: Some(85), added: 580, mode: `MaxEncodedLen`)
	/// Storage: `Emission::Cap` (r:1 w:0)
	/// Proof: `Emission::Cap` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(715), added: 3190, mode: `MaxEncodedLen`)
	fn set_multiplier() -> Weight {
		// Proof: `1324` recorded, `6196` estimated.
		// Least time: 212_906_000 ps.
		Weight::from_parts(237_953_000, 6196)
			.saturating_add(T::DbWeight::get().reads(10_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	/// Storage: `Rewards::Programs` (r:1 w:1)
	/// Proof: `Rewards::Programs` (`max_values`: None, `max_size`: Some(140), added: 2615, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(715), added: 3190, mode: `MaxEncodedLen`)
	fn close_program() -> Weight {
		// Proof: `658` recorded, `4180` estimated.
		// Least time: 64_866_000 ps.
		Weight::from_parts(71_426_000, 4180)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Rewards::Farms` (r:1 w:1)
	/// Proof: `Rewards::Farms` (`max_values`: None, `max_size`: Some(252), added: 2727, mode: `MaxEncodedLen`)
	/// Storage: `Rewards::Positions` (r:1 w:1)
	/// Proof: `Rewards::Positions` (`max_values`: None, `max_size`: Some(200), added: 2675, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Rewards::Programs` (r:1 w:1)
	/// Proof: `Rewards::Programs` (`max_values`: None, `max_size`: Some(140), added: 2615, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:3 w:3)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Emission::CurrentStatus` (r:1 w:0)
	/// Proof: `Emission::CurrentStatus` (`max_values`: Some(1), `max_size`: Some(9), added: 504, mode: `MaxEncodedLen`)
	/// Storage: `Emission::Buckets` (r:1 w:1)
	/// Proof: `Emission::Buckets` (`max_values`: Some(1), `max_size`: Some(721), added: 1216, mode: `MaxEncodedLen`)
	/// Storage: `Emission::SharingPair` (r:1 w:0)
	/// Proof: `Emission::SharingPair` (`max_values`: Some(1), `max_size`: Some(85), added: 580, mode: `MaxEncodedLen`)
	/// Storage: `Emission::Cap` (r:1 w:0)
	/// Proof: `Emission::Cap` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:2 w:2)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(715), added: 3190, mode: `MaxEncodedLen`)
	/// Storage: `Rewards::StakeCount` (r:1 w:1)
	/// Proof: `Rewards::StakeCount` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	fn forgo() -> Weight {
		// Proof: `1691` recorded, `8799` estimated.
		// Least time: 276_330_000 ps.
		Weight::from_parts(311_853_000, 8799)
			.saturating_add(T::DbWeight::get().reads(14_u64))
			.saturating_add(T::DbWeight::get().writes(10_u64))
	}
	/// Storage: `Rewards::Farms` (r:1 w:1)
	/// Proof: `Rewards::Farms` (`max_values`: None, `max_size`: Some(252), added: 2727, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Rewards::Programs` (r:1 w:1)
	/// Proof: `Rewards::Programs` (`max_values`: None, `max_size`: Some(140), added: 2615, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:3 w:3)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Emission::CurrentStatus` (r:1 w:0)
	/// Proof: `Emission::CurrentStatus` (`max_values`: Some(1), `max_size`: Some(9), added: 504, mode: `MaxEncodedLen`)
	/// Storage: `Emission::Buckets` (r:1 w:1)
	/// Proof: `Emission::Buckets` (`max_values`: Some(1), `max_size`: Some(721), added: 1216, mode: `MaxEncodedLen`)
	/// Storage: `Emission::SharingPair` (r:1 w:0)
	/// Proof: `Emission::SharingPair` (`max_values`: Some(1), `max_size`: Some(85), added: 580, mode: `MaxEncodedLen`)
	/// Storage: `Emission::Cap` (r:1 w:0)
	/// Proof: `Emission::Cap` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:2 w:2)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(715), added: 3190, mode: `MaxEncodedLen`)
	/// Storage: `Rewards::Positions` (r:1 w:1)
	/// Proof: `Rewards::Positions` (`max_values`: None, `max_size`: Some(200), added: 2675, mode: `MaxEncodedLen`)
	/// Storage: `Markets::Markets` (r:1 w:0)
	/// Proof: `Markets::Markets` (`max_values`: None, `max_size`: Some(874), added: 3349, mode: `MaxEncodedLen`)
	/// Storage: `Markets::Positions` (r:1 w:0)
	/// Proof: `Markets::Positions` (`max_values`: None, `max_size`: Some(250), added: 2725, mode: `MaxEncodedLen`)
	/// Storage: `Rewards::StakeCount` (r:1 w:1)
	/// Proof: `Rewards::StakeCount` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	fn join() -> Weight {
		// Proof: `2192` recorded, `8799` estimated.
		// Least time: 295_168_000 ps.
		Weight::from_parts(358_812_000, 8799)
			.saturating_add(T::DbWeight::get().reads(16_u64))
			.saturating_add(T::DbWeight::get().writes(10_u64))
	}
	/// Storage: `Rewards::FarmsElsewhere` (r:1 w:0)
	/// Proof: `Rewards::FarmsElsewhere` (`max_values`: None, `max_size`: Some(46), added: 2521, mode: `MaxEncodedLen`)
	/// Storage: `Rewards::Positions` (r:4 w:4)
	/// Proof: `Rewards::Positions` (`max_values`: None, `max_size`: Some(200), added: 2675, mode: `MaxEncodedLen`)
	/// Storage: `Rewards::Farms` (r:4 w:4)
	/// Proof: `Rewards::Farms` (`max_values`: None, `max_size`: Some(252), added: 2727, mode: `MaxEncodedLen`)
	/// Storage: `Markets::Positions` (r:1 w:0)
	/// Proof: `Markets::Positions` (`max_values`: None, `max_size`: Some(250), added: 2725, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Rewards::Programs` (r:2 w:2)
	/// Proof: `Rewards::Programs` (`max_values`: None, `max_size`: Some(140), added: 2615, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Emission::CurrentStatus` (r:1 w:0)
	/// Proof: `Emission::CurrentStatus` (`max_values`: Some(1), `max_size`: Some(9), added: 504, mode: `MaxEncodedLen`)
	/// Storage: `Emission::Buckets` (r:1 w:1)
	/// Proof: `Emission::Buckets` (`max_values`: Some(1), `max_size`: Some(721), added: 1216, mode: `MaxEncodedLen`)
	/// Storage: `Emission::SharingPair` (r:1 w:0)
	/// Proof: `Emission::SharingPair` (`max_values`: Some(1), `max_size`: Some(85), added: 580, mode: `MaxEncodedLen`)
	/// Storage: `Emission::Cap` (r:1 w:0)
	/// Proof: `Emission::Cap` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(715), added: 3190, mode: `MaxEncodedLen`)
	fn changed_elsewhere() -> Weight {
		// Proof: `2603` recorded, `11898` estimated.
		// Least time: 441_294_000 ps.
		Weight::from_parts(536_296_000, 11898)
			.saturating_add(T::DbWeight::get().reads(20_u64))
			.saturating_add(T::DbWeight::get().writes(14_u64))
	}
}

/// For tests: the same with the costs of a larger database.
impl WeightInfo for () {
	fn stake() -> Weight {
		Weight::from_parts(449_838_000, 8799)
			.saturating_add(RocksDbWeight::get().reads(21_u64))
			.saturating_add(RocksDbWeight::get().writes(15_u64))
	}
	fn unstake() -> Weight {
		Weight::from_parts(344_512_000, 6196)
			.saturating_add(RocksDbWeight::get().reads(17_u64))
			.saturating_add(RocksDbWeight::get().writes(12_u64))
	}
	fn unstake_all() -> Weight {
		Weight::from_parts(442_477_000, 8799)
			.saturating_add(RocksDbWeight::get().reads(20_u64))
			.saturating_add(RocksDbWeight::get().writes(15_u64))
	}
	fn claim() -> Weight {
		Weight::from_parts(372_463_000, 8799)
			.saturating_add(RocksDbWeight::get().reads(14_u64))
			.saturating_add(RocksDbWeight::get().writes(10_u64))
	}
	fn create() -> Weight {
		Weight::from_parts(196_852_000, 4339)
			.saturating_add(RocksDbWeight::get().reads(11_u64))
			.saturating_add(RocksDbWeight::get().writes(9_u64))
	}
	fn top_up() -> Weight {
		Weight::from_parts(116_142_000, 4200)
			.saturating_add(RocksDbWeight::get().reads(7_u64))
			.saturating_add(RocksDbWeight::get().writes(5_u64))
	}
	fn stop() -> Weight {
		Weight::from_parts(26_740_000, 3717)
			.saturating_add(RocksDbWeight::get().reads(2_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn reclaim() -> Weight {
		Weight::from_parts(79_588_000, 4200)
			.saturating_add(RocksDbWeight::get().reads(6_u64))
			.saturating_add(RocksDbWeight::get().writes(5_u64))
	}
	fn close() -> Weight {
		Weight::from_parts(131_725_000, 4200)
			.saturating_add(RocksDbWeight::get().reads(9_u64))
			.saturating_add(RocksDbWeight::get().writes(8_u64))
	}
	fn create_program() -> Weight {
		Weight::from_parts(50_695_000, 6196)
			.saturating_add(RocksDbWeight::get().reads(8_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
	fn set_daily() -> Weight {
		Weight::from_parts(223_982_000, 6196)
			.saturating_add(RocksDbWeight::get().reads(9_u64))
			.saturating_add(RocksDbWeight::get().writes(5_u64))
	}
	fn add_farm() -> Weight {
		Weight::from_parts(263_972_000, 6196)
			.saturating_add(RocksDbWeight::get().reads(12_u64))
			.saturating_add(RocksDbWeight::get().writes(8_u64))
	}
	fn set_multiplier() -> Weight {
		Weight::from_parts(237_953_000, 6196)
			.saturating_add(RocksDbWeight::get().reads(10_u64))
			.saturating_add(RocksDbWeight::get().writes(6_u64))
	}
	fn close_program() -> Weight {
		Weight::from_parts(71_426_000, 4180)
			.saturating_add(RocksDbWeight::get().reads(3_u64))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
	}
	fn forgo() -> Weight {
		Weight::from_parts(311_853_000, 8799)
			.saturating_add(RocksDbWeight::get().reads(14_u64))
			.saturating_add(RocksDbWeight::get().writes(10_u64))
	}
	fn join() -> Weight {
		Weight::from_parts(358_812_000, 8799)
			.saturating_add(RocksDbWeight::get().reads(16_u64))
			.saturating_add(RocksDbWeight::get().writes(10_u64))
	}
	fn changed_elsewhere() -> Weight {
		Weight::from_parts(536_296_000, 11898)
			.saturating_add(RocksDbWeight::get().reads(20_u64))
			.saturating_add(RocksDbWeight::get().writes(14_u64))
	}
}
