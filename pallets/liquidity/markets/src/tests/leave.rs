use crate::{mock::*, Error, Event, Positions};
use frame_support::{assert_noop, assert_ok};

fn leave(who: u64, principal: u128) -> sp_runtime::DispatchResult {
	Markets::leave(signed(who), 0, principal)
}

#[test]
fn subscriber_has_all_back_before_the_start() {
	with_open(|| {
		assert_ok!(Markets::subscribe(signed(ALICE), 0, 50_000));
		events();
		assert_ok!(leave(ALICE, 50_000));
		let event = Event::Left {
			market: 0,
			who: ALICE,
			principal: 50_000,
			quote: 50_000,
			tokens: 0,
			burnt: 0,
		};
		assert_eq!(events(), vec![event]);
		assert_eq!((free(&USD, ALICE), on_hold(&NATIVE, ALICE)), (WEALTH, 0));
		assert!(!Positions::<Test>::contains_key(0, ALICE));
	});
}

#[test]
fn whoever_leaves_gets_its_part_of_the_pool() {
	with_seed(|| {
		assert_ok!(Markets::draw(signed(MERCHANT), 0, 200_000, u128::MAX));
		events();
		assert_ok!(leave(BOB, 100_000));
		let event = Event::Left {
			market: 0,
			who: BOB,
			principal: 100_000,
			quote: 80_020,
			tokens: 80_000,
			burnt: 0,
		};
		// Four tokens for each unit that is missing; the others are the merchant's.
		assert_eq!(events(), vec![Event::StockAdded { market: 0, tokens: 420_000 }, event]);
		assert_eq!(free(&USD, BOB), WEALTH - 400_000 + 80_020);
		// The vault keeps the tokens, which can be sold into the pool.
		assert_eq!((position(BOB).tokens.total(), market(0).sold), (80_000, 80_000));
		assert_eq!(market(0).stock, 7_420_000);
		assert_eq!(market(0).seed.principal, 900_000);
	});
}

/// The merchant's part of the tokens is its stock again: they have no claim, and are nobody's to vote.
#[test]
fn merchant_that_leaves_gets_no_tokens_that_share() {
	with_open(|| {
		assert_ok!(Markets::subscribe(signed(MERCHANT), 0, 100_000));
		after(CLOSES);
		advance();
		let stock = market(0).stock;
		assert_ok!(Markets::leave(signed(MERCHANT), 0, 50_000));
		assert_eq!((market(0).stock, market(0).sold), (stock + 200_000, 0));
		assert_eq!(position(MERCHANT).tokens.total(), 0);
	});
	// Nor in place of quote that is missing.
	with_open(|| {
		assert_ok!(Markets::subscribe(signed(MERCHANT), 0, 100_000));
		assert_ok!(Markets::subscribe(signed(ALICE), 0, 100_000));
		after(CLOSES);
		advance();
		assert_ok!(Markets::draw(signed(MERCHANT), 0, 40_000, u128::MAX));
		let (stock, pooled) = (market(0).stock, market(0).seed.tokens);
		assert_ok!(Markets::leave(signed(MERCHANT), 0, 100_000));
		assert_eq!((market(0).stock, market(0).sold), (stock + pooled / 2, 0));
	});
}

/// At the floor, whoever leaves gets the floor share, first and last alike.
#[test]
fn nobody_gets_less_than_the_floor_share() {
	with_trade(|| {
		sink();
		for (who, principal) in [(ALICE, 1_000), (BOB, 400_000), (ALICE, 149_000)] {
			let before = free(&USD, who);
			assert_ok!(leave(who, principal));
			let got = free(&USD, who) - before;
			assert!(got >= principal * 6 / 10, "{got} of {principal}");
		}
		assert_eq!((market(0).seed.quote, market(0).seed.principal), (0, 0));
	});
}

/// A lock keeps nobody; but then the tokens are burnt, as they would be in a liquidation.
#[test]
fn leaving_is_possible_when_it_is_locked_and_paid_out() {
	with_seed_lock(|| {
		let kept = market(0).sold;
		assert_ok!(leave(BOB, 100_000));
		assert!(free(&USD, BOB) >= WEALTH - 400_000 + 60_000);
		assert_eq!(market(0).sold, kept);
		let left = matches!(events()[..], [Event::Left { tokens: 0, burnt: 1.., .. }]);
		assert!(left);
		wait(DEADLINE);
		advance();
		assert_ok!(leave(BOB, 300_000));
		assert_ok!(leave(ALICE, 150_000));
		assert!(free(&USD, BOB) >= WEALTH - 400_000 + 240_000);
		assert_eq!(market(0).seed.quote, 0);
	});
}

#[test]
fn leaving_is_refused() {
	with_seed(|| {
		let unknown = Markets::leave(signed(ALICE), 1, 1_000);
		assert_noop!(unknown, Error::<Test>::MarketNotFound);
		assert_noop!(leave(ALICE, 0), Error::<Test>::ZeroAmount);
		assert_noop!(leave(ALICE, 600_001), Error::<Test>::AmountTooLarge);
		assert_noop!(leave(STRANGER, 1), Error::<Test>::AmountTooLarge);
	});
	with_pool(|| {
		assert_noop!(leave(ALICE, 1), Error::<Test>::WrongPhase);
	});
}
