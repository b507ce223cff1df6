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
	fn set_table() -> Weight;
	fn join() -> Weight;
	fn refresh() -> Weight;
	fn leave() -> Weight;
	fn mint() -> Weight;
	fn wear() -> Weight;
	fn take_off() -> Weight;
	fn use_benefit() -> Weight;
	fn forget() -> Weight;
}

/// The weights on a chain with the database costs of `T`.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `Markets::Markets` (r:1 w:0)
	/// Proof: `Markets::Markets` (`max_values`: None, `max_size`: Some(874), added: 3349, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `MembershipTiers::Tables` (r:1 w:1)
	/// Proof: `MembershipTiers::Tables` (`max_values`: None, `max_size`: Some(205), added: 2680, mode: `MaxEncodedLen`)
	fn set_table() -> Weight {
		// Proof: `946` recorded, `4339` estimated.
		// Least time: 26_950_000 ps.
		Weight::from_parts(35_863_000, 4339)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Markets::Markets` (r:1 w:0)
	/// Proof: `Markets::Markets` (`max_values`: None, `max_size`: Some(874), added: 3349, mode: `MaxEncodedLen`)
	/// Storage: `MembershipTiers::Tables` (r:1 w:0)
	/// Proof: `MembershipTiers::Tables` (`max_values`: None, `max_size`: Some(205), added: 2680, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `MembershipTiers::Members` (r:1 w:1)
	/// Proof: `MembershipTiers::Members` (`max_values`: None, `max_size`: Some(411), added: 2886, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(715), added: 3190, mode: `MaxEncodedLen`)
	/// Storage: `Rewards::Staked` (r:1 w:0)
	/// Proof: `Rewards::Staked` (`max_values`: None, `max_size`: Some(117), added: 2592, mode: `MaxEncodedLen`)
	fn join() -> Weight {
		// Proof: `1571` recorded, `4339` estimated.
		// Least time: 108_741_000 ps.
		Weight::from_parts(130_654_000, 4339)
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `MembershipTiers::Tables` (r:1 w:0)
	/// Proof: `MembershipTiers::Tables` (`max_values`: None, `max_size`: Some(205), added: 2680, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `MembershipTiers::Members` (r:1 w:1)
	/// Proof: `MembershipTiers::Members` (`max_values`: None, `max_size`: Some(411), added: 2886, mode: `MaxEncodedLen`)
	/// Storage: `Markets::Markets` (r:1 w:0)
	/// Proof: `Markets::Markets` (`max_values`: None, `max_size`: Some(874), added: 3349, mode: `MaxEncodedLen`)
	/// Storage: `Rewards::Staked` (r:1 w:0)
	/// Proof: `Rewards::Staked` (`max_values`: None, `max_size`: Some(117), added: 2592, mode: `MaxEncodedLen`)
	fn refresh() -> Weight {
		// Proof: `1635` recorded, `4339` estimated.
		// Least time: 91_946_000 ps.
		Weight::from_parts(160_158_000, 4339)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `MembershipTiers::Members` (r:1 w:1)
	/// Proof: `MembershipTiers::Members` (`max_values`: None, `max_size`: Some(411), added: 2886, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(715), added: 3190, mode: `MaxEncodedLen`)
	fn leave() -> Weight {
		// Proof: `886` recorded, `4180` estimated.
		// Least time: 74_941_000 ps.
		Weight::from_parts(109_973_000, 4180)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `MembershipTiers::Tables` (r:1 w:0)
	/// Proof: `MembershipTiers::Tables` (`max_values`: None, `max_size`: Some(205), added: 2680, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `MembershipTiers::Members` (r:1 w:1)
	/// Proof: `MembershipTiers::Members` (`max_values`: None, `max_size`: Some(411), added: 2886, mode: `MaxEncodedLen`)
	/// Storage: `Markets::Markets` (r:1 w:0)
	/// Proof: `Markets::Markets` (`max_values`: None, `max_size`: Some(874), added: 3349, mode: `MaxEncodedLen`)
	/// Storage: `Rewards::Staked` (r:1 w:0)
	/// Proof: `Rewards::Staked` (`max_values`: None, `max_size`: Some(117), added: 2592, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:4 w:2)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:0)
	/// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `Pools::Pools` (r:1 w:0)
	/// Proof: `Pools::Pools` (`max_values`: None, `max_size`: Some(589), added: 3064, mode: `MaxEncodedLen`)
	/// Storage: `AssetsFreezer::FrozenBalances` (r:1 w:0)
	/// Proof: `AssetsFreezer::FrozenBalances` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `MembershipTiers::NextItem` (r:1 w:1)
	/// Proof: `MembershipTiers::NextItem` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::Collection` (r:1 w:1)
	/// Proof: `Nfts::Collection` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::Item` (r:1 w:1)
	/// Proof: `Nfts::Item` (`max_values`: None, `max_size`: Some(861), added: 3336, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::ItemConfigOf` (r:1 w:1)
	/// Proof: `Nfts::ItemConfigOf` (`max_values`: None, `max_size`: Some(48), added: 2523, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `MembershipTiers::Cards` (r:0 w:1)
	/// Proof: `MembershipTiers::Cards` (`max_values`: None, `max_size`: Some(130), added: 2605, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::CollectionRoleOf` (r:0 w:1)
	/// Proof: `Nfts::CollectionRoleOf` (`max_values`: None, `max_size`: Some(69), added: 2544, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::CollectionConfigOf` (r:0 w:1)
	/// Proof: `Nfts::CollectionConfigOf` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::Account` (r:0 w:1)
	/// Proof: `Nfts::Account` (`max_values`: None, `max_size`: Some(88), added: 2563, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::CollectionAccount` (r:0 w:1)
	/// Proof: `Nfts::CollectionAccount` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	fn mint() -> Weight {
		// Proof: `3536` recorded, `11426` estimated.
		// Least time: 296_020_000 ps.
		Weight::from_parts(360_906_000, 11426)
			.saturating_add(T::DbWeight::get().reads(18_u64))
			.saturating_add(T::DbWeight::get().writes(14_u64))
	}
	/// Storage: `MembershipTiers::Cards` (r:1 w:1)
	/// Proof: `MembershipTiers::Cards` (`max_values`: None, `max_size`: Some(130), added: 2605, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::Item` (r:1 w:0)
	/// Proof: `Nfts::Item` (`max_values`: None, `max_size`: Some(861), added: 3336, mode: `MaxEncodedLen`)
	/// Storage: `MembershipTiers::Members` (r:1 w:1)
	/// Proof: `MembershipTiers::Members` (`max_values`: None, `max_size`: Some(411), added: 2886, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	fn wear() -> Weight {
		// Proof: `870` recorded, `4326` estimated.
		// Least time: 44_476_000 ps.
		Weight::from_parts(66_849_000, 4326)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `MembershipTiers::Members` (r:1 w:1)
	/// Proof: `MembershipTiers::Members` (`max_values`: None, `max_size`: Some(411), added: 2886, mode: `MaxEncodedLen`)
	fn take_off() -> Weight {
		// Proof: `318` recorded, `3876` estimated.
		// Least time: 21_962_000 ps.
		Weight::from_parts(30_245_000, 3876)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `MembershipTiers::Tables` (r:1 w:0)
	/// Proof: `MembershipTiers::Tables` (`max_values`: None, `max_size`: Some(205), added: 2680, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `MembershipTiers::Members` (r:1 w:1)
	/// Proof: `MembershipTiers::Members` (`max_values`: None, `max_size`: Some(411), added: 2886, mode: `MaxEncodedLen`)
	/// Storage: `Markets::Markets` (r:1 w:0)
	/// Proof: `Markets::Markets` (`max_values`: None, `max_size`: Some(874), added: 3349, mode: `MaxEncodedLen`)
	/// Storage: `Rewards::Staked` (r:1 w:0)
	/// Proof: `Rewards::Staked` (`max_values`: None, `max_size`: Some(117), added: 2592, mode: `MaxEncodedLen`)
	fn use_benefit() -> Weight {
		// Proof: `1635` recorded, `4339` estimated.
		// Least time: 97_685_000 ps.
		Weight::from_parts(111_165_000, 4339)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `MembershipTiers::Cards` (r:1 w:1)
	/// Proof: `MembershipTiers::Cards` (`max_values`: None, `max_size`: Some(130), added: 2605, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::Item` (r:1 w:0)
	/// Proof: `Nfts::Item` (`max_values`: None, `max_size`: Some(861), added: 3336, mode: `MaxEncodedLen`)
	fn forget() -> Weight {
		// Proof: `312` recorded, `4326` estimated.
		// Least time: 23_104_000 ps.
		Weight::from_parts(27_461_000, 4326)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
}

/// For tests: the same with the costs of a larger database.
impl WeightInfo for () {
	fn set_table() -> Weight {
		Weight::from_parts(35_863_000, 4339)
			.saturating_add(RocksDbWeight::get().reads(3_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn join() -> Weight {
		Weight::from_parts(130_654_000, 4339)
			.saturating_add(RocksDbWeight::get().reads(7_u64))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
	}
	fn refresh() -> Weight {
		Weight::from_parts(160_158_000, 4339)
			.saturating_add(RocksDbWeight::get().reads(5_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn leave() -> Weight {
		Weight::from_parts(109_973_000, 4180)
			.saturating_add(RocksDbWeight::get().reads(3_u64))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
	}
	fn mint() -> Weight {
		Weight::from_parts(360_906_000, 11426)
			.saturating_add(RocksDbWeight::get().reads(18_u64))
			.saturating_add(RocksDbWeight::get().writes(14_u64))
	}
	fn wear() -> Weight {
		Weight::from_parts(66_849_000, 4326)
			.saturating_add(RocksDbWeight::get().reads(4_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
	fn take_off() -> Weight {
		Weight::from_parts(30_245_000, 3876)
			.saturating_add(RocksDbWeight::get().reads(1_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn use_benefit() -> Weight {
		Weight::from_parts(111_165_000, 4339)
			.saturating_add(RocksDbWeight::get().reads(5_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn forget() -> Weight {
		Weight::from_parts(27_461_000, 4326)
			.saturating_add(RocksDbWeight::get().reads(2_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
}
