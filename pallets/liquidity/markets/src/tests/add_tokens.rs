use crate::{mock::*, Error, Event};
use frame_support::{assert_noop, assert_ok};

#[test]
fn merchant_adds_to_its_stock() {
	with_seed(|| {
		assert_ok!(Markets::add_tokens(signed(MERCHANT), 0, 1_000));
		assert_eq!(events(), vec![Event::StockAdded { market: 0, tokens: 1_000 }]);
		assert_eq!(market(0).stock, 8_001_000);
		// The price is what it was.
		assert_eq!(market(0).seed.tokens, 4_000_000);
	});
}

#[test]
fn stock_is_refused() {
	with_seed(|| {
		let add = |who, market, tokens| Markets::add_tokens(signed(who), market, tokens);
		assert_noop!(add(MERCHANT, 1, 1_000), Error::<Test>::MarketNotFound);
		assert_noop!(add(ALICE, 0, 1_000), Error::<Test>::NotMerchant);
		assert_noop!(add(MERCHANT, 0, 0), Error::<Test>::ZeroAmount);
		assert_noop!(add(MERCHANT, 0, SUPPLY), pallet_assets::Error::<Test>::BalanceLow);
	});
	with_pool(|| {
		let add = Markets::add_tokens(signed(MERCHANT), 0, 1_000);
		assert_noop!(add, Error::<Test>::WrongPhase);
	});
}
