//! What somebody would try.
//!
//! Two seats for one person through two accounts is not among it: nothing on a chain can tell. The
//! credit check that a representative discloses has to.

use super::{pause::pause, vote_core::choices};
use crate::{
	mock::*, Ballots, Call, Candidates, Error, Event, Failure, Pages, Phase, Running,
	MAX_CANDIDATES, MAX_PAGES,
};
use frame_support::{assert_noop, assert_ok, dispatch::GetDispatchInfo};
use hanse_curve::time::DAY;
use hanse_election::Approvals;
use sp_core::H256;

/// Borrowed in the block of the opening, or bought while the election runs.
#[test]
fn borrowed_stake_does_not_vote() {
	ExtBuilder::default().with_four().build_and_execute(|| {
		stake(EVE, 1_000_000);
		opened(6);
		stake(FIRST, 1_000_000);
		after(COMMITS);
		for who in [EVE, FIRST] {
			assert_noop!(commit(who, of([0])), Error::<Test>::NotEnoughPower);
		}
		// It raised nobody's quorum.
		assert_eq!(Running::<Test>::get().expect("it runs").total, 10_000.into());
	});
}

/// The same stake through two accounts, one after the other.
#[test]
fn stake_moved_after_voting_votes_once() {
	ExtBuilder::default().with_four().build_and_execute(|| {
		opened(6);
		after(COMMITS);
		assert_ok!(commit(ALICE, of(0..6)));
		unstake(ALICE);
		stake(EVE, 4_000);
		assert_noop!(commit(EVE, of(0..6)), Error::<Test>::NotEnoughPower);
		after(REVEALS);
		assert_noop!(reveal(ALICE, of(0..6)), Error::<Test>::NotEnoughPower);
		assert!(Running::<Test>::get().expect("it runs").power.is_zero());
	});
}

/// Somebody copies the commitment of somebody it wants to vote like, and waits for it to reveal.
#[test]
fn copied_ballot_cannot_be_revealed() {
	ExtBuilder::default().with_four().build_and_execute(|| {
		opened(6);
		after(COMMITS);
		let hash = Committee::commitment(1, &ALICE, of([3]), &salt(ALICE));
		assert_ok!(Committee::commit(signed(ALICE), hash));
		assert_ok!(Committee::commit(signed(BOB), hash));
		after(REVEALS);
		assert_ok!(reveal(ALICE, of([3])));
		let copied = Committee::reveal(signed(BOB), of([3]), salt(ALICE));
		assert_noop!(copied, Error::<Test>::BallotDiffers);
		// And the copy costs its deposit.
		after(COUNTS);
		assert_ok!(Committee::settle(signed(EVE), BOB));
		assert_eq!(free(TREASURY), DEPOSIT);
	});
}

/// What was revealed in one election, in the next or on another chain.
#[test]
fn ballot_of_another_election_or_chain_cannot_be_revealed() {
	ExtBuilder::default().with_four().build_and_execute(|| {
		let hash = Committee::commitment(1, &ALICE, of([0]), &salt(ALICE));
		opened(1);
		after(COUNTS);
		counted();
		opened(1);
		after(COUNTS + COMMITS);
		assert_ok!(Committee::commit(signed(ALICE), hash));
		let other = crate::proof::commitment(&H256([9; 32]), 2, &BOB, of([0]), &salt(BOB));
		assert_ok!(Committee::commit(signed(BOB), other));
		after(COUNTS + REVEALS);
		for who in [ALICE, BOB] {
			assert_noop!(reveal(who, of([0])), Error::<Test>::BallotDiffers);
		}
	});
}

#[test]
fn reveal_is_not_replayed_nor_made_for_somebody_else() {
	ExtBuilder::default().with_four().build_and_execute(|| {
		opened(6);
		after(COMMITS);
		assert_ok!(commit(ALICE, of([3])));
		after(REVEALS);
		// Somebody saw it on its way, and sends it first.
		let theft = Committee::reveal(signed(EVE), of([3]), salt(ALICE));
		assert_noop!(theft, Error::<Test>::NoBallot);
		assert_ok!(reveal(ALICE, of([3])));
		for _ in 0..3 {
			assert_noop!(reveal(ALICE, of([3])), Error::<Test>::AlreadyRevealed);
		}
		assert_eq!(Pages::<Test>::get(0).len(), 1);
		// Nor committed anew afterwards, or settled to be committed anew.
		assert_noop!(commit(ALICE, of([3])), Error::<Test>::NotCommitting);
		assert_noop!(Committee::settle(signed(ALICE), ALICE), Error::<Test>::TooEarly);
	});
}

/// All the places for candidates are taken by one who wants nobody else to be elected.
#[test]
fn crowd_of_candidates_costs_bonds_and_can_be_recalled() {
	ExtBuilder::default().with_four().build_and_execute(|| {
		opened(MAX_CANDIDATES.into());
		assert_noop!(Committee::stand(signed(ALICE)), Error::<Test>::TooManyCandidates);
		// Referenda decide in the time that candidates have: each slashed makes a place.
		after(COMMITS - 1);
		for who in FIRST..FIRST + 6 {
			assert_ok!(Committee::recall(root(), who, true));
			assert_ok!(Committee::stand(signed(200 + who - FIRST)));
		}
		assert_eq!(free(TREASURY), 6 * BOND);
		// Or nobody votes, and it was for nothing.
		after(COUNTS);
		counted();
		assert_eq!(Committee::committee(), None);
		assert_ok!(Committee::open(signed(EVE)));
	});
}

/// All the places for voters are taken, by accounts with as little power as it takes.
#[test]
fn crowd_of_voters_keeps_nobody_out() {
	let crowd = 2_000..2_000 + u64::from(MAX_VOTERS) - 1;
	let builder = crowd.clone().fold(ExtBuilder::default(), |all, who| all.with_stake(who, 10));
	builder.with_stake(ALICE, 10).with_stake(BOB, 9).build_and_execute(|| {
		// One in as many as there can be voters, rounded up.
		MinShare::set(&1_000_000_000u32.div_ceil(MAX_VOTERS));
		opened(6);
		after(COMMITS);
		// With a floor that nobody can get below, the crowd alone has too little.
		for who in crowd.clone() {
			endow(who, WEALTH);
			let _ = commit(who, of([0]));
		}
		let voters = Running::<Test>::get().expect("it runs").voters;
		assert!(voters < MAX_VOTERS);
		assert_noop!(commit(BOB, of([0])), Error::<Test>::NotEnoughPower);
	});
	// Whatever the stakes are, as many as have the share fit.
	for stakes in [[2_000, 10, 10], [1, 1, 1], [900, 50, 50]] {
		let total: u128 = stakes.iter().sum::<u128>().max(FLOOR);
		let share = u128::from(1_000_000_000u32.div_ceil(MAX_VOTERS));
		let able = stakes.iter().filter(|one| **one * 1_000_000_000 >= total * share).count();
		assert!(
			able as u128 <= 1_000_000_000 / share && 1_000_000_000 / share <= MAX_VOTERS.into()
		);
	}
}

/// Nobody votes but one who has next to nothing, and elects itself.
#[test]
fn committee_is_not_captured_below_the_quorum() {
	let builder = ExtBuilder::default().with_stake(EVE, 150).with_stake(ALICE, 9_850);
	builder.with_committee().build_and_execute(|| {
		after(100 * DAY - COUNTS);
		// As often as it tries, until the old committee is out of office.
		let mut start = 100 * DAY - COUNTS;
		for election in 1..=5 {
			opened(10);
			voted(&[(EVE, of(0..10))]);
			events();
			counted();
			let failed = Event::Failed { election, reason: Failure::BelowQuorum };
			assert!(events().contains(&failed));
			assert_eq!(seats(), REPS.collect::<Vec<_>>());
			start += COUNTS;
			// Ninety days of extension.
			assert_eq!(Committee::is_in_office(), start < 190 * DAY);
			for who in FIRST..FIRST + 10 {
				assert_ok!(Committee::release_bond(signed(EVE), who));
			}
		}
		// Then nobody is.
		assert_noop!(pause(200, "Balances"), Error::<Test>::NotInOffice);
		assert_noop!(Committee::seat_core(signed(EVE)), Error::<Test>::NotInOffice);
		// And the next election with a quorum puts somebody in.
		opened(10);
		voted(&[(ALICE, of(0..10))]);
		counted();
		assert!(Committee::is_in_office());
	});
}

/// Of a chain on which nobody has staked, the first to stake is not the only one to elect.
#[test]
fn first_to_stake_does_not_elect_alone() {
	ExtBuilder::default().with_stake(EVE, 150).build_and_execute(|| {
		opened(10);
		voted(&[(EVE, of(0..10))]);
		counted();
		assert_eq!(Committee::committee(), None);
	});
}

/// Half of the power and one more votes for thirty of its own.
#[test]
fn majority_does_not_take_all_seats() {
	ExtBuilder::default()
		.with_stake(ALICE, 2_600)
		.with_stake(BOB, 2_600)
		.with_stake(CAROL, 2_400)
		.with_stake(DAVE, 2_400)
		.build_and_execute(|| {
			opened(MAX_CANDIDATES.into());
			voted(&all_named());
			counted();
			let others = seats().iter().filter(|who| **who >= FIRST + 32).count();
			assert_eq!(others, 14);
		});
}

/// Counting nothing, more than fits, or after the end; and counting free of charge for ever.
#[test]
fn count_cannot_be_used_to_fill_blocks() {
	ExtBuilder::default().with_four().build_and_execute(|| {
		opened(6);
		voted(&[(ALICE, of(0..6))]);
		let weight =
			|pages| RuntimeCall::Committee(Call::count { pages }).get_dispatch_info().call_weight;
		// What is asked for is reserved, and no more than one call may do.
		assert!(weight(1).ref_time() < weight(2).ref_time());
		assert_eq!(weight(u32::MAX), weight(MAX_PAGES));
		assert_noop!(Committee::count(signed(EVE), u32::MAX), Error::<Test>::TooManyPages);
		assert_noop!(Committee::count(signed(EVE), 0), Error::<Test>::ZeroPages);
		// What is not done is given back.
		let done = Committee::count(signed(EVE), MAX_PAGES).expect("there is work");
		let actual = done.actual_weight.expect("it is known");
		assert!(actual.ref_time() < weight(MAX_PAGES).ref_time() / 4);
		// Free calls are as many as there are pages to count: none is left.
		assert_noop!(Committee::count(signed(EVE), 1), Error::<Test>::NotCounting);
	});
}

/// Somebody is recalled while the ballots for it are counted, before or after it has its seat.
#[test]
fn candidate_recalled_during_the_count_gets_no_seat() {
	for pages in 0..12 {
		ExtBuilder::default().with_four().build_and_execute(|| {
			opened(10);
			voted(&[(ALICE, of(0..10)), (BOB, of([3]))]);
			if pages > 0 {
				assert_ok!(Committee::count(signed(EVE), pages));
			}
			let was_decided = Committee::committee().is_some();
			assert_ok!(Committee::recall(root(), FIRST + 3, true));
			check_invariants();
			counted();
			assert_eq!(seats().len(), 9);
			assert!(!seats().contains(&(FIRST + 3)));
			assert_eq!(free(TREASURY), BOND);
			assert_eq!(was_decided, pages >= 11);
		});
	}
}

/// Recalled before it has a seat in the count, it takes none and burdens no voter with one.
#[test]
fn candidate_recalled_before_its_turn_is_not_counted() {
	ExtBuilder::default().with_four().build_and_execute(|| {
		opened(10);
		voted(&[(ALICE, of(0..10))]);
		assert_ok!(Committee::count(signed(EVE), 3));
		assert_ok!(Committee::recall(root(), FIRST + 9, false));
		events();
		counted();
		assert_eq!(events()[0], Event::Counted { election: 1, seats: 9, page: 0 });
		assert_eq!(seats(), (FIRST..FIRST + 9).collect::<Vec<_>>());
	});
}

/// A candidate that many have committed to withdraws: their ballots count for the others.
#[test]
fn candidate_that_withdraws_takes_no_votes_along() {
	ExtBuilder::default().with_four().build_and_execute(|| {
		opened(8);
		after(COMMITS);
		for who in [ALICE, BOB] {
			assert_ok!(commit(who, of(0..8)));
		}
		assert_ok!(Committee::withdraw(signed(FIRST)));
		// Places do not move, or ballots would name others.
		assert_eq!(Candidates::<Test>::get()[1].who, FIRST + 1);
		// Nor can it get its bond while it could still be slashed for that.
		assert_noop!(Committee::release_bond(signed(EVE), FIRST), Error::<Test>::BondNeeded);
		after(REVEALS);
		for who in [ALICE, BOB] {
			assert_ok!(reveal(who, of(0..8)));
		}
		after(COUNTS);
		counted();
		assert_eq!(seats(), (FIRST + 1..FIRST + 8).collect::<Vec<_>>());
	});
}

/// A core member approves, and is not in the core any more when the others do.
#[test]
fn approval_of_a_former_core_member_does_not_count() {
	for way in 0..4 {
		ExtBuilder::default().with_four().with_committee().build_and_execute(|| {
			assert_ok!(pause(200, "Balances"));
			assert_ok!(pause(201, "Balances"));
			match way {
				0 => {
					assert_ok!(Committee::recall(root(), 200, false));
				}
				1 => {
					assert_ok!(Committee::resign(signed(200)));
				}
				_ => {
					// Others are wanted.
					for who in REPS.take(16) {
						let wanted = choices(&[201, 202, 203, 204, 220]);
						assert_ok!(Committee::vote_core(signed(who), wanted));
					}
					assert_ok!(Committee::seat_core(signed(EVE)));
				}
			}
			assert_noop!(pause(200, "Balances"), Error::<Test>::NotCore);
			if way == 3 {
				// Back in the core, it has approved of nothing.
				for who in REPS.take(16) {
					let wanted = choices(&[200, 201, 202, 203, 204]);
					assert_ok!(Committee::vote_core(signed(who), wanted));
				}
				after(PERIODS.core);
				assert_ok!(Committee::seat_core(signed(EVE)));
			}
			assert_ok!(pause(202, "Balances"));
			assert!(!Committee::is_paused(b"Balances"));
			assert_ok!(pause(203, "Balances"));
			assert!(Committee::is_paused(b"Balances"));
		});
	}
}

/// The core of the last term approves in the next.
#[test]
fn core_of_the_last_term_has_no_say() {
	ExtBuilder::default().with_four().with_committee().build_and_execute(|| {
		assert_ok!(Committee::open(root()));
		for who in FIRST..FIRST + 10 {
			assert_ok!(Committee::stand(signed(who)));
		}
		voted(&[(ALICE, of(0..10))]);
		assert_ok!(pause(200, "Balances"));
		assert_ok!(pause(201, "Balances"));
		counted();
		for who in REPS.take(5) {
			assert_noop!(pause(who, "Balances"), Error::<Test>::NotCore);
		}
	});
}

/// One pallet after another, or the same again as soon as the pause is over.
#[test]
fn pauses_do_not_add_up() {
	ExtBuilder::default().with_committee().build_and_execute(|| {
		let (mut paused_for, step) = (0, DAY / 4);
		for quarter in 0..4 * 90 {
			after(quarter * step);
			for who in REPS.take(5) {
				let _ = pause(who, "Balances");
				let _ = pause(who, "Other");
			}
			let all = [&b"Balances"[..], b"Other"];
			paused_for += all.iter().filter(|of| Committee::is_paused(of)).count() as u64;
		}
		// Three days in thirty.
		assert_eq!(paused_for * step, 9 * DAY);
	});
}

/// Nothing that the core can call moves money or needs more than three of five.
#[test]
fn core_can_neither_spend_nor_mint() {
	ExtBuilder::default().with_committee().build_and_execute(|| {
		let issuance = || pallet_balances::TotalIssuance::<Test>::get();
		let before: Vec<_> = REPS.map(|who| (free(who), bonded(who))).collect();
		let minted = issuance();
		for who in REPS.take(5) {
			let _ = Committee::approve_upgrade(signed(who), H256([1; 32]));
			let _ = pause(who, "Balances");
			let _ = Committee::unpause(signed(who), name("Balances"));
			let _ = Committee::recall(signed(who), 229, true);
			let _ = Committee::enact_whitelisted(signed(who), H256([1; 32]));
		}
		let after: Vec<_> = REPS.map(|who| (free(who), bonded(who))).collect();
		assert_eq!((before, minted, free(TREASURY)), (after, issuance(), 0));
		// The upgrade is whitelisted, and authorised by nobody.
		assert!(frame_system::Pallet::<Test>::authorized_upgrade().is_none());
	});
}

/// A representative that fears a referendum leaves, and takes its bond along.
#[test]
fn nobody_resigns_from_being_slashed() {
	ExtBuilder::default().with_committee().build_and_execute(|| {
		assert_ok!(Committee::resign(signed(200)));
		after(27 * DAY);
		assert_noop!(Committee::release_bond(signed(200), 200), Error::<Test>::TooEarly);
		assert_ok!(Committee::recall(root(), 200, true));
		assert_eq!(free(TREASURY), BOND);
	});
}

/// All places are taken by one who gives them up when a referendum is about to slash that, and
/// takes them again afterwards.
#[test]
fn nobody_withdraws_from_being_slashed() {
	ExtBuilder::default().build_and_execute(|| {
		opened(MAX_CANDIDATES.into());
		after(COMMITS - 1);
		let all = FIRST..FIRST + u64::from(MAX_CANDIDATES);
		for who in all.clone() {
			assert_ok!(Committee::withdraw(signed(who)));
			let early = Committee::release_bond(signed(who), who);
			assert_noop!(early, Error::<Test>::TooEarly);
		}
		assert!(Candidates::<Test>::get().is_empty());
		after(COMMITS - 2 + PERIODS.liability);
		for who in all.clone() {
			let early = Committee::release_bond(signed(who), who);
			assert_noop!(early, Error::<Test>::TooEarly);
			assert_ok!(Committee::recall(root(), who, true));
		}
		assert_eq!(free(TREASURY), BOND * u128::from(MAX_CANDIDATES));
	});
}

/// Somebody recalled stands again with a bond that it has no more.
#[test]
fn slashed_bond_serves_no_second_time() {
	ExtBuilder::default().with_committee().build_and_execute(|| {
		assert_ok!(Committee::open(root()));
		assert_ok!(Committee::stand(signed(200)));
		assert_ok!(Committee::recall(root(), 200, true));
		assert_eq!(Candidates::<Test>::get().len(), 0);
		assert_ok!(Committee::stand(signed(200)));
		assert_eq!((bonded(200), free(200)), (BOND, WEALTH - 2 * BOND));
	});
}

/// Somebody freezes or closes an account to keep what it owes.
#[test]
fn forfeited_deposit_cannot_be_kept() {
	ExtBuilder::default().with_four().build_and_execute(|| {
		opened(6);
		after(COMMITS);
		assert_ok!(commit(ALICE, of([0])));
		assert_ok!(Balances::transfer_allow_death(signed(ALICE), BOB, free(ALICE) - ED));
		after(COUNTS);
		assert_ok!(Committee::settle(signed(EVE), ALICE));
		assert_eq!((deposited(ALICE), free(TREASURY)), (0, DEPOSIT));
		assert!(!Ballots::<Test>::contains_key(ALICE));
	});
}

/// An election is left without anybody to count it: nothing else stops, and it can be counted later.
#[test]
fn election_that_nobody_counts_waits() {
	ExtBuilder::default().with_four().with_committee().build_and_execute(|| {
		assert_ok!(Committee::open(root()));
		for who in FIRST..FIRST + 6 {
			assert_ok!(Committee::stand(signed(who)));
		}
		voted(&[(ALICE, Approvals::first(6))]);
		after(90 * DAY);
		assert!(matches!(phase(), Phase::Counting { given: 0, .. }));
		assert_ok!(pause(200, "Balances"));
		counted();
		assert_eq!(committee().since, NOW + 90 * DAY);
	});
}
