//! What the calls do, by cause.

mod benefits;
mod items;
mod members;
mod queries;
mod tables;
