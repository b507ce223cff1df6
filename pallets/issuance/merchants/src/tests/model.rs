//! Random histories, on the chain and in a model that knows nothing of pallets.
//!
//! After every step both have to agree on whether it was possible, on every balance and on every
//! state. A failure is shrunk and its seed written down; `PROPTEST_RNG_SEED` replays a run,
//! `HANSE_SOAK` makes it long.

use crate::{
	mock::*, Allowance, Balance, Entitlement, HoldReason, MerchantState, Redemption, Requests,
	Settlement, Windows,
};
use frame_support::traits::fungibles::Inspect;
use hanse_curve::{time::DAY, Moment};
use proptest::prelude::*;
use std::collections::BTreeMap;

const PEOPLE: [u64; 4] = [ALICE, BOB, CAROL, SHOP];

/// Something that somebody tries.
#[derive(Clone, Debug)]
enum Step {
	Request { who: usize, dish: usize, lots: u32 },
	Confirm { by_shop: bool, who: usize, id: u64 },
	Decline { by_shop: bool, who: usize, id: u64 },
	TakeBack { who: usize, id: u64 },
	Claim { who: usize, drink: usize },
	Release { who: usize, drink: usize },
	Send { from: usize, to: usize, amount: Balance },
	Publish { dear: bool },
	Pause,
	Resume,
	Suspend,
	Reinstate,
	WindDown { days: u64, by_approvers: bool },
	Close,
	Wait { time: Moment },
}

/// A request, in the model.
#[derive(Clone, Debug)]
struct Asked {
	who: u64,
	amount: Balance,
	burn: bool,
	deadline: Moment,
}

/// A period, in the model.
#[derive(Clone, Debug)]
struct Period {
	used: u32,
	until: Moment,
}

/// Where the merchant stands, in the model.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Stand {
	Active,
	Paused,
	Suspended(Option<Moment>),
	Ending(Moment),
	Closed,
}

/// All of a person's tokens, and what is spoken for. What is free follows.
#[derive(Clone, Debug)]
struct Model {
	now: Moment,
	stand: Stand,
	owned: BTreeMap<u64, Balance>,
	asked: BTreeMap<u64, Asked>,
	next: u64,
	periods: BTreeMap<(u64, usize), Period>,
	/// Whether prices are high, and what they will be from when.
	dear: bool,
	change: Option<(Moment, bool)>,
}

fn dish(dish: usize, dear: bool) -> Redemption {
	let dish = if dish == 0 { bread() } else { cake() };
	Redemption { tokens: dish.tokens * if dear { 3 } else { 1 }, ..dish }
}

fn drink(drink: usize) -> Allowance {
	if drink == 0 {
		coffee()
	} else {
		tea()
	}
}

fn table(dear: bool) -> Vec<Entitlement> {
	vec![
		Entitlement::Redeem(dish(0, dear)),
		Entitlement::Redeem(dish(1, dear)),
		Entitlement::Allow(drink(0)),
		Entitlement::Allow(drink(1)),
	]
}

impl Model {
	fn new() -> Self {
		let owned = [(ALICE, SUPPLY / 2), (BOB, SUPPLY / 4), (CAROL, 0), (SHOP, SUPPLY / 4)];
		Self {
			now: NOW,
			stand: Stand::Active,
			owned: owned.into(),
			asked: BTreeMap::new(),
			next: 0,
			periods: BTreeMap::new(),
			dear: false,
			change: None,
		}
	}

	fn redeeming(&self, who: u64) -> Balance {
		self.asked.values().filter(|asked| asked.who == who).map(|asked| asked.amount).sum()
	}

	fn counted(&self, who: u64) -> Balance {
		let mine = self.periods.keys().filter(|(whose, _)| *whose == who);
		let counted: Balance = mine.map(|(_, of)| drink(*of).threshold).sum();
		// The unit that cannot be on hold counts, once.
		counted.saturating_sub(1)
	}

	fn free(&self, who: u64) -> Balance {
		self.owned[&who] - self.redeeming(who) - self.counted(who)
	}

	fn is_open(&self) -> bool {
		match self.stand {
			Stand::Active => true,
			Stand::Ending(until) => self.now < until,
			_ => false,
		}
	}

	fn is_dear(&self) -> bool {
		match self.change {
			Some((from, dear)) if from <= self.now => dear,
			_ => self.dear,
		}
	}

	/// The open request of that person and number.
	fn asked(&self, who: usize, id: u64) -> Option<Asked> {
		self.asked.get(&id).filter(|asked| asked.who == PEOPLE[who]).cloned()
	}

	/// Does what the step says, or nothing and none if that is not possible.
	fn step(&mut self, step: &Step) -> Option<()> {
		match *step {
			Step::Request { who, dish: which, lots } => {
				let who = PEOPLE[who];
				let dish = dish(which, self.is_dear());
				let amount = dish.tokens * Balance::from(lots);
				let open = self.asked.values().filter(|asked| asked.who == who).count();
				let room = open < MAX_REQUESTS as usize && lots > 0 && self.is_open();
				(room && self.free(who) > amount).then_some(())?;
				let end = if let Stand::Ending(until) = self.stand { until } else { Moment::MAX };
				let deadline = end.min(self.now + CONFIRM_WINDOW);
				let burn = dish.settlement == Settlement::Burn;
				self.asked.insert(self.next, Asked { who, amount, burn, deadline });
				self.next += 1;
			}
			Step::Confirm { by_shop, who, id } => {
				let asked = self.asked(who, id)?;
				let trusted = !matches!(self.stand, Stand::Suspended(_) | Stand::Closed);
				(by_shop && trusted && self.now < asked.deadline).then_some(())?;
				self.asked.remove(&id);
				*self.owned.get_mut(&asked.who)? -= asked.amount;
				if !asked.burn {
					*self.owned.get_mut(&SHOP)? += asked.amount;
				}
			}
			Step::Decline { by_shop, who, id } => {
				self.asked(who, id).filter(|_| by_shop)?;
				self.asked.remove(&id);
			}
			Step::TakeBack { who, id } => {
				let asked = self.asked(who, id)?;
				let late = self.now >= asked.deadline;
				(late || matches!(self.stand, Stand::Suspended(_))).then_some(())?;
				self.asked.remove(&id);
			}
			Step::Claim { who, drink: which } => {
				let (who, terms) = (PEOPLE[who], drink(which));
				self.is_open().then_some(())?;
				let until = self.now + terms.period;
				match self.periods.get(&(who, which)).cloned() {
					Some(period) if self.now < period.until => {
						(period.used < terms.claims).then_some(())?;
						let used = period.used + 1;
						self.periods.insert((who, which), Period { used, ..period });
					}
					before => {
						let spoken_for = Balance::from(self.counted(who) > 0);
						let enough = self.free(who) >= terms.threshold + spoken_for;
						(before.is_some() || enough).then_some(())?;
						self.periods.insert((who, which), Period { used: 1, until });
					}
				}
			}
			Step::Release { who, drink: which } => {
				let key = (PEOPLE[who], which);
				let closed = self.stand == Stand::Closed;
				self.periods.get(&key).filter(|period| closed || self.now >= period.until)?;
				self.periods.remove(&key);
			}
			Step::Send { from, to, amount } => self.send(PEOPLE[from], PEOPLE[to], amount)?,
			ref other => self.step_of_the_shop(other)?,
		}
		Some(())
	}

	fn send(&mut self, from: u64, to: u64, amount: Balance) -> Option<()> {
		let free = self.free(from);
		// What is on hold needs the smallest unit beside it; without it all can go.
		let needed = if self.owned[&from] > free { amount + 1 } else { amount };
		(free >= needed && free > 0).then_some(())?;
		if from != to {
			*self.owned.get_mut(&from)? -= amount;
			*self.owned.get_mut(&to)? += amount;
		}
		Some(())
	}

	fn step_of_the_shop(&mut self, step: &Step) -> Option<()> {
		let before = self.stand;
		self.stand = match (step, before) {
			(Step::Publish { dear }, Stand::Active) => {
				self.dear = self.is_dear();
				self.change = Some((self.now + TABLE_NOTICE, *dear));
				Stand::Active
			}
			(Step::Pause, Stand::Active) => Stand::Paused,
			(Step::Resume, Stand::Paused) => Stand::Active,
			(Step::Suspend, Stand::Active | Stand::Paused) => Stand::Suspended(None),
			(Step::Suspend, Stand::Ending(until)) => Stand::Suspended(Some(until)),
			(Step::Reinstate, Stand::Suspended(None)) => Stand::Paused,
			(Step::Reinstate, Stand::Suspended(Some(until))) => Stand::Ending(until),
			(Step::WindDown { days, by_approvers }, stand) if days * DAY >= WIND_DOWN_NOTICE => {
				let until = self.now + days * DAY;
				match stand {
					Stand::Active | Stand::Paused => Stand::Ending(until),
					Stand::Suspended(None) if *by_approvers => Stand::Suspended(Some(until)),
					_ => return None,
				}
			}
			(Step::Close, Stand::Ending(until) | Stand::Suspended(Some(until)))
				if self.now >= until && self.asked.is_empty() =>
			{
				Stand::Closed
			}
			(Step::Wait { time }, stand) => {
				self.now += time;
				stand
			}
			_ => return None,
		};
		// What is not in force by then never will be.
		if before == Stand::Active && self.stand != Stand::Active {
			self.dear = self.is_dear();
			self.change = None;
		}
		Some(())
	}

	/// Whether the chain shows what the model says.
	fn compare(&self, asset: u32) {
		for who in PEOPLE {
			assert_eq!(free(asset, who), self.free(who), "free of {who}");
			let redeeming = held(asset, HoldReason::Redemption, who);
			assert_eq!(redeeming, self.redeeming(who), "to be redeemed of {who}");
			assert_eq!(held(asset, HoldReason::Allowance, who), self.counted(who), "of {who}");
			let entries = self.asked.values().filter(|asked| asked.who == who).count()
				+ self.periods.keys().filter(|(whose, _)| *whose == who).count();
			let shop = who == SHOP && self.stand != Stand::Closed;
			let deposits =
				entries as Balance * REQUEST_DEPOSIT + if shop { MERCHANT_DEPOSIT } else { 0 };
			assert_eq!(deposited(who), deposits, "deposited by {who}");
		}
		assert_eq!(Assets::total_issuance(asset), self.owned.values().sum::<Balance>());
		assert_eq!(Requests::<Test>::iter().count(), self.asked.len());
		assert_eq!(Windows::<Test>::iter().count(), self.periods.len());
		let stand = match merchant(SHOP).state {
			MerchantState::Active => Stand::Active,
			MerchantState::Paused => Stand::Paused,
			MerchantState::Suspended { until } => Stand::Suspended(until),
			MerchantState::WindingDown { until } => Stand::Ending(until),
			MerchantState::Closed => Stand::Closed,
			MerchantState::Pending => panic!("the shop was approved"),
		};
		assert_eq!(stand, self.stand);
	}
}

/// Does on the chain what the step says. None if it was refused.
fn on_chain(asset: u32, dear: bool, step: &Step) -> Option<()> {
	let by = |shop: bool| signed(if shop { SHOP } else { ALICE });
	let done = match *step {
		Step::Request { who, dish: which, lots } => {
			Merchants::request(signed(PEOPLE[who]), asset, dish(which, dear), lots)
		}
		Step::Confirm { by_shop, who, id } => Merchants::confirm(by(by_shop), PEOPLE[who], id),
		Step::Decline { by_shop, who, id } => Merchants::decline(by(by_shop), PEOPLE[who], id),
		Step::TakeBack { who, id } => Merchants::take_back(signed(BOB), PEOPLE[who], id),
		Step::Claim { who, drink: which } => {
			Merchants::claim_allowance(signed(PEOPLE[who]), asset, drink(which))
		}
		Step::Release { who, drink: which } => {
			let name = Merchants::name_of(&drink(which));
			Merchants::release_allowance(signed(BOB), PEOPLE[who], asset, name)
		}
		Step::Send { from, to, amount } => {
			Assets::transfer(signed(PEOPLE[from]), asset, PEOPLE[to], amount)
		}
		Step::Publish { dear } => {
			let table = table(dear).try_into().expect("few enough");
			Merchants::set_table(signed(SHOP), table)
		}
		Step::Pause => Merchants::pause(signed(SHOP)),
		Step::Resume => Merchants::resume(signed(SHOP)),
		Step::Suspend => Merchants::suspend(root(), SHOP),
		Step::Reinstate => Merchants::reinstate(root(), SHOP),
		Step::WindDown { days, by_approvers } => {
			let origin = if by_approvers { root() } else { signed(SHOP) };
			Merchants::wind_down(origin, SHOP, Timestamp::get() + days * DAY)
		}
		Step::Close => Merchants::close(signed(ALICE), SHOP),
		Step::Wait { time } => {
			set_time(Timestamp::get() + time);
			Ok(())
		}
	};
	done.ok()
}

fn step() -> impl Strategy<Value = Step> {
	let who = || 0..PEOPLE.len();
	let id = || 0..20u64;
	let amount = prop_oneof![4 => 1..600u128, 1 => 600..3_000u128];
	prop_oneof![
		10 => (who(), 0..2usize, 0..60u32)
			.prop_map(|(who, dish, lots)| Step::Request { who, dish, lots }),
		8 => (prop::bool::weighted(0.9), who(), id())
			.prop_map(|(by_shop, who, id)| Step::Confirm { by_shop, who, id }),
		4 => (prop::bool::weighted(0.9), who(), id())
			.prop_map(|(by_shop, who, id)| Step::Decline { by_shop, who, id }),
		5 => (who(), id()).prop_map(|(who, id)| Step::TakeBack { who, id }),
		8 => (who(), 0..2usize).prop_map(|(who, drink)| Step::Claim { who, drink }),
		5 => (who(), 0..2usize).prop_map(|(who, drink)| Step::Release { who, drink }),
		8 => (who(), who(), amount).prop_map(|(from, to, amount)| Step::Send { from, to, amount }),
		2 => any::<bool>().prop_map(|dear| Step::Publish { dear }),
		1 => Just(Step::Pause),
		4 => Just(Step::Resume),
		1 => Just(Step::Suspend),
		4 => Just(Step::Reinstate),
		1 => (25..40u64, any::<bool>())
			.prop_map(|(days, by_approvers)| Step::WindDown { days, by_approvers }),
		1 => Just(Step::Close),
		6 => (0..3 * DAY).prop_map(|time| Step::Wait { time }),
		2 => (0..30 * DAY).prop_map(|time| Step::Wait { time }),
	]
}

fn storage_root() -> Vec<u8> {
	sp_io::storage::root(sp_runtime::StateVersion::V1)
}

fn histories() -> ProptestConfig {
	let soak = std::env::var_os("HANSE_SOAK").is_some();
	ProptestConfig { cases: if soak { 10_000 } else { 32 }, ..ProptestConfig::default() }
}

proptest! {
	#![proptest_config(histories())]

	#[test]
	fn random_histories_agree_with_the_model(steps in prop::collection::vec(step(), 1..150)) {
		ExtBuilder::default().with_table(&table(false)).build_and_execute(|| {
			let (asset, mut model) = (coin(), Model::new());
			// The root of the storage as it is, if it has been worked out: that takes longer than
			// a step, and only what is refused is to leave it as it was.
			let mut root = None;
			for step in &steps {
				let dear = model.is_dear();
				let possible = model.step(step);
				let before = possible.is_none().then(|| root.take().unwrap_or_else(storage_root));
				prop_assert_eq!(on_chain(asset, dear, step), possible, "{:?}", step);
				model.compare(asset);
				if let Some(before) = before {
					// The invariants were proved of this very storage.
					prop_assert_eq!(&before, &storage_root(), "{:?} changed something", step);
					root = Some(before);
					continue;
				}
				root = None;
				check_invariants();
				// Nobody reads them, and every root would hash all there ever were.
				System::reset_events();
			}
			Ok(())
		})?;
	}
}
