//! Random histories, on the chain and in a model that knows nothing of pallets.
//!
//! After every step both have to agree on whether it was possible and on every balance. A failure
//! is shrunk and its seed written down; `PROPTEST_RNG_SEED` replays a run, `HANSE_SOAK` makes it
//! long.

use crate::{mock::*, Balance, Burnt};
use frame_support::assert_ok;
use hanse_curve::{time::DAY, Moment};
use proptest::prelude::*;
use std::collections::BTreeMap;

const ASSETS: [Asset; 3] = [NATIVE, GOLD, SILVER];
const MINIMUMS: [Balance; 3] = [ED, GOLD_MINIMUM, 1];
/// Far more than a history can cost the market.
const STOCK: Balance = 1 << 60;

/// Who has something.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
enum Who {
	Alice,
	Bob,
	Treasury,
	Bazaar,
	/// The pot of the asset.
	Pot,
}

impl Who {
	fn account(self, asset: usize) -> AccountId {
		match self {
			Who::Alice => ALICE,
			Who::Bob => BOB,
			Who::Treasury => TREASURY,
			Who::Bazaar => BAZAAR,
			Who::Pot => Sinks::pot_account(&ASSETS[asset]),
		}
	}
}

/// Something that happens.
#[derive(Clone, Copy, Debug)]
enum Step {
	Collect { who: Who, asset: usize, amount: Balance },
	BuyBack { asset: usize },
	Share { percent: u32 },
	Donate { asset: usize, amount: Balance },
	Price { asset: usize, price: Balance },
	Behave { manner: Manner },
	Wait { time: Moment },
}

#[derive(Clone)]
struct Model {
	now: Moment,
	free: BTreeMap<(Who, usize), Balance>,
	share: Balance,
	prices: [Balance; 3],
	manner: Manner,
	last: [Option<Moment>; 3],
	/// Whether the pot of an asset has a reference of its own.
	sustained: [bool; 3],
	burnt: Burnt,
	/// All that was paid, given to pots, and sold.
	paid: [Balance; 3],
	donated: [Balance; 3],
	sold: [Balance; 3],
}

impl Model {
	fn new() -> Self {
		let mut free = BTreeMap::new();
		for asset in 0..3 {
			free.insert((Who::Alice, asset), WEALTH);
			free.insert((Who::Bob, asset), WEALTH);
			free.insert((Who::Bazaar, asset), WEALTH);
		}
		free.insert((Who::Bazaar, 0), WEALTH + STOCK);
		free.insert((Who::Treasury, 0), WEALTH);
		Self {
			now: NOW,
			free,
			share: 15,
			prices: [0, 2, 4],
			manner: Manner::Fair,
			last: [None; 3],
			sustained: [false; 3],
			burnt: Burnt::default(),
			paid: [0; 3],
			donated: [0; 3],
			sold: [0; 3],
		}
	}

	fn has(&self, who: Who, asset: usize) -> Balance {
		self.free.get(&(who, asset)).copied().unwrap_or_default()
	}

	/// Takes what leaves `who` its minimum.
	fn spend(&mut self, who: Who, asset: usize, amount: Balance) -> Option<()> {
		let rest = self.has(who, asset).checked_sub(amount)?;
		(rest >= MINIMUMS[asset]).then_some(())?;
		self.free.insert((who, asset), rest);
		Some(())
	}

	/// Whether `who` has an account in an asset, or so much is enough to open one.
	fn takes(&self, who: Who, asset: usize, amount: Balance) -> bool {
		let opens =
			amount >= MINIMUMS[asset] && (asset != 1 || who != Who::Pot || self.sustained[1]);
		self.has(who, asset) > 0 || opens
	}

	fn give(&mut self, who: Who, asset: usize, amount: Balance) {
		*self.free.entry((who, asset)).or_default() += amount;
	}

	/// What the step changes. None if it is refused; then the model may be half changed, and is
	/// thrown away.
	fn step(&mut self, step: Step) -> Option<()> {
		match step {
			Step::Wait { time } => self.now += time,
			Step::Price { asset, price } => self.prices[asset] = price,
			Step::Behave { manner } => self.manner = manner,
			Step::Share { percent } => {
				(percent <= 40).then_some(())?;
				self.share = percent.into();
			}
			Step::Donate { asset, amount } => {
				self.takes(Who::Pot, asset, amount).then_some(())?;
				self.spend(Who::Bob, asset, amount)?;
				self.give(Who::Pot, asset, amount);
				self.donated[asset] += amount;
			}
			Step::Collect { who, asset, amount } => self.collect(who, asset, amount)?,
			Step::BuyBack { asset } => self.buy_back(asset)?,
		}
		Some(())
	}

	fn collect(&mut self, who: Who, asset: usize, amount: Balance) -> Option<()> {
		if amount == 0 {
			return Some(());
		}
		let part = amount * self.share / 100;
		let mut rest = amount - part;
		if asset == 0 {
			self.spend(who, 0, part)?;
			self.burnt.commission += part;
		} else {
			self.sustained[asset] |= part > 0;
			if part > 0 && self.takes(Who::Pot, asset, part) {
				self.spend(who, asset, part)?;
				self.give(Who::Pot, asset, part);
			} else {
				rest = amount;
			}
		}
		self.takes(Who::Treasury, asset, rest).then_some(())?;
		self.spend(who, asset, rest)?;
		self.give(Who::Treasury, asset, rest);
		self.paid[asset] += amount;
		Some(())
	}

	fn buy_back(&mut self, asset: usize) -> Option<()> {
		(asset != 0 && self.last[asset].is_none_or(|last| self.now >= last + DAY)).then_some(())?;
		let pot = self.has(Who::Pot, asset).saturating_sub(MINIMUMS[asset]);
		let amount = (pot / 4).clamp(20, 100_000).min(pot);
		(amount >= 20).then_some(())?;
		let worth = amount / self.prices[asset];
		let least = (worth * 98).div_ceil(100);
		(least >= ED).then_some(())?;
		let (taken, paid) = match self.manner {
			Manner::Short(less) => (amount, worth - less),
			Manner::Generous(more) => (amount, worth + more),
			Manner::Greedy(more) => (amount + more, worth),
			Manner::Sated(less) => (amount - less, worth),
			_ => (amount, worth),
		};
		(taken <= amount && paid >= least).then_some(())?;
		self.spend(Who::Pot, asset, taken)?;
		self.give(Who::Bazaar, asset, taken);
		self.spend(Who::Bazaar, 0, paid)?;
		self.burnt.bought_back += paid;
		self.sold[asset] += taken;
		self.sustained[asset] = true;
		self.last[asset] = Some(self.now);
		Some(())
	}

	/// Whether the chain shows what the model says.
	fn compare(&self) {
		for (asset, id) in ASSETS.iter().enumerate() {
			for who in [Who::Alice, Who::Bob, Who::Treasury, Who::Bazaar, Who::Pot] {
				let free = free(id, who.account(asset));
				assert_eq!(free, self.has(who, asset), "{who:?} in {id:?}");
			}
			let next = self.last[asset].map_or(0, |last| last + DAY);
			assert_eq!(Sinks::next_buy_back(id.clone()), next);
			self.compare_flows(asset);
		}
		assert_eq!(Sinks::burnt(), self.burnt);
		let total = 5 * WEALTH + STOCK - self.burnt.commission - self.burnt.bought_back;
		assert_eq!(issuance(&NATIVE), total);
	}

	/// All that was paid is with the treasury, burnt, in the pot or was sold from it.
	fn compare_flows(&self, asset: usize) {
		let to_treasury = free(&ASSETS[asset], TREASURY) - if asset == 0 { WEALTH } else { 0 };
		let burnt = if asset == 0 { Sinks::burnt().commission } else { 0 };
		let in_pot = in_pot(&ASSETS[asset]) + self.sold[asset] - self.donated[asset];
		assert_eq!(self.paid[asset], to_treasury + burnt + in_pot);
	}
}

/// Does on the chain what the step says. None if it was refused.
fn on_chain(step: Step) -> Option<()> {
	match step {
		Step::Wait { time } => set_time(Timestamp::get() + time),
		Step::Price { asset, price } => Average::insert(&ASSETS[asset], price),
		Step::Behave { manner } => behave(manner),
		Step::Share { percent: share } => Sinks::set_buy_back(root(), percent(share)).ok()?,
		Step::Donate { asset, amount } => {
			let Asset::WithId(id) = ASSETS[asset] else { return None };
			let pot = Sinks::pot_account(&ASSETS[asset]);
			Assets::transfer_keep_alive(signed(BOB), id, pot, amount).ok()?
		}
		Step::Collect { who, asset, amount } => {
			collect(who.account(asset), &ASSETS[asset], amount).ok()?
		}
		Step::BuyBack { asset } => buy_back(&ASSETS[asset]).ok()?,
	}
	Some(())
}

/// Amounts of every size, so that people run out of money now and then.
fn amount() -> impl Strategy<Value = Balance> {
	prop_oneof![
		3 => 0..50u128,
		6 => 1..5_000u128,
		2 => WEALTH / 10..WEALTH / 3,
		1 => WEALTH / 2..2 * WEALTH,
	]
}

fn manner() -> impl Strategy<Value = Manner> {
	prop_oneof![
		4 => Just(Manner::Fair),
		3 => (0..10u128).prop_map(Manner::Short),
		1 => (0..100u128).prop_map(Manner::Generous),
		1 => (0..3u128).prop_map(Manner::Greedy),
		1 => (0..20u128).prop_map(Manner::Sated),
	]
}

fn step() -> impl Strategy<Value = Step> {
	let who = prop_oneof![Just(Who::Alice), Just(Who::Bob)];
	let other = 1..3usize;
	prop_oneof![
		10 => (who, 0..3usize, amount())
			.prop_map(|(who, asset, amount)| Step::Collect { who, asset, amount }),
		8 => (0..3usize).prop_map(|asset| Step::BuyBack { asset }),
		1 => (0..45u32).prop_map(|percent| Step::Share { percent }),
		1 => (other.clone(), 1..2_000u128)
			.prop_map(|(asset, amount)| Step::Donate { asset, amount }),
		2 => (other, 1..50u128).prop_map(|(asset, price)| Step::Price { asset, price }),
		2 => manner().prop_map(|manner| Step::Behave { manner }),
		6 => (0..2 * DAY).prop_map(|time| Step::Wait { time }),
	]
}

fn histories() -> ProptestConfig {
	let soak = std::env::var_os("HANSE_SOAK").is_some();
	ProptestConfig { cases: if soak { 10_000 } else { 100 }, ..ProptestConfig::default() }
}

proptest! {
	#![proptest_config(histories())]

	#[test]
	fn random_histories_agree_with_the_model(steps in prop::collection::vec(step(), 1..100)) {
		build_and_execute(|| {
			endow(&NATIVE, BAZAAR, STOCK);
			let mut model = Model::new();
			for step in steps.iter().copied() {
				let root = sp_io::storage::root(sp_runtime::StateVersion::V1);
				let mut next = model.clone();
				let expected = next.step(step);
				let done = on_chain(step);
				prop_assert_eq!(done, expected, "{:?}", step);
				if done.is_some() {
					model = next;
				} else {
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

/// The strategies reach what they are meant to reach: a model that refuses everything would agree
/// with a chain that refuses everything.
#[test]
fn ordinary_histories_are_possible() {
	build_and_execute(|| {
		endow(&NATIVE, BAZAAR, STOCK);
		let mut model = Model::new();
		for asset in 0..3 {
			let collect = Step::Collect { who: Who::Alice, asset, amount: 10_000 };
			assert_eq!((model.step(collect), on_chain(collect)), (Some(()), Some(())));
		}
		for asset in 1..3 {
			let sell = Step::BuyBack { asset };
			assert_eq!((model.step(sell), on_chain(sell)), (Some(()), Some(())));
			assert_ok!(Sinks::do_try_state());
		}
		model.compare();
	});
}
