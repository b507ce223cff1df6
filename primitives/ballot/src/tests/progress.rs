use super::{oracle, power, SHORT};
use crate::{Curve, Late, Moment, Outcome, Phase, Power, Progress, Rules, Tally};
use proptest::{collection::vec, prelude::*};

const START: Moment = 1_000;
const OPENS: Moment = START + 3;
const CLOSES: Moment = OPENS + 20;

fn total() -> Power {
	power(1_000)
}

fn tally(ayes: u128, nays: u128, abstain: u128) -> Tally {
	let support = power(ayes + abstain);
	Tally { ayes: power(ayes), nays: power(nays), support, turnout: support + power(nays) }
}

/// A proposal whose tally changes at the given moments.
fn after(votes: &[(Moment, Tally)], now: Moment) -> Progress {
	let mut progress = Progress::new(START);
	let mut tally = Tally::default();
	for (at, next) in votes.iter().filter(|(at, _)| *at <= now) {
		progress.advance(&SHORT, &tally, total(), *at);
		if progress.outcome().is_some() {
			return progress;
		}
		tally = *next;
		progress.recount(&SHORT, &tally, total(), *at);
	}
	progress.advance(&SHORT, &tally, total(), now);
	progress
}

fn phase(votes: &[(Moment, Tally)], now: Moment) -> Phase {
	after(votes, now).phase(&SHORT, now)
}

#[test]
fn proposal_without_votes_is_rejected_at_its_end() {
	assert_eq!(phase(&[], START), Phase::Preparing { until: OPENS });
	assert_eq!(phase(&[], OPENS - 1), Phase::Preparing { until: OPENS });
	assert_eq!(phase(&[], OPENS), Phase::Deciding { until: CLOSES });
	assert_eq!(phase(&[], CLOSES - 1), Phase::Deciding { until: CLOSES });
	assert_eq!(phase(&[], CLOSES), Phase::Rejected);
	let late = after(&[], CLOSES + 1_000);
	assert_eq!(late.outcome(), Some(Outcome::Rejected { at: CLOSES }));
}

#[test]
fn proposal_goes_through_all_phases() {
	let votes = [(OPENS, tally(800, 0, 0))];
	let approved = OPENS + 4;
	assert_eq!(phase(&votes, OPENS), Phase::Confirming { until: approved });
	assert_eq!(phase(&votes, approved - 1), Phase::Confirming { until: approved });
	assert_eq!(phase(&votes, approved), Phase::Enacting { until: approved + 2 });
	assert_eq!(phase(&votes, approved + 1), Phase::Enacting { until: approved + 2 });
	assert_eq!(phase(&votes, approved + 2), Phase::Executable { until: approved + 7 });
	assert_eq!(phase(&votes, approved + 6), Phase::Executable { until: approved + 7 });
	assert_eq!(phase(&votes, approved + 7), Phase::Expired);
}

#[test]
fn proposal_begins_to_pass_when_the_threshold_has_fallen() {
	// Support of 30 % is enough after half of the period, unanimous as it is.
	let votes = [(OPENS, tally(300, 0, 0))];
	assert_eq!(after(&votes, CLOSES).passing(), Some(OPENS + 10));
	assert_eq!(
		after(&votes, CLOSES).outcome(),
		Some(Outcome::Approved { at: OPENS + 14 }),
		"whoever asks afterwards finds the same moment",
	);
}

#[test]
fn confirming_starts_again_after_an_interruption() {
	let votes =
		[(OPENS, tally(800, 0, 0)), (OPENS + 3, tally(800, 800, 0)), (OPENS + 5, tally(900, 0, 0))];
	assert_eq!(phase(&votes, OPENS + 4), Phase::Deciding { until: CLOSES });
	assert_eq!(phase(&votes, OPENS + 5), Phase::Confirming { until: OPENS + 9 });
	assert_eq!(after(&votes, CLOSES).outcome(), Some(Outcome::Approved { at: OPENS + 9 }));
}

/// Those who are for it vote in the last moment, so that nobody can answer. Everybody can: it has
/// to be confirmed first, and that the quorum came late makes time as well.
#[test]
fn vote_in_the_last_moment_can_be_answered() {
	let coup = (CLOSES - 1, tally(600, 0, 0));
	let votes = [coup];
	assert_eq!(phase(&votes, CLOSES - 1), Phase::Confirming { until: CLOSES + 3 });
	let votes = [coup, (CLOSES + 2, tally(600, 700, 0))];
	assert_eq!(phase(&votes, CLOSES + 2), Phase::Deciding { until: CLOSES + 7 });
	assert_eq!(after(&votes, CLOSES + 50).outcome(), Some(Outcome::Rejected { at: CLOSES + 7 }));
}

#[test]
fn late_quorum_extends_the_period_once() {
	// Enough take part, most of them against it.
	let at = |moment| [(moment, tally(400, 900, 0))];
	assert_eq!(phase(&at(CLOSES - 6), CLOSES - 6), Phase::Deciding { until: CLOSES });
	for moment in [CLOSES - 5, CLOSES - 1] {
		assert_eq!(phase(&at(moment), moment), Phase::Deciding { until: CLOSES + 7 });
	}
	// It is lost and reached again in the last moment of the extension.
	let again = [
		(CLOSES - 5, tally(400, 900, 0)),
		(CLOSES + 1, tally(0, 900, 0)),
		(CLOSES + 6, tally(400, 900, 0)),
	];
	assert_eq!(phase(&again, CLOSES + 6), Phase::Deciding { until: CLOSES + 7 });
	assert_eq!(phase(&again, CLOSES + 7), Phase::Rejected);
}

/// Being against a proposal must not carry it over its quorum.
#[test]
fn nays_do_not_help_to_the_quorum_and_abstentions_do() {
	assert_eq!(after(&[(OPENS, tally(90, 10, 0))], CLOSES).quorum(), None);
	let abstain = after(&[(OPENS, tally(90, 10, 10))], CLOSES + 1);
	assert_eq!(abstain.quorum(), Some(CLOSES));
	assert_eq!(abstain.passing(), Some(CLOSES));
}

/// Those who are against it vote in the last moment of confirming, when it could not be taken up
/// again: there is more time, once.
#[test]
fn proposal_that_ceases_to_pass_late_can_be_answered() {
	let approved = [(OPENS, tally(260, 0, 0)), (OPENS + 19, tally(260, 300, 0))];
	let outcome = Some(Outcome::Approved { at: OPENS + 16 });
	assert_eq!(after(&approved, OPENS + 19).outcome(), outcome, "it was over by then");
	// An early quorum, a majority that is lost in the last part.
	let first = [(OPENS, tally(600, 600, 0)), (CLOSES - 2, tally(700, 600, 0))];
	assert_eq!(phase(&first, CLOSES - 2), Phase::Confirming { until: CLOSES + 2 });
	for (moment, until) in [(CLOSES - 1, CLOSES + 7), (CLOSES + 1, CLOSES + 7)] {
		let lost = [first[0], first[1], (moment, tally(700, 900, 0))];
		assert_eq!(phase(&lost, moment), Phase::Deciding { until });
		assert_eq!(after(&lost, CLOSES + 7).outcome(), Some(Outcome::Rejected { at: CLOSES + 7 }));
		let won = [first[0], first[1], lost[2], (CLOSES + 6, tally(990, 900, 0))];
		let at = CLOSES + 10;
		assert_eq!(after(&won, at).outcome(), Some(Outcome::Approved { at }));
		// Once.
		let again = [won[0], won[1], won[2], won[3], (CLOSES + 9, tally(800, 900, 0))];
		let outcome = Some(Outcome::Rejected { at: CLOSES + 9 });
		assert_eq!(after(&again, CLOSES + 9).outcome(), outcome);
	}
	// Lost before the last part, it has no more time than it had.
	let early = [(OPENS, tally(800, 0, 0)), (OPENS + 3, tally(800, 900, 0))];
	assert_eq!(phase(&early, OPENS + 3), Phase::Deciding { until: CLOSES });
}

#[test]
fn rules_without_extension_reject_in_the_confirming_of_the_end() {
	let rules = Rules { late: Late { within: 0, extend: 0 }, ..SHORT };
	let mut progress = Progress::new(START);
	let (for_it, against) = (tally(150, 0, 0), tally(150, 151, 0));
	progress.recount(&rules, &for_it, total(), OPENS);
	progress.advance(&rules, &for_it, total(), CLOSES + 1);
	assert_eq!(
		progress.phase(&rules, CLOSES + 1),
		Phase::Confirming { until: OPENS + 18 + 4 },
		"it passes since the eighteenth moment",
	);
	progress.recount(&rules, &against, total(), CLOSES + 1);
	assert_eq!(progress.outcome(), Some(Outcome::Rejected { at: CLOSES + 1 }));
}

#[test]
fn nothing_passes_in_a_community_without_power() {
	let mut progress = Progress::new(START);
	progress.recount(&SHORT, &Tally::default(), Power::zero(), OPENS);
	progress.advance(&SHORT, &Tally::default(), Power::zero(), CLOSES);
	assert_eq!(progress.outcome(), Some(Outcome::Rejected { at: CLOSES }));
}

#[test]
fn outcome_is_final() {
	let votes = [(OPENS, tally(800, 0, 0))];
	let mut progress = after(&votes, OPENS + 4);
	let outcome = progress.outcome();
	progress.recount(&SHORT, &tally(0, 900, 0), total(), OPENS + 5);
	progress.advance(&SHORT, &tally(0, 900, 0), total(), CLOSES + 100);
	assert_eq!(progress.outcome(), outcome);
}

fn rules() -> impl Strategy<Value = Rules> {
	let curve = || super::curve::curve();
	let periods = (0..10u64, 1..40u64, 1..12u64, 0..40u64, 0..20u64);
	(periods, curve(), curve()).prop_map(
		|((prepare, decide, confirm, within, extend), approval, support)| {
			let small = |curve| match curve {
				Curve::Stepped { from, to, steps } => {
					Curve::Stepped { from, to, steps: steps % 12 + 1 }
				}
				linear => linear,
			};
			let late = Late { within: within.min(decide), extend };
			let (approval, support) = (small(approval), small(support));
			Rules { prepare, decide, confirm, late, approval, support, ..SHORT }
		},
	)
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(3_000))]

	/// Whatever is voted and whenever somebody asks in between, the outcome is the one that looking
	/// at every moment gives.
	#[test]
	fn outcome_is_what_looking_at_every_moment_gives(
		rules in rules(),
		votes in vec((0..90u64, 0..500u128, 0..500u128, 0..300u128), 0..8),
		asked in vec(0..120u64, 0..6),
		until in 0..120u64,
	) {
		let mut votes: Vec<_> = votes
			.into_iter()
			.map(|(at, ayes, nays, abstain)| (START + at, tally(ayes, nays, abstain)))
			.filter(|(at, _)| *at >= START + rules.prepare)
			.collect();
		votes.sort_by_key(|(at, _)| *at);
		let now = START + until;
		let mut progress = Progress::new(START);
		let mut current = Tally::default();
		for (at, next) in votes.iter().filter(|(at, _)| *at <= now) {
			for ask in asked.iter().map(|ask| START + ask).filter(|ask| ask < at) {
				// Asking for an earlier moment changes nothing.
				progress.advance(&rules, &current, total(), ask);
			}
			progress.advance(&rules, &current, total(), *at);
			if progress.outcome().is_some() {
				break;
			}
			current = *next;
			progress.recount(&rules, &current, total(), *at);
		}
		progress.advance(&rules, &current, total(), now);
		let expected = oracle::outcome(&rules, START, total(), &votes, now);
		prop_assert_eq!(progress.outcome(), expected);
		// It ends, and no later than the rules say.
		progress.advance(&rules, &current, total(), START + rules.longest());
		prop_assert!(progress.outcome().is_some());
	}
}
