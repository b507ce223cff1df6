use crate::{mock::*, Error, Event, Promotions};
use frame_support::{assert_noop, assert_ok};
use hanse_market::Moment;

fn buy(who: u64, paid: u128, least: u128) -> sp_runtime::DispatchResult {
	Markets::buy(signed(who), 0, paid, least, Moment::MAX)
}

/// The golden vector: a million pays 3,000, of which 1,000 stay for those who provide liquidity.
#[test]
fn buyer_gets_tokens_and_everybody_its_part_of_the_fee() {
	with_seed(|| {
		assert_eq!(Markets::quote_buy(0, 1_000_000), Some(1_996_995));
		assert_ok!(buy(DAVE, 1_000_000, 1_996_995));
		let event =
			Event::Bought { market: 0, who: DAVE, paid: 1_000_000, tokens: 1_996_995, fee: 3_000 };
		assert_eq!(events(), vec![event]);
		let market = market(0);
		assert_eq!((market.seed.quote, market.seed.tokens), (1_997_000, 2_003_005));
		assert_eq!((market.sold, position(DAVE).tokens.total()), (1_996_995, 1_996_995));
		assert_eq!((market.tax, market.promotion), (1_000, 500));
		assert_eq!(Promotions::<Test>::get(0, PROMOTER), 500);
		// Two thirds of the reserve are the merchant's.
		assert_eq!((market.reserve.merchant, market.reserve.users), (100_334, 50_166));
		assert_eq!(free(&USD, DAVE), WEALTH - 1_000_000);
		// The vault keeps the tokens.
		assert_eq!(free(&TOKEN, DAVE), 0);
	});
}

#[test]
fn reserve_has_the_part_of_no_promoter() {
	with_seed(|| {
		Promoters::insert(MERCHANT, None::<u64>);
		assert_ok!(buy(DAVE, 1_000_000, 0));
		assert_eq!((market(0).promotion, market(0).reserve.total()), (0, 151_000));
	});
}

#[test]
fn purchase_is_refused() {
	with_open(|| {
		assert_noop!(buy(DAVE, 1_000, 0), Error::<Test>::WrongPhase);
		assert_ok!(Markets::subscribe(signed(ALICE), 0, 100_000));
		after(CLOSES);
		advance();
		let unknown = Markets::buy(signed(DAVE), 1, 1_000, 0, Moment::MAX);
		assert_noop!(unknown, Error::<Test>::MarketNotFound);
		let late = Markets::buy(signed(DAVE), 0, 1_000, 0, NOW + CLOSES - 1);
		assert_noop!(late, Error::<Test>::Expired);
		assert_ok!(Markets::buy(signed(DAVE), 0, 1_000, 0, NOW + CLOSES));
		assert_noop!(buy(MERCHANT, 1_000, 0), Error::<Test>::IssuerExcluded);
		assert_noop!(buy(DAVE, LEAST - 1, 0), Error::<Test>::AmountTooSmall);
		let bought = Markets::quote_buy(0, 1_000).expect("it trades");
		assert_noop!(buy(DAVE, 1_000, bought + 1), Error::<Test>::SlippageExceeded);
		assert_ok!(buy(DAVE, 1_000, bought));
		// What buyers paid still trades when everybody has left.
		assert_ok!(Markets::leave(signed(ALICE), 0, 100_000));
		assert_ok!(buy(DAVE, 1_000, 0));
		after(CLOSES + TERM);
		assert_noop!(buy(DAVE, 1_000, 0), Error::<Test>::WrongPhase);
	});
	with_seed(|| {
		assert_ok!(Markets::leave(signed(ALICE), 0, 600_000));
		assert_ok!(Markets::leave(signed(BOB), 0, 400_000));
		assert_noop!(buy(DAVE, 1_000, 0), Error::<Test>::NoLiquidity);
	});
}
