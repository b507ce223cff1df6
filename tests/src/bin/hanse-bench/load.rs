//! Offers signed transactions over WebSockets and sees when they are in a block and when it is final.

use crate::{process::Usage, Calls};
use anyhow::{Context, Result};
use futures::future::try_join_all;
use hanse_tests::{
	chain::{address, fresh_key, transfer, Call, Chain, UNIT},
	network::Network,
};
use std::{
	collections::HashMap,
	sync::{
		atomic::{AtomicU64, Ordering},
		Arc, Mutex,
	},
	time::{Duration, Instant},
};
use subxt::dynamic::{self, Value};
use subxt_signer::sr25519::{dev, Keypair};

/// How many accounts send.
const SENDERS: u32 = 40;
/// More transfers per second than this machine's chain could take: so many are signed beforehand.
const CEILING: u64 = 2_000;

/// How transfers are offered.
#[derive(Clone, Copy, Debug)]
pub enum Load {
	/// Always so many waiting: measures what the chain can do.
	Saturating {
		/// Transfers that were submitted and are in no block yet.
		outstanding: u64,
		/// For how long.
		seconds: Duration,
	},
	/// So many per second: measures how long each takes.
	Paced {
		/// Transfers per second.
		per_second: u64,
		/// For how long.
		seconds: Duration,
	},
}

impl Load {
	fn seconds(self) -> Duration {
		match self {
			Load::Saturating { seconds, .. } | Load::Paced { seconds, .. } => seconds,
		}
	}

	/// How many transfers one sender may come to send.
	fn per_sender(self) -> u64 {
		let per_second = match self {
			Load::Saturating { .. } => CEILING,
			Load::Paced { per_second, .. } => per_second,
		};
		(per_second * self.seconds().as_secs()).div_ceil(SENDERS.into())
	}
}

/// What was seen.
pub struct Measured {
	/// From the first to the last block that was counted.
	pub span: Duration,
	/// Transfers in blocks within the span.
	pub confirmed: u64,
	/// Blocks within the span.
	pub blocks: u64,
	/// Transfers in the fullest block.
	pub fullest: u64,
	/// Transfers that the nodes took and that were in no block a minute after the load.
	pub unconfirmed: u64,
	/// From submission to being seen in a block, in milliseconds, sorted.
	pub inclusion: Vec<f64>,
	/// From submission to that block being seen final, in milliseconds, sorted.
	pub finality: Vec<f64>,
	/// What all nodes used between first and last.
	pub usage: Usage,
}

/// Counters shared by senders and the observer.
#[derive(Default)]
struct Shared {
	/// When each transfer that is in no block yet was submitted.
	waiting: Mutex<HashMap<Vec<u8>, Instant>>,
	submitted: AtomicU64,
	included: AtomicU64,
}

impl Shared {
	fn waiting_count(&self) -> u64 {
		self.waiting.lock().expect("nobody panics with the lock").len() as u64
	}
}

/// Funds the senders, offers the load, and returns what was seen.
pub async fn run(network: &Network, calls: Calls, load: Load) -> Result<Measured> {
	let chains = try_join_all(network.nodes.iter().map(|node| node.chain())).await?;
	let senders: Vec<_> = (0..SENDERS).map(|index| fresh_key(50_000 + index)).collect();
	fund(&chains[0], &senders).await?;
	if calls == Calls::Swaps {
		open_pool(&chains[0]).await?;
	}
	let signed = sign(&chains[0], senders, calls, load.per_sender()).await?;

	let shared = Arc::new(Shared::default());
	let end = Instant::now() + load.seconds();
	let observer = tokio::spawn(observe(chains[0].clone(), shared.clone(), end));
	let before = Usage::of(network)?;
	let tasks: Vec<_> = signed
		.into_iter()
		.enumerate()
		.map(|(index, signed)| {
			let chain = chains[index % chains.len()].clone();
			tokio::spawn(send(chain, signed, index as u64, load, shared.clone(), end))
		})
		.collect();
	for task in tasks {
		task.await??;
	}
	let mut measured = observer.await??;
	measured.unconfirmed = shared.waiting_count();
	measured.usage = Usage::of(network)?.since(&before);
	Ok(measured)
}

async fn fund(chain: &Chain, senders: &[Keypair]) -> Result<()> {
	let alice = dev::alice();
	let start = chain.next_nonce(&alice.public_key().to_account_id()).await?;
	for (index, sender) in senders.iter().enumerate() {
		let to = sender.public_key().to_account_id();
		let nonce = Some(start + index as u64);
		let signed = chain.sign(&transfer(&to, 1_000 * UNIT), &alice, nonce).await?;
		chain.submit(&signed).await?;
	}
	let last = senders.last().context("there are senders")?.public_key().to_account_id();
	let mut heads = chain.finalized_heads().await?;
	while chain.balance(&last).await? == 0 {
		heads.next().await.context("heads keep coming")??;
	}
	Ok(())
}

/// The asset that is swapped for.
const GOLD: u32 = 7;

/// Opens a pool of coins and gold, number 0, so deep that no swap moves its price by much.
async fn open_pool(chain: &Chain) -> Result<()> {
	let alice = dev::alice();
	let number = || Value::u128(GOLD.into());
	let owner = || address(&alice.public_key().to_account_id());
	let depth = 1_000_000 * UNIT;
	let create = vec![number(), owner(), Value::u128(1)];
	let mint = vec![number(), owner(), Value::u128(2 * depth)];
	let pair = Value::unnamed_composite([native(), gold()]);
	let depths = Value::unnamed_composite([Value::u128(depth), Value::u128(depth)]);
	for (pallet, call, arguments) in [
		("Assets", "create", create),
		("Assets", "mint", mint),
		("Pools", "open", vec![pair, depths]),
	] {
		chain.finalize(&dynamic::transaction(pallet, call, arguments), &alice).await?;
	}
	Ok(())
}

fn native() -> Value {
	Value::unnamed_variant("Native", [])
}

fn gold() -> Value {
	Value::unnamed_variant("WithId", [Value::u128(GOLD.into())])
}

/// What a sender sends, again and again.
fn call_of(calls: Calls) -> Call {
	match calls {
		// To an account that exists, as a payment among users would be.
		Calls::Transfers => transfer(&dev::bob().public_key().to_account_id(), UNIT / 1_000),
		Calls::Swaps => {
			let path = Value::unnamed_composite([Value::u128(0)]);
			let (paid, least) = (Value::u128(UNIT / 1_000), Value::u128(1));
			let deadline = Value::u128(u64::MAX.into());
			let arguments = vec![native(), path, paid, least, deadline];
			dynamic::transaction("Pools", "swap_exact_in", arguments)
		}
	}
}

/// Signs what each sender may come to send: signing is not part of what is measured.
async fn sign(
	chain: &Chain,
	senders: Vec<Keypair>,
	calls: Calls,
	each: u64,
) -> Result<Vec<Vec<Vec<u8>>>> {
	eprintln!("  signing {} {calls:?} …", each * u64::from(SENDERS));
	let tasks = senders.into_iter().map(|sender| {
		let chain = chain.clone();
		tokio::spawn(async move {
			let call = call_of(calls);
			let mut signed = Vec::with_capacity(each as usize);
			for nonce in 0..each {
				signed.push(chain.sign(&call, &sender, Some(nonce)).await?);
			}
			anyhow::Ok(signed)
		})
	});
	try_join_all(tasks).await?.into_iter().collect()
}

/// One sender: submits its transfers as the load allows.
async fn send(
	chain: Chain,
	signed: Vec<Vec<u8>>,
	index: u64,
	load: Load,
	shared: Arc<Shared>,
	end: Instant,
) -> Result<()> {
	let start = Instant::now();
	for (number, transaction) in signed.into_iter().enumerate() {
		let turn = number as u64 * u64::from(SENDERS) + index;
		let turn = wait_for_turn(load, &shared, start, turn);
		if tokio::time::timeout_at(end.into(), turn).await.is_err() {
			return Ok(());
		}
		shared.submitted.fetch_add(1, Ordering::Relaxed);
		shared
			.waiting
			.lock()
			.expect("nobody panics with the lock")
			.insert(transaction.clone(), Instant::now());
		// A full pool refuses: the transfer is offered again until it is taken.
		while chain.submit(&transaction).await.is_err() {
			if Instant::now() >= end {
				shared.waiting.lock().expect("nobody panics with the lock").remove(&transaction);
				return Ok(());
			}
			tokio::time::sleep(Duration::from_millis(50)).await;
		}
	}
	let early = matches!(load, Load::Saturating { .. }) && Instant::now() < end;
	anyhow::ensure!(!early, "the chain takes more than {CEILING}/s: sign more beforehand");
	Ok(())
}

async fn wait_for_turn(load: Load, shared: &Shared, start: Instant, number: u64) {
	match load {
		Load::Paced { per_second, .. } => {
			let due = start + Duration::from_secs_f64(number as f64 / per_second as f64);
			tokio::time::sleep_until(due.into()).await;
		}
		Load::Saturating { outstanding, .. } => {
			let waiting = || {
				shared
					.submitted
					.load(Ordering::Relaxed)
					.saturating_sub(shared.included.load(Ordering::Relaxed))
			};
			while waiting() >= outstanding {
				tokio::time::sleep(Duration::from_millis(10)).await;
			}
		}
	}
}

/// Follows best and final blocks until the end, and a little longer for what is still under way.
async fn observe(chain: Chain, shared: Arc<Shared>, end: Instant) -> Result<Measured> {
	/// How long after the load a transfer may still become final and count for latency.
	const TAIL: Duration = Duration::from_secs(60);
	let mut best = chain.best_heads().await?;
	let mut finalized = chain.finalized_heads().await?;
	// Transfers of each block that is not final yet: when they were submitted.
	let mut blocks: HashMap<u32, Vec<Instant>> = HashMap::new();
	let mut seen = std::collections::HashSet::new();
	let (mut inclusion, mut finality) = (vec![], vec![]);
	let (mut blocks_seen, mut fullest) = (0, 0);
	// When the first and the last block that count were seen, and what was in blocks by then.
	let (mut first, mut last) = (None, None);
	loop {
		tokio::select! {
			head = best.next() => {
				let head = head.context("heads keep coming")??;
				let number = head.number as u32;
				let hash = chain.hash_of(number).await?.context("a best block is known")?;
				if !seen.insert(hash) { continue }
				let now = Instant::now();
				let submitted = transfers_in(&chain, hash, &shared).await?;
				let counted = (now, shared.included.load(Ordering::Relaxed));
				if first.is_none() {
					first = Some(counted);
				} else if now < end {
					last = Some(counted);
					blocks_seen += 1;
					fullest = fullest.max(submitted.len() as u64);
				}
				inclusion.extend(submitted.iter().map(|at| millis(now - *at)));
				blocks.entry(number).or_default().extend(submitted);
			},
			head = finalized.next() => {
				let number = head.context("heads keep coming")??.number as u32;
				let now = Instant::now();
				blocks.retain(|block, submitted| {
					if *block <= number {
						finality.extend(submitted.iter().map(|at| millis(now - *at)));
					}
					*block > number
				});
				let all_final = blocks.values().all(Vec::is_empty) && shared.waiting_count() == 0;
				if now >= end && all_final { break }
			},
			() = tokio::time::sleep_until((end + TAIL).into()) => break,
		}
	}
	let (first, last) = first.zip(last).context("less than two blocks were seen")?;
	inclusion.sort_by(f64::total_cmp);
	finality.sort_by(f64::total_cmp);
	Ok(Measured {
		span: last.0 - first.0,
		confirmed: last.1 - first.1,
		blocks: blocks_seen,
		fullest,
		unconfirmed: 0,
		inclusion,
		finality,
		usage: Usage::default(),
	})
}

/// Takes the transfers of a block out of those that wait. Returns when each was submitted.
async fn transfers_in(
	chain: &Chain,
	hash: subxt::utils::H256,
	shared: &Shared,
) -> Result<Vec<Instant>> {
	let block: serde_json::Value =
		chain.call("chain_getBlock", [serde_json::to_value(hash)?]).await?;
	let body = block["block"]["extrinsics"].as_array().context("a block has transactions")?;
	let mut waiting = shared.waiting.lock().expect("nobody panics with the lock");
	let mut submitted = vec![];
	for transaction in body {
		let text = transaction.as_str().unwrap_or_default().trim_start_matches("0x");
		if let Some(at) = waiting.remove(&hex::decode(text)?) {
			submitted.push(at);
		}
	}
	shared.included.fetch_add(submitted.len() as u64, Ordering::Relaxed);
	Ok(submitted)
}

fn millis(duration: Duration) -> f64 {
	duration.as_secs_f64() * 1_000.0
}
