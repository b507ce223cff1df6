//! # Rehearsal
//!
//! A runtime that cannot begin a block ends its chain: no block could repair it. So before a chain
//! replaces its code, it rehearses: the present runtime lets the node run the next one on the present
//! state, through [`rehearsal::run`], and looks whether it gets through its first steps. Whatever
//! those change is undone, and a trap ends the rehearsal, not the block.
//!
//! Every node comes to the same result, for the runtime is code without chance: what is run, and on
//! which state, is part of the block. How the node runs code is the node's business, so it
//! provides [`RehearsalExt`].
//!
//! Light clients and tools that do not know this function can run every other part of the runtime.
#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

use alloc::{string::String, vec::Vec};
use codec::{Decode, Encode};
use scale_info::TypeInfo;
use sp_runtime_interface::{
	pass_by::{AllocateAndReturnByCodec, PassFatPointerAndDecode, PassFatPointerAndRead},
	runtime_interface,
};

#[cfg(not(substrate_runtime))]
mod host;
#[cfg(all(test, not(substrate_runtime)))]
mod tests;

#[cfg(not(substrate_runtime))]
pub use host::{Conductor, RehearsalExt};
#[cfg(not(substrate_runtime))]
pub use rehearsal::HostFunctions;

/// One function of a runtime, and what it is given.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct Step {
	/// The exported name, like `Core_initialize_block`.
	pub function: String,
	/// Its arguments, encoded.
	pub arguments: Vec<u8>,
}

/// How far the migrations of a rehearsed runtime came.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub enum Progress {
	/// All of them are done, or there was none.
	#[codec(index = 0)]
	Done,
	/// They go on. Later blocks carry them to their end.
	#[codec(index = 1)]
	Ongoing,
	/// One of them failed.
	#[codec(index = 2)]
	Failed,
}

/// Runs a runtime that is not the chain's.
#[runtime_interface]
pub trait Rehearsal {
	/// Runs the functions of another runtime on the present state, one after the other, and then
	/// undoes whatever they did.
	///
	/// Returns what they returned, or the index of the first that the runtime lacks or in which it
	/// traps. Takes as long as they take: who calls this bounds what is run, and how often.
	///
	/// # Panics
	///
	/// On a node without [`RehearsalExt`].
	fn run(
		&mut self,
		code: PassFatPointerAndRead<&[u8]>,
		steps: PassFatPointerAndDecode<Vec<Step>>,
	) -> AllocateAndReturnByCodec<Result<Vec<Vec<u8>>, u32>> {
		host::run(*self, code, steps)
	}
}

sp_api::decl_runtime_apis! {
	/// What a runtime does in its own rehearsal.
	pub trait UpgradeApi {
		/// Takes up to so many steps of the migrations that the first block has begun.
		///
		/// Not meant to be asked of a running chain: it changes the state it is asked about.
		fn rehearse(steps: u32) -> Progress;
	}
}
