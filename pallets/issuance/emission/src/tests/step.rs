//! The step that blocks make by themselves.

use crate::{mock::*, *};
use frame_support::{
	assert_noop, assert_ok,
	traits::{
		fungible::Mutate,
		tokens::{Fortitude::Force, Precision::Exact, Preservation::Expendable},
		Hooks,
	},
};
use hanse_curve::{
	time::{DAY, END_OF_2140, FOUR_YEARS, HOUR, YEAR},
	Halving, Release,
};

/// 1000 units over 1000 hours, from the start on.
fn thousand_hours() -> ExtBuilder {
	let schedule = Release::Linear { start: START, end: START + 1_000 * HOUR };
	ExtBuilder::inert().cap(1_000).buckets(vec![bucket("hours", 1_000, schedule)])
}

#[test]
fn step_mints_what_is_due_and_says_so() {
	thousand_hours().build_and_execute(|| {
		block_at(START + 3 * HOUR);
		assert_eq!(take_events(), [Event::Minted { bucket: 0, amount: 3 }]);
		assert_eq!((minted(0), in_pot(0), issuance()), (3, 3, 3));
		block_at(START + 10 * HOUR);
		assert_eq!(take_events(), [Event::Minted { bucket: 0, amount: 7 }]);
		assert_eq!((minted(0), in_pot(0)), (10, 10));
	});
}

#[test]
fn step_waits_for_its_period() {
	thousand_hours().build_and_execute(|| {
		block_at(START + 3 * HOUR);
		block_at(START + 4 * HOUR - 1);
		assert_eq!(minted(0), 3);
		block_at(START + 4 * HOUR);
		assert_eq!(minted(0), 4);
	});
}

#[test]
fn step_costs_little_when_none_is_due() {
	thousand_hours().build_and_execute(|| {
		set_time(START + 3 * HOUR);
		assert_eq!(Emission::on_initialize(2), <() as WeightInfo>::step(1));
		assert_eq!(Emission::on_initialize(3), <() as WeightInfo>::step_not_due());
		set_time(START + 1_000 * HOUR);
		assert_eq!(Emission::on_initialize(4), <() as WeightInfo>::step(1));
		// Complete: there is never another step.
		set_time(START + 9_000 * HOUR);
		assert_eq!(Emission::on_initialize(5), <() as WeightInfo>::step_not_due());
	});
}

#[test]
fn step_does_nothing_before_the_clock_is_set() {
	thousand_hours().build_and_execute(|| {
		block_at(0);
		assert_eq!(CurrentStatus::<Test>::get().last_step, 0);
		assert_eq!(take_events(), []);
	});
}

#[test]
fn step_mints_nothing_twice_when_repeated_in_a_block() {
	thousand_hours().build_and_execute(|| {
		block_at(START + 3 * HOUR);
		for _ in 0..10 {
			Emission::step(START + 3 * HOUR);
		}
		assert_eq!((minted(0), issuance()), (3, 3));
	});
}

#[test]
fn step_heals_years_without_blocks() {
	let dense = {
		let mut ext = ExtBuilder::metamart().build();
		ext.execute_with(|| {
			(1..=60).for_each(|month| block_at(START + month * YEAR / 12));
			Buckets::<Test>::get()
		})
	};
	ExtBuilder::metamart().build_and_execute(|| {
		block_at(START + 5 * YEAR);
		assert_eq!(Buckets::<Test>::get(), dense);
	});
}

#[test]
fn step_completes_once() {
	thousand_hours().build_and_execute(|| {
		block_at(START + 2_000 * HOUR);
		assert_eq!(take_events(), [Event::Minted { bucket: 0, amount: 1_000 }, Event::Completed]);
		assert_eq!(CurrentStatus::<Test>::get().phase, Phase::Complete);
		block_at(START + 3_000 * HOUR);
		assert_eq!(take_events(), []);
	});
}

#[test]
fn step_never_reopens_the_cap_after_burns() {
	thousand_hours().build_and_execute(|| {
		block_at(START + 500 * HOUR);
		assert_ok!(Balances::burn_from(&Emission::pot(0), 400, Expendable, Exact, Force));
		assert_eq!(issuance(), 100);
		block_at(START + 1_000 * HOUR);
		assert_eq!((minted(0), issuance()), (1_000, 600));
		assert_ok!(Balances::burn_from(&Emission::pot(0), 600, Expendable, Exact, Force));
		block_at(START + 9_000 * HOUR);
		assert_noop!(Emission::poke(signed(1)), Error::<Test>::NothingLeft);
		assert_eq!((minted(0), issuance()), (1_000, 0));
	});
}

#[test]
fn step_ignores_a_clock_that_runs_backwards() {
	thousand_hours().build_and_execute(|| {
		block_at(START + 9 * HOUR);
		block_at(START + HOUR);
		assert_eq!(minted(0), 9);
		assert_eq!(CurrentStatus::<Test>::get().last_step, START + 9 * HOUR);
		assert_noop!(Emission::poke(signed(1)), Error::<Test>::NothingDue);
		block_at(START + 10 * HOUR);
		assert_eq!(minted(0), 10);
	});
}

#[test]
fn step_survives_the_end_of_the_clock() {
	ExtBuilder::metamart().build_and_execute(|| {
		block_at(u64::MAX);
		assert_eq!(issuance(), coins(100_000_000));
		block_at(u64::MAX);
	});
}

#[test]
fn step_waits_until_a_pot_can_exist() {
	let chain = || thousand_hours().existential_deposit(5);
	chain().build_and_execute(|| {
		block_at(START + 3 * HOUR);
		assert_eq!(take_events(), [Event::Postponed { bucket: 0, due: 3 }]);
		assert_eq!((minted(0), in_pot(0), issuance()), (0, 0, 0));
		block_at(START + 5 * HOUR);
		assert_eq!(take_events(), [Event::Minted { bucket: 0, amount: 5 }]);
		assert_eq!((minted(0), in_pot(0)), (5, 5));
	});
	// An emptied pot waits in the same way, and loses nothing.
	chain().build_and_execute(|| {
		block_at(START + 7 * HOUR);
		assert_ok!(Emission::withdraw(0, &account(2), 7));
		block_at(START + 8 * HOUR);
		assert_eq!((minted(0), in_pot(0)), (7, 0));
		block_at(START + 1_000 * HOUR);
		assert_eq!((minted(0), in_pot(0)), (1_000, 993));
	});
}

#[test]
fn step_mints_other_buckets_when_one_has_to_wait() {
	let hours = Release::Linear { start: START, end: START + 1_000 * HOUR };
	ExtBuilder::inert()
		.cap(11_000)
		.buckets(vec![bucket("slow", 1_000, hours), bucket("fast", 10_000, hours)])
		.existential_deposit(5)
		.build_and_execute(|| {
			block_at(START + 2 * HOUR);
			assert_eq!(
				take_events(),
				[Event::Postponed { bucket: 0, due: 2 }, Event::Minted { bucket: 1, amount: 20 }]
			);
			assert_eq!((minted(0), minted(1)), (0, 20));
		});
}

#[test]
fn step_stops_at_the_cap_when_something_else_mints() {
	let mut ext = thousand_hours().build();
	ext.execute_with(|| {
		assert_ok!(Balances::mint_into(&account(9), 995));
		block_at(START + 3 * HOUR);
		assert_eq!(issuance(), 998);
		block_at(START + 6 * HOUR);
		assert_eq!(take_events().pop(), Some(Event::Postponed { bucket: 0, due: 3 }));
		assert_eq!(issuance(), 998);
		assert_noop!(Emission::mint_within_cap(0, 3), Error::<Test>::CapReached);
		// What was burnt makes room for what is due, up to the cap.
		assert_ok!(Balances::burn_from(&account(9), 995, Expendable, Exact, Force));
		block_at(START + 7 * HOUR);
		assert_eq!(minted(0), 7);
		check();
	});
}

#[test]
fn step_does_not_overflow_with_the_largest_amounts() {
	let curve = Halving { start: START, end: END_OF_2140, epoch: FOUR_YEARS };
	let half = Balance::MAX / 2;
	ExtBuilder::inert()
		.cap(Balance::MAX)
		.buckets(vec![
			bucket("liquidity", half, Release::Curve(curve)),
			bucket("mining", Balance::MAX - half, Release::Curve(curve)),
		])
		.pair(Some(GenesisPair {
			liquidity: "liquidity".into(),
			mining: "mining".into(),
			mining_start: None,
		}))
		.build_and_execute(|| {
			block_at(START + 17 * DAY);
			assert_ok!(Emission::resplit(root(), sp_runtime::Perbill::from_percent(99)));
			block_at(START + 3 * FOUR_YEARS + 1);
			assert_ok!(Emission::resplit(root(), sp_runtime::Perbill::from_percent(5)));
			block_at(END_OF_2140);
			assert_eq!(issuance(), Balance::MAX);
		});
	// Two billion coins in one bucket for 115 years.
	let schedule = Release::Linear { start: START, end: END_OF_2140 };
	ExtBuilder::inert()
		.cap(coins(2_000_000_000))
		.buckets(vec![bucket("all", coins(2_000_000_000), schedule)])
		.build_and_execute(|| {
			block_at(END_OF_2140 - HOUR);
			block_at(END_OF_2140);
			assert_eq!(issuance(), coins(2_000_000_000));
		});
}

#[test]
fn constants_are_sound() {
	MaxBuckets::set(6);
	Emission::integrity_test();
}

#[test]
#[should_panic(expected = "an emission without buckets could never issue")]
fn constants_are_refused_when_there_can_be_no_bucket() {
	MaxBuckets::set(0);
	Emission::integrity_test();
}

#[test]
#[should_panic(expected = "a step fills more than a quarter of a block")]
fn constants_are_refused_when_a_step_fills_the_block() {
	MaxBuckets::set(1_000_000);
	Emission::integrity_test();
}
