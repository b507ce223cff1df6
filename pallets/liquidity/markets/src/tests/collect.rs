use crate::{mock::*, Error, Event, Promotions};
use frame_support::{assert_noop, assert_ok};

#[test]
fn fees_are_paid_to_whom_they_wait_for() {
	with_seed(|| {
		buy(DAVE, 1_000_000);
		events();
		assert_ok!(Markets::collect(signed(STRANGER), 0, Some(PROMOTER)));
		endow(NATIVE, TAX, ED);
		assert_ok!(Markets::collect(signed(STRANGER), 0, None));
		let collected = |to, amount| Event::FeesCollected { market: 0, to, amount };
		assert_eq!(events(), vec![collected(PROMOTER, 500), collected(TAX, 1_000)]);
		assert_eq!((free(&USD, PROMOTER), free(&USD, TAX)), (WEALTH + 500, 1_000));
		assert_eq!((market(0).tax, market(0).promotion), (0, 0));
		assert!(!Promotions::<Test>::contains_key(0, PROMOTER));
	});
}

#[test]
fn nothing_is_collected_twice() {
	with_seed(|| {
		let collect = |market, who| Markets::collect(signed(STRANGER), market, who);
		assert_noop!(collect(1, None), Error::<Test>::MarketNotFound);
		for who in [None, Some(PROMOTER), Some(ALICE)] {
			assert_noop!(collect(0, who), Error::<Test>::NothingToClaim);
		}
	});
}
