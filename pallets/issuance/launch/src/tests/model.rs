//! Random histories, on the chain and in a model that knows nothing of pallets.
//!
//! The model sells lot by lot and keeps a vault for each round. After every step both have to agree
//! on whether it was possible and on every balance. A failure is shrunk and its seed written down;
//! `PROPTEST_RNG_SEED` replays a run, `HANSE_SOAK` makes it long.

use crate::{mock::*, Auction, Balance, Lots, Proof, Rounds, Sale, Terms};
use hanse_curve::{share_down, time::DAY, Moment, Release};
use proptest::prelude::*;
use std::collections::BTreeMap;

const PEOPLE: [AccountId; 5] = [SELLER, ALICE, BOB, CAROL, BANNED];
const ASSETS: [Asset; 3] = [NATIVE, GOLD, SILVER];
const MINIMUMS: [Balance; 3] = [ED, GOLD_MINIMUM, 1];
const RESERVE: Balance = 20;
const PENALTY: Balance = 2;

/// Something that somebody tries.
#[derive(Clone, Debug)]
enum Step {
	Open {
		asset: usize,
		quote: usize,
		lot: Balance,
		limit: Lots,
		minimum: Balance,
		how: How,
	},
	Buy {
		who: usize,
		id: u64,
		lots: Lots,
		max_price: Balance,
	},
	Commit {
		who: usize,
		id: u64,
		price: Balance,
		lots: Lots,
		maximum: Balance,
	},
	/// Another bid than the committed one, if `wrong`.
	Reveal {
		who: usize,
		id: u64,
		wrong: bool,
	},
	Claim {
		who: usize,
		id: u64,
	},
	Refund {
		who: usize,
		id: u64,
	},
	Withdraw {
		id: u64,
	},
	/// By governance, if nobody.
	Cancel {
		who: Option<usize>,
		id: u64,
	},
	Close {
		id: u64,
	},
	Wait {
		time: Moment,
	},
}

/// How a round sells.
#[derive(Clone, Debug)]
enum How {
	Steps(Vec<(Lots, Balance)>),
	Bids(Lots),
}

/// What somebody has in a round.
#[derive(Clone)]
struct Stake {
	lots: Lots,
	paid: Balance,
	bid: Option<(Balance, Lots, usize, bool)>,
}

/// A round, in the model.
#[derive(Clone)]
struct Deal {
	asset: usize,
	quote: usize,
	lot: Balance,
	limit: Lots,
	minimum: Balance,
	start: Moment,
	/// The price of every lot; in an auction, none.
	ladder: Vec<Balance>,
	lots: Lots,
	auction: bool,
	sold: usize,
	stakes: BTreeMap<AccountId, Stake>,
	/// Every bid that was ever made: who, price, lots, revealed; in the order of commitment.
	bids: Vec<(AccountId, Balance, Lots, bool)>,
	cancelled: bool,
	returned: bool,
	/// What lies there of the asset and of the quote.
	vault: (Balance, Balance),
}

#[derive(PartialEq)]
enum Now {
	Before,
	Open,
	Revealing,
	Good,
	Bad,
}

impl Deal {
	/// One lot after the other to the best bids: who gets them, and the price of all. The lowest
	/// price at which the minimum is raised, or if there is none, the lowest.
	fn served(&self) -> (Vec<AccountId>, Balance) {
		let mut order: Vec<_> = self.bids.iter().enumerate().filter(|(_, bid)| bid.3).collect();
		order.sort_by_key(|(place, bid)| (Balance::MAX - bid.1, *place));
		let wanted = order.iter().flat_map(|(_, bid)| (0..bid.2).map(move |_| (bid.0, bid.1)));
		let served: Vec<_> = wanted.take(self.lots as usize).collect();
		let at = |least: Balance| served.iter().filter(|(_, price)| *price >= least).count();
		let mut prices = served.iter().rev().map(|(_, price)| *price);
		let lowest = served.last().map_or(0, |last| last.1);
		let price = prices.find(|price| price * at(*price) as Balance >= self.minimum);
		let price = price.unwrap_or(lowest);
		(served.iter().take(at(price)).map(|(who, _)| *who).collect(), price)
	}

	/// What was raised.
	fn raised(&self) -> Balance {
		let (served, price) = self.served();
		match self.auction {
			true => price * served.len() as Balance,
			false => self.ladder[..self.sold].iter().sum(),
		}
	}

	/// How many lots were sold.
	fn count(&self) -> Lots {
		if self.auction {
			self.served().0.len() as Lots
		} else {
			self.sold as Lots
		}
	}

	fn phase(&self, now: Moment) -> Now {
		let end = self.start + 4 * DAY;
		let sold_out = !self.auction && self.sold == self.ladder.len();
		if self.cancelled {
			Now::Bad
		} else if now < self.start {
			Now::Before
		} else if now < end && !sold_out {
			Now::Open
		} else if self.auction && now < end + 2 * DAY {
			Now::Revealing
		} else if self.count() > 0 && self.raised() >= self.minimum {
			Now::Good
		} else {
			Now::Bad
		}
	}

	/// What `who` gets: lots, and what comes back.
	fn due(&self, who: AccountId, now: Moment) -> (Lots, Balance) {
		let stake = &self.stakes[&who];
		if self.phase(now) == Now::Bad {
			return (0, stake.paid);
		}
		let Some((_, _, place, _)) = stake.bid else { return (stake.lots, 0) };
		let (served, price) = self.served();
		let lots = served.iter().filter(|one| **one == who).count() as Lots;
		let lost = if self.bids[place].3 { 0 } else { PENALTY };
		(lots, stake.paid - price * Balance::from(lots) - lost)
	}
}

/// Free balances and rounds.
#[derive(Clone)]
struct Model {
	now: Moment,
	next: u64,
	free: BTreeMap<(AccountId, usize), Balance>,
	deals: BTreeMap<u64, Deal>,
}

impl Model {
	fn new() -> Self {
		let owners = EVERYBODY.into_iter().flat_map(|who| (0..3).map(move |asset| (who, asset)));
		let free = owners.map(|owner| (owner, WEALTH)).collect();
		Self { now: NOW, next: 0, free, deals: BTreeMap::new() }
	}

	/// Takes `amount` from what `who` can spend, if that leaves the minimum.
	fn spend(&mut self, who: AccountId, asset: usize, amount: Balance) -> Option<()> {
		let free = self.free.get_mut(&(who, asset))?;
		*free = free.checked_sub(amount).filter(|rest| *rest >= MINIMUMS[asset])?;
		Some(())
	}

	fn give(&mut self, who: AccountId, asset: usize, amount: Balance) {
		*self.free.entry((who, asset)).or_default() += amount;
	}

	/// Does what the step says. Nothing, and none, if that is not possible.
	fn step(&mut self, step: &Step) -> Option<()> {
		let before = self.clone();
		let done = self.try_step(step);
		if done.is_none() {
			*self = before;
		}
		done
	}

	fn try_step(&mut self, step: &Step) -> Option<()> {
		match step {
			Step::Open { .. } => self.open(step),
			Step::Buy { who, id, lots, max_price } => {
				self.buy(PEOPLE[*who], *id, *lots, *max_price)
			}
			Step::Commit { who, id, price, lots, maximum } => {
				self.commit(PEOPLE[*who], *id, (*price, *lots), *maximum)
			}
			Step::Reveal { who, id, wrong } => self.reveal(PEOPLE[*who], *id, *wrong),
			Step::Claim { who, id } => self.settle(PEOPLE[*who], *id, true),
			Step::Refund { who, id } => self.settle(PEOPLE[*who], *id, false),
			Step::Withdraw { id } => self.withdraw(*id),
			Step::Cancel { who, id } => {
				let now = self.now;
				let deal = self.deals.get_mut(id)?;
				let may = who.is_none_or(|who| PEOPLE[who] == SELLER && deal.stakes.is_empty());
				let decided = [Now::Good, Now::Bad].contains(&deal.phase(now));
				(may && !decided).then(|| deal.cancelled = true)
			}
			Step::Close { id } => self.close(*id),
			Step::Wait { time } => {
				self.now += time;
				Some(())
			}
		}
	}

	fn open(&mut self, step: &Step) -> Option<()> {
		let Step::Open { asset, quote, lot, limit, minimum, how } = step.clone() else {
			return None;
		};
		let sold = asset;
		let steps = if let How::Steps(steps) = &how { steps.as_slice() } else { &[] };
		let each = |(lots, price): &(Lots, Balance)| (0..*lots).map(|_| *price).collect::<Vec<_>>();
		let ladder: Vec<_> = steps.iter().flat_map(each).collect();
		let lots = if let How::Bids(lots) = how { lots } else { ladder.len() as Lots };
		let auction = matches!(how, How::Bids(_));
		let rising = ladder.is_sorted() && steps.iter().all(|(lots, _)| *lots > 0);
		let reachable = auction || minimum <= ladder.iter().sum();
		(asset != quote && rising && reachable && lots > 0).then_some(())?;
		(lot >= MINIMUMS[asset] && (!auction || lots <= MAX_BIDS.into())).then_some(())?;
		self.spend(SELLER, 0, ROUND_DEPOSIT)?;
		for (asset, minimum) in lent(sold, quote) {
			self.spend(SELLER, asset, minimum)?;
		}
		let vault = (lot * Balance::from(lots), 0);
		self.spend(SELLER, asset, vault.0)?;
		let deal = Deal {
			asset,
			quote,
			lot,
			limit,
			minimum,
			start: self.now + DAY,
			ladder,
			lots,
			auction,
			sold: 0,
			stakes: BTreeMap::new(),
			bids: Vec::new(),
			cancelled: false,
			returned: false,
			vault,
		};
		self.deals.insert(self.next, deal);
		self.next += 1;
		Some(())
	}

	fn buy(&mut self, who: AccountId, id: u64, lots: Lots, max_price: Balance) -> Option<()> {
		let mut deal = self.deals.get(&id)?.clone();
		(!deal.auction && deal.phase(self.now) == Now::Open && who != BANNED).then_some(())?;
		let wanted = deal.ladder.get(deal.sold..deal.sold + lots as usize)?.to_vec();
		(lots > 0 && *wanted.last()? <= max_price).then_some(())?;
		let paid: Balance = wanted.iter().sum();
		if !deal.stakes.contains_key(&who) {
			self.spend(who, 0, ENTRY_DEPOSIT)?;
		}
		self.spend(who, deal.quote, paid)?;
		let stake = deal.stakes.entry(who).or_insert(Stake { lots: 0, paid: 0, bid: None });
		stake.lots += lots;
		stake.paid += paid;
		(deal.limit == 0 || stake.lots <= deal.limit).then_some(())?;
		deal.sold += lots as usize;
		deal.vault.1 += paid;
		self.deals.insert(id, deal);
		Some(())
	}

	fn commit(
		&mut self,
		who: AccountId,
		id: u64,
		(price, lots): (Balance, Lots),
		maximum: Balance,
	) -> Option<()> {
		let mut deal = self.deals.get(&id)?.clone();
		(deal.auction && deal.phase(self.now) == Now::Open && who != BANNED).then_some(())?;
		(!deal.stakes.contains_key(&who) && maximum >= RESERVE).then_some(())?;
		self.spend(who, 0, ENTRY_DEPOSIT)?;
		self.spend(who, deal.quote, maximum)?;
		let bid = Some((price, lots, deal.bids.len(), false));
		deal.stakes.insert(who, Stake { lots: 0, paid: maximum, bid });
		deal.bids.push((who, price, lots, false));
		deal.vault.1 += maximum;
		self.deals.insert(id, deal);
		Some(())
	}

	fn reveal(&mut self, who: AccountId, id: u64, wrong: bool) -> Option<()> {
		let now = self.now;
		let deal = self.deals.get_mut(&id)?;
		(deal.auction && deal.phase(now) == Now::Revealing && !wrong).then_some(())?;
		let stake = deal.stakes.get(&who)?;
		let (price, lots, place, _) = stake.bid?;
		let within = (1..=deal.lots).contains(&lots) && (deal.limit == 0 || lots <= deal.limit);
		let covered = price * Balance::from(lots) <= stake.paid;
		(within && covered && price >= RESERVE && !deal.bids[place].3).then_some(())?;
		deal.bids[place].3 = true;
		Some(())
	}

	/// Settles for `who`: a claim if `bought`, else a refund.
	fn settle(&mut self, who: AccountId, id: u64, bought: bool) -> Option<()> {
		let mut deal = self.deals.get(&id)?.clone();
		let decided = [Now::Good, Now::Bad].contains(&deal.phase(self.now));
		(decided && deal.stakes.contains_key(&who)).then_some(())?;
		let (lots, back) = deal.due(who, self.now);
		((lots > 0) == bought).then_some(())?;
		let amount = deal.lot * Balance::from(lots);
		deal.stakes.remove(&who);
		deal.vault = (deal.vault.0.checked_sub(amount)?, deal.vault.1.checked_sub(back)?);
		self.give(who, deal.asset, amount);
		self.give(who, deal.quote, back);
		self.give(who, 0, ENTRY_DEPOSIT);
		self.deals.insert(id, deal);
		Some(())
	}

	fn withdraw(&mut self, id: u64) -> Option<()> {
		let mut deal = self.deals.get(&id)?.clone();
		let good = deal.phase(self.now) == Now::Good;
		(good || deal.phase(self.now) == Now::Bad).then_some(())?;
		(!deal.returned).then_some(())?;
		let kept = if good { deal.count() } else { 0 };
		let unsold = deal.lot * Balance::from(deal.lots - kept);
		deal.returned = true;
		deal.vault.0 = deal.vault.0.checked_sub(unsold)?;
		self.give(SELLER, deal.asset, unsold);
		if good {
			let silent = deal.bids.iter().filter(|bid| !bid.3).count() as Balance;
			let proceeds = deal.raised() + PENALTY * silent;
			let most = share_down(proceeds, 7, 10)?;
			self.give(TREASURY, deal.quote, most);
			self.give(LEGAL, deal.quote, proceeds - most);
			deal.vault.1 = deal.vault.1.checked_sub(proceeds)?;
		}
		self.deals.insert(id, deal);
		Some(())
	}

	fn close(&mut self, id: u64) -> Option<()> {
		let deal = self.deals.get(&id)?.clone();
		(deal.returned && deal.stakes.is_empty()).then_some(())?;
		assert_eq!(deal.vault, (0, 0), "something is left of round {id}");
		self.deals.remove(&id);
		self.give(SELLER, 0, ROUND_DEPOSIT);
		for (asset, minimum) in lent(deal.asset, deal.quote) {
			self.give(SELLER, asset, minimum);
		}
		Some(())
	}

	/// Whether the chain shows what the model says.
	fn compare(&self) {
		for ((who, asset), amount) in &self.free {
			assert_eq!(free(&ASSETS[*asset], *who), *amount, "free of {who}");
		}
		for (id, deal) in &self.deals {
			let vault = (escrowed(&ASSETS[deal.asset], *id), escrowed(&ASSETS[deal.quote], *id));
			assert_eq!(vault, deal.vault, "the vault of round {id}");
			assert!(progress(*id).sold == deal.count() && progress(*id).raised == deal.raised());
		}
		assert_eq!(Rounds::<Test>::iter().count(), self.deals.len());
	}
}

/// What a round of these assets is lent by its seller: the minimum of each, and one of the quote.
fn lent(asset: usize, quote: usize) -> impl Iterator<Item = (usize, Balance)> {
	let needed = move |(place, _): &(usize, Balance)| [0, asset, quote].contains(place);
	MINIMUMS.into_iter().enumerate().filter(needed).chain([(quote, 1)])
}

/// The bid that somebody committed to, by the model.
type Bids = BTreeMap<(u64, AccountId), (Balance, Lots)>;

/// Does on the chain what the step says. None if it was refused.
fn on_chain(step: &Step, bids: &mut Bids) -> Option<()> {
	match step.clone() {
		Step::Open { asset, quote, lot, limit, minimum, how } => {
			let start = Timestamp::get() + DAY;
			let end = start + 4 * DAY;
			let (reserve, penalty, reveal_end) = (RESERVE, PENALTY, end + 2 * DAY);
			let sale = match how {
				How::Steps(steps) => tranches(&steps),
				How::Bids(lots) => Sale::Auction(Auction { lots, reserve, reveal_end, penalty }),
			};
			let (asset, quote) = (ASSETS[asset].clone(), ASSETS[quote].clone());
			let (release, allowed, budgets) = (Release::Immediate, None, budgets());
			let terms = Terms {
				asset,
				quote,
				lot,
				limit,
				start,
				end,
				minimum,
				release,
				allowed,
				sale,
				budgets,
			};
			Launch::open(signed(SELLER), terms).ok()
		}
		Step::Buy { who, id, lots, max_price } => {
			Launch::buy(signed(PEOPLE[who]), id, lots, max_price, Proof::default()).ok()
		}
		Step::Commit { who, id, price, lots, maximum } => {
			commit(PEOPLE[who], id, price, lots, maximum).ok()?;
			bids.insert((id, PEOPLE[who]), (price, lots));
			Some(())
		}
		Step::Reveal { who, id, wrong } => {
			let (price, lots) = bids.get(&(id, PEOPLE[who])).copied().unwrap_or((RESERVE, 1));
			reveal(PEOPLE[who], id, price + Balance::from(wrong), lots).ok()
		}
		Step::Claim { who, id } => claim(PEOPLE[who], id).ok(),
		Step::Refund { who, id } => refund(PEOPLE[who], id).ok(),
		Step::Withdraw { id } => withdraw(id).ok(),
		Step::Cancel { who, id } => {
			let origin = who.map_or_else(RuntimeOrigin::root, |who| signed(PEOPLE[who]));
			Launch::cancel(origin, id).ok()
		}
		Step::Close { id } => close(id).ok(),
		Step::Wait { time } => {
			set_time(Timestamp::get() + time);
			Some(())
		}
	}
}

/// Mostly rising prices, and auctions of every size.
fn how() -> impl Strategy<Value = How> {
	let steps = prop::collection::vec((0..8u64, 1..60u128), 0..4);
	let rising = prop::collection::vec((1..8u64, 1..60u128), 1..4).prop_map(|mut steps| {
		steps.sort_by_key(|(_, price)| *price);
		How::Steps(steps)
	});
	prop_oneof![1 => steps.prop_map(How::Steps), 6 => rising, 6 => (0..10u64).prop_map(How::Bids)]
}

/// A round that has sensible terms more often than not.
fn open() -> impl Strategy<Value = Step> {
	let assets = prop_oneof![
		8 => (0..3usize, 1..3usize).prop_map(|(asset, next)| (asset, (asset + next) % 3)),
		1 => (0..3usize, 0..3usize),
	];
	let lot = prop_oneof![8 => 10..300u128, 1 => 0..10u128];
	(assets, lot, 0..6u64, 0..200u128, how()).prop_map(
		|((asset, quote), lot, limit, minimum, how)| Step::Open {
			asset,
			quote,
			lot,
			limit,
			minimum,
			how,
		},
	)
}

/// Anything, with these weights: to trade, to reveal, to settle.
fn step(trade: u32, reveal: u32, settle: u32) -> impl Strategy<Value = Step> {
	let who = || prop_oneof![9 => 0..4usize, 1 => Just(4)];
	let id = || 0..3u64;
	let lots = || prop_oneof![10 => 1..4u64, 1 => Just(0), 1 => 5..30u64];
	let price = || prop_oneof![5 => 20..60u128, 4 => Just(30), 1 => 0..20u128];
	prop_oneof![
		1 => open(),
		trade => (who(), id(), lots(), prop_oneof![3 => Just(Balance::MAX), 1 => 0..60u128])
			.prop_map(|(who, id, lots, max_price)| Step::Buy { who, id, lots, max_price }),
		trade => (who(), id(), price(), lots(), prop_oneof![5 => 100..400u128, 1 => 0..100u128])
			.prop_map(|(who, id, price, lots, maximum)| {
				Step::Commit { who, id, price, lots, maximum }
			}),
		reveal => (who(), id(), prop::bool::weighted(0.1))
			.prop_map(|(who, id, wrong)| Step::Reveal { who, id, wrong }),
		settle => (who(), id()).prop_map(|(who, id)| Step::Claim { who, id }),
		settle => (who(), id()).prop_map(|(who, id)| Step::Refund { who, id }),
		settle => id().prop_map(|id| Step::Withdraw { id }),
		settle => id().prop_map(|id| Step::Close { id }),
		1 => (prop::option::weighted(0.7, who()), id())
			.prop_map(|(who, id)| Step::Cancel { who, id }),
		2 => (0..DAY / 4).prop_map(|time| Step::Wait { time }),
	]
}

/// Rounds are opened, sell, are revealed and settled, with everything else in between. Left to
/// chance alone, hardly a history would come to its end.
fn history() -> impl Strategy<Value = Vec<Step>> {
	let wait = |from, to| (from..to).prop_map(|time| vec![Step::Wait { time }]);
	let steps = |trade, reveal, settle, least, most| {
		prop::collection::vec(step(trade, reveal, settle), least..most)
	};
	let parts = (
		prop::collection::vec(open(), 2..4),
		wait(DAY, DAY + 1),
		steps(12, 1, 1, 10, 40),
		wait(7 * DAY / 2, 9 * DAY / 2),
		steps(1, 12, 1, 5, 25),
		wait(3 * DAY / 2, 5 * DAY / 2),
		steps(1, 1, 12, 20, 70),
	);
	parts.prop_map(|(a, b, c, d, e, f, g)| [a, b, c, d, e, f, g].concat())
}

fn histories() -> ProptestConfig {
	let soak = std::env::var_os("HANSE_SOAK").is_some();
	ProptestConfig { cases: if soak { 2_000 } else { 16 }, ..ProptestConfig::default() }
}

proptest! {
	#![proptest_config(histories())]

	#[test]
	fn random_histories_agree_with_the_model(steps in history()) {
		build_and_execute(|| {
			let (mut model, mut bids) = (Model::new(), Bids::new());
			for step in &steps {
				let root = sp_io::storage::root(sp_runtime::StateVersion::V1);
				let done = on_chain(step, &mut bids);
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
