use super::PERCENT;
use crate::{table::*, Curve, Moment, Outcome, Progress, Rules, Share, Tally};
use hanse_curve::time::{DAY, HOUR, MINUTE};

/// A line of the design: periods, then thresholds in tenths of a percent.
type Line = (Rules, [Moment; 4], [Share; 2], [Share; 2]);

const LINES: [Line; 7] = [
	(ROOT, [2 * HOUR, 28 * DAY, 2 * DAY, 2 * DAY], [800, 500], [500, 100]),
	(WHITELISTED, [30 * MINUTE, 14 * DAY, 6 * HOUR, 6 * HOUR], [700, 500], [100, 10]),
	(BIG_SPENDER, [4 * HOUR, 28 * DAY, 2 * DAY, DAY], [600, 500], [200, 20]),
	(SMALL_SPENDER, [4 * HOUR, 14 * DAY, 12 * HOUR, DAY], [600, 500], [50, 5]),
	(PARAMETERS, [2 * HOUR, 14 * DAY, DAY, 3 * DAY], [600, 500], [100, 20]),
	(RECALL, [2 * HOUR, 14 * DAY, DAY, 10 * MINUTE], [600, 500], [150, 30]),
	(CANCEL, [0, 7 * DAY, HOUR, 10 * MINUTE], [700, 550], [50, 10]),
];

/// Of a thousand, in the power of everybody.
fn tally(ayes: u128, nays: u128) -> Tally {
	let (ayes, nays) = (super::power(ayes), super::power(nays));
	Tally { ayes, nays, support: ayes, turnout: ayes + nays }
}

#[test]
fn tracks_are_those_of_the_design() {
	for (rules, periods, approval, support) in LINES {
		assert_eq!(rules.validate(), Ok(()));
		assert_eq!([rules.prepare, rules.decide, rules.confirm, rules.enact], periods);
		let thousandth = PERCENT / 10;
		let ends = |curve: Curve| [curve.from() / thousandth, curve.to() / thousandth];
		assert_eq!((ends(rules.approval), ends(rules.support)), (approval, support));
	}
	assert_eq!(BIG_SPEND.validate(), Ok(()));
	assert_eq!(SMALL_SPEND.validate(), Ok(()));
	assert_eq!(BIG_SPEND.spend(None, 1_000, 50, 0).map(|usage| usage.limit), Some(50));
	assert_eq!(SMALL_SPEND.spend(None, 1_000, 1, 0).map(|usage| usage.limit), Some(1));
	assert!(crate::within_step(100, 120, PARAMETER_STEP));
}

/// For every track: with everybody for it, it is approved as soon as it can be.
#[test]
fn unanimous_proposal_takes_preparing_and_confirming() {
	for (rules, [prepare, _, confirm, _], ..) in LINES {
		let total = super::power(1_000);
		let (all, none) = (tally(1_000, 0), Tally::default());
		let mut progress = Progress::new(DAY);
		let opens = DAY + prepare;
		progress.advance(&rules, &none, total, opens);
		progress.recount(&rules, &all, total, opens);
		progress.advance(&rules, &all, total, opens + confirm - 1);
		assert_eq!(progress.outcome(), None);
		progress.advance(&rules, &all, total, opens + confirm);
		assert_eq!(progress.outcome(), Some(Outcome::Approved { at: opens + confirm }));
	}
}

/// For every track: the last thresholds are met by exactly that share, at the end of deciding, and
/// the quorum that comes so late extends it. A thousandth less is rejected.
#[test]
fn smallest_majority_passes_at_the_end() {
	for (rules, [prepare, decide, confirm, _], approval, support) in LINES {
		let total = super::power(1_000_000);
		let ayes = u128::from(support[1]) * 1_000;
		// As many against it as the approval leaves, rounded down.
		let nays = ayes * u128::from(1_000 - approval[1]) / u128::from(approval[1]);
		let end = prepare + decide;
		for (tally, passes) in
			[(tally(ayes, nays), true), (tally(ayes - 1, 0), false), (tally(ayes, nays + 1), false)]
		{
			let mut progress = Progress::new(0);
			progress.recount(&rules, &tally, total, prepare);
			progress.advance(&rules, &tally, total, Moment::MAX);
			let expected = match passes {
				true => Outcome::Approved { at: end + confirm },
				false if progress.quorum() == Some(end) => {
					Outcome::Rejected { at: end + rules.late.extend }
				}
				false => Outcome::Rejected { at: end },
			};
			assert_eq!(progress.outcome(), Some(expected));
		}
	}
}

/// Root: halfway through, 65 % of the votes and 30 % of everybody are enough.
#[test]
fn root_passes_halfway_with_sixty_five_and_thirty_percent() {
	let half = 2 * HOUR + 14 * DAY;
	let mut progress = Progress::new(0);
	let votes = Tally { turnout: super::power(461), ..tally(300, 161) };
	progress.recount(&ROOT, &votes, super::power(1_000), 2 * HOUR);
	progress.advance(&ROOT, &votes, super::power(1_000), half);
	assert_eq!(progress.passing(), Some(half));
	// 300 of 462 are less than 65 %.
	let mut progress = Progress::new(0);
	let votes = tally(300, 162);
	progress.recount(&ROOT, &votes, super::power(1_000), 2 * HOUR);
	progress.advance(&ROOT, &votes, super::power(1_000), half);
	assert_eq!((progress.quorum(), progress.passing()), (Some(half), None));
}
