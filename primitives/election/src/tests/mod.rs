//! Elections that can be checked by hand, and random ones against a library that others wrote.

mod approvals;
mod count;
mod oracle;
mod proportion;

use crate::{Approvals, Count, Place, Step, Voter, Weight};

fn of(places: &[Place]) -> Approvals {
	Approvals::of(places.iter().copied()).expect("there are such places")
}

fn voter(weight: Weight, places: &[Place]) -> Voter {
	Voter::new(weight, of(places))
}

/// As many voters of weight one.
fn crowd(count: usize, places: &[Place]) -> Vec<Voter> {
	vec![voter(1, places); count]
}

/// Whom these voters elect, counted in pages of so many.
fn elected(candidates: u32, seats: u32, voters: &[Voter], page: usize) -> Vec<Place> {
	elected_without(candidates, seats, voters, page, &[])
}

/// The same, when some cannot be elected.
fn elected_without(
	candidates: u32,
	seats: u32,
	voters: &[Voter],
	page: usize,
	barred: &[Place],
) -> Vec<Place> {
	let mut pages: Vec<_> = voters.chunks(page).map(|page| page.to_vec()).collect();
	let number = u32::try_from(pages.len()).expect("few enough");
	let mut count = Count::new(candidates, seats, number).expect("few enough");
	for place in barred {
		count.bar(*place).expect("there is such a candidate");
	}
	while !count.is_over() {
		// What is stored between two pages is all there is.
		let bytes = codec::Encode::encode(&count);
		count = codec::Decode::decode(&mut &bytes[..]).expect("it was encoded");
		let page = usize::try_from(count.next()).expect("it fits");
		let before = count.elected().len();
		let step = count.visit(&mut pages[page]).expect("it is not over");
		assert_eq!(step == Step::More, page + 1 < pages.len());
		assert!(count.elected().len() <= before + 1);
	}
	count.elected().to_vec()
}
