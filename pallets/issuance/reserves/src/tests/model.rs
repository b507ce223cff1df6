//! Random histories, on the chain and in a model that knows nothing of pallets.
//!
//! After every step both have to agree on whether it was possible, on every balance and on the books.
//! A failure is shrunk and its seed written down; `PROPTEST_RNG_SEED` replays a run, `HANSE_SOAK`
//! makes it long.

use crate::{
	mock::*,
	Balance,
	Claim::{AtLeast, Forfeit},
	Reserves as Stored, PLEDGE,
};
use frame_support::assert_ok;
use hanse_curve::{time::DAY, Moment};
use proptest::{prelude::*, strategy::ValueTree, test_runner::TestRunner};
use std::collections::BTreeMap;

const POTS: [Asset; 3] = [GOLD, SILVER, NATIVE];
const MINIMUMS: [Balance; 3] = [MINIMUM, 1, ED];
const PEOPLE: [u64; 5] = [ALICE, BOB, CAROL, VENUE, UPKEEP];

/// Something that somebody tries.
#[derive(Clone, Copy, Debug)]
enum Step {
	Deposit {
		who: usize,
		asset: usize,
		amount: Balance,
	},
	Donate {
		who: usize,
		asset: usize,
		amount: Balance,
	},
	Place {
		asset: usize,
		amount: Balance,
	},
	Return {
		asset: usize,
		amount: Balance,
	},
	WriteOff {
		asset: usize,
		amount: Balance,
	},
	/// All that is out.
	GiveUp {
		asset: usize,
	},
	Withdraw {
		asset: usize,
		amount: Balance,
	},
	/// To another holder, or to the reserve.
	Send {
		from: usize,
		to: usize,
		amount: Balance,
	},
	Begin {
		notice: Moment,
		window: Moment,
	},
	/// Everything but what is forfeited, and at least so much less than is due, or more.
	Redeem {
		who: usize,
		amount: Balance,
		forfeit: [bool; 3],
		more: bool,
	},
	Finish,
	Wait {
		time: Moment,
	},
}

/// One asset of the reserve, in the model: what is there and what ever came and went. The books
/// follow from that.
#[derive(Clone, Copy, Debug)]
struct Pot {
	/// On hold, and merely there.
	held: Balance,
	free: Balance,
	/// With the venue, lost, deposited and withdrawn ever.
	out: Balance,
	lost: Balance,
	deposited: Balance,
	withdrawn: Balance,
}

#[derive(Clone, Debug)]
struct Model {
	now: Moment,
	/// What people have of the token, the reserve last.
	coins: [Balance; 4],
	/// What people have of the other assets, by asset and person.
	owned: [BTreeMap<u64, Balance>; 3],
	pots: [Pot; 3],
	/// Beginning and end of redemption.
	sunset: Option<[Moment; 2]>,
	finished: bool,
}

impl Pot {
	/// What lies there beside what keeps the account open.
	fn loose(&self, asset: usize) -> Balance {
		self.free.saturating_sub(MINIMUMS[asset])
	}

	fn all(&self, asset: usize) -> Balance {
		self.held + self.loose(asset)
	}

	/// All that is there or was withdrawn, less all that was deposited.
	fn withdrawable(&self, asset: usize) -> Balance {
		let earned = (self.all(asset) + self.withdrawn).saturating_sub(self.deposited);
		(earned / 5).saturating_sub(self.withdrawn)
	}
}

impl Model {
	fn new() -> Self {
		let empty = Pot { held: 0, free: 0, out: 0, lost: 0, deposited: 0, withdrawn: 0 };
		let owned = || PEOPLE.map(|who| (who, WEALTH)).into_iter().collect::<BTreeMap<_, _>>();
		let (mut owned, mut pots) = ([owned(), owned(), owned()], [empty; 3]);
		for (asset, kept) in [0, 0, WEALTH].into_iter().enumerate() {
			owned[asset].insert(REMAINDER, kept);
		}
		pots[2].free = ED;
		let coins = [WEALTH, WEALTH, WEALTH, 0];
		Self { now: NOW, coins, owned, pots, sunset: None, finished: false }
	}

	fn is_over(&self) -> bool {
		self.finished || self.sunset.is_some_and(|[_, until]| self.now >= until + GRACE_TIME)
	}

	/// Takes some from somebody who keeps its minimum.
	fn take(&mut self, who: u64, asset: usize, amount: Balance) -> Option<()> {
		let owned = self.owned[asset].get_mut(&who).expect("it is one of the people");
		(*owned >= amount + MINIMUMS[asset]).then_some(())?;
		*owned -= amount;
		Some(())
	}

	fn give(&mut self, who: u64, asset: usize, amount: Balance) {
		*self.owned[asset].get_mut(&who).expect("it is one of the people") += amount;
	}

	/// What a step changes. None if it is refused.
	fn step(&mut self, step: Step) -> Option<()> {
		match step {
			Step::Wait { time } => self.now += time,
			Step::Send { from, to, amount } => return self.send(from, to, amount),
			_ if self.finished => return None,
			Step::Deposit { who, asset, amount } => {
				(amount > 0 && !self.is_over()).then_some(())?;
				self.take(PEOPLE[who], asset, amount)?;
				self.pots[asset].held += amount;
				self.pots[asset].deposited += amount;
			}
			Step::Donate { who, asset, amount } => {
				self.take(PEOPLE[who], asset, amount)?;
				self.pots[asset].free += amount;
			}
			Step::Place { asset, amount } => {
				let pot = &mut self.pots[asset];
				(amount > 0 && self.sunset.is_none() && amount <= pot.held).then_some(())?;
				pot.held -= amount;
				pot.out += amount;
				self.give(VENUE, asset, amount);
			}
			Step::Return { asset, amount } => {
				(amount > 0 && !self.is_over()).then_some(())?;
				self.take(VENUE, asset, amount)?;
				let pot = &mut self.pots[asset];
				let settled = amount.min(pot.out);
				pot.out -= settled;
				pot.held += settled;
				pot.free += amount - settled;
			}
			Step::WriteOff { asset, amount } => {
				let pot = &mut self.pots[asset];
				(amount > 0 && amount <= pot.out).then_some(())?;
				pot.out -= amount;
				pot.lost += amount;
			}
			Step::GiveUp { asset } => {
				let pot = &mut self.pots[asset];
				(pot.out > 0).then_some(())?;
				pot.lost += pot.out;
				pot.out = 0;
			}
			Step::Withdraw { asset, amount } => {
				let pot = &mut self.pots[asset];
				let most = pot.withdrawable(asset);
				(amount > 0 && self.sunset.is_none() && amount <= most).then_some(())?;
				pot.free -= amount;
				pot.withdrawn += amount;
				self.give(UPKEEP, asset, amount);
			}
			Step::Begin { notice, window } => {
				let out = self.pots.iter().any(|pot| pot.out > 0);
				(self.sunset.is_none() && !out).then_some(())?;
				(notice >= NOTICE && window >= WINDOW).then_some(())?;
				(notice + window <= HORIZON).then_some(())?;
				self.sunset = Some([self.now + notice, self.now + notice + window]);
			}
			Step::Redeem { who, amount, forfeit, more } => {
				return self.redeem(who, amount, forfeit, more)
			}
			Step::Finish => return self.finish(),
		}
		Some(())
	}

	fn send(&mut self, from: usize, to: usize, amount: Balance) -> Option<()> {
		if to == 3 && self.finished {
			return None;
		}
		(self.coins[from] >= amount + MINIMUM).then_some(())?;
		(self.coins[to] > 0 || amount >= MINIMUM).then_some(())?;
		self.coins[from] -= amount;
		self.coins[to] += amount;
		Some(())
	}

	/// What is due of each asset.
	fn due(&self, amount: Balance) -> [Balance; 3] {
		let supply: Balance = self.coins[..3].iter().sum();
		[0, 1, 2].map(|asset| self.pots[asset].all(asset) * amount.min(supply) / supply.max(1))
	}

	fn redeem(
		&mut self,
		who: usize,
		amount: Balance,
		forfeit: [bool; 3],
		more: bool,
	) -> Option<()> {
		let [from, _] = self.sunset?;
		(self.now >= from && !self.is_over() && amount > 0 && !more).then_some(())?;
		let rest = self.coins[who].checked_sub(amount)?;
		(rest == 0 || rest >= MINIMUM).then_some(())?;
		let mut due = self.due(amount);
		for asset in 0..3 {
			if forfeit[asset] {
				due[asset] = 0;
			}
		}
		(due != [0; 3]).then_some(())?;
		self.coins[who] = rest;
		for (asset, due) in due.into_iter().enumerate().filter(|(_, due)| *due > 0) {
			let pot = &mut self.pots[asset];
			let loose = pot.loose(asset);
			pot.free -= loose;
			pot.held = pot.held + loose - due;
			self.give(PEOPLE[who], asset, due);
		}
		Some(())
	}

	fn finish(&mut self) -> Option<()> {
		(self.sunset.is_some() && self.is_over()).then_some(())?;
		for asset in 0..3 {
			let pot = &mut self.pots[asset];
			// Some of the token on its account keeps the account, and its coins with it.
			let kept = if asset == 2 && self.coins[3] > 0 { ED } else { 0 };
			let all = pot.held + pot.free - kept;
			(pot.held, pot.free) = (0, kept);
			self.give(REMAINDER, asset, all);
		}
		self.give(REMAINDER, 2, PLEDGE);
		self.finished = true;
		Some(())
	}

	/// Whether the chain shows what the model says.
	fn compare(&self, account: u64) {
		for (asset, id) in POTS.iter().enumerate() {
			for (who, owned) in &self.owned[asset] {
				assert_eq!(free(id, *who), *owned, "{id:?} of {who}");
			}
			let pot = &self.pots[asset];
			assert_eq!(free(id, account), pot.free, "{id:?} of the reserve");
			if self.finished {
				continue;
			}
			let books = books(id);
			assert_eq!((held(id), books.held()), (pot.held, pot.held));
			let flows = (books.placed, books.lost, books.withdrawn);
			assert_eq!(flows, (pot.out, pot.lost, pot.withdrawn));
			let most = if self.sunset.is_some() { 0 } else { pot.withdrawable(asset) };
			assert_eq!(withdrawable(id), most);
			if self.sunset.is_none() {
				assert_eq!(books.principal, pot.deposited - pot.lost);
			}
		}
		for (who, coins) in [ALICE, BOB, CAROL, account].into_iter().zip(self.coins) {
			assert_eq!(free(&COIN, who), coins);
		}
	}
}

/// Does on the chain what the step says. None if it was refused.
fn on_chain(step: Step, account: u64) -> Option<()> {
	let exists = || Stored::<Test>::contains_key(0).then_some(());
	match step {
		Step::Wait { time } => set_time(Timestamp::get() + time),
		Step::Deposit { who, asset, amount } => {
			Reserves::deposit(signed(PEOPLE[who]), 0, POTS[asset].clone(), amount).ok()?
		}
		Step::Donate { who, asset, amount } => {
			exists()?;
			sent(&POTS[asset], PEOPLE[who], account, amount).ok()?
		}
		Step::Place { asset, amount } => {
			Reserves::place(root(), 0, POTS[asset].clone(), amount, VENUE).ok()?
		}
		Step::Return { asset, amount } => {
			Reserves::returned(signed(VENUE), 0, POTS[asset].clone(), amount).ok()?
		}
		Step::WriteOff { asset, amount } => {
			Reserves::write_off(root(), 0, POTS[asset].clone(), amount).ok()?
		}
		Step::GiveUp { asset } => {
			exists()?;
			let out = books(&POTS[asset]).placed;
			Reserves::write_off(root(), 0, POTS[asset].clone(), out).ok()?
		}
		Step::Withdraw { asset, amount } => {
			Reserves::withdraw_profit(root(), 0, POTS[asset].clone(), amount, UPKEEP).ok()?
		}
		Step::Send { from, to, amount } => {
			if to == 3 {
				exists()?;
			}
			let people = [ALICE, BOB, CAROL, account];
			sent(&COIN, people[from], people[to], amount).ok()?
		}
		Step::Begin { notice, window } => {
			let from = Timestamp::get() + notice;
			Reserves::begin_sunset(root(), 0, from, from + window).ok()?
		}
		Step::Redeem { who, amount, forfeit, more } => {
			let due = Reserves::payouts(0, PEOPLE[who], amount);
			let wants = due.iter().zip(forfeit).map(|(payout, forfeit)| match forfeit {
				true => Forfeit,
				false => AtLeast(payout.amount + Balance::from(more)),
			});
			let wants = claims(&wants.collect::<Vec<_>>());
			Reserves::redeem(signed(PEOPLE[who]), 0, amount, wants).ok()?
		}
		Step::Finish => Reserves::finish(signed(BOB), 0).ok()?,
	}
	Some(())
}

/// Amounts of every size, so that people run out of money now and then.
fn amount() -> impl Strategy<Value = Balance> {
	prop_oneof![
		2 => 0..20u128,
		6 => 1..5_000u128,
		3 => WEALTH / 10..WEALTH / 3,
		1 => WEALTH / 2..2 * WEALTH,
		1 => Just(WEALTH),
	]
}

fn step() -> impl Strategy<Value = Step> {
	let (who, asset) = (0..3usize, 0..3usize);
	let pieces = || (0..3usize, amount());
	prop_oneof![
		6 => (who.clone(), asset.clone(), amount())
			.prop_map(|(who, asset, amount)| Step::Deposit { who, asset, amount }),
		4 => (who.clone(), asset.clone(), 1..3_000u128)
			.prop_map(|(who, asset, amount)| Step::Donate { who, asset, amount }),
		5 => pieces().prop_map(|(asset, amount)| Step::Place { asset, amount }),
		5 => pieces().prop_map(|(asset, amount)| Step::Return { asset, amount }),
		4 => pieces().prop_map(|(asset, amount)| Step::WriteOff { asset, amount }),
		4 => (asset, 0..500u128).prop_map(|(asset, amount)| Step::Withdraw { asset, amount }),
		2 => (who.clone(), 0..4usize, amount()).prop_filter_map("oneself", |(from, to, amount)| {
			(from != to && amount > 0).then_some(Step::Send { from, to, amount })
		}),
		2 => (NOTICE - DAY..2 * NOTICE, WINDOW - DAY..2 * WINDOW)
			.prop_map(|(notice, window)| Step::Begin { notice, window }),
		12 => (who, amount(), any::<[bool; 6]>(), prop::bool::weighted(0.1)).prop_map(
			|(who, amount, chance, more)| {
				let forfeit = [0, 1, 2].map(|asset| chance[asset] && chance[asset + 3]);
				// Nothing is wanted of what is forfeited, so that no more can be wanted of it.
				let more = more && forfeit == [false; 3];
				Step::Redeem { who, amount, forfeit, more }
			}
		),
		1 => Just(Step::Finish),
		6 => (0..15 * DAY).prop_map(|time| Step::Wait { time }),
	]
}

fn histories() -> ProptestConfig {
	let soak = std::env::var_os("HANSE_SOAK").is_some();
	ProptestConfig { cases: if soak { 10_000 } else { 100 }, ..ProptestConfig::default() }
}

/// Goes through a history on both sides. Returns how many redemptions were possible.
fn agree(steps: &[Step]) -> Result<usize, TestCaseError> {
	with_reserve(|| {
		close_asset(COIN_ID);
		let (mut model, account) = (Model::new(), account(0));
		let mut redeemed = 0;
		for step in steps.iter().copied() {
			let root = || sp_io::storage::root(sp_runtime::StateVersion::V1);
			let mut next = model.clone();
			let expected = next.step(step);
			let before = expected.is_none().then(root);
			let done = on_chain(step, account);
			prop_assert_eq!(done, expected, "{:?}", step);
			if expected.is_some() {
				model = next;
				redeemed += usize::from(matches!(step, Step::Redeem { .. }));
			} else {
				prop_assert_eq!(
					before,
					Some(root()),
					"{:?} was refused and changed something",
					step
				);
			}
			model.compare(account);
			assert_ok!(Reserves::do_try_state());
		}
		Ok(redeemed)
	})
}

/// Half of all histories come to an end, at which everything is home, and to a part after it.
fn history() -> impl Strategy<Value = Vec<Step>> {
	let steps = || prop::collection::vec(step(), 1..50);
	(steps(), steps(), any::<[bool; 2]>()).prop_map(|(life, end, [ends, finishes])| {
		let home = (0..3).map(|asset| Step::GiveUp { asset });
		let begin = Step::Begin { notice: NOTICE, window: WINDOW };
		let sunset = home.chain([begin, Step::Wait { time: NOTICE }]);
		let finish = [Step::Wait { time: 2 * WINDOW }, Step::Finish];
		let sunset = sunset.filter(|_| ends);
		life.into_iter()
			.chain(sunset)
			.chain(end)
			.chain(finish.into_iter().filter(|_| finishes))
			.collect()
	})
}

proptest! {
	#![proptest_config(histories())]

	#[test]
	fn random_histories_agree_with_the_model(steps in history()) {
		agree(&steps)?;
	}
}

/// Many of the random histories get as far as to redemptions.
#[test]
fn random_histories_reach_the_end() {
	let mut runner = TestRunner::deterministic();
	let reached = (0..30).filter(|_| {
		let steps = history().new_tree(&mut runner).expect("there is no limit").current();
		agree(&steps).expect("both agree") > 0
	});
	assert!(reached.count() >= 10);
}

/// The strategies reach what they are meant to reach: a model that refuses everything would agree
/// with a chain that refuses everything.
#[test]
fn ordinary_history_is_possible() {
	let redeem = |who, forfeit| Step::Redeem { who, amount: 300_000, forfeit, more: false };
	let steps = [
		Step::Deposit { who: 0, asset: 0, amount: 100_000 },
		Step::Deposit { who: 1, asset: 1, amount: 10_000 },
		Step::Deposit { who: 2, asset: 2, amount: 1_000 },
		Step::Place { asset: 0, amount: 50_000 },
		Step::Return { asset: 0, amount: 40_000 },
		Step::WriteOff { asset: 0, amount: 10_000 },
		Step::Return { asset: 0, amount: 20_000 },
		Step::Withdraw { asset: 0, amount: 1_999 },
		Step::Donate { who: 0, asset: 2, amount: 100 },
		Step::Begin { notice: NOTICE, window: WINDOW },
		Step::Wait { time: NOTICE },
		redeem(0, [false; 3]),
		redeem(1, [true, false, false]),
		Step::Return { asset: 1, amount: 77 },
		redeem(2, [false; 3]),
		Step::Send { from: 2, to: 3, amount: 1_000 },
		redeem(2, [false; 3]),
		Step::Wait { time: WINDOW + GRACE_TIME },
		Step::Finish,
	];
	assert_eq!(agree(&steps).expect("both agree"), 4);
	let possible = with_reserve(|| {
		let mut model = Model::new();
		steps.iter().filter(|step| model.step(**step).is_some()).count()
	});
	assert_eq!(possible, steps.len());
}
