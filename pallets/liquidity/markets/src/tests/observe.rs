use crate::{mock::*, Error, Event, Markets as Stored, Stage};
use frame_support::{assert_noop, assert_ok};
use hanse_market::Phase;
use sp_runtime::TokenError;

fn observe() -> sp_runtime::DispatchResult {
	Markets::observe(signed(GUARD), 0)
}

/// At 1.05 times the floor price, which is an eighth: 1,050 for 8,000. One below it is low.
#[test]
fn open_market_is_locked_after_enough_observations_in_a_row() {
	with_pool(|| {
		set_price(1_050, 8_000);
		assert_noop!(observe(), Error::<Test>::PriceNotLow);
		set_price(1_049, 8_000);
		assert_ok!(observe());
		assert_eq!(on_hold(&NATIVE, GUARD), BOND);
		assert_eq!(events(), vec![Event::AlarmRaised { market: 0, by: GUARD, bond: BOND }]);
		for count in 2..COUNT {
			wait(GAP - 1);
			assert_noop!(observe(), Error::<Test>::TooSoon);
			wait(1);
			// Anybody goes on.
			assert_ok!(Markets::observe(signed(STRANGER), 0));
			assert_eq!(events(), vec![Event::Observed { market: 0, count }]);
			assert_eq!(Markets::state(0), Some(Phase::Graduated));
		}
		wait(GAP);
		assert_ok!(observe());
		assert_eq!(Markets::state(0), Some(Phase::Locked));
		let lock = lock_of(0);
		let locked =
			[Event::Observed { market: 0, count: COUNT }, Event::Locked { market: 0, lock }];
		assert_eq!(events(), locked);
		assert_eq!((on_hold(&NATIVE, GUARD), is_locked(0)), (0, true));
		assert!(trade(DAVE, 0, true, 1_000).is_err());
		assert_noop!(observe(), Error::<Test>::WrongPhase);
	});
}

#[test]
fn alarm_that_is_not_true_any_more_costs_its_bond() {
	with_pool(|| {
		set_price(1_000, 8_000);
		assert_ok!(observe());
		wait(GAP);
		assert_ok!(observe());
		set_price(1_050, 8_000);
		wait(GAP);
		let before = free(&NATIVE, TREASURY);
		events();
		assert_ok!(observe());
		assert_eq!(events(), vec![Event::AlarmFailed { market: 0, by: GUARD, bond: BOND }]);
		assert_eq!((free(&NATIVE, TREASURY), on_hold(&NATIVE, GUARD)), (before + BOND, 0));
		// It begins anew.
		set_price(1_000, 8_000);
		assert_ok!(observe());
		assert_eq!(market(0).alarm.expect("it is raised").streak.count, 1);
	});
}

#[test]
fn alarm_that_nobody_follows_costs_its_bond() {
	with_pool(|| {
		set_price(1_000, 8_000);
		assert_ok!(observe());
		wait(MAX_GAP);
		assert_ok!(observe());
		wait(MAX_GAP + 1);
		assert_ok!(observe());
		assert!(market(0).alarm.is_none());
		assert_eq!(on_hold(&NATIVE, GUARD), 0);
	});
}

/// Its first look does not count: there is no average yet.
#[test]
fn seed_pool_is_locked_by_the_average_since_the_alarm() {
	with_trade(|| {
		// What the price is at the moment does not matter.
		assert_ok!(observe());
		sink();
		wait(GAP);
		assert_ok!(observe());
		assert_eq!(market(0).alarm.expect("it is raised").streak.count, 1);
		wait(MAX_GAP + 1);
		assert_ok!(observe());
		assert_ok!(observe());
		assert_eq!(market(0).alarm.expect("it is raised").streak.count, 0);
		for _ in 1..COUNT {
			wait(GAP);
			assert_ok!(observe());
		}
		assert_eq!(market(0).stage, Stage::Seed);
		wait(GAP);
		assert_ok!(observe());
		assert_eq!(Markets::state(0), Some(Phase::Locked));
	});
}

/// Who pushes the price up and down around every look changes the average for that moment only.
#[test]
fn average_of_a_seed_pool_is_over_all_the_time() {
	with_trade(|| {
		sink();
		assert_ok!(observe());
		for _ in 0..COUNT {
			// Up for the moment of the look.
			wait(GAP);
			buy(BOB, 200_000);
			assert_ok!(observe());
			if Markets::state(0) == Some(Phase::Locked) {
				return;
			}
			assert_ok!(Markets::sell(signed(BOB), 0, sellable(BOB), 0, u64::MAX));
		}
		panic!("it is not locked");
	});
}

#[test]
fn observation_is_refused() {
	with_open(|| {
		assert_noop!(Markets::observe(signed(GUARD), 1), Error::<Test>::MarketNotFound);
		assert_noop!(observe(), Error::<Test>::WrongPhase);
	});
	with_pool(|| {
		Twap::insert(0, None::<hanse_market::Price>);
		assert_noop!(observe(), Error::<Test>::PriceUnknown);
		set_price(1_000, 8_000);
		let poor = Markets::observe(signed(STRANGER), 0);
		assert_noop!(poor, TokenError::FundsUnavailable);
		// An average that is lost is neither low nor high.
		assert_ok!(observe());
		Twap::insert(0, None::<hanse_market::Price>);
		wait(GAP);
		assert_noop!(observe(), Error::<Test>::PriceUnknown);
	});
	with_trade(|| {
		sink();
		after(CLOSES + TERM);
		assert_noop!(observe(), Error::<Test>::WrongPhase);
	});
}

/// After it was reopened a market is locked a tenth lower, until it was once a tenth higher.
#[test]
fn reopened_market_has_to_fall_lower() {
	with_lock(|| {
		assert_ok!(Markets::vote(signed(DAVE), 0, true));
		assert_ok!(Markets::vote(signed(ALICE), 0, true));
		assert_ok!(Markets::vote(signed(CAROL), 0, true));
		wait(VOTE);
		assert_ok!(Markets::add_reserve(signed(MERCHANT), 0, 300_000));
		advance();
		assert!(market(0).lowered);
		set_price(945, 8_000);
		assert_noop!(observe(), Error::<Test>::PriceNotLow);
		set_price(1_154, 8_000);
		assert_noop!(observe(), Error::<Test>::PriceNotLow);
		events();
		set_price(1_155, 8_000);
		assert_ok!(observe());
		assert_eq!(events(), vec![Event::Recovered { market: 0 }]);
		assert!(!market(0).lowered);
	});
}

/// 944 for 8,000 is the first price that is more than a tenth below the trigger.
#[test]
fn lowered_trigger_is_a_tenth_lower() {
	with_pool(|| {
		Stored::<Test>::mutate(0, |market| market.as_mut().expect("it exists").lowered = true);
		set_price(945, 8_000);
		assert_noop!(observe(), Error::<Test>::PriceNotLow);
		set_price(944, 8_000);
		assert_ok!(observe());
	});
}
