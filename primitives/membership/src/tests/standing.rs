//! What somebody has staked, and what is left of it.

use crate::*;
use hanse_curve::time::DAY;
use proptest::prelude::*;

const TIERS_AT: Thresholds = Thresholds([100, 1_000, 10_000, 100_000]);
const PACE: Pace = Pace { wait: 7 * DAY, half_lives: [15 * DAY, 30 * DAY, 60 * DAY, 120 * DAY] };

fn observe(standing: &mut Standing, staked: Balance, day: Moment) {
	standing.observe(staked, day * DAY, &TIERS_AT, &PACE);
}

fn level(standing: &Standing, staked: Balance, day: Moment) -> Balance {
	standing.level(staked, day * DAY, &PACE)
}

#[test]
fn thresholds_have_to_rise_from_more_than_nothing() {
	assert!(TIERS_AT.is_valid());
	for wrong in [[0, 1, 2, 3], [1, 1, 2, 3], [1, 2, 2, 3], [1, 2, 3, 3], [4, 3, 2, 1]] {
		assert!(!Thresholds(wrong).is_valid());
	}
	let reached = [(0, None), (99, None), (100, Some(Tier::Bronze)), (999, Some(Tier::Bronze))];
	for (level, tier) in reached {
		assert_eq!(TIERS_AT.reached(level), tier);
	}
	assert_eq!(TIERS_AT.reached(1_000), Some(Tier::Silver));
	assert_eq!(TIERS_AT.reached(10_000), Some(Tier::Gold));
	assert_eq!(TIERS_AT.reached(Balance::MAX), Some(Tier::Black));
}

#[test]
fn stake_counts_after_the_wait_and_not_before() {
	let mut it = Standing::default();
	observe(&mut it, 1_000, 0);
	assert_eq!(it.level(1_000, 7 * DAY - 1, &PACE), 0);
	assert_eq!(level(&it, 1_000, 7), 1_000, "without being observed again");
	assert_eq!(it.next_rise(0, &PACE), Some(7 * DAY));
	observe(&mut it, 3_000, 5);
	assert_eq!(level(&it, 3_000, 11), 1_000);
	assert_eq!(it.next_rise(7 * DAY, &PACE), Some(12 * DAY));
	assert_eq!(level(&it, 3_000, 12), 3_000);
	assert_eq!(level(&it, 2_500, 12), 2_500, "never more than there is");
}

#[test]
fn youngest_is_taken_out_first() {
	let mut it = Standing::default();
	observe(&mut it, 1_000, 0);
	observe(&mut it, 1_500, 3);
	observe(&mut it, 1_700, 6);
	observe(&mut it, 1_100, 6);
	assert_eq!(
		it.rising.as_slice(),
		[Lot { amount: 1_000, since: 0 }, Lot { amount: 100, since: 3 * DAY }]
	);
	observe(&mut it, 1_100, 20);
	assert_eq!((it.counted, it.rising.len()), (1_100, 0));
	assert_eq!(it.since, 3 * DAY / 11 + 1, "the mean, rounded up");
}

#[test]
fn level_fades_with_the_half_life_of_its_tier() {
	for (staked, half_life) in [(100, 15), (1_000, 30), (10_000, 60), (100_000, 120)] {
		let mut it = Standing::default();
		observe(&mut it, staked, 0);
		observe(&mut it, 0, 200);
		assert_eq!(level(&it, 0, 200), staked);
		assert_eq!(level(&it, 0, 200 + half_life), staked / 2);
		assert_eq!(level(&it, 0, 200 + 3 * half_life), staked / 8);
		assert!(it.next_drop(0, 200 * DAY, &TIERS_AT, &PACE) == Some(200 * DAY + 1));
	}
}

#[test]
fn level_below_every_tier_leaves_nothing() {
	let mut it = Standing::default();
	observe(&mut it, 99, 0);
	observe(&mut it, 0, 50);
	assert_eq!((level(&it, 0, 50), it.is_empty(50 * DAY)), (0, true));
}

#[test]
fn level_fades_no_slower_than_it_was_earned() {
	let mut it = Standing::default();
	observe(&mut it, 200_000, 0);
	observe(&mut it, 0, 8);
	assert_eq!(it.fading, Some(Fading { level: 200_000, from: 8 * DAY, half_life: 8 * DAY }));
	assert_eq!(level(&it, 0, 16), 100_000);
}

#[test]
fn what_stays_counts_beside_what_fades() {
	let mut it = Standing::default();
	observe(&mut it, 20_000, 0);
	observe(&mut it, 6_000, 100);
	assert_eq!(level(&it, 6_000, 160), 10_000);
	assert_eq!(it.next_drop(6_000, 160 * DAY, &TIERS_AT, &PACE), Some(160 * DAY + 1));
	assert_eq!(level(&it, 6_000, 250), 6_000);
	assert_eq!(it.next_drop(6_000, 250 * DAY, &TIERS_AT, &PACE), None);
	observe(&mut it, 6_000, 250);
	assert_eq!(it.fading, None, "it can never be more than what counts again");
	// What counts by the time of the drop keeps the tier.
	let mut it = Standing::default();
	observe(&mut it, 20_000, 0);
	observe(&mut it, 0, 100);
	observe(&mut it, 10_000, 140);
	assert_eq!(level(&it, 10_000, 140), decay(20_000, 40 * DAY, 60 * DAY));
	assert_eq!(it.next_drop(10_000, 140 * DAY, &TIERS_AT, &PACE), None);
	assert_eq!(it.next_drop(9_999, 140 * DAY, &TIERS_AT, &PACE), Some(160 * DAY + 1));
}

#[test]
fn taking_out_in_parts_does_not_renew_what_fades() {
	let mut it = Standing::default();
	observe(&mut it, 10_000, 0);
	observe(&mut it, 9_000, 100);
	observe(&mut it, 0, 100);
	assert_eq!(it.fading, Some(Fading { level: 10_000, from: 100 * DAY, half_life: 60 * DAY }));
	// What fades is still more than what was added meanwhile and taken out again.
	observe(&mut it, 7_000, 110);
	observe(&mut it, 0, 120);
	assert_eq!(it.fading, Some(Fading { level: 10_000, from: 100 * DAY, half_life: 60 * DAY }));
}

#[test]
fn spent_level_waits_anew() {
	let mut it = Standing::default();
	observe(&mut it, 10_000, 0);
	it.spend(10_000, 50 * DAY, &TIERS_AT, &PACE);
	assert_eq!((level(&it, 10_000, 50), level(&it, 10_000, 56)), (0, 0));
	assert_eq!(level(&it, 10_000, 57), 10_000);
	let mut it = Standing::default();
	observe(&mut it, 10_000, 0);
	observe(&mut it, 0, 50);
	it.spend(0, 51 * DAY, &TIERS_AT, &PACE);
	assert!(it.is_empty(51 * DAY));
	assert_eq!(it, Standing { since: it.since, ..Default::default() });
}

#[test]
fn what_is_found_missing_leaves_nothing_behind() {
	let mut it = Standing::default();
	observe(&mut it, 10_000, 0);
	// Nobody knows whether it was there for a day.
	it.find(0, 100 * DAY, &TIERS_AT, &PACE);
	assert!(it.is_empty(100 * DAY));
	let mut it = Standing::default();
	observe(&mut it, 10_000, 0);
	observe(&mut it, 10_000, 50);
	it.find(4_000, 100 * DAY, &TIERS_AT, &PACE);
	assert_eq!((it.counted, it.fading), (4_000, None));
	// And what is found to be more waits.
	it.find(5_000, 100 * DAY, &TIERS_AT, &PACE);
	assert_eq!((it.counted, it.rising.len()), (4_000, 1));
}

#[test]
fn ninth_amount_joins_the_youngest() {
	let mut it = Standing::default();
	for (day, staked) in (0..9).zip((100..).step_by(100)) {
		it.observe(staked, day * DAY / 2, &TIERS_AT, &PACE);
	}
	assert_eq!(it.rising.len(), 8);
	assert_eq!(it.rising.last(), Some(&Lot { amount: 200, since: 4 * DAY }));
	assert_eq!(it.staked(), 900);
}

#[test]
fn largest_numbers_do_not_overflow() {
	let mut it = Standing::default();
	it.observe(Balance::MAX, Moment::MAX - DAY, &TIERS_AT, &PACE);
	assert_eq!(it.level(Balance::MAX, Moment::MAX - 1, &PACE), 0);
	it.observe(0, Moment::MAX - 1, &TIERS_AT, &PACE);
	assert!(it.is_empty(Moment::MAX));
	let mut it = Standing::default();
	it.observe(Balance::MAX - 1, 0, &TIERS_AT, &PACE);
	it.observe(Balance::MAX, Moment::MAX / 2, &TIERS_AT, &PACE);
	it.observe(Balance::MAX, Moment::MAX, &TIERS_AT, &PACE);
	assert_eq!(it.counted, Balance::MAX);
	assert_eq!(it.since, 1);
}

/// One use of the lowest tier in thirty days, four of the highest.
const ALLOWANCE: Allowance = Allowance { uses: [1, 2, 3, 4], period: 30 * DAY };

#[test]
fn uses_are_earned_evenly_and_saved_for_one_period() {
	let mut usage = Usage::new(0);
	usage.earn(Some(Tier::Gold), &ALLOWANCE, 10 * DAY - 1);
	assert_eq!(usage.take(&ALLOWANCE, Tier::Bronze), None);
	usage.earn(Some(Tier::Gold), &ALLOWANCE, 10 * DAY);
	assert_eq!(usage.take(&ALLOWANCE, Tier::Black), None, "Gold has earned it");
	assert_eq!(usage.take(&ALLOWANCE, Tier::Gold), Some(Tier::Gold));
	assert_eq!(usage.take(&ALLOWANCE, Tier::Bronze), None);
	usage.earn(Some(Tier::Gold), &ALLOWANCE, 1_000 * DAY);
	assert_eq!(usage.left(&ALLOWANCE), 3);
	usage.earn(Some(Tier::Gold), &ALLOWANCE, 900 * DAY);
	assert_eq!(usage.updated, 1_000 * DAY, "a clock that runs back earns nothing again");
	usage.earn(Some(Tier::Bronze), &ALLOWANCE, 1_000 * DAY);
	assert_eq!(usage.left(&ALLOWANCE), 1, "a lower tier saves less");
	usage.earn(None, &ALLOWANCE, 1_000 * DAY);
	assert_eq!(usage.left(&ALLOWANCE), 0);
	let most = Allowance { uses: [u32::MAX; 4], period: Moment::MAX };
	let mut usage = Usage::new(0);
	usage.earn(Some(Tier::Bronze), &most, Moment::MAX);
	assert_eq!(usage.left(&most), u32::MAX);
	assert!(ALLOWANCE.is_rising() && most.is_rising());
	assert!(!Allowance { uses: [1, 2, 3, 2], ..ALLOWANCE }.is_rising());
	assert!(!Allowance { uses: [1, 0, 3, 3], ..ALLOWANCE }.is_rising());
	assert!(!Allowance { uses: [1, 4, 3, 3], ..ALLOWANCE }.is_rising());
}

#[test]
fn standing_earns_what_it_was_at_each_time() {
	let mut it = Standing::default();
	let mut usage = Usage::new(0);
	observe(&mut it, 1_000, 0);
	it.earn(&mut usage, 1_000, 20 * DAY, &TIERS_AT, &PACE, &ALLOWANCE);
	observe(&mut it, 100_000, 20);
	// Nothing for 7 days, Silver for 20, Black for 3.
	it.earn(&mut usage, 100_000, 30 * DAY, &TIERS_AT, &PACE, &ALLOWANCE);
	let [silver, black] = [20 * 2 * DAY, 3 * 4 * DAY].map(u128::from);
	assert_eq!(usage, Usage { saved: [0, silver, 0, black], updated: 30 * DAY });
	// Less is there than was seen.
	let mut found = Usage::new(20 * DAY);
	it.earn(&mut found, 999, 30 * DAY, &TIERS_AT, &PACE, &ALLOWANCE);
	assert_eq!(found.saved, [u128::from(10 * DAY), 0, 0, 0]);
}

#[test]
fn use_is_of_the_tiers_that_have_earned_it() {
	let allowance = Allowance { uses: [2; 4], period: 30 * DAY };
	let mut usage = Usage::new(0);
	usage.earn(Some(Tier::Bronze), &allowance, 30 * DAY);
	usage.earn(Some(Tier::Gold), &allowance, 52 * DAY);
	// 16 days of Bronze make room for 44 of Gold, of which 30 are one use and 14 half of one.
	assert_eq!(usage.saved, [16, 0, 44, 0].map(|days| u128::from(days * DAY)));
	assert_eq!(usage.left(&allowance), 2);
	assert_eq!(usage.take(&allowance, Tier::Silver), Some(Tier::Gold));
	assert_eq!(usage.take(&allowance, Tier::Silver), None);
	// The rest of both is one of the lower.
	assert_eq!(usage.take(&allowance, Tier::Bronze), Some(Tier::Bronze));
	assert_eq!(usage, Usage::new(52 * DAY));
	// A lower tier keeps what a higher one has earned, as much as it can have.
	usage.earn(Some(Tier::Black), &allowance, 82 * DAY);
	usage.earn(Some(Tier::Bronze), &Allowance { uses: [1, 2, 2, 2], ..allowance }, 100 * DAY);
	assert_eq!(usage.saved, [0, 0, 0, u128::from(30 * DAY)]);
}

/// A stake of `k` thresholds that is moved on to the next account as soon as it counts. Returns the
/// most accounts that have the tier at once.
fn hop(stake: Balance, wait: Moment) -> usize {
	let (tiers, pace) = (TIERS_AT, Pace { wait, ..PACE });
	let mut accounts = vec![Standing::default(); 40];
	let mut most = 0;
	for hop in 0..accounts.len() {
		let (begin, end) = (hop as Moment * wait, (hop as Moment + 1) * wait);
		accounts[hop].observe(stake, begin, &tiers, &pace);
		let count = |now| {
			let all = accounts.iter().take(hop + 1).enumerate();
			all.filter(|(at, it)| {
				let staked = if *at == hop { stake } else { 0 };
				it.level(staked, now, &pace) >= tiers.least(Tier::Black)
			})
			.count()
		};
		most = most.max(count(begin)).max(count(end - 1)).max(count(end));
		accounts[hop].observe(0, end, &tiers, &pace);
	}
	most
}

/// Uses of many accounts that one stake moves through are no more than one account has.
#[test]
fn moving_a_stake_on_earns_no_more_uses() {
	for stay in [7, 8, 10, 15, 30, 45, 300] {
		let (mut used, mut day) = (0, 0);
		while day < 900 {
			let (mut it, mut usage) = (Standing::default(), Usage::new(day * DAY));
			observe(&mut it, 100_000, day);
			day += stay;
			it.earn(&mut usage, 100_000, day * DAY, &TIERS_AT, &PACE, &ALLOWANCE);
			while usage.take(&ALLOWANCE, Tier::Bronze).is_some() {
				used += 1;
			}
		}
		assert!(used <= 4 * day / 30, "{used} after {stay} days each");
	}
}

#[test]
fn moving_a_stake_on_is_no_better_than_dividing_it() {
	for wait in [DAY, 7 * DAY, 200 * DAY] {
		for thousandths in (1_000..20_000).step_by(37) {
			let stake = 100_000 * thousandths / 1_000;
			assert!(hop(stake, wait) <= (thousandths / 1_000) as usize, "{thousandths}");
		}
	}
}

/// For how long a stake is a tier if it stays for a time and then moves on.
#[test]
fn stake_that_stays_and_moves_on_is_a_tier_for_a_sixteenth_more_at_most() {
	let mut best = 0;
	for stay in [7, 8, 15, 30, 60, 120, 121, 400].map(|days| days * DAY) {
		for thousandths in (1_000..20_000_u64).step_by(37) {
			let stake = 100 * Balance::from(thousandths);
			let mut it = Standing::default();
			it.observe(stake, 0, &TIERS_AT, &PACE);
			it.observe(0, stay, &TIERS_AT, &PACE);
			let end = it.next_drop(0, stay, &TIERS_AT, &PACE).expect("it fades");
			assert_eq!(it.level(0, end, &PACE).max(99_999), 99_999);
			let (tier_time, divided) = (end - PACE.wait, stay * thousandths / 1_000);
			assert!(tier_time <= divided + divided / 16, "{thousandths} after {stay}");
			best = best.max(tier_time * 1_000 / divided);
		}
	}
	assert!(best > 1_000, "else more could be said");
}

/// The stake after each wait.
fn history() -> impl Strategy<Value = Vec<(Moment, Balance)>> {
	let staked = prop_oneof![2 => Just(0), 3 => 0..2_000u128, 3 => 0..500_000u128];
	prop::collection::vec((0..40 * DAY, staked), 1..40)
}

proptest! {
	#[test]
	fn level_is_never_more_than_was_staked_for_the_wait(history in history()) {
		let mut it = Standing::default();
		// What has been there for the whole wait before each moment of the past, at most.
		let (mut past, mut now, mut most) = (vec![(0, 0)], 0, 0);
		for (wait, staked) in history {
			now += wait;
			let since = now.saturating_sub(PACE.wait);
			let at = past.iter().rposition(|(moment, _)| *moment <= since);
			let there = match at {
				Some(at) => past[at..].iter().map(|(_, staked)| *staked).min().unwrap_or_default(),
				None => 0,
			};
			most = most.max(there);
			let before = it.level(it.staked(), now, &PACE);
			prop_assert!(before <= most);
			it.observe(staked, now, &TIERS_AT, &PACE);
			let after = it.level(staked, now, &PACE);
			prop_assert!(after <= before);
			prop_assert_eq!(it.staked(), staked);
			past.push((now, staked));
		}
		// Nothing is for ever.
		it.observe(0, now, &TIERS_AT, &PACE);
		prop_assert!(it.is_empty(now + 128 * 120 * DAY));
	}

	#[test]
	fn observing_more_often_changes_no_level(history in history(), extra in 1..5u64) {
		let (mut seldom, mut often, mut now) = (Standing::default(), Standing::default(), 0);
		for (wait, staked) in history {
			let known = often.staked();
			for part in 1..=extra {
				often.observe(known, now + wait * part / extra, &TIERS_AT, &PACE);
			}
			now += wait;
			seldom.observe(staked, now, &TIERS_AT, &PACE);
			often.observe(staked, now, &TIERS_AT, &PACE);
			let levels = [&seldom, &often].map(|it| it.level(staked, now, &PACE));
			prop_assert_eq!(levels[0], levels[1]);
			prop_assert_eq!(seldom.staked(), often.staked());
		}
	}
}
