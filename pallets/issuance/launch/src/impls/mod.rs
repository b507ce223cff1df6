//! What the calls do, by cause.

mod auction;
mod buy;
mod checks;
mod money;
mod queries;
mod rounds;
mod settle;
