//! What can be read.

use crate::{mock::*, MemberStatus, Pass};
use frame_support::assert_ok;
use hanse_curve::time::DAY;
use hanse_membership::Tier;

#[test]
fn member_sees_what_it_is_and_for_how_long() {
	ExtBuilder::default().build_and_execute(|| {
		assert_eq!(Membership::member_status(MARKET, ALICE), None);
		join(ALICE);
		stake(ALICE, GOLD);
		let MemberStatus { tier, level, staked, next_rise, next_drop, .. } = status(ALICE);
		assert_eq!((tier, level, staked, next_drop), (None, 0, GOLD, None));
		assert_eq!(next_rise, Some(NOW + WAIT));
		day(100);
		let MemberStatus { tier, level, next_rise, next_drop, own_uses, .. } = status(ALICE);
		assert_eq!((tier, level, own_uses), (Some(Tier::Gold), GOLD, 3));
		assert_eq!((next_rise, next_drop), (None, None));
		stake(ALICE, SILVER);
		assert_eq!(status(ALICE).next_drop, Some(NOW + 100 * DAY + 1));
		day(160);
		let MemberStatus { tier, level, next_drop, .. } = status(ALICE);
		assert_eq!((tier, level), (Some(Tier::Silver), GOLD / 2));
		assert_eq!(next_drop, None, "what is staked is enough for that");
	});
}

#[test]
fn higher_of_both_tiers_is_shown() {
	ExtBuilder::default().build_and_execute(|| {
		member(ALICE, GOLD);
		let item = mint(ALICE, Tier::Silver);
		assert_ok!(Membership::wear(by(ALICE), item));
		let show = || (status(ALICE).tier, status(ALICE).own_tier, status(ALICE).item_tier);
		assert_eq!(show(), (Some(Tier::Silver), None, Some(Tier::Silver)));
		day(14);
		assert_eq!(show(), (Some(Tier::Gold), Some(Tier::Gold), Some(Tier::Silver)));
		assert_eq!(tier(ALICE), Some(Tier::Gold));
	});
}

#[test]
fn buyer_sees_what_is_left_of_an_item() {
	ExtBuilder::default().build_and_execute(|| {
		member(ALICE, GOLD);
		let item = mint(ALICE, Tier::Gold);
		let status = || Membership::item_status(item).expect("it exists");
		day(100);
		assert_eq!((status().owner, status().uses, status().free_from), (Some(ALICE), 3, 0));
		assert_ok!(Membership::wear(by(ALICE), item));
		assert_ok!(Membership::use_benefit(by(ALICE), MARKET, Pass::Item));
		assert_eq!((status().uses, status().free_from), (2, NOW + 101 * DAY));
		assert_eq!(Membership::item_status(item + 1), None);
	});
}

#[test]
fn asking_changes_nothing() {
	ExtBuilder::default().build_and_execute(|| {
		member(ALICE, GOLD);
		put_stake(ALICE, MARKET, SILVER);
		let before = root();
		status(ALICE);
		tier(ALICE);
		assert_eq!(root(), before);
	});
}
