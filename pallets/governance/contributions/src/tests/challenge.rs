use crate::{mock::*, Direction, Error, Event, HoldReason, Phase, Round, Score};
use frame_support::{assert_noop, assert_ok};
use hanse_curve::time::DAY;
use sp_runtime::TokenError;

fn challenge(who: u64, id: u64, direction: Direction) -> sp_runtime::DispatchResult {
	Contributions::challenge(signed(who), id, direction)
}

/// A claim whose first score is challenged by Bob.
fn challenged(first: Score, direction: Direction) -> u64 {
	let id = submitted(ALICE, MOST);
	judged(id, &[first; 9]);
	assert_ok!(challenge(BOB, id, direction));
	events();
	id
}

#[test]
fn challenge_holds_twice_what_its_jury_costs() {
	ExtBuilder::default().build_and_execute(|| {
		let id = submitted(ALICE, MOST);
		let former = judged(id, &[500; 9]);
		events();
		assert_ok!(challenge(BOB, id, Direction::TooHigh));
		let direction = Direction::TooHigh;
		let made = Event::Challenged { claim: id, challenger: BOB, direction, bond: STAKE };
		assert_eq!(events(), [made]);
		assert_eq!(held(HoldReason::Challenge, &GOLD, BOB), STAKE);
		let claim = claim(id);
		assert_eq!((claim.round, claim.former.to_vec()), (Round::Second, former.clone()));
		assert_eq!(phase(id), Phase::Waiting { until: NOW + 9 * DAY });
		// The jury is larger, and has nobody of the first.
		let jury = drawn(id);
		assert_eq!(jury.len(), 19);
		assert!(former.iter().all(|who| !jury.contains(who)));
	});
}

#[test]
fn first_score_can_be_challenged_once_and_in_time() {
	ExtBuilder::default().build_and_execute(|| {
		let id = submitted(ALICE, MOST);
		let refused = |id| {
			let challenge = challenge(BOB, id, Direction::TooHigh);
			assert_noop!(challenge, Error::<Test>::NotChallengeable);
		};
		refused(id);
		drawn(id);
		refused(id);
		vote(id, &[500; 9]);
		refused(id);
		assert_ok!(Contributions::settle(signed(DAVE), id));
		wait(5 * DAY);
		refused(id);
		wait(0);
		set_time(Timestamp::get() - 1);
		assert_ok!(challenge(BOB, id, Direction::TooHigh));
		refused(id);
		judged(id, &[500; 19]);
		// The second score is final.
		refused(id);
		let missing = challenge(BOB, id + 1, Direction::TooHigh);
		assert_noop!(missing, Error::<Test>::ClaimNotFound);
	});
}

#[test]
fn challenge_is_refused_without_a_bond() {
	ExtBuilder::default().build_and_execute(|| {
		let id = submitted(ALICE, MOST);
		judged(id, &[500; 9]);
		let all = WEALTH - STAKE;
		assert_ok!(Assets::transfer_keep_alive(
			signed(BOB),
			codec::Compact(GOLD_ID).into(),
			CAROL,
			all
		));
		let challenge = challenge(BOB, id, Direction::TooHigh);
		assert_noop!(challenge, TokenError::FundsUnavailable);
	});
}

/// It would come to nothing, and delay the claim at no cost.
#[test]
fn challenge_is_refused_when_nobody_could_judge_it() {
	let few = |count| (JUROR..JUROR + count).collect();
	ExtBuilder::default().with_jurors(few(27)).build_and_execute(|| {
		let id = submitted(ALICE, MOST);
		judged(id, &[500; 9]);
		let challenge = || challenge(BOB, id, Direction::TooHigh);
		assert_noop!(challenge(), Error::<Test>::TooFewJurors);
		// Whoever enlists now can be drawn with the first seed that is young enough.
		assert_ok!(Contributions::enlist(signed(JUROR + 27)));
		assert_ok!(challenge());
		assert_eq!(drawn(id).len(), 19);
	});
}

/// Somebody shields a score that is too high: some jurors of its own leave, so that too few are
/// there, and a friend challenges it in vain, so that nobody else can.
#[test]
fn jurors_who_have_retired_judge_no_challenge() {
	let few = (JUROR..JUROR + 28).collect();
	ExtBuilder::default().with_jurors(few).build_and_execute(|| {
		let id = submitted(ALICE, MOST);
		let first = judged(id, &[1_000; 9]);
		let left = (JUROR..).find(|who| !first.contains(who)).expect("there are more");
		assert_ok!(Contributions::retire(signed(left)));
		// The seed of now could draw it, but no seed that is young enough.
		assert_eq!(Contributions::juror_count(), 28);
		let challenge = || challenge(BOB, id, Direction::TooLow);
		assert_noop!(challenge(), Error::<Test>::TooFewJurors);
		assert_ok!(Contributions::enlist(signed(JUROR + 28)));
		assert_ok!(challenge());
		assert!(!drawn(id).contains(&left));
	});
}

#[test]
fn right_challenge_of_a_high_score_earns_a_part_of_what_it_saves() {
	ExtBuilder::default().build_and_execute(|| {
		let id = challenged(900, Direction::TooHigh);
		judged(id, &[799; 19]);
		let bounty = MOST * 101 / 1_000 / 10;
		let upheld = Event::ChallengeUpheld { claim: id, challenger: BOB, bond: STAKE, bounty };
		assert_eq!(events().pop(), Some(upheld));
		assert_eq!(held(HoldReason::Challenge, &GOLD, BOB), 0);
		assert_eq!(free(&GOLD, BOB), WEALTH + bounty);
		// At once, as nobody can challenge it.
		assert!(matches!(phase(id), Phase::Collectable { score: 799, .. }));
		assert_ok!(Contributions::collect(signed(DAVE), id));
		let worth = MOST * 799 / 1_000;
		assert_eq!(free(&GOLD, ALICE), WEALTH + worth);
		assert!(worth + bounty < MOST * 900 / 1_000);
		let fees = 2 * FEE + 9 * FEE + 19 * FEE;
		assert_eq!(fund().paid, worth + bounty + fees);
	});
}

#[test]
fn challenge_within_the_tolerance_is_wrong() {
	ExtBuilder::default().build_and_execute(|| {
		let id = challenged(900, Direction::TooHigh);
		let left = fund().left;
		judged(id, &[800; 19]);
		let rejected = Event::ChallengeRejected { claim: id, challenger: BOB, bond: STAKE };
		assert_eq!(events().pop(), Some(rejected));
		assert_eq!(free(&GOLD, BOB), WEALTH - STAKE);
		assert_eq!(fund().left, left + STAKE);
		// The second score counts all the same.
		assert!(matches!(phase(id), Phase::Collectable { score: 800, .. }));
		check_invariants();
		assert_ok!(Contributions::collect(signed(DAVE), id));
		// It has paid for its jury, twice.
		let worth = MOST * 800 / 1_000;
		assert_eq!(fund().left, BUDGET - worth - 30 * FEE + STAKE);
	});
}

#[test]
fn challenge_in_the_wrong_direction_is_wrong() {
	ExtBuilder::default().build_and_execute(|| {
		let id = challenged(500, Direction::TooHigh);
		judged(id, &[900; 19]);
		assert!(matches!(events().pop(), Some(Event::ChallengeRejected { .. })));
		assert!(matches!(phase(id), Phase::Collectable { score: 900, .. }));
		let id = submitted(CAROL, MOST);
		judged(id, &[500; 9]);
		assert_ok!(challenge(BOB, id, Direction::TooLow));
		judged(id, &[100; 19]);
		assert!(matches!(events().pop(), Some(Event::ChallengeRejected { .. })));
	});
}

#[test]
fn right_challenge_of_a_low_score_raises_the_reward() {
	ExtBuilder::default().build_and_execute(|| {
		let id = submitted(ALICE, MOST);
		// So low that the deposit would be lost.
		judged(id, &[0; 9]);
		assert_ok!(challenge(ALICE, id, Direction::TooLow));
		judged(id, &[101; 19]);
		let upheld =
			Event::ChallengeUpheld { claim: id, challenger: ALICE, bond: STAKE, bounty: 0 };
		assert_eq!(events().pop(), Some(upheld));
		assert_ok!(Contributions::collect(signed(DAVE), id));
		assert_eq!(free(&GOLD, ALICE), WEALTH + MOST * 101 / 1_000);
		assert_eq!(free(&NATIVE, ALICE), WEALTH);
	});
}

/// A score just below what is worth something saves all of the reward.
#[test]
fn bounty_is_of_the_reward_and_not_of_the_score() {
	ExtBuilder::default().build_and_execute(|| {
		let id = challenged(250, Direction::TooHigh);
		judged(id, &[99; 19]);
		let bounty = MOST / 4 / 10;
		assert_eq!(free(&GOLD, BOB), WEALTH + bounty);
		assert_ok!(Contributions::collect(signed(DAVE), id));
		assert_eq!(free(&NATIVE, ALICE), WEALTH - DEPOSIT);
	});
}

#[test]
fn challenge_that_nobody_judges_leaves_the_first_score() {
	ExtBuilder::default().build_and_execute(|| {
		let id = challenged(900, Direction::TooHigh);
		judged(id, &[100; 9]);
		assert_eq!(events().pop(), Some(Event::TooFewVoted { claim: id, voted: 9 }));
		// Ten are gone, so that nineteen others are not there.
		fresh_seed();
		let draw = Contributions::draw(signed(DAVE), id);
		assert_eq!(draw.is_ok(), JURORS - 9 - 10 >= 19);
		if draw.is_ok() {
			wait(4 * DAY);
			assert_ok!(Contributions::settle(signed(DAVE), id));
		}
		let lapsed = Event::ChallengeLapsed { claim: id, challenger: BOB, bond: STAKE };
		assert_eq!(events().pop(), Some(lapsed));
		assert_eq!(free(&GOLD, BOB), WEALTH);
		assert!(matches!(phase(id), Phase::Collectable { score: 900, .. }));
		check_invariants();
		assert_ok!(Contributions::collect(signed(DAVE), id));
		assert_eq!(free(&GOLD, ALICE), WEALTH + MOST * 9 / 10);
	});
}
