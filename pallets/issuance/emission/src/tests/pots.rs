//! Paying from the pots.

use crate::{mock::*, *};
use frame_support::{assert_noop, assert_ok, assert_storage_noop};
use hanse_curve::{time::HOUR, Release};
use sp_runtime::TokenError;

/// A hundred units at once, with an existential deposit of ten.
fn hundred() -> ExtBuilder {
	ExtBuilder::inert()
		.cap(100)
		.buckets(vec![bucket("all", 100, Release::Immediate)])
		.existential_deposit(10)
}

#[test]
fn pots_are_found_by_name() {
	ExtBuilder::metamart().build_and_execute(|| {
		assert_eq!(Emission::find(b"mining"), Some(MINING));
		assert_eq!(Emission::find(b"minin"), None);
		assert_ne!(Emission::pot(LIQUIDITY), Emission::pot(MINING));
	});
}

#[test]
fn pots_pay_and_say_so() {
	hundred().build_and_execute(|| {
		block_at(START);
		take_events();
		assert_ok!(Emission::withdraw(0, &account(2), 40));
		assert_eq!(take_events(), [Event::Withdrawn { bucket: 0, to: account(2), amount: 40 }]);
		assert_eq!((in_pot(0), Balances::free_balance(account(2))), (60, 40));
	});
}

#[test]
fn pots_never_pay_more_than_they_hold() {
	hundred().build_and_execute(|| {
		assert_noop!(Emission::withdraw(0, &account(2), 1), Error::<Test>::PotInsufficient);
		block_at(START);
		assert_noop!(Emission::withdraw(0, &account(2), 101), Error::<Test>::PotInsufficient);
		assert_noop!(
			Emission::withdraw(0, &account(2), Balance::MAX),
			Error::<Test>::PotInsufficient
		);
		assert_noop!(Emission::withdraw(1, &account(2), 1), Error::<Test>::BucketNotFound);
		assert_noop!(Emission::withdraw(u32::MAX, &account(2), 1), Error::<Test>::BucketNotFound);
	});
}

#[test]
fn pots_lose_no_dust() {
	hundred().build_and_execute(|| {
		block_at(START);
		assert_noop!(Emission::withdraw(0, &account(2), 91), Error::<Test>::DustLeft);
		assert_noop!(Emission::withdraw(0, &account(2), 99), Error::<Test>::DustLeft);
		assert_ok!(Emission::withdraw(0, &account(2), 90));
		assert_ok!(Emission::withdraw(0, &account(2), 10));
		assert_eq!((in_pot(0), issuance()), (0, 100));
	});
}

#[test]
fn pots_can_be_emptied_when_somebody_ties_an_asset_to_them() {
	hundred().build_and_execute(|| {
		block_at(START);
		// What an asset account does to its owner.
		assert_ok!(System::inc_consumers(&Emission::pot(0)));
		assert_eq!(Emission::progress(0).map(|progress| progress.held), Some(100));
		assert_ok!(Emission::withdraw(0, &account(2), 100));
		assert_eq!(in_pot(0), 0);
	});
}

#[test]
fn pots_do_not_pay_who_cannot_receive() {
	hundred().build_and_execute(|| {
		block_at(START);
		assert_noop!(Emission::withdraw(0, &account(2), 9), TokenError::BelowMinimum);
	});
}

#[test]
fn pots_change_nothing_when_nothing_moves() {
	hundred().build_and_execute(|| {
		block_at(START);
		take_events();
		assert_storage_noop!(assert_ok!(Emission::withdraw(0, &account(2), 0)));
		assert_storage_noop!(assert_ok!(Emission::withdraw(0, &Emission::pot(0), 50)));
	});
}

#[test]
fn pots_give_what_others_put_in_and_mint_no_less_for_it() {
	let schedule = Release::Linear { start: START, end: START + 100 * HOUR };
	ExtBuilder::inert()
		.issued(50)
		.cap(150)
		.buckets(vec![bucket("hours", 100, schedule)])
		.build_and_execute(|| {
			let pot = Emission::pot(0);
			assert_ok!(Balances::transfer_allow_death(signed(1), pot, 50));
			block_at(START + 100 * HOUR);
			assert_eq!((minted(0), in_pot(0)), (100, 150));
			assert_ok!(Emission::withdraw(0, &account(2), 150));
		});
}

#[test]
fn settle_mints_one_bucket_and_lets_the_others_wait() {
	ExtBuilder::metamart().build_and_execute(|| {
		block_at(START + HOUR);
		let before = (minted(LIQUIDITY), minted(MINING));
		set_time(START + HOUR + 1);
		let due = Emission::progress(LIQUIDITY).map(|progress| progress.due);
		take_events();
		let settled = Emission::settle(LIQUIDITY);
		assert!(settled > 0);
		assert_eq!(due, Some(settled));
		assert_eq!(take_events(), [Event::Minted { bucket: LIQUIDITY, amount: settled }]);
		assert_eq!((minted(LIQUIDITY), minted(MINING)), (before.0 + settled, before.1));
		assert_eq!(CurrentStatus::<Test>::get().last_step, START + HOUR);
		assert_storage_noop!(assert_eq!(Emission::settle(LIQUIDITY), 0));
		assert_storage_noop!(assert_eq!(Emission::settle(99), 0));
	});
}

#[test]
fn settle_of_the_last_unit_is_noticed_by_the_next_step() {
	hundred().build_and_execute(|| {
		set_time(START);
		assert_eq!(Emission::settle(0), 100);
		assert_noop!(Emission::poke(signed(1)), Error::<Test>::NothingDue);
		block_at(START);
		assert_eq!(take_events().pop(), Some(Event::Completed));
		assert_eq!(Emission::settle(0), 0);
	});
}
