//! How a development node makes blocks without consensus, and moves its clock.
//!
//! Each block takes the next free slot, or the slot of the present moment if that is later, so a
//! burst of blocks runs ahead of the wall clock and the clock can be moved forward by years. Blocks
//! are final as soon as they are made. Nothing here is reachable unless the node was started with
//! `--dev --seal`.

use super::{consensus::Running, FullClient};
use crate::{
	cli::Seal,
	runtime_api::{Block, Hash},
};
use codec::Encode;
use futures::{channel::mpsc, stream, Stream, StreamExt};
use sc_consensus::BlockImportParams;
use sc_consensus_manual_seal::{
	rpc::EngineCommand, run_manual_seal, ConsensusDataProvider, Error, ManualSealParams,
};
use sc_transaction_pool_api::TransactionPool;
use sp_api::StorageProof;
use sp_consensus_aura::AURA_ENGINE_ID;
use sp_consensus_babe::{
	digests::{PreDigest, SecondaryPlainPreDigest},
	BABE_ENGINE_ID,
};
use sp_consensus_slots::{Slot, SlotDuration};
use sp_inherents::InherentData;
use sp_runtime::{generic::Digest, traits::Block as BlockT, DigestItem};
use sp_timestamp::{Timestamp, TimestampInherentData};
use std::{
	sync::{
		atomic::{AtomicU64, Ordering},
		Arc,
	},
	time::Duration,
};

type Header = <Block as BlockT>::Header;
/// Orders that the block maker obeys.
pub type Commands = mpsc::Receiver<EngineCommand<Hash>>;

/// How many orders may wait; a further one waits with its caller.
const WAITING_COMMANDS: usize = 1_024;

/// What RPC uses to make blocks and move the clock.
#[derive(Clone)]
pub struct Controls {
	/// Where orders go.
	pub commands: mpsc::Sender<EngineCommand<Hash>>,
	/// How far the chain's clock is ahead of the wall clock, in milliseconds.
	ahead: Arc<AtomicU64>,
	/// The moment of the last block, in milliseconds.
	last_block: Arc<AtomicU64>,
}

impl Controls {
	/// The two ends: one gives orders, the other receives them.
	pub fn new() -> (Self, Commands) {
		let (commands, receiver) = mpsc::channel(WAITING_COMMANDS);
		(Self { commands, ahead: Arc::default(), last_block: Arc::default() }, receiver)
	}

	/// Moves the clock forward, from the moment of the last block if that is ahead of it.
	///
	/// Returns nothing, and leaves the clock, if it would pass the end of what a moment can hold.
	pub fn advance(&self, milliseconds: u64) -> Option<()> {
		/// The year 10000, in milliseconds: far beyond every schedule, far below overflow.
		const END: u64 = 253_402_300_800_000;
		let wall = Timestamp::current().as_millis();
		let last = self.last_block.load(Ordering::SeqCst);
		self.ahead
			.fetch_update(Ordering::SeqCst, Ordering::SeqCst, |ahead| {
				let now = wall.saturating_add(ahead).max(last);
				let then = now.checked_add(milliseconds).filter(|then| *then < END)?;
				Some(then.saturating_sub(wall))
			})
			.ok()
			.map(|_| ())
	}

	fn now(&self) -> u64 {
		Timestamp::current().as_millis().saturating_add(self.ahead.load(Ordering::SeqCst))
	}
}

/// How a block names its slot, by the authoring interface of the runtime.
#[derive(Clone, Copy, Debug)]
pub enum Slots {
	/// As BABE does, without a draw.
	Babe(SlotDuration),
	/// As Aura does.
	Aura(SlotDuration),
}

impl Slots {
	fn duration(self) -> SlotDuration {
		match self {
			Slots::Babe(duration) | Slots::Aura(duration) => duration,
		}
	}

	fn digest(self, slot: Slot) -> DigestItem {
		match self {
			Slots::Babe(_) => {
				let digest =
					PreDigest::SecondaryPlain(SecondaryPlainPreDigest { slot, authority_index: 0 });
				DigestItem::PreRuntime(BABE_ENGINE_ID, digest.encode())
			}
			Slots::Aura(_) => DigestItem::PreRuntime(AURA_ENGINE_ID, slot.encode()),
		}
	}

	/// The slot of `header`, unless it is genesis.
	fn of(self, header: &Header) -> Option<Slot> {
		header.digest.logs.iter().find_map(|log| match self {
			Slots::Babe(_) => log
				.pre_runtime_try_to::<PreDigest>(&BABE_ENGINE_ID)
				.map(|digest: PreDigest| digest.slot()),
			Slots::Aura(_) => log.pre_runtime_try_to::<Slot>(&AURA_ENGINE_ID),
		})
	}

	/// The moment of the block after `parent`: the start of the slot that holds `now`, or of the
	/// slot after the parent's if that is later.
	fn next(self, parent: &Header, now: u64) -> Timestamp {
		let duration = self.duration().as_millis();
		let present = now / duration;
		let free = self.of(parent).map_or(0, |slot| u64::from(slot).saturating_add(1));
		Timestamp::new(present.max(free).saturating_mul(duration))
	}
}

/// Writes the slot of a block's timestamp into its header.
impl ConsensusDataProvider<Block> for Slots {
	fn create_digest(&self, _: &Header, inherents: &InherentData) -> Result<Digest, Error> {
		let timestamp = inherents
			.timestamp_inherent_data()?
			.ok_or_else(|| Error::StringError("the block has no timestamp".into()))?;
		let slot = Slot::from_timestamp(timestamp, self.duration());
		Ok(Digest { logs: vec![self.digest(slot)] })
	}

	fn append_block_import(
		&self,
		_: &Header,
		_: &mut BlockImportParams<Block>,
		_: &InherentData,
		_: StorageProof,
	) -> Result<(), Error> {
		Ok(())
	}
}

/// Starts making blocks.
pub fn start(
	seal: Seal,
	slots: Slots,
	controls: Controls,
	commands: Commands,
	running: Running<'_>,
) {
	let triggers = triggers(seal, &running);
	let proposer = sc_basic_authorship::ProposerFactory::new(
		running.task_manager.spawn_handle(),
		running.client.clone(),
		running.pool.clone(),
		None,
		None,
	);
	let client = running.client.clone();
	let best = client.chain_info().best_hash;
	if let Some(slot) = client.header(best).ok().flatten().and_then(|header| slots.of(&header)) {
		let moment = u64::from(slot).saturating_mul(slots.duration().as_millis());
		controls.last_block.store(moment, Ordering::SeqCst);
	}
	let task = run_manual_seal(ManualSealParams {
		block_import: running.client.clone(),
		env: proposer,
		client: running.client,
		pool: running.pool,
		commands_stream: Box::pin(stream::select(commands, triggers)),
		select_chain: running.select_chain,
		consensus_data_provider: Some(Box::new(slots)),
		create_inherent_data_providers: move |parent: Hash, ()| {
			let moment = next_moment(&client, slots, parent, controls.now());
			if let Ok(moment) = &moment {
				controls.last_block.store(moment.as_millis(), Ordering::SeqCst);
			}
			async move { Ok(sp_timestamp::InherentDataProvider::new(moment?)) }
		},
	});
	running.task_manager.spawn_essential_handle().spawn_blocking(
		"seal",
		Some("block-authoring"),
		task,
	);
}

fn next_moment(
	client: &FullClient,
	slots: Slots,
	parent: Hash,
	now: u64,
) -> Result<Timestamp, Box<dyn std::error::Error + Send + Sync>> {
	let header = client.header(parent)?.ok_or("the parent block is not in the database")?;
	Ok(slots.next(&header, now))
}

/// What makes a block without being asked.
fn triggers(seal: Seal, running: &Running<'_>) -> stream::BoxStream<'static, EngineCommand<Hash>> {
	match seal {
		Seal::Manual => stream::pending().boxed(),
		Seal::Instant => {
			running.pool.import_notification_stream().map(|_| new_block(false)).boxed()
		}
		Seal::Interval(milliseconds) => {
			ticks(Duration::from_millis(milliseconds.get())).map(|()| new_block(true)).boxed()
		}
	}
}

fn ticks(period: Duration) -> impl Stream<Item = ()> {
	stream::unfold((), move |()| async move {
		tokio::time::sleep(period).await;
		Some(((), ()))
	})
}

/// The order to make one block and finalise it.
fn new_block(create_empty: bool) -> EngineCommand<Hash> {
	EngineCommand::SealNewBlock { create_empty, finalize: true, parent_hash: None, sender: None }
}

#[cfg(test)]
mod tests {
	use super::*;

	const SECOND: u64 = 1_000;

	fn slots() -> [Slots; 2] {
		let duration = SlotDuration::from_millis(3 * SECOND);
		[Slots::Babe(duration), Slots::Aura(duration)]
	}

	fn header(digest: Vec<DigestItem>) -> Header {
		Header {
			parent_hash: Default::default(),
			number: 1,
			state_root: Default::default(),
			extrinsics_root: Default::default(),
			digest: Digest { logs: digest },
		}
	}

	#[test]
	fn block_after_genesis_takes_the_present_slot() {
		for slots in slots() {
			assert_eq!(slots.next(&header(vec![]), 10_000).as_millis(), 9_000);
		}
	}

	#[test]
	fn block_takes_a_slot_of_its_own_when_several_are_made_at_once() {
		for slots in slots() {
			let parent = header(vec![slots.digest(Slot::from(3))]);
			assert_eq!(slots.of(&parent), Some(Slot::from(3)));
			assert_eq!(slots.next(&parent, 10_000).as_millis(), 12_000);
			assert_eq!(slots.next(&parent, 300_000).as_millis(), 300_000);
		}
	}

	#[test]
	fn clock_moves_from_the_last_block_when_that_is_ahead() {
		let (controls, _commands) = Controls::new();
		let hour = 3_600 * SECOND;
		let ahead = Timestamp::current().as_millis() + hour;
		controls.last_block.store(ahead, Ordering::SeqCst);
		controls.advance(hour).expect("an hour fits");
		assert!(controls.now() >= ahead + hour);
	}

	#[test]
	fn clock_moves_by_years_and_refuses_the_end_of_time() {
		let (controls, _commands) = Controls::new();
		let year = 365 * 24 * 3_600 * SECOND;
		let before = controls.now();
		controls.advance(115 * year).expect("115 years fit");
		assert!(controls.now() >= before + 115 * year);
		assert_eq!(controls.advance(u64::MAX), None);
		assert_eq!(controls.advance(8_000 * year), None);
	}
}
