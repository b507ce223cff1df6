//! What the calls do, by cause.

mod checks;
mod elsewhere;
mod farms;
mod money;
mod programs;
mod queries;
mod settle;
mod stakes;
