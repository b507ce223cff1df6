//! Random histories, on the chain and in a model that knows nothing of accumulators.
//!
//! The model walks over every staker for every span of time. After every step both have to agree on
//! whether it was possible, on every stake, and on everything that anybody has earned, paid or not,
//! within three units. What is said to have been staked since a moment is never more than the least
//! that was, of all that the model has written down. A failure is shrunk and its seed written down;
//! `PROPTEST_RNG_SEED` replays a run, `HANSE_SOAK` makes it long.

use crate::{mock::*, Balance, Event, FarmId, HoldReason, Source, Subject};
use frame_support::assert_ok;
use hanse_curve::time::DAY;
use hanse_farm::{Loyalty, Moment, WHOLE};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

const PEOPLE: [u64; 3] = [ALICE, BOB, CAROL];
/// The first is paid for, with loyalty. The next two belong to a program, the second with loyalty. The
/// last two are of the seed pool, with loyalty: one of the program, and one that is paid for.
const FARMS: [FarmId; 5] = [0, 1, 2, 3, 4];
const PAID: FarmId = 0;
/// Those that the program pays.
const DRAWN: [FarmId; 3] = [1, 2, 3];
/// Those in which principal counts.
const SEEDED: [FarmId; 2] = [3, 4];
const OWN: FarmId = 4;
/// What the farm of the seed pool that is paid for pays in a millisecond, and until when.
const OWN_RATE: f64 = 500_000.0 / (60 * DAY) as f64;
const OWN_END: Moment = NOW + 60 * DAY;
/// A quarter at once, all of it after twenty days.
const SLOW: Loyalty = Loyalty { first: WHOLE / 4, time: 20 * DAY };

/// Something that somebody tries.
#[derive(Clone, Debug)]
enum Step {
	Stake { who: u64, farm: FarmId, amount: Balance },
	Unstake { who: u64, farm: FarmId, amount: Balance },
	UnstakeAll { who: u64, farm: FarmId },
	Claim { who: u64, farm: FarmId },
	Forgo { who: u64, farm: FarmId },
	Join { who: u64, farm: FarmId },
	Principal { who: u64, amount: Balance },
	TopUp { amount: Balance, days: Moment },
	Stop { days: Moment },
	Reclaim,
	Daily { daily: Balance },
	Multiplier { farm: FarmId, multiplier: u32 },
	Freeze { frozen: bool },
	Wait { time: Moment },
}

/// What somebody has had in a farm.
#[derive(Clone, Default)]
struct Place {
	amount: Balance,
	earned: f64,
	received: Balance,
	left_behind: Balance,
}

/// Stakes, and everything that was ever earned.
struct Model {
	now: Moment,
	places: BTreeMap<(u64, FarmId), Place>,
	/// What the paid farm pays in a millisecond, and until when.
	rate: f64,
	end: Moment,
	/// What of it nobody has earned and nobody has taken back.
	unspent: f64,
	daily: f64,
	multipliers: [u32; 5],
	frozen: bool,
	/// What is in the seed pool, and who has joined which farm with it.
	principal: BTreeMap<u64, Balance>,
	joined: BTreeSet<(u64, FarmId)>,
	/// What somebody has had staked of the shares after each step, and when.
	shares: BTreeMap<u64, Vec<(Moment, Balance)>>,
	/// How often the paid farm was stopped: what is no whole unit then is not cut off.
	stops: u32,
}

impl Model {
	fn new() -> Self {
		let keys = PEOPLE.into_iter().flat_map(|who| FARMS.map(|farm| (who, farm)));
		Self {
			now: NOW,
			places: keys.map(|key| (key, Place::default())).collect(),
			rate: 1_000_000.0 / (100 * DAY) as f64,
			end: NOW + 100 * DAY,
			unspent: 0.0,
			daily: 1_000.0,
			multipliers: [0, 1, 2, 3, 0],
			frozen: false,
			principal: PEOPLE.map(|who| (who, 0)).into(),
			joined: BTreeSet::new(),
			shares: PEOPLE.map(|who| (who, Vec::new())).into(),
			stops: 0,
		}
	}

	/// What counts of what somebody has in the seed pool.
	fn counts(&self, who: u64) -> Balance {
		Some(self.principal[&who]).filter(|amount| *amount >= MIN_STAKE).unwrap_or_default()
	}

	fn amount(&self, who: u64, farm: FarmId) -> Balance {
		self.places[&(who, farm)].amount
	}

	fn place(&mut self, who: u64, farm: FarmId) -> &mut Place {
		self.places.get_mut(&(who, farm)).expect("everybody has a place")
	}

	fn wait(&mut self, time: Moment) {
		let span = (self.now + time).min(self.end).saturating_sub(self.now);
		self.unspent += self.pay(PAID, self.rate * span as f64);
		let own = (self.now + time).min(OWN_END).saturating_sub(self.now);
		self.pay(OWN, OWN_RATE * own as f64);
		let all: u32 = self.multipliers.iter().sum();
		for farm in DRAWN {
			if all > 0 {
				let part = f64::from(self.multipliers[farm as usize]) / f64::from(all);
				self.pay(farm, self.daily * time as f64 / DAY as f64 * part);
			}
		}
		self.now += time;
	}

	/// Divides money by stakes. Returns what nobody gets.
	fn pay(&mut self, farm: FarmId, money: f64) -> f64 {
		let places = || PEOPLE.map(|who| (who, farm));
		let total: Balance = places().iter().map(|key| self.places[key].amount).sum();
		if total == 0 {
			return money;
		}
		for (who, farm) in places() {
			let place = self.place(who, farm);
			place.earned += money * place.amount as f64 / total as f64;
		}
		0.0
	}

	/// Whether a step is possible, as far as that can be told without fractions.
	fn allows(&self, step: &Step) -> Option<bool> {
		let enough = |rest| rest == 0 || rest >= MIN_STAKE;
		Some(match *step {
			Step::Stake { farm, .. }
			| Step::Unstake { farm, .. }
			| Step::UnstakeAll { farm, .. }
				if SEEDED.contains(&farm) =>
			{
				false
			}
			Step::Join { who, farm } => {
				let open = SEEDED.contains(&farm) && (farm != OWN || self.now < OWN_END);
				open && !self.joined.contains(&(who, farm)) && self.counts(who) > 0
			}
			Step::Forgo { who, farm } if SEEDED.contains(&farm) => {
				self.joined.contains(&(who, farm))
			}
			Step::Stake { who, farm, amount } => {
				let open = farm != PAID || self.now < self.end;
				open && amount > 0 && self.amount(who, farm) + amount >= MIN_STAKE
			}
			Step::Unstake { who, farm, amount } => {
				amount > 0 && self.amount(who, farm).checked_sub(amount).is_some_and(enough)
			}
			Step::UnstakeAll { who, farm } => self.amount(who, farm) > 0,
			Step::Claim { who, farm } => {
				claimable(who, farm) > 0 && !(self.frozen && [PAID, OWN].contains(&farm))
			}
			Step::Forgo { who, farm } => self.amount(who, farm) == 0 && claimable(who, farm) > 0,
			Step::Stop { days } => {
				let end = self.now + days * DAY;
				end < self.end && end >= self.now + NOTICE
			}
			Step::TopUp { amount, .. } if self.frozen && amount > 0 => false,
			Step::Reclaim if self.frozen => false,
			Step::TopUp { .. } | Step::Reclaim => return None,
			Step::Freeze { frozen } => frozen != self.frozen,
			_ => true,
		})
	}

	/// What a step changes, once it was done.
	fn done(&mut self, step: &Step) {
		match *step {
			Step::Stake { who, farm, amount } => self.place(who, farm).amount += amount,
			Step::Unstake { who, farm, amount } => self.place(who, farm).amount -= amount,
			Step::UnstakeAll { who, farm } => self.place(who, farm).amount = 0,
			Step::TopUp { amount, days } => {
				let end = self.now + days * DAY;
				let left = self.rate * self.end.saturating_sub(self.now) as f64;
				let rate = (left + amount as f64) / (end - self.now) as f64;
				assert!(self.now >= self.end || rate >= self.rate * 0.999_999, "diluted");
				(self.rate, self.end) = (rate, end);
			}
			Step::Stop { days } => {
				let end = self.now + days * DAY;
				self.unspent += self.rate * (self.end - end) as f64;
				self.end = end;
				self.stops += 1;
			}
			Step::Daily { daily } => self.daily = daily as f64,
			Step::Multiplier { farm, multiplier } => self.multipliers[farm as usize] = multiplier,
			Step::Freeze { frozen } => self.frozen = frozen,
			Step::Wait { time } => self.wait(time),
			Step::Join { who, farm } => {
				self.joined.insert((who, farm));
				self.place(who, farm).amount = self.counts(who);
			}
			Step::Principal { who, amount } => {
				self.principal.insert(who, amount);
				for farm in SEEDED {
					if self.joined.contains(&(who, farm)) {
						self.place(who, farm).amount = self.counts(who);
					}
				}
			}
			Step::Forgo { who, farm } => {
				self.joined.remove(&(who, farm));
				self.place(who, farm).amount = 0;
			}
			// The last claim of who has left ends its place.
			Step::Claim { who, farm } if self.amount(who, farm) == 0 => {
				self.joined.remove(&(who, farm));
			}
			Step::Claim { .. } | Step::Reclaim => {}
		}
		for who in PEOPLE {
			let staked = [PAID, 1, 2].map(|farm| self.amount(who, farm)).iter().sum();
			let now = self.now;
			self.shares.get_mut(&who).expect("everybody is written down").push((now, staked));
		}
	}

	/// The least that somebody has had staked of the shares since a moment.
	fn least_since(&self, who: u64, moment: Moment) -> Balance {
		let states = &self.shares[&who];
		let before = states.iter().rfind(|(at, _)| *at <= moment).map_or(0, |(_, staked)| *staked);
		let later = states.iter().filter(|(at, _)| *at > moment).map(|(_, staked)| *staked);
		later.fold(before, Balance::min)
	}

	/// Whether what is said about times before is never more than the truth.
	fn compare_times(&self) {
		for who in PEOPLE {
			for age in [0, 1, DAY, 7 * DAY, SPAN - 1, SPAN, 40 * DAY, 100 * DAY] {
				let moment = self.now - age;
				let (said, least) =
					(Rewards::staked_since(who, SHARES, moment), self.least_since(who, moment));
				assert!(said <= least, "{who} had {least} since {moment}, and not {said}");
			}
			assert_eq!(
				Rewards::staked_since(who, SHARES, self.now),
				self.least_since(who, self.now)
			);
		}
	}

	/// What the chain says that it has paid, and what was left behind.
	fn hear(&mut self) {
		for event in events() {
			match event {
				Event::Claimed { farm, who, amount } => self.place(who, farm).received += amount,
				Event::Unstaked { farm, who, forfeited: amount, .. }
				| Event::Counted { farm, who, forfeited: amount, .. }
				| Event::Forgone { farm, who, amount } => {
					self.place(who, farm).left_behind += amount;
					if farm == PAID {
						self.unspent += amount as f64;
					}
				}
				Event::Reclaimed { amount, .. } => self.unspent -= amount as f64,
				_ => {}
			}
		}
	}

	/// Whether the chain shows what the model says.
	fn compare(&self) {
		// What is less than a unit waits: of the program, in the farm, and at the staker.
		let slack = 3.0 + f64::from(self.stops);
		for ((who, farm), place) in &self.places {
			let status = Rewards::position(who, *farm);
			if SEEDED.contains(farm) {
				assert_eq!(
					status.is_some(),
					self.joined.contains(&(*who, *farm)),
					"place of {who}"
				);
			}
			let (amount, due) =
				status.map_or((0, 0), |it| (it.position.stake.amount, it.claimable + it.pending));
			assert_eq!(amount, place.amount, "stake of {who} in {farm}");
			let all = (place.received + place.left_behind + due) as f64;
			assert!(all <= place.earned + slack, "{who} got too much of {farm}: {all}");
			assert!(all + slack >= place.earned, "{who} got too little of {farm}: {all}");
		}
		let Some(status) = Rewards::farm_status(PAID) else { panic!("it is never closed") };
		let Source::Deposit(source) = status.farm.source else { panic!("somebody has paid") };
		assert!((source.unspent as f64 - self.unspent).abs() <= slack, "unspent");
		let Source::Deposit(own) = farm_of(OWN).source else { panic!("somebody has paid") };
		assert_eq!(source.funds + own.funds, held(HoldReason::Reward, &GOLD, FUNDER));
		assert_eq!(source.stream.end(), self.end);
		self.compare_times();
	}
}

/// Does on the chain what the step says.
fn on_chain(now: Moment, step: &Step) -> bool {
	let root = RuntimeOrigin::root;
	match *step {
		Step::Stake { who, farm, amount } => Rewards::stake(by(who), farm, amount),
		Step::Unstake { who, farm, amount } => Rewards::unstake(by(who), farm, amount),
		Step::UnstakeAll { who, farm } => Rewards::unstake_all(by(who), farm),
		Step::Claim { who, farm } => Rewards::claim(by(who), farm),
		Step::Forgo { who, farm } => Rewards::forgo(by(who), farm),
		Step::Join { who, farm } => Rewards::join(by(who), farm),
		Step::Principal { who, amount } => {
			has_elsewhere(SEED, who, amount);
			Ok(())
		}
		Step::TopUp { amount, days } => Rewards::top_up(by(FUNDER), PAID, amount, now + days * DAY),
		Step::Stop { days } => Rewards::stop(by(FUNDER), PAID, now + days * DAY),
		Step::Reclaim => Rewards::reclaim(by(FUNDER), PAID),
		Step::Daily { daily } => Rewards::set_daily(root(), 0, daily),
		Step::Multiplier { farm, multiplier } => Rewards::set_multiplier(root(), farm, multiplier),
		Step::Freeze { frozen: true } => Assets::freeze_asset(by(ISSUER), GOLD_ID),
		Step::Freeze { frozen: false } => Assets::thaw_asset(by(ISSUER), GOLD_ID),
		Step::Wait { time } => {
			set_time(now + time);
			Ok(())
		}
	}
	.is_ok()
}

fn step() -> impl Strategy<Value = Step> {
	let who = || prop::sample::select(PEOPLE.to_vec());
	let farm = || prop::sample::select(FARMS.to_vec());
	let amount = || prop_oneof![1 => 0..150u128, 4 => 100..1_000u128, 2 => 100..5_000_000u128];
	prop_oneof![
		6 => (who(), farm(), amount())
			.prop_map(|(who, farm, amount)| Step::Stake { who, farm, amount }),
		4 => (who(), farm(), amount())
			.prop_map(|(who, farm, amount)| Step::Unstake { who, farm, amount }),
		3 => (who(), farm()).prop_map(|(who, farm)| Step::UnstakeAll { who, farm }),
		4 => (who(), farm()).prop_map(|(who, farm)| Step::Claim { who, farm }),
		2 => (who(), farm()).prop_map(|(who, farm)| Step::Forgo { who, farm }),
		5 => (who(), prop::sample::select(vec![3, 4, 3, 4, 3, 4, 0]))
			.prop_map(|(who, farm)| Step::Join { who, farm }),
		5 => (who(), amount()).prop_map(|(who, amount)| Step::Principal { who, amount }),
		1 => who().prop_map(|who| Step::Principal { who, amount: 0 }),
		2 => (0..100_000u128, 0..150u64).prop_map(|(amount, days)| Step::TopUp { amount, days }),
		1 => (0..100u64).prop_map(|days| Step::Stop { days }),
		1 => Just(Step::Reclaim),
		1 => (0..10_000u128).prop_map(|daily| Step::Daily { daily }),
		1 => (1..4u64, 0..5u32)
			.prop_map(|(farm, multiplier)| Step::Multiplier { farm, multiplier }),
		1 => any::<bool>().prop_map(|frozen| Step::Freeze { frozen }),
		8 => (0..15 * DAY).prop_map(|time| Step::Wait { time }),
		4 => (0..10_000u64).prop_map(|time| Step::Wait { time }),
	]
}

fn histories() -> ProptestConfig {
	let soak = std::env::var_os("HANSE_SOAK").is_some();
	ProptestConfig { cases: if soak { 10_000 } else { 50 }, ..ProptestConfig::default() }
}

/// The five farms.
fn begin() {
	let root = RuntimeOrigin::root;
	create(crate::Terms { loyalty: SLOW, ..terms() }, 1_000_000, 100);
	let id = program(1_000);
	let shares = || Subject::Asset(SHARES);
	assert_ok!(Rewards::add_farm(root(), id, shares(), 1, MIN_STAKE, Loyalty::NONE));
	assert_ok!(Rewards::add_farm(root(), id, shares(), 2, MIN_STAKE, SLOW));
	assert_ok!(Rewards::add_farm(root(), id, Subject::Elsewhere(SEED), 3, MIN_STAKE, SLOW));
	create(crate::Terms { loyalty: SLOW, ..seeded() }, 500_000, 60);
	events();
}

proptest! {
	#![proptest_config(histories())]

	#[test]
	fn random_histories_agree_with_the_model(steps in prop::collection::vec(step(), 1..100)) {
		ExtBuilder::default().build_and_execute(|| {
			begin();
			let mut model = Model::new();
			for step in &steps {
				let root = sp_io::storage::root(sp_runtime::StateVersion::V1);
				let owed = model.places.keys().map(|(who, farm)| claimable(*who, *farm));
				let owed: Vec<_> = owed.collect();
				let allowed = model.allows(step);
				let done = frame_support::storage::with_storage_layer(|| {
					match on_chain(model.now, step) {
						true => Ok(()),
						false => Err(sp_runtime::DispatchError::Unavailable),
					}
				})
				.is_ok();
				prop_assert_eq!(allowed.unwrap_or(done), done, "{:?}", step);
				if done {
					model.done(step);
				} else {
					let now = sp_io::storage::root(sp_runtime::StateVersion::V1);
					prop_assert_eq!(root, now, "{:?} was refused and changed something", step);
				}
				let before: Vec<_> = model.places.values().map(|place| place.received).collect();
				model.hear();
				model.compare();
				for (((key, place), owed), before) in model.places.iter().zip(owed).zip(before) {
					if matches!(*step, Step::Forgo { who, farm } if (who, farm) == *key) {
						continue;
					}
					let now = claimable(key.0, key.1) + place.received - before;
					prop_assert!(now >= owed, "{:?} has taken something back", step);
				}
				check_invariants();
			}
			Ok(())
		})?;
	}

	/// Pots that are empty, fail or lie, in any order: everybody is paid what was promised, and
	/// everybody leaves.
	#[test]
	fn random_pots_keep_nobody(
		days in prop::collection::vec((0..4usize, 0..50_000u128, 0..3usize, 1..10u64), 1..40),
	) {
		ExtBuilder::default().build_and_execute(|| {
			begin();
			let spend = Balances::free_balance(pot_account(0)) - ED;
			assert_ok!(Balances::transfer_keep_alive(by(pot_account(0)), ISSUER, spend));
			let mut now = NOW;
			for (does, fill, who, time) in days {
				let does = [Pot::Honest, Pot::Fails, Pot::Overstates, Pot::Overpays][does];
				PotDoes::set(does);
				endow(NATIVE, pot_account(0), fill + ED);
				let who = PEOPLE[who];
				for farm in [1, 2] {
					let staked = Rewards::stake(by(who), farm, 100);
					assert!(staked.is_ok(), "a pot has refused a stake");
				}
				now += time * DAY;
				set_time(now);
				let due = claimable(who, 1);
				assert_ok!(Rewards::unstake_all(by(who), 1));
				prop_assert!(!crate::Positions::<Test>::contains_key(who, 1), "{} unpaid", due);
				check_invariants();
			}
			for who in PEOPLE {
				let staked = Rewards::unstake_all(by(who), 2);
				prop_assert!(staked.is_ok() || held(HoldReason::Stake, &SHARES, who) == 0);
			}
			Ok(())
		})?;
	}
}
