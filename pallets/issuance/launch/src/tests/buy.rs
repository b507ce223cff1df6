//! Buying at the price of the moment.

use crate::{
	mock::*,
	proof::{leaf, node},
	Balance, Error, Event, Phase, Proof, Terms,
};
use frame_support::{assert_noop, assert_ok};
use hanse_curve::{time::DAY, Release};
use sp_runtime::{DispatchError, TokenError};

#[test]
fn buy_takes_the_price_and_holds_a_deposit() {
	build_and_execute(|| {
		let id = opened(terms());
		events();
		assert_ok!(buy(ALICE, id, 3));
		assert_eq!(events(), [Event::Bought { round: id, who: ALICE, lots: 3, paid: 150 }]);
		assert_eq!((free(&SILVER, ALICE), escrowed(&SILVER, id)), (WEALTH - 150, 150));
		assert_eq!(deposited(ALICE), ENTRY_DEPOSIT);
		assert_ok!(buy(ALICE, id, 1));
		assert_eq!(deposited(ALICE), ENTRY_DEPOSIT);
		let progress = progress(id);
		assert_eq!((progress.sold, progress.raised, progress.entries), (4, 200, 1));
	});
}

/// Each lot has the price of its place, whoever buys it and however many at once.
#[test]
fn buy_across_a_step_pays_both_prices() {
	build_and_execute(|| {
		let id = opened(Terms { limit: 0, ..terms() });
		assert_ok!(buy(ALICE, id, 8));
		assert_ok!(buy(BOB, id, 5));
		assert_eq!(WEALTH - free(&SILVER, BOB), 2 * 50 + 3 * 60);
		assert_eq!(progress(id).price, 60);
	});
}

#[test]
fn buy_is_refused_when_somebody_reached_the_step_before() {
	build_and_execute(|| {
		let id = opened(Terms { limit: 0, ..terms() });
		let capped =
			|lots, price: Balance| Launch::buy(signed(ALICE), id, lots, price, Proof::default());
		assert_eq!(Launch::quote(id, 10), Some((500, 50)));
		// Between looking at the price and buying, somebody else buys.
		assert_ok!(buy(BOB, id, 1));
		assert_noop!(capped(10, 50), Error::<Test>::PriceTooHigh);
		assert_noop!(capped(1, 49), Error::<Test>::PriceTooHigh);
		assert_ok!(capped(9, 50));
		assert_noop!(capped(1, 59), Error::<Test>::PriceTooHigh);
		assert_ok!(capped(1, 60));
	});
}

#[test]
fn buy_is_only_possible_from_start_to_end() {
	build_and_execute(|| {
		let id = announce(terms());
		after(DAY - 1);
		assert_noop!(buy(ALICE, id, 1), Error::<Test>::NotOpen);
		after(DAY);
		assert_ok!(buy(ALICE, id, 1));
		after(10 * DAY - 1);
		assert_ok!(buy(ALICE, id, 1));
		// The block of the end is too late.
		after(10 * DAY);
		assert_noop!(buy(ALICE, id, 1), Error::<Test>::NotOpen);
		assert_noop!(buy(ALICE, 9, 1), Error::<Test>::RoundNotFound);
	});
}

#[test]
fn buy_is_refused_above_the_limit() {
	build_and_execute(|| {
		let id = opened(terms());
		assert_noop!(buy(ALICE, id, 0), Error::<Test>::ZeroLots);
		assert_noop!(buy(ALICE, id, 5), Error::<Test>::LimitExceeded);
		assert_ok!(buy(ALICE, id, 3));
		assert_noop!(buy(ALICE, id, 0), Error::<Test>::ZeroLots);
		assert_noop!(buy(ALICE, id, 2), Error::<Test>::LimitExceeded);
		assert_noop!(buy(ALICE, id, u64::MAX), Error::<Test>::NotEnoughLots);
		assert_noop!(buy(ALICE, id, u64::MAX - 3), Error::<Test>::LimitExceeded);
		assert_ok!(buy(ALICE, id, 1));
		assert_ok!(buy(BOB, id, 4));
	});
}

#[test]
fn buy_ends_with_the_last_lot() {
	build_and_execute(|| {
		let id = opened(Terms { limit: 0, ..terms() });
		assert_noop!(buy(ALICE, id, 21), Error::<Test>::NotEnoughLots);
		assert_ok!(buy(ALICE, id, 20));
		assert_eq!(phase(id), Phase::Succeeded);
		assert_noop!(buy(BOB, id, 1), Error::<Test>::NotOpen);
		assert_eq!(WEALTH - free(&SILVER, ALICE), 1_100);
	});
}

#[test]
fn buy_is_refused_to_who_is_not_eligible() {
	build_and_execute(|| {
		let id = opened(terms());
		assert_noop!(buy(BANNED, id, 1), Error::<Test>::NotEligible);
	});
}

/// A list of four: Alice, Bob, Carol, and Dave.
#[test]
fn buy_in_a_private_round_needs_a_place_on_its_list() {
	build_and_execute(|| {
		let left = node(leaf(&ALICE), leaf(&BOB));
		let right = node(leaf(&CAROL), leaf(&DAVE));
		let id = opened(Terms { allowed: Some(node(left, right)), ..terms() });
		let with = |who, list: &[[u8; 32]]| {
			let proof = Proof::truncate_from(list.to_vec());
			Launch::buy(signed(who), id, 1, Balance::MAX, proof)
		};
		assert_noop!(with(ALICE, &[]), Error::<Test>::NotOnList);
		assert_noop!(with(ALICE, &[leaf(&BOB)]), Error::<Test>::NotOnList);
		assert_noop!(with(ISSUER, &[leaf(&BOB), right]), Error::<Test>::NotOnList);
		// The proof of somebody else.
		assert_noop!(with(BOB, &[leaf(&BOB), right]), Error::<Test>::NotOnList);
		assert_ok!(with(ALICE, &[leaf(&BOB), right]));
		assert_ok!(with(BOB, &[leaf(&ALICE), right]));
		assert_ok!(with(DAVE, &[leaf(&CAROL), left]));
	});
}

#[test]
fn buy_is_refused_without_the_money() {
	build_and_execute(|| {
		let id = opened(Terms { limit: 0, sale: tranches(&[(10, WEALTH)]), ..terms() });
		// A buyer keeps its minimum, or its account would go and take dust along.
		assert_noop!(buy(ALICE, id, 1), pallet_assets::Error::<Test>::BalanceLow);
		endow(SILVER, ALICE, 1);
		assert_ok!(buy(ALICE, id, 1));
		assert_eq!(free(&SILVER, ALICE), 1);
	});
}

/// Every account in a round pays for its entry, however little it buys.
#[test]
fn buy_of_dust_costs_a_deposit() {
	build_and_execute(|| {
		let id = opened(Terms { sale: tranches(&[(1_000, 1)]), lot: 5, minimum: 0, ..terms() });
		endow(NATIVE, STRANGER, ED + ENTRY_DEPOSIT - 1);
		endow(SILVER, STRANGER, 10);
		assert_noop!(buy(STRANGER, id, 1), TokenError::FundsUnavailable);
		endow(NATIVE, STRANGER, 1);
		assert_ok!(buy(STRANGER, id, 1));
		assert_eq!(deposited(STRANGER), ENTRY_DEPOSIT);
	});
}

#[test]
fn buy_is_refused_when_it_could_not_be_granted() {
	build_and_execute(|| {
		let release = Release::Linear { start: NOW, end: NOW + 100 * DAY };
		let id = opened(Terms { release, ..terms() });
		Refusing::put(true);
		assert_noop!(buy(ALICE, id, 1), DispatchError::Unavailable);
		Refusing::put(false);
		assert_ok!(buy(ALICE, id, 1));
	});
}

#[test]
fn buy_is_refused_when_the_quote_was_inflated() {
	build_and_execute(|| {
		let id = opened(terms());
		endow(SILVER, ISSUER, Balance::MAX / 2);
		assert_noop!(buy(ALICE, id, 1), Error::<Test>::SupplyTooLarge);
	});
}

#[test]
fn buy_is_refused_in_an_auction() {
	build_and_execute(|| {
		let id = opened(auction_terms());
		assert_noop!(buy(ALICE, id, 1), Error::<Test>::IsAuction);
	});
}

#[test]
fn buy_of_the_largest_amounts_adds_up() {
	const HUGE: Balance = Balance::MAX / 2 - 9 * WEALTH;
	build_and_execute(|| {
		endow(SILVER, ALICE, HUGE);
		let sale = tranches(&[(1, HUGE / 2), (1, HUGE / 2)]);
		let id = opened(Terms { sale, lot: WEALTH / 4, minimum: HUGE / 2, ..terms() });
		assert_ok!(buy(ALICE, id, 2));
		assert_ok!(withdraw(id));
		assert_ok!(claim(ALICE, id));
		assert_ok!(close(id));
		let paid = HUGE / 2 * 2;
		let (treasury, legal) = (free(&SILVER, TREASURY), free(&SILVER, LEGAL));
		assert_eq!(treasury + legal, 2 * WEALTH + paid);
		assert_eq!(treasury - WEALTH, hanse_curve::share_down(paid, 7, 10).expect("it fits"));
	});
}
