//! Times the largest count of a chain, page by page, and whether it elects whom the library of the
//! SDK elects.
//!
//! `cargo run --release -p hanse-election --example largest_count`

use hanse_election::{Approvals, Count, Place, Voter, MAX_CANDIDATES};
use sp_npos_elections::seq_phragmen;
use sp_runtime::Perbill;
use std::time::{Duration, Instant};

const VOTERS: u64 = 10_000;
/// How many of them are on a page.
const PAGE: usize = 128;
/// How many candidates each approves of.
const APPROVALS: u64 = 16;

/// Voters of different weights, who approve of different candidates.
fn voters() -> Vec<Voter> {
	let place = |at: u64| Place::try_from(at % u64::from(MAX_CANDIDATES)).expect("it is small");
	let voter = |at: u64| {
		let places = (0..APPROVALS).map(|step| place(at * 7 + step * (at % 5 + 1)));
		let approvals = Approvals::of(places).expect("there are such places");
		Voter::new(u64::MAX / VOTERS - at * 1_000_003, approvals)
	};
	(0..VOTERS).map(voter).collect()
}

/// Whom the library elects.
fn by_library(seats: u32, voters: &[Voter]) -> Vec<Place> {
	let names = (0..u64::from(MAX_CANDIDATES)).collect();
	let listed = voters.iter().zip(1_000..).map(|(voter, name)| {
		let approvals: Vec<_> = voter.approvals.places().map(u64::from).collect();
		(name, voter.weight, approvals)
	});
	let seats = usize::try_from(seats).expect("it fits");
	let result = seq_phragmen::<u64, Perbill>(seats, names, listed.collect(), None);
	let winners = result.expect("it is counted").winners.into_iter();
	winners.map(|(name, _)| Place::try_from(name).expect("it is a place")).collect()
}

/// Whom these voters elect, how many pages were visited for that, and how long all of them and the
/// longest took.
fn timed(seats: u32, voters: &[Voter]) -> (Vec<Place>, u32, Duration, Duration) {
	let mut pages: Vec<_> = voters.chunks(PAGE).map(<[Voter]>::to_vec).collect();
	let number = u32::try_from(pages.len()).expect("it fits");
	let mut count = Count::new(MAX_CANDIDATES, seats, number).expect("they fit");
	let (mut visits, mut all, mut longest) = (0, Duration::ZERO, Duration::ZERO);
	while !count.is_over() {
		let page = usize::try_from(count.next()).expect("it fits");
		let start = Instant::now();
		count.visit(&mut pages[page]).expect("it is not over");
		let took = start.elapsed();
		visits += 1;
		all += took;
		longest = longest.max(took);
	}
	(count.elected().to_vec(), visits, all, longest)
}

fn main() {
	let voters = voters();
	for seats in [30, 40] {
		let (elected, visits, all, longest) = timed(seats, &voters);
		assert_eq!(elected, by_library(seats, &voters), "the library elects others");
		println!(
			"{VOTERS} voters, {MAX_CANDIDATES} candidates, {seats} seats: {visits} pages of {PAGE} in \
			 {all:?}, {:?} a page, longest {longest:?}",
			all / visits,
		);
	}
}
