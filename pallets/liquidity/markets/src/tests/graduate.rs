use crate::{mock::*, Error, Event, Funds, Pool};
use frame_support::{assert_noop, assert_ok};
use hanse_curve::time::HOUR;
use hanse_market::Phase;
use sp_runtime::DispatchError;

fn graduate() -> sp_runtime::DispatchResult {
	Markets::graduate(signed(MERCHANT), 0)
}

/// As late as it is announced to graduate as soon as it may.
fn announce() {
	after(CLOSES + MIN_TERM - GRADUATION);
	assert_ok!(graduate());
}

#[test]
fn seed_pool_becomes_an_open_one_with_the_black_hole() {
	with_trade(|| {
		let seed = market(0).seed;
		let quote = seed.quote + seed.earned;
		announce();
		let from = NOW + CLOSES + MIN_TERM;
		assert_eq!(events(), vec![Event::GraduationAnnounced { market: 0, from }]);
		wait(GRADUATION);
		let before = free(&USD, MERCHANT);
		assert_ok!(graduate());
		// 20,000 of the quote, with as many tokens as make the same price.
		let added = seed.tokens * 20_000 / quote;
		let amounts = [seed.tokens + added, quote + 20_000];
		let all = (amounts[0] * amounts[1]).isqrt() - 1_000;
		let waits = (all - 1) * quote / amounts[1];
		let pool = Pool { id: 0, shares: SHARES, seed: waits, black_hole: all - 1 - waits };
		let event = Event::Graduated { market: 0, pool: pool.clone(), amounts };
		assert_eq!(events(), vec![event]);
		let market = market(0);
		assert_eq!(market.pool, Some(pool));
		assert_eq!((market.seed.quote, market.seed.tokens, market.black_hole), (0, 0, 0));
		assert_eq!((market.seed.earned, market.seed.principal), (0, 1_000_000));
		// Of the stock also what keeps the account of the pool.
		assert_eq!(market.stock, 8_000_000 - added - 1);
		assert_eq!(free(&USD, MERCHANT), before - MINIMUM);
		assert_eq!(Markets::state(0), Some(Phase::Graduated));
		assert_eq!(Markets::market_of(SHARES), Some(0));
		assert_eq!(Markets::terms_of_pool(0), Some((1_000, Some(PROMOTER), market.vault)));
	});
}

#[test]
fn graduation_is_refused() {
	with_trade(|| {
		let unknown = Markets::graduate(signed(MERCHANT), 1);
		assert_noop!(unknown, Error::<Test>::MarketNotFound);
		let other = Markets::graduate(signed(ALICE), 0);
		assert_noop!(other, Error::<Test>::NotMerchant);
		Paused::insert(MERCHANT, ());
		assert_noop!(graduate(), Error::<Test>::MerchantNotActive);
		Paused::remove(MERCHANT);
		announce();
		wait(GRADUATION - 1);
		assert_noop!(graduate(), Error::<Test>::TooSoon);
		Broken::put(true);
		wait(1);
		assert_noop!(graduate(), DispatchError::Unavailable);
		Broken::put(false);
		assert_ok!(graduate());
		assert_noop!(graduate(), Error::<Test>::WrongPhase);
	});
	with_open(|| {
		assert_noop!(graduate(), Error::<Test>::WrongPhase);
	});
}

/// Announced early, it still waits for the least term.
#[test]
fn term_is_not_shortened() {
	with_trade(|| {
		assert_ok!(graduate());
		wait(GRADUATION);
		assert_noop!(graduate(), Error::<Test>::TooSoon);
		after(CLOSES + MIN_TERM);
		assert_ok!(graduate());
	});
}

/// Announced late, it still has the whole notice.
#[test]
fn notice_is_not_shortened() {
	with_trade(|| {
		after(CLOSES + MIN_TERM);
		assert_ok!(graduate());
		wait(GRADUATION - 1);
		assert_noop!(graduate(), Error::<Test>::TooSoon);
		wait(1);
		assert_ok!(graduate());
		assert_eq!(Markets::state(0), Some(Phase::Graduated));
	});
}

/// Nor is it enough to be worth the principal at the moment: not at the announcement, nor after it.
#[test]
fn average_has_to_be_worth_the_principal() {
	with_trade(|| {
		announce();
		assert_ok!(Markets::draw(signed(MERCHANT), 0, 300_000, u128::MAX));
		wait(GRADUATION - HOUR);
		assert_noop!(graduate(), Error::<Test>::BelowPrincipal);
		// Pushed up for an hour.
		assert_ok!(Markets::add_reserve(signed(MERCHANT), 0, 340_000));
		buy(BOB, 400_000);
		wait(HOUR);
		events();
		assert_ok!(graduate());
		// It begins anew.
		assert!(matches!(events()[..], [Event::GraduationAnnounced { .. }]));
		wait(GRADUATION);
		assert_ok!(graduate());
	});
}

#[test]
fn reserve_has_to_cover_what_was_sold() {
	with_trade(|| {
		buy(BOB, 3_000_000);
		// 3.1 million of tokens at an eighth of the quote each.
		let [has, required] = Markets::floor(0).expect("it exists").reserve;
		assert!(has < required);
		assert_noop!(graduate(), Error::<Test>::ReserveTooSmall);
		assert_ok!(Markets::add_reserve(signed(MERCHANT), 0, required - has - 1));
		assert_noop!(graduate(), Error::<Test>::ReserveTooSmall);
		assert_ok!(Markets::add_reserve(signed(MERCHANT), 0, LEAST));
		assert_ok!(graduate());
	});
}

#[test]
fn pool_needs_subscribers_and_tokens() {
	build_and_execute(|| {
		let funds = Funds { tokens: 4_000_000, ..funds() };
		assert_ok!(Markets::open(signed(MERCHANT), TOKEN, USD, terms(), funds));
		after(OPENS);
		assert_ok!(Markets::subscribe(signed(ALICE), 0, 1_000_000));
		after(CLOSES);
		advance();
		announce();
		wait(GRADUATION);
		assert_noop!(graduate(), Error::<Test>::StockTooSmall);
		assert_ok!(Markets::leave(signed(ALICE), 0, 1_000_000));
		assert_noop!(graduate(), Error::<Test>::NoLiquidity);
	});
}

/// Everybody has had the notice to leave with all of its principal.
#[test]
fn whoever_leaves_after_the_announcement_loses_nothing() {
	with_trade(|| {
		announce();
		assert_ok!(Markets::leave(signed(ALICE), 0, 600_000));
		assert!(free(&USD, ALICE) >= WEALTH);
	});
}

/// Tokens that never were in the seed pool have a claim from then on: they have to be covered as well.
#[test]
fn reserve_has_to_cover_what_others_have() {
	with_trade(|| {
		send(&TOKEN, MERCHANT, RIVAL, 2_000_000);
		assert_noop!(graduate(), Error::<Test>::ReserveTooSmall);
		let due = (market(0).sold + 2_000_000).div_ceil(8);
		let missing = due - reserve().total();
		assert_ok!(Markets::add_reserve(signed(MERCHANT), 0, missing - 1));
		assert_noop!(graduate(), Error::<Test>::ReserveTooSmall);
		send(&USD, MERCHANT, vault(), 1);
		assert_ok!(Markets::fold(signed(MERCHANT), 0));
		assert_ok!(graduate());
		// Never more than the capacity.
		send(&TOKEN, MERCHANT, RIVAL, 50_000_000);
		assert_ok!(Markets::add_reserve(signed(MERCHANT), 0, 500_000 - reserve().total()));
		wait(GRADUATION);
		after(CLOSES + MIN_TERM);
		assert_ok!(graduate());
		assert_eq!(Markets::floor(0).expect("it exists").reserve, [500_000; 2]);
	});
}

/// Makes up for a week below the principal in four hours far above it: whoever wants to leave with all
/// of its principal has to have had more time than that.
#[test]
fn average_is_not_made_up_for_in_a_moment() {
	with_trade(|| {
		announce();
		assert_ok!(Markets::draw(signed(MERCHANT), 0, 300_000, u128::MAX));
		assert_ok!(Markets::add_reserve(signed(MERCHANT), 0, 500_000 - reserve().total()));
		wait(GRADUATION - 4 * HOUR);
		buy(BOB, 9_000_000);
		wait(4 * HOUR);
		assert_ok!(graduate());
		assert_eq!(Markets::state(0), Some(Phase::Seed));
	});
}

/// What was announced before a lock is announced no more: who trusted that it would end has the notice
/// once more.
#[test]
fn lock_takes_the_announcement_back() {
	with_trade(|| {
		announce();
		assert!(market(0).notice.is_some());
		sink();
		wait(HOUR);
		lock();
		assert!(market(0).notice.is_none());
	});
}
