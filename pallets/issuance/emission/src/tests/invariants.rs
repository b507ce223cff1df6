//! The recount notices every way in which the state can be wrong.

use crate::{mock::*, split::Split, *};
use frame_support::{assert_ok, traits::fungible::Mutate};
use hanse_curve::{
	time::{DAY, FOUR_YEARS, YEAR},
	Release,
};
use sp_runtime::{DispatchError, Perbill};

/// What the recount says after `spoil`, a year after the start.
fn verdict(spoil: impl FnOnce()) -> &'static str {
	let mut ext = ExtBuilder::metamart().build();
	ext.execute_with(|| {
		block_at(START + YEAR);
		check();
		spoil();
		match Emission::do_try_state() {
			Err(DispatchError::Other(reason)) => reason,
			other => panic!("the recount said {other:?}"),
		}
	})
}

fn with_pair(change: impl FnOnce(&mut Pair)) {
	SharingPair::<Test>::mutate(|pair| change(pair.as_mut().expect("there is a pair")));
}

#[test]
fn recount_notices_amounts_beyond_the_cap() {
	assert_eq!(
		verdict(|| Buckets::<Test>::mutate(|buckets| buckets[0].minted = coins(100_000_000))),
		"more was minted than all buckets hold"
	);
	assert_eq!(
		verdict(|| Buckets::<Test>::mutate(|buckets| buckets[0].total += 1)),
		"the buckets hold more than the cap"
	);
	assert_eq!(
		verdict(|| Buckets::<Test>::mutate(|buckets| buckets[0].minted -= 1)),
		"what exists and what is to come exceed the cap"
	);
	assert_eq!(
		verdict(|| {
			assert_ok!(Balances::mint_into(&account(5), 1));
		}),
		"what exists and what is to come exceed the cap"
	);
	assert_eq!(verdict(Cap::<Test>::kill), "there are buckets without a cap");
	assert_eq!(
		verdict(|| Buckets::<Test>::mutate(|buckets| buckets[0].total = Balance::MAX)),
		"the totals overflow"
	);
}

#[test]
fn recount_notices_what_was_minted_early() {
	assert_eq!(
		verdict(|| Buckets::<Test>::mutate(|buckets| buckets[0].minted += 1)),
		"a bucket was minted early"
	);
	let backwards = Release::Linear { start: 2, end: 1 };
	assert_eq!(
		verdict(|| Buckets::<Test>::mutate(|buckets| buckets[0].schedule = backwards)),
		"a schedule cannot be followed"
	);
	assert_eq!(
		verdict(|| {
			let pot = Emission::pot(TEAM);
			frame_system::Account::<Test>::mutate(pot, |account| account.providers = 0);
		}),
		"a pot can be blocked from outside"
	);
}

#[test]
fn recount_notices_a_pair_that_cheats() {
	let split = |liquidity, mining, base, percent| {
		move || {
			let share = Perbill::from_percent(percent);
			let split = Some(Split { base, liquidity, mining, share });
			with_pair(|pair| pair.split = split)
		}
	};
	let earned = || (minted(LIQUIDITY), minted(MINING));
	assert_eq!(
		verdict(|| with_pair(|pair| pair.mining = LIQUIDITY)),
		"a bucket shares with itself"
	);
	assert_eq!(
		verdict(|| {
			let (liquidity, mining) = earned();
			split(liquidity + 1, mining, liquidity + mining, 50)()
		}),
		"a split created or lost coins"
	);
	assert_eq!(
		verdict(|| {
			let (liquidity, mining) = earned();
			split(liquidity, mining, liquidity + mining, 4)()
		}),
		"the share of liquidity is below its floor"
	);
	assert_eq!(
		verdict(|| {
			let (liquidity, mining) = (coins(80_000_000), coins(10_000_000));
			split(liquidity, mining, liquidity + mining, 50)()
		}),
		"the pair does not end exactly"
	);
	assert_eq!(verdict(|| with_pair(|pair| pair.mining = PRIVATE)), "mining follows no curve");
	assert_eq!(verdict(|| with_pair(|pair| pair.liquidity = 9)), "liquidity has no curve");
	assert_eq!(
		verdict(|| with_pair(|pair| pair.mining_curve.end += DAY)),
		"the end of mining has moved"
	);
	assert_eq!(
		verdict(|| {
			let late = curve().compressed(START + 10 * FOUR_YEARS).expect("it is on the curve");
			let mined = minted(MINING);
			Buckets::<Test>::mutate(|buckets| {
				buckets[3].schedule = Release::Curve(late);
				buckets[3].minted = 0;
				buckets[3].total -= mined;
			})
		}),
		"the curves leave liquidity below its floor"
	);
}

#[test]
fn recount_notices_a_phase_that_is_wrong() {
	assert_eq!(
		verdict(|| CurrentStatus::<Test>::mutate(|status| status.phase = Phase::Complete)),
		"the emission rests although something is left"
	);
	let mut ext = ExtBuilder::inert().build();
	ext.execute_with(|| {
		CurrentStatus::<Test>::mutate(|status| status.phase = Phase::Running);
		assert_eq!(
			Emission::do_try_state(),
			Err(DispatchError::Other("nothing is being issued for ever"))
		);
	});
}
