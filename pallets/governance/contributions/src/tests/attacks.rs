//! What somebody would try.

use crate::{
	mock::*, Claims, Direction, Error, HoldReason, Jurors, Kind, Phase, Usages, FULL_SCORE,
};
use frame_support::{
	assert_noop, assert_ok,
	storage::{with_transaction, TransactionOutcome},
};
use hanse_curve::time::DAY;
use sp_runtime::DispatchError;

/// Whom a draw would choose now.
fn would_draw(id: u64) -> Vec<u64> {
	with_transaction(|| {
		let drawn = Contributions::draw(signed(DAVE), id).map(|()| jury(id));
		TransactionOutcome::Rollback(Ok::<_, DispatchError>(drawn))
	})
	.expect("it is no deeper than it can be")
	.expect("it can be drawn")
}

/// Nobody of a jury comes, and nobody of the next.
#[test]
fn absent_juries_end_the_claim_and_pay_for_it() {
	ExtBuilder::default().build_and_execute(|| {
		let id = submitted(ALICE, MOST);
		let first = judged(id, &[]);
		let second = judged(id, &[]);
		assert!(!Claims::<Test>::contains_key(id));
		assert_eq!(free(&NATIVE, ALICE), WEALTH);
		for who in first.iter().chain(&second) {
			let juror = Jurors::<Test>::get(who).expect("it still is one");
			assert_eq!((juror.bond, juror.duties), (BOND - SLASH, 0));
			assert!(juror.retired.is_some());
		}
		assert_eq!(free(&NATIVE, TREASURY), RICHES + 18 * SLASH);
		// None of them is drawn again.
		let id = submitted(BOB, MOST);
		let third = drawn(id);
		assert!(first.iter().chain(&second).all(|who| !third.contains(who)));
	});
}

/// Some stay away so that a vote fails: four of nine are not enough.
#[test]
fn minority_cannot_stop_a_vote_by_staying_away() {
	ExtBuilder::default().build_and_execute(|| {
		let id = submitted(ALICE, MOST);
		judged(id, &[700, 710, 720, 730, 740]);
		assert!(matches!(phase(id), Phase::Challengeable { score: 720, .. }));
	});
}

/// Four of nine agree on a score of their own.
#[test]
fn minority_cannot_move_the_score_out_of_the_honest_range() {
	for bought in [[0; 4], [1_000; 4], [0, 0, 1_000, 1_000]] {
		ExtBuilder::default().build_and_execute(|| {
			let id = submitted(ALICE, MOST);
			let scores = [&bought[..], &[600, 650, 700, 720, 750]].concat();
			let jury = judged(id, &scores);
			let Phase::Challengeable { score, .. } = phase(id) else { panic!("it was judged") };
			assert!((600..=750).contains(&score), "{bought:?}: {score}");
			// Nor are they paid for it.
			assert!(jury[..4].iter().all(|who| free(&GOLD, *who) == WEALTH));
		});
	}
}

/// A juror who does not want to think seals what another one has sealed.
#[test]
fn copied_seal_cannot_be_revealed() {
	ExtBuilder::default().build_and_execute(|| {
		let id = submitted(ALICE, MOST);
		let jury = drawn(id);
		assert_ok!(commit(jury[0], id, 700));
		let seal = Contributions::seal(id, &jury[0], 700, &salt(jury[0]));
		assert_ok!(Contributions::commit(signed(jury[1]), id, seal));
		wait(2 * DAY);
		assert_ok!(reveal(jury[0], id, 700));
		let copied = Contributions::reveal(signed(jury[1]), id, 700, salt(jury[0]));
		assert_noop!(copied, Error::<Test>::SealDiffers);
		wait(2 * DAY);
		assert_ok!(Contributions::settle(signed(DAVE), id));
		let juror = Jurors::<Test>::get(jury[1]).expect("it still is one");
		assert_eq!(juror.bond, BOND - SLASH);
	});
}

/// What was revealed of one claim is sealed again for another.
#[test]
fn seal_of_another_claim_cannot_be_revealed() {
	ExtBuilder::default().with_jurors((JUROR..JUROR + 9).collect()).build_and_execute(|| {
		let (one, other) = (submitted(ALICE, MOST), submitted(BOB, MOST));
		drawn(one);
		assert_ok!(Contributions::draw(signed(DAVE), other));
		assert_ok!(commit(JUROR, one, 700));
		let seal = Contributions::seal(one, &JUROR, 700, &salt(JUROR));
		assert_ok!(Contributions::commit(signed(JUROR), other, seal));
		wait(2 * DAY);
		assert_ok!(reveal(JUROR, one, 700));
		assert_noop!(reveal(JUROR, other, 700), Error::<Test>::SealDiffers);
	});
}

/// Somebody who has learned a juror's salt reveals for it, too early or in its own name.
#[test]
fn nobody_reveals_for_a_juror() {
	ExtBuilder::default().build_and_execute(|| {
		let id = submitted(ALICE, MOST);
		let jury = drawn(id);
		assert_ok!(commit(jury[0], id, 700));
		assert_ok!(commit(jury[1], id, 700));
		wait(2 * DAY);
		let by = |who| Contributions::reveal(signed(who), id, 700, salt(jury[0]));
		assert_noop!(by(ALICE), Error::<Test>::NotInJury);
		assert_noop!(by(jury[2]), Error::<Test>::NothingSealed);
		assert_noop!(by(jury[1]), Error::<Test>::SealDiffers);
		assert_ok!(by(jury[0]));
	});
}

/// A juror that does not like its claim leaves. It serves or pays all the same.
#[test]
fn juror_cannot_retire_from_a_jury() {
	ExtBuilder::default().build_and_execute(|| {
		let id = submitted(ALICE, MOST);
		let jury = drawn(id);
		for who in &jury[..2] {
			assert_ok!(Contributions::retire(signed(*who)));
		}
		fresh_seed();
		for who in &jury[..8] {
			assert_ok!(commit(*who, id, 500));
		}
		wait(2 * DAY);
		let release = Contributions::release(signed(jury[0]), jury[0]);
		assert_noop!(release, Error::<Test>::OnDuty);
		for who in &jury[1..8] {
			assert_ok!(reveal(*who, id, 500));
		}
		wait(5 * DAY);
		assert_ok!(Contributions::settle(signed(DAVE), id));
		for (who, loss, fee) in [(jury[0], SLASH, 0), (jury[1], 0, FEE)] {
			assert_ok!(Contributions::release(signed(DAVE), who));
			assert_eq!((free(&NATIVE, who), free(&GOLD, who)), (WEALTH - loss, WEALTH + fee));
		}
	});
}

/// The seed is known and nobody has drawn yet: whoever comes, goes or is thrown out now changes
/// nothing, so that nobody can try until the jury is the one it wants.
#[test]
fn nothing_changes_a_draw_whose_seed_is_known() {
	ExtBuilder::default().build_and_execute(|| {
		// A juror whose bond is due, and a jury whose absence nobody has counted.
		assert_ok!(Contributions::retire(signed(JUROR + 7)));
		let failed = submitted(BOB, MOST);
		let absent = drawn(failed);
		wait(4 * DAY);
		let id = submitted(ALICE, MOST);
		fresh_seed();
		wait(4 * DAY);
		let jury = would_draw(id);
		let unchanged = |what: &str| assert_eq!(would_draw(id), jury, "{what}");
		for who in JUROR + JURORS..JUROR + u64::from(MAX_JURORS) {
			assert_ok!(Contributions::enlist(signed(who)));
			unchanged("somebody enlisted");
		}
		for who in &jury {
			if Contributions::retire(signed(*who)).is_ok() {
				unchanged("somebody who would be drawn retired");
			}
		}
		assert_ok!(Contributions::settle(signed(DAVE), failed));
		assert!(absent
			.iter()
			.all(|who| { Jurors::<Test>::get(who).expect("it still is one").retired.is_some() }));
		unchanged("somebody was struck for its absence");
		assert_ok!(Contributions::release(signed(DAVE), JUROR + 7));
		unchanged("somebody's bond was released");
		for who in [jury[0], jury[1]] {
			let release = Contributions::release(signed(DAVE), who);
			assert_noop!(release, Error::<Test>::TooEarly);
		}
		assert_ok!(Contributions::reclaim(root(), GOLD));
		wait(DAY);
		System::set_block_number(System::block_number() + 100);
		unchanged("time went by");
		assert_eq!(drawn_now(id), jury);
	});
}

fn drawn_now(id: u64) -> Vec<u64> {
	assert_ok!(Contributions::draw(signed(BOB), id));
	jury(id)
}

/// Thousands of jurors enlist when they see a seed that would draw them.
#[test]
fn juror_that_enlists_after_the_seed_is_not_drawn() {
	ExtBuilder::default().with_jurors((JUROR..JUROR + 9).collect()).build_and_execute(|| {
		let id = submitted(ALICE, MOST);
		// While the seed is made, it can be foreseen.
		let seen = System::block_number() + MARGIN + 1;
		System::set_block_number(seen - MARGIN);
		for who in JUROR + 9..JUROR + 30 {
			assert_ok!(Contributions::enlist(signed(who)));
		}
		System::set_block_number(seen);
		Seed::set((1, seen));
		assert!(drawn_now(id).iter().all(|who| *who < JUROR + 9));
		// A block earlier nobody could foresee it, and later seeds may draw them.
		let id = submitted(BOB, MOST);
		fresh_seed();
		let jury = drawn_now(id);
		assert!(jury.iter().any(|who| *who >= JUROR + 9), "{jury:?}");
	});
}

/// A claim that is made when the seed is known, so that it would get a friendly jury.
#[test]
fn stale_seed_draws_nobody() {
	ExtBuilder::default().build_and_execute(|| {
		fresh_seed();
		let id = submitted(ALICE, MOST);
		let draw = || Contributions::draw(signed(ALICE), id);
		assert_noop!(draw(), Error::<Test>::SeedTooOld);
		// Nor a seed that was being made at that time.
		Seed::set((9, System::block_number() + MARGIN));
		assert_noop!(draw(), Error::<Test>::SeedTooOld);
		drawn(id);
		// The same for challenges and second juries.
		vote(id, &[500; 9]);
		assert_ok!(Contributions::settle(signed(DAVE), id));
		assert_ok!(Contributions::challenge(signed(BOB), id, Direction::TooHigh));
		assert_noop!(draw(), Error::<Test>::SeedTooOld);
		let jury = drawn(id);
		wait(4 * DAY);
		assert_ok!(Contributions::settle(signed(DAVE), id));
		assert_noop!(draw(), Error::<Test>::SeedTooOld);
		assert_eq!(jury.len(), 19);
	});
}

/// A juror claims, a juror challenges, with this account or that: neither ever judges it.
#[test]
fn nobody_judges_its_own_cause() {
	let crowd = (JUROR..JUROR + 30).collect();
	ExtBuilder::default().with_jurors(crowd).build_and_execute(|| {
		for (claimant, challenger) in [(JUROR, JUROR + 1), (JUROR + ALIAS, JUROR + 2)] {
			let id = submitted(claimant, 100);
			let mut first = vec![];
			for _ in 0..40 {
				fresh_seed();
				first = would_draw(id);
				assert!(!first.contains(&JUROR), "{first:?}");
			}
			assert_eq!(judged(id, &[500; 9]).len(), first.len());
			let former = jury(id);
			let direction = Direction::TooLow;
			assert_ok!(Contributions::challenge(signed(challenger), id, direction));
			for _ in 0..20 {
				fresh_seed();
				let second = would_draw(id);
				let parties = [JUROR, challenger];
				assert!(!second.iter().any(|who| parties.contains(who) || former.contains(who)));
			}
			judged(id, &[500; 19]);
		}
	});
}

/// The same for a juror of the genesis, of whom no identity is known.
#[test]
fn juror_without_identity_does_not_judge_its_own_challenge() {
	let crowd = (JUROR..JUROR + 28).chain([NOBODY]).collect();
	ExtBuilder::default().with_jurors(crowd).build_and_execute(|| {
		// Of a claim that it has not judged before.
		let mut claims = [ALICE, BOB, CAROL].into_iter().map(|who| submitted(who, MOST));
		let id = claims
			.find(|id| !judged(*id, &[500; 9]).contains(&NOBODY))
			.expect("nine of 29 are not drawn each time");
		assert_ok!(Contributions::challenge(signed(NOBODY), id, Direction::TooLow));
		// All who are left but the challenger.
		assert!(!drawn(id).contains(&NOBODY));
	});
}

/// One person with two accounts has one share. Two persons have two: who is a person is for the
/// runtime to know.
#[test]
fn share_is_that_of_the_person() {
	ExtBuilder::default().build_and_execute(|| {
		let submit = |who, asked| Contributions::submit(signed(who), Kind::Code, evidence(), asked);
		assert_ok!(submit(ALICE, MOST));
		let rest = SHARE - MOST;
		assert_noop!(submit(ALICE + ALIAS, rest + 1), Error::<Test>::ShareExceeded);
		assert_ok!(submit(ALICE + ALIAS, rest));
		assert_noop!(submit(ALICE, 1), Error::<Test>::ShareExceeded);
		assert_noop!(submit(NOBODY, 1), Error::<Test>::NoIdentity);
		assert_ok!(submit(BOB, MOST));
		// What was won still counts when the claims have ended, what was not does not.
		judged(0, &[500; 9]);
		wait(5 * DAY);
		assert_ok!(Contributions::collect(signed(ALICE), 0));
		let rest = MOST / 2;
		assert_noop!(submit(ALICE + ALIAS, rest + 1), Error::<Test>::ShareExceeded);
		assert_ok!(submit(ALICE + ALIAS, rest));
		assert_eq!(Usages::<Test>::get(GOLD, ALICE).asked, SHARE);
	});
}

/// Everything that was promised is paid when the budget is empty, to the last juror: on the longest
/// way that a claim can take, nothing is left of what was set aside for it.
#[test]
fn exhausted_budget_breaks_no_promise() {
	ExtBuilder::default().build_and_execute(|| {
		let id = submitted(ALICE, MOST);
		assert_ok!(Contributions::reclaim(root(), GOLD));
		let submit = Contributions::submit(signed(BOB), Kind::Code, evidence(), 1);
		assert_noop!(submit, Error::<Test>::BudgetExhausted);
		judged(id, &[]);
		refresh();
		judged(id, &[1_000; 9]);
		assert_ok!(Contributions::challenge(signed(BOB), id, Direction::TooHigh));
		judged(id, &[]);
		refresh();
		judged(id, &[1_000; 19]);
		assert_eq!(claim(id).reserved, MOST);
		assert_ok!(Contributions::collect(signed(DAVE), id));
		assert_eq!(free(&GOLD, ALICE), WEALTH + MOST);
		assert_eq!(fund().paid, MOST + FEES);
		assert_eq!((fund().left, fund().reserved), (STAKE, 0));
	});
}

/// Puts the jurors back on the list that were struck.
fn refresh() {
	crate::List::<Test>::mutate(|list| list.iter_mut().for_each(|listed| listed.until = None));
	for who in jurors() {
		let juror = Jurors::<Test>::get(who).expect("it still is one");
		Jurors::<Test>::insert(who, crate::Juror { retired: None, ..juror });
	}
}

#[test]
fn claim_is_collected_once_and_by_nobody_else() {
	ExtBuilder::default().build_and_execute(|| {
		let id = submitted(ALICE, MOST);
		judged(id, &[1_000; 9]);
		wait(5 * DAY);
		assert_ok!(Contributions::collect(signed(BOB), id));
		assert_eq!((free(&GOLD, ALICE), free(&GOLD, BOB)), (WEALTH + MOST, WEALTH));
		for who in [ALICE, BOB] {
			let again = Contributions::collect(signed(who), id);
			assert_noop!(again, Error::<Test>::ClaimNotFound);
		}
		wait(60 * DAY);
		assert_noop!(Contributions::expire(signed(ALICE), id), Error::<Test>::ClaimNotFound);
		assert_eq!(free(&NATIVE, ALICE), WEALTH);
	});
}

/// A friend challenges in vain, so that nobody else can; the second jury judges all the same. And
/// whoever challenges without end pays for every jury twice, and stops nobody's reward.
#[test]
fn challenges_in_vain_cost_those_who_make_them() {
	ExtBuilder::default().build_and_execute(|| {
		let left = fund().left;
		for (at, who) in [ALICE, BOB, CAROL].into_iter().enumerate() {
			let id = submitted(who, MOST / 4);
			judged(id, &[800; 9]);
			assert_ok!(Contributions::challenge(signed(ISSUER), id, Direction::TooHigh));
			for other in [ISSUER, BOB] {
				let again = Contributions::challenge(signed(other), id, Direction::TooLow);
				assert_noop!(again, Error::<Test>::NotChallengeable);
			}
			judged(id, &[750; 19]);
			assert_ok!(Contributions::collect(signed(DAVE), id));
			assert_eq!(free(&GOLD, who), WEALTH + MOST / 4 * 3 / 4);
			let lost = STAKE * (at as u128 + 1);
			assert_eq!(held(HoldReason::Challenge, &GOLD, ISSUER), 0);
			assert_eq!(free(&GOLD, ISSUER), WEALTH - GOLD_MINIMUM - lost);
		}
		// Of what three juries cost more because of that, the budget lost nothing.
		let rewards = 3 * (MOST / 4 * 3 / 4);
		let first = 3 * 10 * FEE;
		assert!(fund().left >= left - rewards - first);
	});
}

/// Claimant and challenger are one, and share what they get: it is never more than the claimant
/// would get alone.
#[test]
fn nothing_is_gained_by_challenging_oneself() {
	ExtBuilder::default().build_and_execute(|| {
		let id = submitted(ALICE, MOST);
		let claim = claim(id);
		let worth = |score| claim.reward(score, 100).expect("it can be counted");
		for first in 0..=FULL_SCORE {
			for second in (0..=FULL_SCORE).step_by(7) {
				let right = Direction::TooHigh.is_right(first, second, 100);
				assert_eq!(right, second + 100 < first);
				let low = Direction::TooLow.is_right(first, second, 100);
				assert_eq!(low, first + 100 < second);
				if right {
					let bounty = worth(first).saturating_sub(worth(second)) / 10;
					assert!(worth(second) + bounty <= worth(first), "{first}, {second}");
				}
			}
		}
	});
}

/// The list of claims is filled with rubbish: each place costs a deposit, which is lost.
#[test]
fn rubbish_loses_its_deposit_and_its_place() {
	ExtBuilder::default().build_and_execute(|| {
		let spammers: Vec<u64> = (JUROR..JUROR + u64::from(MAX_CLAIMS)).collect();
		let ids: Vec<u64> = spammers.iter().map(|who| submitted(*who, 1)).collect();
		let submit = || Contributions::submit(signed(ALICE), Kind::Code, evidence(), MOST);
		assert_noop!(submit(), Error::<Test>::TooManyClaims);
		fresh_seed();
		for id in &ids {
			assert_ok!(Contributions::draw(signed(DAVE), *id));
			for who in jury(*id) {
				assert_ok!(commit(who, *id, 0));
			}
		}
		wait(2 * DAY);
		for id in &ids {
			for who in jury(*id) {
				assert_ok!(reveal(who, *id, 0));
			}
			assert_ok!(Contributions::settle(signed(DAVE), *id));
		}
		wait(5 * DAY);
		for id in &ids {
			assert_ok!(Contributions::collect(signed(DAVE), *id));
		}
		assert_eq!(free(&NATIVE, TREASURY), RICHES + DEPOSIT * ids.len() as u128);
		assert_ok!(submit());
		// No record of it is left.
		assert_eq!(Usages::<Test>::iter().count(), 1);
	});
}

/// Nobody draws: everything comes back, whatever the seeds are.
#[test]
fn claim_that_nobody_draws_for_comes_back() {
	ExtBuilder::default().with_jurors(vec![]).build_and_execute(|| {
		let id = submitted(ALICE, MOST);
		fresh_seed();
		let draw = Contributions::draw(signed(DAVE), id);
		assert_noop!(draw, Error::<Test>::TooFewJurors);
		wait(7 * DAY);
		assert_ok!(Contributions::expire(signed(DAVE), id));
		assert_eq!(free(&NATIVE, ALICE), WEALTH);
		assert_eq!(fund().left, BUDGET);
	});
}

/// The treasury is asked for a budget again and again.
#[test]
fn epoch_opened_again_moves_nothing() {
	ExtBuilder::default().build_and_execute(|| {
		let id = submitted(ALICE, MOST);
		judged(id, &[1_000; 9]);
		let had = free(&GOLD, TREASURY);
		for _ in 0..3 {
			let open = Contributions::open_epoch(signed(ALICE), GOLD);
			assert_noop!(open, Error::<Test>::AlreadyOpen);
			// Nor by turning the reward off and on.
			assert_ok!(Contributions::set_reward(root(), Kind::Code, None));
			assert_ok!(Contributions::set_reward(root(), Kind::Code, Some(terms())));
		}
		assert_eq!(free(&GOLD, TREASURY), had);
		// Epochs that were left out are not made up for.
		set_time(NOW + 300 * DAY);
		assert_ok!(Contributions::open_epoch(signed(ALICE), GOLD));
		assert_eq!(fund().budget, BUDGET);
		assert!(free(&GOLD, TREASURY) >= had - BUDGET);
	});
}

/// Somebody who owns the jury's majority wins, and the next jury is none of them.
#[test]
fn bought_jury_is_overruled_by_others() {
	ExtBuilder::default().build_and_execute(|| {
		let id = submitted(ALICE, MOST);
		let bought = judged(id, &[1_000; 9]);
		assert_ok!(Contributions::challenge(signed(BOB), id, Direction::TooHigh));
		let honest = judged(id, &[0; 19]);
		assert!(bought.iter().all(|who| !honest.contains(who)));
		assert_ok!(Contributions::collect(signed(DAVE), id));
		assert_eq!(free(&GOLD, ALICE), WEALTH);
		assert_eq!(free(&NATIVE, ALICE), WEALTH - DEPOSIT);
		assert_eq!(free(&GOLD, BOB), WEALTH + MOST / 10);
	});
}
