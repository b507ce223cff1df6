//! `claim_allowance`.

use crate::{mock::*, Allowance, Error, Event, HoldReason};
use frame_support::{assert_noop, assert_ok};
use hanse_curve::time::{DAY, MONTH};
use sp_runtime::{DispatchResult, TokenError};

fn claim(who: u64, terms: Allowance) -> DispatchResult {
	Merchants::claim_allowance(signed(who), FIRST_ID, terms)
}

#[test]
fn claim_is_refused_when_the_merchant_gives_none() {
	ExtBuilder::default().with_table(&menu()).build_and_execute(|| {
		assert_noop!(
			Merchants::claim_allowance(signed(ALICE), FIRST_ID + 1, coffee()),
			Error::<Test>::TokenNotFound
		);
		let more = Allowance { claims: 2, ..coffee() };
		assert_noop!(claim(ALICE, more), Error::<Test>::NotOffered);
		assert_ok!(Merchants::pause(signed(SHOP)));
		assert_noop!(claim(ALICE, coffee()), Error::<Test>::MerchantPaused);
		assert_ok!(Merchants::suspend(root(), SHOP));
		assert_noop!(claim(ALICE, coffee()), Error::<Test>::MerchantSuspended);
		assert_ok!(Merchants::reinstate(root(), SHOP));
		assert_ok!(Merchants::wind_down(root(), SHOP, NOW + WIND_DOWN_NOTICE));
		assert_ok!(claim(ALICE, coffee()));
		after(WIND_DOWN_NOTICE);
		assert_noop!(claim(ALICE, coffee()), Error::<Test>::MerchantClosed);
	});
}

#[test]
fn claim_is_refused_below_the_threshold() {
	ExtBuilder::default().with_table(&menu()).build_and_execute(|| {
		assert_noop!(claim(CAROL, coffee()), Error::<Test>::BelowThreshold);
		assert_ok!(Assets::transfer(signed(ALICE), FIRST_ID, CAROL, 499));
		assert_noop!(claim(CAROL, coffee()), Error::<Test>::BelowThreshold);
		assert_ok!(Assets::transfer(signed(ALICE), FIRST_ID, CAROL, 1));
		assert_ok!(claim(CAROL, coffee()));
	});
}

#[test]
fn claim_is_refused_without_the_deposit() {
	ExtBuilder::default().with_table(&menu()).build_and_execute(|| {
		assert_ok!(Balances::transfer_all(signed(ALICE), BOB, true));
		assert_noop!(claim(ALICE, coffee()), TokenError::FundsUnavailable);
	});
}

#[test]
fn tokens_count_once_whatever_they_count_for() {
	ExtBuilder::default().with_table(&menu()).build_and_execute(|| {
		// Bob has 2,500: enough for tea and coffee, and for what is left of them to be redeemed.
		assert_ok!(claim(BOB, tea()));
		assert_ok!(claim(BOB, coffee()));
		assert_eq!(held(FIRST_ID, HoldReason::Allowance, BOB), 999 + 500);
		assert_eq!(free(FIRST_ID, BOB), 2_500 - 999 - 500);
		assert_ok!(Assets::transfer(signed(BOB), FIRST_ID, SHOP, 501));
		// Of the 500 that are free the smallest unit has to stay, and the rest is not enough for Carol.
		assert_noop!(
			Assets::transfer(signed(BOB), FIRST_ID, CAROL, 500),
			pallet_assets::Error::<Test>::BalanceLow
		);
	});
}

#[test]
fn allowance_is_used_so_many_times_in_a_period() {
	ExtBuilder::default().with_table(&menu()).build_and_execute(|| {
		let terms = Merchants::name_of(&tea());
		let native = Balances::free_balance(ALICE);
		let (until, counted, held_now) = (NOW + MONTH, 1_000, 999);
		for used in 1..=3 {
			events();
			assert_ok!(claim(ALICE, tea()));
			assert_eq!(
				events(),
				vec![Event::AllowanceClaimed {
					holder: ALICE,
					asset: FIRST_ID,
					terms,
					used,
					until,
					counted,
				}]
			);
			assert_eq!(held(FIRST_ID, HoldReason::Allowance, ALICE), held_now);
			assert_eq!(Balances::free_balance(ALICE), native - REQUEST_DEPOSIT);
		}
		assert_noop!(claim(ALICE, tea()), Error::<Test>::AllowanceUsed);
		after(MONTH - 1);
		assert_noop!(claim(ALICE, tea()), Error::<Test>::AllowanceUsed);
		after(MONTH);
		assert_ok!(claim(ALICE, tea()));
		let window = Merchants::window_of(ALICE, FIRST_ID, tea()).expect("it has begun");
		assert_eq!((window.used, window.until), (1, NOW + 2 * MONTH));
		assert_eq!(held(FIRST_ID, HoldReason::Allowance, ALICE), held_now);
	});
}

#[test]
fn begun_period_keeps_its_terms_and_the_next_needs_an_offer() {
	ExtBuilder::default().with_table(&menu()).build_and_execute(|| {
		publish(SHOP, &menu()[..1]);
		after(TABLE_NOTICE - DAY);
		assert_ok!(claim(ALICE, tea()));
		after(TABLE_NOTICE + DAY);
		assert_ok!(claim(ALICE, tea()));
		assert_noop!(claim(BOB, tea()), Error::<Test>::NotOffered);
		after(TABLE_NOTICE + MONTH);
		assert_noop!(claim(ALICE, tea()), Error::<Test>::NotOffered);
	});
}
