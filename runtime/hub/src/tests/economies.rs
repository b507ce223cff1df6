//! The four economies as chains: who has what in the first block, and what is released when.

use super::*;
use crate::{
	configs::issuance::{CommunityAccount, NativeAsset, ReserveAccount},
	genesis_presets::economies::LAUNCH,
	units::UNIT,
	Balance, Claims, Emission, Grants, Moment, Session,
};
use frame_support::assert_ok;
use hanse_curve::{
	economy::{Economy, ECONOMIES},
	time::{DAY, END_OF_2140, FOUR_YEARS, MONTH, YEAR},
};
use hanse_runtime_common::fees::TreasuryAccount;
use Sr25519Keyring::{Alice, Bob, Charlie, Dave, Ferdie};

/// The presets, each with its economy.
const PRESETS: [(&str, &str); 4] = [
	("metamars-local", "metamars"),
	("metamart-local", "metamart"),
	("mbt-local", "mbt"),
	("mutual-local", "mutual"),
];

fn economy(name: &str) -> Economy {
	Economy::find(name).expect("it is one of the four")
}

/// Moves the clock, and makes a block as far as issuance is concerned.
fn set_time(now: Moment) {
	use frame_support::traits::Hooks;
	pallet_timestamp::Now::<Runtime>::put(now);
	Emission::on_initialize(1);
}

/// What an account has received by now of the `coins` it was granted.
fn claimed(who: Sr25519Keyring, coins: Balance) -> Balance {
	for status in Grants::grants_of(account(who)).iter().filter(|status| status.claimable > 0) {
		let origin = crate::RuntimeOrigin::signed(account(who));
		assert_ok!(Grants::claim(origin, account(who).into(), status.id));
	}
	let grants = Grants::grants_of(account(who));
	let left: Balance = grants.iter().map(|status| status.grant.unreleased()).sum();
	coins * UNIT - left
}

fn minted(bucket: &str) -> Balance {
	let found =
		Emission::buckets().into_iter().find(|info| info.name.as_slice() == bucket.as_bytes());
	found.expect("the bucket is issued by schedule").progress.minted
}

fn check_invariants() {
	assert_ok!(Grants::do_try_state());
	let supply = Emission::supply();
	assert_eq!(supply.cap, Some(supply.issuance + supply.ahead + supply.forgone + supply.burnt));
}

#[test]
fn every_economy_adds_up_to_its_cap_to_the_unit() {
	assert_eq!(PRESETS.map(|(_, name)| name), ECONOMIES.map(|economy| economy.name));
	for (preset, name) in PRESETS {
		chain(preset).execute_with(|| {
			let supply = Emission::supply();
			assert_eq!(supply.cap, Some(economy(name).cap), "{preset}");
			assert_eq!(supply.issuance + supply.ahead, economy(name).cap, "{preset}");
			assert_eq!((supply.burnt, supply.minted), (0, 0), "{preset}");
			assert_eq!(Session::validators().len(), 4, "{preset}");
			check_invariants();
		});
	}
}

#[test]
fn treasury_can_receive_the_smallest_fee_in_every_economy() {
	for (preset, _) in PRESETS {
		chain(preset).execute_with(|| {
			let least = Balances::minimum_balance();
			assert!(Balances::balance(&TreasuryAccount::get()) >= least, "{preset}");
		});
	}
}

#[test]
fn metamars_locks_the_team_and_sells_the_rest() {
	chain("metamars-local").execute_with(|| {
		assert_eq!(Balances::total_issuance(), 84_000_000 * UNIT);
		assert_eq!(Balances::balance(&account(Ferdie)), 71_400_000 * UNIT);
		assert_eq!(claimed(Alice, 12_600_000), 100 * UNIT);
		set_time(LAUNCH + 12 * MONTH);
		assert_eq!(claimed(Alice, 12_600_000), 100 * UNIT);
		set_time(LAUNCH + 24 * MONTH);
		assert_eq!(claimed(Alice, 12_600_000), 6_300_000 * UNIT);
		set_time(LAUNCH + 36 * MONTH);
		assert_eq!(claimed(Alice, 12_600_000), 12_600_000 * UNIT);
		check_invariants();
	});
}

/// T7: after four and eight years, and when 2140 is over.
#[test]
fn metamart_follows_the_halving_to_the_end_of_2140() {
	chain("metamart-local").execute_with(|| {
		assert_eq!(Balances::total_issuance(), 12_000_000 * UNIT);
		set_time(LAUNCH + 3 * YEAR);
		assert_eq!(claimed(Bob, 2_000_000), 2_000_000 * UNIT);
		let millions = [
			(FOUR_YEARS, 5_000_000, 15_000_000, 29_000_000),
			(2 * FOUR_YEARS, 7_500_000, 22_500_000, 43_500_000),
		];
		for (after, team, liquidity, mining) in millions {
			set_time(LAUNCH + after);
			assert_eq!(claimed(Alice, 10_000_000), team * UNIT);
			assert_eq!(minted("liquidity"), liquidity * UNIT);
			assert_eq!(minted("mining"), mining * UNIT);
			check_invariants();
		}
		set_time(END_OF_2140 - DAY);
		assert!(minted("mining") < 58_000_000 * UNIT);
		set_time(END_OF_2140);
		assert_eq!(claimed(Alice, 10_000_000), 10_000_000 * UNIT);
		assert_eq!(minted("liquidity"), 30_000_000 * UNIT);
		assert_eq!(minted("mining"), 58_000_000 * UNIT);
		assert_eq!(Balances::total_issuance(), 100_000_000 * UNIT);
		assert_eq!(Emission::supply().ahead, 0);
		check_invariants();
	});
}

/// T10 and T11: the rounds and the founders, month by month.
#[test]
fn mbt_releases_rounds_and_founders_month_by_month() {
	chain("mbt-local").execute_with(|| {
		let rest = 200_000_000 * UNIT - 1_000_000 * UNIT;
		assert_eq!(Balances::balance(&account(Ferdie)), rest);
		assert_eq!(Balances::balance(&Claims::pot()), 1_000_000 * UNIT);
		assert_eq!(Balances::balance(&TreasuryAccount::get()), 400_000_000 * UNIT);
		assert_eq!(Balances::balance(&CommunityAccount::get()), 700_000_000 * UNIT);
		let third = 200_000_000 * UNIT / 36;
		let advance = 100 * UNIT;
		// Month; first round, second round, auction, founders.
		let vectors = [
			(6, advance, advance, advance, advance),
			(7, advance, 20_000_000 * UNIT, 70_000_000 * UNIT, advance),
			(11, advance, 100_000_000 * UNIT, 350_000_000 * UNIT, advance),
			(12, advance, 100_000_000 * UNIT, 350_000_000 * UNIT, advance),
			(13, 10_000_000 * UNIT, 100_000_000 * UNIT, 350_000_000 * UNIT, third),
			(17, 50_000_000 * UNIT, 100_000_000 * UNIT, 350_000_000 * UNIT, 5 * third),
			(47, 50_000_000 * UNIT, 100_000_000 * UNIT, 350_000_000 * UNIT, 35 * third),
			(48, 50_000_000 * UNIT, 100_000_000 * UNIT, 350_000_000 * UNIT, 200_000_000 * UNIT),
		];
		for (month, first, second, auction, founders) in vectors {
			set_time(LAUNCH + month * MONTH);
			let all = (
				claimed(Bob, 50_000_000),
				claimed(Charlie, 100_000_000),
				claimed(Dave, 350_000_000),
				claimed(Alice, 200_000_000),
			);
			assert_eq!(all, (first, second, auction, founders), "month {month}");
			check_invariants();
		}
	});
}

/// A daily claim over 730 days is exactly 80 million.
#[test]
fn mutual_pays_its_team_to_the_unit_by_daily_claims() {
	chain("mutual-local").execute_with(|| {
		assert_eq!(Balances::balance(&account(Dave)), 60_000_000 * UNIT);
		assert_eq!(Balances::balance(&account(Ferdie)), 140_000_000 * UNIT);
		assert_eq!(Balances::balance(&ReserveAccount::get()), 80_000_000 * UNIT);
		assert_eq!(Balances::balance(&TreasuryAccount::get()), 40_000_000 * UNIT);
		let mut last = claimed(Alice, 80_000_000);
		for day in 1..=730 {
			set_time(LAUNCH + YEAR + day * DAY);
			let now = claimed(Alice, 80_000_000);
			assert!(now > last, "day {day}");
			last = now;
		}
		assert_eq!(last, 80_000_000 * UNIT);
		check_invariants();
	});
}

#[test]
fn circulating_is_what_people_can_spend() {
	chain("mbt-local").execute_with(|| {
		let supply = Emission::supply();
		let advances = 4 * 100 * UNIT;
		// The fourth round without what can be claimed of it, and what grants pay in advance.
		assert_eq!(supply.circulating, 199_000_000 * UNIT + advances);
		let held = 50_000_000 + 100_000_000 + 350_000_000 + 200_000_000;
		assert_eq!(Grants::unreleased(NativeAsset::get()), held * UNIT - advances);
		set_time(LAUNCH + 7 * MONTH);
		let free = claimed(Charlie, 100_000_000) + claimed(Dave, 350_000_000) - 2 * 100 * UNIT;
		assert_eq!(Emission::supply().circulating, 199_000_000 * UNIT + advances + free);
	});
}

#[test]
fn development_networks_have_neither_cap_nor_emission() {
	chain("local").execute_with(|| {
		let supply = Emission::supply();
		assert_eq!((supply.cap, supply.ahead), (None, 0));
		let treasury = Balances::minimum_balance();
		assert_eq!(supply.circulating, Balances::total_issuance() - treasury);
	});
}
