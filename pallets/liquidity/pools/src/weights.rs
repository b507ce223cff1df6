//! What each call costs.
//!
//! Counted by hand from what the calls read and write, with the time rounded up to several times
//! that of comparable calls of the asset pallets. The benchmarks of this pallet are to replace
//! these numbers by measured ones.

use core::marker::PhantomData;
use frame_support::{
	traits::Get,
	weights::{constants::RocksDbWeight, RuntimeDbWeight, Weight},
};

/// The weight of each call.
pub trait WeightInfo {
	/// Of `open`.
	fn open() -> Weight;
	/// Of `add`.
	fn add() -> Weight;
	/// Of `remove`, when one asset cannot be delivered.
	fn remove() -> Weight;
	/// Of both swaps, through `h` pools.
	fn swap(h: u32) -> Weight;
	/// Of `claim`.
	fn claim() -> Weight;
	/// Of `collect`, of both assets for all three.
	fn collect() -> Weight;
	/// Of `collect_past`.
	fn collect_past() -> Weight;
	/// Of `close`, with a full ring and all reports.
	fn close() -> Weight;
	/// Of `Managed::lock` and `Managed::unlock`.
	fn lock() -> Weight;
	/// Of `Managed::withdraw`.
	fn withdraw() -> Weight;
	/// Of reading an average price from a full ring.
	fn twap() -> Weight;
}

/// The weights on a chain with the database costs of `T`.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	fn open() -> Weight {
		counted(T::DbWeight::get(), 17, 17)
	}

	fn add() -> Weight {
		counted(T::DbWeight::get(), 14, 11)
	}

	fn remove() -> Weight {
		counted(T::DbWeight::get(), 20, 14)
	}

	fn swap(h: u32) -> Weight {
		swapped(T::DbWeight::get(), h)
	}

	fn claim() -> Weight {
		counted(T::DbWeight::get(), 12, 9)
	}

	fn collect() -> Weight {
		counted(T::DbWeight::get(), 24, 17)
	}

	fn collect_past() -> Weight {
		counted(T::DbWeight::get(), 12, 8)
	}

	fn close() -> Weight {
		counted(T::DbWeight::get(), 190, 190)
	}

	fn lock() -> Weight {
		counted(T::DbWeight::get(), 1, 1)
	}

	fn withdraw() -> Weight {
		counted(T::DbWeight::get(), 17, 11)
	}

	fn twap() -> Weight {
		counted(T::DbWeight::get(), 10, 0)
	}
}

/// For tests.
impl WeightInfo for () {
	fn open() -> Weight {
		counted(RocksDbWeight::get(), 17, 17)
	}

	fn add() -> Weight {
		counted(RocksDbWeight::get(), 14, 11)
	}

	fn remove() -> Weight {
		counted(RocksDbWeight::get(), 20, 14)
	}

	fn swap(h: u32) -> Weight {
		swapped(RocksDbWeight::get(), h)
	}

	fn claim() -> Weight {
		counted(RocksDbWeight::get(), 12, 9)
	}

	fn collect() -> Weight {
		counted(RocksDbWeight::get(), 24, 17)
	}

	fn collect_past() -> Weight {
		counted(RocksDbWeight::get(), 12, 8)
	}

	fn close() -> Weight {
		counted(RocksDbWeight::get(), 190, 190)
	}

	fn lock() -> Weight {
		counted(RocksDbWeight::get(), 1, 1)
	}

	fn withdraw() -> Weight {
		counted(RocksDbWeight::get(), 17, 11)
	}

	fn twap() -> Weight {
		counted(RocksDbWeight::get(), 10, 0)
	}
}

/// 200 µs of computation and 4 KiB of proof for each entry read, beside the database's own time.
fn counted(database: RuntimeDbWeight, reads: u64, writes: u64) -> Weight {
	Weight::from_parts(200_000_000, reads.saturating_mul(4_096))
		.saturating_add(database.reads_writes(reads, writes))
}

/// Of a swap: the trader's account in two assets, and for each pool its entry, an observation, a
/// report, what an earlier promoter has left, and an asset with an account of it on either side.
fn swapped(database: RuntimeDbWeight, hops: u32) -> Weight {
	let hops = u64::from(hops);
	counted(database, 9u64.saturating_add(hops.saturating_mul(9)), hops.saturating_mul(9))
		.saturating_add(database.writes(6))
		.saturating_add(Weight::from_parts(hops.saturating_mul(100_000_000), 0))
}
