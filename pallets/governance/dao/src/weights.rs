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
	fn create(t: u32) -> Weight;
	fn dissolve() -> Weight;
	fn stake() -> Weight;
	fn unstake() -> Weight;
	fn withdraw() -> Weight;
	fn delegate() -> Weight;
	fn undelegate() -> Weight;
	fn submit() -> Weight;
	fn discuss() -> Weight;
	fn vote() -> Weight;
	fn unvote() -> Weight;
	fn unlock() -> Weight;
	fn poke() -> Weight;
	fn execute() -> Weight;
	fn read(l: u32) -> Weight;
	fn cancel() -> Weight;
	fn kill() -> Weight;
	fn amend(t: u32) -> Weight;
	fn spend() -> Weight;
}

/// The weights on a chain with the database costs of `T`.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `Dao::NextCommunity` (r:1 w:1)
	/// Proof: `Dao::NextCommunity` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(481), added: 2956, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:0)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Dao::Communities` (r:0 w:1)
	/// Proof: `Dao::Communities` (`max_values`: None, `max_size`: Some(178), added: 2653, mode: `MaxEncodedLen`)
	/// Storage: `Dao::Tracks` (r:0 w:16)
	/// Proof: `Dao::Tracks` (`max_values`: None, `max_size`: Some(129), added: 2604, mode: `MaxEncodedLen`)
	/// The range of component `t` is `[1, 16]`.
	fn create(t: u32) -> Weight {
		// Proof: `735` recorded, `3946` estimated.
		// Least time: 76_273_000 ps.
		Weight::from_parts(77_125_697, 3946)
			// Standard error: 2_798
			.saturating_add(Weight::from_parts(2_501_853, 0).saturating_mul(t.into()))
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(t.into())))
	}
	/// Storage: `Dao::Communities` (r:1 w:1)
	/// Proof: `Dao::Communities` (`max_values`: None, `max_size`: Some(178), added: 2653, mode: `MaxEncodedLen`)
	/// Storage: `Dao::Members` (r:1 w:0)
	/// Proof: `Dao::Members` (`max_values`: None, `max_size`: Some(1887), added: 4362, mode: `MaxEncodedLen`)
	/// Storage: `Treasuries::Used` (r:1 w:0)
	/// Proof: `Treasuries::Used` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:1 w:0)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:0)
	/// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `Dao::Tracks` (r:17 w:16)
	/// Proof: `Dao::Tracks` (`max_values`: None, `max_size`: Some(129), added: 2604, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(481), added: 2956, mode: `MaxEncodedLen`)
	/// Storage: `Dao::Spendings` (r:0 w:16)
	/// Proof: `Dao::Spendings` (`max_values`: None, `max_size`: Some(742), added: 3217, mode: `MaxEncodedLen`)
	/// Storage: `Dao::Stakes` (r:0 w:1)
	/// Proof: `Dao::Stakes` (`max_values`: None, `max_size`: Some(2590), added: 5065, mode: `MaxEncodedLen`)
	fn dissolve() -> Weight {
		// Proof: `2023` recorded, `45258` estimated.
		// Least time: 200_438_000 ps.
		Weight::from_parts(209_190_000, 45258)
			.saturating_add(T::DbWeight::get().reads(25_u64))
			.saturating_add(T::DbWeight::get().writes(36_u64))
	}
	/// Storage: `Dao::Communities` (r:1 w:0)
	/// Proof: `Dao::Communities` (`max_values`: None, `max_size`: Some(178), added: 2653, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Dao::Members` (r:1 w:1)
	/// Proof: `Dao::Members` (`max_values`: None, `max_size`: Some(1887), added: 4362, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:1 w:1)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:1)
	/// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `AssetsFreezer::FrozenBalances` (r:1 w:0)
	/// Proof: `AssetsFreezer::FrozenBalances` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::Holds` (r:1 w:1)
	/// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(501), added: 2976, mode: `MaxEncodedLen`)
	/// Storage: `Dao::Stakes` (r:1 w:1)
	/// Proof: `Dao::Stakes` (`max_values`: None, `max_size`: Some(2590), added: 5065, mode: `MaxEncodedLen`)
	/// Storage: `Dao::Delegations` (r:0 w:15)
	/// Proof: `Dao::Delegations` (`max_values`: None, `max_size`: Some(599), added: 3074, mode: `MaxEncodedLen`)
	fn stake() -> Weight {
		// Proof: `3894` recorded, `6055` estimated.
		// Least time: 154_049_000 ps.
		Weight::from_parts(161_289_000, 6055)
			.saturating_add(T::DbWeight::get().reads(9_u64))
			.saturating_add(T::DbWeight::get().writes(21_u64))
	}
	/// Storage: `Dao::Communities` (r:1 w:1)
	/// Proof: `Dao::Communities` (`max_values`: None, `max_size`: Some(178), added: 2653, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Dao::Members` (r:1 w:1)
	/// Proof: `Dao::Members` (`max_values`: None, `max_size`: Some(1887), added: 4362, mode: `MaxEncodedLen`)
	/// Storage: `Dao::Stakes` (r:1 w:1)
	/// Proof: `Dao::Stakes` (`max_values`: None, `max_size`: Some(2590), added: 5065, mode: `MaxEncodedLen`)
	/// Storage: `Dao::Delegations` (r:0 w:15)
	/// Proof: `Dao::Delegations` (`max_values`: None, `max_size`: Some(599), added: 3074, mode: `MaxEncodedLen`)
	fn unstake() -> Weight {
		// Proof: `3314` recorded, `6055` estimated.
		// Least time: 84_686_000 ps.
		Weight::from_parts(88_852_000, 6055)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(18_u64))
	}
	/// Storage: `Dao::Communities` (r:1 w:0)
	/// Proof: `Dao::Communities` (`max_values`: None, `max_size`: Some(178), added: 2653, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Dao::Members` (r:1 w:1)
	/// Proof: `Dao::Members` (`max_values`: None, `max_size`: Some(1887), added: 4362, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:1 w:1)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::Holds` (r:1 w:1)
	/// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(501), added: 2976, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:1)
	/// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(481), added: 2956, mode: `MaxEncodedLen`)
	/// Storage: `Dao::Delegations` (r:0 w:15)
	/// Proof: `Dao::Delegations` (`max_values`: None, `max_size`: Some(599), added: 3074, mode: `MaxEncodedLen`)
	fn withdraw() -> Weight {
		// Proof: `2753` recorded, `5352` estimated.
		// Least time: 168_520_000 ps.
		Weight::from_parts(175_750_000, 5352)
			.saturating_add(T::DbWeight::get().reads(9_u64))
			.saturating_add(T::DbWeight::get().writes(22_u64))
	}
	/// Storage: `Dao::Communities` (r:1 w:0)
	/// Proof: `Dao::Communities` (`max_values`: None, `max_size`: Some(178), added: 2653, mode: `MaxEncodedLen`)
	/// Storage: `Dao::Tracks` (r:1 w:0)
	/// Proof: `Dao::Tracks` (`max_values`: None, `max_size`: Some(129), added: 2604, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Dao::Members` (r:2 w:1)
	/// Proof: `Dao::Members` (`max_values`: None, `max_size`: Some(1887), added: 4362, mode: `MaxEncodedLen`)
	/// Storage: `Dao::Delegations` (r:2 w:16)
	/// Proof: `Dao::Delegations` (`max_values`: None, `max_size`: Some(599), added: 3074, mode: `MaxEncodedLen`)
	/// Storage: `Dao::Pools` (r:1 w:1)
	/// Proof: `Dao::Pools` (`max_values`: None, `max_size`: Some(2639), added: 5114, mode: `MaxEncodedLen`)
	fn delegate() -> Weight {
		// Proof: `4014` recorded, `9714` estimated.
		// Least time: 109_032_000 ps.
		Weight::from_parts(117_845_000, 9714)
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().writes(18_u64))
	}
	/// Storage: `Dao::Communities` (r:1 w:0)
	/// Proof: `Dao::Communities` (`max_values`: None, `max_size`: Some(178), added: 2653, mode: `MaxEncodedLen`)
	/// Storage: `Dao::Tracks` (r:1 w:0)
	/// Proof: `Dao::Tracks` (`max_values`: None, `max_size`: Some(129), added: 2604, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Dao::Members` (r:1 w:1)
	/// Proof: `Dao::Members` (`max_values`: None, `max_size`: Some(1887), added: 4362, mode: `MaxEncodedLen`)
	/// Storage: `Dao::Delegations` (r:1 w:16)
	/// Proof: `Dao::Delegations` (`max_values`: None, `max_size`: Some(599), added: 3074, mode: `MaxEncodedLen`)
	/// Storage: `Dao::Pools` (r:1 w:1)
	/// Proof: `Dao::Pools` (`max_values`: None, `max_size`: Some(2639), added: 5114, mode: `MaxEncodedLen`)
	fn undelegate() -> Weight {
		// Proof: `4535` recorded, `6104` estimated.
		// Least time: 101_230_000 ps.
		Weight::from_parts(109_943_000, 6104)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(18_u64))
	}
	/// Storage: `Dao::Communities` (r:1 w:1)
	/// Proof: `Dao::Communities` (`max_values`: None, `max_size`: Some(178), added: 2653, mode: `MaxEncodedLen`)
	/// Storage: `Dao::Tracks` (r:1 w:0)
	/// Proof: `Dao::Tracks` (`max_values`: None, `max_size`: Some(129), added: 2604, mode: `MaxEncodedLen`)
	/// Storage: `Preimage::StatusFor` (r:1 w:0)
	/// Proof: `Preimage::StatusFor` (`max_values`: None, `max_size`: Some(91), added: 2566, mode: `MaxEncodedLen`)
	/// Storage: `Preimage::RequestStatusFor` (r:1 w:0)
	/// Proof: `Preimage::RequestStatusFor` (`max_values`: None, `max_size`: Some(91), added: 2566, mode: `MaxEncodedLen`)
	/// Storage: `Preimage::PreimageFor` (r:1 w:0)
	/// Proof: `Preimage::PreimageFor` (`max_values`: None, `max_size`: Some(4194344), added: 4196819, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(481), added: 2956, mode: `MaxEncodedLen`)
	/// Storage: `Dao::NextProposal` (r:1 w:1)
	/// Proof: `Dao::NextProposal` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Dao::Stakes` (r:1 w:0)
	/// Proof: `Dao::Stakes` (`max_values`: None, `max_size`: Some(2590), added: 5065, mode: `MaxEncodedLen`)
	/// Storage: `Dao::Proposals` (r:0 w:1)
	/// Proof: `Dao::Proposals` (`max_values`: None, `max_size`: Some(694), added: 3169, mode: `MaxEncodedLen`)
	fn submit() -> Weight {
		// Proof: `2507` recorded, `4197809` estimated.
		// Least time: 118_145_000 ps.
		Weight::from_parts(123_523_000, 4197809)
			.saturating_add(T::DbWeight::get().reads(10_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `Dao::Proposals` (r:1 w:0)
	/// Proof: `Dao::Proposals` (`max_values`: None, `max_size`: Some(694), added: 3169, mode: `MaxEncodedLen`)
	fn discuss() -> Weight {
		// Proof: `232` recorded, `4159` estimated.
		// Least time: 15_763_000 ps.
		Weight::from_parts(17_697_000, 4159).saturating_add(T::DbWeight::get().reads(1_u64))
	}
	/// Storage: `Dao::Proposals` (r:1 w:1)
	/// Proof: `Dao::Proposals` (`max_values`: None, `max_size`: Some(694), added: 3169, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Dao::Communities` (r:1 w:0)
	/// Proof: `Dao::Communities` (`max_values`: None, `max_size`: Some(178), added: 2653, mode: `MaxEncodedLen`)
	/// Storage: `Dao::Members` (r:1 w:1)
	/// Proof: `Dao::Members` (`max_values`: None, `max_size`: Some(1887), added: 4362, mode: `MaxEncodedLen`)
	/// Storage: `Dao::Delegations` (r:1 w:15)
	/// Proof: `Dao::Delegations` (`max_values`: None, `max_size`: Some(599), added: 3074, mode: `MaxEncodedLen`)
	/// Storage: `Dao::Pools` (r:1 w:0)
	/// Proof: `Dao::Pools` (`max_values`: None, `max_size`: Some(2639), added: 5114, mode: `MaxEncodedLen`)
	/// Storage: `Dao::Votes` (r:1 w:1)
	/// Proof: `Dao::Votes` (`max_values`: None, `max_size`: Some(144), added: 2619, mode: `MaxEncodedLen`)
	fn vote() -> Weight {
		// Proof: `4501` recorded, `6104` estimated.
		// Least time: 119_678_000 ps.
		Weight::from_parts(127_579_000, 6104)
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(18_u64))
	}
	/// Storage: `Dao::Proposals` (r:1 w:1)
	/// Proof: `Dao::Proposals` (`max_values`: None, `max_size`: Some(694), added: 3169, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Dao::Votes` (r:1 w:1)
	/// Proof: `Dao::Votes` (`max_values`: None, `max_size`: Some(144), added: 2619, mode: `MaxEncodedLen`)
	/// Storage: `Dao::Communities` (r:1 w:0)
	/// Proof: `Dao::Communities` (`max_values`: None, `max_size`: Some(178), added: 2653, mode: `MaxEncodedLen`)
	/// Storage: `Dao::Members` (r:1 w:1)
	/// Proof: `Dao::Members` (`max_values`: None, `max_size`: Some(1887), added: 4362, mode: `MaxEncodedLen`)
	/// Storage: `Dao::Delegations` (r:0 w:15)
	/// Proof: `Dao::Delegations` (`max_values`: None, `max_size`: Some(599), added: 3074, mode: `MaxEncodedLen`)
	fn unvote() -> Weight {
		// Proof: `2836` recorded, `5352` estimated.
		// Least time: 91_035_000 ps.
		Weight::from_parts(96_974_000, 5352)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(18_u64))
	}
	/// Storage: `Dao::Proposals` (r:1 w:0)
	/// Proof: `Dao::Proposals` (`max_values`: None, `max_size`: Some(694), added: 3169, mode: `MaxEncodedLen`)
	/// Storage: `Dao::Votes` (r:1 w:1)
	/// Proof: `Dao::Votes` (`max_values`: None, `max_size`: Some(144), added: 2619, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Dao::Communities` (r:1 w:0)
	/// Proof: `Dao::Communities` (`max_values`: None, `max_size`: Some(178), added: 2653, mode: `MaxEncodedLen`)
	/// Storage: `Dao::Members` (r:1 w:1)
	/// Proof: `Dao::Members` (`max_values`: None, `max_size`: Some(1887), added: 4362, mode: `MaxEncodedLen`)
	/// Storage: `Dao::Delegations` (r:0 w:15)
	/// Proof: `Dao::Delegations` (`max_values`: None, `max_size`: Some(599), added: 3074, mode: `MaxEncodedLen`)
	fn unlock() -> Weight {
		// Proof: `2475` recorded, `5352` estimated.
		// Least time: 84_195_000 ps.
		Weight::from_parts(89_502_000, 5352)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(17_u64))
	}
	/// Storage: `Dao::Proposals` (r:1 w:1)
	/// Proof: `Dao::Proposals` (`max_values`: None, `max_size`: Some(694), added: 3169, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Dao::Communities` (r:1 w:1)
	/// Proof: `Dao::Communities` (`max_values`: None, `max_size`: Some(178), added: 2653, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(481), added: 2956, mode: `MaxEncodedLen`)
	fn poke() -> Weight {
		// Proof: `1380` recorded, `4159` estimated.
		// Least time: 85_076_000 ps.
		Weight::from_parts(90_324_000, 4159)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Dao::Proposals` (r:1 w:1)
	/// Proof: `Dao::Proposals` (`max_values`: None, `max_size`: Some(694), added: 3169, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Preimage::PreimageFor` (r:1 w:0)
	/// Proof: `Preimage::PreimageFor` (`max_values`: None, `max_size`: Some(4194344), added: 4196819, mode: `MaxEncodedLen`)
	/// Storage: `Dao::Communities` (r:1 w:1)
	/// Proof: `Dao::Communities` (`max_values`: None, `max_size`: Some(178), added: 2653, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(481), added: 2956, mode: `MaxEncodedLen`)
	fn execute() -> Weight {
		// Proof: `1603` recorded, `4197809` estimated.
		// Least time: 100_269_000 ps.
		Weight::from_parts(106_348_000, 4197809)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Preimage::PreimageFor` (r:1 w:0)
	/// Proof: `Preimage::PreimageFor` (`max_values`: None, `max_size`: Some(4194344), added: 4196819, mode: `MaxEncodedLen`)
	/// The range of component `l` is `[10, 3145728]`.
	fn read(l: u32) -> Weight {
		// Proof: `102 + l * (1 ±0)` recorded, `4197809` estimated.
		// Least time: 6_409_000 ps.
		Weight::from_parts(26_740_626_742, 4197809)
			// Standard error: 1_197
			.saturating_add(Weight::from_parts(15_688, 0).saturating_mul(l.into()))
			.saturating_add(T::DbWeight::get().reads(1_u64))
	}
	/// Storage: `Dao::Proposals` (r:1 w:1)
	/// Proof: `Dao::Proposals` (`max_values`: None, `max_size`: Some(694), added: 3169, mode: `MaxEncodedLen`)
	/// Storage: `Dao::Communities` (r:1 w:1)
	/// Proof: `Dao::Communities` (`max_values`: None, `max_size`: Some(178), added: 2653, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(481), added: 2956, mode: `MaxEncodedLen`)
	fn cancel() -> Weight {
		// Proof: `1273` recorded, `4159` estimated.
		// Least time: 69_142_000 ps.
		Weight::from_parts(72_828_000, 4159)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Dao::Proposals` (r:1 w:1)
	/// Proof: `Dao::Proposals` (`max_values`: None, `max_size`: Some(694), added: 3169, mode: `MaxEncodedLen`)
	/// Storage: `Dao::Communities` (r:1 w:1)
	/// Proof: `Dao::Communities` (`max_values`: None, `max_size`: Some(178), added: 2653, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(481), added: 2956, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn kill() -> Weight {
		// Proof: `1374` recorded, `6196` estimated.
		// Least time: 76_994_000 ps.
		Weight::from_parts(82_762_000, 6196)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `Dao::Communities` (r:1 w:1)
	/// Proof: `Dao::Communities` (`max_values`: None, `max_size`: Some(178), added: 2653, mode: `MaxEncodedLen`)
	/// Storage: `Dao::Tracks` (r:17 w:16)
	/// Proof: `Dao::Tracks` (`max_values`: None, `max_size`: Some(129), added: 2604, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:0)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// The range of component `t` is `[1, 16]`.
	fn amend(t: u32) -> Weight {
		// Proof: `954 + t * (45 ±0)` recorded, `3675 + t * (2604 ±0)` estimated.
		// Least time: 41_661_000 ps.
		Weight::from_parts(37_609_938, 3675)
			// Standard error: 4_855
			.saturating_add(Weight::from_parts(6_530_592, 0).saturating_mul(t.into()))
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(t.into())))
			.saturating_add(T::DbWeight::get().writes(1_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(t.into())))
			.saturating_add(Weight::from_parts(0, 2604).saturating_mul(t.into()))
	}
	/// Storage: `Dao::Tracks` (r:1 w:0)
	/// Proof: `Dao::Tracks` (`max_values`: None, `max_size`: Some(129), added: 2604, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Dao::Spendings` (r:1 w:1)
	/// Proof: `Dao::Spendings` (`max_values`: None, `max_size`: Some(742), added: 3217, mode: `MaxEncodedLen`)
	fn spend() -> Weight {
		// Proof: `1360` recorded, `4207` estimated.
		// Least time: 20_280_000 ps.
		Weight::from_parts(22_183_000, 4207)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
}

/// For tests: the same with the costs of a larger database.
impl WeightInfo for () {
	fn create(t: u32) -> Weight {
		Weight::from_parts(77_125_697, 3946)
			.saturating_add(Weight::from_parts(2_501_853, 0).saturating_mul(t.into()))
			.saturating_add(RocksDbWeight::get().reads(4_u64))
			.saturating_add(RocksDbWeight::get().writes(4_u64))
			.saturating_add(RocksDbWeight::get().writes((1_u64).saturating_mul(t.into())))
	}
	fn dissolve() -> Weight {
		Weight::from_parts(209_190_000, 45258)
			.saturating_add(RocksDbWeight::get().reads(25_u64))
			.saturating_add(RocksDbWeight::get().writes(36_u64))
	}
	fn stake() -> Weight {
		Weight::from_parts(161_289_000, 6055)
			.saturating_add(RocksDbWeight::get().reads(9_u64))
			.saturating_add(RocksDbWeight::get().writes(21_u64))
	}
	fn unstake() -> Weight {
		Weight::from_parts(88_852_000, 6055)
			.saturating_add(RocksDbWeight::get().reads(4_u64))
			.saturating_add(RocksDbWeight::get().writes(18_u64))
	}
	fn withdraw() -> Weight {
		Weight::from_parts(175_750_000, 5352)
			.saturating_add(RocksDbWeight::get().reads(9_u64))
			.saturating_add(RocksDbWeight::get().writes(22_u64))
	}
	fn delegate() -> Weight {
		Weight::from_parts(117_845_000, 9714)
			.saturating_add(RocksDbWeight::get().reads(8_u64))
			.saturating_add(RocksDbWeight::get().writes(18_u64))
	}
	fn undelegate() -> Weight {
		Weight::from_parts(109_943_000, 6104)
			.saturating_add(RocksDbWeight::get().reads(6_u64))
			.saturating_add(RocksDbWeight::get().writes(18_u64))
	}
	fn submit() -> Weight {
		Weight::from_parts(123_523_000, 4197809)
			.saturating_add(RocksDbWeight::get().reads(10_u64))
			.saturating_add(RocksDbWeight::get().writes(5_u64))
	}
	fn discuss() -> Weight {
		Weight::from_parts(17_697_000, 4159).saturating_add(RocksDbWeight::get().reads(1_u64))
	}
	fn vote() -> Weight {
		Weight::from_parts(127_579_000, 6104)
			.saturating_add(RocksDbWeight::get().reads(7_u64))
			.saturating_add(RocksDbWeight::get().writes(18_u64))
	}
	fn unvote() -> Weight {
		Weight::from_parts(96_974_000, 5352)
			.saturating_add(RocksDbWeight::get().reads(5_u64))
			.saturating_add(RocksDbWeight::get().writes(18_u64))
	}
	fn unlock() -> Weight {
		Weight::from_parts(89_502_000, 5352)
			.saturating_add(RocksDbWeight::get().reads(5_u64))
			.saturating_add(RocksDbWeight::get().writes(17_u64))
	}
	fn poke() -> Weight {
		Weight::from_parts(90_324_000, 4159)
			.saturating_add(RocksDbWeight::get().reads(5_u64))
			.saturating_add(RocksDbWeight::get().writes(4_u64))
	}
	fn execute() -> Weight {
		Weight::from_parts(106_348_000, 4197809)
			.saturating_add(RocksDbWeight::get().reads(6_u64))
			.saturating_add(RocksDbWeight::get().writes(4_u64))
	}
	fn read(l: u32) -> Weight {
		Weight::from_parts(26_740_626_742, 4197809)
			.saturating_add(Weight::from_parts(15_688, 0).saturating_mul(l.into()))
			.saturating_add(RocksDbWeight::get().reads(1_u64))
	}
	fn cancel() -> Weight {
		Weight::from_parts(72_828_000, 4159)
			.saturating_add(RocksDbWeight::get().reads(4_u64))
			.saturating_add(RocksDbWeight::get().writes(4_u64))
	}
	fn kill() -> Weight {
		Weight::from_parts(82_762_000, 6196)
			.saturating_add(RocksDbWeight::get().reads(5_u64))
			.saturating_add(RocksDbWeight::get().writes(5_u64))
	}
	fn amend(t: u32) -> Weight {
		Weight::from_parts(37_609_938, 3675)
			.saturating_add(Weight::from_parts(6_530_592, 0).saturating_mul(t.into()))
			.saturating_add(RocksDbWeight::get().reads(4_u64))
			.saturating_add(RocksDbWeight::get().reads((1_u64).saturating_mul(t.into())))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
			.saturating_add(RocksDbWeight::get().writes((1_u64).saturating_mul(t.into())))
			.saturating_add(Weight::from_parts(0, 2604).saturating_mul(t.into()))
	}
	fn spend() -> Weight {
		Weight::from_parts(22_183_000, 4207)
			.saturating_add(RocksDbWeight::get().reads(3_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
}
