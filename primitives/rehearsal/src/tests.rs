use crate::{rehearsal, Conductor, RehearsalExt, Step};
use sp_externalities::Externalities;
use sp_state_machine::TestExternalities as BaseExternalities;
use std::sync::Arc;

type TestExternalities = BaseExternalities<sp_runtime::traits::BlakeTwo256>;

/// A node whose every runtime does what the name of the function says.
struct Stage;

impl Conductor for Stage {
	fn call(
		&self,
		state: &mut dyn Externalities,
		code: &[u8],
		function: &str,
		arguments: &[u8],
	) -> Result<Vec<u8>, String> {
		assert_eq!(code, b"code");
		match function {
			"read" => Ok(state.storage(arguments).unwrap_or_default()),
			"write" => {
				state.place_storage(arguments.to_vec(), Some(b"written".to_vec()));
				Ok(Vec::new())
			}
			"erase" => {
				state.place_storage(arguments.to_vec(), None);
				Ok(Vec::new())
			}
			// As a trap in the middle of nested changes leaves it.
			"trap" => {
				for _ in 0..3 {
					state.storage_start_transaction();
					state.place_storage(arguments.to_vec(), Some(b"half".to_vec()));
				}
				Err("unreachable executed".into())
			}
			_ => Err("no such function".into()),
		}
	}
}

fn step(function: &str, arguments: &[u8]) -> Step {
	Step { function: function.into(), arguments: arguments.into() }
}

fn node() -> TestExternalities {
	let mut node = TestExternalities::default();
	node.register_extension(RehearsalExt(Arc::new(Stage)));
	node.insert(b"old".to_vec(), b"value".to_vec());
	node
}

#[test]
fn steps_see_the_state_and_what_the_steps_before_them_did() {
	node().execute_with(|| {
		let steps = vec![step("read", b"old"), step("write", b"new"), step("read", b"new")];
		let returned = rehearsal::run(b"code", steps);
		assert_eq!(returned, Ok(vec![b"value".to_vec(), vec![], b"written".to_vec()]));
	});
}

#[test]
fn whatever_was_done_is_undone() {
	let mut node = node();
	node.execute_with(|| {
		sp_io::storage::set(b"mine", b"kept");
		let steps = vec![step("write", b"new"), step("erase", b"old"), step("erase", b"mine")];
		rehearsal::run(b"code", steps).expect("nothing of it traps");
		assert_eq!(sp_io::storage::get(b"new"), None);
		assert_eq!(sp_io::storage::get(b"old").as_deref(), Some(&b"value"[..]));
		assert_eq!(sp_io::storage::get(b"mine").as_deref(), Some(&b"kept"[..]));
	});
	// Nothing is left open, or the change of the block itself would be lost with it.
	node.commit_all().expect("no change is open");
	node.execute_with(|| assert_eq!(sp_io::storage::get(b"mine").as_deref(), Some(&b"kept"[..])));
}

#[test]
fn a_trap_is_named_and_undone_however_deep_it_was() {
	node().execute_with(|| {
		sp_io::storage::start_transaction();
		sp_io::storage::set(b"mine", b"kept");
		let steps = vec![step("write", b"new"), step("trap", b"old"), step("write", b"never")];
		assert_eq!(rehearsal::run(b"code", steps), Err(1));
		assert_eq!(sp_io::storage::get(b"old").as_deref(), Some(&b"value"[..]));
		assert_eq!(sp_io::storage::get(b"new"), None);
		assert_eq!(sp_io::storage::get(b"mine").as_deref(), Some(&b"kept"[..]));
		// The caller's own change is still open, and the only one.
		sp_io::storage::rollback_transaction();
		assert_eq!(sp_io::storage::get(b"mine"), None);
	});
}

#[test]
fn a_missing_function_is_named() {
	node().execute_with(|| {
		assert_eq!(rehearsal::run(b"code", vec![step("dance", b"")]), Err(0));
	});
}

#[test]
#[should_panic(expected = "can rehearse a runtime")]
fn a_node_that_cannot_rehearse_does_not_pretend() {
	TestExternalities::default().execute_with(|| {
		let _ = rehearsal::run(b"code", vec![]);
	});
}
