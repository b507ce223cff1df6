//! Stopping a farm.

use crate::{mock::*, Error, Event, HoldReason};
use frame_support::{assert_noop, assert_ok};
use hanse_curve::time::DAY;

#[test]
fn what_is_earned_until_the_announced_end_is_paid_and_the_rest_goes_back() {
	ExtBuilder::default().build_and_execute(|| {
		let farm = create(terms(), 1_000, 100);
		stake(ALICE, farm, 100);
		after(20 * DAY);
		events();
		let end = NOW + 30 * DAY;
		assert_ok!(Rewards::stop(by(FUNDER), farm, end));
		assert_eq!(events(), [Event::Stopping { farm, end, freed: 700 }]);
		assert_ok!(Rewards::reclaim(by(FUNDER), farm));
		assert_eq!(held(HoldReason::Reward, &GOLD, FUNDER), 300);
		after(25 * DAY);
		assert_eq!(claim(ALICE, farm), 250, "as fast as before");
		after(40 * DAY);
		assert_eq!(claim(ALICE, farm), 50);
		assert_eq!(held(HoldReason::Reward, &GOLD, FUNDER), 0);
	});
}

#[test]
fn stop_is_announced_by_the_funder_in_time() {
	ExtBuilder::default().build_and_execute(|| {
		let farm = create(terms(), 1_000, 100);
		let stop = |who, farm, end| Rewards::stop(by(who), farm, NOW + end);
		assert_noop!(stop(FUNDER, farm + 1, 50 * DAY), Error::<Test>::FarmNotFound);
		assert_noop!(stop(ALICE, farm, 50 * DAY), Error::<Test>::NotFunder);
		assert_noop!(stop(FUNDER, farm, NOTICE - 1), Error::<Test>::NoticeTooShort);
		assert_noop!(stop(FUNDER, farm, 100 * DAY), Error::<Test>::NotEarlier);
		let paid_by_chain = add_farm(program(10), SHARES, 1);
		assert_noop!(stop(FUNDER, paid_by_chain, 50 * DAY), Error::<Test>::NotFunded);
		assert_ok!(stop(FUNDER, farm, NOTICE));
		assert_noop!(stop(FUNDER, farm, NOTICE), Error::<Test>::NotEarlier);
		after(100 * DAY);
		assert_noop!(stop(FUNDER, farm, 100 * DAY), Error::<Test>::NotEarlier);
	});
}

#[test]
fn farm_that_is_stopped_before_it_begins_returns_everything() {
	ExtBuilder::default().build_and_execute(|| {
		let (start, end) = (NOW + 50 * DAY, NOW + 60 * DAY);
		assert_ok!(Rewards::create(by(FUNDER), terms(), 1_000, start, end));
		assert_ok!(Rewards::stop(by(FUNDER), 0, NOW + 20 * DAY));
		assert_eq!(unspent(0), 1_000);
		after(20 * DAY);
		assert_ok!(Rewards::close(by(FUNDER), 0));
		assert_eq!(free(&GOLD, FUNDER), WEALTH);
		assert_eq!(free(&NATIVE, FUNDER), WEALTH);
	});
}

#[test]
fn stopped_farm_can_go_on_after_all() {
	ExtBuilder::default().build_and_execute(|| {
		let farm = create(terms(), 1_000, 100);
		stake(ALICE, farm, 100);
		after(20 * DAY);
		assert_ok!(Rewards::stop(by(FUNDER), farm, NOW + 30 * DAY));
		assert_ok!(Rewards::top_up(by(FUNDER), farm, 700, NOW + 100 * DAY));
		assert_eq!(unspent(farm), 700);
		after(100 * DAY);
		assert_eq!(claim(ALICE, farm), 1_000);
	});
}
