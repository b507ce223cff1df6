use crate::{mock::*, Ballot, Ballots, Error, Event, Running, Vote};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::TokenError;

#[test]
fn commit_holds_the_deposit() {
	ExtBuilder::default().with_four().build_and_execute(|| {
		opened(2);
		after(COMMITS);
		events();
		assert_ok!(Committee::commit(signed(ALICE), [1; 32]));
		assert_eq!(events(), [Event::Committed { election: 1, who: ALICE, deposit: DEPOSIT }]);
		assert_eq!(deposited(ALICE), DEPOSIT);
		let ballot = Ballot { election: 1, deposit: DEPOSIT, vote: Vote::Sealed([1; 32]) };
		assert_eq!(Ballots::<Test>::get(ALICE), Some(ballot));
		// Another one costs nothing more and counts once.
		assert_ok!(Committee::commit(signed(ALICE), [2; 32]));
		assert_eq!(deposited(ALICE), DEPOSIT);
		assert_eq!(Running::<Test>::get().expect("it runs").voters, 1);
	});
}

#[test]
fn voters_commit_in_their_phase_only() {
	ExtBuilder::default().with_four().build_and_execute(|| {
		assert_noop!(commit(ALICE, of([0])), Error::<Test>::NotCommitting);
		opened(1);
		for moment in [COMMITS - 1, REVEALS, COUNTS] {
			after(moment);
			assert_noop!(commit(ALICE, of([0])), Error::<Test>::NotCommitting);
		}
		after(REVEALS - 1);
		assert_ok!(commit(ALICE, of([0])));
	});
}

#[test]
fn voter_needs_its_share_of_all_power() {
	// A thousandth of 10,000.
	ExtBuilder::default()
		.with_stake(ALICE, 9_981)
		.with_stake(BOB, 9)
		.with_stake(CAROL, 10)
		.build_and_execute(|| {
			opened(1);
			after(COMMITS);
			assert_noop!(commit(BOB, of([0])), Error::<Test>::NotEnoughPower);
			assert_noop!(commit(EVE, of([0])), Error::<Test>::NotEnoughPower);
			assert_ok!(commit(CAROL, of([0])));
			// However small the share is, somebody without power is no voter.
			MinShare::set(&0);
			assert_noop!(commit(EVE, of([0])), Error::<Test>::NotEnoughPower);
			assert_ok!(commit(BOB, of([0])));
		});
}

#[test]
fn voters_are_bounded() {
	let crowd = 2_000..2_000 + u64::from(MAX_VOTERS);
	let builder =
		crowd.clone().fold(ExtBuilder::default(), |builder, who| builder.with_stake(who, 20));
	builder.with_four().build_and_execute(|| {
		opened(1);
		after(COMMITS);
		for who in crowd {
			endow(who, WEALTH);
			assert_ok!(commit(who, of([0])));
		}
		assert_noop!(commit(ALICE, of([0])), Error::<Test>::TooManyVoters);
		// Who is in can still change its ballot.
		assert_ok!(Committee::commit(signed(2_000), [1; 32]));
	});
}

#[test]
fn ballot_of_an_earlier_election_is_settled_first() {
	ExtBuilder::default().with_four().build_and_execute(|| {
		opened(1);
		after(COMMITS);
		assert_ok!(commit(ALICE, of([0])));
		assert_ok!(commit(BOB, of([0])));
		after(REVEALS);
		assert_ok!(reveal(BOB, of([0])));
		after(COUNTS);
		counted();
		opened(1);
		events();
		after(COUNTS + COMMITS);
		assert_ok!(commit(ALICE, of([0])));
		assert_ok!(commit(BOB, of([0])));
		let lost = Event::DepositForfeited { who: ALICE, amount: DEPOSIT };
		let back = Event::DepositReturned { who: BOB, amount: DEPOSIT };
		let made = |who| Event::Committed { election: 2, who, deposit: DEPOSIT };
		assert_eq!(events(), [lost, made(ALICE), back, made(BOB)]);
		assert_eq!((deposited(ALICE), deposited(BOB)), (DEPOSIT, DEPOSIT));
		assert_eq!((free(ALICE), free(BOB)), (WEALTH - 2 * DEPOSIT, WEALTH - DEPOSIT));
		assert_eq!(free(TREASURY), DEPOSIT);
	});
}

#[test]
fn nobody_commits_without_the_deposit() {
	ExtBuilder::default().with_four().build_and_execute(|| {
		opened(1);
		after(COMMITS);
		assert_ok!(Balances::transfer_keep_alive(signed(ALICE), BOB, WEALTH - DEPOSIT));
		assert_noop!(commit(ALICE, of([0])), TokenError::FundsUnavailable);
	});
}
