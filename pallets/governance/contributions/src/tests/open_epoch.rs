use crate::{mock::*, Error, Event, Funds, Kind, Terms};
use frame_support::{
	assert_noop, assert_ok,
	traits::{fungibles::Mutate, tokens::Preservation::Expendable},
};
use hanse_curve::time::DAY;

fn open() -> sp_runtime::DispatchResult {
	Contributions::open_epoch(signed(DAVE), GOLD)
}

#[test]
fn open_epoch_sets_the_budget_aside() {
	ExtBuilder::default().closed().build_and_execute(|| {
		assert_ok!(open());
		// The minimum of the pot's account is no part of a budget.
		let budget = BUDGET - GOLD_MINIMUM;
		let opened = Event::EpochOpened { epoch: EPOCH, asset: GOLD, budget, funded: BUDGET };
		assert_eq!(events(), [opened]);
		assert_eq!((free(&GOLD, pot()), free(&GOLD, TREASURY)), (BUDGET, RICHES - BUDGET));
		let fund = fund();
		assert_eq!((fund.epoch, fund.budget, fund.left), (EPOCH, budget, budget));
		assert_eq!((fund.reserved, fund.paid), (0, 0));
	});
}

#[test]
fn epoch_is_opened_once() {
	ExtBuilder::default().build_and_execute(|| {
		assert_noop!(open(), Error::<Test>::AlreadyOpen);
		set_time(NOW + 30 * DAY - 1);
		assert_noop!(open(), Error::<Test>::AlreadyOpen);
		set_time(NOW + 30 * DAY);
		assert_ok!(open());
		assert_noop!(open(), Error::<Test>::AlreadyOpen);
	});
}

#[test]
fn what_was_not_paid_counts_against_the_next_budget() {
	ExtBuilder::default().build_and_execute(|| {
		let id = submitted(ALICE, MOST);
		judged(id, &[500; 9]);
		wait(5 * DAY);
		assert_ok!(Contributions::collect(signed(DAVE), id));
		let spent = MOST / 2 + 10 * FEE;
		assert_eq!((fund().left, fund().paid), (BUDGET - spent, spent));
		let id = submitted(BOB, MOST);
		set_time(NOW + 30 * DAY);
		events();
		assert_ok!(open());
		// What is set aside is not there to be claimed once more.
		let funded = spent + MOST + FEES;
		let opened = Event::EpochOpened { epoch: EPOCH + 1, asset: GOLD, budget: BUDGET, funded };
		assert_eq!(events(), [opened]);
		assert_eq!((fund().left, fund().reserved, fund().paid), (BUDGET, MOST + FEES, 0));
		// Nor is it lost: what comes back is left for this epoch and counts against the next.
		assert_ok!(Contributions::expire(signed(DAVE), id));
		assert_eq!((fund().left, fund().reserved), (BUDGET + MOST + FEES, 0));
		set_time(NOW + 60 * DAY);
		assert_ok!(open());
		assert_eq!(fund().left, BUDGET + MOST + FEES);
	});
}

#[test]
fn gifts_count_as_carried() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(FreeAssets::transfer(GOLD, &ALICE, &pot(), 1_000, Expendable));
		assert_ok!(Contributions::reclaim(root(), GOLD));
		wait(30 * DAY);
		events();
		assert_ok!(open());
		let funded = BUDGET - 1_000;
		let opened = Event::EpochOpened { epoch: EPOCH + 1, asset: GOLD, budget: BUDGET, funded };
		assert_eq!(events(), [opened]);
	});
}

#[test]
fn open_epoch_is_refused_without_rewards_or_money() {
	ExtBuilder::default().closed().build_and_execute(|| {
		let native = || Contributions::open_epoch(signed(DAVE), NATIVE);
		assert_noop!(native(), Error::<Test>::NotRewarded);
		let terms = Terms { asset: NATIVE, ..terms() };
		assert_ok!(Contributions::set_reward(root(), Kind::Discussion, Some(terms)));
		let all = free(&NATIVE, TREASURY) - 99;
		assert_ok!(FreeAssets::transfer(NATIVE, &TREASURY, &ALICE, all, Expendable));
		assert_noop!(native(), Error::<Test>::NothingFunded);
		assert_eq!(Funds::<Test>::get(NATIVE), None);
		// Once there is some, it can be opened within the same epoch.
		assert_ok!(FreeAssets::transfer(NATIVE, &ALICE, &TREASURY, all, Expendable));
		assert_ok!(native());
	});
}

/// Two assets have a budget each.
#[test]
fn budgets_of_assets_are_apart() {
	ExtBuilder::default().build_and_execute(|| {
		let native = Terms { asset: NATIVE, ..terms() };
		assert_ok!(Contributions::set_reward(root(), Kind::Report, Some(native)));
		assert_ok!(Contributions::open_epoch(signed(DAVE), NATIVE));
		let before = fund();
		assert_ok!(Contributions::submit(signed(ALICE), Kind::Report, evidence(), 1_000));
		assert_eq!(fund(), before);
		let native = Funds::<Test>::get(NATIVE).expect("it was opened");
		assert_eq!(native.reserved, 1_000 + FEES);
		judged(0, &[1_000; 9]);
		wait(5 * DAY);
		let had = free(&NATIVE, ALICE);
		assert_ok!(Contributions::collect(signed(BOB), 0));
		assert_eq!(free(&NATIVE, ALICE), had + 1_000 + DEPOSIT);
	});
}
