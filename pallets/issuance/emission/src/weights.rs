//! What the calls and steps cost.
//!
//! Estimates, on the safe side: 40 µs for each mint, 15 µs for what surrounds them, 5 µs for each
//! pair of bounds that the floor is checked over. A measurement on the reference machine replaces
//! them; the benchmarks are in `benchmarking.rs`.

use core::marker::PhantomData;
use frame_support::{
	traits::Get,
	weights::{constants::RocksDbWeight, RuntimeDbWeight, Weight},
};

/// What the runtime must know about the cost of this pallet.
pub trait WeightInfo {
	/// A block in which no step is due.
	fn step_not_due() -> Weight;
	/// A step that mints into `b` pots.
	fn step(b: u32) -> Weight;
	/// A step at the wish of a user, into `b` pots.
	fn poke(b: u32) -> Weight;
	/// A new division of the shared flow.
	fn resplit() -> Weight;
	/// A new start of mining.
	fn set_mining_start() -> Weight;
	/// The end, with a last step into `b` pots.
	fn close(b: u32) -> Weight;
	/// The mint of what one bucket is due.
	fn settle() -> Weight;
	/// A payment from a pot.
	fn withdraw() -> Weight;
}

/// A microsecond, in units of computation.
const MICRO: u64 = 1_000_000;
/// The part of a proof for an account.
const ACCOUNT: u64 = 2_603;
/// The part of a proof for the values of which there is one: status, buckets, pair, cap, time and
/// issuance.
const VALUES: u64 = 6_000;

fn step_not_due(db: RuntimeDbWeight) -> Weight {
	Weight::from_parts(5 * MICRO, VALUES).saturating_add(db.reads(2))
}

fn step_of(b: u32, db: RuntimeDbWeight) -> Weight {
	let b = u64::from(b);
	let time = b.saturating_mul(40).saturating_add(15).saturating_mul(MICRO);
	let proof = b.saturating_mul(ACCOUNT).saturating_add(VALUES);
	Weight::from_parts(time, proof)
		.saturating_add(db.reads_writes(b.saturating_add(6), b.saturating_add(3)))
}

fn resplit(db: RuntimeDbWeight) -> Weight {
	Weight::from_parts(60 * MICRO, VALUES).saturating_add(db.reads_writes(4, 1))
}

fn set_mining_start(db: RuntimeDbWeight) -> Weight {
	Weight::from_parts(1_000 * MICRO, VALUES).saturating_add(db.reads_writes(4, 1))
}

fn withdraw(db: RuntimeDbWeight) -> Weight {
	Weight::from_parts(70 * MICRO, VALUES + 2 * ACCOUNT).saturating_add(db.reads_writes(3, 2))
}

/// The estimates with a runtime's own database.
#[derive(Debug)]
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	fn step_not_due() -> Weight {
		step_not_due(T::DbWeight::get())
	}
	fn step(b: u32) -> Weight {
		step_of(b, T::DbWeight::get())
	}
	fn poke(b: u32) -> Weight {
		step_of(b, T::DbWeight::get())
	}
	fn resplit() -> Weight {
		resplit(T::DbWeight::get())
	}
	fn set_mining_start() -> Weight {
		set_mining_start(T::DbWeight::get())
	}
	fn close(b: u32) -> Weight {
		step_of(b, T::DbWeight::get())
	}
	fn settle() -> Weight {
		step_of(1, T::DbWeight::get())
	}
	fn withdraw() -> Weight {
		withdraw(T::DbWeight::get())
	}
}

/// For tests.
impl WeightInfo for () {
	fn step_not_due() -> Weight {
		step_not_due(RocksDbWeight::get())
	}
	fn step(b: u32) -> Weight {
		step_of(b, RocksDbWeight::get())
	}
	fn poke(b: u32) -> Weight {
		step_of(b, RocksDbWeight::get())
	}
	fn resplit() -> Weight {
		resplit(RocksDbWeight::get())
	}
	fn set_mining_start() -> Weight {
		set_mining_start(RocksDbWeight::get())
	}
	fn close(b: u32) -> Weight {
		step_of(b, RocksDbWeight::get())
	}
	fn settle() -> Weight {
		step_of(1, RocksDbWeight::get())
	}
	fn withdraw() -> Weight {
		withdraw(RocksDbWeight::get())
	}
}
