//! Random histories, on the chain and in a model that knows nothing of lots and half-lives.
//!
//! The model remembers every stake of every account at every moment, and bounds what a level can be
//! from that: never more than what was once there for the whole waiting time, and no less than what
//! has been there for the whole of it until now. Uses are counted, and are never more than the highest
//! tier would have earned by all the time since there was anything to earn them by. A failure is shrunk and its seed written down; `PROPTEST_RNG_SEED` replays a run, `HANSE_SOAK` makes
//! it long.

use crate::{mock::*, Balance, Cards, ItemId, Pass};
use hanse_curve::time::DAY;
use hanse_membership::{Moment, Tier};
use proptest::prelude::*;
use std::collections::BTreeMap;

const PEOPLE: [u64; 3] = [ALICE, BOB, CAROL];

/// Something that somebody tries.
#[derive(Clone, Debug)]
enum Step {
	Join { who: u64 },
	Leave { who: u64 },
	Stake { who: u64, amount: Balance },
	Refresh { who: u64 },
	Mint { who: u64, tier: Tier },
	Wear { who: u64, item: ItemId },
	TakeOff { who: u64 },
	Use { who: u64, item: bool },
	Give { item: ItemId, to: u64 },
	Burn { item: ItemId },
	Wait { time: Moment },
}

struct Model {
	now: Moment,
	/// What each account has staked, since when.
	stakes: BTreeMap<u64, Vec<(Moment, Balance)>>,
	/// Who has joined, and when.
	members: BTreeMap<u64, Moment>,
	/// How many benefits were used, by all together.
	uses: u64,
	/// Whose the items are, and what they are.
	items: BTreeMap<ItemId, (Option<u64>, Tier)>,
	/// When somebody has last given a level for an item.
	spent: BTreeMap<u64, Moment>,
	/// How much the reserve has received.
	paid: Balance,
	/// How many items have been made.
	made: u32,
}

impl Model {
	fn new() -> Self {
		Self {
			now: NOW,
			stakes: PEOPLE.map(|who| (who, vec![(0, 0)])).into(),
			members: BTreeMap::new(),
			uses: 0,
			items: BTreeMap::new(),
			spent: BTreeMap::new(),
			paid: 0,
			made: 0,
		}
	}

	/// The least that was there for the whole waiting time before a moment, and not before joining.
	fn seasoned(&self, who: u64, joined: Moment, at: Moment) -> Balance {
		let since = at.saturating_sub(WAIT);
		if since < joined {
			return 0;
		}
		let all = &self.stakes[&who];
		let first = all.iter().rposition(|(moment, _)| *moment <= since).unwrap_or_default();
		all[first..].iter().filter(|it| it.0 <= at).map(|it| it.1).min().unwrap_or_default()
	}

	/// The most that any level of somebody can be.
	fn most(&self, who: u64) -> Balance {
		let Some(joined) = self.members.get(&who) else { return 0 };
		let ends = self.stakes[&who].iter().map(|it| it.0).chain([self.now]);
		// A minimum over a window is largest where a window ends or something changes.
		let at = ends.flat_map(|end| [end.saturating_sub(1), end, end + WAIT]);
		at.filter(|at| *at <= self.now)
			.map(|at| self.seasoned(who, *joined, at))
			.max()
			.unwrap_or_default()
	}

	/// The most uses that all together can have earned: each account and each item, as the highest
	/// tier, in all the time since it joined or was made.
	fn earned(&self) -> u64 {
		let sources = PEOPLE.len() as u64 + u64::from(self.made);
		sources * 4 * (self.now - NOW) / (30 * DAY)
	}

	fn compare(&self) {
		for who in PEOPLE {
			let staked = self.stakes[&who].last().map_or(0, |it| it.1);
			let Some(status) = Membership::member_status(MARKET, who) else {
				assert!(!self.members.contains_key(&who));
				assert_eq!(tier(who), None);
				continue;
			};
			assert!(self.members.contains_key(&who));
			assert_eq!(status.staked, staked);
			assert!(status.level <= self.most(who), "a level came from nowhere");
			let joined = self.members[&who];
			if self.spent.get(&who).is_none_or(|spent| *spent + WAIT < self.now) {
				let since = joined.max(self.spent.get(&who).copied().unwrap_or_default());
				let least = self.seasoned(who, since, self.now);
				assert!(status.level >= least, "a level is missing");
			}
			if let Some(tier) = status.item_tier {
				let mut own = self.items.values().filter(|it| it.0 == Some(who));
				assert!(own.any(|it| it.1 == tier), "a tier of an item that is not one's own");
			}
		}
		assert!(self.uses <= self.earned(), "more was used than earned");
		assert_eq!(free(&SHARES, RESERVE), self.paid);
		assert_eq!(Cards::<Test>::iter().count(), self.items.len());
		let worn: Vec<_> =
			Cards::<Test>::iter_values().filter_map(|card| card.binding).map(|it| it.who).collect();
		assert!(worn.len() <= self.items.len());
	}
}

/// Does on the chain what the step says, and in the model what follows. Returns whether it was done.
fn go(model: &mut Model, step: &Step) -> bool {
	match *step {
		Step::Join { who } => {
			let done = Membership::join(by(who), MARKET).is_ok();
			assert_eq!(done, !model.members.contains_key(&who));
			model.members.entry(who).or_insert(model.now);
			done
		}
		Step::Leave { who } => {
			let done = Membership::leave(by(who), MARKET).is_ok();
			assert_eq!(done, model.members.remove(&who).is_some());
			done
		}
		Step::Stake { who, amount } => {
			stake(who, amount);
			let all = model.stakes.get_mut(&who).expect("everybody has one");
			all.push((model.now, amount));
			true
		}
		Step::Refresh { who } => {
			let done = Membership::refresh(by(ISSUER), MARKET, who).is_ok();
			assert_eq!(done, model.members.contains_key(&who));
			done
		}
		Step::Mint { who, tier } => {
			let own = Membership::member_status(MARKET, who).and_then(|it| it.own_tier);
			let done = Membership::mint(by(who), MARKET, tier).is_ok();
			assert_eq!(done, own >= Some(tier));
			if done {
				model.paid += tier.of(&[BRONZE, SILVER, GOLD, BLACK]) / 20;
				model.items.insert(model.made, (Some(who), tier));
				model.made += 1;
				model.spent.insert(who, model.now);
				assert_eq!(status(who).own_tier, None, "a level was used and is still there");
			}
			done
		}
		Step::Wear { who, item } => Membership::wear(by(who), item).is_ok(),
		Step::TakeOff { who } => Membership::take_off(by(who), MARKET).is_ok(),
		Step::Use { who, item } => {
			let (own, worn) = Membership::member_status(MARKET, who)
				.map_or((0, 0), |it| (it.own_uses, it.item_uses));
			let (pass, said) = if item { (Pass::Item, worn) } else { (Pass::Own, own) };
			let done = Membership::use_benefit(by(who), MARKET, pass).is_ok();
			assert_eq!(done, said > 0, "it was said to have {said}");
			model.uses += u64::from(done);
			done
		}
		Step::Give { item, to } => {
			let Some((Some(from), _)) = model.items.get(&item).copied() else { return true };
			give(item, from, to);
			model.items.entry(item).and_modify(|it| it.0 = Some(to));
			true
		}
		Step::Burn { item } => {
			let Some((Some(owner), _)) = model.items.get(&item).copied() else { return true };
			assert!(Membership::forget(by(owner), item).is_err());
			assert!(Nfts::burn(by(owner), COLLECTION, item).is_ok());
			assert!(Membership::forget(by(ISSUER), item).is_ok());
			model.items.remove(&item);
			true
		}
		Step::Wait { time } => {
			model.now += time;
			set_time(model.now);
			true
		}
	}
}

fn step() -> impl Strategy<Value = Step> {
	let who = || prop::sample::select(PEOPLE.to_vec());
	let amount =
		|| prop_oneof![1 => Just(0), 3 => 0..2 * BRONZE, 3 => 0..2 * GOLD, 3 => 0..3 * BLACK];
	let tier = || prop::sample::select(Tier::ALL.to_vec());
	prop_oneof![
		3 => who().prop_map(|who| Step::Join { who }),
		1 => who().prop_map(|who| Step::Leave { who }),
		6 => (who(), amount()).prop_map(|(who, amount)| Step::Stake { who, amount }),
		1 => who().prop_map(|who| Step::Refresh { who }),
		3 => (who(), tier()).prop_map(|(who, tier)| Step::Mint { who, tier }),
		4 => (who(), 0..4u32).prop_map(|(who, item)| Step::Wear { who, item }),
		1 => who().prop_map(|who| Step::TakeOff { who }),
		6 => (who(), any::<bool>()).prop_map(|(who, item)| Step::Use { who, item }),
		3 => (0..4u32, who()).prop_map(|(item, to)| Step::Give { item, to }),
		1 => (0..4u32).prop_map(|item| Step::Burn { item }),
		8 => (0..20 * DAY).prop_map(|time| Step::Wait { time }),
	]
}

fn histories() -> ProptestConfig {
	let soak = std::env::var_os("HANSE_SOAK").is_some();
	ProptestConfig { cases: if soak { 10_000 } else { 50 }, ..ProptestConfig::default() }
}

proptest! {
	#![proptest_config(histories())]

	#[test]
	fn random_histories_agree_with_the_model(steps in prop::collection::vec(step(), 1..100)) {
		ExtBuilder::default().build_and_execute(|| {
			let mut model = Model::new();
			for step in &steps {
				let before = root();
				let done = frame_support::storage::with_storage_layer(|| {
					match go(&mut model, step) {
						true => Ok(()),
						false => Err(sp_runtime::DispatchError::Unavailable),
					}
				});
				if done.is_err() {
					prop_assert_eq!(before, root(), "{:?} was refused and changed something", step);
				}
				model.compare();
				check_invariants();
			}
			Ok(())
		})?;
	}
}
