//! Making a tier permanent.

use crate::{mock::*, Cards, Error, Event, Item, Pass, Terms};
use frame_support::{assert_noop, assert_ok};
use hanse_membership::{Thresholds, Tier, Usage};
use pallet_nfts::Item as Nft;
use sp_runtime::TokenError;

#[test]
fn item_costs_a_part_of_the_least_level_and_the_level() {
	ExtBuilder::default().build_and_execute(|| {
		member(ALICE, 2 * GOLD);
		events();
		let item = mint(ALICE, Tier::Gold);
		let (market, who, tier, price) = (MARKET, ALICE, Tier::Gold, GOLD / 20);
		assert_eq!(events(), [Event::Minted { item, market, who, tier, price }]);
		assert_eq!(free(&SHARES, ALICE), WEALTH - price);
		assert_eq!(free(&SHARES, RESERVE), price);
		assert_eq!(free(&NATIVE, ALICE), WEALTH - MEMBER_DEPOSIT - ITEM_DEPOSIT);
		assert_eq!(Nft::<Test>::get(COLLECTION, item).map(|nft| nft.owner), Some(ALICE));
		let card = Item { market, tier, usage: Usage::new(NOW + WAIT), binding: None };
		assert_eq!(Cards::<Test>::get(item), Some(card));
		assert_eq!(status(ALICE).own_tier, None);
		day(13);
		assert_eq!(status(ALICE).own_tier, None);
		day(14);
		assert_eq!(status(ALICE).own_tier, Some(Tier::Gold), "what is staked waits anew");
		assert_eq!(mint(ALICE, Tier::Bronze), item + 1, "a lower one can be made");
	});
}

#[test]
fn tier_that_fades_can_be_made_permanent() {
	ExtBuilder::default().build_and_execute(|| {
		member(ALICE, 3 * GOLD);
		day(100);
		stake(ALICE, 0);
		day(110);
		mint(ALICE, Tier::Gold);
		assert_eq!(status(ALICE).level, 0, "nothing fades on");
		assert_noop!(Membership::mint(by(ALICE), MARKET, Tier::Bronze), Error::<Test>::TierTooLow);
	});
}

#[test]
fn item_begins_with_what_its_maker_has_saved() {
	ExtBuilder::default().build_and_execute(|| {
		member(ALICE, GOLD);
		day(100);
		for _ in 0..2 {
			assert_ok!(Membership::use_benefit(by(ALICE), MARKET, Pass::Own));
		}
		let item = mint(ALICE, Tier::Gold);
		let uses = || Membership::item_status(item).expect("it exists").uses;
		assert_eq!((uses(), status(ALICE).own_uses), (1, 0));
		day(109);
		assert_eq!(uses(), 1);
		day(110);
		assert_eq!((uses(), status(ALICE).own_uses), (2, 0));
		// A lower one saves less.
		let low = mint(ALICE, Tier::Bronze);
		assert_eq!(Membership::item_status(low).expect("it exists").uses, 0);
	});
}

#[test]
fn price_is_rounded_up() {
	ExtBuilder::default().without_terms().build_and_execute(|| {
		let low = Terms { thresholds: Thresholds([1, 21, 40, 41]), ..terms() };
		assert_ok!(Membership::set_table(by(MERCHANT), MARKET, low));
		let mut paid = 0;
		for (tier, level, price) in
			[(Tier::Bronze, 1, 1), (Tier::Silver, 21, 2), (Tier::Gold, 40, 2), (Tier::Black, 41, 3)]
		{
			let who = ALICE + u64::from(tier as u8) % 3;
			if Membership::member_status(MARKET, who).is_none() {
				join(who);
			}
			stake(who, level);
			set_time(Timestamp::get() + WAIT);
			mint(who, tier);
			paid += price;
			assert_eq!(free(&SHARES, RESERVE), paid);
		}
	});
}

#[test]
fn item_is_refused_to_whoever_is_not_or_cannot_pay() {
	ExtBuilder::default().build_and_execute(|| {
		let mint = |who, tier| Membership::mint(by(who), MARKET, tier);
		assert_noop!(mint(ALICE, Tier::Bronze), Error::<Test>::NotMember);
		assert_noop!(Membership::mint(by(ALICE), 9, Tier::Bronze), Error::<Test>::NoTiers);
		member(ALICE, GOLD - 1);
		assert_noop!(mint(ALICE, Tier::Gold), Error::<Test>::TierTooLow);
		assert_noop!(mint(ALICE, Tier::Black), Error::<Test>::TierTooLow);
		// One more, that has not waited.
		stake(ALICE, GOLD);
		assert_noop!(mint(ALICE, Tier::Gold), Error::<Test>::TierTooLow);
		// No shares beside those that are staked, and the account keeps its minimum.
		let price = SILVER / 20;
		assert_ok!(Assets::burn(by(ISSUER), SHARES_ID + MARKET, ALICE, WEALTH - price));
		assert!(mint(ALICE, Tier::Silver).is_err());
		endow(SHARES, ALICE, 1);
		assert_ok!(Assets::freeze_asset(by(ISSUER), SHARES_ID + MARKET));
		assert!(mint(ALICE, Tier::Silver).is_err());
		assert_ok!(Assets::thaw_asset(by(ISSUER), SHARES_ID + MARKET));
		// Nothing for the deposit of the item.
		let free_now = free(&NATIVE, ALICE);
		assert_ok!(Balances::transfer_allow_death(by(ALICE), BOB, free_now - ED));
		assert!(mint(ALICE, Tier::Silver).is_err());
		assert_eq!(free(&SHARES, RESERVE), 0, "nothing was paid");
		endow(NATIVE, ALICE, ITEM_DEPOSIT);
		assert_ok!(mint(ALICE, Tier::Silver));
	});
	ExtBuilder::default().build_and_execute(|| {
		member(ALICE, GOLD);
		assert_ok!(Assets::burn(by(ISSUER), SHARES_ID + MARKET, ALICE, WEALTH));
		assert_noop!(Membership::mint(by(ALICE), MARKET, Tier::Gold), TokenError::FundsUnavailable);
	});
}
