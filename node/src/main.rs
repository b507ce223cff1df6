//! `hanse-node`: one binary that runs any Hanse chain.
//!
//! The rules of a chain are the Wasm blob in its chain spec; this program stores blocks, talks to
//! peers and clients, and takes part in consensus. It picks BABE or Aura by what the blob exposes.

// The error of the SDK's command line is large; it is returned once in a process.
#![allow(clippy::result_large_err)]

mod cache;
mod chain_spec;
mod cli;
mod command;
mod rehearsal;
mod rpc;
mod runtime_api;
mod service;

use std::process::ExitCode;

fn main() -> ExitCode {
	match command::run() {
		Ok(()) => ExitCode::SUCCESS,
		Err(error) => {
			// In words for a person, not as the program's own structures.
			eprintln!("Error: {error}");
			ExitCode::FAILURE
		}
	}
}
