//! A genesis that adds up, and all those that do not.

use crate::{mock::*, *};
use hanse_curve::{
	economy::METAMART,
	time::{DAY, END_OF_2140, FOUR_YEARS},
	Halving, Release,
};
use sp_runtime::BuildStorage;

/// The message with which such a genesis is refused.
fn refused(chain: ExtBuilder) -> String {
	chain.refusal().expect("such a genesis is refused")
}

/// One bucket of that many units.
fn single(total: Balance) -> ExtBuilder {
	ExtBuilder::inert().cap(100).buckets(vec![bucket("all", total, Release::Immediate)])
}

#[test]
fn genesis_stores_the_economy_when_it_adds_up() {
	ExtBuilder::metamart().build_and_execute(|| {
		assert_eq!(Cap::<Test>::get(), Some(coins(100_000_000)));
		let names: Vec<_> =
			Buckets::<Test>::get().iter().map(|bucket| bucket.name.to_vec()).collect();
		assert_eq!(names, [&b"team"[..], b"private", b"liquidity", b"mining"]);
		assert_eq!(issuance(), 0);
		let pair = SharingPair::<Test>::get().expect("the economy has a pair");
		assert_eq!((pair.liquidity, pair.mining, pair.split), (LIQUIDITY, MINING, None));
		assert_eq!(CurrentStatus::<Test>::get(), Status { last_step: 0, phase: Phase::Running });
	});
}

#[test]
fn genesis_counts_what_exists_beside_the_emission() {
	single(60).issued(40).build_and_execute(|| {
		block_at(START);
		assert_eq!(issuance(), 100);
	});
	assert_eq!(
		refused(single(61).issued(40)),
		"with bucket `all` the cap of 100 is exceeded by 1 units"
	);
	assert_eq!(
		refused(single(59).issued(40)),
		"1 units of the cap of 100 are left after the last bucket `all`"
	);
	assert_eq!(
		refused(single(1).issued(130)),
		"the 130 units outside the emission exceed the cap of 100 by 30"
	);
}

#[test]
fn genesis_names_the_bucket_and_the_difference_when_it_does_not_add_up() {
	let mut buckets = buckets_of(&METAMART);
	buckets[2].total += 1;
	assert_eq!(
		refused(ExtBuilder::metamart().buckets(buckets.clone())),
		"with bucket `mining` the cap of 100000000000000000000000000 is exceeded by 1 units"
	);
	buckets[2].total -= 8;
	assert_eq!(
		refused(ExtBuilder::metamart().buckets(buckets)),
		"7 units of the cap of 100000000000000000000000000 are left after the last bucket `mining`"
	);
}

#[test]
fn genesis_survives_totals_that_overflow() {
	let chain = ExtBuilder::inert().cap(Balance::MAX).buckets(vec![
		bucket("half", Balance::MAX, Release::Immediate),
		bucket("more", Balance::MAX, Release::Immediate),
	]);
	assert_eq!(
		refused(chain),
		format!("with bucket `more` the cap of {0} is exceeded by {0} units", Balance::MAX)
	);
}

#[test]
#[should_panic(expected = "the emission cannot begin: with bucket `all` the cap of 100 is \
                           exceeded by 1 units")]
fn genesis_is_not_built_when_it_does_not_add_up() {
	let _ = single(101).build();
}

#[test]
fn genesis_is_inert_without_buckets() {
	ExtBuilder::inert().issued(7).build_and_execute(|| {
		block_at(START);
		assert_eq!(issuance(), 7);
		assert_eq!(CurrentStatus::<Test>::get().phase, Phase::Complete);
		assert_eq!(take_events(), []);
	});
	// A cap without an emission holds as well, if it is kept from the start.
	ExtBuilder::inert().cap(7).issued(7).build_and_execute(|| block_at(START));
	assert_eq!(
		refused(ExtBuilder::inert().cap(9).issued(7)),
		"2 units of the cap of 9 are in no bucket"
	);
}

#[test]
fn genesis_refuses_buckets_that_cannot_be_followed() {
	let with = |name: &str, total, schedule| {
		refused(ExtBuilder::inert().cap(100).buckets(vec![bucket(name, total, schedule)]))
	};
	assert_eq!(with("", 100, Release::Immediate), "bucket ``: a bucket needs a name");
	let long = "n".repeat(33);
	assert_eq!(
		with(&long, 100, Release::Immediate),
		format!("bucket `{long}`: the name is too long")
	);
	assert_eq!(with("empty", 0, Release::Immediate), "bucket `empty`: it issues nothing");
	assert_eq!(
		with("back", 100, Release::Linear { start: 2, end: 1 }),
		"bucket `back`: the end lies before the start"
	);
	assert_eq!(
		with("fast", 100, Release::Curve(Halving { start: 0, end: 100, epoch: 1 })),
		"bucket `fast`: there are too many epochs"
	);
}

#[test]
fn genesis_refuses_lists_that_make_no_sense() {
	let pair = |count: usize| {
		ExtBuilder::inert()
			.cap(count as Balance)
			.buckets((0..count).map(|i| bucket(&i.to_string(), 1, Release::Immediate)).collect())
	};
	assert_eq!(pair(6).refusal(), None);
	assert_eq!(refused(pair(7)), "there are 7 buckets, and at most 6 can be");

	let twice = vec![bucket("a", 1, Release::Immediate), bucket("a", 1, Release::Immediate)];
	assert_eq!(refused(ExtBuilder::inert().cap(2).buckets(twice)), "there are two buckets `a`");

	let capless = ExtBuilder::inert().buckets(vec![bucket("a", 1, Release::Immediate)]);
	assert_eq!(refused(capless), "bucket `a` is given without a cap");
}

#[test]
fn genesis_refuses_pairs_that_cannot_share() {
	let with = |liquidity: &str, mining: &str, mining_start| {
		let (liquidity, mining) = (liquidity.into(), mining.into());
		refused(ExtBuilder::metamart().pair(Some(GenesisPair { liquidity, mining, mining_start })))
	};
	assert_eq!(with("liquid", "mining", None), "there is no bucket `liquid` to share a flow");
	assert_eq!(with("liquidity", "", None), "there is no bucket `` to share a flow");
	assert_eq!(with("mining", "mining", None), "bucket `mining` cannot share with itself");
	assert_eq!(
		with("private", "mining", None),
		"bucket `private` shares a flow and must follow a curve"
	);
	assert_eq!(
		with("liquidity", "mining", Some(START - 1)),
		format!(
			"bucket `mining` begins at {}: the curve can only begin later than its own start",
			START - 1
		)
	);
	assert_eq!(
		with("liquidity", "mining", Some(END_OF_2140)),
		format!("bucket `mining` begins at {END_OF_2140}: the release has no length")
	);
	// So late that liquidity's own curve has dwindled: the floor would break.
	assert_eq!(
		with("liquidity", "mining", Some(START + 10 * FOUR_YEARS)),
		"beside bucket `mining`, bucket `liquidity` falls below its floor"
	);
}

#[test]
fn genesis_compresses_mining_when_it_begins_later() {
	let start = START + 2 * FOUR_YEARS;
	ExtBuilder::metamart().mining_start(start).build_and_execute(|| {
		block_at(start);
		assert_eq!(minted(MINING), 0);
		assert_eq!(minted(LIQUIDITY), coins(22_500_000));
		block_at(END_OF_2140);
		assert_eq!(minted(MINING), coins(58_000_000));
	});
}

#[test]
fn genesis_of_the_readme_can_be_built() {
	let readme = include_str!("../../README.md");
	let json = readme.split("```").find_map(|part| part.strip_prefix("json"));
	let config: GenesisConfig<Test> =
		serde_json::from_str(json.expect("there is an example")).expect("the JSON is sound");
	let mut ext: sp_io::TestExternalities =
		config.build_storage().expect("the genesis is sound").into();
	ext.execute_with(|| {
		block_at(START + FOUR_YEARS);
		assert_eq!(issuance(), coins(15_000_000));
		check();
	});
}

#[test]
fn genesis_is_read_from_json() {
	let json = r#"{
		"cap": 100000000000000000000000000,
		"buckets": [
			{
				"name": "all",
				"total": 100000000000000000000000000,
				"schedule": { "linear": { "start": 0, "end": 86400000 } }
			}
		],
		"pair": null
	}"#;
	let config: GenesisConfig<Test> = serde_json::from_str(json).expect("the JSON is sound");
	let mut ext: sp_io::TestExternalities =
		config.build_storage().expect("the genesis is sound").into();
	ext.execute_with(|| {
		block_at(DAY);
		assert_eq!(issuance(), METAMART.cap);
		check();
	});
}
