use crate::{mock::*, Error, Event, Observations, Pairs, Pools as Stored, Reports};
use frame_support::{
	assert_noop, assert_ok,
	traits::fungibles::{Inspect, Mutate},
};
use sp_runtime::{DispatchError, DispatchResult};

fn close(who: u64) -> DispatchResult {
	Pools::close(signed(who), 0)
}

/// Has Alice remove all that she has of the pool.
fn leave() {
	assert_ok!(remove(ALICE, 0, free(&share(0), ALICE)));
}

#[test]
fn close_returns_everything() {
	with_pool(|| {
		leave();
		events();
		assert_ok!(close(ALICE));
		for asset in [NATIVE, GOLD, SILVER] {
			assert_eq!(free(&asset, ALICE), WEALTH);
		}
		assert!(!Stored::<Test>::contains_key(0));
		assert_eq!(Pairs::<Test>::iter().count() + Observations::<Test>::iter().count(), 0);
		assert!(!Assets::asset_exists(FIRST_SHARE));
		let closed =
			Event::Closed { pool: 0, to: ALICE, amounts: [1_000 + GOLD_MINIMUM, 1_000 + 1] };
		assert_eq!(events(), [closed]);
	});
}

#[test]
fn close_makes_room_for_another_pool_with_another_number() {
	with_pool(|| {
		let vault = pool(0).vault;
		leave();
		assert_ok!(close(ALICE));
		assert!(!System::account_exists(&vault));
		assert_ok!(open(BOB, &GOLD, &SILVER, DEPTH, DEPTH));
		assert!(Stored::<Test>::contains_key(1));
		assert_noop!(close(ALICE), Error::<Test>::PoolNotFound);
	});
}

/// From the database, where removing has a limit.
#[test]
fn close_forgets_a_full_ring_and_all_reports() {
	let mut ext = new_test_ext();
	ext.execute_with(|| {
		opened(&GOLD, &SILVER, DEPTH, DEPTH);
		for _ in 0..26 {
			next_block(TaxPeriod::get());
			assert_ok!(sell(BOB, &GOLD, 0, 1_000_000));
		}
		for _ in 0..130 {
			next_minute();
			assert_ok!(sell(BOB, &GOLD, 0, LEAST));
		}
		assert_eq!(Observations::<Test>::iter().count(), 128);
		assert_eq!(Reports::<Test>::iter().count(), 24);
		leave();
		assert_ok!(Pools::collect(signed(BOB), 0));
		events();
	});
	ext.commit_all().expect("it can be written");
	ext.execute_with(|| {
		assert_ok!(close(ALICE));
		assert_eq!(Observations::<Test>::iter().count() + Reports::<Test>::iter().count(), 0);
		assert!(matches!(events()[..], [Event::Reported { .. }, Event::Closed { .. }]));
		check_invariants();
	});
}

/// What was sent to the account of the pool by mistake goes with the rest.
#[test]
fn close_gives_donations_to_who_opened_the_pool() {
	with_pool(|| {
		send(&GOLD, BOB, pool(0).vault, 777);
		leave();
		assert_ok!(close(ALICE));
		assert_eq!(free(&GOLD, ALICE), WEALTH + 777);
	});
}

/// Other assets on the account of a pool keep nothing from being closed.
#[test]
fn close_leaves_what_strangers_put_on_the_account() {
	with_pool(|| {
		let vault = pool(0).vault;
		assert_ok!(Assets::force_create(root(), 9, ISSUER, false, 1));
		assert_ok!(Assets::mint_into(9, &BOB, 100));
		assert_ok!(Assets::transfer(signed(BOB), 9, vault, 50));
		leave();
		assert_ok!(close(ALICE));
		assert!(System::account_exists(&vault));
		assert_eq!(free(&NATIVE, vault), 0);
	});
}

/// Empty accounts and approvals of shares do not either.
#[test]
fn close_is_not_kept_by_accounts_without_shares() {
	with_pool(|| {
		for who in 200..220 {
			endow(&NATIVE, who, 10_000);
			assert_ok!(Assets::touch(signed(who), FIRST_SHARE));
			assert_ok!(Assets::approve_transfer(signed(who), FIRST_SHARE, BOB, 1));
		}
		leave();
		assert_ok!(close(ALICE));
		// The rest has deposits of its own, and anybody can remove it.
		assert!(Assets::asset_exists(FIRST_SHARE));
		assert_ok!(Assets::destroy_accounts(signed(BOB), FIRST_SHARE));
		assert_ok!(Assets::destroy_approvals(signed(BOB), FIRST_SHARE));
		assert_ok!(Assets::destroy_accounts(signed(BOB), FIRST_SHARE));
		assert_ok!(Assets::destroy_approvals(signed(BOB), FIRST_SHARE));
		let _ = Assets::finish_destroy(signed(BOB), FIRST_SHARE);
	});
}

/// Shares that somebody sent to the account of the pool are nobody's, and lost as long as it exists.
#[test]
fn close_is_not_kept_by_shares_on_the_account() {
	with_pool(|| {
		assert_ok!(add(BOB, 0, [7; 2]));
		send(&share(0), BOB, pool(0).vault, 7);
		leave();
		assert_ok!(close(ALICE));
		assert_eq!(free(&GOLD, ALICE), WEALTH + 7);
		assert!(!Assets::asset_exists(FIRST_SHARE));
	});
}

/// Of an asset that is gone, nothing waits any more, and nothing is left.
#[test]
fn close_is_not_kept_by_an_asset_that_is_gone() {
	with_pool(|| {
		assert_ok!(sell(BOB, &GOLD, 0, 1_000_000));
		assert_ok!(sell(BOB, &SILVER, 0, 1_000_000));
		destroy(&GOLD);
		leave();
		assert_noop!(close(ALICE), Error::<Test>::DuesLeft);
		assert_ok!(Pools::collect(signed(BOB), 0));
		assert_ne!(pool(0).dues[0].tax, 0);
		events();
		assert_ok!(close(ALICE));
		assert!(
			matches!(events()[..], [_, Event::Closed { amounts: [0, silver], .. }] if silver > 0)
		);
		assert_eq!(free(&NATIVE, ALICE), WEALTH);
	});
}

#[test]
fn close_is_not_kept_by_two_assets_that_are_gone() {
	with_pool(|| {
		destroy(&GOLD);
		destroy(&SILVER);
		leave();
		assert_ok!(close(ALICE));
		assert_eq!(free(&NATIVE, ALICE), WEALTH);
	});
}

#[test]
fn close_refuses_while_somebody_has_shares() {
	with_pool(|| {
		assert_noop!(close(ALICE), Error::<Test>::NotEmpty);
		assert_ok!(add(BOB, 0, [1_000_000; 2]));
		leave();
		assert_noop!(close(ALICE), Error::<Test>::NotEmpty);
		assert_ok!(remove(BOB, 0, 1_000_000));
		assert_ok!(close(ALICE));
	});
}

#[test]
fn close_refuses_while_something_is_owed() {
	with_pool(|| {
		block(&GOLD, ALICE);
		leave();
		assert_noop!(close(ALICE), Error::<Test>::NotEmpty);
		thaw(&GOLD, ALICE);
		assert_ok!(Pools::claim(signed(ALICE), 0));
		assert_ok!(close(ALICE));
	});
}

#[test]
fn close_refuses_while_fees_wait() {
	with_pool(|| {
		assert_ok!(sell(BOB, &GOLD, 0, 1_000_000));
		leave();
		assert_noop!(close(ALICE), Error::<Test>::DuesLeft);
		assert_ok!(Pools::collect(signed(BOB), 0));
		assert_ok!(close(ALICE));
	});
}

#[test]
fn close_refuses_strangers_and_managed_pools() {
	with_pool(|| {
		leave();
		assert_noop!(close(BOB), Error::<Test>::NotOpener);
		let managed = manage(&GOLD, &COPPER);
		assert!(is_managed(managed));
		let call = Pools::close(signed(MARKET), managed);
		assert_noop!(call, Error::<Test>::IsManaged);
		assert_noop!(Pools::close(signed(ALICE), 7), Error::<Test>::PoolNotFound);
		assert_noop!(Pools::close(RuntimeOrigin::none(), 0), DispatchError::BadOrigin);
	});
}
