//! What the calls do, by cause.

mod claim;
mod expire;
mod genesis;
mod pool;
mod queries;
