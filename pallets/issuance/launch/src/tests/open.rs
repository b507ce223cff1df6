//! What a seller can announce.

use crate::{
	mock::*, Auction, Balance, Budget, Error, Event, HoldReason, NextRoundId, Phase, Sale, Terms,
	PLEDGE,
};
use frame_support::{assert_noop, assert_ok, traits::fungibles::InspectHold, BoundedVec};
use hanse_curve::{
	time::{DAY, HOUR, YEAR},
	Release,
};
use sp_runtime::TokenError;

type TermsOf = Terms<AccountId, Asset>;

#[track_caller]
fn refused(terms: TermsOf, error: Error<Test>) {
	assert_noop!(Launch::open(signed(SELLER), terms), error);
}

fn auction(change: impl FnOnce(&mut Auction)) -> TermsOf {
	let mut terms = auction_terms();
	if let Sale::Auction(auction) = &mut terms.sale {
		change(auction);
	}
	terms
}

fn with_parts(parts: &[u32]) -> TermsOf {
	let budgets = parts.iter().map(|parts| Budget { account: TREASURY, parts: *parts }).collect();
	Terms { budgets: BoundedVec::truncate_from(budgets), ..terms() }
}

#[test]
fn open_locks_what_is_sold() {
	build_and_execute(|| {
		let id = announce(terms());
		assert_eq!(events(), [Event::Opened { round: id, seller: SELLER }]);
		assert_eq!(escrowed(&GOLD, id), 2_000);
		assert_eq!(free(&GOLD, SELLER), WEALTH - 2_000 - GOLD_MINIMUM);
		// Its minimum, and what keeps it from being destroyed.
		assert_eq!(free(&SILVER, SELLER), WEALTH - 1 - PLEDGE);
		assert_eq!(free(&NATIVE, SELLER), WEALTH - ROUND_DEPOSIT - ED);
		assert_eq!(deposited(SELLER), ROUND_DEPOSIT);
		assert_eq!(phase(id), Phase::Upcoming);
		assert_eq!(announce(auction_terms()), id + 1);
	});
}

#[test]
fn open_takes_every_pair_of_assets() {
	build_and_execute(|| {
		let all = [NATIVE, GOLD, SILVER];
		for (asset, quote) in all.iter().flat_map(|one| all.iter().map(move |two| (one, two))) {
			let terms = Terms { asset: asset.clone(), quote: quote.clone(), ..terms() };
			if asset == quote {
				refused(terms, Error::<Test>::SameAsset);
			} else {
				let id = announce(terms);
				assert_eq!((escrowed(asset, id), escrowed(quote, id)), (2_000, 0));
			}
		}
	});
}

#[test]
fn open_is_refused_without_the_money() {
	build_and_execute(|| {
		let sale = tranches(&[(WEALTH as u64, 1)]);
		let terms_of_all = Terms { sale, lot: 5, ..terms() };
		let low = pallet_assets::Error::<Test>::BalanceLow;
		assert_noop!(Launch::open(signed(SELLER), terms_of_all), low);
		assert_noop!(Launch::open(signed(STRANGER), terms()), TokenError::FundsUnavailable);
	});
}

#[test]
fn open_is_refused_for_assets_that_cannot_be_sold() {
	build_and_execute(|| {
		let unknown = Asset::WithId(7);
		refused(Terms { asset: unknown.clone(), ..terms() }, Error::<Test>::UnknownAsset);
		refused(Terms { quote: unknown, ..terms() }, Error::<Test>::UnknownAsset);
		refused(Terms { lot: GOLD_MINIMUM - 1, ..terms() }, Error::<Test>::LotTooSmall);
		let zero = Terms { asset: SILVER, quote: GOLD, lot: 0, ..terms() };
		refused(zero, Error::<Test>::LotTooSmall);
		endow(GOLD, ISSUER, Balance::MAX / 2);
		refused(terms(), Error::<Test>::SupplyTooLarge);
		let other_way = Terms { asset: SILVER, quote: GOLD, ..terms() };
		refused(other_way, Error::<Test>::SupplyTooLarge);
	});
}

#[test]
fn open_is_refused_at_wrong_times() {
	build_and_execute(|| {
		let times = |start, end| Terms { start, end, ..terms() };
		refused(times(NOW - 1, NOW + DAY), Error::<Test>::StartInPast);
		refused(times(NOW + YEAR + 1, NOW + YEAR + 2), Error::<Test>::StartsTooLate);
		refused(times(NOW + DAY, NOW + DAY), Error::<Test>::EndBeforeStart);
		refused(times(NOW + DAY, NOW), Error::<Test>::EndBeforeStart);
		refused(times(NOW, NOW + YEAR + 1), Error::<Test>::LastsTooLong);
		refused(times(u64::MAX, u64::MAX), Error::<Test>::StartsTooLate);
		assert_ok!(Launch::open(signed(SELLER), times(NOW, NOW + 1)));
		assert_ok!(Launch::open(signed(SELLER), times(NOW + YEAR, NOW + 2 * YEAR)));

		let end = auction_terms().end;
		let reveal = |reveal_end| auction(|auction| auction.reveal_end = reveal_end);
		refused(reveal(end + HOUR - 1), Error::<Test>::RevealTooShort);
		refused(reveal(end - 1), Error::<Test>::RevealTooShort);
		refused(reveal(end + YEAR + 1), Error::<Test>::LastsTooLong);
		assert_ok!(Launch::open(signed(SELLER), reveal(end + HOUR)));
	});
}

#[test]
fn open_is_refused_when_a_price_falls() {
	build_and_execute(|| {
		let sale = |list| Terms { sale: tranches(list), minimum: 0, ..terms() };
		refused(sale(&[(10, 50), (10, 49)]), Error::<Test>::PriceFalls);
		refused(sale(&[(1, 1), (1, 2), (1, 3), (1, 2)]), Error::<Test>::PriceFalls);
		refused(sale(&[(1, 1), (0, 2)]), Error::<Test>::ZeroLots);
		refused(sale(&[(1, 0), (1, 2)]), Error::<Test>::ZeroPrice);
		refused(sale(&[]), Error::<Test>::NoTranches);
		assert_ok!(Launch::open(signed(SELLER), sale(&[(1, 50), (1, 50), (1, 51)])));
	});
}

#[test]
fn open_is_refused_when_amounts_cannot_be_counted() {
	build_and_execute(|| {
		let sale = |list| Terms { sale: tranches(list), ..terms() };
		refused(sale(&[(u64::MAX, 1), (1, 1)]), Error::<Test>::AmountOverflow);
		refused(sale(&[(2, Balance::MAX)]), Error::<Test>::AmountOverflow);
		refused(sale(&[(1, Balance::MAX), (1, Balance::MAX)]), Error::<Test>::AmountOverflow);
		let huge = Terms { lot: Balance::MAX, ..terms() };
		refused(huge, Error::<Test>::AmountOverflow);
		refused(Terms { minimum: 1_101, ..terms() }, Error::<Test>::MinimumUnreachable);
		assert_ok!(Launch::open(signed(SELLER), Terms { minimum: 1_100, ..terms() }));
	});
}

#[test]
fn open_is_refused_for_auctions_that_make_no_sense() {
	build_and_execute(|| {
		refused(auction(|auction| auction.lots = 0), Error::<Test>::ZeroLots);
		refused(auction(|auction| auction.lots = 9), Error::<Test>::TooManyLots);
		refused(auction(|auction| auction.reserve = 0), Error::<Test>::ZeroPrice);
		refused(auction(|auction| auction.penalty = 6), Error::<Test>::PenaltyTooLarge);
		assert_ok!(Launch::open(signed(SELLER), auction(|auction| auction.lots = 8)));
	});
}

/// A share more or less, or so large that the sum wraps around.
#[test]
fn open_is_refused_unless_the_budgets_are_everything() {
	build_and_execute(|| {
		for parts in [&[999_999][..], &[700_000, 300_001], &[], &[u32::MAX, 1_000_001]] {
			refused(with_parts(parts), Error::<Test>::BudgetsDoNotSum);
		}
		refused(with_parts(&[1_000_000, 0]), Error::<Test>::EmptyBudget);
		assert_ok!(Launch::open(signed(SELLER), with_parts(&[1_000_000])));
		let paper = [250_000, 250_000, 100_000, 100_000, 250_000, 50_000];
		assert_ok!(Launch::open(signed(SELLER), with_parts(&paper)));
	});
}

#[test]
fn open_is_refused_for_a_lock_that_cannot_be_followed() {
	build_and_execute(|| {
		let empty = Release::CliffTranches { cliff: NOW, tranches: 0, step: DAY };
		refused(Terms { release: empty, ..terms() }, Error::<Test>::InvalidRelease);
		let backwards = Release::Linear { start: NOW + DAY, end: NOW };
		refused(Terms { release: backwards, ..terms() }, Error::<Test>::InvalidRelease);
	});
}

/// The account of a round can be known in its block, and be given anything.
#[test]
fn open_is_not_disturbed_by_gifts() {
	build_and_execute(|| {
		let account = account_if_opened_now(0);
		endow(NATIVE, account, 1_000);
		endow(GOLD, account, 77);
		let id = announce(terms());
		assert_eq!((escrowed(&GOLD, id), account), (2_000, Launch::account(id)));
		let reason = HoldReason::Escrow.into();
		assert_eq!(AllAssets::balance_on_hold(NATIVE, &reason, &account), 0);
	});
}

/// Were the account of the next round known, filling it once would end all sales for ever.
#[test]
fn open_is_not_stopped_by_strangers_who_fill_accounts() {
	build_and_execute(|| {
		let id = NextRoundId::<Test>::get();
		crowd(account_if_opened_now(id));
		assert_noop!(Launch::open(signed(SELLER), terms()), TokenError::CannotCreate);
		next_block();
		assert_eq!(announce(terms()), id);
		assert_eq!(escrowed(&GOLD, id), 2_000);
	});
}
