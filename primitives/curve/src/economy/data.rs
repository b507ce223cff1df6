//! The numbers. Shares are in millionths, so `150_000` is 15 %.

use super::{Bucket, Economy, Rule, COIN};
use crate::time::{DAY, END_OF_2140, FOUR_YEARS, MONTH, YEAR};

/// A fixed number of coins, divided once, for a community that spans towns.
///
/// The public part is sold at one price for everyone at a time, which does not fall from one
/// tranche to the next. The paper gives the team no schedule: a lock of twelve months and 24 months
/// of even release, as is usual.
pub const METAMARS: Economy = Economy {
	name: "metamars",
	title: "META MARS",
	symbol: "MSCA",
	cap: coins(84_000_000),
	buckets: &[
		bucket(
			"team",
			12_600_000,
			150_000,
			Rule::LockedLinear { lock: 12 * MONTH, length: 24 * MONTH },
		),
		bucket("public", 71_400_000, 850_000, Rule::Sale),
	],
};

/// A halving that ends with the year 2140, in homage to Bitcoin, for merchants and their customers.
///
/// The paper counts the team's tenth once as 10 million and once as a billion; only the first is a
/// tenth of the cap. The team is paid on the same curve as everyone else. Mining is to begin "in
/// the middle period": its curve is given here from the launch on, and whoever pays it calls
/// [`Halving::compressed`](crate::Halving::compressed) with the moment at which mining begins.
pub const METAMART: Economy = Economy {
	name: "metamart",
	title: "MetaMart",
	symbol: "MB",
	cap: coins(100_000_000),
	buckets: &[
		bucket("team", 10_000_000, 100_000, TO_2140),
		bucket("private", 2_000_000, 20_000, Rule::Linear { length: 3 * YEAR }),
		bucket("liquidity", 30_000_000, 300_000, TO_2140),
		bucket("mining", 58_000_000, 580_000, TO_2140),
	],
};

/// Two billion coins sold in rounds, for a public chain and the consortium chains around it.
///
/// The paper's prose locks every private coin for six months, its table of rounds locks each round
/// differently: the table is the more specific and holds. The paper announces a fifth part for
/// super-nodes, but the four it lists are the whole cap: node rewards are paid by the community's
/// part.
pub const MBT: Economy = Economy {
	name: "mbt",
	title: "MBT Chain",
	symbol: "MBTC",
	cap: coins(2_000_000_000),
	buckets: &[
		bucket("round1", 50_000_000, 25_000, fifths_after(12 * MONTH)),
		bucket("round2", 100_000_000, 50_000, fifths_after(6 * MONTH)),
		bucket("auction", 350_000_000, 175_000, fifths_after(6 * MONTH)),
		bucket("round4", 200_000_000, 100_000, Rule::AtLaunch),
		bucket("foundation", 400_000_000, 200_000, Rule::Treasury),
		bucket(
			"founders",
			200_000_000,
			100_000,
			Rule::LockedTranches { lock: 12 * MONTH, tranches: 36, step: MONTH },
		),
		bucket("community", 700_000_000, 350_000, Rule::Treasury),
	],
};

/// A constant supply, half of it sold, for a community of mutual aid.
///
/// The team's two years are 730 days, so that whoever claims once a day after the lock has
/// everything with the 730th claim.
pub const MUTUAL: Economy = Economy {
	name: "mutual",
	title: "Mutual Community",
	symbol: "MTN",
	cap: coins(400_000_000),
	buckets: &[
		bucket("presale", 60_000_000, 150_000, Rule::Sale),
		bucket("sale", 140_000_000, 350_000, Rule::Sale),
		bucket("team", 80_000_000, 200_000, Rule::LockedLinear { lock: YEAR, length: 730 * DAY }),
		bucket("reserve", 80_000_000, 200_000, Rule::Committee),
		bucket("research", 40_000_000, 100_000, Rule::Treasury),
	],
};

/// The four economies.
pub const ECONOMIES: [Economy; 4] = [METAMARS, METAMART, MBT, MUTUAL];

/// Halving every four years until the year 2140 is over.
const TO_2140: Rule = Rule::Curve { end: END_OF_2140, epoch: FOUR_YEARS };

/// A fifth every month, the first of them a month after the lock.
const fn fifths_after(lock: u64) -> Rule {
	Rule::LockedTranches { lock, tranches: 5, step: MONTH }
}

/// Whole coins in units. Evaluated at compile time, where an overflow does not compile.
const fn coins(number: u128) -> u128 {
	number * COIN
}

const fn bucket(name: &'static str, number: u128, share: u32, rule: Rule) -> Bucket {
	Bucket { name, amount: coins(number), share, rule }
}
