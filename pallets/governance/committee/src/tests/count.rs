use crate::{
	mock::*, CoreMembers, Counting, Error, Event, Failure, Pages, Phase, RunnerUp, Running,
	MAX_CANDIDATES, MAX_PAGES, RUNNERS_UP, SEATS,
};
use frame_support::{assert_noop, assert_ok, dispatch::Pays};
use hanse_curve::time::DAY;
use hanse_election::Approvals;
use sp_npos_elections::seq_phragmen;
use sp_runtime::Perbill;

#[test]
fn count_seats_thirty_and_ten_wait() {
	ExtBuilder::default().with_four().build_and_execute(|| {
		opened(MAX_CANDIDATES.into());
		voted(&all_named());
		events();
		// One page, once for each of forty.
		assert_ok!(Committee::count(signed(EVE), 40));
		let seated = Event::Seated {
			election: 1,
			seats: SEATS,
			runners_up: RUNNERS_UP,
			until: NOW + COUNTS + 365 * DAY,
		};
		assert_eq!(events(), [Event::Counted { election: 1, seats: 40, page: 0 }, seated]);
		assert_eq!(phase(), Phase::Clearing { pages: 1 });
		assert_ok!(Committee::count(signed(EVE), 1));
		assert_eq!(events(), [Event::Closed { election: 1 }]);
		// In proportion: 40, 30, 20 and 10 percent.
		let of_slate = |slate: u64| {
			let first = FIRST + slate * 16;
			seats().iter().filter(|who| (first..first + 16).contains(*who)).count()
		};
		assert_eq!([0, 1, 2, 3].map(of_slate), [12, 9, 6, 3]);
		assert_eq!(committee().since, NOW + COUNTS);
		assert_eq!(committee().core_from, NOW + COUNTS + PERIODS.core);
		assert_eq!(core(), Vec::<u64>::new());
		assert_eq!(Pages::<Test>::iter().count(), 0);
	});
}

#[test]
fn count_elects_whom_the_library_elects() {
	let voters = 2_000..2_000 + u64::from(MAX_VOTERS);
	let power = |who: u64| u128::from(1_000 + (who * 7_919) % 5_003);
	let builder = voters
		.clone()
		.fold(ExtBuilder::default(), |builder, who| builder.with_stake(who, power(who)));
	builder.build_and_execute(|| {
		opened(MAX_CANDIDATES.into());
		let ballots: Vec<_> = voters
			.map(|who| {
				endow(who, WEALTH);
				(who, of((0..who % 16 + 1).map(|step| ((who * who + step * 5) % 64) as u8)))
			})
			.collect();
		voted(&ballots);
		counted();
		let names = (0..64u64).collect();
		let listed = ballots
			.iter()
			.map(|(who, set)| {
				(*who, power(*who) as u64, set.places().map(u64::from).collect::<Vec<_>>())
			})
			.collect();
		let result = seq_phragmen::<u64, Perbill>(40, names, listed, None).expect("it is counted");
		let expected: Vec<_> = result.winners.iter().map(|(place, _)| FIRST + place).collect();
		assert_eq!([seats(), runners_up()].concat(), expected);
	});
}

#[test]
fn count_stops_and_goes_on_after_any_page() {
	let result = |pages: u32| {
		ExtBuilder::default().with_four().build_and_execute(|| {
			opened(20);
			voted(&[(ALICE, of(0..10)), (BOB, of(5..15)), (CAROL, of([19, 3]))]);
			let mut steps = 0;
			while Running::<Test>::exists() {
				let done = Committee::count(signed(EVE), pages).expect("there is work");
				assert_eq!(done.pays_fee, Pays::No);
				check_invariants();
				steps += 1;
			}
			(seats(), steps)
		})
	};
	let (one, steps) = result(1);
	// Sixteen are approved of: as many seats, one pass to see that there are no more, and the page
	// to clear.
	assert_eq!((one.len(), steps), (16, 18));
	for pages in [2, 7, MAX_PAGES] {
		assert_eq!(result(pages).0, one);
	}
}

#[test]
fn count_says_how_far_it_is() {
	ExtBuilder::default().with_four().build_and_execute(|| {
		opened(MAX_CANDIDATES.into());
		voted(&all_named());
		assert_eq!(phase(), Phase::Counting { given: 0, seats: 40, page: 0, pages: 1 });
		assert_ok!(Committee::count(signed(EVE), 3));
		assert_eq!(phase(), Phase::Counting { given: 3, seats: 40, page: 0, pages: 1 });
	});
}

#[test]
fn nothing_is_counted_out_of_time_or_bounds() {
	ExtBuilder::default().with_four().build_and_execute(|| {
		let count = |pages| Committee::count(signed(EVE), pages);
		assert_noop!(count(1), Error::<Test>::NotCounting);
		opened(6);
		for moment in [0, COMMITS, REVEALS, COUNTS - 1] {
			after(moment);
			assert_noop!(count(1), Error::<Test>::NotCounting);
		}
		after(COUNTS);
		assert_noop!(count(0), Error::<Test>::ZeroPages);
		assert_noop!(count(MAX_PAGES + 1), Error::<Test>::TooManyPages);
		assert_ok!(count(1));
		assert_noop!(count(1), Error::<Test>::NotCounting);
	});
}

#[test]
fn election_below_the_quorum_elects_nobody() {
	// 1,999 of 10,000 are less than a fifth.
	for (power, elects) in [(1_999, false), (2_000, true)] {
		let builder =
			ExtBuilder::default().with_stake(ALICE, power).with_stake(BOB, 10_000 - power);
		builder.with_committee().build_and_execute(|| {
			assert_ok!(Committee::open(root()));
			for who in FIRST..FIRST + 10 {
				assert_ok!(Committee::stand(signed(who)));
			}
			voted(&[(ALICE, of(0..10))]);
			events();
			assert_ok!(Committee::count(signed(EVE), MAX_PAGES));
			let failed = Event::Failed { election: 1, reason: Failure::BelowQuorum };
			assert_eq!(events().contains(&failed), !elects);
			assert_eq!(seats().contains(&FIRST), elects);
			assert_eq!(core().len(), if elects { 0 } else { 5 });
			// In either case it is over, and bonds are free.
			assert!(!Running::<Test>::exists() && !Counting::<Test>::exists());
			if !elects {
				assert_ok!(Committee::release_bond(signed(EVE), FIRST));
				assert_ok!(Committee::open(root()));
			}
		});
	}
}

#[test]
fn election_without_voters_elects_nobody() {
	ExtBuilder::default().build_and_execute(|| {
		opened(10);
		after(COUNTS);
		events();
		assert_ok!(Committee::count(signed(EVE), 1));
		let failed = Event::Failed { election: 1, reason: Failure::BelowQuorum };
		assert_eq!(events(), [failed, Event::Closed { election: 1 }]);
		assert_eq!(Committee::committee(), None);
	});
}

#[test]
fn committee_that_could_not_fill_its_core_is_not_elected() {
	for (candidates, elects) in [(4, false), (5, true)] {
		ExtBuilder::default().with_four().build_and_execute(|| {
			opened(10);
			voted(&[(ALICE, Approvals::first(candidates))]);
			events();
			counted();
			let failed = Event::Failed { election: 1, reason: Failure::TooFewElected };
			assert_eq!(events().contains(&failed), !elects);
			assert_eq!(
				Committee::committee().map_or(0, |one| one.seats.len()),
				if elects { 5 } else { 0 }
			);
		});
	}
}

#[test]
fn withdrawn_candidates_are_not_elected() {
	ExtBuilder::default().with_four().build_and_execute(|| {
		opened(8);
		after(COMMITS);
		assert_ok!(commit(ALICE, of(0..8)));
		assert_ok!(Committee::withdraw(signed(FIRST)));
		after(REVEALS);
		assert_ok!(reveal(ALICE, of(0..8)));
		assert_ok!(Committee::withdraw(signed(FIRST + 1)));
		after(COUNTS);
		counted();
		assert_eq!(seats(), (FIRST + 2..FIRST + 8).collect::<Vec<_>>());
		after(COMMITS + PERIODS.liability);
		assert_ok!(Committee::release_bond(signed(EVE), FIRST));
	});
}

#[test]
fn new_committee_replaces_the_old_one() {
	ExtBuilder::default().with_four().with_committee().build_and_execute(|| {
		after(100 * DAY - COUNTS);
		assert_ok!(Committee::open(signed(EVE)));
		for who in (FIRST..FIRST + 10).chain([200]) {
			assert_ok!(Committee::stand(signed(who)));
		}
		voted(&[(ALICE, of(0..11))]);
		counted();
		assert_eq!(seats().len(), 11);
		assert_eq!(core(), Vec::<u64>::new());
		assert_eq!(CoreMembers::<Test>::get().len(), 0);
		// Who is elected again owes nothing for the last term; who is not still does.
		let until = |who| Committee::bond_of(who).expect("it is there").until;
		assert_eq!((until(200), until(201)), (0, ENDS + PERIODS.liability));
		// Nobody has taken a seat in this term.
		assert_eq!(seat(200).disclosure, None);
		assert_eq!(committee().runners_up.to_vec(), Vec::<RunnerUp<u64>>::new());
	});
}
