//! What the calls do, by cause.

mod buy_back;
mod collect;
mod money;
mod queries;
mod shares;
