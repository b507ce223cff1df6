use super::*;
use crate::{
	MarketError::{DrawCapReached, Empty, FloorReached, Overflow, TooLittle, TooMuch, ZeroAmount},
	Seed, MAX_RATIO, WHOLE,
};
use hanse_amm::Fee;

/// A million subscribed, a tenth of it by the merchant, for four million tokens.
fn started() -> Seed {
	let seed = Seed::default().subscribe(900_000, false).expect("it fits");
	seed.subscribe(100_000, true).expect("it fits").start(&PRICE).expect("it has some")
}

#[test]
fn subscriptions_are_principal_and_only_outside_ones_can_be_drawn() {
	let seed = started();
	let books = Seed {
		quote: 1_000_000,
		tokens: 4_000_000,
		principal: 1_000_000,
		outside: 900_000,
		drawn: 0,
		earned: 0,
	};
	assert_eq!(seed, books);
	assert_eq!(seed.draw_left(&LIMITS), 360_000);
	assert_eq!((seed.floor(&LIMITS), seed.headroom(&LIMITS)), (600_000, 400_000));
	assert_eq!(seed.ratio(), u64::from(WHOLE));
}

#[test]
fn empty_pools_do_nothing() {
	let empty = Seed::default();
	assert_eq!(empty.subscribe(0, false), Err(ZeroAmount));
	assert_eq!(empty.start(&PRICE), Err(Empty));
	assert_eq!(empty.buy(1_000, TERMS), Err(Empty));
	assert_eq!(empty.sell(1_000, TERMS, &LIMITS), Err(Empty));
	assert_eq!(empty.draw(1_000, TERMS, &LIMITS), Err(Empty));
	assert_eq!(empty.leave(1, &PRICE), Err(TooMuch));
	assert_eq!(empty.leave(0, &PRICE), Err(ZeroAmount));
	assert_eq!(empty.ratio(), 0);
	let dear = Price { quote: 1_000_000, token: 1_000 };
	let dust = empty.subscribe(999, false).expect("it fits");
	assert_eq!(dust.start(&dear), Err(TooLittle));
	let full = empty.subscribe(u128::MAX, false).expect("it fits");
	assert_eq!(full.subscribe(1, false), Err(Overflow));
}

/// The golden vector of the fee, and the product of 1,000,000 and 4,000,000.
#[test]
fn buying_pays_the_fee_of_what_is_paid() {
	let (after, trade) = started().buy(1_000_000, TERMS).expect("it can");
	let fee = Fee { tax: 1_000, lp: 1_000, promoter: 500, reserve: 500 };
	assert_eq!(trade.fee, fee);
	// 4,000,000 × 997,000 ÷ 1,997,000.
	assert_eq!(trade.bought, 1_996_995);
	assert_eq!((after.quote, after.tokens, after.earned), (1_997_000, 2_003_005, 1_000));
	assert_eq!(after.principal, 1_000_000);
	assert_eq!(started().buy(0, TERMS), Err(ZeroAmount));
}

#[test]
fn selling_pays_the_fee_of_what_it_brings() {
	let seed = started();
	let (after, sale) = seed.sell(1_000_000, TERMS, &LIMITS).expect("it can");
	// 1,000,000 × 1,000,000 ÷ 5,000,000, of which 0.3 % are 600.
	assert_eq!((sale.gross, sale.received), (200_000, 199_400));
	assert_eq!(sale.fee, Fee { tax: 200, lp: 200, promoter: 100, reserve: 100 });
	assert_eq!((after.quote, after.tokens, after.earned), (800_000, 5_000_000, 200));
	assert_eq!(seed.sell(0, TERMS, &LIMITS), Err(ZeroAmount));
	assert_eq!(seed.sell(4, TERMS, &LIMITS), Err(TooLittle));
}

#[test]
fn sale_is_refused_when_the_floor_would_be_reached() {
	// 1,000,000 × x ÷ (4,000,000 + x) = 400,000 at x = 2,666,667.
	let seed = started();
	let (_, sale) = seed.sell(2_666_669, TERMS, &LIMITS).expect("it can");
	assert_eq!(sale.gross, 400_000);
	assert_eq!(seed.sell(2_666_678, TERMS, &LIMITS), Err(FloorReached));
}

#[test]
fn draw_is_refused_one_unit_beyond_the_cap() {
	let seed = started();
	assert_eq!(seed.draw(360_001, TERMS, &LIMITS), Err(DrawCapReached));
	let (after, draw) = seed.draw(360_000, TERMS, &LIMITS).expect("it can");
	// 4,000,000 × 360,000 ÷ 640,000, rounded up.
	assert_eq!(draw.tokens, 2_250_000);
	assert_eq!(draw.sale.received, 360_000 - 1_080);
	assert_eq!((after.drawn, after.draw_left(&LIMITS)), (360_000, 0));
	assert_eq!(after.draw(1, TERMS, &LIMITS), Err(DrawCapReached));
	assert_eq!(seed.draw(0, TERMS, &LIMITS), Err(ZeroAmount));
}

#[test]
fn draw_is_refused_when_the_floor_would_be_reached() {
	let (low, _) = started().sell(2_000_000, TERMS, &LIMITS).expect("it can");
	let left = low.draw_left(&LIMITS);
	assert_eq!(left, low.headroom(&LIMITS));
	assert_eq!(low.draw(left + 1, TERMS, &LIMITS), Err(FloorReached));
	let (after, _) = low.draw(left, TERMS, &LIMITS).expect("it can");
	assert!(after.quote >= after.floor(&LIMITS));
	// Also where that would be more tokens than can be counted.
	let thin = Seed { quote: 10u128.pow(23), tokens: 10u128.pow(17), principal: 9, ..low };
	let thin = Seed { outside: u128::MAX, ..thin };
	assert_eq!(thin.draw(thin.quote - 5, TERMS, &LIMITS), Err(FloorReached));
	// A cap of everything does not empty a pool.
	let open = Limits { floor: 0, draw: WHOLE };
	let all = Seed { outside: u128::MAX, ..low };
	assert_eq!(all.draw(low.quote, TERMS, &open), Err(FloorReached));
}

/// Everybody leaves after the merchant drew all that it can: with its part of the quote, and tokens at
/// the price of the subscription for what is missing.
#[test]
fn whoever_leaves_gets_its_part_and_tokens_for_what_is_missing() {
	let (mut seed, _) = started().draw(360_000, TERMS, &LIMITS).expect("it can");
	assert_eq!((seed.quote, seed.tokens, seed.earned), (640_000, 6_250_000, 360));
	let (after, left) = seed.leave(250_000, &PRICE).expect("it can");
	// A quarter of 640,000 and of 360; 4 × 90,000; and the rest of a quarter of the tokens.
	assert_eq!((left.quote, left.tokens), (160_090, 360_000));
	assert_eq!(left.tokens + left.spare, 1_562_500);
	assert_eq!((after.principal, after.earned), (750_000, 270));
	seed = after;
	assert_eq!(seed.leave(750_001, &PRICE), Err(TooMuch));
	let (after, left) = seed.leave(750_000, &PRICE).expect("it can");
	assert_eq!((left.quote, left.tokens), (seed.quote + 270, 1_080_000));
	assert_eq!(left.tokens + left.spare, seed.tokens);
	assert_eq!((after.quote, after.tokens, after.principal, after.earned), (0, 0, 0, 0));
	// What was ever subscribed and drawn stays known.
	assert_eq!((after.outside, after.drawn), (900_000, 360_000));
}

/// What buyers paid stays for those who have the tokens.
#[test]
fn whoever_leaves_gets_no_more_than_it_put_in_and_earned() {
	let (seed, _) = started().buy(1_000_000, TERMS).expect("it can");
	assert_eq!((seed.quote, seed.earned), (1_997_000, 1_000));
	let (after, left) = seed.leave(500_000, &PRICE).expect("it can");
	assert_eq!((left.quote, left.tokens), (500_500, 0));
	// 2,003,005 × 500,000 ÷ 1,997,000: the price stays.
	assert_eq!(left.spare, 501_503);
	assert_eq!((after.quote, after.tokens, after.earned), (1_497_000, 1_501_502, 500));
	let (after, left) = after.leave(500_000, &PRICE).expect("it can");
	assert_eq!(left.quote, 500_500);
	assert_eq!((after.quote, after.principal, after.earned), (997_000, 0, 0));
	assert_eq!(after.leave(1, &PRICE), Err(TooMuch));
	let settled = (Seed { quote: 0, tokens: 0, ..after }, [after.tokens, 997_000]);
	assert_eq!(after.settle(), Ok(settled));
	// The fees are of those who are still in; of nobody, when nobody is.
	let settled = (Seed { quote: 1_000_000, tokens: 0, ..seed }, [2_003_005, 997_000]);
	assert_eq!(seed.settle(), Ok(settled));
	let (after, _) = after.buy(1_000, TERMS).expect("it can");
	assert_eq!(after.earned, 1);
	let settled = (Seed { quote: 0, tokens: 0, earned: 0, ..after }, [after.tokens, 997_998]);
	assert_eq!(after.settle(), Ok(settled));
}

/// Tokens in place of quote are never more than leave the pool with it, whatever the price says.
#[test]
fn tokens_in_place_of_quote_are_of_the_pool() {
	let (seed, _) = started().draw(360_000, TERMS, &LIMITS).expect("it can");
	for price in
		[Price { quote: 1_000, token: u128::MAX }, Price { quote: 1_000, token: 10_000_000 }]
	{
		let (after, left) = seed.leave(250_000, &price).expect("it can");
		assert_eq!((left.tokens, left.spare, after.tokens), (1_562_500, 0, 4_687_500));
	}
	// A unit that brings nothing takes no tokens with it.
	let poor = Seed { quote: 2, principal: 3, earned: 0, ..seed };
	let (after, left) = poor.leave(1, &PRICE).expect("it can");
	assert_eq!((left.quote, left.tokens, left.spare, after.tokens), (0, 0, 0, seed.tokens));
}

#[test]
fn subscription_that_is_taken_back_never_was() {
	let seed = Seed::default().subscribe(777, false).expect("it fits");
	let seed = seed.subscribe(1_000, true).expect("it fits");
	let after = seed.unsubscribe(77, false).expect("it can");
	assert_eq!((after.quote, after.principal, after.outside), (1_700, 1_700, 700));
	let after = after.unsubscribe(1_000, true).expect("it can");
	assert_eq!((after.quote, after.principal, after.outside), (700, 700, 700));
	assert_eq!(after.unsubscribe(701, true), Err(TooMuch));
	assert_eq!(after.unsubscribe(0, true), Err(ZeroAmount));
	assert_eq!(seed.unsubscribe(778, false), Err(TooMuch));
}

#[test]
fn ratio_is_bounded() {
	let seed = Seed { quote: u128::MAX, principal: 1, ..Default::default() };
	assert_eq!(seed.ratio(), MAX_RATIO);
	let seed = Seed { quote: 3, principal: 4, ..Default::default() };
	assert_eq!(seed.ratio(), 750_000_000);
}
