use crate::{mock::*, Error, Event};
use frame_support::{assert_noop, assert_ok};

#[test]
fn buyer_fetches_its_tokens() {
	with_trade(|| {
		graduate();
		events();
		let tokens = position(DAVE).tokens.total();
		assert_eq!(Markets::claimable(0, DAVE).tokens, tokens);
		assert_ok!(Markets::release(signed(DAVE), 0));
		assert_eq!(events(), vec![Event::Released { market: 0, who: DAVE, tokens }]);
		assert_eq!((free(&TOKEN, DAVE), market(0).sold), (tokens, 0));
	});
}

#[test]
fn release_is_refused() {
	with_trade(|| {
		assert_noop!(Markets::release(signed(DAVE), 1), Error::<Test>::MarketNotFound);
		assert_noop!(Markets::release(signed(DAVE), 0), Error::<Test>::WrongPhase);
		graduate();
		assert_noop!(Markets::release(signed(BOB), 0), Error::<Test>::NothingToClaim);
	});
}
