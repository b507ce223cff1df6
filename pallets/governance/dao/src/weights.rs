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
	/// Of `submit`, without reading the call.
	fn submit() -> Weight;
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
	/// Of `execute`, without reading the call and without what it does.
	fn execute() -> Weight;
	/// Of reading a call of `l` bytes.
	fn read(l: u32) -> Weight;
	/// Of `cancel`.
	fn cancel() -> Weight;
	/// Of `kill`.
	fn kill() -> Weight;
	/// Of `amend` to `t` tracks.
	fn amend(t: u32) -> Weight;
	/// Of booking what a track spends, for whoever pays.
	fn spend() -> Weight;
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
		member(T::DbWeight::get(), 10, 8)
	}

	fn unstake() -> Weight {
		member(T::DbWeight::get(), 5, 4)
	}

	fn withdraw() -> Weight {
		member(T::DbWeight::get(), 9, 7)
	}

	fn delegate() -> Weight {
		member(T::DbWeight::get(), 8, 4)
	}

	fn undelegate() -> Weight {
		member(T::DbWeight::get(), 7, 4)
	}

	fn submit() -> Weight {
		counted(T::DbWeight::get(), 9, 8)
	}

	fn discuss() -> Weight {
		counted(T::DbWeight::get(), 1, 0)
	}

	fn vote() -> Weight {
		member(T::DbWeight::get(), 8, 4)
	}

	fn unvote() -> Weight {
		member(T::DbWeight::get(), 8, 6)
	}

	fn unlock() -> Weight {
		member(T::DbWeight::get(), 7, 5)
	}

	fn poke() -> Weight {
		counted(T::DbWeight::get(), 8, 6)
	}

	fn execute() -> Weight {
		counted(T::DbWeight::get(), 10, 7)
	}

	fn read(l: u32) -> Weight {
		long(T::DbWeight::get(), 3, 0, l)
	}

	fn cancel() -> Weight {
		counted(T::DbWeight::get(), 8, 6)
	}

	fn kill() -> Weight {
		counted(T::DbWeight::get(), 9, 7)
	}

	fn amend(t: u32) -> Weight {
		each(T::DbWeight::get(), 21, 2, t)
	}

	fn spend() -> Weight {
		counted(T::DbWeight::get(), 3, 1)
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
		member(RocksDbWeight::get(), 10, 8)
	}

	fn unstake() -> Weight {
		member(RocksDbWeight::get(), 5, 4)
	}

	fn withdraw() -> Weight {
		member(RocksDbWeight::get(), 9, 7)
	}

	fn delegate() -> Weight {
		member(RocksDbWeight::get(), 8, 4)
	}

	fn undelegate() -> Weight {
		member(RocksDbWeight::get(), 7, 4)
	}

	fn submit() -> Weight {
		counted(RocksDbWeight::get(), 9, 8)
	}

	fn discuss() -> Weight {
		counted(RocksDbWeight::get(), 1, 0)
	}

	fn vote() -> Weight {
		member(RocksDbWeight::get(), 8, 4)
	}

	fn unvote() -> Weight {
		member(RocksDbWeight::get(), 8, 6)
	}

	fn unlock() -> Weight {
		member(RocksDbWeight::get(), 7, 5)
	}

	fn poke() -> Weight {
		counted(RocksDbWeight::get(), 8, 6)
	}

	fn execute() -> Weight {
		counted(RocksDbWeight::get(), 10, 7)
	}

	fn read(l: u32) -> Weight {
		long(RocksDbWeight::get(), 3, 0, l)
	}

	fn cancel() -> Weight {
		counted(RocksDbWeight::get(), 8, 6)
	}

	fn kill() -> Weight {
		counted(RocksDbWeight::get(), 9, 7)
	}

	fn amend(t: u32) -> Weight {
		each(RocksDbWeight::get(), 21, 2, t)
	}

	fn spend() -> Weight {
		counted(RocksDbWeight::get(), 3, 1)
	}
}

/// 200 µs of computation and 8 KiB of proof for each entry read, beside the database's own time:
/// the stake of a community is an entry of up to 3 KiB.
fn counted(database: RuntimeDbWeight, reads: u64, writes: u64) -> Weight {
	Weight::from_parts(200_000_000, reads.saturating_mul(8_192))
		.saturating_add(database.reads_writes(reads, writes))
}

/// A member, whose delegations on all tracks can be over and are forgotten now.
fn member(database: RuntimeDbWeight, reads: u64, writes: u64) -> Weight {
	each(database, reads, writes, crate::MAX_TRACKS)
}

/// As many writes more as there are parts.
fn each(database: RuntimeDbWeight, reads: u64, writes: u64, parts: u32) -> Weight {
	counted(database, reads, writes.saturating_add(parts.into()))
}

/// A call that is read and decoded: 100 ns and a byte of proof for each byte. A call can consist of
/// parts of two bytes that each take a place in memory of their own.
fn long(database: RuntimeDbWeight, reads: u64, writes: u64, bytes: u32) -> Weight {
	let bytes = u64::from(bytes);
	counted(database, reads, writes)
		.saturating_add(Weight::from_parts(bytes.saturating_mul(100_000), bytes))
}
