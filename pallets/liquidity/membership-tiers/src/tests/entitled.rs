//! What other pallets ask.

use crate::{mock::*, Entitled, Error, Pass};
use frame_support::{assert_noop, assert_ok};
use hanse_membership::Tier;

fn entitled(who: u64, least: Tier) -> bool {
	<Membership as Entitled<_, _>>::is_entitled(&who, &MARKET, least)
}

fn use_at_least(who: u64, least: Tier) -> Result<Pass, sp_runtime::DispatchError> {
	<Membership as Entitled<_, _>>::use_benefit(&who, &MARKET, least)
}

#[test]
fn tier_and_whatever_is_below_it_is_entitled() {
	ExtBuilder::default().build_and_execute(|| {
		assert!(!entitled(ALICE, Tier::Bronze));
		member(ALICE, SILVER);
		assert!(entitled(ALICE, Tier::Bronze) && entitled(ALICE, Tier::Silver));
		assert!(!entitled(ALICE, Tier::Gold));
		assert!(!<Membership as Entitled<_, _>>::is_entitled(&ALICE, &OTHER, Tier::Bronze));
		assert!(!<Membership as Entitled<_, _>>::is_entitled(&ALICE, &9, Tier::Bronze));
	});
}

#[test]
fn use_is_by_the_own_standing_first_and_then_by_the_item() {
	ExtBuilder::default().build_and_execute(|| {
		member(ALICE, SILVER);
		let item = mint(ALICE, Tier::Silver);
		assert_ok!(Membership::wear(by(ALICE), item));
		day(100);
		let by_which: Vec<_> = (0..4).map(|_| use_at_least(ALICE, Tier::Bronze)).collect();
		assert_eq!(by_which, [Pass::Own, Pass::Own, Pass::Item, Pass::Item].map(Ok));
		assert_noop!(use_at_least(ALICE, Tier::Bronze), Error::<Test>::NoUsesLeft);
	});
}

#[test]
fn use_of_a_higher_tier_needs_one() {
	ExtBuilder::default().build_and_execute(|| {
		member(ALICE, SILVER);
		day(100);
		assert_noop!(use_at_least(ALICE, Tier::Gold), Error::<Test>::TierTooLow);
		assert_noop!(use_at_least(BOB, Tier::Bronze), Error::<Test>::NotMember);
		assert_eq!(status(ALICE).own_uses, 2, "nothing was used");
		join(BOB);
		stake(BOB, BLACK);
		day(200);
		let item = mint(BOB, Tier::Gold);
		give(item, BOB, ALICE);
		assert_ok!(Membership::wear(by(ALICE), item));
		assert_eq!(use_at_least(ALICE, Tier::Gold), Ok(Pass::Item));
	});
}

#[test]
fn chain_without_tiers_entitles_nobody() {
	assert_eq!(<() as Entitled<u64, u32>>::tier_of(&ALICE, &MARKET), None);
	assert!(!<() as Entitled<u64, u32>>::is_entitled(&ALICE, &MARKET, Tier::Bronze));
	assert!(<() as Entitled<u64, u32>>::use_benefit(&ALICE, &MARKET, Tier::Bronze).is_err());
}
