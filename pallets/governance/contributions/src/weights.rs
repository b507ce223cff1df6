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
	/// Of `set_reward`.
	fn set_reward() -> Weight;
	/// Of `reclaim`.
	fn reclaim() -> Weight;
	/// Of `open_epoch`, when the last kind of five is rewarded with the asset.
	fn open_epoch() -> Weight;
	/// Of `enlist`, as the last of all jurors.
	fn enlist() -> Weight;
	/// Of `retire`.
	fn retire() -> Weight;
	/// Of `strike`.
	fn strike() -> Weight;
	/// Of `release` of the last of all jurors.
	fn release() -> Weight;
	/// Of `submit`.
	fn submit() -> Weight;
	/// Of `draw` of a large jury among as many jurors as there can be.
	fn draw() -> Weight;
	/// Of `commit` by the last of a large jury.
	fn commit() -> Weight;
	/// Of `reveal` by the last of a large jury.
	fn reveal() -> Weight;
	/// Of `settle`: of a large jury, of which as many vote as have to, the others are slashed, and a
	/// challenge succeeds.
	fn settle() -> Weight;
	/// Of `challenge`, with as many jurors as there can be.
	fn challenge() -> Weight;
	/// Of `collect`, with a reward.
	fn collect() -> Weight;
	/// Of `expire`, of a claim that has lost its deposit.
	fn expire() -> Weight;
	/// Of `forget`.
	fn forget() -> Weight;
}

/// The weights on a chain with the database costs of `T`.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	fn set_reward() -> Weight {
		counted(T::DbWeight::get(), 2, 1)
	}

	fn reclaim() -> Weight {
		counted(T::DbWeight::get(), 6, 5)
	}

	fn open_epoch() -> Weight {
		counted(T::DbWeight::get(), 16, 8)
	}

	fn enlist() -> Weight {
		counted(T::DbWeight::get(), 6, 4)
	}

	fn retire() -> Weight {
		counted(T::DbWeight::get(), 3, 2)
	}

	fn strike() -> Weight {
		counted(T::DbWeight::get(), 3, 2)
	}

	fn release() -> Weight {
		counted(T::DbWeight::get(), 6, 4)
	}

	fn submit() -> Weight {
		counted(T::DbWeight::get(), 11, 8)
	}

	fn draw() -> Weight {
		counted(T::DbWeight::get(), 30, 26)
	}

	fn commit() -> Weight {
		counted(T::DbWeight::get(), 2, 1)
	}

	fn reveal() -> Weight {
		counted(T::DbWeight::get(), 2, 1)
	}

	fn settle() -> Weight {
		counted(T::DbWeight::get(), 110, 90)
	}

	fn challenge() -> Weight {
		counted(T::DbWeight::get(), 8, 5)
	}

	fn collect() -> Weight {
		counted(T::DbWeight::get(), 14, 11)
	}

	fn expire() -> Weight {
		counted(T::DbWeight::get(), 9, 7)
	}

	fn forget() -> Weight {
		counted(T::DbWeight::get(), 2, 1)
	}
}

/// For tests.
impl WeightInfo for () {
	fn set_reward() -> Weight {
		counted(RocksDbWeight::get(), 2, 1)
	}

	fn reclaim() -> Weight {
		counted(RocksDbWeight::get(), 6, 5)
	}

	fn open_epoch() -> Weight {
		counted(RocksDbWeight::get(), 16, 8)
	}

	fn enlist() -> Weight {
		counted(RocksDbWeight::get(), 6, 4)
	}

	fn retire() -> Weight {
		counted(RocksDbWeight::get(), 3, 2)
	}

	fn strike() -> Weight {
		counted(RocksDbWeight::get(), 3, 2)
	}

	fn release() -> Weight {
		counted(RocksDbWeight::get(), 6, 4)
	}

	fn submit() -> Weight {
		counted(RocksDbWeight::get(), 11, 8)
	}

	fn draw() -> Weight {
		counted(RocksDbWeight::get(), 30, 26)
	}

	fn commit() -> Weight {
		counted(RocksDbWeight::get(), 2, 1)
	}

	fn reveal() -> Weight {
		counted(RocksDbWeight::get(), 2, 1)
	}

	fn settle() -> Weight {
		counted(RocksDbWeight::get(), 110, 90)
	}

	fn challenge() -> Weight {
		counted(RocksDbWeight::get(), 8, 5)
	}

	fn collect() -> Weight {
		counted(RocksDbWeight::get(), 14, 11)
	}

	fn expire() -> Weight {
		counted(RocksDbWeight::get(), 9, 7)
	}

	fn forget() -> Weight {
		counted(RocksDbWeight::get(), 2, 1)
	}
}

/// 300 µs of computation and 16 KiB of proof for each entry read, beside the database's own time:
/// the list of jurors is an entry of tens of KiB, and a claim one of up to 2 KiB.
fn counted(database: RuntimeDbWeight, reads: u64, writes: u64) -> Weight {
	Weight::from_parts(300_000_000, reads.saturating_mul(16_384))
		.saturating_add(database.reads_writes(reads, writes))
}
