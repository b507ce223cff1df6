use crate::{mock::*, Error, Event};
use frame_support::{assert_noop, assert_ok};

fn claim(who: u64, tokens: u128) -> sp_runtime::DispatchResult {
	Markets::claim(signed(who), 0, tokens)
}

#[test]
fn holder_of_a_seed_pool_is_paid_its_part() {
	with_seed_end(|| {
		let (pot, tokens) = (liquidation().holders, position(DAVE).tokens.total());
		let (before, issued) = (free(&USD, DAVE), issuance(&TOKEN));
		assert_eq!(Markets::claimable(0, DAVE).holder, pot.amount * tokens / pot.units);
		assert_ok!(claim(DAVE, tokens));
		let received = pot.amount * tokens / pot.units;
		let event = Event::Claimed { market: 0, who: DAVE, tokens, received };
		assert_eq!(events(), vec![event]);
		assert_eq!(free(&USD, DAVE), before + received);
		assert_eq!(issuance(&TOKEN), issued - tokens);
		// The other one gets the same for each, to the unit.
		let (before, others) = (free(&USD, ALICE), position(ALICE).tokens.total());
		assert_ok!(claim(ALICE, others));
		assert_eq!(free(&USD, ALICE), before + pot.amount * others / pot.units);
		assert_eq!((market(0).sold, liquidation().holders.claimed), (0, pot.units));
	});
}

/// Free tokens, and first those that the vault still keeps.
#[test]
fn holder_of_an_open_market_is_paid_for_free_tokens() {
	with_trade(|| {
		graduate();
		// Alice has of the open pool, and Dave has not fetched his.
		assert_ok!(trade(ALICE, 0, false, 10_000));
		set_price(1_000, 9_000);
		wait(AGE);
		lock();
		wait(DEADLINE);
		advance();
		let (kept, tokens) = (position(DAVE).tokens.total(), free(&TOKEN, ALICE));
		let pot = liquidation().holders;
		send(&TOKEN, ALICE, DAVE, 100);
		assert_ok!(claim(DAVE, kept + 50));
		assert_eq!((free(&TOKEN, DAVE), market(0).sold), (50, 0));
		assert_ok!(claim(ALICE, tokens - 100));
		assert_eq!(free(&USD, ALICE), WEALTH - 610_000 + pot.worth(tokens - 100));
	});
}

#[test]
fn claim_is_refused() {
	with_lock(|| {
		assert_noop!(Markets::claim(signed(DAVE), 1, 1), Error::<Test>::MarketNotFound);
		assert_noop!(claim(DAVE, 1_000), Error::<Test>::WrongPhase);
		wait(DEADLINE);
		advance();
		assert_noop!(claim(MERCHANT, 1), Error::<Test>::IssuerExcluded);
		assert_noop!(claim(DAVE, 0), Error::<Test>::ZeroAmount);
		assert_noop!(claim(DAVE, u128::MAX), Error::<Test>::AmountTooLarge);
		let free = free(&TOKEN, DAVE);
		// What is enrolled has to be free first.
		assert_noop!(claim(DAVE, free + 1), Error::<Test>::AmountTooLarge);
	});
	with_seed_end(|| {
		// Tokens that were never in the pool have no claim.
		send(&TOKEN, MERCHANT, BOB, 1_000);
		assert_noop!(claim(BOB, 1_000), Error::<Test>::AmountTooLarge);
	});
}
