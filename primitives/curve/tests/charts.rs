//! The charts and tables of `docs/economies` are those that the schedules give.

#[path = "../examples/charts/pages/mod.rs"]
mod pages;

use hanse_curve::{
	economy::ECONOMIES,
	share_down,
	time::{DAY, END_OF_2140, FOUR_YEARS, HOUR, MINUTE, YEAR},
};
use pages::{
	calendar::{date, date_and_time, year_of, year_start, LAUNCH},
	layers::{available, layers, turns},
	tables::{exact, grouped, percent},
	CHARTS, FOLDER,
};
use std::{fs, path::Path};

#[test]
fn committed_charts_and_tables_are_current() {
	let files = pages::generate(Path::new(FOLDER)).expect("every page has its places");
	let stale: Vec<_> =
		files.iter().filter(|file| !file.is_current()).map(|file| file.name()).collect();
	assert!(
		stale.is_empty(),
		"{stale:?} in docs/economies: run `cargo run -p hanse-curve --example charts`, look at the \
		 result and commit it"
	);
}

#[test]
fn every_chart_is_shown_and_described() {
	for (file, chart) in CHARTS {
		let page = fs::read_to_string(format!("{FOLDER}/{}.md", chart.economy.name));
		let page = page.expect("every economy has a page");
		let picture = page.lines().find(|line| line.ends_with(&format!("]({file})")));
		let described = picture.is_some_and(|line| line.starts_with("![") && line.len() > 60);
		assert!(described, "{file} on its page");
	}
}

/// Edges are drawn as straight lines from turn to turn: so must the schedules be.
#[test]
fn schedules_are_straight_between_the_turns_of_a_chart() {
	for (_, chart) in CHARTS {
		for layer in layers(&chart.economy, chart.until) {
			for edge in layer.edges.windows(2) {
				let [(from, ..), (to, ..)] = edge else { unreachable!("windows of two") };
				let before = available(&layer.bucket, *from);
				let rise = available(&layer.bucket, *to) - before;
				for part in 1..8 {
					let moment = from + (to - from) * part / 8;
					let drawn = share_down(rise, (moment - from).into(), (to - from).into());
					let drawn = before + drawn.expect("a part of the edge");
					let due = available(&layer.bucket, moment);
					assert!(drawn.abs_diff(due) <= 2, "{} at {moment}", layer.bucket.name);
				}
			}
		}
	}
}

#[test]
fn layers_lie_on_each_other_and_never_pass_the_cap() {
	for economy in &ECONOMIES {
		let stack = layers(economy, END_OF_2140);
		assert_eq!(stack.len(), economy.buckets.len());
		let mut below = vec![0; stack[0].edges.len()];
		for layer in &stack {
			for ((moment, bottom, top), below) in layer.edges.iter().zip(below.iter_mut()) {
				assert_eq!((*bottom, *top - *bottom), (*below, available(&layer.bucket, *moment)));
				*below = *top;
			}
		}
		assert!(below.is_sorted(), "{}", economy.name);
		assert_eq!(below.last(), Some(&economy.cap), "{}", economy.name);
	}
}

#[test]
fn buckets_without_a_schedule_lie_at_the_bottom() {
	for (_, chart) in CHARTS {
		let stack = layers(&chart.economy, chart.until);
		let scheduled: Vec<_> = stack.iter().map(|layer| layer.release.is_some()).collect();
		assert!(scheduled.is_sorted(), "{}", chart.economy.name);
	}
}

#[test]
fn turns_are_where_the_release_changes() {
	let release = |economy: usize, bucket: &str| {
		let bucket = ECONOMIES[economy].bucket(bucket).expect("the bucket exists");
		bucket.release(LAUNCH).expect("the bucket is paid by time")
	};
	let halving = turns(&release(1, "mining"), END_OF_2140);
	// The launch, 28 halvings and the end.
	assert_eq!(halving.len(), 30);
	assert_eq!(halving[..2], [LAUNCH, LAUNCH + FOUR_YEARS]);
	let first_halving = turns(&release(1, "mining"), LAUNCH + FOUR_YEARS);
	assert_eq!(first_halving, [LAUNCH, LAUNCH + FOUR_YEARS]);
	// A step each month takes a millisecond.
	let steps = turns(&release(2, "founders"), END_OF_2140);
	assert_eq!(steps.len(), 2 * 36);
	assert_eq!(steps[1] - steps[0], 1);
}

#[test]
fn dates_are_those_of_the_calendar() {
	assert_eq!((year_start(2026), year_start(2141)), (LAUNCH, END_OF_2140));
	assert_eq!((year_of(END_OF_2140 - 1), year_of(END_OF_2140)), (2140, 2141));
	assert_eq!(date(0), "1970-01-01");
	assert_eq!(date(951_782_400_000), "2000-02-29");
	assert_eq!(date(LAUNCH - 1), "2025-12-31");
	assert_eq!(date(LAUNCH + 59 * DAY), "2026-03-01");
	// 2100 is no leap year.
	assert_eq!(date(4_107_456_000_000), "2100-02-28");
	assert_eq!(date(4_107_456_000_000 + DAY), "2100-03-01");
	assert_eq!(date_and_time(LAUNCH), "2026-01-01");
	assert_eq!(date_and_time(LAUNCH + YEAR), "2027-01-01 06:00");
	assert_eq!(date_and_time(LAUNCH + 23 * HOUR + 5 * MINUTE), "2026-01-01 23:05");
}

#[test]
fn numbers_are_written_to_the_last_unit() {
	assert_eq!([0, 999, 1_000, 2_000_000_000].map(grouped), ["0", "999", "1,000", "2,000,000,000"]);
	assert_eq!(exact(5_555_555_555_555_555_555_555_555), "5,555,555.555555555555555555");
	assert_eq!(exact(1_000_000_000_000_000_001), "1.000000000000000001");
	assert_eq!(exact(1_500_000_000_000_000_000), "1.5");
	assert_eq!([25_000, 1_000_000, 1].map(percent), ["2.5 %", "100 %", "0.0001 %"]);
}

#[test]
fn fill_replaces_what_is_between_the_markers() {
	let page = "a\n<!-- begin: t -->\nold\n<!-- end: t -->\nb\n";
	let filled = pages::fill(page, "t", "new\n").expect("the page has the place");
	assert_eq!(filled, "a\n<!-- begin: t -->\n\nnew\n\n<!-- end: t -->\nb\n");
	assert_eq!(pages::fill(&filled, "t", "new\n").ok(), Some(filled));
	for broken in ["no place", "<!-- begin: t -->\n", "<!-- end: t -->\n<!-- begin: t -->\n"] {
		let error = pages::fill(broken, "t", "new\n").expect_err("a marker is missing");
		assert!(error.to_string().contains(": t -->"), "{error}");
	}
}
