//! Random histories, on the chain and in a model that knows nothing of pallets.
//!
//! The model keeps ballots as lists and gives each seat by replaying all seats before it over all
//! voters at once, without pages. After every step both have to agree on whether it was possible,
//! on every balance, and on who has which role. A failure is shrunk and its seed written down;
//! `PROPTEST_RNG_SEED` replays a run, `HANSE_SOAK` makes it long.

use super::vote_core::choices;
use crate::{
	mock::*, Action, ActionOf, Balance, GenesisCommittee, Phase, CORE, CORE_NEEDED, MAX_INTENTS,
	MAX_WHITELISTED, RUNNERS_UP, SEATS,
};
use hanse_ballot::{Moment, U256};
use hanse_curve::time::{DAY, HOUR};
use hanse_election::Place;
use proptest::prelude::*;
use sp_core::H256;
use std::collections::{BTreeMap, BTreeSet};

/// The first four have stakes, and the first six are the first committee.
const PEOPLE: [u64; 10] =
	[ALICE, BOB, CAROL, DAVE, EVE, FIRST, FIRST + 1, FIRST + 2, FIRST + 3, FIRST + 4];
const STAKED: u128 = 1_000;
const TERM_ENDS: Moment = NOW + 60 * DAY;

/// What a core member approves of.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Act {
	Upgrade(u8),
	Pause(bool),
	Unpause(bool),
}

/// Something that somebody tries.
#[derive(Clone, Debug)]
enum Step {
	Stake { who: usize, amount: u128 },
	Unstake { who: usize },
	Open { governs: bool },
	Stand { who: usize },
	Withdraw { who: usize },
	Commit { who: usize, bits: u16 },
	Reveal { who: usize, honest: bool },
	Count { pages: u32 },
	Settle { who: usize },
	Release { who: usize },
	TakeSeat { who: usize },
	Resign { who: usize },
	Vacate { who: usize },
	Recall { who: usize, slash: bool },
	VoteCore { who: usize, whom: BTreeSet<usize> },
	SeatCore,
	NameChief { who: usize, whom: Option<usize> },
	Approve { who: usize, act: Act },
	Revoke { who: usize, act: Act },
	EndPause { which: bool },
	Enact { hash: u8 },
	Wait { time: Moment },
}

#[derive(Clone)]
struct Cast {
	election: u32,
	places: BTreeSet<Place>,
	/// With what weight, once it is revealed.
	weight: Option<u128>,
}

#[derive(Clone, PartialEq)]
enum Stage {
	Voting,
	/// In which order they were elected, and how far the pass is.
	Counting {
		elected: Vec<Place>,
		page: u32,
	},
	Clearing {
		left: u32,
	},
}

#[derive(Clone)]
struct Contest {
	number: u32,
	opened: Moment,
	total: u128,
	candidates: Vec<(u64, bool)>,
	/// What was revealed, in whatever order.
	revealed: Vec<(BTreeSet<Place>, u128)>,
	stage: Stage,
}

impl Contest {
	fn pages(&self) -> u32 {
		(self.revealed.len() as u32).div_ceil(128)
	}

	/// Who gets the seat after these, by replaying all of them.
	fn next(&self, elected: &[Place]) -> Option<Place> {
		let approval = |place: Place| -> u128 {
			self.revealed.iter().filter(|(set, _)| set.contains(&place)).map(|(_, w)| *w).sum()
		};
		let mut loads = vec![0u128; self.revealed.len()];
		let score = |place: Place, loads: &[u128]| {
			let all = approval(place);
			let carried =
				self.revealed.iter().zip(loads).filter(|((set, _), _)| set.contains(&place));
			carried.fold(u128::MAX / all, |sum, ((_, weight), load)| {
				let part = U256::from(*load) * U256::from(*weight) / U256::from(all);
				sum.saturating_add(part.as_u128())
			})
		};
		for place in elected {
			let load = score(*place, &loads);
			for ((set, _), mine) in self.revealed.iter().zip(loads.iter_mut()) {
				if set.contains(place) {
					*mine = load;
				}
			}
		}
		let open = (0..self.candidates.len() as Place).filter(|place| {
			!self.candidates[usize::from(*place)].1
				&& !elected.contains(place)
				&& approval(*place) > 0
		});
		open.min_by_key(|place| (score(*place, &loads), *place))
	}
}

#[derive(Clone)]
struct Chair {
	who: u64,
	place: Place,
	since: Moment,
	taken: bool,
	core: BTreeSet<Place>,
	chief: Option<u64>,
}

#[derive(Clone)]
struct Body {
	until: Moment,
	core_from: Moment,
	chairs: Vec<Chair>,
	waiting: Vec<(u64, Place)>,
}

impl Body {
	fn chief(&self) -> Option<u64> {
		PEOPLE.into_iter().find(|who| {
			let votes = self.chairs.iter().filter(|one| one.chief == Some(*who)).count();
			2 * votes > self.chairs.len()
		})
	}
}

#[derive(Clone)]
struct Model {
	now: Moment,
	stakes: BTreeMap<u64, Vec<(Moment, u128)>>,
	lost: BTreeMap<u64, Balance>,
	contests: u32,
	contest: Option<Contest>,
	cast: BTreeMap<u64, Cast>,
	/// Until when each bond can be slashed.
	bonds: BTreeMap<u64, Moment>,
	body: Option<Body>,
	core: Vec<(u64, Vec<(Act, Moment)>)>,
	whitelist: BTreeMap<u8, Moment>,
	/// Which pallet, since when and until when.
	pause: Option<(bool, Moment, Moment)>,
}

impl Model {
	fn new() -> Self {
		let chair = |place: usize| Chair {
			who: PEOPLE[place],
			place: place as Place,
			since: 0,
			taken: true,
			core: BTreeSet::new(),
			chief: None,
		};
		let chairs = (0..6).map(chair).collect();
		Self {
			now: NOW,
			stakes: PEOPLE[..4].iter().map(|who| (*who, vec![(NOW - DAY, STAKED)])).collect(),
			lost: BTreeMap::new(),
			contests: 0,
			contest: None,
			cast: BTreeMap::new(),
			bonds: PEOPLE[..6].iter().map(|who| (*who, 0)).collect(),
			body: Some(Body { until: TERM_ENDS, core_from: 0, chairs, waiting: vec![] }),
			core: PEOPLE[..5].iter().map(|who| (*who, vec![])).collect(),
			whitelist: BTreeMap::new(),
			pause: None,
		}
	}

	fn step(&mut self, step: &Step) -> Option<()> {
		let who = |at: usize| PEOPLE[at];
		match step.clone() {
			Step::Stake { who: at, amount } => {
				let now = self.now;
				self.stakes.entry(who(at)).or_default().push((now, amount));
				Some(())
			}
			Step::Unstake { who: at } => {
				self.stakes.remove(&who(at));
				Some(())
			}
			Step::Open { governs } => self.open(governs),
			Step::Stand { who: at } => self.stand(who(at)),
			Step::Withdraw { who: at } => {
				self.voting_until(COUNTS)?;
				self.unstand(who(at)).then_some(())
			}
			Step::Commit { who: at, bits } => self.commit(who(at), bits),
			Step::Reveal { who: at, honest } => self.reveal(who(at), honest),
			Step::Count { pages } => self.count(pages),
			Step::Settle { who: at } => self.settle(who(at)),
			Step::Release { who: at } => self.release(who(at)),
			Step::TakeSeat { who: at } => {
				self.in_office()?;
				self.chair(who(at))?.taken = true;
				Some(())
			}
			Step::Resign { who: at } => self.leave(who(at)).then_some(()),
			Step::Vacate { who: at } => {
				self.in_office()?;
				let now = self.now;
				let late = |one: &Chair| !one.taken && now >= one.since + PERIODS.seat;
				self.chair(who(at)).filter(|one| late(one))?;
				self.leave(who(at)).then_some(())
			}
			Step::Recall { who: at, slash } => self.recall(who(at), slash),
			Step::VoteCore { who: at, whom } => self.vote_core(who(at), &whom),
			Step::SeatCore => self.seat_core(),
			Step::NameChief { who: at, whom } => {
				self.in_office()?;
				self.chair(who(at)).filter(|one| one.taken)?.chief = whom.map(who);
				Some(())
			}
			Step::Approve { who: at, act } => self.approve(who(at), act),
			Step::Revoke { who: at, act } => {
				let (_, intents) = self.core.iter_mut().find(|(one, _)| *one == who(at))?;
				let before = intents.len();
				intents.retain(|(one, _)| *one != act);
				(intents.len() < before).then_some(())
			}
			Step::EndPause { which } => self.unpause(which),
			Step::Enact { hash } => {
				let now = self.now;
				self.whitelist.remove(&hash).filter(|until| now < *until)?;
				Some(())
			}
			Step::Wait { time } => {
				self.now += time;
				Some(())
			}
		}
	}

	fn in_office(&self) -> Option<()> {
		let body = self.body.as_ref()?;
		(self.now < body.until + PERIODS.extension).then_some(())
	}

	fn chair(&mut self, who: u64) -> Option<&mut Chair> {
		self.body.as_mut()?.chairs.iter_mut().find(|one| one.who == who)
	}

	fn power(&self, who: u64, moment: Moment) -> u128 {
		let lots = self.stakes.get(&who).into_iter().flatten();
		lots.filter(|(since, _)| *since < moment).map(|(_, amount)| *amount).sum()
	}

	/// Whether there is an election that began less than that ago.
	fn voting_until(&self, end: Moment) -> Option<&Contest> {
		self.contest.as_ref().filter(|one| self.now < one.opened + end)
	}

	fn open(&mut self, governs: bool) -> Option<()> {
		let from = self.body.as_ref().map_or(0, |body| body.until - COUNTS);
		(self.contest.is_none() && (governs || self.now >= from)).then_some(())?;
		self.contests += 1;
		let all: u128 = PEOPLE.iter().map(|who| self.power(*who, self.now)).sum();
		self.contest = Some(Contest {
			number: self.contests,
			opened: self.now,
			total: all.max(FLOOR),
			candidates: vec![],
			revealed: vec![],
			stage: Stage::Voting,
		});
		Some(())
	}

	fn stand(&mut self, who: u64) -> Option<()> {
		self.voting_until(COMMITS)?;
		let contest = self.contest.as_mut()?;
		contest.candidates.iter().all(|(one, _)| *one != who).then_some(())?;
		contest.candidates.push((who, false));
		self.bonds.entry(who).or_insert(0);
		Some(())
	}

	fn unstand(&mut self, who: u64) -> bool {
		let Some(contest) = self.contest.as_mut() else { return false };
		let at = contest.candidates.iter().position(|(one, gone)| *one == who && !gone);
		let Some(at) = at else { return false };
		if self.now < contest.opened + COMMITS {
			contest.candidates.remove(at);
		} else {
			contest.candidates[at].1 = true;
		}
		self.owe(who);
		true
	}

	fn commit(&mut self, who: u64, bits: u16) -> Option<()> {
		let contest = self.voting_until(REVEALS)?;
		(self.now >= contest.opened + COMMITS).then_some(())?;
		let power = self.power(who, contest.opened);
		(power > 0 && power * 1_000 >= contest.total).then_some(())?;
		let election = contest.number;
		if let Some(old) = self.cast.remove(&who).filter(|old| old.election != election) {
			self.pay(who, &old);
		}
		let places = (0..16).filter(|place| bits & (1 << place) != 0).collect();
		self.cast.insert(who, Cast { election, places, weight: None });
		Some(())
	}

	/// Settles a deposit.
	fn pay(&mut self, who: u64, cast: &Cast) {
		if cast.weight.is_none() {
			*self.lost.entry(who).or_default() += DEPOSIT;
		}
	}

	fn reveal(&mut self, who: u64, honest: bool) -> Option<()> {
		let contest = self.voting_until(COUNTS)?;
		(honest && self.now >= contest.opened + REVEALS).then_some(())?;
		let power = self.power(who, contest.opened);
		let (number, known) = (contest.number, contest.candidates.len());
		let cast = self.cast.get_mut(&who)?;
		let fits = cast.places.iter().all(|place| usize::from(*place) < known);
		let fresh = cast.election == number && cast.weight.is_none();
		(fresh && fits && !cast.places.is_empty() && power > 0).then_some(())?;
		cast.weight = Some(power);
		let places = cast.places.clone();
		self.contest.as_mut()?.revealed.push((places, power));
		Some(())
	}

	fn count(&mut self, pages: u32) -> Option<()> {
		let over = self.contest.as_ref().filter(|one| self.now >= one.opened + COUNTS);
		let mut contest = over.filter(|_| (1..=64).contains(&pages))?.clone();
		if contest.stage == Stage::Voting {
			let power: u128 = contest.revealed.iter().map(|(_, weight)| *weight).sum();
			contest.stage = match power > 0 && power * 5 >= contest.total {
				true => Stage::Counting { elected: vec![], page: 0 },
				false => Stage::Clearing { left: contest.pages() },
			};
		}
		let mut rest = pages;
		while let (Stage::Counting { elected, page }, true) = (contest.stage.clone(), rest > 0) {
			rest -= 1;
			contest.stage = self.count_page(&contest, elected, page + 1);
		}
		self.contest = Some(contest.clone());
		if let Stage::Clearing { left } = contest.stage {
			let left = left.saturating_sub(rest);
			self.contest = (left > 0).then_some(Contest {
				stage: Stage::Clearing { left },
				candidates: vec![],
				..contest
			});
		}
		Some(())
	}

	/// Counts a page. At the end of a pass somebody gets a seat, or all have theirs.
	fn count_page(&mut self, contest: &Contest, mut elected: Vec<Place>, page: u32) -> Stage {
		if page < contest.pages() {
			return Stage::Counting { elected, page };
		}
		if let Some(place) = contest.next(&elected) {
			elected.push(place);
			if elected.len() < (SEATS + RUNNERS_UP) as usize {
				return Stage::Counting { elected, page: 0 };
			}
		}
		self.decide(contest, &elected);
		Stage::Clearing { left: contest.pages() }
	}

	fn decide(&mut self, contest: &Contest, elected: &[Place]) {
		let named = elected.iter().map(|place| (contest.candidates[usize::from(*place)], *place));
		let chosen: Vec<_> =
			named.filter(|((_, gone), _)| !gone).map(|((who, _), place)| (who, place)).collect();
		if chosen.len() < CORE as usize {
			return;
		}
		let now = self.now;
		let old = self.body.clone().map(|body| body.chairs).unwrap_or_default();
		for old in old {
			if chosen.iter().take(SEATS as usize).all(|(who, _)| *who != old.who) {
				self.owe(old.who);
			}
		}
		let chair = |(who, place): &(u64, Place)| Chair {
			who: *who,
			place: *place,
			since: now,
			taken: false,
			core: BTreeSet::new(),
			chief: None,
		};
		self.core.clear();
		self.body = Some(Body {
			until: now + PERIODS.term,
			core_from: now + PERIODS.core,
			chairs: chosen.iter().take(SEATS as usize).map(chair).collect(),
			waiting: chosen.iter().skip(SEATS as usize).copied().collect(),
		});
	}

	fn owe(&mut self, who: u64) {
		let until = self.now + PERIODS.liability;
		self.bonds.entry(who).and_modify(|owed| *owed = until.max(*owed));
	}

	fn settle(&mut self, who: u64) -> Option<()> {
		let cast = self.cast.get(&who)?.clone();
		let open = self.voting_until(COUNTS).is_some_and(|one| one.number == cast.election);
		(!open).then_some(())?;
		self.cast.remove(&who);
		self.pay(who, &cast);
		Some(())
	}

	fn release(&mut self, who: u64) -> Option<()> {
		let until = *self.bonds.get(&who)?;
		let stands =
			self.contest.iter().flat_map(|one| &one.candidates).any(|(one, _)| *one == who);
		let sits = self.body.iter().any(|body| {
			let waits = body.waiting.iter().any(|(one, _)| *one == who);
			waits || body.chairs.iter().any(|one| one.who == who)
		});
		(!stands && !sits && self.now >= until).then_some(())?;
		self.bonds.remove(&who);
		Some(())
	}

	fn leave(&mut self, who: u64) -> bool {
		let now = self.now;
		let Some(body) = self.body.as_mut() else { return false };
		if let Some(at) = body.waiting.iter().position(|(one, _)| *one == who) {
			body.waiting.remove(at);
			return true;
		}
		let Some(at) = body.chairs.iter().position(|one| one.who == who) else { return false };
		body.chairs.remove(at);
		if !body.waiting.is_empty() {
			let (who, place) = body.waiting.remove(0);
			let core = BTreeSet::new();
			body.chairs.push(Chair { who, place, since: now, taken: false, core, chief: None });
		}
		let before = self.core.len();
		self.core.retain(|(one, _)| *one != who);
		if self.core.len() < before {
			body.core_from = now;
		}
		self.owe(who);
		true
	}

	fn recall(&mut self, who: u64, slash: bool) -> Option<()> {
		let stood = self.unstand(who);
		let left = self.leave(who);
		let slashed = slash && self.bonds.remove(&who).is_some();
		if slashed {
			*self.lost.entry(who).or_default() += BOND;
		}
		(stood || left || slashed).then_some(())
	}

	fn vote_core(&mut self, who: u64, whom: &BTreeSet<usize>) -> Option<()> {
		self.in_office()?;
		self.chair(who).filter(|one| one.taken)?;
		let mut places = BTreeSet::new();
		for at in whom {
			places.insert(self.chair(PEOPLE[*at])?.place);
		}
		self.chair(who)?.core = places;
		Some(())
	}

	fn seat_core(&mut self) -> Option<()> {
		self.in_office()?;
		let now = self.now;
		let body = self.body.as_mut()?;
		(now >= body.core_from).then_some(())?;
		let voted = body.chairs.iter().filter(|one| !one.core.is_empty()).count();
		(2 * voted > body.chairs.len()).then_some(())?;
		let votes = |place| body.chairs.iter().filter(|one| one.core.contains(&place)).count();
		let mut ranked: Vec<_> = body
			.chairs
			.iter()
			.filter(|one| one.taken && votes(one.place) > 0)
			.map(|one| (body.chairs.len() - votes(one.place), one.place, one.who))
			.collect();
		ranked.sort();
		let wanted: Vec<u64> = ranked.into_iter().take(5).map(|(_, _, who)| who).collect();
		let before: Vec<u64> = self.core.iter().map(|(who, _)| *who).collect();
		(wanted != before).then_some(())?;
		let old: BTreeMap<_, _> = self.core.drain(..).collect();
		let keep = |who: u64| (who, old.get(&who).cloned().unwrap_or_default());
		self.core = wanted.into_iter().map(keep).collect();
		body.core_from = now + PERIODS.core;
		Some(())
	}

	fn is_paused(&self, which: bool) -> bool {
		self.pause.is_some_and(|(one, _, until)| one == which && self.now < until)
	}

	fn is_whitelisted(&self, hash: u8) -> bool {
		self.whitelist.get(&hash).is_some_and(|until| self.now < *until)
	}

	fn approve(&mut self, who: u64, act: Act) -> Option<()> {
		self.in_office()?;
		let now = self.now;
		let possible = match act {
			Act::Upgrade(hash) => !self.is_whitelisted(hash),
			Act::Pause(_) => {
				self.pause.is_none_or(|(_, since, _)| now >= since + PERIODS.between_pauses)
			}
			Act::Unpause(which) => self.is_paused(which),
		};
		possible.then_some(())?;
		let (_, intents) = self.core.iter_mut().find(|(one, _)| *one == who)?;
		intents.retain(|(_, until)| now < *until);
		let room = intents.len() < MAX_INTENTS as usize;
		(room && intents.iter().all(|(one, _)| *one != act)).then_some(())?;
		intents.push((act, now + PERIODS.intent));
		let agree =
			|all: &Vec<(Act, Moment)>| all.iter().any(|(one, until)| *one == act && now < *until);
		let count = self.core.iter().filter(|(_, all)| agree(all)).count();
		if count < CORE_NEEDED as usize {
			return Some(());
		}
		for (_, intents) in self.core.iter_mut() {
			intents.retain(|(one, _)| *one != act);
		}
		match act {
			Act::Upgrade(hash) => {
				self.whitelist.retain(|_, until| now < *until);
				(self.whitelist.len() < MAX_WHITELISTED as usize).then_some(())?;
				self.whitelist.insert(hash, now + PERIODS.whitelist);
			}
			Act::Pause(which) => self.pause = Some((which, now, now + PERIODS.pause)),
			Act::Unpause(which) => self.unpause(which)?,
		}
		Some(())
	}

	fn unpause(&mut self, which: bool) -> Option<()> {
		self.is_paused(which).then_some(())?;
		let (_, since, _) = self.pause?;
		self.pause = Some((which, since, self.now));
		Some(())
	}

	/// Whether the chain shows what the model says.
	fn compare(&self) {
		for who in PEOPLE {
			let bond = if self.bonds.contains_key(&who) { BOND } else { 0 };
			let deposit = if self.cast.contains_key(&who) { DEPOSIT } else { 0 };
			let lost = self.lost.get(&who).copied().unwrap_or(0);
			assert_eq!((bonded(who), deposited(who)), (bond, deposit), "on hold of {who}");
			assert_eq!(free(who), WEALTH - bond - deposit - lost, "free of {who}");
			let until = Committee::bond_of(who).map(|bond| bond.until);
			assert_eq!(until, self.bonds.get(&who).copied(), "owed by {who}");
		}
		assert_eq!(free(TREASURY), self.lost.values().sum::<Balance>());
		let body = self.body.as_ref().expect("there is one from the beginning");
		let chairs: Vec<_> =
			body.chairs.iter().map(|one| (one.who, one.place, one.taken)).collect();
		let seats = committee().seats;
		let shown: Vec<_> =
			seats.iter().map(|one| (one.who, one.place, one.disclosure.is_some())).collect();
		assert_eq!(shown, chairs);
		assert_eq!(runners_up(), body.waiting.iter().map(|(who, _)| *who).collect::<Vec<_>>());
		assert_eq!(core(), self.core.iter().map(|(who, _)| *who).collect::<Vec<_>>());
		assert_eq!(Committee::is_in_office(), self.in_office().is_some());
		assert_eq!(Committee::chief(), self.in_office().and_then(|()| body.chief()));
		for of in 0..3 {
			assert_eq!(Committee::is_whitelisted(&hash(of)), self.is_whitelisted(of));
		}
		for which in [false, true] {
			assert_eq!(Committee::is_paused(pallet(which).as_bytes()), self.is_paused(which));
		}
		self.compare_phase();
	}

	fn compare_phase(&self) {
		let closed = self.body.as_ref().map_or(0, |body| body.until - COUNTS);
		let Some(contest) = &self.contest else {
			return assert_eq!(phase(), Phase::Closed { from: closed });
		};
		let (start, pages) = (contest.opened, contest.pages());
		let seats = SEATS + RUNNERS_UP;
		let expected = match &contest.stage {
			Stage::Clearing { left } => Phase::Clearing { pages: *left },
			Stage::Counting { elected, page } => {
				Phase::Counting { given: elected.len() as u32, seats, page: *page, pages }
			}
			Stage::Voting => match self.now - start {
				at if at < COMMITS => Phase::Candidacy { until: start + COMMITS },
				at if at < REVEALS => Phase::Committing { until: start + REVEALS },
				at if at < COUNTS => Phase::Revealing { until: start + COUNTS },
				_ => Phase::Counting { given: 0, seats, page: 0, pages },
			},
		};
		assert_eq!(phase(), expected);
		let stand: Vec<_> =
			Committee::candidates().into_iter().map(|one| (one.who, one.withdrawn)).collect();
		assert_eq!(stand, contest.candidates);
	}
}

fn hash(of: u8) -> H256 {
	H256([of; 32])
}

fn pallet(which: bool) -> &'static str {
	if which {
		"Balances"
	} else {
		"Other"
	}
}

fn action(act: Act) -> ActionOf<Test> {
	match act {
		Act::Upgrade(of) => Action::Upgrade(hash(of)),
		Act::Pause(which) => Action::Pause(name(pallet(which))),
		Act::Unpause(which) => Action::Unpause(name(pallet(which))),
	}
}

/// Does on the chain what the step says. None if it was refused.
fn on_chain(model: &Model, step: &Step) -> Option<()> {
	let by = |at: usize| signed(PEOPLE[at]);
	let done = match step.clone() {
		Step::Stake { who, amount } => {
			stake(PEOPLE[who], amount);
			Ok(())
		}
		Step::Unstake { who } => {
			unstake(PEOPLE[who]);
			Ok(())
		}
		Step::Open { governs } => Committee::open(if governs { root() } else { signed(EVE) }),
		Step::Stand { who } => Committee::stand(by(who)),
		Step::Withdraw { who } => Committee::withdraw(by(who)),
		Step::Commit { who, bits } => {
			commit(PEOPLE[who], of((0..16).filter(|place| bits & (1 << place) != 0)))
		}
		Step::Reveal { who, honest } => {
			let cast = model.cast.get(&PEOPLE[who]);
			let places = cast.map(|cast| cast.places.clone()).unwrap_or_default();
			let salt = if honest { salt(PEOPLE[who]) } else { [99; 32] };
			Committee::reveal(by(who), of(places), salt)
		}
		Step::Count { pages } => {
			Committee::count(signed(EVE), pages).map(|_| ()).map_err(|failed| failed.error)
		}
		Step::Settle { who } => Committee::settle(signed(EVE), PEOPLE[who]),
		Step::Release { who } => Committee::release_bond(signed(EVE), PEOPLE[who]),
		Step::TakeSeat { who } => Committee::take_seat(by(who), 1, [1; 32]),
		Step::Resign { who } => Committee::resign(by(who)),
		Step::Vacate { who } => Committee::vacate(signed(EVE), PEOPLE[who]),
		Step::Recall { who, slash } => Committee::recall(root(), PEOPLE[who], slash),
		Step::VoteCore { who, whom } => {
			let whom: Vec<_> = whom.into_iter().map(|at| PEOPLE[at]).collect();
			Committee::vote_core(by(who), choices(&whom))
		}
		Step::SeatCore => Committee::seat_core(signed(EVE)),
		Step::NameChief { who, whom } => Committee::name_chief(by(who), whom.map(|at| PEOPLE[at])),
		Step::Approve { who, act } => match action(act) {
			Action::Upgrade(hash) => Committee::approve_upgrade(by(who), hash),
			Action::Pause(name) => Committee::pause(by(who), name),
			Action::Unpause(name) => Committee::unpause(by(who), name),
		},
		Step::Revoke { who, act } => Committee::revoke(by(who), action(act)),
		Step::EndPause { which } => Committee::unpause(signed(UNPAUSE), name(pallet(which))),
		Step::Enact { hash: of } => Committee::enact_whitelisted(signed(URGENT), hash(of)),
		Step::Wait { time } => {
			set_time(Timestamp::get() + time);
			Ok(())
		}
	};
	done.ok()
}

fn who() -> std::ops::Range<usize> {
	0..PEOPLE.len()
}

fn act() -> impl Strategy<Value = Act> {
	prop_oneof![
		3 => (0..3u8).prop_map(Act::Upgrade),
		3 => any::<bool>().prop_map(Act::Pause),
		2 => any::<bool>().prop_map(Act::Unpause),
	]
}

fn wanted() -> impl Strategy<Value = BTreeSet<usize>> {
	prop::collection::btree_set(who(), 0..6)
}

fn pages() -> impl Strategy<Value = u32> {
	prop_oneof![1 => Just(0), 8 => 1..4u32, 2 => 4..64u32, 3 => Just(64), 1 => Just(65)]
}

fn step() -> impl Strategy<Value = Step> {
	let time = prop_oneof![
		3 => 0..3 * HOUR,
		3 => 0..8 * DAY,
		2 => Just(7 * DAY),
		1 => Just(14 * DAY),
		1 => Just(30 * DAY),
		1 => Just(72 * HOUR),
		1 => 0..200 * DAY,
	];
	let places = prop_oneof![6 => 0..1_024u16, 1 => any::<u16>()];
	let seats = prop_oneof![
		4 => who().prop_map(|who| Step::TakeSeat { who }),
		2 => who().prop_map(|who| Step::Resign { who }),
		2 => who().prop_map(|who| Step::Vacate { who }),
		2 => (who(), any::<bool>()).prop_map(|(who, slash)| Step::Recall { who, slash }),
		5 => (who(), wanted()).prop_map(|(who, whom)| Step::VoteCore { who, whom }),
		3 => Just(Step::SeatCore),
		3 => (who(), prop::option::of(0..3usize))
			.prop_map(|(who, whom)| Step::NameChief { who, whom }),
		9 => (who(), act()).prop_map(|(who, act)| Step::Approve { who, act }),
		2 => (who(), act()).prop_map(|(who, act)| Step::Revoke { who, act }),
		1 => any::<bool>().prop_map(|which| Step::EndPause { which }),
		2 => (0..3u8).prop_map(|hash| Step::Enact { hash }),
	];
	let votes = prop_oneof![
		2 => (who(), 1..2_000u128).prop_map(|(who, amount)| Step::Stake { who, amount }),
		1 => who().prop_map(|who| Step::Unstake { who }),
		3 => any::<bool>().prop_map(|governs| Step::Open { governs }),
		5 => who().prop_map(|who| Step::Stand { who }),
		2 => who().prop_map(|who| Step::Withdraw { who }),
		5 => (who(), places).prop_map(|(who, bits)| Step::Commit { who, bits }),
		5 => (who(), prop::bool::weighted(0.9)).prop_map(|(who, honest)| Step::Reveal { who, honest }),
		4 => pages().prop_map(|pages| Step::Count { pages }),
		3 => who().prop_map(|who| Step::Settle { who }),
		3 => who().prop_map(|who| Step::Release { who }),
		6 => time.prop_map(|time| Step::Wait { time }),
	];
	prop_oneof![1 => seats, 1 => votes]
}

/// A whole election, with other things in between; or a core that agrees on something.
fn plot() -> impl Strategy<Value = Vec<Step>> {
	let noise = || prop::collection::vec(step(), 0..3);
	let ballots = prop::collection::vec((0..4usize, 1..1_024u16), 1..6);
	let contest = (5..=PEOPLE.len(), ballots, noise(), noise(), noise(), 1..20u32).prop_map(
		|(stand, ballots, one, two, three, pages)| {
			let wait = |time| Step::Wait { time };
			let mut steps = vec![Step::Open { governs: true }];
			steps.extend((0..stand).map(|who| Step::Stand { who }));
			steps.extend(one);
			steps.push(wait(PERIODS.candidacy));
			// Only those who stand are on most of the ballots.
			let cut = |bits: u16| (bits % (1 << stand)).max(1);
			steps.extend(
				ballots.iter().map(|(who, bits)| Step::Commit { who: *who, bits: cut(*bits) }),
			);
			steps.extend(two);
			steps.push(wait(PERIODS.commit));
			steps.extend(ballots.iter().map(|(who, _)| Step::Reveal { who: *who, honest: true }));
			steps.push(wait(PERIODS.reveal));
			steps.push(Step::Count { pages });
			steps.extend(three);
			steps.push(Step::Count { pages: 64 });
			steps.extend(who().map(|who| Step::TakeSeat { who }));
			steps
		},
	);
	let agreed = (act(), prop::collection::vec(0..6usize, 3..6))
		.prop_map(|(act, all)| all.into_iter().map(|who| Step::Approve { who, act }).collect());
	let core = (wanted(), prop::collection::vec(wanted(), 3)).prop_map(|(most, some)| {
		let mut steps: Vec<_> =
			who().map(|who| Step::VoteCore { who, whom: most.clone() }).collect();
		steps.extend(some.into_iter().zip(0..).map(|(whom, who)| Step::VoteCore { who, whom }));
		steps.push(Step::Wait { time: PERIODS.core });
		steps.push(Step::SeatCore);
		steps
	});
	prop_oneof![
		8 => prop::collection::vec(step(), 1..12),
		4 => contest,
		3 => agreed,
		2 => core,
	]
}

fn histories() -> ProptestConfig {
	let soak = std::env::var_os("HANSE_SOAK").is_some();
	ProptestConfig { cases: if soak { 10_000 } else { 100 }, ..ProptestConfig::default() }
}

proptest! {
	#![proptest_config(histories())]

	#[test]
	fn random_histories_agree_with_the_model(plots in prop::collection::vec(plot(), 1..12)) {
		let first = GenesisCommittee {
			representatives: PEOPLE[..6].to_vec(),
			core: PEOPLE[..5].to_vec(),
			ends: TERM_ENDS,
		};
		let builder = PEOPLE[..4].iter().fold(ExtBuilder::default().with(first), |all, who| {
			all.with_stake(*who, STAKED)
		});
		builder.build_and_execute(|| {
			let mut model = Model::new();
			for step in plots.concat() {
				let root = sp_io::storage::root(sp_runtime::StateVersion::V1);
				let done = on_chain(&model, &step);
				let mut next = model.clone();
				let expected = next.step(&step);
				prop_assert_eq!(done, expected, "{:?}", step);
				match done {
					Some(()) => model = next,
					None => {
						let now = sp_io::storage::root(sp_runtime::StateVersion::V1);
						prop_assert_eq!(root, now, "{:?} was refused and changed something", step);
					}
				}
				model.compare();
				check_invariants();
			}
			Ok(())
		})?;
	}
}
