//! Random histories, on the chain and in a model that knows nothing of pallets.
//!
//! After every step both have to agree on whether it was possible and on every balance. A failure
//! is shrunk and its seed written down; `PROPTEST_RNG_SEED` replays a run, `HANSE_SOAK` makes it
//! long.

use crate::{mock::*, Balance, Grants as StoredGrants, Offers, Terms};
use hanse_curve::{time::DAY, Halving, Moment, Release};
use proptest::prelude::*;
use std::collections::BTreeMap;

const PEOPLE: [u64; 4] = [ALICE, BOB, CAROL, DAVE];
const ASSETS: [Asset; 3] = [NATIVE, GOLD, SILVER];

/// Something that somebody tries.
#[derive(Clone, Debug)]
enum Step {
	Offer {
		from: usize,
		to: usize,
		asset: usize,
		amount: Balance,
		release: Release,
		revocable: bool,
	},
	Grant {
		to: usize,
		asset: usize,
		amount: Balance,
		release: Release,
		revocable: bool,
	},
	Wait {
		time: Moment,
	},
	/// Something done to a deal, one of those that are left. Now and then somebody else tries it,
	/// or with another number.
	Act {
		act: Act,
		pick: usize,
		astray: Option<(usize, u64)>,
	},
}

/// What can be done to a deal.
#[derive(Clone, Copy, Debug)]
enum Act {
	Withdraw,
	Decline,
	Accept,
	AcceptOther,
	Claim,
	Revoke,
	RevokeAsRoot,
}

/// Who does what to which deal.
#[derive(Clone, Copy, Debug)]
struct Aim {
	act: Act,
	id: u64,
	from: u64,
	to: u64,
}

/// What has been agreed, in the model.
#[derive(Clone)]
struct Deal {
	from: u64,
	to: u64,
	asset: usize,
	amount: Balance,
	release: Release,
	revocable: bool,
	accepted: bool,
	deposit: Balance,
	claimed: Balance,
}

/// Free balances and deals. What is on hold follows from the deals.
struct Model {
	now: Moment,
	next: u64,
	free: BTreeMap<(u64, usize), Balance>,
	deals: BTreeMap<u64, Deal>,
}

impl Model {
	fn new() -> Self {
		let owners = EVERYBODY.into_iter().flat_map(|who| (0..3).map(move |asset| (who, asset)));
		let free = owners.map(|owner| (owner, WEALTH)).collect();
		Self { now: NOW, next: 0, free, deals: BTreeMap::new() }
	}

	/// Takes `amount` from what `who` can spend, if that leaves the minimum.
	fn spend(&mut self, who: u64, asset: usize, amount: Balance) -> Option<()> {
		let minimum = [ED, GOLD_MINIMUM, 1][asset];
		let free = self.free.get_mut(&(who, asset))?;
		*free = free.checked_sub(amount).filter(|rest| *rest >= minimum)?;
		Some(())
	}

	fn give(&mut self, who: u64, asset: usize, amount: Balance) {
		*self.free.entry((who, asset)).or_default() += amount;
	}

	/// Enters a deal if its terms make sense.
	fn agree(&mut self, deal: Deal) -> Option<()> {
		let minimum = [ED, GOLD_MINIMUM, 1][deal.asset];
		let ahead =
			deal.release.end().is_none_or(|end| end > self.now && end <= self.now + HORIZON);
		if deal.amount < minimum || !ahead || deal.release.validate().is_err() {
			return None;
		}
		self.spend(deal.from, 0, deal.deposit)?;
		self.spend(deal.from, deal.asset, deal.amount)?;
		self.deals.insert(self.next, deal);
		self.next += 1;
		Some(())
	}

	/// The deal of that number if `ok`.
	fn deal(&self, id: u64, ok: impl Fn(&Deal) -> bool) -> Option<Deal> {
		self.deals.get(&id).filter(|deal| ok(deal)).cloned()
	}

	/// Ends an offer.
	fn end(&mut self, id: u64, deal: Deal) -> Option<()> {
		self.deals.remove(&id);
		self.give(deal.from, deal.asset, deal.amount);
		self.give(deal.from, 0, deal.deposit);
		Some(())
	}

	/// Stores a grant, or ends it.
	fn put(&mut self, id: u64, deal: Deal) -> Option<()> {
		if deal.claimed == deal.amount {
			self.deals.remove(&id);
			self.give(deal.from, 0, deal.deposit);
		} else {
			self.deals.insert(id, deal);
		}
		Some(())
	}

	fn count(&self, who: u64) -> u32 {
		self.deals.values().filter(|deal| deal.accepted && deal.to == who).count() as u32
	}

	/// Does what the step says. Nothing, and none, if that is not possible.
	fn step(&mut self, step: &Step) -> Option<()> {
		let (before, next) = (self.free.clone(), self.next);
		let done = self.try_step(step.clone());
		if done.is_none() {
			(self.free, self.next) = (before, next);
		}
		done
	}

	fn try_step(&mut self, step: Step) -> Option<()> {
		match step {
			Step::Offer { from, to, asset, amount, release, revocable } => {
				let (from, to, deposit) = (PEOPLE[from], PEOPLE[to], DEPOSIT);
				let (accepted, claimed) = (false, 0);
				self.agree(Deal {
					from,
					to,
					asset,
					amount,
					release,
					revocable,
					accepted,
					deposit,
					claimed,
				})
			}
			Step::Grant { to, asset, amount, release, revocable } => {
				let (from, to, deposit) = (POT, PEOPLE[to], 0);
				let (accepted, claimed) = (true, 0);
				(self.count(to) < MAX_GRANTS).then_some(())?;
				self.agree(Deal {
					from,
					to,
					asset,
					amount,
					release,
					revocable,
					accepted,
					deposit,
					claimed,
				})
			}
			Step::Wait { time } => {
				self.now += time;
				Some(())
			}
			Step::Act { act, pick, astray } => {
				let aim = self.aim(act, pick, astray);
				self.act(aim)
			}
		}
	}

	/// What a step is about.
	fn aim(&self, act: Act, pick: usize, astray: Option<(usize, u64)>) -> Aim {
		let left = self.deals.len().max(1);
		let found = self.deals.iter().nth(pick % left);
		let (id, from, to) = found.map_or((0, ALICE, BOB), |(id, deal)| (*id, deal.from, deal.to));
		match astray {
			None => Aim { act, id, from, to },
			Some((who, 0)) => Aim { act, id, from: PEOPLE[who], to: PEOPLE[who] },
			Some((_, shift)) => Aim { act, id: id + shift, from, to },
		}
	}

	fn act(&mut self, Aim { act, id, from, to }: Aim) -> Option<()> {
		let granter = if let Act::RevokeAsRoot = act { POT } else { from };
		match act {
			Act::Withdraw => {
				let deal = self.deal(id, |deal| !deal.accepted && deal.from == from)?;
				self.end(id, deal)
			}
			Act::Decline => {
				let deal = self.deal(id, |deal| !deal.accepted && deal.to == to)?;
				self.end(id, deal)
			}
			Act::Accept => {
				let deal = self.deal(id, |deal| !deal.accepted && deal.to == to)?;
				(self.count(to) < MAX_ACCEPTED).then_some(())?;
				self.put(id, Deal { accepted: true, ..deal })
			}
			Act::AcceptOther => None,
			Act::Claim => {
				let deal = self.deal(id, |deal| deal.accepted && deal.to == to)?;
				let claimed = deal.release.vested(deal.amount, self.now);
				(claimed > deal.claimed).then_some(())?;
				self.give(to, deal.asset, claimed - deal.claimed);
				self.put(id, Deal { claimed, ..deal })
			}
			Act::Revoke | Act::RevokeAsRoot => {
				let deal = self.deal(id, |deal| deal.accepted && deal.to == to)?;
				let amount = deal.release.vested(deal.amount, self.now);
				let may = deal.from == granter && deal.revocable && amount < deal.amount;
				may.then_some(())?;
				self.give(granter, deal.asset, deal.amount - amount);
				let (release, revocable) = (Release::Immediate, false);
				self.put(id, Deal { amount, release, revocable, ..deal })
			}
		}
	}

	/// Whether the chain shows what the model says.
	fn compare(&self) {
		for (who, asset) in self.free.keys().copied() {
			let of = |deal: &Deal| if deal.accepted { deal.to } else { deal.from };
			let held_here: Balance = self
				.deals
				.values()
				.filter(|deal| deal.asset == asset && of(deal) == who)
				.map(|deal| deal.amount - deal.claimed)
				.sum();
			assert_eq!(held(&ASSETS[asset], who), held_here, "on hold of {who}");
			assert_eq!(free(&ASSETS[asset], who), self.free[&(who, asset)], "free of {who}");
		}
		for who in EVERYBODY {
			let paid: Balance =
				self.deals.values().filter(|deal| deal.from == who).map(|deal| deal.deposit).sum();
			assert_eq!(deposited(who), paid, "deposited by {who}");
		}
		let accepted = self.deals.values().filter(|deal| deal.accepted).count();
		assert_eq!(StoredGrants::<Test>::iter().count(), accepted);
		assert_eq!(Offers::<Test>::iter().count(), self.deals.len() - accepted);
	}
}

/// Does on the chain what the step says. None if it was refused.
fn on_chain(model: &Model, step: &Step) -> Option<()> {
	let root = RuntimeOrigin::root();
	match step.clone() {
		Step::Offer { from, to, asset, amount, release, revocable } => {
			let (origin, asset) = (RuntimeOrigin::signed(PEOPLE[from]), ASSETS[asset].clone());
			Grants::offer(origin, PEOPLE[to], asset, amount, release, revocable).ok()
		}
		Step::Grant { to, asset, amount, release, revocable } => {
			let asset = ASSETS[asset].clone();
			Grants::grant(root, PEOPLE[to], asset, amount, release, revocable).ok()
		}
		Step::Wait { time } => {
			set_time(Timestamp::get() + time);
			Some(())
		}
		Step::Act { act, pick, astray } => {
			let Aim { act, id, from, to } = model.aim(act, pick, astray);
			let (granter, beneficiary) = (RuntimeOrigin::signed(from), RuntimeOrigin::signed(to));
			let read = Offers::<Test>::get(id).map(|offer| offer.terms);
			let terms = read.unwrap_or_else(|| terms_in(GOLD));
			let other = Terms { revocable: !terms.revocable, ..terms.clone() };
			match act {
				Act::Withdraw => Grants::withdraw(granter, id).ok(),
				Act::Decline => Grants::decline(beneficiary, id).ok(),
				Act::Accept => Grants::accept(beneficiary, id, terms).ok(),
				Act::AcceptOther => Grants::accept(beneficiary, id, other).ok(),
				Act::Claim => Grants::claim(RuntimeOrigin::signed(ISSUER), to, id).ok(),
				Act::Revoke => Grants::revoke(granter, to, id).ok(),
				Act::RevokeAsRoot => Grants::revoke(root, to, id).ok(),
			}
		}
	}
}

/// Schedules around the time of a history, some of them nonsense.
fn release() -> impl Strategy<Value = Release> {
	let moment = || (0..200u64).prop_map(|day| NOW + day * DAY / 2 - 5 * DAY);
	prop_oneof![
		1 => Just(Release::Immediate),
		4 => (moment(), moment()).prop_map(|(start, end)| Release::Linear { start, end }),
		3 => (moment(), 0..12u32, 0..20u64).prop_map(|(cliff, tranches, days)| {
			Release::CliffTranches { cliff, tranches, step: days * DAY }
		}),
		3 => (moment(), 0..100u64)
			.prop_map(|(cliff, days)| Release::CliffLinear { cliff, length: days * DAY }),
		2 => (moment(), moment(), 1..30u64).prop_map(|(start, end, days)| {
			Release::Curve(Halving { start, end, epoch: days * DAY })
		}),
	]
}

/// Amounts of every size, so that people run out of money now and then.
fn amount() -> impl Strategy<Value = Balance> {
	prop_oneof![6 => 1..5_000u128, 2 => 1..20u128, 2 => WEALTH / 3..WEALTH]
}

fn act() -> impl Strategy<Value = Act> {
	prop_oneof![
		2 => Just(Act::Withdraw),
		1 => Just(Act::Decline),
		8 => Just(Act::Accept),
		1 => Just(Act::AcceptOther),
		8 => Just(Act::Claim),
		3 => Just(Act::Revoke),
		2 => Just(Act::RevokeAsRoot),
	]
}

fn step() -> impl Strategy<Value = Step> {
	let who = || 0..PEOPLE.len();
	let asset = || 0..ASSETS.len();
	prop_oneof![
		6 => (who(), who(), asset(), amount(), release(), any::<bool>()).prop_map(
			|(from, to, asset, amount, release, revocable)| {
				Step::Offer { from, to, asset, amount, release, revocable }
			}
		),
		2 => (who(), asset(), amount(), release(), any::<bool>()).prop_map(
			|(to, asset, amount, release, revocable)| {
				Step::Grant { to, asset, amount, release, revocable }
			}
		),
		4 => (0..30 * DAY).prop_map(|time| Step::Wait { time }),
		18 => (act(), 0..100usize, prop::option::weighted(0.1, (who(), 0..3u64)))
			.prop_map(|(act, pick, astray)| Step::Act { act, pick, astray }),
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
		ExtBuilder::default().build_and_execute(|| {
			let mut model = Model::new();
			for step in &steps {
				let root = sp_io::storage::root(sp_runtime::StateVersion::V1);
				let done = on_chain(&model, step);
				prop_assert_eq!(done, model.step(step), "{:?}", step);
				if done.is_none() {
					let now = sp_io::storage::root(sp_runtime::StateVersion::V1);
					prop_assert_eq!(root, now, "{:?} was refused and changed something", step);
				}
				model.compare();
				check_invariants();
			}
			Ok(())
		})?;
	}
}
