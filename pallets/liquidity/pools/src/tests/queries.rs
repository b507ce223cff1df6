//! What can be read.

use crate::{mock::*, IdRange, Kind, PoolStatus, Position, Quote, Report, ShareIds};
use codec::{Decode, Encode};
use frame_support::assert_ok;
use hanse_curve::time::{DAY, MINUTE};

#[test]
fn quotes_say_what_swaps_do() {
	with_path(|| {
		let quote = Pools::quote_exact_in(NATIVE, path(&[0, 1]), 1_000_000).expect("it can");
		assert_eq!((quote.paid, &quote.to, quote.trades.len()), (1_000_000, &SILVER, 2));
		assert_eq!(Quote::decode(&mut &quote.encode()[..]), Ok(quote.clone()));
		let back = Pools::quote_exact_out(NATIVE, path(&[0, 1]), quote.bought).expect("it can");
		assert!(back.paid <= quote.paid && back.bought == quote.bought);
		// Nothing has happened.
		assert_eq!(reserves(0), [DEPTH; 2]);
		assert!(events().is_empty());
	});
}

#[test]
fn quotes_of_what_is_refused_are_none() {
	with_path(|| {
		assert_eq!(Pools::quote_exact_in(NATIVE, path(&[]), 1_000_000), None);
		assert_eq!(Pools::quote_exact_in(NATIVE, path(&[1]), 1_000_000), None);
		assert_eq!(Pools::quote_exact_in(NATIVE, path(&[0]), LEAST - 1), None);
		assert_eq!(Pools::quote_exact_in(NATIVE, path(&[0]), DEPTH), None);
		assert_eq!(Pools::quote_exact_out(NATIVE, path(&[0]), DEPTH / 2), None);
		assert_eq!(Pools::quote_exact_out(NATIVE, path(&[7]), 1_000_000), None);
	});
}

#[test]
fn pools_are_found_by_pair_and_by_page() {
	with_path(|| {
		assert_eq!(Pools::pool_of([GOLD, NATIVE], false), Some(0));
		assert_eq!(Pools::pool_of([NATIVE, GOLD], false), Some(0));
		assert_eq!(Pools::pool_of([NATIVE, GOLD], true), None);
		assert_eq!(Pools::pool_of([NATIVE, TIN], false), None);
		let ids = |first, count| -> Vec<u32> {
			Pools::pools(first, count).into_iter().map(|pool| pool.id).collect()
		};
		assert_eq!(ids(0, 100), [0, 1, 2, 3]);
		assert_eq!(ids(1, 2), [1, 2]);
		assert_eq!(ids(3, u32::MAX), [3]);
		assert!(ids(4, 10).is_empty());
		assert!(ids(u32::MAX, 10).is_empty());
		assert_ok!(remove(ALICE, 1, free(&share(1), ALICE)));
		assert_ok!(Pools::close(signed(ALICE), 1));
		assert_eq!(ids(0, 100), [0, 2, 3]);
	});
}

#[test]
fn status_shows_a_pool() {
	with_pool(|| {
		assert_ok!(sell(BOB, &GOLD, 0, 1_000_000));
		let stored = pool(0);
		let status = PoolStatus {
			id: 0,
			assets: [GOLD, SILVER],
			kind: Kind::Plain { opener: ALICE, deposit: FOR_POOL },
			locked: false,
			vault: stored.vault,
			share: FIRST_SHARE,
			supply: DEPTH,
			reserves: stored.reserves,
			dues: stored.dues,
			owed: [0; 2],
		};
		assert_eq!(Pools::pool(0), Some(status.clone()));
		assert_eq!(PoolStatus::decode(&mut &status.encode()[..]), Ok(status));
		assert_eq!(Pools::pool(1), None);
	});
}

#[test]
fn position_is_what_shares_are_worth() {
	with_pool(|| {
		assert_ok!(add(BOB, 0, [DEPTH; 2]));
		block(&GOLD, BOB);
		assert_ok!(remove(BOB, 0, DEPTH / 2));
		let position = Position { shares: DEPTH / 2, worth: [DEPTH / 2; 2], owed: [DEPTH / 2, 0] };
		assert_eq!(Pools::position(0, BOB), Some(position));
		let none = Position { shares: 0, worth: [0; 2], owed: [0; 2] };
		assert_eq!(Pools::position(0, CAROL), Some(none));
		assert_eq!(Pools::position(1, BOB), None);
	});
}

#[test]
fn twap_weighs_what_blocks_left() {
	with_pool(|| {
		after(10 * MINUTE);
		assert_ok!(sell(BOB, &GOLD, 0, 100_000_000));
		let [gold, silver] = reserves(0);
		after(20 * MINUTE);
		let of_gold = Pools::twap(0, GOLD, 1_000_000, 20 * MINUTE).expect("it existed");
		assert_eq!(of_gold, (1_000_000 + 1_000_000 * silver / gold) / 2);
		let of_silver = Pools::twap(0, SILVER, 1_000_000, 10 * MINUTE).expect("it existed");
		assert_eq!(of_silver, 1_000_000 * gold / silver);
		assert_eq!(Pools::twap(0, GOLD, 1_000_000, 21 * MINUTE), None);
		assert_eq!(Pools::twap(1, GOLD, 1_000_000, MINUTE), None);
		assert_eq!(Pools::twap(0, TIN, 1_000_000, MINUTE), None);
	});
}

#[test]
fn tax_is_reported_by_period() {
	with_pool(|| {
		let period = (NOW / (30 * DAY)) as u32;
		let report = |period, turnover, tax| {
			let reserves = if turnover == [0; 2] { [0; 2] } else { reserves(0) };
			Report { period, turnover, tax, reserves }
		};
		assert_eq!(Pools::tax_reports(0), [report(period, [0; 2], [0; 2])]);
		assert_ok!(sell(BOB, &GOLD, 0, 1_000_000));
		assert_ok!(sell(BOB, &SILVER, 0, 3_000_000));
		let first = report(period, [1_000_000, 3_000_000], [1_000, 3_000]);
		assert_eq!(Pools::tax_reports(0), [first]);
		// Two periods later: nothing is reported of the one between.
		next_block(60 * DAY);
		events();
		assert_ok!(sell(BOB, &GOLD, 0, 2_000_000));
		let second = report(period + 2, [2_000_000, 0], [2_000, 0]);
		assert_eq!(Pools::tax_reports(0), [first, second]);
		assert_eq!(events()[0], crate::Event::Reported { pool: 0, report: first });
		assert!(Pools::tax_reports(1).is_empty());
	});
}

/// A period without trades before the first one is not reported either.
#[test]
fn nothing_is_not_reported() {
	with_pool(|| {
		next_block(30 * DAY);
		assert_ok!(sell(BOB, &GOLD, 0, 1_000_000));
		assert_eq!(Pools::tax_reports(0).len(), 1);
		assert_eq!(events().len(), 1);
	});
}

#[test]
fn reports_of_two_years_are_kept() {
	with_pool(|| {
		for _ in 0..40 {
			assert_ok!(sell(BOB, &GOLD, 0, 1_000_000));
			next_block(30 * DAY);
		}
		let reports = Pools::tax_reports(0);
		assert_eq!(reports.len(), 25);
		let periods = reports.iter().map(|report| report.period).collect::<Vec<_>>();
		assert!(periods.windows(2).all(|pair| pair[1] == pair[0] + 1));
	});
}

#[test]
fn ids_of_shares_are_a_range() {
	type Ids = IdRange<FIRST_SHARE, SHARES>;
	assert_eq!(<Ids as ShareIds<Asset, u32>>::of(0), Some(FIRST_SHARE));
	assert_eq!(<Ids as ShareIds<Asset, u32>>::of(SHARES - 1), Some(FIRST_SHARE + SHARES - 1));
	assert_eq!(<Ids as ShareIds<Asset, u32>>::of(SHARES), None);
	assert_eq!(<Ids as ShareIds<Asset, u32>>::pool(&FIRST_SHARE), Some(0));
	assert_eq!(<Ids as ShareIds<Asset, u32>>::pool(&(FIRST_SHARE + SHARES)), None);
	assert_eq!(<Ids as ShareIds<Asset, u32>>::pool(&(FIRST_SHARE - 1)), None);
	assert!(!<Ids as ShareIds<Asset, u32>>::is_share(&NATIVE));
	assert!(<Ids as ShareIds<Asset, u32>>::is_share(&share(3)));
}
