//! What somebody might try.

use crate::{mock::*, Error, FeeTerms, Managed, Redeeming, Trading};
use frame_support::{
	assert_noop, assert_ok,
	traits::{
		fungibles::Mutate,
		tokens::{Fortitude::Polite, Precision::Exact, Preservation::Preserve},
	},
};
use hanse_curve::time::{HOUR, MINUTE};
use sp_runtime::traits::{BlakeTwo256, Hash};

/// What accounts have of gold and silver together, which are worth the same in these pools.
fn wealth(who: &[u64]) -> u128 {
	who.iter().map(|who| free(&GOLD, *who) + free(&SILVER, *who)).sum()
}

/// Whoever opens a pool with little and gives it much does not make its shares dear.
#[test]
fn first_depositor_takes_nothing_from_the_second() {
	build_and_execute(|| {
		assert_ok!(open(BOB, &GOLD, &SILVER, LEAST, LEAST));
		let vault = pool(0).vault;
		send(&GOLD, BOB, vault, DEPTH);
		send(&SILVER, BOB, vault, DEPTH);
		let before = wealth(&[CAROL]);
		assert_ok!(add(CAROL, 0, [15_000; 2]));
		assert_eq!(free(&share(0), CAROL), 15_000);
		assert_ok!(remove(BOB, 0, free(&share(0), BOB)));
		assert_ok!(remove(CAROL, 0, 15_000));
		assert_eq!(wealth(&[CAROL]), before);
		// What was given is lost for as long as the pool exists, with what is locked and the
		// minimum of the accounts.
		assert_eq!(wealth(&[BOB]), 2 * WEALTH - 2 * DEPTH - 2 * 1_000 - GOLD_MINIMUM - 1);
	});
}

/// The same by the only other way to make shares dearer: paying fees. It costs three times what all
/// the shares gain together.
#[test]
fn first_depositor_cannot_pay_the_price_up() {
	build_and_execute(|| {
		assert_ok!(open(BOB, &GOLD, &SILVER, 1_000_000, 1_000_000));
		for _ in 0..200 {
			next_block(6_000);
			assert_ok!(sell(BOB, &GOLD, 0, 50_000));
			assert_ok!(sell(BOB, &SILVER, 0, 50_000));
		}
		let paid = 200 * 100_000 * 3 / 1_000;
		let [gold, silver] = reserves(0);
		assert!(gold + silver - 2_000_000 < paid / 2);
		// A share is worth little more than a unit, and what the next one loses is less than that.
		let before = wealth(&[CAROL]);
		assert_ok!(add(CAROL, 0, [15_000; 2]));
		assert_ok!(remove(CAROL, 0, free(&share(0), CAROL)));
		assert!(before - wealth(&[CAROL]) <= 2);
	});
}

#[test]
fn donation_moves_no_price_and_no_share() {
	with_pool(|| {
		let quote = || Pools::quote_exact_in(GOLD, path(&[0]), 1_000_000);
		let before = (quote(), Pools::position(0, ALICE), pool(0));
		send(&GOLD, BOB, pool(0).vault, WEALTH / 2);
		send(&SILVER, BOB, pool(0).vault, 1);
		assert_eq!((quote(), Pools::position(0, ALICE), pool(0)), before);
		assert_ok!(sell(CAROL, &GOLD, 0, 1_000_000));
		assert_eq!(free(&SILVER, CAROL), WEALTH + 996_006);
		// Nor can it be traded, collected or removed.
		assert_ok!(Pools::collect(signed(BOB), 0));
		assert_ok!(remove(ALICE, 0, free(&share(0), ALICE)));
		assert!(free(&GOLD, pool(0).vault) >= WEALTH / 2);
	});
}

/// Who sets bounds loses no more than they allow.
#[test]
fn sandwich_breaks_on_the_bounds_of_the_victim() {
	with_pool(|| {
		let quote = Pools::quote_exact_in(GOLD, path(&[0]), 5_000_000).expect("it can be done");
		let least = quote.bought * 995 / 1_000;
		let deadline = NOW + MINUTE;
		let victim =
			|| Pools::swap_exact_in(signed(CAROL), GOLD, path(&[0]), 5_000_000, least, deadline);
		// In one block: Bob before Carol, and after.
		let before = wealth(&[BOB]);
		assert_ok!(sell(BOB, &GOLD, 0, 10_000_000));
		let bought = free(&SILVER, BOB) - WEALTH;
		assert_noop!(victim(), Error::<Test>::SlippageExceeded);
		assert_ok!(sell(BOB, &SILVER, 0, bought));
		assert!(wealth(&[BOB]) < before);
		// Where Bob moves the price by less than the bound, the victim has what it asked for, and
		// Bob at most what it has less.
		let before = wealth(&[BOB]);
		assert_ok!(sell(BOB, &GOLD, 0, 2_000_000));
		let held = free(&SILVER, BOB);
		assert_ok!(victim());
		assert!(free(&SILVER, CAROL) >= WEALTH + least);
		assert_ok!(sell(BOB, &SILVER, 0, held - WEALTH));
		assert!(wealth(&[BOB]) <= before + quote.bought - least);
		// Nor can it be kept for a better moment.
		after(MINUTE + 1);
		assert_noop!(victim(), Error::<Test>::Expired);
	});
}

/// A trade of no more than the fee's share of the reserve cannot be surrounded at a profit at all,
/// which is what `Trading::limits` says of sales.
#[test]
fn sandwich_around_a_small_trade_loses() {
	for size in [100_000, 1_000_000, 3_000_000, 10_000_000, 30_000_000, 100_000_000] {
		with_pool(|| {
			let (_, most) = <Pools as Trading<u64, _>>::limits(&GOLD, &SILVER).expect("it trades");
			let before = wealth(&[BOB]);
			assert_ok!(sell(BOB, &GOLD, 0, size));
			let bought = free(&SILVER, BOB) - WEALTH;
			assert_ok!(sell(CAROL, &GOLD, 0, most));
			assert_ok!(sell(BOB, &SILVER, 0, bought));
			assert!(wealth(&[BOB]) < before, "{size}");
		});
	}
}

/// A promoter that trades itself gets nothing of its own fees.
#[test]
fn promoter_earns_nothing_by_its_own_trades() {
	with_managed(|| {
		let before = wealth(&[PROMOTER]);
		for _ in 0..10 {
			next_block(6_000);
			assert_ok!(sell(PROMOTER, &GOLD, 0, 1_000_000));
			assert_ok!(sell(PROMOTER, &SILVER, 0, 1_000_000));
		}
		assert_eq!(pool(0).dues.map(|dues| dues.promoter), [0, 0]);
		assert_ok!(Pools::collect(signed(PROMOTER), 0));
		let lost = before - wealth(&[PROMOTER]);
		assert!(lost >= 20 * 3_000, "{lost}");
	});
}

/// With a second account it gets a sixth of what that pays.
#[test]
fn promoter_with_two_accounts_pays_more_than_it_earns() {
	with_managed(|| {
		let before = wealth(&[PROMOTER, CAROL]);
		for _ in 0..10 {
			next_block(6_000);
			assert_ok!(sell(CAROL, &GOLD, 0, 1_000_000));
			assert_ok!(sell(CAROL, &SILVER, 0, 1_000_000));
		}
		assert_ok!(Pools::collect(signed(PROMOTER), 0));
		let earned = wealth(&[PROMOTER]) - 2 * WEALTH;
		assert_eq!(earned, 20 * 500);
		let lost = before - wealth(&[PROMOTER, CAROL]);
		assert!(lost >= 20 * 2_500, "{lost}");
	});
}

/// Also if it is the only liquidity provider: tax and reserve are lost.
#[test]
fn wash_trading_by_the_only_provider_costs_the_tax_and_the_reserve() {
	with_managed(|| {
		let before = wealth(&[MARKET, PROMOTER]) + 2 * DEPTH;
		for _ in 0..10 {
			next_block(6_000);
			assert_ok!(sell(MARKET, &GOLD, 0, 1_000_000));
			assert_ok!(sell(MARKET, &SILVER, 0, 1_000_000));
		}
		assert_ok!(Pools::collect(signed(BOB), 0));
		assert_ok!(remove(MARKET, 0, free(&share(0), MARKET)));
		let lost = before - wealth(&[MARKET, PROMOTER]);
		assert!(lost >= 20 * 1_500, "{lost}");
	});
}

/// An account that is frozen does not get rid of the asset through its shares.
#[test]
fn frozen_asset_does_not_escape_through_shares() {
	with_pool(|| {
		let id = FIRST_SHARE;
		assert_ok!(Assets::approve_transfer(signed(ALICE), id, BOB, 1_000_000));
		freeze(&GOLD, ALICE);
		assert!(Pools::is_stuck(&id, &ALICE));
		// Neither by sending them, nor by having them fetched.
		assert!(sent(&share(0), ALICE, BOB, 1_000_000).is_err());
		let fetched = Assets::transfer_approved(signed(BOB), id, ALICE, BOB, 1_000_000);
		assert!(fetched.is_err());
		assert!(Assets::transfer_all(signed(ALICE), id, BOB, false).is_err());
		assert_eq!(free(&share(0), BOB), 0);
		// It can leave the pool. The gold is where it is frozen, and the silver is free.
		let gold = free(&GOLD, ALICE);
		assert_ok!(remove(ALICE, 0, 1_000_000));
		assert_eq!(free(&GOLD, ALICE), gold + 1_000_000);
		assert!(sent(&GOLD, ALICE, BOB, 1_000).is_err());
		assert!(sell(ALICE, &GOLD, 0, 100_000).is_err());
		assert!(add(ALICE, 0, [100_000; 2]).is_err());
		assert_ok!(sent(&SILVER, ALICE, BOB, 1_000));
		// Still stuck afterwards, until the account is not frozen any more.
		assert!(sent(&share(0), ALICE, BOB, 1).is_err());
		assert_ok!(sent(&share(0), BOB, CAROL, 0));
		thaw(&GOLD, ALICE);
		assert_ok!(sent(&share(0), ALICE, BOB, 1_000_000));
	});
}

/// Nor by having all of it in the pool, so that there is no account left to freeze: the team opens
/// one.
#[test]
fn frozen_asset_does_not_escape_by_being_in_the_pool_altogether() {
	with_pool(|| {
		send(&GOLD, BOB, CAROL, WEALTH - 1_000_000);
		assert_ok!(add(BOB, 0, [1_000_000; 2]));
		assert_eq!(free(&GOLD, BOB), 0);
		assert_ok!(Assets::touch_other(signed(ISSUER), 1, BOB));
		freeze(&GOLD, BOB);
		assert!(sent(&share(0), BOB, CAROL, 1_000).is_err());
		assert_ok!(remove(BOB, 0, 1_000_000));
		assert_eq!(free(&GOLD, BOB), 1_000_000);
		assert!(sent(&GOLD, BOB, CAROL, 1_000).is_err());
	});
}

/// Nor by giving up the account that is frozen, and with it the freeze.
#[test]
fn frozen_asset_does_not_escape_by_giving_up_the_account() {
	with_pool(|| {
		send(&GOLD, BOB, CAROL, WEALTH - 1_000_100);
		assert_ok!(add(BOB, 0, [1_000_000; 2]));
		for keep in [freeze, block] {
			keep(&GOLD, BOB);
			assert!(Assets::refund(signed(BOB), 1, true).is_err());
			assert!(Pools::is_stuck(&FIRST_SHARE, &BOB));
			assert!(sent(&share(0), BOB, CAROL, 1_000).is_err());
			thaw(&GOLD, BOB);
		}
		// Who is not frozen can.
		assert_ok!(Assets::refund(signed(BOB), 1, true));
	});
}

/// A blocked one neither: what is owed is its own.
#[test]
fn blocked_asset_does_not_escape_through_debts() {
	with_pool(|| {
		block(&SILVER, ALICE);
		assert!(sent(&share(0), ALICE, BOB, 1_000_000).is_err());
		assert_ok!(remove(ALICE, 0, 1_000_000));
		assert_noop!(Pools::claim(signed(BOB), 0), Error::<Test>::NothingOwed);
		assert_noop!(Pools::claim(signed(ALICE), 0), Error::<Test>::Undeliverable);
	});
}

/// While somebody redeems, the shares of others are as stuck as before.
#[test]
fn redeeming_frees_the_shares_of_nobody_else() {
	with_pool(|| {
		freeze(&GOLD, ALICE);
		Redeeming::<Test>::put(BOB);
		assert!(Pools::is_stuck(&FIRST_SHARE, &ALICE));
		Redeeming::<Test>::put(ALICE);
		assert!(!Pools::is_stuck(&FIRST_SHARE, &ALICE));
		Redeeming::<Test>::kill();
	});
}

/// Shares of other pools, and those of others, stay free.
#[test]
fn freeze_of_one_account_is_that_of_no_other() {
	with_path(|| {
		freeze(&GOLD, ALICE);
		for (id, stuck) in [(0, true), (1, true), (2, false), (3, false)] {
			assert_eq!(Pools::is_stuck(&(FIRST_SHARE + id), &ALICE), stuck);
			assert!(!Pools::is_stuck(&(FIRST_SHARE + id), &BOB));
		}
		assert_ok!(sent(&share(2), ALICE, BOB, 1_000));
		assert!(!Pools::is_stuck(&1, &ALICE));
		assert!(!Pools::is_stuck(&(FIRST_SHARE + 7), &ALICE));
	});
}

/// Even where the chain allows trades of any size, a thousand of eight units gain nothing.
#[test]
fn rounding_loops_of_eight_units_gain_nothing() {
	build_and_execute(|| {
		opened(&GOLD, &SILVER, 1_000_003, 3_000_017);
		assert_noop!(sell(BOB, &GOLD, 0, 8), Error::<Test>::TradeTooSmall);
		assert_noop!(buy(BOB, &GOLD, 0, 8), Error::<Test>::TradeTooSmall);
		MinTrade::set(1);
		let quality = || {
			let [gold, silver] = reserves(0);
			(gold * silver, supply(0) * supply(0))
		};
		let mut last = quality();
		for round in 0..1_000u128 {
			let before = (free(&GOLD, BOB), free(&SILVER, BOB));
			let done = match round % 4 {
				0 => sell(BOB, &GOLD, 0, 8),
				1 => buy(BOB, &SILVER, 0, 8),
				2 => sell(BOB, &SILVER, 0, 8 + round % 17),
				_ => buy(BOB, &GOLD, 0, 1 + round % 8),
			};
			assert_ok!(done);
			let now = quality();
			assert!(now.0 * last.1 >= last.0 * now.1);
			let after = (free(&GOLD, BOB), free(&SILVER, BOB));
			assert!(after.0 < before.0 || after.1 < before.1);
			last = now;
		}
		// Neither do shares that are bought and redeemed one by one.
		for round in 0..300u128 {
			let before = (free(&GOLD, BOB), free(&SILVER, BOB));
			assert_ok!(add(BOB, 0, [8 + round % 5, 24]));
			assert_ok!(remove(BOB, 0, free(&share(0), BOB)));
			let now = quality();
			assert!(now.0 * last.1 >= last.0 * now.1);
			assert!(free(&GOLD, BOB) <= before.0 && free(&SILVER, BOB) <= before.1);
			last = now;
		}
		MinTrade::set(LEAST);
	});
}

/// A price that is pushed for a block weighs as much as a block does.
#[test]
fn flash_trades_hardly_move_an_average() {
	with_managed(|| {
		after(HOUR);
		let twap = || Pools::twap(0, GOLD, DEPTH, 30 * MINUTE).expect("it existed");
		assert_eq!(twap(), DEPTH);
		// Within a block, nothing moves.
		assert_ok!(sell(BOB, &GOLD, 0, 47_000_000));
		assert_eq!(twap(), DEPTH);
		assert_ok!(sell(BOB, &SILVER, 0, 44_000_000));
		assert_eq!(twap(), DEPTH);
		// Over the end of one: as far as one block can go, and back in the next.
		next_block(6_000);
		assert_ok!(sell(BOB, &GOLD, 0, 44_000_000));
		next_block(6_000);
		assert_ok!(sell(BOB, &SILVER, 0, 42_000_000));
		let moved = DEPTH - twap();
		assert!(moved > 0 && moved < DEPTH / 2_000, "{moved}");
	});
}

#[test]
fn fresh_pool_has_no_average_to_be_deceived_by() {
	with_pool(|| {
		let twap = || Pools::twap(0, GOLD, DEPTH, 30 * MINUTE);
		assert_ok!(sell(BOB, &GOLD, 0, 100_000_000));
		assert_eq!(twap(), None);
		after(30 * MINUTE - 1);
		assert_eq!(twap(), None);
		assert_eq!(<Pools as Trading<u64, _>>::average(&GOLD, &SILVER, DEPTH, HOUR), None);
		after(30 * MINUTE);
		assert!(twap().is_some());
	});
}

/// Nobody can fill the account of a pool with assets before it is opened.
#[test]
fn accounts_of_pools_are_not_known_before() {
	build_and_execute(|| {
		let guessed = Pools::new_vault(0);
		endow(&NATIVE, guessed, 1_000);
		for id in 100..130 {
			assert_ok!(Assets::force_create(root(), id, ISSUER, false, 1));
			let _ = AllAssets::mint_into(Asset::WithId(id), &guessed, 1);
		}
		assert!(open(ALICE, &GOLD, &SILVER, DEPTH, DEPTH).is_err());
		let parent = BlakeTwo256::hash(b"the block before");
		System::initialize(&2, &parent, &Default::default());
		assert_ne!(Pools::new_vault(0), guessed);
		assert_ok!(open(ALICE, &GOLD, &SILVER, DEPTH, DEPTH));
	});
}

/// Who uses up what a block may do keeps others from trading in the same direction, for that block.
#[test]
fn blocks_limit_lasts_for_a_block() {
	with_managed(|| {
		assert_ok!(sell(BOB, &GOLD, 0, 47_000_000));
		assert_noop!(sell(CAROL, &GOLD, 0, 1_000_000), Error::<Test>::Outflow);
		// In the other direction, and out of the pool, everybody can go on.
		assert_ok!(sell(CAROL, &SILVER, 0, 100_000));
		assert_ok!(remove(MARKET, 0, DEPTH / 2));
		next_block(1);
		assert_ok!(sell(CAROL, &GOLD, 0, 1_000_000));
	});
}

/// Liquidity that is added for a block earns what the trades of that block leave, as everybody's
/// does, and takes nothing that was there before.
#[test]
fn liquidity_for_a_block_takes_nothing_of_earlier_fees() {
	with_pool(|| {
		for _ in 0..10 {
			next_block(6_000);
			assert_ok!(sell(CAROL, &GOLD, 0, 10_000_000));
			assert_ok!(sell(CAROL, &SILVER, 0, 10_000_000));
		}
		let before = (free(&GOLD, BOB), free(&SILVER, BOB));
		assert_ok!(add(BOB, 0, [DEPTH; 2]));
		assert_ok!(remove(BOB, 0, free(&share(0), BOB)));
		assert!(free(&GOLD, BOB) <= before.0 && free(&SILVER, BOB) <= before.1);
	});
}

/// Trouble in one pool is none in another one of the same assets.
#[test]
fn pools_do_not_touch_each_other() {
	with_pool(|| {
		let managed = manage(&GOLD, &SILVER);
		let other = pool(managed);
		assert_ok!(sell(BOB, &GOLD, 0, 100_000_000));
		assert_ok!(remove(ALICE, 0, DEPTH / 2));
		assert_ok!(Pools::collect(signed(BOB), 0));
		freeze(&GOLD, pool(0).vault);
		assert_eq!(pool(managed), other);
		assert_ok!(sell(BOB, &GOLD, managed, 1_000_000));
		assert_ok!(<Pools as Managed<_, _, _>>::withdraw(&MARKET, managed, 1_000));
		assert_eq!(FeeTable::tax_account(), TAX_ACCOUNT);
	});
}

/// The assets pallet loses what it moves of an asset whose supply could not be increased by that,
/// and says nothing. Nobody pays, or is paid, with what does not arrive.
#[test]
fn supply_near_the_end_of_128_bits_loses_nothing() {
	build_and_execute(|| {
		opened(&SILVER, &LEAD, DEPTH, DEPTH);
		endow(&LEAD, ISSUER, u128::MAX - 8 * WEALTH - 1_000_000);
		assert!(sell(BOB, &LEAD, 0, 1_000_001).is_err());
		assert!(buy(BOB, &SILVER, 0, 1_000_001).is_err());
		assert!(add(BOB, 0, [1_000_001; 2]).is_err());
		assert!(open(BOB, &COPPER, &LEAD, DEPTH, DEPTH).is_err());
		assert_ok!(sell(BOB, &LEAD, 0, 1_000_000));
		check_invariants();
		// What is redeemed waits until it can arrive.
		assert_ok!(remove(ALICE, 0, 2_000_000));
		assert!(pool(0).owed[0] == 0 && pool(0).owed[1] > 1_000_000);
		assert_noop!(Pools::claim(signed(ALICE), 0), Error::<Test>::Undeliverable);
		let burnt = AllAssets::burn_from(LEAD, &ISSUER, DEPTH, Preserve, Exact, Polite);
		assert_eq!(burnt, Ok(DEPTH));
		assert_ok!(Pools::claim(signed(ALICE), 0));
	});
}
