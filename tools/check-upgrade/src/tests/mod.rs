//! One file per module of the crate; `fixtures` are the small runtimes and chains that they share.

mod blob;
mod description;
mod diff;
mod fixtures;
mod items;
mod model;
mod rehearse;
mod report;
mod state;
mod types;
