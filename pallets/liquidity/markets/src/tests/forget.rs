use crate::{mock::*, Error, Event, Positions, Promotions};
use frame_support::{assert_noop, assert_ok};

#[test]
fn entries_in_a_closed_market_are_removed() {
	with_seed_end(|| {
		wait(WINDOW);
		advance();
		events();
		for who in [ALICE, BOB, CAROL, DAVE] {
			assert_ok!(Markets::forget(signed(STRANGER), 0, who));
			assert_eq!(on_hold(&NATIVE, who), 0);
		}
		assert_ok!(Markets::forget(signed(STRANGER), 0, PROMOTER));
		let forgotten = |who| Event::Forgotten { market: 0, who };
		assert_eq!(events(), [ALICE, BOB, CAROL, DAVE, PROMOTER].map(forgotten));
		assert_eq!(Positions::<Test>::iter().count() + Promotions::<Test>::iter().count(), 0);
		let again = Markets::forget(signed(STRANGER), 0, DAVE);
		assert_noop!(again, Error::<Test>::NothingToClaim);
	});
}

/// Of a market that lives, only the vote of somebody who has nothing else, when it is over.
#[test]
fn entries_in_a_market_that_lives_stay() {
	with_lock(|| {
		let forget = |who| Markets::forget(signed(STRANGER), 0, who);
		assert_noop!(forget(CAROL), Error::<Test>::MarketAlive);
		assert_ok!(Markets::vote(signed(DAVE), 0, false));
		assert_noop!(forget(DAVE), Error::<Test>::MarketAlive);
		assert_noop!(forget(STRANGER), Error::<Test>::NothingToClaim);
		wait(DEADLINE);
		advance();
		assert_ok!(forget(DAVE));
		assert!(!Positions::<Test>::contains_key(0, DAVE));
		// Its other deposit is for what it enrolled.
		assert_eq!(on_hold(&NATIVE, DAVE), ENTRY);
	});
}
