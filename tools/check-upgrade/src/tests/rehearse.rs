use crate::{
	items::key,
	rehearse::{issuance, summary, Delta, Outcome, Rehearsal, Stage, Touched},
	state::{Map, State},
};
use codec::{Decode, Encode};
use hanse_rehearsal::{Conductor, Progress};
use sp_externalities::Externalities;
use sp_storage::{well_known_keys::CODE, ChildInfo};
use std::{collections::BTreeMap, sync::Mutex};

/// A runtime whose migration takes some steps. What it does is told by the fields.
#[derive(Default)]
struct Script {
	/// How many steps the migration takes.
	steps: u32,
	/// The step that traps.
	traps_in: Option<u32>,
	/// The step that fails.
	fails_in: Option<u32>,
	/// Whether the first block traps.
	first_block_traps: bool,
	/// Whether there is no way to rehearse.
	cannot_rehearse: bool,
	/// What was called with which arguments, and the number of the block at that time.
	called: Mutex<Vec<(String, Vec<u8>, u32)>>,
}

fn number(state: &mut dyn Externalities) -> u32 {
	let stored = state.storage(&key("System", "Number")).unwrap_or_default();
	u32::decode(&mut &stored[..]).unwrap_or_default()
}

impl Script {
	fn first_block(&self, state: &mut dyn Externalities) -> Result<Vec<u8>, String> {
		let next = number(state) + 1;
		state.place_storage(key("System", "Number"), Some(next.encode()));
		state.place_storage(key("System", "Events"), Some(vec![1]));
		state.place_storage(b"parent".to_vec(), Some(vec![1]));
		state.place_storage(b"left".to_vec(), Some(0u32.encode()));
		if self.first_block_traps {
			// As a trap in the middle of nested changes leaves it.
			state.storage_start_transaction();
			state.place_storage(b"half".to_vec(), Some(vec![1]));
			return Err("unreachable executed".into());
		}
		state.place_storage(b"left".to_vec(), Some(self.steps.encode()));
		state.place_storage(b"same".to_vec(), Some(b"as before".to_vec()));
		state.place_child_storage(&ChildInfo::new_default(b"child"), vec![1], Some(vec![8]));
		Ok(vec![0])
	}

	fn step(&self, state: &mut dyn Externalities, left: u32) -> Result<Progress, String> {
		let step = self.steps - left + 1;
		if self.traps_in == Some(step) {
			return Err("no more gas\nwasm backtrace".into());
		}
		state.place_storage(vec![b's', step as u8], Some(vec![0; step as usize]));
		// A real pallet tells each step with an event, and reads them all.
		let events = state.storage(&key("System", "Events")).unwrap_or_default();
		assert!(events.len() <= 1, "events of the block before are still there");
		state.place_storage(key("System", "Events"), Some([events, vec![2]].concat()));
		state.place_storage(b"left".to_vec(), Some((left - 1).encode()));
		Ok(match left - 1 {
			_ if self.fails_in == Some(step) => Progress::Failed,
			0 => Progress::Done,
			_ => Progress::Ongoing,
		})
	}
}

impl Conductor for Script {
	fn call(
		&self,
		state: &mut dyn Externalities,
		code: &[u8],
		function: &str,
		arguments: &[u8],
	) -> Result<Vec<u8>, String> {
		assert_eq!(code, b"new code");
		let now = number(state);
		self.called.lock().expect("nothing panics").push((function.into(), arguments.into(), now));
		let left = state.storage(b"left").unwrap_or_default();
		let left = u32::decode(&mut &left[..]).unwrap_or_default();
		match function {
			"Core_initialize_block" => {
				assert_eq!(arguments, b"header");
				self.first_block(state)
			}
			"UpgradeApi_rehearse" if self.cannot_rehearse => {
				Err("Exported method not found".into())
			}
			"UpgradeApi_rehearse" if left == 0 => Ok(Progress::Done.encode()),
			"UpgradeApi_rehearse" if arguments == 0u32.encode() => Ok(Progress::Ongoing.encode()),
			"UpgradeApi_rehearse" => self.step(state, left).map(|progress| progress.encode()),
			other => panic!("nobody calls {other}"),
		}
	}
}

fn before() -> State {
	let top = [
		(CODE.to_vec(), b"old code".to_vec()),
		(key("System", "Number"), 41u32.encode()),
		(b"same".to_vec(), b"as before".to_vec()),
		(b"parent".to_vec(), vec![0]),
		(key("Balances", "TotalIssuance"), 500u128.encode()),
	];
	let child = Map::from([(vec![1], vec![7]), (vec![2], vec![7])]);
	State { top: top.into(), children: [(b"child".to_vec(), child)].into() }
}

fn rehearse(script: &Script) -> Rehearsal {
	Stage::new(before(), 1).rehearse(script, b"new code", b"header", 10)
}

#[test]
fn no_block_is_counted_when_there_are_no_migrations() {
	let script = Script::default();
	let Rehearsal { outcome, blocks, .. } = rehearse(&script);
	assert_eq!((outcome, blocks), (Outcome::Done, 0));
	let called = script.called.into_inner().expect("nothing panicked");
	let rehearsed = ("UpgradeApi_rehearse".into(), 0u32.encode(), 42);
	assert_eq!(called, [("Core_initialize_block".into(), b"header".to_vec(), 41), rehearsed]);
}

#[test]
fn every_step_has_a_block_of_its_own() {
	let script = Script { steps: 3, ..Default::default() };
	let Rehearsal { outcome, blocks, .. } = rehearse(&script);
	assert_eq!((outcome, blocks), (Outcome::Done, 3));
	let called = script.called.into_inner().expect("nothing panicked");
	let steps: Vec<_> =
		called[2..].iter().map(|(_, steps, number)| (steps.clone(), *number)).collect();
	let one = 1u32.encode();
	assert_eq!(steps, [(one.clone(), 42), (one.clone(), 43), (one, 44)]);
}

#[test]
fn trap_in_the_first_block_ends_the_rehearsal() {
	let Rehearsal { outcome, blocks, .. } =
		rehearse(&Script { first_block_traps: true, ..Default::default() });
	assert_eq!(outcome, Outcome::FirstBlock("unreachable executed".into()));
	assert_eq!(blocks, 0);
}

#[test]
fn trap_in_a_migration_names_the_block() {
	let script = Script { steps: 5, traps_in: Some(3), ..Default::default() };
	let Rehearsal { outcome, blocks, .. } = rehearse(&script);
	assert_eq!(outcome, Outcome::Trapped("no more gas\nwasm backtrace".into()));
	assert_eq!(blocks, 3);
}

#[test]
fn failure_of_a_migration_names_the_block() {
	let script = Script { steps: 5, fails_in: Some(2), ..Default::default() };
	let Rehearsal { outcome, blocks, .. } = rehearse(&script);
	assert_eq!((outcome, blocks), (Outcome::Failed, 2));
}

#[test]
fn migrations_may_take_all_blocks_that_are_allowed_and_no_more() {
	let Rehearsal { outcome, blocks, .. } = rehearse(&Script { steps: 10, ..Default::default() });
	assert_eq!((outcome, blocks), (Outcome::Done, 10));
	let Rehearsal { outcome, blocks, .. } = rehearse(&Script { steps: 11, ..Default::default() });
	assert_eq!((outcome, blocks), (Outcome::Endless, 10));
}

#[test]
fn runtime_that_cannot_rehearse_is_told_apart() {
	let script = Script { cannot_rehearse: true, ..Default::default() };
	let Rehearsal { outcome, blocks, .. } = rehearse(&script);
	assert_eq!((outcome, blocks), (Outcome::Trapped("Exported method not found".into()), 0));
	/// A runtime that returns what nobody understands.
	struct Babble;
	impl Conductor for Babble {
		fn call(
			&self,
			_: &mut dyn Externalities,
			_: &[u8],
			_: &str,
			_: &[u8],
		) -> Result<Vec<u8>, String> {
			Ok(vec![77])
		}
	}
	let babble = Stage::new(before(), 1).rehearse(&Babble, b"new code", b"header", 10);
	let Outcome::Trapped(reason) = babble.outcome else { panic!("it was not understood") };
	assert!(reason.starts_with("what it returned cannot be read"), "{reason}");
}

#[test]
fn delta_is_what_is_stored_differently_in_the_end() {
	let script = Script { steps: 2, ..Default::default() };
	let stage = Stage::new(before(), 1);
	let Rehearsal { delta, .. } = stage.rehearse(&script, b"new code", b"header", 10);
	// Neither the code, nor the number and the events of a block, nor what was written as it was.
	let top = [
		(b"left".to_vec(), Some(0u32.encode())),
		(b"parent".to_vec(), Some(vec![1])),
		(b"s\x01".to_vec(), Some(vec![0])),
		(b"s\x02".to_vec(), Some(vec![0, 0])),
	];
	let child = BTreeMap::from([(vec![1], Some(vec![8]))]);
	assert_eq!(delta, Delta { top: top.into(), children: [(b"child".to_vec(), child)].into() });

	let after = stage.after(&delta);
	assert_eq!(after.top[&b"s\x02"[..]], [0, 0]);
	assert_eq!(after.top[&b"parent"[..]], [1]);
	assert_eq!(after.top[CODE], b"old code");
	assert_eq!(after.children[&b"child"[..]], Map::from([(vec![1], vec![8]), (vec![2], vec![7])]));
	assert_eq!(stage.state(), &before(), "the stage is as it was");
}

#[test]
fn removed_key_is_gone_afterwards() {
	let stage = Stage::new(before(), 1);
	let top = [(b"same".to_vec(), None)].into();
	let child = BTreeMap::from([(vec![2], None)]);
	let delta = Delta { top, children: [(b"child".to_vec(), child)].into() };
	let after = stage.after(&delta);
	assert!(!after.top.contains_key(&b"same"[..]));
	assert_eq!(after.children[&b"child"[..]], Map::from([(vec![1], vec![7])]));
}

#[test]
fn ordinary_block_takes_no_step() {
	let stage = Stage::new(before(), 1);
	let script = Script { steps: 2, ..Default::default() };
	let delta = stage.ordinary_block(&script, b"new code", b"header").expect("it begins");
	assert_eq!(delta.top[&b"left"[..]], Some(2u32.encode()));
	assert_eq!(script.called.into_inner().expect("nothing panicked").len(), 1);
	let trap = Script { first_block_traps: true, ..Default::default() };
	assert_eq!(stage.ordinary_block(&trap, b"new code", b"header"), None);
}

#[test]
fn summary_leaves_out_what_every_block_changes() {
	let stage = Stage::new(before(), 1);
	let run = |steps| {
		let script = Script { steps, ..Default::default() };
		stage.rehearse(&script, b"new code", b"header", 10).delta
	};
	let (ordinary, mut upgrade) = (run(0), run(2));
	upgrade.top.insert(b"same".to_vec(), None);
	// An ordinary block changes these as well, and otherwise.
	upgrade.top.insert(b"parent".to_vec(), Some(vec![5, 5]));
	upgrade.top.insert(key("Balances", "TotalIssuance"), Some(vec![1; 20]));
	let child = upgrade.children.get_mut(&b"child"[..]).expect("it changed");
	child.insert(vec![9], Some(vec![0; 5]));
	child.insert(vec![1], Some(vec![6; 3]));
	let name = |key: &[u8]| String::from_utf8_lossy(&key[..1]).into_owned();
	let (touched, alike) = summary(stage.state(), &upgrade, &ordinary, name);
	// What is left to do.
	assert_eq!(alike, 1);
	let balance = Touched { changed: 1, bytes_before: 16, bytes_after: 20, ..Default::default() };
	let parent = Touched { changed: 1, bytes_before: 1, bytes_after: 2, ..Default::default() };
	let steps =
		Touched { added: 2, removed: 1, bytes_before: 9, bytes_after: 3, ..Default::default() };
	let child =
		Touched { added: 1, changed: 1, bytes_before: 1, bytes_after: 8, ..Default::default() };
	let first = name(&key("Balances", "TotalIssuance"));
	let child = ("(child tries)".into(), child);
	let expected = [("s".into(), steps), ("p".into(), parent), child, (first, balance)];
	assert_eq!(touched, BTreeMap::from(expected));
}

#[test]
fn issuance_is_read_as_the_pallet_stores_it() {
	assert_eq!(issuance(&before().top), Some(500));
	assert_eq!(issuance(&Map::new()), None);
	assert_eq!(issuance(&[(key("Balances", "TotalIssuance"), vec![1])].into()), None);
}
