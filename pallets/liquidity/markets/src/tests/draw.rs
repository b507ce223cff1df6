use crate::{mock::*, Error, Event};
use frame_support::{assert_noop, assert_ok};

fn draw(gross: u128, most: u128) -> sp_runtime::DispatchResult {
	Markets::draw(signed(MERCHANT), 0, gross, most)
}

#[test]
fn merchant_sells_its_tokens_into_the_pool() {
	with_seed(|| {
		let before = free(&USD, MERCHANT);
		// 4,000,000 × 200,000 ÷ 800,000.
		assert_ok!(draw(200_000, 1_000_000));
		let event =
			Event::Drawn { market: 0, tokens: 1_000_000, gross: 200_000, received: 199_400 };
		assert_eq!(events(), vec![event]);
		assert_eq!(free(&USD, MERCHANT), before + 199_400);
		let market = market(0);
		assert_eq!((market.seed.quote, market.seed.tokens), (800_000, 5_000_000));
		assert_eq!(market.seed.earned, 200);
		assert_eq!((market.stock, market.seed.drawn), (7_000_000, 200_000));
		assert_eq!((market.tax, market.promotion), (200, 100));
	});
}

/// To the cap, and not one unit more: not even when others have bought since.
#[test]
fn next_unit_beyond_the_cap_is_refused() {
	with_seed(|| {
		assert_eq!(Markets::draw_left(0), 400_000);
		assert_noop!(draw(400_001, u128::MAX), Error::<Test>::DrawCapReached);
		assert_ok!(draw(400_000, u128::MAX));
		assert_eq!(Markets::draw_left(0), 0);
		assert_noop!(draw(1, u128::MAX), Error::<Test>::DrawCapReached);
		buy(DAVE, 5_000_000);
		assert_noop!(draw(1, u128::MAX), Error::<Test>::DrawCapReached);
	});
}

#[test]
fn draw_below_the_floor_is_refused() {
	with_trade(|| {
		assert_ok!(Markets::leave(signed(ALICE), 0, 600_000));
		assert_ok!(Markets::draw(signed(MERCHANT), 0, 100_000, u128::MAX));
		let left = Markets::draw_left(0);
		assert!(left < 300_000);
		assert_noop!(draw(left + 1, u128::MAX), Error::<Test>::FloorReached);
		assert_ok!(draw(left, u128::MAX));
		assert!(market(0).seed.quote >= 240_000);
	});
}

#[test]
fn unauthorised_draw_is_refused() {
	with_seed(|| {
		for who in [ALICE, RIVAL, PROMOTER, STRANGER] {
			let draw = Markets::draw(signed(who), 0, 1_000, u128::MAX);
			assert_noop!(draw, Error::<Test>::NotMerchant);
		}
		Paused::insert(MERCHANT, ());
		assert_noop!(draw(1_000, u128::MAX), Error::<Test>::MerchantNotActive);
	});
}

#[test]
fn draw_is_refused() {
	with_open(|| {
		assert_noop!(draw(1_000, u128::MAX), Error::<Test>::WrongPhase);
		let unknown = Markets::draw(signed(MERCHANT), 1, 1_000, u128::MAX);
		assert_noop!(unknown, Error::<Test>::MarketNotFound);
		assert_ok!(Markets::subscribe(signed(ALICE), 0, 1_000_000));
		after(CLOSES);
		advance();
		assert_noop!(draw(0, u128::MAX), Error::<Test>::ZeroAmount);
		assert_noop!(draw(1, u128::MAX), Error::<Test>::AmountTooSmall);
		assert_noop!(draw(200_000, 999_999), Error::<Test>::SlippageExceeded);
		assert_ok!(Markets::leave(signed(ALICE), 0, 1_000_000));
		assert_noop!(draw(1_000, u128::MAX), Error::<Test>::NoLiquidity);
	});
}

/// Who put in only what the subscription needs has nothing to draw with.
#[test]
fn draw_needs_tokens() {
	build_and_execute(|| {
		let funds = crate::Funds { tokens: 4_000_000, ..funds() };
		assert_ok!(Markets::open(signed(MERCHANT), TOKEN, USD, terms(), funds));
		after(OPENS);
		assert_ok!(Markets::subscribe(signed(ALICE), 0, 1_000_000));
		after(CLOSES);
		advance();
		assert_noop!(draw(1_000, u128::MAX), Error::<Test>::StockTooSmall);
		assert_ok!(Markets::add_tokens(signed(MERCHANT), 0, 10_000));
		assert_ok!(draw(1_000, u128::MAX));
	});
}
