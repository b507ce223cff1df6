//! What a block may do.

use super::*;
use crate::*;

const BEGIN: [Balance; 2] = [1_000_000, 4_000_000];
const LIMITS: Limits = Limits { price: 100_000, outflow: 50_000 };
const LOOSE: Limits = Limits { price: WHOLE, outflow: WHOLE };

fn book() -> BlockBook {
	BlockBook::begin(7, BEGIN)
}

#[test]
fn price_may_move_up_to_the_limit_either_way() {
	let price = |reserves| {
		let limits = Limits { outflow: WHOLE, ..LIMITS };
		[book().trade(0, 0, 0, reserves, limits), book().trade(1, 0, 0, reserves, limits)]
	};
	assert_eq!(price(BEGIN), [Ok(()); 2]);
	assert_eq!(price([1_000_000, 4_400_000]), [Ok(()); 2]);
	assert_eq!(price([1_000_000, 4_400_001]), [Err(AmmError::PriceMoved); 2]);
	assert_eq!(price([1_100_000, 4_000_000]), [Ok(()); 2]);
	assert_eq!(price([1_100_001, 4_000_000]), [Err(AmmError::PriceMoved); 2]);
	// Both together move no price.
	assert_eq!(price([2_000_000, 8_000_000]), [Ok(()); 2]);
}

#[test]
fn outflow_adds_up_and_inflow_is_taken_off() {
	let limits = Limits { price: WHOLE, ..LIMITS };
	let mut book = book();
	// 200,000 of the second asset may leave.
	assert_eq!(book.trade(0, 50_000, 150_000, BEGIN, limits), Ok(()));
	assert_eq!(book.trade(0, 50_000, 50_000, BEGIN, limits), Ok(()));
	let mut over = book;
	assert_eq!(over.trade(0, 1, 1, BEGIN, limits), Err(AmmError::Outflow));
	assert_eq!(book.trade(1, 10_000, 10, BEGIN, limits), Ok(()));
	assert_eq!(book.trade(0, 50_000, 10_000, BEGIN, limits), Ok(()));
	assert_eq!(book.trade(0, 1, 1, BEGIN, limits), Err(AmmError::Outflow));
}

#[test]
fn outflow_of_either_asset_is_bounded() {
	let limits = Limits { price: WHOLE, ..LIMITS };
	assert_eq!(book().trade(1, 1, 50_000, BEGIN, limits), Ok(()));
	assert_eq!(book().trade(1, 1, 50_001, BEGIN, limits), Err(AmmError::Outflow));
}

#[test]
fn another_block_begins_with_what_there_is() {
	let mut book = book();
	assert_eq!(book.trade(0, 5, 200_000, [1_000_000, 3_800_000], LOOSE), Ok(()));
	book.touch(7, [1_000_000, 3_800_000]);
	assert_eq!(book.begin, BEGIN);
	book.touch(8, [1_000_000, 3_800_000]);
	assert_eq!(book, BlockBook::begin(8, [1_000_000, 3_800_000]));
}

#[test]
fn largest_numbers_are_compared_exactly() {
	let most = [Balance::MAX, Balance::MAX - 1];
	let mut book = BlockBook::begin(1, most);
	let limits = Limits { price: 1, outflow: WHOLE };
	assert_eq!(book.trade(0, 0, 0, [Balance::MAX - 1, Balance::MAX], limits), Ok(()));
	let half = [Balance::MAX / 2, Balance::MAX];
	assert_eq!(book.trade(0, 0, 0, half, limits), Err(AmmError::PriceMoved));
	assert_eq!(book.trade(0, Balance::MAX, 0, most, limits), Ok(()));
	assert_eq!(book.trade(0, 1, 0, most, limits), Err(AmmError::Overflow));
}

#[test]
fn counts_that_do_not_fit_are_refused() {
	let mut book = book();
	book.outflow = [Balance::MAX; 2];
	assert_eq!(book.trade(0, 0, 1, BEGIN, LOOSE), Err(AmmError::Overflow));
	assert_eq!(product(reserves(2, 3)), big(6));
}
