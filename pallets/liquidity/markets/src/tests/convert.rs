use crate::{mock::*, Error, Event, Positions};
use frame_support::{assert_noop, assert_ok};

#[test]
fn principal_becomes_shares() {
	with_trade(|| {
		graduate();
		events();
		let waits = market(0).pool.expect("it is open").seed;
		assert_eq!(Markets::claimable(0, ALICE).shares, waits * 6 / 10);
		assert_ok!(Markets::convert(signed(ALICE), 0));
		let shares = waits * 6 / 10;
		let event = Event::Converted { market: 0, who: ALICE, principal: 600_000, shares };
		assert_eq!(events(), vec![event]);
		assert_eq!(free(&SHARES, ALICE), shares);
		assert!(!Positions::<Test>::contains_key(0, ALICE));
		// The last one gets the rest, to the unit.
		assert_ok!(Markets::convert(signed(BOB), 0));
		assert_eq!(free(&SHARES, BOB), waits - shares);
		assert_eq!(market(0).pool.expect("it is open").seed, 0);
		assert_eq!(on_hold(&NATIVE, BOB), 0);
	});
}

#[test]
fn conversion_is_refused() {
	with_seed(|| {
		assert_noop!(Markets::convert(signed(ALICE), 1), Error::<Test>::MarketNotFound);
		assert_noop!(Markets::convert(signed(ALICE), 0), Error::<Test>::WrongPhase);
	});
	with_pool(|| {
		assert_noop!(Markets::convert(signed(ALICE), 0), Error::<Test>::NothingToClaim);
	});
}
