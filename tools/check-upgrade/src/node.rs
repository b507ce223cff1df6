//! A node that answers over WebSocket.

use crate::{
	state::{Node, Refusal},
	Trouble,
};
use jsonrpsee::{
	core::client::{ClientT, Error},
	ws_client::{WsClient, WsClientBuilder},
};
use serde_json::Value;
use std::time::Duration;
use tokio::runtime::Runtime;

/// A connection to a node.
pub struct RemoteNode {
	// Dropped first, while there is something to run its end.
	client: WsClient,
	runtime: Runtime,
}

/// The largest answer that is accepted, in bytes. Nodes send at most 15 MiB unless told otherwise.
const LARGEST_ANSWER: u32 = 512 << 20;

/// How long an answer may take.
const PATIENCE: Duration = Duration::from_secs(120);

/// The code with which a server says that its answer would be too large.
const TOO_BIG: i32 = -32_008;

impl RemoteNode {
	/// Connects to a node.
	///
	/// # Errors
	///
	/// When nobody answers there.
	pub fn connect(url: &str) -> Result<Self, Trouble> {
		let runtime = Runtime::new().map_err(|error| {
			Trouble::new(
				format!("cannot start a thread: {error}"),
				"Is the machine at its limit of processes (ulimit -u)?",
			)
		})?;
		let builder =
			WsClientBuilder::default().max_response_size(LARGEST_ANSWER).request_timeout(PATIENCE);
		let client = runtime.block_on(builder.build(url)).map_err(|error| {
			Trouble::new(
				format!("no node answers at {url}: {error}"),
				"Start a node of the chain, or give the address of one with --url, such as \
				 ws://127.0.0.1:9944. It begins with ws:// or wss://.",
			)
		})?;
		Ok(Self { client, runtime })
	}
}

impl Node for RemoteNode {
	fn request(&self, method: &str, params: Vec<Value>) -> Result<Value, Refusal> {
		let answer = self.runtime.block_on(self.client.request::<Value, _>(method, params));
		answer.map_err(|error| match error {
			Error::Call(refusal) if refusal.code() == TOO_BIG => Refusal::TooBig,
			Error::Call(refusal) => {
				// The particular cause of a refusal stands in its data.
				let data = refusal.data().map(|data| format!(" {data}")).unwrap_or_default();
				Refusal::Refused(format!("{}{data}", refusal.message()))
			}
			other => Refusal::Lost(other.to_string()),
		})
	}
}
