//! Revealed bids, and what they come to.

use crate::{mock::*, Error, Event, Phase, Proof, Terms};
use frame_support::{assert_noop, assert_ok};
use hanse_curve::time::DAY;

/// An auction in which these have bid, at its end.
fn revealing(bids: &[(AccountId, u128, u64)]) -> u64 {
	let id = opened(auction_terms());
	for (who, price, lots) in bids {
		assert_ok!(commit(*who, id, *price, *lots, 1_000));
	}
	after(10 * DAY);
	id
}

fn best(round: u64) -> Vec<AccountId> {
	Launch::best_bids(round).iter().map(|bid| bid.who).collect()
}

#[test]
fn reveal_puts_the_bid_in_its_place() {
	build_and_execute(|| {
		let id = revealing(&[(ALICE, 60, 2), (BOB, 80, 2), (CAROL, 70, 2), (DAVE, 50, 1)]);
		events();
		assert_ok!(reveal(ALICE, id, 60, 2));
		assert_eq!(events(), [Event::Revealed { round: id, who: ALICE, price: 60, lots: 2 }]);
		assert_ok!(reveal(DAVE, id, 50, 1));
		assert_eq!((progress(id).sold, progress(id).price, progress(id).raised), (3, 50, 150));
		assert_ok!(reveal(BOB, id, 80, 2));
		assert_eq!(best(id), [BOB, ALICE, DAVE]);
		events();
		// Five lots: two, two, and one of the next bid; nothing is left for the last one.
		assert_ok!(reveal(CAROL, id, 70, 2));
		assert_eq!(best(id), [BOB, CAROL, ALICE]);
		let displaced = Event::Displaced { round: id, who: DAVE };
		assert!(events().contains(&displaced));
		assert_eq!((progress(id).sold, progress(id).price, progress(id).raised), (5, 60, 300));
	});
}

#[test]
fn reveal_of_equal_bids_favours_the_earlier_commitment() {
	build_and_execute(|| {
		let bids = [(ALICE, 60, 2), (BOB, 60, 2), (CAROL, 60, 2), (DAVE, 60, 2)];
		let id = revealing(&bids);
		for (who, price, lots) in bids.iter().rev() {
			assert_ok!(reveal(*who, id, *price, *lots));
		}
		assert_eq!(best(id), [ALICE, BOB, CAROL]);
		after(12 * DAY);
		for (who, lots) in [(ALICE, 2), (BOB, 2), (CAROL, 1), (DAVE, 0)] {
			assert_eq!(Launch::due(id, who).expect("it is decided").lots, lots);
		}
	});
}

/// Whoever copies a commitment cannot reveal it, although it knows the bid by then.
#[test]
fn reveal_of_a_copied_commitment_is_refused() {
	build_and_execute(|| {
		let (id, other) = (announce(auction_terms()), announce(auction_terms()));
		after(DAY);
		let hash = Launch::commitment(id, &ALICE, 70, 2, &salt(ALICE));
		let copy = |who, round| {
			assert_ok!(Launch::commit(signed(who), round, hash, 200, Proof::default()));
		};
		copy(ALICE, id);
		copy(BOB, id);
		copy(ALICE, other);
		after(10 * DAY);
		assert_ok!(reveal(ALICE, id, 70, 2));
		let reveal = |who, round| Launch::reveal(signed(who), round, 70, 2, salt(ALICE));
		assert_noop!(reveal(BOB, id), Error::<Test>::CommitmentDiffers);
		// Nor in another round, or on another chain.
		assert_noop!(reveal(ALICE, other), Error::<Test>::CommitmentDiffers);
		let hash =
			|genesis: [u8; 32]| crate::proof::commitment(&genesis, id, &ALICE, 70, 2, &salt(ALICE));
		assert_ne!(hash([1; 32]), hash([2; 32]));
	});
}

#[test]
fn reveal_is_refused_for_another_bid() {
	build_and_execute(|| {
		let id = revealing(&[(ALICE, 60, 2)]);
		assert_noop!(reveal(ALICE, id, 61, 2), Error::<Test>::CommitmentDiffers);
		assert_noop!(reveal(ALICE, id, 60, 1), Error::<Test>::CommitmentDiffers);
		let salted = Launch::reveal(signed(ALICE), id, 60, 2, [0; 32]);
		assert_eq!(salted, Err(Error::<Test>::CommitmentDiffers.into()));
		assert_noop!(reveal(BOB, id, 60, 2), Error::<Test>::EntryNotFound);
		assert_ok!(reveal(ALICE, id, 60, 2));
		assert_noop!(reveal(ALICE, id, 60, 2), Error::<Test>::AlreadyRevealed);
	});
}

#[test]
fn reveal_is_only_possible_after_the_end() {
	build_and_execute(|| {
		let id = opened(auction_terms());
		assert_ok!(commit(ALICE, id, 60, 2, 120));
		assert_ok!(commit(BOB, id, 60, 2, 120));
		after(10 * DAY - 1);
		assert_noop!(reveal(ALICE, id, 60, 2), Error::<Test>::NotRevealing);
		after(12 * DAY - 1);
		assert_ok!(reveal(ALICE, id, 60, 2));
		after(12 * DAY);
		assert_noop!(reveal(BOB, id, 60, 2), Error::<Test>::NotRevealing);
		assert_noop!(reveal(ALICE, 9, 60, 2), Error::<Test>::RoundNotFound);
		let other = announce(Terms { start: NOW + 12 * DAY, end: NOW + 13 * DAY, ..terms() });
		assert_noop!(reveal(ALICE, other, 60, 2), Error::<Test>::NotAuction);
	});
}

#[test]
fn reveal_is_refused_for_bids_that_cannot_be_taken() {
	build_and_execute(|| {
		let id = opened(Terms { limit: 0, ..auction_terms() });
		let bids = [
			(ALICE, 60, 0, Error::<Test>::ZeroLots),
			(BOB, 60, 6, Error::<Test>::NotEnoughLots),
			(CAROL, 49, 1, Error::<Test>::BelowReserve),
			(DAVE, 51, 2, Error::<Test>::AboveMaximum),
			(ISSUER, u128::MAX, 5, Error::<Test>::AboveMaximum),
		];
		for (who, price, lots, _) in &bids {
			assert_ok!(commit(*who, id, *price, *lots, 101));
		}
		after(10 * DAY);
		for (who, price, lots, error) in bids {
			assert_noop!(reveal(who, id, price, lots), error);
		}
	});
}

#[test]
fn reveal_is_refused_above_the_limit() {
	build_and_execute(|| {
		let id = revealing(&[(ALICE, 60, 3)]);
		assert_noop!(reveal(ALICE, id, 60, 3), Error::<Test>::LimitExceeded);
	});
}

/// As many bids as there can be, each for one lot, and then some more.
#[test]
fn reveal_keeps_no_more_bids_than_there_are_lots() {
	build_and_execute(|| {
		let auction = crate::Auction {
			lots: MAX_BIDS.into(),
			reserve: 50,
			reveal_end: NOW + 12 * DAY,
			penalty: 0,
		};
		let id = opened(Terms { sale: crate::Sale::Auction(auction), ..auction_terms() });
		let bidders = (100..112u128).collect::<Vec<_>>();
		let price = |who: u128| 50 + who % 7;
		for who in &bidders {
			endow(NATIVE, *who, WEALTH);
			endow(SILVER, *who, WEALTH);
			assert_ok!(commit(*who, id, price(*who), 1, 100));
		}
		after(10 * DAY);
		for who in &bidders {
			assert_ok!(reveal(*who, id, price(*who), 1));
		}
		let mut expected = bidders;
		expected.sort_by_key(|who| (u128::MAX - price(*who), *who));
		expected.truncate(MAX_BIDS as usize);
		assert_eq!(best(id), expected);
		assert_eq!(progress(id).sold, u64::from(MAX_BIDS));
	});
}

/// All pay the lowest accepted price, so that one more bid can bring less. Were it accepted all the
/// same, whoever bids the reserve could end a round that has raised its minimum, for nothing.
#[test]
fn reveal_of_a_low_bid_cannot_make_a_round_fail() {
	build_and_execute(|| {
		let bids = [(ALICE, 100, 2), (BOB, 100, 2), (CAROL, 50, 1)];
		for order in [[0, 1, 2], [2, 1, 0], [0, 2, 1]] {
			after(0);
			let id = opened(Terms { minimum: 251, ..auction_terms() });
			for (who, price, lots) in bids {
				assert_ok!(commit(who, id, price, lots, 1_000));
			}
			after(10 * DAY);
			for (who, price, lots) in order.map(|place| bids[place]) {
				assert_ok!(reveal(who, id, price, lots));
			}
			assert_eq!((progress(id).sold, progress(id).price, progress(id).raised), (4, 100, 400));
			after(12 * DAY);
			assert_eq!(phase(id), Phase::Succeeded);
			assert_noop!(claim(CAROL, id), Error::<Test>::NothingToClaim);
			assert_ok!(refund(CAROL, id));
			assert_ok!(claim(ALICE, id));
			assert_ok!(claim(BOB, id));
			assert_ok!(withdraw(id));
			assert_eq!(free(&SILVER, CAROL), WEALTH);
			assert_ok!(close(id));
		}
	});
}

/// As many bids as bring the minimum are accepted, not as few.
#[test]
fn reveal_accepts_every_bid_that_leaves_the_minimum() {
	build_and_execute(|| {
		let id = opened(Terms { minimum: 250, ..auction_terms() });
		for (who, price, lots) in [(ALICE, 100, 2), (BOB, 100, 2), (CAROL, 50, 1)] {
			assert_ok!(commit(who, id, price, lots, 1_000));
		}
		after(10 * DAY);
		assert_ok!(reveal(ALICE, id, 100, 2));
		// Too little so far, and all that there is.
		assert_eq!((progress(id).sold, progress(id).raised), (2, 200));
		assert_ok!(reveal(BOB, id, 100, 2));
		assert_ok!(reveal(CAROL, id, 50, 1));
		assert_eq!((progress(id).sold, progress(id).price, progress(id).raised), (5, 50, 250));
	});
}
