use super::{LAUNCH, MILLION};
use crate::{
	economy::{Bucket, Economy, EconomyError, Rule, COIN, DECIMALS, ECONOMIES, WHOLE},
	time::{DAY, END_OF_2140, MONTH, YEAR},
	Moment, Release, ReleaseError,
};

/// How much of a bucket is due a number of months after the launch.
fn due(economy: &str, bucket: &str, months: u64) -> u128 {
	let bucket = Economy::find(economy)
		.and_then(|economy| economy.bucket(bucket))
		.expect("the bucket exists");
	let release = bucket.release(LAUNCH).expect("the bucket is paid by time");
	release.vested(bucket.amount, LAUNCH + months * MONTH)
}

#[test]
fn every_economy_adds_up() {
	assert_eq!(COIN, 10u128.pow(DECIMALS.into()));
	let caps = [84, 100, 2_000, 400];
	let symbols = ["MSCA", "MB", "MBTC", "MTN"];
	for (economy, (cap, symbol)) in ECONOMIES.iter().zip(caps.into_iter().zip(symbols)) {
		assert_eq!(economy.check(), Ok(()), "{}", economy.name);
		assert_eq!((economy.cap, economy.symbol), (cap * MILLION, symbol));
		assert_eq!(economy.buckets.iter().map(|bucket| bucket.share).sum::<u32>(), WHOLE);
		assert_eq!(Economy::find(economy.name), Some(*economy));
	}
	assert_eq!(Economy::find("bitcoin"), None);
	assert_eq!(ECONOMIES[0].bucket("mining"), None);
}

#[test]
fn every_release_can_be_followed_and_ends_exactly() {
	for bucket in ECONOMIES.iter().flat_map(|economy| economy.buckets) {
		// On a development chain that counts from 1970, and on real ones.
		for launch in [0, LAUNCH, LAUNCH + 50 * YEAR] {
			let Some(release) = bucket.release(launch) else { continue };
			assert_eq!(release.validate(), Ok(()), "{}", bucket.name);
			let end = release.end().unwrap_or(launch);
			assert_eq!(release.vested(bucket.amount, end), bucket.amount);
		}
	}
}

#[test]
fn release_is_refused_when_launched_too_late() {
	for bucket in ECONOMIES.iter().flat_map(|economy| economy.buckets) {
		for launch in [Moment::MAX, Moment::MAX - 1, Moment::MAX - MONTH] {
			match bucket.release(launch) {
				None | Some(Release::Immediate) => {}
				Some(release) => assert!(release.validate().is_err(), "{}", bucket.name),
			}
		}
	}
	let team = Economy::find("metamart").and_then(|economy| economy.bucket("team"));
	let release = team.and_then(|team| team.release(END_OF_2140));
	assert_eq!(release.map(|release| release.validate()), Some(Err(ReleaseError::ZeroLength)));
}

#[test]
fn only_sales_and_budgets_have_no_release() {
	let unscheduled: Vec<_> = ECONOMIES
		.iter()
		.flat_map(|economy| economy.buckets.iter().map(move |bucket| (economy.name, bucket)))
		.filter(|(_, bucket)| bucket.release(LAUNCH).is_none())
		.map(|(economy, bucket)| (economy, bucket.name, bucket.amount / MILLION))
		.collect();
	assert_eq!(
		unscheduled,
		[
			("metamars", "public", 71),
			("mbt", "foundation", 400),
			("mbt", "community", 700),
			("mutual", "presale", 60),
			("mutual", "sale", 140),
			("mutual", "reserve", 80),
			("mutual", "research", 40),
		]
	);
}

#[test]
fn metamart_halves_until_2140() {
	assert_eq!(due("metamart", "liquidity", 4 * 12), 15 * MILLION);
	assert_eq!(due("metamart", "liquidity", 8 * 12), 22_500_000 * COIN);
	assert_eq!(due("metamart", "mining", 4 * 12), 29 * MILLION);
	assert_eq!(due("metamart", "team", 4 * 12), 5 * MILLION);
	for (bucket, total) in [("liquidity", 30), ("mining", 58), ("team", 10)] {
		assert!(due("metamart", bucket, 114 * 12) < total * MILLION);
		assert_eq!(due("metamart", bucket, 115 * 12), total * MILLION);
	}
	assert_eq!(due("metamart", "private", 18), MILLION);
	assert_eq!(due("metamart", "private", 36), 2 * MILLION);
}

#[test]
fn mbt_rounds_pay_a_fifth_a_month() {
	assert_eq!(due("mbt", "round1", 12), 0);
	for month in 13..=17 {
		assert_eq!(due("mbt", "round1", month), u128::from(month - 12) * 10 * MILLION);
	}
	let second_and_auction = |month| due("mbt", "round2", month) + due("mbt", "auction", month);
	assert_eq!(second_and_auction(6), 0);
	for month in 7..=11 {
		assert_eq!(second_and_auction(month), u128::from(month - 6) * 90 * MILLION);
	}
	assert_eq!(second_and_auction(11), 450 * MILLION);
	assert_eq!(due("mbt", "round4", 0), 200 * MILLION);
}

#[test]
fn mbt_founders_wait_a_year_and_are_paid_for_three() {
	let each = 200 * MILLION / 36;
	assert_eq!(due("mbt", "founders", 12), 0);
	assert_eq!(due("mbt", "founders", 13), each);
	assert_eq!(due("mbt", "founders", 47), 35 * each);
	assert_eq!(due("mbt", "founders", 48), 200 * MILLION);
}

#[test]
fn metamars_team_waits_a_year_and_is_paid_for_two() {
	assert_eq!(due("metamars", "team", 12), 0);
	assert_eq!(due("metamars", "team", 13), 525_000 * COIN);
	assert_eq!(due("metamars", "team", 24), 6_300_000 * COIN);
	assert_eq!(due("metamars", "team", 36), 12_600_000 * COIN);
}

#[test]
fn mutual_team_claims_daily_for_two_years() {
	let team = Economy::find("mutual")
		.and_then(|economy| economy.bucket("team"))
		.expect("the bucket exists");
	let release = team.release(LAUNCH).expect("the team is paid by time");
	assert_eq!(release.vested(team.amount, LAUNCH + YEAR), 0);
	let claim = |day| {
		let at = |day| release.vested(team.amount, LAUNCH + YEAR + day * DAY);
		at(day) - at(day - 1)
	};
	assert_eq!((1..=730).map(claim).sum::<u128>(), 80 * MILLION);
	assert!(claim(730) > 0);
	assert_eq!(claim(731), 0);
}

const fn bucket(name: &'static str, amount: u128, share: u32) -> Bucket {
	Bucket { name, amount, share, rule: Rule::Treasury }
}

fn check(cap: u128, buckets: &'static [Bucket]) -> Result<(), EconomyError> {
	Economy { name: "try", title: "Try", symbol: "TRY", cap, buckets }.check()
}

#[test]
fn check_names_the_bucket_and_the_difference() {
	const GOOD: &[Bucket] = &[bucket("a", 30, 300_000), bucket("b", 70, 700_000)];
	assert_eq!(check(100, GOOD), Ok(()));

	const TWICE: &[Bucket] = &[bucket("a", 50, 500_000), bucket("a", 50, 500_000)];
	assert_eq!(check(100, TWICE), Err(EconomyError::DuplicateBucket { bucket: "a" }));

	const MORE: &[Bucket] = &[bucket("a", 30, 300_000), bucket("b", 71, 700_000)];
	let more = EconomyError::AmountAboveShare { bucket: "b", by: 1 };
	assert_eq!(check(100, MORE), Err(more));

	const LESS: &[Bucket] = &[bucket("a", 28, 300_000), bucket("b", 70, 700_000)];
	let less = EconomyError::AmountBelowShare { bucket: "a", by: 2 };
	assert_eq!(check(100, LESS), Err(less));

	const ABOVE: &[Bucket] = &[bucket("a", 30, 300_000), bucket("b", 75, 750_000)];
	assert_eq!(check(100, ABOVE), Err(EconomyError::SumAboveCap { bucket: "b", by: 5 }));

	const BELOW: &[Bucket] = &[bucket("a", 30, 300_000), bucket("b", 60, 600_000)];
	assert_eq!(check(100, BELOW), Err(EconomyError::SumBelowCap { by: 10 }));
	assert_eq!(check(100, &[]), Err(EconomyError::SumBelowCap { by: 100 }));
}

#[test]
fn check_refuses_shares_that_are_no_amount() {
	// A third of a hundred is not a whole number, neither rounded down nor up.
	const THIRD: &[Bucket] = &[bucket("a", 33, 333_333)];
	const UP: &[Bucket] = &[bucket("a", 34, 333_333)];
	for buckets in [THIRD, UP] {
		let error = EconomyError::FractionalShare { bucket: "a" };
		assert_eq!(check(100, buckets), Err(error));
	}
	const ALL: &[Bucket] = &[bucket("a", u128::MAX, 1_000_000)];
	assert_eq!(check(u128::MAX, ALL), Ok(()));
	const TWICE_ALL: &[Bucket] = &[bucket("a", u128::MAX, 2_000_000)];
	let error = EconomyError::FractionalShare { bucket: "a" };
	assert_eq!(check(u128::MAX, TWICE_ALL), Err(error));
}

#[test]
fn errors_read_as_sentences() {
	let error = EconomyError::AmountBelowShare { bucket: "team", by: 2 };
	assert_eq!(error.to_string(), "bucket `team` holds 2 units less than its share");
	assert_eq!(ReleaseError::ZeroStep.to_string(), "a step has no length");
}
