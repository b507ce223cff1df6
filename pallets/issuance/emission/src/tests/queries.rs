//! What a wallet sees.

use crate::{mock::*, *};
use frame_support::{
	assert_ok,
	traits::{
		fungible::Mutate,
		tokens::{Fortitude::Force, Precision::Exact, Preservation::Expendable},
	},
};
use hanse_curve::time::{DAY, END_OF_2140, FOUR_YEARS, YEAR};
use sp_runtime::Perbill;

#[test]
fn buckets_show_what_was_is_and_will_be() {
	ExtBuilder::metamart().build_and_execute(|| {
		block_at(START + FOUR_YEARS);
		assert_ok!(Emission::withdraw(LIQUIDITY, &account(2), coins(1)));
		set_time(START + 2 * FOUR_YEARS);
		let infos = Emission::buckets();
		assert_eq!(infos.len(), 4);
		let info = &infos[LIQUIDITY as usize];
		assert_eq!((info.id, info.name.as_slice()), (LIQUIDITY, &b"liquidity"[..]));
		assert_eq!(info.pot, Emission::pot(LIQUIDITY));
		let expected = Progress {
			total: coins(30_000_000),
			minted: coins(15_000_000),
			due: coins(7_500_000),
			held: coins(14_999_999),
		};
		assert_eq!(info.progress, expected);
		assert_eq!(Emission::progress(LIQUIDITY), Some(expected));
		assert_eq!(Emission::progress(4), None);
		assert_eq!(Emission::status().last_step, START + FOUR_YEARS);
	});
}

#[test]
fn due_is_exactly_what_the_next_step_mints() {
	ExtBuilder::metamart().build_and_execute(|| {
		for days in [1, 2, 30, 1_000, 20_000, 60_000] {
			set_time(START + days * DAY);
			let dues: Vec<_> =
				Emission::buckets().into_iter().map(|info| info.progress.due).collect();
			let before: Vec<_> = (0..4).map(minted).collect();
			let _ = Emission::poke(signed(1));
			let received: Vec<_> = (0..4).map(|id| minted(id) - before[id as usize]).collect();
			assert_eq!(received, dues);
		}
	});
}

#[test]
fn released_at_looks_ahead() {
	ExtBuilder::metamart().build_and_execute(|| {
		block_at(START + DAY);
		assert_eq!(Emission::released_at(LIQUIDITY, START), Some(0));
		assert_eq!(Emission::released_at(LIQUIDITY, START + FOUR_YEARS), Some(coins(15_000_000)));
		assert_eq!(Emission::released_at(MINING, END_OF_2140), Some(coins(58_000_000)));
		assert_eq!(Emission::released_at(4, END_OF_2140), None);

		set_time(START + FOUR_YEARS);
		assert_ok!(Emission::resplit(root(), Perbill::from_percent(50)));
		assert_eq!(Emission::released_at(LIQUIDITY, END_OF_2140), Some(coins(37_000_000)));
		// The past is not told apart from the division.
		assert_eq!(Emission::released_at(LIQUIDITY, START), Some(coins(15_000_000)));

		assert_ok!(Emission::close(root()));
		assert_eq!(Emission::released_at(LIQUIDITY, END_OF_2140), Some(coins(15_000_000)));
		assert_eq!(Emission::released_at(4, END_OF_2140), None);
		let progress = Emission::progress(LIQUIDITY).expect("liquidity is a bucket");
		assert_eq!((progress.total, progress.due), (coins(15_000_000), 0));
	});
}

#[test]
fn supply_tells_pots_burns_and_the_future_apart() {
	ExtBuilder::metamart().build_and_execute(|| {
		block_at(START + FOUR_YEARS);
		let minted = coins(5_000_000 + 2_000_000 + 15_000_000 + 29_000_000);
		assert_ok!(Emission::withdraw(MINING, &account(2), coins(1_000_000)));
		let supply = Supply {
			cap: Some(coins(100_000_000)),
			issuance: minted,
			minted,
			ahead: coins(49_000_000),
			forgone: 0,
			burnt: 0,
			in_pots: minted - coins(1_000_000),
			circulating: coins(1_000_000),
		};
		assert_eq!(Emission::supply(), supply);

		let burnt = coins(400_000);
		assert_ok!(Balances::burn_from(&account(2), burnt, Expendable, Exact, Force));
		NotCirculating::set(coins(100_000));
		let circulating = coins(500_000);
		let supply = Supply { issuance: minted - burnt, burnt, circulating, ..supply };
		assert_eq!(Emission::supply(), supply);

		assert_ok!(Emission::close(root()));
		let forgone = coins(49_000_000);
		assert_eq!(Emission::supply(), Supply { ahead: 0, forgone, ..supply });
	});
}

#[test]
fn supply_counts_what_exists_without_an_emission() {
	ExtBuilder::inert().issued(70).build_and_execute(|| {
		let supply = Supply { issuance: 70, circulating: 70, ..Default::default() };
		assert_eq!(Emission::supply(), supply);
		assert_eq!(Emission::buckets(), []);
	});
}

#[test]
fn supply_is_never_negative_when_nothing_circulates() {
	ExtBuilder::metamart().build_and_execute(|| {
		NotCirculating::set(Balance::MAX);
		block_at(START + YEAR);
		assert_eq!(Emission::supply().circulating, 0);
	});
}
