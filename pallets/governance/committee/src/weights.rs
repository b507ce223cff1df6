//! What each call costs.
//!
//! Counted by hand from what the calls read and write, with the time rounded up to several times
//! that of comparable calls. The benchmarks of this pallet are to replace these numbers by measured
//! ones.

use core::marker::PhantomData;
use frame_support::{
	traits::Get,
	weights::{constants::RocksDbWeight, RuntimeDbWeight, Weight},
};

/// The weight of each call.
pub trait WeightInfo {
	/// Of `open`.
	fn open() -> Weight;
	/// Of `stand`, by the last who can.
	fn stand() -> Weight;
	/// Of `withdraw`, when ballots are committed.
	fn withdraw() -> Weight;
	/// Of `commit`, when a ballot of an earlier election is settled.
	fn commit() -> Weight;
	/// Of `reveal`, on a page that is nearly full.
	fn reveal() -> Weight;
	/// Of `settle`, when the deposit is lost.
	fn settle() -> Weight;
	/// Of `release_bond`.
	fn release_bond() -> Weight;
	/// Of `take_seat`.
	fn take_seat() -> Weight;
	/// Of `resign`, by a core member.
	fn resign() -> Weight;
	/// Of `vacate`.
	fn vacate() -> Weight;
	/// Of `recall` of a core member who stands again, with its bond.
	fn recall() -> Weight;
	/// Of `vote_core`.
	fn vote_core() -> Weight;
	/// Of `seat_core`.
	fn seat_core() -> Weight;
	/// Of `name_chief`.
	fn name_chief() -> Weight;
	/// Of `approve_upgrade`, the approval that is enough.
	fn approve_upgrade() -> Weight;
	/// Of `pause`, the approval that is enough.
	fn pause() -> Weight;
	/// Of `unpause`, the approval that is enough.
	fn unpause() -> Weight;
	/// Of `revoke`.
	fn revoke() -> Weight;
	/// Of `enact_whitelisted`.
	fn enact_whitelisted() -> Weight;
	/// Of `count` of `p` full pages in a pass after the first, when all voters carry something.
	fn count(p: u32) -> Weight;
	/// Of putting a committee in office, beside counting the last page.
	fn seat() -> Weight;
}

/// The weights on a chain with the database costs of `T`.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	fn open() -> Weight {
		counted(T::DbWeight::get(), 6, 2)
	}

	fn stand() -> Weight {
		counted(T::DbWeight::get(), 5, 4)
	}

	fn withdraw() -> Weight {
		counted(T::DbWeight::get(), 4, 2)
	}

	fn commit() -> Weight {
		counted(T::DbWeight::get(), 9, 6)
	}

	fn reveal() -> Weight {
		counted(T::DbWeight::get(), 7, 4)
	}

	fn settle() -> Weight {
		counted(T::DbWeight::get(), 5, 4)
	}

	fn release_bond() -> Weight {
		counted(T::DbWeight::get(), 6, 3)
	}

	fn take_seat() -> Weight {
		counted(T::DbWeight::get(), 2, 1)
	}

	fn resign() -> Weight {
		counted(T::DbWeight::get(), 4, 3)
	}

	fn vacate() -> Weight {
		counted(T::DbWeight::get(), 4, 3)
	}

	fn recall() -> Weight {
		counted(T::DbWeight::get(), 9, 7)
	}

	fn vote_core() -> Weight {
		counted(T::DbWeight::get(), 2, 1)
	}

	fn seat_core() -> Weight {
		counted(T::DbWeight::get(), 3, 2)
	}

	fn name_chief() -> Weight {
		counted(T::DbWeight::get(), 2, 1)
	}

	fn approve_upgrade() -> Weight {
		counted(T::DbWeight::get(), 5, 3)
	}

	fn pause() -> Weight {
		counted(T::DbWeight::get(), 5, 3)
	}

	fn unpause() -> Weight {
		counted(T::DbWeight::get(), 5, 3)
	}

	fn revoke() -> Weight {
		counted(T::DbWeight::get(), 1, 1)
	}

	fn enact_whitelisted() -> Weight {
		counted(T::DbWeight::get(), 3, 3)
	}

	fn count(p: u32) -> Weight {
		paged(T::DbWeight::get(), p)
	}

	fn seat() -> Weight {
		counted(T::DbWeight::get(), 35, 36)
	}
}

/// For tests.
impl WeightInfo for () {
	fn open() -> Weight {
		counted(RocksDbWeight::get(), 6, 2)
	}

	fn stand() -> Weight {
		counted(RocksDbWeight::get(), 5, 4)
	}

	fn withdraw() -> Weight {
		counted(RocksDbWeight::get(), 4, 2)
	}

	fn commit() -> Weight {
		counted(RocksDbWeight::get(), 9, 6)
	}

	fn reveal() -> Weight {
		counted(RocksDbWeight::get(), 7, 4)
	}

	fn settle() -> Weight {
		counted(RocksDbWeight::get(), 5, 4)
	}

	fn release_bond() -> Weight {
		counted(RocksDbWeight::get(), 6, 3)
	}

	fn take_seat() -> Weight {
		counted(RocksDbWeight::get(), 2, 1)
	}

	fn resign() -> Weight {
		counted(RocksDbWeight::get(), 4, 3)
	}

	fn vacate() -> Weight {
		counted(RocksDbWeight::get(), 4, 3)
	}

	fn recall() -> Weight {
		counted(RocksDbWeight::get(), 9, 7)
	}

	fn vote_core() -> Weight {
		counted(RocksDbWeight::get(), 2, 1)
	}

	fn seat_core() -> Weight {
		counted(RocksDbWeight::get(), 3, 2)
	}

	fn name_chief() -> Weight {
		counted(RocksDbWeight::get(), 2, 1)
	}

	fn approve_upgrade() -> Weight {
		counted(RocksDbWeight::get(), 5, 3)
	}

	fn pause() -> Weight {
		counted(RocksDbWeight::get(), 5, 3)
	}

	fn unpause() -> Weight {
		counted(RocksDbWeight::get(), 5, 3)
	}

	fn revoke() -> Weight {
		counted(RocksDbWeight::get(), 1, 1)
	}

	fn enact_whitelisted() -> Weight {
		counted(RocksDbWeight::get(), 3, 3)
	}

	fn count(p: u32) -> Weight {
		paged(RocksDbWeight::get(), p)
	}

	fn seat() -> Weight {
		counted(RocksDbWeight::get(), 35, 36)
	}
}

/// 200 µs of computation and 8 KiB of proof for each entry read, beside the database's own time:
/// the committee is an entry of up to 4 KiB.
fn counted(database: RuntimeDbWeight, reads: u64, writes: u64) -> Weight {
	Weight::from_parts(200_000_000, reads.saturating_mul(8_192))
		.saturating_add(database.reads_writes(reads, writes))
}

/// Two milliseconds for each page: 128 voters with sixteen approvals are 2,048 divisions of 192 bits.
fn paged(database: RuntimeDbWeight, pages: u32) -> Weight {
	let pages = u64::from(pages);
	counted(database, 6, 4)
		.saturating_add(Weight::from_parts(2_000_000_000, 8_192).saturating_mul(pages))
		.saturating_add(database.reads_writes(pages, pages))
}
