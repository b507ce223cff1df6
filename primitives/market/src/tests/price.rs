use super::*;
use crate::MarketError::PriceTooCoarse;

#[test]
fn values_are_rounded_as_said() {
	assert_eq!((PRICE.value_down(7), PRICE.value_up(7)), (Some(1), Some(2)));
	assert_eq!((PRICE.value_down(8), PRICE.value_up(8)), (Some(2), Some(2)));
	assert_eq!(PRICE.tokens_down(3), Some(12));
	assert_eq!(Price { quote: 3_000, token: 1_000 }.tokens_down(8), Some(2));
	let dear = Price { quote: u128::MAX, token: 1_000 };
	assert_eq!((dear.value_down(1_001), dear.value_up(1_001)), (None, None));
}

#[test]
fn coarse_prices_are_refused() {
	assert_eq!(PRICE.validate(), Ok(()));
	assert_eq!(Price { quote: 999, token: 4_000 }.validate(), Err(PriceTooCoarse));
	assert_eq!(Price { quote: 4_000, token: 999 }.validate(), Err(PriceTooCoarse));
}

#[test]
fn prices_are_compared_exactly() {
	let price = |quote, token| Price { quote, token };
	assert!(PRICE.is_at_most(&price(2_000, 8_000)));
	assert!(PRICE.is_at_most(&price(1_000, 3_999)));
	assert!(!PRICE.is_at_most(&price(1_000, 4_001)));
	let (max, less) = (price(u128::MAX, u128::MAX - 1), price(u128::MAX - 1, u128::MAX));
	assert!(less.is_at_most(&max) && !max.is_at_most(&less));
}
