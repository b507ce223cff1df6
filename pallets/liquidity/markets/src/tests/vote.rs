use crate::{mock::*, Ballot, Enrolments, Error, Event};
use frame_support::{assert_noop, assert_ok};
use hanse_market::{Side, Verdict};

fn vote(who: u64, reopen: bool) -> sp_runtime::DispatchResult {
	Markets::vote(signed(who), 0, reopen)
}

#[test]
fn classes_are_what_is_there_at_the_lock() {
	with_lock(|| {
		let [tokens, liquidity, reserve] = lock_of(0).tally.sides;
		// And the one that keeps the account of the open pool.
		let sold = free(&TOKEN, DAVE) + on_hold(&TOKEN, DAVE) + 1;
		assert_eq!((tokens.supply, tokens.value), (sold, sold / 8));
		// Half of the minimum that the venue keeps, and the one that the vault does.
		let shares = issuance(&SHARES) - market(0).pool.expect("it is open").black_hole;
		assert_eq!(liquidity.supply, shares);
		assert_eq!(reserve.supply, position(CAROL).reserve.total());
		assert_eq!(reserve.value, market(0).reserve.users);
		// The merchant's tokens do not count.
		assert!(free(&TOKEN, MERCHANT) > 80_000_000);
	});
}

#[test]
fn everybody_votes_with_what_it_has_had() {
	with_lock(|| {
		assert_ok!(vote(DAVE, true));
		let weights = [on_hold(&TOKEN, DAVE), 0, 0];
		let ballot = Ballot { lock: 1, reopen: true, weights };
		assert_eq!(events(), vec![Event::Voted { market: 0, who: DAVE, ballot }]);
		assert_ok!(vote(ALICE, false));
		assert_ok!(vote(CAROL, true));
		let tally = lock_of(0).tally;
		let [tokens, liquidity, reserve] = tally.sides;
		assert_eq!((tokens.ayes, tokens.nays), (weights[0], 0));
		assert_eq!((liquidity.ayes, liquidity.nays), (0, on_hold(&SHARES, ALICE)));
		assert_eq!(reserve.ayes, reserve.supply);
		// Liquidity is capped at what the others weigh, so that half is not more than half.
		let status = Markets::vote_status(0).expect("it is locked");
		assert_eq!(status.verdict, Verdict::Liquidate);
		assert_eq!(status.decides, lock_of(0).since + VOTE);
		assert_eq!(status.deadline, lock_of(0).since + DEADLINE);
		assert_ok!(vote(BOB, true));
		let status = Markets::vote_status(0).expect("it is locked");
		assert_eq!(status.verdict, Verdict::Reopen);
	});
}

#[test]
fn vote_is_changed_and_not_counted_twice() {
	with_lock(|| {
		assert_ok!(vote(ALICE, true));
		let once = lock_of(0).tally.sides[1];
		assert_ok!(vote(ALICE, true));
		assert_eq!(lock_of(0).tally.sides[1], once);
		assert_ok!(vote(ALICE, false));
		let other = lock_of(0).tally.sides[1];
		assert_eq!(other, Side { ayes: 0, nays: once.ayes, ..once });
		// What it takes back counts no more when it votes again.
		assert_ok!(Markets::unenrol(signed(ALICE), SHARES, once.ayes / 2));
		assert_ok!(vote(ALICE, true));
		assert_eq!(lock_of(0).tally.sides[1].ayes, once.ayes - once.ayes / 2);
	});
}

/// Principal, kept tokens and reserve receipts vote without being enrolled; what is in a farm does too.
#[test]
fn whatever_is_in_the_books_votes() {
	with_seed_lock(|| {
		assert_ok!(vote(BOB, true));
		assert_ok!(vote(DAVE, false));
		assert_ok!(vote(CAROL, true));
		let [tokens, liquidity, reserve] = lock_of(0).tally.sides;
		assert_eq!(tokens.nays, position(DAVE).tokens.total());
		assert_eq!((liquidity.supply, liquidity.ayes), (550_000, 400_000));
		assert_eq!(reserve.ayes, reserve.supply);
	});
	with_trade(|| {
		graduate();
		Farmed::insert((TOKEN, BOB), (777, NOW));
		wait(AGE);
		set_price(1_000, 9_000);
		lock();
		assert_ok!(vote(BOB, true));
		// Four tenths of what waits, and what is farmed.
		let waits = market(0).pool.expect("it is open").seed * 4 / 10;
		let weights = position(BOB).ballot.expect("it voted").weights;
		assert_eq!(weights, [777, waits, 0]);
	});
}

#[test]
fn vote_is_refused() {
	with_pool(|| {
		assert_noop!(Markets::vote(signed(ALICE), 1, true), Error::<Test>::MarketNotFound);
		assert_noop!(vote(ALICE, true), Error::<Test>::WrongPhase);
	});
	with_lock(|| {
		assert_noop!(vote(MERCHANT, true), Error::<Test>::IssuerExcluded);
		assert_noop!(vote(STRANGER, true), Error::<Test>::NoWeight);
		assert!(!Enrolments::<Test>::contains_key(TOKEN, GUARD));
		assert_noop!(vote(GUARD, true), Error::<Test>::NoWeight);
	});
}
