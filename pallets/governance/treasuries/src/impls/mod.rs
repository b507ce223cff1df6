//! What the calls do, by cause.

mod budgets;
mod checks;
mod money;
mod payments;
mod queries;
