//! Vectors with numbers worked out by hand, and properties against exact fractions.

mod decay;
mod standing;
