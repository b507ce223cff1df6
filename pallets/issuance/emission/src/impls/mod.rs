//! The logic, by what causes it.

mod divide;
mod end;
mod genesis;
mod pots;
mod queries;
mod step;
