//! Random histories against a reference that knows nothing of the pallet's arithmetic.
//!
//! A failing history is written to `proptest-regressions` and replayed by every later run;
//! `PROPTEST_RNG_SEED` fixes the seed. `HANSE_SOAK=1` runs a hundred times as many.

use crate::{mock::*, *};
use frame_support::traits::{
	fungible::Mutate,
	tokens::{Fortitude::Force, Precision::BestEffort, Preservation::Expendable},
};
use hanse_curve::{
	time::{DAY, HOUR, YEAR},
	Halving, Moment, Release,
};
use proptest::{prelude::*, test_runner::TestCaseResult};
use sp_core::U256;
use sp_runtime::Perbill;

/// How many histories.
pub(super) fn config() -> ProptestConfig {
	let cases = if std::env::var_os("HANSE_SOAK").is_some() { 12_800 } else { 128 };
	// Some random economies cannot begin; they are drawn again.
	ProptestConfig { cases, max_global_rejects: u32::MAX, ..ProptestConfig::default() }
}

/// Something that happens.
#[derive(Clone, Debug)]
enum Action {
	/// Time passes and a block begins.
	Block(Moment),
	/// Time passes, and no step is made.
	Wait(Moment),
	/// A user asks for a step.
	Poke,
	/// A payer settles one bucket.
	Settle(BucketId),
	/// A payer draws from a pot, in thousandths of what it holds.
	Draw(BucketId, u32),
	/// Somebody burns what was drawn, in thousandths.
	Burn(u32),
	/// Governance divides anew.
	Resplit(Perbill),
	/// Governance moves the start of mining, by so much from now.
	MiningStart(Moment),
	/// Governance ends it, if the number is zero.
	Close(u8),
}

fn action() -> impl Strategy<Value = Action> {
	let pause = || prop_oneof![0..10 * HOUR, 0..90 * DAY, 0..9 * YEAR];
	prop_oneof![
		4 => pause().prop_map(Action::Block),
		2 => pause().prop_map(Action::Wait),
		2 => Just(Action::Poke),
		2 => (0u32..7).prop_map(Action::Settle),
		2 => (0u32..7, 0u32..=1_000).prop_map(|(id, part)| Action::Draw(id, part)),
		1 => (0u32..=1_000).prop_map(Action::Burn),
		3 => (0u32..=1_000_000_000).prop_map(|parts| Action::Resplit(Perbill::from_parts(parts))),
		1 => pause().prop_map(Action::MiningStart),
		1 => any::<u8>().prop_map(Action::Close),
	]
}

/// A span of time within the random economies, which last about forty years.
fn moment() -> impl Strategy<Value = Moment> {
	START..START + 40 * YEAR
}

fn release() -> impl Strategy<Value = Release> {
	prop_oneof![
		Just(Release::Immediate),
		(moment(), 1..20 * YEAR)
			.prop_map(|(start, length)| Release::Linear { start, end: start + length }),
		(moment(), 1u32..60, 1..YEAR / 2)
			.prop_map(|(cliff, tranches, step)| Release::CliffTranches { cliff, tranches, step }),
		(moment(), 1..20 * YEAR).prop_map(|(cliff, length)| Release::CliffLinear { cliff, length }),
		(moment(), 1..40 * YEAR, YEAR..8 * YEAR).prop_map(|(start, length, epoch)| {
			Release::Curve(Halving { start, end: start + length, epoch })
		}),
	]
}

/// From a handful of units to two billion coins.
fn total() -> impl Strategy<Value = Balance> {
	prop_oneof![1u128..1_000, 1u128..1 << 70, Just(2_000_000_000 * 10u128.pow(18))]
}

/// An economy: up to four free buckets, and perhaps a pair, of which liquidity comes first.
#[derive(Clone, Debug)]
struct Economy {
	free: Vec<(Balance, Release)>,
	pair: Option<(Balance, Balance, Moment, Moment)>,
}

fn economy() -> impl Strategy<Value = Economy> {
	let free = prop::collection::vec((total(), release()), 0..4);
	// Liquidity large enough beside mining for a late start to have a chance.
	let pair = (total(), 1u128..=6, YEAR..8 * YEAR, prop_oneof![Just(0), 0..8 * YEAR])
		.prop_map(|(liquidity, ratio, epoch, late)| (liquidity, ratio * liquidity, epoch, late));
	(free, prop::option::weighted(0.8, pair)).prop_map(|(free, pair)| Economy { free, pair })
}

/// When every random economy is over.
const END: Moment = START + 100 * YEAR;

impl Economy {
	fn chain(&self) -> ExtBuilder {
		let mut buckets: Vec<_> = self
			.free
			.iter()
			.enumerate()
			.map(|(i, (total, schedule))| bucket(&format!("free{i}"), *total, *schedule))
			.collect();
		let mut pair = None;
		if let Some((liquidity, mining, epoch, late)) = self.pair {
			let curve = Halving { start: START, end: START + 40 * YEAR, epoch };
			buckets.push(bucket("liquidity", liquidity, Release::Curve(curve)));
			buckets.push(bucket("mining", mining, Release::Curve(curve)));
			pair = Some(GenesisPair {
				liquidity: "liquidity".into(),
				mining: "mining".into(),
				mining_start: Some(START + late),
			});
		}
		let issued = 1_000;
		let cap = buckets.iter().map(|bucket| bucket.total).sum::<Balance>() + issued;
		ExtBuilder::inert().issued(issued).cap(cap).buckets(buckets).pair(pair)
	}
}

/// The reference: it keeps every division ever made and recounts from the beginning.
struct Model {
	buckets: Vec<(Balance, Release)>,
	pair: Option<(usize, usize)>,
	divisions: Vec<(Moment, Perbill)>,
	minted: Vec<Balance>,
	drawn: Balance,
	burnt: Balance,
	now: Moment,
	closed: bool,
}

impl Model {
	fn new() -> Self {
		let buckets: Vec<_> =
			Buckets::<Test>::get().iter().map(|b| (b.total, b.schedule)).collect();
		let pair = SharingPair::<Test>::get().map(|p| (p.liquidity as usize, p.mining as usize));
		Self {
			minted: vec![0; buckets.len()],
			buckets,
			pair,
			divisions: vec![],
			drawn: 0,
			burnt: 0,
			now: 0,
			closed: false,
		}
	}

	fn scheduled(&self, id: usize, now: Moment) -> Balance {
		let (total, schedule) = self.buckets[id];
		schedule.vested(total, now)
	}

	/// What both have earned, by walking through all divisions.
	fn pair_earned(&self, (liquidity, mining): (usize, usize), now: Moment) -> (Balance, Balance) {
		let both = |at| (self.scheduled(liquidity, at), self.scheduled(mining, at));
		let Some((first, _)) = self.divisions.first() else { return both(now) };
		let mut earned = both(*first);
		for (i, (from, share)) in self.divisions.iter().enumerate() {
			let until = self.divisions.get(i + 1).map_or(now, |(until, _)| *until);
			let sum = |at| both(at).0 + both(at).1;
			let flow = sum(until) - sum(*from);
			let part = U256::from(flow) * U256::from(share.deconstruct());
			let part = (part / U256::from(1_000_000_000u32)).as_u128();
			earned = (earned.0 + part, earned.1 + flow - part);
		}
		earned
	}

	fn earned(&self, id: usize, now: Moment) -> Balance {
		match self.pair {
			Some(pair) if pair.0 == id => self.pair_earned(pair, now).0,
			Some(pair) if pair.1 == id => self.pair_earned(pair, now).1,
			_ => self.scheduled(id, now),
		}
	}

	fn mint(&mut self, only: Option<usize>) {
		if self.closed {
			return;
		}
		for id in 0..self.buckets.len() {
			if only.is_none_or(|only| only == id) {
				self.minted[id] = self.earned(id, self.now);
			}
		}
	}

	fn total(&self) -> Balance {
		self.buckets.iter().map(|(total, _)| total).sum()
	}
}

/// Does it to both.
fn act(model: &mut Model, action: &Action, step_due: &mut Moment) {
	match *action {
		Action::Block(pause) => {
			model.now = model.now.max(START) + pause;
			let issues = CurrentStatus::<Test>::get().phase == Phase::Running
				&& model.now - *step_due >= StepPeriod::get();
			block_at(model.now);
			if issues {
				model.mint(None);
				*step_due = model.now;
			}
		}
		Action::Wait(pause) => {
			model.now = model.now.max(START) + pause;
			set_time(model.now);
		}
		Action::Poke => {
			if Emission::poke(signed(1)).is_ok() {
				*step_due = model.now;
			}
			model.mint(None);
		}
		Action::Settle(id) => {
			Emission::settle(id);
			model.mint(Some(id as usize));
		}
		Action::Draw(id, part) => {
			let held = Emission::progress(id).map_or(0, |progress| progress.held);
			let amount = held / 1_000 * Balance::from(part);
			if Emission::withdraw(id, &account(2), amount).is_ok() {
				model.drawn += amount;
			}
		}
		Action::Burn(part) => {
			let amount = Balances::free_balance(account(2)) / 1_000 * Balance::from(part);
			let burnt = Balances::burn_from(&account(2), amount, Expendable, BestEffort, Force);
			model.burnt += burnt.unwrap_or(0);
		}
		Action::Resplit(share) => {
			if Emission::resplit(root(), share).is_ok() {
				assert!(share >= LiquidityFloor::get());
				model.divisions.push((model.now, share));
			}
		}
		Action::MiningStart(ahead) => {
			let start = model.now + ahead;
			if Emission::set_mining_start(root(), start).is_ok() {
				let (_, mining) = model.pair.expect("only a pair has mining");
				assert_eq!((model.minted[mining], model.divisions.len()), (0, 0));
				model.buckets[mining].1 = Buckets::<Test>::get()[mining].schedule;
			}
		}
		Action::Close(number) => {
			if number == 0 && Emission::close(root()).is_ok() {
				model.mint(None);
				model.closed = true;
			}
		}
	}
}

/// What must be the same in both, and what must hold at any time.
fn compare(model: &Model) -> TestCaseResult {
	let minted: Vec<_> = Buckets::<Test>::get().iter().map(|bucket| bucket.minted).collect();
	prop_assert_eq!(&minted, &model.minted);
	let sum: Balance = minted.iter().sum();
	prop_assert_eq!(issuance(), 1_000 + sum - model.burnt);
	let in_pots: Balance = (0..).take(minted.len()).map(in_pot).sum();
	prop_assert_eq!(in_pots, sum - model.drawn);
	prop_assert!(sum <= model.total());
	prop_assert!(issuance() <= Cap::<Test>::get().unwrap_or(Balance::MAX));
	prop_assert_eq!(Emission::do_try_state(), Ok(()));
	Ok(())
}

proptest! {
	#![proptest_config(config())]

	/// Any history: the same amounts as the reference, the cap at every moment, all of it in the end.
	#[test]
	fn model_agrees_with_any_history(
		economy in economy(),
		actions in prop::collection::vec(action(), 1..40),
	) {
		// Liquidity may be too poor beside mining that begins late: such an economy cannot begin.
		let chain = economy.chain();
		prop_assume!(chain.refusal().is_none());
		chain.build().execute_with(|| -> TestCaseResult {
			let mut model = Model::new();
			let mut last_step = 0;
			for action in &actions {
				act(&mut model, action, &mut last_step);
				compare(&model)?;
			}
			let rest = END.max(model.now + DAY) - model.now.max(START);
			act(&mut model, &Action::Block(rest), &mut last_step);
			compare(&model)?;
			if !model.closed {
				prop_assert_eq!(model.minted.iter().sum::<Balance>(), model.total());
				for id in 0..model.buckets.len() {
					let (total, _) = model.buckets[id];
					let shares = !model.divisions.is_empty()
						&& model.pair.is_some_and(|(a, b)| a == id || b == id);
					prop_assert!(shares || model.minted[id] == total);
				}
			}
			Ok(())
		})?;
	}

	/// When steps are made does not matter: one chain follows every block, poke and settlement, the
	/// other only what governance decides and the last block.
	#[test]
	fn model_does_not_depend_on_when_steps_are_made(
		economy in economy(),
		actions in prop::collection::vec(action(), 1..40),
	) {
		prop_assume!(economy.chain().refusal().is_none());
		let run = |is_lazy: bool| {
			economy.chain().build().execute_with(|| {
				let mut now = START;
				for action in &actions {
					match action {
						Action::Block(pause) | Action::Wait(pause) => {
							now += pause;
							set_time(now);
							if !is_lazy {
								block_at(now);
							}
						},
						Action::Resplit(share) => {
							let _ = Emission::resplit(root(), *share);
						},
						Action::MiningStart(ahead) => {
							let _ = Emission::set_mining_start(root(), now + ahead);
						},
						Action::Poke if !is_lazy => {
							let _ = Emission::poke(signed(1));
						},
						Action::Settle(id) if !is_lazy => {
							Emission::settle(*id);
						},
						_ => {},
					}
				}
				set_time(now + DAY);
				let _ = Emission::poke(signed(1));
				check();
				Buckets::<Test>::get()
			})
		};
		prop_assert_eq!(run(false), run(true));
	}
}
