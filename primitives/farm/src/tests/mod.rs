//! Vectors with numbers worked out by hand, and properties against exact fractions.

mod accumulator;
mod loyalty;
mod model;
mod stream;
mod tenure;
