//! What somebody would try.

use crate::{mock::*, Entitled, Error, Pass};
use frame_support::{assert_noop, assert_ok};
use hanse_curve::time::DAY;
use hanse_membership::Tier;

#[test]
fn flash_deposit_is_no_tier() {
	ExtBuilder::default().build_and_execute(|| {
		join(ALICE);
		stake(ALICE, 100 * BLACK);
		assert_eq!(tier(ALICE), None);
		assert_noop!(
			Membership::use_benefit(by(ALICE), MARKET, Pass::Own),
			Error::<Test>::TierTooLow
		);
		stake(ALICE, 0);
		assert_eq!((tier(ALICE), status(ALICE).level), (None, 0));
		// For six days and a half, every week.
		for week in 1..10 {
			day(week * 7);
			stake(ALICE, BLACK);
			set_time(NOW + week * 7 * DAY + 13 * DAY / 2);
			assert_eq!(tier(ALICE), None);
			stake(ALICE, 0);
			assert_eq!((tier(ALICE), status(ALICE).level), (None, 0));
		}
	});
}

#[test]
fn dust_beside_a_flash_deposit_makes_it_no_older() {
	ExtBuilder::default().build_and_execute(|| {
		join(ALICE);
		stake(ALICE, 1);
		day(365);
		assert_eq!(tier(ALICE), None, "dust is no tier");
		stake(ALICE, BLACK);
		assert_eq!((tier(ALICE), status(ALICE).level), (None, 1));
		stake(ALICE, 1);
		assert_eq!(tier(ALICE), None);
	});
}

#[test]
fn item_lent_to_many_in_one_day_counts_for_one() {
	ExtBuilder::default().build_and_execute(|| {
		member(ALICE, BLACK);
		let item = mint(ALICE, Tier::Black);
		let people: Vec<u64> = (200..220).collect();
		for who in &people {
			endow(NATIVE, *who, 1_000);
			join(*who);
		}
		let mut owner = ALICE;
		let mut counted = 0;
		for hour in 0..20_u64 {
			set_time(NOW + 7 * DAY + hour * DAY / 24);
			let next = people[hour as usize];
			give(item, owner, next);
			owner = next;
			counted += u32::from(Membership::wear(by(next), item).is_ok());
			let now: Vec<_> = people.iter().filter(|who| tier(**who).is_some()).collect();
			assert!(now.len() <= 1, "{now:?}");
		}
		assert_eq!(counted, 1);
	});
}

#[test]
fn benefits_of_an_item_are_used_once_whoever_has_it() {
	ExtBuilder::default().build_and_execute(|| {
		member(ALICE, BLACK);
		day(100);
		let item = mint(ALICE, Tier::Black);
		let mut used = 0;
		let mut owner = ALICE;
		for (at, who) in [ALICE, BOB, CAROL, MERCHANT, ALICE, BOB].into_iter().enumerate() {
			day(100 + at as u64);
			if owner != who {
				give(item, owner, who);
				owner = who;
			}
			if Membership::member_status(MARKET, who).is_none() {
				join(who);
			}
			assert_ok!(Membership::wear(by(who), item));
			// Also in pieces, and also by leaving and joining again.
			for _ in 0..2 {
				used += u32::from(Membership::use_benefit(by(who), MARKET, Pass::Item).is_ok());
			}
			let _ = Membership::leave(by(who), MARKET);
		}
		assert_eq!(used, 4, "as many as one Black member saves");
	});
}

#[test]
fn maker_of_an_item_does_not_use_everything_twice() {
	ExtBuilder::default().build_and_execute(|| {
		member(ALICE, GOLD);
		day(100);
		for _ in 0..3 {
			assert_ok!(Membership::use_benefit(by(ALICE), MARKET, Pass::Own));
		}
		let item = mint(ALICE, Tier::Gold);
		assert_ok!(Membership::wear(by(ALICE), item));
		day(107);
		assert_eq!((tier(ALICE), status(ALICE).own_tier), (Some(Tier::Gold), Some(Tier::Gold)));
		for pass in [Pass::Own, Pass::Item] {
			assert_noop!(
				Membership::use_benefit(by(ALICE), MARKET, pass),
				Error::<Test>::NoUsesLeft
			);
		}
		// Nor by joining anew.
		assert_ok!(Membership::leave(by(ALICE), MARKET));
		join(ALICE);
		day(114);
		assert!(Membership::use_benefit(by(ALICE), MARKET, Pass::Own).is_err());
	});
}

/// A stake moves on whenever it has been used up. Left where it is, it would have earned as much.
#[test]
fn stake_moved_from_account_to_account_earns_no_more_uses() {
	ExtBuilder::default().build_and_execute(|| {
		let mut used = 0;
		for hop in 0..12_u64 {
			let who = 200 + hop;
			endow(NATIVE, who, 1_000);
			day(30 * hop);
			join(who);
			stake(who, BLACK);
			day(30 * hop + 30);
			while Membership::use_benefit(by(who), MARKET, Pass::Own).is_ok() {
				used += 1;
			}
			stake(who, 0);
		}
		assert!(used <= 4 * 12, "{used}");
		assert_eq!(used, 3 * 12, "it waited seven days each time");
	});
}

/// Many accounts save the uses of the lowest tier, and the highest visits them one by one.
#[test]
fn uses_saved_in_a_low_tier_are_no_uses_of_a_high_one() {
	ExtBuilder::default().build_and_execute(|| {
		member(ALICE, BRONZE);
		day(365);
		stake(ALICE, BLACK);
		day(372);
		assert_eq!((tier(ALICE), status(ALICE).own_uses), (Some(Tier::Black), 1));
	});
}

/// The same in a market that gives every tier as much.
#[test]
fn stake_that_visits_many_accounts_makes_their_uses_none_of_its_own_tier() {
	ExtBuilder::default().without_terms().build_and_execute(|| {
		let terms = crate::Terms { uses: [4; 4], ..terms() };
		assert_ok!(Membership::set_table(by(MERCHANT), MARKET, terms));
		let people: Vec<u64> = (200..210).collect();
		for who in &people {
			endow(NATIVE, *who, 1_000);
			join(*who);
			stake(*who, BRONZE);
		}
		let use_by = |who, tier| {
			let uses = 0..10;
			let used =
				|_: &u32| <Membership as Entitled<_, _>>::use_benefit(&who, &MARKET, tier).is_ok();
			uses.take_while(used).count()
		};
		let mut used = 0;
		for (hop, who) in (0..).zip(&people) {
			day(60 + 7 * hop);
			if hop > 0 {
				stake(*who - 1, BRONZE);
			}
			stake(*who, BRONZE + BLACK);
			day(67 + 7 * hop);
			assert_eq!(tier(*who), Some(Tier::Black));
			used += use_by(*who, Tier::Black);
		}
		assert!(used <= 4 * 70 / 30, "{used} in the time of nine");
		events();
		assert_eq!(use_by(209, Tier::Bronze), 4, "what was saved is still there");
		let is_low =
			|event: &_| matches!(event, crate::Event::BenefitUsed { tier: Tier::Bronze, .. });
		assert!(events().iter().all(is_low), "and is what it was");
	});
}

#[test]
fn one_stake_makes_one_item_in_each_waiting_time() {
	ExtBuilder::default().build_and_execute(|| {
		member(ALICE, BLACK);
		mint(ALICE, Tier::Black);
		for tier in Tier::ALL {
			assert_noop!(Membership::mint(by(ALICE), MARKET, tier), Error::<Test>::TierTooLow);
		}
		// Moving it to somebody else is no faster.
		stake(ALICE, 0);
		join(BOB);
		stake(BOB, BLACK);
		day(13);
		assert_noop!(Membership::mint(by(BOB), MARKET, Tier::Bronze), Error::<Test>::TierTooLow);
		day(14);
		mint(BOB, Tier::Black);
		assert_eq!(free(&SHARES, RESERVE), 2 * BLACK / 20);
	});
}

/// A stake of twice the threshold moves on as soon as it counts. Divided, it would be two.
#[test]
fn stake_moved_from_account_to_account_is_no_more_tiers_than_divided() {
	ExtBuilder::default().build_and_execute(|| {
		let people: Vec<u64> = (200..230).collect();
		for who in &people {
			endow(NATIVE, *who, 1_000);
			join(*who);
		}
		for (hop, who) in (0..).zip(&people) {
			day(7 * hop);
			if hop > 0 {
				stake(*who - 1, 0);
			}
			stake(*who, 2 * BLACK);
			for part in [0, DAY, 7 * DAY - 1] {
				set_time(NOW + 7 * hop * DAY + part);
				let tiers = people.iter().filter(|who| tier(**who) == Some(Tier::Black));
				assert!(tiers.count() <= 2, "hop {hop}");
			}
		}
	});
}

#[test]
fn rounding_loops_keep_no_level_alive() {
	ExtBuilder::default().build_and_execute(|| {
		member(ALICE, GOLD);
		day(100);
		stake(ALICE, 0);
		// Every hour a stake is made and taken out, and everybody asks for a note of it.
		for hour in 1..24 * 30_u64 {
			set_time(NOW + 100 * DAY + hour * DAY / 24);
			stake(ALICE, GOLD + u128::from(hour % 8));
			assert_ok!(Membership::refresh(by(BOB), MARKET, ALICE));
			stake(ALICE, u128::from(hour % 8));
		}
		day(130);
		let exact = hanse_membership::decay(GOLD, 30 * DAY, 60 * DAY);
		assert_eq!(status(ALICE).level, exact);
	});
}

#[test]
fn item_of_one_market_is_nothing_in_another() {
	ExtBuilder::default().build_and_execute(|| {
		member(ALICE, GOLD);
		assert_ok!(Membership::join(by(ALICE), OTHER));
		let item = mint(ALICE, Tier::Gold);
		assert_ok!(Membership::wear(by(ALICE), item));
		assert_eq!(Membership::tier_of(OTHER, ALICE), None);
		assert_noop!(Membership::use_benefit(by(ALICE), OTHER, Pass::Item), Error::<Test>::NotWorn);
		assert!(!<Membership as Entitled<_, _>>::is_entitled(&ALICE, &OTHER, Tier::Bronze));
	});
}

/// Whoever else makes items with the same numbers makes them in other collections.
#[test]
fn item_of_a_collection_of_ones_own_is_nothing() {
	use pallet_nfts::{CollectionConfig, CollectionSettings, MintSettings};
	ExtBuilder::default().build_and_execute(|| {
		let config = CollectionConfig {
			settings: CollectionSettings::all_enabled(),
			max_supply: None,
			mint_settings: MintSettings::default(),
		};
		assert_ok!(Nfts::create(by(BOB), BOB, config));
		assert_ok!(Nfts::mint(by(BOB), 0, 0, BOB, None));
		member(ALICE, GOLD);
		let item = mint(ALICE, Tier::Gold);
		join(BOB);
		assert_noop!(Membership::wear(by(BOB), item), Error::<Test>::NotOwner);
		// Nor can anybody make items in this collection, lock them or burn them.
		assert!(Nfts::mint(by(BOB), COLLECTION, 7, BOB, None).is_err());
		assert!(Nfts::burn(by(BOB), COLLECTION, item).is_err());
		assert!(Nfts::lock_item_transfer(by(MERCHANT), COLLECTION, item).is_err());
		assert_eq!(Nfts::owner(COLLECTION, item), Some(ALICE));
	});
}

#[test]
fn item_is_bought_and_sold() {
	ExtBuilder::default().build_and_execute(|| {
		member(ALICE, GOLD);
		let item = mint(ALICE, Tier::Gold);
		assert_ok!(Nfts::set_price(by(ALICE), COLLECTION, item, Some(5_000), None));
		assert_ok!(Nfts::buy_item(by(BOB), COLLECTION, item, 5_000));
		join(BOB);
		assert_ok!(Membership::wear(by(BOB), item));
		assert_eq!((tier(ALICE), tier(BOB)), (None, Some(Tier::Gold)));
	});
}

#[test]
fn merchant_cannot_take_a_tier_that_was_paid_for() {
	use hanse_membership::Thresholds;
	ExtBuilder::default().build_and_execute(|| {
		member(ALICE, GOLD);
		let item = mint(ALICE, Tier::Gold);
		assert_ok!(Membership::wear(by(ALICE), item));
		let dear = Thresholds([u128::MAX - 3, u128::MAX - 2, u128::MAX - 1, u128::MAX]);
		let dear = crate::Terms { thresholds: dear, ..terms() };
		assert_ok!(Membership::set_table(by(MERCHANT), MARKET, dear));
		day(365);
		assert_eq!((tier(ALICE), status(ALICE).own_tier), (Some(Tier::Gold), None));
	});
}
