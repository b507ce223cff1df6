//! Blocks on request and a clock that can be moved: for tests of what takes years.

use crate::{runtime_api::Hash, service::seal::Controls};
use futures::{channel::oneshot, SinkExt};
use jsonrpsee::{
	core::{async_trait, RpcResult},
	proc_macros::rpc,
	types::{error::INVALID_PARAMS_CODE, ErrorObjectOwned},
	Extensions,
};
use sc_consensus_manual_seal::rpc::EngineCommand;
use sc_rpc_api::check_if_safe;

/// The most blocks one call makes.
const MAX_BLOCKS: u32 = 1_000;

/// Methods of a node started with `--dev --seal`; no other node has them.
#[rpc(server)]
pub trait DevApi {
	/// Makes `count` blocks (one if not given, at most 1,000), final at once, with the transactions
	/// that are ready. Returns their hashes, oldest first.
	#[method(name = "dev_newBlocks", with_extensions)]
	async fn new_blocks(&self, count: Option<u32>) -> RpcResult<Vec<Hash>>;

	/// Moves the chain's clock forward by so many milliseconds and makes one block there. Returns
	/// that block's hash.
	#[method(name = "dev_advanceTime", with_extensions)]
	async fn advance_time(&self, milliseconds: u64) -> RpcResult<Hash>;
}

/// Serves [`DevApiServer`].
pub struct Dev {
	controls: Controls,
}

impl Dev {
	/// Serves by giving orders through `controls`.
	pub fn new(controls: Controls) -> Self {
		Self { controls }
	}

	async fn new_block(&self) -> RpcResult<Hash> {
		let (sender, receiver) = oneshot::channel();
		let order = EngineCommand::SealNewBlock {
			create_empty: true,
			finalize: true,
			parent_hash: None,
			sender: Some(sender),
		};
		self.controls.commands.clone().send(order).await.map_err(failed)?;
		receiver.await.map_err(failed)?.map(|block| block.hash).map_err(failed)
	}
}

#[async_trait]
impl DevApiServer for Dev {
	async fn new_blocks(
		&self,
		extensions: &Extensions,
		count: Option<u32>,
	) -> RpcResult<Vec<Hash>> {
		check_if_safe(extensions)?;
		let count = count.unwrap_or(1);
		if count == 0 || count > MAX_BLOCKS {
			return Err(invalid(format!("ask for 1 to {MAX_BLOCKS} blocks, not {count}")));
		}
		let mut hashes = Vec::with_capacity(count as usize);
		for _ in 0..count {
			hashes.push(self.new_block().await?);
		}
		Ok(hashes)
	}

	async fn advance_time(&self, extensions: &Extensions, milliseconds: u64) -> RpcResult<Hash> {
		check_if_safe(extensions)?;
		self.controls.advance(milliseconds).ok_or_else(|| {
			invalid(format!("{milliseconds} ms from now is beyond the year 9999; use less"))
		})?;
		self.new_block().await
	}
}

fn invalid(message: String) -> ErrorObjectOwned {
	ErrorObjectOwned::owned(INVALID_PARAMS_CODE, message, None::<()>)
}

fn failed(error: impl std::fmt::Display) -> ErrorObjectOwned {
	ErrorObjectOwned::owned(1, format!("the block was not made: {error}"), None::<()>)
}
