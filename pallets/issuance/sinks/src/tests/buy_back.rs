//! Buy-backs.

use crate::{mock::*, Balance, Burnt, Error, Event, LastBuyBack};
use frame_support::{assert_noop, assert_ok, weights::Weight};
use hanse_curve::time::DAY;
use sp_runtime::{traits::BadOrigin, DispatchError, TokenError};

/// A pot of 1,500 gold, of which 1,495 can be sold: 373 at once, worth 186 coins, for 183 at least.
fn filled() {
	assert_ok!(collect(ALICE, &GOLD, 10_000));
	events();
}

const SLICE: Balance = 373;
const WORTH: Balance = 186;

#[test]
fn slice_is_sold_and_what_it_brings_is_burnt() {
	build_and_execute(|| {
		filled();
		let before = issuance(&NATIVE);
		assert_ok!(buy_back(&GOLD));
		assert_eq!(in_pot(&GOLD), 1_500 - SLICE);
		assert_eq!(free(&GOLD, BAZAAR), WEALTH + SLICE);
		assert_eq!(free(&NATIVE, BAZAAR), WEALTH - WORTH);
		assert_eq!(before - issuance(&NATIVE), WORTH);
		assert_eq!(Sinks::burnt(), Burnt { bought_back: WORTH, ..Default::default() });
		assert_eq!(LastBuyBack::<Test>::get(GOLD), Some(NOW));
		let report = Event::BoughtBack { asset: GOLD, sold: SLICE, burnt: WORTH };
		assert_eq!(events(), [report]);
		// Who called has gained nothing.
		assert_eq!(free(&NATIVE, ALICE), WEALTH);
	});
}

#[test]
fn nobody_waits_longer_than_the_period() {
	build_and_execute(|| {
		filled();
		assert_ok!(buy_back(&GOLD));
		after(DAY - 1);
		assert_noop!(buy_back(&GOLD), Error::<Test>::TooSoon);
		after(DAY);
		assert_ok!(Sinks::buy_back(signed(STRANGER), GOLD));
		assert_noop!(buy_back(&GOLD), Error::<Test>::TooSoon);
		assert_eq!(Sinks::next_buy_back(GOLD), NOW + 2 * DAY);
	});
}

#[test]
fn assets_do_not_wait_for_each_other() {
	build_and_execute(|| {
		filled();
		assert_ok!(collect(BOB, &SILVER, 10_000));
		assert_ok!(buy_back(&GOLD));
		assert_ok!(buy_back(&SILVER));
		// A quarter of 1,499 silver, at four for a coin.
		assert_eq!(in_pot(&SILVER), 1_500 - 374);
		assert_eq!(Sinks::burnt().bought_back, WORTH + 93);
	});
}

#[test]
fn slice_is_at_least_what_the_market_takes() {
	build_and_execute(|| {
		filled();
		Limits::insert(GOLD, (1_495, 100_000));
		assert_ok!(buy_back(&GOLD));
		// The minimum stays, and with it the pot.
		assert_eq!((in_pot(&GOLD), Sinks::pot(GOLD)), (GOLD_MINIMUM, 0));
		after(DAY);
		assert_noop!(buy_back(&GOLD), Error::<Test>::TooLittle);
		assert_ok!(collect(ALICE, &GOLD, 9_966));
		assert_eq!(Sinks::pot(GOLD), 1_494);
		assert_noop!(buy_back(&GOLD), Error::<Test>::TooLittle);
		assert_ok!(collect(ALICE, &GOLD, 7));
		assert_ok!(buy_back(&GOLD));
	});
}

#[test]
fn slice_is_at_most_what_the_market_takes() {
	build_and_execute(|| {
		filled();
		Limits::insert(GOLD, (20, 100));
		assert_ok!(buy_back(&GOLD));
		assert_eq!(in_pot(&GOLD), 1_400);
		// A market that takes less than its least takes nothing.
		after(DAY);
		Limits::insert(GOLD, (100, 99));
		assert_noop!(buy_back(&GOLD), Error::<Test>::TooLittle);
		Limits::insert(GOLD, (0, 0));
		assert_noop!(buy_back(&GOLD), Error::<Test>::TooLittle);
	});
}

#[test]
fn coin_is_not_sold_for_itself() {
	build_and_execute(|| {
		Average::insert(NATIVE, 1);
		Limits::insert(NATIVE, (1, 100));
		endow(&NATIVE, Sinks::pot_account(&NATIVE), 1_000);
		assert_noop!(buy_back(&NATIVE), Error::<Test>::IsNative);
	});
}

#[test]
fn nothing_is_sold_without_a_market_or_a_price() {
	build_and_execute(|| {
		filled();
		Average::remove(GOLD);
		assert_noop!(buy_back(&GOLD), Error::<Test>::NoMarket);
		Average::insert(GOLD, 2);
		Limits::remove(GOLD);
		assert_noop!(buy_back(&GOLD), Error::<Test>::NoMarket);
		// The chain without a market.
		assert_noop!(Sinks::do_buy_back::<()>(GOLD), Error::<Test>::NoMarket);
		assert_eq!(in_pot(&GOLD), 1_500);
	});
}

#[test]
fn empty_pots_are_not_sold() {
	build_and_execute(|| {
		for asset in [GOLD, SILVER] {
			assert_noop!(buy_back(&asset), Error::<Test>::TooLittle);
		}
	});
}

/// Less than the existential deposit could not arrive.
#[test]
fn slice_has_to_be_worth_the_existential_deposit() {
	build_and_execute(|| {
		filled();
		Limits::insert(GOLD, (1, 19));
		assert_noop!(buy_back(&GOLD), Error::<Test>::TooLittle);
		Limits::insert(GOLD, (1, 20));
		assert_ok!(buy_back(&GOLD));
		assert_eq!(Sinks::burnt().bought_back, ED);
		// An asset that is worth nothing.
		after(DAY);
		Average::insert(GOLD, WEALTH);
		assert_noop!(buy_back(&GOLD), Error::<Test>::TooLittle);
	});
}

/// At least 98 % of 186 coins, rounded up.
#[test]
fn less_than_the_average_allows_is_refused() {
	build_and_execute(|| {
		filled();
		for less in [4, 5, WORTH] {
			behave(Manner::Short(less));
			if less == WORTH {
				// Nothing at all, which is not even a transfer.
				assert!(buy_back(&GOLD).is_err());
			} else {
				assert_noop!(buy_back(&GOLD), Error::<Test>::SlippageTooHigh);
			}
		}
		assert_eq!((in_pot(&GOLD), LastBuyBack::<Test>::get(GOLD)), (1_500, None));
		behave(Manner::Short(3));
		assert_ok!(buy_back(&GOLD));
		assert_eq!(Sinks::burnt().bought_back, WORTH - 3);
	});
}

#[test]
fn more_than_expected_is_burnt_as_well() {
	build_and_execute(|| {
		filled();
		behave(Manner::Generous(500));
		let before = issuance(&NATIVE);
		assert_ok!(buy_back(&GOLD));
		assert_eq!(before - issuance(&NATIVE), WORTH + 500);
		assert_eq!(free(&NATIVE, Sinks::pot_account(&GOLD)), 0);
		let report = Event::BoughtBack { asset: GOLD, sold: SLICE, burnt: WORTH + 500 };
		assert_eq!(events(), [report]);
	});
}

#[test]
fn market_that_takes_too_much_is_refused() {
	build_and_execute(|| {
		filled();
		for more in [1, 1_000, 1_500 - SLICE] {
			behave(Manner::Greedy(more));
			assert_noop!(buy_back(&GOLD), Error::<Test>::Overdrawn);
		}
		// It is measured, not believed: who takes less has bought less.
		behave(Manner::Sated(73));
		assert_ok!(buy_back(&GOLD));
		let report = Event::BoughtBack { asset: GOLD, sold: SLICE - 73, burnt: WORTH };
		assert_eq!(events(), [report]);
	});
}

#[test]
fn errors_of_the_market_change_nothing() {
	build_and_execute(|| {
		filled();
		assert_ok!(Balances::transfer_allow_death(signed(BAZAAR), BOB, WEALTH - 100));
		let refused: DispatchError = TokenError::FundsUnavailable.into();
		assert_noop!(buy_back(&GOLD), refused);
	});
}

/// Coins that come and go leave the pot as it was, also when somebody sent it some.
#[test]
fn pot_outlives_its_coins() {
	build_and_execute(|| {
		filled();
		let pot = Sinks::pot_account(&GOLD);
		assert_ok!(buy_back(&GOLD));
		assert_eq!((System::providers(&pot), System::consumers(&pot)), (1, 1));
		endow(&NATIVE, pot.clone(), 50);
		after(DAY);
		assert_ok!(buy_back(&GOLD));
		assert_eq!(free(&NATIVE, pot.clone()), 50);
		assert_eq!((System::providers(&pot), System::consumers(&pot)), (2, 1));
	});
}

/// The only reference of a pot can be of coins that a stranger sent. They stay, and so does it.
#[test]
fn pot_that_a_stranger_opened_works_as_well() {
	build_and_execute(|| {
		let pot = Sinks::pot_account(&GOLD);
		assert_ok!(Balances::transfer_keep_alive(signed(BOB), pot.clone(), ED));
		assert_ok!(Assets::transfer(signed(BOB), GOLD_ID, pot.clone(), 1_500));
		for day in 0..3 {
			after(day * DAY);
			assert_ok!(buy_back(&GOLD));
			assert_eq!((free(&NATIVE, pot.clone()), System::providers(&pot)), (ED, 1));
		}
	});
}

/// Slice by slice down to what the market takes at least.
#[test]
fn pot_is_sold_until_too_little_is_left() {
	build_and_execute(|| {
		filled();
		let mut days = 0;
		while buy_back(&GOLD).is_ok() {
			days += 1;
			after(days * DAY);
		}
		assert_noop!(buy_back(&GOLD), Error::<Test>::TooLittle);
		let left = Sinks::pot(GOLD);
		assert!((11..20).contains(&days) && left < 20, "{left} are left after {days} days");
		assert_eq!(in_pot(&GOLD), left + GOLD_MINIMUM);
	});
}

#[test]
fn nobody_calls_without_a_signature() {
	build_and_execute(|| {
		filled();
		for origin in [root(), RuntimeOrigin::none()] {
			assert_noop!(Sinks::buy_back(origin, GOLD), BadOrigin);
		}
	});
}

#[test]
fn weight_is_the_pallets_and_the_markets() {
	use crate::{Market, WeightInfo};
	use frame_support::dispatch::GetDispatchInfo;
	let call = RuntimeCall::Sinks(crate::Call::buy_back { asset: GOLD });
	let expected = <() as WeightInfo>::buy_back().saturating_add(Bazaar::weight());
	assert_eq!(call.get_dispatch_info().call_weight, expected);
	assert_eq!(<() as Market<AccountId, Asset>>::weight(), Weight::zero());
}
