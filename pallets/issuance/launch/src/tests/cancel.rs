//! Who can cancel, and until when.

use crate::{mock::*, Error, Event, Phase, Terms};
use frame_support::{assert_noop, assert_ok};
use hanse_curve::time::DAY;

fn cancel(who: AccountId, round: u64) -> sp_runtime::DispatchResult {
	Launch::cancel(signed(who), round)
}

#[test]
fn cancel_by_the_seller_ends_a_round_without_buyers() {
	build_and_execute(|| {
		for id in [announce(terms()), opened(terms())] {
			assert_noop!(cancel(ALICE, id), Error::<Test>::NotSeller);
			events();
			assert_ok!(cancel(SELLER, id));
			assert_eq!(events(), [Event::Cancelled { round: id }]);
			assert_eq!(phase(id), Phase::Cancelled);
			assert_noop!(buy(ALICE, id, 1), Error::<Test>::NotOpen);
			assert_noop!(cancel(SELLER, id), Error::<Test>::AlreadyDecided);
			assert_ok!(withdraw(id));
			assert_ok!(close(id));
			after(0);
		}
		assert_eq!((free(&GOLD, SELLER), free(&NATIVE, SELLER)), (WEALTH, WEALTH));
		assert_noop!(cancel(SELLER, 9), Error::<Test>::RoundNotFound);
	});
}

#[test]
fn cancel_by_the_seller_is_refused_once_somebody_bought() {
	build_and_execute(|| {
		let id = opened(terms());
		assert_ok!(buy(ALICE, id, 1));
		assert_noop!(cancel(SELLER, id), Error::<Test>::HasBuyers);
		let auction = announce(Terms { start: NOW + DAY, ..auction_terms() });
		assert_ok!(commit(ALICE, auction, 60, 1, 60));
		assert_noop!(cancel(SELLER, auction), Error::<Test>::HasBuyers);
	});
}

#[test]
fn cancel_by_governance_is_possible_until_the_round_is_decided() {
	build_and_execute(|| {
		let root = RuntimeOrigin::root;
		let early = opened(Terms { limit: 0, ..terms() });
		assert_ok!(buy(ALICE, early, 20));
		assert_noop!(Launch::cancel(root(), early), Error::<Test>::AlreadyDecided);
		after(0);
		let id = opened(terms());
		assert_ok!(buy(ALICE, id, 4));
		assert_ok!(buy(BOB, id, 4));
		after(10 * DAY - 1);
		assert_ok!(Launch::cancel(root(), id));
		after(10 * DAY);
		assert_ok!(refund(ALICE, id));
		assert_ok!(refund(BOB, id));
		assert_noop!(refund(BOB, id), Error::<Test>::EntryNotFound);
		assert_ok!(withdraw(id));
		assert_ok!(close(id));
		after(0);
		let late = opened(terms());
		assert_ok!(buy(ALICE, late, 1));
		after(10 * DAY);
		assert_noop!(Launch::cancel(root(), late), Error::<Test>::AlreadyDecided);
	});
}
