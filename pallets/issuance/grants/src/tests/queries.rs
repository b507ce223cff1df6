//! What can be read.

use crate::{mock::*, Terms};
use codec::{Decode, Encode};
use frame_support::assert_ok;
use hanse_curve::{
	time::{DAY, MONTH},
	NextUnlock, Release,
};

#[test]
fn grants_of_tells_what_is_due_and_what_comes_next() {
	ExtBuilder::default().build_and_execute(|| {
		let monthly = Release::CliffTranches { cliff: NOW + 6 * MONTH, tranches: 5, step: MONTH };
		let even = accepted(BOB, &terms_in(GOLD));
		let stepped = accepted(BOB, &Terms { release: monthly, ..terms_in(NATIVE) });
		accepted(CAROL, &terms_in(SILVER));
		after(10 * DAY);
		assert_ok!(Grants::claim(RuntimeOrigin::signed(BOB), BOB, even));
		after(25 * DAY);

		let all = Grants::grants_of(BOB);
		assert_eq!(all.len(), 2);
		for id in [even, stepped] {
			let status = Grants::grant_status(BOB, id).expect("the grant exists");
			assert_eq!(status.grant, grant_of(BOB, id));
			assert!(all.contains(&status));
		}
		let status = Grants::grant_status(BOB, even).expect("the grant exists");
		assert_eq!((status.id, status.vested, status.claimable), (even, 250, 150));
		assert_eq!(status.next_unlock, NextUnlock::Continuous { until: NOW + 100 * DAY });
		let status = Grants::grant_status(BOB, stepped).expect("the grant exists");
		assert_eq!((status.id, status.vested, status.claimable), (stepped, 0, 0));
		let first = NextUnlock::At { moment: NOW + 7 * MONTH, amount: 200 };
		assert_eq!(status.next_unlock, first);

		assert_eq!(Grants::grant_status(CAROL, even), None);
		assert!(Grants::grants_of(ALICE).is_empty());
	});
}

#[test]
fn offer_of_tells_what_to_accept() {
	ExtBuilder::default().build_and_execute(|| {
		let terms = terms_in(GOLD);
		let id = offer(BOB, &terms);
		let read = Grants::offer_of(id).expect("the offer exists");
		assert_ok!(Grants::accept(RuntimeOrigin::signed(BOB), id, read.terms));
		assert_eq!(Grants::offer_of(id), None);
	});
}

#[test]
fn statuses_survive_their_encoding() {
	ExtBuilder::default().build_and_execute(|| {
		accepted(BOB, &terms_in(GOLD));
		let all = Grants::grants_of(BOB);
		let decoded = Vec::decode(&mut &all.encode()[..]).expect("it was encoded");
		assert_eq!(all, decoded);
	});
}

#[test]
fn unreleased_counts_offers_and_grants_of_all_accounts() {
	ExtBuilder::default().build_and_execute(|| {
		assert_eq!(Grants::unreleased(NATIVE), 0);
		let grant = accepted(BOB, &terms_in(NATIVE));
		assert_eq!(Grants::unreleased(NATIVE), 1_000);
		let offer = offer(CAROL, &terms_in(NATIVE));
		accepted(CAROL, &terms_in(GOLD));
		assert_eq!((Grants::unreleased(NATIVE), Grants::unreleased(GOLD)), (2_000, 1_000));
		after(10 * DAY);
		assert_ok!(Grants::claim(RuntimeOrigin::signed(DAVE), BOB, grant));
		assert_eq!(Grants::unreleased(NATIVE), 1_900);
		assert_ok!(Grants::decline(RuntimeOrigin::signed(CAROL), offer));
		assert_eq!(Grants::unreleased(NATIVE), 900);
		after(100 * DAY);
		assert_ok!(Grants::claim(RuntimeOrigin::signed(DAVE), BOB, grant));
		assert_eq!((Grants::unreleased(NATIVE), Grants::unreleased(GOLD)), (0, 1_000));
	});
}
