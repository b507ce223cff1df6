//! Random histories, on the chain and in a model that knows nothing of pallets.
//!
//! The model keeps every stake as a piece of its own and every delegation as a list, counts votes
//! by walking over all of them, and replays each proposal from its beginning. After every step both
//! have to agree on whether it was possible, on every balance and on every tally, and nobody may be
//! counted twice. A failure is shrunk and its seed written down; `PROPTEST_RNG_SEED` replays a run,
//! `HANSE_SOAK` makes it long.

use crate::{
	mock::*, Balance, Communities, Proposals, TrackId, MAX_LOCKS, MAX_LOTS, MAX_UNBONDING,
};
use frame_support::weights::Weight;
use hanse_ballot::{
	Choice, Conviction, Late, Moment, Outcome, Phase, Power, Progress, Rules, Slot, Tally,
};
use hanse_curve::time::{DAY, HOUR, MINUTE};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

const PEOPLE: [u64; 4] = [ALICE, BOB, CAROL, DAVE];
const TRACKS: [TrackId; 2] = [ROOT, GENERAL];
/// What everybody has staked long ago.
const STAKED: Balance = 1_000;
/// The rules that each track has in turn.
const KINDS: [Rules; 3] = [
	RULES,
	Rules { decide: 15 * DAY, ..RULES },
	Rules {
		decide: 4 * DAY,
		confirm: 12 * HOUR,
		late: Late { within: 12 * HOUR, extend: DAY },
		..RULES
	},
];
/// The highest conviction and its period, in turn.
const CONVICTIONS: [(u8, Moment); 2] = [(3, LOCK_PERIOD), (1, 3 * DAY)];
/// Picks the proposal that was made last.
const LATEST: usize = 40;

/// Something that somebody tries.
#[derive(Clone, Debug)]
enum Step {
	Stake { who: usize, amount: Balance },
	Unstake { who: usize, amount: Balance },
	Withdraw { who: usize },
	Delegate { who: usize, track: usize, to: usize },
	Undelegate { who: usize, track: usize },
	Submit { who: usize, track: usize },
	Vote { who: usize, pick: usize, choice: Choice, conviction: u8 },
	Unvote { who: usize, pick: usize },
	Unlock { who: usize, pick: usize },
	Poke { pick: usize },
	Execute { pick: usize },
	Cancel { pick: usize },
	Kill { pick: usize },
	Amend { tracks: [usize; 2], conviction: usize },
	Wait { time: Moment },
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Cause {
	Vote(u64, TrackId),
	Delegation(TrackId),
	Conviction,
}

#[derive(Clone, Default, PartialEq)]
struct Person {
	free: Balance,
	deposits: Balance,
	/// With which day each piece joined, oldest first.
	pieces: Vec<(Slot, Balance)>,
	waiting: Vec<(Balance, Moment)>,
	locks: Vec<(Cause, Balance, Option<Moment>)>,
}

impl Person {
	fn staked(&self) -> Balance {
		self.pieces.iter().map(|(_, amount)| amount).sum()
	}

	fn locked(&self) -> Balance {
		self.locks.iter().map(|(_, amount, _)| *amount).max().unwrap_or(0)
	}

	fn exists(&self) -> bool {
		!(self.pieces.is_empty() && self.waiting.is_empty() && self.locks.is_empty())
	}
}

#[derive(Clone)]
struct Given {
	to: u64,
	pieces: Vec<(Slot, Balance)>,
	ended: Option<Moment>,
}

/// A vote: what for, with what conviction, and whose power is in it.
#[derive(Clone)]
struct Said {
	choice: Choice,
	conviction: Conviction,
	counted: BTreeMap<u64, u128>,
}

#[derive(Clone)]
struct Plan {
	proposer: u64,
	track: TrackId,
	rules: Rules,
	conviction: (u8, Moment),
	submitted: Moment,
	total: u128,
	said: BTreeMap<u64, Said>,
	/// The tally from each moment on.
	history: Vec<(Moment, Tally)>,
	/// When it was stored last.
	stored: Moment,
}

impl Plan {
	fn tally(&self) -> Tally {
		self.history.last().map(|(_, tally)| *tally).unwrap_or_default()
	}

	/// From the beginning until `now`.
	fn progress(&self, now: Moment) -> Progress {
		let mut progress = Progress::new(self.submitted);
		let mut last = Tally::default();
		for (at, tally) in self.history.iter().filter(|(at, _)| *at <= now) {
			progress.advance(&self.rules, &last, self.total.into(), *at);
			progress.recount(&self.rules, tally, self.total.into(), *at);
			last = *tally;
		}
		progress.advance(&self.rules, &last, self.total.into(), now);
		progress
	}

	fn phase(&self, now: Moment) -> Phase {
		self.progress(now).phase(&self.rules, now)
	}

	fn open(&self, now: Moment) -> bool {
		now >= self.submitted + self.rules.prepare && self.progress(now).outcome().is_none()
	}

	/// Counts all votes anew.
	fn count(&mut self, now: Moment) {
		let mut tally = Tally::default();
		for (who, said) in &self.said {
			let plain: u128 = said.counted.values().sum();
			let own = said.counted.get(who).copied().unwrap_or(0);
			let weighed = plain + own * u128::from(said.conviction.level());
			match said.choice {
				Choice::Aye => tally.ayes += Power::from(weighed),
				Choice::Nay => tally.nays += Power::from(weighed),
				Choice::Abstain => {}
			}
			if said.choice != Choice::Nay {
				tally.support += Power::from(plain);
			}
			tally.turnout += Power::from(plain);
		}
		self.history.push((now, tally));
		self.stored = now;
	}
}

/// The power of pieces of stake on a day, by counting days.
fn power(pieces: &[(Slot, Balance)], day: Slot) -> u128 {
	pieces
		.iter()
		.map(|(joined, amount)| match day.checked_sub(*joined) {
			Some(age) if age > 0 => amount * u128::from(age.min(30)),
			_ => 0,
		})
		.sum()
}

#[derive(Clone)]
struct Model {
	now: Moment,
	next: u64,
	rules: [Rules; 2],
	conviction: (u8, Moment),
	/// How long a vote could ever take.
	longest: Moment,
	/// The first day of a vote that could go on when votes became longer.
	first: Slot,
	people: BTreeMap<u64, Person>,
	given: BTreeMap<(TrackId, u64), Given>,
	plans: BTreeMap<u64, Plan>,
	/// Votes on proposals that have ended: which lock, and how long the conviction lasts.
	over: BTreeMap<(u64, u64), (TrackId, Option<Moment>)>,
}

impl Model {
	fn new() -> Self {
		let joined = Slot::try_from(NOW / DAY).expect("days fit") - 39;
		let (free, pieces) = (WEALTH - STAKED, vec![(joined, STAKED)]);
		let person = Person { free, pieces, ..Default::default() };
		let people = PEOPLE.map(|who| (who, person.clone())).into();
		let (given, plans, over) = Default::default();
		let (rules, conviction) = ([RULES; 2], CONVICTIONS[0]);
		let (longest, first) = (RULES.longest(), 0);
		Self { now: NOW, next: 0, rules, conviction, longest, first, people, given, plans, over }
	}

	fn today(&self) -> Slot {
		Slot::try_from(self.now / DAY).expect("days fit")
	}

	/// The first day of a vote that can still go on.
	fn first_day(&self) -> Slot {
		self.first.max(Slot::try_from((self.now - self.longest) / DAY).expect("days fit"))
	}

	/// A person, with the locks that are over lifted.
	fn person(&mut self, who: u64) -> Option<&mut Person> {
		let now = self.now;
		let person = self.people.get_mut(&who)?;
		let given = &mut self.given;
		person.locks.retain(|(cause, _, until)| {
			let over = until.is_some_and(|until| until <= now);
			if let (true, Cause::Delegation(track)) = (over, cause) {
				given.remove(&(*track, who));
			}
			!over
		});
		Some(person)
	}

	fn member(&mut self, who: u64) -> Option<&mut Person> {
		self.people.get(&who).filter(|person| person.exists())?;
		self.person(who)
	}

	/// Does what the step says. Nothing, and none, if that is not possible.
	fn step(&mut self, step: &Step) -> Option<()> {
		let mut next = self.clone();
		let done = next.try_step(step.clone());
		if done.is_some() {
			*self = next;
		}
		done
	}

	fn try_step(&mut self, step: Step) -> Option<()> {
		match step {
			Step::Stake { who, amount } => self.stake(PEOPLE[who], amount),
			Step::Unstake { who, amount } => self.unstake(PEOPLE[who], amount),
			Step::Withdraw { who } => self.withdraw(PEOPLE[who]),
			Step::Delegate { who, track, to } => {
				self.delegate(PEOPLE[who], TRACKS[track], PEOPLE[to])
			}
			Step::Undelegate { who, track } => self.undelegate(PEOPLE[who], TRACKS[track]),
			Step::Submit { who, track } => self.submit(PEOPLE[who], TRACKS[track]),
			Step::Vote { who, pick, choice, conviction } => {
				self.vote(PEOPLE[who], self.pick(pick), choice, conviction)
			}
			Step::Unvote { who, pick } => self.unvote(PEOPLE[who], self.pick(pick)),
			Step::Unlock { who, pick } => self.unlock(PEOPLE[who], self.pick_over(who, pick)),
			Step::Poke { pick } => self.poke(self.pick(pick)),
			Step::Execute { pick } => {
				let id = self.pick(pick);
				let phase = self.plans.get(&id)?.phase(self.now);
				matches!(phase, Phase::Executable { .. }).then_some(())?;
				self.end(id, true)
			}
			Step::Cancel { pick } => self.end(self.pick(pick), true),
			Step::Kill { pick } => self.end(self.pick(pick), false),
			Step::Amend { tracks, conviction } => {
				self.first = self.first_day();
				self.rules = tracks.map(|kind| KINDS[kind]);
				self.conviction = CONVICTIONS[conviction];
				for rules in self.rules {
					self.longest = self.longest.max(rules.longest());
				}
				Some(())
			}
			Step::Wait { time } => {
				self.now += time;
				Some(())
			}
		}
	}

	/// One of the proposals that have not ended, or one that does not exist.
	fn pick(&self, pick: usize) -> u64 {
		match pick {
			LATEST.. => self.next.saturating_sub(1),
			_ => {
				let at = pick % (self.plans.len() + 1);
				self.plans.keys().nth(at).copied().unwrap_or(self.next)
			}
		}
	}

	/// One of the votes of somebody that are over, or any proposal.
	fn pick_over(&self, who: usize, pick: usize) -> u64 {
		let mut over = self.over.keys().filter(|(_, by)| *by == PEOPLE[who]);
		over.next().map_or_else(|| self.pick(pick), |(id, _)| *id)
	}

	fn stake(&mut self, who: u64, amount: Balance) -> Option<()> {
		let today = self.today();
		// What joined on these days counts in some slot that is still asked for.
		let first = self.first_day() - 29;
		let person = self.person(who)?;
		person.free = person.free.checked_sub(amount).filter(|rest| *rest >= ED)?;
		match person.pieces.last_mut() {
			Some((joined, last)) if *joined == today + 1 => *last += amount,
			_ => person.pieces.push((today + 1, amount)),
		}
		let young = person.pieces.iter().filter(|(joined, _)| *joined >= first).count();
		(amount > 0 && person.staked() >= MIN_STAKE && young <= MAX_LOTS as usize).then_some(())
	}

	fn unstake(&mut self, who: u64, amount: Balance) -> Option<()> {
		let until = self.now + UNBONDING;
		let person = self.member(who)?;
		let rest = person.staked().checked_sub(amount)?;
		(amount > 0 && (rest == 0 || rest >= MIN_STAKE) && rest >= person.locked()).then_some(())?;
		let mut missing = amount;
		while missing > 0 {
			let (_, piece) = person.pieces.last_mut()?;
			let part = missing.min(*piece);
			*piece -= part;
			missing -= part;
			if *piece == 0 {
				person.pieces.pop();
			}
		}
		person.waiting.push((amount, until));
		(person.waiting.len() <= MAX_UNBONDING as usize).then_some(())
	}

	fn withdraw(&mut self, who: u64) -> Option<()> {
		let now = self.now;
		let person = self.member(who)?;
		let (due, rest): (Vec<_>, Vec<_>) =
			person.waiting.iter().partition(|(_, until)| *until <= now);
		person.waiting = rest;
		person.free += due.iter().map(|(amount, _)| amount).sum::<Balance>();
		(!due.is_empty()).then_some(())
	}

	fn delegate(&mut self, who: u64, track: TrackId, to: u64) -> Option<()> {
		self.member(who)?;
		let active = |given: Option<&Given>| given.is_some_and(|given| given.ended.is_none());
		let delegate = self.people.get(&to).is_some_and(Person::exists);
		(who != to && delegate && !active(self.given.get(&(track, to)))).then_some(())?;
		(!self.given.contains_key(&(track, who))).then_some(())?;
		let person = self.member(who)?;
		let voted = |cause: &Cause| matches!(cause, Cause::Vote(_, on) if *on == track);
		let free = !person.locks.iter().any(|(cause, ..)| voted(cause));
		let amount = person.staked();
		person.locks.push((Cause::Delegation(track), amount, None));
		let pieces = person.pieces.clone();
		(free && amount > 0 && person.locks.len() <= MAX_LOCKS as usize).then_some(())?;
		self.given.insert((track, who), Given { to, pieces, ended: None });
		Some(())
	}

	fn undelegate(&mut self, who: u64, track: TrackId) -> Option<()> {
		let (now, longest) = (self.now, self.longest);
		self.member(who)?;
		let given = self.given.get_mut(&(track, who)).filter(|given| given.ended.is_none())?;
		given.ended = Some(now);
		let locks = &mut self.member(who)?.locks;
		let lock = locks.iter_mut().find(|(cause, ..)| *cause == Cause::Delegation(track))?;
		lock.2 = Some(now + longest);
		Some(())
	}

	fn submit(&mut self, who: u64, track: TrackId) -> Option<()> {
		let day = self.today();
		let staked: u128 = self.people.values().map(|person| power(&person.pieces, day)).sum();
		let total = staked.max(FLOOR * 30);
		let person = self.people.get_mut(&who)?;
		person.free = person.free.checked_sub(DEPOSIT).filter(|rest| *rest >= ED)?;
		person.deposits += DEPOSIT;
		let (submitted, stored) = (self.now, self.now);
		let (said, history) = Default::default();
		let at = TRACKS.iter().position(|other| *other == track)?;
		let (rules, conviction) = (self.rules[at], self.conviction);
		let plan = Plan {
			proposer: who,
			track,
			rules,
			conviction,
			submitted,
			total,
			said,
			history,
			stored,
		};
		self.plans.insert(self.next, plan);
		self.next += 1;
		Some(())
	}

	fn vote(&mut self, who: u64, id: u64, choice: Choice, conviction: u8) -> Option<()> {
		let now = self.now;
		self.plans.get(&id).filter(|plan| plan.open(now))?;
		self.member(who)?;
		let plan = self.plans.get(&id)?;
		let highest = plan.conviction.0;
		let conviction = Conviction::new(conviction).filter(|level| level.level() <= highest)?;
		let day = Slot::try_from(plan.submitted / DAY).expect("days fit");
		let mine = match self.given.get(&(plan.track, who)) {
			None => true,
			Some(given) => plan.submitted > given.ended?,
		};
		let mut counted = BTreeMap::new();
		if mine {
			counted.insert(who, power(&self.people[&who].pieces, day));
		}
		for ((track, from), given) in &self.given {
			if *track == plan.track && given.to == who && given.ended.is_none() {
				counted.insert(*from, power(&given.pieces, day));
			}
		}
		(counted.values().sum::<u128>() > 0).then_some(())?;
		let plan = self.plans.get_mut(&id)?;
		plan.said.insert(who, Said { choice, conviction, counted });
		plan.count(now);
		let cause = Cause::Vote(id, plan.track);
		let person = self.member(who)?;
		let amount = person.staked();
		match person.locks.iter_mut().find(|(of, ..)| *of == cause) {
			Some(lock) => lock.1 = amount,
			None => person.locks.push((cause, amount, None)),
		}
		(person.locks.len() <= MAX_LOCKS as usize).then_some(())
	}

	fn unvote(&mut self, who: u64, id: u64) -> Option<()> {
		let now = self.now;
		let plan = self.plans.get_mut(&id).filter(|plan| plan.open(now))?;
		plan.said.remove(&who)?;
		plan.count(now);
		let cause = Cause::Vote(id, plan.track);
		self.member(who)?.locks.retain(|(of, ..)| *of != cause);
		Some(())
	}

	fn unlock(&mut self, who: u64, id: u64) -> Option<()> {
		let now = self.now;
		let (track, until) = self.over.remove(&(id, who))?;
		let locks = &mut self.member(who)?.locks;
		let at = locks.iter().position(|(of, ..)| *of == Cause::Vote(id, track))?;
		let (_, amount, _) = locks.remove(at);
		if let Some(until) = until.filter(|until| *until > now && amount > 0) {
			locks.push((Cause::Conviction, amount, Some(until)));
			// Those that lock no more and no longer than another one go, the older ones first.
			let all = locks.clone();
			let mut at = 0;
			locks.retain(|(cause, amount, until)| {
				let this = at;
				at += 1;
				let covered = all.iter().enumerate().any(|(other, (by, more, longer))| {
					let covers = *by == Cause::Conviction && more >= amount && longer >= until;
					let same = more == amount && longer == until;
					other != this && covers && (!same || other > this)
				});
				*cause != Cause::Conviction || !covered
			});
		}
		Some(())
	}

	fn poke(&mut self, id: u64) -> Option<()> {
		let now = self.now;
		let plan = self.plans.get_mut(&id)?;
		let (before, after) = (plan.progress(plan.stored), plan.progress(now));
		plan.stored = now;
		if matches!(after.phase(&plan.rules, now), Phase::Rejected | Phase::Expired) {
			return self.end(id, true);
		}
		let known = |progress: &Progress| -> (Option<Moment>, Option<Moment>, Option<Outcome>) {
			(progress.quorum(), progress.passing(), progress.outcome())
		};
		(known(&before) != known(&after)).then_some(())
	}

	fn end(&mut self, id: u64, back: bool) -> Option<()> {
		let plan = self.plans.remove(&id)?;
		let proposer = self.people.get_mut(&plan.proposer)?;
		proposer.deposits -= DEPOSIT;
		if back {
			proposer.free += DEPOSIT;
		}
		for (who, said) in plan.said {
			let periods = said.conviction.periods();
			let until = plan.submitted + plan.rules.longest() + periods * plan.conviction.1;
			self.over.insert((id, who), (plan.track, (periods > 0).then_some(until)));
		}
		Some(())
	}

	/// Whether the chain shows what the model says, and nobody is counted twice.
	fn compare(&self) {
		for (who, person) in &self.people {
			let waiting: Balance = person.waiting.iter().map(|(amount, _)| amount).sum();
			assert_eq!(free(&NATIVE, *who), person.free, "free of {who}");
			assert_eq!(held(&NATIVE, *who), person.staked() + waiting, "staked by {who}");
			assert_eq!(deposited(*who), person.deposits, "deposited by {who}");
			let now = power(&person.pieces, self.today());
			assert_eq!(Dao::power_of(0, *who), Power::from(now), "power of {who}");
		}
		assert_eq!(Proposals::<Test>::iter().count(), self.plans.len());
		for (id, plan) in &self.plans {
			let status = Dao::proposal_status(*id).expect("it has not ended");
			assert_eq!(status.proposal.tally, plan.tally(), "tally of {id}");
			assert_eq!(status.proposal.total, plan.total.into(), "total of {id}");
			assert_eq!(status.phase, plan.phase(self.now), "phase of {id}");
			let mut seen = BTreeSet::new();
			for who in plan.said.values().flat_map(|said| said.counted.keys()) {
				assert!(seen.insert(*who), "{who} is counted twice in {id}");
			}
		}
	}
}

fn call_on(track: TrackId) -> RuntimeCall {
	if track == ROOT {
		set_storage(1)
	} else {
		remark()
	}
}

/// Does on the chain what the step says. None if it was refused.
fn on_chain(model: &Model, step: &Step) -> Option<()> {
	let by = |who: usize| signed(PEOPLE[who]);
	let done = match step.clone() {
		Step::Stake { who, amount } => Dao::stake(by(who), 0, amount),
		Step::Unstake { who, amount } => Dao::unstake(by(who), 0, amount),
		Step::Withdraw { who } => Dao::withdraw(signed(EVE), 0, PEOPLE[who]),
		Step::Delegate { who, track, to } => Dao::delegate(by(who), 0, TRACKS[track], PEOPLE[to]),
		Step::Undelegate { who, track } => Dao::undelegate(by(who), 0, TRACKS[track]),
		Step::Submit { who, track } => {
			let track = TRACKS[track];
			Dao::submit(by(who), 0, track, content(&call_on(track)), None)
		}
		Step::Vote { who, pick, choice, conviction } => {
			// A level that is read from a transaction and does not exist counts as the highest.
			let level = codec::Decode::decode(&mut &[conviction][..]).expect("a byte");
			Dao::vote(by(who), model.pick(pick), choice, level)
		}
		Step::Unvote { who, pick } => Dao::unvote(by(who), model.pick(pick)),
		Step::Unlock { who, pick } => {
			Dao::unlock(signed(EVE), model.pick_over(who, pick), PEOPLE[who])
		}
		Step::Poke { pick } => Dao::poke(signed(EVE), model.pick(pick)),
		Step::Execute { pick } => {
			let done = Dao::execute(signed(EVE), model.pick(pick), MAX_CALL, Weight::MAX);
			done.map(|_| ()).map_err(|failed| failed.error)
		}
		Step::Cancel { pick } => Dao::cancel(root(), model.pick(pick)),
		Step::Kill { pick } => Dao::kill(root(), model.pick(pick)),
		Step::Amend { tracks: kinds, conviction } => {
			let mut settings = Communities::<Test>::get(0).expect("it is the chain").settings;
			(settings.max_conviction, settings.lock_period) = CONVICTIONS[conviction];
			let mut tracks = chain_tracks();
			for (number, kind) in TRACKS.into_iter().zip(kinds) {
				tracks[usize::from(number)].rules = KINDS[kind];
			}
			Dao::amend(root(), 0, settings, tracks.try_into().expect("few enough"))
		}
		Step::Wait { time } => {
			set_time(Timestamp::get() + time);
			Ok(())
		}
	};
	done.ok()
}

fn step() -> impl Strategy<Value = Step> {
	let who = || 0..PEOPLE.len();
	let track = || 0..TRACKS.len();
	let pick = || 0..50usize;
	let amount = || prop_oneof![6 => 1..5_000u128, 2 => 0..60u128, 1 => WEALTH / 3..WEALTH];
	let choice =
		|| prop_oneof![3 => Just(Choice::Aye), 2 => Just(Choice::Nay), 1 => Just(Choice::Abstain)];
	let time = prop_oneof![
		3 => 0..3 * HOUR,
		3 => 0..2 * DAY,
		2 => 0..12 * DAY,
		1 => Just(RULES.longest()),
		1 => Just(2 * HOUR + MINUTE),
		1 => Just(6 * HOUR + DAY),
	];
	prop_oneof![
		5 => (who(), amount()).prop_map(|(who, amount)| Step::Stake { who, amount }),
		3 => (who(), amount()).prop_map(|(who, amount)| Step::Unstake { who, amount }),
		2 => who().prop_map(|who| Step::Withdraw { who }),
		3 => (who(), track(), who())
			.prop_map(|(who, track, to)| Step::Delegate { who, track, to }),
		2 => (who(), track()).prop_map(|(who, track)| Step::Undelegate { who, track }),
		4 => (who(), track()).prop_map(|(who, track)| Step::Submit { who, track }),
		14 => (who(), pick(), choice(), 0..7u8).prop_map(|(who, pick, choice, conviction)| {
			Step::Vote { who, pick, choice, conviction: conviction.saturating_sub(2) }
		}),
		2 => (who(), pick()).prop_map(|(who, pick)| Step::Unvote { who, pick }),
		4 => (who(), pick()).prop_map(|(who, pick)| Step::Unlock { who, pick }),
		4 => pick().prop_map(|pick| Step::Poke { pick }),
		3 => pick().prop_map(|pick| Step::Execute { pick }),
		1 => pick().prop_map(|pick| Step::Cancel { pick }),
		1 => pick().prop_map(|pick| Step::Kill { pick }),
		1 => (0..3usize, 0..3usize, 0..2usize).prop_map(|(root, general, conviction)| {
			Step::Amend { tracks: [root, general], conviction }
		}),
		9 => time.prop_map(|time| Step::Wait { time }),
	]
}

/// Some steps that have a purpose: a proposal that most are for, until it is executed; a delegation
/// that votes and ends.
fn plot() -> impl Strategy<Value = Vec<Step>> {
	let who = || 0..PEOPLE.len();
	let track = || 0..TRACKS.len();
	let submit = || (who(), track()).prop_map(|(who, track)| Step::Submit { who, track });
	let opens = || Just(Step::Wait { time: RULES.prepare });
	let vote = || {
		(who(), prop_oneof![5 => Just(Choice::Aye), 1 => Just(Choice::Nay)], 0..4u8).prop_map(
			|(who, choice, conviction)| Step::Vote { who, pick: LATEST, choice, conviction },
		)
	};
	let votes = || prop::collection::vec(vote(), 1..8);
	let passed =
		|| (submit(), opens(), votes()).prop_map(|(one, two, all)| [vec![one, two], all].concat());
	let executed = passed().prop_map(|mut steps| {
		steps.push(Step::Wait { time: RULES.confirm + RULES.enact });
		steps.push(Step::Execute { pick: LATEST });
		steps.extend((0..PEOPLE.len()).map(|who| Step::Unlock { who, pick: 0 }));
		steps
	});
	let delegated =
		(who(), track(), who(), 0..3 * DAY, passed()).prop_map(|(who, track, to, time, passed)| {
			let first = vec![Step::Delegate { who, track, to }, Step::Wait { time }];
			[first, passed, vec![Step::Undelegate { who, track }]].concat()
		});
	let left = (who(), 1..2_000u128, 0..3 * DAY).prop_map(|(who, amount, more)| {
		let time = UNBONDING + more;
		vec![Step::Unstake { who, amount }, Step::Wait { time }, Step::Withdraw { who }]
	});
	prop_oneof![
		12 => prop::collection::vec(step(), 1..12),
		3 => passed(),
		3 => executed,
		3 => delegated,
		1 => left,
	]
}

fn soak() -> bool {
	std::env::var_os("HANSE_SOAK").is_some()
}

fn histories() -> ProptestConfig {
	ProptestConfig { cases: if soak() { 10_000 } else { 60 }, ..ProptestConfig::default() }
}

proptest! {
	#![proptest_config(histories())]

	#[test]
	fn random_histories_agree_with_the_model(plots in prop::collection::vec(plot(), 1..14)) {
		let steps = plots.concat();
		let everybody = PEOPLE.iter().fold(ExtBuilder::default(), |builder, who| {
			builder.with_stake(*who, STAKED)
		});
		everybody.build_and_execute(|| {
			for track in TRACKS {
				note(&call_on(track));
			}
			let mut model = Model::new();
			for (at, step) in steps.iter().enumerate() {
				// Both take most of the time.
				let thorough = !soak() || at % 4 == 0;
				let root = thorough.then(|| sp_io::storage::root(sp_runtime::StateVersion::V1));
				let done = on_chain(&model, step);
				prop_assert_eq!(done, model.step(step), "{:?}", step);
				if let (true, Some(root)) = (done.is_none(), root) {
					let now = sp_io::storage::root(sp_runtime::StateVersion::V1);
					prop_assert_eq!(root, now, "{:?} was refused and changed something", step);
				}
				model.compare();
				if thorough {
					check_invariants();
				}
			}
			Ok(())
		})?;
	}
}
