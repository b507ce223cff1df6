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

/// The weight of each call, without what [`Funding`](crate::Funding) and
/// [`OnStake`](crate::OnStake) do.
pub trait WeightInfo {
	/// Of `stake`, of an account that is new in a farm of a program.
	fn stake() -> Weight;
	/// Of `unstake`, of all of a stake.
	fn unstake() -> Weight;
	/// Of `unstake_all`, with a payment, of the last that an account has.
	fn unstake_all() -> Weight;
	/// Of `claim`, of the last that an account has.
	fn claim() -> Weight;
	/// Of `create`.
	fn create() -> Weight;
	/// Of `top_up`.
	fn top_up() -> Weight;
	/// Of `stop`.
	fn stop() -> Weight;
	/// Of `reclaim`.
	fn reclaim() -> Weight;
	/// Of `close`, of a farm that somebody has paid for.
	fn close() -> Weight;
	/// Of `create_program`.
	fn create_program() -> Weight;
	/// Of `set_daily`.
	fn set_daily() -> Weight;
	/// Of `add_farm`.
	fn add_farm() -> Weight;
	/// Of `set_multiplier`.
	fn set_multiplier() -> Weight;
	/// Of `close_program`.
	fn close_program() -> Weight;
	/// Of `forgo`, of the last that an account has, in a farm of a program.
	fn forgo() -> Weight;
}

/// The weights on a chain with the database costs of `T`.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	fn stake() -> Weight {
		counted(T::DbWeight::get(), 15, 13)
	}

	fn unstake() -> Weight {
		counted(T::DbWeight::get(), 13, 12)
	}

	fn unstake_all() -> Weight {
		counted(T::DbWeight::get(), 15, 14)
	}

	fn claim() -> Weight {
		counted(T::DbWeight::get(), 12, 11)
	}

	fn create() -> Weight {
		counted(T::DbWeight::get(), 9, 8)
	}

	fn top_up() -> Weight {
		counted(T::DbWeight::get(), 7, 6)
	}

	fn stop() -> Weight {
		counted(T::DbWeight::get(), 3, 2)
	}

	fn reclaim() -> Weight {
		counted(T::DbWeight::get(), 7, 6)
	}

	fn close() -> Weight {
		counted(T::DbWeight::get(), 9, 8)
	}

	fn create_program() -> Weight {
		counted(T::DbWeight::get(), 6, 3)
	}

	fn set_daily() -> Weight {
		counted(T::DbWeight::get(), 5, 4)
	}

	fn add_farm() -> Weight {
		counted(T::DbWeight::get(), 8, 6)
	}

	fn set_multiplier() -> Weight {
		counted(T::DbWeight::get(), 7, 5)
	}

	fn close_program() -> Weight {
		counted(T::DbWeight::get(), 4, 4)
	}

	fn forgo() -> Weight {
		counted(T::DbWeight::get(), 6, 6)
	}
}

/// For tests.
impl WeightInfo for () {
	fn stake() -> Weight {
		counted(RocksDbWeight::get(), 15, 13)
	}

	fn unstake() -> Weight {
		counted(RocksDbWeight::get(), 13, 12)
	}

	fn unstake_all() -> Weight {
		counted(RocksDbWeight::get(), 15, 14)
	}

	fn claim() -> Weight {
		counted(RocksDbWeight::get(), 12, 11)
	}

	fn create() -> Weight {
		counted(RocksDbWeight::get(), 9, 8)
	}

	fn top_up() -> Weight {
		counted(RocksDbWeight::get(), 7, 6)
	}

	fn stop() -> Weight {
		counted(RocksDbWeight::get(), 3, 2)
	}

	fn reclaim() -> Weight {
		counted(RocksDbWeight::get(), 7, 6)
	}

	fn close() -> Weight {
		counted(RocksDbWeight::get(), 9, 8)
	}

	fn create_program() -> Weight {
		counted(RocksDbWeight::get(), 6, 3)
	}

	fn set_daily() -> Weight {
		counted(RocksDbWeight::get(), 5, 4)
	}

	fn add_farm() -> Weight {
		counted(RocksDbWeight::get(), 8, 6)
	}

	fn set_multiplier() -> Weight {
		counted(RocksDbWeight::get(), 7, 5)
	}

	fn close_program() -> Weight {
		counted(RocksDbWeight::get(), 4, 4)
	}

	fn forgo() -> Weight {
		counted(RocksDbWeight::get(), 6, 6)
	}
}

/// 200 µs of computation and 4 KiB of proof for each entry read, beside the database's own time.
fn counted(database: RuntimeDbWeight, reads: u64, writes: u64) -> Weight {
	Weight::from_parts(200_000_000, reads.saturating_mul(4_096))
		.saturating_add(database.reads_writes(reads, writes))
}
