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
	/// Of `allow_quote`.
	fn allow_quote() -> Weight;
	/// Of `disallow_quote`.
	fn disallow_quote() -> Weight;
	/// Of `open`, with a quote and a token that are not native.
	fn open() -> Weight;
	/// Of `cancel`.
	fn cancel() -> Weight;
	/// Of `subscribe`, by somebody new.
	fn subscribe() -> Weight;
	/// Of `buy`, by somebody new, with a promoter.
	fn buy() -> Weight;
	/// Of `sell`, of all that somebody has, with a promoter.
	fn sell() -> Weight;
	/// Of `draw`, with a promoter.
	fn draw() -> Weight;
	/// Of `leave`, with all that somebody has, of a market that trades.
	fn leave() -> Weight;
	/// Of `add_tokens`.
	fn add_tokens() -> Weight;
	/// Of `add_reserve`, by somebody new.
	fn add_reserve() -> Weight;
	/// Of `fold`, of both assets.
	fn fold() -> Weight;
	/// Of `graduate`, when it opens the pool, without what the venue does.
	fn graduate() -> Weight;
	/// Of `convert`, of the last that somebody has.
	fn convert() -> Weight;
	/// Of `release`, of the last that somebody has.
	fn release() -> Weight;
	/// Of `enrol`, by somebody new.
	fn enrol() -> Weight;
	/// Of `unenrol`, of all that somebody has.
	fn unenrol() -> Weight;
	/// Of `observe`, when it locks the market, without what the venue does.
	fn observe() -> Weight;
	/// Of `vote`, of an open market, by somebody who has nothing in the seed pool.
	fn vote() -> Weight;
	/// Of `advance`, when it closes a market that was open, without what the venue does.
	fn advance() -> Weight;
	/// Of `exit_reserve`, with tokens of both kinds, without what the venue does.
	fn exit_reserve() -> Weight;
	/// Of `claim`, of tokens of both kinds.
	fn claim() -> Weight;
	/// Of `claim_reserve`, by somebody who is both.
	fn claim_reserve() -> Weight;
	/// Of `withdraw_liquidity`, without what the venue does.
	fn withdraw_liquidity() -> Weight;
	/// Of `collect`, for a promoter.
	fn collect() -> Weight;
	/// Of `forget`, of everything.
	fn forget() -> Weight;
}

/// The weights on a chain with the database costs of `T`.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	fn allow_quote() -> Weight {
		counted(T::DbWeight::get(), 2, 1)
	}

	fn disallow_quote() -> Weight {
		counted(T::DbWeight::get(), 1, 1)
	}

	fn open() -> Weight {
		counted(T::DbWeight::get(), 22, 20)
	}

	fn cancel() -> Weight {
		counted(T::DbWeight::get(), 14, 12)
	}

	fn subscribe() -> Weight {
		counted(T::DbWeight::get(), 12, 8)
	}

	fn buy() -> Weight {
		counted(T::DbWeight::get(), 15, 10)
	}

	fn sell() -> Weight {
		counted(T::DbWeight::get(), 14, 10)
	}

	fn draw() -> Weight {
		counted(T::DbWeight::get(), 12, 9)
	}

	fn leave() -> Weight {
		counted(T::DbWeight::get(), 14, 11)
	}

	fn add_tokens() -> Weight {
		counted(T::DbWeight::get(), 8, 6)
	}

	fn add_reserve() -> Weight {
		counted(T::DbWeight::get(), 12, 8)
	}

	fn fold() -> Weight {
		counted(T::DbWeight::get(), 10, 8)
	}

	fn graduate() -> Weight {
		counted(T::DbWeight::get(), 16, 14)
	}

	fn convert() -> Weight {
		counted(T::DbWeight::get(), 12, 9)
	}

	fn release() -> Weight {
		counted(T::DbWeight::get(), 12, 9)
	}

	fn enrol() -> Weight {
		counted(T::DbWeight::get(), 10, 7)
	}

	fn unenrol() -> Weight {
		counted(T::DbWeight::get(), 10, 8)
	}

	fn observe() -> Weight {
		counted(T::DbWeight::get(), 10, 7)
	}

	fn vote() -> Weight {
		counted(T::DbWeight::get(), 12, 5)
	}

	fn advance() -> Weight {
		counted(T::DbWeight::get(), 40, 36)
	}

	fn exit_reserve() -> Weight {
		counted(T::DbWeight::get(), 18, 14)
	}

	fn claim() -> Weight {
		counted(T::DbWeight::get(), 16, 13)
	}

	fn claim_reserve() -> Weight {
		counted(T::DbWeight::get(), 16, 13)
	}

	fn withdraw_liquidity() -> Weight {
		counted(T::DbWeight::get(), 14, 12)
	}

	fn collect() -> Weight {
		counted(T::DbWeight::get(), 9, 7)
	}

	fn forget() -> Weight {
		counted(T::DbWeight::get(), 7, 5)
	}
}

/// For tests.
impl WeightInfo for () {
	fn allow_quote() -> Weight {
		counted(RocksDbWeight::get(), 2, 1)
	}

	fn disallow_quote() -> Weight {
		counted(RocksDbWeight::get(), 1, 1)
	}

	fn open() -> Weight {
		counted(RocksDbWeight::get(), 22, 20)
	}

	fn cancel() -> Weight {
		counted(RocksDbWeight::get(), 14, 12)
	}

	fn subscribe() -> Weight {
		counted(RocksDbWeight::get(), 12, 8)
	}

	fn buy() -> Weight {
		counted(RocksDbWeight::get(), 15, 10)
	}

	fn sell() -> Weight {
		counted(RocksDbWeight::get(), 14, 10)
	}

	fn draw() -> Weight {
		counted(RocksDbWeight::get(), 12, 9)
	}

	fn leave() -> Weight {
		counted(RocksDbWeight::get(), 14, 11)
	}

	fn add_tokens() -> Weight {
		counted(RocksDbWeight::get(), 8, 6)
	}

	fn add_reserve() -> Weight {
		counted(RocksDbWeight::get(), 12, 8)
	}

	fn fold() -> Weight {
		counted(RocksDbWeight::get(), 10, 8)
	}

	fn graduate() -> Weight {
		counted(RocksDbWeight::get(), 16, 14)
	}

	fn convert() -> Weight {
		counted(RocksDbWeight::get(), 12, 9)
	}

	fn release() -> Weight {
		counted(RocksDbWeight::get(), 12, 9)
	}

	fn enrol() -> Weight {
		counted(RocksDbWeight::get(), 10, 7)
	}

	fn unenrol() -> Weight {
		counted(RocksDbWeight::get(), 10, 8)
	}

	fn observe() -> Weight {
		counted(RocksDbWeight::get(), 10, 7)
	}

	fn vote() -> Weight {
		counted(RocksDbWeight::get(), 12, 5)
	}

	fn advance() -> Weight {
		counted(RocksDbWeight::get(), 40, 36)
	}

	fn exit_reserve() -> Weight {
		counted(RocksDbWeight::get(), 18, 14)
	}

	fn claim() -> Weight {
		counted(RocksDbWeight::get(), 16, 13)
	}

	fn claim_reserve() -> Weight {
		counted(RocksDbWeight::get(), 16, 13)
	}

	fn withdraw_liquidity() -> Weight {
		counted(RocksDbWeight::get(), 14, 12)
	}

	fn collect() -> Weight {
		counted(RocksDbWeight::get(), 9, 7)
	}

	fn forget() -> Weight {
		counted(RocksDbWeight::get(), 7, 5)
	}
}

/// 300 µs of computation and 4 KiB of proof for each entry read, beside the database's own time: a
/// market is the largest entry, of less than 1 KiB.
fn counted(database: RuntimeDbWeight, reads: u64, writes: u64) -> Weight {
	Weight::from_parts(300_000_000, reads.saturating_mul(4_096))
		.saturating_add(database.reads_writes(reads, writes))
}
