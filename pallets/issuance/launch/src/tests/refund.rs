//! Fetching what was paid.

use crate::{mock::*, Error, Event, Phase, Terms};
use frame_support::{assert_noop, assert_ok};
use hanse_curve::time::DAY;

#[test]
fn refund_gives_everything_back_once() {
	build_and_execute(|| {
		let id = opened(terms());
		assert_ok!(buy(ALICE, id, 4));
		assert_ok!(buy(BOB, id, 1));
		assert_noop!(refund(ALICE, id), Error::<Test>::NotDecided);
		after(10 * DAY);
		assert_eq!(phase(id), Phase::Failed);
		events();
		assert_ok!(refund(ALICE, id));
		let refunded = Event::Refunded { round: id, who: ALICE, amount: 200, forfeited: 0 };
		assert_eq!(events(), [refunded]);
		assert_eq!((free(&SILVER, ALICE), deposited(ALICE)), (WEALTH, 0));
		assert_eq!(free(&NATIVE, ALICE), WEALTH);
		assert_noop!(refund(ALICE, id), Error::<Test>::EntryNotFound);
		assert_noop!(refund(ALICE, 9), Error::<Test>::RoundNotFound);
		assert_ok!(withdraw(id));
		assert_ok!(refund(BOB, id));
		assert_eq!((free(&SILVER, BOB), escrowed(&SILVER, id)), (WEALTH, 0));
	});
}

/// One unit decides.
#[test]
fn refund_depends_on_the_minimum_to_the_unit() {
	build_and_execute(|| {
		for (minimum, expected) in [(200, Phase::Succeeded), (201, Phase::Failed)] {
			after(0);
			let id = opened(Terms { minimum, ..terms() });
			assert_ok!(buy(ALICE, id, 4));
			after(10 * DAY);
			assert_eq!(phase(id), expected);
			if expected == Phase::Succeeded {
				assert_noop!(refund(ALICE, id), Error::<Test>::NothingToRefund);
			} else {
				assert_ok!(refund(ALICE, id));
			}
		}
	});
}

#[test]
fn refund_of_a_cancelled_round_is_complete() {
	build_and_execute(|| {
		let id = opened(auction_terms());
		assert_ok!(commit(ALICE, id, 60, 1, 300));
		assert_ok!(commit(BOB, id, 60, 1, 300));
		after(10 * DAY);
		assert_ok!(reveal(ALICE, id, 60, 1));
		assert_ok!(Launch::cancel(RuntimeOrigin::root(), id));
		for who in [ALICE, BOB] {
			assert_noop!(claim(who, id), Error::<Test>::NothingToClaim);
			assert_ok!(refund(who, id));
			assert_eq!(free(&SILVER, who), WEALTH);
		}
	});
}

/// A bid that is not revealed forfeits the penalty and nothing else.
#[test]
fn refund_of_a_bid_not_revealed_is_less_the_penalty() {
	build_and_execute(|| {
		let id = opened(auction_terms());
		assert_ok!(commit(ALICE, id, 60, 1, 300));
		assert_ok!(commit(BOB, id, 90, 2, 300));
		after(10 * DAY);
		assert_ok!(reveal(ALICE, id, 60, 1));
		after(12 * DAY);
		events();
		assert_noop!(claim(BOB, id), Error::<Test>::NothingToClaim);
		assert_ok!(refund(BOB, id));
		let refunded = Event::Refunded { round: id, who: BOB, amount: 295, forfeited: 5 };
		assert_eq!(events(), [refunded]);
		assert_eq!(free(&SILVER, BOB), WEALTH - 5);
		assert_ok!(withdraw(id));
		assert_eq!(free(&SILVER, TREASURY) + free(&SILVER, LEGAL), 2 * WEALTH + 65);
		assert_ok!(claim(ALICE, id));
		assert_ok!(close(id));
	});
}

/// Nobody revealed, or too little was bid: then nobody loses anything.
#[test]
fn refund_of_an_auction_that_failed_is_complete() {
	build_and_execute(|| {
		let id = opened(Terms { minimum: 61, ..auction_terms() });
		assert_ok!(commit(ALICE, id, 60, 1, 300));
		assert_ok!(commit(BOB, id, 90, 2, 300));
		after(10 * DAY);
		assert_ok!(reveal(ALICE, id, 60, 1));
		after(12 * DAY);
		assert_eq!(phase(id), Phase::Failed);
		for who in [ALICE, BOB] {
			assert_ok!(refund(who, id));
			assert_eq!(free(&SILVER, who), WEALTH);
			assert_noop!(refund(who, id), Error::<Test>::EntryNotFound);
		}
		let silent = opened_later();
		assert_eq!(phase(silent), Phase::Failed);
	});
}

/// An auction without a bid.
fn opened_later() -> u64 {
	let start = NOW + 20 * DAY;
	let mut terms = Terms { start, end: start + DAY, ..auction_terms() };
	if let crate::Sale::Auction(auction) = &mut terms.sale {
		auction.reveal_end = start + 2 * DAY;
	}
	let id = announce(terms);
	set_time(start + 2 * DAY);
	id
}
