//! What the calls do, by cause.

mod allowances;
mod benefits;
mod money;
mod queries;
mod redemptions;
mod registry;
mod tables;
mod tokens;

#[cfg(feature = "runtime-benchmarks")]
pub(crate) use tokens::MAX_TAKEN;
