//! The node's side.

use crate::Step;
use sp_externalities::{decl_extension, Externalities, ExternalitiesExt};
use std::sync::Arc;

/// Something that can run any runtime.
pub trait Conductor: Send + Sync {
	/// Calls a function of a runtime on a state and returns what it returns.
	///
	/// # Errors
	///
	/// When there is no such function, and when it traps. The reason is for the log only: it must
	/// not find its way into the state, since the words may differ from node to node.
	fn call(
		&self,
		state: &mut dyn Externalities,
		code: &[u8],
		function: &str,
		arguments: &[u8],
	) -> Result<Vec<u8>, String>;
}

decl_extension! {
	/// How this node runs a runtime that is not the chain's.
	pub struct RehearsalExt(Arc<dyn Conductor>);
}

/// Marks that the outermost change of a rehearsal is still there to be undone.
const MARK: &[u8] = b":hanse:rehearsal";

/// See [`crate::rehearsal::run`].
pub fn run(
	mut state: &mut dyn Externalities,
	code: &[u8],
	steps: Vec<Step>,
) -> Result<Vec<Vec<u8>>, u32> {
	let RehearsalExt(conductor) = state
		.extension::<RehearsalExt>()
		.expect("every node that runs this chain can rehearse a runtime");
	let conductor = conductor.clone();
	state.storage_start_transaction();
	state.place_storage(MARK.to_vec(), Some(Vec::new()));
	let played = (0..).zip(steps).map(|(index, Step { function, arguments })| {
		conductor.call(state, code, &function, &arguments).map_err(|reason| {
			log::warn!(target: "rehearsal", "{function} of the rehearsed runtime: {reason}");
			index
		})
	});
	let result = played.collect();
	// A trap leaves the changes open that it interrupted: undo until the first is gone.
	while state.storage(MARK).is_some() {
		state.storage_rollback_transaction().expect("the mark is a change that is still open");
	}
	result
}
