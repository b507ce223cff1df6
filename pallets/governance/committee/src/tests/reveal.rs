use crate::{mock::*, Ballots, Error, Event, Pages, Running, Vote, MAX_APPROVALS, PAGE};
use frame_support::{assert_noop, assert_ok};
use hanse_ballot::Power;
use hanse_election::{Approvals, Voter};

#[test]
fn reveal_enters_the_ballot_with_its_power() {
	ExtBuilder::default().with_four().build_and_execute(|| {
		opened(3);
		after(COMMITS);
		assert_ok!(commit(ALICE, of([0, 2])));
		after(REVEALS);
		events();
		assert_ok!(reveal(ALICE, of([0, 2])));
		let approvals = of([0, 2]);
		let revealed = Event::Revealed { election: 1, who: ALICE, approvals, weight: 4_000 };
		assert_eq!(events(), [revealed]);
		assert_eq!(Pages::<Test>::get(0).to_vec(), [Voter::new(4_000, approvals)]);
		let election = Running::<Test>::get().expect("it runs");
		assert_eq!((election.revealed, election.power), (1, 4_000.into()));
		let vote = Ballots::<Test>::get(ALICE).expect("it is there").vote;
		assert_eq!(vote, Vote::Open { approvals, weight: 4_000 });
		assert_noop!(reveal(ALICE, of([0, 2])), Error::<Test>::AlreadyRevealed);
	});
}

#[test]
fn voters_reveal_in_their_phase_only() {
	ExtBuilder::default().with_four().build_and_execute(|| {
		assert_noop!(reveal(ALICE, of([0])), Error::<Test>::NotRevealing);
		opened(1);
		after(COMMITS);
		assert_ok!(commit(ALICE, of([0])));
		for moment in [COMMITS, REVEALS - 1, COUNTS] {
			after(moment);
			assert_noop!(reveal(ALICE, of([0])), Error::<Test>::NotRevealing);
		}
		after(COUNTS - 1);
		assert_noop!(reveal(BOB, of([0])), Error::<Test>::NoBallot);
		assert_ok!(reveal(ALICE, of([0])));
	});
}

#[test]
fn only_the_ballot_that_was_committed_to_is_revealed() {
	ExtBuilder::default().with_four().build_and_execute(|| {
		opened(2);
		after(COMMITS);
		assert_ok!(commit(ALICE, of([0])));
		after(REVEALS);
		assert_noop!(reveal(ALICE, of([1])), Error::<Test>::BallotDiffers);
		let salted = Committee::reveal(signed(ALICE), of([0]), [9; 32]);
		assert_noop!(salted, Error::<Test>::BallotDiffers);
	});
}

#[test]
fn ballot_names_candidates_and_not_too_many() {
	ExtBuilder::default().with_four().build_and_execute(|| {
		opened(40);
		let ballots = [
			(ALICE, Approvals::NONE),
			(BOB, of([39, 40])),
			(CAROL, Approvals::first(MAX_APPROVALS + 1)),
			(DAVE, Approvals::first(MAX_APPROVALS)),
		];
		after(COMMITS);
		for (who, approvals) in ballots {
			assert_ok!(commit(who, approvals));
		}
		after(REVEALS);
		for (who, approvals) in &ballots[..3] {
			assert_noop!(reveal(*who, *approvals), Error::<Test>::InvalidApprovals);
		}
		assert_ok!(reveal(DAVE, ballots[3].1));
	});
}

#[test]
fn stake_that_was_taken_out_does_not_count() {
	ExtBuilder::default().with_four().build_and_execute(|| {
		opened(1);
		after(COMMITS);
		assert_ok!(commit(ALICE, of([0])));
		unstake(ALICE);
		stake(ALICE, 9_000);
		after(REVEALS);
		assert_noop!(reveal(ALICE, of([0])), Error::<Test>::NotEnoughPower);
	});
}

#[test]
fn pages_are_filled_one_after_another() {
	let crowd = 2_000..2_000 + u64::from(PAGE) + 1;
	let builder =
		crowd.clone().fold(ExtBuilder::default(), |builder, who| builder.with_stake(who, 20));
	builder.build_and_execute(|| {
		opened(1);
		let ballots: Vec<_> = crowd.map(|who| (who, of([0]))).collect();
		ballots.iter().for_each(|(who, _)| endow(*who, WEALTH));
		voted(&ballots);
		assert_eq!((Pages::<Test>::get(0).len(), Pages::<Test>::get(1).len()), (128, 1));
		assert_eq!(Running::<Test>::get().expect("it runs").pages(), 2);
	});
}

/// All power together fills more than the 64 bits of a weight.
#[test]
fn weights_of_huge_powers_keep_their_proportions() {
	let huge = u128::MAX / 4;
	ExtBuilder::default().with_stake(ALICE, huge).with_stake(BOB, 2 * huge).build_and_execute(
		|| {
			opened(1);
			voted(&[(ALICE, of([0])), (BOB, of([0]))]);
			let weights: Vec<_> = Pages::<Test>::get(0).iter().map(|voter| voter.weight).collect();
			assert_eq!(weights, [u64::MAX / 4, u64::MAX / 2]);
			assert_eq!(Running::<Test>::get().expect("it runs").power, Power::from(huge) * 3);
		},
	);
}
