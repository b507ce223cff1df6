//! What the calls do, by cause.

mod advance;
mod alarm;
mod books;
mod claims;
mod grow;
mod liquidate;
mod manage;
mod money;
mod queries;
mod reserve;
mod seed;
mod vote;
