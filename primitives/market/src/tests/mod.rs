//! Golden vectors per subject, and properties over random histories.
//!
//! `HANSE_SOAK` makes the properties long, `PROPTEST_RNG_SEED` replays a run.

mod aged;
mod floor;
mod mean;
mod phase;
mod price;
mod reserve;
mod seed;
mod vote;
mod waterfall;

use crate::{Limits, Price};
use hanse_amm::Terms;
use proptest::prelude::*;

/// The floor and the cap of the paper.
const LIMITS: Limits = Limits { floor: 600_000_000, draw: 400_000_000 };

/// All of the fee's parts have somebody.
const TERMS: Terms = Terms { lp: hanse_amm::LP_FEE, promoted: true };

/// One unit of the quote for four of the token.
const PRICE: Price = Price { quote: 1_000, token: 4_000 };

fn cases() -> ProptestConfig {
	let soak = std::env::var_os("HANSE_SOAK").is_some();
	ProptestConfig { cases: if soak { 10_000 } else { 500 }, ..ProptestConfig::default() }
}

/// Amounts of every size.
fn amount() -> impl Strategy<Value = u128> {
	prop_oneof![1..100u128, 1..1_000_000u128, 1..10u128.pow(27)]
}
