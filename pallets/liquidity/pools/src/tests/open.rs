use crate::{mock::*, Error, Event, HoldReason, Kind, NextPool, Observation, Observations};
use frame_support::{
	assert_noop, assert_ok,
	traits::{fungible::InspectHold, fungibles::roles::Inspect},
};
use sp_runtime::{DispatchError, TokenError};

#[test]
fn open_makes_a_pool_of_what_is_paid() {
	build_and_execute(|| {
		assert_ok!(open(ALICE, &SILVER, &GOLD, 4_000_000, 1_000_000));
		let vault = pool(0).vault;
		// In the order of the assets, whatever order they were given in.
		assert_eq!(pool(0).assets, [GOLD, SILVER]);
		assert_eq!(reserves(0), [1_000_000, 4_000_000]);
		assert_eq!(pool(0).kind, Kind::Plain { opener: ALICE, deposit: FOR_POOL });
		assert_eq!((pool(0).dues, pool(0).owed), (Default::default(), [0; 2]));
		// The minimum keeps the account open and belongs to no share.
		assert_eq!(free(&GOLD, vault), 1_000_000 + GOLD_MINIMUM);
		assert_eq!(free(&SILVER, vault), 4_000_000 + 1);
		assert_eq!(free(&GOLD, ALICE), WEALTH - 1_000_000 - GOLD_MINIMUM);
		assert_eq!(free(&SILVER, ALICE), WEALTH - 4_000_000 - 1);
		assert_eq!(free(&share(0), ALICE), 2_000_000 - 1_000);
		assert_eq!((free(&share(0), vault), supply(0)), (1_000, 2_000_000));
		assert_eq!(Balances::balance_on_hold(&HoldReason::Pool.into(), &ALICE), FOR_POOL);
		let opened = Event::Opened {
			pool: 0,
			who: ALICE,
			assets: [GOLD, SILVER],
			amounts: [1_000_000, 4_000_000],
			share: FIRST_SHARE,
			shares: 2_000_000 - 1_000,
			managed: false,
		};
		assert_eq!(events(), [opened]);
	});
}

#[test]
fn open_begins_the_ring_and_the_books() {
	with_pool(|| {
		let first = Observation { at: NOW, sums: Default::default() };
		assert_eq!(Observations::<Test>::iter().collect::<Vec<_>>(), [(0, 0, first)]);
		assert_eq!((pool(0).oracle.made, pool(0).book.begin), (1, [DEPTH; 2]));
		assert_eq!(NextPool::<Test>::get(), 1);
	});
}

/// Nobody can mint shares or touch those of others.
#[test]
fn shares_have_no_team() {
	with_pool(|| {
		let vault = Some(pool(0).vault);
		let team = [Assets::owner(1_000), Assets::issuer(1_000), Assets::admin(1_000)];
		assert_eq!(team, [vault; 3]);
		assert_eq!(Assets::freezer(1_000), vault);
	});
}

#[test]
fn pools_of_different_pairs_have_different_accounts() {
	with_path(|| {
		let vaults: std::collections::BTreeSet<_> = (0..4).map(|id| pool(id).vault).collect();
		assert_eq!(vaults.len(), 4);
	});
}

#[test]
fn open_with_coins_of_the_chain_is_possible() {
	build_and_execute(|| {
		assert_ok!(open(ALICE, &COPPER, &NATIVE, DEPTH, 2 * DEPTH));
		assert_eq!((pool(0).assets, reserves(0)), ([NATIVE, COPPER], [2 * DEPTH, DEPTH]));
		assert_eq!(free(&NATIVE, pool(0).vault), 2 * DEPTH + ED);
	});
}

#[test]
fn open_with_all_that_somebody_has_is_possible() {
	build_and_execute(|| {
		assert_ok!(open(ALICE, &GOLD, &SILVER, WEALTH - GOLD_MINIMUM, DEPTH));
		assert_eq!(free(&GOLD, ALICE), 0);
	});
}

#[test]
fn open_that_would_leave_dust_is_refused() {
	build_and_execute(|| {
		let refused = open(ALICE, &GOLD, &SILVER, WEALTH - GOLD_MINIMUM - 1, DEPTH);
		assert_noop!(refused, TokenError::NotExpendable);
	});
}

#[test]
fn open_refuses_a_pair_that_is_none() {
	build_and_execute(|| {
		let refused = open(ALICE, &GOLD, &GOLD, DEPTH, DEPTH);
		assert_noop!(refused, Error::<Test>::SameAsset);
	});
}

#[test]
fn open_refuses_shares() {
	with_pool(|| {
		let of_a_pool = open(ALICE, &share(0), &COPPER, DEPTH / 2, DEPTH);
		assert_noop!(of_a_pool, Error::<Test>::IsShare);
		let not_yet = open(ALICE, &NATIVE, &share(SHARES - 1), DEPTH, DEPTH);
		assert_noop!(not_yet, Error::<Test>::IsShare);
		// Beside the range: an asset that there is not.
		let unknown = open(ALICE, &NATIVE, &share(SHARES), DEPTH, DEPTH);
		assert_noop!(unknown, TokenError::UnknownAsset);
	});
}

#[test]
fn open_refuses_a_second_pool_of_a_pair() {
	with_pool(|| {
		let same = open(BOB, &GOLD, &SILVER, DEPTH, DEPTH);
		assert_noop!(same, Error::<Test>::PoolExists);
		let turned = open(BOB, &SILVER, &GOLD, DEPTH, DEPTH);
		assert_noop!(turned, Error::<Test>::PoolExists);
		assert_ok!(open(BOB, &GOLD, &COPPER, DEPTH, DEPTH));
	});
}

#[test]
fn open_refuses_when_there_are_no_more_ids() {
	build_and_execute(|| {
		NextPool::<Test>::put(SHARES);
		let refused = open(ALICE, &GOLD, &SILVER, DEPTH, DEPTH);
		assert_noop!(refused, Error::<Test>::NoShareId);
		NextPool::<Test>::put(SHARES - 1);
		assert_ok!(open(ALICE, &GOLD, &SILVER, DEPTH, DEPTH));
	});
}

#[test]
fn open_refuses_amounts_of_nothing() {
	build_and_execute(|| {
		for (first, second) in [(0, DEPTH), (DEPTH, 0), (0, 0)] {
			let refused = open(ALICE, &GOLD, &SILVER, first, second);
			assert_noop!(refused, Error::<Test>::ZeroAmount);
		}
	});
}

#[test]
fn open_refuses_less_than_a_trade() {
	build_and_execute(|| {
		let first = open(ALICE, &GOLD, &SILVER, LEAST - 1, DEPTH);
		assert_noop!(first, Error::<Test>::FirstDepositTooSmall);
		let second = open(ALICE, &GOLD, &SILVER, DEPTH, LEAST - 1);
		assert_noop!(second, Error::<Test>::FirstDepositTooSmall);
		assert_ok!(open(ALICE, &GOLD, &SILVER, LEAST, LEAST));
		// Also where what is locked would be worth more.
		MinTrade::set(10);
		let locked = open(ALICE, &GOLD, &COPPER, 1_000, 1_000);
		assert_noop!(locked, Error::<Test>::FirstDepositTooSmall);
		MinTrade::set(LEAST);
	});
}

#[test]
fn open_refuses_who_cannot_pay() {
	build_and_execute(|| {
		let deposit = open(STRANGER, &GOLD, &SILVER, DEPTH, DEPTH);
		assert_noop!(deposit, TokenError::FundsUnavailable);
		let amounts = open(NOVICE, &GOLD, &SILVER, DEPTH, DEPTH);
		assert_noop!(amounts, TokenError::FundsUnavailable);
		let unsigned = Pools::open(RuntimeOrigin::none(), [GOLD, SILVER], [DEPTH; 2]);
		assert_noop!(unsigned, DispatchError::BadOrigin);
	});
}
