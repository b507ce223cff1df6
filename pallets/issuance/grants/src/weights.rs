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
	/// Of `offer`.
	fn offer() -> Weight;
	/// Of `withdraw`.
	fn withdraw() -> Weight;
	/// Of `decline`.
	fn decline() -> Weight;
	/// Of `accept`.
	fn accept() -> Weight;
	/// Of `claim`, when it is the last one of a grant.
	fn claim() -> Weight;
	/// Of `revoke`, when it leaves nothing of the grant.
	fn revoke() -> Weight;
	/// Of `grant`.
	fn grant() -> Weight;
}

/// The weights on a chain with the database costs of `T`.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	fn offer() -> Weight {
		counted(T::DbWeight::get(), 10, 8)
	}

	fn withdraw() -> Weight {
		counted(T::DbWeight::get(), 8, 7)
	}

	fn decline() -> Weight {
		counted(T::DbWeight::get(), 8, 7)
	}

	fn accept() -> Weight {
		counted(T::DbWeight::get(), 10, 7)
	}

	fn claim() -> Weight {
		counted(T::DbWeight::get(), 10, 8)
	}

	fn revoke() -> Weight {
		counted(T::DbWeight::get(), 11, 9)
	}

	fn grant() -> Weight {
		counted(T::DbWeight::get(), 11, 8)
	}
}

/// For tests.
impl WeightInfo for () {
	fn offer() -> Weight {
		counted(RocksDbWeight::get(), 10, 8)
	}

	fn withdraw() -> Weight {
		counted(RocksDbWeight::get(), 8, 7)
	}

	fn decline() -> Weight {
		counted(RocksDbWeight::get(), 8, 7)
	}

	fn accept() -> Weight {
		counted(RocksDbWeight::get(), 10, 7)
	}

	fn claim() -> Weight {
		counted(RocksDbWeight::get(), 10, 8)
	}

	fn revoke() -> Weight {
		counted(RocksDbWeight::get(), 11, 9)
	}

	fn grant() -> Weight {
		counted(RocksDbWeight::get(), 11, 8)
	}
}

/// 150 µs of computation and 4 KiB of proof for each entry read, beside the database's own time.
fn counted(database: RuntimeDbWeight, reads: u64, writes: u64) -> Weight {
	Weight::from_parts(150_000_000, reads.saturating_mul(4_096))
		.saturating_add(database.reads_writes(reads, writes))
}
