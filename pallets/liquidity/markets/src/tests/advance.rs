use crate::{mock::*, Error, Event, Liquidation, Stage};
use frame_support::{assert_noop, assert_ok};
use hanse_market::{Phase, Pot};

fn advance() -> sp_runtime::DispatchResult {
	Markets::advance(signed(STRANGER), 0)
}

#[test]
fn seed_pool_starts_when_enough_was_subscribed() {
	with_open(|| {
		assert_ok!(Markets::subscribe(signed(ALICE), 0, 10_000));
		assert_noop!(advance(), Error::<Test>::NothingDue);
		after(CLOSES - 1);
		assert_noop!(advance(), Error::<Test>::NothingDue);
		after(CLOSES);
		events();
		assert_ok!(advance());
		assert_eq!(events(), vec![Event::Started { market: 0, quote: 10_000, tokens: 40_000 }]);
		assert_eq!((market(0).stage, market(0).stock), (Stage::Seed, 11_960_000));
		assert_noop!(Markets::advance(signed(STRANGER), 1), Error::<Test>::MarketNotFound);
	});
}

#[test]
fn everything_is_returned_when_too_little_was_subscribed() {
	with_open(|| {
		assert_ok!(Markets::subscribe(signed(ALICE), 0, 9_999));
		assert_ok!(Markets::add_reserve(signed(CAROL), 0, 5_000));
		after(CLOSES);
		assert_ok!(advance());
		assert_eq!((liquidation().merchant, liquidation().rest), (120_000, 0));
		assert_ok!(Markets::leave(signed(ALICE), 0, 9_999));
		assert_ok!(Markets::claim_reserve(signed(CAROL), 0));
		assert_ok!(Markets::claim_reserve(signed(MERCHANT), 0));
		assert_eq!((free(&USD, ALICE), free(&USD, CAROL)), (WEALTH, WEALTH));
		assert_eq!(free(&TOKEN, MERCHANT), SUPPLY - 1);
	});
}

#[test]
fn seed_pool_that_does_not_graduate_is_paid_out() {
	with_trade(|| {
		assert_ok!(Markets::draw(signed(MERCHANT), 0, 90_000, u128::MAX));
		after(CLOSES + TERM - 1);
		assert_noop!(advance(), Error::<Test>::NothingDue);
		after(CLOSES + TERM);
		let (sold, reserve) = (market(0).sold, market(0).reserve);
		let issued = issuance(&TOKEN);
		let pooled = market(0).seed.tokens;
		events();
		assert_ok!(advance());
		let due = sold.div_ceil(8);
		// Of what Dave paid.
		let paid = 99_700 - 90_000;
		let liquidation = Liquidation {
			until: NOW + CLOSES + TERM + WINDOW,
			holders: Pot::new(due, sold),
			users: Pot::new(reserve.users, reserve.shares),
			merchant: reserve.merchant + 20_000 + paid - due,
			rest: 0,
			excluded: 0,
		};
		// Then the black hole pays, and then the merchant.
		assert!(due > paid + 20_000);
		assert_eq!(events(), vec![Event::LiquidationBegun { market: 0, liquidation }]);
		assert_eq!(issuance(&TOKEN), issued - pooled);
	});
}

fn votes(reopen: bool) {
	for who in [ALICE, BOB, CAROL, DAVE] {
		assert_ok!(Markets::vote(signed(who), 0, reopen));
	}
}

#[test]
fn market_is_reopened_when_most_want_it_and_the_reserve_covers_it() {
	with_lock(|| {
		votes(true);
		wait(VOTE - 1);
		assert_noop!(advance(), Error::<Test>::NothingDue);
		wait(1);
		events();
		assert_ok!(advance());
		assert_eq!(events(), vec![Event::Reopened { market: 0 }]);
		assert_eq!((market(0).stage, is_locked(0)), (Stage::Graduated, false));
		assert_ok!(trade(DAVE, 0, true, 1_000));
		assert_noop!(advance(), Error::<Test>::NothingDue);
	});
}

#[test]
fn seed_pool_is_reopened_as_such() {
	with_poor_lock(|| {
		for who in [BOB, CAROL, DAVE] {
			assert_ok!(Markets::vote(signed(who), 0, true));
		}
		wait(VOTE);
		assert_noop!(advance(), Error::<Test>::ReserveTooSmall);
		assert_ok!(Markets::add_reserve(signed(MERCHANT), 0, 40_000));
		assert_ok!(advance());
		assert_eq!((market(0).stage, market(0).lowered), (Stage::Seed, true));
		buy(DAVE, 1_000);
	});
}

/// The merchant has until the deadline to fill the reserve.
#[test]
fn market_is_liquidated_when_the_reserve_stays_too_small() {
	with_poor_lock(|| {
		for who in [BOB, CAROL, DAVE] {
			assert_ok!(Markets::vote(signed(who), 0, true));
		}
		wait(DEADLINE - 1);
		assert_noop!(advance(), Error::<Test>::ReserveTooSmall);
		wait(1);
		assert_ok!(advance());
		assert_eq!(Markets::state(0), Some(Phase::Liquidating));
	});
}

#[test]
fn market_is_liquidated_when_most_want_it() {
	with_lock(|| {
		votes(false);
		wait(VOTE);
		assert_ok!(advance());
		assert_eq!((Markets::state(0), is_locked(0)), (Some(Phase::Liquidating), true));
		// The black hole was redeemed, and what the merchant has is on hold.
		let pool = market(0).pool.expect("it was open");
		assert_eq!(pool.black_hole, 0);
		assert_eq!(liquidation().excluded, on_hold(&TOKEN, MERCHANT));
		assert_eq!(free(&TOKEN, MERCHANT), 1);
		// All others hold what is paid: Dave, and the one that the merchant keeps.
		let outside =
			free(&TOKEN, DAVE) + on_hold(&TOKEN, DAVE) + 1 + free(&TOKEN, pool_account(0))
				- Pools::get(0).expect("it exists").1[0];
		assert_eq!(liquidation().holders.units, outside);
	});
}

/// Nobody votes: there is time until the deadline, and nothing is stuck.
#[test]
fn market_without_a_quorum_is_liquidated_at_the_deadline() {
	with_lock(|| {
		assert_ok!(Markets::vote(signed(ALICE), 0, true));
		wait(DEADLINE - 1);
		assert_noop!(advance(), Error::<Test>::NothingDue);
		wait(1);
		assert_ok!(advance());
		assert_eq!(Markets::state(0), Some(Phase::Liquidating));
	});
}

#[test]
fn what_nobody_fetches_goes_to_the_treasury() {
	with_end(|| {
		wait(WINDOW - 1);
		assert_noop!(advance(), Error::<Test>::NothingDue);
		wait(1);
		endow(NATIVE, TAX, ED);
		let (vault, before) = (vault(), free(&USD, TREASURY));
		let kept = on_hold(&USD, vault) - market(0).tax;
		let stock = market(0).stock;
		events();
		assert_ok!(advance());
		let events = events();
		// The merchant has its stock, which had no claim.
		let returned = [Event::ReserveClaimed {
			market: 0,
			who: MERCHANT,
			user: 0,
			merchant: 0,
			tokens: stock,
		}];
		let (first, rest) = events.split_at(1);
		assert_eq!(first, returned);
		let [Event::FeesCollected { to: TAX, .. }, Event::Closed { quote, tokens: 1, .. }] =
			rest[..]
		else {
			panic!("{events:?}")
		};
		assert_eq!(free(&USD, TREASURY), before + quote);
		assert!(quote >= kept);
		assert_eq!(
			(on_hold(&USD, vault), on_hold(&TOKEN, vault), on_hold(&NATIVE, vault)),
			(0, 0, 0)
		);
		assert_eq!((on_hold(&NATIVE, MERCHANT), on_hold(&TOKEN, MERCHANT)), (0, 0));
		assert_eq!(Markets::state(0), Some(Phase::Closed));
		assert_eq!((Markets::market_of(TOKEN), Markets::market_of(SHARES)), (None, None));
		assert_eq!(Markets::terms_of_pool(0), None);
	});
}

/// A venue that refuses everything delays nobody but those who wait for its quote.
#[test]
fn liquidation_does_not_wait_for_the_venue() {
	with_lock(|| {
		wait(DEADLINE);
		Broken::put(true);
		assert_ok!(advance());
		assert!(market(0).pool.expect("it was open").black_hole > 0);
		assert!(liquidation().holders.amount > 0);
		wait(WINDOW);
		assert_ok!(advance());
		assert!(free(&SHARES, TREASURY) > 0);
	});
}

/// A venue that fails gives no market more time than there is.
#[test]
fn market_that_cannot_be_reopened_is_liquidated_at_the_deadline() {
	with_lock(|| {
		votes(true);
		Broken::put(true);
		wait(DEADLINE - 1);
		assert_noop!(advance(), sp_runtime::DispatchError::Unavailable);
		wait(1);
		assert_ok!(advance());
		assert_eq!(Markets::state(0), Some(Phase::Liquidating));
	});
}

/// When everybody has fetched its own, nobody has to wait: another market of the token can be opened.
#[test]
fn market_that_owes_nobody_anything_is_closed_at_once() {
	with_trade(|| {
		after(CLOSES + TERM);
		advance().expect("it is due");
		let fetches: [fn() -> sp_runtime::DispatchResult; 6] = [
			|| Markets::leave(signed(ALICE), 0, 600_000),
			|| Markets::leave(signed(BOB), 0, 400_000),
			|| Markets::claim(signed(DAVE), 0, position(DAVE).tokens.total()),
			|| Markets::claim_reserve(signed(CAROL), 0),
			|| Markets::claim_reserve(signed(MERCHANT), 0),
			|| Markets::collect(signed(STRANGER), 0, Some(PROMOTER)),
		];
		// Whoever is the last to come, the market waits for it.
		for last in 0..fetches.len() {
			let closed = frame_support::storage::with_transaction(|| {
				for (_, fetch) in fetches.iter().enumerate().filter(|(at, _)| *at != last) {
					assert_ok!(fetch());
				}
				assert_noop!(advance(), Error::<Test>::NothingDue);
				assert_ok!(fetches[last]());
				let closed = advance().map(|()| Markets::state(0));
				sp_runtime::TransactionOutcome::Rollback(Ok::<_, sp_runtime::DispatchError>(closed))
			});
			assert_eq!(closed, Ok(Ok(Some(Phase::Closed))), "{last} came last");
		}
	});
	with_draft(|| {
		assert_ok!(Markets::cancel(signed(MERCHANT), 0));
		assert_noop!(advance(), Error::<Test>::NothingDue);
		assert_ok!(Markets::claim_reserve(signed(MERCHANT), 0));
		assert_ok!(advance());
		assert_ok!(Markets::open(signed(MERCHANT), TOKEN, USD, terms(), funds()));
		assert_eq!(on_hold(&NATIVE, MERCHANT), DEPOSIT);
	});
	// Of an open pool nobody knows who has its shares.
	with_end(|| {
		for who in [CAROL, MERCHANT] {
			assert_ok!(Markets::claim_reserve(signed(who), 0));
		}
		assert_ok!(Markets::collect(signed(STRANGER), 0, Some(PROMOTER)));
		crate::Markets::<Test>::mutate(0, |market| {
			let Stage::Liquidating(it) = &mut market.as_mut().expect("it exists").stage else {
				panic!("it is paid out")
			};
			it.holders.claimed = it.holders.units;
		});
		assert_eq!((market(0).seed.principal, liquidation().merchant), (0, 0));
		assert_noop!(advance(), Error::<Test>::NothingDue);
	});
}
