//! Measures what the calls of Hanse's pallets cost: the runner of the SDK around the hub's runtime.
//!
//! `make weights` calls it once for each pallet. By hand, the arguments are those of the SDK's
//! `benchmark pallet`; the runtime is already inside.

use clap::Parser;
use frame_benchmarking_cli::PalletCmd;
use sp_runtime::traits::BlakeTwo256;

// `WASM_BINARY_PATH` names the runtime that the build script made.
include!(concat!(env!("OUT_DIR"), "/hanse_hub_benchmarks"));

fn main() -> sc_cli::Result<()> {
	let runtime = WASM_BINARY_PATH.ok_or("built without a runtime (SKIP_WASM_BUILD was set)")?;
	let mut arguments: Vec<_> = std::env::args().collect();
	arguments.extend(["--runtime".into(), runtime.into()]);
	PalletCmd::parse_from(arguments).run_with_spec::<BlakeTwo256, hanse_rehearsal::HostFunctions>(None)
}
