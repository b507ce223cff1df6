//! What somebody would try.

use crate::{
	mock::*, Entitlement, Error, Event, HoldReason, NextToken, Promotion, Redemption, Settlement,
	Windows, MAX_ALLOCATIONS, MAX_ENTITLEMENTS,
};
use frame_support::{
	assert_noop, assert_ok,
	traits::fungibles::{roles, Inspect},
};
use hanse_curve::time::{DAY, MONTH};
use sp_runtime::{traits::BadOrigin, DispatchError};

/// The holder of enough tokens uses them, and sends them to a friend who would use them again.
#[test]
fn allowance_cannot_be_used_again_from_another_account() {
	ExtBuilder::default().with_table(&menu()).build_and_execute(|| {
		assert_ok!(Assets::transfer_all(signed(ALICE), coin(), SHOP, false));
		assert_ok!(Assets::transfer(signed(SHOP), coin(), ALICE, 500));
		assert_ok!(Merchants::claim_allowance(signed(ALICE), coin(), coffee()));
		assert_noop!(
			Assets::transfer(signed(ALICE), coin(), CAROL, 500),
			pallet_assets::Error::<Test>::BalanceLow
		);
		// Everything that can move is not enough.
		let movable = free(coin(), ALICE);
		assert_eq!(movable, 1);
		assert_ok!(Assets::transfer(signed(SHOP), coin(), CAROL, 499));
		assert_noop!(
			Assets::transfer(signed(ALICE), coin(), CAROL, movable),
			pallet_assets::Error::<Test>::BalanceLow
		);
		assert_noop!(
			Merchants::claim_allowance(signed(CAROL), coin(), coffee()),
			Error::<Test>::BelowThreshold
		);
		// The next day it is the friend's turn, and then it is not the holder's.
		after(DAY);
		let terms = Merchants::name_of(&coffee());
		assert_ok!(Merchants::release_allowance(signed(ALICE), ALICE, coin(), terms));
		assert_ok!(Assets::transfer_all(signed(ALICE), coin(), CAROL, false));
		assert_ok!(Merchants::claim_allowance(signed(CAROL), coin(), coffee()));
		assert_noop!(
			Merchants::claim_allowance(signed(ALICE), coin(), coffee()),
			Error::<Test>::BelowThreshold
		);
	});
}

/// Releasing and claiming again in the same moment begins a new period, not a second claim in one.
#[test]
fn period_cannot_be_restarted_before_it_ends() {
	ExtBuilder::default().with_table(&menu()).build_and_execute(|| {
		let claim = || Merchants::claim_allowance(signed(ALICE), FIRST_ID, coffee());
		let terms = Merchants::name_of(&coffee());
		assert_ok!(claim());
		after(DAY - 1);
		assert_noop!(
			Merchants::release_allowance(signed(ALICE), ALICE, FIRST_ID, terms),
			Error::<Test>::WindowOpen
		);
		assert_noop!(claim(), Error::<Test>::AllowanceUsed);
		after(DAY);
		assert_ok!(Merchants::release_allowance(signed(ALICE), ALICE, FIRST_ID, terms));
		assert_ok!(claim());
		assert_noop!(claim(), Error::<Test>::AllowanceUsed);
		assert_eq!(Windows::<Test>::iter().count(), 1);
	});
}

/// The same tokens for two redemptions, or for a redemption and an allowance.
#[test]
fn tokens_on_hold_buy_nothing_else() {
	ExtBuilder::default().with_table(&menu()).build_and_execute(|| {
		assert_ok!(Assets::transfer(signed(ALICE), coin(), CAROL, 501));
		requested(CAROL, cake(), 10);
		let refused = |result| assert_eq!(result, Err(Error::<Test>::BelowThreshold.into()));
		refused(Merchants::claim_allowance(signed(CAROL), coin(), coffee()));
		assert!(Merchants::request(signed(CAROL), coin(), cake(), 7).is_err());
		assert_ok!(Merchants::decline(signed(SHOP), CAROL, 0));
		assert_ok!(Merchants::claim_allowance(signed(CAROL), coin(), coffee()));
		assert!(Merchants::request(signed(CAROL), coin(), bread(), 1).is_err());
	});
}

/// Every end of a request is the only one.
#[test]
fn request_ends_once() {
	ExtBuilder::default().with_table(&menu()).build_and_execute(|| {
		let confirm = |id| Merchants::confirm(signed(SHOP), ALICE, id);
		let decline = |id| Merchants::decline(signed(SHOP), ALICE, id);
		let take_back = |id| Merchants::take_back(signed(ALICE), ALICE, id);
		let ids = [(); 3].map(|()| requested(ALICE, cake(), 1));
		assert_ok!(confirm(ids[0]));
		assert_ok!(decline(ids[1]));
		after(CONFIRM_WINDOW);
		assert_ok!(take_back(ids[2]));
		for id in ids {
			assert_noop!(confirm(id), Error::<Test>::RequestNotFound);
			assert_noop!(decline(id), Error::<Test>::RequestNotFound);
			assert_noop!(take_back(id), Error::<Test>::RequestNotFound);
		}
		assert_eq!(free(coin(), ALICE), SUPPLY / 2 - 30);
	});
}

/// A merchant raises a price while somebody waits, or just before somebody asks.
#[test]
fn price_does_not_rise_under_anybodys_feet() {
	ExtBuilder::default().with_table(&menu()).build_and_execute(|| {
		let dear = Redemption { tokens: 2_000, settlement: Settlement::Pay, ..bread() };
		publish(SHOP, &[Entitlement::Redeem(dear.clone())]);
		// The old terms stay, and the new ones are not yet offered.
		assert_noop!(
			Merchants::request(signed(ALICE), coin(), dear.clone(), 1),
			Error::<Test>::NotOffered
		);
		after(TABLE_NOTICE - 1);
		let id = requested(ALICE, bread(), 1);
		after(TABLE_NOTICE);
		// Who still asks on the old terms is refused rather than charged more.
		assert_noop!(
			Merchants::request(signed(ALICE), coin(), bread(), 1),
			Error::<Test>::NotOffered
		);
		// The open request keeps its price and what becomes of the tokens.
		assert_ok!(Merchants::confirm(signed(SHOP), ALICE, id));
		assert_eq!(free(coin(), ALICE), SUPPLY / 2 - 2);
		assert_eq!(token(coin()).burnt, 2);
		assert_ok!(Merchants::request(signed(ALICE), coin(), dear, 1));
	});
}

/// Emptying the table first does not get around the notice.
#[test]
fn empty_table_is_announced_as_well() {
	ExtBuilder::default().with_table(&menu()).build_and_execute(|| {
		publish(SHOP, &[]);
		publish(SHOP, &[Entitlement::Redeem(Redemption { tokens: 900, ..bread() })]);
		assert_ok!(Merchants::request(signed(ALICE), coin(), bread(), 1));
		assert_eq!(Merchants::table(coin()).in_force(NOW).to_vec(), menu());
	});
}

/// Somebody creates assets where the next token's id will be.
#[test]
fn ids_of_tokens_cannot_be_taken() {
	ExtBuilder::default().build_and_execute(|| {
		for id in [FIRST_ID, FIRST_ID + 1, FIRST_ID + IDS - 1] {
			assert_noop!(Assets::create(signed(ALICE), id, ALICE, 1), BadOrigin);
		}
		assert_ok!(Assets::create(signed(ALICE), FIRST_ID - 1, ALICE, 1));
		assert_ok!(Assets::create(signed(ALICE), FIRST_ID + IDS, ALICE, 1));
		// What the chain itself has put there is passed over.
		for id in FIRST_ID..FIRST_ID + 3 {
			assert_ok!(Assets::force_create(root(), id, BOB, true, 1));
		}
		assert_eq!(issued(SHOP), FIRST_ID + 3);
		assert_eq!(issued(RIVAL), FIRST_ID + 4);
		assert_eq!(<Assets as roles::Inspect<u64>>::owner(FIRST_ID), Some(BOB));
	});
}

#[test]
fn issue_is_refused_without_ids() {
	ExtBuilder::default().build_and_execute(|| {
		approved(SHOP);
		for id in FIRST_ID..FIRST_ID + 8 {
			assert_ok!(Assets::force_create(root(), id, BOB, true, 1));
		}
		assert_noop!(issue(SHOP, SUPPLY, &division(SHOP)), Error::<Test>::NoTokenId);
		NextToken::<Test>::put(IDS - 1);
		assert_ok!(issue(SHOP, SUPPLY, &division(SHOP)));
		approved(RIVAL);
		assert_noop!(issue(RIVAL, SUPPLY, &division(RIVAL)), Error::<Test>::NoTokenId);
	});
}

/// The issuer, or anybody, makes more of a token, takes it away or locks it.
#[test]
fn nobody_has_power_over_a_token() {
	ExtBuilder::default().with_shop().build_and_execute(|| {
		let denied = DispatchError::from(pallet_assets::Error::<Test>::NoPermission);
		for who in [SHOP, ALICE, RIVAL] {
			let by = || signed(who);
			assert_noop!(Assets::mint(by(), coin(), who, 1), denied);
			assert_noop!(Assets::burn(by(), coin(), ALICE, 1), denied);
			assert_noop!(Assets::freeze(by(), coin(), ALICE), denied);
			assert_noop!(Assets::freeze_asset(by(), coin()), denied);
			assert_noop!(Assets::block(by(), coin(), ALICE), denied);
			assert_noop!(Assets::force_transfer(by(), coin(), ALICE, who, 1), denied);
			assert_noop!(Assets::transfer_ownership(by(), coin(), who), denied);
			assert_noop!(Assets::set_team(by(), coin(), who, who, who), denied);
			assert_noop!(Assets::start_destroy(by(), coin()), denied);
			let metadata = Assets::set_metadata(by(), coin(), b"Y".to_vec(), b"Y".to_vec(), 0);
			assert_noop!(metadata, denied);
		}
		assert_eq!(Assets::total_issuance(coin()), SUPPLY);
	});
}

/// One merchant answers for another.
#[test]
fn merchant_answers_for_its_own_token_only() {
	ExtBuilder::default().with_table(&menu()).build_and_execute(|| {
		let coin = coin();
		let other = issued(RIVAL);
		publish(RIVAL, &menu());
		assert_ok!(Merchants::collect(signed(ALICE), other, 0));
		let mine = requested(ALICE, cake(), 1);
		assert_ok!(Merchants::request(signed(ALICE), other, cake(), 1));
		assert_noop!(Merchants::confirm(signed(RIVAL), ALICE, mine), Error::<Test>::NotMerchant);
		assert_noop!(Merchants::decline(signed(SHOP), ALICE, mine + 1), Error::<Test>::NotMerchant);
		assert_ok!(Merchants::confirm(signed(RIVAL), ALICE, mine + 1));
		assert_eq!((free(coin, ALICE), free(other, ALICE)), (4_970, 4_970));
		assert_eq!((free(coin, RIVAL), free(other, RIVAL)), (0, 30));
	});
}

/// A merchant that was shut down tries to go on.
#[test]
fn suspended_or_closed_merchant_does_nothing_more() {
	ExtBuilder::default().with_table(&menu()).build_and_execute(|| {
		let id = requested(ALICE, cake(), 1);
		approved(RIVAL);
		for merchant in [SHOP, RIVAL] {
			assert_ok!(Merchants::suspend(root(), merchant));
		}
		assert_noop!(issue(RIVAL, SUPPLY, &division(RIVAL)), Error::<Test>::MerchantSuspended);
		assert_noop!(Merchants::confirm(signed(SHOP), ALICE, id), Error::<Test>::MerchantSuspended);
		let all: crate::Entitlements = menu().try_into().expect("few enough");
		assert_noop!(
			Merchants::set_table(signed(SHOP), all.clone()),
			Error::<Test>::MerchantSuspended
		);
		assert_ok!(Merchants::take_back(signed(ALICE), ALICE, id));
		for merchant in [SHOP, RIVAL] {
			assert_ok!(Merchants::wind_down(root(), merchant, NOW + WIND_DOWN_NOTICE));
		}
		after(WIND_DOWN_NOTICE);
		for merchant in [SHOP, RIVAL] {
			assert_ok!(Merchants::close(signed(ALICE), merchant));
			assert_noop!(
				issue(merchant, SUPPLY, &division(merchant)),
				Error::<Test>::MerchantClosed
			);
			assert_noop!(Merchants::suspend(root(), merchant), Error::<Test>::MerchantClosed);
		}
		assert_noop!(Merchants::set_table(signed(SHOP), all), Error::<Test>::MerchantClosed);
		assert_noop!(
			Merchants::claim_allowance(signed(ALICE), coin(), coffee()),
			Error::<Test>::MerchantClosed
		);
	});
}

/// A merchant comes back with another promoter, or with a later sunset.
#[test]
fn promoter_is_recorded_once() {
	ExtBuilder::default().build_and_execute(|| {
		let by = |promoter| Some(Promotion { promoter, until: NOW + DAY });
		let register =
			|promoter| Merchants::register(signed(SHOP), name("Shop"), uri(""), by(promoter));
		assert_ok!(register(PROMOTER));
		assert_ok!(Merchants::approve(root(), SHOP));
		assert_noop!(register(ALICE), Error::<Test>::AlreadyRegistered);
		assert_ok!(Merchants::wind_down(signed(SHOP), SHOP, NOW + WIND_DOWN_NOTICE));
		after(WIND_DOWN_NOTICE);
		assert_ok!(Merchants::close(signed(SHOP), SHOP));
		assert_noop!(register(ALICE), Error::<Test>::AlreadyRegistered);
		assert_eq!(merchant(SHOP).promotion, by(PROMOTER));
	});
}

/// Sending tokens to the keeper, or coins, disturbs nothing.
#[test]
fn gifts_to_the_keeper_change_nothing() {
	ExtBuilder::default().build_and_execute(|| {
		let keeper = Merchants::keeper_of(&FIRST_ID);
		assert_ok!(Balances::transfer_keep_alive(signed(ALICE), keeper, 5_000));
		let asset = issued(SHOP);
		assert_ok!(Merchants::collect(signed(ALICE), asset, 0));
		assert_ok!(Assets::transfer(signed(ALICE), asset, keeper, 77));
		check_invariants();
		for index in 1..3 {
			assert_ok!(Merchants::collect(signed(ALICE), asset, index));
		}
		assert_eq!(free(asset, keeper), 77);
	});
}

/// Somebody fills the keeper of a token to come with other assets, until it could hold no more. It has
/// no key to get rid of them, and every later token would wait behind this one.
#[test]
fn keeper_cannot_be_filled_before_its_token_exists() {
	ExtBuilder::default().build_and_execute(|| {
		approved(SHOP);
		let keeper = Merchants::keeper_of(&FIRST_ID);
		assert_ok!(Balances::transfer_keep_alive(signed(ALICE), keeper, ED));
		let mut taken = 0;
		while System::can_accrue_consumers(&keeper, 2) {
			taken += 1;
			assert_ok!(Assets::create(signed(ALICE), taken, ALICE, 1));
			assert_ok!(Assets::mint(signed(ALICE), taken, keeper, 1));
		}
		assert!(taken > 0);
		assert_ok!(issue(SHOP, SUPPLY, &division(SHOP)));
		assert_eq!(free(FIRST_ID, keeper), SUPPLY);
		for index in 0..3 {
			assert_ok!(Merchants::collect(signed(ALICE), FIRST_ID, index));
		}
		assert_eq!(free(FIRST_ID, keeper), 0);
	});
}

/// Two allowances count the unit that has to stay free, each for itself.
#[test]
fn smallest_unit_counts_for_one_allowance() {
	ExtBuilder::default().with_table(&menu()).build_and_execute(|| {
		let claim = |terms| Merchants::claim_allowance(signed(CAROL), FIRST_ID, terms);
		let release = |terms| {
			let name = Merchants::name_of(&terms);
			assert_ok!(Merchants::release_allowance(signed(BOB), CAROL, FIRST_ID, name));
		};
		let (small, large) = (coffee().threshold, tea().threshold);
		assert_ok!(Assets::transfer(signed(ALICE), FIRST_ID, CAROL, small + large - 1));
		assert_ok!(claim(coffee()));
		assert_noop!(claim(tea()), Error::<Test>::BelowThreshold);
		// With that unit there is enough for both, whichever comes or goes first.
		assert_ok!(Assets::transfer(signed(ALICE), FIRST_ID, CAROL, 1));
		assert_ok!(claim(tea()));
		assert_eq!(free(FIRST_ID, CAROL), 1);
		assert_eq!(held(FIRST_ID, HoldReason::Allowance, CAROL), small + large - 1);
		after(DAY);
		release(coffee());
		assert_eq!(held(FIRST_ID, HoldReason::Allowance, CAROL), large - 1);
		assert_ok!(claim(coffee()));
		after(MONTH);
		release(tea());
		assert_eq!(held(FIRST_ID, HoldReason::Allowance, CAROL), small - 1);
		release(coffee());
		assert_eq!(free(FIRST_ID, CAROL), small + large);
	});
}

/// A merchant that was stopped for fraud gets its hands on what was requested of it, because it is
/// ended.
#[test]
fn suspended_merchant_takes_nothing_while_it_ends() {
	ExtBuilder::default().with_table(&menu()).build_and_execute(|| {
		let id = requested(ALICE, cake(), 1);
		assert_ok!(Merchants::suspend(root(), SHOP));
		assert_ok!(Merchants::wind_down(root(), SHOP, NOW + WIND_DOWN_NOTICE));
		assert_noop!(Merchants::confirm(signed(SHOP), ALICE, id), Error::<Test>::MerchantSuspended);
		assert_noop!(
			Merchants::request(signed(ALICE), FIRST_ID, cake(), 1),
			Error::<Test>::MerchantSuspended
		);
		assert_noop!(
			Merchants::claim_allowance(signed(ALICE), FIRST_ID, coffee()),
			Error::<Test>::MerchantSuspended
		);
		assert_ok!(Merchants::take_back(signed(ALICE), ALICE, id));
		after(WIND_DOWN_NOTICE);
		assert_ok!(Merchants::close(signed(BOB), SHOP));
		assert_eq!(free(FIRST_ID, ALICE), SUPPLY / 2);
	});
}

/// A merchant announces a worse table and takes nothing until it is in force, so that nobody can
/// still use the better one.
#[test]
fn notice_does_not_run_while_nothing_can_be_requested() {
	ExtBuilder::default().with_table(&menu()).build_and_execute(|| {
		let in_force = || Merchants::table(FIRST_ID).in_force(Timestamp::get()).to_vec();
		publish(SHOP, &[]);
		events();
		assert_ok!(Merchants::pause(signed(SHOP)));
		assert_eq!(
			events(),
			vec![Event::ChangeWithdrawn { asset: FIRST_ID }, Event::Paused { merchant: SHOP }]
		);
		after(TABLE_NOTICE);
		assert_ok!(Merchants::resume(signed(SHOP)));
		assert_eq!(in_force(), menu());
		// Nor does it begin again by itself.
		after(3 * TABLE_NOTICE);
		assert_eq!(in_force(), menu());
	});
}

/// Lists that a user writes have an end.
#[test]
fn lists_are_bounded() {
	ExtBuilder::default().with_shop().build_and_execute(|| {
		let most = usize::try_from(MAX_ENTITLEMENTS).expect("fits");
		let discount = Entitlement::Discount { threshold: 2, rate: 1 };
		assert!(crate::Entitlements::try_from(vec![discount.clone(); most + 1]).is_err());
		publish(SHOP, &vec![discount; most]);
		let most = usize::try_from(MAX_ALLOCATIONS).expect("fits");
		assert!(crate::AllocationsOf::<Test>::try_from(vec![due(ALICE, 1); most + 1]).is_err());
		approved(RIVAL);
		assert_ok!(issue(RIVAL, most as u128, &vec![due(ALICE, 1); most]));
	});
}
