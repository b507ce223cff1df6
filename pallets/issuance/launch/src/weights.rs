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
	/// Of `open`, with every tranche and budget.
	fn open() -> Weight;
	/// Of `buy`, when it is the first purchase of an account, with a list and a lock.
	fn buy() -> Weight;
	/// Of `commit`, with a list and a lock.
	fn commit() -> Weight;
	/// Of `reveal`, when there are as many bids as there can be.
	fn reveal() -> Weight;
	/// Of `claim`, of a lock, by the last of as many bidders as there can be.
	fn claim() -> Weight;
	/// Of `refund`, by an auction's bidder.
	fn refund() -> Weight;
	/// Of `withdraw`, to as many budgets as there can be.
	fn withdraw() -> Weight;
	/// Of `cancel`.
	fn cancel() -> Weight;
	/// Of `close`.
	fn close() -> Weight;
}

/// The weights on a chain with the database costs of `T`.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	fn open() -> Weight {
		counted(T::DbWeight::get(), 15, 13)
	}

	fn buy() -> Weight {
		counted(T::DbWeight::get(), 16, 10)
	}

	fn commit() -> Weight {
		counted(T::DbWeight::get(), 16, 10)
	}

	fn reveal() -> Weight {
		counted(T::DbWeight::get(), 4, 3)
	}

	fn claim() -> Weight {
		counted(T::DbWeight::get(), 20, 16)
	}

	fn refund() -> Weight {
		counted(T::DbWeight::get(), 12, 9)
	}

	fn withdraw() -> Weight {
		counted(T::DbWeight::get(), 60, 60)
	}

	fn cancel() -> Weight {
		counted(T::DbWeight::get(), 2, 1)
	}

	fn close() -> Weight {
		counted(T::DbWeight::get(), 16, 14)
	}
}

/// For tests.
impl WeightInfo for () {
	fn open() -> Weight {
		counted(RocksDbWeight::get(), 15, 13)
	}

	fn buy() -> Weight {
		counted(RocksDbWeight::get(), 16, 10)
	}

	fn commit() -> Weight {
		counted(RocksDbWeight::get(), 16, 10)
	}

	fn reveal() -> Weight {
		counted(RocksDbWeight::get(), 4, 3)
	}

	fn claim() -> Weight {
		counted(RocksDbWeight::get(), 20, 16)
	}

	fn refund() -> Weight {
		counted(RocksDbWeight::get(), 12, 9)
	}

	fn withdraw() -> Weight {
		counted(RocksDbWeight::get(), 60, 60)
	}

	fn cancel() -> Weight {
		counted(RocksDbWeight::get(), 2, 1)
	}

	fn close() -> Weight {
		counted(RocksDbWeight::get(), 16, 14)
	}
}

/// 200 µs of computation and 8 KiB of proof for each entry read, beside the database's own time: a
/// list of bids is larger than an account.
fn counted(database: RuntimeDbWeight, reads: u64, writes: u64) -> Weight {
	Weight::from_parts(200_000_000, reads.saturating_mul(8_192))
		.saturating_add(database.reads_writes(reads, writes))
}
