//! Random histories, on the chain and in a model that knows nothing of pallets.
//!
//! The model keeps a purse for everybody and a box for each promise and budget. After every step
//! both have to agree on whether it was possible and on every balance. A failure is shrunk and its
//! seed written down; `PROPTEST_RNG_SEED` replays a run, `HANSE_SOAK` makes it long.

use crate::{mock::*, Balance, Budgets, CommunityId, NextBudget, Order, Payments, Terms};
use frame_support::traits::{fungibles::Mutate, tokens::Preservation::Preserve};
use hanse_curve::{
	time::{DAY, YEAR},
	Moment, Release,
};
use proptest::prelude::*;
use std::collections::BTreeMap;

const ASSETS: [Asset; 3] = [NATIVE, GOLD, SILVER];
const MINIMUMS: [Balance; 3] = [ED, GOLD_MINIMUM, 1];
/// Who manages and receives: two people, one without an account in anything, and the treasuries.
const WHO: [AccountId; 6] = [ALICE, BOB, STRANGER, 1_000, 1_001, 1_002];
/// The last one decides nothing.
const DECIDERS: [CommunityId; 4] = [0, FIRST, SECOND, 9];

/// Something that somebody tries. Who is meant by a number is meant modulo how many there are.
#[derive(Clone, Debug)]
enum Step {
	/// Times are in days from now; a schedule ends so many days after the beginning.
	Spend {
		by: usize,
		asset: usize,
		amount: Balance,
		to: usize,
		from: Option<i64>,
		expires: Option<i64>,
		release: Option<u64>,
	},
	/// By the beneficiary, if nobody is named.
	Payout {
		pick: usize,
		who: Option<usize>,
	},
	Expire {
		pick: usize,
	},
	/// By the community that promised, if none is named; the same below.
	Cancel {
		pick: usize,
		by: Option<usize>,
	},
	Open {
		by: usize,
		asset: usize,
		amount: Balance,
		cap: Balance,
		manager: usize,
		period: u64,
		until: i64,
	},
	Pay {
		pick: usize,
		who: Option<usize>,
		to: usize,
		amount: Balance,
	},
	Report {
		pick: usize,
		who: Option<usize>,
	},
	Replace {
		pick: usize,
		by: Option<usize>,
		manager: usize,
	},
	/// By the manager, if nobody is named.
	Close {
		pick: usize,
		by: Option<By>,
	},
	/// Something for the account of a budget.
	Gift {
		pick: usize,
		asset: usize,
		amount: Balance,
	},
	Sweep {
		pick: usize,
		asset: usize,
	},
	Wait {
		time: Moment,
	},
}

/// Who closes a budget.
#[derive(Clone, Debug)]
enum By {
	/// Its own community.
	Community,
	/// Whoever manages another one.
	Other(usize),
	Somebody(usize),
}

/// A promise, in the model.
#[derive(Clone)]
struct Promise {
	community: CommunityId,
	asset: usize,
	amount: Balance,
	to: AccountId,
	from: Moment,
	expires: Moment,
	free_at: Moment,
}

/// A budget, in the model.
#[derive(Clone)]
struct Pot {
	community: CommunityId,
	asset: usize,
	left: Balance,
	cap: Balance,
	manager: AccountId,
	period: Moment,
	due: Moment,
	until: Moment,
	/// What lies there of each asset beside the budget and what was lent.
	gifts: [Balance; 3],
}

struct Model {
	now: Moment,
	free: BTreeMap<(AccountId, usize), Balance>,
	promises: BTreeMap<u64, Promise>,
	pots: BTreeMap<u64, Pot>,
	next: (u64, u64),
	limits: BTreeMap<(CommunityId, usize), (Moment, Balance, Balance)>,
}

/// Whether a community is meant, if any is named.
fn is_of(by: Option<usize>, community: CommunityId) -> bool {
	by.is_none_or(|by| DECIDERS[by % DECIDERS.len()] == community)
}

fn days(now: Moment, days: i64) -> Moment {
	now.saturating_add_signed(days * DAY as i64)
}

fn schedule(end: u64) -> Release {
	Release::Linear { start: NOW, end: NOW + end * DAY }
}

impl Model {
	fn new() -> Self {
		let mut free = BTreeMap::new();
		for asset in 0..ASSETS.len() {
			for who in owners() {
				free.insert((who, asset), WEALTH);
			}
			free.insert((STRANGER, asset), 0);
		}
		let (promises, pots, limits) = Default::default();
		Self { now: NOW, free, promises, pots, next: (0, 0), limits }
	}

	fn has(&self, who: AccountId, asset: usize) -> Balance {
		self.free[&(who, asset)]
	}

	fn spare(&self, community: CommunityId, asset: usize) -> Balance {
		self.has(treasury(community), asset) - MINIMUMS[asset]
	}

	/// Whether `who` can receive it, and if so, gives it.
	fn give(&mut self, who: AccountId, asset: usize, amount: Balance) -> Option<()> {
		let has = self.has(who, asset);
		let exists = asset != 1 || self.has(who, 0) > 0;
		(has > 0 || (amount >= MINIMUMS[asset] && exists)).then_some(())?;
		self.free.insert((who, asset), has + amount);
		Some(())
	}

	fn take(&mut self, who: AccountId, asset: usize, amount: Balance) {
		*self.free.get_mut(&(who, asset)).expect("it has some") -= amount;
	}

	/// Which community decides, if it may spend so much.
	fn book(&mut self, by: usize, asset: usize, amount: Balance) -> Option<CommunityId> {
		let community = DECIDERS[by % DECIDERS.len()];
		(community < 9).then_some(())?;
		if community > 0 {
			let last = self.limits.get(&(community, asset)).copied();
			let (since, limit, spent) = last
				.filter(|(since, ..)| self.now < since + LIMIT_PERIOD)
				.unwrap_or_else(|| (self.now, self.spare(community, asset) / 100 * LIMIT, 0));
			(spent + amount <= limit).then_some(())?;
			self.limits.insert((community, asset), (since, limit, spent + amount));
		}
		Some(community)
	}

	/// The number of some promise, or one that never was.
	fn promise(&self, pick: usize) -> u64 {
		self.promises.keys().nth(pick % (self.promises.len() + 1)).copied().unwrap_or(9_999)
	}

	/// The number of some budget, or one that never was.
	fn pot(&self, pick: usize) -> u64 {
		self.pots.keys().nth(pick % (self.pots.len() + 1)).copied().unwrap_or(9_999)
	}

	/// Whose a promise is, if anybody's.
	fn whose(&self, id: u64) -> CommunityId {
		self.promises.get(&id).map_or(FIRST, |promise| promise.community)
	}

	/// Whose a budget is, if anybody's, and who manages it.
	fn managed(&self, id: u64) -> (CommunityId, AccountId) {
		self.pots.get(&id).map_or((FIRST, ALICE), |pot| (pot.community, pot.manager))
	}

	/// Tries it on a copy, so that nothing is left of what is impossible.
	fn step(&mut self, step: &Step) -> Option<()> {
		let mut copy = Self {
			free: self.free.clone(),
			promises: self.promises.clone(),
			pots: self.pots.clone(),
			limits: self.limits.clone(),
			..*self
		};
		copy.try_step(step.clone())?;
		*self = copy;
		Some(())
	}

	fn try_step(&mut self, step: Step) -> Option<()> {
		match step {
			Step::Spend { .. }
			| Step::Payout { .. }
			| Step::Expire { .. }
			| Step::Cancel { .. } => self.try_promise(step),
			Step::Open { .. } | Step::Close { .. } => self.try_pot(step),
			Step::Wait { time } => {
				self.now += time;
				Some(())
			}
			_ => self.try_managing(step),
		}
	}

	/// What is about promises.
	fn try_promise(&mut self, step: Step) -> Option<()> {
		let now = self.now;
		match step {
			Step::Spend { by, asset, amount, to, from, expires, release } => {
				let community = self.book(by, asset, amount)?;
				let to = WHO[to % WHO.len()];
				let from = from.map_or(now, |from| days(now, from)).max(now);
				let expires = expires.map_or(from + PAYOUT_PERIOD, |end| days(now, end));
				let free_at = release.map_or(0, |end| NOW + end * DAY);
				let count = self.promises.values().filter(|it| it.community == community).count();
				let fine = to != treasury(community)
					&& amount >= MINIMUMS[asset]
					&& amount <= self.spare(community, asset)
					&& expires > from
					&& expires <= now + YEAR
					&& release != Some(0)
					&& free_at <= now + YEAR
					&& count < MAX_PAYMENTS as usize;
				fine.then_some(())?;
				self.take(treasury(community), asset, amount);
				let promise = Promise { community, asset, amount, to, from, expires, free_at };
				self.promises.insert(self.next.0, promise);
				self.next.0 += 1;
			}
			Step::Payout { pick, who } => {
				let promise = self.promises.remove(&self.promise(pick))?;
				let fine = now >= promise.from
					&& now < promise.expires
					&& (now >= promise.free_at
						|| who.is_none_or(|who| WHO[who % WHO.len()] == promise.to));
				fine.then_some(())?;
				self.give(promise.to, promise.asset, promise.amount)?;
			}
			Step::Expire { pick } => {
				let promise = self.promises.remove(&self.promise(pick))?;
				(now >= promise.expires).then_some(())?;
				self.give(treasury(promise.community), promise.asset, promise.amount)?;
			}
			Step::Cancel { pick, by } => {
				let promise = self.promises.remove(&self.promise(pick))?;
				is_of(by, promise.community).then_some(())?;
				self.give(treasury(promise.community), promise.asset, promise.amount)?;
			}
			_ => unreachable!("it is about promises"),
		}
		Some(())
	}

	/// What begins and ends budgets.
	fn try_pot(&mut self, step: Step) -> Option<()> {
		let now = self.now;
		match step {
			Step::Open { by, asset, amount, cap, manager, period, until } => {
				let community = self.book(by, asset, amount)?;
				let until = days(now, until);
				let count = self.pots.values().filter(|it| it.community == community).count();
				let lent = MINIMUMS[asset];
				let fine = amount >= lent
					&& cap >= lent && amount + lent <= self.spare(community, asset)
					&& self.spare(community, 0) >= ED
					&& (1..=100).contains(&period)
					&& until > now && until <= now + YEAR
					&& count < MAX_BUDGETS as usize;
				fine.then_some(())?;
				let from = treasury(community);
				self.take(from, asset, amount + lent);
				if asset != 0 {
					self.take(from, 0, ED);
				}
				let (manager, period) = (WHO[manager % WHO.len()], period * DAY);
				let (left, due, gifts) = (amount, now + period, [0; 3]);
				let pot = Pot { community, asset, left, cap, manager, period, due, until, gifts };
				self.pots.insert(self.next.1, pot);
				self.next.1 += 1;
			}
			Step::Close { pick, by } => {
				let pot = self.pots.remove(&self.pot(pick))?;
				let may = match by {
					None | Some(By::Community) => true,
					Some(By::Other(by)) => is_of(Some(by), pot.community),
					Some(By::Somebody(who)) => WHO[who % WHO.len()] == pot.manager,
				};
				(may || now >= pot.until).then_some(())?;
				let home = treasury(pot.community);
				self.give(home, pot.asset, pot.left)?;
				// Gold that is not the budget's needs the minimum of the native asset.
				let kept = if pot.asset != 1 && pot.gifts[1] > 0 { ED } else { 0 };
				self.give(home, 0, ED + pot.gifts[0] - kept)?;
				if pot.asset != 0 {
					self.give(home, pot.asset, MINIMUMS[pot.asset] + pot.gifts[pot.asset])?;
				}
			}
			_ => unreachable!("it begins or ends a budget"),
		}
		Some(())
	}

	/// What happens to budgets meanwhile.
	fn try_managing(&mut self, step: Step) -> Option<()> {
		let now = self.now;
		match step {
			Step::Pay { pick, who, to, amount } => {
				let id = self.pot(pick);
				let pot = self.pots.get_mut(&id)?;
				let who = who.map_or(pot.manager, |who| WHO[who % WHO.len()]);
				let fine = who == pot.manager
					&& now < pot.until
					&& now < pot.due
					&& amount > 0 && amount <= pot.cap
					&& amount <= pot.left;
				fine.then_some(())?;
				pot.left -= amount;
				let asset = pot.asset;
				self.give(WHO[to % WHO.len()], asset, amount)?;
			}
			Step::Report { pick, who } => {
				let id = self.pot(pick);
				let pot = self.pots.get_mut(&id)?;
				let who = who.map_or(pot.manager, |who| WHO[who % WHO.len()]);
				(who == pot.manager).then_some(())?;
				pot.due = now + pot.period;
			}
			Step::Replace { pick, by, manager } => {
				let id = self.pot(pick);
				let pot = self.pots.get_mut(&id)?;
				is_of(by, pot.community).then_some(())?;
				pot.manager = WHO[manager % WHO.len()];
			}
			Step::Gift { pick, asset, amount } => {
				let id = self.pot(pick);
				let rich = self.has(ISSUER, asset) >= amount + MINIMUMS[asset];
				let pot = self.pots.get_mut(&id)?;
				let known = asset == 0 || asset == pot.asset || pot.gifts[asset] > 0;
				(rich && (known || amount >= MINIMUMS[asset])).then_some(())?;
				pot.gifts[asset] += amount;
				self.take(ISSUER, asset, amount);
			}
			Step::Sweep { pick, asset } => {
				let id = self.pot(pick);
				let pot = self.pots.get_mut(&id)?;
				let (gift, community) = (pot.gifts[asset], pot.community);
				(gift > 0).then_some(())?;
				pot.gifts[asset] = 0;
				self.give(treasury(community), asset, gift)?;
			}
			_ => unreachable!("it is about a budget"),
		}
		Some(())
	}

	/// Whether the chain shows what the model says.
	fn compare(&self) {
		for ((who, asset), balance) in &self.free {
			assert_eq!(free(&ASSETS[*asset], *who), *balance, "free of {who}");
		}
		for community in COMMUNITIES {
			for (asset, of) in ASSETS.iter().zip(0..) {
				let mine = self.promises.values().filter(|it| it.community == community);
				let sum: Balance = mine.filter(|it| it.asset == of).map(|it| it.amount).sum();
				assert_eq!(promised(asset, community), sum, "promised by {community}");
			}
		}
		assert_eq!(Payments::<Test>::iter().count(), self.promises.len());
		assert_eq!(Budgets::<Test>::iter().count(), self.pots.len());
		for (id, pot) in &self.pots {
			let budget = Budgets::<Test>::get(pot.community, id).expect("the budget is open");
			assert_eq!((entrusted(&budget), budget.left), (pot.left, pot.left), "left of {id}");
			assert_eq!((budget.due, budget.terms.manager), (pot.due, pot.manager));
			for (asset, of) in ASSETS.iter().zip(0..) {
				let lent = if of == 0 || of == pot.asset { MINIMUMS[of] } else { 0 };
				assert_eq!(free(asset, budget.account), lent + pot.gifts[of], "free of {id}");
			}
		}
	}
}

/// The origin of what a community decides to spend.
fn decider(by: usize) -> RuntimeOrigin {
	match DECIDERS[by % DECIDERS.len()] {
		0 => root(),
		community => signed(track(community)),
	}
}

fn someone(who: usize) -> AccountId {
	WHO[who % WHO.len()]
}

/// The origin of whoever manages a community: this one, if no other is named.
fn manager(by: Option<usize>, of: CommunityId) -> RuntimeOrigin {
	signed(managing(by.map_or(of, |by| DECIDERS[by % DECIDERS.len()])))
}

/// Does on the chain what the step says. None if it was refused.
fn on_chain(model: &Model, step: &Step) -> Option<()> {
	match step.clone() {
		Step::Spend { by, asset, amount, to, from, expires, release } => {
			let order = Order {
				asset: ASSETS[asset].clone(),
				amount,
				beneficiary: someone(to),
				purpose: text("work"),
				valid_from: from.map(|from| days(model.now, from)),
				expires: expires.map(|end| days(model.now, end)),
				release: release.map(schedule),
			};
			Treasuries::spend(decider(by), order).ok()
		}
		Step::Payout { pick, who } => {
			let id = model.promise(pick);
			let beneficiary = model.promises.get(&id).map_or(ALICE, |promise| promise.to);
			let origin = signed(who.map_or(beneficiary, someone));
			Treasuries::payout(origin, model.whose(id), id).ok()
		}
		Step::Expire { pick } => {
			let id = model.promise(pick);
			Treasuries::expire(signed(DAVE), model.whose(id), id).ok()
		}
		Step::Cancel { pick, by } => {
			let id = model.promise(pick);
			let community = model.whose(id);
			Treasuries::cancel(manager(by, community), community, id).ok()
		}
		Step::Open { by, asset, amount, cap, manager, period, until } => {
			let terms = Terms {
				manager: someone(manager),
				asset: ASSETS[asset].clone(),
				amount,
				cap,
				period: period * DAY,
				until: days(model.now, until),
				..terms()
			};
			Treasuries::open_budget(decider(by), terms).ok()
		}
		Step::Wait { time } => {
			set_time(model.now + time);
			Some(())
		}
		_ => managed_on_chain(model, step.clone()),
	}
}

/// The same for what happens to a budget that is open.
fn managed_on_chain(model: &Model, step: Step) -> Option<()> {
	match step {
		Step::Pay { pick, who, to, amount } => {
			let id = model.pot(pick);
			let (community, manager) = model.managed(id);
			let origin = signed(who.map_or(manager, someone));
			Treasuries::pay(origin, community, id, someone(to), amount, text("memo")).ok()
		}
		Step::Report { pick, who } => {
			let id = model.pot(pick);
			let (community, manager) = model.managed(id);
			let origin = signed(who.map_or(manager, someone));
			Treasuries::report(origin, community, id, Hash::zero(), text("here")).ok()
		}
		Step::Replace { pick, by, manager: next } => {
			let id = model.pot(pick);
			let community = model.managed(id).0;
			Treasuries::replace_manager(manager(by, community), community, id, someone(next)).ok()
		}
		Step::Close { pick, by } => {
			let id = model.pot(pick);
			let (community, managing) = model.managed(id);
			let origin = match by {
				None => signed(managing),
				Some(By::Community) => manager(None, community),
				Some(By::Other(by)) => manager(Some(by), community),
				Some(By::Somebody(who)) => signed(someone(who)),
			};
			Treasuries::close_budget(origin, community, id).ok()
		}
		Step::Gift { pick, asset, amount } => {
			let id = model.pot(pick);
			let account = Budgets::<Test>::get(model.managed(id).0, id)?.account;
			let asset = ASSETS[asset].clone();
			FreeAssets::transfer(asset, &ISSUER, &account, amount, Preserve).ok().map(|_| ())
		}
		Step::Sweep { pick, asset } => {
			let id = model.pot(pick);
			let community = model.managed(id).0;
			Treasuries::sweep(signed(DAVE), community, id, ASSETS[asset].clone()).ok()
		}
		_ => unreachable!("it is about a budget"),
	}
}

/// Amounts of every size, so that communities run out of money now and then.
fn amount() -> impl Strategy<Value = Balance> {
	prop_oneof![6 => 1..5_000u128, 3 => 1..20u128, 2 => WEALTH / 10..WEALTH / 2]
}

fn who() -> impl Strategy<Value = usize> {
	0..6usize
}

/// Mostly who it should be.
fn astray() -> impl Strategy<Value = Option<usize>> {
	prop::option::weighted(0.15, who())
}

/// Mostly who may.
fn by() -> impl Strategy<Value = Option<By>> {
	let wrong = prop_oneof![1 => who().prop_map(By::Other), 2 => who().prop_map(By::Somebody)];
	prop::option::of(prop_oneof![Just(By::Community), wrong])
}

fn spend_step() -> impl Strategy<Value = Step> {
	let from = prop::option::weighted(0.4, -2..40i64);
	let expires = prop::option::weighted(0.5, 0..400i64);
	let release = prop::option::weighted(0.4, 0..500u64);
	(who(), 0..3usize, amount(), who(), from, expires, release).prop_map(
		|(by, asset, amount, to, from, expires, release)| Step::Spend {
			by,
			asset,
			amount,
			to,
			from,
			expires,
			release,
		},
	)
}

fn open_step() -> impl Strategy<Value = Step> {
	let cap = prop_oneof![5 => 500..3_000u128, 1 => 0..10u128];
	let period = prop_oneof![4 => 10..101u64, 1 => 0..5u64];
	(who(), 0..3usize, amount(), cap, who(), period, -1..400i64).prop_map(
		|(by, asset, amount, cap, manager, period, until)| Step::Open {
			by,
			asset,
			amount,
			cap,
			manager,
			period,
			until,
		},
	)
}

fn step() -> impl Strategy<Value = Step> {
	let pick = || 0..60usize;
	let asset = || 0..3usize;
	let small = || prop_oneof![3 => 1..1_000u128, 1 => 0..12u128, 1 => 900..3_500u128];
	prop_oneof![
		6 => spend_step(),
		7 => (pick(), astray()).prop_map(|(pick, who)| Step::Payout { pick, who }),
		2 => pick().prop_map(|pick| Step::Expire { pick }),
		1 => (pick(), astray()).prop_map(|(pick, by)| Step::Cancel { pick, by }),
		5 => open_step(),
		8 => (pick(), astray(), who(), small())
			.prop_map(|(pick, who, to, amount)| Step::Pay { pick, who, to, amount }),
		3 => (pick(), astray()).prop_map(|(pick, who)| Step::Report { pick, who }),
		1 => (pick(), astray(), who())
			.prop_map(|(pick, by, manager)| Step::Replace { pick, by, manager }),
		3 => (pick(), by()).prop_map(|(pick, by)| Step::Close { pick, by }),
		3 => (pick(), asset(), 1..2_000u128)
			.prop_map(|(pick, asset, amount)| Step::Gift { pick, asset, amount }),
		4 => (pick(), asset()).prop_map(|(pick, asset)| Step::Sweep { pick, asset }),
		4 => (0..12 * DAY).prop_map(|time| Step::Wait { time }),
	]
}

fn histories() -> ProptestConfig {
	let soak = std::env::var_os("HANSE_SOAK").is_some();
	ProptestConfig { cases: if soak { 10_000 } else { 50 }, ..ProptestConfig::default() }
}

proptest! {
	#![proptest_config(histories())]

	#[test]
	fn random_histories_agree_with_the_model(steps in prop::collection::vec(step(), 1..120)) {
		new_test_ext().execute_with(|| {
			let mut model = Model::new();
			let root = || sp_io::storage::root(sp_runtime::StateVersion::V1);
			let mut last = root();
			for step in &steps {
				let done = on_chain(&model, step);
				prop_assert_eq!(done, model.step(step), "{:?}", step);
				let now = root();
				if done.is_none() {
					prop_assert_eq!(&last, &now, "{:?} was refused and changed something", step);
					continue;
				}
				last = now;
				model.compare();
				check_invariants();
			}
			prop_assert_eq!(model.next.1, NextBudget::<Test>::get());
			Ok(())
		})?;
	}
}
