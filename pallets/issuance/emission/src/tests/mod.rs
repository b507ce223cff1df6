//! One file per cause.

mod close;
mod curve;
mod errors;
mod genesis;
mod invariants;
mod mining_start;
mod model;
mod poke;
mod pots;
mod queries;
mod resplit;
mod split;
mod step;
