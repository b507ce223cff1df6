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
	/// Of `register`, with a promoter.
	fn register() -> Weight;
	/// Of `unregister`.
	fn unregister() -> Weight;
	/// Of `approve`.
	fn approve() -> Weight;
	/// Of `refuse`.
	fn refuse() -> Weight;
	/// Of `pause`, with a full table announced.
	fn pause() -> Weight;
	/// Of `resume`.
	fn resume() -> Weight;
	/// Of `suspend`, with a full table announced.
	fn suspend() -> Weight;
	/// Of `reinstate`.
	fn reinstate() -> Weight;
	/// Of `wind_down`, with a full table announced.
	fn wind_down() -> Weight;
	/// Of `close`, with a full table.
	fn close() -> Weight;
	/// Of `issue`, with `a` allocations, when as many ids are taken as are passed over.
	fn issue(a: u32) -> Weight;
	/// Of `collect`, as a grant.
	fn collect() -> Weight;
	/// Of `set_table`, with `e` entitlements, announced beside as many.
	fn set_table(e: u32) -> Weight;
	/// Of `request`.
	fn request() -> Weight;
	/// Of `confirm`, when the tokens are burnt or paid, whichever is more.
	fn confirm() -> Weight;
	/// Of `decline`.
	fn decline() -> Weight;
	/// Of `take_back`.
	fn take_back() -> Weight;
	/// Of `claim_allowance`, when it begins a period.
	fn claim_allowance() -> Weight;
	/// Of `release_allowance`.
	fn release_allowance() -> Weight;
}

/// The weights on a chain with the database costs of `T`.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	fn register() -> Weight {
		counted(T::DbWeight::get(), 5, 3)
	}

	fn unregister() -> Weight {
		counted(T::DbWeight::get(), 3, 3)
	}

	fn approve() -> Weight {
		counted(T::DbWeight::get(), 3, 1)
	}

	fn refuse() -> Weight {
		counted(T::DbWeight::get(), 4, 3)
	}

	fn pause() -> Weight {
		counted(T::DbWeight::get(), 3, 2)
	}

	fn resume() -> Weight {
		counted(T::DbWeight::get(), 1, 1)
	}

	fn suspend() -> Weight {
		counted(T::DbWeight::get(), 4, 2)
	}

	fn reinstate() -> Weight {
		counted(T::DbWeight::get(), 3, 1)
	}

	fn wind_down() -> Weight {
		counted(T::DbWeight::get(), 4, 2)
	}

	fn close() -> Weight {
		counted(T::DbWeight::get(), 6, 4)
	}

	fn issue(a: u32) -> Weight {
		counted(T::DbWeight::get(), 18, 12).saturating_add(items(a))
	}

	fn collect() -> Weight {
		counted(T::DbWeight::get(), 16, 12)
	}

	fn set_table(e: u32) -> Weight {
		counted(T::DbWeight::get(), 4, 1).saturating_add(items(e))
	}

	fn request() -> Weight {
		counted(T::DbWeight::get(), 14, 10)
	}

	fn confirm() -> Weight {
		counted(T::DbWeight::get(), 17, 12)
	}

	fn decline() -> Weight {
		counted(T::DbWeight::get(), 12, 9)
	}

	fn take_back() -> Weight {
		counted(T::DbWeight::get(), 14, 9)
	}

	fn claim_allowance() -> Weight {
		counted(T::DbWeight::get(), 13, 7)
	}

	fn release_allowance() -> Weight {
		counted(T::DbWeight::get(), 11, 7)
	}
}

/// For tests.
impl WeightInfo for () {
	fn register() -> Weight {
		counted(RocksDbWeight::get(), 5, 3)
	}

	fn unregister() -> Weight {
		counted(RocksDbWeight::get(), 3, 3)
	}

	fn approve() -> Weight {
		counted(RocksDbWeight::get(), 3, 1)
	}

	fn refuse() -> Weight {
		counted(RocksDbWeight::get(), 4, 3)
	}

	fn pause() -> Weight {
		counted(RocksDbWeight::get(), 3, 2)
	}

	fn resume() -> Weight {
		counted(RocksDbWeight::get(), 1, 1)
	}

	fn suspend() -> Weight {
		counted(RocksDbWeight::get(), 4, 2)
	}

	fn reinstate() -> Weight {
		counted(RocksDbWeight::get(), 3, 1)
	}

	fn wind_down() -> Weight {
		counted(RocksDbWeight::get(), 4, 2)
	}

	fn close() -> Weight {
		counted(RocksDbWeight::get(), 6, 4)
	}

	fn issue(a: u32) -> Weight {
		counted(RocksDbWeight::get(), 18, 12).saturating_add(items(a))
	}

	fn collect() -> Weight {
		counted(RocksDbWeight::get(), 16, 12)
	}

	fn set_table(e: u32) -> Weight {
		counted(RocksDbWeight::get(), 4, 1).saturating_add(items(e))
	}

	fn request() -> Weight {
		counted(RocksDbWeight::get(), 14, 10)
	}

	fn confirm() -> Weight {
		counted(RocksDbWeight::get(), 17, 12)
	}

	fn decline() -> Weight {
		counted(RocksDbWeight::get(), 12, 9)
	}

	fn take_back() -> Weight {
		counted(RocksDbWeight::get(), 14, 9)
	}

	fn claim_allowance() -> Weight {
		counted(RocksDbWeight::get(), 13, 7)
	}

	fn release_allowance() -> Weight {
		counted(RocksDbWeight::get(), 11, 7)
	}
}

/// 150 µs of computation and 8 KiB of proof for each entry read, beside the database's own time.
fn counted(database: RuntimeDbWeight, reads: u64, writes: u64) -> Weight {
	Weight::from_parts(150_000_000, reads.saturating_mul(8_192))
		.saturating_add(database.reads_writes(reads, writes))
}

/// 2 µs for each item that is checked and written.
fn items(count: u32) -> Weight {
	Weight::from_parts(2_000_000, 256).saturating_mul(count.into())
}
