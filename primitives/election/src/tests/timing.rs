//! How long the largest count takes. Prints; asserts nothing about time.

use super::of;
use crate::{Count, Voter};
use std::time::Instant;

/// `cargo test -p hanse-election largest_count -- --ignored --nocapture`
#[test]
#[ignore = "takes a while and only prints"]
fn largest_count_is_timed() {
	const VOTERS: u64 = 10_000;
	const PAGE: usize = 128;
	let voters: Vec<_> = (0..VOTERS)
		.map(|at| {
			let places: Vec<u8> =
				(0..16).map(|step| ((at * 7 + step * (at % 5 + 1)) % 64) as u8).collect();
			Voter::new(u64::MAX / VOTERS - at * 1_000_003, of(&places))
		})
		.collect();
	for seats in [30, 40] {
		let mut pages: Vec<_> = voters.chunks(PAGE).map(|page| page.to_vec()).collect();
		let mut count = Count::new(64, seats, pages.len() as u32).expect("few enough");
		let (mut steps, mut longest) = (0u32, 0);
		let start = Instant::now();
		while !count.is_over() {
			let page = count.next() as usize;
			let visited = Instant::now();
			count.visit(&mut pages[page]).expect("it is not over");
			longest = longest.max(visited.elapsed().as_micros());
			steps += 1;
		}
		let all = start.elapsed();
		println!(
			"{VOTERS} voters, 64 candidates, {seats} seats: {steps} pages of {PAGE} in {all:?}, \
			 {:?} a page, longest {longest} µs",
			all / steps,
		);
		assert_eq!(count.elected().len(), seats as usize);
	}
}
