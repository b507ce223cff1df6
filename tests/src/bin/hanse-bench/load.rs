//! Offers signed transfers over WebSockets and sees when they are in a block and when it is final.

use crate::process::Usage;
use anyhow::{Context, Result};
use futures::future::try_join_all;
use hanse_tests::{
	chain::{fresh_key, transfer, Chain, UNIT},
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
use subxt_signer::sr25519::{dev, Keypair};

/// How many accounts send.
const SENDERS: u32 = 40;
/// How many transfers of one sender are signed at a time; signing is not part of what is measured.
const BATCH: u64 = 25;

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
}

/// What was seen.
pub struct Measured {
	/// From the first to the last block that was counted.
	pub span: Duration,
	/// Transfers in blocks within the span.
	pub confirmed: u64,
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

/// Funds the senders, offers the load, and returns what was seen.
pub async fn run(network: &Network, load: Load) -> Result<Measured> {
	let chains = try_join_all(network.nodes.iter().map(|node| node.chain())).await?;
	let senders: Vec<_> = (0..SENDERS).map(|index| fresh_key(50_000 + index)).collect();
	fund(&chains[0], &senders).await?;

	let shared = Arc::new(Shared::default());
	let end = Instant::now() + load.seconds();
	let observer = tokio::spawn(observe(chains[0].clone(), shared.clone(), end));
	let before = Usage::of(network)?;
	let tasks: Vec<_> = senders
		.into_iter()
		.enumerate()
		.map(|(index, sender)| {
			let chain = chains[index % chains.len()].clone();
			tokio::spawn(send(chain, sender, index as u64, load, shared.clone(), end))
		})
		.collect();
	for task in tasks {
		task.await??;
	}
	let mut measured = observer.await??;
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

/// One sender: signs a batch, then submits its transfers as the load allows.
async fn send(
	chain: Chain,
	sender: Keypair,
	index: u64,
	load: Load,
	shared: Arc<Shared>,
	end: Instant,
) -> Result<()> {
	// To an account that exists, as a payment among users would be.
	let call = transfer(&dev::bob().public_key().to_account_id(), UNIT / 1_000);
	let mut nonce = 0;
	let start = Instant::now();
	loop {
		let mut batch = Vec::with_capacity(BATCH as usize);
		for _ in 0..BATCH {
			batch.push(chain.sign(&call, &sender, Some(nonce)).await?);
			nonce += 1;
		}
		for (place, transaction) in batch.into_iter().enumerate() {
			let number = nonce - BATCH + place as u64;
			wait_for_turn(load, &shared, start, number * u64::from(SENDERS) + index).await;
			if Instant::now() >= end {
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
					return Ok(());
				}
				tokio::time::sleep(Duration::from_millis(50)).await;
			}
		}
	}
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
	const TAIL: Duration = Duration::from_secs(30);
	let mut best = chain.best_heads().await?;
	let mut finalized = chain.finalized_heads().await?;
	// Transfers of each block that is not final yet: when they were submitted.
	let mut blocks: HashMap<u32, Vec<Instant>> = HashMap::new();
	let mut seen = std::collections::HashSet::new();
	let (mut inclusion, mut finality) = (vec![], vec![]);
	let mut first = None;
	let mut counted = (Instant::now(), 0);
	loop {
		tokio::select! {
			head = best.next() => {
				let head = head.context("heads keep coming")??;
				let number = head.number as u32;
				let hash = chain.hash_of(number).await?.context("a best block is known")?;
				if !seen.insert(hash) { continue }
				let now = Instant::now();
				let submitted = transfers_in(&chain, hash, &shared).await?;
				first.get_or_insert(now);
				if now < end {
					counted = (now, shared.included.load(Ordering::Relaxed));
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
				if now >= end && blocks.values().all(Vec::is_empty) { break }
			},
			() = tokio::time::sleep_until((end + TAIL).into()) => break,
		}
	}
	let start = first.context("no block was seen")?;
	inclusion.sort_by(f64::total_cmp);
	finality.sort_by(f64::total_cmp);
	Ok(Measured {
		span: counted.0 - start,
		confirmed: counted.1,
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
