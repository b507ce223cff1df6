//! What the calls do, by cause.

mod attest;
mod manage;
mod money;
mod place;
mod queries;
mod redeem;
mod sunset;
