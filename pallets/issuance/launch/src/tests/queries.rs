//! What can be read.

use crate::{mock::*, Due, Phase, Terms};
use codec::{Decode, Encode};
use frame_support::assert_ok;
use hanse_curve::time::DAY;

#[test]
fn queries_tell_how_a_round_stands() {
	build_and_execute(|| {
		let id = announce(Terms { limit: 0, ..terms() });
		assert_eq!(phase(id), Phase::Upcoming);
		after(DAY);
		assert_eq!(phase(id), Phase::Open);
		assert_eq!(Launch::quote(id, 12), Some((620, 60)));
		assert_eq!((Launch::quote(id, 21), Launch::quote(9, 1)), (None, None));
		assert_ok!(buy(ALICE, id, 6));
		assert_eq!(Launch::entry(id, ALICE).map(|entry| entry.escrow), Some(300));
		assert_eq!((Launch::entry(id, BOB), Launch::due(id, ALICE)), (None, None));
		after(10 * DAY);
		assert_eq!(phase(id), Phase::Succeeded);
		let due = Due { lots: 6, refund: 0, forfeited: 0 };
		assert_eq!(Launch::due(id, ALICE), Some(due));
		assert_eq!((Launch::due(id, BOB), Launch::round(9)), (None, None));
	});
}

#[test]
fn queries_of_an_auction_tell_the_best_bids() {
	build_and_execute(|| {
		let id = opened(auction_terms());
		assert_ok!(commit(ALICE, id, 60, 2, 120));
		assert_eq!(Launch::quote(id, 1), None);
		after(10 * DAY);
		assert_eq!(phase(id), Phase::Revealing);
		assert!(Launch::best_bids(id).is_empty());
		assert_ok!(reveal(ALICE, id, 60, 2));
		let bids = Launch::best_bids(id);
		assert_eq!((bids[0].who, bids[0].price, bids[0].lots, bids[0].order), (ALICE, 60, 2, 0));
		let decoded = Vec::decode(&mut &bids.encode()[..]).expect("it was encoded");
		assert_eq!(bids, decoded);
	});
}
