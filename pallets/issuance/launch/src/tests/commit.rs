//! Sealed bids.

use crate::{mock::*, Balance, Error, Event, Proof, Terms};
use frame_support::{assert_noop, assert_ok};
use hanse_curve::{time::DAY, Release};
use sp_runtime::DispatchError;

#[test]
fn commit_takes_the_most_it_can_cost() {
	build_and_execute(|| {
		let id = opened(auction_terms());
		events();
		assert_ok!(commit(ALICE, id, 70, 2, 200));
		assert_eq!(events(), [Event::Committed { round: id, who: ALICE, paid: 200 }]);
		assert_eq!((free(&SILVER, ALICE), escrowed(&SILVER, id)), (WEALTH - 200, 200));
		assert_eq!(deposited(ALICE), ENTRY_DEPOSIT);
		assert_eq!((progress(id).commits, progress(id).sold), (1, 0));
	});
}

#[test]
fn commit_is_only_possible_from_start_to_end() {
	build_and_execute(|| {
		let id = announce(auction_terms());
		assert_noop!(commit(ALICE, id, 70, 2, 200), Error::<Test>::NotOpen);
		after(10 * DAY - 1);
		assert_ok!(commit(ALICE, id, 70, 2, 200));
		after(10 * DAY);
		assert_noop!(commit(BOB, id, 70, 2, 200), Error::<Test>::NotOpen);
		assert_noop!(commit(BOB, 9, 70, 2, 200), Error::<Test>::RoundNotFound);
	});
}

#[test]
fn commit_is_refused_twice() {
	build_and_execute(|| {
		let id = opened(auction_terms());
		assert_ok!(commit(ALICE, id, 70, 2, 200));
		assert_noop!(commit(ALICE, id, 80, 2, 200), Error::<Test>::AlreadyCommitted);
	});
}

/// A bid that could not buy a lot would only fill storage.
#[test]
fn commit_is_refused_below_the_reserve() {
	build_and_execute(|| {
		let id = opened(auction_terms());
		assert_noop!(commit(ALICE, id, 70, 2, 49), Error::<Test>::MaximumTooLow);
		assert_ok!(commit(ALICE, id, 50, 1, 50));
	});
}

#[test]
fn commit_is_refused_to_who_may_not_bid() {
	build_and_execute(|| {
		let id = opened(Terms { allowed: Some([7; 32]), ..auction_terms() });
		assert_noop!(commit(BANNED, id, 70, 2, 200), Error::<Test>::NotEligible);
		assert_noop!(commit(ALICE, id, 70, 2, 200), Error::<Test>::NotOnList);
	});
}

#[test]
fn commit_is_refused_without_the_money_or_the_grant() {
	build_and_execute(|| {
		let release = Release::Linear { start: NOW, end: NOW + 100 * DAY };
		let id = opened(Terms { release, ..auction_terms() });
		let low = pallet_assets::Error::<Test>::BalanceLow;
		assert_noop!(commit(ALICE, id, 70, 2, WEALTH), low);
		Refusing::put(true);
		assert_noop!(commit(ALICE, id, 70, 2, 200), DispatchError::Unavailable);
		Refusing::kill();
		endow(SILVER, ISSUER, Balance::MAX / 2);
		assert_noop!(commit(ALICE, id, 70, 2, 200), Error::<Test>::SupplyTooLarge);
	});
}

#[test]
fn commit_is_refused_where_there_is_no_auction() {
	build_and_execute(|| {
		let id = opened(terms());
		let commit = Launch::commit(signed(ALICE), id, [1; 32], 200, Proof::default());
		assert_eq!(commit, Err(Error::<Test>::NotAuction.into()));
	});
}
