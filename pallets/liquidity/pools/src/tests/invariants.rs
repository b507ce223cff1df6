//! The recount notices every way in which the state can be wrong.

use crate::{
	mock::*, Debts, Observation, Observations, Pairs, PastDues, Pool, Pools as Stored, Redeeming,
	Report, Reports,
};
use frame_support::{assert_ok, traits::fungibles::Mutate};
use hanse_curve::time::DAY;
use sp_runtime::DispatchError;

/// What the recount says after `spoil`, with a managed pool that is traded with and owes something.
fn verdict(spoil: impl FnOnce()) -> &'static str {
	new_test_ext().execute_with(|| {
		manage(&GOLD, &SILVER);
		opened(&NATIVE, &GOLD, DEPTH, DEPTH);
		Divided::insert(0, (1_000, Some(PROMOTER)));
		assert_ok!(sell(BOB, &GOLD, 0, 1_000_000));
		next_block(30 * DAY);
		assert_ok!(sell(BOB, &GOLD, 0, 1_000_000));
		block(&GOLD, MARKET);
		assert_ok!(remove(MARKET, 0, 1_000_000));
		check_invariants();
		spoil();
		match Pools::do_try_state() {
			Err(DispatchError::Other(reason)) => reason,
			other => panic!("the recount said {other:?}"),
		}
	})
}

fn spoilt(change: impl FnOnce(&mut Pool<u64, Asset>)) -> &'static str {
	verdict(|| Stored::<Test>::mutate(0, |pool| change(pool.as_mut().expect("it exists"))))
}

#[test]
fn recount_notices_pools_that_are_none() {
	assert_eq!(verdict(|| Redeeming::<Test>::put(1)), "somebody is redeeming between two calls");
	assert_eq!(spoilt(|pool| pool.assets.swap(0, 1)), "the assets of a pool are not in order");
	assert_eq!(verdict(|| crate::NextPool::<Test>::put(0)), "a number will be given out twice");
	assert_eq!(verdict(|| Pairs::<Test>::remove((GOLD, SILVER, true))), "a pool is not found");
	assert_eq!(verdict(|| Pairs::<Test>::insert((GOLD, TIN, true), 7)), "a pair names no pool");
	assert_eq!(
		verdict(|| Pairs::<Test>::insert((GOLD, TIN, true), 0)),
		"a pair names a pool of another one"
	);
	assert_eq!(
		verdict(|| Pairs::<Test>::insert((GOLD, SILVER, false), 0)),
		"a pair names a pool of another kind"
	);
	assert_eq!(
		spoilt(|pool| pool.kind = crate::Kind::Retired),
		"a pair names a pool of another kind"
	);
	let lock = |pool: &mut Option<Pool<u64, Asset>>| pool.as_mut().expect("it is").locked = true;
	assert_eq!(verdict(|| Stored::<Test>::mutate(1, lock)), "a pool is locked that is nobody's");
	assert_eq!(spoilt(|pool| pool.reserves[1] = 0), "a pool is empty");
}

#[test]
fn recount_notices_money_that_is_not_there() {
	let rob = |asset: Asset, amount: u128| {
		move || {
			let vault = pool(0).vault;
			assert_ok!(AllAssets::transfer(
				asset,
				&vault,
				&ISSUER,
				amount,
				frame_support::traits::tokens::Preservation::Expendable
			));
		}
	};
	assert_eq!(verdict(rob(GOLD, 1)), "the account of a pool lacks money");
	assert_eq!(verdict(rob(SILVER, 1)), "the account of a pool lacks money");
	assert_eq!(verdict(rob(share(0), 1)), "locked shares are gone");
	assert_eq!(spoilt(|pool| pool.reserves[0] += 1), "the account of a pool lacks money");
	assert_eq!(spoilt(|pool| pool.dues[0].tax += 1), "the account of a pool lacks money");
	assert_eq!(spoilt(|pool| pool.dues[1].reserve += 1), "the account of a pool lacks money");
	assert_eq!(
		verdict(|| PastDues::<Test>::insert(0, CAROL, [1, 0])),
		"the account of a pool lacks money"
	);
	assert_eq!(spoilt(|pool| pool.owed[0] -= 1), "debts do not add up");
	assert_eq!(spoilt(|pool| pool.promoter = None), "a part of fees is nobody's");
}

#[test]
fn recount_notices_a_past_that_was_not() {
	assert_eq!(spoilt(|pool| pool.oracle.now.at += 31 * DAY), "time runs backwards");
	assert_eq!(spoilt(|pool| pool.oracle.newest += 1), "time runs backwards");
	assert_eq!(spoilt(|pool| pool.book.at += 31 * DAY), "a block lies in the future");
	let later = Observation { at: NOW + 31 * DAY, sums: Default::default() };
	assert_eq!(
		verdict(|| Observations::<Test>::insert(0, 0, later)),
		"observations are not in order"
	);
	assert_eq!(verdict(|| Observations::<Test>::remove(0, 1)), "an observation is missing");
	assert_eq!(spoilt(|pool| pool.oracle.newest -= 1), "the newest observation is another one");
	assert_eq!(
		verdict(|| Observations::<Test>::insert(0, 2, later)),
		"there are more observations than were made"
	);
	assert_eq!(
		verdict(|| Reports::<Test>::insert(0, 3, Report { period: 4, ..Report::default() })),
		"a report is in another place"
	);
	let current = || pool(0).report;
	assert_eq!(
		verdict(|| Reports::<Test>::insert(0, current().period % 24, current())),
		"a report lies in the future"
	);
}

#[test]
fn recount_notices_deposits_and_debts_that_are_wrong() {
	assert_eq!(
		verdict(|| Debts::<Test>::mutate(0, MARKET, |debt| {
			debt.as_mut().expect("it is owed").deposit += 1;
		})),
		"a deposit is not on hold"
	);
	let nothing = || Debts::<Test>::insert(1, BOB, crate::Debt::default());
	assert_eq!(verdict(nothing), "nothing is owed");
	let gone = "something is stored of a pool that is gone";
	assert_eq!(verdict(|| Observations::<Test>::insert(5, 0, Observation::default())), gone);
	assert_eq!(verdict(|| Reports::<Test>::insert(5, 0, Report::default())), gone);
	assert_eq!(verdict(|| PastDues::<Test>::insert(5, BOB, [1, 1])), gone);
}
