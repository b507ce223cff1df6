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
	fn open() -> Weight;
	fn stand() -> Weight;
	fn withdraw() -> Weight;
	fn commit() -> Weight;
	fn reveal() -> Weight;
	fn count(p: u32) -> Weight;
	fn seat() -> Weight;
	fn settle() -> Weight;
	fn release_bond() -> Weight;
	fn take_seat() -> Weight;
	fn resign() -> Weight;
	fn vacate() -> Weight;
	fn recall() -> Weight;
	fn vote_core() -> Weight;
	fn seat_core() -> Weight;
	fn name_chief() -> Weight;
	fn approve_upgrade() -> Weight;
	fn pause() -> Weight;
	fn unpause() -> Weight;
	fn revoke() -> Weight;
	fn enact_whitelisted() -> Weight;
}

/// The weights on a chain with the database costs of `T`.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `Committee::Running` (r:1 w:1)
	/// Proof: `Committee::Running` (`max_values`: Some(1), `max_size`: Some(113), added: 608, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Committee::Incumbent` (r:1 w:0)
	/// Proof: `Committee::Incumbent` (`max_values`: Some(1), `max_size`: Some(4290), added: 4785, mode: `MaxEncodedLen`)
	/// Storage: `Committee::Pace` (r:1 w:0)
	/// Proof: `Committee::Pace` (`max_values`: Some(1), `max_size`: Some(96), added: 591, mode: `MaxEncodedLen`)
	/// Storage: `Committee::NextElection` (r:1 w:1)
	/// Proof: `Committee::NextElection` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Dao::Communities` (r:1 w:0)
	/// Proof: `Dao::Communities` (`max_values`: None, `max_size`: Some(178), added: 2653, mode: `MaxEncodedLen`)
	/// Storage: `Dao::Stakes` (r:1 w:0)
	/// Proof: `Dao::Stakes` (`max_values`: None, `max_size`: Some(2590), added: 5065, mode: `MaxEncodedLen`)
	fn open() -> Weight {
		// Proof: `4880` recorded, `6055` estimated.
		// Least time: 49_283_000 ps.
		Weight::from_parts(57_646_000, 6055)
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Committee::Running` (r:1 w:0)
	/// Proof: `Committee::Running` (`max_values`: Some(1), `max_size`: Some(113), added: 608, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Committee::Candidates` (r:1 w:1)
	/// Proof: `Committee::Candidates` (`max_values`: Some(1), `max_size`: Some(2114), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `Committee::Bonds` (r:1 w:1)
	/// Proof: `Committee::Bonds` (`max_values`: None, `max_size`: Some(72), added: 2547, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(481), added: 2956, mode: `MaxEncodedLen`)
	fn stand() -> Weight {
		// Proof: `3914` recorded, `3946` estimated.
		// Least time: 99_898_000 ps.
		Weight::from_parts(120_879_000, 3946)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Committee::Running` (r:1 w:0)
	/// Proof: `Committee::Running` (`max_values`: Some(1), `max_size`: Some(113), added: 608, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Committee::Candidates` (r:1 w:1)
	/// Proof: `Committee::Candidates` (`max_values`: Some(1), `max_size`: Some(2114), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `Committee::Counting` (r:1 w:1)
	/// Proof: `Committee::Counting` (`max_values`: Some(1), `max_size`: Some(2155), added: 2650, mode: `MaxEncodedLen`)
	/// Storage: `Committee::Pace` (r:1 w:0)
	/// Proof: `Committee::Pace` (`max_values`: Some(1), `max_size`: Some(96), added: 591, mode: `MaxEncodedLen`)
	/// Storage: `Committee::Bonds` (r:1 w:1)
	/// Proof: `Committee::Bonds` (`max_values`: None, `max_size`: Some(72), added: 2547, mode: `MaxEncodedLen`)
	fn withdraw() -> Weight {
		// Proof: `3298` recorded, `3640` estimated.
		// Least time: 47_780_000 ps.
		Weight::from_parts(60_259_000, 3640)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Committee::Running` (r:1 w:1)
	/// Proof: `Committee::Running` (`max_values`: Some(1), `max_size`: Some(113), added: 608, mode: `MaxEncodedLen`)
	/// Storage: `Dao::Communities` (r:1 w:0)
	/// Proof: `Dao::Communities` (`max_values`: None, `max_size`: Some(178), added: 2653, mode: `MaxEncodedLen`)
	/// Storage: `Dao::Members` (r:1 w:0)
	/// Proof: `Dao::Members` (`max_values`: None, `max_size`: Some(1887), added: 4362, mode: `MaxEncodedLen`)
	/// Storage: `Committee::Ballots` (r:1 w:1)
	/// Proof: `Committee::Ballots` (`max_values`: None, `max_size`: Some(101), added: 2576, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(481), added: 2956, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn commit() -> Weight {
		// Proof: `2024` recorded, `6196` estimated.
		// Least time: 153_708_000 ps.
		Weight::from_parts(165_406_000, 6196)
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Committee::Running` (r:1 w:1)
	/// Proof: `Committee::Running` (`max_values`: Some(1), `max_size`: Some(113), added: 608, mode: `MaxEncodedLen`)
	/// Storage: `Committee::Ballots` (r:1 w:1)
	/// Proof: `Committee::Ballots` (`max_values`: None, `max_size`: Some(101), added: 2576, mode: `MaxEncodedLen`)
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Committee::Candidates` (r:1 w:0)
	/// Proof: `Committee::Candidates` (`max_values`: Some(1), `max_size`: Some(2114), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `Dao::Communities` (r:1 w:0)
	/// Proof: `Dao::Communities` (`max_values`: None, `max_size`: Some(178), added: 2653, mode: `MaxEncodedLen`)
	/// Storage: `Dao::Members` (r:1 w:0)
	/// Proof: `Dao::Members` (`max_values`: None, `max_size`: Some(1887), added: 4362, mode: `MaxEncodedLen`)
	/// Storage: `Committee::Pages` (r:1 w:1)
	/// Proof: `Committee::Pages` (`max_values`: None, `max_size`: Some(4110), added: 6585, mode: `MaxEncodedLen`)
	fn reveal() -> Weight {
		// Proof: `7268` recorded, `7575` estimated.
		// Least time: 69_273_000 ps.
		Weight::from_parts(81_160_000, 7575)
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Committee::Running` (r:1 w:1)
	/// Proof: `Committee::Running` (`max_values`: Some(1), `max_size`: Some(113), added: 608, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Committee::Counting` (r:1 w:1)
	/// Proof: `Committee::Counting` (`max_values`: Some(1), `max_size`: Some(2155), added: 2650, mode: `MaxEncodedLen`)
	/// Storage: `Committee::Pages` (r:64 w:64)
	/// Proof: `Committee::Pages` (`max_values`: None, `max_size`: Some(4110), added: 6585, mode: `MaxEncodedLen`)
	/// The range of component `p` is `[1, 64]`.
	fn count(p: u32) -> Weight {
		// Proof: `4116 + p * (4096 ±0)` recorded, `3640 + p * (6585 ±0)` estimated.
		// Least time: 421_095_000 ps.
		Weight::from_parts(19_168_226, 3640)
			// Standard error: 828_831
			.saturating_add(Weight::from_parts(386_736_354, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(p.into())))
			.saturating_add(T::DbWeight::get().writes(2_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(p.into())))
			.saturating_add(Weight::from_parts(0, 6585).saturating_mul(p.into()))
	}
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Committee::Pace` (r:1 w:0)
	/// Proof: `Committee::Pace` (`max_values`: Some(1), `max_size`: Some(96), added: 591, mode: `MaxEncodedLen`)
	/// Storage: `Committee::Incumbent` (r:1 w:1)
	/// Proof: `Committee::Incumbent` (`max_values`: Some(1), `max_size`: Some(4290), added: 4785, mode: `MaxEncodedLen`)
	/// Storage: `Committee::Bonds` (r:30 w:30)
	/// Proof: `Committee::Bonds` (`max_values`: None, `max_size`: Some(72), added: 2547, mode: `MaxEncodedLen`)
	/// Storage: `Committee::CoreMembers` (r:0 w:1)
	/// Proof: `Committee::CoreMembers` (`max_values`: Some(1), `max_size`: Some(1006), added: 1501, mode: `MaxEncodedLen`)
	fn seat() -> Weight {
		// Proof: `8406` recorded, `77400` estimated.
		// Least time: 208_310_000 ps.
		Weight::from_parts(221_399_000, 77400)
			.saturating_add(T::DbWeight::get().reads(33_u64))
			.saturating_add(T::DbWeight::get().writes(32_u64))
	}
	/// Storage: `Committee::Ballots` (r:1 w:1)
	/// Proof: `Committee::Ballots` (`max_values`: None, `max_size`: Some(101), added: 2576, mode: `MaxEncodedLen`)
	/// Storage: `Committee::Running` (r:1 w:0)
	/// Proof: `Committee::Running` (`max_values`: Some(1), `max_size`: Some(113), added: 608, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(481), added: 2956, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn settle() -> Weight {
		// Proof: `1490` recorded, `6196` estimated.
		// Least time: 87_480_000 ps.
		Weight::from_parts(104_825_000, 6196)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Committee::Bonds` (r:1 w:1)
	/// Proof: `Committee::Bonds` (`max_values`: None, `max_size`: Some(72), added: 2547, mode: `MaxEncodedLen`)
	/// Storage: `Committee::Candidates` (r:1 w:0)
	/// Proof: `Committee::Candidates` (`max_values`: Some(1), `max_size`: Some(2114), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `Committee::Incumbent` (r:1 w:0)
	/// Proof: `Committee::Incumbent` (`max_values`: Some(1), `max_size`: Some(4290), added: 4785, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(481), added: 2956, mode: `MaxEncodedLen`)
	fn release_bond() -> Weight {
		// Proof: `8242` recorded, `5775` estimated.
		// Least time: 93_229_000 ps.
		Weight::from_parts(111_104_000, 5775)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Committee::Incumbent` (r:1 w:1)
	/// Proof: `Committee::Incumbent` (`max_values`: Some(1), `max_size`: Some(4290), added: 4785, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Committee::Pace` (r:1 w:0)
	/// Proof: `Committee::Pace` (`max_values`: Some(1), `max_size`: Some(96), added: 591, mode: `MaxEncodedLen`)
	fn take_seat() -> Weight {
		// Proof: `4583` recorded, `5775` estimated.
		// Least time: 25_007_000 ps.
		Weight::from_parts(29_874_000, 5775)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Committee::Incumbent` (r:1 w:1)
	/// Proof: `Committee::Incumbent` (`max_values`: Some(1), `max_size`: Some(4290), added: 4785, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Committee::Pace` (r:1 w:0)
	/// Proof: `Committee::Pace` (`max_values`: Some(1), `max_size`: Some(96), added: 591, mode: `MaxEncodedLen`)
	/// Storage: `Committee::Bonds` (r:1 w:1)
	/// Proof: `Committee::Bonds` (`max_values`: None, `max_size`: Some(72), added: 2547, mode: `MaxEncodedLen`)
	/// Storage: `Committee::CoreMembers` (r:1 w:1)
	/// Proof: `Committee::CoreMembers` (`max_values`: Some(1), `max_size`: Some(1006), added: 1501, mode: `MaxEncodedLen`)
	fn resign() -> Weight {
		// Proof: `6027` recorded, `5775` estimated.
		// Least time: 51_617_000 ps.
		Weight::from_parts(57_876_000, 5775)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Committee::Incumbent` (r:1 w:1)
	/// Proof: `Committee::Incumbent` (`max_values`: Some(1), `max_size`: Some(4290), added: 4785, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Committee::Pace` (r:1 w:0)
	/// Proof: `Committee::Pace` (`max_values`: Some(1), `max_size`: Some(96), added: 591, mode: `MaxEncodedLen`)
	/// Storage: `Committee::Bonds` (r:1 w:1)
	/// Proof: `Committee::Bonds` (`max_values`: None, `max_size`: Some(72), added: 2547, mode: `MaxEncodedLen`)
	/// Storage: `Committee::CoreMembers` (r:1 w:1)
	/// Proof: `Committee::CoreMembers` (`max_values`: Some(1), `max_size`: Some(1006), added: 1501, mode: `MaxEncodedLen`)
	fn vacate() -> Weight {
		// Proof: `5979` recorded, `5775` estimated.
		// Least time: 57_796_000 ps.
		Weight::from_parts(64_416_000, 5775)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Committee::Running` (r:1 w:0)
	/// Proof: `Committee::Running` (`max_values`: Some(1), `max_size`: Some(113), added: 608, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Committee::Candidates` (r:1 w:1)
	/// Proof: `Committee::Candidates` (`max_values`: Some(1), `max_size`: Some(2114), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `Committee::Counting` (r:1 w:1)
	/// Proof: `Committee::Counting` (`max_values`: Some(1), `max_size`: Some(2155), added: 2650, mode: `MaxEncodedLen`)
	/// Storage: `Committee::Pace` (r:1 w:0)
	/// Proof: `Committee::Pace` (`max_values`: Some(1), `max_size`: Some(96), added: 591, mode: `MaxEncodedLen`)
	/// Storage: `Committee::Bonds` (r:1 w:1)
	/// Proof: `Committee::Bonds` (`max_values`: None, `max_size`: Some(72), added: 2547, mode: `MaxEncodedLen`)
	/// Storage: `Committee::Incumbent` (r:1 w:1)
	/// Proof: `Committee::Incumbent` (`max_values`: Some(1), `max_size`: Some(4290), added: 4785, mode: `MaxEncodedLen`)
	/// Storage: `Committee::CoreMembers` (r:1 w:1)
	/// Proof: `Committee::CoreMembers` (`max_values`: Some(1), `max_size`: Some(1006), added: 1501, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(481), added: 2956, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn recall() -> Weight {
		// Proof: `11955` recorded, `6196` estimated.
		// Least time: 150_143_000 ps.
		Weight::from_parts(187_598_000, 6196)
			.saturating_add(T::DbWeight::get().reads(11_u64))
			.saturating_add(T::DbWeight::get().writes(8_u64))
	}
	/// Storage: `Committee::Incumbent` (r:1 w:1)
	/// Proof: `Committee::Incumbent` (`max_values`: Some(1), `max_size`: Some(4290), added: 4785, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Committee::Pace` (r:1 w:0)
	/// Proof: `Committee::Pace` (`max_values`: Some(1), `max_size`: Some(96), added: 591, mode: `MaxEncodedLen`)
	fn vote_core() -> Weight {
		// Proof: `4583` recorded, `5775` estimated.
		// Least time: 25_348_000 ps.
		Weight::from_parts(30_535_000, 5775)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Committee::Incumbent` (r:1 w:1)
	/// Proof: `Committee::Incumbent` (`max_values`: Some(1), `max_size`: Some(4290), added: 4785, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Committee::Pace` (r:1 w:0)
	/// Proof: `Committee::Pace` (`max_values`: Some(1), `max_size`: Some(96), added: 591, mode: `MaxEncodedLen`)
	/// Storage: `Committee::CoreMembers` (r:1 w:1)
	/// Proof: `Committee::CoreMembers` (`max_values`: Some(1), `max_size`: Some(1006), added: 1501, mode: `MaxEncodedLen`)
	fn seat_core() -> Weight {
		// Proof: `5369` recorded, `5775` estimated.
		// Least time: 42_433_000 ps.
		Weight::from_parts(48_692_000, 5775)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Committee::Incumbent` (r:1 w:1)
	/// Proof: `Committee::Incumbent` (`max_values`: Some(1), `max_size`: Some(4290), added: 4785, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Committee::Pace` (r:1 w:0)
	/// Proof: `Committee::Pace` (`max_values`: Some(1), `max_size`: Some(96), added: 591, mode: `MaxEncodedLen`)
	fn name_chief() -> Weight {
		// Proof: `4583` recorded, `5775` estimated.
		// Least time: 28_042_000 ps.
		Weight::from_parts(32_618_000, 5775)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Committee::Incumbent` (r:1 w:0)
	/// Proof: `Committee::Incumbent` (`max_values`: Some(1), `max_size`: Some(4290), added: 4785, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Committee::Pace` (r:1 w:0)
	/// Proof: `Committee::Pace` (`max_values`: Some(1), `max_size`: Some(96), added: 591, mode: `MaxEncodedLen`)
	/// Storage: `Committee::CoreMembers` (r:1 w:1)
	/// Proof: `Committee::CoreMembers` (`max_values`: Some(1), `max_size`: Some(1006), added: 1501, mode: `MaxEncodedLen`)
	/// Storage: `Committee::Whitelisted` (r:1 w:1)
	/// Proof: `Committee::Whitelisted` (`max_values`: Some(1), `max_size`: Some(321), added: 816, mode: `MaxEncodedLen`)
	fn approve_upgrade() -> Weight {
		// Proof: `5755` recorded, `5775` estimated.
		// Least time: 47_370_000 ps.
		Weight::from_parts(52_568_000, 5775)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Committee::Incumbent` (r:1 w:0)
	/// Proof: `Committee::Incumbent` (`max_values`: Some(1), `max_size`: Some(4290), added: 4785, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Committee::Pace` (r:1 w:0)
	/// Proof: `Committee::Pace` (`max_values`: Some(1), `max_size`: Some(96), added: 591, mode: `MaxEncodedLen`)
	/// Storage: `Committee::CoreMembers` (r:1 w:1)
	/// Proof: `Committee::CoreMembers` (`max_values`: Some(1), `max_size`: Some(1006), added: 1501, mode: `MaxEncodedLen`)
	/// Storage: `Committee::Paused` (r:1 w:1)
	/// Proof: `Committee::Paused` (`max_values`: Some(1), `max_size`: Some(49), added: 544, mode: `MaxEncodedLen`)
	fn pause() -> Weight {
		// Proof: `5431` recorded, `5775` estimated.
		// Least time: 44_256_000 ps.
		Weight::from_parts(48_432_000, 5775)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Committee::Incumbent` (r:1 w:0)
	/// Proof: `Committee::Incumbent` (`max_values`: Some(1), `max_size`: Some(4290), added: 4785, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Committee::Pace` (r:1 w:0)
	/// Proof: `Committee::Pace` (`max_values`: Some(1), `max_size`: Some(96), added: 591, mode: `MaxEncodedLen`)
	/// Storage: `Committee::CoreMembers` (r:1 w:1)
	/// Proof: `Committee::CoreMembers` (`max_values`: Some(1), `max_size`: Some(1006), added: 1501, mode: `MaxEncodedLen`)
	/// Storage: `Committee::Paused` (r:1 w:1)
	/// Proof: `Committee::Paused` (`max_values`: Some(1), `max_size`: Some(49), added: 544, mode: `MaxEncodedLen`)
	fn unpause() -> Weight {
		// Proof: `5480` recorded, `5775` estimated.
		// Least time: 46_699_000 ps.
		Weight::from_parts(51_306_000, 5775)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Committee::CoreMembers` (r:1 w:1)
	/// Proof: `Committee::CoreMembers` (`max_values`: Some(1), `max_size`: Some(1006), added: 1501, mode: `MaxEncodedLen`)
	fn revoke() -> Weight {
		// Proof: `1098` recorded, `2491` estimated.
		// Least time: 22_113_000 ps.
		Weight::from_parts(26_970_000, 2491)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Dao::Tracks` (r:1 w:0)
	/// Proof: `Dao::Tracks` (`max_values`: None, `max_size`: Some(129), added: 2604, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Committee::Whitelisted` (r:1 w:1)
	/// Proof: `Committee::Whitelisted` (`max_values`: Some(1), `max_size`: Some(321), added: 816, mode: `MaxEncodedLen`)
	/// Storage: `System::AuthorizedUpgrade` (r:0 w:1)
	/// Proof: `System::AuthorizedUpgrade` (`max_values`: Some(1), `max_size`: Some(33), added: 528, mode: `MaxEncodedLen`)
	fn enact_whitelisted() -> Weight {
		// Proof: `895` recorded, `3594` estimated.
		// Least time: 26_960_000 ps.
		Weight::from_parts(29_684_000, 3594)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
}

/// For tests: the same with the costs of a larger database.
impl WeightInfo for () {
	fn open() -> Weight {
		Weight::from_parts(57_646_000, 6055)
			.saturating_add(RocksDbWeight::get().reads(7_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
	fn stand() -> Weight {
		Weight::from_parts(120_879_000, 3946)
			.saturating_add(RocksDbWeight::get().reads(6_u64))
			.saturating_add(RocksDbWeight::get().writes(4_u64))
	}
	fn withdraw() -> Weight {
		Weight::from_parts(60_259_000, 3640)
			.saturating_add(RocksDbWeight::get().reads(6_u64))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
	}
	fn commit() -> Weight {
		Weight::from_parts(165_406_000, 6196)
			.saturating_add(RocksDbWeight::get().reads(8_u64))
			.saturating_add(RocksDbWeight::get().writes(5_u64))
	}
	fn reveal() -> Weight {
		Weight::from_parts(81_160_000, 7575)
			.saturating_add(RocksDbWeight::get().reads(8_u64))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
	}
	fn count(p: u32) -> Weight {
		Weight::from_parts(19_168_226, 3640)
			.saturating_add(Weight::from_parts(386_736_354, 0).saturating_mul(p.into()))
			.saturating_add(RocksDbWeight::get().reads(3_u64))
			.saturating_add(RocksDbWeight::get().reads((1_u64).saturating_mul(p.into())))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
			.saturating_add(RocksDbWeight::get().writes((1_u64).saturating_mul(p.into())))
			.saturating_add(Weight::from_parts(0, 6585).saturating_mul(p.into()))
	}
	fn seat() -> Weight {
		Weight::from_parts(221_399_000, 77400)
			.saturating_add(RocksDbWeight::get().reads(33_u64))
			.saturating_add(RocksDbWeight::get().writes(32_u64))
	}
	fn settle() -> Weight {
		Weight::from_parts(104_825_000, 6196)
			.saturating_add(RocksDbWeight::get().reads(6_u64))
			.saturating_add(RocksDbWeight::get().writes(4_u64))
	}
	fn release_bond() -> Weight {
		Weight::from_parts(111_104_000, 5775)
			.saturating_add(RocksDbWeight::get().reads(6_u64))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
	}
	fn take_seat() -> Weight {
		Weight::from_parts(29_874_000, 5775)
			.saturating_add(RocksDbWeight::get().reads(3_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn resign() -> Weight {
		Weight::from_parts(57_876_000, 5775)
			.saturating_add(RocksDbWeight::get().reads(5_u64))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
	}
	fn vacate() -> Weight {
		Weight::from_parts(64_416_000, 5775)
			.saturating_add(RocksDbWeight::get().reads(5_u64))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
	}
	fn recall() -> Weight {
		Weight::from_parts(187_598_000, 6196)
			.saturating_add(RocksDbWeight::get().reads(11_u64))
			.saturating_add(RocksDbWeight::get().writes(8_u64))
	}
	fn vote_core() -> Weight {
		Weight::from_parts(30_535_000, 5775)
			.saturating_add(RocksDbWeight::get().reads(3_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn seat_core() -> Weight {
		Weight::from_parts(48_692_000, 5775)
			.saturating_add(RocksDbWeight::get().reads(4_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
	fn name_chief() -> Weight {
		Weight::from_parts(32_618_000, 5775)
			.saturating_add(RocksDbWeight::get().reads(3_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn approve_upgrade() -> Weight {
		Weight::from_parts(52_568_000, 5775)
			.saturating_add(RocksDbWeight::get().reads(5_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
	fn pause() -> Weight {
		Weight::from_parts(48_432_000, 5775)
			.saturating_add(RocksDbWeight::get().reads(5_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
	fn unpause() -> Weight {
		Weight::from_parts(51_306_000, 5775)
			.saturating_add(RocksDbWeight::get().reads(5_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
	fn revoke() -> Weight {
		Weight::from_parts(26_970_000, 2491)
			.saturating_add(RocksDbWeight::get().reads(1_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn enact_whitelisted() -> Weight {
		Weight::from_parts(29_684_000, 3594)
			.saturating_add(RocksDbWeight::get().reads(3_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
}
