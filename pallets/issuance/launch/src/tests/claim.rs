//! Fetching what was bought.

use crate::{mock::*, Due, Error, Event, Terms};
use frame_support::{assert_noop, assert_ok};
use hanse_curve::{
	time::{DAY, MONTH},
	Release,
};
use sp_runtime::{DispatchError, TokenError};

/// Locked for a month after the end, then a fifth each month.
fn locked() -> Terms<AccountId, Asset> {
	let release = Release::CliffTranches { cliff: NOW + 2 * MONTH, tranches: 5, step: MONTH };
	Terms { release, ..terms() }
}

#[test]
fn claim_gives_what_was_bought() {
	build_and_execute(|| {
		let id = opened(terms());
		assert_ok!(buy(ALICE, id, 4));
		assert_ok!(buy(BOB, id, 4));
		assert_noop!(claim(ALICE, id), Error::<Test>::NotDecided);
		after(10 * DAY);
		events();
		assert_ok!(claim(ALICE, id));
		let claimed = Event::Claimed { round: id, who: ALICE, amount: 400, refunded: 0 };
		assert_eq!(events(), [claimed]);
		assert_eq!((free(&GOLD, ALICE), deposited(ALICE)), (WEALTH + 400, 0));
		assert_eq!((free(&SILVER, ALICE), has_entry(id, ALICE)), (WEALTH - 200, false));
		assert_noop!(claim(ALICE, id), Error::<Test>::EntryNotFound);
		assert_noop!(claim(CAROL, id), Error::<Test>::EntryNotFound);
		assert_noop!(claim(ALICE, 9), Error::<Test>::RoundNotFound);
		// Whatever the seller did meanwhile.
		assert_ok!(withdraw(id));
		assert_ok!(claim(BOB, id));
		assert_eq!(free(&GOLD, BOB), WEALTH + 400);
	});
}

#[test]
fn claim_under_a_lock_is_granted() {
	build_and_execute(|| {
		let id = opened(locked());
		assert_ok!(buy(ALICE, id, 3));
		assert_ok!(buy(ALICE, id, 1));
		assert_ok!(buy(BOB, id, 4));
		after(10 * DAY);
		assert_ok!(claim(ALICE, id));
		assert_eq!(Granted::get(ALICE), Some(vec![(GOLD, 400, locked().release)]));
		assert_eq!(free(&GOLD, Launch::account(id)), GOLD_MINIMUM);
		// The lock has ended: there is nothing to grant.
		after(7 * MONTH * 31 / 30);
		assert_ok!(claim(BOB, id));
		assert_eq!((Granted::get(BOB), free(&GOLD, BOB)), (None, WEALTH + 400));
	});
}

#[test]
fn claim_waits_until_it_can_be_granted_and_never_longer_than_the_lock() {
	build_and_execute(|| {
		let id = opened(locked());
		assert_ok!(buy(ALICE, id, 4));
		assert_ok!(buy(BOB, id, 4));
		after(10 * DAY);
		Refusing::put(true);
		assert_noop!(claim(ALICE, id), DispatchError::Unavailable);
		Refusing::put(false);
		assert_ok!(claim(ALICE, id));
		Refusing::put(true);
		set_time(locked().release.end().expect("it has one") - 1);
		assert_noop!(claim(BOB, id), DispatchError::Unavailable);
		set_time(locked().release.end().expect("it has one"));
		assert_ok!(claim(BOB, id));
	});
}

#[test]
fn claim_in_an_auction_returns_what_the_bid_did_not_cost() {
	build_and_execute(|| {
		let id = opened(auction_terms());
		for (who, price) in [(ALICE, 90), (BOB, 80), (CAROL, 70), (DAVE, 60)] {
			assert_ok!(commit(who, id, price, 2, 500));
		}
		after(10 * DAY);
		for (who, price) in [(ALICE, 90), (BOB, 80), (CAROL, 70), (DAVE, 60)] {
			assert_ok!(reveal(who, id, price, 2));
		}
		assert_noop!(claim(ALICE, id), Error::<Test>::NotDecided);
		assert_eq!(Launch::due(id, ALICE), None);
		after(12 * DAY);
		// All pay the lowest accepted price, and Carol gets one lot of her two.
		for (who, lots) in [(ALICE, 2u64), (BOB, 2), (CAROL, 1)] {
			let cost = 70 * u128::from(lots);
			let due = Due { lots, refund: 500 - cost, forfeited: 0 };
			assert_eq!(Launch::due(id, who), Some(due));
			assert_ok!(claim(who, id));
			assert_eq!(free(&SILVER, who), WEALTH - cost);
			assert_eq!(free(&GOLD, who), WEALTH + 100 * u128::from(lots));
			assert_noop!(claim(who, id), Error::<Test>::EntryNotFound);
		}
		assert_noop!(claim(DAVE, id), Error::<Test>::NothingToClaim);
		assert_ok!(refund(DAVE, id));
		assert_eq!(free(&SILVER, DAVE), WEALTH);
		assert_ok!(withdraw(id));
		assert_eq!(free(&SILVER, TREASURY) + free(&SILVER, LEGAL), 2 * WEALTH + 350);
	});
}

#[test]
fn claim_is_refused_when_the_round_failed() {
	build_and_execute(|| {
		let id = opened(terms());
		assert_ok!(buy(ALICE, id, 4));
		after(10 * DAY);
		assert_noop!(claim(ALICE, id), Error::<Test>::NothingToClaim);
	});
}

/// Somebody without an account in what it bought opens one, and nothing is lost until then.
#[test]
fn claim_waits_for_an_account() {
	build_and_execute(|| {
		endow(NATIVE, STRANGER, 500);
		endow(SILVER, STRANGER, 500);
		let id = opened(Terms { minimum: 0, ..terms() });
		assert_ok!(buy(STRANGER, id, 1));
		after(10 * DAY);
		assert_ok!(Assets::touch(signed(STRANGER), GOLD_ID));
		assert_ok!(Assets::block(signed(ISSUER), GOLD_ID, STRANGER));
		assert_noop!(claim(STRANGER, id), TokenError::CannotCreate);
		assert_ok!(Assets::thaw(signed(ISSUER), GOLD_ID, STRANGER));
		assert_ok!(claim(STRANGER, id));
		assert_eq!(free(&GOLD, STRANGER), 100);
	});
}
