//! How this node runs a runtime that is not the chain's, when the chain rehearses its next one.

use crate::runtime_api::Block;
use hanse_rehearsal::{Conductor, RehearsalExt};
use sc_client_api::execution_extensions::ExtensionsFactory;
use sc_executor::WasmExecutor;
use sp_core::{
	traits::{CallContext, CodeExecutor, RuntimeCode, WrappedRuntimeCode},
	Encode,
};
use sp_externalities::{Extensions, Externalities};
use sp_runtime::traits::{BlakeTwo256, Block as BlockT, Hash, NumberFor};
use std::sync::Arc;

/// What a runtime can ask this node for.
pub type HostFunctions = (sp_io::SubstrateHostFunctions, hanse_rehearsal::HostFunctions);

/// The node's own executor, so that a runtime that was rehearsed is compiled when it takes over.
struct Executor(WasmExecutor<HostFunctions>);

impl Conductor for Executor {
	fn call(
		&self,
		state: &mut dyn Externalities,
		code: &[u8],
		function: &str,
		arguments: &[u8],
	) -> Result<Vec<u8>, String> {
		let code_fetcher = WrappedRuntimeCode(code.into());
		// The same name that the database gives to the chain's code.
		let hash = BlakeTwo256::hash(code).encode();
		let code = RuntimeCode { code_fetcher: &code_fetcher, heap_pages: None, hash };
		let context = CallContext::Onchain { import: true };
		let (returned, _) = self.0.call(state, &code, function, arguments, context);
		returned.map_err(|error| error.to_string())
	}
}

/// Lets every block of the chain rehearse a runtime.
pub struct Rehearsals(Arc<dyn Conductor>);

impl Rehearsals {
	/// With this executor.
	pub fn new(executor: WasmExecutor<HostFunctions>) -> Self {
		Self(Arc::new(Executor(executor)))
	}
}

impl ExtensionsFactory<Block> for Rehearsals {
	fn extensions_for(&self, _: <Block as BlockT>::Hash, _: NumberFor<Block>) -> Extensions {
		let mut extensions = Extensions::new();
		extensions.register(RehearsalExt(self.0.clone()));
		extensions
	}
}
