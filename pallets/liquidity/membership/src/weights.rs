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

/// The weight of each call, without what [`Positions`](crate::Positions) reads.
pub trait WeightInfo {
	/// Of `set_table`.
	fn set_table() -> Weight;
	/// Of `join`.
	fn join() -> Weight;
	/// Of `refresh`, with all lots.
	fn refresh() -> Weight;
	/// Of `leave`.
	fn leave() -> Weight;
	/// Of `mint`, with what the items cost.
	fn mint() -> Weight;
	/// Of `wear`.
	fn wear() -> Weight;
	/// Of `take_off`.
	fn take_off() -> Weight;
	/// Of `use_benefit`, by a standing that fades.
	fn use_benefit() -> Weight;
	/// Of `forget`.
	fn forget() -> Weight;
}

/// The weights on a chain with the database costs of `T`.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	fn set_table() -> Weight {
		counted(T::DbWeight::get(), 3, 1)
	}

	fn join() -> Weight {
		counted(T::DbWeight::get(), 6, 4)
	}

	fn refresh() -> Weight {
		counted(T::DbWeight::get(), 3, 1)
	}

	fn leave() -> Weight {
		counted(T::DbWeight::get(), 5, 4)
	}

	fn mint() -> Weight {
		counted(T::DbWeight::get(), 16, 13)
	}

	fn wear() -> Weight {
		counted(T::DbWeight::get(), 4, 2)
	}

	fn take_off() -> Weight {
		counted(T::DbWeight::get(), 2, 1)
	}

	fn use_benefit() -> Weight {
		counted(T::DbWeight::get(), 6, 2)
	}

	fn forget() -> Weight {
		counted(T::DbWeight::get(), 3, 1)
	}
}

/// For tests.
impl WeightInfo for () {
	fn set_table() -> Weight {
		counted(RocksDbWeight::get(), 3, 1)
	}

	fn join() -> Weight {
		counted(RocksDbWeight::get(), 6, 4)
	}

	fn refresh() -> Weight {
		counted(RocksDbWeight::get(), 3, 1)
	}

	fn leave() -> Weight {
		counted(RocksDbWeight::get(), 5, 4)
	}

	fn mint() -> Weight {
		counted(RocksDbWeight::get(), 16, 13)
	}

	fn wear() -> Weight {
		counted(RocksDbWeight::get(), 4, 2)
	}

	fn take_off() -> Weight {
		counted(RocksDbWeight::get(), 2, 1)
	}

	fn use_benefit() -> Weight {
		counted(RocksDbWeight::get(), 6, 2)
	}

	fn forget() -> Weight {
		counted(RocksDbWeight::get(), 3, 1)
	}
}

/// 200 µs of computation and 4 KiB of proof for each entry read, beside the database's own time.
fn counted(database: RuntimeDbWeight, reads: u64, writes: u64) -> Weight {
	Weight::from_parts(200_000_000, reads.saturating_mul(4_096))
		.saturating_add(database.reads_writes(reads, writes))
}
