//! The arithmetic, against slow and obvious versions of it.

use crate::{
	sale::{allotted, clear, cost, rank, shares},
	Budget, RankedBid, Tranche, WHOLE,
};
use proptest::prelude::*;

/// The price of every single lot, in order.
fn prices(tranches: &[Tranche]) -> Vec<u128> {
	tranches.iter().flat_map(|tranche| (0..tranche.lots).map(|_| tranche.price)).collect()
}

/// Who gets the lots, one after the other from the best bid on, and the price of all. Of all prices
/// at which the minimum is raised, the lowest.
fn by_hand(mut bids: Vec<RankedBid<u64>>, lots: u64, minimum: u128) -> (Vec<u64>, u128) {
	bids.sort_by_key(|bid| (u128::MAX - bid.price, bid.order));
	let wanted = bids.iter().flat_map(|bid| (0..bid.lots).map(|_| (bid.who, bid.price)));
	let served: Vec<_> = wanted.take(lots as usize).collect();
	let at = |least: u128| served.iter().filter(|(_, price)| *price >= least).count();
	let prices = served.iter().rev().map(|(_, price)| *price);
	let price = prices.clone().find(|price| price * at(*price) as u128 >= minimum);
	let price = price.or_else(|| prices.min()).unwrap_or(0);
	(served.iter().take(at(price)).map(|(who, _)| *who).collect(), price)
}

#[test]
fn rounding_of_shares_goes_to_the_last() {
	let budgets = [1, 999_999].map(|parts| Budget { account: 0, parts });
	assert_eq!(shares(999_999, &budgets), Some(vec![0, 999_999]));
	assert_eq!(shares(1_000_000, &budgets), Some(vec![1, 999_999]));
	assert_eq!(shares(u128::MAX, &budgets).map(|all| all.iter().sum::<u128>()), Some(u128::MAX));
	assert_eq!(shares::<u64>(5, &[]), None);
}

proptest! {
	#[test]
	fn cost_is_the_sum_of_the_prices(
		list in prop::collection::vec((1..20u64, 1..1_000u128), 1..8),
		sold in 0..100u64,
		lots in 1..100u64,
	) {
		let mut list = list;
		list.sort_by_key(|(_, price)| *price);
		let tranches: Vec<_> =
			list.into_iter().map(|(lots, price)| Tranche { lots, price }).collect();
		let all = prices(&tranches);
		let range = all.get(sold as usize..(sold + lots) as usize);
		let expected = range.map(|range| (range.iter().sum(), range[range.len() - 1]));
		prop_assert_eq!(cost(&tranches, sold, lots), expected);
		// However a purchase is divided, it costs the same, and the price never falls.
		if let Some((sum, price)) = expected {
			let (one, before) = cost(&tranches, sold, lots / 2).expect("it is a part");
			let (two, after) = cost(&tranches, sold + lots / 2, lots - lots / 2).expect("the rest");
			prop_assert_eq!(one + two, sum);
			prop_assert!(before <= after && after == price);
		}
	}

	#[test]
	fn best_bids_are_those_counted_by_hand(
		// Close together for ties, and far apart so that a lower bid brings less.
		bids in prop::collection::vec((prop_oneof![50..55u128, 1..200u128], 1..4u64), 1..20),
		order in any::<prop::sample::Index>(),
		lots in 1..12u64,
		minimum in prop_oneof![Just(0), 0..700u128],
	) {
		let bid = |(place, (price, lots)): (usize, (u128, u64))| {
			RankedBid { who: place as u64, price, lots, order: place as u64 }
		};
		let bids: Vec<_> = bids.into_iter().enumerate().map(bid).collect();
		// Revealed in some other order than committed.
		let mut revealed = bids.clone();
		revealed.rotate_left(order.index(bids.len()));
		revealed.reverse();
		let mut best = Vec::new();
		for bid in revealed {
			rank(&mut best, bid, lots);
			prop_assert!(best.len() as u64 <= lots);
		}
		let (served, price) = by_hand(bids.clone(), lots, minimum);
		prop_assert_eq!(clear(&best, lots, minimum), (served.len() as u64, price));
		for bid in bids {
			let expected = served.iter().filter(|who| **who == bid.who).count() as u64;
			prop_assert_eq!(allotted(&best, &bid.who, lots, price), expected);
		}
	}

	#[test]
	fn shares_add_up(proceeds: u128, cuts in prop::collection::btree_set(1..WHOLE, 0..15)) {
		let ends = cuts.iter().copied().chain([WHOLE]);
		let starts = [0].into_iter().chain(cuts.iter().copied());
		let budgets: Vec<_> =
			ends.zip(starts).map(|(end, start)| Budget { account: 0u64, parts: end - start }).collect();
		let all = shares(proceeds, &budgets).expect("it divides");
		prop_assert_eq!(all.iter().sum::<u128>(), proceeds);
		for (share, budget) in all.iter().zip(&budgets).rev().skip(1) {
			prop_assert_eq!(Some(*share), hanse_curve::share_down(proceeds, budget.parts.into(), 1_000_000));
		}
	}
}
