use crate::{mock::*, Error, Event, Positions};
use frame_support::{assert_noop, assert_ok};
use hanse_market::Moment;

fn sell(who: u64, tokens: u128, least: u128) -> sp_runtime::DispatchResult {
	Markets::sell(signed(who), 0, tokens, least, Moment::MAX)
}

#[test]
fn seller_gets_the_quote_less_the_fee() {
	with_seed(|| {
		buy(DAVE, 1_000_000);
		let (before, received) = (market(0), Markets::quote_sell(0, 996_995).expect("it trades"));
		events();
		assert_ok!(sell(DAVE, 996_995, received));
		// 1,997,000 × 996,995 ÷ 3,000,000, of which 0.3 % are 1,991.
		let event =
			Event::Sold { market: 0, who: DAVE, tokens: 996_995, received: 661_675, fee: 1_991 };
		assert_eq!((events(), received), (vec![event], 661_675));
		let after = market(0);
		assert_eq!(after.seed.tokens, 3_000_000);
		assert_eq!(after.seed.quote, before.seed.quote - 663_666);
		assert_eq!(after.seed.earned, before.seed.earned + 663);
		assert_eq!((after.tax, after.promotion), (before.tax + 663, before.promotion + 331));
		assert_eq!(after.sold, 1_000_000);
		assert_eq!(free(&USD, DAVE), WEALTH - 1_000_000 + 661_675);
	});
}

/// What is sold to the last leaves no entry, however little the last was.
#[test]
fn last_tokens_are_sold_however_few() {
	with_trade(|| {
		let all = position(DAVE).tokens.total();
		assert_ok!(sell(DAVE, all - 200, 0));
		assert_noop!(sell(DAVE, 150, 0), Error::<Test>::AmountTooSmall);
		assert_ok!(sell(DAVE, 200, 0));
		assert!(!Positions::<Test>::contains_key(0, DAVE));
		assert_eq!((market(0).sold, on_hold(&NATIVE, DAVE)), (0, 0));
	});
}

#[test]
fn sale_is_refused() {
	with_trade(|| {
		let all = position(DAVE).tokens.total();
		let unknown = Markets::sell(signed(DAVE), 1, 1_000, 0, Moment::MAX);
		assert_noop!(unknown, Error::<Test>::MarketNotFound);
		let late = Markets::sell(signed(DAVE), 0, 1_000, 0, NOW);
		assert_noop!(late, Error::<Test>::Expired);
		assert_noop!(sell(MERCHANT, 1_000, 0), Error::<Test>::IssuerExcluded);
		assert_noop!(sell(DAVE, 0, 0), Error::<Test>::ZeroAmount);
		assert_noop!(sell(DAVE, all + 1, 0), Error::<Test>::AmountTooLarge);
		assert_noop!(sell(DAVE, 1, 0), Error::<Test>::AmountTooSmall);
		let received = Markets::quote_sell(0, 10_000).expect("it trades");
		assert_noop!(sell(DAVE, 10_000, received + 1), Error::<Test>::SlippageExceeded);
		assert_ok!(sell(DAVE, 10_000, received));
		// Free tokens of somebody are none that it bought here.
		send(&TOKEN, MERCHANT, BOB, 1_000_000);
		assert_noop!(sell(BOB, 10_000, 0), Error::<Test>::AmountTooLarge);
		after(CLOSES + TERM);
		assert_noop!(sell(DAVE, 10_000, 0), Error::<Test>::WrongPhase);
	});
}

/// Not one token more than takes the quote to the floor, and leaving goes on.
#[test]
fn sale_below_the_floor_is_refused() {
	with_trade(|| {
		assert_ok!(Markets::draw(signed(MERCHANT), 0, 400_000, u128::MAX));
		assert_ok!(Markets::leave(signed(ALICE), 0, 500_000));
		let most = sellable(ALICE);
		assert!(most < position(ALICE).tokens.total());
		assert_noop!(sell(ALICE, most + 1, 0), Error::<Test>::FloorReached);
		assert_ok!(sell(ALICE, most, 0));
		let status = Markets::floor(0).expect("it exists");
		assert_eq!(status.floor, 300_000);
		assert!(status.headroom < 100, "{status:?}");
		assert_noop!(sell(ALICE, 10_000, 0), Error::<Test>::FloorReached);
		assert_ok!(Markets::leave(signed(BOB), 0, 400_000));
		assert!(free(&USD, BOB) >= WEALTH - 400_000 + 240_000);
	});
}
