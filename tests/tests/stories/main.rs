//! What a user does with Hanse, on real nodes; one file per story.
//!
//! Each story starts its own nodes and ends them. Run one alone with
//! `cargo test --release --workspace --test stories crash::`.

mod aura;
mod bad_input;
mod check_upgrade;
mod clients;
mod contracts;
mod crash;
mod dao_guide;
mod dev_node;
mod economies;
mod four_validators;
mod full_disk;
mod guides;
mod issuance_guide;
mod joining;
mod maintenance;
mod rpc_limits;
mod testnet;
mod upgrade;

/// Whether the long form of a story is asked for (`make soak`).
fn soak() -> bool {
	std::env::var_os("HANSE_SOAK").is_some()
}
