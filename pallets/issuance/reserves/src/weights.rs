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
	fn open(a: u32) -> Weight;
	fn allow() -> Weight;
	fn disallow() -> Weight;
	fn allow_venue() -> Weight;
	fn disallow_venue() -> Weight;
	fn set_attestor() -> Weight;
	fn set_eligibility() -> Weight;
	fn deposit() -> Weight;
	fn place() -> Weight;
	fn returned() -> Weight;
	fn write_off() -> Weight;
	fn withdraw_profit() -> Weight;
	fn attest() -> Weight;
	fn begin_sunset() -> Weight;
	fn redeem() -> Weight;
	fn finish() -> Weight;
}

/// The weights on a chain with the database costs of `T`.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `Assets::Asset` (r:9 w:8)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Reserves::Backing` (r:1 w:1)
	/// Proof: `Reserves::Backing` (`max_values`: None, `max_size`: Some(25), added: 2500, mode: `MaxEncodedLen`)
	/// Storage: `Reserves::NextReserve` (r:1 w:1)
	/// Proof: `Reserves::NextReserve` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `System::ParentHash` (r:1 w:0)
	/// Proof: `System::ParentHash` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(391), added: 2866, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:8 w:8)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `Reserves::Reserves` (r:0 w:1)
	/// Proof: `Reserves::Reserves` (`max_values`: None, `max_size`: Some(930), added: 3405, mode: `MaxEncodedLen`)
	/// The range of component `a` is `[0, 8]`.
	fn open(a: u32) -> Weight {
		// Proof: `1095 + a * (119 ±0)` recorded, `6196 + a * (2685 ±0)` estimated.
		// Least time: 141_560_000 ps.
		Weight::from_parts(185_909_761, 6196)
			// Standard error: 361_092
			.saturating_add(Weight::from_parts(45_744_495, 0).saturating_mul(a.into()))
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().writes(6_u64))
			.saturating_add(T::DbWeight::get().writes((2_u64).saturating_mul(a.into())))
			.saturating_add(Weight::from_parts(0, 2685).saturating_mul(a.into()))
	}
	/// Storage: `Reserves::Reserves` (r:1 w:1)
	/// Proof: `Reserves::Reserves` (`max_values`: None, `max_size`: Some(930), added: 3405, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:1 w:1)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn allow() -> Weight {
		// Proof: `1826` recorded, `4395` estimated.
		// Least time: 66_218_000 ps.
		Weight::from_parts(86_238_000, 4395)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Reserves::Reserves` (r:1 w:1)
	/// Proof: `Reserves::Reserves` (`max_values`: None, `max_size`: Some(930), added: 3405, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:2 w:2)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::Holds` (r:1 w:1)
	/// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(411), added: 2886, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:1)
	/// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `AssetsFreezer::FrozenBalances` (r:1 w:1)
	/// Proof: `AssetsFreezer::FrozenBalances` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `AssetsFreezer::Freezes` (r:1 w:1)
	/// Proof: `AssetsFreezer::Freezes` (`max_values`: None, `max_size`: Some(69), added: 2544, mode: `MaxEncodedLen`)
	fn disallow() -> Weight {
		// Proof: `2053` recorded, `6208` estimated.
		// Least time: 196_662_000 ps.
		Weight::from_parts(226_166_000, 6208)
			.saturating_add(T::DbWeight::get().reads(9_u64))
			.saturating_add(T::DbWeight::get().writes(9_u64))
	}
	/// Storage: `Reserves::Reserves` (r:1 w:1)
	/// Proof: `Reserves::Reserves` (`max_values`: None, `max_size`: Some(930), added: 3405, mode: `MaxEncodedLen`)
	/// Storage: `Dao::Members` (r:1 w:0)
	/// Proof: `Dao::Members` (`max_values`: None, `max_size`: Some(1887), added: 4362, mode: `MaxEncodedLen`)
	fn allow_venue() -> Weight {
		// Proof: `1323` recorded, `5352` estimated.
		// Least time: 25_598_000 ps.
		Weight::from_parts(34_431_000, 5352)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Reserves::Reserves` (r:1 w:1)
	/// Proof: `Reserves::Reserves` (`max_values`: None, `max_size`: Some(930), added: 3405, mode: `MaxEncodedLen`)
	fn disallow_venue() -> Weight {
		// Proof: `1024` recorded, `4395` estimated.
		// Least time: 19_378_000 ps.
		Weight::from_parts(37_996_000, 4395)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Reserves::Reserves` (r:1 w:1)
	/// Proof: `Reserves::Reserves` (`max_values`: None, `max_size`: Some(930), added: 3405, mode: `MaxEncodedLen`)
	fn set_attestor() -> Weight {
		// Proof: `1024` recorded, `4395` estimated.
		// Least time: 19_929_000 ps.
		Weight::from_parts(32_168_000, 4395)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Reserves::Reserves` (r:1 w:1)
	/// Proof: `Reserves::Reserves` (`max_values`: None, `max_size`: Some(930), added: 3405, mode: `MaxEncodedLen`)
	fn set_eligibility() -> Weight {
		// Proof: `1024` recorded, `4395` estimated.
		// Least time: 18_527_000 ps.
		Weight::from_parts(33_840_000, 4395)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Reserves::Reserves` (r:1 w:1)
	/// Proof: `Reserves::Reserves` (`max_values`: None, `max_size`: Some(930), added: 3405, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:2 w:1)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::BalancesOnHold` (r:2 w:1)
	/// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `AssetsFreezer::FrozenBalances` (r:1 w:0)
	/// Proof: `AssetsFreezer::FrozenBalances` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::Holds` (r:1 w:1)
	/// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(411), added: 2886, mode: `MaxEncodedLen`)
	fn deposit() -> Weight {
		// Proof: `2007` recorded, `6208` estimated.
		// Least time: 88_541_000 ps.
		Weight::from_parts(136_452_000, 6208)
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `Reserves::Reserves` (r:1 w:1)
	/// Proof: `Reserves::Reserves` (`max_values`: None, `max_size`: Some(930), added: 3405, mode: `MaxEncodedLen`)
	/// Storage: `Dao::Members` (r:1 w:0)
	/// Proof: `Dao::Members` (`max_values`: None, `max_size`: Some(1887), added: 4362, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::Holds` (r:1 w:1)
	/// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(411), added: 2886, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:1)
	/// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:1 w:1)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn place() -> Weight {
		// Proof: `3047` recorded, `5352` estimated.
		// Least time: 104_094_000 ps.
		Weight::from_parts(141_470_000, 5352)
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	/// Storage: `Reserves::Reserves` (r:1 w:1)
	/// Proof: `Reserves::Reserves` (`max_values`: None, `max_size`: Some(930), added: 3405, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:2 w:2)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::BalancesOnHold` (r:2 w:1)
	/// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `AssetsFreezer::FrozenBalances` (r:1 w:0)
	/// Proof: `AssetsFreezer::FrozenBalances` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::Holds` (r:1 w:1)
	/// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(411), added: 2886, mode: `MaxEncodedLen`)
	fn returned() -> Weight {
		// Proof: `2489` recorded, `6208` estimated.
		// Least time: 157_253_000 ps.
		Weight::from_parts(186_467_000, 6208)
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	/// Storage: `Reserves::Reserves` (r:1 w:1)
	/// Proof: `Reserves::Reserves` (`max_values`: None, `max_size`: Some(930), added: 3405, mode: `MaxEncodedLen`)
	fn write_off() -> Weight {
		// Proof: `1024` recorded, `4395` estimated.
		// Least time: 21_853_000 ps.
		Weight::from_parts(36_544_000, 4395)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Reserves::Reserves` (r:1 w:1)
	/// Proof: `Reserves::Reserves` (`max_values`: None, `max_size`: Some(930), added: 3405, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:2 w:2)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:0)
	/// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `AssetsFreezer::FrozenBalances` (r:1 w:0)
	/// Proof: `AssetsFreezer::FrozenBalances` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn withdraw_profit() -> Weight {
		// Proof: `2403` recorded, `6208` estimated.
		// Least time: 125_256_000 ps.
		Weight::from_parts(151_535_000, 6208)
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `Reserves::Reserves` (r:1 w:0)
	/// Proof: `Reserves::Reserves` (`max_values`: None, `max_size`: Some(930), added: 3405, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Reserves::Attestations` (r:1 w:1)
	/// Proof: `Reserves::Attestations` (`max_values`: None, `max_size`: Some(246), added: 2721, mode: `MaxEncodedLen`)
	fn attest() -> Weight {
		// Proof: `1367` recorded, `4395` estimated.
		// Least time: 27_671_000 ps.
		Weight::from_parts(36_945_000, 4395)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Reserves::Reserves` (r:1 w:1)
	/// Proof: `Reserves::Reserves` (`max_values`: None, `max_size`: Some(930), added: 3405, mode: `MaxEncodedLen`)
	/// Storage: `Emission::CurrentStatus` (r:1 w:0)
	/// Proof: `Emission::CurrentStatus` (`max_values`: Some(1), `max_size`: Some(9), added: 504, mode: `MaxEncodedLen`)
	/// Storage: `Emission::Cap` (r:1 w:0)
	/// Proof: `Emission::Cap` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:1 w:0)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:0)
	/// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:0)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	fn begin_sunset() -> Weight {
		// Proof: `2465` recorded, `4395` estimated.
		// Least time: 58_147_000 ps.
		Weight::from_parts(75_613_000, 4395)
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Reserves::Reserves` (r:1 w:1)
	/// Proof: `Reserves::Reserves` (`max_values`: None, `max_size`: Some(930), added: 3405, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Identity::IdentityOf` (r:1 w:0)
	/// Proof: `Identity::IdentityOf` (`max_values`: None, `max_size`: Some(1825), added: 4300, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:18 w:17)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:9 w:9)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::BalancesOnHold` (r:10 w:9)
	/// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `AssetsFreezer::FrozenBalances` (r:9 w:1)
	/// Proof: `AssetsFreezer::FrozenBalances` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `AssetsFreezer::Freezes` (r:1 w:1)
	/// Proof: `AssetsFreezer::Freezes` (`max_values`: None, `max_size`: Some(69), added: 2544, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::Holds` (r:9 w:9)
	/// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(411), added: 2886, mode: `MaxEncodedLen`)
	fn redeem() -> Weight {
		// Proof: `4668` recorded, `47952` estimated.
		// Least time: 1_212_489_000 ps.
		Weight::from_parts(1_445_575_000, 47952)
			.saturating_add(T::DbWeight::get().reads(60_u64))
			.saturating_add(T::DbWeight::get().writes(48_u64))
	}
	/// Storage: `Reserves::Reserves` (r:1 w:1)
	/// Proof: `Reserves::Reserves` (`max_values`: None, `max_size`: Some(930), added: 3405, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::Holds` (r:8 w:8)
	/// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(411), added: 2886, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:16 w:16)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:8 w:8)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:3 w:3)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::BalancesOnHold` (r:8 w:8)
	/// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `AssetsFreezer::FrozenBalances` (r:8 w:8)
	/// Proof: `AssetsFreezer::FrozenBalances` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `AssetsFreezer::Freezes` (r:8 w:8)
	/// Proof: `AssetsFreezer::Freezes` (`max_values`: None, `max_size`: Some(69), added: 2544, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(391), added: 2866, mode: `MaxEncodedLen`)
	/// Storage: `Reserves::Attestations` (r:0 w:1)
	/// Proof: `Reserves::Attestations` (`max_values`: None, `max_size`: Some(246), added: 2721, mode: `MaxEncodedLen`)
	/// Storage: `Reserves::Backing` (r:0 w:1)
	/// Proof: `Reserves::Backing` (`max_values`: None, `max_size`: Some(25), added: 2500, mode: `MaxEncodedLen`)
	fn finish() -> Weight {
		// Proof: `4903` recorded, `42734` estimated.
		// Least time: 1_834_973_000 ps.
		Weight::from_parts(2_110_662_000, 42734)
			.saturating_add(T::DbWeight::get().reads(62_u64))
			.saturating_add(T::DbWeight::get().writes(63_u64))
	}
}

/// For tests: the same with the costs of a larger database.
impl WeightInfo for () {
	fn open(a: u32) -> Weight {
		Weight::from_parts(185_909_761, 6196)
			.saturating_add(Weight::from_parts(45_744_495, 0).saturating_mul(a.into()))
			.saturating_add(RocksDbWeight::get().reads(7_u64))
			.saturating_add(RocksDbWeight::get().reads((2_u64).saturating_mul(a.into())))
			.saturating_add(RocksDbWeight::get().writes(6_u64))
			.saturating_add(RocksDbWeight::get().writes((2_u64).saturating_mul(a.into())))
			.saturating_add(Weight::from_parts(0, 2685).saturating_mul(a.into()))
	}
	fn allow() -> Weight {
		Weight::from_parts(86_238_000, 4395)
			.saturating_add(RocksDbWeight::get().reads(4_u64))
			.saturating_add(RocksDbWeight::get().writes(4_u64))
	}
	fn disallow() -> Weight {
		Weight::from_parts(226_166_000, 6208)
			.saturating_add(RocksDbWeight::get().reads(9_u64))
			.saturating_add(RocksDbWeight::get().writes(9_u64))
	}
	fn allow_venue() -> Weight {
		Weight::from_parts(34_431_000, 5352)
			.saturating_add(RocksDbWeight::get().reads(2_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn disallow_venue() -> Weight {
		Weight::from_parts(37_996_000, 4395)
			.saturating_add(RocksDbWeight::get().reads(1_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn set_attestor() -> Weight {
		Weight::from_parts(32_168_000, 4395)
			.saturating_add(RocksDbWeight::get().reads(1_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn set_eligibility() -> Weight {
		Weight::from_parts(33_840_000, 4395)
			.saturating_add(RocksDbWeight::get().reads(1_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn deposit() -> Weight {
		Weight::from_parts(136_452_000, 6208)
			.saturating_add(RocksDbWeight::get().reads(8_u64))
			.saturating_add(RocksDbWeight::get().writes(5_u64))
	}
	fn place() -> Weight {
		Weight::from_parts(141_470_000, 5352)
			.saturating_add(RocksDbWeight::get().reads(7_u64))
			.saturating_add(RocksDbWeight::get().writes(6_u64))
	}
	fn returned() -> Weight {
		Weight::from_parts(186_467_000, 6208)
			.saturating_add(RocksDbWeight::get().reads(8_u64))
			.saturating_add(RocksDbWeight::get().writes(6_u64))
	}
	fn write_off() -> Weight {
		Weight::from_parts(36_544_000, 4395)
			.saturating_add(RocksDbWeight::get().reads(1_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn withdraw_profit() -> Weight {
		Weight::from_parts(151_535_000, 6208)
			.saturating_add(RocksDbWeight::get().reads(7_u64))
			.saturating_add(RocksDbWeight::get().writes(5_u64))
	}
	fn attest() -> Weight {
		Weight::from_parts(36_945_000, 4395)
			.saturating_add(RocksDbWeight::get().reads(3_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn begin_sunset() -> Weight {
		Weight::from_parts(75_613_000, 4395)
			.saturating_add(RocksDbWeight::get().reads(7_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn redeem() -> Weight {
		Weight::from_parts(1_445_575_000, 47952)
			.saturating_add(RocksDbWeight::get().reads(60_u64))
			.saturating_add(RocksDbWeight::get().writes(48_u64))
	}
	fn finish() -> Weight {
		Weight::from_parts(2_110_662_000, 42734)
			.saturating_add(RocksDbWeight::get().reads(62_u64))
			.saturating_add(RocksDbWeight::get().writes(63_u64))
	}
}
