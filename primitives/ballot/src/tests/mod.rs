//! Golden vectors per subject, and properties against an independent slow implementation.

mod cohorts;
mod curve;
mod encoding;
mod limits;
mod oracle;
mod progress;
mod ramp;
mod rules;
mod table;
mod tally;

use crate::{Curve, Late, Power, Ramp, Rules, Share};
use hanse_curve::time::DAY;

/// One percent, in parts of a share.
const PERCENT: Share = 10_000_000;

/// Power in thirty steps of a day, none before the first day is over.
const MONTH: Ramp = Ramp { step: DAY, steps: 30, delay: 1 };

/// Short periods, so that every moment of them can be looked at.
const SHORT: Rules = Rules {
	prepare: 3,
	decide: 20,
	confirm: 4,
	enact: 2,
	window: 5,
	late: Late { within: 5, extend: 7 },
	approval: Curve::Linear { from: 80 * PERCENT, to: 50 * PERCENT },
	support: Curve::Linear { from: 50 * PERCENT, to: 10 * PERCENT },
};

fn power(amount: u128) -> Power {
	Power::from(amount)
}
