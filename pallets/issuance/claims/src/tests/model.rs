//! Random histories, on the chain and in a model that knows nothing of pallets.
//!
//! After every step both have to agree on whether it was possible and on every balance. A failure
//! is shrunk and its seed written down; `PROPTEST_RNG_SEED` replays a run, `HANSE_SOAK` makes it
//! long.

use super::ethereum::malleated;
use crate::{mock::*, Balance, EcdsaSignature, EthereumAddress, Unclaimed};
use hanse_curve::{time::DAY, Moment};
use proptest::prelude::*;
use sp_core::H256;
use std::{collections::BTreeMap, sync::LazyLock};

/// How many keys there are. Those above `HOLDERS` held nothing.
const KEYS: u8 = 8;
/// How many can claim.
const HOLDERS: u8 = 6;
/// Accounts that claims are made for. The last is the pot.
const DESTS: usize = 4;

static ADDRESSES: LazyLock<Vec<EthereumAddress>> =
	LazyLock::new(|| (1..=KEYS).map(address).collect());

fn dest(index: usize) -> AccountId {
	[BOB, EVE, RICH, Claims::pot()][index].clone()
}

/// What is wrong with a signature, if anything.
#[derive(Clone, Copy, Debug)]
enum Flaw {
	None,
	Short,
	OtherDest,
	OtherChain,
	OtherPurpose,
	Malleated,
	Formless,
}

/// Something that somebody tries.
#[derive(Clone, Debug)]
enum Step {
	Claim { key: u8, dest: usize, flaw: Flaw },
	Wait { time: Moment },
	Expire { limit: u32 },
	Donate { amount: Balance },
}

/// Who can claim and who has what, in the model.
struct Model {
	now: Moment,
	claims: BTreeMap<u8, Balance>,
	balances: [Balance; DESTS],
	community: Balance,
	returned: bool,
}

impl Model {
	fn new(amounts: &[Balance]) -> Self {
		let balances = [0, 0, WEALTH, amounts.iter().sum()];
		let claims = (1..).zip(amounts.iter().copied()).collect();
		Self { now: NOW, claims, balances, community: 0, returned: false }
	}

	/// Does what the step says, unless the rules forbid it.
	fn step(&mut self, step: &Step) -> Option<()> {
		let pot = self.balances[DESTS - 1];
		let over = self.now >= EXPIRES;
		match *step {
			Step::Claim { key, dest, flaw } => {
				let sound = matches!(flaw, Flaw::None | Flaw::Short);
				let amount = *self.claims.get(&key).filter(|_| sound && !over)?;
				(dest != DESTS - 1).then(|| self.claims.remove(&key))?;
				self.balances[dest] += amount;
				let rest = pot - amount;
				// What an account cannot hold is gone.
				self.balances[DESTS - 1] = if rest < ED { 0 } else { rest };
			}
			Step::Wait { time } => self.now += time,
			Step::Expire { limit } => {
				let gone = limit.min(MAX_CLEARED).min(self.claims.len() as u32);
				(over && (pot > 0 || gone > 0)).then_some(())?;
				self.community += pot;
				self.balances[DESTS - 1] = 0;
				self.returned = true;
				// Which entries go is the chain's business: nobody can claim them any more.
				for _ in 0..gone {
					self.claims.pop_first();
				}
			}
			Step::Donate { amount } => {
				(pot + amount >= ED).then_some(())?;
				self.balances[2] -= amount;
				self.balances[DESTS - 1] += amount;
			}
		}
		Some(())
	}

	/// Whether the chain shows what the model says.
	fn compare(&self, total: Balance) {
		for (index, expected) in self.balances.into_iter().enumerate() {
			assert_eq!(balance(&dest(index)), expected, "account {index}");
		}
		assert_eq!(balance(&COMMUNITY), self.community);
		assert_eq!(crate::Claims::<Test>::iter().count(), self.claims.len());
		let unclaimed: Balance = if self.returned { 0 } else { self.claims.values().sum() };
		assert_eq!(Unclaimed::<Test>::get(), unclaimed);
		if !self.returned {
			let given = events_total();
			assert_eq!(given + unclaimed, total, "paid and unclaimed are what the genesis said");
		}
		if self.now < EXPIRES {
			for (key, address) in (1..).zip(ADDRESSES.iter()) {
				assert_eq!(Claims::claim_of(*address), self.claims.get(&key).copied());
			}
		}
	}
}

/// How much all claims together have paid.
fn events_total() -> Balance {
	let paid = System::events().into_iter().filter_map(|record| match record.event {
		RuntimeEvent::Claims(crate::Event::Claimed { amount, .. }) => Some(amount),
		_ => None,
	});
	paid.sum()
}

fn signature(key: u8, dest_index: usize, flaw: Flaw) -> EcdsaSignature {
	let dest = |index: usize| dest(index % DESTS);
	let text = match flaw {
		Flaw::OtherDest => text_on(CHAIN, &dest(dest_index + 1)),
		Flaw::OtherChain => text_on(H256::repeat_byte(0x12), &dest(dest_index)),
		_ => text_on(CHAIN, &dest(dest_index)),
	};
	let mut signature = match flaw {
		Flaw::OtherPurpose => personal_sign(key, &text.replace("claim", "sale")),
		_ => personal_sign(key, &text),
	};
	match flaw {
		Flaw::Malleated => signature = malleated(signature),
		Flaw::Formless => signature.0[64] += 2,
		Flaw::Short => signature.0[64] -= 27,
		_ => {}
	}
	signature
}

/// Does on the chain what the step says. None if it was refused.
fn on_chain(step: &Step) -> Option<()> {
	match *step {
		Step::Claim { key, dest: index, flaw } => {
			let signature = signature(key, index, flaw);
			let transaction = call(&dest(index), signature);
			let valid = verdict(&transaction);
			let done = claim(&dest(index), signature).ok();
			assert_eq!(valid.is_ok(), done.is_some(), "the pool and the call disagree");
			done
		}
		Step::Wait { time } => {
			set_time(Timestamp::get() + time);
			Some(())
		}
		Step::Expire { limit } => {
			Claims::expire(RuntimeOrigin::signed(RICH), limit).ok().map(|_| ())
		}
		Step::Donate { amount } => {
			let origin = RuntimeOrigin::signed(RICH);
			Balances::transfer_allow_death(origin, Claims::pot(), amount).ok().map(|_| ())
		}
	}
}

fn flaw() -> impl Strategy<Value = Flaw> {
	prop_oneof![
		12 => Just(Flaw::None),
		3 => Just(Flaw::Short),
		1 => Just(Flaw::OtherDest),
		1 => Just(Flaw::OtherChain),
		1 => Just(Flaw::OtherPurpose),
		1 => Just(Flaw::Malleated),
		1 => Just(Flaw::Formless),
	]
}

fn step() -> impl Strategy<Value = Step> {
	prop_oneof![
		8 => (1..=KEYS, 0..DESTS, flaw())
			.prop_map(|(key, dest, flaw)| Step::Claim { key, dest, flaw }),
		3 => prop_oneof![0..20 * DAY, Just(EXPIRES - NOW), Just(1)]
			.prop_map(|time| Step::Wait { time }),
		3 => (0..6u32).prop_map(|limit| Step::Expire { limit }),
		2 => (1..60u128).prop_map(|amount| Step::Donate { amount }),
	]
}

fn histories() -> ProptestConfig {
	let soak = std::env::var_os("HANSE_SOAK").is_some();
	ProptestConfig { cases: if soak { 10_000 } else { 50 }, ..ProptestConfig::default() }
}

proptest! {
	#![proptest_config(histories())]

	#[test]
	fn random_histories_agree_with_the_model(
		amounts in prop::collection::vec(ED..500, usize::from(HOLDERS)),
		steps in prop::collection::vec(step(), 1..60),
	) {
		let total = amounts.iter().sum();
		let claims = ADDRESSES.iter().copied().zip(amounts.iter().copied()).collect();
		ExtBuilder::default().claims(claims).pot(total).build_and_execute(|| {
			let mut model = Model::new(&amounts);
			for step in &steps {
				let root = sp_io::storage::root(sp_runtime::StateVersion::V1);
				let done = on_chain(step);
				prop_assert_eq!(done, model.step(step), "{:?}", step);
				if done.is_none() {
					let now = sp_io::storage::root(sp_runtime::StateVersion::V1);
					prop_assert_eq!(root, now, "{:?} was refused and changed something", step);
				}
				model.compare(total);
				check_invariants();
			}
			Ok(())
		})?;
	}
}
