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
	/// Of `create` with `t` tracks.
	fn create(t: u32) -> Weight;
	/// Of `dissolve` of a community with all its tracks.
	fn dissolve() -> Weight;
	/// Of `stake`, when it adds a lot.
	fn stake() -> Weight;
	/// Of `unstake`.
	fn unstake() -> Weight;
	/// Of `withdraw`, of the last that a member has.
	fn withdraw() -> Weight;
	/// Of `delegate`.
	fn delegate() -> Weight;
	/// Of `undelegate`.
	fn undelegate() -> Weight;
	/// Of `submit` of a call of `l` bytes.
	fn submit(l: u32) -> Weight;
	/// Of `discuss`.
	fn discuss() -> Weight;
	/// Of `vote`, when it changes a vote.
	fn vote() -> Weight;
	/// Of `unvote`.
	fn unvote() -> Weight;
	/// Of `unlock`.
	fn unlock() -> Weight;
	/// Of `poke`, when it ends a proposal.
	fn poke() -> Weight;
	/// Of `execute` of a call of `l` bytes, without what the call does.
	fn execute(l: u32) -> Weight;
	/// Of `cancel`.
	fn cancel() -> Weight;
	/// Of `kill`.
	fn kill() -> Weight;
}

/// The weights on a chain with the database costs of `T`.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	fn create(t: u32) -> Weight {
		each(T::DbWeight::get(), 5, 4, t)
	}

	fn dissolve() -> Weight {
		counted(T::DbWeight::get(), 24, 22)
	}

	fn stake() -> Weight {
		counted(T::DbWeight::get(), 8, 6)
	}

	fn unstake() -> Weight {
		counted(T::DbWeight::get(), 5, 4)
	}

	fn withdraw() -> Weight {
		counted(T::DbWeight::get(), 7, 5)
	}

	fn delegate() -> Weight {
		counted(T::DbWeight::get(), 8, 4)
	}

	fn undelegate() -> Weight {
		counted(T::DbWeight::get(), 7, 4)
	}

	fn submit(l: u32) -> Weight {
		long(T::DbWeight::get(), 11, 8, l)
	}

	fn discuss() -> Weight {
		counted(T::DbWeight::get(), 1, 0)
	}

	fn vote() -> Weight {
		counted(T::DbWeight::get(), 8, 4)
	}

	fn unvote() -> Weight {
		counted(T::DbWeight::get(), 6, 4)
	}

	fn unlock() -> Weight {
		counted(T::DbWeight::get(), 5, 3)
	}

	fn poke() -> Weight {
		counted(T::DbWeight::get(), 8, 6)
	}

	fn execute(l: u32) -> Weight {
		long(T::DbWeight::get(), 10, 7, l)
	}

	fn cancel() -> Weight {
		counted(T::DbWeight::get(), 8, 6)
	}

	fn kill() -> Weight {
		counted(T::DbWeight::get(), 9, 7)
	}
}

/// For tests.
impl WeightInfo for () {
	fn create(t: u32) -> Weight {
		each(RocksDbWeight::get(), 5, 4, t)
	}

	fn dissolve() -> Weight {
		counted(RocksDbWeight::get(), 24, 22)
	}

	fn stake() -> Weight {
		counted(RocksDbWeight::get(), 8, 6)
	}

	fn unstake() -> Weight {
		counted(RocksDbWeight::get(), 5, 4)
	}

	fn withdraw() -> Weight {
		counted(RocksDbWeight::get(), 7, 5)
	}

	fn delegate() -> Weight {
		counted(RocksDbWeight::get(), 8, 4)
	}

	fn undelegate() -> Weight {
		counted(RocksDbWeight::get(), 7, 4)
	}

	fn submit(l: u32) -> Weight {
		long(RocksDbWeight::get(), 11, 8, l)
	}

	fn discuss() -> Weight {
		counted(RocksDbWeight::get(), 1, 0)
	}

	fn vote() -> Weight {
		counted(RocksDbWeight::get(), 8, 4)
	}

	fn unvote() -> Weight {
		counted(RocksDbWeight::get(), 6, 4)
	}

	fn unlock() -> Weight {
		counted(RocksDbWeight::get(), 5, 3)
	}

	fn poke() -> Weight {
		counted(RocksDbWeight::get(), 8, 6)
	}

	fn execute(l: u32) -> Weight {
		long(RocksDbWeight::get(), 10, 7, l)
	}

	fn cancel() -> Weight {
		counted(RocksDbWeight::get(), 8, 6)
	}

	fn kill() -> Weight {
		counted(RocksDbWeight::get(), 9, 7)
	}
}

/// 200 µs of computation and 8 KiB of proof for each entry read, beside the database's own time:
/// the stake of a community is an entry of up to 3 KiB.
fn counted(database: RuntimeDbWeight, reads: u64, writes: u64) -> Weight {
	Weight::from_parts(200_000_000, reads.saturating_mul(8_192))
		.saturating_add(database.reads_writes(reads, writes))
}

/// As many writes more as there are parts.
fn each(database: RuntimeDbWeight, reads: u64, writes: u64, parts: u32) -> Weight {
	counted(database, reads, writes.saturating_add(parts.into()))
}

/// A call that is read, hashed and decoded: 20 ns and a byte of proof for each byte, several times
/// over.
fn long(database: RuntimeDbWeight, reads: u64, writes: u64, bytes: u32) -> Weight {
	let bytes = u64::from(bytes);
	counted(database, reads, writes)
		.saturating_add(Weight::from_parts(bytes.saturating_mul(20_000), bytes))
}
