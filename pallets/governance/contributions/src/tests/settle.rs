use crate::{mock::*, Claims, Error, Event, HoldReason, Jurors, Phase};
use frame_support::{assert_noop, assert_ok};
use hanse_curve::time::DAY;

fn settle(id: u64) -> sp_runtime::DispatchResult {
	Contributions::settle(signed(DAVE), id)
}

#[test]
fn settle_pays_who_is_near_the_median() {
	ExtBuilder::default().build_and_execute(|| {
		let id = submitted(ALICE, MOST);
		let jury = drawn(id);
		vote(id, &[0, 599, 600, 650, 700, 750, 800, 801, 1_000]);
		events();
		assert_ok!(settle(id));
		let paid = |at: usize| Event::JurorPaid { claim: id, juror: jury[at], amount: FEE };
		let from = NOW + 7 * DAY;
		let judged = Event::Judged { claim: id, score: 700, voted: 9, from };
		assert_eq!(events(), [paid(2), paid(3), paid(4), paid(5), paid(6), judged]);
		for (at, who) in jury.iter().enumerate() {
			let earned = if (2..=6).contains(&at) { FEE } else { 0 };
			assert_eq!(free(&GOLD, *who), WEALTH + earned);
			let juror = Jurors::<Test>::get(who).expect("it is one");
			assert_eq!((juror.bond, juror.duties, juror.retired), (BOND, 0, None));
		}
		// One was paid for drawing, and what incoherent jurors did not earn stays set aside.
		assert_eq!(claim(id).reserved, MOST + FEES - 6 * FEE);
		assert_eq!(phase(id), Phase::Challengeable { score: 700, until: from });
	});
}

#[test]
fn settle_slashes_and_strikes_who_was_absent() {
	ExtBuilder::default().build_and_execute(|| {
		let id = submitted(ALICE, MOST);
		let jury = drawn(id);
		let had = free(&NATIVE, TREASURY);
		for who in &jury[..8] {
			assert_ok!(commit(*who, id, 500));
		}
		wait(2 * DAY);
		// One seals nothing, another reveals nothing.
		for who in &jury[..7] {
			assert_ok!(reveal(*who, id, 500));
		}
		assert_noop!(settle(id), Error::<Test>::NotCounting);
		wait(2 * DAY);
		events();
		assert_ok!(settle(id));
		let slashed = |at: usize| Event::JurorSlashed { claim: id, juror: jury[at], amount: SLASH };
		let events = events();
		assert_eq!(events[..2], [slashed(7), slashed(8)]);
		for who in &jury[7..] {
			let struck = Event::Retired { who: *who, struck: true };
			assert!(events[2..4].contains(&struck), "{events:?}");
			let juror = Jurors::<Test>::get(who).expect("it still is one");
			assert_eq!((juror.bond, juror.duties), (BOND - SLASH, 0));
			assert_eq!(held(HoldReason::Juror, &NATIVE, *who), BOND - SLASH);
		}
		assert_eq!(free(&NATIVE, TREASURY), had + 2 * SLASH);
		assert_eq!(events.len(), 4 + 7 + 1);
	});
}

#[test]
fn settle_lets_another_jury_be_drawn_once() {
	ExtBuilder::default().build_and_execute(|| {
		let id = submitted(ALICE, MOST);
		let first = judged(id, &[500; 4]);
		let last = events().pop();
		assert_eq!(last, Some(Event::TooFewVoted { claim: id, voted: 4 }));
		// Who did vote gets nothing either: there is no median to be near to.
		assert_eq!(free(&GOLD, first[0]), WEALTH);
		assert_eq!(phase(id), Phase::Waiting { until: NOW + 11 * DAY });
		// The seed that is known is too old for it.
		let draw = Contributions::draw(signed(DAVE), id);
		assert_noop!(draw, Error::<Test>::SeedTooOld);
		let second = judged(id, &[500; 5]);
		// Those who were absent have left.
		assert!(first[4..].iter().all(|who| !second.contains(who)));
		assert!(matches!(phase(id), Phase::Challengeable { score: 500, .. }));
		assert_eq!(claim(id).reserved, MOST + FEES - 7 * FEE);
	});
}

#[test]
fn claim_ends_when_too_few_vote_twice() {
	ExtBuilder::default().build_and_execute(|| {
		let id = submitted(ALICE, MOST);
		judged(id, &[]);
		events();
		judged(id, &[500; 4]);
		let lapsed = Event::Lapsed { claim: id, claimant: ALICE, deposit: DEPOSIT };
		assert_eq!(events().pop(), Some(lapsed));
		assert!(!Claims::<Test>::contains_key(id));
		assert_eq!(free(&NATIVE, ALICE), WEALTH);
		// But for the two who drew.
		assert_eq!((fund().left, fund().reserved), (BUDGET - 2 * FEE, 0));
	});
}

#[test]
fn median_is_the_lower_of_two() {
	ExtBuilder::default().build_and_execute(|| {
		let id = submitted(ALICE, MOST);
		judged(id, &[300, 400, 500, 600, 700, 800]);
		assert!(matches!(phase(id), Phase::Challengeable { score: 500, .. }));
	});
}

#[test]
fn settle_has_its_time() {
	ExtBuilder::default().build_and_execute(|| {
		let id = submitted(ALICE, MOST);
		assert_noop!(settle(id), Error::<Test>::NotCounting);
		drawn(id);
		assert_noop!(settle(id), Error::<Test>::NotCounting);
		wait(4 * DAY - 1);
		assert_noop!(settle(id), Error::<Test>::NotCounting);
		wait(1);
		assert_ok!(settle(id));
		assert_noop!(settle(id), Error::<Test>::NotCounting);
		assert_noop!(settle(id + 1), Error::<Test>::ClaimNotFound);
	});
}

/// A bond that is used up is not slashed further, and nobody waits for it.
#[test]
fn bond_is_slashed_until_nothing_is_left() {
	ExtBuilder::default().with_jurors((JUROR..JUROR + 9).collect()).build_and_execute(|| {
		for round in 0..11u64 {
			for who in [ALICE, BOB] {
				submitted(who, 1);
			}
			fresh_seed();
			for id in [2 * round, 2 * round + 1] {
				assert_ok!(Contributions::draw(signed(DAVE), id));
			}
			wait(4 * DAY);
			for id in [2 * round, 2 * round + 1] {
				assert_ok!(settle(id));
			}
			let slashed = (SLASH * 2 * u128::from(round + 1)).min(BOND);
			for who in JUROR..JUROR + 9 {
				let juror = Jurors::<Test>::get(who).expect("it is one");
				assert_eq!(juror.bond, BOND - slashed);
				// As if it had never been struck, so that it is drawn again.
				Jurors::<Test>::insert(who, crate::Juror { retired: None, ..juror });
			}
			crate::List::<Test>::mutate(|list| list.iter_mut().for_each(|one| one.until = None));
			wait(7 * DAY);
			for id in [2 * round, 2 * round + 1] {
				assert_ok!(Contributions::expire(signed(DAVE), id));
			}
			if round % 3 == 2 {
				set_time(NOW + 30 * DAY * (round / 3 + 1) * 2);
				assert_ok!(Contributions::open_epoch(signed(DAVE), GOLD));
			}
		}
		fresh_seed();
		assert_ok!(Contributions::retire(signed(JUROR)));
		fresh_seed();
		wait(7 * DAY);
		assert_ok!(Contributions::release(signed(DAVE), JUROR));
		assert_eq!(free(&NATIVE, JUROR), WEALTH - BOND);
	});
}

/// Somebody who cannot be paid keeps nobody else waiting.
#[test]
fn juror_that_cannot_be_paid_delays_nobody() {
	ExtBuilder::default().build_and_execute(|| {
		let id = submitted(ALICE, MOST);
		let jury = drawn(id);
		assert_ok!(Assets::block(signed(ISSUER), codec::Compact(GOLD_ID).into(), jury[0]));
		vote(id, &[500; 9]);
		events();
		assert_ok!(settle(id));
		let unpaid = Event::JurorPaid { claim: id, juror: jury[0], amount: 0 };
		assert_eq!(events()[0], unpaid);
		assert_eq!(claim(id).reserved, MOST + FEES - 9 * FEE);
	});
}
