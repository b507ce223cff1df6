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
	fn step_not_due() -> Weight;
	fn step(b: u32) -> Weight;
	fn poke(b: u32) -> Weight;
	fn resplit() -> Weight;
	fn set_mining_start() -> Weight;
	fn close(b: u32) -> Weight;
	fn settle() -> Weight;
	fn withdraw() -> Weight;
}

/// The weights on a chain with the database costs of `T`.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Emission::CurrentStatus` (r:1 w:0)
	/// Proof: `Emission::CurrentStatus` (`max_values`: Some(1), `max_size`: Some(9), added: 504, mode: `MaxEncodedLen`)
	fn step_not_due() -> Weight {
		// Proof: `195` recorded, `1494` estimated.
		// Least time: 5_278_000 ps.
		Weight::from_parts(6_429_000, 1494).saturating_add(T::DbWeight::get().reads(2_u64))
	}
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Emission::CurrentStatus` (r:1 w:1)
	/// Proof: `Emission::CurrentStatus` (`max_values`: Some(1), `max_size`: Some(9), added: 504, mode: `MaxEncodedLen`)
	/// Storage: `Emission::Buckets` (r:1 w:1)
	/// Proof: `Emission::Buckets` (`max_values`: Some(1), `max_size`: Some(721), added: 1216, mode: `MaxEncodedLen`)
	/// Storage: `Emission::SharingPair` (r:1 w:0)
	/// Proof: `Emission::SharingPair` (`max_values`: Some(1), `max_size`: Some(85), added: 580, mode: `MaxEncodedLen`)
	/// Storage: `Emission::Cap` (r:1 w:0)
	/// Proof: `Emission::Cap` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:8 w:8)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// The range of component `b` is `[1, 8]`.
	fn step(b: u32) -> Weight {
		// Proof: `206 + b * (185 ±0)` recorded, `2206 + b * (2603 ±0)` estimated.
		// Least time: 41_611_000 ps.
		Weight::from_parts(17_754_563, 2206)
			// Standard error: 100_400
			.saturating_add(Weight::from_parts(32_874_807, 0).saturating_mul(b.into()))
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(b.into())))
			.saturating_add(T::DbWeight::get().writes(2_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(b.into())))
			.saturating_add(Weight::from_parts(0, 2603).saturating_mul(b.into()))
	}
	/// Storage: `Emission::CurrentStatus` (r:1 w:1)
	/// Proof: `Emission::CurrentStatus` (`max_values`: Some(1), `max_size`: Some(9), added: 504, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Emission::Buckets` (r:1 w:1)
	/// Proof: `Emission::Buckets` (`max_values`: Some(1), `max_size`: Some(721), added: 1216, mode: `MaxEncodedLen`)
	/// Storage: `Emission::SharingPair` (r:1 w:0)
	/// Proof: `Emission::SharingPair` (`max_values`: Some(1), `max_size`: Some(85), added: 580, mode: `MaxEncodedLen`)
	/// Storage: `Emission::Cap` (r:1 w:0)
	/// Proof: `Emission::Cap` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:8 w:8)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// The range of component `b` is `[1, 8]`.
	fn poke(b: u32) -> Weight {
		// Proof: `206 + b * (185 ±0)` recorded, `2206 + b * (2603 ±0)` estimated.
		// Least time: 48_742_000 ps.
		Weight::from_parts(27_537_682, 2206)
			// Standard error: 153_914
			.saturating_add(Weight::from_parts(36_035_065, 0).saturating_mul(b.into()))
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(b.into())))
			.saturating_add(T::DbWeight::get().writes(2_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(b.into())))
			.saturating_add(Weight::from_parts(0, 2603).saturating_mul(b.into()))
	}
	/// Storage: `Emission::CurrentStatus` (r:1 w:0)
	/// Proof: `Emission::CurrentStatus` (`max_values`: Some(1), `max_size`: Some(9), added: 504, mode: `MaxEncodedLen`)
	/// Storage: `Emission::SharingPair` (r:1 w:1)
	/// Proof: `Emission::SharingPair` (`max_values`: Some(1), `max_size`: Some(85), added: 580, mode: `MaxEncodedLen`)
	/// Storage: `Emission::Buckets` (r:1 w:0)
	/// Proof: `Emission::Buckets` (`max_values`: Some(1), `max_size`: Some(721), added: 1216, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	fn resplit() -> Weight {
		// Proof: `1005` recorded, `2206` estimated.
		// Least time: 20_981_000 ps.
		Weight::from_parts(24_076_000, 2206)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Emission::CurrentStatus` (r:1 w:0)
	/// Proof: `Emission::CurrentStatus` (`max_values`: Some(1), `max_size`: Some(9), added: 504, mode: `MaxEncodedLen`)
	/// Storage: `Emission::SharingPair` (r:1 w:0)
	/// Proof: `Emission::SharingPair` (`max_values`: Some(1), `max_size`: Some(85), added: 580, mode: `MaxEncodedLen`)
	/// Storage: `Emission::Buckets` (r:1 w:1)
	/// Proof: `Emission::Buckets` (`max_values`: Some(1), `max_size`: Some(721), added: 1216, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	fn set_mining_start() -> Weight {
		// Proof: `1005` recorded, `2206` estimated.
		// Least time: 173_908_000 ps.
		Weight::from_parts(233_276_000, 2206)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Emission::CurrentStatus` (r:1 w:1)
	/// Proof: `Emission::CurrentStatus` (`max_values`: Some(1), `max_size`: Some(9), added: 504, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Emission::Buckets` (r:1 w:1)
	/// Proof: `Emission::Buckets` (`max_values`: Some(1), `max_size`: Some(721), added: 1216, mode: `MaxEncodedLen`)
	/// Storage: `Emission::SharingPair` (r:1 w:0)
	/// Proof: `Emission::SharingPair` (`max_values`: Some(1), `max_size`: Some(85), added: 580, mode: `MaxEncodedLen`)
	/// Storage: `Emission::Cap` (r:1 w:0)
	/// Proof: `Emission::Cap` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:8 w:8)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// The range of component `b` is `[1, 8]`.
	fn close(b: u32) -> Weight {
		// Proof: `206 + b * (185 ±0)` recorded, `2206 + b * (2603 ±0)` estimated.
		// Least time: 49_603_000 ps.
		Weight::from_parts(30_689_108, 2206)
			// Standard error: 159_256
			.saturating_add(Weight::from_parts(35_928_074, 0).saturating_mul(b.into()))
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(b.into())))
			.saturating_add(T::DbWeight::get().writes(2_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(b.into())))
			.saturating_add(Weight::from_parts(0, 2603).saturating_mul(b.into()))
	}
	/// Storage: `Emission::CurrentStatus` (r:1 w:0)
	/// Proof: `Emission::CurrentStatus` (`max_values`: Some(1), `max_size`: Some(9), added: 504, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Emission::Buckets` (r:1 w:1)
	/// Proof: `Emission::Buckets` (`max_values`: Some(1), `max_size`: Some(721), added: 1216, mode: `MaxEncodedLen`)
	/// Storage: `Emission::SharingPair` (r:1 w:0)
	/// Proof: `Emission::SharingPair` (`max_values`: Some(1), `max_size`: Some(85), added: 580, mode: `MaxEncodedLen`)
	/// Storage: `Emission::Cap` (r:1 w:0)
	/// Proof: `Emission::Cap` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn settle() -> Weight {
		// Proof: `1247` recorded, `3593` estimated.
		// Least time: 50_314_000 ps.
		Weight::from_parts(54_801_000, 3593)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Emission::Buckets` (r:1 w:0)
	/// Proof: `Emission::Buckets` (`max_values`: Some(1), `max_size`: Some(721), added: 1216, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn withdraw() -> Weight {
		// Proof: `1104` recorded, `6196` estimated.
		// Least time: 69_002_000 ps.
		Weight::from_parts(75_922_000, 6196)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
}

/// For tests: the same with the costs of a larger database.
impl WeightInfo for () {
	fn step_not_due() -> Weight {
		Weight::from_parts(6_429_000, 1494).saturating_add(RocksDbWeight::get().reads(2_u64))
	}
	fn step(b: u32) -> Weight {
		Weight::from_parts(17_754_563, 2206)
			.saturating_add(Weight::from_parts(32_874_807, 0).saturating_mul(b.into()))
			.saturating_add(RocksDbWeight::get().reads(5_u64))
			.saturating_add(RocksDbWeight::get().reads((1_u64).saturating_mul(b.into())))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
			.saturating_add(RocksDbWeight::get().writes((1_u64).saturating_mul(b.into())))
			.saturating_add(Weight::from_parts(0, 2603).saturating_mul(b.into()))
	}
	fn poke(b: u32) -> Weight {
		Weight::from_parts(27_537_682, 2206)
			.saturating_add(Weight::from_parts(36_035_065, 0).saturating_mul(b.into()))
			.saturating_add(RocksDbWeight::get().reads(5_u64))
			.saturating_add(RocksDbWeight::get().reads((1_u64).saturating_mul(b.into())))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
			.saturating_add(RocksDbWeight::get().writes((1_u64).saturating_mul(b.into())))
			.saturating_add(Weight::from_parts(0, 2603).saturating_mul(b.into()))
	}
	fn resplit() -> Weight {
		Weight::from_parts(24_076_000, 2206)
			.saturating_add(RocksDbWeight::get().reads(4_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn set_mining_start() -> Weight {
		Weight::from_parts(233_276_000, 2206)
			.saturating_add(RocksDbWeight::get().reads(4_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn close(b: u32) -> Weight {
		Weight::from_parts(30_689_108, 2206)
			.saturating_add(Weight::from_parts(35_928_074, 0).saturating_mul(b.into()))
			.saturating_add(RocksDbWeight::get().reads(5_u64))
			.saturating_add(RocksDbWeight::get().reads((1_u64).saturating_mul(b.into())))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
			.saturating_add(RocksDbWeight::get().writes((1_u64).saturating_mul(b.into())))
			.saturating_add(Weight::from_parts(0, 2603).saturating_mul(b.into()))
	}
	fn settle() -> Weight {
		Weight::from_parts(54_801_000, 3593)
			.saturating_add(RocksDbWeight::get().reads(6_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
	fn withdraw() -> Weight {
		Weight::from_parts(75_922_000, 6196)
			.saturating_add(RocksDbWeight::get().reads(3_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
}
