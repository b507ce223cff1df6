//! Random histories, on the chain and in a model that knows nothing of pallets.
//!
//! The model writes down who has what, every claim with what was paid for it, and every juror with
//! when it came and went; what is set aside and what counts against a share it adds up anew each
//! time. It does not know whom a seed draws, only who can be drawn and who must not. After every
//! step both have to agree on whether it was possible and on every balance. A failure is shrunk and
//! its seed written down; `PROPTEST_RNG_SEED` replays a run, `HANSE_SOAK` makes it long.

use crate::{mock::*, Balance, Claims, Direction, HoldReason, Kind, Score, Usages};
use hanse_curve::{time::DAY, Moment};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// Who claims and challenges: two are one person, one is a juror, one is nobody.
const PEOPLE: [u64; 6] = [ALICE, BOB, CAROL, ALICE + ALIAS, JUROR, NOBODY];
/// Picks the claim that was made last.
const LATEST: usize = 60;
/// How many accounts can be jurors.
const POOL: u64 = JURORS + 8;

/// Something that somebody tries.
#[derive(Clone, Debug)]
enum Step {
	Open,
	Reclaim,
	Enlist { who: u64 },
	Retire { who: u64 },
	Release { who: u64 },
	Submit { who: usize, asked: Balance },
	Draw { pick: usize },
	Commit { pick: usize, seat: usize, score: Score },
	Reveal { pick: usize, seat: usize },
	Settle { pick: usize },
	Challenge { who: usize, pick: usize, high: bool },
	Collect { pick: usize },
	Expire { pick: usize },
	Forget { who: usize },
	Wait { time: Moment },
	Blocks { count: u64 },
	Seed,
}

impl Step {
	/// Whether it is worth it to look at every balance afterwards.
	fn moves_money(&self) -> bool {
		let quiet = matches!(self, Self::Wait { .. } | Self::Blocks { .. } | Self::Seed);
		!quiet && !matches!(self, Self::Commit { .. } | Self::Reveal { .. })
	}
}

#[derive(Clone, Copy, Default, PartialEq)]
struct Purse {
	native: Balance,
	gold: Balance,
	claims: Balance,
	challenges: Balance,
}

#[derive(Clone, Copy)]
struct Judge {
	bond: Balance,
	from: u64,
	until: Option<(u64, Moment)>,
}

/// A juror of a claim: what it sealed, and whether it has revealed that.
#[derive(Clone, Copy)]
struct Place {
	who: u64,
	sealed: Option<Score>,
	open: bool,
}

#[derive(Clone)]
enum Stage {
	Waiting { since: u64, until: Moment },
	Judging { drawn: Moment },
	Judged { score: Score, from: Moment },
}

#[derive(Clone)]
struct Case {
	claimant: u64,
	asked: Balance,
	epoch: u64,
	paid: Balance,
	failures: u32,
	stage: Stage,
	jury: Vec<Place>,
	former: Vec<u64>,
	/// Whose, whether it says that the score is too high, and the score.
	challenge: Option<(u64, bool, Score)>,
	second: bool,
}

impl Case {
	fn reserved(&self) -> Balance {
		self.asked + FEES - self.paid
	}

	fn counting(&self, now: Moment) -> bool {
		let Stage::Judging { drawn } = self.stage else { return false };
		now >= drawn + 4 * DAY
			|| (now >= drawn + 2 * DAY && self.jury.iter().all(|place| place.open))
	}

	fn worth(&self, score: Score) -> Balance {
		if score < 100 {
			0
		} else {
			self.asked * Balance::from(score) / 1_000
		}
	}
}

#[derive(Clone)]
struct Model {
	now: Moment,
	block: u64,
	known: u64,
	next: u64,
	people: BTreeMap<u64, Purse>,
	treasury: Purse,
	pot: Balance,
	judges: BTreeMap<u64, Judge>,
	cases: BTreeMap<u64, Case>,
	/// The epoch that was opened last, and its budget.
	epoch: (u64, Balance),
	/// Who won how much of which epoch.
	won: Vec<(u64, u64, Balance)>,
	/// Of whom there is a record, and of which epoch.
	records: BTreeMap<u64, u64>,
}

fn person(who: u64) -> Option<u64> {
	(who < 2 * ALIAS).then_some(who % ALIAS)
}

impl Model {
	fn new() -> Self {
		let everybody = everybody().into_iter();
		let mut people: BTreeMap<u64, Purse> = everybody
			.map(|who| (who, Purse { native: WEALTH, gold: WEALTH, ..Default::default() }))
			.collect();
		let mut judges = BTreeMap::new();
		for who in jurors() {
			judges.insert(who, Judge { bond: BOND, from: 0, until: None });
			people.get_mut(&who).expect("it is there").native -= BOND;
		}
		people.get_mut(&ISSUER).expect("it is there").gold -= GOLD_MINIMUM;
		Self {
			now: NOW,
			block: MARGIN + 2,
			known: MARGIN + 1,
			next: 0,
			people,
			treasury: Purse { native: RICHES, gold: RICHES - BUDGET, ..Default::default() },
			pot: BUDGET + GOLD_MINIMUM,
			judges,
			cases: BTreeMap::new(),
			epoch: (NOW / (30 * DAY), BUDGET),
			won: Vec::new(),
			records: BTreeMap::new(),
		}
	}

	fn today(&self) -> u64 {
		self.now / (30 * DAY)
	}

	fn reserved(&self) -> Balance {
		self.cases.values().map(Case::reserved).sum()
	}

	/// What can be claimed. Nobody but this pallet moves the pot here.
	fn left(&self) -> Balance {
		self.pot - GOLD_MINIMUM - self.reserved()
	}

	fn before(&self, block: u64) -> bool {
		block + MARGIN < self.known
	}

	fn duties(&self, who: u64) -> usize {
		let judging = |case: &&Case| matches!(case.stage, Stage::Judging { .. });
		let sits = |case: &&Case| case.jury.iter().any(|place| place.who == who);
		self.cases.values().filter(judging).filter(sits).count()
	}

	/// Who can be drawn for a claim.
	fn candidates(&self, case: &Case) -> BTreeSet<u64> {
		self.judges_of(case, |judge| {
			self.before(judge.from) && !judge.until.is_some_and(|(block, _)| self.before(block))
		})
	}

	/// Of the jurors who serve, those who have no part in a claim.
	fn judges_of(&self, case: &Case, serves: impl Fn(&Judge) -> bool) -> BTreeSet<u64> {
		let challenger = case.challenge.map(|(who, ..)| who);
		let party = |who: u64| {
			[Some(case.claimant), challenger].into_iter().flatten().any(|party| {
				party == who || (person(party).is_some() && person(party) == person(who))
			}) || case.former.contains(&who)
		};
		let all = self.judges.iter().filter(|(_, judge)| serves(judge));
		all.map(|(who, _)| *who).filter(|who| !party(*who)).collect()
	}

	/// Does what the step says. None, and nothing, if that is not possible. `drawn` is whom the
	/// chain has drawn, if it has.
	fn step(&mut self, step: &Step, drawn: &[u64]) -> Option<()> {
		let mut next = self.clone();
		let done = next.try_step(step.clone(), drawn);
		if done.is_some() {
			*self = next;
		}
		done
	}

	fn try_step(&mut self, step: Step, drawn: &[u64]) -> Option<()> {
		match step {
			Step::Open => self.open(),
			Step::Reclaim => {
				let left = self.left();
				self.pot -= left;
				self.treasury.gold += left;
				(left > 0).then_some(())
			}
			Step::Enlist { who } => self.enlist(who),
			Step::Retire { who } => {
				let left = (self.block, self.now);
				let judge = self.judges.get_mut(&who).filter(|judge| judge.until.is_none())?;
				judge.until = Some(left);
				Some(())
			}
			Step::Release { who } => self.release(who),
			Step::Submit { who, asked } => self.submit(PEOPLE[who], asked),
			Step::Draw { pick } => self.draw(self.pick(pick), drawn),
			Step::Commit { pick, seat, score } => self.commit(self.pick(pick), seat, score),
			Step::Reveal { pick, seat } => self.reveal(self.pick(pick), seat),
			Step::Settle { pick } => self.settle(self.pick(pick)),
			Step::Challenge { who, pick, high } => {
				self.challenge(PEOPLE[who], self.pick(pick), high)
			}
			Step::Collect { pick } => self.collect(self.pick(pick)),
			Step::Expire { pick } => self.expire(self.pick(pick)),
			Step::Forget { who } => {
				let who = person(PEOPLE[who]).unwrap_or(NOBODY);
				let epoch = *self.records.get(&who)?;
				(epoch < self.today() && self.open_of(who) == 0).then_some(())?;
				self.records.remove(&who);
				Some(())
			}
			Step::Wait { time } => {
				self.now += time;
				Some(())
			}
			Step::Blocks { count } => {
				self.block += count;
				Some(())
			}
			Step::Seed => {
				self.known = self.block;
				Some(())
			}
		}
	}

	/// One of the claims that have not ended, or one that does not exist.
	fn pick(&self, pick: usize) -> u64 {
		match pick {
			LATEST.. => self.next.saturating_sub(1),
			_ => {
				let at = pick % (self.cases.len() + 1);
				self.cases.keys().nth(at).copied().unwrap_or(self.next)
			}
		}
	}

	/// A juror of a claim, or somebody else.
	fn juror(&self, id: u64, seat: usize) -> u64 {
		let places = self.cases.get(&id).map(|case| case.jury.as_slice()).unwrap_or_default();
		places.get(seat).map_or(ALICE, |place| place.who)
	}

	fn open(&mut self) -> Option<()> {
		(self.epoch.0 < self.today()).then_some(())?;
		let budget = (self.treasury.gold / 100).min(BUDGET);
		let funded = budget.saturating_sub(self.left());
		self.treasury.gold -= funded;
		self.pot += funded;
		self.epoch = (self.today(), self.left());
		(self.left() > 0).then_some(())
	}

	fn enlist(&mut self, who: u64) -> Option<()> {
		let same = |other: &&u64| person(**other) == person(who);
		(self.judges.keys().find(same).is_none() && person(who).is_some()).then_some(())?;
		(self.judges.len() < MAX_JURORS as usize).then_some(())?;
		let purse = self.people.get_mut(&who)?;
		purse.native = purse.native.checked_sub(BOND).filter(|rest| *rest >= ED)?;
		self.judges.insert(who, Judge { bond: BOND, from: self.block, until: None });
		Some(())
	}

	fn release(&mut self, who: u64) -> Option<()> {
		let judge = *self.judges.get(&who)?;
		let (block, moment) = judge.until?;
		let due = self.before(block) && self.now >= moment + 7 * DAY;
		(due && self.duties(who) == 0).then_some(())?;
		self.judges.remove(&who);
		self.people.get_mut(&who)?.native += judge.bond;
		Some(())
	}

	fn open_of(&self, who: u64) -> usize {
		self.cases.values().filter(|case| person(case.claimant) == Some(who)).count()
	}

	/// What somebody has asked for in an epoch, or got.
	fn used(&self, who: u64, epoch: u64) -> Balance {
		let open = self.cases.values();
		let open = open.filter(|case| person(case.claimant) == Some(who) && case.epoch == epoch);
		let won = self.won.iter().filter(|(by, of, _)| (*by, *of) == (who, epoch));
		open.map(|case| case.asked).sum::<Balance>() + won.map(|(.., won)| won).sum::<Balance>()
	}

	fn submit(&mut self, who: u64, asked: Balance) -> Option<()> {
		let by = person(who)?;
		let epoch = self.today();
		(self.epoch.0 == epoch && asked > 0 && asked <= MOST).then_some(())?;
		(self.cases.len() < MAX_CLAIMS as usize).then_some(())?;
		(self.open_of(by) < MAX_OWN_CLAIMS as usize).then_some(())?;
		(self.used(by, epoch) + asked <= self.epoch.1 / 20).then_some(())?;
		(self.left() >= asked + FEES).then_some(())?;
		let purse = self.people.get_mut(&who)?;
		purse.native = purse.native.checked_sub(DEPOSIT).filter(|rest| *rest >= ED)?;
		purse.claims += DEPOSIT;
		let stage = self.waiting();
		let case = Case {
			claimant: who,
			asked,
			epoch,
			paid: 0,
			failures: 0,
			stage,
			jury: vec![],
			former: vec![],
			challenge: None,
			second: false,
		};
		self.cases.insert(self.next, case);
		self.records.insert(by, epoch);
		self.next += 1;
		Some(())
	}

	fn waiting(&self) -> Stage {
		Stage::Waiting { since: self.block, until: self.now + 7 * DAY }
	}

	fn pay(&mut self, id: u64, to: u64, amount: Balance) -> Option<()> {
		self.cases.get_mut(&id)?.paid += amount;
		self.people.get_mut(&to)?.gold += amount;
		self.pot -= amount;
		Some(())
	}

	fn draw(&mut self, id: u64, drawn: &[u64]) -> Option<()> {
		let case = self.cases.get(&id)?.clone();
		let Stage::Waiting { since, until } = case.stage else { return None };
		(self.now < until && self.before(since)).then_some(())?;
		let size = if case.second { 19 } else { 9 };
		let candidates = self.candidates(&case);
		(candidates.len() >= size).then_some(())?;
		let distinct: BTreeSet<u64> = drawn.iter().copied().collect();
		assert_eq!((drawn.len(), distinct.len()), (size, size), "the jury of {id}");
		assert!(distinct.is_subset(&candidates), "somebody judges {id} who must not");
		let now = self.now;
		let case = self.cases.get_mut(&id)?;
		case.jury =
			drawn.iter().map(|who| Place { who: *who, sealed: None, open: false }).collect();
		case.stage = Stage::Judging { drawn: now };
		self.pay(id, DAVE, FEE)
	}

	fn commit(&mut self, id: u64, seat: usize, score: Score) -> Option<()> {
		let now = self.now;
		let case = self.cases.get_mut(&id)?;
		let Stage::Judging { drawn } = case.stage else { return None };
		let place = case.jury.get_mut(seat)?;
		(now < drawn + 2 * DAY && place.sealed.is_none()).then_some(())?;
		place.sealed = Some(score);
		Some(())
	}

	fn reveal(&mut self, id: u64, seat: usize) -> Option<()> {
		let now = self.now;
		let case = self.cases.get_mut(&id)?;
		let Stage::Judging { drawn } = case.stage else { return None };
		let place = case.jury.get_mut(seat)?;
		let time = now >= drawn + 2 * DAY && now < drawn + 4 * DAY;
		(time && !place.open && place.sealed.is_some_and(|score| score <= 1_000)).then_some(())?;
		place.open = true;
		Some(())
	}

	fn settle(&mut self, id: u64) -> Option<()> {
		let case = self.cases.get(&id)?.clone();
		case.counting(self.now).then_some(())?;
		for place in case.jury.iter().filter(|place| !place.open) {
			let left = (self.block, self.now);
			let judge = self.judges.get_mut(&place.who)?;
			let slash = judge.bond.min(SLASH);
			judge.bond -= slash;
			judge.until = judge.until.or(Some(left));
			self.treasury.native += slash;
		}
		let open = case.jury.iter().filter(|place| place.open);
		let open: Vec<(u64, Score)> = open.filter_map(|one| Some((one.who, one.sealed?))).collect();
		if open.len() * 2 <= case.jury.len() {
			return self.fail(id);
		}
		// The score that as many are below as above, or one more above.
		let scores = open.iter().map(|(_, score)| *score);
		let below = |score: Score| scores.clone().filter(|other| *other < score).count();
		let upto = |score: Score| scores.clone().filter(|other| *other <= score).count();
		let half = open.len().div_ceil(2);
		let median = scores.clone().find(|one| below(*one) < half && upto(*one) >= half)?;
		for (who, _) in open.iter().filter(|(_, score)| score.abs_diff(median) <= 100) {
			self.pay(id, *who, FEE)?;
		}
		let mut from = self.now + 5 * DAY;
		if let Some((challenger, high, first)) = case.challenge {
			from = self.now;
			self.decide(id, challenger, high, first, median)?;
		}
		self.cases.get_mut(&id)?.stage = Stage::Judged { score: median, from };
		Some(())
	}

	fn decide(&mut self, id: u64, by: u64, high: bool, first: Score, second: Score) -> Option<()> {
		let case = self.cases.get_mut(&id)?;
		case.challenge = None;
		let saved = case.worth(first).saturating_sub(case.worth(second));
		let purse = self.people.get_mut(&by)?;
		purse.challenges -= STAKE;
		let right = if high { first > second + 100 } else { second > first + 100 };
		if !right {
			self.pot += STAKE;
			return Some(());
		}
		purse.gold += STAKE;
		self.pay(id, by, if high { saved / 10 } else { 0 })
	}

	/// Too few have voted.
	fn fail(&mut self, id: u64) -> Option<()> {
		let waiting = self.waiting();
		let case = self.cases.get_mut(&id)?;
		case.jury.clear();
		case.failures += 1;
		if case.failures == 1 {
			case.stage = waiting;
			return Some(());
		}
		self.give_up(id)
	}

	fn give_up(&mut self, id: u64) -> Option<()> {
		let now = self.now;
		let case = self.cases.get_mut(&id)?;
		let Some((challenger, _, score)) = case.challenge.take() else {
			return self.end(id, 0, true);
		};
		case.stage = Stage::Judged { score, from: now };
		let purse = self.people.get_mut(&challenger)?;
		purse.challenges -= STAKE;
		purse.gold += STAKE;
		Some(())
	}

	fn challenge(&mut self, who: u64, id: u64, high: bool) -> Option<()> {
		let waiting = self.waiting();
		let now = self.now;
		let case = self.cases.get_mut(&id)?;
		let Stage::Judged { score, from } = case.stage else { return None };
		(now < from).then_some(())?;
		let purse = self.people.get_mut(&who)?;
		purse.gold = purse.gold.checked_sub(STAKE).filter(|rest| *rest >= GOLD_MINIMUM)?;
		purse.challenges += STAKE;
		case.former = case.jury.iter().map(|place| place.who).collect();
		case.jury.clear();
		case.failures = 0;
		case.second = true;
		case.challenge = Some((who, high, score));
		case.stage = waiting;
		let case = self.cases.get(&id)?;
		// Those who can be drawn with seeds that are still to be made.
		(self.judges_of(case, |judge| judge.until.is_none()).len() >= 19).then_some(())
	}

	fn collect(&mut self, id: u64) -> Option<()> {
		let case = self.cases.get(&id)?.clone();
		let Stage::Judged { score, from } = case.stage else { return None };
		(self.now >= from && self.now < from + 30 * DAY).then_some(())?;
		if score < 100 {
			return self.end(id, 0, false);
		}
		let worth = case.worth(score);
		self.pay(id, case.claimant, worth)?;
		self.end(id, worth, true)
	}

	fn expire(&mut self, id: u64) -> Option<()> {
		let case = self.cases.get(&id)?;
		match case.stage {
			Stage::Waiting { until, .. } if self.now >= until => self.give_up(id),
			Stage::Judged { score, from } if self.now >= from + 30 * DAY => {
				self.end(id, 0, score >= 100)
			}
			_ => None,
		}
	}

	/// Ends a claim, with its deposit back or not.
	fn end(&mut self, id: u64, won: Balance, back: bool) -> Option<()> {
		let case = self.cases.remove(&id)?;
		let by = person(case.claimant)?;
		if won > 0 {
			self.won.push((by, case.epoch, won));
		}
		let purse = self.people.get_mut(&case.claimant)?;
		purse.claims -= DEPOSIT;
		if back {
			purse.native += DEPOSIT;
		} else {
			self.treasury.native += DEPOSIT;
		}
		let epoch = *self.records.get(&by)?;
		let counts = epoch == self.today() && self.used(by, epoch) > 0;
		if self.open_of(by) == 0 && !counts {
			self.records.remove(&by);
		}
		Some(())
	}

	/// Whether the chain shows what the model says.
	fn compare(&self) {
		for (who, purse) in &self.people {
			let bond = self.judges.get(who).map_or(0, |judge| judge.bond);
			assert_eq!(free(&NATIVE, *who), purse.native, "native of {who}");
			assert_eq!(free(&GOLD, *who), purse.gold, "gold of {who}");
			assert_eq!(held(HoldReason::Juror, &NATIVE, *who), bond, "bond of {who}");
			assert_eq!(held(HoldReason::Claim, &NATIVE, *who), purse.claims, "claims of {who}");
			let challenges = held(HoldReason::Challenge, &GOLD, *who);
			assert_eq!(challenges, purse.challenges, "challenges of {who}");
			let duties = crate::Jurors::<Test>::get(who).map(|juror| juror.duties as usize);
			let expected = self.judges.contains_key(who).then(|| self.duties(*who));
			assert_eq!(duties, expected, "duties of {who}");
		}
		assert_eq!(free(&NATIVE, TREASURY), self.treasury.native, "native of the treasury");
		assert_eq!(free(&GOLD, TREASURY), self.treasury.gold, "gold of the treasury");
		assert_eq!(free(&GOLD, pot()), self.pot, "gold of the pot");
		assert_eq!((fund().left, fund().reserved), (self.left(), self.reserved()), "the fund");
		let ids: Vec<u64> = self.cases.keys().copied().collect();
		let mut stored: Vec<u64> = Claims::<Test>::iter_keys().collect();
		stored.sort_unstable();
		assert_eq!(stored, ids, "claims");
		let records: BTreeSet<u64> = Usages::<Test>::iter_keys().map(|(_, who)| who).collect();
		assert_eq!(records, self.records.keys().copied().collect(), "records");
	}
}

/// Does on the chain what the step says. None if it was refused.
fn on_chain(model: &Model, step: &Step) -> Option<()> {
	let by = |who: usize| signed(PEOPLE[who]);
	let anybody = || signed(DAVE);
	let done = match step.clone() {
		Step::Open => Contributions::open_epoch(anybody(), GOLD),
		Step::Reclaim => Contributions::reclaim(root(), GOLD),
		Step::Enlist { who } => Contributions::enlist(signed(who)),
		Step::Retire { who } => Contributions::retire(signed(who)),
		Step::Release { who } => Contributions::release(anybody(), who),
		Step::Submit { who, asked } => {
			Contributions::submit(by(who), Kind::Code, evidence(), asked)
		}
		Step::Draw { pick } => Contributions::draw(anybody(), model.pick(pick)),
		Step::Commit { pick, seat, score } => {
			let id = model.pick(pick);
			commit(model.juror(id, seat), id, score)
		}
		Step::Reveal { pick, seat } => {
			let id = model.pick(pick);
			let case = model.cases.get(&id);
			let sealed = case.and_then(|case| case.jury.get(seat)?.sealed);
			reveal(model.juror(id, seat), id, sealed.unwrap_or(0))
		}
		Step::Settle { pick } => Contributions::settle(anybody(), model.pick(pick)),
		Step::Challenge { who, pick, high } => {
			let direction = if high { Direction::TooHigh } else { Direction::TooLow };
			Contributions::challenge(by(who), model.pick(pick), direction)
		}
		Step::Collect { pick } => Contributions::collect(anybody(), model.pick(pick)),
		Step::Expire { pick } => Contributions::expire(anybody(), model.pick(pick)),
		Step::Forget { who } => {
			let who = person(PEOPLE[who]).unwrap_or(NOBODY);
			Contributions::forget(anybody(), GOLD, who)
		}
		Step::Wait { time } => {
			wait(time);
			Ok(())
		}
		Step::Blocks { count } => {
			System::set_block_number(System::block_number() + count);
			Ok(())
		}
		Step::Seed => {
			Seed::set((Seed::get().0 + 1, System::block_number()));
			Ok(())
		}
	};
	done.ok()
}

fn score() -> impl Strategy<Value = Score> {
	prop_oneof![
		6 => 500..800u16,
		2 => 0..1_001u16,
		1 => 80..120u16,
		1 => Just(1_000u16),
		1 => Just(1_001u16),
	]
}

fn step() -> impl Strategy<Value = Step> {
	let who = || 0..PEOPLE.len();
	let pick = || 0..70usize;
	let juror = || JUROR..JUROR + POOL;
	let seat = || 0..20usize;
	let asked = || prop_oneof![5 => 1..MOST, 1 => Just(MOST), 1 => 0..2u128, 1 => Just(MOST + 1)];
	let time = prop_oneof![
		3 => 0..2 * DAY,
		3 => Just(2 * DAY),
		2 => Just(5 * DAY),
		2 => 0..12 * DAY,
		1 => Just(30 * DAY),
	];
	prop_oneof![
		2 => Just(Step::Open),
		1 => Just(Step::Reclaim),
		2 => juror().prop_map(|who| Step::Enlist { who }),
		2 => juror().prop_map(|who| Step::Retire { who }),
		3 => juror().prop_map(|who| Step::Release { who }),
		5 => (who(), asked()).prop_map(|(who, asked)| Step::Submit { who, asked }),
		5 => pick().prop_map(|pick| Step::Draw { pick }),
		4 => (pick(), seat(), score())
			.prop_map(|(pick, seat, score)| Step::Commit { pick, seat, score }),
		4 => (pick(), seat()).prop_map(|(pick, seat)| Step::Reveal { pick, seat }),
		5 => pick().prop_map(|pick| Step::Settle { pick }),
		3 => (who(), pick(), any::<bool>())
			.prop_map(|(who, pick, high)| Step::Challenge { who, pick, high }),
		4 => pick().prop_map(|pick| Step::Collect { pick }),
		4 => pick().prop_map(|pick| Step::Expire { pick }),
		2 => who().prop_map(|who| Step::Forget { who }),
		5 => time.prop_map(|time| Step::Wait { time }),
		2 => (0..2 * MARGIN).prop_map(|count| Step::Blocks { count }),
		3 => Just(Step::Seed),
	]
}

/// A jury is drawn, votes as far as it does, and is settled. `votes` has a score for each who does,
/// and whether it reveals that.
fn judged(votes: Vec<Option<(Score, bool)>>) -> Vec<Step> {
	let pick = LATEST;
	let mut steps = vec![Step::Blocks { count: MARGIN + 1 }, Step::Seed, Step::Draw { pick }];
	let said = |seat: usize| votes[seat % votes.len()];
	let seats = 0..19usize;
	steps.extend(seats.clone().filter_map(|seat| {
		let (score, _) = said(seat)?;
		Some(Step::Commit { pick, seat, score })
	}));
	steps.push(Step::Wait { time: 2 * DAY });
	steps.extend(seats.filter_map(|seat| {
		let (_, open) = said(seat)?;
		open.then_some(Step::Reveal { pick, seat })
	}));
	steps.extend([Step::Wait { time: 2 * DAY }, Step::Settle { pick }]);
	steps
}

/// Some steps that have a purpose: a claim that is judged, perhaps challenged, and collected or
/// not.
fn plot() -> impl Strategy<Value = Vec<Step>> {
	let who = || 0..PEOPLE.len();
	let votes = || {
		let vote = prop_oneof![
			8 => (score(), prop::bool::weighted(0.95)).prop_map(Some),
			1 => Just(None),
		];
		let absent = prop::collection::vec(Just(None), 1..2);
		prop_oneof![6 => prop::collection::vec(vote, 19), 1 => absent]
	};
	let claimed = move || {
		(who(), 1..MOST, votes()).prop_map(|(who, asked, votes)| {
			[vec![Step::Submit { who, asked }], judged(votes)].concat()
		})
	};
	let pick = LATEST;
	let paid = claimed().prop_map(move |mut steps| {
		steps.extend([Step::Wait { time: 5 * DAY }, Step::Collect { pick }]);
		steps
	});
	let challenged = (claimed(), who(), any::<bool>(), votes(), any::<bool>()).prop_map(
		move |(claimed, who, high, votes, collected)| {
			let challenge = vec![Step::Challenge { who, pick, high }];
			let end = match collected {
				true => vec![Step::Collect { pick }],
				false => vec![Step::Wait { time: 30 * DAY }, Step::Expire { pick }],
			};
			[claimed, challenge, judged(votes), end].concat()
		},
	);
	let next = Just(vec![Step::Wait { time: 30 * DAY }, Step::Open]);
	let left = (JUROR..JUROR + POOL).prop_map(|who| {
		let time = Step::Wait { time: 7 * DAY };
		let blocks = Step::Blocks { count: MARGIN + 1 };
		vec![Step::Retire { who }, blocks, Step::Seed, time, Step::Release { who }]
	});
	prop_oneof![
		8 => prop::collection::vec(step(), 1..16),
		3 => claimed(),
		3 => paid,
		3 => challenged,
		2 => next,
		1 => left,
	]
}

fn storage_root() -> Vec<u8> {
	sp_io::storage::root(sp_runtime::StateVersion::V1)
}

fn histories() -> ProptestConfig {
	let soak = std::env::var_os("HANSE_SOAK").is_some();
	ProptestConfig { cases: if soak { 10_000 } else { 60 }, ..ProptestConfig::default() }
}

proptest! {
	#![proptest_config(histories())]

	#[test]
	fn random_histories_agree_with_the_model(plots in prop::collection::vec(plot(), 1..10)) {
		let steps = plots.concat();
		ExtBuilder::default().build_and_execute(|| {
			let mut model = Model::new();
			for step in &steps {
				// What is expected to be refused must not change anything.
				let drawing = matches!(step, Step::Draw { .. });
				let refused = drawing || model.clone().step(step, &[]).is_none();
				let root = refused.then(storage_root);
				let id = match step {
					Step::Draw { pick } => model.pick(*pick),
					_ => model.next,
				};
				let done = on_chain(&model, step);
				let drawn = Claims::<Test>::get(id).map(|_| jury(id)).unwrap_or_default();
				prop_assert_eq!(done, model.step(step, &drawn), "{:?}", step);
				if done.is_none() {
					let now = Some(storage_root());
					prop_assert_eq!(root, now, "{:?} was refused and changed something", step);
				}
				if step.moves_money() {
					model.compare();
					check_invariants();
				}
			}
			model.compare();
			Ok(())
		})?;
	}
}
