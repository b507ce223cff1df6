//! What each call costs, measured.
//!
//! Written by `make weights`; do not edit. Measured on: AMD EPYC, 2026-11-24, with 20
//! steps and 20 repeats. A picosecond is the unit of time, a byte that of proofs.

#![allow(clippy::unnecessary_cast, missing_docs)]

use core::marker::PhantomData;
use frame_support::{
	traits::Get,
	weights::{constants::RocksDbWeight, Weight},
};

/// The weight of each call.
pub trait WeightInfo {
	fn set_fee_burn() -> Weight;
	fn set_buy_back() -> Weight;
	fn buy_back() -> Weight;
	fn collect() -> Weight;
}

/// The weights on a chain with the database costs of `T`.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `Sinks::FeeBurn` (r:0 w:1)
	/// Proof: `Sinks::FeeBurn` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	fn set_fee_burn() -> Weight {
		// Proof: `0` recorded, `0` estimated.
		// Least time: 5_609_000 ps.
		Weight::from_parts(8_001_000, 0).saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Sinks::BuyBack` (r:0 w:1)
	/// Proof: `Sinks::BuyBack` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	fn set_buy_back() -> Weight {
		// Proof: `0` recorded, `0` estimated.
		// Least time: 5_738_000 ps.
		Weight::from_parts(7_871_000, 0).saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Sinks::LastBuyBack` (r:1 w:1)
	/// Proof: `Sinks::LastBuyBack` (`max_values`: None, `max_size`: Some(29), added: 2504, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:1 w:1)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:0)
	/// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `AssetsFreezer::FrozenBalances` (r:1 w:0)
	/// Proof: `AssetsFreezer::FrozenBalances` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Sinks::TotalBurnt` (r:1 w:1)
	/// Proof: `Sinks::TotalBurnt` (`max_values`: Some(1), `max_size`: Some(48), added: 543, mode: `MaxEncodedLen`)
	fn buy_back() -> Weight {
		// Proof: `707` recorded, `3675` estimated.
		// Least time: 142_642_000 ps.
		Weight::from_parts(187_068_000, 3675)
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `Sinks::BuyBack` (r:1 w:0)
	/// Proof: `Sinks::BuyBack` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:3 w:3)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:0)
	/// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `AssetsFreezer::FrozenBalances` (r:1 w:0)
	/// Proof: `AssetsFreezer::FrozenBalances` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	fn collect() -> Weight {
		// Proof: `573` recorded, `8817` estimated.
		// Least time: 156_623_000 ps.
		Weight::from_parts(196_581_000, 8817)
			.saturating_add(T::DbWeight::get().reads(9_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
}

/// For tests: the same with the costs of a larger database.
impl WeightInfo for () {
	fn set_fee_burn() -> Weight {
		Weight::from_parts(8_001_000, 0).saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn set_buy_back() -> Weight {
		Weight::from_parts(7_871_000, 0).saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn buy_back() -> Weight {
		Weight::from_parts(187_068_000, 3675)
			.saturating_add(RocksDbWeight::get().reads(8_u64))
			.saturating_add(RocksDbWeight::get().writes(5_u64))
	}
	fn collect() -> Weight {
		Weight::from_parts(196_581_000, 8817)
			.saturating_add(RocksDbWeight::get().reads(9_u64))
			.saturating_add(RocksDbWeight::get().writes(6_u64))
	}
}
