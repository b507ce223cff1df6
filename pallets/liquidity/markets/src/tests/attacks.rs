//! What somebody would try.

use crate::{mock::*, Error, Stage};
use frame_support::{
	assert_noop, assert_ok,
	traits::{fungibles::Mutate, tokens::Preservation::Preserve},
};
use hanse_curve::time::HOUR;
use hanse_market::{Moment, Phase, Verdict, WHOLE};

fn sell(who: u64, tokens: u128) -> sp_runtime::DispatchResult {
	Markets::sell(signed(who), 0, tokens, 0, Moment::MAX)
}

/// Buys, subscribes to the reserve and enrols all of it, when everybody can see the lock coming: none
/// of it votes, in no class.
#[test]
fn flash_deposit_before_the_lock_has_no_vote() {
	with_pool(|| {
		set_price(1_000, 9_000);
		for _ in 1..COUNT {
			assert_ok!(Markets::observe(signed(GUARD), 0));
			wait(GAP);
		}
		assert_ok!(trade(RIVAL, 0, false, 1_000_000));
		assert_ok!(Markets::enrol(signed(RIVAL), TOKEN, free(&TOKEN, RIVAL) - 1));
		send(&SHARES, BOB, RIVAL, free(&SHARES, BOB) - 1);
		assert_ok!(Markets::enrol(signed(RIVAL), SHARES, free(&SHARES, RIVAL) - 1));
		assert_ok!(Markets::add_reserve(signed(RIVAL), 0, 100_000));
		assert_ok!(Markets::observe(signed(GUARD), 0));
		assert_eq!(Markets::state(0), Some(Phase::Locked));
		assert_noop!(Markets::vote(signed(RIVAL), 0, true), Error::<Test>::NoWeight);
		// Nor does it become old enough by waiting.
		wait(DEADLINE);
		assert_noop!(Markets::vote(signed(RIVAL), 0, true), Error::<Test>::NoWeight);
	});
	with_trade(|| {
		sink();
		wait(HOUR);
		for _ in 0..COUNT {
			assert_ok!(Markets::observe(signed(GUARD), 0));
			wait(GAP);
		}
		buy(RIVAL, 1_000);
		assert_ok!(Markets::observe(signed(GUARD), 0));
		assert_eq!(Markets::state(0), Some(Phase::Locked));
		assert_noop!(Markets::vote(signed(RIVAL), 0, true), Error::<Test>::NoWeight);
	});
}

/// Votes, takes back what it voted with, and has somebody else vote with the same.
#[test]
fn nothing_votes_twice() {
	with_lock(|| {
		assert_ok!(Markets::vote(signed(DAVE), 0, true));
		let all = on_hold(&TOKEN, DAVE);
		assert_ok!(Markets::unenrol(signed(DAVE), TOKEN, all));
		send(&TOKEN, DAVE, BOB, all);
		assert_noop!(Markets::enrol(signed(BOB), TOKEN, all), Error::<Test>::NotVoting);
		let before = lock_of(0).tally.sides[0];
		assert_ok!(Markets::vote(signed(BOB), 0, true));
		assert_eq!(lock_of(0).tally.sides[0], before);
		// Who has nothing left keeps its vote, and does not get a second one.
		assert_noop!(Markets::vote(signed(DAVE), 0, true), Error::<Test>::NoWeight);
		assert_noop!(Markets::forget(signed(BOB), 0, DAVE), Error::<Test>::MarketAlive);
	});
}

/// Sells until the price is low, raises the alarm, and buys back.
#[test]
fn price_of_a_moment_locks_nothing() {
	with_trade(|| {
		sink();
		assert_ok!(Markets::observe(signed(GUARD), 0));
		// The next block: the price is where it was.
		wait(6_000);
		buy(BOB, 800_000);
		let before = free(&NATIVE, TREASURY);
		wait(GAP);
		assert_ok!(Markets::observe(signed(GUARD), 0));
		assert_eq!((market(0).stage, market(0).alarm), (Stage::Seed, None));
		// It has cost the bond, and the fees.
		assert_eq!(free(&NATIVE, TREASURY), before + BOND);
	});
	with_pool(|| {
		set_price(2_000, 8_000);
		send(&TOKEN, MERCHANT, RIVAL, 50_000_000);
		assert_ok!(trade(RIVAL, 0, true, 50_000_000));
		let observed = Markets::observe(signed(GUARD), 0);
		assert_noop!(observed, Error::<Test>::PriceNotLow);
	});
}

#[test]
fn nobody_draws_but_the_merchant_and_it_no_more_than_its_share() {
	with_seed(|| {
		// Under another name it has no tokens that the pool takes.
		send(&TOKEN, MERCHANT, GUARD, 5_000_000);
		assert_noop!(sell(GUARD, 5_000_000), Error::<Test>::AmountTooLarge);
		let draw = |who, gross| Markets::draw(signed(who), 0, gross, u128::MAX);
		assert_noop!(draw(GUARD, 1_000), Error::<Test>::NotMerchant);
		let before = free(&USD, MERCHANT);
		for _ in 0..40 {
			assert_ok!(draw(MERCHANT, 10_000));
		}
		assert_noop!(draw(MERCHANT, 1), Error::<Test>::DrawCapReached);
		assert!(free(&USD, MERCHANT) <= before + 400_000);
	});
}

/// Subscribes from an account that nobody knows to be its own, draws on it and leaves.
#[test]
fn merchant_gains_nothing_by_subscribing_under_another_name() {
	with_open(|| {
		assert_ok!(Markets::subscribe(signed(ALICE), 0, 200_000));
		assert_ok!(Markets::subscribe(signed(GUARD), 0, 800_000));
		after(CLOSES);
		advance();
		let before = free(&USD, MERCHANT) + free(&USD, GUARD) + 800_000;
		assert_ok!(Markets::draw(signed(MERCHANT), 0, 400_000, u128::MAX));
		assert_ok!(Markets::leave(signed(GUARD), 0, 800_000));
		// There is nothing above the floor to be sold for.
		assert!(sell(GUARD, 100_000).is_err());
		let gain = (free(&USD, MERCHANT) + free(&USD, GUARD)).saturating_sub(before);
		assert!(gain <= 80_000, "{gain}");
		assert_ok!(Markets::leave(signed(ALICE), 0, 200_000));
		assert!(free(&USD, ALICE) >= WEALTH - 80_000);
	});
}

/// Sends both assets to the vault: no price, floor or share moves, and the gift is the reserve's.
#[test]
fn donation_moves_nothing() {
	with_trade(|| {
		let before = (market(0), Markets::floor(0), Markets::quote_sell(0, 1_000));
		let leaves = Markets::claimable(0, ALICE).principal;
		send(&USD, RIVAL, vault(), 5_000_000);
		send(&TOKEN, MERCHANT, vault(), 5_000_000);
		assert_eq!(before, (market(0), Markets::floor(0), Markets::quote_sell(0, 1_000)));
		assert_eq!(Markets::claimable(0, ALICE).principal, leaves);
		assert_ok!(Markets::fold(signed(STRANGER), 0));
		assert_eq!((market(0).seed, market(0).stock), (before.0.seed, before.0.stock));
		assert_eq!(reserve().total(), before.0.reserve.total() + 5_000_000);
		// And it is not paid out to whoever gave it.
		assert_eq!(Markets::claimable(0, RIVAL), Default::default());
	});
}

/// Is the first to give to the reserve, makes its shares dear by a gift, and waits for the second.
#[test]
fn first_in_the_reserve_takes_nothing_from_the_second() {
	with_draft(|| {
		assert_ok!(Markets::add_reserve(signed(RIVAL), 0, LEAST));
		send(&USD, RIVAL, vault(), 9_000_000);
		assert_ok!(Markets::fold(signed(RIVAL), 0));
		// The reserve is full of the gift, which is why there is a capacity: make room for another.
		crate::Markets::<Test>::mutate(0, |market| {
			market.as_mut().expect("it exists").terms.capacity = u128::MAX;
		});
		assert_ok!(Markets::add_reserve(signed(CAROL), 0, LEAST));
		let second = Markets::claimable(0, CAROL).reserve;
		assert!(second >= LEAST - 1, "{second}");
		assert!(Markets::claimable(0, RIVAL).reserve < 9_000_000 / 100);
	});
}

/// Is its own promoter, as the merchant or as a trader.
#[test]
fn nobody_earns_by_its_own_trades() {
	with_seed(|| {
		Promoters::insert(MERCHANT, Some(MERCHANT));
		buy(DAVE, 100_000);
		assert_ok!(Markets::draw(signed(MERCHANT), 0, 100_000, u128::MAX));
		assert_eq!(market(0).promotion, 0);
		assert_ok!(sell(DAVE, position(DAVE).tokens.total()));
		Promoters::insert(MERCHANT, Some(DAVE));
		let before = free(&USD, DAVE);
		for _ in 0..10 {
			buy(DAVE, 100_000);
			assert_ok!(sell(DAVE, position(DAVE).tokens.total()));
		}
		assert_eq!(market(0).promotion, 0);
		assert!(free(&USD, DAVE) < before);
		// Through somebody else it costs six times what it earns.
		buy(BOB, 1_000_000);
		assert_eq!(market(0).promotion, 500);
	});
}

/// Trades with itself, with the promoter as accomplice: it costs more than it earns, and gives the
/// merchant nothing to draw.
#[test]
fn wash_trading_costs_more_than_it_earns() {
	with_trade(|| {
		let together = || {
			let waits = crate::Promotions::<Test>::get(0, PROMOTER);
			free(&USD, RIVAL) + free(&USD, PROMOTER) + waits
		};
		let (before, left) = (together(), Markets::draw_left(0));
		for _ in 0..20 {
			buy(RIVAL, 500_000);
			assert_ok!(sell(RIVAL, position(RIVAL).tokens.total()));
		}
		assert_eq!(Markets::draw_left(0), left);
		assert!(together() + 40_000 < before, "{} of {before}", together());
		assert_eq!(Markets::principal_of(0, &RIVAL), 0);
	});
}

/// Whose quote account is blocked does not leave through somebody else, and keeps nobody.
#[test]
fn frozen_principal_does_not_escape() {
	with_seed(|| {
		assert_ok!(Assets::block(signed(ISSUER), USD_ID, ALICE));
		assert!(Markets::leave(signed(ALICE), 0, 600_000).is_err());
		assert_eq!(position(ALICE).principal.total(), 600_000);
		assert_ok!(Markets::leave(signed(BOB), 0, 400_000));
		// Its part stays what it was.
		assert_eq!(Markets::claimable(0, ALICE).principal, 600_000);
		assert_ok!(Assets::thaw(signed(ISSUER), USD_ID, ALICE));
		assert_ok!(Markets::leave(signed(ALICE), 0, 600_000));
	});
}

/// Keeps a class with next to nothing in it and does not vote, so that no quorum is reached.
#[test]
fn tiny_class_does_not_spoil_the_quorum() {
	with_open(|| {
		assert_ok!(Markets::subscribe(signed(ALICE), 0, 600_000));
		assert_ok!(Markets::subscribe(signed(BOB), 0, 400_000));
		assert_ok!(Markets::add_reserve(signed(GUARD), 0, LEAST));
		after(CLOSES);
		advance();
		buy(DAVE, 100_000);
		wait(AGE);
		sink();
		wait(HOUR);
		lock();
		assert_ok!(Markets::vote(signed(DAVE), 0, true));
		assert_ok!(Markets::vote(signed(BOB), 0, true));
		let status = Markets::vote_status(0).expect("it is locked");
		assert_eq!((status.weights[2], status.verdict), (0, Verdict::Reopen));
	});
}

/// The richest class decides nothing alone, nor does whoever has most of it.
#[test]
fn one_class_does_not_decide() {
	with_seed_lock(|| {
		assert_ok!(Markets::vote(signed(BOB), 0, true));
		assert_ok!(Markets::vote(signed(ALICE), 0, true));
		for who in [CAROL, DAVE] {
			assert_ok!(Markets::vote(signed(who), 0, false));
		}
		let status = Markets::vote_status(0).expect("it is locked");
		assert_eq!(status.weights[1], status.weights[0] + status.weights[2]);
		assert_eq!(status.verdict, Verdict::Liquidate);
	});
}

/// Sends its tokens to somebody else once they have no claim any more.
#[test]
fn merchant_claims_under_no_other_name() {
	with_lock(|| {
		// Before that they are in the number of those that are paid: nobody is paid twice.
		send(&TOKEN, MERCHANT, GUARD, 1_000_000);
		wait(DEADLINE);
		advance();
		let sent = AllAssets::transfer(TOKEN, &MERCHANT, &RIVAL, 1_000, Preserve);
		assert!(sent.is_err());
		assert_ok!(Markets::claim(signed(GUARD), 0, 1_000_000));
		let dave = free(&TOKEN, DAVE) - 1;
		assert_ok!(Markets::claim(signed(DAVE), 0, dave));
		assert!(liquidation().holders.left() > 0);
	});
}

/// Leaves with both sides just before it is paid out.
#[test]
fn liquidity_takes_no_tokens_out_of_a_locked_market() {
	with_seed_lock(|| {
		let sold = market(0).sold;
		assert_ok!(Markets::leave(signed(BOB), 0, 400_000));
		assert_eq!((market(0).sold, position(BOB).tokens.total()), (sold, 0));
	});
}

/// Subscribes and leaves as soon as the pool trades, with all of the quote and with tokens that nobody
/// paid for: to sell them to those who stay, or to have the reserve pay for them.
#[test]
fn subscriber_that_leaves_at_once_has_nothing_that_it_did_not_pay_for() {
	with_seed(|| {
		assert_ok!(Markets::leave(signed(ALICE), 0, 600_000));
		let _ = sell(ALICE, sellable(ALICE));
		assert!(free(&USD, ALICE) <= WEALTH, "{}", free(&USD, ALICE));
		assert_eq!(Markets::claimable(0, BOB).principal, 400_000);
		after(CLOSES + TERM);
		advance();
		let kept = position(ALICE).tokens.total();
		if kept > 0 {
			let _ = Markets::claim(signed(ALICE), 0, kept);
		}
		assert!(free(&USD, ALICE) <= WEALTH, "{}", free(&USD, ALICE));
	});
}

/// Has nearly all of the pool, buys tokens of itself, and leaves with what it paid.
#[test]
fn subscriber_that_buys_of_itself_pays_for_it() {
	with_open(|| {
		assert_ok!(Markets::subscribe(signed(ALICE), 0, 990_000));
		assert_ok!(Markets::subscribe(signed(BOB), 0, 10_000));
		assert_ok!(Markets::add_reserve(signed(CAROL), 0, 50_000));
		after(CLOSES);
		advance();
		buy(ALICE, 1_000_000);
		assert_ok!(Markets::leave(signed(ALICE), 0, 990_000));
		after(CLOSES + TERM);
		advance();
		assert_ok!(Markets::claim(signed(ALICE), 0, position(ALICE).tokens.total()));
		assert!(free(&USD, ALICE) <= WEALTH, "{}", free(&USD, ALICE));
		// What it paid is what is behind the tokens: the reserve is whole.
		assert!(Markets::claimable(0, CAROL).reserve >= 50_000);
	});
}

/// Leaves after the term is over, when nothing trades any more and the end is only not written down.
#[test]
fn subscriber_that_leaves_after_the_term_takes_no_tokens() {
	with_seed(|| {
		assert_ok!(Markets::draw(signed(MERCHANT), 0, 400_000, u128::MAX));
		after(CLOSES + TERM);
		assert_ok!(Markets::leave(signed(ALICE), 0, 600_000));
		assert_eq!((market(0).sold, position(ALICE).tokens.total()), (0, 0));
	});
}

/// Fetches the stock of a market that is paid out, and claims with it under another name before those
/// who hold what is paid.
#[test]
fn stock_of_the_merchant_is_not_claimed_with() {
	with_end(|| {
		assert!(market(0).stock > liquidation().holders.units);
		assert_ok!(Markets::unenrol(signed(DAVE), TOKEN, on_hold(&TOKEN, DAVE)));
		let _ = Markets::claim_reserve(signed(MERCHANT), 0);
		let loot = free(&TOKEN, MERCHANT).saturating_sub(1).min(liquidation().holders.units);
		if loot > 0 {
			send(&TOKEN, MERCHANT, GUARD, loot);
			let _ = Markets::claim(signed(GUARD), 0, loot);
		}
		assert_ok!(Markets::claim(signed(DAVE), 0, free(&TOKEN, DAVE)));
		let (had, stock) = (free(&TOKEN, MERCHANT), market(0).stock);
		let excluded = liquidation().excluded;
		wait(WINDOW);
		advance();
		// In the end it has all of it.
		assert_eq!(free(&TOKEN, MERCHANT), had + stock + excluded);
	});
}

/// Subscribes and takes back again and again, so that the merchant may draw more.
#[test]
fn subscription_that_was_taken_back_is_not_drawn_on() {
	with_open(|| {
		assert_ok!(Markets::subscribe(signed(ALICE), 0, 100_000));
		for _ in 0..10 {
			assert_ok!(Markets::subscribe(signed(RIVAL), 0, 900_000));
			assert_ok!(Markets::leave(signed(RIVAL), 0, 900_000));
		}
		after(CLOSES);
		advance();
		buy(DAVE, 1_000_000);
		assert_eq!(Markets::draw_left(0), 40_000);
	});
}

/// The merchant subscribes nearly everything and leaves it where it waits: it cannot vote, and must not
/// keep the others from a quorum.
#[test]
fn principal_of_the_merchant_counts_for_no_quorum() {
	with_open(|| {
		assert_ok!(Markets::subscribe(signed(MERCHANT), 0, 900_000));
		assert_ok!(Markets::subscribe(signed(ALICE), 0, 100_000));
		after(CLOSES);
		advance();
		buy(DAVE, 100_000);
		graduate();
		wait(AGE);
		set_price(1_000, 9_000);
		lock();
		let pool = market(0).pool.expect("it is open");
		let own = pool.seed * 9 / 10;
		let all = issuance(&SHARES) - pool.black_hole;
		assert!(lock_of(0).tally.sides[1].supply.abs_diff(all - own) <= 1);
	});
}

/// Does not fetch its part of an open pool in time: the market is no more, and its pool can be left.
#[test]
fn shares_are_redeemed_after_the_end_as_well() {
	with_end(|| {
		assert!(!Retired::contains_key(0));
		wait(WINDOW);
		advance();
		assert!(Retired::contains_key(0));
		assert!(free(&SHARES, BOB) > 0);
	});
}

/// Has most of the liquidity, takes it out of the open pool, and has the tokens paid by the reserve when
/// the market ends. The merchant pays for that, who put them in, and nobody else behind the reserve.
#[test]
fn liquidity_providers_do_not_live_on_the_reserve() {
	with_open(|| {
		PoolCover::set(WHOLE);
		assert_ok!(Markets::subscribe(signed(ALICE), 0, 590_000));
		assert_ok!(Markets::subscribe(signed(BOB), 0, 10_000));
		assert_ok!(Markets::add_reserve(signed(CAROL), 0, 50_000));
		after(CLOSES + MIN_TERM - GRADUATION);
		advance();
		// 2,400,000 tokens are in the pool, and the floor is an eighth.
		assert_ok!(Markets::add_reserve(signed(MERCHANT), 0, 199_000));
		let graduates = || Markets::graduate(signed(MERCHANT), 0);
		assert_noop!(graduates(), Error::<Test>::ReserveTooSmall);
		assert_ok!(Markets::add_reserve(signed(MERCHANT), 0, 1_000));
		graduate();
		PoolCover::set(0);
		assert_ok!(Markets::convert(signed(ALICE), 0));
		let shares = free(&SHARES, ALICE);
		assert_ok!(<Pooling as crate::Venue<_, _>>::withdraw(&ALICE, 0, shares));
		set_price(1_000, 9_000);
		lock();
		wait(DEADLINE);
		advance();
		let tokens = free(&TOKEN, ALICE) - 1;
		assert_ok!(Markets::claim(signed(ALICE), 0, tokens));
		let reserve = free(&USD, CAROL);
		assert_ok!(Markets::claim_reserve(signed(CAROL), 0));
		assert_eq!(free(&USD, CAROL) - reserve, 50_000);
	});
}
