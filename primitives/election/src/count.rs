//! The count: one pass over all voters for each seat, one page at a time.

use crate::{Approvals, CountError, Place, MAX_CANDIDATES};
use bounded_collections::{BoundedVec, ConstU32};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use hanse_curve::share_down;
use scale_info::TypeInfo;

/// What a voter weighs.
pub type Weight = u64;

/// What a voter carries of the seats that are given, in parts of [`WHOLE`].
pub type Load = u128;

/// The load of a whole seat on a voter of weight one.
const WHOLE: Load = Load::MAX;

/// A voter, as far as a count is concerned.
#[derive(
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Clone,
	Copy,
	PartialEq,
	Eq,
	Debug,
)]
pub struct Voter {
	/// What it weighs.
	pub weight: Weight,
	/// Whom it approves of.
	pub approvals: Approvals,
	/// What it carries, relative to its weight. Nothing before the count.
	load: Load,
}

impl Voter {
	/// A voter that carries nothing.
	pub const fn new(weight: Weight, approvals: Approvals) -> Self {
		Self { weight, approvals, load: 0 }
	}

	/// What it carries.
	pub const fn load(&self) -> Load {
		self.load
	}
}

/// Where a candidate stands.
#[derive(
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Clone,
	Copy,
	PartialEq,
	Eq,
	Debug,
	Default,
)]
pub struct Standing {
	/// The weight of all who approve of it.
	pub approval: u128,
	/// What each of them would carry if it were elected next, as far as this pass has come.
	pub score: Load,
}

/// What became of visiting a page.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Step {
	/// There are more pages in this pass.
	More,
	/// The pass is complete, and this one has the next seat.
	Elected(Place),
	/// The pass is complete, and the count is over. The last seat went to this one, if to anybody:
	/// it ends earlier when nobody else is approved of.
	Over(Option<Place>),
}

/// A count, between two pages.
#[derive(
	Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo, Clone, PartialEq, Eq, Debug,
)]
pub struct Count {
	/// How many seats are given at most.
	seats: u32,
	/// How many pages there are.
	pages: u32,
	/// Which page comes next.
	next: u32,
	/// Whether all seats are given that can be.
	over: bool,
	/// Who was elected last, and what each of its approvers carries for it.
	last: Option<(Place, Load)>,
	/// Who cannot be elected.
	barred: Approvals,
	/// Who has been elected, in this order.
	elected: BoundedVec<Place, ConstU32<MAX_CANDIDATES>>,
	/// Where every candidate stands, the oldest first.
	standings: BoundedVec<Standing, ConstU32<MAX_CANDIDATES>>,
}

impl Count {
	/// Begins to count so many pages. Without candidates, seats or pages it is over at once.
	///
	/// Errors: `TooManyCandidates`.
	pub fn new(candidates: u32, seats: u32, pages: u32) -> Result<Self, CountError> {
		let mut standings = BoundedVec::new();
		for _ in 0..candidates {
			let pushed = standings.try_push(Standing::default());
			pushed.map_err(|_| CountError::TooManyCandidates)?;
		}
		Ok(Self {
			seats,
			pages,
			next: 0,
			over: candidates == 0 || seats == 0 || pages == 0,
			last: None,
			barred: Approvals::NONE,
			elected: BoundedVec::new(),
			standings,
		})
	}

	/// Excludes a candidate from all seats that are not given yet.
	///
	/// What it has counts for the seats that are given: whoever excludes an elected one has to pass
	/// over it.
	///
	/// Errors: `NoCandidate`.
	pub fn bar(&mut self, place: Place) -> Result<(), CountError> {
		self.standings.get(usize::from(place)).ok_or(CountError::NoCandidate)?;
		self.barred = self.barred.with(place);
		Ok(())
	}

	/// Counts the next page, and gives a seat if it was the last one of its pass.
	///
	/// The page is always that of [`next`](Self::next), with the loads that the pass before left.
	///
	/// Errors: `AlreadyOver`. An error changes nothing.
	pub fn visit(&mut self, page: &mut [Voter]) -> Result<Step, CountError> {
		if self.over {
			return Err(CountError::AlreadyOver);
		}
		match self.last {
			None => self.add_approvals(page),
			Some((winner, load)) => self.add_loads(page, winner, load),
		}
		self.next = self.next.saturating_add(1);
		match self.next < self.pages {
			true => Ok(Step::More),
			false => Ok(self.give_seat()),
		}
	}

	/// The first pass: who approves of whom.
	fn add_approvals(&mut self, page: &[Voter]) {
		for voter in page {
			for place in voter.approvals.places() {
				if let Some(standing) = self.standings.get_mut(usize::from(place)) {
					// No overflow: it would take 2^64 voters.
					standing.approval = standing.approval.saturating_add(voter.weight.into());
				}
			}
		}
	}

	/// A later pass: who carries the last seat, and what that adds to the next.
	fn add_loads(&mut self, page: &mut [Voter], winner: Place, load: Load) {
		let open = self.open();
		for voter in page {
			if voter.approvals.contains(winner) {
				voter.load = load;
			}
			if voter.load == 0 {
				continue;
			}
			for place in voter.approvals.and(open).places() {
				if let Some(standing) = self.standings.get_mut(usize::from(place)) {
					// Its own weight is part of what approves of the candidate, so that its part
					// of the load fits. A voter of no weight carries nothing for anybody.
					let part = share_down(voter.load, voter.weight.into(), standing.approval);
					standing.score = standing.score.saturating_add(part.unwrap_or(0));
				}
			}
		}
	}

	/// Gives a seat to whom its approvers can carry best, and begins the next pass.
	fn give_seat(&mut self) -> Step {
		self.next = 0;
		if self.last.is_none() {
			self.reset_scores();
		}
		let open = self.open();
		let scored = |place: Place| Some((place, self.standings.get(usize::from(place))?));
		// The first of those with the least: the oldest.
		let best = open.places().filter_map(scored).filter(|(_, one)| one.approval > 0);
		let best = best.min_by_key(|(_, one)| one.score).map(|(place, one)| (place, one.score));
		let winner = best.map(|(place, _)| place);
		let seated = winner.is_some_and(|place| self.elected.try_push(place).is_ok());
		let given = u32::try_from(self.elected.len()).unwrap_or(u32::MAX);
		self.over = !seated || given >= self.seats;
		self.last = best;
		self.reset_scores();
		match winner {
			Some(place) if !self.over => Step::Elected(place),
			winner => Step::Over(winner),
		}
	}

	/// What a seat costs those who carry nothing yet.
	fn reset_scores(&mut self) {
		for standing in self.standings.iter_mut() {
			standing.score = WHOLE.checked_div(standing.approval).unwrap_or(WHOLE);
		}
	}

	/// Who can be elected next.
	fn open(&self) -> Approvals {
		let all = Approvals::first(u32::try_from(self.standings.len()).unwrap_or(MAX_CANDIDATES));
		let elected = Approvals::of(self.elected.iter().copied()).unwrap_or_default();
		all.without(elected).without(self.barred)
	}

	/// Which page comes next.
	pub const fn next(&self) -> u32 {
		self.next
	}

	/// How many pages there are.
	pub const fn pages(&self) -> u32 {
		self.pages
	}

	/// How many seats are given at most.
	pub const fn seats(&self) -> u32 {
		self.seats
	}

	/// Whether all seats are given that can be.
	pub const fn is_over(&self) -> bool {
		self.over
	}

	/// Who has been elected, in this order.
	pub fn elected(&self) -> &[Place] {
		&self.elected
	}

	/// Where every candidate stands, the oldest first.
	pub fn standings(&self) -> &[Standing] {
		&self.standings
	}
}
