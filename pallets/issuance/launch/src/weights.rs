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
	/// Of `reveal`, when it displaces as many bids as there can be.
	fn reveal() -> Weight;
	/// Of `claim`, of a lock, by the last of as many bidders as there can be.
	fn claim() -> Weight;
	/// Of `refund`, to a bidder who is not among as many best bids as there can be.
	fn refund() -> Weight;
	/// Of `withdraw`, to the seller and as many budgets as there can be, each with a new account.
	fn withdraw() -> Weight;
	/// Of `cancel`.
	fn cancel() -> Weight;
	/// Of `close`, of an auction with as many bids as there can be.
	fn close() -> Weight;
}

/// The weights on a chain with the database costs of `T`.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	fn open() -> Weight {
		counted(T::DbWeight::get(), 26, 18)
	}

	fn buy() -> Weight {
		counted(T::DbWeight::get(), 18, 10)
	}

	fn commit() -> Weight {
		counted(T::DbWeight::get(), 18, 10)
	}

	fn reveal() -> Weight {
		counted(T::DbWeight::get(), 4, 3).saturating_add(REPORTS)
	}

	fn claim() -> Weight {
		counted(T::DbWeight::get(), 22, 16)
	}

	fn refund() -> Weight {
		counted(T::DbWeight::get(), 14, 9)
	}

	fn withdraw() -> Weight {
		counted(T::DbWeight::get(), 70, 60)
	}

	fn cancel() -> Weight {
		counted(T::DbWeight::get(), 2, 1)
	}

	fn close() -> Weight {
		counted(T::DbWeight::get(), 24, 18)
	}
}

/// For tests.
impl WeightInfo for () {
	fn open() -> Weight {
		counted(RocksDbWeight::get(), 26, 18)
	}

	fn buy() -> Weight {
		counted(RocksDbWeight::get(), 18, 10)
	}

	fn commit() -> Weight {
		counted(RocksDbWeight::get(), 18, 10)
	}

	fn reveal() -> Weight {
		counted(RocksDbWeight::get(), 4, 3).saturating_add(REPORTS)
	}

	fn claim() -> Weight {
		counted(RocksDbWeight::get(), 22, 16)
	}

	fn refund() -> Weight {
		counted(RocksDbWeight::get(), 14, 9)
	}

	fn withdraw() -> Weight {
		counted(RocksDbWeight::get(), 70, 60)
	}

	fn cancel() -> Weight {
		counted(RocksDbWeight::get(), 2, 1)
	}

	fn close() -> Weight {
		counted(RocksDbWeight::get(), 24, 18)
	}
}

/// The events for the bids that a revealed one displaces: 20 µs for each of 256.
const REPORTS: Weight = Weight::from_parts(5_120_000_000, 0);

/// 200 µs of computation and 8 KiB of proof for each entry read, beside the database's own time: a
/// list of bids is larger than an account.
fn counted(database: RuntimeDbWeight, reads: u64, writes: u64) -> Weight {
	Weight::from_parts(200_000_000, reads.saturating_mul(8_192))
		.saturating_add(database.reads_writes(reads, writes))
}
