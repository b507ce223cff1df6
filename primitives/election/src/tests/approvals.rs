use super::of;
use crate::{Approvals, Voter, MAX_CANDIDATES};
use codec::{Encode, MaxEncodedLen};

#[test]
fn set_names_its_places_oldest_first() {
	let set = of(&[63, 0, 5, 5]);
	assert_eq!(set.places().collect::<Vec<_>>(), [0, 5, 63]);
	assert_eq!((set.len(), set.is_empty()), (3, false));
	assert_eq!(set.bits(), 1 | 1 << 5 | 1 << 63);
	assert_eq!(Approvals::from_bits(set.bits()), set);
	assert!(set.contains(5) && !set.contains(6) && !set.contains(64) && !set.contains(255));
	assert_eq!(Approvals::NONE.places().count(), 0);
	assert!(Approvals::NONE.is_empty());
	assert_eq!(Approvals::from_bits(u64::MAX).places().count(), 64);
}

#[test]
fn place_beyond_the_last_is_refused() {
	assert_eq!(Approvals::of([64]), None);
	assert_eq!(Approvals::of([1, 255]), None);
	assert_eq!(of(&[1]).with(64), of(&[1]));
}

#[test]
fn sets_are_cut_and_joined() {
	let set = of(&[1, 2, 3]);
	assert_eq!(set.with(4), of(&[1, 2, 3, 4]));
	assert_eq!(set.without(of(&[2, 9])), of(&[1, 3]));
	assert_eq!(set.and(of(&[2, 9])), of(&[2]));
}

#[test]
fn first_are_as_many() {
	for count in 0..=MAX_CANDIDATES {
		let first = Approvals::first(count);
		assert_eq!(first.len(), count);
		assert_eq!(first.places().max().map_or(0, |last| u32::from(last) + 1), count);
	}
	assert_eq!(Approvals::first(65), Approvals::first(64));
}

#[test]
fn voter_takes_32_bytes() {
	let voter = Voter::new(3, of(&[0, 1]));
	assert_eq!(voter.encode().len(), 32);
	assert_eq!(Voter::max_encoded_len(), 32);
	assert_eq!(voter.encode()[..16], [3, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0]);
}
