//! The end of a round.

use crate::{mock::*, BestBids, Error, Event, Rounds, Terms};
use frame_support::{assert_noop, assert_ok};
use hanse_curve::time::DAY;

#[test]
fn close_returns_the_deposit_and_the_loan() {
	build_and_execute(|| {
		let id = opened(auction_terms());
		assert_ok!(commit(ALICE, id, 60, 1, 60));
		assert_noop!(close(id), Error::<Test>::NotDecided);
		after(10 * DAY);
		assert_ok!(reveal(ALICE, id, 60, 1));
		after(12 * DAY);
		assert_noop!(close(id), Error::<Test>::NotSettled);
		assert_ok!(claim(ALICE, id));
		assert_noop!(close(id), Error::<Test>::NotSettled);
		assert_ok!(withdraw(id));
		events();
		assert_ok!(close(id));
		assert_eq!(events(), [Event::Closed { round: id }]);
		assert!(!Rounds::<Test>::contains_key(id) && !BestBids::<Test>::contains_key(id));
		assert_eq!((free(&NATIVE, SELLER), deposited(SELLER)), (WEALTH, 0));
		assert_eq!((free(&SILVER, SELLER), free(&GOLD, SELLER)), (WEALTH, WEALTH - 100));
		let account = Launch::account(id);
		assert!(!frame_system::Account::<Test>::contains_key(account));
		assert_noop!(close(id), Error::<Test>::RoundNotFound);
	});
}

#[test]
fn close_needs_everybody_to_have_settled() {
	build_and_execute(|| {
		let id = opened(terms());
		assert_ok!(buy(ALICE, id, 1));
		after(10 * DAY);
		assert_ok!(withdraw(id));
		assert_noop!(close(id), Error::<Test>::NotSettled);
		assert_ok!(refund(ALICE, id));
		assert_ok!(close(id));
	});
}

/// A stranger's gift keeps the account alive, and does not keep the seller from its deposit.
#[test]
fn close_is_not_stopped_by_gifts() {
	build_and_execute(|| {
		let id = announce(Terms { asset: SILVER, quote: NATIVE, ..terms() });
		let account = Launch::account(id);
		// Gold needs the native account, which then cannot go.
		endow(GOLD, account, 7);
		endow(SILVER, account, 9);
		assert_ok!(Launch::cancel(signed(SELLER), id));
		assert_ok!(withdraw(id));
		assert_ok!(close(id));
		assert_eq!((free(&SILVER, SELLER), deposited(SELLER)), (WEALTH + 9, 0));
		assert_eq!((free(&NATIVE, SELLER), free(&NATIVE, account)), (WEALTH - ED, ED));
	});
}

/// The number and the account of a closed round are never used again.
#[test]
fn close_does_not_free_the_number() {
	build_and_execute(|| {
		let id = announce(terms());
		assert_ok!(Launch::cancel(signed(SELLER), id));
		assert_ok!(withdraw(id));
		assert_ok!(close(id));
		assert_eq!(announce(terms()), id + 1);
	});
}
