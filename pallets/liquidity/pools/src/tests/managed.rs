//! What another pallet does with pools of its own.

use crate::{mock::*, Dues, Error, Event, Kind, Managed, Opened};
use frame_support::{assert_noop, assert_ok, storage::with_storage_layer};
use sp_runtime::{DispatchError, StateVersion, TokenError};

fn open_managed(one: &Asset, other: &Asset) -> Result<Opened<u32>, DispatchError> {
	<Pools as Managed<_, _, _>>::open(&MARKET, [one.clone(), other.clone()], [4_000_000, 1_000_000])
}

fn withdraw(pool: u32, shares: u128) -> Result<[(Asset, u128); 2], DispatchError> {
	<Pools as Managed<_, _, _>>::withdraw(&MARKET, pool, shares)
}

#[test]
fn market_opens_a_pool_and_has_its_shares() {
	build_and_execute(|| {
		let expected = Opened { pool: 0, share: FIRST_SHARE, shares: 1_999_000 };
		assert_eq!(open_managed(&SILVER, &GOLD), Ok(expected));
		assert_eq!((pool(0).kind, reserves(0)), (Kind::Managed, [1_000_000, 4_000_000]));
		assert_eq!(free(&share(0), MARKET), 1_999_000);
		assert_eq!(free(&NATIVE, MARKET), WEALTH);
		let opened = Event::Opened {
			pool: 0,
			who: MARKET,
			assets: [GOLD, SILVER],
			amounts: [1_000_000, 4_000_000],
			share: FIRST_SHARE,
			shares: 1_999_000,
			managed: true,
		};
		assert_eq!(events(), [opened]);
	});
}

/// Nobody keeps a market from opening by opening first.
#[test]
fn plain_pool_does_not_stand_in_the_way() {
	with_pool(|| {
		assert_ok!(open_managed(&GOLD, &SILVER));
		assert_noop!(
			with_storage_layer(|| open_managed(&GOLD, &SILVER)),
			Error::<Test>::PoolExists
		);
		assert_ok!(open_managed(&GOLD, &COPPER));
		assert_ok!(open(BOB, &GOLD, &COPPER, DEPTH, DEPTH));
		assert_eq!(Pools::pool_of([SILVER, GOLD], true), Some(1));
		assert_eq!(Pools::pool_of([SILVER, GOLD], false), Some(0));
	});
}

fn retire(pool: u32) -> Result<(), DispatchError> {
	<Pools as Managed<_, _, _>>::retire(pool)
}

/// Whoever did not come in time has what it has, and the next market has its pool.
#[test]
fn retired_pool_can_only_be_left() {
	with_managed(|| {
		assert_ok!(add(BOB, 0, [1_000_000; 2]));
		assert_ok!(lock(0));
		events();
		assert_ok!(retire(0));
		assert_eq!(events(), [Event::Retired { pool: 0 }]);
		assert_eq!((pool(0).kind, pool(0).locked), (Kind::Retired, false));
		assert_noop!(sell(BOB, &GOLD, 0, 1_000_000), Error::<Test>::PoolRetired);
		assert_noop!(add(BOB, 0, [1_000_000; 2]), Error::<Test>::PoolRetired);
		for managed in [lock(0), unlock(0), retire(0)] {
			assert_eq!(managed, Err(Error::<Test>::NotManaged.into()));
		}
		let traded = <Pools as crate::Trading<_, _>>::limits(&GOLD, &SILVER);
		assert_eq!((traded, Pools::pool_of([GOLD, SILVER], true)), (None, None));
		assert_ok!(remove(BOB, 0, 1_000_000));
		assert_eq!([free(&GOLD, BOB), free(&SILVER, BOB)], [WEALTH; 2]);
	});
}

#[test]
fn retired_pool_makes_room_and_is_closed_by_anybody() {
	with_managed(|| {
		assert_ok!(sell(BOB, &GOLD, 0, 1_000_000));
		Divided::insert(0, (1_000, Some(CAROL)));
		assert_ok!(sell(BOB, &GOLD, 0, 1_000_000));
		assert_ok!(retire(0));
		assert_eq!(open_managed(&GOLD, &SILVER).expect("there is room").pool, 1);
		let close = || Pools::close(signed(BOB), 0);
		assert_noop!(close(), Error::<Test>::NotEmpty);
		assert_ok!(remove(MARKET, 0, free(&share(0), MARKET)));
		assert_noop!(close(), Error::<Test>::DuesLeft);
		assert_ok!(Pools::collect(signed(BOB), 0));
		// An earlier promoter's part waits as well.
		assert_noop!(close(), Error::<Test>::DuesLeft);
		assert_ok!(Pools::collect_past(signed(BOB), 0, PROMOTER));
		let (vault, had) = (pool(0).vault, [free(&GOLD, RESERVE), free(&SILVER, RESERVE)]);
		let amounts = [free(&GOLD, vault), free(&SILVER, vault)];
		events();
		assert_ok!(close());
		let now = [free(&GOLD, RESERVE), free(&SILVER, RESERVE)];
		assert_eq!(now, [had[0] + amounts[0], had[1] + amounts[1]]);
		let closed = Event::Closed { pool: 0, to: RESERVE, amounts };
		assert!(matches!(&events()[..], [Event::Reported { .. }, last] if *last == closed));
		assert_eq!(Pools::pool_of([GOLD, SILVER], true), Some(1));
	});
}

/// Outside of a call nobody else would undo it.
#[test]
fn failure_changes_nothing() {
	with_managed(|| {
		let root = || sp_io::storage::root(StateVersion::V1);
		block(&SILVER, MARKET);
		let before = root();
		assert_eq!(open_managed(&GOLD, &SILVER), Err(Error::<Test>::PoolExists.into()));
		let short = <Pools as Managed<_, _, _>>::open(&NOVICE, [GOLD, TIN], [DEPTH; 2]);
		assert_eq!(short, Err(TokenError::FundsUnavailable.into()));
		assert_eq!(withdraw(0, 1_000_000), Err(Error::<Test>::Undeliverable.into()));
		assert_eq!(withdraw(0, 2 * DEPTH), Err(Error::<Test>::TooMuch.into()));
		assert_eq!(root(), before);
	});
}

#[test]
fn lock_and_unlock_are_told_once() {
	with_managed(|| {
		assert_ok!(lock(0));
		assert_ok!(lock(0));
		assert!(pool(0).locked);
		assert_ok!(unlock(0));
		assert_ok!(unlock(0));
		assert!(!pool(0).locked);
		assert_eq!(events(), [Event::Locked { pool: 0 }, Event::Unlocked { pool: 0 }]);
	});
}

#[test]
fn plain_pools_are_nobodys() {
	with_pool(|| {
		assert_noop!(lock(0), Error::<Test>::NotManaged);
		assert_noop!(unlock(0), Error::<Test>::NotManaged);
		assert_noop!(retire(0), Error::<Test>::NotManaged);
		assert_noop!(retire(1), Error::<Test>::PoolNotFound);
		assert_noop!(with_storage_layer(|| withdraw(0, 1)), Error::<Test>::NotManaged);
		assert_noop!(lock(1), Error::<Test>::PoolNotFound);
		assert_noop!(with_storage_layer(|| withdraw(1, 1)), Error::<Test>::PoolNotFound);
	});
}

#[test]
fn market_withdraws_also_while_locked() {
	with_managed(|| {
		assert_ok!(lock(0));
		assert_eq!(withdraw(0, 400_000), Ok([(GOLD, 400_000), (SILVER, 400_000)]));
		assert_eq!(free(&GOLD, MARKET), WEALTH - DEPTH - GOLD_MINIMUM + 400_000);
		assert_eq!(
			<Pools as Managed<_, _, u32>>::reserves(0),
			Some([(GOLD, DEPTH - 400_000), (SILVER, DEPTH - 400_000)])
		);
		let removed = Event::Removed {
			pool: 0,
			who: MARKET,
			shares: 400_000,
			amounts: [400_000; 2],
			owed: [0; 2],
		};
		assert_eq!(events().pop(), Some(removed));
		assert_eq!(<Pools as Managed<u64, Asset, u32>>::reserves(1), None);
	});
}

/// The team of one asset cannot keep a market from ending by ending the asset.
#[test]
fn market_withdraws_what_there_is_of_an_asset_that_is_gone() {
	// The account of the pool has less than the books say, so they are not proved afterwards.
	new_test_ext().execute_with(|| {
		assert_ok!(open_managed(&GOLD, &SILVER));
		events();
		destroy(&GOLD);
		assert_eq!(withdraw(0, 200_000), Ok([(GOLD, 0), (SILVER, 100_000)]));
		let (who, amounts) = (MARKET, [0, 100_000]);
		let removed = Event::Removed { pool: 0, who, shares: 200_000, amounts, owed: [0; 2] };
		assert_eq!(events(), [removed]);
		block(&SILVER, MARKET);
		assert_eq!(withdraw(0, 200_000), Err(Error::<Test>::Undeliverable.into()));
	});
}

/// The vectors of the specification.
#[test]
fn fee_is_divided_as_the_market_says() {
	with_managed(|| {
		let dues = |lp, promoter| {
			Divided::insert(0, (lp, promoter));
			let before = (pool(0).dues[0], reserves(0)[0]);
			assert_ok!(sell(BOB, &GOLD, 0, 1_000_000));
			let after = pool(0).dues[0];
			let all = 1_000_000 - (reserves(0)[0] - before.1);
			let dues = Dues {
				tax: after.tax - before.0.tax,
				promoter: after.promoter - before.0.promoter,
				reserve: after.reserve - before.0.reserve,
			};
			assert_eq!(all, dues.tax + dues.promoter + dues.reserve);
			[dues.tax, dues.promoter, dues.reserve]
		};
		assert_eq!(dues(1_000, Some(PROMOTER)), [1_000, 500, 500]);
		assert_eq!(dues(1_000, None), [1_000, 0, 1_000]);
		assert_eq!(dues(400, Some(PROMOTER)), [1_000, 500, 1_100]);
		assert_eq!(dues(0, None), [1_000, 0, 2_000]);
		// More than there is counts as all.
		assert_eq!(dues(5_000, Some(PROMOTER)), [1_000, 500, 500]);
	});
}

#[test]
fn plain_pools_give_liquidity_providers_all_of_their_part() {
	with_pool(|| {
		Divided::insert(0, (0, Some(PROMOTER)));
		assert_ok!(sell(BOB, &GOLD, 0, 1_000_000));
		assert_eq!(pool(0).dues[0], Dues { tax: 1_000, promoter: 0, reserve: 1_000 });
	});
}

#[test]
fn market_reads_averages() {
	with_managed(|| {
		let twap = |asset: &Asset, window| {
			<Pools as Managed<_, _, u32>>::twap(0, asset, 1_000_000, window)
		};
		assert_eq!(twap(&GOLD, 60_000), None);
		next_minute();
		assert_eq!(twap(&GOLD, 60_000), Some(1_000_000));
		assert_eq!(twap(&SILVER, 30_000), Some(1_000_000));
		assert_eq!(twap(&TIN, 30_000), None);
	});
}

#[test]
fn weight_is_that_of_the_dearest() {
	use crate::WeightInfo;
	let weight = <Pools as Managed<u64, Asset, u32>>::weight();
	for one in [<()>::open(), <()>::withdraw(), <()>::lock(), <()>::twap()] {
		assert!(weight.all_gte(one));
	}
}
