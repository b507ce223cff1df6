//! Random histories, on the chain and in a model that knows nothing of pallets.
//!
//! After every step both have to agree on whether it was possible and on every number; of either
//! asset, what was put in less what came out is on the accounts of the pools, to the unit; and no
//! share is worth less than before. A failure is shrunk and its seed written down;
//! `PROPTEST_RNG_SEED` replays a run, `HANSE_SOAK` makes it long.

use crate::{mock::*, Balance, Dues};
use frame_support::assert_ok;
use hanse_curve::Moment;
use proptest::prelude::*;
use sp_core::U512;
use std::collections::BTreeMap;

/// The assets that are traded, in the order of pools.
const TRADED: [Asset; 3] = [GOLD, SILVER, COPPER];
const MINIMUMS: [Balance; 3] = [GOLD_MINIMUM, 1, 1];
const USERS: [u64; 3] = [ALICE, BOB, MARKET];
const OTHERS: [u64; 3] = [TAX_ACCOUNT, RESERVE, PROMOTER];

/// Something that happens. Places of users, assets and pools are cut to those that there are.
#[derive(Clone, Copy, Debug)]
enum Step {
	Open { who: usize, pair: usize, amounts: [Balance; 2] },
	Add { who: usize, pool: usize, offered: [Balance; 2], least: Balance },
	Remove { who: usize, pool: usize, parts: Balance },
	Sell { who: usize, pools: [usize; 2], hops: usize, turned: bool, paid: Balance, least: Balance },
	Buy { who: usize, pool: usize, turned: bool, bought: Balance, most: Balance },
	Collect { pool: usize },
	Claim { who: usize, pool: usize },
	Close { who: usize, pool: usize },
	Lock { pool: usize, locked: bool },
	Retire { pool: usize },
	Terms { pool: usize, lp: u32, promoted: bool },
	Block { who: u64, asset: usize, blocked: bool },
	Donate { pool: usize, side: usize, amount: Balance },
	Wait { time: Moment },
}

/// A pool, by what it should have.
#[derive(Clone, Debug)]
struct Modelled {
	assets: [usize; 2],
	managed: bool,
	retired: bool,
	opener: u64,
	locked: bool,
	reserves: [Balance; 2],
	begin: [Balance; 2],
	at: Moment,
	/// What trades of the block brought in, less what they took.
	flow: [i128; 2],
	dues: [[Balance; 3]; 2],
	shares: BTreeMap<u64, Balance>,
	owed: BTreeMap<u64, [Balance; 2]>,
	donated: [Balance; 2],
	lp: u32,
	promoted: bool,
	/// Whether there is a promoter whom dues belong to.
	known: bool,
}

impl Modelled {
	fn supply(&self) -> Balance {
		1_000 + self.shares.values().sum::<Balance>()
	}

	/// What the account of the pool has.
	fn vault(&self, side: usize) -> Balance {
		let owed: Balance = self.owed.values().map(|owed| owed[side]).sum();
		let dues: Balance = self.dues[side].iter().sum();
		self.reserves[side] + dues + owed + self.donated[side] + MINIMUMS[self.assets[side]]
	}

	fn deep(&self) -> bool {
		self.reserves.iter().all(|reserve| *reserve >= LEAST)
	}

	/// What the block has done, after a trade.
	fn within_limits(&self, output: usize) -> bool {
		let [price, outflow] = if self.managed { [100_000, 45_000] } else { [500_000, 200_000] };
		let [begin, now] = [self.begin, self.reserves];
		// The numbers are small enough for the products.
		let [one, other] = [begin[0] * now[1], begin[1] * now[0]];
		let within =
			|dearer: Balance, than: Balance| dearer * 1_000_000 <= than * (1_000_000 + price);
		let left = -self.flow[output].min(0);
		within(one, other)
			&& within(other, one)
			&& left <= (begin[output] * outflow / 1_000_000) as i128
	}

	/// The fee of a trade that pays so much: for tax, providers, promoter and reserve.
	fn fee(&self, who: u64, paid: Balance) -> [Balance; 4] {
		let all = (paid * 3).div_ceil(1_000);
		let lp = if self.managed { self.lp.min(1_000) } else { 1_000 };
		let promoted = self.managed && self.promoted && who != PROMOTER;
		let tax = paid / 1_000;
		let providers = paid * Balance::from(lp) / 1_000_000;
		let promoter = if promoted { paid / 2_000 } else { 0 };
		[tax, providers, promoter, all - tax - providers - promoter]
	}
}

#[derive(Clone)]
struct Model {
	now: Moment,
	free: BTreeMap<(u64, usize), Balance>,
	blocked: BTreeMap<(u64, usize), bool>,
	pools: BTreeMap<u32, Modelled>,
	next: u32,
	/// What was put in less what came out.
	net: [Balance; 3],
}

impl Model {
	fn new() -> Self {
		let everybody = USERS.into_iter().chain(OTHERS);
		let free =
			everybody.flat_map(|who| (0..3).map(move |asset| ((who, asset), WEALTH))).collect();
		let (blocked, pools) = (BTreeMap::new(), BTreeMap::new());
		Self { now: NOW, free, blocked, pools, next: 0, net: [0; 3] }
	}

	/// The number of the pool that a place means.
	fn id(&self, place: usize) -> Option<u32> {
		self.pools.keys().nth(place % self.pools.len().max(1)).copied()
	}

	fn pool(&self, id: u32) -> &Modelled {
		&self.pools[&id]
	}

	fn pool_mut(&mut self, id: u32) -> &mut Modelled {
		self.pools.get_mut(&id).expect("it exists")
	}

	fn is_blocked(&self, who: u64, asset: usize) -> bool {
		self.blocked.get(&(who, asset)).copied().unwrap_or_default()
	}

	/// Takes from `who` what goes to a pool: all, or what leaves the minimum.
	fn pay(&mut self, who: u64, asset: usize, amount: Balance) -> Option<()> {
		let rest = self.free[&(who, asset)].checked_sub(amount)?;
		(amount == 0 || !self.is_blocked(who, asset)).then_some(())?;
		(rest == 0 || rest >= MINIMUMS[asset]).then_some(())?;
		self.free.insert((who, asset), rest);
		self.net[asset] += amount;
		Some(())
	}

	/// Gives what comes from a pool. None if it cannot be received.
	fn give(&mut self, who: u64, asset: usize, amount: Balance) -> Option<()> {
		// An account that was emptied is gone, and with it the block; a new one needs the minimum.
		let has = self.free[&(who, asset)];
		(!self.is_blocked(who, asset) && has + amount >= MINIMUMS[asset]).then_some(())?;
		self.free.insert((who, asset), has + amount);
		self.net[asset] -= amount;
		Some(())
	}

	fn touch(&mut self, id: u32) {
		let now = self.now;
		let pool = self.pool_mut(id);
		if pool.at != now {
			(pool.at, pool.begin, pool.flow) = (now, pool.reserves, [0; 2]);
		}
	}

	/// What the step changes. None if it is refused; then the model may be half changed, and is
	/// thrown away.
	fn step(&mut self, step: Step) -> Option<()> {
		match step {
			Step::Wait { time } => self.now += time,
			Step::Open { who, pair, amounts } => self.open(USERS[who], pair, amounts, false)?,
			Step::Add { who, pool, offered, least } => {
				self.add(USERS[who], self.id(pool)?, offered, least)?
			}
			Step::Remove { who, pool, parts } => self.remove(USERS[who], self.id(pool)?, parts)?,
			Step::Sell { who, pools, hops, turned, paid, least } => {
				let ids = self.route(pools, hops)?;
				self.sell(USERS[who], &ids, turned, paid, least)?
			}
			Step::Buy { who, pool, turned, bought, most } => {
				self.buy(USERS[who], self.id(pool)?, turned, bought, most)?
			}
			Step::Collect { pool } => self.collect(self.id(pool)?)?,
			Step::Claim { who, pool } => self.claim(USERS[who], self.id(pool)?)?,
			Step::Close { who, pool } => self.close(USERS[who], self.id(pool)?)?,
			Step::Lock { pool, locked } => {
				let id = self.id(pool)?;
				self.pool(id).managed.then_some(())?;
				self.pool_mut(id).locked = locked;
			}
			Step::Retire { pool } => {
				let id = self.id(pool)?;
				self.pool(id).managed.then_some(())?;
				let pool = self.pool_mut(id);
				(pool.managed, pool.retired, pool.locked) = (false, true, false);
			}
			Step::Terms { pool, lp, promoted } => {
				let id = self.id(pool)?;
				(self.pool_mut(id).lp, self.pool_mut(id).promoted) = (lp, promoted);
			}
			Step::Block { who, asset, blocked } => {
				(self.free[&(who, asset)] > 0).then_some(())?;
				self.blocked.insert((who, asset), blocked);
			}
			Step::Donate { pool, side, amount } => {
				let id = self.id(pool)?;
				let asset = self.pool(id).assets[side];
				self.pay(ALICE, asset, amount)?;
				self.pool_mut(id).donated[side] += amount;
			}
		}
		self.free.iter().filter(|(_, has)| **has == 0).for_each(|(key, _)| {
			self.blocked.remove(key);
		});
		Some(())
	}

	fn open(&mut self, who: u64, pair: usize, amounts: [Balance; 2], managed: bool) -> Option<()> {
		let assets = [[0, 1], [0, 2], [1, 2]][pair];
		let taken =
			|pool: &Modelled| !pool.retired && (pool.assets, pool.managed) == (assets, managed);
		(!self.pools.values().any(taken) && self.next < SHARES).then_some(())?;
		amounts.iter().all(|amount| *amount >= LEAST).then_some(())?;
		for side in 0..2 {
			self.pay(who, assets[side], amounts[side] + MINIMUMS[assets[side]])?;
		}
		let shares = root(amounts[0] * amounts[1]) - 1_000;
		let pool = Modelled {
			assets,
			managed,
			retired: false,
			opener: who,
			locked: false,
			reserves: amounts,
			begin: amounts,
			at: self.now,
			flow: [0; 2],
			dues: [[0; 3]; 2],
			shares: BTreeMap::from([(who, shares)]),
			owed: BTreeMap::new(),
			donated: [0; 2],
			lp: 1_000,
			promoted: false,
			known: false,
		};
		self.pools.insert(self.next, pool);
		self.next += 1;
		Some(())
	}

	fn add(&mut self, who: u64, id: u32, offered: [Balance; 2], least: Balance) -> Option<()> {
		let pool = self.pool(id).clone();
		(!pool.locked && !pool.retired && !offered.contains(&0)).then_some(())?;
		let supply = pool.supply();
		let worth = |side: usize| offered[side] * supply / pool.reserves[side];
		let shares = worth(0).min(worth(1));
		(shares > 0 && shares >= least).then_some(())?;
		self.touch(id);
		for side in 0..2 {
			let amount = (shares * pool.reserves[side]).div_ceil(supply);
			self.pay(who, pool.assets[side], amount)?;
			self.pool_mut(id).reserves[side] += amount;
		}
		*self.pool_mut(id).shares.entry(who).or_default() += shares;
		Some(())
	}

	/// Removes so many thousandths of what somebody has, and a little more above a thousand.
	fn remove(&mut self, who: u64, id: u32, parts: Balance) -> Option<()> {
		let pool = self.pool(id).clone();
		let has = pool.shares.get(&who).copied().unwrap_or_default();
		let shares = part(has, parts);
		(!pool.locked && shares > 0).then_some(())?;
		let rest = has.checked_sub(shares)?;
		self.touch(id);
		self.pool_mut(id).shares.insert(who, rest);
		let mut delivered = 0;
		for side in 0..2 {
			let amount = pool.reserves[side] * shares / pool.supply();
			self.pool_mut(id).reserves[side] -= amount;
			if amount == 0 {
				continue;
			}
			if self.give(who, pool.assets[side], amount).is_some() {
				delivered += amount;
			} else {
				self.pool_mut(id).owed.entry(who).or_default()[side] += amount;
			}
		}
		(delivered > 0).then_some(())
	}

	/// The pools of a path, if there are so many.
	fn route(&self, pools: [usize; 2], hops: usize) -> Option<Vec<u32>> {
		pools[..hops].iter().map(|place| self.id(*place)).collect()
	}

	fn sell(
		&mut self,
		who: u64,
		ids: &[u32],
		turned: bool,
		paid: Balance,
		least: Balance,
	) -> Option<()> {
		let (mut asset, mut amount) = (self.pool(ids[0]).assets[usize::from(turned)], paid);
		let from = asset;
		(ids.len() < 2 || ids[0] != ids[1]).then_some(())?;
		for id in ids {
			let pool = self.pool(*id);
			let input = pool.assets.iter().position(|it| *it == asset)?;
			let [has, gives] = [pool.reserves[input], pool.reserves[1 - input]];
			let buying = amount - (amount * 3).div_ceil(1_000);
			// What may be taken so that the product stays.
			let bought = gives - (has * gives).div_ceil(has + buying);
			self.trade(who, *id, input, amount, bought)?;
			(asset, amount) = (pool_asset(self.pool(*id), 1 - input), bought);
		}
		(asset != from && amount >= least).then_some(())?;
		self.settle(who, from, paid, asset, amount)
	}

	fn buy(
		&mut self,
		who: u64,
		id: u32,
		turned: bool,
		bought: Balance,
		most: Balance,
	) -> Option<()> {
		let pool = self.pool(id).clone();
		let input = usize::from(turned);
		let [has, gives] = [pool.reserves[input], pool.reserves[1 - input]];
		(bought > 0 && bought < gives).then_some(())?;
		let buying = (has * gives).div_ceil(gives - bought) - has;
		// The least of which that much is left after the fee.
		let mut paid = buying * 1_000 / 997;
		while paid - (paid * 3).div_ceil(1_000) < buying {
			paid += 1;
		}
		self.trade(who, id, input, paid, bought)?;
		(paid <= most).then_some(())?;
		self.settle(who, pool.assets[input], paid, pool.assets[1 - input], bought)
	}

	/// What a trade does to a pool.
	fn trade(
		&mut self,
		who: u64,
		id: u32,
		input: usize,
		paid: Balance,
		bought: Balance,
	) -> Option<()> {
		let pool = self.pool(id);
		(!pool.locked && !pool.retired && pool.deep()).then_some(())?;
		(paid >= LEAST && bought > 0).then_some(())?;
		let [tax, _, promoter, reserve] = pool.fee(who, paid);
		let net = paid - tax - promoter - reserve;
		self.touch(id);
		let pool = self.pool_mut(id);
		pool.reserves[input] += net;
		pool.reserves[1 - input] -= bought;
		(pool.reserves[1 - input] >= LEAST).then_some(())?;
		pool.flow[input] += net as i128;
		pool.flow[1 - input] -= bought as i128;
		for (due, part) in pool.dues[input].iter_mut().zip([tax, promoter, reserve]) {
			*due += part;
		}
		pool.known |= pool.managed && pool.promoted;
		pool.within_limits(1 - input).then_some(())
	}

	/// What a swap does to who trades.
	fn settle(
		&mut self,
		who: u64,
		from: usize,
		paid: Balance,
		to: usize,
		bought: Balance,
	) -> Option<()> {
		self.pay(who, from, paid)?;
		self.give(who, to, bought)
	}

	fn collect(&mut self, id: u32) -> Option<()> {
		let pool = self.pool(id).clone();
		let mut delivered = false;
		for side in 0..2 {
			for (place, who) in [TAX_ACCOUNT, PROMOTER, RESERVE].into_iter().enumerate() {
				let amount = pool.dues[side][place];
				if amount > 0 && self.give(who, pool.assets[side], amount).is_some() {
					self.pool_mut(id).dues[side][place] = 0;
					delivered = true;
				}
			}
		}
		delivered.then_some(())
	}

	fn claim(&mut self, who: u64, id: u32) -> Option<()> {
		let mut owed = *self.pool(id).owed.get(&who)?;
		let mut delivered = false;
		for (side, amount) in owed.iter_mut().enumerate() {
			let asset = self.pool(id).assets[side];
			if *amount > 0 && self.give(who, asset, *amount).is_some() {
				*amount = 0;
				delivered = true;
			}
		}
		delivered.then_some(())?;
		self.pool_mut(id).owed.insert(who, owed);
		if owed == [0; 2] {
			self.pool_mut(id).owed.remove(&who);
		}
		Some(())
	}

	fn close(&mut self, who: u64, id: u32) -> Option<()> {
		let pool = self.pool(id).clone();
		(!pool.managed && pool.supply() == 1_000).then_some(())?;
		(pool.retired || pool.opener == who).then_some(())?;
		(pool.owed.is_empty() && pool.dues == [[0; 3]; 2]).then_some(())?;
		let to = if pool.retired { RESERVE } else { who };
		for side in 0..2 {
			self.give(to, pool.assets[side], pool.vault(side))?;
		}
		self.pools.remove(&id);
		Some(())
	}

	/// Whether the chain shows what the model says.
	fn compare(&self) {
		for ((who, asset), has) in &self.free {
			assert_eq!(free(&TRADED[*asset], *who), *has, "{who} in {asset}");
		}
		let mut vaults = [0; 3];
		for (id, modelled) in &self.pools {
			let stored = pool(*id);
			assert_eq!(stored.reserves, modelled.reserves);
			assert_eq!(supply(*id), modelled.supply());
			for side in 0..2 {
				let asset = modelled.assets[side];
				let has = free(&TRADED[asset], stored.vault);
				assert_eq!(has, modelled.vault(side), "the account of {id}");
				vaults[asset] += has;
				let [tax, promoter, reserve] = modelled.dues[side];
				assert_eq!(stored.dues[side], Dues { tax, promoter, reserve });
			}
			for who in USERS {
				let has = modelled.shares.get(&who).copied().unwrap_or_default();
				assert_eq!(free(&share(*id), who), has);
				let owed = modelled.owed.get(&who).copied().unwrap_or_default();
				assert_eq!(Pools::position(*id, who).expect("it exists").owed, owed);
			}
		}
		assert_eq!(vaults, self.net, "what came in and did not go out is not there");
	}

	/// Whether a share of every pool that was there before is worth as much, by the product of what
	/// it stands for.
	fn is_not_worth_less(&self, before: &Self) -> bool {
		before.pools.iter().all(|(id, earlier)| {
			let Some(now) = self.pools.get(id) else { return true };
			let side = |pool: &Modelled, other: &Modelled| {
				let product = num(pool.reserves[0]) * num(pool.reserves[1]);
				product * num(other.supply()) * num(other.supply())
			};
			side(now, earlier) >= side(earlier, now)
		})
	}
}

/// A number that products of four amounts fit.
fn num(amount: Balance) -> U512 {
	U512::from(amount)
}

fn pool_asset(pool: &Modelled, side: usize) -> usize {
	pool.assets[side]
}

/// So many thousandths of an amount, or two more than all.
fn part(has: Balance, parts: Balance) -> Balance {
	if parts > 1_000 {
		has + 2
	} else {
		has * parts / 1_000
	}
}

/// The square root, rounded down, by halving.
fn root(square: Balance) -> Balance {
	let (mut low, mut high) = (0, 1 << 63);
	while high - low > 1 {
		let middle: Balance = (low + high) / 2;
		if middle * middle <= square {
			low = middle;
		} else {
			high = middle;
		}
	}
	low
}

/// Does on the chain what the step says. None if it was refused. `model` is as it was before.
fn on_chain(model: &Model, step: Step) -> Option<()> {
	match step {
		Step::Wait { time } => next_block(time),
		Step::Open { who, pair, amounts: [first, second] } => {
			let [one, other] = [[0, 1], [0, 2], [1, 2]][pair].map(|asset| &TRADED[asset]);
			// In any order.
			open(USERS[who], other, one, second, first).ok()?
		}
		Step::Add { who, pool, offered, least } => {
			Pools::add(signed(USERS[who]), model.id(pool)?, offered, least, LATER).ok()?
		}
		Step::Remove { who, pool, parts } => {
			let id = model.id(pool)?;
			let shares = part(free(&share(id), USERS[who]), parts);
			remove(USERS[who], id, shares).ok()?
		}
		Step::Sell { who, pools, hops, turned, paid, least } => {
			let ids = model.route(pools, hops)?;
			let from = pool(ids[0]).assets[usize::from(turned)].clone();
			let who = signed(USERS[who]);
			Pools::swap_exact_in(who, from, path(&ids), paid, least, LATER).ok()?
		}
		Step::Buy { who, pool: place, turned, bought, most } => {
			let id = model.id(place)?;
			let from = pool(id).assets[usize::from(turned)].clone();
			let who = signed(USERS[who]);
			Pools::swap_exact_out(who, from, path(&[id]), bought, most, LATER).ok()?
		}
		Step::Collect { pool } => Pools::collect(signed(BOB), model.id(pool)?).ok()?,
		Step::Claim { who, pool } => Pools::claim(signed(USERS[who]), model.id(pool)?).ok()?,
		Step::Close { who, pool } => Pools::close(signed(USERS[who]), model.id(pool)?).ok()?,
		Step::Lock { pool, locked: true } => lock(model.id(pool)?).ok()?,
		Step::Lock { pool, locked: false } => unlock(model.id(pool)?).ok()?,
		Step::Retire { pool } => {
			<Pools as crate::Managed<_, _, _>>::retire(model.id(pool)?).ok()?
		}
		Step::Terms { pool, lp, promoted } => {
			Divided::insert(model.id(pool)?, (lp, promoted.then_some(PROMOTER)))
		}
		Step::Block { who, asset, blocked } => {
			(free(&TRADED[asset], who) > 0).then_some(())?;
			if blocked {
				block(&TRADED[asset], who);
			} else {
				thaw(&TRADED[asset], who);
			}
		}
		Step::Donate { pool: place, side, amount } => {
			let stored = pool(model.id(place)?);
			let asset = &stored.assets[side];
			// As the model pays: all, or what leaves the minimum.
			let all = free(asset, ALICE) == amount;
			let Asset::WithId(id) = asset.clone() else { return None };
			match all {
				true => sent(asset, ALICE, stored.vault, amount).ok()?,
				false => {
					Assets::transfer_keep_alive(signed(ALICE), id, stored.vault, amount).ok()?
				}
			}
		}
	}
	Some(())
}

/// Amounts of every size, so that pools and people come to their bounds now and then.
fn amount() -> impl Strategy<Value = Balance> {
	prop_oneof![
		1 => 0..20u128,
		1 => LEAST - 20..LEAST + 100,
		8 => LEAST..2_000_000u128,
		4 => 1_000_000..100_000_000u128,
		1 => Just(WEALTH),
		1 => WEALTH / 4..WEALTH,
	]
}

/// What pools begin with: enough to be traded with.
fn depth() -> impl Strategy<Value = Balance> {
	prop_oneof![1 => LEAST - 2..LEAST + 1_000, 6 => 10_000_000..DEPTH, 1 => WEALTH / 4..WEALTH]
}

/// A bound that is mostly none.
fn bound(none: Balance) -> impl Strategy<Value = Balance> {
	prop_oneof![5 => Just(none), 1 => amount()]
}

fn step() -> impl Strategy<Value = Step> {
	let (who, pool) = (|| 0..3usize, || 0..5usize);
	let pairs = || (amount(), amount()).prop_map(|(first, second)| [first, second]);
	let depths = (depth(), depth()).prop_map(|(first, second)| [first, second]);
	let parts = prop_oneof![4 => 0..1_000u128, 2 => Just(1_000), 1 => Just(1_001)];
	let blockable =
		prop_oneof![Just(ALICE), Just(BOB), Just(TAX_ACCOUNT), Just(RESERVE), Just(PROMOTER)];
	prop_oneof![
		2 => (who(), 0..3usize, depths)
			.prop_map(|(who, pair, amounts)| Step::Open { who, pair, amounts }),
		4 => (who(), pool(), pairs(), bound(0))
			.prop_map(|(who, pool, offered, least)| Step::Add { who, pool, offered, least }),
		4 => (who(), pool(), parts)
			.prop_map(|(who, pool, parts)| Step::Remove { who, pool, parts }),
		12 => (who(), pool(), pool(), 1..3usize, any::<bool>(), amount(), bound(0)).prop_map(
			|(who, one, other, hops, turned, paid, least)| Step::Sell {
				who, pools: [one, other], hops, turned, paid, least
			}
		),
		6 => (who(), pool(), any::<bool>(), amount(), bound(Balance::MAX)).prop_map(
			|(who, pool, turned, bought, most)| Step::Buy { who, pool, turned, bought, most }
		),
		2 => pool().prop_map(|pool| Step::Collect { pool }),
		1 => (who(), pool()).prop_map(|(who, pool)| Step::Claim { who, pool }),
		1 => (who(), pool()).prop_map(|(who, pool)| Step::Close { who, pool }),
		1 => (pool(), any::<bool>()).prop_map(|(pool, locked)| Step::Lock { pool, locked }),
		1 => pool().prop_map(|pool| Step::Retire { pool }),
		1 => (pool(), 0..1_200u32, any::<bool>())
			.prop_map(|(pool, lp, promoted)| Step::Terms { pool, lp, promoted }),
		1 => (blockable, 0..3usize, prop::bool::weighted(0.4))
			.prop_map(|(who, asset, blocked)| Step::Block { who, asset, blocked }),
		1 => (pool(), 0..2usize, amount())
			.prop_map(|(pool, side, amount)| Step::Donate { pool, side, amount }),
		6 => (0..200_000 as Moment).prop_map(|time| Step::Wait { time }),
	]
}

fn histories() -> ProptestConfig {
	let soak = std::env::var_os("HANSE_SOAK").is_some();
	ProptestConfig { cases: if soak { 10_000 } else { 100 }, ..ProptestConfig::default() }
}

/// A chain and a model with a managed pool of gold and silver.
fn begun() -> Model {
	let mut model = Model::new();
	assert_eq!(manage(&GOLD, &SILVER), 0);
	assert_eq!(model.open(MARKET, 0, [DEPTH; 2], true), Some(()));
	model
}

proptest! {
	#![proptest_config(histories())]

	#[test]
	fn random_histories_agree_with_the_model(steps in prop::collection::vec(step(), 1..80)) {
		build_and_execute(|| {
			let mut model = begun();
			for step in steps.iter().copied() {
				let root = sp_io::storage::root(sp_runtime::StateVersion::V1);
				let mut next = model.clone();
				let expected = next.step(step);
				let done = on_chain(&model, step);
				prop_assert_eq!(done, expected, "{:?}", step);
				if done.is_some() {
					prop_assert!(next.is_not_worth_less(&model), "{:?}", step);
					model = next;
				} else {
					let now = sp_io::storage::root(sp_runtime::StateVersion::V1);
					prop_assert_eq!(root, now, "{:?} was refused and changed something", step);
				}
				model.compare();
				assert_ok!(Pools::do_try_state());
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
		let mut model = begun();
		let who = 1;
		let steps = [
			Step::Terms { pool: 0, lp: 400, promoted: true },
			Step::Open { who: 0, pair: 2, amounts: [DEPTH, 2 * DEPTH] },
			Step::Add { who, pool: 0, offered: [1_000_000, 2_000_000], least: 1_000_000 },
			Step::Sell { who, pools: [0, 1], hops: 2, turned: false, paid: 500_000, least: 1 },
			Step::Sell { who, pools: [0, 1], hops: 1, turned: true, paid: LEAST, least: 1 },
			Step::Buy { who, pool: 1, turned: true, bought: 300_000, most: WEALTH },
			Step::Donate { pool: 1, side: 0, amount: 12_345 },
			Step::Wait { time: 100_000 },
			Step::Block { who: BOB, asset: 0, blocked: true },
			Step::Remove { who, pool: 0, parts: 500 },
			Step::Lock { pool: 0, locked: true },
			Step::Block { who: BOB, asset: 0, blocked: false },
			Step::Claim { who, pool: 0 },
			Step::Collect { pool: 0 },
			Step::Collect { pool: 1 },
			Step::Lock { pool: 0, locked: false },
			Step::Remove { who: 0, pool: 1, parts: 1_000 },
			Step::Close { who: 0, pool: 1 },
			Step::Retire { pool: 0 },
			Step::Remove { who: 2, pool: 0, parts: 1_000 },
			Step::Remove { who: 1, pool: 0, parts: 1_000 },
			Step::Close { who: 1, pool: 0 },
		];
		for step in steps {
			let done = on_chain(&model, step);
			assert_eq!((model.step(step), done), (Some(()), Some(())), "{step:?}");
			model.compare();
		}
		assert_eq!(model.pools.len(), 0);
	});
}
