//! The floor theorem over random histories of people who know no limits.

use super::*;
use crate::{Balance, MarketError, Seed};
use hanse_amm::U256;

/// Something that somebody tries.
#[derive(Clone, Copy, Debug)]
enum Step {
	Subscribe {
		who: usize,
		amount: Balance,
	},
	Start,
	Buy {
		amount: Balance,
	},
	/// Of tokens from wherever they come.
	Sell {
		amount: Balance,
	},
	Draw {
		amount: Balance,
	},
	/// As much as is left to draw, and perhaps a unit more.
	DrawAll {
		beyond: bool,
	},
	/// A part of what one has, in sixteenths.
	Leave {
		who: usize,
		part: u128,
	},
}

fn step() -> impl Strategy<Value = Step> {
	let who = 0..4usize;
	prop_oneof![
		4 => (who.clone(), amount()).prop_map(|(who, amount)| Step::Subscribe { who, amount }),
		1 => Just(Step::Start),
		6 => amount().prop_map(|amount| Step::Buy { amount }),
		8 => amount().prop_map(|amount| Step::Sell { amount }),
		4 => amount().prop_map(|amount| Step::Draw { amount }),
		2 => any::<bool>().prop_map(|beyond| Step::DrawAll { beyond }),
		4 => (who, 1..=16u128).prop_map(|(who, part)| Step::Leave { who, part }),
	]
}

/// Half of all histories begin with a pool that trades.
fn history() -> impl Strategy<Value = Vec<Step>> {
	let begin = (amount(), amount(), any::<bool>()).prop_map(|(first, second, begins)| {
		let steps = [
			Step::Subscribe { who: 0, amount: first },
			Step::Subscribe { who: 1, amount: second },
			Step::Start,
		];
		steps.into_iter().filter(move |_| begins).collect::<Vec<_>>()
	});
	(begin, prop::collection::vec(step(), 1..80))
		.prop_map(|(begin, rest)| begin.into_iter().chain(rest).collect())
}

/// A history: the books, what everybody has of the principal, and what came in and went out.
#[derive(Default)]
struct Run {
	seed: Seed,
	shares: [Balance; 4],
	came: Balance,
	went: Balance,
	floor: u32,
	started: bool,
}

impl Run {
	fn limits(&self) -> Limits {
		Limits { floor: self.floor, ..LIMITS }
	}

	fn step(&mut self, step: Step) -> Result<(), MarketError> {
		let (limits, before) = (self.limits(), self.seed);
		match step {
			Step::Subscribe { who, amount } => {
				// One window: nobody subscribes to a pool that trades.
				if self.started {
					return Err(MarketError::Empty);
				}
				// The last one is the merchant.
				self.seed = before.subscribe(amount, who == 3)?;
				self.shares[who] += amount;
				self.came += amount;
			}
			Step::Start if !self.started => {
				self.seed = before.start(&PRICE)?;
				self.started = true;
			}
			Step::Start => {}
			Step::Buy { amount } => {
				let (after, trade) = before.buy(amount, TERMS)?;
				self.came += amount;
				self.went += trade.fee.leaving().expect("it fits");
				self.seed = after;
			}
			Step::Sell { amount } => {
				let (after, sale) = before.sell(amount, TERMS, &limits)?;
				self.went += sale.received + sale.fee.leaving().expect("it fits");
				self.seed = after;
			}
			Step::Draw { amount } => self.draw(amount)?,
			Step::DrawAll { beyond } => {
				let all = before.draw_left(&limits);
				if beyond {
					let refused = [MarketError::DrawCapReached, MarketError::FloorReached];
					let refusal = before.draw(all + 1, TERMS, &limits).expect_err("it is too much");
					assert!(refused.contains(&refusal) || before.tokens == 0, "{refusal}");
				}
				self.draw(all)?;
			}
			Step::Leave { who, part } if !self.started => {
				let shares = self.shares[who] * part / 16;
				self.seed = before.unsubscribe(shares, who == 3)?;
				self.shares[who] -= shares;
				self.went += shares;
			}
			Step::Leave { who, part } => self.leave(who, self.shares[who] * part / 16)?,
		}
		Ok(())
	}

	fn draw(&mut self, amount: Balance) -> Result<(), MarketError> {
		let (after, draw) = self.seed.draw(amount, TERMS, &self.limits())?;
		self.went += draw.sale.received + draw.sale.fee.leaving().expect("it fits");
		self.seed = after;
		Ok(())
	}

	/// The theorem: at least the floor share of the principal. And at most all of it and its part of
	/// the fees, tokens at the price of the subscription included.
	fn leave(&mut self, who: usize, shares: Balance) -> Result<(), MarketError> {
		let (after, left) = self.seed.leave(shares, &PRICE)?;
		let least = U256::from(shares) * U256::from(self.floor) / U256::from(crate::WHOLE);
		assert!(U256::from(left.quote) >= least, "{} for {shares}", left.quote);
		let most = shares + (self.seed.earned - after.earned);
		assert!(left.quote + left.tokens / 4 <= most, "{left:?} for {shares}");
		self.shares[who] -= shares;
		self.went += left.quote;
		self.seed = after;
		Ok(())
	}

	/// What holds between any two steps.
	fn check(&self) {
		let Seed { quote, principal, outside, drawn, earned, .. } = self.seed;
		assert!(quote >= self.seed.floor(&self.limits()), "below the floor");
		assert_eq!(self.came - self.went, quote + earned, "something was made or lost");
		assert_eq!(self.shares.iter().sum::<Balance>(), principal);
		assert!(U256::from(drawn) * U256::from(5) <= U256::from(outside) * U256::from(2));
	}
}

/// The product of both sides never falls by a trade, and nobody's part of either side by others
/// leaving.
fn nobody_loses(before: &Seed, after: &Seed) -> bool {
	let times = |a: Balance, b: Balance| U256::from(a) * U256::from(b);
	if before.tokens == 0 || after.principal == 0 {
		return true;
	}
	if before.principal == after.principal {
		return times(after.quote, after.tokens) >= times(before.quote, before.tokens);
	}
	times(after.quote, before.principal) >= times(before.quote, after.principal)
		&& times(after.tokens, before.principal) >= times(before.tokens, after.principal)
}

proptest! {
	#![proptest_config(cases())]

	#[test]
	fn whoever_leaves_gets_the_floor_share_of_its_principal(
		steps in history(),
		floor in prop_oneof![3 => Just(LIMITS.floor), 1 => 0..=crate::WHOLE],
	) {
		let mut run = Run { floor, ..Default::default() };
		for step in steps {
			let before = run.seed;
			if run.step(step).is_err() {
				prop_assert_eq!(run.seed, before, "{:?} was refused and changed something", step);
			}
			run.check();
			prop_assert!(nobody_loses(&before, &run.seed), "{:?}", step);
		}
		// And all the others, at once and to the last unit.
		for who in 0..4 {
			if run.shares[who] > 0 {
				prop_assert_eq!(run.leave(who, run.shares[who]), Ok(()));
				run.check();
			}
		}
		// What stays is what buyers paid more than sellers got, and fees of trades after the last one.
		let (after, [_, over]) = run.seed.settle().expect("it fits");
		prop_assert_eq!(over, run.came - run.went);
		prop_assert_eq!((after.quote, after.earned, after.tokens), (0, 0, 0));
	}

	/// One person does whatever it wants, with most of the pool or little of it: who stays loses
	/// nothing, and it has nothing that it did not pay for, though the floor price be the price.
	#[test]
	fn nobody_gains_without_the_merchant_drawing(
		mine in amount(),
		others in amount(),
		steps in prop::collection::vec((0..3u8, amount(), 1..=16u128), 1..40),
	) {
		let seed = Seed::default().subscribe(mine, false).expect("it fits");
		let seed = seed.subscribe(others, false).expect("it fits");
		let mut seed = seed.start(&PRICE).expect("it has some");
		let (mut shares, mut tokens, mut paid, mut got) = (mine, 0, mine, 0);
		for (kind, amount, part) in steps {
			match kind {
				0 => if let Ok((after, trade)) = seed.buy(amount, TERMS) {
					(seed, tokens, paid) = (after, tokens + trade.bought, paid + amount);
				},
				1 => if let Ok((after, sale)) = seed.sell(tokens * part / 16, TERMS, &LIMITS) {
					(seed, got) = (after, got + sale.received);
					tokens -= tokens * part / 16;
				},
				_ => if let Ok((after, left)) = seed.leave(shares * part / 16, &PRICE) {
					(seed, got) = (after, got + left.quote);
					shares -= shares * part / 16;
					tokens += left.tokens;
				},
			}
			prop_assert!(seed.quote >= seed.principal, "who stays loses");
		}
		let (seed, [_, over]) = seed.settle().expect("it fits");
		let reserve = crate::Reserve { merchant: u128::MAX >> 1, ..Default::default() };
		let ends = crate::Waterfall::new(over, 0, &reserve, tokens, &PRICE).expect("it fits");
		// But for a unit, which rounding gives to holders.
		prop_assert!(tokens == 0 || ends.holders <= over + 1, "the reserve pays");
		let left = if shares > 0 { seed.leave(shares, &PRICE).expect("it can").1.quote } else { 0 };
		prop_assert!(got + left + ends.holders <= paid + 1, "{} of {paid}", got + left);
	}
}

/// Without the floor the promise is broken by ordinary trading: the theorem is about the floor.
#[test]
fn without_the_floor_somebody_loses_more() {
	let open = Limits { floor: 0, ..LIMITS };
	let seed = Seed::default().subscribe(1_000_000, false).expect("it fits");
	let seed = seed.start(&PRICE).expect("it has some");
	let (seed, _) = seed.draw(400_000, TERMS, &open).expect("it can");
	let (seed, _) = seed.sell(2_000_000, TERMS, &open).expect("it can");
	let (_, left) = seed.leave(1_000_000, &PRICE).expect("it can");
	assert!(left.quote < 600_000);
}

/// The strategies reach what they are meant to reach.
#[test]
fn ordinary_history_is_possible() {
	let mut run = Run { floor: LIMITS.floor, ..Default::default() };
	for step in [
		Step::Subscribe { who: 0, amount: 600_000 },
		Step::Subscribe { who: 1, amount: 400_000 },
		Step::Start,
		Step::Buy { amount: 100_000 },
		Step::Draw { amount: 300_000 },
		Step::Sell { amount: 100_000 },
		Step::Leave { who: 0, part: 8 },
		Step::DrawAll { beyond: true },
		Step::Leave { who: 1, part: 16 },
	] {
		assert_eq!(run.step(step), Ok(()), "{step:?}");
		run.check();
	}
}
