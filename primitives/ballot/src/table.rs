//! The tracks of a chain that governs itself, as data.
//!
//! Thresholds and periods are those of the design; it says nothing of the windows for execution and
//! of late changes, which are chosen here: two weeks to execute, and for a change in the last part
//! of a vote as much time as a confirmation takes twice, but at least half a day.

use crate::{Curve, Late, Moment, Rules, Share, SpendLimit};
use hanse_curve::time::{DAY, HOUR, MINUTE};

/// One percent, in parts of a share.
const PERCENT: Share = 10_000_000;

/// How long an approved proposal may be executed.
const WINDOW: Moment = 14 * DAY;

/// By how much a decision on parameters may move one, up or down.
pub const PARAMETER_STEP: Share = 20 * PERCENT;

/// What large payments may take of the treasury.
pub const BIG_SPEND: SpendLimit = SpendLimit { share: 5 * PERCENT, period: 30 * DAY };

/// What small payments may take of the treasury.
pub const SMALL_SPEND: SpendLimit = SpendLimit { share: PERCENT / 10, period: 30 * DAY };

/// For upgrades and for the parameters of the supply.
pub const ROOT: Rules = Rules {
	prepare: 2 * HOUR,
	decide: 28 * DAY,
	confirm: 2 * DAY,
	enact: 2 * DAY,
	window: WINDOW,
	late: late(2 * DAY),
	approval: Curve::Linear { from: 80 * PERCENT, to: 50 * PERCENT },
	support: Curve::Linear { from: 50 * PERCENT, to: 10 * PERCENT },
};

/// For an upgrade that the core members consider urgent.
pub const WHITELISTED: Rules = Rules {
	prepare: 30 * MINUTE,
	decide: 14 * DAY,
	confirm: 6 * HOUR,
	enact: 6 * HOUR,
	window: WINDOW,
	late: late(6 * HOUR),
	approval: Curve::Linear { from: 70 * PERCENT, to: 50 * PERCENT },
	support: Curve::Linear { from: 10 * PERCENT, to: PERCENT },
};

/// For payments up to [`BIG_SPEND`].
pub const BIG_SPENDER: Rules = Rules {
	prepare: 4 * HOUR,
	decide: 28 * DAY,
	confirm: 2 * DAY,
	enact: DAY,
	window: WINDOW,
	late: late(2 * DAY),
	approval: Curve::Linear { from: 60 * PERCENT, to: 50 * PERCENT },
	support: Curve::Linear { from: 20 * PERCENT, to: 2 * PERCENT },
};

/// For payments up to [`SMALL_SPEND`].
pub const SMALL_SPENDER: Rules = Rules {
	prepare: 4 * HOUR,
	decide: 14 * DAY,
	confirm: 12 * HOUR,
	enact: DAY,
	window: WINDOW,
	late: late(12 * HOUR),
	approval: Curve::Linear { from: 60 * PERCENT, to: 50 * PERCENT },
	support: Curve::Linear { from: 5 * PERCENT, to: PERCENT / 2 },
};

/// For parameters of pools and of mutual aid, within [`PARAMETER_STEP`].
pub const PARAMETERS: Rules = Rules {
	prepare: 2 * HOUR,
	decide: 14 * DAY,
	confirm: DAY,
	enact: 3 * DAY,
	window: WINDOW,
	late: late(DAY),
	approval: Curve::Linear { from: 60 * PERCENT, to: 50 * PERCENT },
	support: Curve::Linear { from: 10 * PERCENT, to: 2 * PERCENT },
};

/// For recalling representatives.
pub const RECALL: Rules = Rules {
	prepare: 2 * HOUR,
	decide: 14 * DAY,
	confirm: DAY,
	enact: 10 * MINUTE,
	window: WINDOW,
	late: late(DAY),
	approval: Curve::Linear { from: 60 * PERCENT, to: 50 * PERCENT },
	support: Curve::Linear { from: 15 * PERCENT, to: 3 * PERCENT },
};

/// For cancelling or killing a proposal.
pub const CANCEL: Rules = Rules {
	prepare: 0,
	decide: 7 * DAY,
	confirm: HOUR,
	enact: 10 * MINUTE,
	window: WINDOW,
	late: late(HOUR),
	approval: Curve::Linear { from: 70 * PERCENT, to: 55 * PERCENT },
	support: Curve::Linear { from: 5 * PERCENT, to: PERCENT },
};

/// What a late change leads to on a track with this confirm period.
const fn late(confirm: Moment) -> Late {
	let extend = if confirm < 6 * HOUR { 12 * HOUR } else { 2 * confirm };
	Late { within: extend, extend }
}
