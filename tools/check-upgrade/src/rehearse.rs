//! The first block and all migrations of a new runtime, on the state of the live chain.
//!
//! The chain itself rehearses the first steps only, within the block of the upgrade. Here is time for
//! all of them.

use crate::{
	items::{is_passing, key},
	state::{Map, State},
};
use codec::{DecodeAll, Encode};
use hanse_rehearsal::{Conductor, Progress};
use serde::Serialize;
use sp_core::H256;
use sp_externalities::{Extensions, Externalities};
use sp_runtime::traits::BlakeTwo256;
use sp_state_machine::{Ext, InMemoryBackend, OverlayedChanges};
use sp_storage::{well_known_keys, StateVersion};
use std::{
	collections::BTreeMap,
	time::{Duration, Instant},
};

/// How many blocks the migrations may take.
pub const MOST_BLOCKS: u32 = 100_000;

/// How a rehearsal ended.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case", tag = "outcome", content = "reason")]
pub enum Outcome {
	/// The migrations came to their end, or there was none.
	Done,
	/// The first block could not begin.
	FirstBlock(String),
	/// A migration trapped, or the runtime has no way to rehearse them.
	Trapped(String),
	/// A migration failed.
	Failed,
	/// The migrations had not come to their end after that many blocks.
	Endless,
}

/// What happened.
#[derive(Clone, Debug)]
pub struct Rehearsal {
	/// How it ended.
	pub outcome: Outcome,
	/// How many blocks have steps of migrations in them. In those, no transaction is taken.
	pub blocks: u32,
	/// How long it took to begin the first block.
	pub first_block: Duration,
	/// How long the slowest step took.
	pub slowest_step: Duration,
	/// What is stored differently in the end.
	pub delta: Delta,
}

/// Values that are stored, or no longer, in a map.
pub type Changed = BTreeMap<Vec<u8>, Option<Vec<u8>>>;

/// What is stored differently than before.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Delta {
	/// Outside of child tries.
	pub top: Changed,
	/// In child tries, by their names.
	pub children: BTreeMap<Vec<u8>, Changed>,
}

/// A state that runtimes can be tried on.
pub struct Stage {
	backend: InMemoryBackend<BlakeTwo256>,
	state: State,
}

impl Stage {
	/// Makes a trie of the state. Tries of version 0 and 1 have different roots.
	pub fn new(state: State, version: u8) -> Self {
		let version = if version == 0 { StateVersion::V0 } else { StateVersion::V1 };
		Self { backend: (state.to_storage(), version).into(), state }
	}

	/// The root of the state, which the block's header names.
	pub fn root(&self) -> H256 {
		*self.backend.root()
	}

	/// The state before anything was tried on it.
	pub fn state(&self) -> &State {
		&self.state
	}

	/// The state after what happened.
	pub fn after(&self, delta: &Delta) -> State {
		let mut state = self.state.clone();
		apply(&mut state.top, &delta.top);
		for (name, changed) in &delta.children {
			apply(state.children.entry(name.clone()).or_default(), changed);
		}
		state
	}

	/// Begins a block with a runtime, and lets it carry out what it has to migrate.
	pub fn rehearse(
		&self,
		conductor: &dyn Conductor,
		code: &[u8],
		header: &[u8],
		most_blocks: u32,
	) -> Rehearsal {
		let mut overlay = OverlayedChanges::default();
		let mut extensions = Extensions::default();
		let mut ext = Ext::new(&mut overlay, &self.backend, Some(&mut extensions));
		// The code is the chain's by then.
		ext.place_storage(well_known_keys::CODE.to_vec(), Some(code.to_vec()));
		let mut run = Run { conductor, code, ext: &mut ext, slowest_step: Duration::ZERO };
		let began = Instant::now();
		let started = run.first_block(header);
		let first_block = began.elapsed();
		let (outcome, blocks) = match started {
			Ok(()) => run.migrations(most_blocks),
			Err(reason) => (Outcome::FirstBlock(reason), 0),
		};
		let slowest_step = run.slowest_step;
		let delta = self.delta(&mut overlay);
		Rehearsal { outcome, blocks, first_block, slowest_step, delta }
	}

	/// Only begins a block, to know what every block changes. `None` if it does not begin.
	pub fn ordinary_block(
		&self,
		conductor: &dyn Conductor,
		code: &[u8],
		header: &[u8],
	) -> Option<Delta> {
		let mut overlay = OverlayedChanges::default();
		let mut extensions = Extensions::default();
		let mut ext = Ext::new(&mut overlay, &self.backend, Some(&mut extensions));
		let mut run = Run { conductor, code, ext: &mut ext, slowest_step: Duration::ZERO };
		run.first_block(header).ok()?;
		Some(self.delta(&mut overlay))
	}

	fn delta(&self, overlay: &mut OverlayedChanges<BlakeTwo256>) -> Delta {
		let nothing = Map::new();
		let mut children = BTreeMap::new();
		for (changes, child) in overlay.children_mut() {
			let before = self.state.children.get(child.storage_key()).unwrap_or(&nothing);
			let changes = changes.map(|(key, value)| (key.clone(), value.value().cloned()));
			let changed = difference(before, changes);
			if !changed.is_empty() {
				children.insert(child.storage_key().to_vec(), changed);
			}
		}
		let changes = overlay
			.changes_mut()
			// The tool itself has placed the code.
			.filter(|(key, _)| key[..] != *well_known_keys::CODE && !is_passing(key))
			.map(|(key, value)| (key.clone(), value.value().cloned()));
		Delta { top: difference(&self.state.top, changes), children }
	}
}

fn difference(before: &Map, changes: impl Iterator<Item = (Vec<u8>, Option<Vec<u8>>)>) -> Changed {
	changes.filter(|(key, value)| before.get(key) != value.as_ref()).collect()
}

fn apply(map: &mut Map, changed: &Changed) {
	for (key, value) in changed {
		match value {
			Some(value) => map.insert(key.clone(), value.clone()),
			None => map.remove(key),
		};
	}
}

/// One runtime at work.
struct Run<'a> {
	conductor: &'a dyn Conductor,
	code: &'a [u8],
	ext: &'a mut dyn Externalities,
	slowest_step: Duration,
}

impl Run<'_> {
	fn call(&mut self, function: &str, arguments: &[u8]) -> Result<Vec<u8>, String> {
		self.conductor.call(self.ext, self.code, function, arguments)
	}

	fn first_block(&mut self, header: &[u8]) -> Result<(), String> {
		self.call("Core_initialize_block", header).map(|_| ())
	}

	/// Carries out the migrations, and counts the blocks for them.
	fn migrations(&mut self, most_blocks: u32) -> (Outcome, u32) {
		// Nothing is done, only said: are there any?
		let mut progress = self.steps(0);
		let mut blocks = 0;
		loop {
			match progress {
				Ok(Progress::Done) => return (Outcome::Done, blocks),
				Ok(Progress::Failed) => return (Outcome::Failed, blocks),
				Err(reason) => return (Outcome::Trapped(reason), blocks),
				Ok(Progress::Ongoing) if blocks >= most_blocks => {
					return (Outcome::Endless, blocks)
				}
				Ok(Progress::Ongoing) => {}
			}
			if blocks > 0 {
				self.turn_over();
			}
			blocks += 1;
			let began = Instant::now();
			progress = self.steps(1);
			self.slowest_step = self.slowest_step.max(began.elapsed());
		}
	}

	fn steps(&mut self, steps: u32) -> Result<Progress, String> {
		let returned = self.call("UpgradeApi_rehearse", &steps.encode())?;
		Progress::decode_all(&mut &returned[..])
			.map_err(|error| format!("what it returned cannot be read: {error}"))
	}

	/// Begins another block, as far as migrations can tell: it has a higher number, by which they
	/// notice that they take too long, and no events yet.
	fn turn_over(&mut self) {
		let number = key("System", "Number");
		let current = self.ext.storage(&number).and_then(|value| {
			let value: [u8; 4] = value.try_into().ok()?;
			Some(u32::from_le_bytes(value))
		});
		let next = current.map(|current| current.saturating_add(1).encode());
		if next.is_some() {
			self.ext.place_storage(number, next);
		}
		self.ext.place_storage(key("System", "Events"), None);
		self.ext.place_storage(key("System", "EventCount"), None);
	}
}

/// What changed under one name.
#[derive(Clone, Debug, Default, Eq, PartialEq, Serialize)]
pub struct Touched {
	/// Keys that were not there before.
	pub added: u64,
	/// Keys with another value.
	pub changed: u64,
	/// Keys that are no longer there.
	pub removed: u64,
	/// The size of these values before, in bytes.
	pub bytes_before: u64,
	/// The size of these values after, in bytes.
	pub bytes_after: u64,
}

impl Touched {
	fn count(&mut self, before: Option<&Vec<u8>>, after: Option<&Vec<u8>>) {
		match (before, after) {
			(None, _) => self.added += 1,
			(Some(_), Some(_)) => self.changed += 1,
			(Some(_), None) => self.removed += 1,
		}
		self.bytes_before += before.map_or(0, |value| value.len() as u64);
		self.bytes_after += after.map_or(0, |value| value.len() as u64);
	}
}

/// Counts by name what an upgrade changes and an ordinary block does not.
///
/// Returns the counts, and how many keys an ordinary block changes in the same way.
pub fn summary(
	before: &State,
	delta: &Delta,
	ordinary: &Delta,
	name: impl Fn(&[u8]) -> String,
) -> (BTreeMap<String, Touched>, u64) {
	let (mut touched, mut alike) = (BTreeMap::<String, Touched>::new(), 0);
	for (key, after) in &delta.top {
		if ordinary.top.get(key) == Some(after) {
			alike += 1;
		} else {
			touched.entry(name(key)).or_default().count(before.top.get(key), after.as_ref());
		}
	}
	for (child, changed) in &delta.children {
		for (key, after) in changed {
			let present = before.children.get(child).and_then(|child| child.get(key));
			if ordinary.children.get(child).and_then(|child| child.get(key)) == Some(after) {
				alike += 1;
			} else {
				let name = "(child tries)".to_owned();
				touched.entry(name).or_default().count(present, after.as_ref());
			}
		}
	}
	(touched, alike)
}

/// The amount of the native coin, as the balances pallet counts it.
pub fn issuance(state: &Map) -> Option<u128> {
	let value: [u8; 16] = state.get(&key("Balances", "TotalIssuance"))?[..].try_into().ok()?;
	Some(u128::from_le_bytes(value))
}
