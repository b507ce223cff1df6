//! Golden vectors per subject, and properties against an independent slow implementation.

mod economy;
mod encoding;
mod halving;
mod oracle;
mod properties;
mod release;
mod share;
mod strategies;
mod time;

use crate::{economy::COIN, time as t, Halving, Moment};

/// 2026-01-01T00:00Z, the launch in every vector.
const LAUNCH: Moment = 1_767_225_600_000;

/// A million coins, in units.
const MILLION: u128 = 1_000_000 * COIN;

/// From 2026 until the year 2140 is over, halving every four years: 28 full epochs and a 29th of
/// 1095 days.
const TO_2140: Halving = Halving { start: LAUNCH, end: t::END_OF_2140, epoch: t::FOUR_YEARS };
